"""`report`: the figures of the views that the pages show."""

from datetime import date

import pytest

from data.language import LANGUAGES, translator
from data.permissions import ANYONE
from data.rules.incidence.series import add_months
from data.store.doors import reading
from queries.capacity.profile_view import build_profile
from queries.capacity.view import EVERYBODY, build_capacity
from queries.improvement.view import build_improvement
from queries.incidence.conflicts_view import build_conflicts
from queries.overview.view import Overview, build_overview
from queries.shared.filters import Filters
from queries.training.view import build_training
from tests.support.conflicts import put_cases, put_counts, put_import
from tests.support.contents import by_hand, contents, scalar
from tests.support.emergencies import REGIONS, Event, add_import, cells, year
from tests.support.expected import late_cycles, late_roadmap_actions, latest_fact, open_cycles
from tests.support.tables import rows

pytestmark = pytest.mark.any_engine

LAST = date(2015, 6, 30)


@pytest.fixture
def report(run):
    """report(url, "--json"): run the command on a database."""
    return lambda url, *words: run(url, "report", *words)


def fetch_overview(url: str, day: date, region: str | None = None):
    with reading(url) as connection:
        return build_overview(connection, ANYONE, Filters(day, region))


def list_targets(view: Overview) -> list[dict]:
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
        for line in view.targets
    ]


def test_the_targets_are_those_of_the_overview(demo_url, report):
    for day in (date(2013, 1, 31), date(2014, 3, 31), LAST):
        for region in (None, "22"):
            words = ["--as-of", str(day), "--json", *(["--region", region] if region else [])]
            result = report(demo_url, *words)
            data = result.object
            assert (result.code, result.err) == (0, "")
            assert {name: data[name] for name in ("as_of", "region", "demo")} == {
                "as_of": str(day),
                "region": region,
                "demo": True,
            }
            assert data["targets"] == list_targets(fetch_overview(demo_url, day, region))


def test_the_targets_of_a_date_in_full(demo_url, report):
    data = report(demo_url, "--as-of", "2013-09-30", "--json").object
    lines = {line["code"]: line for line in data["targets"]}
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
    data = report(demo_url, "--as-of", str(LAST), "--json").object
    with reading(demo_url) as connection:
        capacity = build_capacity(connection, ANYONE, Filters(LAST))
        totals = build_training(connection, ANYONE, Filters(LAST)).totals
    profile = build_profile(capacity, EVERYBODY)
    rounds = {name: {"governments": spread.n, "mean": spread.mean, "sd": spread.sd} for name, spread in profile.rounds}
    assert data["focas"] == {
        "instrument": "focas-1",
        "rounds": rounds | {"final": {"governments": 0, "mean": None, "sd": None}},
        "change": {"matched": profile.change.n, "mean": profile.change.mean},
        "uncovered_gaps": len(capacity.uncovered),
    }
    assert data["training"] == {
        "events": totals.events,
        "participants": totals.participants,
        "women": totals.women,
        "indigenous": totals.indigenous,
    }
    assert min(data["training"].values()) > 0


def test_service_improvement_is_that_of_its_view_and_of_the_files(demo_url, report):
    for day in (date(2014, 3, 31), LAST):
        for region in (None, "17"):
            words = ["--as-of", str(day), "--json", *(["--region", region] if region else [])]
            data = report(demo_url, *words).object["qsip"]
            with reading(demo_url) as connection:
                view = build_improvement(connection, ANYONE, Filters(day, region))
            clusters = {row["code"] for row in rows("clusters") if region in (None, row["region_ubigeo"])}
            cycles = [row for row in open_cycles(day) if row["cluster_code"] in clusters]
            assert list(data) == ["cycles", "by_stage", "on_schedule", "late", "validated", "actions"]
            assert (data["cycles"], data["validated"]) == (len(cycles), view.count.validated)
            assert data["late"] == sum(row["cluster_code"] in clusters for row in late_cycles(day))
            assert data["on_schedule"] == view.count.on_schedule
            assert tuple(data["by_stage"].items()) == view.count.by_stage
            assert list(data["by_stage"]) == [row["code"] for row in rows("qsip_stages")]
            assert sum(data["by_stage"].values()) + data["validated"] == data["cycles"]
            assert data["actions"] == {
                "planned": view.roadmap.of,
                "done": view.roadmap.done,
                "overdue": sum(row["cluster_code"] in clusters for row in late_roadmap_actions(day)),
            }


