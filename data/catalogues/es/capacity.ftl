# Capacidades institucionales (ICI · FOCAS): lo que dice su página y las partes que otras páginas toman de ella.

page-fortalecimiento-title = Plan de fortalecimiento
page-fortalecimiento-question = ¿Qué se hace ante las brechas, qué está atrasado y qué viene?
page-capacidades-title = Capacidades (ICI · FOCAS)
page-capacidades-question = ¿Crece la capacidad de los gobiernos, y dónde no?

round-baseline = Línea de base
round-midpoint = Medio término
round-final = Final
reason-not_its_function = no es función suya
reason-no_records = sin documentos para verificar
reason-nobody_there = no participó quien conoce el área
reason-workshop_cut_short = el taller se interrumpió
capacity-refused-other_scale = se usaron versiones con escalas distintas
capacity-refused-other_instrument = se usaron versiones cuyas áreas no se corresponden
capacity-refused-no_area_in_both = ninguna área tiene puntaje en ambas rondas

capacity-refused-not_in_use = ambas se hicieron con otra versión que la que está en uso

capacity-headline-nobody = No hay clusters conformados en esta selección: todavía no hay gobiernos que diagnosticar.
capacity-headline-none = { $of ->
    [one] { $name }: todavía sin diagnóstico.
   *[other] { $name }: ninguno de los { $of } gobiernos tiene diagnóstico todavía.
}
capacity-headline-other = { $name }: su diagnóstico se hizo solo con otra versión del instrumento; sus puntajes no se mezclan con los de la versión en uso.
capacity-headline-one-round = { $of ->
    [one] { $name }: ICI de { $index } en la ronda «{ $round }», sin otra ronda con qué compararla.
   *[other] { $name }: { $n } de { $of } gobiernos con diagnóstico en la ronda «{ $round }», con un ICI medio de { $index } (entre { $low } y { $high }).
} Lo más débil: { $weakest }.
capacity-headline-up = { $of ->
    [one] { $name }: la capacidad sube { $points } puntos desde la línea de base, en { $moved } de { $areas } áreas.
   *[other] { $name }: la capacidad sube { $points } puntos desde la línea de base, en { $moved } de { $areas } áreas ({ $n } de { $of } gobiernos comparables).
} Lo más débil: { $weakest }.
capacity-headline-down = { $of ->
    [one] { $name }: la capacidad baja { $points } puntos desde la línea de base, en { $moved } de { $areas } áreas.
   *[other] { $name }: la capacidad baja { $points } puntos desde la línea de base, en { $moved } de { $areas } áreas ({ $n } de { $of } gobiernos comparables).
} Lo más débil: { $weakest }.
capacity-headline-same = { $of ->
    [one] { $name }: la capacidad no cambia desde la línea de base; sube en { $moved } de { $areas } áreas.
   *[other] { $name }: la capacidad no cambia desde la línea de base; sube en { $moved } de { $areas } áreas ({ $n } de { $of } gobiernos comparables).
} Lo más débil: { $weakest }.

