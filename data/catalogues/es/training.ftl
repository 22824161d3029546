# Capacitación e inclusión: eventos, participaciones, mujeres e indígenas.

page-capacitacion-title = Capacitación e inclusión
page-capacitacion-question = ¿Se capacita según el plan, y llega a mujeres y a indígenas?

training-headline-none = No hay eventos de capacitación en esta selección.
training-headline-not-due = { $planned ->
    [one] Hay un evento previsto; a esta fecha todavía no vence.
   *[other] Hay { $planned } eventos previstos; a esta fecha todavía no vence ninguno.
}
training-headline-none-held = { $due ->
    [one] El único evento previsto al corte no se realizó.
   *[other] Ninguno de los { $due } eventos previstos al corte se realizó.
}
training-headline-late = Se realizaron { $held } eventos de { $due } previstos al corte y { $overdue ->
    [one] uno está atrasado
   *[other] { $overdue } están atrasados
}; reúnen { $people } participaciones.
training-headline-late-women = Se realizaron { $held } eventos de { $due } previstos al corte y { $overdue ->
    [one] uno está atrasado
   *[other] { $overdue } están atrasados
}; { $women }% de las { $people } participaciones son de mujeres.
training-headline-kept = Se realizó todo lo previsto al corte: { $held ->
    [one] un evento
   *[other] { $held } eventos
} con { $people } participaciones.
training-headline-kept-women = Se realizó todo lo previsto al corte: { $held ->
    [one] un evento
   *[other] { $held } eventos
} con { $people } participaciones, { $women }% de mujeres.
training-empty-how = Los eventos se registran desde el plan de fortalecimiento: qué área, dónde, cuándo, cuántas personas.
training-empty-filter = Quite un filtro o elija otro corte para ver los que hay.

training-figure-events = Eventos realizados
training-figure-people = Participaciones
training-figure-women = Participaciones de mujeres
training-figure-indigenous = Participaciones de indígenas
training-events-due = de { $due } previstos al corte
training-people-due = de { $due } esperadas al corte
training-people-due-some = en total; { $actual } de { $due } esperadas al corte
training-people-no-plan = ningún evento dice cuántas se esperan
training-expecting = Lo esperado cuenta { $count } de { $all } eventos: los que dicen cuándo y para cuántas personas.
training-overdue = { $count ->
    [one] 1 atrasado
   *[other] { $count } atrasados
}
training-overdue-events = { $count ->
    [one] 1 evento
   *[other] { $count } eventos
}
training-planned-all = { $planned } previstos en total
training-expected-all = { $planned } esperadas en total
training-hours = { $hours } horas-persona
training-of = { $part } de { $whole }
training-women-about = De todas las participaciones. El plan no fija meta.
training-indigenous-about = De las participaciones con identidad registrada. El plan no fija meta.
training-source-events = Registro de eventos
training-hidden = oculto
training-nobody = sin participaciones
training-not-told = sin desglose todavía
training-no-events = sin eventos

training-time-title = { $held } de { $due } eventos realizados y { $people } de { $expected } participaciones esperadas
training-time-title-events = { $held } de { $due } eventos realizados
training-time-title-none = Todavía no se realizó ningún evento
training-time-subtitle = Acumulado. Línea gris: lo previsto, por trimestre; línea fuerte: lo realizado; línea de puntos: corte { $day }
training-twice = Participaciones, no personas: quien asistió a dos eventos cuenta dos veces.
training-recorded = El porcentaje de indígenas se calcula sobre las participaciones con identidad registrada.
training-until = Desglose por sexo e identidad: participaciones hasta el { $day }.
training-whole-event = Con cluster o servicio cuenta el evento entero que atiende una acción de sus gobiernos, también quien vino de otros.
training-hidden-about = Menos de 5 personas, o lo que permitiría deducirlas: oculto para quien no tiene cuenta.
training-hidden-table = Sexo e identidad de esta tabla: oculto para quien no tiene cuenta, porque permitiría deducir grupos de menos de 5 personas.
training-hidden-figure = Oculto para quien no tiene cuenta.
training-uncounted = { $count ->
    [one] De un evento realizado nadie registró quién asistió.
   *[other] De { $count } eventos realizados nadie registró quién asistió.
}

