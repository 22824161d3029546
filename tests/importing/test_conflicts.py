"""Reading the Defensoría's panel and the plain table of counts."""

import gzip
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.importing.conflict_words import written_state, written_type
from data.importing.parsed import ConflictRow, CountRow, ParsedFile
from data.importing.reasons import RowRefused
from data.rules.incidence.series import CONFLICT_STATES, CONFLICT_TYPES
from tests.support.readers import CONFLICT_ROW, COUNT_ROW, read, reasons, write_csv

CASE = ConflictRow(
    "C-0017",
    date(2013, 6, 1),
    112,
    "active",
    "socioenvironmental",
    "16",
    "Loreto",
    'Poblaciones indígenas demandan remediación, "ya"',
    "Distrito de Trompeteros",
)
COUNT = CountRow("16", date(2013, 6, 1), "all", "active", 9, "Reporte 112, p. 20")
TYPES = {
    "Asuntos de gobierno local": "local_government",
    "Asuntos de gobierno regional": "regional_government",
    "Asuntos de gobierno nacional": "national_government",
    "Comunal": "communal",
    "Cultivo ilegal de coca": "coca",
    "Demarcación territorial": "demarcation",
    "Electoral": "electoral",
    "Laboral": "labour",
    "Socioambiental": "socioenvironmental",
    "Otros asuntos": "other",
}


def panel(folder, *changes: dict[str, str]) -> ParsedFile:
    """Read a panel with a row for each set of changed cells, each with a case code of its own."""
    rows = [CONFLICT_ROW | {"caso_id": f"C-{n}"} | change for n, change in enumerate(changes)]
    return read("defensoria", write_csv(folder, rows))


def counts(folder, *changes: dict[str, str]) -> ParsedFile:
    """Read a table of counts with a row for each set of changed cells."""
    return read("counts", write_csv(folder, [COUNT_ROW | change for change in changes]))


# --- the panel ---------------------------------------------------------------------------------------------------------


def test_a_case_is_read_from_a_plain_and_from_a_packed_file(tmp_path):
    path = write_csv(tmp_path, [CONFLICT_ROW])
    packed = tmp_path / "panel.csv.gz"
    packed.write_bytes(gzip.compress(path.read_bytes()))
    for file in (path, packed):
        parsed = read("defensoria", file)
        assert (parsed.rows, parsed.refused, parsed.read, parsed.unclassified) == ((CASE,), (), 1, 0)
        assert (parsed.first, parsed.last, parsed.months) == (date(2013, 6, 1), date(2013, 6, 1), {date(2013, 6, 1)})
        assert read("defensoria", file) == parsed


def test_every_type_is_read_and_other_text_is_unclassified(tmp_path):
    narrative = "Socioambiental. La población exige que la empresa\ncumpla el acta"
    parsed = panel(tmp_path, *({"tipo": tipo} for tipo in (*TYPES, "  DEMARCACION   TERRITORIAL ", narrative, "")))
    assert [row.type for row in parsed.rows if isinstance(row, ConflictRow)] == [
        *TYPES.values(),
        "demarcation",
        "unclassified",
        "unclassified",
    ]
    assert (parsed.unclassified, parsed.refused) == (2, ())


def test_states_are_read_in_any_case_and_others_are_refused(tmp_path):
    parsed = panel(
        tmp_path, *({"estado": estado} for estado in ("Activo", "LATENTE", " resuelto", "Actívo", "Retirado", ""))
    )
    assert [row.state for row in parsed.rows if isinstance(row, ConflictRow)] == [
        "active",
        "latent",
        "resolved",
        "active",
    ]
    assert reasons(parsed)[0][1] == "unknown_state" and len(parsed.refused) == 2


