"""A card's table as a file, read by another library: everything comes back as data, and never as a formula."""

import csv
import zipfile
from datetime import date
from io import BytesIO, StringIO

import pandas as pd
import pytest
from python_calamine import CalamineWorkbook

from components.exports.tables import About, build_csv, build_workbook

FACTS = (("Corte", "2015-06-30"), ("Filtros", "San Martín, Educación"), ("Fuente", "Plan, L701-708"))
ABOUT = About("9 de 11 clusters", "Clusters formados", FACTS, "Tabla", "Acerca de")

TEXTS = [
    '=HYPERLINK("http://example.org","x")',
    "+1+1",
    "-2",
    "@SUM(A1)",
    "\t=1+1",
    "http://example.org/a",
    "mailto:someone@example.org",
    "internal:Sheet2!A1",
    "<b>negrita</b> & <script>alert(1)</script>",
    "\u200fשלום\u200e \u202eabc",
    "Datem del Marañón · ñandú · 漢字 · 😀",
    'comillas "dobles", comas; y\ndos líneas',
    "x" * 10_000,
    "007",
    "1e5",
    "true",
]


def frame(**columns: list) -> pd.DataFrame:
    return pd.DataFrame({name: pd.Series(values, dtype=object) for name, values in columns.items()})


def sheets(data: bytes) -> dict[str, list[list]]:
    book = CalamineWorkbook.from_filelike(BytesIO(data))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def lines(data: bytes) -> list[list[str]]:
    assert data.startswith(b"\xef\xbb\xbf")  # without the mark a spreadsheet takes it for another encoding
    return list(csv.reader(StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text[:12])
def test_text_stays_text_in_a_workbook(text):
    data = build_workbook(frame(Nota=[text]), ABOUT)
    assert sheets(data)["Tabla"] == [["Nota"], [text]]


def test_a_workbook_contains_no_formula_and_no_link():
    with zipfile.ZipFile(BytesIO(build_workbook(frame(Nota=TEXTS), ABOUT))) as parts:
        for name in parts.namelist():
            content = parts.read(name).decode("utf-8", "replace")
            assert "<f>" not in content, name
            assert "<hyperlink" not in content, name
            assert "TargetMode" not in content, name


def test_values_keep_their_kind_in_a_workbook():
    table = frame(
        Día=[date(2014, 6, 30), None, date(2013, 1, 31)],
        Número=[1234567, 0, -5],
        Parte=[0.5, float("nan"), 1.25],
        Nada=[None, pd.NA, ""],
    )
    head, *rows = sheets(build_workbook(table, ABOUT))["Tabla"]
    assert head == ["Día", "Número", "Parte", "Nada"]
    assert rows == [
        [date(2014, 6, 30), 1234567, 0.5, ""],
        ["", 0, "", ""],
        [date(2013, 1, 31), -5, 1.25, ""],
    ]


def test_a_workbook_says_what_it_is():
    about = sheets(build_workbook(frame(a=[1]), ABOUT))["Acerca de"]
    assert about == [["", ABOUT.title], ["", ABOUT.subtitle], *[list(fact) for fact in FACTS]]


def test_the_facts_of_a_workbook_are_text_too():
    about = About("=1+1", "http://example.org", (("Corte", "=2+2"),), "Tabla", "Acerca de")
    assert sheets(build_workbook(frame(a=[1]), about))["Acerca de"] == [
        ["", "=1+1"],
        ["", "http://example.org"],
        ["Corte", "=2+2"],
    ]


def test_names_of_sheets_fit_into_31_letters():
    data = build_workbook(frame(a=[1]), About("t", "s", (), "T" * 40, "A" * 40))
    assert list(sheets(data)) == ["T" * 31, "A" * 31]


def test_an_empty_table_has_its_head_and_its_facts():
    exported = sheets(build_workbook(frame(Cluster=[], Día=[]), ABOUT))
    assert exported["Tabla"] == [["Cluster", "Día"]]
    assert ["Corte", "2015-06-30"] in exported["Acerca de"]


def test_a_text_file_is_a_plain_table_with_the_facts_as_columns():
    table = frame(Cluster=["SMA-1", "SMA-2"], Día=[date(2014, 6, 30), None], Número=[1234567, 0], Parte=[0.5, None])
    assert lines(build_csv(table, ABOUT)) == [
        ["Cluster", "Día", "Número", "Parte", "Corte", "Filtros", "Fuente"],
        ["SMA-1", "2014-06-30", "1234567", "0.5", *[value for _, value in FACTS]],
        ["SMA-2", "", "0", "", *[value for _, value in FACTS]],
    ]


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text[:12])
def test_no_text_of_a_text_file_is_a_formula(text):
    (_, (written, *_)) = lines(build_csv(frame(Nota=[text]), ABOUT))
    dangerous = text.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert written == (f"'{text}" if dangerous else text)


def test_the_facts_of_a_text_file_are_no_formulas_either():
    about = About("t", "s", (("Corte", "=2+2"),), "Tabla", "Acerca de")
    assert lines(build_csv(frame(a=[1]), about)) == [["a", "Corte"], ["1", "'=2+2"]]


def test_a_negative_number_is_a_number_and_not_a_formula():
    assert lines(build_csv(frame(a=[-5], b=[-0.5]), About("t", "s", (), "T", "A"))) == [["a", "b"], ["-5", "-0.5"]]


def test_a_fact_must_not_have_the_name_of_a_column():
    """Cards of the plan page have a column "Fuente": a fact of that name would overwrite it, so it is refused."""
    with pytest.raises(ValueError, match="overwrite"):
        build_csv(frame(Corte=["L704"]), ABOUT)


def test_whole_numbers_with_a_gap_stay_whole():
    exported = lines(build_csv(frame(Meta=[6, None]), ABOUT))
    assert [row[0] for row in exported] == ["Meta", "6", ""]
