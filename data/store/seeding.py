"""Fills a database from the tables that ship: facts always, demonstration data unless an empty program is wanted.

Each folder contains a CSV file for each table, headed by its columns. Facts are added if their key is missing, and corrected
if the row still ships with the program: an upgrade brings new and corrected facts and changes nothing that people entered.
Demonstration rows can be removed; `removable_demo` lists them, and those that stay because an entered row refers to them.
"""

import csv
import uuid
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Integer, Table, UniqueConstraint, Update, and_, func, literal, select
from sqlalchemy.exc import IntegrityError

from data import errors
from data.store.ordering import parents_first, refers_to_itself
from data.store.schema import metadata
from data.store.values import parse_value

FOLDER = Path(__file__).parents[1]
FACTS, DEMO = FOLDER / "facts", FOLDER / "demo"
csv.field_size_limit(10_000_000)  # an outline is longer than the default of 128 KB

DEMO_ROW = {"origin": "demo", "source_code": "demo"}  # the files leave these columns out
SHIPPED = ("plan", "published")  # the origins of facts; a row that people change becomes `entered`


@dataclass(frozen=True)
class Loaded:
    """How many rows were added, and how many existing ones were corrected."""

    added: int = 0
    corrected: int = 0


@dataclass(frozen=True)
class Stays:
    """A demonstration row that cannot be removed, and a row that refers to it."""

    table: str
    """This and `key`: of the demonstration row."""
    key: tuple[Any, ...]
    needed_by: str
    """The table of the row that refers to it."""
    needed_by_key: tuple[Any, ...]
    needed_by_origin: str


def tables_of_facts() -> list[Table]:
    """Return the tables whose rows have an origin, parents before children."""
    return [table for table in metadata.sorted_tables if "origin" in table.c]


def create_state(connection: Connection) -> None:
    """Give a new database its identity and its first data version."""
    state = metadata.tables["program_state"]
    connection.execute(state.insert().values(id=1, database_id=str(uuid.uuid4()), data_version=0, copy_of=None))


def load_facts(connection: Connection) -> Loaded:
    """Add missing facts and correct those that differ; what people changed stays."""
    return _load_folder(connection, FACTS, {}, correct=True)


def facts_differ(connection: Connection) -> bool:
    """Return whether `load_facts` would change anything: an upgrade with nothing to do leaves the data version alone."""
    files = _files(FACTS)
    return any(
        any(_compare(connection, table, files[table.name], {}))
        for table in metadata.sorted_tables
        if table.name in files
    )


def load_demo(connection: Connection) -> int:
    """Add missing demonstration rows, and return how many."""
    return _load_folder(connection, DEMO, DEMO_ROW, correct=False).added


def holds_demo(connection: Connection, tables: Collection[str]) -> bool:
    """Return whether every demonstration row of these tables is there: who removed some wants no new ones."""
    files = _files(DEMO)
    return all(
        not _compare(connection, table, files[table.name], DEMO_ROW)[0]
        for table in metadata.sorted_tables
        if table.name in files and table.name in tables
    )


def _files(folder: Path) -> dict[str, Path]:
    files = {path.stem: path for path in folder.glob("*.csv")}
    unknown = set(files) - set(metadata.tables)
    if unknown:
        raise errors.BadSeed(file=f"{min(unknown)}.csv", line=1)
    return files


def _load_folder(connection: Connection, folder: Path, constant: dict[str, Any], *, correct: bool) -> Loaded:
    files, added, corrected = _files(folder), 0, 0
    for table in metadata.sorted_tables:
        if table.name in files:
            missing, differing = _compare(connection, table, files[table.name], constant)
            differing = differing if correct else []
            try:
                _write(connection, table, missing, differing)
            except IntegrityError as error:
                raise errors.BadSeed(file=files[table.name].name, line=0) from error
            added, corrected = added + len(missing), corrected + len(differing)
    align_numbers(connection)
    return Loaded(added, corrected)


