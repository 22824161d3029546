"""What a page is drawn for: viewer, filters, language, state of the data. Frozen, and free of Streamlit."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from components.session.address import Choices, FilterOptions
from data.language import Translator
from data.permissions import Person, Viewer
from queries.shared.filters import Filters


@dataclass(frozen=True)
class Marks:
    """What the frame says about the database."""

    demo: bool
    """Whether it holds demonstration rows."""
    copy_of: date | None
    """The day of the original, if the database is a copy."""
    recorded: bool
    """Whether anybody has recorded any progress."""


@dataclass(frozen=True)
class Context:
    """What a page is drawn for."""

    t: Translator
    viewer: Viewer
    """The viewer as far as reading goes."""
    filters: Filters
    options: FilterOptions
    choices: Choices
    marks: Marks
    webgl: bool
    """Whether the browser has WebGL."""
    url: str
    """The address of the database; never shown."""
    version: tuple[str, int]
    """Which database it is, and which state of its data."""
    uses: tuple[str, ...] = ()
    """The filters that narrow what this page shows."""
    narrow: bool = False
    """Whether the screen is a phone's."""
    person: Person | None = None
    """The person who is signed in, with what they may write."""

    @cached_property
    def names(self) -> dict[str, str]:
        """The names of regions and clusters by their codes."""
        return dict(self.options.regions) | {code: name for code, name, _ in self.options.clusters}

    def say_filters(self, *, used: bool = True) -> list[str]:
        """Return the chosen region, cluster and service in words: those that this page uses, or those that it ignores."""
        chosen = [(name, getattr(self.filters, name)) for name in ("region", "cluster", "service")]
        return [
            self.t(f"service-{code}") if name == "service" else self.names[code]
            for name, code in chosen
            if code and (name in self.uses) == used
        ]

    @property
    def present(self) -> bool:
        """Whether the page is drawn for a projector: nothing to press, larger type."""
        return self.choices.present

    @property
    def simple_map(self) -> bool:
        """Whether maps are drawn as SVG: by choice, or because this browser has no WebGL."""
        return self.choices.simple_map or not self.webgl
