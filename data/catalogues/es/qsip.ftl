# Mejora del servicio (PMCS · QSIP): la lista de ciclos

page-mejora-title = Mejora del servicio (PMCS)
page-mejora-question = ¿Hasta dónde llegó cada ciclo de mejora, y qué mejoró?

qsip-headline-none = { $clusters ->
    [one] Hay un cluster conformado y ningún ciclo de mejora abierto.
   *[other] Hay { $clusters } clusters conformados y ningún ciclo de mejora abierto.
  }
qsip-headline-no-clusters = Todavía no hay clusters conformados: los ciclos de mejora empiezan después.
qsip-headline-all-validated = { $cycles ->
    [one] El único ciclo de mejora llegó a validar sus resultados.
   *[other] Los { $cycles } ciclos de mejora llegaron a validar sus resultados.
  }
qsip-headline = De { $cycles } ciclos de mejora, { $validated } validaron sus resultados, { $on_schedule } van a tiempo y { $late } están atrasados{ $idle ->
    [0] .
    [one] ; uno está detenido.
   *[other] ; { $idle } están detenidos.
  }

attention-cycle_late = { $count ->
    [one] Un ciclo de mejora atrasado
   *[other] { $count } ciclos de mejora atrasados
}
attention-roadmap_late = { $count ->
    [one] Una acción de la hoja de ruta atrasada
   *[other] { $count } acciones de la hoja de ruta atrasadas
}

table-name-evidence_files = Archivos de sustento
table-name-lessons = Aprendizajes y modelos
table-name-qsip_action_reports = Avances de la hoja de ruta
table-name-qsip_actions = Acciones de la hoja de ruta
table-name-qsip_audit_people = Participantes en auditorías
table-name-qsip_barriers = Barreras del servicio
table-name-qsip_cycle_stages = Etapas de los ciclos
table-name-qsip_cycles = Ciclos de mejora del servicio
table-name-qsip_evidence = Sustentos
table-name-qsip_measures = Medidas del servicio
table-name-qsip_readings = Mediciones
table-name-qsip_stages = Etapas del ciclo de mejora
table-name-qsip_targets = Metas de las medidas
table-name-qsip_validations = Validaciones de resultados
