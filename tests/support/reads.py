"""Every read of `queries`, and a call of each as anyone."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from datetime import date
from types import SimpleNamespace

from sqlalchemy import Connection

import queries
from data.permissions import ANYONE
from queries.records.history_reads import Selection
from queries.shared.filters import Filters

FILTERS = Filters(date(2015, 6, 30), cluster="LOR-2")


def _find_reads() -> Iterator[tuple[str, Callable[..., object]]]:
    """Yield each fetch_* and build_* of `queries` with its name, from the module that defines it."""
    for module in pkgutil.walk_packages(queries.__path__, "queries."):
        if module.ispkg:
            continue
        imported = importlib.import_module(module.name)
        for name, function in inspect.getmembers(imported, inspect.isfunction):
            if (
                function.__module__ == module.name
                and name.startswith(("fetch_", "build_"))
                and name not in ("fetch_row", "fetch_rows")  # they run a query of their caller's
                and "connection" in inspect.signature(function).parameters  # otherwise it builds from rows
            ):
                yield f"{module.name.removeprefix('queries.')}.{name}", function


# Reads for those who import: tests/permissions/test_matrix.py tries them, or the verbs that call them, with each role.
FOR_IMPORTERS = {"imports.in_force.fetch_rows_in_force", "imports.uploads.build_imports"}
READS = {name: function for name, function in _find_reads() if name not in FOR_IMPORTERS}
# What only people with an account read.
FOR_ACCOUNTS = {name for name in READS if name.startswith(("records.history_", "records.returned_view."))}

CYCLES = (SimpleNamespace(code="LOR-2-S1", opened_on=date(2014, 3, 4), next_opened_on=None),)
ARGUMENTS = {
    "viewer": ANYONE,
    "filters": FILTERS,
    "level": "district",
    "region": "22",
    "published": False,
    "cycles": CYCLES,
    "selection": Selection(),
    "limit": None,
    "entries": (1,),
    "table": "commitments",
    "clusters": ("LOR-2",),
    "regions": ("16",),
    "tables": ("commitments",),
    "row_key": "[]",
    "undone": (),
    "columns": (),
    "action": None,
    "cluster": "LOR-2",
    "kind": "all",
    "type_code": "all",
    "districts": ("220101",),
}
CODES = {"fetch_evidence_file": "SMA-1-S1-B1-1-V1", "build_cycle": "LOR-2-S1"}


def call_read(name: str, connection: Connection) -> object:
    """Call a read as anyone. A parameter that is new here must be given a value above."""
    function = READS[name]
    names = [name for name in inspect.signature(function).parameters if name != "connection"]
    arguments = ARGUMENTS | {"code": CODES.get(function.__name__)}
    if function.__name__ == "build_cluster_context":  # what happens in one region
        arguments |= {"filters": Filters(date(2015, 6, 30), region="22")}
    return function(connection, **{name: arguments[name] for name in names})
