# Plan de fortalecimiento: brechas, acciones y su avance.

instrument-illustrative = Instrumento ilustrativo ({ $name }): las áreas son del plan, la escala es nuestra; el oficial no se conoce.
instrument-other = Instrumento ilustrativo ({ $name }): no es el oficial, que no se conoce.

actions-headline-part-some = { $done ->
    [0] Ninguna de las { $of } acciones se ha ejecutado
    [one] Se ejecutó una de { $of } acciones
   *[other] Se ejecutaron { $done } de { $of } acciones
}; { $late ->
    [0] ninguna está atrasada
    [one] una está atrasada
   *[other] { $late } están atrasadas
}
actions-headline-part-all-done = { $of ->
    [one] La única acción acordada se ejecutó
   *[other] Las { $of } acciones acordadas se ejecutaron
}
actions-headline-part-all-cancelled = { $cancelled ->
    [one] La única acción acordada se canceló
   *[other] Las { $cancelled } acciones acordadas se cancelaron
}
actions-headline-part-gaps = { $gaps ->
    [0] toda brecha tiene su acción.
    [one] una brecha no tiene acción.
   *[other] { $gaps } brechas no tienen acción.
}
actions-headline-part-no-targets = no hay metas de capacidad fijadas, así que no se puede saber qué brechas hay.
actions-headline-part-not-assessed = ningún gobierno tiene diagnóstico, así que no se puede saber qué brechas hay.
actions-headline-some = { actions-headline-part-some }; { actions-headline-part-gaps }
actions-headline-some-no-targets = { actions-headline-part-some }; { actions-headline-part-no-targets }
actions-headline-some-not-assessed = { actions-headline-part-some }; { actions-headline-part-not-assessed }
actions-headline-all-done = { actions-headline-part-all-done }; { actions-headline-part-gaps }
actions-headline-all-done-no-targets = { actions-headline-part-all-done }; { actions-headline-part-no-targets }
actions-headline-all-done-not-assessed = { actions-headline-part-all-done }; { actions-headline-part-not-assessed }
actions-headline-all-cancelled = { actions-headline-part-all-cancelled }; { $gaps ->
    [0] no queda ninguna brecha sin acción.
   *[other] { actions-headline-part-gaps }
}
actions-headline-all-cancelled-no-targets = { actions-headline-part-all-cancelled }; { actions-headline-part-no-targets }
actions-headline-all-cancelled-not-assessed = { actions-headline-part-all-cancelled }; { actions-headline-part-not-assessed }
actions-headline-only-gaps = Todavía no hay acciones acordadas: { $gaps ->
    [one] una brecha espera.
   *[other] { $gaps } brechas esperan.
}
actions-headline-none = { $governments ->
    [one] El gobierno con diagnóstico no tiene acciones acordadas ni áreas bajo su meta.
   *[other] Los { $governments } gobiernos con diagnóstico no tienen acciones acordadas ni áreas bajo su meta.
}
actions-headline-no-targets = No hay acciones acordadas ni metas de capacidad fijadas: no se puede saber qué brechas hay.
actions-headline-not-assessed = Ningún gobierno de esta selección tiene diagnóstico a esta fecha, y por eso no hay plan.
actions-headline-no-governments = No hay clusters conformados en esta selección a esta fecha, y por eso no hay plan.
actions-empty-how = El plan de fortalecimiento nace del diagnóstico de cada gobierno: primero el taller y sus puntajes, luego las metas y las acciones. Para ver otros planes, elija otro corte o quite un filtro.

gaps-title = { $open ->
    [one] Una de { $all } brechas no tiene acción
   *[other] { $open } de { $all } brechas no tienen acción
}{ $mandatory ->
    [0] {""}
    [one] , una en un área obligatoria
   *[other] , { $mandatory } en áreas obligatorias
}
gaps-title-covered = { $all ->
    [one] La única brecha tiene una acción que la cubre
   *[other] Las { $all } brechas tienen una acción que las cubre
}
gaps-title-none = Ninguna área está por debajo de su meta
gaps-title-no-targets = No hay metas de capacidad fijadas: no se puede saber qué brechas hay
gaps-title-unknown = Sin diagnóstico todavía: no se sabe qué brechas hay
gaps-subtitle = Áreas bajo su meta y sin acción que las cubra · obligatorias primero, luego las brechas más amplias · puntaje → meta, de { $low } a { $high }, y día del diagnóstico · { $n } de { $all } gobiernos con diagnóstico; { $targets } de { $scores } áreas diagnosticadas con meta · corte { $day }
gaps-mandatory = Obligatoria
gaps-nothing = Nada que mostrar: lo que falta ya está en el plan.
gaps-how = Cada gobierno fija sus metas con su coordinación después del diagnóstico.
gaps-table-mandatory = Área obligatoria
gaps-table-score = Puntaje
gaps-table-target = Meta
gaps-table-missing = Puntos que faltan
gaps-table-assessed = Diagnóstico del
answer-yes = Sí
answer-no = No

rows-more = { $count ->
    [one] 1 más en la tabla.
   *[other] { $count } más en la tabla.
}

