"""The style sheet of pages, `style.css` with the themes' colours put in; the letters and scripts that go along."""

from pathlib import Path
from textwrap import indent

from htcourse.core.question_types import kind_names
from htcourse.core.question_types.owed import grading_script
from htcourse.store.places import assets_dir
from htcourse.webpages.drawing import theme, variable

_SHEET = Path(__file__).with_name("style.css")
_FONTS = (
    ("Inter-Regular.ttf", 400, "normal"),
    ("Inter-Italic.ttf", 400, "italic"),
    ("Inter-SemiBold.ttf", 600, "normal"),
)
_FONT_LICENCE = "OFL-Inter.txt"


def style_sheet(*, has_fonts: bool) -> bytes:
    """Return the style sheet; without fonts the letters are the system's."""
    light = _variables("light")
    faces = "".join(
        f'@font-face {{ font-family: "Inter"; font-weight: {weight}; font-style: {style}; src: url("fonts/{file}") }}\n'
        for file, weight, style in _FONTS
    )
    colours = (
        f":root {{ color-scheme: light dark; {light} }}\n"
        f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {_variables('dark')} }} }}\n"
        f"@media screen and (prefers-contrast: more) {{ :root {{ {_variables('contrast')} }} }}\n"
    )
    return ((faces if has_fonts else "") + colours + _SHEET.read_text("utf-8")).encode()


def font_files() -> dict[str, bytes]:
    """Return the files of the letters, with the licence under which they may be passed on."""
    folder = assets_dir() / "fonts"
    return {f"fonts/{name}": (folder / name).read_bytes() for name in (*(each[0] for each in _FONTS), _FONT_LICENCE)}


def _variables(name: str) -> str:
    return " ".join(f"{variable(role)}: {colour};" for role, colour in theme(name).items())


_FOLDER = Path(__file__).with_name("scripts")
_PARTS = ("folding.js", "grading.js", "elements.js", "controls.js", "gaps.js", "tagging.js", "card.js", "quiz.js")
_TYPES = "  /* types: `page.js` of each question type */\n"


def course_script() -> bytes:
    """Return the script that grades and shows questions."""
    types = "\n".join(indent(each, "  ") for each in map(grading_script, kind_names()) if each)
    return "\n".join((_FOLDER / name).read_text("utf-8").replace(_TYPES, types) for name in _PARTS).encode()


def scorm_script() -> bytes:
    """Return the script that tells a learning management system what was done."""
    return (_FOLDER / "scorm.js").read_bytes()
