"""The pages, as data: what there is, where it lies, under which address and in which section.

Titles are `page-<key>-title` (short, for the navigation) and `page-<key>-question` (what the page answers).
"""

from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from components.session.address import write_params
from components.session.context import FORM_PAGE, HISTORY_PAGE, Context, current_choices
from data.language import Translator
from data.permissions import Role

_PAGES = Path(__file__).resolve().parents[2] / "pages"


@dataclass(frozen=True)
class PageEntry:
    """`key`: stable name, also the address (never translated); `script`: under pages/; `icon`: a Material symbol;
    `uses`: the filters that narrow what it shows; `roles`: whose navigation has it (empty: everybody's). Its address opens
    for others too: what they may not see or do is refused where it is read and written. `listed`: whether any navigation has
    it; else links alone lead there.
    """

    key: str
    section: str
    icon: str
    uses: tuple[str, ...] = ("region", "cluster", "service", "as_of")
    roles: tuple[Role, ...] = ()
    listed: bool = True

    @property
    def script(self) -> Path:
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
_BUILT = "pages"  # what st.navigation was given in this run: links lead to the same objects


def turn_to_page(t: Translator, role: Role, *, hidden: bool = False) -> tuple[PageEntry, StreamlitPage]:
    """Draw the navigation of a role and say which page was asked for: its entry, and what Streamlit runs."""
    pages = {entry: _page(entry, t, role) for entry in PAGES}
    sections = {t(f"section-{name}"): [pages[e] for e in group] for name, group in groupby(PAGES, lambda e: e.section)}
    st.session_state[_BUILT] = {entry.key: page for entry, page in pages.items()}
    asked = st.navigation(sections, position="hidden" if hidden else "sidebar", expanded=True)
    return next(entry for entry in PAGES if asked.url_path == ("" if entry is HOME else entry.key)), asked


def _page(entry: PageEntry, t: Translator, role: Role) -> StreamlitPage:
    return st.Page(
        entry.script,
        title=t(f"page-{entry.key}-title"),
        icon=f":material/{entry.icon}:",
        url_path=entry.key,
        default=entry is HOME,
        visibility="hidden" if not entry.listed or (entry.roles and role not in entry.roles) else "visible",
    )


def find_built(key: str) -> StreamlitPage | None:
    """What Streamlit runs for a page, in this run; None for no page of ours."""
    found: StreamlitPage | None = st.session_state[_BUILT].get(key)
    return found


def render_link(key: str, label: str, *, icon: str | None = None, **changes: Any) -> None:
    """A link to a page that keeps all filters but those named: `render_link("cluster", name, cluster="SM-1")`."""
    params = write_params(replace(current_choices(), **changes))
    st.page_link(st.session_state[_BUILT][key], label=label, icon=icon, query_params=params)


def render_import_link(context: Context) -> None:
    """Where files of others come in, for who may import; nothing for others."""
    if context.viewer.role in IMPORTERS and not context.present:
        render_link("importar", context.t("imports-link"), icon=":material/upload_file:")
