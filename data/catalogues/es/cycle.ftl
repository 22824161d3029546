# Un ciclo de mejora del servicio

page-ciclo-title = Ciclo de mejora
page-ciclo-question = ¿Qué midió la auditoría, qué barreras quedan y qué mejoró?

cycle-choose = Ciclo
cycle-option = { $name }: { $percent }, { $status }
cycle-status-reached = validado
cycle-status-late = atrasado
cycle-status-on_track = a tiempo
cycle-status-undated = sin fechas
cycle-outside = El ciclo pedido no está bajo estos filtros, o aún no se abría en esta fecha: se muestra el que más atención necesita de los que quedan.
cycle-default = Se muestra el ciclo que más atención necesita; en la lista están todos los que dejan los filtros.
cycle-none-how = Un ciclo se abre cuando un cluster conformado elige el servicio que va a mejorar. Pruebe otra fecha de corte, o quite la región, el cluster o el servicio.
cycle-to-list = Todos los ciclos
cycle-to-cluster = Cluster { $name }
cycle-to-before = Ciclo anterior
cycle-to-after = Ciclo siguiente
cycle-to-lessons = Aprendizajes de este cluster
cycle-to-capacity = Capacidades de este cluster

cycle-headline-reached = { $name } llegó al final: resultados validados el { $validated }{ $outcome ->
    [achieved] , y se logró lo que buscaba.
    [partly] , y se logró en parte lo que buscaba.
    [not_achieved] , y no se logró lo que buscaba.
   *[none] ; nadie registró con qué resultado.
  }
cycle-headline-late = { $name } va en { $percent }, en «{ $stage }», con atraso desde el { $late }{ $idle ->
    [none] .
   *[other] {" "}y detenido: nada se registra desde el { $idle }.
  }
cycle-headline-on_track = { $name } va en { $percent }, en «{ $stage }», y está a tiempo: la próxima fecha de sus etapas es el { $next }{ $idle ->
    [none] .
   *[other] , pero nada se registra desde el { $idle }.
  }
cycle-headline-undated = { $name } va en { $percent }, en «{ $stage }», y sus etapas pendientes no tienen fecha{ $idle ->
    [none] .
   *[other] ; nada se registra desde el { $idle }.
  }
cycle-headline-not-read = { $of ->
    [one] Su única medida no se volvió a medir.
   *[other] Ninguna de sus { $of } medidas se volvió a medir.
  }
cycle-headline-measures = { $read ->
    [one] Su única medida vuelta a medir { $better ->
        [0] { $worse ->
            [0] sigue igual
           *[other] empeoró
          }
       *[other] mejoró
      }{ $met ->
        [0] .
       *[other] ; llegó a su meta.
      }
   *[other] { $better ->
        [0] Ninguna de sus { $read } medidas vueltas a medir mejoró
        [one] Mejoró una de sus { $read } medidas vueltas a medir
       *[other] Mejoraron { $better } de sus { $read } medidas vueltas a medir
      }{ $worse ->
        [0] {""}
        [one] {" "}y una empeoró
       *[other] {" "}y { $worse } empeoraron
      }{ $met ->
        [0] .
        [one] ; una llegó a su meta.
       *[other] ; { $met } llegaron a su meta.
      }
  }
cycle-headline-late-actions = { $barriers ->
    [one] Una barrera tiene
   *[other] { $barriers } barreras tienen
  } { $late ->
    [one] una acción atrasada
   *[other] { $late } acciones atrasadas
  }, { $of ->
    [one] la única vigente
   *[other] de { $of } vigentes
  }{ $cancelled ->
    [0] .
    [one] ; una más se canceló.
   *[other] ; { $cancelled } más se cancelaron.
  }
cycle-headline-bare = { $barriers ->
    [one] Su única barrera espera una hoja de ruta.
   *[other] Sus { $barriers } barreras esperan una hoja de ruta.
  }
cycle-headline-all-done = { $of ->
    [one] La única acción vigente de su hoja de ruta está ejecutada
   *[other] Las { $of } acciones vigentes de su hoja de ruta están ejecutadas
  }{ $cancelled ->
    [0] .
    [one] ; una más se canceló.
   *[other] ; { $cancelled } más se cancelaron.
  }
cycle-headline-none-late = Ninguna acción está atrasada; { $of ->
    [one] la única vigente no está ejecutada todavía
   *[other] { $done ->
        [0] ninguna de las { $of } vigentes está ejecutada todavía
        [one] va una ejecutada de { $of } vigentes
       *[other] van { $done } ejecutadas de { $of } vigentes
      }
  }{ $cancelled ->
    [0] .
    [one] ; una más se canceló.
   *[other] ; { $cancelled } más se cancelaron.
  }