@pytest.mark.parametrize(
    ("department", "region", "unclassified"),
    [
        ("Loreto", "16", 0),
        ("SAN  MARTIN", "22", 0),
        ("", None, 1),
        ("Loreto, Ucayali", None, 1),
        ("Cusco y Ucayali", None, 1),
        ("Nacional", None, 1),
        ("Cusco, Nacional", None, 1),
        ("Loreto\n", "16", 0),
        ("Loreto y Loreto", "16", 0),
    ],
)
def test_the_region_comes_from_the_department_if_it_is_the_only_one(department, region, unclassified, tmp_path):
    parsed = panel(tmp_path, {"departamento": department})
    (row,) = parsed.rows
    assert isinstance(row, ConflictRow)
    assert (row.region, parsed.unclassified) == (region, unclassified)
    assert row.departments == (" ".join(department.split()) or None)


@pytest.mark.parametrize(
    ("department", "codes"),
    [
        ("Cusco", {"08"}),
        ("Lima Metropolitana", {"15"}),
        ("Junín e Ica", {"11", "12"}),
        ("Áncash, La Libertad", {"02", "13"}),
    ],
)
def test_rows_of_other_departments_are_outside(department, codes, tmp_path):
    parsed = panel(tmp_path, {"departamento": department}, {"departamento": department, "mes": "13"})
    assert (parsed.rows, parsed.outside, parsed.refused) == ((), 2, ())
    assert parsed.departments == codes
    assert parsed.months == {date(2013, 6, 1)}


def test_unclassified_rows_are_listed_with_the_reason_and_the_text(tmp_path):
    unusual = [
        {"departamento": ""},
        {"departamento": "Loreto, Ucayali"},
        {"departamento": "Nacional", "tipo": "?"},
        {"tipo": "Piden agua"},
        {},
        {"departamento": "", "estado": "Retirado"},
    ]
    parsed = panel(tmp_path, *unusual, {"caso_id": "C-0"} | unusual[0])
    assert [(row.row, row.reason, row.value) for row in parsed.unclassified_rows] == [
        (2, "no_department", ""),
        (4, "several_departments", "Loreto, Ucayali"),
        (6, "unknown_department", "Nacional"),
        (8, "no_type", "Piden agua"),
    ]
    assert (parsed.unclassified, parsed.repeated, len(parsed.refused)) == (4, 1, 1)
    (unclassified,) = counts(tmp_path, {}, {"kind": "unclassified"}).unclassified_rows
    assert (unclassified.row, unclassified.reason, unclassified.value) == (3, "no_type", "unclassified")


def test_a_repeated_case_is_counted_and_a_contradicting_one_is_refused(tmp_path):
    same = {"caso_id": "C-1"}
    parsed = panel(tmp_path, same, same, same | {"estado": "Latente"}, same | {"mes": "7"})
    assert (len(parsed.rows), parsed.repeated, parsed.read) == (2, 1, 4)
    assert [row.reason for row in parsed.refused] == ["case_twice"]
    assert parsed.refused[0].value == "C-1 2013-06"
    states = [row.state for row in parsed.rows if isinstance(row, ConflictRow)]
    assert states == ["active", "active"]  # of two rows that contradict each other, the later one is refused


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"mes": "13"}, "bad_month"),
        ({"mes": ""}, "bad_month"),
        ({"anio": "13"}, "bad_month"),
        ({"anio": "1899"}, "bad_month"),
        ({"caso_id": ""}, "no_code"),
        ({"caso_id": "x" * 33}, "too_long"),
    ],
)
def test_a_row_without_a_month_or_a_code_is_refused(changes, reason, tmp_path):
    parsed = panel(tmp_path, {}, changes)
    assert (len(parsed.rows), [row.reason for row in parsed.refused]) == (1, [reason])


@pytest.mark.parametrize(
    ("text", "number"), [("112", 112), ("112.0", 112), ("", None), ("N° 112", None), ("9" * 400, None), ("-1", None)]
)
def test_the_number_of_the_report_is_read_or_left_blank(text, number, tmp_path):
    (row,) = panel(tmp_path, {"numero_reporte": text}).rows
    assert isinstance(row, ConflictRow) and row.report == number


def test_month_names_and_the_other_heading_of_the_year_are_read(tmp_path):
    row = {("año" if name == "anio" else name): value for name, value in CONFLICT_ROW.items()} | {"mes": "Junio"}
    assert read("defensoria", write_csv(tmp_path, [row])).rows == (CASE,)


