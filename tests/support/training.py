"""The events and attendances of the files, counted without the product."""

from collections import Counter, defaultdict
from datetime import date
from functools import cache

from tests.support.expected import by, clusters_formed, governments_in_clusters
from tests.support.release import Row
from tests.support.tables import rows


@cache
def actions_served(day: date) -> dict[str, list[str]]:
    """Return for each event the governments whose actions it serves, one for each action agreed by the day."""
    owner = {row["code"]: row["government_ubigeo"] for row in rows("capacity_actions") if by(row["agreed_on"], day)}
    result: dict[str, list[str]] = defaultdict(list)
    for row in rows("training_actions"):
        if row["action_code"] in owner:
            result[row["event_code"]].append(owner[row["action_code"]])
    return result


def events_of(day: date, region: str = "", cluster: str = "", service: str = "") -> list[dict[str, str]]:
    """Return the events that the filters leave on a day."""
    result = [row for row in rows("training_events") if row["region_ubigeo"].startswith(region)]
    result = [row for row in result if row["planned_on"] or by(row["held_on"], day)]
    if not cluster and not service:
        return result
    cell = {row["code"]: row["region_ubigeo"] for row in rows("clusters")}
    serving = {(row["cluster_code"], row["service_code"]) for row in rows("cluster_services")}
    wanted = {
        code
        for code in clusters_formed(day)
        if cluster in ("", code) and (not service or (code, service) in serving) and cell[code].startswith(region)
    }
    governments = governments_in_clusters(day, *wanted) if wanted else set()
    return [row for row in result if governments & {*actions_served(day)[row["code"]]}]


def people_of(events: list[dict[str, str]], day: date) -> list[tuple[dict[str, str], dict[str, str], int]]:
    """Return (event, row of people, number of people) for the events held by the day."""
    held = {row["code"]: row for row in events if by(row["held_on"], day)}
    return [(held[r["event_code"]], r, int(r["people"])) for r in rows("training_people") if r["event_code"] in held]


def quarter(day: str) -> tuple[int, int]:
    """Return the year of a day and its quarter, 1 to 4."""
    return int(day[:4]), (int(day[5:7]) + 2) // 3


KEYS = {
    "region": lambda event, row: event["region_ubigeo"],
    "area": lambda event, row: (event["instrument_code"], event["area_code"]),
    "group": lambda event, row: row["group_code"],
    "quarter": lambda event, row: quarter(event["held_on"]),
    "event": lambda event, row: event["code"],
    "all": lambda event, row: "",
}


def count_people(scope: dict[str, str], day: date) -> dict[Row, Counter]:
    """Return the people by column of each row, with "people" for the total."""
    result: dict[Row, Counter] = defaultdict(Counter)
    for event, row, people in people_of(events_of(day, **scope), day):
        for dimension, key in KEYS.items():
            values = result[dimension, key(event, row)]
            for column in ("people", row["sex"], row["identity"], f"{row['sex']}_{row['identity']}"):
                values[column] += people
    return result
