"""The address and the filters: what a URL asks for, and how a view is written into one. No Streamlit here.

An address is whole: what it leaves out is at its default.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any
from unicodedata import category

from sqlalchemy import Connection

from data.language import DEFAULT_LANGUAGE, LANGUAGES
from data.permissions import Viewer
from data.rules.incidence.series import CONFLICT_TYPES, HAZARD_CLASSES
from data.store.schema import metadata
from queries.records.record_types import RECORD_TYPES
from queries.shared import options as reads
from queries.shared.filters import Filters, parse_day

PARAMS = (
    "lang",
    "region",
    "cluster",
    "service",
    "corte",
    "unit",
    "versus",
    "cycle",
    "group",
    "order",
    "q",
    "kind",
    "per",
    "step",
    "map",
    "present",
    "topic",
    "record",
    "back",
    "fact",
)
SIMPLE = "simple"
BY_SERVICE, WORST_FIRST = "service", "worst"
PER_PEOPLE = "people"
QUARTERS, YEARS = "quarter", "year"
LONGEST_SEARCH = 80  # characters
LONGEST_RECORD = 100
FORM_PARAMS = ("topic", "record", "back")  # what a form is asked for; no other page carries them
ON = "1"
_PAGE_NAME = re.compile(r"[a-z-]{1,24}")
_FACT = re.compile(r"([a-z_]{1,40}):\[.{1,240}\]")  # a record as history keeps it: table:key


@dataclass(frozen=True)
class FilterOptions:
    """What can be chosen. `regions`: (ubigeo, name); `clusters`: (code, name, region's ubigeo); `services`: codes;
    `governments`: (ubigeo, name, level) of those in clusters; `cycles`: (code, cluster's code); `hazards`:
    codes of kinds of emergencies.
    """

    regions: tuple[tuple[str, str], ...]
    clusters: tuple[tuple[str, str, str], ...]
    services: tuple[str, ...]
    governments: tuple[tuple[str, str, str], ...]
    cycles: tuple[tuple[str, str], ...]
    hazards: tuple[str, ...]
    default_as_of: date
    min_date: date
    max_date: date

    def region_of(self, cluster: str) -> str | None:
        """The region where a cluster lies; None for an unknown code."""
        return next((region for code, _, region in self.clusters if code == cluster), None)

    @cached_property
    def units(self) -> frozenset[str]:
        """Codes of what a profile can be drawn of: "all", "region-22", "cluster-SMA-2", "gov-2205"."""
        kinds = (("region", self.regions), ("cluster", self.clusters), ("gov", self.governments))
        return frozenset(("all", *(f"{kind}-{found[0]}" for kind, all_found in kinds for found in all_found)))

    def clusters_in(self, region: str | None) -> tuple[str, ...]:
        """Codes of the clusters of a region (all of them for None)."""
        return tuple(code for code, _, where in self.clusters if region in (None, where))


@dataclass(frozen=True)
class Note:
    """A value in the address that means nothing here, as it was written."""

    param: str
    value: str


@dataclass(frozen=True)
class Choices:
    """All that a person can set and an address can carry. `as_of` empty: the default corte, whatever it is by then.

    `unit`, `versus`: whose profile is shown, and beside whose. `cycle`: of service improvement; its list is by region
    unless `group` says BY_SERVICE, in the order of regions unless `order` says WORST_FIRST. `search`: words looked for.
    `kind`: a class of hazards, a hazard or a type of conflict; `per`: PER_PEOPLE for rates; `step`: QUARTERS or YEARS,
    else months. `topic`, `record`: what is updated; `back`: the page to return to. `fact`: whose history is shown.
    """

    language: str = DEFAULT_LANGUAGE
    region: str | None = None
    cluster: str | None = None
    service: str | None = None
    as_of: date | None = None
    unit: str | None = None
    versus: str | None = None
    cycle: str | None = None
    group: str | None = None
    order: str | None = None
    search: str | None = None
    kind: str | None = None
    per: str | None = None
    step: str | None = None
    simple_map: bool = False
    present: bool = False
    topic: str | None = None
    record: str | None = None
    back: str | None = None
    fact: str | None = None


def parse_filters(params: Mapping[str, str], options: FilterOptions) -> tuple[Filters, tuple[Note, ...]]:
    """The filters that an address asks for, and a note for each value that was ignored. Never an error."""
    choices, notes = parse_choices(params, options)
    return filters_of(choices, options), notes


def filters_of(choices: Choices, options: FilterOptions) -> Filters:
    """The filters as the queries take them: the default corte filled in."""
    return Filters(choices.as_of or options.default_as_of, choices.region, choices.cluster, choices.service)


_LOOK: dict[str, tuple[str, dict[str, Any], Any]] = {
    "lang": ("language", {code: code for code in LANGUAGES}, DEFAULT_LANGUAGE),
    "map": ("simple_map", {SIMPLE: True}, False),
    "present": ("present", {ON: True}, False),
}


def parse_look(params: Mapping[str, str]) -> dict[str, Any]:
    """The choices of an address that need no database: language, simple_map, present."""
    return {name: known.get(params.get(param, ""), default) for param, (name, known, default) in _LOOK.items()}


def parse_choices(params: Mapping[str, str], options: FilterOptions) -> tuple[Choices, tuple[Note, ...]]:
    """All that an address asks for, and a note for each value that was ignored."""
    known: dict[str, Mapping[str, Any]] = {
        "region": {code: code for code, _ in options.regions},
        "cluster": {code: code for code, _, _ in options.clusters},
        "service": {code: code for code in options.services},
        "corte": {value: day for value in (params.get("corte", ""),) if (day := _date(value, options))},
        "unit": {code: code for code in options.units},
        "versus": {code: code for code in options.units},
        "cycle": {code: code for code, _ in options.cycles},
        "group": {BY_SERVICE: BY_SERVICE},
        "order": {WORST_FIRST: WORST_FIRST},
        "kind": {code: code for code in (*HAZARD_CLASSES, *options.hazards, *CONFLICT_TYPES)},
        "per": {PER_PEOPLE: PER_PEOPLE},
        "step": {step: step for step in (QUARTERS, YEARS)},
        "q": {value: value for value in (params.get("q", ""),) if _is_search(value)},
        "topic": {code: code for code in RECORD_TYPES},
        # Whether there is such a record is asked of the database when the form opens; a page's name is the registry's.
        "record": {value: value for value in (params.get("record", ""),) if _is_record(value)},
        "back": {value: value for value in (params.get("back", ""),) if _PAGE_NAME.fullmatch(value)},
        "fact": {value: value for value in (params.get("fact", ""),) if _is_fact(value)},
    }
    found = {param: values.get(params.get(param, "")) for param, values in known.items()}
    if found["cluster"] not in options.clusters_in(found["region"]):
        found["cluster"] = None
    choices = Choices(
        region=found["region"],
        cluster=found["cluster"],
        service=found["service"],
        as_of=None if found["corte"] == options.default_as_of else found["corte"],
        unit=found["unit"],
        versus=found["versus"],
        cycle=found["cycle"],
        group=found["group"],
        order=found["order"],
        search=found["q"],
        kind=found["kind"],
        per=found["per"],
        step=found["step"],
        topic=found["topic"],
        record=found["record"],
        back=found["back"],
        fact=found["fact"],
        **parse_look(params),
    )
    wrong = [param for param in known if params.get(param) and found[param] is None]
    wrong += [param for param, (_, values, _) in _LOOK.items() if params.get(param) and params[param] not in values]
    return choices, tuple(Note(param, params[param]) for param in wrong)


def _date(value: str, options: FilterOptions) -> date | None:
    try:
        day = parse_day(value)
    except ValueError:
        return None
    return day if options.min_date <= day <= options.max_date else None


def _is_record(value: str) -> bool:
    """Whether it can name a record: signs that are not seen are in no name, and a server takes no zero byte."""
    return value.isprintable() and 0 < len(value) <= LONGEST_RECORD


def _is_search(value: str) -> bool:
    return 0 < len(value.strip()) <= len(value) <= LONGEST_SEARCH and not any(
        category(s) in ("Cc", "Cs") for s in value
    )


def _is_fact(value: str) -> bool:
    """Whether it names a record of facts; whether there is one is asked of the database."""
    found = _FACT.fullmatch(value) if value.isprintable() else None
    table = metadata.tables.get(found[1]) if found else None
    return table is not None and "origin" in table.c


def without_form(choices: Choices) -> Choices:
    """The choices of a page that is no form."""
    return replace(choices, topic=None, record=None, back=None)


def still_known(choices: Choices, options: FilterOptions) -> Choices:
    """The choices without what the options do not hold: a cluster outside the region, a unit or a cycle that has gone."""
    region = choices.region if choices.region in {code for code, _ in options.regions} else None
    cluster = choices.cluster if choices.cluster in options.clusters_in(region) else None
    unit, versus = (code if code in options.units else None for code in (choices.unit, choices.versus))
    cycle = choices.cycle if choices.cycle in {code for code, _ in options.cycles} else None
    return replace(choices, region=region, cluster=cluster, unit=unit, versus=versus, cycle=cycle)


def write_params(choices: Choices) -> dict[str, str]:
    """The address of a view: the language always, anything else only where it is not the default."""
    said = {
        "region": choices.region,
        "cluster": choices.cluster,
        "service": choices.service,
        "corte": choices.as_of.isoformat() if choices.as_of else None,
        "unit": choices.unit,
        "versus": choices.versus,
        "cycle": choices.cycle,
        "group": choices.group,
        "order": choices.order,
        "q": choices.search,
        "kind": choices.kind,
        "per": choices.per,
        "step": choices.step,
        "map": SIMPLE if choices.simple_map else None,
        "present": ON if choices.present else None,
        **{param: getattr(choices, param) for param in FORM_PARAMS},
        "fact": choices.fact,
    }
    return {"lang": choices.language} | {param: value for param, value in said.items() if value}


def load_options(connection: Connection, viewer: Viewer) -> FilterOptions:
    """What the filter bar offers, from the database."""
    latest = reads.fetch_default_as_of(connection)
    return FilterOptions(
        regions=reads.fetch_regions(connection),
        clusters=reads.fetch_clusters(connection),
        services=reads.fetch_services(connection),
        governments=reads.fetch_member_governments(connection),
        cycles=reads.fetch_known_cycles(connection),
        hazards=reads.fetch_hazard_codes(connection),
        default_as_of=latest,
        min_date=min(reads.MIN_DATE, latest),
        max_date=max(reads.MAX_DATE, latest),
    )
