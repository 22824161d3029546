"""The plan in words. No Streamlit."""

from data.language import Translator
from queries.plan.view import PlanView


def say_plan(t: Translator, view: PlanView) -> str:
    """State the plan's number of governments, what its definition gives, and how many there are."""
    return t(
        "plan-headline", total=view.why_80.existing, definition=view.why_80.planned, existing=view.exists_80.existing
    )
