"""The address and the filters: what is written is read again, and what means nothing is ignored with a note."""

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
    Note,
    filters_of,
    load_options,
    parse_choices,
    still_known,
    write_params,
)
from data.rules.incidence.series import CONFLICT_TYPES, HAZARD_CLASSES
from queries.shared.filters import Filters
from tests.support.expected import REGIONS, latest_fact
from tests.support.filter_options import LATEST, OPTIONS
from tests.support.tables import rows

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

VISIBLE = st.characters(exclude_categories=("Cc", "Cs"))  # what may be searched for
any_choices = st.builds(
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
    record_type=st.sampled_from([None, "milestone"]),
    record=st.none() | st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=LONGEST_RECORD),
    back=st.sampled_from([None, "mis-clusters"]),
    search=st.none() | st.text(VISIBLE, min_size=1, max_size=LONGEST_SEARCH).filter(str.strip),
    kind=st.sampled_from([None, *sorted(CODES["kind"])]),
    per=st.sampled_from([None, PER_PEOPLE]),
    step=st.sampled_from([None, QUARTERS, YEARS]),
    simple_map=st.booleans(),
    present=st.booleans(),
).map(lambda choices: still_known(choices, OPTIONS))


@given(any_choices)
def test_an_address_that_is_written_is_read_again(choices):
    params = write_params(choices)
    assert set(params) <= set(PARAMS)
    assert parse_choices(params, OPTIONS) == (choices, ())


def test_an_address_holds_the_language_and_what_differs_from_the_default():
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
        record_type="milestone",
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


def test_an_empty_address_asks_for_everything():
    assert parse_choices({}, OPTIONS) == (Choices(), ())
    assert parse_choices(dict.fromkeys(PARAMS, ""), OPTIONS) == (Choices(), ())
    assert filters_of(Choices(), OPTIONS) == Filters(LATEST)


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
def test_a_wrong_value_is_ignored_with_a_note_and_the_others_count(param, value):
    good = {"lang": "en", "region": "22", "service": "health"}
    choices, notes = parse_choices(good | {param: value}, OPTIONS)
    assert notes == (Note(param, value),)
    rest = {name: text for name, text in good.items() if name != param}
    assert choices == parse_choices(rest, OPTIONS)[0]


def test_a_cluster_of_another_region_is_ignored():
    choices, notes = parse_choices({"region": "16", "cluster": "SMA-1"}, OPTIONS)
    assert (choices.region, choices.cluster, notes) == ("16", None, (Note("cluster", "SMA-1"),))
    # If the region itself means nothing, the cluster counts.
    choices, notes = parse_choices({"region": "99", "cluster": "SMA-1"}, OPTIONS)
    assert (choices.region, choices.cluster, notes) == (None, "SMA-1", (Note("region", "99"),))


def test_the_first_and_the_last_day_can_be_chosen():
    for day in (OPTIONS.min_date, OPTIONS.max_date):
        choices, notes = parse_choices({"corte": day.isoformat()}, OPTIONS)
        assert (filters_of(choices, OPTIONS), notes) == (Filters(day), ())


def test_the_default_day_is_not_kept_as_a_choice():
    """A link to the default date keeps following the latest fact."""
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
def test_no_address_is_an_error_and_no_unknown_value_is_kept(params):
    choices, notes = parse_choices(params, OPTIONS)
    filters = filters_of(choices, OPTIONS)
    assert filters.region in {None, *CODES["region"]}
    assert filters.service in {None, *CODES["service"]}
    assert filters.cluster in {None, *OPTIONS.clusters_in(filters.region)}
    assert OPTIONS.min_date <= filters.as_of <= OPTIONS.max_date
    ignored = {note.param: note.value for note in notes}
    assert len(ignored) == len(notes)
    for param, value in ignored.items():
        assert params[param] == value
    search = params.get("q", "")
    assert choices.search in {None, search}
    assert ("q" in ignored) == (
        bool(search)
        and (not search.strip() or len(search) > LONGEST_SEARCH or any(category(s) in ("Cc", "Cs") for s in search))
    )
    for param, codes in CODES.items():
        if params.get(param) and params[param] not in codes:
            assert param in ignored


@pytest.mark.parametrize(
    "value", ["20140331", "2014-W14-1", "2014-3-31", "2014-03-31T00:00", " 2014-03-31", "0001-01-01"]
)
def test_a_day_is_written_in_one_way(value):
    assert parse_choices({"corte": value}, OPTIONS) == (Choices(), (Note("corte", value),))
    assert parse_choices({"corte": "2014-03-31"}, OPTIONS) == (Choices(as_of=date(2014, 3, 31)), ())


def test_a_choice_that_is_no_longer_offered_is_dropped():
    choices = Choices(region="16", cluster="SMA-1", service="health")
    assert still_known(choices, OPTIONS) == Choices(region="16", service="health")
    assert still_known(Choices(region="99", cluster="SMA-1"), OPTIONS) == Choices(cluster="SMA-1")
    assert still_known(Choices(unit="gov-99", versus="region-22"), OPTIONS) == Choices(versus="region-22")
    assert still_known(Choices(cycle="SMA-2-E3", search="x"), OPTIONS) == Choices(search="x")


def test_a_cycle_counts_whatever_the_filters_are():
    """A link to a cycle of another region is followed: the page says to which cluster it belongs."""
    params = {"region": "16", "cycle": "SMA-2-E1", "lang": "es"}
    assert parse_choices(params, OPTIONS) == (Choices(region="16", cycle="SMA-2-E1"), ())
    assert write_params(Choices(region="16", cycle="SMA-2-E1")) == params


def test_the_options_are_those_of_the_database(demo_connection, program_connection):
    options = load_options(demo_connection)
    assert [code for code, _ in options.regions] == list(REGIONS)
    assert {code: region for code, _, region in options.clusters} == {
        row["code"]: row["region_ubigeo"] for row in rows("clusters")
    }
    assert options.services == ("health", "education", "environment")
    assert (options.default_as_of, load_options(program_connection).default_as_of) == (
        latest_fact(),
        date(2013, 1, 31),
    )
    assert dict(options.cycles) == {row["code"]: row["cluster_code"] for row in rows("qsip_cycles")}
    assert load_options(program_connection).cycles == ()
    members = {row["ubigeo"] for row in rows("cluster_members")}
    governed = {row["ubigeo"]: row["governed_by"] for row in rows("units")}
    assert {code for code, _, _ in options.governments} == {governed[ubigeo] for ubigeo in members}
    assert len(options.clusters_in(None)) == 17
    assert set(options.clusters_in("16")) == {"LOR-1", "LOR-2", "LOR-3"}


@pytest.mark.parametrize("character", ["\0", "\x1b", "\ud800", "\n"])
def test_control_characters_are_ignored_in_every_text(character):
    fact = 'milestone_records:["SMA-1"]'
    params = {"record": "SMA-1", "fact": fact, "q": "agua", "topic": "milestone"}
    choices, notes = parse_choices(params, OPTIONS)
    assert (choices.record, choices.fact, choices.search, choices.record_type) == ("SMA-1", fact, "agua", "milestone")
    assert not notes
    choices, notes = parse_choices(
        {param: value[:3] + character + value[3:] for param, value in params.items()}, OPTIONS
    )
    assert (choices.record, choices.fact, choices.search, choices.record_type) == (None,) * 4
    assert {note.param for note in notes} == set(params)
