# Capacidad regional

page-regional-title = Capacidad regional
page-regional-question = ¿Qué tiene formalizado cada gobierno regional?

regional-headline-none = { $others ->
    [0] No hay registro de que alguno de los { $regions } gobiernos regionales tenga formalizada la gestión de conflictos o la del riesgo de desastres.
   *[other] Ninguno de los { $regions } gobiernos regionales tiene registrada la formalización de la gestión de conflictos ni la del riesgo de desastres; { $others ->
        [one] uno tiene plan o personal capacitado
       *[other] { $others } tienen plan o personal capacitado
    }.
}
regional-headline = De { $regions } gobiernos regionales, { $conflict ->
    [0] ninguno tiene registrada como formalizada la gestión de conflictos
    [one] uno tiene formalizada la gestión de conflictos
   *[other] { $conflict } tienen formalizada la gestión de conflictos
} y { $disaster ->
    [0] ninguno la del riesgo de desastres
    [one] uno la del riesgo de desastres
   *[other] { $disaster } la del riesgo de desastres
}{ $both ->
    [0] { $conflict ->
        [0] {""}
       *[other] { $disaster ->
            [0] {""}
           *[other] ; ninguno, ambas
        }
    }
    [one] ; uno, ambas
   *[other] ; { $both }, ambas
}.
regional-headline-one = { $conflict ->
    [0] { $disaster ->
        [0] No hay registro de que el gobierno regional de { $region } tenga formalizada la gestión de conflictos ni la del riesgo de desastres.
       *[other] El gobierno regional de { $region } tiene formalizada la gestión del riesgo de desastres; la de conflictos no consta.
    }
   *[other] { $disaster ->
        [0] El gobierno regional de { $region } tiene formalizada la gestión de conflictos; la del riesgo de desastres no consta.
       *[other] El gobierno regional de { $region } tiene formalizadas la gestión de conflictos y la del riesgo de desastres.
    }
}

regional-matrix-title = { $full ->
    [0] Ningún gobierno tiene registrados los cuatro tipos de capacidad
    [one] Un gobierno de { $regions } tiene registrados los cuatro tipos de capacidad
   *[other] { $full } gobiernos de { $regions } tienen registrados los cuatro tipos de capacidad
}{ $none ->
    [0] {""}
    [one] ; uno, ninguno
   *[other] ; { $none }, ninguno
}
regional-matrix-title-none = No consta ninguna capacidad en ningún gobierno regional
regional-matrix-title-one = { $count ->
    [4] Los cuatro tipos de capacidad están registrados
    [0] Ninguno de los { $all } tipos de capacidad está registrado
    [one] Uno de los { $all } tipos de capacidad está registrado
   *[other] { $count } de los { $all } tipos de capacidad están registrados
}
regional-matrix-subtitle = Con qué cuenta cada uno, desde cuándo y con qué sustento; al lado, lo que ocurre en la región · corte { $day }
regional-not-recorded = no consta
regional-not-recorded-note = «No consta» quiere decir que nadie lo registró con fecha y sustento, no que no exista.
regional-rates = Tasas { $rate }.
regional-conflicts-demo = Los casos de conflicto son de demostración.
regional-source-conflicts = conflictos: { $source }
regional-source-emergencies = emergencias: { $source }
regional-in-place = Con lo que cuenta el gobierno regional
regional-happening = Lo que ocurre en la región
regional-in-place-of = { $count } de { $all } tipos
regional-government = Gobierno regional
regional-region = Región
regional-conflicts = Conflictos
regional-emergencies = Emergencias
regional-since-day = desde el { $day }
regional-since = desde { $day }
regional-trained-all = · { $count ->
    [one] 1 persona
   *[other] { $count } personas
} en total
regional-link = ver sustento
regional-link-title = Se abre en otra pestaña
regional-conflicts-unit = { $count ->
    [one] caso vigente
   *[other] casos vigentes
}
regional-conflicts-month = reporte de { $month }
regional-emergencies-unit = { $count ->
    [one] emergencia
   *[other] emergencias
}
regional-emergencies-year = en 12 meses, hasta { $month }
regional-emergencies-none = falta alguno de los 12 meses
regional-rate = { $value } por 100,000 hab.
regional-links-conflictos = Conflictos de la región:
regional-links-emergencias = Emergencias de la región:

regional-table-since = { $what }: desde
regional-table-trained = Personas capacitadas
regional-table-standing = Casos vigentes
regional-table-active = Casos activos
regional-table-latent = Casos latentes
regional-table-month = Reporte de conflictos
regional-table-conflicts-rate = Casos vigentes por 100,000 hab.
regional-table-conflicts-origin = Origen de los casos
regional-table-emergencies = Emergencias en 12 meses
regional-table-until = Emergencias hasta
regional-table-emergencies-rate = Emergencias por 100,000 hab.

