"""The classes of who teaches, on Home: when each meets next, and the way to its page."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from htcourse.ui.look.texts import day_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_column
from htcourse.ui.widgets.list_row import ListRow
from htcourse.usecases.classes.roster import ClassFile
from htcourse.usecases.classes.work import days_of, next_day

SHOWN = 4


class TeachingCard(Card):
    """Whoever meets next comes first; with no class, the way to make one."""

    class_asked = Signal(str)
    """Show a class (its id; empty: where one is made, or another chosen)."""

    def __init__(self, look: Look, classes: Sequence[ClassFile], today: str, parent: QWidget | None = None) -> None:
        """`today` is a day (ISO 8601)."""
        super().__init__(look, parent, padding="list", spacing=0)
        head = Label(look, self.tr("Your classes"), "card-title")
        self.body.addLayout(in_column(head, look=look, margins=(0, 0, 0, 3)))
        days = {each.id: _meets_next(each, today) for each in classes}
        shown = sorted(classes, key=lambda each: days[each.id] or "~")[:SHOWN]
        self.rows: list[ListRow] = []
        for each in shown:
            row = ListRow(look, each.name, self._told(days[each.id], today), has_rule=each is not shown[-1])
            row.clicked.connect(partial(self.class_asked.emit, each.id))
            self.rows.append(row)
            self.body.addLayout(row.in_line())
        if not classes:
            self.say(self.tr("A class has its list, its days, its results and its exams."), "muted")
        words = self.tr("All classes") if len(classes) > SHOWN else "" if classes else self.tr("Make a class")
        if words:
            self.more = Button(look, words, "link", call=partial(self.class_asked.emit, ""))
            self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def _told(self, day: str, today: str) -> str:
        if not day:
            return self.tr("No day is planned")
        return self.tr("Meets today") if day == today else self.tr("Meets on {day}").format(day=day_text(day))


def _meets_next(of: ClassFile, today: str) -> str:
    """Return the next day of a class, empty where none is planned any more."""
    found = next_day(days_of(of), today)
    return found.day if found is not None and found.day >= today else ""