def _compare(
    connection: Connection, table: Table, path: Path, constant: dict[str, Any]
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return the rows of a file that the database lacks, and those that differ there and were not changed by people."""
    rows = [row | constant for row in _read(table, path)]
    if not rows:
        return [], []
    # A surrogate number is not in the file: such a row is identified by all that the file contains.
    key = _key(table, rows[0]) or [name for name in rows[0] if name != "origin"]
    stored = connection.execute(select(*(table.c[name] for name in rows[0]))).mappings()
    present = {tuple(row[name] for name in key): dict(row) for row in stored}
    pairs = [(row, present.get(tuple(row[name] for name in key))) for row in rows]
    missing = [row for row, old in pairs if old is None]
    return missing, [row for row, old in pairs if old not in (None, row) and old.get("origin") in (None, *SHIPPED)]


def _key(table: Table, row: dict[str, Any]) -> list[str]:
    return [column.name for column in table.primary_key if column.name in row]


def _write(
    connection: Connection, table: Table, missing: list[dict[str, Any]], differing: list[dict[str, Any]]
) -> None:
    """Add and correct rows of a table.

    Positions are freed first: two rows may exchange theirs, and a new row may take that of another.
    """
    position = _position_column(table)
    for number, row in enumerate(differing, start=1):
        if position in row:
            connection.execute(_update(table, row).values({position: -number}))
    if missing:
        connection.execute(table.insert(), parents_first(table, missing))
    for row in differing:
        connection.execute(_update(table, row).values(row))


def _update(table: Table, row: dict[str, Any]) -> Update:
    return table.update().where(*(table.c[name] == row[name] for name in _key(table, row)))


def _position_column(table: Table) -> str | None:
    """Return the column with a row's position, which is unique: the last of a unique constraint."""
    unique = (list(rule.columns) for rule in table.constraints if isinstance(rule, UniqueConstraint))
    return next((columns[-1].name for columns in unique if isinstance(columns[-1].type, Integer)), None)


def align_numbers(connection: Connection) -> None:
    """Let PostgreSQL's sequences continue after the highest number: rows inserted with a number do not advance them."""
    if connection.dialect.name != "postgresql":
        return
    for table in metadata.sorted_tables:
        column = table.autoincrement_column
        if column is not None:
            highest = connection.execute(select(func.max(column))).scalar()
            sequence = func.pg_get_serial_sequence(table.name, column.name)
            connection.execute(select(func.setval(sequence, highest or 1, highest is not None)))


def _read(table: Table, path: Path) -> Iterator[dict[str, Any]]:
    with path.open(newline="", encoding="utf-8") as handle:
        for line, row in enumerate(csv.DictReader(handle), start=2):
            try:
                yield {name: parse_value(table.c[name], value) for name, value in row.items()}
            except (KeyError, ValueError, TypeError) as error:
                raise errors.BadSeed(file=path.name, line=line) from error


def has_demo(connection: Connection) -> bool:
    """Return whether any row of the database is demonstration data."""
    return any(
        connection.execute(select(table.c.origin).where(table.c.origin == "demo").limit(1)).first()
        for table in tables_of_facts()
    )


def count_origins(connection: Connection) -> dict[str, dict[str, int]]:
    """Count the rows of each table by origin: {"clusters": {"plan": 7, "demo": 10}, …}."""
    return {
        table.name: dict(connection.execute(select(table.c.origin, func.count()).group_by(table.c.origin)).all())
        for table in tables_of_facts()
    }


def removable_demo(connection: Connection) -> tuple[dict[str, list[tuple[Any, ...]]], list[Stays]]:
    """Return the keys of the demonstration rows that can be removed, by table, and those that stay with the reason.

    A demonstration row stays if a row that stays refers to it: an entered, plan or published row, or another demonstration
    row that stays.
    """
    going = {table.name: set(_keys(connection, table, only_demo=True)) for table in tables_of_facts()}
    stays: list[Stays] = []
    for child in reversed(metadata.sorted_tables):  # children before parents: a child that stays holds its parents
        references = list(_references(connection, child))
        while held := [
            (parent, child_key, parent_key, origin)
            for parent, child_key, parent_key, origin in references
            if child_key not in going.get(child.name, ()) and parent_key in going[parent.name]
        ]:  # again, because a table may refer to itself: a row that stays may hold a row of its own table
            for parent, child_key, parent_key, origin in held:
                going[parent.name].discard(parent_key)
                stays.append(
                    Stays(
                        parent.name, parent_key, needed_by=child.name, needed_by_key=child_key, needed_by_origin=origin
                    )
                )
    return {name: sorted(keys, key=str) for name, keys in going.items() if keys}, stays


def _keys(connection: Connection, table: Table, *, only_demo: bool) -> Iterable[tuple[Any, ...]]:
    query = select(*table.primary_key)
    return [tuple(row) for row in connection.execute(query.where(table.c.origin == "demo") if only_demo else query)]


def _references(connection: Connection, child: Table) -> Iterator[tuple[Table, tuple[Any, ...], tuple[Any, ...], str]]:
    """Yield the references of a table's rows to demonstration rows: parent, key, key of the parent, origin.

    A table without origins has no demonstration rows: its rows count as entered.
    """
    for constraint in child.foreign_key_constraints:
        parent = constraint.referred_table
        if "origin" not in parent.c:
            continue
        other = parent.alias()  # a table may refer to itself
        joined = and_(*(element.parent == other.c[element.column.name] for element in constraint.elements))
        parent_key = [other.c[column.name] for column in parent.primary_key]
        origin = child.c.origin if "origin" in child.c else literal("entered")
        # Only a reference to a demonstration row can hold one back.
        query = select(*child.primary_key, *parent_key, origin).join_from(child, other, joined)
        width = len(child.primary_key.columns)
        for row in connection.execute(query.where(other.c.origin == "demo")):
            values = tuple(row)
            yield parent, values[:width], values[width:-1], values[-1]


def remove_demo(connection: Connection, going: dict[str, list[tuple[Any, ...]]]) -> int:
    """Delete the rows that `removable_demo` listed, children first, and return how many."""
    removed = 0
    for table in reversed(metadata.sorted_tables):
        for key in _children_first(connection, table, going.get(table.name, [])):
            matches = and_(*(column == value for column, value in zip(table.primary_key, key, strict=True)))
            removed += connection.execute(table.delete().where(matches)).rowcount
    return removed


def _children_first(connection: Connection, table: Table, keys: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """Order keys of a table's rows so that each comes before those of its table that it refers to."""
    if not keys or not refers_to_itself(table):
        return keys
    rows = parents_first(table, (dict(row) for row in connection.execute(select(table)).mappings()))
    wanted = set(keys)
    ordered = [tuple(row[column.name] for column in table.primary_key) for row in reversed(rows)]
    return [key for key in ordered if key in wanted]
