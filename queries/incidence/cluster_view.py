"""What happens in the region of a cluster, and who is exposed in the cluster's districts."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from data.permissions import Viewer
from queries.incidence.conflicts_view import build_conflicts
from queries.incidence.emergencies_view import build_emergencies
from queries.incidence.exposure_view import Exposure, build_exposures
from queries.incidence.regional_view import Incidence, incidence_of
from queries.incidence.regions import UnitPeople
from queries.shared.filters import Filters


@dataclass(frozen=True)
class ClusterContext:
    """The incidence of a cluster's region, and the exposure of the cluster's own districts."""

    as_of: date
    region: UnitPeople
    incidence: Incidence  # of the region, not of the cluster
    exposed: tuple[Exposure, ...]  # in the cluster's districts
    districts: int  # how many districts the cluster has
    conflict_origins: tuple[str, ...]
    emergency_origins: tuple[str, ...]
    exposure_origins: tuple[str, ...]


def build_cluster_context(
    connection: Connection, viewer: Viewer, filters: Filters, districts: tuple[str, ...]
) -> ClusterContext:
    """Build the view of the region under the filters and of the cluster's districts, given by ubigeo.

    Raises ValueError unless the filters name a region.
    """
    if filters.region is None:
        raise ValueError("a cluster lies in a region")
    conflicts = build_conflicts(connection, viewer, filters)
    emergencies = build_emergencies(connection, viewer, filters)
    exposed = build_exposures(connection, filters, districts).get(filters.region, ())
    (region,) = emergencies.regions
    return ClusterContext(
        as_of=filters.as_of,
        region=region.region,
        incidence=incidence_of(filters.region, conflicts, emergencies),
        exposed=exposed,
        districts=len(districts),
        conflict_origins=conflicts.origins,
        emergency_origins=emergencies.origins,
        exposure_origins=tuple(sorted({origin for exposure in exposed for origin in exposure.origins})),
    )
