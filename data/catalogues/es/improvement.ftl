# Mejora del servicio (PMCS · QSIP): la lista de ciclos

page-mejora-title = Mejora (PMCS)
page-mejora-question = ¿Hasta dónde llegó cada ciclo de mejora, y qué mejoró?

improvement-headline-none = { $clusters ->
    [one] Hay un cluster conformado y ningún ciclo de mejora abierto.
   *[other] Hay { $clusters } clusters conformados y ningún ciclo de mejora abierto.
  }
improvement-headline-no-clusters = Todavía no hay clusters conformados: los ciclos de mejora empiezan después.
improvement-headline-all-validated = { $cycles ->
    [one] El único ciclo de mejora llegó a validar sus resultados.
   *[other] Los { $cycles } ciclos de mejora llegaron a validar sus resultados.
  }
improvement-headline = { $cycles ->
    [one] El único ciclo de mejora { $late ->
        [0] { $on_schedule ->
            [0] no tiene fechas por venir
           *[other] va a tiempo
          }
       *[other] está atrasado
      }{ $idle ->
        [0] .
       *[other] {" "}y está detenido.
      }
   *[other] De { $cycles } ciclos de mejora, { $validated ->
        [0] ninguno validó sus resultados todavía
        [one] uno validó sus resultados
       *[other] { $validated } validaron sus resultados
      }, { $on_schedule ->
        [0] ninguno va a tiempo
        [one] uno va a tiempo
       *[other] { $on_schedule } van a tiempo
      }{ $undated ->
        [0] {" "}y
       *[other] ,
      } { $late ->
        [0] ninguno está atrasado
        [one] uno está atrasado
       *[other] { $late } están atrasados
      }{ $undated ->
        [0] {""}
        [one] {" "}y uno no tiene fechas
       *[other] {" "}y { $undated } no tienen fechas
      }{ $idle ->
        [0] .
        [one] ; uno de los no validados está detenido.
       *[other] ; { $idle } de los no validados están detenidos.
      }
  }
improvement-headline-selection = En esta selección no hay ciclos de mejora.
improvement-empty-how = Un ciclo se abre para un servicio de un cluster conformado: se prepara el equipo, se audita el servicio con usuarios, se acuerda una hoja de ruta, se implementa y se validan los resultados. Lo registra la coordinación que atiende al cluster.
improvement-empty-filter = Quite un filtro o elija otro corte para ver los que hay.
improvement-without = { $count ->
    [one] Todavía sin ciclo, entre los clusters conformados: { $names }.
   *[other] Todavía sin ciclo, { $count } clusters conformados: { $names }.
  }
improvement-number = { $number ->
    [one] 1.er ciclo
    [3] 3.er ciclo
   *[other] { $number }.º ciclo
  }

improvement-count-validated = { $count ->
    [one] 1 validado
   *[other] { $count } validados
  }
improvement-count-on_schedule = { $count } a tiempo
improvement-count-late = { $count ->
    [one] 1 atrasado
   *[other] { $count } atrasados
  }
improvement-count-undated = { $count } sin fechas
improvement-count-idle = { $count ->
    [one] 1 detenido
   *[other] { $count } detenidos
  }
improvement-status-reached = Validado el { $day }
improvement-status-late = Atrasado desde el { $day }
improvement-status-on_track = A tiempo
improvement-status-undated = Sin fechas
improvement-idle = Sin movimiento desde el { $day }
improvement-outcome = Resultado: { $outcome }
improvement-outcome-achieved = logrado
improvement-outcome-partly = logrado en parte
improvement-outcome-not_achieved = no logrado
improvement-outcome-unrecorded = sin registrar
improvement-next-action = una acción
improvement-next-none = Sin fechas por venir

improvement-figure-cycles = Ciclos de mejora
improvement-figure-clusters = en { $n } de { $of } clusters conformados
improvement-figure-actions = Acciones ejecutadas
improvement-figure-actions-of = de { $of } de las hojas de ruta
improvement-figure-overdue = { $count ->
    [0] Ninguna acción atrasada
    [one] Una acción atrasada
   *[other] { $count } acciones atrasadas
  }
improvement-figure-no-actions = Todavía no hay hojas de ruta
improvement-figure-measures = Medidas que mejoran
improvement-figure-measures-of = de { $read } vueltas a medir
improvement-figure-worse = { $worse ->
    [0] Ninguna empeora
    [one] Una empeora
   *[other] { $worse } empeoran
  } · { $met ->
    [0] ninguna llegó a su meta
    [one] una llegó a su meta
   *[other] { $met } llegaron a su meta
  }{ $missed ->
    [0] {""}
    [one] {" · "}una no llegó en su fecha
   *[other] {" · "}{ $missed } no llegaron en su fecha
  }
improvement-figure-people = Quiénes auditaron
improvement-figure-attendances = participaciones
improvement-figure-women = Mujeres: { $share }
improvement-figure-indigenous = indígenas: { $share }
improvement-source-record = Registro de los ciclos

improvement-list-title = { $late ->
    [one] { $all ->
        [one] El ciclo está atrasado: { $name }, desde el { $since }
       *[other] Un ciclo de { $all } está atrasado: { $name }, desde el { $since }
      }
   *[other] { $late } de { $all } ciclos están atrasados; el que más espera: { $name }, desde el { $since }
  }
improvement-list-title-none-late = { $count ->
    [one] El ciclo no está atrasado
   *[other] Ninguno de los { $count } ciclos está atrasado
  }
