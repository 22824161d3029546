# La página de importaciones (las palabras de lo que un archivo cambiaría están en imports.ftl).

page-importar-title = Importar
page-importar-question = ¿Qué trae un archivo de otros, y qué cambiaría?

imports-headline = { $count ->
    [0] No hay ninguna importación vigente: hasta ahora hablan las cifras que vienen con el programa.
    [one] Una importación está vigente.
   *[other] { $count } importaciones están vigentes.
}
imports-sign-in = Con una cuenta de monitoreo o de dirección, aquí se importan los archivos que otros publican.
imports-may-not = Importan las cuentas de monitoreo y de dirección.
imports-title = Importaciones, la última primero

import-steps = Cómo se importa
import-step-read = Elija de quién es el archivo y súbalo. Se lee entero; nada se escribe todavía.
import-step-see = Mire qué cambiaría: filas nuevas, cambiadas y rechazadas, meses y departamentos que cubre, y de quién toma el lugar.
import-step-write = Confirme con «Importar»: entra todo lo aceptado, o nada. Una importación se puede retirar entera.

import-file-title = 1. El archivo
import-kind = De quién es
import-what-indeci = Datos abiertos del INDECI, todo el país, una fila por emergencia: CSV, también comprimido (.gz).
import-what-indeci_year = Tabla de un año del INDECI, con los atributos de sus mapas: .dbf o CSV.
import-what-defensoria = Panel de los reportes de la Defensoría, una fila por caso y mes: CSV con caso_id, numero_reporte, anio, mes, estado, departamento, tipo, caso, ubicacion.
import-what-counts = Tabla que cualquiera puede llenar con un reporte: CSV con anio, mes, region (código de dos cifras), tipo, estado, numero, fuente.
import-file = Archivo, hasta { $limit } MB
upload-choose = Elegir archivo
import-reading = Leyendo el archivo…
import-writing = Escribiendo…

import-covers-title = 2. Qué cubre
import-covers-who = Qué cubre el archivo
import-covers-file = Lo que el propio archivo muestra
import-covers-own = Lo que yo diga
import-covers-first = Desde
import-covers-last = Hasta
import-covers-regions = Departamentos
import-covers-order = El último mes no puede ser anterior al primero.
import-covers-nowhere = Elija al menos un departamento.

import-plan-title = 3. Qué cambiaría
import-again = Lo que está vigente cambió mientras tanto: el archivo se comparó de nuevo. Mire otra vez antes de importar.
import-write = Importar

import-rows-refused-title = Filas rechazadas
import-rows-refused-file = filas-rechazadas
import-rows-refused-xlsx = Filas rechazadas (Excel)
import-rows-refused-csv = Filas rechazadas (CSV)
import-rows-unclassified-title = Filas sin clasificar
import-rows-unclassified-file = filas-sin-clasificar
import-rows-unclassified-xlsx = Filas sin clasificar (Excel)
import-rows-unclassified-csv = Filas sin clasificar (CSV)
import-refused-row = Fila
import-refused-reason = Motivo
import-refused-value = Lo que decía
import-refused-name = Archivo
import-refused-hash = Huella del archivo (SHA-256)

import-take-back = Retirar
import-take-back-help = Retirar la importación { $number } entera, después de ver qué cambiaría
import-back-title = Retirar una importación
import-back-yes = Sí, retirar
import-back-no = Dejar como está
import-back-stale = No se ha cambiado nada: lo que está vigente cambió mientras tanto. Mire otra vez qué se retiraría.

imports-link = Importar en la página