cycle-headline-left = { $of ->
    [one] Su única acción vigente quedó sin terminar
   *[other] { $left ->
        [one] Una de sus { $of } acciones vigentes quedó sin terminar
       *[other] { $left } de sus { $of } acciones vigentes quedaron sin terminar
      }
  }{ $cancelled ->
    [0] .
    [one] ; una más se canceló.
   *[other] ; { $cancelled } más se cancelaron.
  }

cycle-opened = abierto el { $day }
cycle-stages-title-reached = { $late ->
    [0] Las { $of } etapas se alcanzaron, todas a tiempo
    [one] Las { $of } etapas se alcanzaron, una después de su fecha
   *[other] Las { $of } etapas se alcanzaron, { $late } después de su fecha
  }
cycle-stages-title = { $reached ->
    [0] Ninguna de las { $of } etapas se alcanzó todavía
    [one] Una de { $of } etapas alcanzada
   *[other] { $reached } de { $of } etapas alcanzadas
  }{ $late ->
    [0] {""}
    [one] ; una está atrasada
   *[other] ; { $late } están atrasadas
  }
cycle-stages-subtitle = Avance del ciclo en porcentaje · fecha prevista y fecha real de cada etapa · al { $day }
cycle-parts = Cómo se llega a { $percent }: { $parts } = { $sum } de 100 puntos{ $rounded ->
    [no] .
   *[yes] , redondeado hacia abajo.
  }
cycle-part = { $name } { $points }
cycle-part-reached = { $name } { $points } (etapa alcanzada; { $done } de { $of } acciones ejecutadas)
cycle-part-actions = { $name } { $points } ({ $share } de { $of }, por el avance de sus acciones)
cycle-table-stage = Etapa
cycle-table-state = Estado
cycle-table-planned = Prevista
cycle-table-reached = Alcanzada
cycle-table-days-late = Días de atraso
cycle-table-share = Hecho (%)
cycle-table-weight = Peso (%)
cycle-table-points = Puntos del avance
cycle-stage-state-reached = Alcanzada
cycle-stage-state-late = Atrasada
cycle-stage-state-current = En curso
cycle-stage-state-not_started = Sin empezar

cycle-unit-percent = porcentaje
cycle-unit-days = días
cycle-unit-minutes = minutos
cycle-unit-soles = soles
cycle-unit-points = puntos
cycle-unit-count = número
cycle-direction-more = más es mejor
cycle-direction-less = menos es mejor
cycle-by-providers = prestadores
cycle-by-users = usuarios
cycle-by-together = prestadores y usuarios juntos
cycle-by-unknown = sin registrar quién
cycle-measures-title-undefined = Este ciclo todavía no define qué medir
cycle-measures-title-unread = { $baselines ->
    [0] { $of ->
        [one] Su única medida no tiene línea de base todavía
       *[other] Ninguna de sus { $of } medidas tiene línea de base todavía
      }
    [one] { $of ->
        [one] Solo hay línea de base de su única medida: falta volver a medir
       *[other] Solo hay línea de base, de una de { $of } medidas: falta volver a medir
      }
   *[other] Solo hay línea de base, de { $baselines } de { $of } medidas: falta volver a medir
  }
cycle-measures-title = { $read ->
    [one] La única medida vuelta a medir { $better ->
        [0] { $worse ->
            [0] sigue igual
           *[other] empeoró: { $names }
          }
       *[other] mejoró
      }
   *[other] { $better ->
        [0] Ninguna de { $read } medidas vueltas a medir mejoró
        [one] Una de { $read } medidas vueltas a medir mejoró
       *[other] { $better } de { $read } medidas vueltas a medir mejoraron
      }{ $worse ->
        [0] {""}
        [one] ; una empeoró: { $names }
       *[other] ; { $worse } empeoraron: { $names }
      }
  }{ $met ->
    [0] { $read ->
        [one] ; no llegó a su meta
       *[other] ; ninguna llegó a su meta
      }
    [one] { $read ->
        [one] ; llegó a su meta
       *[other] ; una llegó a su meta
      }
   *[other] ; { $met } llegaron a su meta
  }
cycle-measures-subtitle = Línea de base, última medición y meta · cada medida en su unidad y en su propio eje, desde cero · vueltas a medir { $read } de { $of } · al { $day }
cycle-measures-note = Los cuatro aspectos no se promedian: son cosas distintas. La línea de base es la primera medición del ciclo.
cycle-measures-how = La auditoría participativa acuerda qué se mide en cuatro aspectos: eficacia, eficiencia, cobertura y satisfacción. Mientras no termine, no hay nada que comparar.
cycle-measure-undefined = Sin medida en este ciclo
cycle-measure-unread = Sin medir todavía: ni siquiera la línea de base
cycle-measure-baseline = Línea de base { $value } ({ $day })
cycle-measure-latest = última { $value } ({ $day })
cycle-measure-target = meta { $value } al { $due }
cycle-measure-target-undated = meta { $value }, sin fecha
cycle-measure-no-target = sin meta
cycle-measure-not-again = falta volver a medir
cycle-measure-counts = Cuenta: { $part }, sobre { $whole }.
cycle-measure-pointer = { $value }
    { $day } · { $by }