improvement-list-title-validated = { $count ->
    [one] El ciclo validó sus resultados
   *[other] Los { $count } ciclos validaron sus resultados
  }
improvement-list-subtitle = Etapas, avance en porcentaje, estado y próximo vencimiento · { $cycles ->
    [one] un ciclo
   *[other] { $cycles } ciclos
  } en { $n } de { $of } clusters conformados · corte { $day }
improvement-head-percent = Avance
improvement-head-status = Estado
improvement-head-next = Próximo vencimiento
improvement-group = Agrupar por
improvement-group-region = Región
improvement-group-service = Servicio
improvement-order = Orden
improvement-order-place = Por lugar
improvement-order-worst = Lo más atrasado primero
improvement-key-reached = alcanzada
improvement-key-late = atrasada (rayada)
improvement-key-current = en curso
improvement-key-not_started = sin empezar

improvement-table-region = Región
improvement-table-cluster = Cluster
improvement-table-code = Código del cluster
improvement-table-service = Servicio
improvement-table-topic = Qué se mejora
improvement-table-number = Ciclo n.º
improvement-table-opened = Abierto
improvement-table-status = Estado
improvement-table-status-reached = Validado
improvement-table-status-late = Atrasado
improvement-table-status-on_track = A tiempo
improvement-table-status-undated = Sin fechas
improvement-table-percent = Avance (%)
improvement-table-stage = Etapa en curso
improvement-table-late = Atrasados
improvement-table-late-since = Atrasado desde
improvement-table-idle-since = Sin movimiento desde
improvement-table-planned = prevista
improvement-table-reached = alcanzada
improvement-table-next-on = Próximo vencimiento
improvement-table-next = Qué vence
improvement-table-actions = Acciones
improvement-table-done = Acciones ejecutadas
improvement-table-overdue = Acciones atrasadas
improvement-table-measures = Medidas
improvement-table-read = Vueltas a medir
improvement-table-better = Mejoran
improvement-table-same = Siguen igual
improvement-table-worse = Empeoran
improvement-table-unread = Falta volver a medir
improvement-table-met = Llegaron a su meta
improvement-table-outcome = Resultado
improvement-table-origin = Origen
improvement-table-dimension = Aspecto

improvement-dimensions-title = { $read ->
    [one] La única medida vuelta a medir { $better ->
        [0] { $worse ->
            [0] sigue igual
           *[other] empeora
          }
       *[other] mejora
      }
   *[other] { $better ->
        [0] Ninguna de { $read } medidas vueltas a medir mejora
        [one] Una de { $read } medidas vueltas a medir mejora
       *[other] { $better } de { $read } medidas vueltas a medir mejoran
      }{ $worse ->
        [0] {""}
        [one] , una empeora
       *[other] , { $worse } empeoran
      }
  }; { $met ->
    [0] { $read ->
        [one] no llegó a su meta
       *[other] ninguna llegó a su meta
      }
    [one] { $read ->
        [one] llegó a su meta
       *[other] una llegó a su meta
      }
   *[other] { $met } llegaron a su meta
  }
improvement-dimensions-title-unread = { $of ->
    [one] Falta volver a medir la única medida
   *[other] Falta volver a medir las { $of } medidas
  }
improvement-dimensions-title-none = Todavía no hay medidas
improvement-dimensions-subtitle = Medidas del último ciclo vuelto a medir de cada servicio (si no lo hay, del último), por aspecto, frente a su línea de base · { $read } de { $of } vueltas a medir · corte { $day }
improvement-dimensions-note = Son medidas distintas, en unidades distintas: se cuentan, no se promedian.
improvement-dimensions-how = La auditoría participativa acuerda qué se mide: eficacia, eficiencia, cobertura y satisfacción. Aparecen con la primera auditoría.
improvement-dimension-of = { $count ->
    [one] 1 medida
   *[other] { $count } medidas
  }
improvement-dimension-none = sin medidas
improvement-moved-count-better = { $count ->
    [one] 1 mejora
   *[other] { $count } mejoran
  }
improvement-moved-count-same = { $count ->
    [one] 1 sigue igual
   *[other] { $count } siguen igual
  }
improvement-moved-count-worse = { $count ->
    [one] 1 empeora
   *[other] { $count } empeoran
  }
improvement-moved-count-unread = falta volver a medir { $count }

improvement-people-title = { $all ->
    [one] La única participación en auditorías { $users ->
        [0] no es de usuarios
       *[other] es de usuarios
      }
   *[other] { $users ->
        [0] Ninguna de { $all } participaciones en auditorías es de usuarios
        [one] Una de { $all } participaciones en auditorías es de usuarios
       *[other] { $users } de { $all } participaciones en auditorías son de usuarios
      }
  }
improvement-people-none = Todavía nadie auditó
improvement-people-how = Prestadores y usuarios auditan juntos el servicio; quiénes fueron se registra con cada auditoría.
improvement-people-subtitle = Participaciones de prestadores y usuarios, por región, con qué parte son mujeres e indígenas (n de N) · corte { $day }
improvement-people-subtitle-totals = Participaciones de prestadores y usuarios · corte { $day }
improvement-people-twice = Participaciones, no personas: quien auditó en dos jornadas cuenta dos veces.
improvement-people-group = Quiénes
improvement-people-all = Total

