"""What the page of conflicts says: the finding, types and states, months, sources. No Streamlit."""

from datetime import date

from components.incidence.sources import across_change, say_switches
from components.incidence.words import say_span, say_value
from components.kit.words import join_names, lower_first
from data.language import Translator
from data.rules.incidence.conflicts import headline_conflicts
from data.rules.incidence.series import ALL, CONFLICT_TYPES
from queries.incidence.conflict_lines import COUNTS, DEMO, CaseLine, ConflictMonthLine
from queries.incidence.conflicts_view import Conflicts

CONFLICT = ("conflict_formalised", "staff_trained")  # what of regional capacity bears on conflicts
SOURCE = ("plan", "L475-545")


def say_conflicts(t: Translator, view: Conflicts) -> str:
    """The finding: cases standing in the last report, more or fewer than a year before, first seen in twelve months."""
    of_type = "" if view.type == ALL else t("incidence-conflict-of-type", type=say_type(t, view.type))
    if view.last is not None and view.standing is None:
        return of_type + _say_part(t, view, view.last)
    later = sum(figure.after for figure in view.figures)
    headline = headline_conflicts(
        view.standing, view.active, view.latent, view.change, view.first_seen, len(view.figures) - later, later
    )
    if view.last is None or view.seen_since is None:
        return t(headline.code, **dict(headline.params))
    params = dict(headline.params)
    difference, begun = params.pop("difference", None), params.pop("begun", None)
    said = t(
        headline.code,
        month=t.month(view.last),
        compared=_say_difference(t, view, difference),
        seen="" if begun is None else t("incidence-conflict-seen", count=begun, month=t.month(view.seen_since)),
        **params,
    )
    return of_type + (t("incidence-conflict-demo-said", said=lower_first(said)) if view.demo else said)


def _say_part(t: Translator, view: Conflicts, month: date) -> str:
    """Of some regions nobody tells the total of the month: of the others alone it is told, or of some types."""
    told = told_in(view, month)
    if not told and view.type == ALL and any(region for _, region, _ in view.types):
        count = sum(number for _, region, number in view.types if region)
        return t("incidence-conflict-headline-types", month=t.month(month), count=count)
    if not told:
        return t("incidence-conflict-headline-untold", month=t.month(month))
    return t(
        "incidence-conflict-headline-partial",
        month=t.month(month),
        names=join_names(t, told),
        standing=sum(told.values()),
    )


def told_in(view: Conflicts, month: date) -> dict[str, int]:
    """Region's name -> cases standing in a month, of the regions whose report tells them."""
    lines = ((one.region.name, one.on(month)) for one in view.regions)
    return {name: line.standing for name, line in lines if line is not None and line.standing is not None}


def _say_difference(t: Translator, view: Conflicts, difference: float | None) -> str:
    if difference is None:
        return ""
    way = "same" if not difference else "more" if difference > 0 else "fewer"
    switches = say_switches(t, across_change(view.regions, view.last))
    said = t(f"incidence-conflict-compared-{way}", count=say_value(t, abs(difference), is_mean=True))
    return f"{said} ({switches})" if switches else said


def say_type(t: Translator, code: str) -> str:
    """A type of conflict as the Defensoría names it, or all of them."""
    return t(f"incidence-conflict-type-{code}")


def say_states(t: Translator, active: float, latent: float, *, is_mean: bool) -> str:
    """ "5 activos, 2 latentes"; means with one decimal."""
    return t(
        "incidence-conflict-states",
        active=say_value(t, active, is_mean=is_mean),
        latent=say_value(t, latent, is_mean=is_mean),
        actives=active,
        latents=latent,
    )


def say_line(t: Translator, line: ConflictMonthLine | None) -> str:
    """A month of a region: how many cases stand, that its report does not tell, or that there is none."""
    if line is not None and line.source is not None and line.standing is None:
        return t("incidence-conflict-not-told")
    return say_cases(t, line.standing if line else None, is_rate=False)


def say_missing(t: Translator, view: Conflicts) -> str:
    """What is without a number: months without a report, and those of which a report tells no total."""
    untold = any(line.source and line.standing is None for one in view.regions for line in one.months)
    return t("incidence-conflict-no-number" if untold else "incidence-conflict-no-report")


def say_split(t: Translator, line: ConflictMonthLine) -> str:
    """The states of a month's cases, as far as its report tells them apart."""
    if line.active is None or line.latent is None:
        return t("incidence-conflict-not-split")
    return say_states(t, line.active, line.latent, is_mean=False)


def say_cases(t: Translator, value: float | None, *, is_rate: bool, is_mean: bool = False) -> str:
    """ "7 casos vigentes", "1.7 casos por 100,000 hab.", or that there is no report."""
    if value is None:
        return t("incidence-conflict-no-report")
    said = say_value(t, value, is_rate=is_rate, is_mean=is_mean)
    return (
        t("incidence-conflict-rate", rate=said) if is_rate else t("incidence-conflict-standing", count=value, said=said)
    )


def say_first(t: Translator, case: CaseLine) -> str:
    """Since when a case is seen; of one that the first report names nobody knows."""
    if case.is_older:
        return t("incidence-conflict-older")
    return t("incidence-conflict-after-gap", month=t.month(case.first)) if case.after_gap else t.month(case.first)


def say_months(t: Translator, view: Conflicts) -> str:
    """ "de enero de 2013 a junio de 2015": the months between the first and the last report."""
    return say_span(t, view.first, view.last) if view.first and view.last else ""


def say_sources(t: Translator, view: Conflicts) -> str:
    """The source line of the cards of the series: made up, the Defensoría's panel, or somebody's table."""
    registers = dict.fromkeys(speaker.register for speaker in view.speakers)
    names = [t("source-demo" if code == DEMO else "source-defensoria_report") for code in registers]
    tables = [t("incidence-conflict-by-tables")] if COUNTS in registers else []
    return "; ".join([*dict.fromkeys(names), *tables])


def say_demo(t: Translator, view: Conflicts, text: str) -> str:
    """The words of a card with the mark that its series is made up."""
    return t("incidence-conflict-demo-card", text=text) if view.demo else text


def types_by_number(view: Conflicts, at_most: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Types of the cases standing in the last report, most first: those shown, and the rest."""
    counts = {code: sum(count for own, _, count in view.types if own == code) for code in CONFLICT_TYPES}
    known = tuple(sorted((code for code in CONFLICT_TYPES if counts[code]), key=lambda code: -counts[code]))
    cut = len(known) if len(known) <= at_most + 1 else at_most  # "other" never stands for one type
    return known[:cut], known[cut:]
