"""The four figures at the top of the training page."""

import streamlit as st

from components.kit.html import Markup, tag_bar, tag_origins, tag_status
from components.session.cache import drawn
from components.session.context import Context
from components.training.words import say_expecting, say_share, say_until
from data.language import Translator
from data.rules.shared.disclosure import SUPPRESSED, Share, ShareOf
from data.rules.shared.targets import Status
from queries.training.view import Training


def render_no_events(context: Context) -> None:
    """Draw, where there is no event, how one comes, and under a filter where to look for one."""
    t = context.t
    sentences = [t("training-empty-how"), *([t("training-empty-filter")] if context.say_filters() else [])]
    st.html(Markup('<p class="subtitle">{}</p>').format(" ".join(sentences)))


def render_figures(context: Context, view: Training) -> None:
    """Draw events and attendances against their plan, and the shares of women and of indigenous people."""
    st.html(drawn("training-figures", lambda: _tag_figures(context.t, view)))


def _tag_figures(t: Translator, view: Training) -> Markup:
    return Markup('<div class="targets four">{}{}{}{}</div>').format(
        _tag_events(t, view),
        _tag_attendances(t, view),
        _tag_share(t, "women", view.people.women, view),
        _tag_share(t, "indigenous", view.people.indigenous, view),
    )


def _tag_events(t: Translator, view: Training) -> Markup:
    events = view.events
    return _tag_counted(
        t,
        view,
        "events",
        total=events.held,
        actual=events.held,
        due=events.due,
        planned=events.planned,
        status=events.status,
        against=t("training-events-due", due=t.number(events.due)) if events.due else t("target-nothing-due"),
        more=f"· {t('training-overdue-events', count=events.overdue)}" if events.overdue else "",
        whole=t("training-planned-all", planned=events.planned),
    )


def _tag_attendances(t: Translator, view: Training) -> Markup:
    """Return attendances; against the plan only those of events whose plan says how many people to expect."""
    course = view.people_course
    due, planned, actual = (
        course.judged.target or 0,
        course.planned[-1][1] if course.planned else 0,
        course.judged.actual,
    )
    parts = [t("training-expected-all", planned=t.number(planned))] if planned else []
    parts.append(t("training-hours", hours=t.number(view.person_hours)))
    against = t("target-nothing-due") if planned else t("training-people-no-plan")
    if due:
        against = t("training-people-due", due=t.number(due))
    if due and course.events < len(view.lines):
        against = t("training-people-due-some", actual=t.number(actual or 0), due=t.number(due))
        parts.append(say_expecting(t, view))
    return _tag_counted(
        t,
        view,
        "people",
        total=view.people.total,
        actual=actual or 0,
        due=due,
        planned=planned,
        status=course.judged.status,
        against=against,
        more="",
        whole=" · ".join(parts),
    )


def _tag_counted(
    t: Translator,
    view: Training,
    code: str,
    *,
    total: int,
    actual: float,
    due: float,
    planned: int,
    status: Status,
    against: str,
    more: str,
    whole: str,
) -> Markup:
    """Return a figure that has a plan.

    `total`: in all. `actual`: those that the plan counts. `due`: by the day. `planned`: in all, the length of the bar.
    `against` and `whole`: what was due and what is planned, in words. `more` follows the status.
    """
    most = max(actual, planned, 1)
    share = t("target-share", share=t.percent(actual / due)) if due else ""
    bar = tag_bar(status.value, actual / most, due / most, share or against) if planned else Markup("")
    return Markup(
        '<article class="target {}"><h2>{}</h2><p class="figure"><b>{}</b> <span>{}</span></p>{}<p class="share">{}</p>'
        '<p class="state">{}</p><p class="next">{}</p><p class="source">{} {}</p></article>'
    ).format(
        status.value,
        t(f"training-figure-{code}"),
        t.number(total),
        against,
        bar,
        share,
        tag_status(t, status.value, more),
        whole,
        t("training-source-events"),
        tag_origins(t, view.origins),
    )


def _tag_share(t: Translator, code: str, share: ShareOf, view: Training) -> Markup:
    """Return a share of the attendances with numerator and denominator; the plan gives no target for it."""
    parts, bar = "", Markup("")
    if isinstance(share, Share):
        parts = t("training-of", part=t.number(share.part), whole=t.number(share.whole))
        bar = tag_bar("plain", share.value, None, t.percent(share.value))
    return Markup(
        '<article class="target training-share"><h2>{}</h2><p class="figure"><b class="{}">{}</b> <span>{}</span></p>{}'
        '<p class="next">{}</p><p class="source">{} {}</p></article>'
    ).format(
        t(f"training-figure-{code}"),
        "" if isinstance(share, Share) else "none",
        say_share(t, share),
        parts,
        bar,
        _say_about(t, code, share, view),
        t("training-source-events"),
        tag_origins(t, view.origins),
    )


def _say_about(t: Translator, code: str, share: ShareOf, view: Training) -> str:
    """Say what the share is of, and up to which day; where it is hidden, from whom."""
    more = [t("training-hidden-figure")] if share is SUPPRESSED else say_until(t, view.as_of, view.broken_down_to)
    return " ".join([t(f"training-{code}-about"), *more])
