"""The page of service improvement: rows, groups, order and figures agree with the files, full, empty and filtered."""

import csv
import io
import re
from collections.abc import Callable
from datetime import date, timedelta
from itertools import groupby
from urllib.parse import parse_qs

import pytest
from python_calamine import CalamineWorkbook
from sqlalchemy import text

from components.session.address import BY_SERVICE, WORST_FIRST
from data.language import LANGUAGES, translator
from data.rules.improvement.measures import DIMENSIONS
from tests.support.contents import by_hand
from tests.support.expected import REGIONS, by, clusters_formed, late_cycles, late_roadmap_actions, open_cycles
from tests.support.files import File
from tests.support.pace import timed
from tests.support.shown import OWN, Shown, open_page
from tests.support.stores import SqliteStore
from tests.support.tables import rows

LAST = date(2015, 6, 30)
FIRST = min(date.fromisoformat(row["opened_on"]) for row in rows("qsip_cycles"))
PAGE, CARD = "mejora", "pmcs-ciclos"
SERVICES = ("health", "education", "environment")
ORDER = {row["code"]: (row["region_ubigeo"], int(row["wave"]), row["code"]) for row in rows("clusters")}
NAMES = {row["code"]: row["name"] for row in rows("clusters")}
EVIL = '<b>Feo</b> ![](http://x.example) **n** <script>alert("1")</script>'


def in_order(day: date = LAST) -> list[dict[str, str]]:
    """Return the open cycles by region, wave, cluster, service and number."""
    return sorted(
        open_cycles(day),
        key=lambda row: (*ORDER[row["cluster_code"]], SERVICES.index(row["service_code"]), int(row["number"])),
    )


def stages_of(cycle: str) -> dict[str, dict[str, str]]:
    return {row["stage_code"]: row for row in rows("qsip_cycle_stages") if row["cycle_code"] == cycle}


def validated(day: date = LAST) -> list[dict[str, str]]:
    return [
        row for row in open_cycles(day) if by(stages_of(row["code"]).get("validation", {}).get("reached_on", ""), day)
    ]


def late_since(cycle: str) -> str:
    return min(
        row["planned_on"]
        for row in stages_of(cycle).values()
        if by(row["planned_on"], LAST) and not by(row["reached_on"], LAST)
    )


def linked(shown: Shown) -> list[str]:
    """Return the cycles to which the rows lead, from top to bottom."""
    links = [element.proto for element in shown.at.get("page_link")]
    codes = [re.search(r"(?:^|&|\?)cycle=([\w-]+)", link.query_string) for link in links if link.page.endswith("ciclo")]
    return [code.group(1) for code in codes if code]


def groups(shown: Shown) -> list[str]:
    """Return the headings of the groups, without their counts."""
    headings = [part for body in shown.html for part in re.findall(r'<h3 class="improvement-group">(.*?) <span', body)]
    assert len(headings) == len(set(headings))
    return headings


def cells(shown: Shown) -> list[str]:
    """Return the HTML beside each link."""
    return [body for body in shown.html if body.startswith('<div class="improvement-cycle">')]


