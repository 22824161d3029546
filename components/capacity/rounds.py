"""The index of a unit, round by round, and which rounds cannot be compared."""

import pandas as pd

from components.capacity.profile import profile_card
from components.capacity.words import say_change, say_government, say_scale
from components.kit.cards import render_card
from components.kit.tables import Column, tabulate
from components.session.context import Context
from data.language import Translator
from data.rules.capacity import Assessment, Spread
from queries.capacity.profile_view import Profile
from queries.capacity.view import Capacity, GovernmentLine


def render_rounds(context: Context, view: Capacity, profile: Profile) -> None:
    """Draw the index of each round with its spread, and which rounds cannot be compared, and why."""
    t = context.t
    subtitle = t("capacity-rounds-subtitle", scale=say_scale(t, view.instrument), day=view.as_of)
    note = _say_refusals(t, view, profile)
    card = profile_card(context, view, "focas-rondas", _say_rounds(t, profile), subtitle, profile, more=note)
    render_card(context, card, None, lambda: _tabulate_rounds(t, view, profile))


def _say_rounds(t: Translator, profile: Profile) -> str:
    change = profile.change
    if change is None:
        return t("capacity-rounds-title-one" if profile.rounds else "capacity-rounds-title-none")
    if change.of == 1:
        return t("capacity-rounds-title-single", change=say_change(t, change.mean))
    return t(
        "capacity-rounds-title",
        change=say_change(t, change.mean),
        low=say_change(t, change.low),
        high=say_change(t, change.high),
        n=change.n,
        of=change.of,
    )


def _say_refusals(t: Translator, view: Capacity, profile: Profile) -> str:
    refusals = [
        t(
            "capacity-refused",
            name=say_government(t, view.by_ubigeo[refusal.government]),
            reason=t(f"capacity-refused-{refusal.reason}"),
        )
        for refusal in profile.refusals
    ]
    return " ".join([*refusals, t("capacity-index-note")])


def _tabulate_rounds(t: Translator, view: Capacity, profile: Profile) -> pd.DataFrame:
    """Tabulate the rounds with their spread; those of one government with their day and their instrument."""
    governments = [view.by_ubigeo[ubigeo] for ubigeo in profile.governments]
    if len(governments) == 1:
        return _tabulate_rounds_of(t, view, governments[0])
    rows: list[tuple[str, Spread, int | None]] = [
        (t(f"round-{code}"), spread, _count_people(view, governments, code)) for code, spread in profile.rounds
    ]
    if profile.change:
        rows.append((t("capacity-table-change"), profile.change, None))
    columns: list[Column[tuple[str, Spread, int | None]]] = [
        Column(t("capacity-table-round"), lambda row: row[0]),
        Column(t("capacity-table-n"), lambda row: row[1].n),
        Column(t("capacity-table-of"), lambda row: row[1].of),
        Column(t("capacity-table-mean"), lambda row: row[1].mean),
        Column(t("capacity-table-sd"), lambda row: row[1].sd),
        Column(t("capacity-table-low"), lambda row: row[1].low),
        Column(t("capacity-table-high"), lambda row: row[1].high),
        Column(t("capacity-table-people"), lambda row: row[2]),
    ]
    return tabulate(rows, columns)


def _count_people(view: Capacity, governments: list[GovernmentLine], round_code: str) -> int:
    """Count who took part in a round that was held with the instrument in use."""
    return sum(
        held.people or 0
        for government in governments
        for held in government.rounds
        if (held.round, held.instrument) == (round_code, view.instrument.code)
    )


def _tabulate_rounds_of(t: Translator, view: Capacity, government: GovernmentLine) -> pd.DataFrame:
    columns: list[Column[Assessment]] = [
        Column(t("capacity-table-round"), lambda held: t(f"round-{held.round}")),
        Column(t("capacity-table-date"), lambda held: held.held_on),
        Column(
            t("capacity-table-instrument"),
            lambda held: view.instruments.version(held.instrument).name.text(t.language),
        ),
        Column(t("capacity-table-index"), lambda held: held.index),
        Column(t("capacity-table-of"), lambda held: view.instruments.version(held.instrument).scale[1]),
        Column(t("capacity-table-people"), lambda held: held.people or None),
    ]
    return tabulate(government.rounds, columns)
