"""`report`: the figures of the overview on a day, from the same view as the page."""

import argparse
from datetime import date
from typing import Any

from components.url_filters import load_options
from data import errors
from data.commands import Answer, Commands
from data.engine import reading
from data.permissions import ANYONE
from queries.filters import Filters, parse_day
from queries.views.overview import Overview, build_overview
from queries.views.progress import TargetLine


def register(commands: Commands) -> None:
    """Add `report`."""
    parser = commands.add_parser("report")
    day = _day(commands)
    parser.add_argument("--as-of", type=day, metavar="YYYY-MM-DD", help=commands.t("cli-help-report-as-of"))
    parser.add_argument("--region", metavar="UBIGEO", help=commands.t("cli-help-report-region"))
    parser.set_defaults(run=run)


def _day(commands: Commands) -> Any:
    def parse(text: str) -> date:
        try:
            return parse_day(text)
        except ValueError:
            raise argparse.ArgumentTypeError(commands.t("cli-usage-date", given=text)) from None

    return parse


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
        view = build_overview(connection, ANYONE, Filters(as_of=day, region=args.region))
    return Answer(as_object(view), _lines(args, view))


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


def _lines(args: argparse.Namespace, view: Overview) -> list[str]:
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
    return lines
