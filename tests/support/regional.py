"""What the files say about regional capacity and exposed people, counted without the product's SQL."""

from datetime import date

from tests.support.tables import rows


def recorded(day: date, region: str, *folders: str) -> list[dict[str, str]]:
    """Return the rows of what a regional government has in place by the day."""
    return [
        row
        for row in rows("regional_capacities", *folders)
        if row["region_ubigeo"] == region and date.fromisoformat(row["reached_on"]) <= day
    ]


def exposed(region: str, districts: set[str] | None = None) -> dict[str, tuple[int, int]]:
    """Return by hazard the exposed people of a region and the number of their districts, of all or of those named."""
    result: dict[str, tuple[int, int]] = {}
    for row in rows("vulnerabilities"):
        if row["district_ubigeo"][:2] == region and (districts is None or row["district_ubigeo"] in districts):
            people, number = result.get(row["exposure"], (0, 0))
            result[row["exposure"]] = people + int(row["people"]), number + 1
    return result
