"""The frame of every page: style, head (question, language, projector), filter bar, what the sidebar marks."""

from base64 import b64encode
from functools import lru_cache
from pathlib import Path

import streamlit as st

from components.figures.palette import colour, heat, ink, on_fill, soft
from components.kit.html import Markup, with_commands
from components.session.context import Context, Marks, choose, current_choices
from components.shell.filter_bar import render_filters
from data.language import LANGUAGES, Translator

_LANGUAGE = "language"
_HEAT_STEPS = 5


@lru_cache(maxsize=1)
def _style() -> Markup:
    folder = Path(__file__).parents[1]
    sheets = sorted(folder.rglob("*.css"), key=lambda sheet: (sheet.name != "style.css", sheet.name))
    rules = "".join(sheet.read_text(encoding="utf-8") for sheet in sheets)
    return Markup(f"<style>{style_colours()}{rules}</style>")


def style_colours() -> str:
    """The palette as custom properties for both themes; browsers without light-dark() get the light one.

    Of a status: its ink (`--late`), its ground for words (`--late-soft`), the fill that charts and maps use (`--late-fill`).
    Of a score's step: the cell's ground (`--heat-1`) and the ink on it (`--heat-1-ink`).
    """
    found: dict[str, tuple[str, str]] = {}
    for name, neutral in (("ink", "text"), ("muted", "muted"), ("line", "grid"), ("surface", "ground")):
        found[name] = (colour("neutral", neutral), colour("neutral", neutral, True))
    for status in ("reached", "on_track", "late", "no_data", "undated"):
        for part, shade in (("", ink), ("-soft", soft), ("-fill", colour)):
            found[status.replace("_", "-") + part] = (shade("status", status), shade("status", status, True))
    for step in range(1, _HEAT_STEPS + 1):
        light, dark = (heat(step, _HEAT_STEPS, theme) for theme in (False, True))
        found[f"heat-{step}"], found[f"heat-{step}-ink"] = (light, dark), (on_fill(light), on_fill(dark))
    plain = "".join(f"--{name}:{light};" for name, (light, _) in found.items())
    both = "".join(f"--{name}:light-dark({light},{dark});" for name, (light, dark) in found.items())
    return f":root{{{plain}}}@supports (color:light-dark(#000,#fff)){{:root{{{both}}}}}"


@lru_cache(maxsize=1)
def favicon() -> str:
    """The tab's icon as a data address: Streamlit fetches a Material one from Google."""
    image = (Path(__file__).parent / "favicon.svg").read_bytes()
    return f"data:image/svg+xml;base64,{b64encode(image).decode()}"


def render_style() -> None:
    """The app's CSS, style.css first: long and always the same, so the browser gets it once, then a reference."""
    st.html(_style())


def render_head(t: Translator, question: str, *, present: bool) -> None:
    """The page's question, the language switch, the projector's button. Needs no database."""
    if present:
        _render_present_head(t, question)
        return
    with st.container(key="head", horizontal=True, vertical_alignment="center", gap="small"):
        st.html(Markup("<h1>{}</h1>").format(question))
        _render_language(t)
        st.button(
            t("present-start"),
            icon=":material/fullscreen:",
            key="present-start",
            type="tertiary",
            on_click=choose,
            kwargs={"present": True},
        )


def _render_present_head(t: Translator, question: str) -> None:
    # The marker switches style.css to projector view.
    st.html(Markup('<h1 class="present">{}</h1>').format(question))
    st.button(
        t("present-stop"),
        icon=":material/close_fullscreen:",
        key="present-stop",
        type="tertiary",
        shortcut="Esc",
        on_click=choose,
        kwargs={"present": False},
    )


def _render_language(t: Translator) -> None:
    st.session_state[_LANGUAGE] = t.language  # each run, as the filters
    st.segmented_control(
        t("language-label"),
        LANGUAGES,
        key=_LANGUAGE,
        format_func=str.upper,
        required=True,
        label_visibility="collapsed",
        on_change=lambda: choose(language=st.session_state[_LANGUAGE] or t.language),
    )


def render_frame(context: Context) -> None:
    """What stands above and beside a page once the database has answered."""
    if context.present:
        st.html(Markup('<p class="corte">{}</p>').format(_said_filters(context)))
    else:
        render_filters(context)
    if aside := context.say_filters(used=False):
        st.html(Markup('<p class="subtitle">{}</p>').format(context.t("filters-aside", names=", ".join(aside))))
    if not context.marks.recorded:
        render_empty(context.t)


def render_empty(t: Translator) -> None:
    """Nobody has recorded progress yet: say so on every page, and by what command or form it comes."""
    said = Markup('<p class="note"><b>{}.</b> {}</p>').format(t("empty-title"), with_commands(t("empty-how")))
    st.html(said)


def _said_filters(context: Context) -> str:
    """The filters in words, for a view without a bar."""
    t = context.t
    day = [t("corte-said", day=t.long_date(context.filters.as_of))] if "as_of" in context.uses else []
    return " · ".join([*context.say_filters(), *day])


def tag_marks(t: Translator, marks: Marks) -> Markup:
    """For the sidebar: that there is demonstration data, that this is a dated copy."""
    said = [t("mark-demo")] if marks.demo else []
    said += [t("mark-copy", day=marks.copy_of)] if marks.copy_of else []
    return Markup("").join(Markup('<p class="mark">{}</p>').format(text) for text in said)


def render_headline(text: str) -> None:
    """The page's finding in words, the first thing to read."""
    st.html(Markup('<p class="headline">{}</p>').format(text))


def render_map_switch(t: Translator) -> None:
    """Between the interactive map and the simple one (SVG), remembered and in the address."""
    simple = current_choices().simple_map
    st.button(
        t("map-interactive" if simple else "map-simple"),
        key="map-switch",
        type="tertiary",
        icon=":material/public:" if simple else ":material/map:",
        on_click=choose,
        kwargs={"simple_map": not simple},
    )
