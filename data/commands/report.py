"""`report`: the overview, capacity, training and service improvement in figures on a day, from the views of the pages."""

import argparse
from dataclasses import asdict
from datetime import date
from typing import Any

from components.capacity.words import say_instrument
from components.incidence.conflicts.words import say_conflicts
from components.kit.words import lower_first
from components.session.address import load_options
from data import errors
from data.commands import Answer, Commands, day_reader
from data.language import Translator
from data.permissions import ANYONE
from data.rules.capacity import ROUNDS, Spread
from data.store.doors import reading
from queries.capacity.profile_view import build_profile
from queries.capacity.view import EVERYBODY, Capacity, build_capacity
from queries.improvement.view import Improvement, build_improvement
from queries.incidence.conflicts_view import Conflicts, build_conflicts
from queries.incidence.emergencies_view import Emergencies, build_emergencies
from queries.incidence.emergency_counts import PUBLISHED_SOURCE
from queries.indicators.view import TargetLine
from queries.overview.view import Overview, build_overview
from queries.shared.filters import Filters
from queries.training.view import TrainingTotals, build_training


def register(commands: Commands) -> None:
    """Add `report`."""
    parser = commands.add_parser("report")
    day = day_reader(commands.t)
    parser.add_argument("--as-of", type=day, metavar="YYYY-MM-DD", help=commands.t("cli-help-report-as-of"))
    parser.add_argument("--region", metavar="UBIGEO", help=commands.t("cli-help-report-region"))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> Answer:
    """Build the overview. Raises `UnknownRegion` for a region that is none of the five, `DayOutside` for a day before or
    after those that the screens show, or a `DatabaseError`."""
    with reading(args.url) as connection:
        options = load_options(connection, ANYONE)
        if args.region is not None and args.region not in dict(options.regions):
            raise errors.UnknownRegion(region=args.region, known=", ".join(code for code, _ in options.regions))
        day = args.as_of or options.default_as_of
        if not options.min_date <= day <= options.max_date:
            raise errors.DayOutside(day=day.isoformat(), first=options.min_date, last=options.max_date)
        filters = Filters(as_of=day, region=args.region)
        view = build_overview(connection, ANYONE, filters)
        capacity = build_capacity(connection, ANYONE, filters)
        training = build_training(connection, ANYONE, filters).totals
        improvement = build_improvement(connection, ANYONE, filters)
        conflicts = build_conflicts(connection, ANYONE, filters)
        emergencies = build_emergencies(connection, ANYONE, filters)
    said = as_object(view) | {"focas": focas_as_object(capacity), "training": asdict(training)}
    said |= {"qsip": improvement_as_object(improvement)} | incidence_as_object(conflicts, emergencies)
    lines = _lines(args, view, capacity, training) + _improvement_lines(args.t, improvement)
    return Answer(said, lines + _incidence_lines(args.t, conflicts, emergencies))


def focas_as_object(capacity: Capacity) -> dict[str, Any]:
    """Capacity as plain values: of each round with the instrument in use, how many governments, and mean and sample
    standard deviation of their index (null without any); the mean change since the baseline over matched governments.
    """
    profile = build_profile(capacity, EVERYBODY)
    rounds, change = dict(profile.rounds), profile.change
    return {
        "instrument": capacity.instrument.code,
        "rounds": {name: _round(rounds.get(name)) for name in ROUNDS},
        "change": {"matched": change.n, "mean": change.mean} if change else None,
        "uncovered_gaps": len(capacity.uncovered),
    }


def _round(spread: Spread | None) -> dict[str, Any]:
    if spread is None:
        return {"governments": 0, "mean": None, "sd": None}
    return {"governments": spread.n, "mean": spread.mean, "sd": spread.sd}


def improvement_as_object(improvement: Improvement) -> dict[str, Any]:
    """Service improvement as plain values. `by_stage`: cycles that are not validated, by the stage they are in, in the order
    of stages; `cycles` also counts those without a date to come. `planned`: all actions of the roadmaps but the cancelled.
    """
    count, roadmap = improvement.count, improvement.roadmap
    return {
        "cycles": count.of,
        "by_stage": dict(count.by_stage),
        "on_schedule": count.on_schedule,
        "late": count.late,
        "validated": count.validated,
        "actions": {"planned": roadmap.of, "done": roadmap.done, "overdue": roadmap.late},
    }


def incidence_as_object(conflicts: Conflicts, emergencies: Emergencies) -> dict[str, Any]:
    """Conflict cases standing in the last report and first seen in the twelve months up to it; emergencies of the last
    twelve whole months, with the people hit, two figures. Null: unknown, or not of all twelve. Months as YYYY-MM.
    """
    year = emergencies.year
    return {
        "conflicts": {
            "active": conflicts.active,
            "latent": conflicts.latent,
            "first_seen_12m": conflicts.first_seen_year,
            "last_month": _month(conflicts.last),
        },
        "emergencies": {
            "events_12m": year.events if year else None,
            "natural_12m": emergencies.natural,
            "affected_12m": year.affected if year else None,
            "homeless_12m": year.homeless if year else None,
            "last_month": _month(emergencies.last),
            "origin": _origin(emergencies) if year else None,
        },
    }


def _month(month: date | None) -> str | None:
    return f"{month:%Y-%m}" if month else None