training-region = Región
training-area = Área
training-quarter = Trimestre
training-quarter-name = { $year }, trim. { $quarter }
training-head-events = Eventos realizados de los previstos
training-women = Mujeres
training-ind = Indígenas
training-head-quarter = Eventos realizados y previstos en el trimestre
training-held-of = { $held } de { $planned }
training-held-and-planned = { $held ->
    [one] 1 realizado
   *[other] { $held } realizados
} · { $planned ->
    [one] 1 previsto
   *[other] { $planned } previstos
}
training-key = Barra de eventos: llena hasta lo realizado, entera es todo lo previsto; marca: lo previsto al corte.
training-groups-subtitle = Eventos, participaciones y qué parte son mujeres e indígenas (n de N) · corte { $day }
training-groups-subtitle-totals = Eventos y participaciones · corte { $day }
training-quarter-note = Lo previsto cuenta en el trimestre de su fecha prevista; lo realizado, en el que se realizó.
training-one-title = { $name }: { $count ->
    [one] un evento atrasado
   *[other] { $count } eventos atrasados
}
training-region-title = En { $late } de { $all } regiones hay eventos atrasados
training-region-title-none = En ninguna región hay eventos atrasados
training-area-title = En { $late } de { $all } áreas hay eventos atrasados
training-area-title-none = En ninguna área hay eventos atrasados
training-quarter-title = El trimestre con más participaciones: { $quarter }, con { $people }
training-quarter-title-none = Ningún trimestre tiene participaciones todavía

training-people-title = { $part } de { $all } participaciones vienen de { $group }
training-people-title-none = Todavía no hay participaciones
training-people-how = Aparecen cuando se realiza un evento y se registra quién asistió.
training-people-subtitle = Participaciones por procedencia, sexo e identidad indígena · corte { $day }
training-people-subtitle-totals = Participaciones por procedencia · corte { $day }
training-group = Procedencia
training-group-region = Gobiernos regionales
training-group-province = Municipalidades provinciales
training-group-district = Municipalidades distritales
training-group-civil_society = Sociedad civil
training-group-all = Total
training-sex-woman = Mujeres
training-sex-man = Hombres
training-identity-indigenous = Indígenas
training-identity-other = Otra identidad
training-identity-not_recorded = Sin registrar

training-events-title = { $overdue ->
    [0] Ningún evento atrasado
    [one] Un evento atrasado
   *[other] { $overdue } eventos atrasados
}; { $coming ->
    [0] no queda ninguno por realizar
    [one] uno por realizar
   *[other] { $coming } por realizar
}
training-events-subtitle = { $all } eventos, { $held } realizados; los atrasados primero · corte { $day }
training-events-note = De cada evento se muestra el total; sexo e identidad de un solo evento se ocultan para quien no tiene cuenta.
training-events-late = Atrasados ({ $count })
training-events-coming = Por realizar ({ $count })
training-events-held = Realizados, el último primero ({ $count })
training-came = { $people ->
    [one] asistió 1 persona
   *[other] asistieron { $people }
}
training-came-unknown = sin registro de asistencia
training-expects = { $people ->
    [one] se espera a 1 persona
   *[other] se espera a { $people }
}
training-status-reached = Realizado
training-status-late = Atrasado
training-status-not_due = Por realizar
training-status-undated = Sin fecha

training-table-expected-people = Participaciones esperadas
training-table-planned = Eventos previstos
training-table-due = Previstos al corte
training-table-held = Realizados
training-table-overdue = Atrasados
training-table-people = Participaciones
training-table-women = Mujeres
training-table-indigenous = Indígenas
training-table-recorded = Con identidad registrada
training-table-woman = Mujeres
training-table-man = Hombres
training-table-other = Otra identidad
training-table-not_recorded = Identidad sin registrar
training-table-woman_indigenous = Mujeres indígenas
training-table-man_indigenous = Hombres indígenas
training-table-woman_other = Mujeres, otra identidad
training-table-man_other = Hombres, otra identidad
training-table-woman_not_recorded = Mujeres, sin registrar
training-table-man_not_recorded = Hombres, sin registrar
training-table-status = Estado
training-table-title = Evento
training-table-region = Región
training-table-place = Lugar
training-table-area = Área
training-table-planned_on = Previsto
training-table-held_on = Realizado
training-table-hours = Horas
training-table-expected = Se esperaban
training-table-actions = Acciones que atiende
