# Conflictos y emergencias: las palabras que comparten sus pantallas.

table-name-conflict_counts = Conteos de conflictos importados
table-name-conflict_figures = Cifras de conflictos publicadas
table-name-conflict_months = Casos de conflicto por mes
table-name-emergencies = Emergencias importadas
table-name-emergency_counts = Emergencias publicadas, por mes y tipo
table-name-hazard_names = Nombres de los tipos de emergencia
table-name-hazards = Tipos de emergencia
table-name-regional_capacities = Capacidades de los gobiernos regionales
table-name-vulnerabilities = Población expuesta