improvement-overview-title = { $late ->
    [0] Ningún ciclo de mejora está atrasado
    [one] { $all ->
        [one] El único ciclo de mejora está atrasado
       *[other] Un ciclo de mejora de { $all } está atrasado
      }
   *[other] { $late } de { $all } ciclos de mejora están atrasados
  }; { $validated ->
    [0] ninguno validó sus resultados todavía
    [one] uno validó sus resultados
   *[other] { $validated } validaron sus resultados
  }
improvement-overview-title-none = Todavía no hay ciclos de mejora del servicio
improvement-overview-subtitle = Ciclos por la etapa en que están · { $cycles ->
    [one] un ciclo
   *[other] { $cycles } ciclos
  } · corte { $day }
improvement-overview-label = { $name } · { $cycles }
improvement-overview-validated = Validados
improvement-overview-late = atrasados
improvement-overview-late-key = { $count ->
    [one] rayado: 1 atrasado
   *[other] rayado: { $count } atrasados
  }
improvement-overview-alt = Ciclos de mejora por región o cluster y por etapa. Los valores están en la tabla.
improvement-overview-group = Región o cluster
improvement-overview-link = Ver los ciclos de mejora del servicio
improvement-cluster = Mejora del servicio (PMCS)
improvement-cluster-none = Está conformado y todavía no abre ningún ciclo de mejora.
improvement-cluster-not-formed = Los ciclos de mejora empiezan cuando el cluster está conformado.
improvement-cluster-title = Mejora del servicio: { $cycles ->
    [one] un ciclo
   *[other] { $cycles } ciclos
  }, { $validated ->
    [0] ninguno validado
    [one] uno validado
   *[other] { $validated } validados
  }{ $late ->
    [0] {""}
    [one] , uno atrasado
   *[other] , { $late } atrasados
  }
improvement-cluster-subtitle = Etapas, avance, estado y próximo vencimiento de cada ciclo · corte { $day }
improvement-cluster-no-measures = Todavía no mide nada.
improvement-cluster-measures = { $read ->
    [0] { $of ->
        [one] Falta volver a medir su única medida
       *[other] Falta volver a medir sus { $of } medidas
      }
    [one] { $better ->
        [0] { $worse ->
            [0] Sigue igual la única medida vuelta a medir
           *[other] Empeora la única medida vuelta a medir
          }
       *[other] Mejora la única medida vuelta a medir
      }, de { $of } en total
   *[other] { $better ->
        [0] Ninguna de { $read } medidas vueltas a medir mejora
        [one] Mejora una de { $read } medidas vueltas a medir
       *[other] Mejoran { $better } de { $read } medidas vueltas a medir
      }{ $worse ->
        [0] {""}
        [one] , una empeora
       *[other] , { $worse } empeoran
      } ({ $of } en total)
  }.

# Mejora del servicio: palabras que comparten sus páginas

improvement-cycle-name = { $cluster } · { $service } · { $number ->
    [one] 1.er ciclo
    [3] 3.er ciclo
   *[other] { $number }.º ciclo
  }
improvement-stages = Etapas del ciclo
improvement-stages-ours = El plan habla de cinco etapas y su figura se perdió: los nombres y los pesos con que se calcula el avance son nuestros ({ $weights }).
improvement-stage-reached = Alcanzada el { $reached }{ $dated ->
    [undated] , sin fecha prevista
   *[planned] { $late ->
        [0] , a tiempo (prevista para el { $planned })
        [one] , un día después de lo previsto ({ $planned })
       *[other] , { $late } días después de lo previsto ({ $planned })
      }
  }
improvement-stage-late = { $late ->
    [0] Vence en el corte, { $planned }
    [one] Atrasada un día: prevista para el { $planned }
   *[other] Atrasada { $late } días: prevista para el { $planned }
  }
improvement-stage-current = En curso{ $part ->
    [none] {""}
   *[other] {" "}({ $part })
  }, { $dated ->
    [undated] sin fecha prevista
   *[planned] prevista para el { $planned }
  }
improvement-stage-not_started = Sin empezar, { $dated ->
    [undated] sin fecha prevista
   *[planned] prevista para el { $planned }
  }

improvement-unit-percent = { $value }%
improvement-unit-days = { $count ->
    [one] { $value } día
   *[other] { $value } días
  }
improvement-unit-minutes = { $value } min
improvement-unit-soles = S/ { $value }
improvement-unit-points = { $count ->
    [one] { $value } punto
   *[other] { $value } puntos
  }
improvement-unit-count = { $value }
improvement-rate = { $value } ({ $part } de { $whole })

improvement-result-met-share = Meta cumplida: { $share } del camino
improvement-result-met = Meta cumplida
improvement-result-within = Dentro de la meta, pero empeoró
improvement-result-missed-better = No llegó a la meta en su fecha: { $share ->
    [none] mejoró
   *[other] { $share } del camino
  }
improvement-result-missed-same = No llegó a la meta en su fecha: sigue igual
improvement-result-missed-worse = No llegó a la meta en su fecha: empeoró
improvement-result-nearer-share = Mejoró: { $share } del camino a la meta
improvement-result-nearer = Mejoró, sin llegar a la meta
improvement-result-no_reading = Solo línea de base{ $due ->
    [overdue] : la fecha de la meta llegó sin volver a medir
   *[none] {""}
  }
improvement-result-no_baseline = Sin medir{ $due ->
    [overdue] : la fecha de la meta ya llegó
   *[none] {""}
  }
