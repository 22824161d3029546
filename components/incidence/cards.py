"""A card of one of the two measures of incidence."""

from collections.abc import Callable, Hashable
from typing import TypeVar

from components.incidence.measure import Measure, View
from components.kit.cards import Card
from components.kit.tables import Column
from data.language import Translator
from queries.incidence.regions import UnitPeople

Row = TypeVar("Row")


def build_card(
    t: Translator,
    measure: Measure[View],
    view: View,
    name: str,
    *,
    title: str,
    subtitle: str,
    note: str = "",
    more_sources: str = "",
    origins: tuple[str, ...] | None = None,
    question: tuple[Hashable, ...] = (),
) -> Card:
    """Build a card with the measure's sources and origins and with the kind that is chosen.

    `question` are the codes that decide what it shows, beyond viewer, filters and kind.
    """
    return Card(
        f"{measure.page}-{name}",
        title,
        measure.say_subtitle(t, view, subtitle),
        source="; ".join(filter(None, (measure.say_sources(t, view), more_sources))),
        origins=view.origins if origins is None else origins,
        note=note,
        question=(view.kind, *question),
        scope=measure.say_kind(t, view, view.kind),
    )


def people_columns(t: Translator, unit_of: Callable[[Row], UnitPeople]) -> list[Column[Row]]:
    """Return the columns beside a rate: the population that it is computed for, and its year."""

    def year(row: Row) -> str | None:
        unit = unit_of(row)
        return str(unit.people_year) if unit.people_year else None

    return [
        Column(t("incidence-table-people"), lambda row: unit_of(row).people),
        Column(t("incidence-table-people-year"), year),
    ]