# Where there is no table to reach: projected.
rows-more-untold = { $count ->
    [one] y 1 más
   *[other] y { $count } más
}

progress-governments-title = { $late ->
    [0] Ningún gobierno tiene acciones atrasadas
    [one] Un gobierno de { $all } tiene acciones atrasadas
   *[other] { $late } de { $all } gobiernos tienen acciones atrasadas
}
progress-governments-subtitle = Acciones ejecutadas (verde) y atrasadas (rayado) de las acordadas · más atrasos primero · { $n } de { $all } gobiernos con acciones · corte { $day }
progress-areas-title = Más atrasos en { $area }: { $late } de { $of }
progress-areas-title-none = Ninguna área tiene acciones atrasadas
progress-areas-subtitle = Acciones ejecutadas (verde) y atrasadas (rayado) de las acordadas; brechas: gobiernos bajo su meta · orden del instrumento, ◆ obligatoria · corte { $day }
progress-done = { $of ->
    [0] sin acciones
   *[other] { $done } de { $of }
}
progress-late = { $count ->
    [one] 1 atrasada
   *[other] { $count } atrasadas
}
progress-none-late = al día
progress-all-done = todo ejecutado
progress-next = próxima: { $day }
progress-gaps = { $gaps ->
    [0] sin brechas
    [one] 1 brecha
   *[other] { $gaps } brechas
}{ $open ->
    [0] {""}
   *[other] , { $open } sin acción
}
progress-no-targets = sin metas: brechas no conocidas
progress-not-assessed = sin diagnóstico: brechas no conocidas
progress-open = { $open ->
    [one] 1 brecha sin acción
   *[other] { $open } brechas sin acción
}
progress-bar = { $done } de { $of } acciones ejecutadas, { $late } atrasadas
progress-table-instrument = Instrumento
progress-table-done = Ejecutadas
progress-table-late = Atrasadas
progress-table-running = En marcha
progress-table-planned = Previstas
progress-table-undated = Sin fecha
progress-table-cancelled = Canceladas
progress-table-all = Todas, sin canceladas
progress-table-since = Atraso desde
progress-table-next = Próxima
progress-table-gaps = Brechas
progress-table-open = Brechas sin acción

action-state-late = Atrasada
action-state-in_progress = En marcha
action-state-planned = Prevista
action-state-undated = Sin fecha
action-state-done = Ejecutada
action-state-cancelled = Cancelada
action-day-late = desde el { $day }
action-day-in_progress = hasta el { $day }
action-day-planned = para el { $day }
action-day-done = el { $day }
action-day-cancelled = el { $day }
action-begun = Empezó el { $day }
action-not-begun = Sin empezar
action-kind-training = Capacitación
action-kind-technical_assistance = Asistencia técnica
action-for = Para:
action-at = Lugar:
action-by = Responsable:
action-event = Evento:
action-event-held = realizado el { $day }
action-event-planned = previsto para el { $day }
actions-title = { $late ->
    [0] Ninguna acción está atrasada
    [one] Una acción atrasada desde el { $since }, { $begun ->
        [0] sin empezar
       *[other] ya empezada
    }
   *[other] { $late } acciones atrasadas, la primera desde el { $since }; { $begun ->
        [0] ninguna ha empezado
        [one] una ha empezado
       *[other] { $begun } han empezado
    }
}
actions-late-by = Atrasadas, por responsable:
actions-late-nobody = sin responsable
actions-title-empty = Todavía no hay acciones acordadas
actions-subtitle = Acciones de los planes, una por una: atrasadas primero, luego en marcha, previstas y ejecutadas · { $all ->
    [one] 1 acción
   *[other] { $all } acciones
} de { $n } gobiernos · corte { $day }
actions-how = Las acuerda cada gobierno con su coordinación después del diagnóstico.
actions-table-region = Región
actions-table-government = Gobierno
actions-table-level = Nivel
actions-table-area = Área
actions-table-kind = Tipo
actions-table-what = Qué
actions-table-audience = Para quién
actions-table-place = Dónde
actions-table-provider = Responsable
actions-table-agreed = Acordada
actions-table-planned = Prevista
actions-table-started = Empezada
actions-table-done = Ejecutada
actions-table-cancelled = Cancelada
actions-table-state = Estado
actions-table-event = Evento que la atiende
actions-table-event-held = Evento realizado
actions-table-origin = Origen

lanes-title = { $count ->
    [0] Ninguna acción vence en los próximos { $days } días
    [one] Una acción vence en los próximos { $days } días
   *[other] { $count } acciones vencen en los próximos { $days } días
}
lanes-subtitle = Una marca por acción, en su día: el de su ejecución o, si falta, el previsto · línea de puntos: corte del { $day }
lanes-alt = Línea de tiempo de las acciones, una franja por área
lanes-next = { $count ->
    [one] La próxima
   *[other] Las { $count } próximas
}
lanes-undated = Sin fecha, no están en el gráfico: { $names }
lanes-cancelled = { $count ->
    [one] Una acción cancelada no está en el gráfico.
   *[other] { $count } acciones canceladas no están en el gráfico.
}
