"""Colours stand out, read, and stay apart: for the common colour-vision deficiencies and in grey print."""

import math
import re
import tomllib
from itertools import combinations, pairwise
from pathlib import Path

import pytest

from components.figures import palette
from components.kit import style as page_style
from components.shell.filter_bar import service_label
from data.language import translator
from data.store.schema.territory import CLUSTER_STAGES

# Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB.
SIGHT = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
TO_XYZ = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
WHITE = (0.95047, 1.0, 1.08883)
ROOT = Path(__file__).resolve().parents[2]
MARKED = [(kind, code) for kind in palette.KINDS if kind != "neutral" for code in palette.codes(kind)]
# Least difference (CIE76) and least difference in lightness between any two codes of a kind. Stages are a ramp of
# eight that is also read by position and number, and so are those of a cycle; greys of status differ by pattern and symbol.
APART = {
    "status": (20, 9),
    "region": (24, 7),
    "wave": (18, 14),
    "service": (24, 9),
    "share": (11, 9),
    "stage": (8, 7),
    "cycle": (7, 7),
    "round": (16, 9),
    "hazard": (20, 9),
    "amount": (9, 9),
}


def linear(hex_colour: str) -> list[float]:
    shares = [value / 255 for value in palette.channels(hex_colour)]
    return [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]


def times(matrix: tuple, vector: list[float]) -> list[float]:
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def lab(hex_colour: str, sight: str = "usual") -> tuple[float, float, float]:
    seen = [min(max(value, 0), 1) for value in times(SIGHT[sight], linear(hex_colour))]
    ratios = [value / white for value, white in zip(times(TO_XYZ, seen), WHITE, strict=True)]
    x, y, z = (ratio ** (1 / 3) if ratio > 0.008856 else 7.787 * ratio + 16 / 116 for ratio in ratios)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(("kind", "code"), MARKED)
def test_colours_stand_out_and_can_be_read(kind: str, code: str, dark: bool) -> None:
    ground = palette.colour("neutral", "ground", dark)
    assert palette.contrast(palette.colour(kind, code, dark), ground) >= 3
    assert palette.contrast(palette.ink(kind, code, dark), ground) >= 4.5
    fill = palette.colour(kind, code, dark)
    assert palette.contrast(palette.on_fill(fill), fill) >= 4.5


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_words_can_be_read_on_every_ground(dark: bool) -> None:
    for name in ("ground", "pale"):
        for ink in ("text", "muted"):
            assert palette.contrast(palette.colour("neutral", ink, dark), palette.colour("neutral", name, dark)) >= 4.5
    for code in palette.REGIONS:
        assert palette.contrast(palette.colour("neutral", "text", dark), palette.quiet("region", code, dark)) >= 4.5


@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("kind", APART)
def test_codes_of_a_kind_stay_apart(kind: str, dark: bool, sight: str) -> None:
    least, least_grey = APART[kind]
    solid = [code for code in palette.codes(kind) if palette.swatch(kind, code).pattern == palette.SOLID]
    for first, second in combinations(solid, 2):
        first_lab, second_lab = (lab(palette.colour(kind, code, dark), sight) for code in (first, second))
        assert math.dist(first_lab, second_lab) >= least, (first, second)
        if sight == "usual":
            assert abs(first_lab[0] - second_lab[0]) >= least_grey, (first, second)


@pytest.mark.parametrize("kind", ["status", "stage"])
def test_codes_with_the_same_colour_differ_by_pattern_and_symbol(kind: str) -> None:
    looks = [palette.swatch(kind, code) for code in palette.codes(kind)]
    assert len({(look.light, look.pattern) for look in looks}) == len(looks)
    assert len({look.symbol for look in looks}) == len({look.icon for look in looks}) == len(looks)


def test_every_code_of_the_program_is_in_the_fixed_order() -> None:
    assert palette.REGIONS == ("01", "16", "17", "22", "25")
    assert set(CLUSTER_STAGES) == set(palette.codes("stage"))
    assert palette.codes("wave") == ("1", "2", "3")
    assert palette.colour("wave", 1) == palette.colour("wave", "1")
    with pytest.raises(KeyError):
        palette.colour("status", "unheard_of")


