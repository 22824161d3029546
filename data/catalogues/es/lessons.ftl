# Aprendizajes y modelos de gestión descentralizada

page-aprendizajes-title = Aprendizajes
page-aprendizajes-question = ¿Qué aprendimos y qué pueden usar otros?

lessons-headline-none = Todavía no hay aprendizajes ni modelos documentados.
lessons-headline = { $models ->
    [0] { $lessons ->
        [one] Hay un aprendizaje documentado
       *[other] Hay { $lessons } aprendizajes documentados
      }
    [one] Hay un modelo{ $lessons ->
        [0] {" "}documentado
        [one] {" "}y un aprendizaje documentados
       *[other] {" "}y { $lessons } aprendizajes documentados
      }
   *[other] Hay { $models } modelos{ $lessons ->
        [0] {" "}documentados
        [one] {" "}y un aprendizaje documentados
       *[other] {" "}y { $lessons } aprendizajes documentados
      }
  }: { $validated ->
    [0] todavía sin validar.
    [one] uno está validado{ $shared ->
        [0] , todavía sin compartir.
       *[other] {" "}y ya se compartió.
      }
   *[other] { $validated } están validados{ $shared ->
        [0] , todavía sin compartir.
        [one] {" "}y uno ya se compartió.
       *[other] {" "}y { $shared } ya se compartieron.
      }
  }

lessons-search = Buscar en modelos y aprendizajes
lessons-search-example = Buscar: materiales, Lamas, salud…
lessons-search-clear = Borrar la búsqueda
lessons-title = { $count ->
    [0] Sin modelos ni aprendizajes
    [one] Un modelo o aprendizaje documentado
   *[other] { $count } modelos y aprendizajes documentados
  }
lessons-title-found = { $found ->
    [0] { $of ->
        [one] El único no contiene «{ $query }»
       *[other] Ninguno de { $of } contiene «{ $query }»
      }
    [one] Uno de { $of } contiene «{ $query }»
   *[other] { $found } de { $of } contienen «{ $query }»
  }
lessons-subtitle = Primero los modelos, después los aprendizajes; los más recientes arriba · al { $day }
lessons-scope = Búsqueda: «{ $query }»
lessons-nothing-found = La búsqueda mira el título, lo que pasó, lo que otros pueden usar, el lugar y el servicio. Pruebe con menos palabras o con una parte de la palabra, o borre la búsqueda.
lessons-empty-how = Un modelo o un aprendizaje aparece aquí cuando el cluster lo documenta: qué pasó y qué pueden usar otros. Suele hacerse al validar los resultados de un ciclo.
lessons-empty-filter = Quite un filtro o elija otro corte para ver los que hay.
lessons-kind-model = Modelo
lessons-kind-lesson = Aprendizaje
lessons-reusable = Lo que otros pueden usar
lessons-steps = De documentado a compartido
lessons-step-documented = Documentado el { $day }
lessons-step-validated = Validado el { $day }
lessons-step-shared = Compartido el { $day }
lessons-step-documented-not = Sin documentar
lessons-step-validated-not = Sin validar
lessons-step-shared-not = Sin compartir
lessons-status-documented = Documentado
lessons-status-validated = Validado
lessons-status-shared = Compartido
lessons-cycle = { $number ->
    [one] 1.er ciclo
    [3] 3.er ciclo
   *[other] { $number }.º ciclo
  }: avance { $percent }
lessons-cycle-measures = { $read ->
    [one] la única medida vuelta a medir { $better ->
        [0] no mejoró
       *[other] mejoró
      }
   *[other] { $better ->
        [0] ninguna de { $read } medidas vueltas a medir mejoró
        [one] una de { $read } medidas vueltas a medir mejoró
       *[other] { $better } de { $read } medidas vueltas a medir mejoraron
      }
  }
lessons-to-cluster = Cluster { $name }
lessons-table-kind = Tipo
lessons-table-title = Título
lessons-table-status = Estado
lessons-table-documented = Documentado el
lessons-table-validated = Validado el
lessons-table-shared = Compartido el
lessons-table-region = Región
lessons-table-cluster = Cluster
lessons-table-service = Servicio
lessons-table-summary = Qué pasó
lessons-table-reusable = Lo que otros pueden usar
lessons-table-cycle = Ciclo
lessons-table-percent = Avance del ciclo (%)
lessons-table-better = Medidas que mejoraron
lessons-table-read = Medidas vueltas a medir
lessons-table-measures = Medidas en total
lessons-table-outcome = Resultado del ciclo
lessons-table-origin = Origen
