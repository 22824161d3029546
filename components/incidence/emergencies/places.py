"""Emergencies of places by period: regions, and provinces and districts as far as an import tells them. No Streamlit."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from components.incidence.words import per_people, start_of
from data.rules.incidence.series import is_over
from queries.incidence.emergencies_view import Emergencies
from queries.incidence.emergency_lines import PUBLISHED_SOURCE
from queries.incidence.series import RegionName

REGION, PROVINCE, DISTRICT = "region", "province", "district"
DIGITS = {REGION: 2, PROVINCE: 4, DISTRICT: 6}


@dataclass(frozen=True)
class PlacePeriod:
    """Events of a unit in a month, quarter or year that begins on `start`: over `known` of `of` months; None where nobody
    tells them for it. `value`: events, or their rate, None where nobody knows the people.
    """

    ubigeo: str
    start: date
    events: int | None
    value: float | None
    known: int
    of: int


def people_of(view: Emergencies, level: str) -> dict[str, RegionName]:
    """The units of a level with their people."""
    if level == REGION:
        return {one.region.ubigeo: one.region for one in view.regions}
    return {unit.ubigeo: unit for unit in view.units if len(unit.ubigeo) == DIGITS[level]}


def levels_of(view: Emergencies) -> tuple[str, ...]:
    """Region always; province and district where an import tells events of them, of whatever kind."""
    return tuple(level for level, digits in DIGITS.items() if digits <= max(view.depth, DIGITS[REGION]))


def starts_of(view: Emergencies, step: str) -> tuple[date, ...]:
    """The months, quarters or years with a month that is over and that anybody speaks for."""
    lines = (line for one in view.regions for line in one.months if line.figures and line.whole)
    return tuple(sorted({start_of(line.month, step) for line in lines}))


def places_of(view: Emergencies, level: str, step: str, *, rates: bool) -> tuple[PlacePeriod, ...]:
    """Units of a level by period. A region in every period; a province or district only as far as an import covers it: in a
    month so covered no event means none, in another nobody knows.
    """
    events: dict[tuple[str, date], int] = defaultdict(int)
    for place in view.places if level != REGION else ():
        if len(place.ubigeo) >= DIGITS[level] and is_over(place.month, view.as_of):
            events[place.ubigeo[: DIGITS[level]], start_of(place.month, step)] += place.events
    told: dict[tuple[str, date], list[bool]] = defaultdict(list)
    for one in view.regions:
        for line in (line for line in one.months if line.whole):
            own = one.region.ubigeo, start_of(line.month, step)
            told[own].append(line.source is not None and (level == REGION or line.source != PUBLISHED_SOURCE))
            if level == REGION and line.figures:
                events[own] += line.figures.events
    people, found = people_of(view, level), []
    for (region, start), months in sorted(told.items()):
        for unit in (
            unit for unit in people.values() if unit.ubigeo[:2] == region and (any(months) or level == REGION)
        ):
            count = events[unit.ubigeo, start] if any(months) else None
            value = per_people(count, unit, is_rate=rates)
            found.append(PlacePeriod(unit.ubigeo, start, count, value, sum(months), len(months)))
    return tuple(found)


def compared(places: tuple[PlacePeriod, ...], start: date) -> list[PlacePeriod]:
    """Of the places of a period those known for most months: a sum over fewer is no smaller number."""
    own = [place for place in places if place.start == start and place.value is not None]
    most = max((place.known for place in own), default=0)
    return [place for place in own if place.known == most]