capacity-unit = Ver
capacity-versus = Comparar con
capacity-alone = Sin comparar
capacity-unit-all = { $n ->
    [one] El gobierno en clusters
   *[other] Los { $n } gobiernos en clusters
}
capacity-unit-region = Región { $name }
capacity-unit-cluster = Cluster { $name }
capacity-outside = Lo elegido para ver o comparar está fuera de los filtros: se muestran todos sus gobiernos.
capacity-level = { $value } · { $name }
capacity-scale = escala de { $low } ({ $first }) a { $high } ({ $last })
capacity-spread = { $mean } (entre { $low } y { $high }; { $n } de { $of } gobiernos)
capacity-target = Meta
capacity-latest = Última ronda
capacity-mean = Media
capacity-not-assessed = sin puntaje
capacity-mandatory = { $mark } área obligatoria según el plan.
capacity-beside = { $first } y { $second }
capacity-basis-beside = último puntaje de { $n } de { $of } y de { $beside } de { $all } gobiernos
capacity-basis-both-target = { $of ->
    [one] línea de base, última ronda y meta
   *[other] gobiernos con ambas rondas y meta: hasta { $n } de { $of } por área
}
capacity-basis-both-plain = { $of ->
    [one] línea de base y última ronda
   *[other] gobiernos con ambas rondas: hasta { $n } de { $of } por área
}
capacity-basis-one-target = { $of ->
    [one] una ronda y su meta
   *[other] gobiernos con puntaje y meta: hasta { $n } de { $of } por área
}
capacity-basis-one-plain = { $of ->
    [one] una ronda
   *[other] gobiernos con puntaje: hasta { $n } de { $of } por área
}
capacity-radar-title = { $name }: { $change } puntos en el índice (ICI) desde la línea de base
capacity-radar-title-round = { $name }: una sola ronda comparable
capacity-radar-title-beside = { $first } frente a { $second }
capacity-radar-subtitle = Puntaje medio por área, { $scale } · { $basis } · corte { $day }
capacity-radar-alt = Radar de puntajes por área: { $name }. La tabla dice lo mismo.
capacity-gaps-title = La mayor brecha: { $area }, a { $points } puntos de su meta{ $of ->
    [one] {""}
   *[other] { " " }({ $n } de { $of } gobiernos)
}
capacity-gaps-title-none = Sin metas de capacidad fijadas todavía
capacity-gaps-title-met = Todos los gobiernos con meta la alcanzan en cada área
capacity-gaps-title-some = { $count ->
    [one] En promedio se alcanzan las metas; en un área de un gobierno falta
   *[other] En promedio se alcanzan las metas; en { $count } áreas de algún gobierno falta
}
capacity-beside-title = { $area }: la mayor diferencia, { $points } puntos
capacity-beside-title-none = Sin puntajes que comparar
capacity-gaps-subtitle = Por área, la mayor diferencia primero, { $scale } · { $basis } · corte { $day }
capacity-gaps-alt = De la línea de base a la última ronda, con la meta, por área: { $name }. La tabla dice lo mismo.
capacity-rounds-title = El índice cambió { $change } puntos, entre { $low } y { $high } según el gobierno
capacity-rounds-title-single = El índice cambió { $change } puntos
capacity-rounds-title-one = Una ronda, sin cambio que medir
capacity-rounds-title-none = Sin rondas con la versión en uso
capacity-rounds-subtitle = Índice (ICI) por ronda: media de los gobiernos y su dispersión, { $scale } · corte { $day }
capacity-index-note = ICI: media de las áreas con puntaje de un gobierno; el cambio, solo de gobiernos y áreas con puntaje en ambas rondas.
capacity-refused = { $name }: sus rondas no se comparan, porque { $reason }.
capacity-change = Cambio desde la línea de base
capacity-heat-title = { $area } es el área más débil: { $score }
capacity-heat-title-none = Sin puntajes con la versión en uso
capacity-heat-subtitle = Último puntaje conocido de cada gobierno por área, { $scale } · { $n } de { $of } gobiernos con diagnóstico · corte { $day }
capacity-heat-note = Color más fuerte: puntaje más alto. Guion: sin puntaje; la tabla da la razón y todas las rondas.
capacity-heat-other = otra versión
capacity-heat-index = ICI
capacity-heat-change = Cambio
capacity-sort = Ordenar por
capacity-sort-region = región
capacity-sort-level = nivel
capacity-sort-index = ICI más bajo
capacity-sort-change = mayor retroceso
capacity-dots-title = { $up ->
    [0] Ninguna de las { $of } áreas mejora en promedio
   *[other] Mejora en promedio en { $up } de { $of } áreas
}
capacity-dots-subtitle = Cambio de cada gobierno por área, en puntos · { $n } de { $of } gobiernos comparables · bajan { $declines } de { $pairs } puntajes · corte { $day }
capacity-dots-label = { $area } ({ $n })
capacity-dots-axis = Cambio desde la línea de base (puntos)
capacity-dots-alt = Un punto por gobierno: cambio desde la línea de base en cada área. La tabla dice lo mismo.
capacity-to-plan-unknown = Plan de fortalecimiento: sin metas fijadas, no se sabe qué brechas hay
capacity-to-plan = { $gaps ->
    [0] Plan de fortalecimiento: toda brecha tiene una acción
    [one] Plan de fortalecimiento: una brecha sin acción prevista
   *[other] Plan de fortalecimiento: { $gaps } brechas sin acción prevista
}
capacity-table-area = Área
capacity-table-mandatory = Obligatoria
capacity-table-baseline = Línea de base
capacity-table-end = Última ronda
capacity-table-n-drawn = Gobiernos con todo
capacity-table-n-change = Gobiernos comparables
capacity-table-change = Cambio
capacity-table-latest = Último puntaje, todos
capacity-table-n = Gobiernos
capacity-table-of = de
capacity-table-mean = Media
capacity-table-sd = Desv. est.
capacity-table-low = Mín.
capacity-table-high = Máx.
capacity-table-target = Meta
capacity-table-gap = Brecha media
capacity-table-beside = { $what } · { $name }
capacity-table-round = Ronda
capacity-table-government = Gobierno
capacity-table-date = Fecha
capacity-table-instrument = Instrumento
capacity-table-score = Puntaje
capacity-table-reason = Por qué no
capacity-table-people = Participantes
capacity-table-index = Índice (ICI)