regional-time-title = { $one ->
    [one] Lo último: { $what } ({ $day })
   *[other] Lo último: { $region }, { $what } ({ $day })
}
regional-time-title-none = Todavía no consta nada
regional-time-subtitle = { $count ->
    [0] Cada marca sería una capacidad, en su fecha
    [one] Una marca, en su fecha; la forma dice de qué tipo es
   *[other] { $count } marcas, cada una en su fecha; la forma dice de qué tipo es
} · línea de puntos: corte del { $day }
regional-time-month = Donde la fuente solo dice el mes o el año, la marca está al final de ese periodo.
regional-time-how = Aparecen al registrar qué formalizó, aprobó o capacitó cada gobierno regional, con su fecha y su sustento.
regional-time-alt = Línea de tiempo de lo que cada gobierno regional formalizó, aprobó o capacitó, una franja por región
regional-time-since = Desde
regional-time-government = Gobierno regional
regional-time-what = Qué
regional-time-people = Personas
regional-time-evidence = Sustento
regional-time-link = Enlace
regional-time-source = Fuente
regional-time-origin = Origen

exposure-flood = Inundación
exposure-landslide = Deslizamiento
exposure-earthquake = Sismo
exposure-cold = Friaje
exposure-drought = Sequía
exposure-erosion = Erosión de riberas
regional-exposed = { $people ->
    [one] 1 persona
   *[other] { $people } personas
} en { $districts } de { $all } distritos ({ $years })
regional-exposed-where = { $districts } de { $all } distritos · { $years }
regional-exposed-title = { $one ->
    [one] { $people } personas expuestas a { $hazard } en { $region }
   *[other] Lo mayor: { $people } personas expuestas a { $hazard } en { $region }
}
regional-exposed-title-none = No hay datos de población expuesta
regional-exposed-subtitle = Vulnerabilidad: personas expuestas a cada peligro, en los distritos con dato · corte { $day }
regional-exposed-note = Es lo que podría pasar, no lo que pasó: no se suma a las emergencias. Tampoco se suma entre peligros: pueden ser las mismas personas.
regional-exposed-by-district = La tabla y sus archivos lo dicen distrito por distrito, con su año y su fuente; sin dato no quiere decir cero.
regional-exposed-how = Aparecen cuando se cargan los datos de CENEPRED (SINAGERD): personas expuestas por distrito y peligro, con su año y su fuente.
regional-exposed-what = Personas expuestas por región y peligro
regional-exposed-table-region = Región
regional-exposed-table-province = Provincia
regional-exposed-table-district = Distrito
regional-exposed-table-hazard = Peligro
regional-exposed-table-people = Personas expuestas
regional-exposed-table-year = Año
regional-exposed-table-source = Fuente
regional-exposed-table-origin = Origen

# En la página del cluster: lo que ocurre en su región
context-title = En { $region }: { $what }
context-title-none = En { $region } no hay datos de emergencias ni de conflictos a esta fecha
context-emergencies = { $count ->
    [one] una emergencia en 12 meses
   *[other] { $count } emergencias en 12 meses
}
context-conflicts = { $count ->
    [0] ningún caso de conflicto vigente
    [one] un caso de conflicto vigente
   *[other] { $count } casos de conflicto vigentes
}{ $demo ->
    [yes] {" "}(demostración)
   *[no] {""}
}
context-subtitle = Cifras de toda la región de { $region }, no de este cluster; la población expuesta sí es de sus distritos · corte { $day }
context-note = La población expuesta es lo que podría pasar, no lo que pasó: no se suma a las emergencias, ni entre peligros.
context-source-exposed = población expuesta: { $source }
context-region = Toda la región de { $region }
context-exposed = { $count ->
    [one] Población expuesta en el distrito del cluster
   *[other] Población expuesta en los { $count } distritos del cluster
}
context-exposed-none = Sin datos
context-exposed-to = Personas expuestas a { $hazard }
context-of-region = Región de { $region }
context-of-districts = { $districts } de { $all } distritos del cluster
context-link-emergencias = Emergencias en { $region }
context-link-conflictos = Conflictos en { $region }
context-link-regional = Capacidad regional de { $region }
context-table-what = Qué
context-table-of = De dónde
context-table-number = Número
context-table-rate = Por 100,000 hab.
context-table-until = Hasta o año
context-table-origin = Origen