def test_narratives_that_are_too_long_end_with_an_ellipsis(tmp_path):
    long = {"caso": "a " * 900, "ubicacion": "b" * 600, "departamento": "conflicto " * 50}
    (row,) = panel(tmp_path, long).rows
    assert isinstance(row, ConflictRow) and row.name and row.location and row.departments
    assert (len(row.name), len(row.location)) == (1000, 500) and len(row.departments) <= 200
    assert all(text.endswith("…") for text in (row.name, row.location, row.departments))
    bare = panel(tmp_path, {"caso": " ", "ubicacion": ""}).rows[0]
    assert isinstance(bare, ConflictRow) and (bare.name, bare.location) == (None, None)


def test_control_characters_are_removed(tmp_path):
    unusual = "\x1b[2J\u202eX\x07"
    (row,) = panel(tmp_path, {"caso": unusual, "ubicacion": unusual, "departamento": f"Loreto, {unusual}"}).rows
    assert isinstance(row, ConflictRow)
    assert (row.name, row.location, row.departments) == ("·[2JX·", "·[2JX·", "Loreto, ·[2JX·")
    (count,) = counts(tmp_path, {"source": unusual}).rows
    assert isinstance(count, CountRow) and count.source == "·[2JX·"
    assert counts(tmp_path, {}, {"kind": unusual}).refused[0].value == "·[2JX·"
    named = write_csv(tmp_path, [COUNT_ROW], name=f"{unusual}.csv")
    assert read("counts", named).file_name == "·[2JX·.csv"


VISIBLE = st.characters(whitelist_categories=["L", "M", "N", "P", "S", "Zs"], whitelist_characters="\n\t")
TEXT = st.text(VISIBLE, max_size=30)


@given(st.lists(st.tuples(TEXT, st.sampled_from(sorted(TYPES)), st.integers(1, 12)), min_size=1, max_size=5))
def test_the_panel_is_read_as_it_was_written(tmp_path_factory, rows):
    table = [
        CONFLICT_ROW | {"caso_id": f"C-{n}", "caso": name, "tipo": tipo, "mes": str(month)}
        for n, (name, tipo, month) in enumerate(rows)
    ]
    parsed = read("defensoria", write_csv(tmp_path_factory.getbasetemp(), table))
    assert parsed.refused == ()
    assert parsed.rows == tuple(
        replace(CASE, case=f"C-{n}", month=date(2013, month, 1), type=TYPES[tipo], name=" ".join(name.split()) or None)
        for n, (name, tipo, month) in enumerate(rows)
    )


# --- the plain table ---------------------------------------------------------------------------------------------------


def test_a_count_is_read_under_headings_of_both_languages(tmp_path):
    spanish = dict(zip(("año", "mes", "ubigeo", "tipo", "estado", "numero", "fuente"), COUNT_ROW.values(), strict=True))
    other = dict(zip(("Anio", "Mes", "Región", "Tipo", "Estado", "Número", "Fuente"), COUNT_ROW.values(), strict=True))
    named = [
        {heading if name == "region" else name: value for name, value in COUNT_ROW.items()}
        for heading in ("region ubigeo", "region_ubigeo", "Región  Ubigeo")
    ]
    for row in (COUNT_ROW, spanish, other, *named, spanish | {"tipo": "todos", "estado": "Activo", "ubigeo": "Loreto"}):
        parsed = read("counts", write_csv(tmp_path, [row]))
        assert (parsed.rows, parsed.refused, parsed.months) == ((COUNT,), (), {date(2013, 6, 1)})