## En el panorama y en la página del cluster
capacity-overview-title = La capacidad cambia { $change } puntos desde la línea de base; { $falls ->
    [0] ningún gobierno retrocede
    [one] un gobierno retrocede
   *[other] { $falls } de { $n } gobiernos retroceden
}
capacity-overview-title-none = Capacidad: todavía no hay dos rondas que comparar
capacity-overview-subtitle = Cambio del índice (ICI) de cada gobierno, en puntos · { $n } de { $of } gobiernos comparables · corte { $day }
capacity-overview-label = { $name } ({ $n } de { $of })
capacity-overview-alt = Un punto por gobierno: cambio de su índice desde la línea de base, por región o cluster. La tabla dice lo mismo.
capacity-overview-group = Región o cluster
capacity-overview-areas = Áreas comparables
capacity-overview-link = Ver capacidades por área y gobierno
capacity-cluster-title = Capacidades (ICI · FOCAS)
capacity-cluster-link = Ver las capacidades de este cluster, gobierno por gobierno

## The capacity plan: gaps, actions and how far they are

capacity-instrument-illustrative = Instrumento ilustrativo ({ $name }): las áreas son del plan, la escala es nuestra; el oficial no se conoce.
capacity-instrument-other = Instrumento ilustrativo ({ $name }): no es el oficial, que no se conoce.

capacity-plan-headline-part-some = { $done ->
    [0] Ninguna de las { $of } acciones se ha ejecutado
    [one] Se ejecutó una de { $of } acciones
   *[other] Se ejecutaron { $done } de { $of } acciones
}; { $late ->
    [0] ninguna está atrasada
    [one] una está atrasada
   *[other] { $late } están atrasadas
}
capacity-plan-headline-part-all-done = { $of ->
    [one] La única acción acordada se ejecutó
   *[other] Las { $of } acciones acordadas se ejecutaron
}
capacity-plan-headline-part-all-cancelled = { $cancelled ->
    [one] La única acción acordada se canceló
   *[other] Las { $cancelled } acciones acordadas se cancelaron
}
capacity-plan-headline-part-gaps = { $gaps ->
    [0] toda brecha tiene su acción.
    [one] una brecha no tiene acción.
   *[other] { $gaps } brechas no tienen acción.
}
capacity-plan-headline-part-no-targets = no hay metas de capacidad fijadas, así que no se puede saber qué brechas hay.
capacity-plan-headline-part-not-assessed = ningún gobierno tiene diagnóstico, así que no se puede saber qué brechas hay.
capacity-plan-headline-some = { capacity-plan-headline-part-some }; { capacity-plan-headline-part-gaps }
capacity-plan-headline-some-no-targets = { capacity-plan-headline-part-some }; { capacity-plan-headline-part-no-targets }
capacity-plan-headline-some-not-assessed = { capacity-plan-headline-part-some }; { capacity-plan-headline-part-not-assessed }
capacity-plan-headline-all-done = { capacity-plan-headline-part-all-done }; { capacity-plan-headline-part-gaps }
capacity-plan-headline-all-done-no-targets = { capacity-plan-headline-part-all-done }; { capacity-plan-headline-part-no-targets }
capacity-plan-headline-all-done-not-assessed = { capacity-plan-headline-part-all-done }; { capacity-plan-headline-part-not-assessed }
capacity-plan-headline-all-cancelled = { capacity-plan-headline-part-all-cancelled }; { $gaps ->
    [0] no queda ninguna brecha sin acción.
   *[other] { capacity-plan-headline-part-gaps }
}
capacity-plan-headline-all-cancelled-no-targets = { capacity-plan-headline-part-all-cancelled }; { capacity-plan-headline-part-no-targets }
capacity-plan-headline-all-cancelled-not-assessed = { capacity-plan-headline-part-all-cancelled }; { capacity-plan-headline-part-not-assessed }
capacity-plan-headline-only-gaps = Todavía no hay acciones acordadas: { $gaps ->
    [one] una brecha espera.
   *[other] { $gaps } brechas esperan.
}
capacity-plan-headline-none = { $governments ->
    [one] El gobierno con diagnóstico no tiene acciones acordadas ni áreas bajo su meta.
   *[other] Los { $governments } gobiernos con diagnóstico no tienen acciones acordadas ni áreas bajo su meta.
}
capacity-plan-headline-no-targets = No hay acciones acordadas ni metas de capacidad fijadas: no se puede saber qué brechas hay.
capacity-plan-headline-not-assessed = Ningún gobierno de esta selección tiene diagnóstico a esta fecha, y por eso no hay plan.
capacity-plan-headline-no-governments = No hay clusters conformados en esta selección a esta fecha, y por eso no hay plan.
capacity-plan-empty-how = El plan de fortalecimiento nace del diagnóstico de cada gobierno: primero el taller y sus puntajes, luego las metas y las acciones. Para ver otros planes, elija otro corte o quite un filtro.

