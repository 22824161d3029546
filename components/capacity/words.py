"""Capacity in words: units, areas, levels, scores with their spread, and what the plans say. No Streamlit."""

from components.kit.words import DASH, lower_first, say_signed
from data.language import Translator
from data.rules.capacity import Spread
from data.rules.shared.actions import State
from data.rules.shared.headlines import Headline
from queries.capacity.instruments import Area, Instrument
from queries.capacity.plan_view import Basis
from queries.capacity.view import ALL, CLUSTER, GOVERNMENT, REGION, Capacity, GovernmentName, Unit

MANDATORY = "◆"
SCORES = ("points", "index", "low", "high")  # figures of a headline that are written with a decimal
SCORES_SOURCE = ("plan", "L338-365")
PLAN_SOURCE = ("plan", "L338-399")

LOOK = {  # of a state: kind and code in the palette
    State.DONE: ("status", "reached"),
    State.IN_PROGRESS: ("status", "on_track"),
    State.LATE: ("status", "late"),
    State.PLANNED: ("status", "not_due"),
    State.UNDATED: ("status", "undated"),
    State.CANCELLED: ("stage", "dropped"),
}


def say_unit(t: Translator, names: dict[str, str], view: Capacity, unit: Unit) -> str:
    """Name a unit: "Región Loreto", "Cluster Lamas", "Municipalidad provincial de Lamas", or all under the filters.

    `names`: the names of regions and clusters by their codes.
    """
    if unit.kind == GOVERNMENT:
        return say_government(t, view.by_ubigeo[unit.code])
    if unit.kind == ALL:
        return t("capacity-unit-all", n=len(view.governments))
    return t("capacity-unit-region" if unit.kind == REGION else f"capacity-unit-{CLUSTER}", name=names[unit.code])


def say_government(t: Translator, government: GovernmentName) -> str:
    """Name a government by its level and name: "Municipalidad provincial de Lamas"."""
    return t("government-name", level=t(f"level-{government.level}"), name=government.name)


def area_name(t: Translator, area: Area) -> str:
    """Return an area's full name; a mandatory area carries a mark that the card explains, tied to the last word."""
    name = area.name.text(t.language)
    return f"{name}\N{NO-BREAK SPACE}{MANDATORY}" if area.mandatory else name


def level_names(t: Translator, instrument: Instrument) -> list[tuple[float, str]]:
    """Return (score, "2 · En desarrollo") for each level of the scale."""
    return [
        (value, t("capacity-level", value=value, name=label.text(t.language))) for value, label in instrument.levels
    ]


def say_scale(t: Translator, instrument: Instrument) -> str:
    """Describe the scale: "escala de 1 (Inicial) a 5 (Ejemplar)"."""
    labels: dict[float, str] = {value: label.text(t.language) for value, label in instrument.levels}
    low, high = instrument.scale
    return t(
        "capacity-scale",
        low=t.number(low),
        first=labels.get(low, DASH),
        high=t.number(high),
        last=labels.get(high, DASH),
    )


def say_note(t: Translator, instrument: Instrument) -> str:
    """Say what the instrument is, and what the mark of a mandatory area means."""
    return f"{say_instrument(t, instrument)} {t('capacity-mandatory', mark=MANDATORY)}"


def say_score(t: Translator, value: float) -> str:
    """Write a score with one decimal."""
    return t.number(value, 1)


def say_change(t: Translator, points: float) -> str:
    """Write a change with its sign: "+0.5", "−0.3", "0.0"."""
    return say_signed(t, points, 1)


def say_spread(t: Translator, spread: Spread | None) -> str:
    """Write a mean with what it rests on: "2.5 (entre 1.4 y 3.9; n = 51 de 62)"; of one government the score alone."""
    if spread is None:
        return DASH
    if spread.of == 1:
        return say_score(t, spread.mean)
    low, high, mean = (say_score(t, value) for value in (spread.low, spread.high, spread.mean))
    return t("capacity-spread", mean=mean, low=low, high=high, n=spread.n, of=spread.of)


def say_capacity(t: Translator, headline: Headline, name: str, instrument: Instrument) -> str:
    """Say the headline about a unit. Its subjects are the last round and the weakest area, if there is one."""
    params: dict[str, object] = {key: say_score(t, value) if key in SCORES else value for key, value in headline.params}
    weakest = ""
    if len(headline.subjects) > 1:
        weakest = lower_first(instrument.area(headline.subjects[1]).name.text(t.language))
    round_name = lower_first(t(f"round-{headline.subjects[0]}")) if headline.subjects else ""
    return t(headline.code, name=name, round=round_name, weakest=weakest, **params)


def say_way_to_plan(t: Translator, view: Capacity) -> str:
    """Label the link to the capacity plan with the gaps that it leaves open; without targets nobody knows of gaps."""
    return t("capacity-to-plan", gaps=len(view.uncovered)) if view.targets else t("capacity-to-plan-unknown")


def say_instrument(t: Translator, instrument: Instrument | None) -> str:
    """Say that a version of the instrument is not the official one; empty for an official one.

    For the note of every card that shows its areas or scores.
    """
    if instrument is None or not instrument.illustrative:
        return ""
    name = instrument.name.text(t.language)
    return t(
        "capacity-instrument-illustrative" if instrument.origin == "plan" else "capacity-instrument-other", name=name
    )


def say_unknown_gaps(t: Translator, basis: Basis) -> str:
    """Say why it is unknown whether there are gaps; empty where it is known."""
    if basis.targets:
        return ""
    return t("capacity-plan-progress-no-targets" if basis.scores else "capacity-plan-progress-not-assessed")
