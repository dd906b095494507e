"""Every pair of colours that is used is checked against WCAG 2.2 AA, in all three themes."""

import pytest

from htcourse.store.places import assets_dir
from htcourse.ui.theme import THEMES, read_theme

TEXT = 4.5
NOT_TEXT = 3.0

GROUNDS = ("paper", "ground", "hover", "select", "soft")
TEXT_PAIRS = [
    *(("ink", ground) for ground in (*GROUNDS, "good_soft", "warn_soft", "bad_soft", "law_soft")),
    *(("ink2", ground) for ground in (*GROUNDS, "warn_soft")),
    *(("accent", ground) for ground in ("paper", "ground", "select", "soft")),
    ("on_accent", "accent"),
    ("on_accent", "accent_pressed"),
    *((role, ground) for role in ("good", "warn", "bad", "law") for ground in ("paper", "ground", f"{role}_soft")),
    ("accent_pressed", "paper"),
    ("warn", "select"),
]
OTHER_PAIRS = [
    *(("edge", ground) for ground in GROUNDS),
    *(("thumb", ground) for ground in ("paper", "ground")),
    *(("accent", ground) for ground in GROUNDS),
    *((role, ground) for role in ("good", "warn", "bad", "law") for ground in ("paper", f"{role}_soft")),
    ("ink2", "paper"),
]


def luminance(colour: str) -> float:
    def linear(value: int) -> float:
        share = value / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[start : start + 2], 16)) for start in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_the_formula():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("role", "ground"), TEXT_PAIRS)
def test_text_can_be_read(theme, role, ground):
    colours = read_theme(assets_dir(), theme).colours
    assert contrast(colours[role], colours[ground]) >= TEXT


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("role", "ground"), OTHER_PAIRS)
def test_controls_can_be_seen(theme, role, ground):
    colours = read_theme(assets_dir(), theme).colours
    assert contrast(colours[role], colours[ground]) >= NOT_TEXT
