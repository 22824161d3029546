# Resultados que publicaron otros

published-title = { $name }, { $cluster }: de { $before } ({ $first }) a { $after } ({ $last })
published-title-one = { $name }, { $cluster }
published-title-many = { $count } resultados publicados por otros
published-subtitle = Resultado publicado, antes y después · cada medida en su unidad, desde cero
published-note = Lo publicó otra institución: no es una medición del programa ni de la demostración.
published-later = Publicado para { $years }, después del corte ({ $day }).
published-after = después del corte
published-change = { $way ->
    [less] { $change } menos
    [more] { $change } más
   *[same] Igual que antes
  }{ $way ->
    [same] {""}
   *[other] { $share ->
        [none] {""}
       *[other] {" "}({ $share })
      }
  }{ $movement ->
    [better] : mejoró, porque { $direction ->
        [less] menos es mejor
       *[more] más es mejor
      }
    [worse] : empeoró, porque { $direction ->
        [less] menos es mejor
       *[more] más es mejor
      }
   *[other] {""}
  }
published-table-cluster = Cluster
published-table-service = Servicio
published-table-measure = Medida
published-table-direction = Sentido
published-table-when = Medido en
published-table-value = Valor
published-table-unit = Unidad
published-table-after = Después del corte
published-table-source = Publicado por
