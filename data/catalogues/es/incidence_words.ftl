# Conflictos y emergencias: periodos, tasas, cambios, tendencias, lo formalizado.

incidence-per = Número o tasa
incidence-per-counts = Número
incidence-per-people = Por 100,000 hab.
incidence-step = Periodo
incidence-step-month = Mes
incidence-step-quarter = Trimestre
incidence-step-year = Año

incidence-quarter = { $number ->
    [1] 1.er trimestre
    [3] 3.er trimestre
   *[other] { $number }.º trimestre
} de { $year }
incidence-span = de { $first } a { $last }
incidence-further = El último mes que conocen todas las regiones es { $last }: hasta él se cuentan juntas. Hay datos posteriores de { $regions }.
incidence-further-region = { $region } (hasta { $month })
incidence-rate = por 100,000 habitantes (población de { $years })
incidence-rate-nobody = por 100,000 habitantes (no hay dato de población)
incidence-rate-people = Población de las tasas: { $regions }.
incidence-rate-people-of = { $region }, { $people } ({ $year })
incidence-table-people = Población
incidence-table-people-year = Año de la población
incidence-people = { $count ->
    [one] 1 persona
   *[other] { $count } personas
}

incidence-change-more = { $count } más que en los 12 meses anteriores
incidence-change-fewer = { $count } menos que en los 12 meses anteriores
incidence-change-same = Igual que en los 12 meses anteriores
incidence-change-unknown = Sin comparación: falta alguno de los 24 meses

incidence-trend-rising = Tendencia al alza, o se registra de otra forma ({ $months } meses)
incidence-trend-falling = Tendencia a la baja, o se registra de otra forma ({ $months } meses)
incidence-trend-none = No se distingue una tendencia ({ $months } meses)
incidence-trend-stock = Tendencia: no se puede decir, hacen falta { $years } años
incidence-trend-few = Tendencia: no se puede decir, hay muy pocos meses ({ $months })
incidence-trend-equal = Tendencia: no se puede decir, los { $months } meses casi no varían o faltan años de cada mes
incidence-test = Tendencia: prueba estacional de Kendall (Hirsch, Slack y Smith 1982), α = { $alpha }, hasta los últimos 10 años. { $tests ->
    [one] Si no hubiera tendencia, por azar saldría en { $share } de cada 100 casos
   *[other] Si no hubiera ninguna tendencia, por azar saldría en { $share } de cada 100 casos; de cada 100 veces que se hagan estas { $tests } pruebas, en unas { $any } saldría al menos una
}. Eso supone que ni los meses ni las regiones dependen unos de otros. Pero aquí los meses sí dependen unos de otros: con una dependencia como la de los conteos publicados, por azar sale una tendencia en unos { $low } a { $high } de cada 100 casos. Un cambio en la forma de registrar también se ve como tendencia; la prueba no dice nada de las causas.

incidence-test-stock = Tendencia: prueba de Mann y Kendall con los promedios de cada año, α = { $alpha }, hasta los últimos 10 años; { $tests ->
    [one] una prueba
   *[other] { $tests } pruebas
}. Muchos casos de un mes siguen vigentes en el siguiente: cuanto más duran, más tendencias salen por azar, y no se puede dar un porcentaje de error. Un cambio en la forma de registrar también se ve como tendencia; la prueba no dice nada de las causas.
incidence-test-others = También se pueden probar otras regiones y otros tipos: entre tantas pruebas, en algunas sale una tendencia solo por azar.
incidence-tested = { $count ->
    [one] (prueba en una región)
   *[other] (prueba en { $count } regiones)
}

incidence-switch = la fuente cambia en { $months }: no es el mismo conteo
incidence-switch-often = la fuente cambia { $count } veces, la última en { $last }: no es el mismo conteo
incidence-switch-flag = { $month } · Otra fuente: { $source }
incidence-legend-switch = Desde aquí informa otra fuente
incidence-flags = banderas: { $source }
incidence-capacity-conflict_formalised = Gestión de conflictos formalizada
incidence-capacity-disaster_formalised = Gestión del riesgo de desastres formalizada
incidence-capacity-plan_approved = Plan aprobado
incidence-capacity-staff_trained = Personal capacitado

incidence-no-data = Sin datos: ninguna fuente informa de este periodo
incidence-period-open = { $known ->
    [one] Periodo sin terminar: 1 mes de { $all }
   *[other] Periodo sin terminar: { $known } meses de { $all }
}
incidence-period-part = { $known ->
    [one] Faltan meses: se conoce 1 de { $all }
   *[other] Faltan meses: se conocen { $known } de { $all }
}

incidence-season-title = Lo usual es que haya más en { $months } (en al menos { $least } de { $years } años completos)
incidence-season-none = Ningún mes del año destaca en la mayoría de los { $years } años completos
incidence-season-unknown = Para hablar de meses usuales hacen falta { $years } años completos, de enero a diciembre
incidence-season-alt = Mapa de calor: doce meses por años.
incidence-season-usual = Media
incidence-season-mean = { $month }: { $mean } de media en { $years ->
    [one] 1 año
   *[other] { $years } años
}
incidence-season-note = Destaca un mes cuya media supera en un cuarto la del mes medio y que además lo hizo en al menos dos tercios de los años completos, cada uno frente a su propio mes medio: un solo año raro no basta.
incidence-season-open = Mes sin terminar
incidence-season-year = Año

overview-incidence-title-none = Sin datos de emergencias ni de conflictos hasta esta fecha
overview-incidence-events = { $count ->
    [0] Ninguna emergencia
    [one] Una emergencia
   *[other] { $count } emergencias
} en los 12 meses hasta { $month }
overview-incidence-events-unknown = Los últimos 12 meses de emergencias no están completos
overview-incidence-cases = { $count ->
    [0] ningún conflicto vigente
    [one] un conflicto vigente
   *[other] { $count } conflictos vigentes
} en { $month }
overview-incidence-cases-demo = { $count ->
    [0] ningún conflicto vigente
    [one] un conflicto vigente
   *[other] { $count } conflictos vigentes
} en { $month } (demostración)
overview-incidence-cases-unknown = no se conoce el total de conflictos de todas las regiones
overview-incidence-cases-none = no hay reportes de conflictos
overview-incidence-subtitle = Por región y mes · a la derecha, el último mes · corte { $day }
overview-incidence-note = Las emergencias que empiezan y los conflictos que siguen vigentes no se suman ni comparten escala; rayado: sin datos.
overview-incidence-alt = Emergencias por mes y conflictos vigentes de cada región.
overview-incidence-column-events = Emergencias por mes
overview-incidence-column-cases = Conflictos vigentes
overview-incidence-column-demo = Conflictos vigentes (demostración)
overview-incidence-table-region = Región
overview-incidence-table-month = Mes
overview-incidence-table-events = Emergencias
overview-incidence-table-cases = Conflictos vigentes
overview-incidence-table-demo = Conflictos vigentes (demostración)
overview-incidence-emergencies = Ver emergencias por tipo y lugar
overview-incidence-conflicts = Ver conflictos por tipo y estado
