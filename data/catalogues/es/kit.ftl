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

## Cards, maps and lists

card-chart = Gráfico
card-list = Lista
legend-districts = { $name } · { $count ->
    [one] 1 distrito
   *[other] { $count } distritos
}
legend-provinces = { $name } · { $count ->
    [one] 1 provincia
   *[other] { $count } provincias
}
legend-regions = { $name } · { $count ->
    [one] 1 región
   *[other] { $count } regiones
}
card-table = Tabla
card-view = Ver como
card-source-label = Fuente de la figura
card-source = Fuente: { $source }
card-origins = Se apoya en
card-download-xlsx = Excel
card-download-csv = CSV
card-about-sheet = Acerca de
card-scope = Muestra
card-note-label = Advertencia
card-filters = Filtros
card-exported = Corte
list-and = { $first } y { $last }
list-more = { $count } más

all-regions = Las cinco regiones
meeting-name = Reunión { $number } de { $year }

target-nothing-due = nada vence al corte
target-share = { $share } de lo que vence
staircase-plan = Plan
staircase-actual = Logrado
staircase-alt = { $indicator }: lo que pide el plan y lo logrado, acumulado en el tiempo

empty-title = El programa está vacío
empty-how = Nadie ha registrado avances todavía: llegan con los formularios. Para ver las pantallas con datos de demostración, use otra base: `DATABASE_URL=sqlite:///demo.db make run`

## Columns of tables

table-wave = Grupo
table-formed = Conformado el
table-milestone = Hito
table-planned = Previsto
table-reached = Cumplido
table-status = Estado
table-source = Fuente
table-ubigeo = Ubigeo
table-date = Fecha
table-indicator = Meta
table-value = Valor

## Terms of the program

indicator-clusters_formed = Clusters conformados
indicator-governments_covered = Gobiernos con FOCAS o QSIP en marcha
indicator-improvement_plans = Planes de mejora institucional
indicator-funds_leveraged = Recursos apalancados
indicator-gcd_meetings = Reuniones de los grupos consultivos

indicator-clusters_formed-about = Validados con el grupo consultivo y acordados con el gobierno regional
indicator-governments_covered-about = Cada gobierno cuenta una vez, desde que empieza «Capacidades institucionales (ICI · FOCAS)» o «Mejora del servicio (PMCS · QSIP)»
indicator-improvement_plans-about = Planes a tres años aprobados, uno por gobierno
indicator-funds_leveraged-about = Aportes recibidos de aliados, en efectivo y en especie
indicator-gcd_meetings-about = Tres al año en cada departamento

unit-count = número
unit-usd = dólares de EE. UU.

status-reached = Cumplido
status-reached_late = Cumplido después de su fecha
status-on_track = Al día
status-late = Atrasado
status-not_due = Aún no vence
status-no_data = Sin datos
status-no_target = Sin meta
status-undated = Sin fecha

origin-plan = Plan
origin-published = Publicado
origin-demo = Demostración
origin-entered = Ingresado

source-plan = Plan de implementación (enero 2013)
source-alliance_card = Ficha de la alianza
source-inei_census = INEI, censo 2007
source-inei_projection = INEI, proyección 2012
source-minam = MINAM, Geoservidor
source-us_embassy = Embajada de Estados Unidos en el Perú, «De-centralization in Peru»
source-indeci_sinpad = INDECI, emergencias registradas en el SINPAD
source-defensoria_press = Defensoría del Pueblo, reportes mensuales citados por la prensa
source-defensoria_statement = Defensoría del Pueblo, declaraciones a la prensa (no el cuadro del reporte)
source-defensoria_report = Defensoría del Pueblo, reporte mensual de conflictos sociales
source-prodes_publications = Publicaciones del programa, 2013-2017
source-law_27972 = Ley 27972
source-ours = Lectura nuestra
source-demo = Datos de demostración
source-entered = Registro del programa
source-abbreviations = L = línea del plan de implementación de enero de 2013; A = línea de la ficha de la alianza.

level-region = Gobierno regional
level-province = Municipalidad provincial
level-district = Municipalidad distrital
levels-region = Gobiernos regionales
levels-province = Municipalidades provinciales
levels-district = Municipalidades distritales

stage-candidate = Candidato
stage-proposed = Propuesto
stage-validated = Validado
stage-agreed = Acordado
stage-preparation = Preparación
stage-tools = ICI · FOCAS y PMCS · QSIP
stage-implementation = Implementación
stage-closed = Cerrado
stage-dropped = Retirado

milestone-team_trained = Equipo base entrenado
milestone-clusters_agreed = Cluster acordado con el gobierno regional
milestone-services_chosen = Área crítica y servicio elegidos
milestone-information_prepared = Información del servicio preparada
milestone-instruments_adjusted = Instrumentos FOCAS ajustados con experto
milestone-commitments_signed = Expresiones de compromiso firmadas
milestone-civil_society_engaged = Sociedad civil identificada e involucrada
milestone-clusters_validated = Cluster y área crítica validados con el GCD

milestone-short-team_trained = Equipo entrenado
milestone-short-clusters_agreed = Acordado con la región
milestone-short-services_chosen = Servicio elegido
milestone-short-information_prepared = Información preparada
milestone-short-instruments_adjusted = Instrumentos ajustados
milestone-short-commitments_signed = Compromisos firmados
milestone-short-civil_society_engaged = Sociedad civil involucrada
milestone-short-clusters_validated = Validado con el GCD

wave-name = Grupo { $n }

service-health = Salud
service-education = Educación
service-environment = Ambiente
map-simple = Mapa simple
map-interactive = Mapa interactivo
