"""What pages are made for, and where they stand: names of files are the same everywhere."""

from enum import Enum
from html import escape
from urllib.parse import quote

PAGES = "pages"


class Medium(Enum):
    """Where the pages will be read."""

    SITE = "site"  # a folder of pages that lead to each other; answers in place, kept nowhere
    SCORM = "scorm"  # pages a learning management system opens one by one; scripts report to it
    CARTRIDGE = "cartridge"  # pages a learning management system takes in: no scripts, drawings as pictures

    @property
    def is_linked(self) -> bool:
        """Whether pages may lead to each other."""
        return self is Medium.SITE

    @property
    def has_scripts(self) -> bool:
        """Whether questions are answered on the page."""
        return self is not Medium.CARTRIDGE


def short(full_id: str) -> str:
    """Return the id without its module."""
    return full_id.partition("/")[2] or full_id


def lesson_file(lesson_id: str) -> str:
    """Return the name of a lesson's page; the word before its id keeps clear of names that Windows reserves."""
    return f"{PAGES}/lesson-{short(lesson_id)}.html"


def quiz_file(quiz_id: str) -> str:
    """Return the name of a quiz's page."""
    return f"{PAGES}/quiz-{short(quiz_id)}.html"


def chart_file(chart_id: str) -> str:
    """Return the name of a drawing as a picture."""
    return f"charts/{short(chart_id)}.svg"


INDEX = "index.html"
GLOSSARY = f"{PAGES}/glossary.html"
SOURCES = f"{PAGES}/sources.html"
HELP = f"{PAGES}/help-lines.html"
STYLE = "style.css"
SCRIPT = "course.js"
SCORM_SCRIPT = "scorm.js"


def to_root(file: str) -> str:
    """Return what leads from a page to the folder all stand in: empty or `../`."""
    return "../" * file.count("/")


def address(page: str, target: str, anchor: str = "") -> str:
    """Return a link from one page to another file, ready for an attribute."""
    path = quote(to_root(page) + target)
    if page.startswith(f"{PAGES}/") and target.startswith(f"{PAGES}/"):
        path = quote(target.removeprefix(f"{PAGES}/"))
    return escape(path + (f"#{anchor}" if anchor else ""), quote=True)


def question_anchor(question_id: str) -> str:
    """Return the id of a question on a page; an underscore keeps clear of the author's anchors."""
    return f"question_{short(question_id)}"
