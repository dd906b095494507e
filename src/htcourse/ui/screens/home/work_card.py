"""What classes give to do, on Home: what is open, by its day, and the way to hand in."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from htcourse.ui.look.texts import day_text
from htcourse.ui.look.theme import Look
from htcourse.ui.shell.work_to_do import work_detail
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.list_row import ListRow
from htcourse.usecases.classes.classes_joined import MyClass, WorkToDo

SHOWN = 5


class WorkCard(Card):
    """Open work first; what is done is counted; the newest receipt says what the trainer has."""

    work_asked = Signal(object)
    """Do this (a WorkToDo)."""
    hand_in_asked = Signal()

    def __init__(
        self, look: Look, classes: Sequence[MyClass], work: Sequence[WorkToDo], parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent, padding="side", spacing=0, title=self.tr("From your class"))
        self.say(", ".join(each.card.name for each in classes), "muted")
        still_open = [each for each in work if not each.is_done]
        self.rows: list[ListRow] = []
        for at, each in enumerate(still_open[:SHOWN]):
            row = ListRow(look, each.title, work_detail(each), has_rule=at < min(SHOWN, len(still_open)) - 1)
            row.clicked.connect(partial(self.work_asked.emit, each))
            self.rows.append(row)
            self.body.addLayout(row.in_line())
        if len(still_open) > SHOWN:
            self.more = Button(
                look, self.tr("and %n more", "", len(still_open) - SHOWN), "link", call=self.hand_in_asked
            )
            self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        if not still_open:
            self.say(self.tr("All that was given is done.") if work else self.tr("Nothing is given now."), "body")
        newest = max((one for each in classes for one in each.receipts), key=lambda one: one.at, default=None)
        if newest is not None:
            words = self.tr("Your results of {day} were taken: attempts {attempts}, answers {answers}.")
            day = day_text(newest.day)
            self.say(words.format(day=day, attempts=newest.attempts, answers=newest.answers), "small")
        self.button = Button(look, self.tr("Hand in"), "link", call=self.hand_in_asked)
        self.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
