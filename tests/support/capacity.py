"""States, scores and gaps of the capacity plans, worked out from the files without the product."""

from datetime import date

from tests.support.expected import by, capacity_actions, governments_in_clusters
from tests.support.tables import rows

Cell = tuple[str, str, str]  # government, instrument, area
Gap = tuple[str, str, float, float, str]  # government, area, score, target, day assessed


def state(row: dict[str, str], day: date) -> str:
    """Return the state on a day of an action from the files."""
    if by(row["done_on"], day):
        return "done"
    if by(row["cancelled_on"], day):
        return "cancelled"
    if by(row["planned_on"], day):
        return "late"
    if by(row["started_on"], day):
        return "in_progress"
    return "planned" if row["planned_on"] else "undated"


def targets(day: date) -> dict[Cell, float]:
    """Return the targets in the files that were set by a day."""
    return {
        (row["government_ubigeo"], row["instrument_code"], row["area_code"]): float(row["score"])
        for row in rows("capacity_targets")
        if by(row["set_on"], day)
    }


def scores(day: date, *clusters: str) -> dict[Cell, tuple[float, str]]:
    """Return the last score of every government and area in the files, with its day."""
    governments = governments_in_clusters(day, *clusters)
    held = {
        (row["government_ubigeo"], row["round"]): row
        for row in rows("assessments")
        if row["government_ubigeo"] in governments and by(row["held_on"], day)
    }
    result: dict[Cell, tuple[float, str]] = {}
    for row in rows("assessment_scores"):
        taken = held.get((row["government_ubigeo"], row["round"]))
        if taken and row["score"]:
            cell = (row["government_ubigeo"], taken["instrument_code"], row["area_code"])
            result[cell] = max(
                result.get(cell, (0.0, "")), (float(row["score"]), taken["held_on"]), key=lambda item: item[1]
            )
    return result


def gaps(day: date, *clusters: str) -> tuple[list[Gap], list[Gap]]:
    """Return all gaps in the files, and those without an action."""
    result, bare, wanted, actions = [], [], targets(day), capacity_actions(day, *clusters)
    for cell, (score, held_on) in scores(day, *clusters).items():
        if score >= wanted.get(cell, 0):
            continue
        gap = (cell[0], cell[2], score, wanted[cell], held_on)
        result.append(gap)
        if not any(
            (row["government_ubigeo"], row["instrument_code"], row["area_code"]) == cell
            and not by(row["cancelled_on"], day)
            and (not by(row["done_on"], day) or row["done_on"] >= held_on)
            for row in actions
        ):
            bare.append(gap)
    return result, bare
