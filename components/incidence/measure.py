"""The two measures of incidence: emergencies are a flow, conflict cases a stock. No Streamlit.

A `Measure` tells the modules that draw both (`series`, `season`, `map`, `words`) what differs between the two.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from data.language import Translator
from queries.incidence.series import IncidenceView

View = TypeVar("View", bound=IncidenceView)


def _keep(t: Translator, view: IncidenceView, text: str) -> str:
    return text


@dataclass(frozen=True)
class Measure(Generic[View]):
    """A measure of incidence, as a page shows it."""

    code: str
    """conflict or emergency: the middle of its keys in the catalogues."""
    page: str
    """The page's address, with which the keys of its cards and widgets begin."""
    is_stock: bool
    """A stock has means over months and is never summed; a flow is summed."""
    capacities: tuple[str, ...]
    """The kinds of regional capacity that bear on it, drawn as flags on the series."""
    missing: str
    """The key of the words for a month without a number."""
    years_from: int
    """Days of a date axis from which it names years instead of months."""
    say_kind: Callable[[Translator, View, str], str]
    """The kind that is chosen, in words."""
    say_sources: Callable[[Translator, View], str]
    """The source line of its cards."""
    say_subtitle: Callable[[Translator, View, str], str] = _keep
    """A card's subtitle, with a mark if the figures are made up."""

    def key(self, name: str) -> str:
        """Return the catalogue's key of its own words."""
        return f"incidence-{self.code}-{name}"