capacity-plan-gaps-title = { $open ->
    [one] Una de { $all } brechas no tiene acción
   *[other] { $open } de { $all } brechas no tienen acción
}{ $mandatory ->
    [0] {""}
    [one] , una en un área obligatoria
   *[other] , { $mandatory } en áreas obligatorias
}
capacity-plan-gaps-title-covered = { $all ->
    [one] La única brecha tiene una acción que la cubre
   *[other] Las { $all } brechas tienen una acción que las cubre
}
capacity-plan-gaps-title-none = Ninguna área está por debajo de su meta
capacity-plan-gaps-title-no-targets = No hay metas de capacidad fijadas: no se puede saber qué brechas hay
capacity-plan-gaps-title-unknown = Sin diagnóstico todavía: no se sabe qué brechas hay
capacity-plan-gaps-subtitle = Áreas bajo su meta y sin acción que las cubra · obligatorias primero, luego las brechas más amplias · puntaje → meta, de { $low } a { $high }, y día del diagnóstico · { $n } de { $all } gobiernos con diagnóstico; { $targets } de { $scores } áreas diagnosticadas con meta · corte { $day }
capacity-plan-gaps-mandatory = Obligatoria
capacity-plan-gaps-nothing = Nada que mostrar: lo que falta ya está en el plan.
capacity-plan-gaps-how = Cada gobierno fija sus metas con su coordinación después del diagnóstico.
capacity-plan-gaps-table-mandatory = Área obligatoria
capacity-plan-gaps-table-score = Puntaje
capacity-plan-gaps-table-target = Meta
capacity-plan-gaps-table-missing = Puntos que faltan
capacity-plan-gaps-table-assessed = Diagnóstico del

