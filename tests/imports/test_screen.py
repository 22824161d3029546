"""The page of imports: permissions, upload, preview, declared months and regions, writing once, and taking back."""

import csv
import io
from datetime import date

import pytest
from python_calamine import CalamineWorkbook
from sqlalchemy import text

from components.imports.upload import list_coverable_months
from data.importing.files import FORMATS
from data.language import LANGUAGES, translator
from data.store.connection import connecting
from tests.support.contents import scalar
from tests.support.readers import COUNT_COLUMNS, COUNT_ROW, indeci_row, write_indeci
from tests.support.shown import Shown, open_page

HEADING = ",".join(COUNT_COLUMNS)
ROW = ",".join(f'"{cell}"' for cell in COUNT_ROW.values())
FILE = f"{HEADING}\n{ROW}\n2013,13,15,all,active,9,=1+1\n2013,7,99,all,active,9,<b>x</b>\n".encode()


def open_with(file: bytes = FILE, kind: str = "counts", name: str = "conteos.csv", language: str = "es") -> Shown:
    shown = open_page("importar", lang=language)
    shown.choose("imports-kind", kind)
    return upload(shown, file, name)


def upload(shown: Shown, file: bytes, name: str = "conteos.csv") -> Shown:
    shown.at.get("file_uploader")[0].upload(name, file, "text/csv")
    shown.at.run()
    return shown


def count_imports(url: str) -> object:
    return scalar(url, "SELECT count(*) FROM imports")


# --- permissions -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("role", [None, "viewer", "coordinator"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_viewer_who_may_not_import_gets_an_explanation_and_no_field(demo_app, signed_in, role, language):
    if role:
        signed_in(role)
    shown, t = open_page("importar", lang=language).assert_sound(language), translator(language)
    assert shown.headline == t("imports-may-not" if role else "imports-sign-in")
    assert (t("accounts-sign-in-title") in shown.all('p class="signin"')) == (role is None)
    assert not shown.at.get("file_uploader")
    assert "imports-kind" not in shown.widgets("")


@pytest.mark.parametrize("page", ["conflictos", "emergencias"])
def test_empty_pages_link_to_the_imports_for_those_who_may_import(demo_app, signed_in, page):
    t, params = translator("es"), {"corte": "2012-01-15"} if page == "emergencias" else {}
    assert t("imports-link") not in open_page(page, lang="es", **params).text
    signed_in("monitoring")
    assert t("imports-link") in open_page(page, lang="es", **params).text


# --- from the file to the button ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("role", ["monitoring", "chief"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_begins_with_a_field_and_the_steps(signed_in, role, language):
    signed_in(role)
    shown, t = open_page("importar", lang=language), translator(language)
    shown.assert_sound(language)
    assert shown.headline == t("imports-headline", count=0)
    assert t("imports-step-see") in shown.all("li")
    assert t("imports-history-none") in shown.text
    for kind in FORMATS:
        assert t(f"imports-what-{kind}") in shown.choose("imports-kind", kind).assert_sound(language).text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_is_previewed_before_it_is_written(signed_in, files, language):
    url, t = signed_in("monitoring"), translator(language)
    shown = open_with(language=language).assert_sound(language)
    assert t("imports-read", kind=t("imports-kind-counts"), name="conteos.csv", n=3, number="3") in shown.text
    assert f"{t('imports-count-new')}: 1" in shown.all("li")
    assert f"{t('imports-count-refused')}: 2" in shown.all("li")
    assert t("imports-ends-demo") in shown.text
    july = f"{t.month(date(2013, 7, 1))} (Loreto)"
    assert t("imports-doubt-left", places=july, via="page") in shown.text
    assert "<b>x</b>" not in "".join(shown.html)
    assert "--covers" not in shown.text
    assert count_imports(url) == 0
    rows = list(csv.reader(io.StringIO(files["refused-csv"]().decode("utf-8-sig"))))
    assert [row[:2] for row in rows[1:]] == [
        ["3", t("imports-reason-bad_month")],
        ["4", t("imports-reason-unknown_place")],
    ]
    book = CalamineWorkbook.from_filelike(io.BytesIO(files["refused-xlsx"]()))
    assert [row[0] for row in book.get_sheet_by_index(0).to_python()[1:]] == [3, 4]


