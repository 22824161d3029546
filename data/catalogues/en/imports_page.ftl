# The page of imports (the words of what a file would change are in imports.ftl).

page-importar-title = Import
page-importar-question = What does a file of others bring, and what would it change?

imports-headline = { $count ->
    [0] No import is in force: until now the figures that come with the program speak.
    [one] One import is in force.
   *[other] { $count } imports are in force.
}
imports-sign-in = With an account of monitoring or of the Chief of Party, files that others publish are imported here.
imports-may-not = Importing is for monitoring and the Chief of Party.
imports-title = Imports, the latest first

import-steps = How to import
import-step-read = Choose whose file it is and upload it. It is read whole; nothing is written yet.
import-step-see = See what it would change: rows new, changed and refused, months and departments that it covers, and whose place it takes.
import-step-write = Confirm with “Import”: all that is accepted comes in, or nothing. An import can be taken back whole.

import-file-title = 1. The file
import-kind = Whose it is
import-what-indeci = INDECI's open data, the whole country, a row an emergency: CSV, also packed (.gz).
import-what-indeci_year = INDECI's table of a year, the attributes of its maps: .dbf or CSV.
import-what-defensoria = The Defensoría's reports as a panel, a row a case and month: CSV with caso_id, numero_reporte, anio, mes, estado, departamento, tipo, caso, ubicacion.
import-what-counts = A table that anyone can fill in from a report: CSV with year, month, region, kind, state, number, source.
import-file = File, up to { $limit } MB
upload-choose = Choose a file
import-reading = Reading the file…
import-writing = Writing…

import-covers-title = 2. What it covers
import-covers-who = What the file covers
import-covers-file = What the file itself shows
import-covers-own = What I say
import-covers-first = From
import-covers-last = To
import-covers-regions = Departments
import-covers-order = The last month cannot be before the first.
import-covers-nowhere = Choose at least one department.

import-plan-title = 3. What it would change
import-again = What is in force changed meanwhile: the file was compared again. Look once more before you import.
import-write = Import

import-rows-refused-title = Refused rows
import-rows-refused-file = refused-rows
import-rows-refused-xlsx = Refused rows (Excel)
import-rows-refused-csv = Refused rows (CSV)
import-rows-unclassified-title = Rows not classified
import-rows-unclassified-file = unclassified-rows
import-rows-unclassified-xlsx = Rows not classified (Excel)
import-rows-unclassified-csv = Rows not classified (CSV)
import-refused-row = Row
import-refused-reason = Reason
import-refused-value = What it said
import-refused-name = File
import-refused-hash = The file's hash (SHA-256)

import-take-back = Take back
import-take-back-help = Take import { $number } back whole, after seeing what that would change
import-back-title = Take an import back
import-back-yes = Yes, take it back
import-back-no = Leave it as it is
import-back-stale = Nothing was changed: what is in force changed meanwhile. Look once more at what would be taken back.

imports-link = Import on the page
