# El informe (report)
cli-help-report-as-of = día al que se mira (si falta, el del último hecho registrado)
cli-help-report-region = ubigeo de dos dígitos de una región
cli-usage-date = «{ $given }» no es una fecha; escriba AAAA-MM-DD
cli-report-head = { $place }, al { $day }: logrado / meta que vence
cli-report-index = ICI · { $what }: { $mean } (entre { $low } y { $high }; { $n } de { $of } gobiernos)
cli-report-gaps = Brechas de capacidad sin acción prevista: { $n }
cli-report-training = Capacitación: { $events } eventos, { $participants } participaciones; mujeres { $women }, indígenas { $indigenous }
cli-report-cycles = Mejora del servicio: { $cycles ->
    [0] ningún ciclo
    [one] un ciclo; { $told }
   *[other] { $cycles } ciclos; { $told }
  }
cli-report-roadmaps = Hojas de ruta: { $done } de { $planned } acciones ejecutadas, { $overdue } atrasadas
cli-report-conflicts = Conflictos vigentes en { $month }: { $active } activos, { $latent } latentes{ $seen }
cli-report-conflicts-total = Conflictos vigentes en { $month }: { $standing }, sin separar en activos y latentes{ $seen }
cli-report-first-seen = ; vistos por primera vez desde { $month }: { $n }
cli-report-conflicts-part = Conflictos. { $said }
cli-report-no-conflicts = Conflictos: no hay un reporte de todas las regiones
cli-report-emergencies = Emergencias en los 12 meses hasta { $month }: { $events }, de ellas { $natural } por peligros naturales; { $affected } afectados, { $homeless } damnificados ({ $origin })
cli-report-no-emergencies = Emergencias: los últimos 12 meses no están completos
cli-report-origin-published = conteos publicados
cli-report-origin-imported = importado
cli-report-origin-mixed = publicado e importado
