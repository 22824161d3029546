"""The parts of the plan page: promises, waves, "why 80?", where the plan disagrees with itself, the precedent."""

import pandas as pd

from components.figures.palette import swatch
from components.kit.cards import Card, render_card, render_list_card
from components.kit.html import Markup
from components.kit.words import join_names, say_source
from components.records.links.update import may_update, render_update
from components.session.context import Context
from data.language import Translator
from data.rules.shared.targets import Status
from data.rules.territory.governments import Reconciliation
from queries.plan.view import Dated, PlanView, Precedent, PromiseLine
from queries.territory.records import PROGRAM


def say_plan(t: Translator, view: PlanView) -> str:
    """The finding: 80 in the plan, 69 by its definition, and what there is."""
    return t(
        "plan-headline", total=view.why_80.existing, definition=view.why_80.planned, existing=view.exists_80.existing
    )


def render_promises(context: Context, view: PlanView) -> None:
    """Every target with its date, what was achieved by then and by now, and its line in the plan."""
    t = context.t
    counted = [line for line in view.promises if line.promise.reading != "alternative"]
    due = [line for line in counted if line.promise.due_on and line.promise.due_on <= view.as_of]
    card = Card(
        "metas",
        _say_promises(t, counted, due),
        t("plan-targets-subtitle", day=view.as_of),
        source=t("source-plan"),
        origins=("plan", *sorted({origin for line in view.targets for origin in line.origins} - {"plan"})),
        note=t("sources-reading"),
    )
    render_card(context, card, None, lambda: _tabulate_promises(t, view))


def _say_promises(t: Translator, counted: list[PromiseLine], due: list[PromiseLine]) -> str:
    if not counted:
        return t("plan-no-targets")
    if any(line.status is Status.NO_DATA for line in due):
        return t("plan-targets-title-no-data", due=len(due))
    return t("plan-targets-title", late=sum(line.status is Status.LATE for line in due), due=len(due))


def _tabulate_promises(t: Translator, view: PlanView) -> pd.DataFrame:
    now = {line.code: line.judged.actual for line in view.targets}
    rows = [_promise(t, line, now[line.indicator]) for line in view.promises]
    names = ("indicator", "due", "value", "then", "now", "status", "reading", "source")
    return pd.DataFrame(rows, columns=[t(f"plan-{name}") for name in names], dtype=object)


def _promise(t: Translator, line: PromiseLine, now: int | None) -> tuple:
    promise = line.promise
    reading = t(f"reading-{promise.reading}")
    if promise.note_code:
        reading = f"{reading}: {t(f'note-{promise.note_code}')}"
    afterwards = line.status is Status.REACHED and (line.actual_then or 0) < promise.value
    status = t("status-reached_late") if afterwards else t(f"status-{line.status.value}")
    return (
        t(f"indicator-{line.indicator}"),
        promise.due_on,
        promise.value,
        line.actual_then,
        now,
        f"{swatch('status', line.status.value).symbol} {status}",
        reading,
        promise.locator,
    )


def render_plan_milestones(context: Context, view: PlanView) -> None:
    """The eight milestones of the preparatory stage: whose each is, its date if the plan gives one, how many reached."""
    t = context.t
    reached, total = sum(m.reached for m in view.milestones), sum(m.total for m in view.milestones)
    card = Card(
        "hitos",
        t("plan-milestones-title", reached=reached, total=total),
        t("plan-milestones-subtitle", day=view.as_of),
        source=say_source(t, "plan", "L974-989"),
        origins=tuple(sorted({origin for milestone in view.milestones for origin in milestone.origins})),
    )
    render_card(context, card, None, lambda: _tabulate_milestones(t, view))
    for milestone in view.milestones:
        if milestone.scope == PROGRAM and may_update(context):
            label = t("records-form-update-of", what=t(f"milestone-{milestone.code}"))
            render_update(context, "plan", "milestone", f"{PROGRAM}/{milestone.code}", label)


