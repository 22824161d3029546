"""Service improvement in four figures: cycles, actions of the roadmaps, measures, and who audited."""

import streamlit as st

from components.improvement.tags import tag_counts
from components.kit.html import Markup, tag_bar, tag_origins
from components.kit.words import DASH
from components.session.cache import drawn
from components.session.context import Context
from components.training.words import say_share, say_until
from data.language import Translator
from data.rules.shared.disclosure import Share, ShareOf
from queries.improvement.view import Improvement


def render_figures(context: Context, view: Improvement) -> None:
    """Draw the four figures in a line."""
    st.html(drawn("improvement-figures", lambda: _tag_figures(context.t, view)))


def _tag_figures(t: Translator, view: Improvement) -> Markup:
    articles = [_tag_cycles(t, view), _tag_actions(t, view), _tag_measures(t, view), _tag_people(t, view)]
    foot = Markup('<p class="source">{} {}</p>').format(
        t("card-source", source=t("improvement-source-record")), tag_origins(t, view.origins)
    )
    return Markup('<div class="targets four improvement-figures">{}</div>{}').format(Markup("").join(articles), foot)


def _tag_cycles(t: Translator, view: Improvement) -> Markup:
    clusters = t("improvement-figure-clusters", n=len(view.formed) - len(view.without), of=len(view.formed))
    return _tag_figure(t("improvement-figure-cycles"), t.number(view.count.of), clusters, tag_counts(t, view.count))


def _tag_actions(t: Translator, view: Improvement) -> Markup:
    name, roadmap = t("improvement-figure-actions"), view.roadmap
    if not roadmap.of:
        return _tag_figure(name, DASH, "", t("improvement-figure-no-actions"))
    label = t("progress-bar", done=roadmap.done, of=roadmap.of, late=roadmap.late)
    bar = tag_bar("reached", roadmap.done / roadmap.of, None, label, roadmap.late / roadmap.of)
    late = t("improvement-figure-overdue", count=roadmap.late)
    return _tag_figure(name, t.number(roadmap.done), t("improvement-figure-actions-of", of=roadmap.of), late, bar)


def _tag_measures(t: Translator, view: Improvement) -> Markup:
    name, measures = t("improvement-figure-measures"), view.measures
    if not measures.read:
        unread = t("improvement-dimensions-title-unread", of=measures.of)
        return _tag_figure(name, DASH, "", unread if measures.of else t("improvement-dimensions-title-none"))
    rest = t("improvement-figure-worse", worse=measures.worse, met=measures.met, missed=measures.missed)
    read = t("improvement-figure-measures-of", read=measures.read)
    return _tag_figure(name, t.number(measures.better), read, rest)


def _tag_people(t: Translator, view: Improvement) -> Markup:
    name = t("improvement-figure-people")
    if not view.people.total:
        return _tag_figure(name, DASH, "", t("improvement-people-none"))
    return _tag_figure(name, t.number(view.people.total), t("improvement-figure-attendances"), _say_shares(t, view))


def _tag_figure(name: str, value: str, of: str, rest: Markup | str, bar: Markup | str = "") -> Markup:
    """Tag a figure with what it is of; what does not exist yet has a dash, which is not zero."""
    return Markup(
        '<article class="target"><h2>{}</h2><p class="figure"><b class="{}">{}</b> <span>{}</span></p>{}'
        '<p class="next">{}</p></article>'
    ).format(name, "none" if value == DASH else "", value, of, bar, rest)


def _say_shares(t: Translator, view: Improvement) -> str:
    """State the shares of women and indigenous people among those who audited, as far as they may be known."""
    shares = [
        t(f"improvement-figure-{name}", share=_say_share(t, share))
        for name, share in (("women", view.people.women), ("indigenous", view.people.indigenous))
    ]
    return " ".join([" · ".join(shares) + ".", *say_until(t, view.as_of, view.broken_down_to)])


def _say_share(t: Translator, share: ShareOf) -> str:
    if not isinstance(share, Share):
        return say_share(t, share)
    return f"{say_share(t, share)} ({t('training-of', part=t.number(share.part), whole=t.number(share.whole))})"
