"""Capacity in words: units, areas, levels, scores with their spread. No Streamlit: exports use it too."""

from components.kit.words import DASH, lower_first
from data.language import Translator
from data.rules.capacity import Spread
from data.rules.shared.actions import State
from data.rules.shared.headlines import Headline
from queries.capacity.instruments import Area, Instrument
from queries.capacity.plan_view import GovernmentName
from queries.capacity.view import ALL, CLUSTER, GOVERNMENT, REGION, Capacity, GovernmentLine

MANDATORY = "◆"
SCORES = ("points", "index", "low", "high")  # figures of a headline that are told with a decimal
PLAN_LINES = ("plan", "L338-365")


def say_unit(t: Translator, names: dict[str, str], view: Capacity, unit: str) -> str:
    """ "Región Loreto", "Cluster Lamas", "Municipalidad provincial de Lamas", or all under the filters. `names`: of regions
    and clusters.
    """
    kind, _, code = unit.partition("-")
    if kind == GOVERNMENT:
        return say_government(t, next(line for line in view.governments if line.ubigeo == code))
    if kind == ALL:
        return t("capacity-unit-all", n=len(view.governments))
    return t("capacity-unit-region" if kind == REGION else f"capacity-unit-{CLUSTER}", name=names[code])


def say_government(t: Translator, line: GovernmentLine | GovernmentName) -> str:
    """A government by level and name: "Municipalidad provincial de Lamas"."""
    return t("government-name", level=t(f"level-{line.level}"), name=line.name)


def area_name(t: Translator, area: Area) -> str:
    """An area's whole name; mandatory ones carry a mark that the card explains, and that stays with the last word."""
    name = area.name.said(t.language)
    return f"{name}\N{NO-BREAK SPACE}{MANDATORY}" if area.mandatory else name


def level_names(t: Translator, instrument: Instrument) -> list[tuple[float, str]]:
    """(value, "2 · En desarrollo") of each level of the scale."""
    return [
        (value, t("capacity-level", value=value, name=label.said(t.language))) for value, label in instrument.levels
    ]


def say_scale(t: Translator, instrument: Instrument) -> str:
    """ "escala de 1 (Inicial) a 5 (Ejemplar)"."""
    low, high = (t.number(value) for value in instrument.scale)
    labels = dict(instrument.levels)
    first, last = (labels[value].said(t.language) if value in labels else DASH for value in instrument.scale)  # type: ignore[index]
    return t("capacity-scale", low=low, first=first, high=high, last=last)


def say_note(t: Translator, instrument: Instrument) -> str:
    """What the instrument is, and what the mark of a mandatory area means."""
    return f"{say_instrument(t, instrument)} {t('capacity-mandatory', mark=MANDATORY)}"


def say_score(t: Translator, value: float) -> str:
    """A score with one decimal."""
    return t.number(value, 1)


def say_change(t: Translator, points: float) -> str:
    """A change with its sign: "+0.5", "−0.3", "0.0"."""
    shown = t.number(abs(points), 1)
    return shown if float(shown) == 0 else f"{'+' if points > 0 else '−'}{shown}"


def say_spread(t: Translator, spread: Spread | None) -> str:
    """A mean with what it stands on: "2.5 (entre 1.4 y 3.9; n = 51 de 62)"; of one government the score alone."""
    if spread is None:
        return DASH
    if spread.of == 1:
        return say_score(t, spread.mean)
    low, high, mean = (say_score(t, value) for value in (spread.low, spread.high, spread.mean))
    return t("capacity-spread", mean=mean, low=low, high=high, n=spread.n, of=spread.of)


def say_capacity(t: Translator, headline: Headline, name: str, instrument: Instrument) -> str:
    """The finding about a unit. Its subjects are the last round and the weakest area, if there is one."""
    figures = dict(headline.params)
    said: dict[str, object] = {key: value for key, value in figures.items() if key not in SCORES}
    said |= {key: say_score(t, figures[key]) for key in SCORES if key in figures}
    weakest = ""
    if len(headline.subjects) > 1:
        weakest = lower_first(instrument.area(headline.subjects[1]).name.said(t.language))
    round_name = lower_first(t(f"round-{headline.subjects[0]}")) if headline.subjects else ""
    return t(headline.code, name=name, round=round_name, weakest=weakest, **said)


def say_plan(t: Translator, view: Capacity) -> str:
    """The way to the capacity plan, and how many gaps it leaves open; without targets nobody knows of gaps."""
    return t("capacity-to-plan", gaps=len(view.uncovered)) if view.targets else t("capacity-to-plan-unknown")


def say_instrument(t: Translator, instrument: Instrument | None) -> str:
    """That a version of the instrument is not the official one, for the note of every card that shows its areas or scores;
    empty for an official one.
    """
    if instrument is None or not instrument.illustrative:
        return ""
    name = instrument.name.said(t.language)
    return t(
        "capacity-instrument-illustrative" if instrument.origin == "plan" else "capacity-instrument-other", name=name
    )


LOOK = {  # of a state: kind and code in the palette
    State.DONE: ("status", "reached"),
    State.IN_PROGRESS: ("status", "on_track"),
    State.LATE: ("status", "late"),
    State.PLANNED: ("status", "not_due"),
    State.UNDATED: ("status", "undated"),
    State.CANCELLED: ("stage", "dropped"),
}
