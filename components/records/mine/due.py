"""What is due of what the signed-in person attends: overdue tasks and those that come next, each with its form."""

from collections.abc import Sequence
from itertools import groupby

import pandas as pd

from components.figures.palette import swatch
from components.kit.access import render_sign_in
from components.kit.cards import Card, render_list_card
from components.kit.html import Markup, Spanish, say_more, tag_spanish
from components.kit.notices import render_headline
from components.kit.tables import Column, tabulate
from components.records.links.update import may_update, render_update, tag_update, writer_of
from components.records.mine.words import SPANISH_TASKS, say_detail, say_owner, say_subject
from components.session.cache import cached_view
from components.session.context import Context
from data.clock import local_today
from data.permissions import Person, Role
from queries.accounts.reads import clusters_of, regions_of
from queries.records.due_view import DueView, Task, build_due

PAGE = "mis-clusters"
MOST_SHOWN = 60


def open_due(context: Context) -> DueView | None:
    """Return what is due of what the signed-in person attends; None, with the reason on the page, if they attend nothing."""
    t, person = context.t, context.person
    if person is None:
        render_headline(t("records-mine-sign-in"))
        render_sign_in(context, PAGE)
        return None
    if person.viewer.role is Role.VIEWER:
        render_headline(t("records-mine-reads"))
        return None
    clusters, regions = find_attended(person)
    if clusters == () and regions == ():
        render_headline(t("records-mine-nobody"))
        return None
    return cached_view(build_due, context.viewer, context.filters, clusters, regions)


def find_attended(person: Person) -> tuple[tuple[str, ...] | None, tuple[str, ...] | None]:
    """Return the clusters and the regions that a person attends today; None: all of them."""
    if person.viewer.role is not Role.COORDINATOR:
        return None, None
    return clusters_of(person, local_today()), regions_of(person, local_today())


def render_overdue(context: Context, view: DueView) -> None:
    """Draw the overdue tasks, the longest waiting first."""
    _render_tasks(context, view, "overdue", view.overdue)


def render_soon(context: Context, view: DueView) -> None:
    """Draw the tasks that are planned for the next 30 days."""
    _render_tasks(context, view, "soon", view.soon)


def render_proposing(context: Context) -> None:
    """Draw a link to propose a cluster, for each region that the person attends."""
    for region, name in context.options.regions:
        if may_update(context, region=region):
            render_update(context, PAGE, "cluster", region, context.t("records-mine-propose", region=name))


def may_update_owner(context: Context, cluster: str | None, region: str | None) -> bool:
    """Whether the person may write for a cluster, or for its region where there is no cluster."""
    return may_update(context, cluster=cluster) if cluster else may_update(context, region=region)


def _render_tasks(context: Context, view: DueView, name: str, tasks: tuple[Task, ...]) -> None:
    t = context.t
    card = Card(
        f"mis-{name}",
        t(f"records-mine-{name}-title", count=len(tasks)),
        t(f"records-mine-{name}-subtitle", day=view.as_of),
        origins=tuple(sorted({task.origin for task in tasks})),
    )
    render_list_card(
        context,
        card,
        lambda: _tag_tasks(context, name, tasks),
        lambda: _tabulate(context, tasks),
        mine=writer_of(context),
    )


def _tag_tasks(context: Context, name: str, tasks: tuple[Task, ...]) -> Markup:
    """List the tasks by their clusters and regions, the one with the longest waiting task first."""
    t = context.t
    if not tasks:
        return Markup('<p class="quiet">{}</p>').format(t(f"records-mine-{name}-none"))
    shown = tasks[:MOST_SHOWN]
    owners = list(dict.fromkeys(task.owner for task in shown))
    groups = Markup("").join(
        Markup('<section><h3>{}</h3><ul class="tasks">{}</ul></section>').format(
            say_owner(t, context.names, *owner), Markup("").join(_tag_task(context, name, task) for task in group)
        )
        for owner, group in groupby(
            sorted(shown, key=lambda task: owners.index(task.owner)), key=lambda task: task.owner
        )
    )
    more = say_more(t, len(tasks) - MOST_SHOWN, present=context.present)
    return Markup('<div class="taskgroups">{}</div>{}').format(groups, more)


def _tag_task(context: Context, name: str, task: Task) -> Markup:
    t, subject, detail = context.t, say_subject(context.t, task), say_detail(context.t, task)
    link = (
        tag_update(context, PAGE, task.record_type, task.record, subject)
        if may_update_owner(context, *task.owner)
        else ""
    )
    status = "late" if name == "overdue" else "not_due"
    return Markup(
        '<li><span class="what">{}{}<br><span class="quiet">{}</span></span>'
        '<span class="when"><span class="status {}"><b aria-hidden="true">{}</b> {}</span>{}</span></li>'
    ).format(
        tag_spanish(subject) if task.record_type in SPANISH_TASKS else subject,
        Markup(' <span class="quiet">· {}</span>').format(detail) if detail else "",
        t(f"records-mine-topic-{task.record_type}"),
        status,
        swatch("status", status).symbol,
        t.date(task.due_on),
        link,
    )


def _tabulate(context: Context, tasks: Sequence[Task]) -> pd.DataFrame:
    t = context.t

    def read_subject(task: Task) -> str:
        subject = say_subject(t, task)
        return Spanish(subject) if task.record_type in SPANISH_TASKS else subject

    columns = [
        Column[Task](t("records-mine-table-due"), lambda task: task.due_on),
        Column[Task](t("records-mine-table-place"), lambda task: say_owner(t, context.names, *task.owner)),
        Column[Task](t("records-mine-table-topic"), lambda task: t(f"records-mine-topic-{task.record_type}")),
        Column[Task](t("records-mine-table-what"), read_subject),
        Column[Task](t("records-mine-table-more"), lambda task: say_detail(t, task)),
        Column[Task](t("records-mine-table-origin"), lambda task: t(f"origin-{task.origin}")),
    ]
    return tabulate(tasks, columns)
