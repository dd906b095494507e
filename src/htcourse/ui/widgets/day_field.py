"""A field for a day, or a day and its time: while it is empty it says how one is written."""

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QLineEdit

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.layouts import sized


def day_field(look: Look, name: str, text: str = "", *, has_time: bool = False) -> QLineEdit:
    """Return a field that a screen reader calls `name`."""
    field = QLineEdit(text)
    field.setAccessibleName(name)
    field.setPlaceholderText(time_hint() if has_time else day_hint())
    return sized(look, field, 14, width=208 if has_time else 160)


def typed_day(text: str) -> str:
    """Return a day that was typed as rows tell it (9 Mar 2027) as ISO 8601; all else as it was typed."""
    day = QLocale().toDate(text, "d MMM yyyy")
    return day.toString(Qt.DateFormat.ISODate) if day.isValid() else text


def day_hint() -> str:
    """Return how a day is written."""
    return QCoreApplication.translate("Texts", "e.g. 2027-03-09")


def time_hint() -> str:
    """Return how a day and its time are written."""
    return QCoreApplication.translate("Texts", "e.g. 2027-03-09 09:30")
