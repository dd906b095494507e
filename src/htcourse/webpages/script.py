"""The script of pages: one plain file put together from `scripts/`, and the one that speaks SCORM."""

from pathlib import Path

_FOLDER = Path(__file__).with_name("scripts")
_PARTS = ("folding.js", "grading.js", "elements.js", "controls.js", "gaps.js", "tagging.js", "card.js", "quiz.js")


def course_script() -> bytes:
    """Return the script that grades and shows questions."""
    return "\n".join((_FOLDER / name).read_text("utf-8") for name in _PARTS).encode()


def scorm_script() -> bytes:
    """Return the script that tells a learning management system what was done."""
    return (_FOLDER / "scorm.js").read_bytes()