def test_service_improvement_of_the_demonstration_and_of_an_empty_program(demo_url, program_url, report):
    data = report(demo_url, "--as-of", str(LAST), "--json").object["qsip"]
    assert data == {
        "cycles": 19,
        "by_stage": {"preparation": 2, "audit": 1, "analysis": 3, "implementation": 7, "validation": 2},
        "on_schedule": 7,
        "late": 7,
        "validated": 4,
        "actions": {"planned": 135, "done": 85, "overdue": 32},
    }
    data = report(program_url, "--json").object["qsip"]
    assert data == {
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
def test_service_improvement_in_words(sqlite_store, report, language, cycles, actions, none):
    output = report(sqlite_store.fresh("demo"), "--as-of", str(LAST), "--lang", language).out
    assert cycles in output
    assert actions in output
    output = report(sqlite_store.fresh("program"), "--lang", language).out
    assert f": {none}\n" in output


def test_one_round_has_no_change_and_an_empty_program_has_no_rounds(demo_url, program_url, report):
    early = report(demo_url, "--as-of", "2014-06-30", "--json").object["focas"]
    assert (early["change"], early["rounds"]["midpoint"]["governments"]) == (None, 0)
    data = report(program_url, "--json").object
    assert {held["governments"] for held in data["focas"]["rounds"].values()} == {0}
    assert (data["focas"]["instrument"], data["focas"]["change"]) == ("focas-1", None)
    assert data["focas"]["uncovered_gaps"] == 0
    assert (data["training"]["events"], data["training"]["participants"]) == (0, 0)


def test_incidence_is_that_of_its_views(demo_url, program_url, report):
    data = report(demo_url, "--as-of", str(LAST), "--json").object
    with reading(demo_url) as connection:
        conflicts = build_conflicts(connection, ANYONE, Filters(LAST))
    june = date(2015, 6, 1)
    assert data["conflicts"] == {
        "active": conflicts.active,
        "latent": conflicts.latent,
        "first_seen_12m": conflicts.first_seen,
        "last_month": "2015-06",
    }
    assert min(value for value in data["conflicts"].values() if isinstance(value, int)) > 0
    assert data["emergencies"] == {
        "events_12m": year(None, june),
        "natural_12m": year(None, june, "natural"),
        "affected_12m": year(None, june, "all", "affected"),
        "homeless_12m": year(None, june, "all", "homeless"),
        "last_month": "2015-06",
        "origin": "published",
    }
    region = report(demo_url, "--as-of", str(LAST), "--region", "16", "--json").object
    assert region["emergencies"]["events_12m"] == year("16", june)
    empty = report(program_url, "--json").object
    assert empty["conflicts"] == dict.fromkeys(data["conflicts"])
    assert empty["emergencies"]["events_12m"] == year(None, date(2013, 1, 1))
    early = report(program_url, "--as-of", "2012-11-30", "--json").object["emergencies"]
    assert early == dict.fromkeys(data["emergencies"]) | {"last_month": "2012-11"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_first_seen_in_twelve_months_needs_an_earlier_report(program_url, report, language):
    """The cases of the first report may be older, so which of its month are new is unknown. The sentence gives the month."""
    t, last = translator(language), date(2015, 5, 1)
    since = add_months(last, -11)

    def add_cases(number: int, first: date) -> tuple[int | None, str]:
        months = [add_months(first, count) for count in range(number)]
        with by_hand(program_url) as connection:
            put_import(connection, number, "defensoria", [(region, month) for region in REGIONS for month in months])
            put_cases(connection, number, [(f"A-{number}", month, "active", "coca", "16") for month in months[1:2]])
        data = report(program_url, "--as-of", str(LAST), "--json").object["conflicts"]
        return data["first_seen_12m"], report(program_url, "--as-of", str(LAST), "--lang", language).out

    march = date(2015, 3, 1)
    year, output = add_cases(3, march)
    assert (year, t("cli-report-first-seen", n=1, month=t.month(march)) in output) == (None, True)
    year, output = add_cases(9, since)
    assert (year, t("cli-report-first-seen", n=2, month=t.month(since)) in output) == (None, True)
    year, output = add_cases(1, add_months(since, -1))
    assert (year, t("cli-report-first-seen", n=2, month=t.month(since)) in output) == (2, True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_counts_of_one_type_are_not_a_total(program_url, report, language):
    """The cases of one type in five regions are reported as such, never as all cases."""
    t, may = translator(language), date(2015, 5, 1)
    kind = "socioenvironmental"
    with by_hand(program_url) as connection:
        put_import(connection, 1, "counts", [(region, may) for region in REGIONS])
        put_counts(connection, 1, [(region, may, kind, "active", 3) for region in REGIONS])
        put_counts(connection, 1, [(region, may, kind, "latent", 2) for region in REGIONS])
    data = report(program_url, "--as-of", str(LAST), "--json").object["conflicts"]
    assert data == {"active": None, "latent": None, "first_seen_12m": None, "last_month": "2015-05"}
    output = report(program_url, "--as-of", str(LAST), "--lang", language).out
    sentence = t("incidence-conflict-headline-types", month=t.month(may), count=25)
    assert t("cli-report-conflicts-part", said=sentence) in output


def test_emergencies_name_the_origin_of_their_figures(program_url, report):
    june = date(2015, 6, 1)

    def origin() -> str:
        return report(program_url, "--as-of", str(LAST), "--json").object["emergencies"]["origin"]

    add_import(program_url, 1, cells(REGIONS, june), [Event("22", june)])
    assert origin() == "mixed"
    add_import(program_url, 2, cells(REGIONS, *(add_months(june, -back) for back in range(12))), [Event("22", june)])
    assert origin() == "imported"
    output = report(program_url, "--as-of", str(LAST), "--lang", "en").out
    assert "Emergencies in the 12 months to June 2015: 2, 2 of them from natural hazards" in output
    assert "there is no report of all regions" in output


def test_a_region_has_its_own_figures(demo_url, report):
    data = report(demo_url, "--as-of", str(LAST), "--region", "22", "--json").object
    lines = {line["code"]: line for line in data["targets"]}
    assert (lines["clusters_formed"]["target"], lines["clusters_formed"]["actual"]) == (4, 4)
    assert (lines["governments_covered"]["target"], lines["governments_covered"]["status"]) == (None, "no_target")
    assert data["region"] == "22"


def test_an_empty_program_has_no_data(program_url, report):
    data = report(program_url, "--json").object
    assert (data["as_of"], data["demo"]) == ("2013-01-31", False)
    assert [line["actual"] for line in data["targets"]] == [None] * 5
    assert {line["status"] for line in data["targets"]} == {"no_data"}


def test_the_default_date_is_that_of_the_latest_fact(sqlite_store, report):
    assert report(sqlite_store.fresh("demo"), "--json").object["as_of"] == str(latest_fact())


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("es", ("30 de setiembre de 2013", "9 / 11", "US$ 41,500", "Contiene datos de demostración", "San Martín")),
        ("en", ("September 30, 2013", "9 / 11", "US$ 41,500", "San Martín")),
    ],
)
def test_the_report_is_written_in_the_chosen_language(sqlite_store, report, language, words):
    url = sqlite_store.fresh("demo")
    program = report(url, "--as-of", "2013-09-30", "--lang", language).out
    region = report(url, "--as-of", "2013-09-30", "--lang", language, "--region", "22").out
    output = (program + region).replace("\u00a0", " ")
    assert [word for word in words if word not in output] == []
    assert ("Clusters conformados" in output) == (language == "es")
    objects = [report(url, "--as-of", "2013-09-30", "--lang", code, "--json").out for code in LANGUAGES]
    assert objects[0] == objects[1]


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
def test_invalid_options_are_refused(sqlite_store, report, words, exit_code, error, language):
    url = sqlite_store.fresh("program")
    refused = report(url, *words, "--json", "--lang", language)
    assert refused.failure == (exit_code, error)
    assert refused.message in refused.err
    in_words = report(url, *words, "--lang", language)
    assert (in_words.code, in_words.out) == (exit_code, "")
    assert refused.message in in_words.err


@pytest.mark.parametrize(
    ("language", "region", "day"),
    [
        ("es", "dos dígitos de uno de los cinco departamentos: 01, 16, 17, 22, 25", "--as-of: «soon» no es una fecha"),
        ("en", "two digits of one of the five departments: 01, 16, 17, 22, 25", "--as-of: “soon” is no date"),
    ],
)
def test_refusals_name_what_is_possible(sqlite_store, report, language, region, day):
    url = sqlite_store.fresh("program")
    assert region in report(url, "--region", "2201", "--lang", language).err
    output = report(url, "--as-of", "soon", "--lang", language).err
    assert day in output
    assert "argument" not in output


def test_the_report_writes_nothing(demo_url, report):
    before = contents(demo_url), scalar(demo_url, "SELECT data_version FROM program_state")
    report(demo_url, "--as-of", "2014-03-31", "--json")
    assert (contents(demo_url), scalar(demo_url, "SELECT data_version FROM program_state")) == before
