"""One colour, icon and pattern for each status, region, wave, service, stage, share and round: chart, map, card, export.

Fills stand out from the page (3:1), inks read as text (4.5:1); codes of one kind stay apart for protan, deutan and
tritan sight and, by lightness, in grey print; `tests/figures/test_palette.py` checks this.
Colour is never the only sign: every status, service and stage has a symbol too, and some a pattern.
"""

from dataclasses import dataclass
from functools import cache

# Patterns are lines in the colour over a pale ground; an outline is an empty shape with a border.
SOLID, HATCH, LINES, BACK, OUTLINE = "solid", "hatch", "lines", "back", "outline"
PLOTLY_PATTERNS = {SOLID: "", OUTLINE: "", HATCH: "/", LINES: "-", BACK: "\\"}
PATTERN_ANGLES = {HATCH: 45, LINES: 0, BACK: 135}


@dataclass(frozen=True)
class Swatch:
    """How a code looks."""

    light: str
    """Its colour on a light ground."""
    dark: str
    """Its colour on a dark ground."""
    icon: str = ""
    """The name of a Material icon, as Streamlit writes it."""
    symbol: str = ""
    """One or two characters for where there are no icons (slides, workbooks, map labels)."""
    marker: str = "circle"
    """Plotly's symbol."""
    pattern: str = SOLID