improvement-moved-better = { $target ->
    [no_target] Mejoró; sin meta
   *[other] Mejoró
  }
improvement-moved-same = { $target ->
    [no_target] Sigue igual; sin meta
   *[other] Sigue igual, lejos de la meta
  }
improvement-moved-worse = { $target ->
    [no_target] Empeoró; sin meta
   *[other] Empeoró: se aleja de la meta
  }
improvement-caution-target_behind = La meta es peor que la línea de base.
improvement-caution-target_is_baseline = La meta es mantener la línea de base.
improvement-caution-small_base = Base pequeña (menos de 30): uno o dos casos cambian la tasa en varios puntos.
improvement-caution-other_measurer = No midieron los mismos que en la línea de base.

improvement-dimension-effectiveness = Eficacia
improvement-dimension-efficiency = Eficiencia
improvement-dimension-coverage = Cobertura
improvement-dimension-satisfaction = Satisfacción
improvement-role-provider = Prestadores
improvement-role-user = Usuarios

# Un ciclo de mejora del servicio

page-ciclo-title = Ciclo de mejora
page-ciclo-question = ¿Qué midió la auditoría, qué barreras quedan y qué mejoró?

improvement-cycle-choose = Ciclo
improvement-cycle-option = { $name }: { $percent }, { $status }
improvement-cycle-status-reached = validado
improvement-cycle-status-late = atrasado
improvement-cycle-status-on_track = a tiempo
improvement-cycle-status-undated = sin fechas
improvement-cycle-outside = El ciclo pedido no está bajo estos filtros, o aún no se abría en esta fecha: se muestra el que más atención necesita de los que quedan.
improvement-cycle-default = Se muestra el ciclo que más atención necesita; en la lista están todos los que dejan los filtros.
improvement-cycle-none-how = Un ciclo se abre cuando un cluster conformado elige el servicio que va a mejorar. Pruebe otra fecha de corte, o quite la región, el cluster o el servicio.
improvement-cycle-to-list = Todos los ciclos
improvement-cycle-to-cluster = Cluster { $name }
improvement-cycle-to-before = Ciclo anterior
improvement-cycle-to-after = Ciclo siguiente
improvement-cycle-to-lessons = Aprendizajes de este cluster
improvement-cycle-to-capacity = Capacidades de este cluster

improvement-cycle-headline-reached = { $name } llegó al final: resultados validados el { $validated }{ $outcome ->
    [achieved] , y se logró lo que buscaba.
    [partly] , y se logró en parte lo que buscaba.
    [not_achieved] , y no se logró lo que buscaba.
   *[none] ; nadie registró con qué resultado.
  }
improvement-cycle-headline-late = { $name } va en { $percent }, en «{ $stage }», con atraso desde el { $late }{ $idle ->
    [none] .
   *[other] {" "}y detenido: nada se registra desde el { $idle }.
  }
improvement-cycle-headline-on_track = { $name } va en { $percent }, en «{ $stage }», y está a tiempo: la próxima fecha de sus etapas es el { $next }{ $idle ->
    [none] .
   *[other] , pero nada se registra desde el { $idle }.
  }
improvement-cycle-headline-undated = { $name } va en { $percent }, en «{ $stage }», y sus etapas pendientes no tienen fecha{ $idle ->
    [none] .
   *[other] ; nada se registra desde el { $idle }.
  }
improvement-cycle-headline-not-read = { $of ->
    [one] Su única medida no se volvió a medir.
   *[other] Ninguna de sus { $of } medidas se volvió a medir.
  }
