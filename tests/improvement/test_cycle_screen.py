"""The page of a cycle agrees with the files: in both languages, in every stage, on past dates, and empty."""

import io
import re
from collections.abc import Callable
from datetime import date
from html import unescape
from itertools import pairwise

import pytest
from python_calamine import CalamineWorkbook
from sqlalchemy import text

from components.kit.html import Markup
from data.language import LANGUAGES, translator
from data.rules.improvement.measures import Caution
from tests.support.contents import by_hand
from tests.support.files import File
from tests.support.shown import FOREIGN, OWN, Shown, open_page
from tests.support.stores import SqliteStore
from tests.support.tables import rows

PAGE, LAST = "ciclo", "2015-06-30"
CYCLES = {row["code"]: row for row in rows("qsip_cycles")}
ACTIONS = rows("qsip_actions")
READINGS = rows("qsip_readings")
LATE, IDLE, SECOND, UNDATED, WORSE, VALIDATED, BARE, OPEN = (
    "LOR-2-S1",
    "MDD-1-A1",
    "SMA-2-E2",
    "MDD-3-S1",
    "LOR-1-S1",
    "UCA-1-A1",
    "AMA-1-S2",
    "AMA-2-S1",
)


DONE = {
    row["action_code"] for row in rows("qsip_action_reports") if row["percent"] == "100" and row["reported_on"] <= LAST
}


def of_cycle(cycle: str) -> list[dict]:
    """Return the actions of a cycle's roadmap in the files."""
    return [row for row in ACTIONS if row["barrier_code"].startswith(f"{cycle}-B")]


def opened(cycle: str, language: str = "es", **params: str) -> Shown:
    return open_page(PAGE, lang=language, cycle=cycle, **params).assert_sound(language)


def options(shown: Shown) -> list[str]:
    return [str(option) for option in shown.widgets("improvement-cycle-choose")["improvement-cycle-choose"].options]


def links(shown: Shown) -> dict[str, str]:
    """Return where the page's links lead, page and parameters, by their labels."""
    protos = (element.proto for element in shown.at.get("page_link"))
    return {proto.label: f"{proto.page.rsplit('/', 1)[-1]}?{proto.query_string}" for proto in protos}


def sheet(files: dict[str, File], card: str) -> list[dict]:
    heads, *lines = (
        CalamineWorkbook.from_filelike(io.BytesIO(files[f"xlsx-{card}"]())).get_sheet_by_index(0).to_python()
    )
    return [dict(zip(heads, row, strict=True)) for row in lines]


# --- every cycle ----------------------------------------------------------------------------------------------------------


@pytest.mark.product("cycle", "language")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("cycle", CYCLES)
def test_every_cycle_has_a_sound_page(demo_app: None, cycle: str, language: str) -> None:
    shown = opened(cycle, language)
    assert OWN[language].search(shown.headline) and not FOREIGN[language].search(shown.headline)
    assert shown.address == {"lang": language, "cycle": cycle}
    assert shown.widgets("improvement-cycle-choose")["improvement-cycle-choose"].value == cycle
    assert any('class="improvement-stages named"' in body for body in shown.html)
    facts = shown.only('p class="improvement-facts"')
    assert cycle in facts and CYCLES[cycle]["topic"] in facts
    assert not shown.notes


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("cycle", "part"),
    [
        (VALIDATED, {"es": "validados el 18 dic. 2014", "en": "validated on Dec 18, 2014"}),
        (LATE, {"es": "con atraso desde el 31 oct. 2014", "en": "late since Oct 31, 2014"}),
        (IDLE, {"es": "detenido: nada se registra desde el 15 oct. 2014", "en": "standstill"}),
        (SECOND, {"es": "2.º ciclo va en 74%", "en": "cycle 2 is at 74%"}),
        (UNDATED, {"es": "no tienen fecha", "en": "have no date"}),
        (WORSE, {"es": "Mejoraron 3 de sus 4 medidas vueltas a medir y una empeoró", "en": "and one got worse"}),
        (BARE, {"es": "Sus 2 barreras esperan una hoja de ruta", "en": "Its 2 barriers wait for a roadmap"}),
        (
            OPEN,
            {"es": "2 barreras tienen 3 acciones atrasadas, de 11", "en": "2 barriers have 3 overdue actions, of 11"},
        ),
    ],
)
def test_the_headline_gives_status_and_progress(
    demo_app: None, cycle: str, part: dict[str, str], language: str
) -> None:
    assert part[language] in opened(cycle, language).headline


