"""How many rows of each origin the database holds, beside the files."""

from data.permissions import ANYONE
from data.store.schema import ORIGINS
from queries.shared.filters import Filters
from queries.sources.view import build_sources
from tests.support.expected import DAYS
from tests.support.tables import rows

LAST = DAYS[-1]


def test_every_row_is_counted_by_its_origin(demo_connection, program_connection):
    view = build_sources(demo_connection, ANYONE, Filters(LAST))
    bare = build_sources(program_connection, ANYONE, Filters(LAST))
    for line in view.tables:
        counts = dict(zip(ORIGINS, line.counts, strict=True))
        assert counts["demo"] == len(rows(line.table, "demo")), line.table
        assert counts["plan"] + counts["published"] == len(rows(line.table, "facts")), line.table
    assert view.total("demo") > bare.total("demo") == 0
    assert (view.schema, view.state.copy_of, view.state.data_version) == (bare.schema, None, bare.state.data_version)
    assert {line.code for line in view.sources} == {row["code"] for row in rows("sources")}
