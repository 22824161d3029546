"""The app's CSS and colours, the same for every page, and the icon of the browser's tab."""

from base64 import b64encode
from functools import lru_cache
from pathlib import Path

import streamlit as st

from components.figures.palette import colour, heat, ink, on_fill, soft
from components.kit.html import Markup

_HEAT_STEPS = 5


@lru_cache(maxsize=1)
def _style() -> Markup:
    folder = Path(__file__).parents[1]
    sheets = sorted(
        folder.glob("*/*.css"),
        key=lambda sheet: (sheet.parent.name != "kit", sheet.parent, sheet.name != "style.css", sheet.name),
    )
    rules = "".join(sheet.read_text(encoding="utf-8") for sheet in sheets)
    return Markup(f"<style>{style_colours()}{rules}</style>")


def style_colours() -> str:
    """Return the palette as custom properties for both themes; browsers without light-dark() get the light one.

    A status has its ink (`--late`), its ground for words (`--late-soft`) and the fill of charts and maps (`--late-fill`).
    A step of a score has the ground of the cell (`--heat-1`) and the ink on it (`--heat-1-ink`).
    """
    colours: dict[str, tuple[str, str]] = {}
    for name, neutral in (("ink", "text"), ("muted", "muted"), ("line", "grid"), ("surface", "ground")):
        colours[name] = (colour("neutral", neutral), colour("neutral", neutral, True))
    for status in ("reached", "on_track", "late", "no_data", "undated"):
        for part, shade in (("", ink), ("-soft", soft), ("-fill", colour)):
            colours[status.replace("_", "-") + part] = (shade("status", status), shade("status", status, True))
    for step in range(1, _HEAT_STEPS + 1):
        light, dark = (heat(step, _HEAT_STEPS, theme) for theme in (False, True))
        colours[f"heat-{step}"], colours[f"heat-{step}-ink"] = (light, dark), (on_fill(light), on_fill(dark))
    plain = "".join(f"--{name}:{light};" for name, (light, _) in colours.items())
    both = "".join(f"--{name}:light-dark({light},{dark});" for name, (light, dark) in colours.items())
    return f":root{{{plain}}}@supports (color:light-dark(#000,#fff)){{:root{{{both}}}}}"


@lru_cache(maxsize=1)
def favicon() -> str:
    """Return the tab's icon as a data address: Streamlit would fetch a Material icon from Google."""
    image = (Path(__file__).parent / "favicon.svg").read_bytes()
    return f"data:image/svg+xml;base64,{b64encode(image).decode()}"


def render_style() -> None:
    """Write the app's CSS, the kit's first. It is long and always the same: the browser gets it once, then a reference."""
    st.html(_style())
