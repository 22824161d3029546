"""`report`: the program's figures as of a date, from the same views as the pages."""

from dataclasses import asdict
from datetime import date
from typing import Any

import click
from sqlalchemy import Connection

from components.capacity.words import say_instrument
from components.incidence.conflicts.words import say_conflicts
from components.kit.words import lower_first
from components.session.address import load_options
from data import errors
from data.commands import Answer, Invocation
from data.commands.usage import DAY, Command
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


@click.command(cls=Command, help="cli-help-report")
@click.option("--as-of", type=DAY, help="cli-help-report-as-of")
@click.option("--region", metavar="UBIGEO", help="cli-help-report-region")
def report(call: Invocation, as_of: date | None, region: str | None) -> Answer:
    """Report on all sections of the dashboard.

    Raises `UnknownRegion` for a region that is not one of the five, `DayOutside` for a date that the screens do not show.
    """
    with reading(call.url) as connection:
        filters = _choose_filters(connection, as_of, region)
        overview = build_overview(connection, ANYONE, filters)
        capacity = build_capacity(connection, ANYONE, filters)
        training = build_training(connection, ANYONE, filters).totals
        improvement = build_improvement(connection, ANYONE, filters)
        conflicts = build_conflicts(connection, ANYONE, filters)
        emergencies = build_emergencies(connection, ANYONE, filters)
    data = {
        "as_of": overview.as_of.isoformat(),
        "region": overview.region,
        "demo": overview.demo,
        "targets": [_target_as_object(line) for line in overview.targets],
        "focas": _capacity_as_object(capacity),
        "training": asdict(training),
        "qsip": _improvement_as_object(improvement),
        "conflicts": _conflicts_as_object(conflicts),
        "emergencies": _emergencies_as_object(emergencies),
    }
    details = [
        *(_say_target(call.t, line) for line in overview.targets),
        *_list_capacity(call.t, capacity),
        _say_training(call.t, training),
        *_list_improvement(call.t, improvement),
        _say_conflicts(call.t, conflicts),
        _say_emergencies(call.t, emergencies),
    ]
    heading = [_say_heading(call.t, overview), *([call.t("shell-mark-demo")] if overview.demo else [])]
    return Answer(data, heading + [f"  {line}" for line in details])


def _choose_filters(connection: Connection, as_of: date | None, region: str | None) -> Filters:
    options = load_options(connection)
    if region is not None and region not in dict(options.regions):
        raise errors.UnknownRegion(region=region, known=", ".join(code for code, _ in options.regions))
    day = as_of or options.default_as_of
    if not options.min_date <= day <= options.max_date:
        raise errors.DayOutside(day=day.isoformat(), first=options.min_date, last=options.max_date)
    return Filters(as_of=day, region=region)


def _target_as_object(line: TargetLine) -> dict[str, Any]:
    """Return a target as plain values: dates in ISO format, money in whole US dollars, missing figures as null."""
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


def _capacity_as_object(capacity: Capacity) -> dict[str, Any]:
    """Return capacity as plain values, all of the instrument in use.

    Each round has the number of governments, and the mean and sample standard deviation of their index, which are null
    without any government. `change` is the mean change since the baseline over the matched governments.
    """
    profile = build_profile(capacity, EVERYBODY)
    change = profile.change
    rounds = {name: {"governments": spread.n, "mean": spread.mean, "sd": spread.sd} for name, spread in profile.rounds}
    return {
        "instrument": capacity.instrument.code,
        "rounds": {name: rounds.get(name, {"governments": 0, "mean": None, "sd": None}) for name in ROUNDS},
        "change": {"matched": change.n, "mean": change.mean} if change else None,
        "uncovered_gaps": len(capacity.uncovered),
    }