@pytest.mark.parametrize("language", LANGUAGES)
def test_unclassified_rows_can_be_downloaded(signed_in, files, language):
    signed_in("monitoring")
    t, odd = translator(language), ROW.replace('"all"', '"Sin clasificar"')
    shown = open_with(f"{HEADING}\n{ROW}\n{odd}\n".encode(), language=language).assert_sound(language)
    assert t("imports-rows-unclassified") in shown.text
    assert "refused-csv" not in files
    rows = list(csv.reader(io.StringIO(files["unclassified-csv"]().decode("utf-8-sig"))))
    assert rows[1][:3] == ["3", t("imports-reason-no_type"), "Sin clasificar"]
    book = CalamineWorkbook.from_filelike(io.BytesIO(files["unclassified-xlsx"]()))
    assert [row[0] for row in book.get_sheet_by_index(0).to_python()[1:]] == [3]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_button_writes_the_import_confirms_it_and_lists_it(signed_in, language):
    url, t = signed_in("monitoring"), translator(language)
    shown = open_with(language=language).press("imports-write").assert_sound(language)
    assert t("imports-end-written", number=1, via="page") in shown.saved
    assert shown.headline == t("imports-headline", count=1)
    assert "imports-back-1" in shown.widgets("")
    assert "imports-write" not in shown.widgets("")
    with connecting(url) as connection:
        audit_entry = connection.execute(text("SELECT via, verb, person_name FROM acts ORDER BY id DESC")).first()
        cases = connection.execute(text("SELECT cases FROM conflict_counts WHERE import_id = 1")).scalar_one()
    assert (tuple(audit_entry), cases) == (("import", "counts", "Rosa"), 9)
    again = upload(shown, FILE).assert_sound(language)
    assert t("imports-end-nothing_new") in again.text
    assert "imports-write" not in again.widgets("")


def test_a_repeated_click_writes_once(signed_in):
    """The second click gets the same answer as the first; the session is set back to the state before the first."""
    url = signed_in("monitoring")
    shown = open_with()
    draft = shown.at.session_state["imports-upload"]
    shown.press("imports-write")
    assert count_imports(url) == 1
    upload(shown, FILE.replace(b'"9"', b'"8"'))
    shown.at.session_state["imports-upload"].plan = draft.plan
    shown.at.session_state["imports-upload"].request_id = draft.request_id
    shown.press("imports-write").assert_sound("es")
    assert translator("es")("imports-end-written", number=1, via="page") in shown.saved
    assert count_imports(url) == 1


def test_a_change_made_meanwhile_is_compared_again_and_shown(signed_in):
    url, t = signed_in("monitoring"), translator("es")
    first, second = open_with(), open_with(FILE.replace(b'"9"', b'"8"'))
    second.press("imports-write")
    first.press("imports-write").assert_sound("es")
    assert t("imports-again") in first.notes
    assert count_imports(url) == 1
    assert f"{t('imports-count-changed')}: 1" in first.all("li")
    first.press("imports-write")
    assert count_imports(url) == 2


def test_an_unrelated_change_does_not_delay_the_import(signed_in):
    url = signed_in("monitoring")
    shown = open_with()
    with connecting(url, write=True) as connection:
        connection.execute(text("UPDATE program_state SET data_version = data_version + 1"))
    shown.press("imports-write")
    assert count_imports(url) == 1


def test_a_person_who_is_blocked_meanwhile_writes_nothing(signed_in):
    url = signed_in("monitoring")
    shown = open_with()
    with connecting(url, write=True) as connection:
        connection.execute(text("UPDATE people SET blocked_at = '2015-01-01 00:00:00.000000'"))
    shown.press("imports-write") if "imports-write" in shown.widgets("") else shown.at.run()
    assert shown.headline == translator("es")("imports-sign-in")
    assert count_imports(url) == 0


# --- months and regions ------------------------------------------------------------------------------------------------


@pytest.fixture
def two_month_register(tmp_path) -> bytes:
    """A register of Amazonas with January and the first half of March, and nothing in February."""
    january = indeci_row(FECHA_DE_LA_EMER="02/01/2013", AÑO="2013", MES="ENERO")
    march = indeci_row(FECHA_DE_LA_EMER="12/03/2013", AÑO="2013", MES="MARZO")
    return write_indeci(tmp_path, january, march).read_bytes()