def _tabulate_milestones(t: Translator, view: PlanView) -> pd.DataFrame:
    names = ("milestone", "scope", "due", "reached", "late", "undated", "source")
    rows = [
        (
            t(f"milestone-{m.code}"),
            t(f"scope-{m.scope}"),
            m.due_on,
            t("count-of", count=m.reached, all=m.total) if m.total else None,
            m.late,
            m.undated,
            m.source,
        )
        for m in view.milestones
    ]
    return pd.DataFrame(rows, columns=[t(f"table-{name}") for name in names], dtype=object)


def render_dated(context: Context, view: PlanView) -> None:
    """Improvement plans and meetings one by one, late ones first: the rows behind what needs attention."""
    _render_dated(context, "planes", view.improvement_plans)
    _render_dated(context, "reuniones", view.meetings)


def _render_dated(context: Context, key: str, lines: tuple[Dated, ...]) -> None:
    t = context.t
    done = sum(line.status is Status.REACHED for line in lines)
    late = sum(line.status is Status.LATE for line in lines)
    card = Card(
        key,
        t(f"plan-{key}-title", all=len(lines), done=done, late=late),
        t(f"plan-{key}-subtitle", day=context.filters.as_of),
        source=say_source(t, "plan", "L1015-1021" if key == "planes" else "L612-628"),
        origins=tuple(sorted({line.origin for line in lines})),
    )
    render_card(context, card, None, lambda: _tabulate_dated(context, lines))


def _tabulate_dated(context: Context, lines: tuple[Dated, ...]) -> pd.DataFrame:
    t, regions = context.t, dict(context.options.regions)
    rows = [
        (
            _say_dated(t, line),
            regions[line.region],
            line.planned_on,
            line.done_on,
            f"{swatch('status', line.status.value).symbol} {t(f'status-{line.status.value}')}",
        )
        for line in lines
    ]
    columns = [t("table-what"), t("filter-region"), t("table-planned"), t("table-reached"), t("table-status")]
    return pd.DataFrame(rows, columns=columns, dtype=object)


def _say_dated(t: Translator, line: Dated) -> str:
    if line.number:
        return t("meeting-name", number=line.number, year=str(line.year))
    return f"{t(f'level-{line.level}')} · {line.name}"  # a province and a district may share their name


def render_definitions(context: Context, view: PlanView) -> None:
    """What each target counts, in words."""
    t = context.t
    codes = [line.code for line in view.targets]
    card = Card(
        "definiciones",
        t("plan-definitions-title"),
        t("plan-definitions-subtitle"),
        source=f"{t('source-plan')}; {t('source-ours')}",
        origins=("plan",),
    )
    rows = [(t(f"indicator-{code}"), t(f"indicator-{code}-about")) for code in codes]
    columns = [t("plan-indicator"), t("plan-counts")]
    render_list_card(context, card, lambda: _definitions(rows), lambda: pd.DataFrame(rows, columns=columns))


def _definitions(rows: list[tuple[str, str]]) -> Markup:
    items = Markup("").join(Markup("<li><b>{}</b><br>{}</li>").format(name, about) for name, about in rows)
    return Markup('<ul class="disagreements">{}</ul>').format(items)


def render_why(context: Context, view: PlanView) -> None:
    """The sums behind 80 and 29: from the definition to the plan's number to what there is, line by line."""
    t = context.t
    fewest, most = view.proposals_yield
    note = t("plan-why-29-proposals", fewest=fewest, most=most)
    _render_sums(context, view, "80", view.places[1], view.why_80, view.exists_80)
    _render_sums(context, view, "29", view.places[0], view.why_29, view.exists_29, note)


