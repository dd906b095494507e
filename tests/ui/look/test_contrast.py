"""Every pair of colours that is used is checked against WCAG 2.2 AA, in all three themes."""

import re
from functools import lru_cache
from pathlib import Path
from xml.etree import ElementTree

import pytest

from htcourse.formats import module_folder
from htcourse.render.charts import chart_svg, state_map
from htcourse.store.places import assets_dir
from htcourse.ui.look.document_css import CALLOUT_ROLES, document_css
from htcourse.ui.look.style_sheet import style_sheet
from htcourse.ui.look.theme import THEMES, Theme, read_theme
from htcourse.ui.screens.progress.heat_row import NEEDS_WORK, ROLES
from htcourse.ui.widgets.chart_picture import in_colours, role_key

TEXT = 4.5
NOT_TEXT = 3.0

GROUNDS = ("paper", "ground", "hover", "select", "soft")
TEXT_PAIRS = [
    *(("ink", ground) for ground in (*GROUNDS, "good_soft", "warn_soft", "bad_soft", "law_soft")),
    *(("ink2", ground) for ground in (*GROUNDS, "warn_soft")),
    ("disabled", "paper"),
    ("on_accent", "warn"),
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


GROUND_OF_WORDS = ("ground", "paper")
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
PROPERTY = re.compile(r"(?<![-\w])(color|background(?:-color)?|selection-color|selection-background-color): *([^;]+)")
CONTENT = Path(__file__).parents[3] / "content"


def themes_and(*cases):
    return [pytest.param(theme, *case, id="-".join((theme, *case))) for theme in THEMES for case in cases]


def names(theme: Theme) -> dict[str, str]:
    """Return roles under their own names: a style sheet of them says which role stands where."""
    return {role: role for role in theme.colours}


def pairs_of(sheet: str) -> set[tuple[str, str]]:
    """Return the pairs of ink and ground that stand in one rule of a sheet of role names; disabled text is exempt."""
    pairs = set()
    for selector, body in RULE.findall(sheet):
        if ":disabled" in selector:
            continue
        found = {name.replace("-color", ""): value.strip() for name, value in PROPERTY.findall(body)}
        colour, ground = found.get("color"), found.get("background")
        if colour:
            pairs |= {(colour, each) for each in ([ground] if ground and ground != "transparent" else GROUND_OF_WORDS)}
        if "selection" in found and "selection-background" in found:
            pairs.add((found["selection"], found["selection-background"]))
    return pairs


@pytest.mark.parametrize("name", THEMES)
def test_every_rule_of_the_style_sheet_can_be_read(name):
    theme = read_theme(assets_dir(), name)
    pairs = pairs_of(style_sheet(names(theme), round, theme.is_framed, theme.line_width))
    # On the full accent only text of its own stands, which the rule of the kind names.
    assert ("on_accent", "accent") in pairs
    low = [pair for pair in pairs if contrast(theme.colours[pair[0]], theme.colours[pair[1]]) < TEXT]
    assert low == []


@pytest.mark.parametrize(("name", "kind"), themes_and(*((kind,) for kind in CALLOUT_ROLES)))
def test_what_stands_in_a_callout_can_be_read(name, kind):
    theme = read_theme(assets_dir(), name)
    ink, soft = CALLOUT_ROLES[kind]
    ground = theme.colours["paper" if theme.is_framed else soft]
    # Its title, its words, what is quiet in it, terms, links and citations, and what was not checked.
    inks = {ink, "ink", "ink2", "accent", "warn", "good", "bad"}
    assert {role: ratio for role in inks if (ratio := contrast(theme.colours[role], ground)) < TEXT} == {}


@pytest.mark.parametrize("name", THEMES)
def test_lesson_text_names_only_roles_of_the_theme(name):
    theme = read_theme(assets_dir(), name)
    sheet = document_css(names(theme), round, theme.is_framed)
    found = {value.strip() for _, body in RULE.findall(sheet) for _, value in PROPERTY.findall(body)}
    assert found <= set(theme.colours)
    low = [role for role in found & {"ink", "ink2"} if contrast(theme.colours[role], theme.colours["ground"]) < TEXT]
    assert low == []


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("role", "ground"), [*ROLES.values(), NEEDS_WORK])
def test_words_in_heat_cells_can_be_read(name, role, ground):
    colours = read_theme(assets_dir(), name).colours
    assert contrast(colours[role], colours[ground]) >= TEXT
    assert contrast(colours["ink2"], colours["paper"]) >= TEXT


@lru_cache
def drawings() -> tuple[str, ...]:
    """Return the drawing of every chart of the course."""
    module = module_folder.read(CONTENT).module
    assert module is not None
    assert module.charts
    return tuple(chart_svg(chart, "en") for chart in module.charts)


def shapes() -> set[tuple[str, str]]:
    """Return (tag, role) of all that is drawn, opaque, in the charts of the course."""
    found = set()
    for svg in drawings():
        for each in ElementTree.fromstring(svg).iter():
            tag = each.tag.rpartition("}")[2]
            for attribute in ("fill", "stroke"):
                value = each.get(attribute, "")
                if value.startswith("role:") and not each.get("fill-opacity"):
                    found.add((tag, role_key(value.removeprefix("role:"))))
    return found


@pytest.mark.parametrize("name", THEMES)
def test_charts_can_be_read(name):
    colours = read_theme(assets_dir(), name).colours
    drawn = shapes()
    assert ("text", "ink2") in drawn
    low = [
        (tag, role)
        for tag, role in drawn
        if role not in {"line", "ground", "paper"}
        and contrast(colours[role], colours["paper"]) < (TEXT if tag == "text" else NOT_TEXT)
    ]
    assert low == []


@pytest.mark.parametrize("name", THEMES)
def test_charts_have_no_colour_that_is_none(name):
    colours = read_theme(assets_dir(), name).colours
    for svg in drawings():
        values = re.findall(r'(?:fill|stroke)="([^"]+)"', in_colours(svg, colours))
        assert {value for value in values if not re.fullmatch(r"#[0-9A-Fa-f]{6}|none", value)} == set()


@pytest.mark.parametrize("name", THEMES)
def test_words_on_a_map_can_be_read(name):
    colours = read_theme(assets_dir(), name).colours
    for share in (state_map._FAINTEST, state_map._STRONGEST):
        assert contrast(colours["ink"], mixed(colours["accent"], colours["paper"], share)) >= TEXT


def mixed(colour: str, ground: str, share: float) -> str:
    """Return a colour laid over a ground with an opacity."""
    channels = [(int(colour[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(one * share + other * (1 - share)):02X}" for one, other in channels)