_NEUTRAL = {  # ground and the greys of text, axes and borders
    "ground": Swatch("#ffffff", "#11171d"),
    "text": Swatch("#1a2530", "#e4eaef"),
    "muted": Swatch("#59616b", "#a9b1bc"),
    "border": Swatch("#7a828c", "#8b949e"),
    "grid": Swatch("#cbd4db", "#3a4853"),
    "pale": Swatch("#eceef0", "#262e36"),
    "actual": Swatch("#1a2530", "#e4eaef"),
    "plan": Swatch("#7a828c", "#8b949e"),
}
_GREY = ("#6b727b", "#98a1ac")
_STATUS = {
    "reached": Swatch("#11734a", "#7fe3b5", ":material/check_circle:", "✓", "circle"),
    "on_track": Swatch("#0a3d7a", "#4f8ae0", ":material/arrow_circle_right:", "→", "triangle-right"),
    "late": Swatch("#d8730f", "#f09a3e", ":material/error:", "!", "diamond"),
    "not_due": Swatch(*_GREY, ":material/radio_button_unchecked:", "○", "circle-open", OUTLINE),
    "undated": Swatch(*_GREY, ":material/event_busy:", "?", "square-open", LINES),
    "no_data": Swatch(*_GREY, ":material/do_not_disturb_on:", "–", "x-thin-open", HATCH),
    "no_target": Swatch(*_GREY, ":material/remove:", "·", "line-ew-open", BACK),
}
_REGION = {
    "01": Swatch("#02847c", "#45f0d3"),
    "16": Swatch("#2536a4", "#6b99f6"),
    "17": Swatch("#b37e0b", "#e0c062"),
    "22": Swatch("#4b1848", "#8c5e88"),
    "25": Swatch("#af0e28", "#c36560"),
}
_WAVE = {  # earlier is stronger
    "1": Swatch("#2a1a6b", "#d3cffd", ":material/looks_one:", "1"),
    "2": Swatch("#5b4fb0", "#9991f2", ":material/looks_two:", "2", "square"),
    "3": Swatch("#9182e4", "#6356b6", ":material/looks_3:", "3", "diamond"),
}
_SERVICE = {
    "health": Swatch("#7a0f4c", "#d0589f", ":material/health_and_safety:", "+", "cross"),
    "education": Swatch("#8e721b", "#eab83c", ":material/school:", "▲", "triangle-up"),
    "environment": Swatch("#16a47c", "#a0f0bf", ":material/forest:", "♣", "hexagon"),
}
_STAGE = {  # further is stronger
    "candidate": Swatch("#00a59e", "#8d4c88", ":material/circle:", "1"),
    "proposed": Swatch("#158da2", "#8a69b8", ":material/lightbulb:", "2"),
    "validated": Swatch("#0d72a1", "#7d87d8", ":material/groups:", "3"),
    "agreed": Swatch("#27539d", "#68abee", ":material/handshake:", "4"),
    "preparation": Swatch("#3d3484", "#56cef6", ":material/checklist:", "5"),
    "tools": Swatch("#421462", "#62eef0", ":material/build:", "6"),
    "implementation": Swatch("#390037", "#c0fee7", ":material/play_circle:", "7"),
    "closed": Swatch("#4d545c", "#c3cad3", ":material/task_alt:", "8", "square", BACK),
    "dropped": Swatch(*_GREY, ":material/cancel:", "×", "x-open", HATCH),
}
_CYCLE = {  # the stage of service improvement in which a cycle is, by its number; the last is past them all
    "1": Swatch("#7c93bc", "#4e658c", "", "①"),
    "2": Swatch("#657ba3", "#6279a1", "", "②"),
    "3": Swatch("#364e73", "#778db6", "", "③"),
    "4": Swatch("#1f3a5d", "#8ea4ce", "", "④"),
    "5": Swatch("#002545", "#a3b9e4", "", "⑤"),
    "validated": Swatch("#11734a", "#7fe3b5", "", "✓"),
}
_SHARE = {  # part of what is due that is met; higher is stronger
    "none": Swatch("#139f9e", "#22706b", "", "0"),
    "under_half": Swatch("#22787a", "#689897", "", "<½"),
    "over_half": Swatch("#195753", "#7fccc3", "", "≥½"),
    "all": Swatch("#053934", "#bbf6f4", "", "1"),
}
_ROUND = {  # grey to strong: an assessment's round; what was agreed as target is drawn dashed, in ink
    "baseline": Swatch("#878e97", "#6b747e", "", "○", "circle-open"),
    "midpoint": Swatch("#1a75b0", "#4d93c4", "", "■", "square"),
    "final": Swatch("#073f66", "#9dd6ff", "", "●", "circle"),
    "target": Swatch("#1a2530", "#e4eaef", "", "◇", "diamond-open"),
    "other": Swatch("#8f3a0e", "#d69c74", "", "▲", "triangle-up"),  # a second unit beside the first
}
_INK = ("#1a2530", "#e4eaef")
_CAPACITY = {  # what a regional government has in place: told apart by shape, drawn in ink
    "conflict_formalised": Swatch(*_INK, ":material/handshake:", "●", "circle"),
    "disaster_formalised": Swatch(*_INK, ":material/flood:", "◆", "diamond"),
    "plan_approved": Swatch(*_INK, ":material/approval:", "■", "square"),
    "staff_trained": Swatch(*_INK, ":material/school:", "▲", "triangle-up"),
    "source_change": Swatch(*_INK, ":material/swap_horiz:", "✕", "x"),  # nobody's capacity, on the same axis of time
}
_HAZARD = {  # classes of emergencies
    "natural": Swatch("#003653", "#b7e3fe", ":material/flood:", "≈", "circle"),
    "fire": Swatch("#d27224", "#fe9f59", ":material/local_fire_department:", "▲", "triangle-up"),
    "biological": Swatch("#007b4f", "#09a570", ":material/coronavirus:", "✚", "cross"),
    "technological": Swatch("#61359e", "#8455c1", ":material/factory:", "■", "square"),
    "other": Swatch(*_GREY, ":material/more_horiz:", "×", "x-open", BACK),
}
_AMOUNT = {  # how much, from little to much; nothing is an empty shape, no data is a status
    "0": Swatch(*_GREY, "", "0", "circle-open", OUTLINE),
    "1": Swatch("#5690c6", "#2a6ca0", "", "1"),
    "2": Swatch("#3876ab", "#508bc1", "", "2"),
    "3": Swatch("#105e90", "#73aae2", "", "3"),
    "4": Swatch("#004474", "#9bcaff", "", "4"),
    "5": Swatch("#002a56", "#dce9fb", "", "5"),
}
KINDS: dict[str, dict[str, Swatch]] = {
    "neutral": _NEUTRAL,
    "status": _STATUS,
    "region": _REGION,
    "wave": _WAVE,
    "service": _SERVICE,
    "stage": _STAGE,
    "cycle": _CYCLE,
    "share": _SHARE,
    "round": _ROUND,
    "capacity": _CAPACITY,
    "hazard": _HAZARD,
    "amount": _AMOUNT,
}
REGIONS = tuple(_REGION)


