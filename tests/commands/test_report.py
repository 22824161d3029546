"""`python -m data report`: the figures of the overview, from the same view as the page."""

import json
from datetime import date

import pytest

from data import settings
from data.__main__ import main
from data.language import LANGUAGES, translator
from data.permissions import ANYONE
from data.rules.incidence.series import add_months
from data.store.doors import reading
from queries.capacity.profile_view import profile_of
from queries.capacity.view import ALL, build_capacity
from queries.improvement.view import build_improvement
from queries.incidence.conflicts_view import build_conflicts
from queries.overview.view import build_overview
from queries.shared.filters import Filters
from queries.training.view import build_training
from tests.support.conflicts import put_cases, put_counts, put_import
from tests.support.contents import by_hand, contents, scalar
from tests.support.emergencies import REGIONS, Event, add_import, cells, year
from tests.support.expected import late_cycles, late_roadmap_actions, latest_fact, open_cycles
from tests.support.tables import rows

LAST = date(2015, 6, 30)


@pytest.fixture
def report(monkeypatch, capsys):
    """report(url, …): exit code, standard output, standard error."""

    def run(url: str, *words: str) -> tuple[int, str, str]:
        monkeypatch.setenv("DATABASE_URL", url)
        settings.database_url.cache_clear()
        capsys.readouterr()
        code = main(["report", *words])
        return code, *capsys.readouterr()

    yield run
    monkeypatch.undo()
    settings.database_url.cache_clear()


def view(url: str, day: date, region: str | None = None):
    with reading(url) as connection:
        return build_overview(connection, ANYONE, Filters(day, region))


def as_said(found) -> list[dict]:
    return [
        {
            "code": line.code,
            "target": line.judged.target,
            "actual": line.judged.actual,
            "status": str(line.judged.status),
            "next_due": str(line.judged.next_due) if line.judged.next_due else None,
            "next_target": line.judged.next_target,
            "unit": line.unit,
            "source": line.source,
        }
        for line in found.targets
    ]


def test_the_report_gives_the_figures_of_the_view(demo_url, report):
    for day in (date(2013, 1, 31), date(2014, 3, 31), LAST):
        for region in (None, "22"):
            words = ["--as-of", str(day), "--json", *(["--region", region] if region else [])]
            code, out, err = report(demo_url, *words)
            found = json.loads(out)
            assert (code, err) == (0, "")
            assert {name: found[name] for name in ("as_of", "region", "demo")} == {
                "as_of": str(day),
                "region": region,
                "demo": True,
            }
            assert found["targets"] == as_said(view(demo_url, day, region))


def test_the_figures_that_everybody_may_look_up(demo_url, report):
    code, out, _ = report(demo_url, "--as-of", "2013-09-30", "--json")
    lines = {line["code"]: line for line in json.loads(out)["targets"]}
    assert code == 0
    assert list(lines) == [
        "clusters_formed",
        "governments_covered",
        "improvement_plans",
        "funds_leveraged",
        "gcd_meetings",
    ]
    assert lines["clusters_formed"] == {
        "code": "clusters_formed",
        "target": 11,
        "actual": 9,
        "status": "late",
        "next_due": "2013-12-31",
        "next_target": 16,
        "unit": "count",
        "source": "plan L701-708; plan L710-718; plan L720-726",
    }
    assert (lines["funds_leveraged"]["target"], lines["funds_leveraged"]["actual"]) == (0, 41_500)
    assert (lines["funds_leveraged"]["unit"], lines["funds_leveraged"]["next_target"]) == ("usd", 750_000)


def test_capacity_and_training_are_those_of_their_views(demo_url, report):
    found = json.loads(report(demo_url, "--as-of", str(LAST), "--json")[1])
    with reading(demo_url) as connection:
        capacity = build_capacity(connection, ANYONE, Filters(LAST))
        totals = build_training(connection, ANYONE, Filters(LAST)).totals
    profile = profile_of(capacity, ALL)
    rounds = {name: {"governments": spread.n, "mean": spread.mean, "sd": spread.sd} for name, spread in profile.rounds}
    assert found["focas"] == {
        "instrument": "focas-1",
        "rounds": rounds | {"final": {"governments": 0, "mean": None, "sd": None}},
        "change": {"matched": profile.change.n, "mean": profile.change.mean},
        "uncovered_gaps": len(capacity.uncovered),
    }
    assert found["training"] == {
        "events": totals.events,
        "participants": totals.participants,
        "women": totals.women,
        "indigenous": totals.indigenous,
    }
    assert min(found["training"].values()) > 0


