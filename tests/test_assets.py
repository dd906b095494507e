"""The files in assets/: complete, readable, legible."""

import json
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics

ASSETS = Path(__file__).resolve().parent.parent / "assets"
THEMES = ("light", "dark", "contrast")
COLOUR = re.compile(r"#[0-9A-F]{6}")

# Text on its ground: at least 4.5.
TEXT = [
    *((ink, ground) for ink in ("ink", "ink2") for ground in ("ground", "paper", "hover", "soft", "select")),
    *(("ink", f"{role}_soft") for role in ("good", "warn", "bad", "law")),
    *((role, f"{role}_soft") for role in ("good", "warn", "bad", "law")),
    *((role, "paper") for role in ("accent", "good", "warn", "bad", "law")),
    ("accent", "ground"),
    ("accent", "soft"),
    ("on_accent", "accent"),
    ("on_accent", "accent_pressed"),
]
# What shows that something is a control: at least 3.
SIGNS = [("edge", ground) for ground in ("ground", "paper", "hover", "select")] + [("thumb", "ground")]


def theme(name: str) -> dict[str, object]:
    return json.loads((ASSETS / "themes" / f"{name}.json").read_text("utf-8"))


def luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: object, other: object) -> float:
    light, dark = sorted((luminance(str(one)), luminance(str(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", THEMES)
def test_every_theme_gives_every_role(name: str) -> None:
    roles = theme(name)
    assert roles.keys() == theme("light").keys()
    assert roles.pop("name") == name
    assert isinstance(roles.pop("frame"), bool)
    assert roles.pop("line_width") in (1, 2)
    assert all(COLOUR.fullmatch(str(colour)) for colour in roles.values())


@pytest.mark.parametrize("name", THEMES)
def test_contrast(name: str) -> None:
    roles = theme(name)
    low = [(a, b, ratio(roles[a], roles[b])) for a, b in TEXT if ratio(roles[a], roles[b]) < 4.5]
    low += [(a, b, ratio(roles[a], roles[b])) for a, b in SIGNS if ratio(roles[a], roles[b]) < 3]
    assert low == []


def test_icons_take_the_colour_of_the_text() -> None:
    icons = sorted((ASSETS / "icons").glob("*.svg"))
    assert icons
    for path in icons:
        root = ElementTree.parse(path).getroot()
        assert root.get("stroke") == "currentColor", path.name
        assert root.get("viewBox") == "0 0 24 24", path.name


@pytest.mark.usefixtures("qapp")
def test_fonts_load_with_their_weights() -> None:
    families = set()
    for path in sorted((ASSETS / "fonts").glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(path))
        assert number >= 0, path.name
        families.update(QFontDatabase.applicationFontFamilies(number))
    assert {"Inter", "Noto Serif", "Noto Sans Mono"} <= families
    widths = set()
    for weight in (QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold, QFont.Weight.Bold):
        font = QFont("Inter", weight=weight)
        font.setPixelSize(40)
        widths.add(QFontMetrics(font).horizontalAdvance("Three elements, one crime"))
    assert len(widths) == 4


def test_every_font_has_its_licence() -> None:
    for path in (ASSETS / "fonts").glob("*.ttf"):
        assert (ASSETS / "fonts" / f"OFL-{path.stem.split('-')[0]}.txt").exists(), path.name
