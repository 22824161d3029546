# Importaciones: qué cambiaría un archivo, por qué una fila o un archivo no entra, qué importaciones hay.

import-kind-indeci = INDECI, emergencias
import-kind-indeci_year = INDECI, tabla de un año
import-kind-defensoria = Defensoría del Pueblo, casos por mes
import-kind-counts = conteos de conflictos

import-read = { $kind } · { $name } · { $n ->
    [one] una fila leída
   *[other] { $number } filas leídas
}
import-count-new = Nuevas
import-count-changed = Cambian
import-count-unchanged = Sin cambio
import-count-refused = Rechazadas (quedan fuera)
import-count-gone = Vigentes hasta ahora y ausentes del archivo: dejan de contar
import-count-left_out = De meses o departamentos que no se cubren (quedan fuera)
import-count-outside = De otros departamentos
import-count-repeated = Repetidas en el archivo
import-count-unclassified = Sin clasificar: entran sin departamento, tipo o clase
import-count-region_only = Ubicadas solo en su departamento (ubigeo desconocido, o que no dice más)
import-count-by_code = Ubicadas solo en su provincia, por el código (distrito desconocido)
import-rows-refused = Filas rechazadas:
import-rows-unclassified = Filas sin clasificar (entran así):
import-row-refused = fila { $row }: { $reason }{ $told ->
    [0] {""}
   *[other] {" "}(«{ $value }»)
}
import-rows-more = { $n ->
    [one] … y una más. Por motivo:
   *[other] … y { $n } más. Por motivo:
}
import-covers-events = Cubre { $n ->
    [one] un mes
   *[other] { $n } meses
} ({ $months }) de { $regions }: allí, lo que el archivo no trae se da por no registrado.
import-covers-rows = Cubre { $n ->
    [one] un mes
   *[other] { $n } meses
} ({ $months }) de { $regions }.
import-silent = Sin ninguna fila en el archivo: { $regions }. Si el archivo no los abarca, { $door ->
    [page] elija en «Qué cubre» sus departamentos
   *[command] diga con --regions cuáles abarca
}.
import-held-back = Sin ninguna fila en el archivo, pero con registros hasta ahora; por eso no se cubren: { $regions }. Si de verdad no hubo ninguna, { $door ->
    [page] elija en «Qué cubre»
   *[command] diga con --regions
} todos los departamentos que el archivo abarca.
import-unsplit-state = Sin separar por estado en el archivo: { $n ->
    [one] un mes de un departamento. Se muestra
   *[other] { $number } meses de departamentos. Se muestran
} solo como total.
import-unsplit-type = Sin separar por tipo en el archivo: { $n ->
    [one] un mes de un departamento. Se muestra
   *[other] { $number } meses de departamentos. Se muestran
} solo como total.
import-doubt-left = Con filas rechazadas, y por eso sin cubrir: { $places }. Si las demás filas de esos meses son todas, { $door ->
    [page] elija esos meses y departamentos en «Qué cubre»
   *[command] dígalo con --covers (y sus departamentos con --regions)
}.
import-doubt-covered = Con filas rechazadas, que no cuentan; se cubren porque así se pidió: { $places }.
import-gaps-left = Sin ninguna fila en el archivo, y sin cubrir: { $months }. Si de verdad no hubo ninguna, { $door ->
    [page] elija esos meses en «Qué cubre»
   *[command] dígalo con --covers
}.
import-gaps-said = Sin ninguna fila en el archivo, y se tendrá por cierto que no hubo ninguna: { $months }.
import-gaps-unreported = Sin reporte en el archivo: { $months }. Quedan sin dato.
import-beyond-said = El archivo no llega a estos meses, y se tendrá por cierto que no hubo ninguna: { $months }.
import-beyond-unreported = El archivo no llega a estos meses, que quedan sin dato: { $months }.
import-cut = El archivo termina en medio de una fila: puede faltar lo que seguía.
import-incomplete-left = El { $part ->
    [late] primer
   *[truncated] último
} mes, { $month }, puede estar incompleto y no se cubre. Si está completo, { $door ->
    [page] elíjalo en «Qué cubre»
   *[command] dígalo con --covers
}.
import-incomplete-covered = El { $part ->
    [late] primer
   *[truncated] último
} mes, { $month }, puede estar incompleto; se cubre porque así se pidió.
import-ends-demo = Los conflictos de demostración dejan de mostrarse: desde esta importación solo se ven los importados.
import-displaced = Toma el lugar de:
import-displaced-events = { $region }: { $who }, { $months ->
    [one] un mes
   *[other] { $months } meses
}; emergencias: { $before } → { $after }
import-displaced-rows = { $region }: { $who }, { $months ->
    [one] un mes
   *[other] { $months } meses
}; filas: { $before } → { $after }
import-speaker-published = las cifras publicadas
import-speaker-import = la importación { $number } ({ $kind })

import-ask = ¿Escribir estos cambios? [s/N]
import-end-written = Hecho: es la importación { $number }. { $door ->
    [page] Abajo se puede retirar entera.
   *[command] Para retirarla entera: `python -m data imports take-back { $number }`
}
import-end-kept = No se ha escrito nada.
import-end-unconfirmed = No se ha escrito nada: falta confirmarlo. Repita la orden con --yes.
import-end-dry = No se ha escrito nada: era solo una consulta.
import-end-nothing_new = No se ha escrito nada: todo lo que trae el archivo ya está vigente.
import-end-nothing_covered = No se ha escrito nada: el archivo no tiene ningún mes completo de los departamentos del programa. Si lo tiene, { $door ->
    [page] elíjalo en «Qué cubre»
   *[command] dígalo con --covers
}.

import-record = { $number } · { $kind } · { $name } · { $months } · { $day } · nuevas: { $new }, cambiaron: { $changed }
import-record-back = {"  "}retirada el { $day }
import-history-none = Todavía no hay importaciones.

import-back = Importación { $number }: { $kind } · { $name }
import-back-removed = { $n ->
    [0] No tiene filas que quitar
    [one] Se quita una fila
   *[other] Se quitan { $n } filas
}
import-back-restored = { $n ->
    [0] Ninguna fila de otra importación vuelve a estar vigente
    [one] Una fila vuelve a estar vigente
   *[other] { $n } filas vuelven a estar vigentes
}
import-back-ask = ¿Retirar esta importación? [s/N]
import-back-end-taken_back = La importación { $number } está retirada; su registro se conserva.
import-back-end-kept = No se ha cambiado nada.
import-back-end-unconfirmed = No se ha cambiado nada: falta confirmarlo. Repita la orden con --yes.

import-refused-covers_future = los meses que se dice que cubre aún no han pasado.
import-refused-covers_apart = ninguno de los meses que se dice que cubre está en él.
import-refused-nothing_new = todo lo que trae ya está vigente.
