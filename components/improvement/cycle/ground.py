"""What a cycle stands on: who audited the service, and the capacity areas that its barriers come from."""

import pandas as pd

from components.capacity.words import MANDATORY, area_name, level_names, say_note, say_scale, say_score, say_spread
from components.figures.dumbbell import DumbbellRow, build_dumbbell
from components.improvement.cycle.stages import cycle_card
from components.kit.cards import render_card, render_list_card
from components.kit.charts import render_chart
from components.kit.html import Markup
from components.kit.links import render_link
from components.kit.words import lower_first
from components.session.context import Context
from components.training.people import PeopleRow, tabulate_people, tag_people
from components.training.words import say_breakdown
from data.language import Translator
from data.rules.capacity import Spread
from queries.capacity.view import CLUSTER, Unit
from queries.improvement.cycle_view import BearingArea, CycleView
from queries.improvement.lines import origins_of

ROLES = ("provider", "user")


def render_audit(context: Context, view: CycleView) -> None:
    """Who audited: providers and users, on which days; by sex and identity for whoever may know."""
    t = context.t
    people = [one.people for one in view.audit]
    card = cycle_card(
        context,
        view,
        "ciclo-auditoria",
        _say_audit(t, view),
        t("improvement-cycle-audit-subtitle", day=view.as_of),
        origins=origins_of(one.origin for one in view.audit),
        note=" ".join([t("improvement-people-twice"), *say_breakdown(t, view.as_of, view.qsip.broken_down_to, people)])
        if people
        else "",
    )
    if view.audit:
        render_list_card(context, card, lambda: _audit(t, view), lambda: _tabulate_audit(t, view))
    else:
        render_card(context, card, lambda: Markup('<p class="quiet">{}</p>').format(t("improvement-cycle-audit-how")))


def _say_audit(t: Translator, view: CycleView) -> str:
    if not view.audit:
        return t("improvement-cycle-audit-title-none")
    count = {role: sum(one.total for one in view.audit if one.role == role) for role in ROLES}
    return t("improvement-cycle-audit-title", **count, all=sum(count.values()))


def _rows(t: Translator, view: CycleView) -> list[PeopleRow]:
    return [PeopleRow(t(f"improvement-role-{one.role}"), one.people) for one in view.audit]


def _audit(t: Translator, view: CycleView) -> Markup:
    first, last = min(one.first_on for one in view.audit), max(one.last_on for one in view.audit)
    held = t("improvement-cycle-audit-days", same="yes" if first == last else "no", first=first, last=last)
    missing = [
        t(f"improvement-cycle-audit-missing-{role}") for role in ROLES if all(one.role != role for one in view.audit)
    ]
    told = Markup('<p class="quiet">{}</p>').format(" ".join([held, *missing]))
    return tag_people(t, _rows(t, view), t("improvement-cycle-table-role"), crossed=False) + told


def _tabulate_audit(t: Translator, view: CycleView) -> pd.DataFrame:
    table = tabulate_people(t, _rows(t, view), t("improvement-cycle-table-role"))
    table[t("improvement-cycle-table-first")] = pd.Series([one.first_on for one in view.audit], dtype=object)
    table[t("improvement-cycle-table-last")] = pd.Series([one.last_on for one in view.audit], dtype=object)
    return table


def render_areas(context: Context, view: CycleView) -> None:
    """The capacity areas that barriers come from, with the cluster's scores; the way to its profile."""
    t, instrument = context.t, view.instrument
    card = cycle_card(
        context,
        view,
        "ciclo-areas",
        _say_areas(t, view),
        _say_scored(t, view) if view.areas else "",
        origins=origins_of(view.area_origins, (line.origin for line in view.barriers if line.area))
        if view.areas
        else (),
        note=say_note(t, instrument) if view.areas else "",
    )
    if not view.areas:
        render_card(context, card, lambda: Markup('<p class="quiet">{}</p>').format(t("improvement-cycle-areas-how")))
        return
    render_card(
        context,
        card,
        lambda: render_chart(
            "ciclo-areas",
            lambda dark: build_dumbbell(
                [_dumbbell(t, one) for one in view.areas],
                instrument.scale,
                level_names(t, instrument),
                names=(t("round-baseline"), t("improvement-cycle-areas-latest"), t("improvement-cycle-areas-target")),
                looks=("baseline", "final"),
                format_value=lambda value: say_score(t, value),
                dark=dark,
            ),
            *card.question,
            alt=t("improvement-cycle-areas-alt", count=len(view.areas)),
        ),
        lambda: _tabulate_areas(t, view),
    )
    if not context.present:
        unit = str(Unit(CLUSTER, view.line.cluster))
        render_link("capacidades", t("improvement-cycle-to-capacity"), icon=":material/radar:", unit=unit, versus=None)


def _say_areas(t: Translator, view: CycleView) -> str:
    if not view.areas:
        return t("improvement-cycle-areas-title-none")
    scored = [(end.mean, one) for one in view.areas if (end := _end(one))]
    if not scored:
        return t("improvement-cycle-areas-title-unscored", count=len(view.areas))
    weakest = min(scored, key=lambda pair: pair[0])[1]
    name = lower_first(weakest.area.name.said(t.language))
    return t("improvement-cycle-areas-title", count=len(view.areas), area=name)


def _say_scored(t: Translator, view: CycleView) -> str:
    """Of how many governments the means are: of those that have a score, which may differ by area."""
    scored = [end.n if (end := _end(one)) else 0 for one in view.areas]
    low, high = min(scored), max(scored)
    return t(
        "improvement-cycle-areas-subtitle",
        low=low,
        high=high,
        same="yes" if low == high else "no",
        of=view.governments,
        scale=say_scale(t, view.instrument),
        day=view.as_of,
    )


def _end(one: BearingArea) -> Spread | None:
    return one.line.end if one.line else None


def _mean(spread: Spread | None) -> float | None:
    return spread.mean if spread else None


def _dumbbell(t: Translator, one: BearingArea) -> DumbbellRow:
    name = t("improvement-cycle-areas-label", area=area_name(t, one.area), barriers=one.barriers)
    if one.line is None:
        return DumbbellRow(name, None, None, None)
    line = one.line
    return DumbbellRow(name, _mean(line.before), _mean(line.end), _mean(line.target), say_spread(t, line.end))


def _tabulate_areas(t: Translator, view: CycleView) -> pd.DataFrame:
    rows = []
    for one in view.areas:
        line = one.line
        scores = (line.before, line.end, line.target) if line else (None,) * 3
        name = one.area.name.said(t.language)
        governments = line.end.n if line and line.end else None
        rows.append(
            (f"{name} {MANDATORY}" if one.area.mandatory else name, one.barriers, *map(_mean, scores), governments)
        )
    heads = ("area", "barriers", "baseline", "latest", "target", "governments")
    return pd.DataFrame(rows, columns=[t(f"improvement-cycle-table-{head}") for head in heads], dtype=object)
