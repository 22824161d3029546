"""The people who took part: attendances with the shares of women and of indigenous people, by whatever group."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import pandas as pd

from components.kit.cards import Card, render_list_card
from components.kit.html import Markup, tag_bar
from components.kit.tables import Column, tabulate
from components.kit.words import lower_first, say_source
from components.session.context import Context
from components.training.words import SOURCE, say_count, say_part, say_people_note, say_whole, shows_shares
from data.language import Translator
from data.rules.shared.disclosure import BOTH, IDENTITIES, SEXES, SUPPRESSED, Count, Share, ShareOf
from queries.shared.people import People
from queries.training.view import Training

CELLS = tuple((identity, sex) for identity in IDENTITIES for sex in SEXES)
Row = TypeVar("Row")


@dataclass(frozen=True)
class PeopleRow:
    """A group of people in a table."""

    name: str
    """Translated."""
    people: People
    is_sum: bool = False
    """Whether the row is the total."""


def render_people(context: Context, view: Training) -> None:
    """Draw the attendances by where people come from, with sex, identity and both; what is hidden is named as such."""
    t, rows = context.t, _people_rows(context.t, view)
    people = [row.people for row in rows]
    card = Card(
        "capacitacion-procedencia",
        _say_largest(t, view),
        t(f"training-people-subtitle{'' if shows_shares(people) else '-totals'}", day=view.as_of),
        source=say_source(t, *SOURCE),
        origins=view.origins,
        note=say_people_note(t, view, people),
    )
    render_list_card(
        context, card, lambda: _tag_rows(t, view, rows), lambda: tabulate_people(t, rows, t("training-group"))
    )


def _say_largest(t: Translator, view: Training) -> str:
    """Say where most people come from."""
    if not view.people.total:
        return t("training-people-title-none")
    code, people = max(view.groups, key=lambda group: group[1].total)
    group = lower_first(t(f"training-group-{code}"))
    return t("training-people-title", group=group, part=people.total, all=view.people.total)


def _people_rows(t: Translator, view: Training) -> list[PeopleRow]:
    groups = [PeopleRow(t(f"training-group-{code}"), people) for code, people in view.groups]
    return [*groups, PeopleRow(t("training-group-all"), view.people, is_sum=True)]


def _tag_rows(t: Translator, view: Training, rows: Sequence[PeopleRow]) -> Markup:
    if not view.people.total:
        return Markup('<p class="quiet">{}</p>').format(t("training-people-how"))
    return tag_people(t, rows, t("training-group"))


def tag_people(t: Translator, rows: Sequence[PeopleRow], heading: str, *, crossed: bool = True) -> Markup:
    """Return a row for each group: attendances, shares, and (`crossed`) each sex by each identity.

    What may not be shown is named as hidden; where all of it is hidden, the columns are left out. `heading`: what the groups
    are.
    """
    has_shares = shows_shares(row.people for row in rows)
    crossed = crossed and has_shares
    first = [heading, t("training-figure-people"), *([t("training-women"), t("training-ind")] if has_shares else [])]
    span = Markup(' rowspan="2"') if crossed else ""
    head = Markup("").join(Markup('<th scope="col"{}>{}</th>').format(span, name) for name in first)
    head += Markup("").join(
        Markup('<th scope="colgroup" colspan="2" class="over">{}</th>').format(t(f"training-identity-{identity}"))
        for identity in IDENTITIES * crossed
    )
    under = Markup("").join(
        Markup('<th scope="col" class="many">{}</th>').format(t(f"training-sex-{sex}")) for _, sex in CELLS * crossed
    )
    body = Markup("").join(_tag_row(t, row, has_shares, crossed) for row in rows)
    return Markup(
        '<table class="progress origins {}"><caption>{}</caption><thead><tr>{}</tr>{}</thead><tbody>{}</tbody></table>'
    ).format("" if crossed else "brief", heading, head, Markup("<tr>{}</tr>").format(under) if crossed else "", body)


def _tag_row(t: Translator, row: PeopleRow, has_shares: bool, crossed: bool) -> Markup:
    people = row.people
    cells = Markup("").join(
        _tag_count(t, people.count(BOTH[sex, identity]), t(f"training-table-{sex}_{identity}"))
        for identity, sex in CELLS * crossed
    )
    return Markup('<tr class="{}"><th scope="row">{}</th><td class="many" data-label="{}">{}</td>{}</tr>').format(
        "sum" if row.is_sum else "",
        row.name,
        t("training-figure-people"),
        t.number(people.total),
        tag_shares(t, people) + cells if has_shares else "",
    )


def tag_shares(t: Translator, people: People) -> Markup:
    """Return a group's cells for the shares of women and of indigenous people."""
    return _tag_share(t, people.women, t("training-women"), people.total) + _tag_share(
        t, people.indigenous, t("training-ind"), people.total
    )


def _tag_share(t: Translator, share: ShareOf, label: str, people: int) -> Markup:
    """Return a cell with a bar, the percentage, numerator and denominator.

    A hidden share, a group without attendances, and a group that is not broken down yet look different.
    """
    if not isinstance(share, Share):
        none = t("training-not-told" if people else "training-nobody")
        words = _tag_hidden(t) if share is SUPPRESSED else Markup('<span class="quiet">{}</span>').format(none)
        return Markup('<td class="part" data-label="{}">{}</td>').format(label, words)
    percent = t.percent(share.value)
    parts = t("training-of", part=t.number(share.part), whole=t.number(share.whole))
    return Markup('<td class="part" data-label="{}">{}<span class="told"><b>{}</b> {}</span></td>').format(
        label, tag_bar("plain", share.value, None, percent), percent, parts
    )


def _tag_hidden(t: Translator) -> Markup:
    """Return the sign and the word for a count that exists and is not shown."""
    return Markup('<span class="suppressed"><i aria-hidden="true"></i>{}</span>').format(t("training-hidden"))


def _tag_count(t: Translator, count: Count, label: str) -> Markup:
    words = _tag_hidden(t) if count is SUPPRESSED else t.number(int(count))
    return Markup('<td class="many" data-label="{}">{}</td>').format(label, words)


def tabulate_people(t: Translator, rows: Sequence[PeopleRow], heading: str) -> pd.DataFrame:
    """Tabulate the same with all counts: people, by sex, by identity, by both; people alone where all of that is hidden."""
    counted = (*SEXES, *IDENTITIES, *(BOTH[sex, identity] for identity, sex in CELLS))
    columns: list[Column[PeopleRow]] = [
        Column(heading, lambda row: row.name),
        Column(t("training-table-people"), lambda row: row.people.total),
    ]
    if shows_shares(row.people for row in rows):
        columns += [_count_column(t, name) for name in counted]
    return tabulate(rows, columns)


def _count_column(t: Translator, name: str) -> Column[PeopleRow]:
    return Column(t(f"training-table-{name}"), lambda row: say_count(t, row.people.count(name)))


def share_columns(
    t: Translator, women: Callable[[Row], ShareOf], indigenous: Callable[[Row], ShareOf]
) -> list[Column[Row]]:
    """Return the columns of the shares, after that of attendances, of which women are a part.

    `women` and `indigenous` return the shares of a row.
    """
    return [
        Column(t("training-table-women"), lambda row: say_part(t, women(row))),
        Column(t("training-table-indigenous"), lambda row: say_part(t, indigenous(row))),
        Column(t("training-table-recorded"), lambda row: say_whole(t, indigenous(row))),
    ]
