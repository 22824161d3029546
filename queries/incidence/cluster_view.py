"""What happens in the region of a cluster, and who is exposed in the cluster's districts."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from data.permissions import Viewer
from queries.incidence.conflicts_view import build_conflicts
from queries.incidence.emergencies_view import build_emergencies
from queries.incidence.exposure_view import Exposure, build_exposures
from queries.incidence.regional_view import Incidence, incidence_of
from queries.incidence.series import RegionName
from queries.shared.filters import Filters


@dataclass(frozen=True)
class ClusterContext:
    """`incidence`: the region's, not the cluster's. `exposed`: people of the `districts` of the cluster alone. Origins: of
    conflicts, emergencies, what is exposed.
    """

    as_of: date
    region: RegionName
    incidence: Incidence
    exposed: tuple[Exposure, ...]
    districts: int
    origins: tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]


def build_cluster_context(
    connection: Connection, viewer: Viewer, filters: Filters, districts: tuple[str, ...]
) -> ClusterContext:
    """Of the region under the filters. `districts`: the cluster's ubigeos. ValueError unless the filters name a region."""
    region = filters.region
    if region is None:
        raise ValueError("a cluster lies in a region")
    conflicts = build_conflicts(connection, viewer, filters)
    emergencies = build_emergencies(connection, viewer, filters)
    exposed = build_exposures(connection, viewer, filters, districts).get(region, ())
    return ClusterContext(
        as_of=filters.as_of,
        region=next(one.region for one in emergencies.regions if one.region.ubigeo == region),
        incidence=incidence_of(region, conflicts, emergencies),
        exposed=exposed,
        districts=len(districts),
        origins=(
            conflicts.origins,
            emergencies.origins,
            tuple(sorted({origin for one in exposed for origin in one.origins})),
        ),
    )
