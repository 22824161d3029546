"""The form's page: who may be there, what is wrong in words, a draft that survives, saving once, conflicts."""

import re
from collections.abc import Callable
from datetime import date
from html import unescape
from typing import Any
from urllib.parse import parse_qs, quote_plus, urlsplit

import pytest
from sqlalchemy import text

from data.language import LANGUAGES, translator
from data.store.connection import connecting
from tests.support.contents import change, scalar
from tests.support.entries import enter, make_person, sign_in
from tests.support.shown import Shown, open_page
from tests.support.stores import SqliteStore

TOKEN = "a-token"
RECORD = "SMA-1/civil_society_engaged"
OTHER = "SMA-1/information_prepared/health"
REACHED = (
    "SELECT reached_on FROM milestone_records WHERE cluster_code = 'SMA-1' AND milestone_code = 'civil_society_engaged'"
)


@pytest.fixture
def office(sqlite_store: SqliteStore, use: Callable[[str], None], monkeypatch: pytest.MonkeyPatch) -> tuple[str, int]:
    """A database of its own with San Martín's coordinator, who is signed in in this browser."""
    url = sqlite_store.fresh("demo")
    use(url)
    number = make_person(url, "ana", "coordinator", "22")
    sign_in(url, number, TOKEN)
    monkeypatch.setattr("components.session.viewer.read_token", lambda: TOKEN)
    return url, number


def open_form(topic: str = "milestone", record: str = RECORD, **params: str) -> Shown:
    params = {"topic": topic, "record": record, "back": "cluster", "cluster": "SMA-1", "lang": "es", **params}
    return open_page("actualizar", **params)


def fill(shown: Shown, key: str, value: Any) -> Shown:
    """Fill in a field as a person would."""
    for kind in ("date_input", "number_input", "text_input", "text_area", "selectbox", "checkbox", "radio"):
        for element in shown.at.get(kind):
            if element.key == key:
                element.set_value(value)
                shown.at.run()
                return shown
    raise KeyError(key)


def values(shown: Shown) -> dict[str, Any]:
    kinds = ("date_input", "number_input", "text_input", "text_area", "selectbox", "checkbox")
    found = [element for kind in kinds for element in shown.at.get(kind)]
    return {element.key: element.value for element in found if (element.key or "").startswith("form-")}


def page_of(shown: Shown) -> str:
    return shown.question


@pytest.mark.parametrize("language", ["es", "en"])
def test_nobody_is_told_to_sign_in_and_comes_back(demo_app: None, language: str) -> None:
    shown = open_form(lang=language).assert_sound(language)
    assert shown.headline == translator(language)("records-form-sign-in")
    link = next(body for body in shown.html if 'class="signin"' in body)
    assert "./entrar?lang=" + language in link
    assert "topic%3Dmilestone" in link
    assert not values(shown)


def test_an_address_that_asks_for_nothing(demo_app: None) -> None:
    assert open_page("actualizar").assert_sound("es").headline == translator("es")("records-form-nothing")


@pytest.mark.parametrize("record", ["LOR-2/civil_society_engaged", "program/team_trained"])
def test_who_does_not_attend_it_is_told_why(office: tuple[str, int], record: str) -> None:
    shown = open_form(record=record).assert_sound("es")
    assert shown.headline == translator("es")("records-form-may-not")
    assert not values(shown)
    assert "form-save" not in shown.widgets("form-")


def test_what_there_is_not(office: tuple[str, int]) -> None:
    assert translator("es")("error-unknown-record") in open_form(record="SMA-1/nothing").trouble
    assert translator("es")("error-unknown-record") in open_form("stage", "'; DROP TABLE people").trouble