improvement-cycle-headline-measures = { $read ->
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
improvement-cycle-headline-late-actions = { $barriers ->
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
improvement-cycle-headline-bare = { $barriers ->
    [one] Su única barrera espera una hoja de ruta.
   *[other] Sus { $barriers } barreras esperan una hoja de ruta.
  }
improvement-cycle-headline-all-done = { $of ->
    [one] La única acción vigente de su hoja de ruta está ejecutada
   *[other] Las { $of } acciones vigentes de su hoja de ruta están ejecutadas
  }{ $cancelled ->
    [0] .
    [one] ; una más se canceló.
   *[other] ; { $cancelled } más se cancelaron.
  }
improvement-cycle-headline-none-late = Ninguna acción está atrasada; { $of ->
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
improvement-cycle-headline-left = { $of ->
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

improvement-cycle-opened = abierto el { $day }
improvement-cycle-stages-title-reached = { $late ->
    [0] Las { $of } etapas se alcanzaron, todas a tiempo
    [one] Las { $of } etapas se alcanzaron, una después de su fecha
   *[other] Las { $of } etapas se alcanzaron, { $late } después de su fecha
  }
improvement-cycle-stages-title = { $reached ->
    [0] Ninguna de las { $of } etapas se alcanzó todavía
    [one] Una de { $of } etapas alcanzada
   *[other] { $reached } de { $of } etapas alcanzadas
  }{ $late ->
    [0] {""}
    [one] ; una está atrasada
   *[other] ; { $late } están atrasadas
  }
improvement-cycle-stages-subtitle = Avance del ciclo en porcentaje · fecha prevista y fecha real de cada etapa · al { $day }
improvement-cycle-parts = Cómo se llega a { $percent }: { $parts } = { $sum } de 100 puntos{ $rounded ->
    [no] .
   *[yes] , redondeado hacia abajo.
  }
improvement-cycle-part = { $name } { $points }
improvement-cycle-part-reached = { $name } { $points } (etapa alcanzada; { $done } de { $of } acciones ejecutadas)
improvement-cycle-part-actions = { $name } { $points } ({ $share } de { $of }, por el avance de sus acciones)
improvement-cycle-table-stage = Etapa
improvement-cycle-table-state = Estado
improvement-cycle-table-planned = Prevista
improvement-cycle-table-reached = Alcanzada
improvement-cycle-table-days-late = Días de atraso
improvement-cycle-table-share = Hecho (%)
improvement-cycle-table-weight = Peso (%)
improvement-cycle-table-points = Puntos del avance
improvement-cycle-stage-state-reached = Alcanzada
improvement-cycle-stage-state-late = Atrasada
improvement-cycle-stage-state-current = En curso
improvement-cycle-stage-state-not_started = Sin empezar

improvement-cycle-unit-percent = porcentaje
improvement-cycle-unit-days = días
improvement-cycle-unit-minutes = minutos
improvement-cycle-unit-soles = soles
improvement-cycle-unit-points = puntos
improvement-cycle-unit-count = número
improvement-cycle-direction-more = más es mejor
improvement-cycle-direction-less = menos es mejor
improvement-cycle-by-providers = prestadores
improvement-cycle-by-users = usuarios
improvement-cycle-by-together = prestadores y usuarios juntos
improvement-cycle-by-unknown = sin registrar quién
improvement-cycle-measures-title-undefined = Este ciclo todavía no define qué medir
improvement-cycle-measures-title-unread = { $baselines ->
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
improvement-cycle-measures-title = { $read ->
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
improvement-cycle-measures-subtitle = Línea de base, última medición y meta · cada medida en su unidad y en su propio eje, desde cero · vueltas a medir { $read } de { $of } · al { $day }
improvement-cycle-measures-note = Los cuatro aspectos no se promedian: son cosas distintas. La línea de base es la primera medición del ciclo.
improvement-cycle-measures-how = La auditoría participativa acuerda qué se mide en cuatro aspectos: eficacia, eficiencia, cobertura y satisfacción. Mientras no termine, no hay nada que comparar.
improvement-cycle-measure-undefined = Sin medida en este ciclo
improvement-cycle-measure-unread = Sin medir todavía: ni siquiera la línea de base
improvement-cycle-measure-baseline = Línea de base { $value } ({ $day })
improvement-cycle-measure-latest = última { $value } ({ $day })
improvement-cycle-measure-target = meta { $value } al { $due }
improvement-cycle-measure-target-undated = meta { $value }, sin fecha
improvement-cycle-measure-no-target = sin meta
improvement-cycle-measure-not-again = falta volver a medir
improvement-cycle-measure-counts = Cuenta: { $part }, sobre { $whole }.
improvement-cycle-measure-pointer = { $value }
    { $day } · { $by }
improvement-cycle-measure-pointer-before = { $value }
    { $day } · { $by }
    Ciclo anterior
improvement-cycle-measure-pointer-target = Meta: { $value }
    { $due }
improvement-cycle-measure-alt = { $name }: { $words }. Los valores están en la tabla.
improvement-cycle-legend-first = línea de base (sin relleno)
improvement-cycle-legend-before = ciclos anteriores
improvement-cycle-legend-target = meta, en su fecha
improvement-cycle-legend-as-of = corte
improvement-cycle-legend-opened = se abre este ciclo
improvement-cycle-table-dimension = Aspecto
improvement-cycle-table-measure = Medida
improvement-cycle-table-unit = Unidad
improvement-cycle-table-direction = Sentido
improvement-cycle-table-cycle = Ciclo
improvement-cycle-table-this = este
improvement-cycle-table-earlier = anterior
improvement-cycle-table-read = Medida el
improvement-cycle-table-value = Valor
improvement-cycle-table-numerator = Numerador
improvement-cycle-table-denominator = Denominador
improvement-cycle-table-counts = Qué cuenta
improvement-cycle-table-of = Sobre qué
improvement-cycle-table-by = Quién midió
improvement-cycle-table-target = Meta
improvement-cycle-table-target-due = Meta al
improvement-cycle-table-result = Resultado
improvement-cycle-table-cautions = Advertencias
improvement-cycle-table-origin = Origen

improvement-cycle-roadmap-title = { $late ->
    [0] Ninguna acción atrasada
    [one] Una acción atrasada desde el { $since }
   *[other] { $late } acciones atrasadas; la primera, desde el { $since }
  }: { $done } de { $of } ejecutadas{ $cancelled ->
    [0] {""}
    [one] , aparte de una cancelada
   *[other] , aparte de { $cancelled } canceladas
  }
improvement-cycle-roadmap-subtitle = Hoja de ruta por nivel de gobierno · cada barra va del inicio a la fecha prevista y se llena según el avance (%) · lo atrasado primero · al { $day }
improvement-cycle-roadmap-level = { $level }: { $done } de { $of } ejecutadas{ $late ->
    [0] {""}
    [one] , una atrasada
   *[other] , { $late } atrasadas
  }
improvement-cycle-roadmap-alt = Cronograma de { $count ->
    [one] una acción
   *[other] { $count } acciones
  } por nivel de gobierno. Los datos están en la tabla.
improvement-cycle-roadmap-title-cancelled = Todas sus acciones se cancelaron
improvement-cycle-roadmap-level-cancelled = { $level }: todas canceladas
improvement-cycle-action-pointer = { $what }
    Barrera: { $barrier }
    { $responsible }
    { $state } · { $due } · { $percent }
improvement-cycle-action-due = prevista para el { $day }
improvement-cycle-action-no-due = sin fecha prevista
improvement-cycle-action-last = Último avance: { $percent } el { $day }
improvement-cycle-action-no-report = Nadie reportó avance
improvement-cycle-legend-filled = parte ejecutada
improvement-cycle-legend-tail = días de atraso
improvement-cycle-legend-due = fecha prevista, si terminó en otra
improvement-cycle-legend-open = sin fecha prevista

improvement-cycle-barriers-title-none = Todavía no hay barreras identificadas
improvement-cycle-barriers-title = { $late ->
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
improvement-cycle-barriers-title-bare = { $all ->
    [one] Una barrera identificada y ninguna acción acordada
   *[other] { $all } barreras identificadas y ninguna acción acordada
  }
improvement-cycle-barriers-subtitle = Barreras del servicio y sus acciones, lo atrasado primero · avance en porcentaje · al { $day }
improvement-cycle-barriers-how = Las barreras salen de la auditoría participativa; sus acciones, de la etapa de análisis.
improvement-cycle-barrier-found = identificada el { $day }
improvement-cycle-barrier-area = Área ICI · FOCAS: { $area }
improvement-cycle-barrier-carried = viene del ciclo anterior
improvement-cycle-barrier-done = { $of ->
    [0] sin acciones
   *[other] { $done } de { $of } ejecutadas
  }
improvement-cycle-barrier-bare = Ninguna acción la enfrenta todavía.
improvement-cycle-evidence = Sustento:
improvement-cycle-evidence-below = se descarga al final de la lista
improvement-cycle-files-title = Archivos de sustento
improvement-cycle-table-barrier = Barrera
improvement-cycle-table-found = Identificada
improvement-cycle-table-area = Área ICI · FOCAS
improvement-cycle-table-carried = Del ciclo anterior
improvement-cycle-table-actions = Acciones
improvement-cycle-table-done-count = Ejecutadas
improvement-cycle-table-late-count = Atrasadas
improvement-cycle-table-cancelled-count = Canceladas
improvement-cycle-table-action = Acción
improvement-cycle-table-level = Nivel
improvement-cycle-table-government = Gobierno
improvement-cycle-table-responsible = Responsable
improvement-cycle-table-percent = Avance (%)
improvement-cycle-table-agreed = Acordada
improvement-cycle-table-starts = Inicio previsto
improvement-cycle-table-started = Empezada
improvement-cycle-table-due = Prevista
improvement-cycle-table-done = Ejecutada
improvement-cycle-table-cancelled = Cancelada
improvement-cycle-table-reported = Último avance
improvement-cycle-table-note = Nota del avance
improvement-cycle-table-evidence = Sustento
improvement-cycle-table-links = Enlaces
improvement-cycle-table-code = Código (para guardar sustentos)

improvement-cycle-validation-title = Validado el { $day }: { $outcome }
improvement-cycle-validation-title-silent = Validado el { $day }; nadie registró el resultado
improvement-cycle-validation-title-late = La validación debió hacerse el { $day }
improvement-cycle-validation-title-due = La validación está prevista para el { $day }
improvement-cycle-validation-title-undated = La validación no tiene fecha
improvement-cycle-validation-subtitle = Qué encontraron prestadores y usuarios al final del ciclo · al { $day }
improvement-cycle-validation-summary = Resultado
improvement-cycle-validation-carried = Pasa al siguiente ciclo
improvement-cycle-validation-taken = { $count ->
    [0] El siguiente ciclo no retomó ninguna de sus barreras.
    [one] El siguiente ciclo retomó una de sus barreras{ $of ->
        [one] {" "}y no identificó otra.
       *[other] ; en total identificó { $of }.
      }
   *[other] El siguiente ciclo retomó { $count } de sus barreras; en total identificó { $of }.
  }
improvement-cycle-validation-not-yet = El siguiente ciclo ya se abrió y todavía no identifica barreras.
improvement-cycle-validation-no-next = Todavía no se abre un ciclo siguiente.
improvement-cycle-validation-how = Prestadores y usuarios vuelven a medir y dicen si se logró; lo que quede pasa al siguiente ciclo.

improvement-cycle-audit-title-none = Todavía no se audita el servicio
improvement-cycle-audit-title = { $all ->
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
improvement-cycle-audit-subtitle = Participaciones de prestadores y usuarios · al { $day }
improvement-cycle-audit-how = En la auditoría participan juntos quienes prestan el servicio y quienes lo usan.
improvement-cycle-audit-days = { $same ->
    [yes] el { $first }
   *[no] del { $first } al { $last }
  }
improvement-cycle-audit-missing-user = Ningún usuario participó.
improvement-cycle-audit-missing-provider = Ningún prestador participó.
improvement-cycle-table-role = Participantes
improvement-cycle-table-first = Primer día
improvement-cycle-table-last = Último día

improvement-cycle-areas-title-none = Ninguna barrera nombra un área de capacidad
improvement-cycle-areas-title = { $count ->
    [one] Las barreras vienen de un área de capacidad: { $area }
   *[other] Las barreras vienen de { $count } áreas de capacidad; la más débil, { $area }
  }
improvement-cycle-areas-title-unscored = { $count ->
    [one] Las barreras vienen de un área de capacidad, sin puntaje todavía
   *[other] Las barreras vienen de { $count } áreas de capacidad, sin puntaje todavía
  }
improvement-cycle-areas-subtitle = Puntaje medio de los gobiernos del cluster que lo tienen: { $same ->
    [yes] { $high } de { $of }
   *[no] entre { $low } y { $high } de { $of }, según el área
  } · { $scale } · línea de base → último, y meta · al { $day }
improvement-cycle-areas-label = { $area } · { $barriers ->
    [one] una barrera
   *[other] { $barriers } barreras
  }
improvement-cycle-areas-how = Al registrar una barrera se puede decir de qué área ICI · FOCAS viene.
improvement-cycle-areas-latest = Último puntaje
improvement-cycle-areas-target = Meta
improvement-cycle-areas-alt = Puntajes del cluster en { $count ->
    [one] un área
   *[other] { $count } áreas
  }. Los valores están en la tabla.
improvement-cycle-table-governments = Gobiernos con puntaje
improvement-cycle-table-barriers = Barreras
improvement-cycle-table-baseline = Línea de base
improvement-cycle-table-latest = Último
action-state-left_over = Quedó sin terminar

# Aprendizajes y modelos de gestión descentralizada

page-aprendizajes-title = Aprendizajes
page-aprendizajes-question = ¿Qué aprendimos y qué pueden usar otros?

improvement-lessons-headline-none = Todavía no hay aprendizajes ni modelos documentados.
improvement-lessons-headline = { $models ->
    [0] { $lessons ->
        [one] Hay un aprendizaje documentado
       *[other] Hay { $lessons } aprendizajes documentados
      }
    [one] Hay un modelo{ $lessons ->
        [0] {" "}documentado
        [one] {" "}y un aprendizaje documentados
       *[other] {" "}y { $lessons } aprendizajes documentados
      }
   *[other] Hay { $models } modelos{ $lessons ->
        [0] {" "}documentados
        [one] {" "}y un aprendizaje documentados
       *[other] {" "}y { $lessons } aprendizajes documentados
      }
  }: { $validated ->
    [0] todavía sin validar.
    [one] uno está validado{ $shared ->
        [0] , todavía sin compartir.
       *[other] {" "}y ya se compartió.
      }
   *[other] { $validated } están validados{ $shared ->
        [0] , todavía sin compartir.
        [one] {" "}y uno ya se compartió.
       *[other] {" "}y { $shared } ya se compartieron.
      }
  }

improvement-lessons-search = Buscar en modelos y aprendizajes
improvement-lessons-search-example = Buscar: materiales, Lamas, salud…
improvement-lessons-search-clear = Borrar la búsqueda
improvement-lessons-title = { $count ->
    [0] Sin modelos ni aprendizajes
    [one] Un modelo o aprendizaje documentado
   *[other] { $count } modelos y aprendizajes documentados
  }
improvement-lessons-title-found = { $matches ->
    [0] { $of ->
        [one] El único no contiene «{ $query }»
       *[other] Ninguno de { $of } contiene «{ $query }»
      }
    [one] Uno de { $of } contiene «{ $query }»
   *[other] { $matches } de { $of } contienen «{ $query }»
  }
improvement-lessons-subtitle = Primero los modelos, después los aprendizajes; los más recientes arriba · al { $day }
improvement-lessons-scope = Búsqueda: «{ $query }»
improvement-lessons-nothing-found = La búsqueda mira el título, lo que pasó, lo que otros pueden usar, el lugar y el servicio. Pruebe con menos palabras o con una parte de la palabra, o borre la búsqueda.
improvement-lessons-empty-how = Un modelo o un aprendizaje aparece aquí cuando el cluster lo documenta: qué pasó y qué pueden usar otros. Suele hacerse al validar los resultados de un ciclo.
improvement-lessons-empty-filter = Quite un filtro o elija otro corte para ver los que hay.
improvement-lessons-kind-model = Modelo
improvement-lessons-kind-lesson = Aprendizaje
improvement-lessons-reusable = Lo que otros pueden usar
improvement-lessons-steps = De documentado a compartido
improvement-lessons-step-documented = Documentado el { $day }
improvement-lessons-step-validated = Validado el { $day }
improvement-lessons-step-shared = Compartido el { $day }
improvement-lessons-step-documented-not = Sin documentar
improvement-lessons-step-validated-not = Sin validar
improvement-lessons-step-shared-not = Sin compartir
improvement-lessons-status-documented = Documentado
improvement-lessons-status-validated = Validado
improvement-lessons-status-shared = Compartido
improvement-lessons-cycle = { $number ->
    [one] 1.er ciclo
    [3] 3.er ciclo
   *[other] { $number }.º ciclo
  }: avance { $percent }
improvement-lessons-cycle-measures = { $read ->
    [one] la única medida vuelta a medir { $better ->
        [0] no mejoró
       *[other] mejoró
      }
   *[other] { $better ->
        [0] ninguna de { $read } medidas vueltas a medir mejoró
        [one] una de { $read } medidas vueltas a medir mejoró
       *[other] { $better } de { $read } medidas vueltas a medir mejoraron
      }
  }
improvement-lessons-to-cluster = Cluster { $name }
improvement-lessons-table-kind = Tipo
improvement-lessons-table-title = Título
improvement-lessons-table-status = Estado
improvement-lessons-table-documented = Documentado el
improvement-lessons-table-validated = Validado el
improvement-lessons-table-shared = Compartido el
improvement-lessons-table-region = Región
improvement-lessons-table-cluster = Cluster
improvement-lessons-table-service = Servicio
improvement-lessons-table-summary = Qué pasó
improvement-lessons-table-reusable = Lo que otros pueden usar
improvement-lessons-table-cycle = Ciclo
improvement-lessons-table-percent = Avance del ciclo (%)
improvement-lessons-table-better = Medidas que mejoraron
improvement-lessons-table-read = Medidas vueltas a medir
improvement-lessons-table-measures = Medidas en total
improvement-lessons-table-outcome = Resultado del ciclo
improvement-lessons-table-origin = Origen

# Resultados que publicaron otros

improvement-published-title = { $name }, { $cluster }: de { $before } ({ $first }) a { $after } ({ $last })
improvement-published-title-one = { $name }, { $cluster }
improvement-published-title-many = { $count } resultados publicados por otros
improvement-published-subtitle = Resultado publicado, antes y después · cada medida en su unidad, desde cero
improvement-published-note = Lo publicó otra institución: no es una medición del programa ni de la demostración.
improvement-published-later = Publicado para { $years }, después del corte ({ $day }).
improvement-published-after = después del corte
improvement-published-change = { $way ->
    [less] { $change } menos
    [more] { $change } más
   *[same] Igual que antes
  }{ $way ->
    [same] {""}
   *[other] { $share ->
        [none] {""}
       *[other] {" "}({ $share })
      }
  }{ $movement ->
    [better] : mejoró, porque { $direction ->
        [less] menos es mejor
       *[more] más es mejor
      }
    [worse] : empeoró, porque { $direction ->
        [less] menos es mejor
       *[more] más es mejor
      }
   *[other] {""}
  }
improvement-published-table-cluster = Cluster
improvement-published-table-service = Servicio
improvement-published-table-measure = Medida
improvement-published-table-direction = Sentido
improvement-published-table-when = Medido en
improvement-published-table-value = Valor
improvement-published-table-unit = Unidad
improvement-published-table-after = Después del corte
improvement-published-table-source = Publicado por

# Sustentos de las acciones: enlaces y archivos

improvement-evidence-file = { $kind }, { $size }
improvement-evidence-kind-pdf = PDF
improvement-evidence-kind-png = imagen PNG
improvement-evidence-kind-jpeg = imagen JPEG
improvement-evidence-kind-docx = Word
improvement-evidence-kind-xlsx = Excel
improvement-evidence-kind-text = texto
improvement-evidence-bytes = { $size ->
    [one] { $size } byte
   *[other] { $size } bytes
  }
improvement-evidence-kilobytes = { $size } kB
improvement-evidence-megabytes = { $size } MB
improvement-evidence-closed = está guardado; se abre con una cuenta

cli-help-evidence = los sustentos de las acciones: enlaces y archivos
cli-help-evidence-add = guarda un sustento de una acción de una hoja de ruta
cli-help-evidence-action = código de la acción
cli-help-evidence-file = archivo PDF, PNG, JPEG, Word, Excel o texto, de hasta 10 MB
cli-help-evidence-link = un enlace http o https en vez de un archivo; nunca se visita
cli-help-evidence-what = qué es, sin nombres de personas: el título lo ve cualquiera. Un archivo que no es público lo necesita (si no se dice, el nombre del archivo público o el sitio del enlace)
cli-help-evidence-on = de qué día es (si no se dice, del último avance de la acción o de cuando se acordó)
cli-help-evidence-public = el archivo no nombra a ninguna persona: cualquiera puede abrirlo
cli-help-evidence-list = los sustentos guardados
cli-help-evidence-of = código de una acción (si no se dice, todas)
cli-help-evidence-save = escribe un archivo guardado en un archivo nuevo
cli-help-evidence-open = abre un archivo guardado a todos: no nombra a ninguna persona
cli-help-evidence-close = cierra un archivo guardado: solo se abre con una cuenta
cli-help-evidence-title = cambia el título de un sustento
cli-help-evidence-remove = retira un sustento: su archivo se borra si ningún otro sustento tiene el mismo
cli-help-evidence-new-title = qué es, sin nombres de personas: el título lo ve cualquiera
cli-help-evidence-code = código del sustento
cli-help-evidence-dest = archivo nuevo o carpeta (si no se dice, el nombre con que se guardó)
cli-evidence-added = Guardado como { $code }:
cli-evidence-public = Cualquiera puede abrirlo; `python -m data evidence close { $code }` lo cierra.
cli-evidence-closed = Solo se abre con una cuenta; el título lo ve cualquiera. Si no nombra a ninguna persona, `python -m data evidence open { $code }` lo abre a todos.
cli-evidence-link = El enlace lo ve cualquiera.
cli-evidence-shows = Se ve con fecha de corte desde el { $day }.
cli-evidence-shows-later = Se ve con fecha de corte desde el { $day }. Las pantallas abren al { $opens }: elija una fecha posterior para verlo.
cli-evidence-none = No hay sustentos guardados.
cli-evidence-saved = Archivo escrito: { $path } ({ $size })
cli-evidence-removed = Se retiró { $code }. Las copias de respaldo anteriores lo conservan.
cli-evidence-removed-file = Se retiró { $code } y se borró su archivo. Las copias de respaldo anteriores lo conservan.
cli-evidence-titled = { $code } se llama ahora «{ $title }»; lo ve cualquiera.
