"""What the files say about service improvement on a day, and how to remove later days from a database."""

from collections import Counter
from datetime import date
from functools import cache
from math import floor
from statistics import fmean

from sqlalchemy import text

from tests.support.contents import by_hand
from tests.support.expected import by
from tests.support.tables import rows

STAGES = rows("qsip_stages")


@cache
def of_cycle(table: str, code: str) -> list[dict[str, str]]:
    """Return the rows of a table that belong to a cycle."""
    return [row for row in rows(table) if row["cycle_code"] == code]


def targets_of(code: str, day: date) -> list[dict[str, str]]:
    """Return the targets of a cycle that were set by the day."""
    return [row for row in of_cycle("qsip_targets", code) if by(row["set_on"], day)]


def barriers_of(code: str, day: date) -> list[dict[str, str]]:
    """Return the barriers of a cycle that were found by the day."""
    return [row for row in of_cycle("qsip_barriers", code) if by(row["found_on"], day)]


def actions_of(code: str, day: date) -> list[dict[str, str]]:
    """Return the actions on a cycle's barriers that were agreed by the day."""
    codes = {row["code"] for row in barriers_of(code, day)}
    return [row for row in rows("qsip_actions") if row["barrier_code"] in codes and by(row["agreed_on"], day)]


def reports_of(action: str, day: date) -> list[tuple[str, int]]:
    """Return day and percentage of an action's reports up to the day, in order."""
    return sorted(
        (row["reported_on"], int(row["percent"]))
        for row in rows("qsip_action_reports")
        if row["action_code"] == action and by(row["reported_on"], day)
    )


def state(row: dict[str, str], day: date) -> str:
    """Return the state of an action in the files on a day."""
    reports = reports_of(row["code"], day)
    if reports and reports[-1][1] == 100:
        return "done"
    if by(row["cancelled_on"], day):
        return "cancelled"
    if by(row["due_on"], day):
        return "late"
    if any(percent for _, percent in reports):
        return "in_progress"
    return "planned" if row["due_on"] else "undated"


WAITING = {"late", "in_progress", "planned", "undated"}


def next_opened(cycle: dict[str, str], day: date) -> str:
    """Return the day on which the next cycle of the same service opened; empty if none has."""
    same = [row for row in rows("qsip_cycles") if row["cluster_code"] == cycle["cluster_code"]]
    later = [row for row in same if row["service_code"] == cycle["service_code"] and row["number"] > cycle["number"]]
    return min((row["opened_on"] for row in later if by(row["opened_on"], day)), default="")


def value(row: dict[str, str]) -> float:
    """Return the value of a reading; a rate in percent."""
    return float(row["value"]) if row["value"] else 100 * int(row["numerator"]) / int(row["denominator"])


def readings_of(cycle: dict[str, str], measure: str, day: date) -> list[dict[str, str]]:
    until = next_opened(cycle, day) or "9999"
    rows_of_measure = [
        row for row in rows("qsip_readings") if row["measure_code"] == measure and by(row["read_on"], day)
    ]
    return sorted(
        (row for row in rows_of_measure if cycle["opened_on"] <= row["read_on"] < until), key=lambda row: row["read_on"]
    )


DIRECTION = {row["code"]: row["direction"] for row in rows("qsip_measures")}


def measured(cycle: dict[str, str], day: date) -> Counter:
    """Count a cycle's measures: of, read, better, worse, met, missed, unread."""
    count: Counter = Counter()
    for target in targets_of(cycle["code"], day):
        readings = readings_of(cycle, target["measure_code"], day)
        count["of"] += 1
        if len(readings) > 1:
            sign = 1 if DIRECTION[target["measure_code"]] == "more" else -1
            gone = sign * (value(readings[-1]) - value(readings[0]))
            count["read"] += 1
            count["better"] += gone > 0
            count["worse"] += gone < 0
            met = bool(target["value"]) and sign * value(readings[-1]) >= sign * float(target["value"])
            count["met"] += met and gone >= 0
            count["missed"] += bool(target["value"]) and not met and by(target["due_on"], day)
        count["unread"] += len(readings) == 1
    return count