def _number(t: Translator, value: int | None) -> str:
    return "–" if value is None else t.number(value)


def _origin(emergencies: Emergencies) -> str:
    """published, imported or mixed: whose figures the last twelve months are."""
    published = [source == PUBLISHED_SOURCE for source in emergencies.year_sources]
    return "published" if all(published) else "mixed" if any(published) else "imported"


def as_object(view: Overview) -> dict[str, Any]:
    """The overview as plain values: dates in ISO, money in whole US dollars, missing figures null."""
    return {
        "as_of": view.as_of.isoformat(),
        "region": view.region,
        "demo": view.demo,
        "targets": [_target(line) for line in view.targets],
    }


def _target(line: TargetLine) -> dict[str, Any]:
    judged = line.judged
    return {
        "code": line.code,
        "target": judged.target,
        "actual": judged.actual,
        "status": judged.status.value,
        "next_due": judged.next_due.isoformat() if judged.next_due else None,
        "next_target": judged.next_target,
        "unit": line.unit,
        "source": line.source,
    }


def _lines(args: argparse.Namespace, view: Overview, capacity: Capacity, training: TrainingTotals) -> list[str]:
    t = args.t
    place = next((line.name for line in view.regions if line.ubigeo == view.region), t("territory-all"))
    lines = [t("cli-report-head", place=place, day=t.long_date(view.as_of))]
    lines += [t("mark-demo")] if view.demo else []
    for line in view.targets:
        judged = line.judged
        actual = t.amount(judged.actual, line.unit) if judged.actual is not None else "–"
        target = t.amount(judged.target, line.unit) if judged.target is not None else "–"
        status = t(f"status-{judged.status.value}")
        lines.append(f"  {t(f'indicator-{line.code}')}: {actual} / {target} · {status} · {line.source}")
    return [*lines, *_capacity_lines(t, capacity), *_training_lines(t, training)]


def _capacity_lines(t: Translator, capacity: Capacity) -> list[str]:
    profile = build_profile(capacity, EVERYBODY)
    spreads = [(t(f"round-{name}"), spread) for name, spread in profile.rounds]
    spreads += [(t("capacity-change"), profile.change)] if profile.change else []
    figures = [
        t(
            "cli-report-index",
            what=what,
            mean=t.number(spread.mean, 2),
            low=t.number(spread.low, 2),
            high=t.number(spread.high, 2),
            n=spread.n,
            of=spread.of,
        )
        for what, spread in spreads
    ]
    known = [t("cli-report-gaps", n=len(capacity.uncovered)), say_instrument(t, capacity.instrument)] if spreads else []
    return [f"  {line}" for line in (*figures, *known)]


def _training_lines(t: Translator, training: TrainingTotals) -> list[str]:
    hidden = t("training-hidden")
    women, indigenous = (
        t.number(count) if count is not None else hidden for count in (training.women, training.indigenous)
    )
    return [
        "  "
        + t(
            "cli-report-training",
            events=training.events,
            participants=t.number(training.participants),
            women=women,
            indigenous=indigenous,
        )
    ]


def _improvement_lines(t: Translator, improvement: Improvement) -> list[str]:
    count, roadmap = improvement.count, improvement.roadmap
    found = [(name, getattr(count, name)) for name in ("validated", "on_schedule", "late", "undated")]
    told = ", ".join(
        t(f"improvement-count-{name}", count=number) for name, number in found if number or name != "undated"
    )
    lines = [t("cli-report-cycles", cycles=count.of, told=told)]
    if count.of:
        lines.append(t("cli-report-roadmaps", planned=roadmap.of, done=roadmap.done, overdue=roadmap.late))
    return [f"  {line}" for line in lines]


def _incidence_lines(t: Translator, conflicts: Conflicts, emergencies: Emergencies) -> list[str]:
    lines = [t("cli-report-no-conflicts")]
    if conflicts.last and conflicts.ongoing is None:
        lines = [t("cli-report-conflicts-part", said=say_conflicts(t, conflicts))]
    if conflicts.last and conflicts.ongoing is not None:
        seen = ""
        if conflicts.first_seen is not None and conflicts.seen_since is not None:
            seen = t("cli-report-first-seen", n=conflicts.first_seen, month=t.month(conflicts.seen_since))
        seen += f" ({lower_first(t('origin-demo'))})" if conflicts.demo else ""
        split = conflicts.active is not None and conflicts.latent is not None
        lines = [
            t(
                "cli-report-conflicts" if split else "cli-report-conflicts-total",
                seen=seen,
                month=t.month(conflicts.last),
                active=conflicts.active or 0,
                latent=conflicts.latent or 0,
                standing=conflicts.ongoing,
            )
        ]
    year = emergencies.year
    if year is None or emergencies.last is None:
        return [f"  {line}" for line in (*lines, t("cli-report-no-emergencies"))]
    lines.append(
        t(
            "cli-report-emergencies",
            events=t.number(year.events),
            natural=t.number(emergencies.natural or 0),
            affected=_number(t, year.affected),
            homeless=_number(t, year.homeless),
            month=t.month(emergencies.last),
            origin=t(f"cli-report-origin-{_origin(emergencies)}"),
        )
    )
    return [f"  {line}" for line in lines]
