"""Who audited: providers and users, by region, with the shares of women and indigenous people."""

from components.improvement.words import SOURCE
from components.kit.cards import Card, render_list_card
from components.kit.html import Markup
from components.kit.words import say_source
from components.session.context import Context
from components.training.people import PeopleRow, tabulate_people, tag_people
from components.training.words import say_breakdown, shows_shares
from queries.improvement.view import Improvement

PEOPLE_SOURCE = (SOURCE[0], f"{SOURCE[1]}, L174-182")  # the audits, and inclusion


def render_auditors(context: Context, view: Improvement) -> None:
    """Draw a row for each role, each region if there are several, and all."""
    t, rows = context.t, _rows(context, view)
    people = [row.people for row in rows]
    users = next((people.total for code, people in view.roles if code == "user"), 0)
    title = t("improvement-people-title", users=users, all=view.people.total)
    totals_only = "" if shows_shares(people) else "-totals"
    card = Card(
        "pmcs-auditoria",
        title if view.people.total else t("improvement-people-none"),
        t(f"improvement-people-subtitle{totals_only}", day=view.as_of),
        source=say_source(t, *PEOPLE_SOURCE),
        origins=view.audit_origins,
        note=" ".join([t("improvement-people-twice"), *say_breakdown(t, view.as_of, view.broken_down_to, people)]),
    )
    head = t("improvement-people-group")
    render_list_card(context, card, lambda: _tag_auditors(context, view, rows), lambda: tabulate_people(t, rows, head))


def _rows(context: Context, view: Improvement) -> list[PeopleRow]:
    t = context.t
    rows = [PeopleRow(t(f"improvement-role-{code}"), people) for code, people in view.roles]
    if len(view.regions) > 1:
        rows += [PeopleRow(context.names[code], people) for code, people in view.regions]
    return [*rows, PeopleRow(t("improvement-people-all"), view.people, is_sum=True)]


def _tag_auditors(context: Context, view: Improvement, rows: list[PeopleRow]) -> Markup:
    t = context.t
    if not view.people.total:
        return Markup('<p class="quiet">{}</p>').format(t("improvement-people-how"))
    return tag_people(t, rows, t("improvement-people-group"), crossed=False)
