"""The overview's finding: one code for each situation, with figures that add up."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.language import translator
from data.rules.indicators import headline_progress
from data.rules.shared import headlines
from data.rules.shared.targets import Judgement, Status
from data.rules.territory.headlines import headline_territory

FIGURES = ["clusters_formed", "governments_covered", "improvement_plans", "funds_leveraged", "gcd_meetings"]


def judged(status: str, target: int | None = 5) -> Judgement:
    return Judgement(Status(status), target, None, None, None, None, None)


DUE = [judged(status) for status in ("reached", "on_track", "late", "no_data")]
NOT_DUE = [judged("not_due", 0), judged("reached", 0), judged("no_data", 0), judged("undated", 0)]
NONE = judged("no_target", None)


def headline_of(*judgements: Judgement) -> headlines.Headline:
    return headline_progress(list(zip(FIGURES, judgements, strict=False)))


@pytest.mark.parametrize(
    ("judgements", "code", "counts", "subjects"),
    [
        ([NONE, NONE], "indicators-headline-no-target", {}, []),
        ([], "indicators-headline-no-target", {}, []),
        ([judged("not_due", 0), NONE], "indicators-headline-nothing-due", {}, []),
        ([judged("no_data", 0)], "indicators-headline-nothing-due", {}, []),
        ([judged("no_data"), NONE], "indicators-headline-no-data", {"due": 1, "met": 0, "late": 0}, [0]),
        ([judged("reached"), judged("on_track")], "indicators-headline-all-met", {"due": 2, "met": 2, "late": 0}, []),
        ([judged("reached"), judged("not_due", 0)], "indicators-headline-all-met", {"due": 1, "met": 1, "late": 0}, []),
        (
            [judged("reached"), judged("no_data")],
            "indicators-headline-some-unknown",
            {"due": 2, "met": 1, "late": 0},
            [1],
        ),
        ([judged("late"), judged("late")], "indicators-headline-all-late", {"due": 2, "met": 0, "late": 2}, [0, 1]),
        ([judged("late"), judged("reached")], "indicators-headline-some-late", {"due": 2, "met": 1, "late": 1}, [0]),
        ([judged("no_data"), judged("late")], "indicators-headline-some-late", {"due": 2, "met": 0, "late": 1}, [1]),
    ],
)
def test_each_situation_has_its_code(judgements, code, counts, subjects):
    headline = headline_of(*judgements)
    assert (headline.code, dict(headline.params)) == (code, counts)
    assert headline.subjects == tuple(FIGURES[number] for number in subjects)


@given(st.lists(st.sampled_from([*DUE, *NOT_DUE, NONE]), max_size=5))
def test_the_figures_are_those_of_the_due_and_the_words_exist(judgements):
    headline = headline_of(*judgements)
    counts = dict(headline.params)
    if counts:
        assert counts["due"] == sum(judgement in DUE for judgement in judgements)
        assert counts["met"] == sum(judgement in DUE[:2] for judgement in judgements)
        assert counts["late"] == sum(judgement == DUE[2] for judgement in judgements)
    for language in ("es", "en"):
        subjects = ", ".join(translator(language)(f"indicator-{code}") for code in headline.subjects)
        assert translator(language)(headline.code, **counts, subjects=subjects)


def test_no_sentence_is_made_in_a_rule():
    """Rules give codes: a text with a blank in it, outside of docstrings, would be prose."""
    for path in Path(headlines.__file__).parent.glob("*.py"):
        for node in _texts(path):
            assert " " not in node.strip() or node[0] in "LA" or node.startswith("Ley "), (path.name, node)


def _texts(path: Path) -> list[str]:
    import ast

    tree = ast.parse(path.read_text(encoding="utf-8"))
    prose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    constants = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    return [node.value for node in constants if id(node) not in prose and node.value]


@pytest.mark.parametrize(
    ("numbers", "code"),
    [
        ({"formed": 15, "shown": 17, "proposed": 7, "narrowed": False}, "territory-headline"),
        ({"formed": 0, "shown": 7, "proposed": 7, "narrowed": False}, "territory-headline-proposed"),
        ({"formed": 3, "shown": 7, "proposed": 3, "narrowed": True}, "territory-headline-some"),
        ({"formed": 0, "shown": 1, "proposed": 0, "narrowed": True}, "territory-headline-none"),
        ({"formed": 0, "shown": 0, "proposed": 0, "narrowed": True}, "territory-headline-empty"),
        ({"formed": 0, "shown": 0, "proposed": 0, "narrowed": False}, "territory-headline-empty"),
    ],
)
def test_territory_compares_with_the_plan_only_where_the_plan_has_a_number(numbers, code):
    """A cluster or a service has no number of its own in the plan, so no denominator either."""
    formed = numbers.pop("formed")
    headline = headline_territory(formed, 16, 14, 31, **numbers)
    assert headline.code == code
    assert ("planned" in dict(headline.params)) is (code in ("territory-headline", "territory-headline-proposed"))