# --- which cycle ----------------------------------------------------------------------------------------------------------


def test_without_a_choice_the_worst_cycle_is_shown_and_the_page_says_so(demo_app: None) -> None:
    shown = open_page(PAGE, lang="es").assert_sound("es")
    assert LATE in shown.only('p class="improvement-facts"')
    assert shown.address == {"lang": "es"}
    assert translator("es")("improvement-cycle-default") in shown.text
    assert len(options(shown)) == len(CYCLES)


def test_choosing_writes_the_address_and_the_browsers_back_is_followed(demo_app: None) -> None:
    shown = open_page(PAGE, lang="es").choose("improvement-cycle-choose", SECOND)
    assert shown.address == {"lang": "es", "cycle": SECOND}
    assert "2.º ciclo" in shown.headline
    shown.choose("improvement-cycle-choose", WORSE)
    assert "Alto Amazonas" in shown.headline


def test_the_choice_holds_the_cycles_under_the_filters(demo_app: None) -> None:
    shown = open_page(PAGE, lang="es", region="22")
    codes = [code for code, row in CYCLES.items() if row["cluster_code"].startswith("SMA")]
    assert len(options(shown)) == len(codes)
    assert len(options(shown.choose("filter-service", "education"))) == sum("-E" in code for code in codes)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("params", [{"region": "16"}, {"corte": "2014-06-30"}], ids=["region", "not-open-yet"])
def test_a_cycle_out_of_the_filters_gives_way_to_another_and_the_page_says_so(demo_app: None, params, language) -> None:
    shown = opened(SECOND, language, **params)
    assert translator(language)("improvement-cycle-outside") in shown.notes
    assert SECOND not in shown.only('p class="improvement-facts"')
    assert shown.address["cycle"] == SECOND  # it returns when the filters allow it


def test_an_unknown_cycle_is_named_and_left_aside(demo_app: None) -> None:
    shown = open_page(PAGE, lang="es", cycle="XX-9").assert_sound("es")
    assert any("XX-9" in note for note in shown.notes)
    assert LATE in shown.only('p class="improvement-facts"')


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "params", [{"corte": "2013-03-01"}, {"region": "16", "service": "education"}, {"cluster": "UCA-3"}]
)
def test_without_any_cycle_the_page_says_what_to_do(demo_app: None, params: dict, language: str) -> None:
    shown = open_page(PAGE, lang=language, **params).assert_sound(language)
    t = translator(language)
    assert t("improvement-cycle-none-how") in shown.text
    assert links(shown)[t("improvement-cycle-to-list")].startswith("mejora?")
    assert not shown.titles


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_program_says_how_a_cycle_comes_about(program_app: None, language: str) -> None:
    shown = open_page(PAGE, lang=language).assert_sound(language)
    assert shown.headline == translator(language)("improvement-headline-no-clusters")
    assert translator(language)("improvement-cycle-none-how") in shown.text


def test_neighbouring_cycles_are_a_press_away_and_the_address_follows(demo_app: None) -> None:
    shown = opened("SMA-2-E1")
    assert set(shown.widgets("improvement-cycle-turn-")) == {
        "improvement-cycle-turn-after",
        "improvement-cycle-turn-after-validation",
    }
    shown.press("improvement-cycle-turn-after").assert_sound("es")
    assert shown.address == {"lang": "es", "cycle": SECOND}
    assert set(shown.widgets("improvement-cycle-turn-")) == {"improvement-cycle-turn-before"}
    assert "1.er ciclo" in shown.press("improvement-cycle-turn-before").headline


def test_links_lead_to_the_cluster_its_capacity_its_lessons_and_the_list(demo_app: None) -> None:
    t, second = translator("es"), links(opened(SECOND))
    assert "cluster=SMA-2" in second[t("improvement-cycle-to-cluster", name="Lamas")]
    assert "unit=cluster-SMA-2" in second[t("improvement-cycle-to-capacity")]
    assert "cluster=SMA-2" in second[t("improvement-cycle-to-lessons")]