def test_service_improvement_is_that_of_its_view_and_of_the_files(demo_url, report):
    for day in (date(2014, 3, 31), LAST):
        for region in (None, "17"):
            words = ["--as-of", str(day), "--json", *(["--region", region] if region else [])]
            found = json.loads(report(demo_url, *words)[1])["qsip"]
            with reading(demo_url) as connection:
                seen = build_improvement(connection, ANYONE, Filters(day, region))
            clusters = {row["code"] for row in rows("clusters") if region in (None, row["region_ubigeo"])}
            own = [row for row in open_cycles(day) if row["cluster_code"] in clusters]
            assert list(found) == ["cycles", "by_stage", "on_schedule", "late", "validated", "actions"]
            assert (found["cycles"], found["validated"]) == (len(own), seen.count.validated)
            assert found["late"] == sum(row["cluster_code"] in clusters for row in late_cycles(day))
            assert found["on_schedule"] == seen.count.on_schedule
            assert tuple(found["by_stage"].items()) == seen.count.by_stage
            assert list(found["by_stage"]) == [row["code"] for row in rows("qsip_stages")]
            assert sum(found["by_stage"].values()) + found["validated"] == found["cycles"]
            assert found["actions"] == {
                "planned": seen.roadmap.of,
                "done": seen.roadmap.done,
                "overdue": sum(row["cluster_code"] in clusters for row in late_roadmap_actions(day)),
            }


def test_service_improvement_of_the_demonstration_and_of_an_empty_program(demo_url, program_url, report):
    found = json.loads(report(demo_url, "--as-of", str(LAST), "--json")[1])["qsip"]
    assert found == {
        "cycles": 19,
        "by_stage": {"preparation": 2, "audit": 1, "analysis": 3, "implementation": 7, "validation": 2},
        "on_schedule": 7,
        "late": 7,
        "validated": 4,
        "actions": {"planned": 135, "done": 85, "overdue": 32},
    }
    found = json.loads(report(program_url, "--json")[1])["qsip"]
    assert found == {
        "cycles": 0,
        "by_stage": {"preparation": 0, "audit": 0, "analysis": 0, "implementation": 0, "validation": 0},
        "on_schedule": 0,
        "late": 0,
        "validated": 0,
        "actions": {"planned": 0, "done": 0, "overdue": 0},
    }


@pytest.mark.parametrize(
    ("language", "cycles", "actions", "none"),
    [
        ("es", "19 ciclos; 4 validados, 7 a tiempo, 7 atrasados, 1 sin fechas", "85 de 135 acciones", "ningún ciclo"),
        ("en", "19 cycles; 4 validated, 7 on schedule, 7 late, 1 without dates", "85 of 135 actions", "no cycles"),
    ],
)
def test_service_improvement_is_told_in_words(sqlite_store, report, language, cycles, actions, none):
    told = report(sqlite_store.fresh("demo"), "--as-of", str(LAST), "--lang", language)[1]
    assert cycles in told
    assert actions in told
    told = report(sqlite_store.fresh("program"), "--lang", language)[1]
    assert f": {none}\n" in told


def test_one_round_has_no_change_and_an_empty_program_no_rounds(demo_url, program_url, report):
    early = json.loads(report(demo_url, "--as-of", "2014-06-30", "--json")[1])["focas"]
    assert (early["change"], early["rounds"]["midpoint"]["governments"]) == (None, 0)
    found = json.loads(report(program_url, "--json")[1])
    assert {one["governments"] for one in found["focas"]["rounds"].values()} == {0}
    assert (found["focas"]["instrument"], found["focas"]["change"], found["focas"]["uncovered_gaps"]) == (
        "focas-1",
        None,
        0,
    )
    assert (found["training"]["events"], found["training"]["participants"]) == (0, 0)


