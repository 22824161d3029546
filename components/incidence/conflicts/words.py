"""What the page of conflicts says: the headline, types and states, cases, sources. No Streamlit."""

from datetime import date

from components.incidence.measure import Measure
from components.incidence.sources import say_compared
from components.incidence.words import say_amount, say_value
from components.kit.words import join_names, lower_first
from data.language import Translator
from data.rules.incidence.conflicts import headline_conflicts
from data.rules.incidence.series import ALL, CONFLICT_TYPES
from queries.incidence.conflict_reports import COUNTS, DEMO, CaseLine
from queries.incidence.conflicts_view import ConflictMonth, Conflicts

SIGNS = {"active": "●", "latent": "○", "resolved": "✓"}  # of the states


def say_type(t: Translator, code: str) -> str:
    """Return the Defensoría's name of a type of conflict, or the words for all of them."""
    return t(f"incidence-conflict-type-{code}")


def say_state(t: Translator, code: str) -> str:
    """Return the name of a state of a case."""
    return t(f"incidence-conflict-state-{code}")


def say_sources(t: Translator, view: Conflicts) -> str:
    """Return the source line of the cards of the series: the demonstration, the Defensoría's panel, or a table."""
    registers = dict.fromkeys(source.register for source in view.sources)
    names = [t("source-demo" if code == DEMO else "source-defensoria_report") for code in registers]
    tables = [t("incidence-conflict-by-tables")] if COUNTS in registers else []
    return "; ".join([*dict.fromkeys(names), *tables])


def say_subtitle(t: Translator, view: Conflicts, text: str) -> str:
    """Return a card's subtitle, which says if the series is a demonstration."""
    return t("incidence-conflict-demo-card", text=text) if view.demo else text


CONFLICTS: Measure[Conflicts] = Measure(
    code="conflict",
    page="conflictos",
    is_stock=True,
    capacities=("conflict_formalised", "staff_trained"),
    missing="incidence-conflict-no-report",
    years_from=500,
    say_kind=lambda t, view, kind: say_type(t, kind),
    say_sources=say_sources,
    say_subtitle=say_subtitle,
)


def say_conflicts(t: Translator, view: Conflicts) -> str:
    """Return the headline: ongoing cases in the last report, the change in a year, and cases first seen in twelve months."""
    prefix = "" if view.kind == ALL else t("incidence-conflict-of-type", type=say_type(t, view.kind))
    if view.last is not None and view.ongoing is None:
        return prefix + _say_part(t, view, view.last)
    later = sum(figure.month > view.as_of for figure in view.figures)
    headline = headline_conflicts(
        ongoing=view.ongoing,
        active=view.active,
        latent=view.latent,
        change=view.change,
        first_seen=view.first_seen,
        figures=len(view.figures) - later,
        later=later,
    )
    if view.last is None or view.seen_since is None:
        return t(headline.code, **dict(headline.params))
    params = dict(headline.params)
    difference, count = params.pop("difference", None), params.pop("begun", None)
    finding = t(
        headline.code,
        month=t.month(view.last),
        compared=say_compared(t, CONFLICTS, view, difference),
        seen="" if count is None else t("incidence-conflict-seen", count=count, month=t.month(view.seen_since)),
        **params,
    )
    return prefix + (t("incidence-conflict-demo-said", finding=lower_first(finding)) if view.demo else finding)


def _say_part(t: Translator, view: Conflicts, month: date) -> str:
    """Return the headline where the total of a region is unknown: the regions, or else the types, that are known."""
    regions = {
        series.region.name: line.ongoing
        for series in view.regions
        if (line := series.on(month)) is not None and line.ongoing is not None
    }
    if not regions and view.kind == ALL and any(region for _, region, _ in view.types):
        count = sum(number for _, region, number in view.types if region)
        return t("incidence-conflict-headline-types", month=t.month(month), count=count)
    if not regions:
        return t("incidence-conflict-headline-untold", month=t.month(month))
    return t(
        "incidence-conflict-headline-partial",
        month=t.month(month),
        names=join_names(t, regions),
        standing=sum(regions.values()),
    )


def say_line(t: Translator, line: ConflictMonth | None) -> str:
    """Say of a region's month its ongoing cases, that its report does not give them, or that it has no report."""
    if line is not None and line.lacks_total:
        return t("incidence-conflict-not-told")
    return say_amount(t, CONFLICTS, line.ongoing if line else None)


def say_states(t: Translator, active: float, latent: float, *, is_mean: bool = False) -> str:
    """Return the states of cases in words: "5 activos, 2 latentes"; means with one decimal."""
    return t(
        "incidence-conflict-states",
        active=say_value(t, active, is_mean=is_mean),
        latent=say_value(t, latent, is_mean=is_mean),
        actives=active,
        latents=latent,
    )


def say_split(t: Translator, line: ConflictMonth) -> str:
    """Return the states of a month's cases, if its report distinguishes them."""
    if line.active is None or line.latent is None:
        return t("incidence-conflict-not-split")
    return say_states(t, line.active, line.latent)


def say_missing(t: Translator, view: Conflicts) -> str:
    """Say why months have no number: they have no report, or also a report without the total."""
    lacks_total = any(line.lacks_total for series in view.regions for line in series.months)
    return t("incidence-conflict-no-number" if lacks_total else "incidence-conflict-no-report")


def say_first(t: Translator, case: CaseLine) -> str:
    """Say since when a case is seen; the beginning of one that the first report names is unknown."""
    if case.is_older:
        return t("incidence-conflict-older")
    month = t.month(case.first)
    return t("incidence-conflict-after-gap", month=month) if case.after_gap else month


def types_by_number(view: Conflicts, at_most: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the types with ongoing cases in the last report, the most frequent first: those to show, and the rest."""
    counts = {code: sum(count for type_, _, count in view.types if type_ == code) for code in CONFLICT_TYPES}
    types = tuple(sorted((code for code in CONFLICT_TYPES if counts[code]), key=lambda code: -counts[code]))
    cut = len(types) if len(types) <= at_most + 1 else at_most  # "other" never stands for a single type
    return types[:cut], types[cut:]
