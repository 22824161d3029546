"""Sources and data: what is plan, published, demonstration and entered, from which documents, in which database."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from data.permissions import Viewer
from data.store.migrations import current_revision
from data.store.schema import ORIGINS
from data.store.seeding import count_origins
from queries.shared.filters import Filters
from queries.sources.reads import fetch_sources, fetch_state


@dataclass(frozen=True)
class SourceLine:
    """A document or data set; `kind`: plan, published, law, ours, demo."""

    code: str
    kind: str
    title: str
    publisher: str
    published: str | None


@dataclass(frozen=True)
class TableLine:
    """A table's rows by origin, in the order of `ORIGINS`."""

    table: str
    counts: tuple[int, ...]


@dataclass(frozen=True)
class SourcesView:
    """Everything that the page of sources says."""

    engine: str
    schema: str
    database_id: str
    data_version: int
    copy_of: date | None
    sources: tuple[SourceLine, ...]
    tables: tuple[TableLine, ...]

    def total(self, origin: str) -> int:
        """Rows of one origin over all tables."""
        return sum(line.counts[ORIGINS.index(origin)] for line in self.tables)


def build_sources(connection: Connection, viewer: Viewer, filters: Filters) -> SourcesView:
    """What stands in the database, whatever the filters."""
    state = next(fetch_state(connection).itertuples())
    counted = count_origins(connection)
    return SourcesView(
        engine=connection.dialect.name,
        schema=current_revision(connection) or "",
        database_id=state.database_id,
        data_version=state.data_version,
        copy_of=state.copy_of,
        sources=tuple(
            SourceLine(row.code, row.kind, row.title, row.publisher, row.published)
            for row in fetch_sources(connection).itertuples()
        ),
        tables=tuple(
            TableLine(table, tuple(own.get(origin, 0) for origin in ORIGINS)) for table, own in counted.items()
        ),
    )