# --- progress -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("cycle", CYCLES)
def test_the_parts_of_the_progress_add_up_to_the_percentage(demo_app: None, cycle: str) -> None:
    """The sentence below the chevrons gives the parts in points of a hundred."""
    shown = opened(cycle, "en")
    (sentence,) = [line for line in shown.all('p class="quiet"') if line.startswith("How ")]
    parts = re.sub(r" \(.*?\)", "", sentence[sentence.index(":") + 1 :])
    *points, whole = [float(number) for number in re.findall(r"[\d.]+(?= (?:\+|=|of))", parts)]
    assert len(points) == 5
    assert sum(points) == pytest.approx(whole, abs=0.11)
    (percent,) = re.findall(r"How (\d+)%", sentence)
    assert int(percent) == int(whole + 1e-6)
    assert f"{percent}%" in shown.headline or "come to its end" in shown.headline


def test_the_stages_are_marked_as_the_programs_proposal(demo_app: None) -> None:
    shown = opened(SECOND)
    assert any("son nuestros" in note for note in shown.all('p class="cardnote"'))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reached_stage_counts_in_full_and_says_how_many_actions_are_left(demo_app: None, language: str) -> None:
    t, are_left = translator(language), set()
    for row in rows("qsip_cycle_stages"):
        if row["stage_code"] == "implementation" and "" < row["reached_on"] <= LAST:
            actions = [action for action in of_cycle(row["cycle_code"]) if not action["cancelled_on"]]
            done = sum(action["code"] in DONE for action in actions)
            expected = t("improvement-cycle-part-reached", name="", points="", done=done, of=len(actions)).strip()
            assert (expected in opened(row["cycle_code"], language).text) == (done < len(actions))
            are_left.add(done < len(actions))
    assert True in are_left


@pytest.mark.parametrize(("cycle", "language"), [("UCA-1-A1", "es"), ("SMA-3-E1", "es"), ("SMA-3-E1", "en")])
def test_cancelled_actions_are_named_apart_from_those_in_force(demo_app: None, cycle: str, language: str) -> None:
    shown = opened(cycle, language)
    assert {"es": "una más se canceló", "en": "one more was cancelled"}[language] in shown.headline
    assert any(
        {"es": "aparte de una cancelada", "en": "besides one cancelled"}[language] in title for title in shown.titles
    )


# --- measures -------------------------------------------------------------------------------------------------------------


def test_each_measure_has_a_chart_with_its_values_for_screen_readers(demo_app: None) -> None:
    shown = opened(WORSE)
    alts = [str(chart.proto.alt) for chart in shown.at.get("plotly_chart")]
    (effectiveness,) = [alt for alt in alts if alt.startswith("Niños de 12 meses")]
    assert "31.5% (64 de 203)" in effectiveness and "21.7% (44 de 203)" in effectiveness
    assert len([alt for alt in alts if "meta" in alt]) == 4


def test_the_title_names_the_measure_that_got_worse(demo_app: None) -> None:
    t = translator("es")
    (title,) = [title for title in opened(WORSE).titles if "empeoró" in title]
    assert "niños de 12 meses" in title and title.startswith("3 de 4")
    panels = [body for body in opened(WORSE).html if 'class="improvement-measure"' in body]
    assert len(panels) == 4
    assert sum(t("improvement-result-missed-worse") in body for body in panels) == 1  # its target is due


def test_missing_target_missing_reading_and_small_base_look_different(demo_app: None) -> None:
    t = translator("es")
    assert t("improvement-cycle-measure-no-target") in opened("MDD-2-A1").text
    baselines = opened(LATE)
    assert baselines.text.count(t("improvement-cycle-measure-not-again")) >= 4
    assert baselines.text.count(t("improvement-result-no_reading", due="none")) == 4
    assert t("improvement-caution-small_base") in opened(WORSE).text
    assert t("improvement-cycle-measures-title-undefined") in opened(UNDATED).titles


