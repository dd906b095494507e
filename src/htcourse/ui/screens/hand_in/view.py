"""What a learner sees of their classes: what is given by which day, the way to hand in, and what came back."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from htcourse.ui.look.texts import day_text
from htcourse.ui.look.theme import Look
from htcourse.ui.shell.work_to_do import work_detail
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, in_row
from htcourse.ui.widgets.list_row import ListRow
from htcourse.ui.widgets.page import Page
from htcourse.usecases.classes.classes_joined import MyClass, WorkToDo
from htcourse.usecases.classes.receipts import Receipt


class HandInView(Page):
    """A card for each class."""

    join_asked = Signal()
    """Open the card of a class."""
    hand_in_asked = Signal(str)
    """Hand in to a class (its id)."""
    receipt_asked = Signal()
    """Bring a receipt."""
    leave_asked = Signal(object)
    """Leave a class (a MyClass)."""
    work_asked = Signal(object)
    """Do something that is given (a WorkToDo)."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, (760, 0), 0, parent)
        self.first: Button | None = None

    def show_classes(self, classes: Sequence[MyClass], work: Sequence[WorkToDo]) -> None:
        """Show the classes of a learner, with what each gives."""
        look = self._look
        words = self.tr(
            "Your answers and marks go to your trainer under a code, with how long they took, lessons read and cases "
            "ended; never your name, notes or highlights. Your trainer may have a list of who has which code."
        )
        self.set_head(self.tr("Hand in to a class"), words)
        self.empty()
        self.first = None
        for each in classes:
            self.left.addWidget(self._class(each, [one for one in work if one.class_name == each.card.name]))
        if not classes:
            told = self.tr("You are in no class. Your trainer gives you its card: a file that ends in .htclass.")
            self.left.addWidget(Label(look, told, "body", wraps=True))
        words = self.tr("Open the card of another class") if classes else self.tr("Open a class card")
        join = Button(look, words, "link" if classes else "primary", call=self.join_asked)
        self.left.addWidget(join, 0, Qt.AlignmentFlag.AlignLeft)
        if not classes:
            self.first = join

    def focus_first(self) -> None:
        """Put the focus on what most people want."""
        if self.first is not None:
            self.first.setFocus()

    def _class(self, each: MyClass, work: Sequence[WorkToDo]) -> Card:
        look = self._look
        card = Card(look, padding="side", spacing=8, title=each.card.name)
        card.say(self.tr("Your code: {code}").format(code=each.code), "muted")
        key = self.tr("Key of the class, which your trainer can read out: {key}")
        card.say(key.format(key=each.card.fingerprint), "small")
        for at, one in enumerate(work):
            tag = self.tr("Done") if one.is_done else ""
            row = ListRow(look, one.title, work_detail(one), tag=tag, has_rule=at < len(work) - 1)
            row.clicked.connect(partial(self.work_asked.emit, one))
            card.body.addLayout(row.in_line())
        hand_in = Button(look, self.tr("Hand in"), "primary", "upload", of=each.card.name)
        hand_in.clicked.connect(lambda _=False: self.hand_in_asked.emit(each.card.id))
        receipt = Button(look, self.tr("Bring a receipt"), "plain", "file-input", call=self.receipt_asked)
        leave = Button(look, self.tr("Leave"), "quiet", of=each.card.name)
        leave.clicked.connect(lambda _=False: self.leave_asked.emit(each))
        add_to(card.body, in_row(hand_in, receipt, 1, leave, look=look, spacing=8))
        for got in each.receipts:
            card.say(self._taken(got), "small")
        self.first = self.first or hand_in
        return card

    def _taken(self, got: Receipt) -> str:
        words = self.tr("Taken on {day}: attempts {attempts}, answers {answers}. Signed by {signer}.")
        return words.format(day=day_text(got.day), attempts=got.attempts, answers=got.answers, signer=got.signer)
