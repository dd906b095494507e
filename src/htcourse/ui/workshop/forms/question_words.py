"""What the question types are called, and what each is for."""

from PySide6.QtCore import QCoreApplication

from htcourse.core.question_types import kind_names
from htcourse.core.question_types.owed import owes_of


def type_name(kind: str) -> str:
    """Return what a type is called; one that is unknown as it is written."""
    return _said(owes_of(kind).name) or kind


def type_sentence(kind: str) -> str:
    """Return what a type is for, empty where nobody says so."""
    return _said(owes_of(kind).sentence)


def type_icon(kind: str) -> str:
    """Return the icon of a type."""
    return owes_of(kind).icon or "file-question-mark"


def in_order() -> list[str]:
    """Return all types, the plainest first."""
    return sorted(kind_names(), key=lambda kind: owes_of(kind).place)


def _said(words: str) -> str:
    return QCoreApplication.translate("QuestionWords", words) if words else ""
