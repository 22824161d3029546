# Results that others published

published-title = { $name }, { $cluster }: from { $before } ({ $first }) to { $after } ({ $last })
published-title-one = { $name }, { $cluster }
published-title-many = { $count } results published by others
published-subtitle = Published result, before and after · each measure in its unit, from zero
published-note = Another institution published it: neither the program nor the demonstration measured it.
published-later = Published for { $years }, after the as-of date ({ $day }).
published-after = after the as-of date
published-change = { $way ->
    [less] { $change } less
    [more] { $change } more
   *[same] The same as before
  }{ $way ->
    [same] {""}
   *[other] { $share ->
        [none] {""}
       *[other] {" "}({ $share })
      }
  }{ $movement ->
    [better] : better, as { $direction ->
        [less] less is better
       *[more] more is better
      }
    [worse] : worse, as { $direction ->
        [less] less is better
       *[more] more is better
      }
   *[other] {""}
  }
published-table-cluster = Cluster
published-table-service = Service
published-table-measure = Measure
published-table-direction = Direction
published-table-when = Measured in
published-table-value = Value
published-table-unit = Unit
published-table-after = After the as-of date
published-table-source = Published by
