# Indicators: findings and staircases.

indicators-headline-no-target = El plan no reparte metas para esta selección: aquí se ve solo lo logrado.
indicators-headline-nothing-due = A esta fecha no vence todavía ninguna meta.
indicators-headline-no-data = { $due ->
    [one] Vence una meta y todavía no hay ningún avance registrado.
   *[other] Vencen { $due } metas y todavía no hay ningún avance registrado.
}
indicators-headline-all-met = { $due ->
    [one] La única meta que vence a esta fecha está cumplida.
   *[other] Las { $due } metas que vencen a esta fecha están cumplidas.
}
indicators-headline-some-unknown = { $met } de { $due } metas que vencen están cumplidas; no hay datos de { $subjects }.
indicators-headline-all-late = { $due ->
    [one] La única meta que vence a esta fecha está atrasada: { $subjects }.
   *[other] Las { $due } metas que vencen a esta fecha están atrasadas: { $subjects }.
}
indicators-headline-some-late = { $met } de { $due } metas que vencen a esta fecha están cumplidas. Van atrasadas: { $subjects }.

indicators-staircase-title = Plan y realidad, paso a paso
indicators-staircase-subtitle = Acumulado por fecha. Línea escalonada gris: lo que el plan pide; línea fuerte: lo logrado hasta el corte
indicators-staircase-series = Serie
