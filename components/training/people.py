"""Who took part, as a table: attendances with the shares of women and of indigenous people, by whatever group."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from components.kit.html import Markup
from components.training.words import say_count, tag_count, tag_share, tells_shares
from data.language import Translator
from data.rules.shared.disclosure import BOTH, IDENTITIES, SEXES
from queries.training.lines import People

CELLS = tuple((identity, sex) for identity in IDENTITIES for sex in SEXES)


@dataclass(frozen=True)
class PeopleRow:
    """`name`: of the group, translated. `is_sum`: all of them."""

    name: str
    people: People
    is_sum: bool = False


def tag_people(t: Translator, rows: Sequence[PeopleRow], heading: str, *, crossed: bool = True) -> Markup:
    """A row a group: attendances, shares, and (`crossed`) each sex by each identity. What may not be shown is named so;
    where all of it is hidden, the columns are left out. `heading`: what the groups are.
    """
    told = tells_shares(row.people for row in rows)
    crossed = crossed and told
    first = [heading, t("training-figure-people"), *([t("training-women"), t("training-ind")] if told else [])]
    span = Markup(' rowspan="2"') if crossed else ""
    head = Markup("").join(Markup('<th scope="col"{}>{}</th>').format(span, name) for name in first)
    head += Markup("").join(
        Markup('<th scope="colgroup" colspan="2" class="over">{}</th>').format(t(f"training-identity-{identity}"))
        for identity in IDENTITIES * crossed
    )
    under = Markup("").join(
        Markup('<th scope="col" class="many">{}</th>').format(t(f"training-sex-{sex}")) for _, sex in CELLS * crossed
    )
    body = Markup("").join(_row(t, row, told, crossed) for row in rows)
    return Markup(
        '<table class="progress origins {}"><caption>{}</caption><thead><tr>{}</tr>{}</thead><tbody>{}</tbody></table>'
    ).format("" if crossed else "brief", heading, head, Markup("<tr>{}</tr>").format(under) if crossed else "", body)


def _row(t: Translator, row: PeopleRow, told: bool, crossed: bool) -> Markup:
    people = row.people
    cells = Markup("").join(
        tag_count(t, people.count(BOTH[sex, identity]), t(f"training-table-{sex}_{identity}"))
        for identity, sex in CELLS * crossed
    )
    shares = Markup("").join(
        tag_share(t, share, t(label), people.total)
        for share, label in ((people.women, "training-women"), (people.indigenous, "training-ind"))
    )
    return Markup('<tr class="{}"><th scope="row">{}</th><td class="many" data-label="{}">{}</td>{}</tr>').format(
        "sum" if row.is_sum else "",
        row.name,
        t("training-figure-people"),
        t.number(people.total),
        shares + cells if told else "",
    )


def tabulate_people(t: Translator, rows: Sequence[PeopleRow], heading: str) -> pd.DataFrame:
    """The same with all counts: people, by sex, by identity, by both; where all of that is hidden, people alone."""
    told = tells_shares(row.people for row in rows)
    columns = (*SEXES, *IDENTITIES, *(BOTH[sex, identity] for identity, sex in CELLS)) * told
    found = [(row.name, row.people.total, *(say_count(t, row.people.count(name)) for name in columns)) for row in rows]
    heads = [heading, t("training-table-people"), *(t(f"training-table-{name}") for name in columns)]
    return pd.DataFrame(found, columns=heads, dtype=object)
