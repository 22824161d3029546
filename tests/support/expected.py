"""The figures that the product must give, counted from the demonstration's files without the product's SQL."""

from collections.abc import Iterator
from datetime import date

from tests.support.tables import DATA, rows

REGIONS = ("01", "16", "17", "22", "25")
DAYS = (date(2013, 1, 31), date(2013, 9, 30), date(2013, 12, 31), date(2014, 3, 31), date(2015, 6, 30))
FIGURES = {
    "clusters_formed": (0, 9, 13, 14, 15),
    "governments_covered": (0, 24, 40, 48, 59),
    "improvement_plans": (0, 20, 24, 33, 52),
    "gcd_meetings": (0, 10, 14, 19, 34),
    "funds_leveraged": (0, 41_500, 126_000, 160_200, 431_000),
}
# A day in each month of the demonstration.
MONTHS = tuple(date(2013 + n // 12, n % 12 + 1, 28) for n in range(32))


def by(text: str, day: date) -> bool:
    """Return whether a day in a file has come."""
    return bool(text) and date.fromisoformat(text) <= day


def latest_fact() -> date:
    """Return the last day on which the files say that something was done, apart from what others published."""
    done = (
        "happened_on",
        "signed_on",
        "reached_on",
        "begun_on",
        "approved_on",
        "held_on",
        "scored_on",
        "done_on",
        "opened_on",
        "found_on",
        "read_on",
        "reported_on",
        "documented_on",
    )
    tables = {path.stem for folder in ("facts", "demo") for path in (DATA / folder).glob("*.csv")}
    facts = [row for table in tables for row in rows(table) if row.get("origin") != "published"]
    return max(date.fromisoformat(row[column]) for row in facts for column in done if row.get(column))


def stages(day: date) -> dict[str, set[str]]:
    """Return the stages that each cluster reached by the day."""
    reached: dict[str, set[str]] = {row["code"]: set() for row in rows("clusters")}
    for row in rows("cluster_events"):
        if by(row["happened_on"], day):
            reached[row["cluster_code"]].add(row["stage"])
    return reached


def clusters_formed(day: date, region: str = "") -> set[str]:
    """Return the codes of the clusters that are formed and not dropped."""
    regions = {row["code"]: row["region_ubigeo"] for row in rows("clusters")}
    return {
        code
        for code, reached in stages(day).items()
        if {"validated", "agreed"} <= reached and "dropped" not in reached and regions[code].startswith(region)
    }


def governments_covered(day: date, region: str = "") -> set[str]:
    """Return the governments in which a tool began in a cluster that is not dropped."""
    reached = stages(day)
    return {
        row["government_ubigeo"]
        for row in rows("tool_applications")
        if by(row["begun_on"], day)
        and "dropped" not in reached[row["cluster_code"]]
        and row["government_ubigeo"].startswith(region)
    }


def improvement_plans(day: date, region: str = "") -> set[str]:
    """Return the governments with an approved plan."""
    return {
        row["government_ubigeo"]
        for row in rows("improvement_plans")
        if by(row["approved_on"], day) and row["government_ubigeo"].startswith(region)
    }


def gcd_meetings(day: date, region: str = "") -> list[str]:
    """Return the region of each meeting held."""
    held = [row["region_ubigeo"] for row in rows("gcd_meetings") if by(row["held_on"], day)]
    return [held_in for held_in in held if held_in.startswith(region)]


def funds_leveraged(day: date, region: str = "") -> int:
    """Return the US dollars received; those of no region belong to the program alone."""
    return sum(
        int(row["amount_usd"])
        for row in rows("contributions")
        if row["stage"] == "received" and by(row["happened_on"], day) and row["region_ubigeo"].startswith(region)
    )


def actuals(day: date, region: str = "") -> dict[str, int]:
    """Return every figure of the overview."""
    return {
        "clusters_formed": len(clusters_formed(day, region)),
        "governments_covered": len(governments_covered(day, region)),
        "improvement_plans": len(improvement_plans(day, region)),
        "funds_leveraged": funds_leveraged(day, region),
        "gcd_meetings": len(gcd_meetings(day, region)),
    }


def overdue(day: date) -> Iterator[tuple[str, str]]:
    """Yield (kind, cluster or region) for everything that is past its day and not done."""
    yield from _overdue_in_clusters(day)
    yield from _unfilled_slots(day)
    for row in rows("improvement_plans"):
        if by(row["planned_on"], day) and not by(row["approved_on"], day):
            yield "plan_unapproved", row["government_ubigeo"][:2]
    for row in rows("gcd_meetings"):
        if by(row["planned_on"], day) and not by(row["held_on"], day):
            yield "meeting_missed", row["region_ubigeo"]
    for row in late_actions(day):
        yield "action_late", row["government_ubigeo"][:2]
    for row in late_cycles(day):
        yield "cycle_late", row["cluster_code"]
    for row in late_roadmap_actions(day):
        yield "roadmap_late", row["cluster_code"]


def open_cycles(day: date) -> list[dict[str, str]]:
    """Return the improvement cycles that were open by the day, in clusters that are not dropped."""
    reached = stages(day)
    return [
        row
        for row in rows("qsip_cycles")
        if by(row["opened_on"], day) and "dropped" not in reached[row["cluster_code"]]
    ]


def late_cycles(day: date) -> list[dict[str, str]]:
    """Return the open cycles that are not validated and have a stage past its day."""
    late = []
    for cycle in open_cycles(day):
        planned = [row for row in rows("qsip_cycle_stages") if row["cycle_code"] == cycle["code"]]
        validated = any(row["stage_code"] == "validation" and by(row["reached_on"], day) for row in planned)
        if not validated and any(by(row["planned_on"], day) and not by(row["reached_on"], day) for row in planned):
            late.append(cycle)
    return late


def late_roadmap_actions(day: date) -> list[dict[str, str]]:
    """Return the roadmap actions past their day, neither reported at 100 percent nor cancelled, with their clusters.

    In a validated cycle they are left over and not late.
    """
    clusters = {row["code"]: row["cluster_code"] for row in open_cycles(day)}
    barriers = {row["code"]: row for row in rows("qsip_barriers") if by(row["found_on"], day)}
    validated = {
        row["cycle_code"]
        for row in rows("qsip_cycle_stages")
        if row["stage_code"] == "validation" and by(row["reached_on"], day)
    }
    late = []
    for row in rows("qsip_actions"):
        barrier = barriers.get(row["barrier_code"], {"cycle_code": ""})
        reports = [
            (report["reported_on"], int(report["percent"]))
            for report in rows("qsip_action_reports")
            if report["action_code"] == row["code"] and by(report["reported_on"], day)
        ]
        waits = not by(row["cancelled_on"], day) and (not reports or max(reports)[1] < 100)
        waits = waits and barrier["cycle_code"] not in validated  # then it is left over
        if barrier["cycle_code"] in clusters and by(row["agreed_on"], day) and by(row["due_on"], day) and waits:
            late.append(row | {"cluster_code": clusters[barrier["cycle_code"]]})
    return late


def governments_in_clusters(day: date, *clusters: str) -> set[str]:
    """Return the governments of the clusters that are formed on the day, or of the named clusters among them."""
    governed = {row["ubigeo"]: row["governed_by"] for row in rows("units")}
    formed = clusters_formed(day)
    return {
        governed[row["ubigeo"]]
        for row in rows("cluster_members")
        if row["cluster_code"] in formed & set(clusters or formed)
        and (not row["since"] or by(row["since"], day))
        and not by(row["until"], day)
    }


def capacity_actions(day: date, *clusters: str) -> list[dict[str, str]]:
    """Return the actions agreed by the day with the governments of the formed clusters, or of the named ones."""
    governments = governments_in_clusters(day, *clusters)
    return [
        row for row in rows("capacity_actions") if row["government_ubigeo"] in governments and by(row["agreed_on"], day)
    ]


def late_actions(day: date, *clusters: str) -> list[dict[str, str]]:
    """Return the actions whose planned day has come, neither done nor cancelled."""
    return [
        row
        for row in capacity_actions(day, *clusters)
        if by(row["planned_on"], day) and not by(row["done_on"], day) and not by(row["cancelled_on"], day)
    ]


def _overdue_in_clusters(day: date) -> Iterator[tuple[str, str]]:
    reached = stages(day)
    for row in rows("commitments"):
        late = by(row["due_on"], day) and not by(row["signed_on"], day)
        if late and "dropped" not in reached[row["cluster_code"]]:
            yield "commitment_unsigned", row["cluster_code"]
    for row in rows("milestone_records"):
        late = by(row["planned_on"], day) and not by(row["reached_on"], day)
        if late and row["cluster_code"] and "dropped" not in reached[row["cluster_code"]]:
            yield "milestone_late", row["cluster_code"]


def _unfilled_slots(day: date) -> Iterator[tuple[str, str]]:
    formed = clusters_formed(day)
    for row in rows("cluster_slots"):
        fillings = [
            filling["cluster_code"]
            for filling in rows("slot_fillings")
            if filling["slot_code"] == row["code"] and by(filling["since"], day) and not by(filling["until"], day)
        ]
        if by(row["due_on"], day) and not set(fillings) & formed:
            yield "slot_unfilled", fillings[0] if fillings else row["region_ubigeo"]