def numbers(sentence: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", sentence)]


# --- the whole program -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_headline_gives_the_figures_of_the_files(demo_app: None, language: str) -> None:
    shown = open_page(PAGE, lang=language).assert_sound(language)
    every, done, late = open_cycles(LAST), validated(), late_cycles(LAST)
    coming = [
        row
        for row in every
        if row not in done
        and row not in late
        and any(stage["planned_on"] > LAST.isoformat() for stage in stages_of(row["code"]).values())
    ]
    undated = len(every) - len(done) - len(coming) - len(late)
    assert numbers(shown.headline) == [len(every), len(done), len(coming), len(late)]
    # The cycle without dates is counted in words.
    assert undated == 1
    assert {"es": "y uno no tiene fechas; uno de los no validados está detenido", "en": "and one has no dates; one of"}[
        language
    ] in shown.headline
    assert OWN[language].search(shown.headline)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_cycle_has_a_row_by_region_that_leads_to_its_page(demo_app: None, language: str) -> None:
    shown = open_page(PAGE, lang=language).assert_sound(language)
    expected = in_order()
    assert linked(shown) == [row["code"] for row in expected]
    assert len(cells(shown)) == len(expected)
    names = dict(shown.at.session_state["context"].options.regions)
    assert groups(shown) == [names[code] for code, _ in groupby(expected, lambda row: ORDER[row["cluster_code"]][0])]
    for row, body in zip(expected, cells(shown), strict=True):
        assert f'<span lang="es">{row["topic"]}</span>' in body
        assert len(re.findall(r'<li class="(?:reached|late|current|not_started)"', body)) == 5
    every = [element.proto for element in shown.at.get("page_link") if element.proto.page.endswith("ciclo")]
    assert {f"lang={language}" in link.query_string for link in every} == {True}


@pytest.mark.parametrize("language", LANGUAGES)
def test_late_and_idle_cycles_say_since_when(demo_app: None, language: str) -> None:
    t = translator(language)
    shown = open_page(PAGE, lang=language)
    bodies = dict(zip(linked(shown), cells(shown), strict=True))
    for row in late_cycles(LAST):
        since = date.fromisoformat(late_since(row["code"]))
        assert f"</b> {t('improvement-status-late', day=since)}</span>" in bodies[row["code"]]
    assert sum('class="status late"' in body for body in bodies.values()) == len(late_cycles(LAST))
    idle = [code for code, body in bodies.items() if 'class="status idle"' in body]
    assert idle == ["MDD-1-A1"]
    assert t("improvement-idle", day=date(2014, 10, 15)) in bodies["MDD-1-A1"]
    assert t("improvement-status-undated") in bodies["MDD-3-S1"]
    for row in validated():
        assert "100%" in bodies[row["code"]]
    over = {row["code"] for row in validated()}
    for code, body in bodies.items():
        overdue = [row for row in late_roadmap_actions(LAST) if row["barrier_code"].startswith(f"{code}-B")]
        assert ('class="status overdue"' in body) == (bool(overdue) and code not in over)
        assert not overdue or code in over or t("improvement-figure-overdue", count=len(overdue)) in body
    outcomes = {row["cycle_code"]: row["outcome"] for row in rows("qsip_validations")}
    for row in validated():
        ended = t(f"improvement-outcome-{outcomes[row['code']]}")
        assert f">{t('improvement-outcome', outcome=ended)}<" in bodies[row["code"]]


def test_what_is_due_next_is_a_stage_by_its_name_or_an_action_by_its_title(demo_app: None) -> None:
    shown = open_page(PAGE, lang="es")
    due = dict(zip(linked(shown), (body.split('<div class="due">')[1] for body in cells(shown)), strict=True))
    assert due["LOR-2-S1"].startswith("<b>31 jul. 2015</b> Implementación")
    assert re.match(r'<b>7 jul\. 2015</b> <span lang="es">Elaborar el calendario', due["AMA-2-S1"])
    assert translator("es")("improvement-next-none") in due["UCA-2-E1"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_key_figures_agree_with_the_files(demo_app: None, language: str) -> None:
    t = translator(language)
    shown = open_page(PAGE, lang=language)
    figures = next(body for body in shown.html if "improvement-figures" in body)
    people = sum(int(row["people"]) for row in rows("qsip_audit_people"))
    late = len(late_roadmap_actions(LAST))
    assert re.findall(r'<p class="figure"><b class="">(.*?)</b>', figures)[0] == str(len(open_cycles(LAST)))
    assert t("improvement-figure-overdue", count=late) in figures
    assert f'<b class="">{people}</b>' in figures
    formed, served = clusters_formed(LAST), {row["cluster_code"] for row in open_cycles(LAST)}
    assert t("improvement-figure-clusters", n=len(served), of=len(formed)) in figures
    released = [row for row in rows("qsip_audit_people") if row["held_on"] <= "2014-12-31"]  # the last year's release
    women = sum(int(row["people"]) for row in released if row["sex"] == "woman")
    everybody = sum(int(row["people"]) for row in released)
    assert t("training-of", part=t.number(women), whole=t.number(everybody)) in figures
    assert t("improvement-without", count=1, names="Coronel Portillo - ribera") in shown.all("p")


# --- groups and order --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_cycles_can_be_grouped_by_service(demo_app: None, language: str) -> None:
    t = translator(language)
    shown = open_page(PAGE, lang=language, group=BY_SERVICE).assert_sound(language)
    expected = sorted(in_order(), key=lambda row: SERVICES.index(row["service_code"]))
    assert linked(shown) == [row["code"] for row in expected]
    assert groups(shown) == [t(f"service-{code}") for code in SERVICES]
    names = dict(shown.at.session_state["context"].options.regions)
    for row, body in zip(expected, cells(shown), strict=True):
        assert f'<div class="about quiet">{names[ORDER[row["cluster_code"]][0]]} · ' in body


@pytest.mark.parametrize("group", [None, BY_SERVICE])
def test_the_worst_come_first_in_each_group_and_among_the_groups(demo_app: None, group: str | None) -> None:
    shown = open_page(PAGE, lang="es", order=WORST_FIRST, **({"group": group} if group else {})).assert_sound("es")
    late = {row["code"]: late_since(row["code"]) for row in late_cycles(LAST)}
    done = {row["code"] for row in validated()}
    cycles = {row["code"]: row for row in open_cycles(LAST)}
    assert sorted(linked(shown)) == sorted(cycles)
    assert linked(shown)[0] == min(late, key=lambda code: (late[code], code))

    def group_of(code: str) -> str:
        return cycles[code]["service_code"] if group else ORDER[cycles[code]["cluster_code"]][0]

    firsts = []
    for _, members in groupby(linked(shown), group_of):
        ranks = [(0, late[code]) if code in late else (2, "") if code in done else (1, "") for code in members]
        assert ranks == sorted(ranks)
        firsts.append(ranks[0])
    assert firsts == sorted(firsts)
    assert len(firsts) == len(groups(shown))


def test_a_choice_writes_the_address_and_the_default_removes_it(demo_app: None) -> None:
    shown = open_page(PAGE, lang="es")
    usual = linked(shown)
    shown.choose("improvement-group", BY_SERVICE).choose("improvement-order", WORST_FIRST)
    assert shown.address == {"lang": "es", "group": BY_SERVICE, "order": WORST_FIRST}
    assert linked(shown) == linked(open_page(PAGE, lang="es", group=BY_SERVICE, order=WORST_FIRST)) != usual
    links = [element.proto for element in shown.at.get("page_link") if element.proto.page.endswith("ciclo")]
    assert all("group=service" in link.query_string for link in links)  # so that the way back leads to the same list
    shown.choose("improvement-group", "region").choose("improvement-order", "place")
    assert shown.address == {"lang": "es"}
    assert linked(shown) == usual


# --- filters and empty states ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("region", REGIONS)
def test_a_region_shows_its_cycles(demo_app: None, region: str) -> None:
    shown = open_page(PAGE, lang="en", region=region).assert_sound("en")
    codes = [row["code"] for row in in_order() if ORDER[row["cluster_code"]][0] == region]
    assert linked(shown) == codes
    assert len(groups(shown)) == 1
    assert numbers(shown.headline)[0] == len(codes)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("params", [{"cluster": "SMA-2"}, {"service": "environment"}, {"cluster": "UCA-2"}])
def test_a_cluster_or_a_service_shows_its_cycles(demo_app: None, params: dict[str, str], language: str) -> None:
    shown = open_page(PAGE, lang=language, **params).assert_sound(language)
    kept = {f"{name}_code": code for name, code in params.items()}
    codes = [row["code"] for row in in_order() if kept.items() <= row.items()]
    assert linked(shown) == codes != []
    t = translator(language)
    assert t("training-hidden") in shown.text  # the auditors of a cluster or a service are not broken down
    assert t("training-hidden-table") in shown.text
    if len(codes) == 1:
        assert not numbers(shown.headline)


@pytest.mark.parametrize(
    ("params", "code"),
    [
        ({"corte": "2013-01-31"}, "improvement-headline-no-clusters"),
        ({"region": "16", "service": "education"}, "improvement-headline-selection"),
        ({"cluster": "UCA-3"}, "improvement-headline-selection"),  # dropped by then
        ({"cluster": "UCA-4"}, "improvement-headline-none"),
        ({"corte": (FIRST - timedelta(days=1)).isoformat()}, "improvement-headline-none"),
    ],
    ids=["before", "service", "dropped", "formed", "before-the-first"],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_page_says_what_to_do(demo_app: None, params: dict, code: str, language: str) -> None:
    t = translator(language)
    shown = open_page(PAGE, lang=language, **params).assert_sound(language)
    day = date.fromisoformat(params.get("corte", LAST.isoformat()))
    formed = {"UCA-4"} if "cluster" in params else clusters_formed(day)
    assert shown.headline == t(code, clusters=len(formed))
    assert t("improvement-empty-how") in shown.text
    assert (t("improvement-empty-filter") in shown.text) == ("corte" not in params)
    assert (linked(shown), shown.titles) == ([], [])
    if code == "improvement-headline-none":
        assert all(NAMES[cluster] in shown.text for cluster in formed)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_program_says_how_cycles_begin(program_app: None, language: str) -> None:
    shown = open_page(PAGE, lang=language).assert_sound(language)
    assert shown.headline == translator(language)("improvement-headline-no-clusters", clusters=0)
    assert translator(language)("improvement-empty-how") in shown.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_single_cycle_in_its_first_stage(demo_app: None, language: str) -> None:
    t = translator(language)
    shown = open_page(PAGE, lang=language, corte=FIRST.isoformat()).assert_sound(language)
    (cycle,) = open_cycles(FIRST)
    assert linked(shown) == [cycle["code"]]
    assert re.findall(r'<li class="(\w+)"', cells(shown)[0]) == ["current", *["not_started"] * 4]
    figures = next(body for body in shown.html if "improvement-figures" in body)
    assert figures.count('<b class="none">–</b>') == 3  # no actions, no second reading, no audit: none of them is zero
    # Measures are agreed at the audit; before it there is nothing to measure again.
    assert {t("improvement-dimensions-title-none"), t("improvement-people-none")} <= set(shown.titles)
    assert t("improvement-people-how") in shown.text
    assert OWN[language].search(shown.headline)
    for card in ("pmcs-aspectos", "pmcs-auditoria"):
        shown.choose(f"view-{card}", "table").assert_sound(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_cycle_that_measures_nothing_yet(demo_app: None, language: str) -> None:
    t = translator(language)
    shown = open_page(PAGE, lang=language, cluster="MDD-3").assert_sound(language)
    assert t("improvement-dimensions-title-none") in shown.titles
    assert t("improvement-dimensions-how") in shown.text
    assert t("improvement-status-undated") in cells(shown)[0]


# --- entered records, and many of them ----------------------------------------------------------------------------------


@pytest.fixture
def changed(sqlite_store: SqliteStore, use: Callable[[str], None]) -> Callable[..., None]:
    """Run statements on a fresh copy of the demonstration and show it; no stored answer of another copy serves it."""

    def change(*statements: str, **params: str) -> None:
        url = sqlite_store.fresh("demo")
        with by_hand(url) as connection:
            for statement in statements:
                connection.execute(text(statement), params)
        use(url)

    return change


def test_entered_text_is_shown_as_text(changed: Callable[..., None]) -> None:
    changed(
        "UPDATE qsip_cycles SET topic = :evil WHERE code = 'AMA-2-S1'",
        "UPDATE qsip_actions SET title = :evil WHERE title LIKE 'Elaborar el calendario%'",
        "UPDATE clusters SET name = :evil WHERE code = 'AMA-2'",
        evil=EVIL,
    )
    for params in ({}, {"group": BY_SERVICE}, {"present": "1"}):
        shown = open_page(PAGE, lang="es", **params).assert_sound("es")
        everything = " ".join(shown.html)
        assert "<b>Feo" not in everything
        assert "<script" not in everything
        assert "&lt;script&gt;" in everything
        labels = [element.proto.label for element in shown.at.get("page_link")]
        assert not [label for label in labels if "![](" in label or "<b>" in label]
    shown = open_page(PAGE, lang="es").choose(f"view-{CARD}", "table").assert_sound("es")
    assert "<b>Feo" not in " ".join(shown.html)


def test_a_card_is_marked_with_the_origins_of_its_figures_alone(changed: Callable[..., None]) -> None:
    """Of an entered cycle, audit and measures are still the demonstration's."""
    changed("UPDATE qsip_cycles SET origin = 'entered' WHERE code = 'AMA-2-S1'")
    shown = open_page(PAGE, lang="es").assert_sound("es")
    assert len(shown.all('span class="origin entered"')) == 2  # the key figures and the list
    assert len(shown.all('span class="origin demo"')) == 4


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unrecorded_outcome_is_named_as_such(changed: Callable[..., None], language: str) -> None:
    changed("DELETE FROM qsip_validations WHERE cycle_code = 'SMA-2-E1'")
    shown = open_page(PAGE, lang=language, cluster="SMA-2").assert_sound(language)
    assert translator(language)("improvement-outcome-unrecorded") in cells(shown)[0]


MORE = [
    "INSERT INTO qsip_cycles (code, cluster_code, service_code, number, topic, opened_on, origin)"
    f" VALUES ('{cluster}-{number}', '{cluster}', '{service}', {number}, 'Otro tema', '2015-02-{number - 2:02}', 'entered')"
    for cluster, service in (("SMA-2", "education"), ("UCA-1", "environment"))
    for number in range(3, 19)
]


def test_fifty_cycles_are_drawn_quickly(changed: Callable[..., None]) -> None:
    changed(*MORE)
    shown = open_page(PAGE, lang="es").assert_sound("es")
    assert len(linked(shown)) == len(cells(shown)) == len(open_cycles(LAST)) + len(MORE) == 51
    with timed() as watch:
        shown.at.run()
    assert watch.seconds < 1
    assert len(linked(shown)) == 51
    shown.choose("improvement-order", WORST_FIRST).assert_sound("es")
    assert len(linked(shown)) == 51


# --- tables, downloads, other cards ------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_files_hold_every_cycle_with_its_dates(demo_app: None, files: dict[str, File], language: str) -> None:
    t = translator(language)
    open_page(PAGE, lang=language).choose(f"view-{CARD}", "table").assert_sound(language)
    assert files[f"csv-{CARD}"].name == f"{CARD}-{LAST}.csv"
    lines = list(csv.DictReader(io.StringIO(files[f"csv-{CARD}"]().decode("utf-8-sig"))))
    assert [row[t("improvement-table-topic")] for row in lines] == [row["topic"] for row in in_order()]
    names = {row["code"]: row[f"name_{language}"] for row in rows("qsip_stages")}
    for row, cycle in zip(lines, in_order(), strict=True):
        stages = stages_of(cycle["code"])
        for code, name in names.items():
            dates = stages.get(code, {"planned_on": "", "reached_on": ""})
            assert row[f"{name}: {t('improvement-table-planned')}"] == dates["planned_on"]
            reached = dates["reached_on"] if by(dates["reached_on"], LAST) else ""
            assert row[f"{name}: {t('improvement-table-reached')}"] == reached
        assert row[t("improvement-table-opened")] == cycle["opened_on"]
    late = {row[t("improvement-table-code")] for row in lines if row[t("improvement-table-late-since")]}
    assert late == {row["cluster_code"] for row in late_cycles(LAST)}
    assert sum(int(row[t("improvement-table-overdue")]) for row in lines) == len(late_roadmap_actions(LAST))
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(files[f"xlsx-{CARD}"]())).get_sheet_by_index(0).to_python()
    assert len(sheet) - 1 == len(in_order())


def test_the_table_is_in_the_order_of_the_list(demo_app: None, files: dict[str, File]) -> None:
    shown = open_page(PAGE, lang="en", group=BY_SERVICE, order=WORST_FIRST)
    order = linked(shown)
    shown.choose(f"view-{CARD}", "table")
    lines = list(csv.DictReader(io.StringIO(files[f"csv-{CARD}"]().decode("utf-8-sig"))))
    codes = {(row["cluster_code"], row["number"]): row["code"] for row in rows("qsip_cycles") if row["code"] in order}
    assert [codes[row["Cluster code"], row["Cycle no."]] for row in lines if row["Cluster code"] != "MDD-3"] == [
        code for code in order if not code.startswith("MDD-3")
    ]
    assert files[f"csv-{CARD}"].name == f"{CARD}-service-worst-{LAST}.csv"


def changes_of(cycle: dict[str, str], until: str, day: date) -> list[tuple[str, float | None]]:
    """Return the dimension of each of a cycle's measures and its change, positive if better; None if not read again."""
    measures, changes = {row["code"]: row for row in rows("qsip_measures")}, []
    for target in rows("qsip_targets"):
        if target["cycle_code"] != cycle["code"]:
            continue
        measure = measures[target["measure_code"]]
        read = sorted(
            (row["read_on"], float(row["value"]) if row["value"] else int(row["numerator"]) / int(row["denominator"]))
            for row in rows("qsip_readings")
            if row["measure_code"] == measure["code"]
            and cycle["opened_on"] <= row["read_on"] < until
            and by(row["read_on"], day)
        )
        sign = 1 if measure["direction"] == "more" else -1
        changes.append((measure["dimension"], sign * (read[-1][1] - read[0][1]) if len(read) > 1 else None))
    return changes


def changes_by_dimension(day: date = LAST) -> dict[str, list[float | None]]:
    """Return the changes by dimension, from each service's last cycle that was measured again, or else from its last."""
    services: dict[tuple[str, str], list[dict[str, str]]] = {}
    for cycle in sorted(open_cycles(day), key=lambda row: int(row["number"])):
        services.setdefault((cycle["cluster_code"], cycle["service_code"]), []).append(cycle)
    result: dict[str, list[float | None]] = {name: [] for name in DIMENSIONS}
    for cycles in services.values():
        untils = [*(cycle["opened_on"] for cycle in cycles[1:]), "9999"]
        every = [changes_of(cycle, until, day) for cycle, until in zip(cycles, untils, strict=True)]
        again = [changes for changes in every if any(change is not None for _, change in changes)]
        for name, change in (again or every)[-1]:
            result[name].append(change)
    return result


@pytest.mark.parametrize("language", LANGUAGES)
def test_measures_are_counted_by_dimension_and_never_averaged(
    demo_app: None, files: dict[str, File], language: str
) -> None:
    t = translator(language)
    shown = open_page(PAGE, lang=language).choose("view-pmcs-aspectos", "table")
    lines = list(csv.DictReader(io.StringIO(files["csv-pmcs-aspectos"]().decode("utf-8-sig"))))
    names = [t(f"improvement-table-{name}") for name in ("measures", "better", "same", "worse", "unread")]
    for row, (_, changes) in zip(lines, changes_by_dimension().items(), strict=True):
        read = [change for change in changes if change is not None]
        expected = [
            len(changes),
            sum(change > 0 for change in read),
            read.count(0),
            sum(change < 0 for change in read),
            len(changes) - len(read),
        ]
        assert [int(row[name]) for name in names] == expected
    better = sum(change > 0 for changes in changes_by_dimension().values() for change in changes if change is not None)
    assert str(better) in next(title for title in shown.titles if numbers(title)[:1] == [better])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_card_of_auditors_agrees_with_the_files(demo_app: None, language: str) -> None:
    t = translator(language)
    shown = open_page(PAGE, lang=language)
    people = {role: 0 for role in ("provider", "user")}
    for row in rows("qsip_audit_people"):
        people[row["role"]] += int(row["people"])
    assert t("improvement-people-title", users=people["user"], all=sum(people.values())) in shown.titles
    table = next(body for body in shown.html if "progress origins brief" in body)
    names = dict(shown.at.session_state["context"].options.regions)
    heads = re.findall(r'<th scope="row">(.*?)</th>', table)
    assert heads == [
        t("improvement-role-provider"),
        t("improvement-role-user"),
        *names.values(),
        t("improvement-people-all"),
    ]
    shown.choose("view-pmcs-auditoria", "table").assert_sound(language)
    assert t("training-hidden") in shown.text  # a count by sex and identity is under 5


# --- projector, other pages --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_projected_page_shows_everything_and_has_nothing_to_press(demo_app: None, language: str) -> None:
    usual = open_page(PAGE, lang=language)
    shown = open_page(PAGE, lang=language, present="1").assert_sound(language)
    assert linked(shown) == []
    assert set(shown.widgets("")) == {"present-stop"}
    body = next(body for body in shown.html if "cycles projected" in body)
    assert body.count('<div class="improvement-cycle">') == len(open_cycles(LAST))
    assert not [row for row in rows("qsip_actions") if row["title"] in body]  # with fewer words
    assert len(linked(usual)) == len(open_cycles(LAST))
    by_service = open_page(PAGE, lang=language, present="1", group=BY_SERVICE)
    assert groups(by_service) == [translator(language)(f"service-{code}") for code in SERVICES]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_overview_counts_cycles_by_stage_and_links_to_this_page(
    demo_app: None, files: dict[str, File], language: str
) -> None:
    t = translator(language)
    for region in (None, "17"):
        shown = open_page("panorama", lang=language, **({"region": region} if region else {})).assert_sound(language)
        cycles = [row for row in open_cycles(LAST) if region in (None, ORDER[row["cluster_code"]][0])]
        links = [element.proto for element in shown.at.get("page_link")]
        (link,) = [link for link in links if link.label == t("improvement-overview-link")]
        assert link.page.endswith(PAGE)
        assert ("region=17" in link.query_string) == bool(region)
        shown.choose("view-pmcs-etapas", "table").assert_sound(language)
        lines = list(csv.DictReader(io.StringIO(files["csv-pmcs-etapas"]().decode("utf-8-sig"))))
        assert len(lines) == (5 if region is None else len({row["cluster_code"] for row in cycles}))
        assert sum(int(row[t("improvement-figure-cycles")]) for row in lines) == len(cycles)
        assert sum(int(row[t("improvement-overview-validated")]) for row in lines) == len(
            [r for r in validated() if r in cycles]
        )
        assert sum(int(row[t("improvement-table-late")]) for row in lines) == len(
            [r for r in late_cycles(LAST) if r in cycles]
        )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_overview_without_cycles_says_so(program_app: None, language: str) -> None:
    shown = open_page("panorama", lang=language).assert_sound(language)
    assert translator(language)("improvement-overview-title-none") in shown.titles


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_needs_attention_links_to_this_page(demo_app: None, language: str) -> None:
    """A late cycle and overdue actions of a cluster each link to its cycles."""
    t = translator(language)
    shown = open_page("panorama", lang=language, cluster="MDD-1").assert_sound(language)
    late = [row for row in late_roadmap_actions(LAST) if row["cluster_code"] == "MDD-1"]
    links = [element.proto for element in shown.at.get("page_link")]
    for label in (t("overview-attention-cycle_late", count=1), t("overview-attention-roadmap_late", count=len(late))):
        (link,) = [link for link in links if label in link.label]
        assert link.page.endswith(PAGE)
        assert "cluster=MDD-1" in link.query_string
    assert t("service-environment") in next(
        link.label for link in links if t("overview-attention-cycle_late", count=1) in link.label
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_clusters_page_shows_its_cycles_whatever_service_is_chosen(demo_app: None, language: str) -> None:
    t = translator(language)
    for more in ({}, {"service": "health"}):
        shown = open_page("cluster", lang=language, cluster="SMA-2", **more).assert_sound(language)
        assert linked(shown) == ["SMA-2-E1", "SMA-2-E2"]
        assert t("improvement-cluster-title", cycles=2, late=0, validated=1) in shown.titles
        bodies = [body for body in shown.html if body.startswith('<div class="improvement-cluster">')]
        (ended,) = [row["outcome"] for row in rows("qsip_validations") if row["cycle_code"] == "SMA-2-E1"]
        assert f">{t('improvement-outcome', outcome=t(f'improvement-outcome-{ended}'))}<" in bodies[0]
        assert t("improvement-cluster-measures", better=3, read=4, of=4, worse=0) in bodies[1]
    other = open_page("cluster", lang=language, cluster="MDD-3", service="health")
    protos = [element.proto for element in other.at.get("page_link") if element.proto.page.endswith("ciclo")]
    led = {(query["cycle"][0], query["service"][0]) for query in (parse_qs(link.query_string) for link in protos)}
    assert led == {("MDD-3-A1", "environment"), ("MDD-3-S1", "health")}  # each opens under any filter
    projected = open_page("cluster", lang=language, cluster="SMA-2", present="1").assert_sound(language)
    assert linked(projected) == []
    assert len([body for body in projected.html if body.startswith('<div class="improvement-cluster">')]) == 2


@pytest.mark.parametrize(
    ("cluster", "key"), [("UCA-4", "improvement-cluster-none"), ("LOR-3", "improvement-cluster-not-formed")]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_cluster_without_cycles_says_why(demo_app: None, cluster: str, key: str, language: str) -> None:
    shown = open_page("cluster", lang=language, cluster=cluster).assert_sound(language)
    assert translator(language)("improvement-cluster") in shown.titles
    assert translator(language)(key) in shown.all('p class="subtitle"')
