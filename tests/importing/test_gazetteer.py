"""Finding where a row lies: by ubigeo, by later and older codes, and by names within their parent."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.importing.gazetteer import DEPARTMENTS, Location
from data.importing.reasons import RowRefused
from tests.support.readers import gazetteer
from tests.support.tables import rows

UNITS = {row["ubigeo"]: row["name"] for row in rows("units")}
DISTRICTS = sorted(ubigeo for ubigeo in UNITS if len(ubigeo) == 6)
OURS = sorted(ubigeo for ubigeo in UNITS if len(ubigeo) == 2)
NO_CODES = ["", " ", "999999", "990101", "000000", "ABC", "22O501", "1234567", "123", "260101", "NULL", "2,205"]


def find(ubigeo: str = "", department: str = "", province: str = "", district: str = "") -> Location | None:
    return gazetteer().find(ubigeo, department, province, district)


def refused(*cells: str) -> str:
    with pytest.raises(RowRefused) as error:
        find(*cells)
    return error.value.reason


def names_of(ubigeo: str) -> tuple[str, str, str]:
    return UNITS[ubigeo[:2]], UNITS[ubigeo[:4]], UNITS[ubigeo]


def shout(text: str) -> str:
    return f" {text.upper().replace(' ', '  ')} "


def unaccent(text: str) -> str:
    return text.lower().translate(str.maketrans("áéíóúüñ", "aeiouun"))


@given(st.sampled_from(DISTRICTS))
def test_a_code_of_the_plan_s_year_stands_for_its_unit(ubigeo):
    assert find(ubigeo, *names_of(ubigeo)) == Location(ubigeo[:2], ubigeo, ubigeo)
    assert find(ubigeo) == Location(ubigeo[:2], ubigeo, ubigeo)
    assert find(f" {ubigeo}.0", UNITS[ubigeo[:2]].upper()) == Location(ubigeo[:2], ubigeo, ubigeo)
    assert find(ubigeo[:4]) == Location(ubigeo[:2], ubigeo[:4], ubigeo[:4])


@given(st.sampled_from([ubigeo for ubigeo in DISTRICTS if ubigeo.startswith("0")]))
def test_a_lost_leading_zero_is_restored(ubigeo):
    for text in (ubigeo[1:], f"{ubigeo[1:]}.0"):
        assert find(text, *names_of(ubigeo)) == Location(ubigeo[:2], ubigeo, ubigeo)


@given(st.sampled_from(DISTRICTS), st.sampled_from(NO_CODES), st.sampled_from([str, shout, unaccent]))
def test_without_a_code_names_within_their_parent_decide(ubigeo, code, written):
    assert find(code, *map(written, names_of(ubigeo))) == Location(ubigeo[:2], ubigeo, ubigeo)
    assert find(code, *map(written, names_of(ubigeo)[:2])) == Location(ubigeo[:2], ubigeo[:4], ubigeo[:4])
    assert find(code, written(UNITS[ubigeo[:2]])) == Location(ubigeo[:2], None, ubigeo[:2])


@pytest.mark.parametrize(
    ("code", "unit"),
    [
        ("160801", "160109"),
        ("160803", "160114"),
        ("160802", None),
        ("160804", None),
        ("221006", "2210"),
        ("250304", "2503"),
        ("250305", "2503"),
        ("250306", "2503"),
        ("250307", "2503"),
        ("220900", "2209"),
        ("220000", None),
        ("22", None),
        ("229901", None),
    ],
)
def test_later_codes_are_kept_and_mapped_if_the_parent_is_certain(code, unit):
    region = UNITS[code[:2]].upper()
    assert find(code, region, "PROVINCIA NUEVA", "DISTRITO NUEVO") == Location(code[:2], unit, code)


def test_a_number_that_the_plan_s_year_skips_is_an_older_code_of_an_uncertain_province():
    # Five districts of Alto Amazonas became the province Datem del Marañón in 2005; their numbers were not used again.
    assert find("160203", "LORETO", "ALTO AMAZONAS", "BARRANCA") == Location("16", None, "160203")
    assert find("160203", "LORETO", "DATEM DEL MARAÑON", "BARRANCA") == Location("16", "160701", "160203")
    assert find("160203", "LORETO") == Location("16", None, "160203")


def test_names_refine_a_later_code_only_within_its_province():
    assert find("220599", "SAN MARTIN", "LAMAS", "CUÑUNBUQUI") == Location("22", "220505", "220599")
    assert find("220599", "SAN MARTIN", "RIOJA", "AWAJUN") == Location("22", "2205", "220599")


@pytest.mark.parametrize(
    ("names", "unit"),
    [
        (("LORETO", "DATEN", ""), "1607"),
        (("LORETO", "Daten del Marañon", ""), "1607"),
        (("Amazonas", "Uctubamba", ""), "0107"),
        (("SAN MATIN", "LAMAS", "CUÑUNBUQUI"), "220505"),
        (("AMAZONAS", "CONDORCANQUI", "SANTA MARIA DE NIEVA"), "010401"),
        (("LORETO", "MARISCAL CASTILLA", ""), "1604"),
        (("UCAYALI", "CORONEL PORTILLO", "CAMPO VERDE"), "250102"),
    ],
)
def test_the_spellings_of_the_documents_are_recognised(names, unit):
    location = find("", *names)
    assert location is not None and location.unit == unit


def test_repeated_names_are_distinguished_by_their_parent():
    # San Martín: a department, a province, and a district of another province.
    assert find("", "San Martín") == Location("22", None, "22")
    assert find("", "San Martín", "San Martín") == Location("22", "2209", "2209")
    assert find("", "San Martín", "El Dorado", "San Martín") == Location("22", "220303", "220303")
    assert find("", "Amazonas", "Chachapoyas", "Mariscal Castilla") == Location("01", "010113", "010113")
    assert find("", "Loreto", "Mariscal Castilla") == Location("16", "1604", "1604")


@given(st.sampled_from(sorted(DEPARTMENTS.keys() - set(OURS))), st.integers(0, 9999))
def test_other_departments_are_outside(department, rest):
    code = f"{department}{rest:04d}"
    assert find(code, DEPARTMENTS[department]) is None
    assert find(code) is None
    assert find("", DEPARTMENTS[department].lower(), "X", "Y") is None


@pytest.mark.parametrize(
    "name", ["LIMA METROPOLITANA", "Lima Provincias", "PROV. CONST. DEL CALLAO", "Cuzco", "Áncash"]
)
def test_other_names_of_departments_are_recognised(name):
    assert find("", name) is None


@given(st.sampled_from(DISTRICTS), st.sampled_from(sorted(DEPARTMENTS)))
def test_a_code_and_a_department_that_contradict_each_other_are_refused(ubigeo, department):
    if department != ubigeo[:2]:
        assert refused(ubigeo, DEPARTMENTS[department]) == "place_contradicts"
        assert refused(f"{department}0101", UNITS[ubigeo[:2]]) == "place_contradicts"


def test_a_contradiction_between_two_other_departments_does_not_matter():
    assert find("150101", "CUSCO") is None


def test_a_name_that_has_lost_a_letter_contradicts_nothing():
    assert find("220501", "SAN MART\ufffdN") == Location("22", "220501", "220501")
    assert find("150101", "???") is None


@pytest.mark.parametrize(
    "cells",
    [
        ("999999", "", "", ""),
        ("999999", "NARNIA", "LAMAS", "LAMAS"),
        ("", "SAN MARTIN", "NARNIA", ""),
        ("", "SAN MARTIN", "LAMAS", "NARNIA"),
        ("", "LORETO", "", "LORETO"),
        ("", "LORETO", "LAMAS", "LAMAS"),
        ("ABC", "SAN MART\ufffdN", "LAMAS", "LAMAS"),
        ("", "", "LAMAS", "LAMAS"),
    ],
)
def test_uncertain_names_without_a_code_are_refused(cells):
    assert refused(*cells) == "unknown_place"


@given(st.tuples(st.text(max_size=8), *[st.text(max_size=12)] * 3))
def test_any_cells_are_located_outside_or_refused(cells):
    try:
        location = find(*cells)
        assert location is None or (
            location.region in OURS and location.ubigeo.startswith(location.region) and len(location.ubigeo) <= 6
        )
    except RowRefused as refusal:
        assert refusal.reason in ("unknown_place", "place_contradicts")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Loreto", {"16"}),
        (" LORETO ", {"16"}),
        ("Madre de\nDios", {"17"}),
        ("Loreto, Ucayali", {"16", "25"}),
        ("Loreto y Ucayali", {"16", "25"}),
        ("Junín e Ica", {"12", "11"}),
        ("Loreto - Ucayali / Ica", {"16", "25", "11"}),
        ("Loreto\nUcayali", {"16", "25"}),
        ("Lima; Callao", {"15", "07"}),
        ("La Libertad–Amazonas", {"13", "01"}),
        ("", set()),
        ("  ", set()),
        ("Nacional", None),
        ("Loreto, Nacional", None),
        ("Conflicto en Loreto por", None),
    ],
)
def test_departments_are_recognised_in_a_text(text, codes):
    assert gazetteer().find_departments(text) == codes


def test_a_region_is_recognised_by_its_code_or_its_name():
    assert [
        gazetteer().find_region(text) for text in ("16", "1", "01", "16.0", "Loreto", "MADRE DE DIOS", "15", "Cusco")
    ] == [
        "16",
        "01",
        "01",
        "16",
        "16",
        "17",
        None,
        None,
    ]
    for text in ("", "1601", "99", "Narnia", "00", "-1"):
        with pytest.raises(RowRefused, match="unknown_place"):
            gazetteer().find_region(text)


def test_a_department_is_recognised_by_its_code_or_else_by_its_name():
    named = [
        gazetteer().name_department(*cells) for cells in (("150101", "LORETO"), ("990101", "Cuzco"), ("", "Narnia"))
    ]
    assert named == [("15",), ("08",), ()]


@pytest.mark.parametrize(
    ("ubigeo", "by_code"),
    [("160101", False), ("160199", True), ("1601", False), ("160100", False), ("169901", False), ("160803", False)],
)
def test_an_unknown_district_code_is_marked_as_located_by_code(ubigeo, by_code):
    location = gazetteer().find(ubigeo, "LORETO", "", "")
    assert location is not None and location.is_by_code == by_code
