# El informe (report)
cli-help-report-as-of = día al que se mira (si falta, el del último hecho registrado)
cli-help-report-region = ubigeo de dos dígitos de una región
cli-usage-date = «{ $given }» no es una fecha; escriba AAAA-MM-DD
cli-report-head = { $place }, al { $day }: logrado / meta que vence
cli-report-round =   ICI · { $round }: { $mean } de media, { $n } de { $of } gobiernos
cli-report-change =   ICI · cambio desde la línea de base: { $mean } puntos, { $n } de { $of } gobiernos comparables
cli-report-gaps =   Brechas de capacidad sin acción prevista: { $n }
cli-report-training =   Capacitación: { $events } eventos, { $participants } participaciones