@pytest.mark.product("topic record", "language")
@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize(
    ("topic", "record"),
    [
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
    ],
)
def test_every_form_opens_and_says_what_is_wrong(
    office: tuple[str, int], topic: str, record: str, language: str
) -> None:
    shown = open_form(topic, record, lang=language).assert_sound(language)
    assert shown.headline == translator(language)(f"records-form-title-{topic}")
    shown.press("form-save").assert_sound(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_for_anyone_is_asked_for_as_such(office: tuple[str, int], language: str) -> None:
    """Below each field of text, and a number like an identity card's is kept once the person says that it is none."""
    url, _ = office
    hint = translator(language)("records-form-public")
    assert open_form("lesson", "SMA-2", lang=language).all('p class="quiet hint"').count(hint) == 3
    assert hint not in open_form("assessment", "2205/midpoint", lang=language).text  # who facilitated is not public
    shown = fill(open_form("event", "SMA-1/agreed", lang=language), "form-note", "Expediente 44556677").press(
        "form-save"
    )
    assert any("44556677" in said for said in shown.all('p class="problem" role="alert"'))
    assert scalar(url, "SELECT count(*) FROM acts") == 0
    yes = next(element.key for element in shown.at.get("checkbox") if element.key.startswith("form-yes-"))
    fill(shown, yes, True).press("form-save").assert_sound(language)
    assert scalar(url, "SELECT count(*) FROM cluster_events WHERE note = 'Expediente 44556677'") == 1


def test_a_milestone_is_saved_and_one_returns_with_a_message(
    office: tuple[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    url, _ = office
    monkeypatch.setattr("components.kit.writing.SECONDS_SHOWN", 3600)  # however slow the machine is
    shown = open_form()
    before = values(shown)
    assert before["form-reached_on"] == date.fromisoformat(str(scalar(url, REACHED)))
    fill(shown, "form-reached_on", date(2015, 5, 20)).press("form-save")
    assert page_of(shown) == translator("es")("page-cluster-question")
    assert shown.address == {"lang": "es", "cluster": "SMA-1"}
    assert "Sociedad civil" in shown.one('p class="note saved" role="status"')
    assert scalar(url, REACHED) == "2015-05-20"
    assert scalar(url, "SELECT count(*) FROM drafts") == 0
    shown.at.run()
    assert shown.all('p class="note saved" role="status"')  # a second tap takes no message away
    monkeypatch.setattr("components.kit.writing.SECONDS_SHOWN", 0)
    shown.at.run()
    assert not shown.all('p class="note saved" role="status"')


def test_a_second_tap_on_a_form_that_is_done_leads_where_the_first_did(office: tuple[str, int]) -> None:
    """The address has lost the record by then; only who never filled in a form is told how one comes to one."""
    t, shown = translator("es"), open_form(topic="", record="")
    assert shown.headline == t("records-form-nothing")
    fill(open_form(), "form-reached_on", date(2015, 5, 20))
    shown = open_form().press("form-save")
    for _ in range(2):
        shown.at.switch_page("../../pages/mis/actualizar.py").run()
        assert page_of(shown) == t("page-cluster-question")
        assert shown.address == {"lang": "es", "cluster": "SMA-1"}
        assert "Sociedad civil" in shown.one('p class="note saved" role="status"')


def test_a_slip_is_corrected_where_it_stands(office: tuple[str, int]) -> None:
    url, _ = office
    shown = open_form("roadmap", "SMA-2-E2-B1-1")
    (link,) = [link for link in shown.at.get("page_link") if link.label.startswith("Corregir")]
    day = scalar(url, "SELECT max(reported_on) FROM qsip_action_reports WHERE action_code = 'SMA-2-E2-B1-1'")
    assert f"record=SMA-2-E2-B1-1%2F{day}" in link.proto.query_string
    shown = open_form("roadmap", f"SMA-2-E2-B1-1/{day}").assert_sound("es")
    fill(shown, "form-percent", 15).press("form-save")
    assert scalar(url, "SELECT max(percent) FROM qsip_action_reports WHERE action_code = 'SMA-2-E2-B1-1'") == 15


def test_what_lies_after_the_chosen_day_is_said_to(office: tuple[str, int]) -> None:
    shown = open_form(corte="2014-06-30")
    fill(shown, "form-reached_on", date(2015, 5, 20)).press("form-save")
    assert translator("es")("records-form-saved-later", day=date(2015, 5, 20)) in shown.one(
        'p class="note saved" role="status"'
    )


def test_what_is_wrong_stands_at_the_field_until_it_is_right(office: tuple[str, int]) -> None:
    url, _ = office
    t = translator("es")
    shown = fill(open_form(), "form-reached_on", date(2011, 1, 1))
    assert not shown.all('p class="problem" role="alert"')
    shown.press("form-save")
    assert any("2012" in said for said in shown.all('p class="problem" role="alert"'))
    fill(shown, "form-planned_on", date(2018, 3, 1))
    fill(shown, "form-reached_on", date(2015, 5, 20))
    yes = next(element for element in shown.at.get("checkbox") if element.key.startswith("form-yes-"))
    assert yes.label == t("records-form-yes")
    shown.press("form-save")
    assert scalar(url, REACHED) != "2015-05-20"
    fill(shown, yes.key, True).press("form-save")
    assert scalar(url, REACHED) == "2015-05-20"


def test_a_draft_survives_another_session_and_can_be_thrown_away(office: tuple[str, int]) -> None:
    url, _ = office
    fill(open_form(), "form-reached_on", date(2015, 5, 20))
    for language in LANGUAGES:
        listed = open_page("mis-clusters", lang=language).assert_sound(language)
        assert translator(language)("records-mine-begun-title", count=1) in listed.titles
        (link,) = re.findall(
            f'href="([^"]*)"[^>]*>{translator(language)("records-mine-begun-go")}<', "".join(listed.html)
        )
        assert f"record={quote_plus(RECORD)}" in link
    shown = open_form().assert_sound("es")
    assert values(shown)["form-reached_on"] == date(2015, 5, 20)
    assert any("Sigue lo que escribió" in said for said in shown.all('p class="note calm" role="status"'))
    shown.press("form-discard")
    assert page_of(shown) == translator("es")("page-cluster-question")
    assert scalar(url, "SELECT count(*) FROM drafts") == 0
    assert values(open_form())["form-reached_on"] != date(2015, 5, 20)
    assert translator("es")("records-mine-begun-title", count=1) not in open_page("mis-clusters").titles


EVIDENCE = "SELECT count(*) FROM qsip_evidence WHERE file_name = 'acta.txt'"


def choose_file(shown: Shown) -> Shown:
    shown.at.get("file_uploader")[0].upload("acta.txt", b"Acta de entrega", "text/plain")
    shown.at.run()
    return shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_that_a_reload_lost_is_asked_for_again(office: tuple[str, int], language: str) -> None:
    """The draft has its name alone: nothing is saved as if it were there, and a title without it is refused."""
    url, _ = office
    t = translator(language)
    shown = choose_file(open_form("roadmap", "SMA-2-E2-B1-1", lang=language))
    assert translator(language)("records-mine-begun-title", count=1) in open_page("mis-clusters", lang=language).titles
    for key, value in (("reported_on", date(2015, 11, 1)), ("percent", 100), ("evidence_title", "Acta")):
        fill(shown, f"form-{key}", value)
    shown = open_form("roadmap", "SMA-2-E2-B1-1", lang=language).assert_sound(language)
    assert t("records-form-file-again", name="acta.txt") in shown.all('p class="note calm" role="status"')
    shown.press("form-save").assert_sound(language)
    assert any(t("records-entering-evidence-lacks") in said for said in shown.all('p class="problem" role="alert"'))
    assert scalar(url, "SELECT count(*) FROM qsip_action_reports WHERE reported_on = '2015-11-01'") == 0
    choose_file(shown)
    assert t("records-form-file-again", name="acta.txt") not in shown.text
    shown.press("form-save")
    assert (scalar(url, EVIDENCE), scalar(url, "SELECT count(*) FROM drafts")) == (1, 0)


def test_a_chosen_file_can_be_taken_back(office: tuple[str, int]) -> None:
    """Also one that a reload lost; and the field speaks as all others for files do."""
    url, _ = office
    t = translator("es")
    shown = choose_file(open_form("roadmap", "SMA-2-E2-B1-1"))
    assert any(t("kit-upload-choose") in str(one.proto.body) for one in shown.at.get("html"))
    assert t("records-form-file-kept", name="acta.txt") in shown.text
    shown = open_form("roadmap", "SMA-2-E2-B1-1")
    assert shown.all('p class="quiet"').count(t("records-form-file-again", name="acta.txt")) == 1
    shown.press("form-file-drop").assert_sound("es")
    assert "acta.txt" not in shown.text
    choose_file(shown).press("form-file-drop")
    assert not shown.at.get("file_uploader")[0].value
    for key, value in (("reported_on", date(2015, 11, 1)), ("percent", 100)):
        fill(shown, f"form-{key}", value)
    shown.press("form-save").assert_sound("es")
    assert scalar(url, "SELECT count(*) FROM qsip_action_reports WHERE reported_on = '2015-11-01'") == 1
    assert scalar(url, EVIDENCE) == 0


def test_a_draft_is_listed_for_its_writer_while_it_can_be_saved(office: tuple[str, int]) -> None:
    """Nobody else's, none as it began, none of a record that is gone or is attended by others by now; never projected."""
    url, ana = office
    fill(open_form(), "form-reached_on", date(2015, 5, 20))
    began = values(open_form("milestone", OTHER))["form-reached_on"]
    fill(fill(open_form("milestone", OTHER), "form-reached_on", date(2015, 5, 21)), "form-reached_on", began)
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


def test_a_list_of_drafts_is_of_who_asks_and_of_now(office: tuple[str, int], monkeypatch: pytest.MonkeyPatch) -> None:
    """Colleagues of one office ask for the same of the same data, and a draft is no new state of it."""
    url, _ = office
    sign_in(url, make_person(url, "otra", "coordinator", "22"), "another-token")

    def records() -> set[str]:
        listed = open_page("mis-clusters", lang="es")
        links = re.findall(f'href="([^"]*)"[^>]*>{translator("es")("records-mine-begun-go")}<', "".join(listed.html))
        return {parse_qs(urlsplit(unescape(link)).query)["record"][0] for link in links}

    fill(open_form(), "form-reached_on", date(2015, 5, 20))
    assert records() == {RECORD}
    monkeypatch.setattr("components.session.viewer.read_token", lambda: "another-token")
    fill(open_form("milestone", OTHER), "form-reached_on", date(2015, 5, 21))
    assert records() == {OTHER}
    fill(open_form("lesson", "SMA-2"), "form-title", "Una medida")
    assert records() == {OTHER, "SMA-2"}


def test_nothing_changed_writes_nothing(office: tuple[str, int]) -> None:
    url, _ = office
    shown = open_form().press("form-save")
    assert translator("es")("records-form-unchanged") in shown.text
    assert scalar(url, "SELECT count(*) FROM acts") == 0


def test_theirs_the_original_and_mine_stand_side_by_side(office: tuple[str, int]) -> None:
    url, ana = office
    t = translator("es")
    shown = fill(open_form(), "form-reached_on", date(2015, 5, 20))
    original = date.fromisoformat(str(scalar(url, REACHED)))
    enter(url, ana, "milestone", RECORD, reached_on=date(2015, 4, 4), planned_on=date(2015, 4, 1))
    shown.press("form-save").assert_sound("es")
    assert scalar(url, REACHED) == "2015-04-04"
    assert t("records-conflict-title") in shown.titles
    radios = {element.key: element for element in shown.at.get("radio")}
    assert set(radios) == {"conflict-planned_on", "conflict-reached_on"}
    assert [
        t.date(day) in said
        for day, said in zip(
            (original, date(2015, 4, 4), date(2015, 5, 20)),
            (option.replace("\\", "") for option in radios["conflict-reached_on"].options),
            strict=True,
        )
    ] == [True] * 3
    assert radios["conflict-planned_on"].value == "present"  # only they changed it
    assert radios["conflict-reached_on"].value is None
    assert shown.widgets("conflict-save")["conflict-save"].disabled
    fill(shown, "conflict-reached_on", "mine").press("conflict-save")
    assert scalar(url, REACHED) == "2015-05-20"
    assert scalar(url, REACHED.replace("reached_on", "planned_on", 1)) == "2015-04-01"


def test_theirs_can_stay(office: tuple[str, int]) -> None:
    url, ana = office
    shown = fill(open_form(), "form-reached_on", date(2015, 5, 20))
    enter(url, ana, "milestone", RECORD, reached_on=date(2015, 4, 4))
    shown.at.run()
    fill(shown, "conflict-reached_on", "present").press("conflict-save")
    assert scalar(url, REACHED) == "2015-04-04"
    assert scalar(url, "SELECT count(*) FROM acts") == 1


def test_who_was_blocked_meanwhile_saves_nothing(office: tuple[str, int]) -> None:
    url, _ = office
    shown = fill(open_form(), "form-reached_on", date(2015, 5, 20))
    with connecting(url, write=True) as connection:
        connection.execute(text("UPDATE people SET blocked_at = '2015-01-01 00:00:00'"))
    shown.press("form-save")
    assert scalar(url, "SELECT count(*) FROM acts") == 0
    assert shown.headline == translator("es")("records-form-sign-in")


def test_without_a_database_nothing_is_lost(office: tuple[str, int], use: Callable[[str], None]) -> None:
    from data.store.connection import sqlite_path

    url, _ = office
    shown = fill(open_form(), "form-reached_on", date(2015, 5, 20))
    path = sqlite_path(url)
    away = path.with_suffix(".away")
    path.rename(away)
    shown.press("form-save")
    assert shown.trouble
    away.rename(path)
    shown.at.run()
    assert values(shown)["form-reached_on"] == date(2015, 5, 20)
    shown.press("form-save")
    assert scalar(url, REACHED) == "2015-05-20"


def test_a_copy_takes_no_changes(office: tuple[str, int]) -> None:
    url, _ = office
    change(url, "UPDATE program_state SET copy_of = '2015-01-01'")
    assert open_form().assert_sound("es").headline == translator("es")("records-form-copy")


HOSTILE = (
    "<img src=x onerror=alert(1)><b>n</b>",
    "![x](http://a.example/x.png) **n** `n`",
    "' OR 1=1; DROP TABLE acts; --",
)


@pytest.mark.parametrize("said", HOSTILE)
def test_what_people_write_is_text(office: tuple[str, int], said: str) -> None:
    url, _ = office
    shown = open_form("event", "SMA-1/agreed")
    fill(shown, "form-note", said).press("form-save").assert_sound("es")
    assert scalar(url, "SELECT note FROM cluster_events WHERE cluster_code = 'SMA-1' AND stage = 'agreed'") == said
    told = [body for body in shown.html if said in unescape(body)]
    assert told
    assert not [body for body in shown.html if "<img" in body]
    shown = fill(open_form("lesson", "SMA-1"), "form-title", said)
    for name in ("summary", "reusable"):
        fill(shown, f"form-{name}", said)
    fill(shown, "form-documented_on", date(2015, 5, 1)).press("form-save").assert_sound("es")
    assert scalar(url, "SELECT count(*) FROM lessons WHERE origin = 'entered'") == 1
    assert open_form("lesson", "LEC-SMA-1-2").assert_sound("es").headline == translator("es")(
        "records-form-title-lesson"
    )