def _improvement_as_object(improvement: Improvement) -> dict[str, Any]:
    """Return service improvement as plain values.

    `cycles` counts all cycles, also those without a date still to come. `by_stage` counts the cycles that are not
    validated, in the order of the stages. `planned` counts all actions of the roadmaps except the cancelled ones.
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


def _conflicts_as_object(conflicts: Conflicts) -> dict[str, Any]:
    """Return the cases of the last report, and those first seen in the twelve months up to it; null if unknown."""
    return {
        "active": conflicts.active,
        "latent": conflicts.latent,
        "first_seen_12m": conflicts.first_seen_year,
        "last_month": _month(conflicts.last),
    }


def _emergencies_as_object(emergencies: Emergencies) -> dict[str, Any]:
    """Return the emergencies of the last twelve whole months and the people hit; null unless all twelve are known."""
    year = emergencies.year
    return {
        "events_12m": year.events if year else None,
        "natural_12m": emergencies.natural,
        "affected_12m": year.affected if year else None,
        "homeless_12m": year.homeless if year else None,
        "last_month": _month(emergencies.last),
        "origin": _origin(emergencies) if year else None,
    }


def _month(month: date | None) -> str | None:
    return f"{month:%Y-%m}" if month else None


def _origin(emergencies: Emergencies) -> str:
    """Tell where the figures of the last twelve months come from: published, imported or mixed."""
    published = [source == PUBLISHED_SOURCE for source in emergencies.year_sources]
    return "published" if all(published) else "mixed" if any(published) else "imported"


def _say_heading(t: Translator, view: Overview) -> str:
    name = next((line.name for line in view.regions if line.ubigeo == view.region), t("all-regions"))
    return t("cli-report-head", place=name, day=t.long_date(view.as_of))


def _say_target(t: Translator, line: TargetLine) -> str:
    judged = line.judged
    actual, target = ("–" if value is None else t.amount(value, line.unit) for value in (judged.actual, judged.target))
    status = t(f"status-{judged.status.value}")
    return f"{t(f'indicator-{line.code}')}: {actual} / {target} · {status} · {line.source}"


def _list_capacity(t: Translator, capacity: Capacity) -> list[str]:
    profile = build_profile(capacity, EVERYBODY)
    spreads = [(t(f"round-{name}"), spread) for name, spread in profile.rounds]
    spreads += [(t("capacity-change"), profile.change)] if profile.change else []
    if not spreads:
        return []
    gaps = t("cli-report-gaps", n=len(capacity.uncovered))
    return [*(_say_spread(t, *spread) for spread in spreads), gaps, say_instrument(t, capacity.instrument)]


def _say_spread(t: Translator, what: str, spread: Spread) -> str:
    mean, low, high = (t.number(value, 2) for value in (spread.mean, spread.low, spread.high))
    return t("cli-report-index", what=what, mean=mean, low=low, high=high, n=spread.n, of=spread.of)


def _count(t: Translator, value: int | None, absent: str = "–") -> str:
    return absent if value is None else t.number(value)


def _say_training(t: Translator, training: TrainingTotals) -> str:
    women, indigenous = (_count(t, count, t("training-hidden")) for count in (training.women, training.indigenous))
    return t(
        "cli-report-training",
        events=training.events,
        participants=t.number(training.participants),
        women=women,
        indigenous=indigenous,
    )


def _list_improvement(t: Translator, improvement: Improvement) -> list[str]:
    count, roadmap = improvement.count, improvement.roadmap
    counts = {name: getattr(count, name) for name in ("validated", "on_schedule", "late", "undated")}
    parts = [t(f"improvement-count-{name}", count=n) for name, n in counts.items() if n or name != "undated"]
    lines = [t("cli-report-cycles", cycles=count.of, told=", ".join(parts))]
    if count.of:
        lines.append(t("cli-report-roadmaps", planned=roadmap.of, done=roadmap.done, overdue=roadmap.late))
    return lines


def _say_conflicts(t: Translator, conflicts: Conflicts) -> str:
    if not conflicts.last:
        return t("cli-report-no-conflicts")
    if conflicts.ongoing is None:
        return t("cli-report-conflicts-part", said=say_conflicts(t, conflicts))
    seen = ""
    if conflicts.first_seen is not None and conflicts.seen_since is not None:
        seen = t("cli-report-first-seen", n=conflicts.first_seen, month=t.month(conflicts.seen_since))
    seen += f" ({lower_first(t('origin-demo'))})" if conflicts.demo else ""
    split = conflicts.active is not None and conflicts.latent is not None
    return t(
        "cli-report-conflicts" if split else "cli-report-conflicts-total",
        seen=seen,
        month=t.month(conflicts.last),
        active=conflicts.active or 0,
        latent=conflicts.latent or 0,
        standing=conflicts.ongoing,
    )


def _say_emergencies(t: Translator, emergencies: Emergencies) -> str:
    year = emergencies.year
    if year is None or emergencies.last is None:
        return t("cli-report-no-emergencies")
    return t(
        "cli-report-emergencies",
        events=t.number(year.events),
        natural=t.number(emergencies.natural or 0),
        affected=_count(t, year.affected),
        homeless=_count(t, year.homeless),
        month=t.month(emergencies.last),
        origin=t(f"cli-report-origin-{_origin(emergencies)}"),
    )
