"""My clusters: what is overdue and what comes next of what the signed-in person attends, each with its form."""

from itertools import groupby

import pandas as pd

from components.figures.palette import swatch
from components.kit.access import render_sign_in
from components.kit.cards import Card, render_list_card
from components.kit.html import Markup, Spanish, say_more, tag_spanish
from components.kit.notices import render_headline
from components.records.links.update import may_update, render_update, tag_update, writer_of
from components.session.cache import cached_view
from components.session.context import Context
from data.clock import local_today
from data.language import Translator
from data.permissions import Person, Role
from queries.accounts.reads import clusters_of, regions_of
from queries.records.due_view import Mine, Task, build_mine

PAGE = "mis-clusters"
MOST_SHOWN = 60


def open_mine(context: Context) -> Mine | None:
    """What the signed-in person attends; None where nothing can be, with the reason on the page."""
    t, person = context.t, context.person
    if person is None:
        render_headline(t("records-mine-sign-in"))
        render_sign_in(context, PAGE)
        return None
    if person.viewer.role is Role.VIEWER:
        render_headline(t("records-mine-reads"))
        return None
    clusters, regions = attended(person)
    if clusters == () and regions == ():
        render_headline(t("records-mine-nobody"))
        return None
    return cached_view(build_mine, context.viewer, context.filters, clusters, regions)


def attended(person: Person) -> tuple[tuple[str, ...] | None, tuple[str, ...] | None]:
    """What somebody who writes attends: clusters and regions of today; None: all of them."""
    if person.viewer.role is not Role.COORDINATOR:
        return None, None
    return clusters_of(person, local_today()), regions_of(person, local_today())


def say_mine(t: Translator, mine: Mine, returned: int = 0) -> str:
    """The finding: how much is overdue, how much comes next; `returned`: how much monitoring wants put right."""
    if not (mine.overdue or mine.soon or returned):
        return t("records-mine-headline-none", clusters=mine.clusters)
    said = t("records-mine-headline", late=len(mine.overdue), soon=len(mine.soon), clusters=mine.clusters)
    return f"{said} {t('records-mine-headline-returned', count=returned)}" if returned else said


def render_overdue(context: Context, mine: Mine) -> None:
    """What is past its day, the longest waiting on top."""
    _render(context, mine, "overdue", mine.overdue)


def render_soon(context: Context, mine: Mine) -> None:
    """What is planned for the next 30 days."""
    _render(context, mine, "soon", mine.soon)


def render_proposing(context: Context) -> None:
    """A new cluster, for each region that one attends."""
    for region, name in context.options.regions:
        if may_update(context, region=region):
            render_update(context, PAGE, "cluster", region, context.t("records-mine-propose", region=name))


def _render(context: Context, mine: Mine, name: str, tasks: tuple[Task, ...]) -> None:
    t = context.t
    card = Card(
        f"mis-{name}",
        t(f"records-mine-{name}-title", count=len(tasks)),
        t(f"records-mine-{name}-subtitle", day=mine.as_of),
        origins=tuple(sorted({task.origin for task in tasks})),
    )
    render_list_card(
        context, card, lambda: _list(context, name, tasks), lambda: _tabulate(context, tasks), mine=writer_of(context)
    )


def _list(context: Context, name: str, tasks: tuple[Task, ...]) -> Markup:
    """Tasks by their cluster or region, those of who waits longest first."""
    t = context.t
    if not tasks:
        return Markup('<p class="quiet">{}</p>').format(t(f"records-mine-{name}-none"))
    shown, places = tasks[:MOST_SHOWN], list(dict.fromkeys(_place(task) for task in tasks[:MOST_SHOWN]))
    ordered = sorted(shown, key=lambda task: places.index(_place(task)))
    groups = Markup("").join(
        Markup('<section><h3>{}</h3><ul class="tasks">{}</ul></section>').format(
            say_place(context, *place), Markup("").join(_item(context, name, task) for task in own)
        )
        for place, own in groupby(ordered, key=_place)
    )
    more = say_more(t, len(tasks) - MOST_SHOWN, present=context.present)
    return Markup('<div class="taskgroups">{}</div>{}').format(groups, more)


def _place(task: Task) -> tuple[str | None, str | None]:
    return task.cluster, None if task.cluster else task.region


def say_place(context: Context, cluster: str | None, region: str | None) -> str:
    """Whose something is: a cluster's, a region's own, or the program's."""
    t = context.t
    if cluster:
        return t("improvement-lessons-to-cluster", name=context.names[cluster])
    return t("capacity-unit-region", name=context.names[region]) if region else t("records-form-about-whole-program")


def _item(context: Context, name: str, task: Task) -> Markup:
    t = context.t
    place = {"cluster": task.cluster} if task.cluster else {"region": task.region}
    link = (
        tag_update(context, PAGE, task.record_type, task.record, _subject(t, task))
        if may_update(context, **place)
        else ""
    )
    status = "late" if name == "overdue" else "not_due"
    return Markup(
        '<li><span class="what">{}{}<br><span class="quiet">{}</span></span>'
        '<span class="when"><span class="status {}"><b aria-hidden="true">{}</b> {}</span>{}</span></li>'
    ).format(
        tag_spanish(_subject(t, task)) if _is_spanish(task) else _subject(t, task),
        Markup(' <span class="quiet">· {}</span>').format(_more(t, task)) if task.more else "",
        t(f"records-mine-topic-{task.record_type}"),
        status,
        swatch("status", status).symbol,
        t.date(task.due_on),
        link,
    )


def _is_spanish(task: Task) -> bool:
    return task.record_type in ("action", "roadmap", "training")


def _subject(t: Translator, task: Task) -> str:
    if task.names:
        return task.names[t.language == "en"]
    return t(f"milestone-{task.subject}") if task.record_type == "milestone" else task.subject


def _more(t: Translator, task: Task) -> str:
    return t(f"service-{task.more}") if task.record_type == "milestone" else task.more or ""


def _tabulate(context: Context, tasks: tuple[Task, ...]) -> pd.DataFrame:
    t = context.t
    rows = [
        (
            task.due_on,
            say_place(context, *_place(task)),
            t(f"records-mine-topic-{task.record_type}"),
            Spanish(_subject(t, task)) if _is_spanish(task) else _subject(t, task),
            _more(t, task) if task.more else None,
            t(f"origin-{task.origin}"),
        )
        for task in tasks
    ]
    columns = [t(f"records-mine-table-{name}") for name in ("due", "place", "topic", "what", "more", "origin")]
    return pd.DataFrame(rows, columns=columns, dtype=object)