capacity-plan-progress-governments-title = { $late ->
    [0] Ningún gobierno tiene acciones atrasadas
    [one] Un gobierno de { $all } tiene acciones atrasadas
   *[other] { $late } de { $all } gobiernos tienen acciones atrasadas
}
capacity-plan-progress-governments-subtitle = Acciones ejecutadas (verde) y atrasadas (rayado) de las acordadas · más atrasos primero · { $n } de { $all } gobiernos con acciones · corte { $day }
capacity-plan-progress-areas-title = Más atrasos en { $area }: { $late } de { $of }
capacity-plan-progress-areas-title-none = Ninguna área tiene acciones atrasadas
capacity-plan-progress-areas-subtitle = Acciones ejecutadas (verde) y atrasadas (rayado) de las acordadas; brechas: gobiernos bajo su meta · orden del instrumento, ◆ obligatoria · corte { $day }
capacity-plan-progress-done = { $of ->
    [0] sin acciones
   *[other] { $done } de { $of }
}
capacity-plan-progress-late = { $count ->
    [one] 1 atrasada
   *[other] { $count } atrasadas
}
capacity-plan-progress-none-late = al día
capacity-plan-progress-all-done = todo ejecutado
capacity-plan-progress-next = próxima: { $day }
capacity-plan-progress-gaps = { $gaps ->
    [0] sin brechas
    [one] 1 brecha
   *[other] { $gaps } brechas
}{ $open ->
    [0] {""}
   *[other] , { $open } sin acción
}
capacity-plan-progress-no-targets = sin metas: brechas no conocidas
capacity-plan-progress-not-assessed = sin diagnóstico: brechas no conocidas
capacity-plan-progress-open = { $open ->
    [one] 1 brecha sin acción
   *[other] { $open } brechas sin acción
}
capacity-plan-progress-table-instrument = Instrumento
capacity-plan-progress-table-done = Ejecutadas
capacity-plan-progress-table-late = Atrasadas
capacity-plan-progress-table-running = En marcha
capacity-plan-progress-table-planned = Previstas
capacity-plan-progress-table-undated = Sin fecha
capacity-plan-progress-table-cancelled = Canceladas
capacity-plan-progress-table-all = Todas, sin canceladas
capacity-plan-progress-table-since = Atraso desde
capacity-plan-progress-table-next = Próxima
capacity-plan-progress-table-gaps = Brechas
capacity-plan-progress-table-open = Brechas sin acción

capacity-plan-action-begun = Empezó el { $day }
capacity-plan-action-not-begun = Sin empezar
action-kind-training = Capacitación
action-kind-technical_assistance = Asistencia técnica
capacity-plan-action-for = Para:
capacity-plan-action-at = Lugar:
capacity-plan-action-by = Responsable:
capacity-plan-action-event = Evento:
capacity-plan-action-event-held = realizado el { $day }
capacity-plan-action-event-planned = previsto para el { $day }
capacity-plan-actions-title = { $late ->
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
capacity-plan-actions-late-by = Atrasadas, por responsable:
capacity-plan-actions-late-nobody = sin responsable
capacity-plan-actions-title-empty = Todavía no hay acciones acordadas
capacity-plan-actions-subtitle = Acciones de los planes, una por una: atrasadas primero, luego en marcha, previstas y ejecutadas · { $all ->
    [one] 1 acción
   *[other] { $all } acciones
} de { $n } gobiernos · corte { $day }
capacity-plan-actions-how = Las acuerda cada gobierno con su coordinación después del diagnóstico.
capacity-plan-actions-table-region = Región
capacity-plan-actions-table-government = Gobierno
capacity-plan-actions-table-level = Nivel
capacity-plan-actions-table-area = Área
capacity-plan-actions-table-kind = Tipo
capacity-plan-actions-table-what = Qué
capacity-plan-actions-table-audience = Para quién
capacity-plan-actions-table-place = Dónde
capacity-plan-actions-table-provider = Responsable
capacity-plan-actions-table-agreed = Acordada
capacity-plan-actions-table-planned = Prevista
capacity-plan-actions-table-started = Empezada
capacity-plan-actions-table-done = Ejecutada
capacity-plan-actions-table-cancelled = Cancelada
capacity-plan-actions-table-state = Estado
capacity-plan-actions-table-event = Evento que la atiende
capacity-plan-actions-table-event-held = Evento realizado
capacity-plan-actions-table-origin = Origen

capacity-plan-lanes-title = { $count ->
    [0] Ninguna acción vence en los próximos { $days } días
    [one] Una acción vence en los próximos { $days } días
   *[other] { $count } acciones vencen en los próximos { $days } días
}
capacity-plan-lanes-subtitle = Una marca por acción, en su día: el de su ejecución o, si falta, el previsto · línea de puntos: corte del { $day }
capacity-plan-lanes-alt = Línea de tiempo de las acciones, una franja por área
capacity-plan-lanes-next = { $count ->
    [one] La próxima
   *[other] Las { $count } próximas
}
capacity-plan-lanes-undated = Sin fecha, no están en el gráfico: { $names }
capacity-plan-lanes-cancelled = { $count ->
    [one] Una acción cancelada no está en el gráfico.
   *[other] { $count } acciones canceladas no están en el gráfico.
}
