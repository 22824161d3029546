"""The address and the filters: what is written is read again; what means nothing is ignored with a note."""

from datetime import date
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.session.address import (
    BY_SERVICE,
    LONGEST_RECORD,
    LONGEST_SEARCH,
    PARAMS,
    PER_PEOPLE,
    QUARTERS,
    WORST_FIRST,
    YEARS,
    Choices,
    FilterOptions,
    Note,
    filters_of,
    load_options,
    parse_choices,
    parse_filters,
    still_known,
    write_params,
)
from data.permissions import ANYONE
from data.rules.incidence.series import CONFLICT_TYPES, HAZARD_CLASSES
from queries.shared.filters import Filters
from tests.support.expected import REGIONS, latest_fact
from tests.support.tables import rows

LATEST = date(2015, 6, 30)
OPTIONS = FilterOptions(
    regions=(("16", "Loreto"), ("22", "San Martín")),
    clusters=(("LOR-1", "Alto Amazonas", "16"), ("SMA-1", "Moyobamba", "22"), ("SMA-2", "Lamas", "22")),
    services=("health", "education"),
    governments=(("22", "San Martín", "region"), ("2205", "Lamas", "province")),
    cycles=(("LOR-1-S1", "LOR-1"), ("SMA-2-E1", "SMA-2"), ("SMA-2-E2", "SMA-2")),
    hazards=("flood", "fire_other"),
    default_as_of=LATEST,
    min_date=date(2012, 1, 1),
    max_date=date(2020, 12, 31),
)
UNITS = {
    "all",
    "region-16",
    "region-22",
    "cluster-LOR-1",
    "cluster-SMA-1",
    "cluster-SMA-2",
    "gov-22",
    "gov-2205",
}
CODES = {
    "lang": {"es", "en"},
    "region": {"16", "22"},
    "cluster": {"LOR-1", "SMA-1", "SMA-2"},
    "service": {"health", "education"},
    "unit": UNITS,
    "versus": UNITS,
    "cycle": {"LOR-1-S1", "SMA-2-E1", "SMA-2-E2"},
    "group": {"service"},
    "order": {"worst"},
    "kind": {*HAZARD_CLASSES, "flood", "fire_other", *CONFLICT_TYPES},
    "per": {"people"},
    "step": {"quarter", "year"},
    "map": {"simple"},
    "present": {"1"},
}

SEEN = st.characters(exclude_categories=("Cc", "Cs"))  # what may be looked for
choices = st.builds(
    Choices,
    language=st.sampled_from(["es", "en"]),
    region=st.sampled_from([None, "16", "22"]),
    cluster=st.sampled_from([None, "LOR-1", "SMA-1"]),
    service=st.sampled_from([None, "health"]),
    as_of=st.one_of(st.none(), st.dates(OPTIONS.min_date, OPTIONS.max_date).filter(lambda day: day != LATEST)),
    unit=st.sampled_from([None, *sorted(UNITS)]),
    versus=st.sampled_from([None, *sorted(UNITS)]),
    cycle=st.sampled_from([None, *sorted(CODES["cycle"])]),
    group=st.sampled_from([None, BY_SERVICE]),
    order=st.sampled_from([None, WORST_FIRST]),
    topic=st.sampled_from([None, "milestone"]),
    record=st.none() | st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=LONGEST_RECORD),
    back=st.sampled_from([None, "mis-clusters"]),
    search=st.none() | st.text(SEEN, min_size=1, max_size=LONGEST_SEARCH).filter(str.strip),
    kind=st.sampled_from([None, *sorted(CODES["kind"])]),
    per=st.sampled_from([None, PER_PEOPLE]),
    step=st.sampled_from([None, QUARTERS, YEARS]),
    simple_map=st.booleans(),
    present=st.booleans(),
).map(lambda chosen: still_known(chosen, OPTIONS))


@given(choices)
def test_a_view_that_is_written_is_read_again(chosen):
    params = write_params(chosen)
    assert set(params) <= set(PARAMS)
    assert parse_choices(params, OPTIONS) == (chosen, ())
    assert parse_filters(params, OPTIONS) == (filters_of(chosen, OPTIONS), ())