def swatch(kind: str, code: str | int) -> Swatch:
    """Return how a code looks. Raises KeyError for an unknown one: a code without a swatch is a fault."""
    return KINDS[kind][str(code)]


def codes(kind: str) -> tuple[str, ...]:
    """Return the codes of a kind in the order in which every chart and legend lists them."""
    return tuple(KINDS[kind])


def colour(kind: str, code: str | int, dark: bool = False) -> str:
    """Return the `#rrggbb` of a code for shapes, lines and marks on a light or dark page."""
    look = swatch(kind, code)
    return look.dark if dark else look.light


@cache
def ink(kind: str, code: str | int, dark: bool = False) -> str:
    """Return the colour of a code for words: strengthened until they read on the page and on its `soft` (4.5:1)."""
    grounds, pole = (colour("neutral", "ground", dark), soft(kind, code, dark)), colour("neutral", "text", dark)
    strong = colour(kind, code, dark)
    for step in range(1, 21):
        if all(contrast(strong, ground) >= 4.5 for ground in grounds):
            break
        strong = mix(colour(kind, code, dark), pole, step / 20)
    return strong


def soft(kind: str, code: str | int, dark: bool = False) -> str:
    """Return the palest tint of a code: a ground for words, in its ink or in the page's."""
    return quiet(kind, code, dark, 0.12)


@cache
def quiet(kind: str, code: str | int, dark: bool = False, strength: float = 0.22) -> str:
    """Return a pale tint of a code, to lie under stronger marks. It needs an outline: it does not stand out alone."""
    return mix(colour("neutral", "ground", dark), colour(kind, code, dark), strength)


def on_fill(fill: str) -> str:
    """Return the colour of words on a fill: black or white, whichever reads better (never under 4.5:1)."""
    return max(("#000000", "#ffffff"), key=lambda pole: contrast(pole, fill))


def share_code(met: int, due: int) -> str:
    """Return the step of `share` for `met` of `due`. Raises ValueError if nothing is due: that is the status not_due."""
    if due <= 0:
        raise ValueError("nothing is due: show the status not_due")
    part = met / due
    return "none" if part <= 0 else "under_half" if part < 0.5 else "over_half" if part < 1 else "all"


@cache
def heat(step: int, steps: int, dark: bool = False) -> str:
    """Return the ground of a cell with a number: step 1 (lowest, palest) to `steps`, of one hue; words: `on_fill`."""
    if not 1 <= step <= steps:
        raise ValueError(f"step {step} of {steps}")
    part = (step - 1) / max(steps - 1, 1)
    return mix(colour("neutral", "ground", dark), colour("round", "final", dark), 0.08 + 0.92 * part)


def mix(first: str, second: str, part: float) -> str:
    """Return the colour that is `part` of the way from the first to the second (0 to 1, in sRGB)."""
    pairs = zip(channels(first), channels(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in pairs)


def channels(hex_colour: str) -> tuple[int, int, int]:
    """Return (red, green, blue), each 0 to 255."""
    return int(hex_colour[1:3], 16), int(hex_colour[3:5], 16), int(hex_colour[5:7], 16)


def luminance(hex_colour: str) -> float:
    """Return the relative luminance by WCAG 2.2, 0 (black) to 1 (white)."""
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in channels(hex_colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio by WCAG 2.2, 1 to 21."""
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)