def test_the_download_holds_every_reading_of_this_and_of_earlier_cycles(demo_app: None, files: dict[str, File]) -> None:
    opened(SECOND, "en").choose("view-ciclo-medidas", "table").assert_sound("en")
    shown = [
        (row["Read on"].isoformat(), row["Numerator"], round(row["Value"], 6)) for row in sheet(files, "ciclo-medidas")
    ]
    read = [row for row in READINGS if row["measure_code"].startswith("SMA-2-E-")]
    expected = [
        (
            row["read_on"],
            float(row["numerator"] or 0) or "",
            round(float(row["value"] or 0) or 100 * int(row["numerator"]) / int(row["denominator"]), 6),
        )
        for row in read
    ]
    assert sorted(shown, key=str) == sorted(expected, key=str)
    cycles = [row["Cycle"] for row in sheet(files, "ciclo-medidas")]
    assert (cycles.count("earlier"), cycles.count("this one")) == (12, 8)
    assert all(row["Target"] == "" for row in sheet(files, "ciclo-medidas") if row["Cycle"] == "earlier")


# --- barriers and actions -------------------------------------------------------------------------------------------------


def test_overdue_actions_come_first_with_sign_and_word(demo_app: None) -> None:
    shown = opened(OPEN)
    (body,) = [body for body in shown.html if 'class="improvement-barrier"' in body]
    states = re.findall(r'<span class="status (\w+)">', body)
    barriers = [
        re.findall(r'<span class="status (\w+)">', part)
        for part in body.split('<section class="improvement-barrier">')[1:]
    ]
    assert states.count("late") == 3
    late = [states_of_barrier.count("late") for states_of_barrier in barriers]
    assert late == sorted(late, reverse=True)
    assert all("late" not in states_of_barrier[states_of_barrier.count("late") :] for states_of_barrier in barriers)
    assert '<b aria-hidden="true">!</b> Atrasada desde el 9 feb. 2015' in body


def test_the_download_holds_every_action_with_all_its_columns(demo_app: None, files: dict[str, File]) -> None:
    opened(IDLE, "en").choose("view-ciclo-acciones", "table").assert_sound("en")
    lines = sheet(files, "ciclo-acciones")
    expected = of_cycle(IDLE)
    assert sorted(row["Action"] for row in lines) == sorted(row["title"] for row in expected)
    assert sum(row["State"] == "! Overdue" for row in lines) == 11
    due = {row["title"]: row["due_on"] for row in expected}
    assert all(row["Planned"].isoformat() == due[row["Action"]] for row in lines)
    assert all(row["Barrier"] and row["Government"] and row["Level"] for row in lines)


def test_evidence_opens_only_where_it_is_public(demo_app: None) -> None:
    second = next(body for body in opened(SECOND).html if 'class="improvement-barrier"' in body)
    assert '<a href="https://example.org/demostracion/sma-2-e2-b1-2" target="_blank" rel="noopener' in second
    public = opened("MDD-2-A1")
    assert [key for key in public.widgets("improvement-evidence-file-")] == [
        "improvement-evidence-file-MDD-2-A1-B1-1-V1",
        "improvement-evidence-file-MDD-2-A1-B2-2-V1",
    ]
    closed = opened("SMA-1-S1")
    assert translator("es")("improvement-evidence-closed") in closed.text
    assert not closed.widgets("improvement-evidence-file-")
    assert "Acta de validación" not in closed.text


def test_barriers_left_over_and_barriers_without_actions_say_so(demo_app: None) -> None:
    t = translator("es")
    assert opened(SECOND).text.count(t("improvement-cycle-barrier-carried")) == 3
    bare = opened(BARE)
    assert bare.text.count(t("improvement-cycle-barrier-bare")) == 2
    assert "view-ciclo-acciones" not in bare.widgets("view-")


# --- validation, people, areas --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_validated_cycle_shows_its_outcome_and_what_is_carried_over(demo_app: None, language: str) -> None:
    t, shown = translator(language), opened("SMA-1-S1", language)
    (row,) = [row for row in rows("qsip_validations") if row["cycle_code"] == "SMA-1-S1"]
    assert row["summary"] in shown.text and row["carried"] in shown.text
    taken = [row for row in rows("qsip_barriers") if row["carried_from"].startswith("SMA-1-S1-")]
    next_barriers = [row for row in rows("qsip_barriers") if row["cycle_code"] == "SMA-1-S2"]
    assert t("improvement-cycle-validation-taken", count=len(taken), of=len(next_barriers)) in shown.text
    assert t("improvement-cycle-validation-not-yet") in opened(VALIDATED, language).text