def reckon(cycle: dict[str, str], day: date) -> dict[str, object]:
    """Work out from the files what the view says of a cycle on a day."""
    dates = {row["stage_code"]: row for row in of_cycle("qsip_cycle_stages", cycle["code"])}
    stages = [dates.get(stage["code"], {"planned_on": "", "reached_on": ""}) for stage in STAGES]
    reached = [by(row["reached_on"], day) for row in stages]
    actions = actions_of(cycle["code"], day)
    open_actions = [row for row in actions if state(row, day) != "cancelled"]
    percents = [(reports_of(row["code"], day) or [("", 0)])[-1][1] for row in open_actions]
    share = fmean(percents) / 100 if percents else 0.0
    gone = [
        float(stage["weight"]) * (1 if done else share if stage["by_actions"] == "true" else 0)
        for stage, done in zip(STAGES, reached, strict=True)
    ]
    planned = [row["planned_on"] for row, done in zip(stages, reached, strict=True) if row["planned_on"] and not done]
    missed, coming = [on for on in planned if by(on, day)], [on for on in planned if not by(on, day)]
    over = reached[-1]
    status = "validated" if over else "late" if missed else "on_schedule" if coming else "undated"
    waiting = [row["due_on"] for row in actions if state(row, day) in ("in_progress", "planned") and row["due_on"]]
    return {
        "percent": floor(sum(gone) + 1e-6),
        "status": status,
        "current": None if over else next(s["code"] for s, done in zip(STAGES, reached, strict=True) if not done),
        "late_since": min(missed, default=None) if not over else None,
        "next_due": min(coming, default=None) if not over else None,
        "next_step": min([*coming, *waiting], default=None) if not over else None,
        "actions": Counter("left_over" if over and state(row, day) in WAITING else state(row, day) for row in actions),
        "measures": measured(cycle, day),
        "next_opened": next_opened(cycle, day) or None,
        "outcome": next((row["outcome"] for row in of_cycle("qsip_validations", cycle["code"])), None)
        if over
        else None,
    }


# A day's view holds what had happened by then; these statements remove what happened later, children first.
LATER = """
DELETE FROM qsip_evidence WHERE added_on > :day OR action_code IN (SELECT code FROM qsip_actions WHERE agreed_on > :day)
DELETE FROM qsip_action_reports WHERE reported_on > :day
DELETE FROM qsip_actions WHERE agreed_on > :day
UPDATE qsip_actions SET cancelled_on = NULL WHERE cancelled_on > :day
UPDATE qsip_barriers SET carried_from = NULL WHERE found_on > :day
DELETE FROM qsip_barriers WHERE found_on > :day
DELETE FROM qsip_readings WHERE read_on > :day AND origin <> 'published'
DELETE FROM qsip_audit_people WHERE held_on > :day
UPDATE lessons SET shared_on = NULL WHERE shared_on > :day
UPDATE lessons SET validated_on = NULL WHERE validated_on > :day
DELETE FROM lessons WHERE documented_on > :day
DELETE FROM qsip_validations WHERE cycle_code NOT IN
    (SELECT cycle_code FROM qsip_cycle_stages WHERE stage_code = 'validation' AND reached_on <= :day)
DELETE FROM qsip_cycle_stages WHERE planned_on IS NULL AND reached_on > :day
UPDATE qsip_cycle_stages SET reached_on = NULL WHERE reached_on > :day
DELETE FROM qsip_cycle_stages WHERE cycle_code IN (SELECT code FROM qsip_cycles WHERE opened_on > :day)
DELETE FROM qsip_targets WHERE set_on > :day
DELETE FROM qsip_targets WHERE cycle_code IN (SELECT code FROM qsip_cycles WHERE opened_on > :day)
DELETE FROM qsip_cycles WHERE opened_on > :day
"""


def forget_later(url: str, day: date) -> None:
    """Remove from a database everything in service improvement that happened after a day."""
    with by_hand(url) as connection:
        for statement in LATER.replace("\n    ", " ").strip().splitlines():
            connection.execute(text(statement), {"day": day})