def test_incidence_is_that_of_its_views(demo_url, program_url, report):
    found = json.loads(report(demo_url, "--as-of", str(LAST), "--json")[1])
    with reading(demo_url) as connection:
        conflicts = build_conflicts(connection, ANYONE, Filters(LAST))
    june = date(2015, 6, 1)
    assert found["conflicts"] == {
        "active": conflicts.active,
        "latent": conflicts.latent,
        "first_seen_12m": conflicts.first_seen,
        "last_month": "2015-06",
    }
    assert min(value for value in found["conflicts"].values() if isinstance(value, int)) > 0
    assert found["emergencies"] == {
        "events_12m": year(None, june),
        "natural_12m": year(None, june, "natural"),
        "affected_12m": year(None, june, "all", "affected"),
        "homeless_12m": year(None, june, "all", "homeless"),
        "last_month": "2015-06",
        "origin": "published",
    }
    region = json.loads(report(demo_url, "--as-of", str(LAST), "--region", "16", "--json")[1])
    assert region["emergencies"]["events_12m"] == year("16", june)
    empty = json.loads(report(program_url, "--json")[1])
    assert empty["conflicts"] == dict.fromkeys(found["conflicts"])
    assert empty["emergencies"]["events_12m"] == year(None, date(2013, 1, 1))
    early = json.loads(report(program_url, "--as-of", "2012-11-30", "--json")[1])["emergencies"]
    assert early == dict.fromkeys(found["emergencies"]) | {"last_month": "2012-11"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_first_seen_in_twelve_months_needs_an_earlier_report(program_url, report, language):
    """The cases of the first report may be older: of its month nobody knows which are new. The sentence says since when."""
    t, last = translator(language), date(2015, 5, 1)
    since = add_months(last, -11)

    def told(number: int, first: date) -> tuple[int | None, str]:
        months = [add_months(first, count) for count in range(number)]
        with by_hand(program_url) as connection:
            put_import(connection, number, "defensoria", [(region, month) for region in REGIONS for month in months])
            put_cases(connection, number, [(f"A-{number}", month, "active", "coca", "16") for month in months[1:2]])
        found = json.loads(report(program_url, "--as-of", str(LAST), "--json")[1])["conflicts"]
        return found["first_seen_12m"], report(program_url, "--as-of", str(LAST), "--lang", language)[1]

    march = date(2015, 3, 1)
    year, said = told(3, march)
    assert (year, t("cli-report-first-seen", n=1, month=t.month(march)) in said) == (None, True)
    year, said = told(9, since)
    assert (year, t("cli-report-first-seen", n=2, month=t.month(since)) in said) == (None, True)
    year, said = told(1, add_months(since, -1))
    assert (year, t("cli-report-first-seen", n=2, month=t.month(since)) in said) == (2, True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_table_of_counts_does_not_tell_is_null_and_is_no_total(program_url, report, language):
    """One type in five regions: its cases are told as such, never as all that stand."""
    t, may = translator(language), date(2015, 5, 1)
    kind = "socioenvironmental"
    with by_hand(program_url) as connection:
        put_import(connection, 1, "counts", [(region, may) for region in REGIONS])
        put_counts(connection, 1, [(region, may, kind, "active", 3) for region in REGIONS])
        put_counts(connection, 1, [(region, may, kind, "latent", 2) for region in REGIONS])
    found = json.loads(report(program_url, "--as-of", str(LAST), "--json")[1])["conflicts"]
    assert found == {"active": None, "latent": None, "first_seen_12m": None, "last_month": "2015-05"}
    told = report(program_url, "--as-of", str(LAST), "--lang", language)[1]
    said = t("incidence-conflict-headline-types", month=t.month(may), count=25)
    assert t("cli-report-conflicts-part", said=said) in told


def test_emergencies_say_whose_figures_they_are(program_url, report):
    june = date(2015, 6, 1)

    def origin() -> str:
        return json.loads(report(program_url, "--as-of", str(LAST), "--json")[1])["emergencies"]["origin"]

    add_import(program_url, 1, cells(REGIONS, june), [Event("22", june)])
    assert origin() == "mixed"
    add_import(program_url, 2, cells(REGIONS, *(add_months(june, -back) for back in range(12))), [Event("22", june)])
    assert origin() == "imported"
    told = report(program_url, "--as-of", str(LAST), "--lang", "en")[1]
    assert "Emergencies in the 12 months to June 2015: 2, 2 of them from natural hazards" in told
    assert "there is no report of all regions" in told


def test_a_region_has_its_own_figures(demo_url, report):
    found = json.loads(report(demo_url, "--as-of", str(LAST), "--region", "22", "--json")[1])
    lines = {line["code"]: line for line in found["targets"]}
    assert (lines["clusters_formed"]["target"], lines["clusters_formed"]["actual"]) == (4, 4)
    assert (lines["governments_covered"]["target"], lines["governments_covered"]["status"]) == (None, "no_target")
    assert found["region"] == "22"


def test_an_empty_program_has_no_data(program_url, report):
    found = json.loads(report(program_url, "--json")[1])
    assert (found["as_of"], found["demo"]) == ("2013-01-31", False)
    assert [line["actual"] for line in found["targets"]] == [None] * 5
    assert {line["status"] for line in found["targets"]} == {"no_data"}


def test_without_a_day_it_is_the_latest_facts(sqlite_store, report):
    assert json.loads(report(sqlite_store.fresh("demo"), "--json")[1])["as_of"] == str(latest_fact())


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("es", ("30 de setiembre de 2013", "9 / 11", "US$ 41,500", "Contiene datos de demostración", "San Martín")),
        ("en", ("September 30, 2013", "9 / 11", "US$ 41,500", "San Martín")),
    ],
)
def test_the_report_is_told_in_the_language_that_is_asked_for(sqlite_store, report, language, words):
    url = sqlite_store.fresh("demo")
    _, whole, _ = report(url, "--as-of", "2013-09-30", "--lang", language)
    _, region, _ = report(url, "--as-of", "2013-09-30", "--lang", language, "--region", "22")
    told = (whole + region).replace("\u00a0", " ")
    assert [word for word in words if word not in told] == []
    assert ("Clusters conformados" in told) == (language == "es")
    # In figures the languages are one.
    said = [report(url, "--as-of", "2013-09-30", "--lang", code, "--json")[1] for code in ("es", "en")]
    assert said[0] == said[1]


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize(
    ("words", "exit_code", "error"),
    [
        (["--region", "99"], 1, "unknown-region"),
        (["--region", "2201"], 1, "unknown-region"),
        (["--region", ""], 1, "unknown-region"),
        (["--as-of", "0001-01-01"], 1, "day-outside"),
        (["--as-of", "2011-12-31"], 1, "day-outside"),
        (["--as-of", "2021-01-01"], 1, "day-outside"),
        (["--as-of", "20130131"], 2, "usage"),
        (["--as-of", "2013-W05-4"], 2, "usage"),
        (["--as-of", "2013-1-31"], 2, "usage"),
        (["--as-of", "2013-01-31 "], 2, "usage"),
        (["--as-of", "٢٠١٣-01-31"], 2, "usage"),
        (["--as-of", "2013-02-30"], 2, "usage"),
        (["--as-of", "30/09/2013"], 2, "usage"),
        (["--as-of"], 2, "usage"),
        (["--wrong"], 2, "usage"),
    ],
)
def test_what_is_asked_wrongly_is_refused(sqlite_store, report, words, exit_code, error, language):
    url = sqlite_store.fresh("program")
    code, out, err = report(url, *words, "--json", "--lang", language)
    found = json.loads(out)
    assert (code, found["error"]["code"]) == (exit_code, error)
    assert found["error"]["message"] in err
    # For people the same in words, and nothing on standard output.
    code, out, err = report(url, *words, "--lang", language)
    assert (code, out) == (exit_code, "")
    assert found["error"]["message"] in err


@pytest.mark.parametrize(
    ("language", "region", "day"),
    [
        ("es", "dos dígitos de uno de los cinco departamentos: 01, 16, 17, 22, 25", "--as-of: «soon» no es una fecha"),
        ("en", "two digits of one of the five departments: 01, 16, 17, 22, 25", "--as-of: “soon” is no date"),
    ],
)
def test_what_is_wrong_is_told_so_that_it_can_be_mended(sqlite_store, report, language, region, day):
    url = sqlite_store.fresh("program")
    assert region in report(url, "--region", "2201", "--lang", language)[2]
    told = report(url, "--as-of", "soon", "--lang", language)[2]
    assert day in told
    assert "argument" not in told


def test_the_report_writes_nothing(demo_url, report):
    before = contents(demo_url), scalar(demo_url, "SELECT data_version FROM program_state")
    report(demo_url, "--as-of", "2014-03-31", "--json")
    assert (contents(demo_url), scalar(demo_url, "SELECT data_version FROM program_state")) == before
