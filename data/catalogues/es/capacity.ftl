# Capacidades institucionales (ICI · FOCAS): lo que dice su página y las partes que otras páginas toman de ella.

page-capacidades-title = Capacidades (ICI · FOCAS)
page-capacidades-question = ¿Crece la capacidad de los gobiernos, y dónde no?

round-baseline = Línea de base
round-midpoint = Medio término
round-final = Final
government-name = { $level } de { $name }
reason-not_its_function = no es función suya
reason-no_records = sin documentos para verificar
reason-nobody_there = no participó quien conoce el área
reason-workshop_cut_short = el taller se interrumpió
refused-other_scale = se usaron versiones con escalas distintas
refused-other_instrument = se usaron versiones cuyas áreas no se corresponden
refused-no_area_in_both = ninguna área tiene puntaje en ambas rondas

refused-not_in_use = ambas se hicieron con otra versión que la que está en uso

headline-capacity-nobody = No hay clusters conformados en esta selección: todavía no hay gobiernos que diagnosticar.
headline-capacity-none = { $of ->
    [one] { $name }: todavía sin diagnóstico.
   *[other] { $name }: ninguno de los { $of } gobiernos tiene diagnóstico todavía.
}
headline-capacity-other = { $name }: su diagnóstico se hizo solo con otra versión del instrumento; sus puntajes no se mezclan con los de la versión en uso.
headline-capacity-one-round = { $of ->
    [one] { $name }: ICI de { $index } en la ronda «{ $round }», sin otra ronda con qué compararla.
   *[other] { $name }: { $n } de { $of } gobiernos con diagnóstico en la ronda «{ $round }», con un ICI medio de { $index } (entre { $low } y { $high }).
} Lo más débil: { $weakest }.
headline-capacity-up = { $of ->
    [one] { $name }: la capacidad sube { $points } puntos desde la línea de base, en { $moved } de { $areas } áreas.
   *[other] { $name }: la capacidad sube { $points } puntos desde la línea de base, en { $moved } de { $areas } áreas ({ $n } de { $of } gobiernos comparables).
} Lo más débil: { $weakest }.
headline-capacity-down = { $of ->
    [one] { $name }: la capacidad baja { $points } puntos desde la línea de base, en { $moved } de { $areas } áreas.
   *[other] { $name }: la capacidad baja { $points } puntos desde la línea de base, en { $moved } de { $areas } áreas ({ $n } de { $of } gobiernos comparables).
} Lo más débil: { $weakest }.
headline-capacity-same = { $of ->
    [one] { $name }: la capacidad no cambia desde la línea de base; sube en { $moved } de { $areas } áreas.
   *[other] { $name }: la capacidad no cambia desde la línea de base; sube en { $moved } de { $areas } áreas ({ $n } de { $of } gobiernos comparables).
} Lo más débil: { $weakest }.

