"""The checks of a cluster's composition against the plan's definition."""

from collections.abc import Mapping

from components.kit.cards import Card, render_card
from components.kit.html import Markup
from components.kit.words import say_source
from components.session.cache import drawn
from components.session.context import Context
from components.territory.words import say_finding
from data.language import Translator
from queries.territory.cluster_view import ClusterView


def render_checks(context: Context, view: ClusterView, names: Mapping[str, str]) -> None:
    """Draw the findings. `names`: of the units, by ubigeo."""
    t = context.t
    card = Card(
        "cluster-observaciones",
        t("territory-cluster-checks-title", count=len(view.findings)),
        t("territory-cluster-checks-subtitle"),
        source=_say_sources(t, view),
        origins=("plan",),
    )
    render_card(context, card, lambda: drawn("checks", lambda: _tag_findings(t, view, names)))


def _say_sources(t: Translator, view: ClusterView) -> str:
    """List the plan's lines together, then what else the findings cite."""
    cited = [finding.source for finding in view.findings]
    lines = ", ".join(dict.fromkeys(source for source in cited if source.startswith("L")))
    others = dict.fromkeys(t(f"source-{source}") for source in cited if not source.startswith("L"))
    return "; ".join((say_source(t, "plan", lines or "L673-679"), *others))


def _tag_findings(t: Translator, view: ClusterView, names: Mapping[str, str]) -> Markup:
    if not view.findings:
        return Markup("<p>{}</p>").format(t("territory-cluster-checks-none"))
    items = Markup("").join(
        Markup('<li class="is-{}">{}</li>').format(finding.severity, say_finding(t, finding, names))
        for finding in view.findings
    )
    return Markup('<ul class="territory-findings">{}</ul>').format(items)