def _render_sums(
    context: Context,
    view: PlanView,
    number: str,
    places: int,
    plan: Reconciliation,
    real: Reconciliation,
    note: str = "",
) -> None:
    t = context.t
    rows = [(t("why-definition", clusters=places, regions=view.regions), plan.planned, True, "L673-679")]
    rows += [(t(f"line-{line.code}"), line.amount, False, line.source) for line in plan.lines]
    rows += [(t("why-plan"), plan.existing, True, "")]
    rows += [(t(f"line-{line.code}"), line.amount, False, _say_line(t, line.source)) for line in real.lines]
    rows += [(t("why-exists"), real.existing, True, "")]
    card = Card(
        f"por-que-{number}",
        t(f"plan-why-{number}-title"),
        t(f"plan-why-{number}-subtitle"),
        source=f"{t('source-plan')}; {t('source-law_27972')}",
        note=note,
        origins=tuple(sorted({"plan", *view.exist_origins})),
    )
    columns = [t("table-measure"), t("table-value"), t("table-source")]
    table = [(words, amount, source) for words, amount, _, source in rows]
    render_list_card(
        context, card, lambda: _sums(t, card.title, rows), lambda: pd.DataFrame(table, columns=columns, dtype=object)
    )


def _say_line(t: Translator, source: str) -> str:
    return t(f"source-{source}") if source and not source.startswith("L") else source


def _sums(t: Translator, title: str, rows: list[tuple[str, int, bool, str]]) -> Markup:
    body = Markup("").join(
        Markup('<tr class="{}"><td>{}</td><td class="number">{}</td><td class="quiet">{}</td></tr>').format(
            "sum" if is_sum else "", words, t.number(amount) if is_sum else f"{amount:+d}".replace("-", "−"), source
        )
        for words, amount, is_sum, source in rows
    )
    return Markup('<table class="sums"><caption>{}</caption><tbody>{}</tbody></table>').format(title, body)


def render_disagreements(context: Context, view: PlanView) -> None:
    """Where the plan contradicts itself, with its lines and what is done about it."""
    t = context.t
    card = Card(
        "contradicciones",
        t("plan-disagrees-title"),
        t("plan-disagrees-subtitle", count=len(view.disagreements)),
        source=t("source-plan"),
        origins=("plan",),
        note=t("plan-too-small", units=join_names(t, (name for _, name in view.too_small))),
    )
    rows = [(t(f"disagreement-{d.code}"), say_source(t, d.source, d.locator)) for d in view.disagreements]
    columns = [t("plan-disagrees-title"), t("table-source")]
    render_list_card(
        context, card, lambda: _disagreements(rows), lambda: pd.DataFrame(rows, columns=columns, dtype=object)
    )


def _disagreements(rows: list[tuple[str, str]]) -> Markup:
    items = Markup("").join(
        Markup('<li>{} <span class="quiet">{}</span></li>').format(words, source) for words, source in rows
    )
    return Markup('<ol class="disagreements">{}</ol>').format(items)


def render_precedents(context: Context, view: PlanView) -> None:
    """Alliances before the program, shown and never added to its totals."""
    for precedent in view.precedents:
        _render_precedent(context, precedent)


def _render_precedent(context: Context, precedent: Precedent) -> None:
    t = context.t
    values = {code: value for code, _, value, _ in precedent.measures}
    start, end = precedent.years
    given, usaid = values.get("partner_contribution"), values.get("usaid_contribution")
    note = t("precedent-ratio", ratio=t.number(given / usaid, 2)) if given and usaid else ""
    card = Card(
        f"precedente-{precedent.code}",
        t("plan-precedent-title", name=precedent.name),
        t("plan-precedent-subtitle", partner=precedent.partner, place=precedent.place, years=f"{start}–{end}"),
        source=t(f"source-{precedent.source}"),
        origins=("published",),
        note=note,
    )
    columns = [t("table-measure"), t("table-value"), t("table-source")]
    rows = [
        (f"{t(f'measure-{code}')} ({t('unit-usd')})" if unit == "usd" else t(f"measure-{code}"), value, line)
        for code, unit, value, line in precedent.measures
    ]
    render_list_card(
        context, card, lambda: _measures(t, precedent), lambda: pd.DataFrame(rows, columns=columns, dtype=object)
    )


def _measures(t: Translator, precedent: Precedent) -> Markup:
    items = Markup("").join(
        Markup("<li><span>{}</span><b>{}</b></li>").format(t(f"measure-{code}"), t.amount(value, unit))
        for code, unit, value, _ in precedent.measures
    )
    return Markup('<ul class="pairs">{}</ul>').format(items)
