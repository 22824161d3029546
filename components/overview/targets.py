"""The cards of the targets."""

import streamlit as st

from components.indicators.words import say_sources
from components.kit.html import Markup, tag_bar, tag_origins, tag_status
from components.session.cache import drawn
from components.session.context import Context
from data.language import Translator
from queries.indicators.view import TargetLine
from queries.overview.view import Overview


def render_targets(context: Context, view: Overview) -> None:
    """Draw a card for each target: actual, what is due, a bar with the due mark, status, next due date and source."""
    st.html(drawn("targets", lambda: _tag_targets(context.t, view)))


def _tag_targets(t: Translator, view: Overview) -> Markup:
    cards = Markup("").join(_tag_target(t, line) for line in view.targets)
    return Markup('<div class="targets">{}</div>').format(cards)


def _tag_target(t: Translator, line: TargetLine) -> Markup:
    judged = line.judged
    late = t("overview-target-late-since", day=judged.late_since) if judged.late_since else ""
    return Markup(
        '<article class="target {}"><h2>{}</h2><p class="figure"><b class="{}">{}</b> <span>{}</span></p>{}'
        '<p class="state">{}</p><p class="next">{}</p><p class="source">{} {}</p></article>'
    ).format(
        judged.status.value,
        t(f"indicator-{line.code}"),
        "none" if judged.actual is None else "",
        t("status-no_data") if judged.actual is None else t.amount(judged.actual, line.unit),
        _say_due(t, line),
        _tag_bar(t, line),
        tag_status(t, judged.status.value, late),
        _say_next(t, line),
        say_sources(t, line),
        tag_origins(t, line.origins),
    )


def _say_due(t: Translator, line: TargetLine) -> str:
    target = line.judged.target
    if target is None:
        return t("overview-target-none")
    return t("overview-target-of", target=t.amount(target, line.unit)) if target else t("target-nothing-due")


def _say_next(t: Translator, line: TargetLine) -> str:
    judged = line.judged
    if judged.next_due and judged.next_target is not None:
        return t("overview-target-next", value=t.amount(judged.next_target, line.unit), day=judged.next_due)
    return t("overview-target-final") if judged.target else ""


def _tag_bar(t: Translator, line: TargetLine) -> Markup:
    judged = line.judged
    if judged.target is None:
        return Markup("")
    if judged.share is None or judged.actual is None:
        return Markup('<div class="bar empty"></div>')
    reference = judged.target or judged.next_target or 0
    longest = max(judged.actual, judged.next_target or 0, judged.target, 1)
    words = t("target-share" if judged.target else "overview-target-share-next", share=t.percent(judged.share))
    bar = tag_bar(judged.status.value, judged.actual / longest, reference / longest, words)
    return bar + Markup('<p class="share">{}</p>').format(words)