def test_shares_change_at_nothing_half_and_all() -> None:
    steps = [palette.share_code(met, 4) for met in range(6)]
    assert steps == ["none", "under_half", "over_half", "over_half", "all", "all"]
    with pytest.raises(ValueError, match="not_due"):
        palette.share_code(0, 0)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_steps_of_heat_differ_from_each_other_and_the_page_and_can_be_read(dark: bool) -> None:
    fills = [palette.heat(step, 5, dark) for step in range(1, 6)]
    grounds = [palette.colour("neutral", "ground", dark), *fills]
    steps = [lab(second)[0] - lab(first)[0] for first, second in pairwise(grounds)]
    assert all(step * (1 if dark else -1) >= (4 if at == 0 else 12) for at, step in enumerate(steps)), steps
    css = css_colours(dark)
    for step, fill in enumerate(fills, 1):
        assert css[f"heat-{step}"] == fill
        assert palette.contrast(css[f"heat-{step}-ink"], fill) >= 4.5
    with pytest.raises(ValueError, match="0 of 5"):
        palette.heat(0, 5)


def css_colours(dark: bool) -> dict[str, str]:
    """The custom properties that the page's style sheet defines, as a browser with light-dark() reads them."""
    properties = re.findall(r"--([\w-]+): ?light-dark\((#\w{6}), ?(#\w{6})\)", page_style._style())
    assert len({name for name, *_ in properties}) == len(properties)
    return {name: shades[dark] for name, *shades in properties}


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_words_of_the_style_sheet_can_be_read_on_its_grounds(dark: bool) -> None:
    css = css_colours(dark)
    statuses = ("reached", "on-track", "late", "no-data", "undated")
    softs = {name for name in css if name.endswith("-soft")}
    assert softs == {f"{name}-soft" for name in statuses}
    for ground in ("surface", "surface-2", *softs):
        for words in ("ink", "muted"):
            assert palette.contrast(css[words], css[ground]) >= 4.5, (words, ground)
    for name in statuses:
        for ground in ("surface", f"{name}-soft"):
            assert palette.contrast(css[name], css[ground]) >= 4.5, (name, ground)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_cards_bars_charts_and_maps_share_colours(dark: bool) -> None:
    css = css_colours(dark)
    for code in ("reached", "on_track", "late", "no_data", "undated"):
        assert css[f"{code.replace('_', '-')}-fill"] == palette.colour("status", code, dark)
    for name, neutral in {"ink": "text", "muted": "muted", "line": "grid", "surface": "ground"}.items():
        assert css[name] == palette.colour("neutral", neutral, dark)


def test_the_style_sheet_defines_what_it_uses_for_every_browser() -> None:
    style = page_style._style()
    plain = dict(re.findall(r"--([\w-]+): ?(#\w{6})", style))
    assert plain == css_colours(dark=False)
    on_elements = {"key", "part"}  # of a legend, of a stage
    assert set(re.findall(r"var\(--([\w-]+)", style)) - set(plain) == on_elements


def test_filters_show_the_palettes_icons() -> None:
    for code in palette.codes("service"):
        assert service_label(translator("es"), code).startswith(f"{palette.swatch('service', code).icon} ")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_streamlits_theme_is_that_of_the_palette(dark: bool) -> None:
    theme = tomllib.loads((ROOT / ".streamlit/config.toml").read_text("utf-8"))["theme"]
    assert "chartCategoricalColors" not in theme
    ours = theme["dark" if dark else "light"]
    assert ours["chartCategoricalColors"] == [palette.colour("region", code, dark) for code in palette.REGIONS]
    for option, neutral in {"backgroundColor": "ground", "textColor": "text", "borderColor": "grid"}.items():
        assert ours[option].lower() == palette.colour("neutral", neutral, dark)
