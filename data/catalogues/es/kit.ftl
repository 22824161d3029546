# Words that several features share.

government-name = { $level } de { $name }
answer-yes = Sí
answer-no = No
rows-more = { $count ->
    [one] 1 más en la tabla.
   *[other] { $count } más en la tabla.
}
rows-more-untold = { $count ->
    [one] y 1 más
   *[other] y { $count } más
}
progress-bar = { $done } de { $of } acciones ejecutadas, { $late } atrasadas
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
kit-upload-choose = Elegir archivo
