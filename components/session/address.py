"""The address and the filters: what a URL asks for, and how a view is written into one. No Streamlit here.

Each choice is declared once, in `Choices`, together with its parameter. How an address is read and written follows from
that. An address is complete: whatever it leaves out is at its default.
"""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from functools import cached_property
from typing import Any
from unicodedata import category

from sqlalchemy import Connection

from data.language import DEFAULT_LANGUAGE, LANGUAGES
from data.rules.incidence.series import CONFLICT_TYPES, HAZARD_CLASSES
from data.store.schema import metadata
from queries.records.record_types import RECORD_TYPES
from queries.shared import options as reads
from queries.shared.filters import Filters, parse_day

FORM_PAGE, HISTORY_PAGE = "actualizar", "historial"
SIMPLE = "simple"
BY_SERVICE, WORST_FIRST = "service", "worst"
PER_PEOPLE = "people"
QUARTERS, YEARS = "quarter", "year"
LONGEST_SEARCH = 80  # characters
LONGEST_RECORD = 100
_PAGE_NAME = re.compile(r"[a-z-]{1,24}")
_FACT = re.compile(r"([a-z_]{1,40}):\[.{1,240}\]")  # a record as history keeps it: table:key


# --- what can be chosen --------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class FilterOptions:
    """What the database offers to choose from."""

    regions: tuple[tuple[str, str], ...]
    """(ubigeo, name) of the regions."""
    clusters: tuple[tuple[str, str, str], ...]
    """(code, name, region's ubigeo) of the clusters."""
    services: tuple[str, ...]
    """The services' codes."""
    governments: tuple[tuple[str, str, str], ...]
    """(ubigeo, name, level) of the governments that belong to a cluster."""
    cycles: tuple[tuple[str, str], ...]
    """(code, cluster's code) of the improvement cycles."""
    hazards: tuple[str, ...]
    """Codes of the kinds of emergencies."""
    default_as_of: date
    min_date: date
    max_date: date

    @cached_property
    def units(self) -> frozenset[str]:
        """The codes for which a profile can be drawn: "all", "region-22", "cluster-SMA-2", "gov-2205"."""
        kinds = (("region", self.regions), ("cluster", self.clusters), ("gov", self.governments))
        return frozenset(("all", *(f"{kind}-{unit[0]}" for kind, units in kinds for unit in units)))

    def clusters_in(self, region: str | None) -> tuple[str, ...]:
        """Return the codes of a region's clusters, or of all clusters for None."""
        return tuple(code for code, _, cluster_region in self.clusters if region in (None, cluster_region))


_NO_OPTIONS = FilterOptions((), (), (), (), (), (), date.min, date.min, date.max)  # before the database is open


def load_options(connection: Connection) -> FilterOptions:
    """Read what can be chosen from the database."""
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


# --- how a choice stands in the address ----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Param:
    """The parameter in which an address carries a choice."""

    name: str
    read: Callable[[str, FilterOptions], Any]
    """Returns the value that a text stands for; None if it means nothing here."""
    write: Callable[[Any], str] = str
    page: str | None = None
    """The only page that carries it; None if every page does."""
    is_offered: bool = False
    """Whether the database offers the values, so that a value that was chosen may be gone later."""


def _fixed(name: str, texts: Mapping[str, Any], default: Any = None) -> Any:
    """Declare a choice among a few values, each with its text in the address."""
    written = {value: text for text, value in texts.items()}
    return _field(Param(name, lambda text, _options: texts.get(text), written.__getitem__), default)


def _code(name: str, codes: Callable[[FilterOptions], Collection[str]]) -> Any:
    """Declare a choice among the codes that the database offers."""
    return _field(Param(name, lambda text, options: text if text in codes(options) else None, is_offered=True))


def _text(name: str, is_valid: Callable[[str], object], page: str | None = None) -> Any:
    """Declare a choice that is a text of any content, within limits."""
    return _field(Param(name, lambda text, _options: text if is_valid(text) else None, page=page))


def _field(param: Param, default: Any = None) -> Any:
    return field(default=default, metadata={"param": param})


def _read_day(text: str, options: FilterOptions) -> date | None:
    try:
        day = parse_day(text)
    except ValueError:
        return None
    return day if options.min_date <= day <= options.max_date else None


def _is_record(text: str) -> bool:
    """Return whether it can name a record: no name has invisible characters, and no server takes a zero byte."""
    return text.isprintable() and 0 < len(text) <= LONGEST_RECORD


def _is_search(text: str) -> bool:
    return 0 < len(text.strip()) <= len(text) <= LONGEST_SEARCH and not any(category(s) in ("Cc", "Cs") for s in text)


def _is_fact(text: str) -> bool:
    """Return whether it can name a record of facts; the database says later whether there is such a record."""
    match = _FACT.fullmatch(text) if text.isprintable() else None
    table = metadata.tables.get(match[1]) if match else None
    return table is not None and "origin" in table.c