cycle-measure-pointer-before = { $value }
    { $day } · { $by }
    Ciclo anterior
cycle-measure-pointer-target = Meta: { $value }
    { $due }
cycle-measure-alt = { $name }: { $said }. Los valores están en la tabla.
cycle-legend-first = línea de base (sin relleno)
cycle-legend-before = ciclos anteriores
cycle-legend-target = meta, en su fecha
cycle-legend-as-of = corte
cycle-legend-opened = se abre este ciclo
cycle-table-dimension = Aspecto
cycle-table-measure = Medida
cycle-table-unit = Unidad
cycle-table-direction = Sentido
cycle-table-cycle = Ciclo
cycle-table-this = este
cycle-table-earlier = anterior
cycle-table-read = Medida el
cycle-table-value = Valor
cycle-table-numerator = Numerador
cycle-table-denominator = Denominador
cycle-table-counts = Qué cuenta
cycle-table-of = Sobre qué
cycle-table-by = Quién midió
cycle-table-target = Meta
cycle-table-target-due = Meta al
cycle-table-result = Resultado
cycle-table-cautions = Advertencias
cycle-table-origin = Origen

cycle-roadmap-title = { $late ->
    [0] Ninguna acción atrasada
    [one] Una acción atrasada desde el { $since }
   *[other] { $late } acciones atrasadas; la primera, desde el { $since }
  }: { $done } de { $of } ejecutadas{ $cancelled ->
    [0] {""}
    [one] , aparte de una cancelada
   *[other] , aparte de { $cancelled } canceladas
  }
cycle-roadmap-subtitle = Hoja de ruta por nivel de gobierno · cada barra va del inicio a la fecha prevista y se llena según el avance (%) · lo atrasado primero · al { $day }
cycle-roadmap-level = { $level }: { $done } de { $of } ejecutadas{ $late ->
    [0] {""}
    [one] , una atrasada
   *[other] , { $late } atrasadas
  }
cycle-roadmap-alt = Cronograma de { $count ->
    [one] una acción
   *[other] { $count } acciones
  } por nivel de gobierno. Los datos están en la tabla.
cycle-roadmap-title-cancelled = Todas sus acciones se cancelaron
cycle-roadmap-level-cancelled = { $level }: todas canceladas
cycle-action-pointer = { $what }
    Barrera: { $barrier }
    { $who }
    { $state } · { $due } · { $percent }
cycle-action-due = prevista para el { $day }
cycle-action-no-due = sin fecha prevista
cycle-action-last = Último avance: { $percent } el { $day }
cycle-action-no-report = Nadie reportó avance
cycle-legend-filled = parte ejecutada
cycle-legend-tail = días de atraso
cycle-legend-due = fecha prevista, si terminó en otra
cycle-legend-open = sin fecha prevista

cycle-barriers-title-none = Todavía no hay barreras identificadas
cycle-barriers-title = { $late ->
    [0] { $all ->
        [one] La única barrera no tiene acciones atrasadas
       *[other] Ninguna de las { $all } barreras tiene acciones atrasadas
      }
    [one] { $all ->
        [one] La única barrera tiene acciones atrasadas
       *[other] Una de { $all } barreras tiene acciones atrasadas
      }
   *[other] { $late } de { $all } barreras tienen acciones atrasadas
  }{ $bare ->
    [0] {""}
    [one] ; una todavía no tiene acciones
   *[other] ; { $bare } todavía no tienen acciones
  }
cycle-barriers-title-bare = { $all ->
    [one] Una barrera identificada y ninguna acción acordada
   *[other] { $all } barreras identificadas y ninguna acción acordada
  }
cycle-barriers-subtitle = Barreras del servicio y sus acciones, lo atrasado primero · avance en porcentaje · al { $day }
cycle-barriers-how = Las barreras salen de la auditoría participativa; sus acciones, de la etapa de análisis.
cycle-barrier-found = identificada el { $day }
cycle-barrier-area = Área ICI · FOCAS: { $area }
cycle-barrier-carried = viene del ciclo anterior
cycle-barrier-done = { $of ->
    [0] sin acciones
   *[other] { $done } de { $of } ejecutadas
  }
