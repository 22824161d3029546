"""The people that emergencies hit, by region: people affected and people made homeless are never added."""

import pandas as pd

from components.figures.palette import colour
from components.incidence.cards import build_card, people_columns
from components.incidence.emergencies.kinds import tag_amount
from components.incidence.emergencies.words import EMERGENCIES
from components.incidence.words import list_regions, per_people, say_months, say_people_year
from components.kit.cards import render_list_card
from components.kit.html import Markup
from components.kit.tables import Column, tabulate
from components.session.context import Context
from components.session.theme import is_dark
from data.language import Translator
from queries.incidence.emergencies_view import Emergencies, RegionEmergencies
from queries.incidence.emergency_counts import Figures

PEOPLE = ("events", "affected", "homeless")


def render_people(context: Context, view: Emergencies) -> None:
    """Draw events, people affected and people made homeless by region, beside each other."""
    t, dark = context.t, is_dark()
    notes = (t("incidence-emergency-note-people"), _say_blank(t, view), _say_worst(t, view))
    card = build_card(
        t,
        EMERGENCIES,
        view,
        "personas",
        title=_say_title(t, view),
        subtitle=t("incidence-emergency-people-subtitle", span=say_months(t, view), day=view.as_of),
        note=" ".join(filter(None, notes)),
        question=(dark,),
    )
    render_list_card(context, card, lambda: _list_people(t, view, dark), lambda: _tabulate(t, view))


def _say_title(t: Translator, view: Emergencies) -> str:
    year = view.year_of_kind
    if year is None or view.last is None:
        return t("incidence-emergency-people-title-unknown")
    is_known = year.affected is not None and year.homeless is not None
    return t(
        "incidence-emergency-people-title" if is_known else "incidence-emergency-people-title-part",
        affected=_say_number(t, year.affected),
        homeless=_say_number(t, year.homeless),
        month=t.month(view.last),
    )


def _say_number(t: Translator, value: int | None) -> str:
    return t("incidence-emergency-people-blank") if value is None else t.number(value)


def _say_blank(t: Translator, view: Emergencies) -> str:
    """Say that events leave the number of people blank: what is missing is not zero."""
    year = view.year_of_kind
    if year is None or year.affected_reports == year.homeless_reports == year.events:
        return ""
    return t(
        "incidence-emergency-note-blank",
        affected=year.affected_reports,
        homeless=year.homeless_reports,
        all=year.events,
    )


def _say_worst(t: Translator, view: Emergencies) -> str:
    """Return the month of a region with most people made homeless: the impact of an event is counted on its first day."""
    months = (
        (line.figures.homeless or 0, series.region.name, line.month)
        for series in view.regions
        for line in series.months
        if line.figures
    )
    homeless, region, month = max(months, default=(0, "", view.as_of))
    if not homeless:
        return ""
    return t("incidence-emergency-note-worst", count=t.number(homeless), region=region, month=t.month(month))


def _list_people(t: Translator, view: Emergencies, dark: bool) -> Markup:
    heads = [t("incidence-emergency-table-region"), *(t(f"incidence-emergency-people-{name}") for name in PEOPLE)]
    head = Markup("").join(Markup('<th scope="col">{}</th>').format(words) for words in heads)
    years = [series.year_to(view.last) for series in view.regions]
    most = {name: max((getattr(year, name) or 0 for year in years if year), default=0) for name in PEOPLE}
    body = Markup("").join(
        Markup('<tr><th scope="row">{}{}</th>{}</tr>').format(
            series.region.name,
            _tag_months(t, series),
            Markup("").join(
                tag_amount(
                    t,
                    getattr(year, name, None),
                    most[name],
                    label=t(f"incidence-emergency-people-{name}"),
                    fill=colour("region", series.region.ubigeo, dark),
                    quiet=_say_total(t, series, year, name),
                )
                for name in PEOPLE
            ),
        )
        for series, year in zip(view.regions, years, strict=True)
    )
    return Markup(
        '<table class="progress incidence-people"><caption>{}</caption><thead><tr>{}</tr></thead><tbody>{}</tbody></table>'
    ).format(t("incidence-emergency-people-caption"), head, body)


def _tag_months(t: Translator, series: RegionEmergencies) -> Markup:
    """Say over how many months the totals are, if not all that are shown are known."""
    if series.covered_months == len(series.months):
        return Markup("")
    return Markup("<small>{}</small>").format(
        t("incidence-emergency-people-of-months", known=series.covered_months, all=len(series.months))
    )


def _say_total(t: Translator, series: RegionEmergencies, year: Figures | None, name: str) -> str:
    """Return the total of all months; and how many events of the year give a number, if some do not."""
    words = [t("incidence-emergency-people-all", count=_say_number(t, getattr(series.total, name)))]
    if year is not None and year.count_reports(name) < year.events:
        words.append(t("incidence-emergency-people-told", given=year.count_reports(name), all=year.events))
    return " · ".join(words)


def _tabulate(t: Translator, view: Emergencies) -> pd.DataFrame:
    """Return a table with a row for each region."""
    Row = tuple[RegionEmergencies, Figures | None]
    people = [(name, t(f"incidence-emergency-people-{name}")) for name in PEOPLE]

    def year_of(what: str) -> str:
        return t("incidence-emergency-people-year-of", what=what)

    columns: list[Column[Row]] = [
        Column(t("incidence-emergency-table-region"), lambda row: row[0].region.name),
        *(
            Column(year_of(what), lambda row, name=name: getattr(row[1], name, None))  # type: ignore[misc]
            for name, what in people
        ),
        Column(
            year_of(say_people_year(t, list_regions(view))),
            lambda row: per_people(row[1].events, row[0].region) if row[1] else None,
        ),
        *(
            Column(
                t("incidence-emergency-people-all-of", what=what),
                lambda row, name=name: getattr(row[0].total, name),  # type: ignore[misc]
            )
            for name, what in people
        ),
        Column(t("incidence-emergency-people-months"), lambda row: row[0].covered_months),
        *(
            Column(
                t("incidence-emergency-people-tell", what=what),
                lambda row, name=name: row[1].count_reports(name) if row[1] else None,  # type: ignore[misc]
            )
            for name, what in people[1:]
        ),
        *people_columns(t, lambda row: row[0].region),
    ]
    return tabulate([(series, series.year_to(view.last)) for series in view.regions], columns)
