# El informe (report)
cli-help-report-as-of = día al que se mira (si falta, el del último hecho registrado)
cli-help-report-region = ubigeo de dos dígitos de una región
cli-usage-date = «{ $given }» no es una fecha; escriba AAAA-MM-DD
cli-report-head = { $place }, al { $day }: logrado / meta que vence