def test_an_address_says_the_language_and_what_is_not_the_default():
    assert write_params(Choices()) == {"lang": "es"}
    everything = Choices(
        language="en",
        region="22",
        cluster="SMA-1",
        service="health",
        as_of=date(2013, 9, 30),
        unit="gov-2205",
        versus="all",
        cycle="SMA-2-E2",
        group=BY_SERVICE,
        order=WORST_FIRST,
        search="padrón, niños & más",
        kind="fire_other",
        per=PER_PEOPLE,
        step=YEARS,
        simple_map=True,
        present=True,
        topic="milestone",
        record="SMA-1/clusters_agreed",
        back="cluster",
        fact='clusters:["SMA-1"]',
    )
    assert set(write_params(everything)) == set(PARAMS)
    assert write_params(everything) == {
        "lang": "en",
        "region": "22",
        "cluster": "SMA-1",
        "service": "health",
        "corte": "2013-09-30",
        "unit": "gov-2205",
        "versus": "all",
        "cycle": "SMA-2-E2",
        "group": "service",
        "order": "worst",
        "q": "padrón, niños & más",
        "kind": "fire_other",
        "per": "people",
        "step": "year",
        "map": "simple",
        "present": "1",
        "topic": "milestone",
        "record": "SMA-1/clusters_agreed",
        "back": "cluster",
        "fact": 'clusters:["SMA-1"]',
    }


def test_an_address_without_anything_is_everything():
    assert parse_filters({}, OPTIONS) == (Filters(LATEST), ())
    assert parse_filters(dict.fromkeys(PARAMS, ""), OPTIONS) == (Filters(LATEST), ())


@pytest.mark.parametrize(
    ("param", "value"),
    [
        ("region", "99"),
        ("region", "2201"),
        ("region", "22 "),
        ("cluster", "sma-1"),
        ("cluster", "'; DROP TABLE clusters; --"),
        ("service", "salud"),
        ("corte", "30/06/2015"),
        ("corte", "2015-02-30"),
        ("corte", "2011-12-31"),
        ("corte", "2021-01-01"),
        ("corte", "\u0662\u0660\u0661\u0665"),
        ("lang", "fr"),
        ("unit", "2205"),
        ("unit", "gov-16"),
        ("versus", "none"),
        ("cycle", "SMA-2"),
        ("cycle", "sma-2-e1"),
        ("group", "region"),
        ("group", "worst"),
        ("order", "best"),
        ("q", "  "),
        ("q", "x" * (LONGEST_SEARCH + 1)),
        ("map", "3d"),
        ("present", "yes"),
        ("topic", "people"),
        ("record", "x" * (LONGEST_RECORD + 1)),
        ("back", "https://example.org"),
    ],
)
def test_a_wrong_value_is_ignored_with_a_note_and_the_rest_holds(param, value):
    good = {"lang": "en", "region": "22", "service": "health"}
    found, notes = parse_choices(good | {param: value}, OPTIONS)
    assert notes == (Note(param, value),)
    assert found == parse_choices({name: said for name, said in good.items() if name != param}, OPTIONS)[0]


def test_a_cluster_of_another_region_is_ignored():
    found, notes = parse_choices({"region": "16", "cluster": "SMA-1"}, OPTIONS)
    assert (found.region, found.cluster, notes) == ("16", None, (Note("cluster", "SMA-1"),))
    # Where the region itself means nothing, the cluster holds.
    found, notes = parse_choices({"region": "99", "cluster": "SMA-1"}, OPTIONS)
    assert (found.region, found.cluster, notes) == (None, "SMA-1", (Note("region", "99"),))


def test_the_first_and_the_last_day_are_days():
    for day in (OPTIONS.min_date, OPTIONS.max_date):
        assert parse_filters({"corte": day.isoformat()}, OPTIONS) == (Filters(day), ())


def test_the_default_day_is_no_choice():
    """So that a link keeps following the latest fact."""
    assert parse_choices({"corte": LATEST.isoformat()}, OPTIONS) == (Choices(), ())


anything = st.dictionaries(
    st.one_of(st.sampled_from(PARAMS), st.text(max_size=8)),
    st.one_of(
        st.text(max_size=20),
        st.text(min_size=LONGEST_SEARCH - 1, max_size=LONGEST_SEARCH + 1),
        st.sampled_from(["22", "SMA-1", "LOR-1", "health", "2014-03-31", "en", "1", "LOR-1-S1", "service", "worst"]),
    ),
    max_size=9,
)