focas-unit = Ver
focas-versus = Comparar con
focas-alone = Sin comparar
focas-unit-all = { $n ->
    [one] El gobierno en clusters
   *[other] Los { $n } gobiernos en clusters
}
focas-unit-region = Región { $name }
focas-unit-cluster = Cluster { $name }
focas-outside = Lo elegido para ver o comparar está fuera de los filtros: se muestran todos sus gobiernos.
focas-level = { $value } · { $name }
focas-scale = escala de { $low } ({ $first }) a { $high } ({ $last })
focas-spread = { $mean } (entre { $low } y { $high }; { $n } de { $of } gobiernos)
focas-target = Meta
focas-latest = Última ronda
focas-mean = Media
focas-not-assessed = sin puntaje
focas-mandatory = { $mark } área obligatoria según el plan.
focas-beside = { $first } y { $second }
focas-basis-beside = último puntaje de { $n } de { $of } y de { $beside } de { $all } gobiernos
focas-basis-both-target = { $of ->
    [one] línea de base, última ronda y meta
   *[other] gobiernos con ambas rondas y meta: hasta { $n } de { $of } por área
}
focas-basis-both-plain = { $of ->
    [one] línea de base y última ronda
   *[other] gobiernos con ambas rondas: hasta { $n } de { $of } por área
}
focas-basis-one-target = { $of ->
    [one] una ronda y su meta
   *[other] gobiernos con puntaje y meta: hasta { $n } de { $of } por área
}
focas-basis-one-plain = { $of ->
    [one] una ronda
   *[other] gobiernos con puntaje: hasta { $n } de { $of } por área
}
focas-radar-title = { $name }: { $change } puntos en el índice (ICI) desde la línea de base
focas-radar-title-round = { $name }: una sola ronda comparable
focas-radar-title-beside = { $first } frente a { $second }
focas-radar-subtitle = Puntaje medio por área, { $scale } · { $basis } · corte { $day }
focas-radar-alt = Radar de puntajes por área: { $name }. La tabla dice lo mismo.
focas-gaps-title = La mayor brecha: { $area }, a { $points } puntos de su meta{ $of ->
    [one] {""}
   *[other] { " " }({ $n } de { $of } gobiernos)
}
focas-gaps-title-none = Sin metas de capacidad fijadas todavía
focas-gaps-title-met = Todos los gobiernos con meta la alcanzan en cada área
focas-gaps-title-some = { $count ->
    [one] En promedio se alcanzan las metas; en un área de un gobierno falta
   *[other] En promedio se alcanzan las metas; en { $count } áreas de algún gobierno falta
}
focas-beside-title = { $area }: la mayor diferencia, { $points } puntos
focas-beside-title-none = Sin puntajes que comparar
focas-gaps-subtitle = Por área, la mayor diferencia primero, { $scale } · { $basis } · corte { $day }
focas-gaps-alt = De la línea de base a la última ronda, con la meta, por área: { $name }. La tabla dice lo mismo.
focas-rounds-title = El índice cambió { $change } puntos, entre { $low } y { $high } según el gobierno
focas-rounds-title-single = El índice cambió { $change } puntos
focas-rounds-title-one = Una ronda, sin cambio que medir
focas-rounds-title-none = Sin rondas con la versión en uso
focas-rounds-subtitle = Índice (ICI) por ronda: media de los gobiernos y su dispersión, { $scale } · corte { $day }
focas-index-note = ICI: media de las áreas con puntaje de un gobierno; el cambio, solo de gobiernos y áreas con puntaje en ambas rondas.
focas-refused = { $name }: sus rondas no se comparan, porque { $reason }.
focas-change = Cambio desde la línea de base
focas-heat-title = { $area } es el área más débil: { $score }
focas-heat-title-none = Sin puntajes con la versión en uso
focas-heat-subtitle = Último puntaje conocido de cada gobierno por área, { $scale } · { $n } de { $of } gobiernos con diagnóstico · corte { $day }
focas-heat-note = Color más fuerte: puntaje más alto. Guion: sin puntaje; la tabla da la razón y todas las rondas.
focas-heat-other = otra versión
focas-heat-index = ICI
focas-heat-change = Cambio
focas-sort = Ordenar por
focas-sort-region = región
focas-sort-level = nivel
focas-sort-index = ICI más bajo
focas-sort-change = mayor retroceso
focas-dots-title = { $up ->
    [0] Ninguna de las { $of } áreas mejora en promedio
   *[other] Mejora en promedio en { $up } de { $of } áreas
}
focas-dots-subtitle = Cambio de cada gobierno por área, en puntos · { $n } de { $of } gobiernos comparables · bajan { $declines } de { $pairs } puntajes · corte { $day }
focas-dots-label = { $area } ({ $n })
focas-dots-axis = Cambio desde la línea de base (puntos)
focas-dots-alt = Un punto por gobierno: cambio desde la línea de base en cada área. La tabla dice lo mismo.
focas-to-plan-unknown = Plan de fortalecimiento: sin metas fijadas, no se sabe qué brechas hay
focas-to-plan = { $gaps ->
    [0] Plan de fortalecimiento: toda brecha tiene una acción
    [one] Plan de fortalecimiento: una brecha sin acción prevista
   *[other] Plan de fortalecimiento: { $gaps } brechas sin acción prevista
}
focas-table-area = Área
focas-table-mandatory = Obligatoria
focas-table-baseline = Línea de base
focas-table-end = Última ronda
focas-table-n-drawn = Gobiernos con todo
focas-table-n-change = Gobiernos comparables
focas-table-change = Cambio
focas-table-latest = Último puntaje, todos
focas-table-n = Gobiernos
focas-table-of = de
focas-table-mean = Media
focas-table-sd = Desv. est.
focas-table-low = Mín.
focas-table-high = Máx.
focas-table-target = Meta
focas-table-gap = Brecha media
focas-table-beside = { $what } · { $name }
focas-table-round = Ronda
focas-table-government = Gobierno
focas-table-date = Fecha
focas-table-instrument = Instrumento
focas-table-score = Puntaje
focas-table-reason = Por qué no
focas-table-people = Participantes
focas-table-index = Índice (ICI)

## En el panorama y en la página del cluster
overview-capacity-title = La capacidad cambia { $change } puntos desde la línea de base; { $falls ->
    [0] ningún gobierno retrocede
    [one] un gobierno retrocede
   *[other] { $falls } de { $n } gobiernos retroceden
}
overview-capacity-title-none = Capacidad: todavía no hay dos rondas que comparar
overview-capacity-subtitle = Cambio del índice (ICI) de cada gobierno, en puntos · { $n } de { $of } gobiernos comparables · corte { $day }
overview-capacity-label = { $name } ({ $n } de { $of })
overview-capacity-alt = Un punto por gobierno: cambio de su índice desde la línea de base, por región o cluster. La tabla dice lo mismo.
overview-capacity-group = Región o cluster
overview-capacity-areas = Áreas comparables
overview-capacity-link = Ver capacidades por área y gobierno
cluster-capacity-title = Capacidades (ICI · FOCAS)
cluster-capacity-link = Ver las capacidades de este cluster, gobierno por gobierno

table-name-area_mappings = Áreas comparables entre instrumentos
table-name-assessment_people = Participantes en diagnósticos
table-name-assessment_scores = Puntajes de capacidad
table-name-assessments = Diagnósticos de capacidad
table-name-capacity_actions = Acciones de fortalecimiento
table-name-capacity_targets = Metas de capacidad
table-name-instrument_areas = Áreas del instrumento
table-name-instrument_levels = Niveles del instrumento
table-name-instruments = Instrumentos de diagnóstico
table-name-training_actions = Acciones que atiende cada evento
table-name-training_events = Eventos de capacitación
table-name-training_people = Participantes en capacitación