def test_auditors_are_counted_and_hidden_counts_are_mentioned_once(demo_app: None) -> None:
    t, shown = translator("es"), opened(SECOND)
    people = [row for row in rows("qsip_audit_people") if row["cycle_code"] == SECOND]
    count = {role: sum(int(row["people"]) for row in people if row["role"] == role) for role in ("provider", "user")}
    assert t("improvement-cycle-audit-title", **count, all=sum(count.values())) in shown.titles
    assert any(t("improvement-people-twice") in note for note in shown.all('p class="cardnote"'))
    assert shown.text.count(t("training-hidden-table")) == 1
    table = opened(SECOND).choose("view-ciclo-auditoria", "table")
    assert t("training-hidden") not in table.all("td")


def test_areas_say_that_the_instrument_is_illustrative(demo_app: None) -> None:
    shown = opened(SECOND)
    expected = translator("es")("capacity-instrument-illustrative", name="*").split("*")[0]
    assert sum(expected in note for note in shown.all('p class="cardnote"')) == 2  # barriers and areas
    assert any("3 áreas de capacidad" in title for title in shown.titles)


def test_the_published_result_is_kept_apart_from_the_demonstration(demo_app: None) -> None:
    assert any("81 días (2013)" in title for title in opened(SECOND).titles)
    assert not any("81" in title for title in opened(WORSE).titles)


# --- past dates -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("corte", ["2013-10-01", "2013-12-01", "2014-03-01", "2014-09-15"])
def test_a_past_date_shows_nothing_that_came_later(demo_app: None, corte: str, files: dict[str, File]) -> None:
    cycle = "SMA-2-E1"
    shown = opened(cycle, corte=corte)
    (row,) = [row for row in rows("qsip_validations") if row["cycle_code"] == cycle]
    assert row["summary"] not in shown.text
    assert not [option for option in options(shown) if "Lamas" in option and "2.º" in option]
    for card in ("ciclo-medidas", "ciclo-acciones"):
        if f"view-{card}" in shown.widgets("view-"):
            shown.choose(f"view-{card}", "table").assert_sound("es")
    for card, columns in (("ciclo-medidas", ["Medida el"]), ("ciclo-acciones", ["Acordada", "Empezada", "Ejecutada"])):
        if f"xlsx-{card}" in files:
            days = [row[column] for row in sheet(files, card) for column in columns if row[column] != ""]
            assert max(days, default=date.min) <= date.fromisoformat(corte)


def test_progress_never_falls_from_one_day_to_a_later_one(demo_app: None) -> None:
    percents = []
    for corte in ("2013-09-01", "2013-10-01", "2013-12-01", "2014-03-01", "2014-06-01", "2014-09-01", "2014-11-01"):
        body = next(body for body in opened("SMA-2-E1", corte=corte).html if 'class="improvement-progress"' in body)
        percents.append(int(re.search(r'class="percent">(\d+)%', body)[1]))  # type: ignore[index]
    assert percents[-1] == 100
    assert all(before <= after for before, after in pairwise(percents))


# --- entered text, projector ----------------------------------------------------------------------------------------------

HOSTILE = "<script>alert('x')</script> **negrita** ![](http://example.org/x)"
STATEMENTS = (
    "UPDATE qsip_cycles SET topic = :evil WHERE code = 'SMA-1-S1'",
    "UPDATE qsip_barriers SET title = :evil WHERE cycle_code IN ('SMA-1-S1', 'SMA-1-S2')",
    "UPDATE qsip_actions SET title = :evil, responsible = :evil WHERE barrier_code LIKE 'SMA-1-S1-%'",
    "UPDATE qsip_evidence SET title = :evil WHERE action_code LIKE 'SMA-1-S1-%'",
    "UPDATE qsip_action_reports SET note = :evil WHERE action_code LIKE 'SMA-1-S1-%'",
    "UPDATE qsip_validations SET summary = :evil, carried = :evil WHERE cycle_code = 'SMA-1-S1'",
    "UPDATE qsip_measures SET name_es = :evil, name_en = NULL WHERE code LIKE 'SMA-1-S-%'",
)


