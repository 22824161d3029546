"""The form's page: permission, problems in words, drafts, saving once, and conflicts."""

import re
from collections.abc import Callable
from datetime import date
from html import unescape
from urllib.parse import parse_qs, quote_plus, urlsplit

import pytest
from sqlalchemy import text

from data.language import LANGUAGES, translator
from data.store.connection import connecting
from queries.records.record_types import RECORD_TYPES
from tests.support.contents import change, scalar
from tests.support.entries import enter, make_person, sign_in
from tests.support.forms import RECORD, fill_in, open_form, read_fields
from tests.support.shown import Shown, open_page
from tests.support.stores import SqliteStore

TOKEN = "a-token"
OTHER = "SMA-1/information_prepared/health"
REACHED = (
    "SELECT reached_on FROM milestone_records WHERE cluster_code = 'SMA-1' AND milestone_code = 'civil_society_engaged'"
)

# Forms of each record type: the type and the record.
FORMS = [
    ("milestone", RECORD),
    ("commitment", "SMA-1/2201"),
    ("event", "SMA-1"),
    ("event", "SMA-1/agreed"),
    ("roadmap", "SMA-2-E2-B1-1"),
    ("stage", "SMA-2-E2/audit"),
    ("reading", "SMA-2-E-1"),
    ("reading", "SMA-2-E-2"),
    ("lesson", "SMA-2"),
    ("action", "CP-22-001"),
    ("assessment", "2205/midpoint"),
    ("assessment", "2205/final"),
    ("training", "22"),
    ("training", "EV-22-01"),
    ("regional", "22/staff_trained"),
    ("regional", "22/plan_approved"),
    ("counts", "22"),
    ("cluster", "22"),
]


