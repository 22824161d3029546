"""Which cases of a test `make test` runs, and which it leaves to `make test-all`.

A test is a claim, and its parameters make the cases. The second engine runs the first case of each claim, every case
where the test is marked `each_engine`, and none where it is marked `any_engine`; a test's mark takes the place of its
module's. Of a test marked `product("page language", "region")` every page in every language runs with the first region,
and every region with the first page in the first language. A case marked `rest` is left to `make test-all`.
"""

from collections.abc import Sequence
from typing import Any

import pytest

ENGINES = {"engine", "store"}  # the parameters that say which engine a case runs on


def split_sample(items: Sequence[pytest.Item]) -> tuple[list[pytest.Item], list[pytest.Item]]:
    """The cases of the sample, and the rest."""
    sample, rest = [], []
    first_params: dict[str, dict[str, Any]] = {}
    for item in items:
        params = item.callspec.params if isinstance(item, pytest.Function) and hasattr(item, "callspec") else {}
        first = first_params.setdefault(item.nodeid.partition("[")[0], params)
        changed = {name for name, value in params.items() if value != first[name]}
        product = [set(group.split()) for mark in item.iter_markers("product") for group in mark.args]
        if unknown := set().union(*product) - params.keys():
            raise pytest.UsageError(f"{item.nodeid}: product() names {unknown}, which it has not")
        engines = next((mark.name for mark in item.iter_markers() if mark.name in ("each_engine", "any_engine")), "")
        is_left = item.get_closest_marker("rest") is not None
        (sample if not is_left and is_in_sample(changed, product, engines) else rest).append(item)
    return sample, rest


def is_in_sample(changed: set[str], product: Sequence[set[str]] = (), engines: str = "") -> bool:
    """Whether `make test` runs a case in which the parameters `changed` have other values than in the test's first case.
    `engines`: the mark of the test that says on which engines its cases run.
    """
    if changed & ENGINES and (engines == "any_engine" or (changed - ENGINES and engines != "each_engine")):
        return False
    return sum(bool(changed & group) for group in product) <= 1