@dataclass(frozen=True)
class Choices:
    """All that a person can choose and an address can carry."""

    language: str = _fixed("lang", {code: code for code in LANGUAGES}, DEFAULT_LANGUAGE)
    region: str | None = _code("region", lambda options: dict(options.regions))
    cluster: str | None = _code("cluster", lambda options: options.clusters_in(None))
    service: str | None = _code("service", lambda options: options.services)
    as_of: date | None = field(default=None, metadata={"param": Param("corte", _read_day, date.isoformat)})
    """None: the default as-of date, whichever day that is by then."""
    unit: str | None = _code("unit", lambda options: options.units)
    """Whose capacity profile is shown."""
    versus: str | None = _code("versus", lambda options: options.units)
    """The unit beside it, to compare with."""
    cycle: str | None = _code("cycle", lambda options: dict(options.cycles))
    group: str | None = _fixed("group", {BY_SERVICE: BY_SERVICE})
    """How the improvement cycles are grouped: BY_SERVICE, or by region."""
    order: str | None = _fixed("order", {WORST_FIRST: WORST_FIRST})
    """The order of the improvement cycles: WORST_FIRST, or that of the regions."""
    search: str | None = _text("q", _is_search)
    """The words to look for."""
    kind: str | None = _code("kind", lambda options: (*HAZARD_CLASSES, *options.hazards, *CONFLICT_TYPES))
    """A class of hazards, a hazard, or a type of conflicts."""
    per: str | None = _fixed("per", {PER_PEOPLE: PER_PEOPLE})
    """PER_PEOPLE for rates; None for counts."""
    step: str | None = _fixed("step", {QUARTERS: QUARTERS, YEARS: YEARS})
    """The step of a series: QUARTERS, YEARS, or months."""
    simple_map: bool = _fixed("map", {SIMPLE: True}, False)
    present: bool = _fixed("present", {"1": True}, False)
    """Whether the page is drawn for a projector."""
    record_type: str | None = _text("topic", RECORD_TYPES.__contains__, FORM_PAGE)
    """The record type that the form is for, by its code."""
    record: str | None = _text("record", _is_record, FORM_PAGE)
    """The record that the form is for; the database says later whether there is such a record."""
    back: str | None = _text("back", _PAGE_NAME.fullmatch, FORM_PAGE)
    """The page to return to from the form."""
    fact: str | None = _text("fact", _is_fact, HISTORY_PAGE)
    """The record of which the history is shown."""


_PARAMS: dict[str, Param] = {choice.name: choice.metadata["param"] for choice in fields(Choices)}
PARAMS = tuple(param.name for param in _PARAMS.values())
LOOK = ("language", "simple_map", "present")  # the choices that need no database


# --- reading and writing an address --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Note:
    """A value in the address that means nothing here, as it was written."""

    param: str
    value: str


def parse_look(params: Mapping[str, str]) -> dict[str, Any]:
    """Return the choices of an address that need no database: language, simple_map, present."""
    choices, _ = parse_choices(params, _NO_OPTIONS)
    return {choice: getattr(choices, choice) for choice in LOOK}


def parse_choices(params: Mapping[str, str], options: FilterOptions) -> tuple[Choices, tuple[Note, ...]]:
    """Return all that an address asks for, and a note for each value that was ignored. No address is an error."""
    values = {choice: param.read(params.get(param.name, ""), options) for choice, param in _PARAMS.items()}
    if values["cluster"] not in options.clusters_in(values["region"]):
        values["cluster"] = None
    asked = {choice: value for choice, value in values.items() if value is not None}
    ignored = (param.name for choice, param in _PARAMS.items() if choice not in asked and params.get(param.name))
    notes = tuple(Note(name, params[name]) for name in ignored)
    if asked.get("as_of") == options.default_as_of:
        del asked["as_of"]
    return Choices(**asked), notes


def write_params(choices: Choices) -> dict[str, str]:
    """Return the address of a view: the language always, anything else only where it is not the default."""
    values = ((param, getattr(choices, choice)) for choice, param in _PARAMS.items())
    return {param.name: param.write(value) for param, value in values if value}


def filters_of(choices: Choices, options: FilterOptions) -> Filters:
    """Return the filters as the queries take them, with the default as-of date filled in."""
    return Filters(choices.as_of or options.default_as_of, choices.region, choices.cluster, choices.service)


def for_page(choices: Choices, page: str) -> Choices:
    """Return the choices without those that only another page carries."""
    elsewhere: dict[str, Any] = {name: None for name, param in _PARAMS.items() if param.page not in (None, page)}
    return replace(choices, **elsewhere)


def still_known(choices: Choices, options: FilterOptions) -> Choices:
    """Return the choices without what the database offers no longer, and without a cluster outside the region."""
    offered = {choice: param for choice, param in _PARAMS.items() if param.is_offered}
    kept = {choice: param.read(getattr(choices, choice), options) for choice, param in offered.items()}
    if kept["cluster"] not in options.clusters_in(kept["region"]):
        kept["cluster"] = None
    return replace(choices, **kept)
