# Mejora del servicio (PMCS · QSIP): la lista de ciclos

page-mejora-title = Mejora (PMCS)
page-mejora-question = ¿Hasta dónde llegó cada ciclo de mejora, y qué mejoró?

qsip-headline-none = { $clusters ->
    [one] Hay un cluster conformado y ningún ciclo de mejora abierto.
   *[other] Hay { $clusters } clusters conformados y ningún ciclo de mejora abierto.
  }
qsip-headline-no-clusters = Todavía no hay clusters conformados: los ciclos de mejora empiezan después.
qsip-headline-all-validated = { $cycles ->
    [one] El único ciclo de mejora llegó a validar sus resultados.
   *[other] Los { $cycles } ciclos de mejora llegaron a validar sus resultados.
  }
qsip-headline = { $cycles ->
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
qsip-headline-selection = En esta selección no hay ciclos de mejora.
qsip-empty-how = Un ciclo se abre para un servicio de un cluster conformado: se prepara el equipo, se audita el servicio con usuarios, se acuerda una hoja de ruta, se implementa y se validan los resultados. Lo registra la coordinación que atiende al cluster.
qsip-empty-filter = Quite un filtro o elija otro corte para ver los que hay.
qsip-without = { $count ->
    [one] Todavía sin ciclo, entre los clusters conformados: { $names }.
   *[other] Todavía sin ciclo, { $count } clusters conformados: { $names }.
  }
qsip-number = { $number ->
    [one] 1.er ciclo
    [3] 3.er ciclo
   *[other] { $number }.º ciclo
  }

qsip-count-validated = { $count ->
    [one] 1 validado
   *[other] { $count } validados
  }
qsip-count-on_schedule = { $count } a tiempo
qsip-count-late = { $count ->
    [one] 1 atrasado
   *[other] { $count } atrasados
  }
qsip-count-undated = { $count } sin fechas
qsip-count-idle = { $count ->
    [one] 1 detenido
   *[other] { $count } detenidos
  }
qsip-status-reached = Validado el { $day }
qsip-status-late = Atrasado desde el { $day }
qsip-status-on_track = A tiempo
qsip-status-undated = Sin fechas
qsip-idle = Sin movimiento desde el { $day }
qsip-outcome = Resultado: { $outcome }
qsip-outcome-achieved = logrado
qsip-outcome-partly = logrado en parte
qsip-outcome-not_achieved = no logrado
qsip-outcome-unrecorded = sin registrar
qsip-next-action = una acción
qsip-next-none = Sin fechas por venir

qsip-figure-cycles = Ciclos de mejora
qsip-figure-clusters = en { $n } de { $of } clusters conformados
qsip-figure-actions = Acciones ejecutadas
qsip-figure-actions-of = de { $of } de las hojas de ruta
qsip-figure-overdue = { $count ->
    [0] Ninguna acción atrasada
    [one] Una acción atrasada
   *[other] { $count } acciones atrasadas
  }
qsip-figure-no-actions = Todavía no hay hojas de ruta
qsip-figure-measures = Medidas que mejoran
qsip-figure-measures-of = de { $read } vueltas a medir
qsip-figure-worse = { $worse ->
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
qsip-figure-people = Quiénes auditaron
qsip-figure-attendances = participaciones
qsip-figure-women = Mujeres: { $share }
qsip-figure-indigenous = indígenas: { $share }
qsip-source-record = Registro de los ciclos

qsip-list-title = { $late ->
    [one] { $all ->
        [one] El ciclo está atrasado: { $name }, desde el { $since }
       *[other] Un ciclo de { $all } está atrasado: { $name }, desde el { $since }
      }
   *[other] { $late } de { $all } ciclos están atrasados; el que más espera: { $name }, desde el { $since }
  }
qsip-list-title-none-late = { $count ->
    [one] El ciclo no está atrasado
   *[other] Ninguno de los { $count } ciclos está atrasado
  }
qsip-list-title-validated = { $count ->
    [one] El ciclo validó sus resultados
   *[other] Los { $count } ciclos validaron sus resultados
  }
qsip-list-subtitle = Etapas, avance en porcentaje, estado y próximo vencimiento · { $cycles ->
    [one] un ciclo
   *[other] { $cycles } ciclos
  } en { $n } de { $of } clusters conformados · corte { $day }
qsip-head-percent = Avance
qsip-head-status = Estado
qsip-head-next = Próximo vencimiento
qsip-group = Agrupar por
qsip-group-region = Región
qsip-group-service = Servicio
qsip-order = Orden
qsip-order-place = Por lugar
qsip-order-worst = Lo más atrasado primero
qsip-key-reached = alcanzada
qsip-key-late = atrasada (rayada)
qsip-key-current = en curso
qsip-key-not_started = sin empezar

qsip-table-region = Región
qsip-table-cluster = Cluster
qsip-table-code = Código del cluster
qsip-table-service = Servicio
qsip-table-topic = Qué se mejora
qsip-table-number = Ciclo n.º
qsip-table-opened = Abierto
qsip-table-status = Estado
qsip-table-status-reached = Validado
qsip-table-status-late = Atrasado
qsip-table-status-on_track = A tiempo
qsip-table-status-undated = Sin fechas
qsip-table-percent = Avance (%)
qsip-table-stage = Etapa en curso
qsip-table-late = Atrasados
qsip-table-late-since = Atrasado desde
qsip-table-idle-since = Sin movimiento desde
qsip-table-planned = prevista
qsip-table-reached = alcanzada
qsip-table-next-on = Próximo vencimiento
qsip-table-next = Qué vence
qsip-table-actions = Acciones
qsip-table-done = Acciones ejecutadas
qsip-table-overdue = Acciones atrasadas
qsip-table-measures = Medidas
qsip-table-read = Vueltas a medir
qsip-table-better = Mejoran
qsip-table-same = Siguen igual
qsip-table-worse = Empeoran
qsip-table-unread = Falta volver a medir
qsip-table-met = Llegaron a su meta
qsip-table-outcome = Resultado
qsip-table-origin = Origen
qsip-table-dimension = Aspecto

qsip-dimensions-title = { $read ->
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
qsip-dimensions-title-unread = { $of ->
    [one] Falta volver a medir la única medida
   *[other] Falta volver a medir las { $of } medidas
  }
qsip-dimensions-title-none = Todavía no hay medidas
qsip-dimensions-subtitle = Medidas del último ciclo vuelto a medir de cada servicio (si no lo hay, del último), por aspecto, frente a su línea de base · { $read } de { $of } vueltas a medir · corte { $day }
qsip-dimensions-note = Son medidas distintas, en unidades distintas: se cuentan, no se promedian.
qsip-dimensions-how = La auditoría participativa acuerda qué se mide: eficacia, eficiencia, cobertura y satisfacción. Aparecen con la primera auditoría.
qsip-dimension-of = { $count ->
    [one] 1 medida
   *[other] { $count } medidas
  }
qsip-dimension-none = sin medidas
qsip-moved-count-better = { $count ->
    [one] 1 mejora
   *[other] { $count } mejoran
  }
qsip-moved-count-same = { $count ->
    [one] 1 sigue igual
   *[other] { $count } siguen igual
  }
qsip-moved-count-worse = { $count ->
    [one] 1 empeora
   *[other] { $count } empeoran
  }
qsip-moved-count-unread = falta volver a medir { $count }

qsip-people-title = { $all ->
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
qsip-people-none = Todavía nadie auditó
qsip-people-how = Prestadores y usuarios auditan juntos el servicio; quiénes fueron se registra con cada auditoría.
qsip-people-subtitle = Participaciones de prestadores y usuarios, por región, con qué parte son mujeres e indígenas (n de N) · corte { $day }
qsip-people-subtitle-totals = Participaciones de prestadores y usuarios · corte { $day }
qsip-people-twice = Participaciones, no personas: quien auditó en dos jornadas cuenta dos veces.
qsip-people-group = Quiénes
qsip-people-all = Total

overview-qsip-title = { $late ->
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
overview-qsip-title-none = Todavía no hay ciclos de mejora del servicio
overview-qsip-subtitle = Ciclos por la etapa en que están · { $cycles ->
    [one] un ciclo
   *[other] { $cycles } ciclos
  } · corte { $day }
overview-qsip-label = { $name } · { $cycles }
overview-qsip-validated = Validados
overview-qsip-late = atrasados
overview-qsip-late-key = { $count ->
    [one] rayado: 1 atrasado
   *[other] rayado: { $count } atrasados
  }
overview-qsip-alt = Ciclos de mejora por región o cluster y por etapa. Los valores están en la tabla.
overview-qsip-group = Región o cluster
overview-qsip-link = Ver los ciclos de mejora del servicio
cluster-qsip = Mejora del servicio (PMCS)
cluster-qsip-none = Está conformado y todavía no abre ningún ciclo de mejora.
cluster-qsip-not-formed = Los ciclos de mejora empiezan cuando el cluster está conformado.
cluster-qsip-title = Mejora del servicio: { $cycles ->
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
cluster-qsip-subtitle = Etapas, avance, estado y próximo vencimiento de cada ciclo · corte { $day }
cluster-qsip-no-measures = Todavía no mide nada.
cluster-qsip-measures = { $read ->
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

attention-cycle_late = { $count ->
    [one] Un ciclo de mejora atrasado
   *[other] { $count } ciclos de mejora atrasados
}
attention-roadmap_late = { $count ->
    [one] Una acción de la hoja de ruta atrasada
   *[other] { $count } acciones de la hoja de ruta atrasadas
}

table-name-evidence_files = Archivos de sustento
table-name-lessons = Aprendizajes y modelos
table-name-qsip_action_reports = Avances de la hoja de ruta
table-name-qsip_actions = Acciones de la hoja de ruta
table-name-qsip_audit_people = Participantes en auditorías
table-name-qsip_barriers = Barreras del servicio
table-name-qsip_cycle_stages = Etapas de los ciclos
table-name-qsip_cycles = Ciclos de mejora del servicio
table-name-qsip_evidence = Sustentos
table-name-qsip_measures = Medidas del servicio
table-name-qsip_readings = Mediciones
table-name-qsip_stages = Etapas del ciclo de mejora
table-name-qsip_targets = Metas de las medidas
table-name-qsip_validations = Validaciones de resultados
