"""The few figures that newspapers quoted from the Defensoría's reports: real and single, on a chart of their own."""

from textwrap import wrap

import pandas as pd

from components.figures.quoted import Quote, build_quotes
from components.incidence.conflicts.words import say_state, say_type
from components.kit.cards import Card, render_card
from components.kit.charts import render_chart
from components.kit.html import Markup, Spanish
from components.kit.tables import Column, tabulate
from components.kit.words import join_names
from components.session.context import Context
from data.language import Translator
from data.rules.incidence.series import ALL
from queries.incidence.conflicts_view import Conflicts
from queries.incidence.reads import QuotedFigure


def render_published(context: Context, view: Conflicts) -> None:
    """Draw the figures by region and month; what lies between them is unknown, and the report itself is not available."""
    t, figures = context.t, view.figures
    later = sum(figure.month > view.as_of for figure in figures)
    notes = [t("incidence-conflict-published-note")] if figures else []
    notes += [t("incidence-conflict-published-after", count=later)] if later else []
    card = Card(
        "conflictos-publicados",
        t("incidence-conflict-published-title", count=len(figures), regions=join_names(t, list_quoted_regions(view))),
        t("incidence-conflict-published-subtitle", day=view.as_of),
        source=say_press(t, view),
        origins=("published",) if figures else (),
        note=" ".join(notes),
    )
    render_card(context, card, lambda: _draw(context, view), (lambda: _tabulate(t, view)) if figures else None)


def list_quoted_regions(view: Conflicts) -> list[str]:
    """List the names of the regions that have a figure."""
    regions = {figure.region for figure in view.figures}
    return [series.region.name for series in view.regions if series.region.ubigeo in regions]


def say_press(t: Translator, view: Conflicts) -> str:
    """Say what the figures rest on: the reports as the press quotes them, statements to the press."""
    return "; ".join(dict.fromkeys(t(f"source-{figure.source}") for figure in view.figures))


def _draw(context: Context, view: Conflicts) -> Markup | None:
    t = context.t
    if not view.figures:
        return Markup('<p class="quiet">{}</p>').format(t("incidence-conflict-published-none-how"))
    rows = [
        (
            series.region.ubigeo,
            series.region.name,
            tuple(
                _quote(t, view, figure, series.region.name)
                for figure in view.figures
                if figure.region == series.region.ubigeo
            ),
        )
        for series in view.regions
    ]
    render_chart(
        "conflictos-publicados",
        lambda dark: build_quotes(
            rows, view.as_of, axis_date=t.short_month, none=t("incidence-conflict-published-nowhere"), dark=dark
        ),
        alt=t("incidence-conflict-published-alt"),
    )
    return None


def _quote(t: Translator, view: Conflicts, figure: QuotedFigure, region: str) -> Quote:
    lines = [f"{region}, {t.month(figure.month)}", say_figure(t, figure)]
    lines += [_fold(figure.citation), _fold(t(f"source-{figure.source}"))]
    is_part = figure.type != ALL or figure.state != ALL
    return Quote(figure.month, t.number(figure.cases), "\n".join(lines), is_part, figure.month > view.as_of)


def say_figure(t: Translator, figure: QuotedFigure) -> str:
    """Return a figure in words: "12 casos", "1 caso activo, socioambiental"."""
    words = t("incidence-conflict-published-cases", count=figure.cases, state=figure.state)
    return words if figure.type == ALL else f"{words}, {say_type(t, figure.type).lower()}"


def _fold(text: str, width: int = 60) -> str:
    """Fold a source into lines that the pointer's label can hold; a longer word stays whole."""
    return "\n".join(wrap(" ".join(text.split()), width, break_long_words=False, break_on_hyphens=False))


def _tabulate(t: Translator, view: Conflicts) -> pd.DataFrame:
    names = {series.region.ubigeo: series.region.name for series in view.regions}

    def head(name: str) -> str:
        return t(f"incidence-conflict-table-{name}")

    columns: list[Column[QuotedFigure]] = [
        Column(head("region"), lambda figure: names[figure.region]),
        Column(head("month"), lambda figure: t.month(figure.month)),
        Column(head("from"), lambda figure: figure.month),
        Column(head("cases"), lambda figure: figure.cases),
        Column(head("type"), lambda figure: say_type(t, figure.type)),
        Column(head("state"), lambda figure: say_state(t, figure.state)),
        Column(head("told"), lambda figure: Spanish(figure.citation)),
        Column(head("basis"), lambda figure: t(f"source-{figure.source}")),
    ]
    return tabulate(view.figures, columns)