def test_gaps_and_an_incomplete_last_month_are_shown_and_can_be_declared_covered(signed_in, two_month_register):
    signed_in("monitoring")
    t = translator("es")
    shown = open_with(two_month_register, "indeci", "indeci.csv").assert_sound("es")
    assert t("imports-gaps-left", months="febrero de 2013", via="page") in shown.text
    assert t("imports-incomplete-left", part="truncated", month="marzo de 2013", via="page") in shown.text
    assert "--" not in shown.text
    (choice,) = shown.at.radio
    choice.set_value("declared")
    shown.at.run()
    first, last = (
        box for box in shown.at.selectbox if "imports-first" in str(box.key) or "imports-last" in str(box.key)
    )
    assert (str(first.value), str(last.value)) == ("2013-01-01", "2013-01-01")
    last.set_value(next(month for month in months_of(last) if str(month) == "2013-03-01"))
    shown.at.run()
    shown.assert_sound("es")
    assert t("imports-gaps-declared", months="febrero de 2013") in shown.text
    assert t("imports-incomplete-covered", part="truncated", month="marzo de 2013") in shown.text
    first = next(box for box in shown.at.selectbox if "imports-first" in str(box.key))
    first.set_value(next(month for month in months_of(first) if str(month) == "2013-04-01"))
    shown.at.run()
    assert t("imports-covers-order") in shown.text
    assert "imports-write" not in shown.widgets("")


def months_of(box) -> list:
    return list_coverable_months(box.root.session_state["imports-upload"].content)


def test_regions_can_be_declared_but_not_left_empty(signed_in, two_month_register):
    signed_in("monitoring")
    t = translator("es")
    shown = open_with(two_month_register, "indeci", "indeci.csv")
    shown.at.radio[0].set_value("declared")
    shown.at.run()
    (regions,) = shown.at.multiselect
    assert regions.value == ["01"]
    regions.set_value(["01", "16"])
    shown.at.run()
    assert t("imports-silent", regions="Loreto", via="page") in shown.assert_sound("es").text
    shown.at.multiselect[0].set_value([])
    shown.at.run()
    assert t("imports-covers-nowhere") in shown.text
    assert "imports-write" not in shown.widgets("")


# --- files that cannot be imported -------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"PK\x03\x04 and more", "is_workbook"),
        (b"<html><img src=x onerror=alert(1)></html>", "is_web_page"),
        (b"\x89PNG\r\n\x1a\n\0\0", "not_text"),
        (HEADING.encode(), "no_rows"),
    ],
)
def test_a_file_that_cannot_be_imported_gets_a_reason(signed_in, content, reason, language):
    url, t = signed_in("monitoring"), translator(language)
    shown = open_with(content, language=language).assert_sound(language)
    assert t("error-import-refused", reason=t(f"imports-refused-{reason}")) in shown.text
    assert "imports-write" not in shown.widgets("")
    assert count_imports(url) == 0
    assert "imports-write" in upload(shown, FILE).widgets("")


def test_markup_in_a_file_name_is_shown_as_text(signed_in):
    signed_in("monitoring")
    shown = open_with(name="![](http://x.example/a.png)<img src=x>.csv").assert_sound("es")
    assert "<img" not in "".join(shown.html)


# --- taking back -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_import_is_taken_back_after_a_preview(signed_in, language):
    url, t = signed_in("chief"), translator(language)
    shown = open_with(language=language).press("imports-write")
    shown.press("imports-back-1").assert_sound(language)
    assert t("imports-back-removed", n=1) in shown.text
    shown.press("imports-back-no").assert_sound(language)
    assert scalar(url, "SELECT count(*) FROM conflict_counts WHERE import_id = 1") == 1
    shown.press("imports-back-1")
    shown.press("imports-back-yes").assert_sound(language)
    assert t("imports-back-end-taken_back", number=1) in shown.saved
    assert scalar(url, "SELECT count(*) FROM conflict_counts WHERE import_id = 1") == 0
    assert "imports-back-1" not in shown.widgets("")
    assert shown.headline == t("imports-headline", count=0)


def test_taking_back_names_the_imports_that_depend_on_it(signed_in):
    signed_in("chief")
    t = translator("es")
    shown = open_with().press("imports-write")
    upload(shown, FILE.replace(b'"9"', b'"8"')).press("imports-write")
    shown.press("imports-back-1")
    assert t("error-import-stands", id=1, first="2") in shown.text
    assert "imports-back-yes" not in shown.widgets("")


def test_the_projector_view_lists_imports_without_buttons(signed_in):
    signed_in("monitoring")
    open_with().press("imports-write")
    shown = open_page("importar", lang="es", present="1").assert_sound("es")
    assert set(shown.widgets("")) == {"present-stop"}
    assert "conteos.csv" in shown.text