def test_types_and_states_are_read_by_code_and_by_name():
    for code in CONFLICT_TYPES:
        assert written_type(code) == written_type(code.upper()) == written_type(code.replace("_", " ")) == code
    for code in CONFLICT_STATES:
        assert written_state(code) == code
    for name, code in TYPES.items():
        assert written_type(name) == code
    assert [
        written_type(name) for name in ("Socio-environmental", "Labor", "Illegal coca cultivation", "all", "Todos")
    ] == [
        "socioenvironmental",
        "labour",
        "coca",
        "all",
        "all",
    ]
    assert [written_state(name) for name in ("Activo", "LATENT", "resuelto", "Todos")] == [
        "active",
        "latent",
        "resolved",
        "all",
    ]
    for judge, reason in ((written_type, "unknown_type"), (written_state, "unknown_state")):
        for text in ("", "minero", "1"):
            with pytest.raises(RowRefused, match=reason):
                judge(text)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"month": "0"}, "bad_month"),
        ({"region": "1601"}, "unknown_place"),
        ({"region": ""}, "unknown_place"),
        ({"kind": "minero"}, "unknown_type"),
        ({"state": ""}, "unknown_state"),
        ({"number": ""}, "no_number"),
        ({"number": "-1"}, "negative_number"),
        ({"number": "2.5"}, "not_whole"),
        ({"number": "nueve"}, "not_a_number"),
        ({"source": " "}, "no_source"),
        ({"source": "x" * 501}, "too_long"),
        ({"number": "10"}, "count_twice"),
        ({"source": "otra"}, "count_twice"),
    ],
)
def test_an_invalid_count_is_refused(changes, reason, tmp_path):
    parsed = counts(tmp_path, {}, changes)
    assert (parsed.rows, reasons(parsed)) == ((COUNT,), [(3, reason)])


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ({"state": "all", "number": "3"}, {"state": "active", "number": "5"}),  # a state exceeds its total
        ({"number": "3"}, {"kind": "coca", "number": "9"}),
        ({"kind": "coca", "number": "9"}, {"number": "3"}),  # a type exceeds its total
        ({"state": "all", "number": "3"}, {"kind": "coca", "state": "latent", "number": "9"}),  # type and state at once
        ({"kind": "coca", "state": "all", "number": "3"}, {"kind": "coca", "state": "latent", "number": "4"}),
    ],
)
def test_a_part_that_exceeds_its_total_is_refused(first, then, tmp_path):
    parsed = counts(tmp_path, first, then, {"month": "7", "number": "1"}, {"state": "resolved", "number": "99"})
    assert (len(parsed.rows), reasons(parsed)) == (3, [(3, "count_contradicts")])
    assert parsed.refused[0].value == "16 2013-06"
    assert parsed.in_doubt == {("16", date(2013, 6, 1))}  # nothing about that month is certain, so it is not covered
    assert not counts(tmp_path, first, then | {"month": "7"}).refused  # in another month, it is not part of that total
    assert not counts(tmp_path, first, then | {"region": "22"}).refused


def test_active_and_latent_cases_add_up_to_the_open_cases(tmp_path):
    states = [{"state": "active", "number": "3"}, {"state": "latent", "number": "2"}]
    assert not counts(tmp_path, *states, {"state": "all", "number": "5"}, {"state": "resolved", "number": "4"}).refused
    assert reasons(counts(tmp_path, *states, {"state": "all", "number": "8"})) == [(4, "count_contradicts")]
    types = [{"kind": "coca", "number": "2"}, {"kind": "labour", "number": "2"}]
    assert reasons(counts(tmp_path, *types, {"number": "3"})) == [(4, "count_contradicts")]
    assert not counts(tmp_path, *types, {"number": "4"}).refused


def test_zero_is_a_count_and_a_repeated_count_is_counted_once(tmp_path):
    parsed = counts(
        tmp_path, {"number": "0"}, {"number": "0"}, {"number": "0.0", "kind": "unclassified"}, {"region": "15"}
    )
    assert [row.cases for row in parsed.rows if isinstance(row, CountRow)] == [0, 0]
    assert (parsed.repeated, parsed.outside, parsed.unclassified, parsed.read) == (1, 1, 1, 4)


def test_the_span_of_a_panel_is_from_its_first_to_its_last_month(tmp_path):
    months = [{"anio": str(year), "mes": str(month)} for year in (2012, 2013) for month in (1, 2, 4)]
    parsed = panel(tmp_path, *months)
    assert (parsed.first, parsed.last, len(parsed.months)) == (date(2012, 1, 1), date(2013, 4, 1), 6)
