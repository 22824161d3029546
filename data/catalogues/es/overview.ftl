# The overview.

page-panorama-title = Panorama
page-panorama-question = ¿Dónde estamos respecto del plan?

overview-target-of = de { $target } al corte
overview-target-none = el plan no reparte esta meta aquí
overview-target-next = Próxima: { $value } al { $day }
overview-target-final = Era la última meta
overview-target-late-since = desde el { $day }
overview-target-share-next = { $share } de la próxima meta

overview-map-title = { $met ->
    [0] Ninguna de las cinco regiones cumple todo lo que vence
    [one] Una de las cinco regiones cumple todo lo que vence
    [5] Las cinco regiones cumplen todo lo que vence
   *[other] { $met } de las cinco regiones cumplen todo lo que vence
}
overview-map-title-no-data = Todavía no hay avances registrados por región
overview-map-title-nothing-due = Nada vence todavía en ninguna región
overview-map-subtitle = Metas por región que vencen al { $day }: clusters y reuniones (las demás no las reparte el plan)
overview-map-label = { $met } de { $due }
overview-map-alt = Mapa de las cinco regiones según la parte cumplida de las metas que vencen
overview-table-region = Región
overview-table-met = Metas cumplidas
overview-table-due = Metas que vencen
overview-share-all = Todas cumplidas
overview-share-over_half = La mitad o más
overview-share-under_half = Menos de la mitad
overview-share-none = Ninguna

overview-attention-title = { $count ->
    [0] Nada pendiente pasó su fecha
    [one] Un asunto pide atención
   *[other] { $count } asuntos piden atención
}
overview-attention-shown = { $count ->
    [one] El único al corte.
   *[other] Los { $shown } que más esperan, de { $count }. Orden: peso del asunto por días de espera.
}
overview-attention-rest = Ver también { $count ->
    [one] lo que sigue
   *[other] los { $count } que siguen
}
overview-attention-none = Todo lo que tenía fecha está hecho al corte.
overview-attention-not-started = No hay avances registrados: los lugares de clusters figuran como pendientes.
overview-attention-where = { $region } · { $cluster }
overview-attention-slot_unfilled = { $count ->
    [one] Un cluster del plan sin conformar
   *[other] { $count } clusters del plan sin conformar
}
overview-attention-plan_unapproved = { $count ->
    [one] Un plan de mejora sin aprobar
   *[other] { $count } planes de mejora sin aprobar
}
overview-attention-commitment_unsigned = { $count ->
    [one] Un compromiso sin firmar
   *[other] { $count } compromisos sin firmar
}
overview-attention-milestone_late = { $count ->
    [one] Un hito atrasado
   *[other] { $count } hitos atrasados
}
overview-attention-meeting_missed = { $count ->
    [one] Una reunión del grupo consultivo no realizada
   *[other] { $count } reuniones del grupo consultivo no realizadas
}
overview-attention-action_late = { $count ->
    [one] Una acción de fortalecimiento atrasada
   *[other] { $count } acciones de fortalecimiento atrasadas
}
overview-attention-cycle_late = { $count ->
    [one] Un ciclo de mejora atrasado
   *[other] { $count } ciclos de mejora atrasados
}
overview-attention-roadmap_late = { $count ->
    [one] Una acción de la hoja de ruta atrasada
   *[other] { $count } acciones de la hoja de ruta atrasadas
}
overview-attention-program = el programa
overview-attention-since = desde el { $day }
