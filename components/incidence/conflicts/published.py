"""The few figures that newspapers quoted from the Defensoría's reports: real, single, on a chart of their own."""

import pandas as pd

from components.figures.quoted import Quote, build_quotes
from components.incidence.conflicts.words import say_type
from components.kit.cards import Card, render_card
from components.kit.charts import render_chart
from components.kit.html import Markup, Spanish
from components.kit.words import join_names
from components.session.context import Context
from data.language import Translator
from data.rules.incidence.series import ALL
from queries.incidence.conflict_lines import PublishedFigure
from queries.incidence.conflicts_view import Conflicts


def render_published(context: Context, view: Conflicts) -> None:
    """Numbers by region and month; the series between them is not known, and the report itself is not at hand."""
    t, figures = context.t, view.figures
    regions = {figure.region for figure in figures}
    names = [one.region.name for one in view.regions if one.region.ubigeo in regions]
    after = sum(figure.after for figure in figures)
    card = Card(
        "conflictos-publicados",
        t("incidence-conflict-published-title", count=len(figures), regions=join_names(t, names)),
        t("incidence-conflict-published-subtitle", day=view.as_of),
        source=say_press(t, view),
        origins=("published",) if figures else (),
        note=_say_note(t, after) if figures else "",
    )
    render_card(context, card, lambda: _draw(context, view), (lambda: _tabulate(t, view)) if figures else None)


def say_press(t: Translator, view: Conflicts) -> str:
    """What the figures rest on: the reports as the press quotes them, statements to the press."""
    return "; ".join(dict.fromkeys(t(f"source-{figure.source}") for figure in view.figures))


def _say_note(t: Translator, after: int) -> str:
    said = t("incidence-conflict-published-note")
    return f"{said} {t('incidence-conflict-published-after', count=after)}" if after else said


def _draw(context: Context, view: Conflicts) -> Markup | None:
    t = context.t
    if not view.figures:
        return Markup('<p class="quiet">{}</p>').format(t("incidence-conflict-published-none-how"))
    render_chart(
        "conflictos-publicados",
        lambda dark: build_quotes(
            [(one.region.ubigeo, one.region.name, _quotes(t, view, one.region.ubigeo)) for one in view.regions],
            view.as_of,
            axis_date=t.short_month,
            none=t("incidence-conflict-published-nowhere"),
            dark=dark,
        ),
        alt=t("incidence-conflict-published-alt"),
    )
    return None


def _quotes(t: Translator, view: Conflicts, region: str) -> tuple[Quote, ...]:
    return tuple(_quote(t, view, figure) for figure in view.figures if figure.region == region)


def _quote(t: Translator, view: Conflicts, figure: PublishedFigure) -> Quote:
    name = next(one.region.name for one in view.regions if one.region.ubigeo == figure.region)
    told = f"{_fold(figure.told_by)}\n{_fold(t(f'source-{figure.source}'))}"
    said = f"{name}, {t.month(figure.month)}\n{say_figure(t, figure)}\n{told}"
    return Quote(figure.month, t.number(figure.cases), said, figure.type != ALL or figure.state != ALL, figure.after)


def say_figure(t: Translator, figure: PublishedFigure) -> str:
    """ "12 casos", "1 caso activo, socioambiental"."""
    said = t("incidence-conflict-published-cases", count=figure.cases, state=figure.state)
    return said if figure.type == ALL else f"{said}, {say_type(t, figure.type).lower()}"


def _fold(text: str, width: int = 60) -> str:
    """Long words of a source in lines that a pointer's label can hold."""
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + len(word) >= width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "\n".join([*lines, line])


def _tabulate(t: Translator, view: Conflicts) -> pd.DataFrame:
    names = {one.region.ubigeo: one.region.name for one in view.regions}
    rows = [
        (
            names[figure.region],
            t.month(figure.month),
            figure.month,
            figure.cases,
            say_type(t, figure.type),
            t(f"incidence-conflict-state-{figure.state}"),
            Spanish(figure.told_by),
            t(f"source-{figure.source}"),
        )
        for figure in view.figures
    ]
    columns = ("region", "month", "from", "cases", "type", "state", "told", "basis")
    return pd.DataFrame(rows, columns=[t(f"incidence-conflict-table-{name}") for name in columns], dtype=object)
