"""The scorecard of the selection criteria."""

from collections.abc import Sequence

from components.kit.cards import Card, render_list_card
from components.kit.html import Markup
from components.kit.tables import Column, tabulate
from components.kit.words import DASH, say_source
from components.session.context import Context
from data.language import Translator
from queries.shared.origins import collect_origins
from queries.territory.cluster_view import ClusterView
from queries.territory.reads import ScoreRow

MOST_POINTS = 3  # of a criterion; the scale of 0 to 3 is ours


def render_scores(context: Context, view: ClusterView) -> None:
    """Draw every criterion with its score."""
    t = context.t
    scored = [row for row in view.scores if row.score is not None]
    card = Card(
        "cluster-criterios",
        t(
            "territory-cluster-scores-title",
            count=len(scored),
            points=sum(row.score or 0 for row in scored),
            most=MOST_POINTS * len(scored),
            all=len(view.scores),
        ),
        t("territory-cluster-scores-subtitle"),
        source=f"{say_source(t, 'plan', 'L728-763, L784-791')}; {t('source-ours')}",
        origins=collect_origins(("plan",), (row.origin for row in scored)),
    )
    render_list_card(context, card, lambda: _tag_scorecard(t, view), lambda: tabulate(view.scores, _columns(t)))


def _columns(t: Translator) -> Sequence[Column[ScoreRow]]:
    return [
        Column(t("territory-table-level"), lambda row: t(f"territory-criteria-{row.level}")),
        Column(t("territory-table-criterion"), lambda row: t(f"territory-criterion-{row.criterion_code}")),
        Column(t("territory-table-score"), lambda row: row.score),
        Column(t("table-status"), lambda row: _say_score(t, row.score)),
        Column(t("territory-table-note"), lambda row: row.note),
        Column(t("table-source"), lambda row: row.source_locator),
    ]


def _say_score(t: Translator, score: int | None) -> str:
    return t(f"territory-score-{score}") if score is not None else t("territory-cluster-scores-missing")


def _tag_scorecard(t: Translator, view: ClusterView) -> Markup:
    parts = []
    for level in ("province", "district", "cluster"):
        items = Markup("").join(
            Markup('<li><span>{}</span><span class="territory-score" role="img" aria-label="{}">{}</span></li>').format(
                t(f"territory-criterion-{row.criterion_code}"),
                _say_score(t, row.score),
                DASH if row.score is None else "●" * row.score + "○" * (MOST_POINTS - row.score),
            )
            for row in view.scores
            if row.level == level
        )
        parts.append(Markup('<h3>{}</h3><ul class="pairs">{}</ul>').format(t(f"territory-criteria-{level}"), items))
    return Markup("").join(parts)