cycle-barrier-bare = Ninguna acción la enfrenta todavía.
cycle-evidence = Sustento:
cycle-evidence-below = se descarga al final de la lista
cycle-files-title = Archivos de sustento
cycle-table-barrier = Barrera
cycle-table-found = Identificada
cycle-table-area = Área ICI · FOCAS
cycle-table-carried = Del ciclo anterior
cycle-table-actions = Acciones
cycle-table-done-count = Ejecutadas
cycle-table-late-count = Atrasadas
cycle-table-cancelled-count = Canceladas
cycle-table-action = Acción
cycle-table-level = Nivel
cycle-table-government = Gobierno
cycle-table-responsible = Responsable
cycle-table-percent = Avance (%)
cycle-table-agreed = Acordada
cycle-table-starts = Inicio previsto
cycle-table-started = Empezada
cycle-table-due = Prevista
cycle-table-done = Ejecutada
cycle-table-cancelled = Cancelada
cycle-table-reported = Último avance
cycle-table-note = Nota del avance
cycle-table-evidence = Sustento
cycle-table-links = Enlaces
cycle-table-code = Código (para guardar sustentos)

cycle-validation-title = Validado el { $day }: { $outcome }
cycle-validation-title-silent = Validado el { $day }; nadie registró el resultado
cycle-validation-title-late = La validación debió hacerse el { $day }
cycle-validation-title-due = La validación está prevista para el { $day }
cycle-validation-title-undated = La validación no tiene fecha
cycle-validation-subtitle = Qué encontraron prestadores y usuarios al final del ciclo · al { $day }
cycle-validation-summary = Resultado
cycle-validation-carried = Pasa al siguiente ciclo
cycle-validation-taken = { $count ->
    [0] El siguiente ciclo no retomó ninguna de sus barreras.
    [one] El siguiente ciclo retomó una de sus barreras{ $of ->
        [one] {" "}y no identificó otra.
       *[other] ; en total identificó { $of }.
      }
   *[other] El siguiente ciclo retomó { $count } de sus barreras; en total identificó { $of }.
  }
cycle-validation-not-yet = El siguiente ciclo ya se abrió y todavía no identifica barreras.
cycle-validation-no-next = Todavía no se abre un ciclo siguiente.
cycle-validation-how = Prestadores y usuarios vuelven a medir y dicen si se logró; lo que quede pasa al siguiente ciclo.

cycle-audit-title-none = Todavía no se audita el servicio
cycle-audit-title = { $all ->
    [one] Una participación en la auditoría
   *[other] { $all } participaciones en la auditoría
  }: { $provider ->
    [0] ninguna de prestadores
    [one] una de prestadores
   *[other] { $provider } de prestadores
  } y { $user ->
    [0] ninguna de usuarios
    [one] una de usuarios
   *[other] { $user } de usuarios
  }
cycle-audit-subtitle = Participaciones de prestadores y usuarios · al { $day }
cycle-audit-how = En la auditoría participan juntos quienes prestan el servicio y quienes lo usan.
cycle-audit-days = { $same ->
    [yes] el { $first }
   *[no] del { $first } al { $last }
  }
cycle-audit-missing-user = Ningún usuario participó.
cycle-audit-missing-provider = Ningún prestador participó.
cycle-table-role = Participantes
cycle-table-first = Primer día
cycle-table-last = Último día

cycle-areas-title-none = Ninguna barrera nombra un área de capacidad
cycle-areas-title = { $count ->
    [one] Las barreras vienen de un área de capacidad: { $area }
   *[other] Las barreras vienen de { $count } áreas de capacidad; la más débil, { $area }
  }
cycle-areas-title-unscored = { $count ->
    [one] Las barreras vienen de un área de capacidad, sin puntaje todavía
   *[other] Las barreras vienen de { $count } áreas de capacidad, sin puntaje todavía
  }
cycle-areas-subtitle = Puntaje medio de los gobiernos del cluster que lo tienen: { $same ->
    [yes] { $high } de { $of }
   *[no] entre { $low } y { $high } de { $of }, según el área
  } · { $scale } · línea de base → último, y meta · al { $day }
cycle-areas-label = { $area } · { $barriers ->
    [one] una barrera
   *[other] { $barriers } barreras
  }
cycle-areas-how = Al registrar una barrera se puede decir de qué área ICI · FOCAS viene.
cycle-areas-latest = Último puntaje
cycle-areas-target = Meta
cycle-areas-alt = Puntajes del cluster en { $count ->
    [one] un área
   *[other] { $count } áreas
  }. Los valores están en la tabla.
cycle-table-governments = Gobiernos con puntaje
cycle-table-barriers = Barreras
cycle-table-baseline = Línea de base
cycle-table-latest = Último
action-state-left_over = Quedó sin terminar