@given(anything)
def test_no_address_is_an_error_and_nothing_unknown_comes_through(params):
    found, notes = parse_filters(params, OPTIONS)
    assert found.region in {None, *CODES["region"]}
    assert found.service in {None, *CODES["service"]}
    assert found.cluster in {None, *OPTIONS.clusters_in(found.region)}
    assert OPTIONS.min_date <= found.as_of <= OPTIONS.max_date
    told = {note.param: note.value for note in notes}
    assert len(told) == len(notes)
    for param, value in told.items():
        assert params[param] == value
    search = params.get("q", "")
    assert parse_choices(params, OPTIONS)[0].search in {None, search}
    assert ("q" in told) == (
        bool(search)
        and (not search.strip() or len(search) > LONGEST_SEARCH or any(category(s) in ("Cc", "Cs") for s in search))
    )
    for param, known in CODES.items():
        if params.get(param) and params[param] not in known:
            assert param in told


@pytest.mark.parametrize(
    "value", ["20140331", "2014-W14-1", "2014-3-31", "2014-03-31T00:00", " 2014-03-31", "0001-01-01"]
)
def test_a_day_is_written_in_one_way(value):
    assert parse_choices({"corte": value}, OPTIONS) == (Choices(), (Note("corte", value),))
    assert parse_choices({"corte": "2014-03-31"}, OPTIONS) == (Choices(as_of=date(2014, 3, 31)), ())


def test_what_has_gone_is_no_longer_chosen():
    chosen = Choices(region="16", cluster="SMA-1", service="health")
    assert still_known(chosen, OPTIONS) == Choices(region="16", service="health")
    assert still_known(Choices(region="99", cluster="SMA-1"), OPTIONS) == Choices(cluster="SMA-1")
    assert still_known(Choices(unit="gov-99", versus="region-22"), OPTIONS) == Choices(versus="region-22")
    assert still_known(Choices(cycle="SMA-2-E3", search="x"), OPTIONS) == Choices(search="x")


def test_a_cycle_holds_whatever_the_filters_are():
    """A link to a cycle of another region is followed: the page says whose it is."""
    params = {"region": "16", "cycle": "SMA-2-E1", "lang": "es"}
    assert parse_choices(params, OPTIONS) == (Choices(region="16", cycle="SMA-2-E1"), ())
    assert write_params(Choices(region="16", cycle="SMA-2-E1")) == params


def test_the_options_are_those_of_the_database(demo_connection, program_connection):
    options = load_options(demo_connection, ANYONE)
    assert [code for code, _ in options.regions] == list(REGIONS)
    assert {code: place for code, _, place in options.clusters} == {
        row["code"]: row["region_ubigeo"] for row in rows("clusters")
    }
    assert options.services == ("health", "education", "environment")
    assert (options.default_as_of, load_options(program_connection, ANYONE).default_as_of) == (
        latest_fact(),
        date(2013, 1, 31),
    )
    assert dict(options.cycles) == {row["code"]: row["cluster_code"] for row in rows("qsip_cycles")}
    assert load_options(program_connection, ANYONE).cycles == ()
    members = {row["ubigeo"] for row in rows("cluster_members")}
    governed = {row["ubigeo"]: row["governed_by"] for row in rows("units")}
    assert {code for code, _, _ in options.governments} == {governed[ubigeo] for ubigeo in members}
    assert options.region_of("LOR-1") == "16"
    assert options.region_of("nowhere") is None
    assert len(options.clusters_in(None)) == 17
    assert set(options.clusters_in("16")) == {"LOR-1", "LOR-2", "LOR-3"}


@pytest.mark.parametrize("sign", ["\0", "\x1b", "\ud800", "\n"])
def test_signs_that_no_server_takes_are_no_record_and_no_search(sign):
    fact = 'milestone_records:["SMA-1"]'
    asked = {"record": "SMA-1", "fact": fact, "q": "agua", "topic": "milestone"}
    choices, notes = parse_choices(asked, OPTIONS)
    assert (choices.record, choices.fact, choices.search, choices.topic) == ("SMA-1", fact, "agua", "milestone")
    assert not notes
    choices, notes = parse_choices({param: value[:3] + sign + value[3:] for param, value in asked.items()}, OPTIONS)
    assert (choices.record, choices.fact, choices.search, choices.topic) == (None,) * 4
    assert {note.param for note in notes} == set(asked)
