"""The map of the regions by how many of their due targets are met."""

from collections.abc import Sequence

from components.figures.map_spec import MapCategory, MapSpec
from components.figures.palette import share_code
from components.kit.cards import Card, render_card
from components.kit.maps import outline_shape, pick_region, render_map
from components.kit.tables import Column, tabulate
from components.session.context import Context
from data.language import Translator
from queries.overview.view import Overview, RegionLine
from queries.shared.origins import collect_origins
from queries.shared.units import Outline

MAP_HEIGHT = 330


def render_regions(context: Context, view: Overview, outlines: Sequence[Outline]) -> None:
    """Draw the five regions. `outlines`: of the regions."""
    t = context.t
    card = Card(
        "regiones",
        _say_title(t, view),
        t("overview-map-subtitle", day=view.as_of),
        source=t("source-plan"),
        origins=collect_origins(*(line.origins for line in view.targets)),
    )
    render_card(
        context,
        card,
        lambda: render_map(
            context,
            "regiones",
            lambda: _build_spec(t, view, outlines),
            name_category=lambda kind, code, count: t(
                "legend-regions", name=t(f"overview-share-{code}" if kind == "share" else f"status-{code}"), count=count
            ),
            alt=t("overview-map-alt"),
            height=MAP_HEIGHT,
            on_pick=pick_region,
        ),
        lambda: tabulate(view.regions, _columns(t)),
    )


def _columns(t: Translator) -> Sequence[Column[RegionLine]]:
    return [
        Column(t("table-ubigeo"), lambda line: line.ubigeo),
        Column(t("overview-table-region"), lambda line: line.name),
        Column(t("overview-table-met"), lambda line: line.met),
        Column(t("overview-table-due"), lambda line: line.due),
    ]


def _say_title(t: Translator, view: Overview) -> str:
    if not any(line.due for line in view.regions):
        return t("overview-map-title-nothing-due")
    if all(line.share is None for line in view.regions):
        return t("overview-map-title-no-data")
    return t("overview-map-title", met=sum(line.share == 1 for line in view.regions))


def _category(line: RegionLine) -> MapCategory:
    if not line.due:
        return MapCategory("status", "not_due")
    if line.share is None:
        return MapCategory("status", "no_data")
    return MapCategory("share", share_code(line.met, line.due))


def _build_spec(t: Translator, view: Overview, outlines: Sequence[Outline]) -> MapSpec:
    lines = {line.ubigeo: line for line in view.regions}
    fills = tuple(
        outline_shape(
            outline,
            _category(lines[outline.ubigeo]),
            label=_say_label(t, lines[outline.ubigeo]),
            tooltip=_say_tooltip(t, lines[outline.ubigeo]),
        )
        for outline in outlines
    )
    used = {shape.category for shape in fills}
    shares = (MapCategory("share", code) for code in ("all", "over_half", "under_half", "none"))
    statuses = dict.fromkeys(shape.category for shape in fills if shape.category.kind == "status")
    legend = (*(category for category in shares if category in used), *statuses)
    return MapSpec(fills=fills, legend=legend, selected=view.region or "")


def _say_label(t: Translator, line: RegionLine) -> str:
    return f"{line.name}\n{t('overview-map-label', met=line.met, due=line.due)}" if line.due else line.name


def _say_tooltip(t: Translator, line: RegionLine) -> str:
    parts = [line.name]
    for code, judged in line.judged:
        if judged.target and judged.actual is not None:
            status = t(f"status-{judged.status.value}")
            parts.append(f"{t(f'indicator-{code}')}: {judged.actual} / {judged.target} · {status}")
    return "\n".join(parts)
