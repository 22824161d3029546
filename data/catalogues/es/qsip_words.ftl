# Mejora del servicio: palabras que comparten sus páginas

qsip-cycle-name = { $cluster } · { $service } · { $number ->
    [one] 1.er ciclo
    [3] 3.er ciclo
   *[other] { $number }.º ciclo
  }
qsip-stages = Etapas del ciclo
qsip-stages-ours = El plan habla de cinco etapas y su figura se perdió: los nombres y los pesos con que se calcula el avance son nuestros ({ $weights }).
qsip-stage-reached = Alcanzada el { $reached }{ $dated ->
    [undated] , sin fecha prevista
   *[planned] { $late ->
        [0] , a tiempo (prevista para el { $planned })
        [one] , un día después de lo previsto ({ $planned })
       *[other] , { $late } días después de lo previsto ({ $planned })
      }
  }
qsip-stage-late = { $late ->
    [0] Vence en el corte, { $planned }
    [one] Atrasada un día: prevista para el { $planned }
   *[other] Atrasada { $late } días: prevista para el { $planned }
  }
qsip-stage-current = En curso{ $part ->
    [none] {""}
   *[other] {" "}({ $part })
  }, { $dated ->
    [undated] sin fecha prevista
   *[planned] prevista para el { $planned }
  }
qsip-stage-not_started = Sin empezar, { $dated ->
    [undated] sin fecha prevista
   *[planned] prevista para el { $planned }
  }

qsip-unit-percent = { $value }%
qsip-unit-days = { $count ->
    [one] { $value } día
   *[other] { $value } días
  }
qsip-unit-minutes = { $value } min
qsip-unit-soles = S/ { $value }
qsip-unit-points = { $count ->
    [one] { $value } punto
   *[other] { $value } puntos
  }
qsip-unit-count = { $value }
qsip-rate = { $value } ({ $part } de { $whole })

qsip-result-met-share = Meta cumplida: { $share } del camino
qsip-result-met = Meta cumplida
qsip-result-within = Dentro de la meta, pero empeoró
qsip-result-missed-better = No llegó a la meta en su fecha: { $share ->
    [none] mejoró
   *[other] { $share } del camino
  }
qsip-result-missed-same = No llegó a la meta en su fecha: sigue igual
qsip-result-missed-worse = No llegó a la meta en su fecha: empeoró
qsip-result-nearer-share = Mejoró: { $share } del camino a la meta
qsip-result-nearer = Mejoró, sin llegar a la meta
qsip-result-no_reading = Solo línea de base{ $due ->
    [overdue] : la fecha de la meta llegó sin volver a medir
   *[none] {""}
  }
qsip-result-no_baseline = Sin medir{ $due ->
    [overdue] : la fecha de la meta ya llegó
   *[none] {""}
  }
qsip-moved-better = { $target ->
    [no_target] Mejoró; sin meta
   *[other] Mejoró
  }
qsip-moved-same = { $target ->
    [no_target] Sigue igual; sin meta
   *[other] Sigue igual, lejos de la meta
  }
qsip-moved-worse = { $target ->
    [no_target] Empeoró; sin meta
   *[other] Empeoró: se aleja de la meta
  }
qsip-caution-target_behind = La meta es peor que la línea de base.
qsip-caution-target_is_baseline = La meta es mantener la línea de base.
qsip-caution-small_base = Base pequeña (menos de 30): uno o dos casos cambian la tasa en varios puntos.
qsip-caution-other_measurer = No midieron los mismos que en la línea de base.

qsip-dimension-effectiveness = Eficacia
qsip-dimension-efficiency = Eficiencia
qsip-dimension-coverage = Cobertura
qsip-dimension-satisfaction = Satisfacción
qsip-role-provider = Prestadores
qsip-role-user = Usuarios
