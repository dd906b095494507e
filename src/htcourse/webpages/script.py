"""The script of pages: one plain file made of `scripts/` and the question types, and the one that speaks SCORM."""

from pathlib import Path
from textwrap import indent

from htcourse.core.question_types import kind_names
from htcourse.core.question_types.owed import grading_script

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