@pytest.fixture
def signed_in_coordinator(
    sqlite_store: SqliteStore, use: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> tuple[str, int]:
    """A database of its own, and the number of San Martín's coordinator, who is signed in in this browser."""
    url = sqlite_store.fresh("demo")
    use(url)
    number = make_person(url, "ana", "coordinator", "22")
    sign_in(url, number, TOKEN)
    monkeypatch.setattr("components.session.viewer.read_token", lambda: TOKEN)
    return url, number


@pytest.mark.parametrize("language", ["es", "en"])
def test_an_anonymous_viewer_is_asked_to_sign_in_and_returns(demo_app: None, language: str) -> None:
    shown = open_form(lang=language).assert_sound(language)
    assert shown.headline == translator(language)("records-form-sign-in")
    link = next(body for body in shown.html if 'class="signin"' in body)
    assert "./entrar?lang=" + language in link
    assert "topic%3Dmilestone" in link
    assert not read_fields(shown)


def test_an_address_without_a_record_explains_where_forms_are(demo_app: None) -> None:
    assert open_page("actualizar").assert_sound("es").headline == translator("es")("records-form-nothing")


@pytest.mark.parametrize("record", ["LOR-2/civil_society_engaged", "program/team_trained"])
def test_a_person_who_does_not_attend_the_cluster_reads_why_they_may_not_write(
    signed_in_coordinator: tuple[str, int], record: str
) -> None:
    shown = open_form(record=record).assert_sound("es")
    assert shown.headline == translator("es")("records-form-may-not")
    assert not read_fields(shown)
    assert "form-save" not in shown.widgets("form-")


def test_an_unknown_record_is_an_error(signed_in_coordinator: tuple[str, int]) -> None:
    assert translator("es")("error-unknown-record") in open_form(record="SMA-1/nothing").trouble
    assert translator("es")("error-unknown-record") in open_form("stage", "'; DROP TABLE people").trouble


def test_every_record_type_is_opened_in_these_tests() -> None:
    assert {record_type for record_type, _ in FORMS} == set(RECORD_TYPES)


@pytest.mark.product("record_type record", "language")
@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize(("record_type", "record"), FORMS)
def test_every_form_opens_and_shows_its_problems(
    signed_in_coordinator: tuple[str, int], record_type: str, record: str, language: str
) -> None:
    shown = open_form(record_type, record, lang=language).assert_sound(language)
    assert shown.headline == translator(language)(f"records-form-title-{record_type}")
    shown.press("form-save").assert_sound(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_public_text_is_marked_and_an_identity_number_must_be_confirmed(
    signed_in_coordinator: tuple[str, int], language: str
) -> None:
    url, _ = signed_in_coordinator
    hint = translator(language)("records-form-public")
    assert open_form("lesson", "SMA-2", lang=language).all('p class="quiet hint"').count(hint) == 3
    assert (
        hint not in open_form("assessment", "2205/midpoint", lang=language).text
    )  # the facilitator's name is not public
    shown = fill_in(open_form("event", "SMA-1/agreed", lang=language), "form-note", "Expediente 44556677").press(
        "form-save"
    )
    assert any("44556677" in problem for problem in shown.all('p class="problem" role="alert"'))
    assert scalar(url, "SELECT count(*) FROM acts") == 0
    confirmation = next(element.key for element in shown.at.get("checkbox") if element.key.startswith("form-yes-"))
    fill_in(shown, confirmation, True).press("form-save").assert_sound(language)
    assert scalar(url, "SELECT count(*) FROM cluster_events WHERE note = 'Expediente 44556677'") == 1


def test_saving_returns_to_the_page_with_a_message(
    signed_in_coordinator: tuple[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    url, _ = signed_in_coordinator
    monkeypatch.setattr("components.kit.writing.SECONDS_SHOWN", 3600)  # independent of the machine's speed
    shown = open_form()
    before = read_fields(shown)
    assert before["form-reached_on"] == date.fromisoformat(str(scalar(url, REACHED)))
    fill_in(shown, "form-reached_on", date(2015, 5, 20)).press("form-save")
    assert shown.question == translator("es")("page-cluster-question")
    assert shown.address == {"lang": "es", "cluster": "SMA-1"}
    assert "Sociedad civil" in shown.only('p class="note saved" role="status"')
    assert scalar(url, REACHED) == "2015-05-20"
    assert scalar(url, "SELECT count(*) FROM drafts") == 0
    shown.at.run()
    assert shown.all('p class="note saved" role="status"')  # a second run keeps the message
    monkeypatch.setattr("components.kit.writing.SECONDS_SHOWN", 0)
    shown.at.run()
    assert not shown.all('p class="note saved" role="status"')


def test_a_second_tap_on_a_saved_form_leads_where_the_first_did(signed_in_coordinator: tuple[str, int]) -> None:
    """By then the address has no record. Only a person who has not saved a form reads where forms are."""
    t, shown = translator("es"), open_form("", "")
    assert shown.headline == t("records-form-nothing")
    fill_in(open_form(), "form-reached_on", date(2015, 5, 20))
    shown = open_form().press("form-save")
    for _ in range(2):
        shown.at.switch_page("../../pages/mis/actualizar.py").run()
        assert shown.question == t("page-cluster-question")
        assert shown.address == {"lang": "es", "cluster": "SMA-1"}
        assert "Sociedad civil" in shown.only('p class="note saved" role="status"')


def test_a_slip_in_a_report_is_corrected_in_that_report(signed_in_coordinator: tuple[str, int]) -> None:
    url, _ = signed_in_coordinator
    shown = open_form("roadmap", "SMA-2-E2-B1-1")
    (link,) = [link for link in shown.at.get("page_link") if link.label.startswith("Corregir")]
    day = scalar(url, "SELECT max(reported_on) FROM qsip_action_reports WHERE action_code = 'SMA-2-E2-B1-1'")
    assert f"record=SMA-2-E2-B1-1%2F{day}" in link.proto.query_string
    shown = open_form("roadmap", f"SMA-2-E2-B1-1/{day}").assert_sound("es")
    fill_in(shown, "form-percent", 15).press("form-save")
    assert scalar(url, "SELECT max(percent) FROM qsip_action_reports WHERE action_code = 'SMA-2-E2-B1-1'") == 15


def test_the_message_says_if_the_date_lies_after_the_as_of_date(signed_in_coordinator: tuple[str, int]) -> None:
    shown = open_form(corte="2014-06-30")
    fill_in(shown, "form-reached_on", date(2015, 5, 20)).press("form-save")
    assert translator("es")("records-form-saved-later", day=date(2015, 5, 20)) in shown.only(
        'p class="note saved" role="status"'
    )


def test_a_problem_stays_at_the_field_until_it_is_corrected(signed_in_coordinator: tuple[str, int]) -> None:
    url, _ = signed_in_coordinator
    t = translator("es")
    shown = fill_in(open_form(), "form-reached_on", date(2011, 1, 1))
    assert not shown.all('p class="problem" role="alert"')
    shown.press("form-save")
    assert any("2012" in problem for problem in shown.all('p class="problem" role="alert"'))
    fill_in(shown, "form-planned_on", date(2018, 3, 1))
    fill_in(shown, "form-reached_on", date(2015, 5, 20))
    confirmation = next(element for element in shown.at.get("checkbox") if element.key.startswith("form-yes-"))
    assert confirmation.label == t("records-form-yes")
    shown.press("form-save")
    assert scalar(url, REACHED) != "2015-05-20"
    fill_in(shown, confirmation.key, True).press("form-save")
    assert scalar(url, REACHED) == "2015-05-20"


def test_a_draft_survives_into_another_session_and_can_be_discarded(signed_in_coordinator: tuple[str, int]) -> None:
    url, _ = signed_in_coordinator
    fill_in(open_form(), "form-reached_on", date(2015, 5, 20))
    for language in LANGUAGES:
        listed = open_page("mis-clusters", lang=language).assert_sound(language)
        assert translator(language)("records-mine-begun-title", count=1) in listed.titles
        (link,) = re.findall(
            f'href="([^"]*)"[^>]*>{translator(language)("records-mine-begun-go")}<', "".join(listed.html)
        )
        assert f"record={quote_plus(RECORD)}" in link
    shown = open_form().assert_sound("es")
    assert read_fields(shown)["form-reached_on"] == date(2015, 5, 20)
    assert any("Sigue lo que escribió" in note for note in shown.all('p class="note calm" role="status"'))
    shown.press("form-discard")
    assert shown.question == translator("es")("page-cluster-question")
    assert scalar(url, "SELECT count(*) FROM drafts") == 0
    assert read_fields(open_form())["form-reached_on"] != date(2015, 5, 20)
    assert translator("es")("records-mine-begun-title", count=1) not in open_page("mis-clusters").titles


EVIDENCE = "SELECT count(*) FROM qsip_evidence WHERE file_name = 'acta.txt'"


def choose_file(shown: Shown) -> Shown:
    shown.at.get("file_uploader")[0].upload("acta.txt", b"Acta de entrega", "text/plain")
    shown.at.run()
    return shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_that_a_reload_lost_must_be_chosen_again(signed_in_coordinator: tuple[str, int], language: str) -> None:
    """The draft keeps only its name, so that a report without the file is refused."""
    url, _ = signed_in_coordinator
    t = translator(language)
    shown = choose_file(open_form("roadmap", "SMA-2-E2-B1-1", lang=language))
    assert translator(language)("records-mine-begun-title", count=1) in open_page("mis-clusters", lang=language).titles
    for key, value in (("reported_on", date(2015, 11, 1)), ("percent", 100), ("evidence_title", "Acta")):
        fill_in(shown, f"form-{key}", value)
    shown = open_form("roadmap", "SMA-2-E2-B1-1", lang=language).assert_sound(language)
    assert t("records-form-file-again", name="acta.txt") in shown.all('p class="note calm" role="status"')
    shown.press("form-save").assert_sound(language)
    assert any(
        t("records-entering-evidence-lacks") in problem for problem in shown.all('p class="problem" role="alert"')
    )
    assert scalar(url, "SELECT count(*) FROM qsip_action_reports WHERE reported_on = '2015-11-01'") == 0
    choose_file(shown)
    assert t("records-form-file-again", name="acta.txt") not in shown.text
    shown.press("form-save")
    assert (scalar(url, EVIDENCE), scalar(url, "SELECT count(*) FROM drafts")) == (1, 0)


def test_a_chosen_file_can_be_removed(signed_in_coordinator: tuple[str, int]) -> None:
    """This also holds for a file that a reload lost. The field has the words of all fields for files."""
    url, _ = signed_in_coordinator
    t = translator("es")
    shown = choose_file(open_form("roadmap", "SMA-2-E2-B1-1"))
    assert any(t("kit-upload-choose") in str(element.proto.body) for element in shown.at.get("html"))
    assert t("records-form-file-kept", name="acta.txt") in shown.text
    shown = open_form("roadmap", "SMA-2-E2-B1-1")
    assert shown.all('p class="quiet"').count(t("records-form-file-again", name="acta.txt")) == 1
    shown.press("form-file-drop").assert_sound("es")
    assert "acta.txt" not in shown.text
    choose_file(shown).press("form-file-drop")
    assert not shown.at.get("file_uploader")[0].value
    for key, value in (("reported_on", date(2015, 11, 1)), ("percent", 100)):
        fill_in(shown, f"form-{key}", value)
    shown.press("form-save").assert_sound("es")
    assert scalar(url, "SELECT count(*) FROM qsip_action_reports WHERE reported_on = '2015-11-01'") == 1
    assert scalar(url, EVIDENCE) == 0


def test_a_draft_is_listed_for_its_writer_as_long_as_it_can_be_saved(signed_in_coordinator: tuple[str, int]) -> None:
    """Not listed: drafts of other people, without changes, of deleted records, of clusters that are no longer attended."""
    url, ana = signed_in_coordinator
    fill_in(open_form(), "form-reached_on", date(2015, 5, 20))
    began = read_fields(open_form("milestone", OTHER))["form-reached_on"]
    fill_in(fill_in(open_form("milestone", OTHER), "form-reached_on", date(2015, 5, 21)), "form-reached_on", began)
    columns = "entries, request_id, saved_at"
    gone = f"SELECT person_id, topic, 'X-9/x', {columns} FROM drafts WHERE record = '{RECORD}'"
    change(url, f"INSERT INTO drafts (person_id, topic, record, {columns}) {gone}")
    title = translator("es")("records-mine-begun-title", count=1)
    assert scalar(url, "SELECT count(*) FROM drafts") == 3
    assert title in open_page("mis-clusters").titles
    assert title not in open_page("mis-clusters", present="1").titles
    change(url, f"UPDATE drafts SET person_id = {make_person(url, 'otra', 'coordinator', '22')}")
    assert title not in open_page("mis-clusters").titles
    change(url, f"UPDATE drafts SET person_id = {ana}")
    assert title in open_page("mis-clusters").titles
    change(url, f"UPDATE assignments SET office_region_ubigeo = '16' WHERE person_id = {ana}")
    assert title not in open_page("mis-clusters").titles


def test_the_list_of_drafts_is_not_cached(
    signed_in_coordinator: tuple[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Colleagues of one office share the cache, and a draft does not change the data version."""
    url, _ = signed_in_coordinator
    sign_in(url, make_person(url, "otra", "coordinator", "22"), "another-token")

    def records() -> set[str]:
        listed = open_page("mis-clusters", lang="es")
        links = re.findall(f'href="([^"]*)"[^>]*>{translator("es")("records-mine-begun-go")}<', "".join(listed.html))
        return {parse_qs(urlsplit(unescape(link)).query)["record"][0] for link in links}

    fill_in(open_form(), "form-reached_on", date(2015, 5, 20))
    assert records() == {RECORD}
    monkeypatch.setattr("components.session.viewer.read_token", lambda: "another-token")
    fill_in(open_form("milestone", OTHER), "form-reached_on", date(2015, 5, 21))
    assert records() == {OTHER}
    fill_in(open_form("lesson", "SMA-2"), "form-title", "Una medida")
    assert records() == {OTHER, "SMA-2"}


def test_a_form_without_changes_writes_nothing(signed_in_coordinator: tuple[str, int]) -> None:
    url, _ = signed_in_coordinator
    shown = open_form().press("form-save")
    assert translator("es")("records-form-unchanged") in shown.text
    assert scalar(url, "SELECT count(*) FROM acts") == 0


def test_a_conflict_shows_the_three_values_of_each_field(signed_in_coordinator: tuple[str, int]) -> None:
    url, ana = signed_in_coordinator
    t = translator("es")
    shown = fill_in(open_form(), "form-reached_on", date(2015, 5, 20))
    original = date.fromisoformat(str(scalar(url, REACHED)))
    enter(url, ana, "milestone", RECORD, reached_on=date(2015, 4, 4), planned_on=date(2015, 4, 1))
    shown.press("form-save").assert_sound("es")
    assert scalar(url, REACHED) == "2015-04-04"
    assert t("records-conflict-title") in shown.titles
    radios = {element.key: element for element in shown.at.get("radio")}
    assert set(radios) == {"conflict-planned_on", "conflict-reached_on"}
    assert [
        t.date(day) in label
        for day, label in zip(
            (original, date(2015, 4, 4), date(2015, 5, 20)),
            (option.replace("\\", "") for option in radios["conflict-reached_on"].options),
            strict=True,
        )
    ] == [True] * 3
    assert radios["conflict-planned_on"].value == "present"  # only the other person changed it
    assert radios["conflict-reached_on"].value is None
    assert shown.widgets("conflict-save")["conflict-save"].disabled
    fill_in(shown, "conflict-reached_on", "mine").press("conflict-save")
    assert scalar(url, REACHED) == "2015-05-20"
    assert scalar(url, REACHED.replace("reached_on", "planned_on", 1)) == "2015-04-01"


def test_the_other_persons_value_can_be_kept(signed_in_coordinator: tuple[str, int]) -> None:
    url, ana = signed_in_coordinator
    shown = fill_in(open_form(), "form-reached_on", date(2015, 5, 20))
    enter(url, ana, "milestone", RECORD, reached_on=date(2015, 4, 4))
    shown.at.run()
    fill_in(shown, "conflict-reached_on", "present").press("conflict-save")
    assert scalar(url, REACHED) == "2015-04-04"
    assert scalar(url, "SELECT count(*) FROM acts") == 1


def test_a_person_who_was_blocked_meanwhile_saves_nothing(signed_in_coordinator: tuple[str, int]) -> None:
    url, _ = signed_in_coordinator
    shown = fill_in(open_form(), "form-reached_on", date(2015, 5, 20))
    with connecting(url, write=True) as connection:
        connection.execute(text("UPDATE people SET blocked_at = '2015-01-01 00:00:00'"))
    shown.press("form-save")
    assert scalar(url, "SELECT count(*) FROM acts") == 0
    assert shown.headline == translator("es")("records-form-sign-in")


def test_nothing_is_lost_while_the_database_does_not_answer(
    signed_in_coordinator: tuple[str, int], use: Callable[[str], None]
) -> None:
    from data.store.connection import sqlite_path

    url, _ = signed_in_coordinator
    shown = fill_in(open_form(), "form-reached_on", date(2015, 5, 20))
    path = sqlite_path(url)
    away = path.with_suffix(".away")
    path.rename(away)
    shown.press("form-save")
    assert shown.trouble
    away.rename(path)
    shown.at.run()
    assert read_fields(shown)["form-reached_on"] == date(2015, 5, 20)
    shown.press("form-save")
    assert scalar(url, REACHED) == "2015-05-20"


def test_a_copy_of_the_database_takes_no_changes(signed_in_coordinator: tuple[str, int]) -> None:
    url, _ = signed_in_coordinator
    change(url, "UPDATE program_state SET copy_of = '2015-01-01'")
    assert open_form().assert_sound("es").headline == translator("es")("records-form-copy")


HOSTILE = (
    "<img src=x onerror=alert(1)><b>n</b>",
    "![x](http://a.example/x.png) **n** `n`",
    "' OR 1=1; DROP TABLE acts; --",
)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_what_people_write_is_shown_as_text(signed_in_coordinator: tuple[str, int], hostile: str) -> None:
    url, _ = signed_in_coordinator
    shown = open_form("event", "SMA-1/agreed")
    fill_in(shown, "form-note", hostile).press("form-save").assert_sound("es")
    assert scalar(url, "SELECT note FROM cluster_events WHERE cluster_code = 'SMA-1' AND stage = 'agreed'") == hostile
    assert [body for body in shown.html if hostile in unescape(body)]
    assert not [body for body in shown.html if "<img" in body]
    shown = fill_in(open_form("lesson", "SMA-1"), "form-title", hostile)
    for name in ("summary", "reusable"):
        fill_in(shown, f"form-{name}", hostile)
    fill_in(shown, "form-documented_on", date(2015, 5, 1)).press("form-save").assert_sound("es")
    assert scalar(url, "SELECT count(*) FROM lessons WHERE origin = 'entered'") == 1
    assert open_form("lesson", "LEC-SMA-1-2").assert_sound("es").headline == translator("es")(
        "records-form-title-lesson"
    )
