"""The list of pages: each with its script, its address and its section.

Its words are `page-<key>-title` (short, for the navigation) and `page-<key>-question` (what the page answers).
"""

from dataclasses import dataclass
from pathlib import Path

from components.session.address import FORM_PAGE, HISTORY_PAGE
from data.permissions import Role

_PAGES = Path(__file__).resolve().parents[2] / "pages"


@dataclass(frozen=True)
class PageEntry:
    """A page."""

    key: str
    """Its stable name, which is also its address; never translated."""
    section: str
    icon: str
    """The name of a Material symbol."""
    uses: tuple[str, ...] = ("region", "cluster", "service", "as_of")
    """The filters that narrow what it shows."""
    roles: tuple[Role, ...] = ()
    """The roles whose navigation lists it; empty for all. Its address opens for everybody: what they may not see or do is
    refused where it is read and written."""
    listed: bool = True
    """Whether any navigation lists it; otherwise only links lead to it."""

    @property
    def script(self) -> Path:
        """The file that Streamlit runs."""
        return _PAGES / self.section / f"{self.key}.py"


WRITERS = (Role.COORDINATOR, Role.MONITORING, Role.CHIEF)
IMPORTERS = (Role.MONITORING, Role.CHIEF)
PAGES = (
    PageEntry("panorama", "inicio", "dashboard"),
    PageEntry("mis-clusters", "mis", "assignment_turned_in", ("as_of",), WRITERS),
    PageEntry(FORM_PAGE, "mis", "edit", listed=False),
    PageEntry("libro", "mis", "table_view", (), WRITERS),
    PageEntry("importar", "mis", "upload_file", (), IMPORTERS),
    PageEntry("cuentas", "mis", "group", (), (Role.CHIEF,)),
    PageEntry(HISTORY_PAGE, "mis", "history", ("region", "cluster"), WRITERS),
    PageEntry("territorio", "programa", "map"),
    PageEntry("cluster", "programa", "hub"),
    PageEntry("plan", "programa", "event_note", ("region", "as_of")),
    PageEntry("capacidades", "instrumentos", "radar"),
    PageEntry("fortalecimiento", "instrumentos", "checklist"),
    PageEntry("capacitacion", "instrumentos", "school"),
    PageEntry("mejora", "instrumentos", "cached"),
    PageEntry("ciclo", "instrumentos", "track_changes"),
    PageEntry("aprendizajes", "instrumentos", "lightbulb"),
    PageEntry("conflictos", "contexto", "forum", ("region", "as_of")),
    PageEntry("emergencias", "contexto", "flood", ("region", "as_of")),
    PageEntry("regional", "contexto", "account_balance", ("region", "as_of")),
    PageEntry("fuentes", "datos", "database", ()),
)
HOME = PAGES[0]
OPEN_PAGES = tuple(entry for entry in PAGES if not entry.roles and entry.listed)
NAVIGATION = "pages"  # the session keeps the pages of this run's st.navigation under it: links lead to the same objects
