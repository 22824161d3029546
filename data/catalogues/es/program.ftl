# Los términos del programa: indicadores, estados, orígenes, niveles, etapas, hitos, criterios.

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

decided-coordinator = coordinación departamental
decided-gcd = grupo consultivo departamental
decided-regional_government = gobierno regional

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

criterion-prov_density = Densidad poblacional
criterion-prov_gaps = Brechas en salud, educación y ambiente
criterion-prov_political_will = Voluntad política
criterion-prov_safety = Seguridad para desplazarse
criterion-prov_p20 = Provincia piloto P20 (Crecer para Incluir)
criterion-dist_density = Densidad poblacional
criterion-dist_gaps = Brechas en salud, educación y ambiente
criterion-dist_rights = Derechos de mujeres y comunidades nativas afectados
criterion-dist_political_will = Voluntad política
criterion-dist_safety = Seguridad para desplazarse
criterion-dist_connectivity = Conectividad o cercanía entre distritos
criterion-dist_associations = Asociaciones o mancomunidades
criterion-dist_usaid = Intervenciones de USAID
criterion-clus_synergies = Sinergias con otras entidades
criterion-clus_projects = Otros proyectos en el territorio

criteria-province = Criterios para la provincia
criteria-district = Criterios para los distritos
criteria-cluster = Otras consideraciones

score-0 = No cumple
score-1 = Cumple poco
score-2 = Cumple en parte
score-3 = Cumple

wave-name = Grupo { $n }

finding-few_districts = { $count ->
    [0] Ninguna municipalidad distrital propia; el plan pide al menos tres
    [one] Una sola municipalidad distrital; el plan pide al menos tres
   *[other] Solo { $count } municipalidades distritales; el plan pide al menos tres
}
finding-outside_province = Fuera de la provincia del cluster: { $units }
finding-capital_member = { $units }: distrito capital, lo gobierna la municipalidad provincial y no cuenta aparte
finding-no_services = Todavía no nombra ningún servicio
finding-many_services = Nombra { $count } servicios; el plan habla de uno o dos
finding-more_proposals_than_slots = { $count ->
    [one] Una propuesta más que los lugares del primer grupo
   *[other] { $count } propuestas más que los lugares del primer grupo
}
