"""Runs reads and returns rows with the types that their fields declare: the same on SQLite and PostgreSQL."""

from collections.abc import Callable, Hashable
from dataclasses import asdict
from datetime import date
from functools import lru_cache, partial
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from sqlalchemy import BindParameter, Connection, bindparam, text

from queries.shared.filters import Filters

Row = TypeVar("Row")


def fetch_rows(connection: Connection, sql: str, row_type: type[Row], **params: Any) -> tuple[Row, ...]:
    """Return the rows of a query as `row_type`, a dataclass or named tuple whose fields are the query's columns by name.

    A tuple among the parameters is a list of values, as in `code IN :codes`.

    SQLite knows neither dates nor booleans and gives text and numbers: a field annotated `date`, `bool` or `float`, or one
    of them or None, gets that type. Raises KeyError for a field that is no column.
    """
    binds: list[BindParameter[Any]] = [
        bindparam(name, value, expanding=isinstance(value, tuple)) for name, value in params.items()
    ]
    result = connection.execute(text(sql).bindparams(*binds))
    converters = _converters(row_type)  # type: ignore[arg-type]  # mypy finds no hash in a class
    return tuple(row_type(**{name: convert(row[name]) for name, convert in converters}) for row in result.mappings())


@lru_cache(maxsize=256)
def _converters(row_type: Hashable) -> tuple[tuple[str, Callable[[Any], Any]], ...]:
    return tuple((name, _converter(hint)) for name, hint in get_type_hints(row_type).items())


def _converter(hint: Any) -> Callable[[Any], Any]:
    kinds = get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
    convert = next((convert for kind, convert in _CONVERT.items() if kind in kinds), None)
    if convert is None:
        return _keep
    return partial(_convert_unless_none, convert) if type(None) in kinds else convert


def _keep(value: Any) -> Any:
    return value


def _convert_unless_none(convert: Callable[[Any], Any], value: Any) -> Any:
    return None if value is None else convert(value)


def to_date(value: object) -> date | None:
    """A day as both engines give it: a date, ISO text, or nothing."""
    return date.fromisoformat(value[:10]) if isinstance(value, str) else value  # type: ignore[return-value]


_CONVERT: dict[type, Callable[[Any], Any]] = {date: to_date, bool: bool, float: float}


def scope_params(filters: Filters) -> dict[str, Any]:
    """The parameters of `CLUSTER_SCOPE`."""
    return asdict(filters)


# The clusters that the filters leave, as a common table expression: those of which anything is known by the day, so that a
# past date does not show a cluster that nobody had thought of. The casts tell PostgreSQL the type of an empty
# parameter.
CLUSTER_SCOPE = """
scope AS (
    SELECT c.code
    FROM clusters AS c
    WHERE (CAST(:region AS VARCHAR) IS NULL OR c.region_ubigeo = :region)
      AND (CAST(:cluster AS VARCHAR) IS NULL OR c.code = :cluster)
      AND (CAST(:service AS VARCHAR) IS NULL OR EXISTS (
            SELECT 1 FROM cluster_services AS s WHERE s.cluster_code = c.code AND s.service_code = :service))
      AND EXISTS (
            SELECT 1 FROM cluster_events AS known WHERE known.cluster_code = c.code AND known.happened_on <= :as_of)
)
"""

# The governments of the clusters in scope that are formed on the day, each once: a regional government counts once, a
# capital's district as its province, and a dropped cluster leaves from its date. A row for each cluster that one is in.
GOVERNMENT_SCOPE = f"""
{CLUSTER_SCOPE},
formed AS (
    SELECT e.cluster_code
    FROM cluster_events AS e
    JOIN scope ON scope.code = e.cluster_code
    WHERE e.happened_on <= :as_of
    GROUP BY e.cluster_code
    HAVING MAX(CASE WHEN e.stage = 'validated' THEN 1 ELSE 0 END) = 1
       AND MAX(CASE WHEN e.stage = 'agreed' THEN 1 ELSE 0 END) = 1
       AND MAX(CASE WHEN e.stage = 'dropped' THEN 1 ELSE 0 END) = 0
),
memberships AS (
    SELECT DISTINCT u.governed_by AS government_ubigeo, f.cluster_code
    FROM cluster_members AS m
    JOIN formed AS f ON f.cluster_code = m.cluster_code
    JOIN units AS u ON u.ubigeo = m.ubigeo
    WHERE (m.since IS NULL OR m.since <= :as_of) AND (m.until IS NULL OR m.until > :as_of)
)
"""
