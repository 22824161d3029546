"""Service improvement in four figures: cycles by standing, actions of the roadmaps, measures, who audited."""

import streamlit as st

from components.improvement.rows import tag_counts
from components.kit.html import Markup, tag_bar, tag_origins
from components.kit.words import DASH
from components.session.cache import drawn
from components.session.context import Context
from components.training.words import say_share, say_until
from data.language import Translator
from data.rules.shared.disclosure import Share, ShareOf
from queries.improvement.view import Qsip


def render_figures(context: Context, view: Qsip) -> None:
    """Four figures in a line: cycles by status, actions of the roadmaps, measures, who audited."""
    st.html(drawn("improvement-figures", lambda: _figures(context.t, view)))


def _figures(t: Translator, view: Qsip) -> Markup:
    articles = [_cycle_figure(t, view), _action_figure(t, view), _measure_figure(t, view), _people_figure(t, view)]
    foot = Markup('<p class="source">{} {}</p>').format(
        t("card-source", source=t("improvement-source-record")), tag_origins(t, view.origins)
    )
    return Markup('<div class="targets four cyclefigures">{}</div>{}').format(Markup("").join(articles), foot)


def _cycle_figure(t: Translator, view: Qsip) -> Markup:
    served = t("improvement-figure-clusters", n=len(view.formed) - len(view.without), of=len(view.formed))
    return _figure(t("improvement-figure-cycles"), t.number(view.count.of), served, tag_counts(t, view.count))


def _action_figure(t: Translator, view: Qsip) -> Markup:
    name, roadmap = t("improvement-figure-actions"), view.roadmap
    if not roadmap.of:
        return _figure(name, DASH, "", t("improvement-figure-no-actions"))
    said = t("progress-bar", done=roadmap.done, of=roadmap.of, late=roadmap.late)
    bar = tag_bar("reached", roadmap.done / roadmap.of, None, said, roadmap.late / roadmap.of)
    late = t("improvement-figure-overdue", count=roadmap.late)
    return _figure(name, t.number(roadmap.done), t("improvement-figure-actions-of", of=roadmap.of), late, bar)


def _measure_figure(t: Translator, view: Qsip) -> Markup:
    name, measures = t("improvement-figure-measures"), view.measures
    if not measures.read:
        none = (
            t("improvement-dimensions-title-unread", of=measures.of)
            if measures.of
            else t("improvement-dimensions-title-none")
        )
        return _figure(name, DASH, "", none)
    told = t("improvement-figure-worse", worse=measures.worse, met=measures.met, missed=measures.missed)
    return _figure(name, t.number(measures.better), t("improvement-figure-measures-of", read=measures.read), told)


def _people_figure(t: Translator, view: Qsip) -> Markup:
    name = t("improvement-figure-people")
    if not view.people.total:
        return _figure(name, DASH, "", t("improvement-people-none"))
    return _figure(name, t.number(view.people.total), t("improvement-figure-attendances"), _say_people(t, view))


def _figure(name: str, value: str, of: str, told: Markup | str, bar: Markup | str = "") -> Markup:
    """A figure with what it is of; what does not exist yet has a dash, which is not zero."""
    return Markup(
        '<article class="target"><h2>{}</h2><p class="figure"><b class="{}">{}</b> <span>{}</span></p>{}'
        '<p class="next">{}</p></article>'
    ).format(name, "none" if value == DASH else "", value, of, bar, told)


def _say_people(t: Translator, view: Qsip) -> str:
    """The shares of women and indigenous people among those who audited, as far as they may be told."""
    said = [
        t(f"improvement-figure-{name}", share=_say_part(t, share))
        for name, share in (("women", view.people.women), ("indigenous", view.people.indigenous))
    ]
    return " ".join([" · ".join(said) + ".", *say_until(t, view.as_of, view.broken_down_to)])


def _say_part(t: Translator, share: ShareOf) -> str:
    if not isinstance(share, Share):
        return say_share(t, share)
    return f"{say_share(t, share)} ({t('training-of', part=t.number(share.part), whole=t.number(share.whole))})"
