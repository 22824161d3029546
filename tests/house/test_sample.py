"""The cases that `make test` leaves to `make test-all`: no claim, no value and no engine goes untested."""

from itertools import product

import pytest

from tests.support.sample import is_in_sample

FIRST = {"page": "cluster", "language": "es", "region": "01", "engine": "sqlite"}
VALUES = {
    "page": ("cluster", "plan"),
    "language": ("es", "en"),
    "region": ("01", "16", "22"),
    "engine": ("sqlite", "postgresql"),
}
CASES = [dict(zip(VALUES, values, strict=True)) for values in product(*VALUES.values())]


def sample(*groups: str, engines: str = "") -> list[tuple[str, ...]]:
    """Return the cases of a test marked `product(*groups)`, and with the mark `engines`, that `make test` runs."""
    return [
        tuple(case.values())
        for case in CASES
        if is_in_sample(
            {name for name in case if case[name] != FIRST[name]},
            [set(group.split()) for group in groups],
            engines,
        )
    ]


def test_the_second_engine_runs_a_claims_first_case():
    cases = sample()
    assert [case for case in cases if case[-1] == "postgresql"] == [("cluster", "es", "01", "postgresql")]
    assert len(cases) == len(CASES) / 2 + 1


def test_both_engines_run_each_case_where_each_is_another_statement():
    assert len(sample(engines="each_engine")) == len(CASES)


def test_the_second_engine_runs_no_case_of_a_claim_that_any_engine_proves():
    assert sample(engines="any_engine") == [case for case in sample(engines="each_engine") if case[-1] == "sqlite"]


def test_of_a_product_each_value_runs_with_the_first_of_the_others():
    assert sample("page language", "region") == [
        ("cluster", "es", "01", "sqlite"),
        ("cluster", "es", "01", "postgresql"),
        ("cluster", "es", "16", "sqlite"),
        ("cluster", "es", "22", "sqlite"),
        ("cluster", "en", "01", "sqlite"),
        ("plan", "es", "01", "sqlite"),
        ("plan", "en", "01", "sqlite"),
    ]


@pytest.mark.xdist_group("grouped")
def test_a_groups_cases_run_in_one_process(request):
    """What stands after the @ is how pytest-xdist knows a group; pytest 9.2 drops it without a word."""
    assert request.node.nodeid.endswith("@grouped") == request.config.getoption("loadgroup", False)
