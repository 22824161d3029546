"""What a page is drawn for: viewer, filters, language, state of the data. Frozen, and free of Streamlit."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from components.session.address import (
    Choices,
    FilterOptions,
)
from data.language import Translator
from data.permissions import Person, Viewer
from queries.shared.filters import Filters

FORM_PAGE, HISTORY_PAGE = "actualizar", "historial"


@dataclass(frozen=True)
class Marks:
    """What the frame says of the database: whether it holds demonstration rows, the day it is a copy of, and whether
    anybody has recorded any progress.
    """

    demo: bool
    copy_of: date | None
    recorded: bool


@dataclass(frozen=True)
class Context:
    """What a page is drawn for. `version`: which database and which state of it; `url`: its address, never shown;
    `viewer`: how they read; `uses`: the filters that narrow what this page shows; `narrow`: a phone; `person`: who is signed
    in, with what they may write.
    """

    t: Translator
    viewer: Viewer
    filters: Filters
    options: FilterOptions
    choices: Choices
    marks: Marks
    webgl: bool
    url: str
    version: tuple[str, int]
    uses: tuple[str, ...] = ()
    narrow: bool = False
    person: Person | None = None

    @cached_property
    def names(self) -> dict[str, str]:
        """Regions and clusters by their codes."""
        return dict(self.options.regions) | {code: name for code, name, _ in self.options.clusters}

    def say_filters(self, *, used: bool = True) -> list[str]:
        """The chosen region, cluster and service in words: those that this page uses, or those that it leaves aside."""
        chosen = [(name, getattr(self.filters, name)) for name in ("region", "cluster", "service")]
        return [
            self.t(f"service-{code}") if name == "service" else self.names[code]
            for name, code in chosen
            if code and (name in self.uses) == used
        ]

    @property
    def present(self) -> bool:
        """Projector view: nothing to press, larger type."""
        return self.choices.present

    @property
    def simple_map(self) -> bool:
        """Draw maps as SVG: chosen so, or because this browser has no WebGL."""
        return self.choices.simple_map or not self.webgl
