# Lessons and decentralised management models

page-aprendizajes-title = Models and lessons
page-aprendizajes-question = What did we learn, and what can others use?

lessons-headline-none = No lessons or models are documented yet.
lessons-headline = { $models ->
    [0] { $lessons ->
        [one] One lesson is documented
       *[other] { $lessons } lessons are documented
      }
    [one] One model{ $lessons ->
        [0] {" "}is documented
        [one] {" "}and one lesson are documented
       *[other] {" "}and { $lessons } lessons are documented
      }
   *[other] { $models } models{ $lessons ->
        [0] {" "}are documented
        [one] {" "}and one lesson are documented
       *[other] {" "}and { $lessons } lessons are documented
      }
  }: { $validated ->
    [0] not validated yet.
    [one] one is validated{ $shared ->
        [0] , not shared yet.
       *[other] {" "}and already shared.
      }
   *[other] { $validated } are validated{ $shared ->
        [0] , not shared yet.
        [one] {" "}and one is already shared.
       *[other] {" "}and { $shared } are already shared.
      }
  }

lessons-search = Search in models and lessons
lessons-search-example = Search: materiales, Lamas, health…
lessons-search-clear = Clear the search
lessons-title = { $count ->
    [0] No models or lessons
    [one] One documented model or lesson
   *[other] { $count } documented models and lessons
  }
lessons-title-found = { $found ->
    [0] { $of ->
        [one] The only one does not hold “{ $query }”
       *[other] None of { $of } holds “{ $query }”
      }
    [one] One of { $of } holds “{ $query }”
   *[other] { $found } of { $of } hold “{ $query }”
  }
lessons-subtitle = Models first, then lessons; the latest on top · as of { $day } · texts in Spanish, as they were entered
lessons-scope = Search: “{ $query }”
lessons-nothing-found = The search looks at the title, what happened, what others can use, the place and the service; the texts are in Spanish. Try fewer words or a part of a word, or clear the search.
lessons-empty-how = A model or a lesson appears here when the cluster documents it: what happened, and what others can use. That is mostly done when a cycle's results are validated.
lessons-empty-filter = Remove a filter or choose another as-of date to see those that exist.
lessons-kind-model = Model
lessons-kind-lesson = Lesson
lessons-reusable = What others can use
lessons-steps = From documented to shared
lessons-step-documented = Documented on { $day }
lessons-step-validated = Validated on { $day }
lessons-step-shared = Shared on { $day }
lessons-step-documented-not = Not documented
lessons-step-validated-not = Not validated
lessons-step-shared-not = Not shared
lessons-status-documented = Documented
lessons-status-validated = Validated
lessons-status-shared = Shared
lessons-cycle = Cycle { $number }: progress { $percent }
lessons-cycle-measures = { $read ->
    [one] the only measure measured again { $better ->
        [0] did not get better
       *[other] got better
      }
   *[other] { $better ->
        [0] none of { $read } measures measured again got better
        [one] one of { $read } measures measured again got better
       *[other] { $better } of { $read } measures measured again got better
      }
  }
lessons-to-cluster = Cluster { $name }
lessons-table-kind = Kind
lessons-table-title = Title
lessons-table-status = Status
lessons-table-documented = Documented on
lessons-table-validated = Validated on
lessons-table-shared = Shared on
lessons-table-region = Region
lessons-table-cluster = Cluster
lessons-table-service = Service
lessons-table-summary = What happened
lessons-table-reusable = What others can use
lessons-table-cycle = Cycle
lessons-table-percent = Progress of the cycle (%)
lessons-table-better = Measures that got better
lessons-table-read = Measures that were measured again
lessons-table-measures = Measures in all
lessons-table-outcome = Outcome of the cycle
lessons-table-origin = Origin
