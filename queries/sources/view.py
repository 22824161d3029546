"""Sources and data: what is in the database by origin, from which documents, and which database it is."""

from dataclasses import dataclass

from sqlalchemy import Connection

from data.permissions import Viewer
from data.store.migrations import current_revision
from data.store.schema import ORIGINS
from data.store.seeding import count_origins
from queries.shared.filters import Filters
from queries.sources.reads import DatabaseState, SourceRow, fetch_sources, fetch_state


@dataclass(frozen=True)
class TableLine:
    """A table and how many rows of each origin it holds."""

    table: str
    counts: tuple[int, ...]  # in the order of `ORIGINS`


@dataclass(frozen=True)
class SourcesView:
    """Everything that the page of sources shows."""

    engine: str  # sqlite or postgresql
    schema: str  # the last migration
    state: DatabaseState
    sources: tuple[SourceRow, ...]
    tables: tuple[TableLine, ...]

    def total(self, origin: str) -> int:
        """Return the number of rows of one origin over all tables."""
        return sum(line.counts[ORIGINS.index(origin)] for line in self.tables)


def build_sources(connection: Connection, viewer: Viewer, filters: Filters) -> SourcesView:
    """Build what the database holds, whatever the filters."""
    return SourcesView(
        engine=connection.dialect.name,
        schema=current_revision(connection) or "",
        state=fetch_state(connection),
        sources=fetch_sources(connection),
        tables=tuple(
            TableLine(table, tuple(counts.get(origin, 0) for origin in ORIGINS))
            for table, counts in count_origins(connection).items()
        ),
    )