@pytest.fixture
def hostile(demo_app: None, sqlite_store: SqliteStore, use: Callable[[str], None]) -> None:
    """Show the demonstration with markup in every text that people enter for a cycle."""
    url = sqlite_store.fresh("demo")
    with by_hand(url) as connection:
        for statement in STATEMENTS:
            connection.execute(text(statement), {"evil": HOSTILE})
    use(url)


@pytest.mark.parametrize("present", ["", "1"])
def test_entered_text_is_never_markup(hostile: None, present: str) -> None:
    shown = open_page(PAGE, lang="es", cycle="SMA-1-S1", **({"present": present} if present else {}))
    for card in ("ciclo-acciones", "ciclo-barreras", "ciclo-medidas") if not present else ():
        shown.choose(f"view-{card}", "table")
    assert not shown.at.exception and not shown.trouble
    assert "<script" not in " ".join(shown.html)
    assert str(Markup.escape(HOSTILE)) in " ".join(shown.html)
    assert HOSTILE in unescape(" ".join(shown.html))
    assert not [link for link in links(shown) if "script" in link]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("cycle", [SECOND, IDLE, UNDATED, VALIDATED, WORSE])
def test_the_projected_page_has_nothing_to_press_and_less_to_read(demo_app: None, cycle: str, language: str) -> None:
    t = translator(language)
    usual, shown = opened(cycle, language), opened(cycle, language, present="1")
    assert set(shown.widgets("")) == {"present-stop"}
    assert not links(shown)
    assert shown.titles == usual.titles
    assert shown.headline == usual.headline
    assert len(shown.text) < len(usual.text)
    cautions = [t(f"improvement-caution-{caution.value}") for caution in Caution]
    assert all(shown.text.count(words) == usual.text.count(words) for words in cautions)
    assert not [body for body in shown.html if "<a " in body]


def test_what_was_entered_in_spanish_is_marked_up_in_english_too(demo_app: None) -> None:
    shown = opened(SECOND, "en")
    (body,) = [body for body in shown.html if 'class="improvement-barrier"' in body]
    marked = re.findall(r'<span lang="es">(.*?)</span>', body)
    assert {row["title"] for row in of_cycle(SECOND)} <= set(marked)
    assert {row["title"] for row in rows("qsip_barriers") if row["cycle_code"] == SECOND} <= set(marked)


# --- a measure without a target, a dimension without a measure, many actions -----------------------------------------------


def test_a_dimension_without_a_measure_and_a_measure_never_read_look_different(
    demo_app: None, sqlite_store: SqliteStore, use: Callable[[str], None]
) -> None:
    url = sqlite_store.fresh("demo")
    with by_hand(url) as connection:
        connection.execute(
            text("DELETE FROM qsip_targets WHERE cycle_code = :c AND measure_code = 'LOR-1-S-4'"), {"c": WORSE}
        )
        connection.execute(text("DELETE FROM qsip_readings WHERE measure_code = 'LOR-1-S-3'"))
    use(url)
    t, shown = translator("es"), opened(WORSE)
    panels = [body for body in shown.html if 'class="improvement-measure"' in body]
    assert sum(t("improvement-cycle-measure-undefined") in body for body in panels) == 1
    assert sum(t("improvement-cycle-measure-unread") in body and 'class="bar empty"' in body for body in panels) == 1
    assert len([chart for chart in shown.at.get("plotly_chart") if "meta" in str(chart.proto.alt)]) == 2


def test_thirty_more_actions_fit_list_and_table(
    demo_app: None, sqlite_store: SqliteStore, use: Callable[[str], None], files: dict[str, File]
) -> None:
    url = sqlite_store.fresh("demo")
    with by_hand(url) as connection:
        for number in range(30):
            connection.execute(
                text(
                    "INSERT INTO qsip_actions (code, barrier_code, title, government_ubigeo, agreed_on, origin) "
                    "VALUES (:code, 'SMA-2-E2-B1', :title, '2205', '2015-05-01', 'entered')"
                ),
                {"code": f"X-{number}", "title": f"Acción {number} sin fecha"},
            )
    use(url)
    shown = opened(SECOND)
    (body,) = [body for body in shown.html if 'class="improvement-barrier"' in body]
    assert len(re.findall(r"Acción \d+ sin fecha", body)) == 30
    shown.choose("view-ciclo-acciones", "table").assert_sound("es")
    assert len(sheet(files, "ciclo-acciones")) == 36
