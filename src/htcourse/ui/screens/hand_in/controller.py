"""The controller of a learner's classes: joins by a card, hands in, takes receipts."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from htcourse.ui import dialogs
from htcourse.ui.dialogs.files import open_file, open_folder
from htcourse.ui.dialogs.name import ask_line
from htcourse.ui.screens.hand_in.view import HandInView
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.web_links import show_folder
from htcourse.ui.shell.work_to_do import go_to_work
from htcourse.usecases.classes.class_card import ClassCard, read_card
from htcourse.usecases.classes.classes_joined import (
    MyClass,
    hand_in_to,
    has_other_key,
    join_class,
    leave_class,
    my_classes,
    take_receipt,
    work_to_do,
)
from htcourse.usecases.session import Changed

LONGEST_CODE = 20


class HandInController(QObject):
    """Reads the record anew each time it is shown, and after each thing that was written."""

    def __init__(self, view: HandInView, desk: Desk) -> None:
        super().__init__(view)
        self._view, self._desk = view, desk
        view.join_asked.connect(self._on_join)
        view.hand_in_asked.connect(self._on_hand_in)
        view.receipt_asked.connect(self._on_receipt)
        view.leave_asked.connect(self._on_leave)
        view.work_asked.connect(lambda work: go_to_work(desk, work))

    def show(self) -> None:
        """Show the classes."""
        session = self._desk.person
        self._view.show_classes(my_classes(session), work_to_do(session))

    def _on_join(self) -> None:
        kinds = self.tr("Class cards (*.htclass)")
        open_file(self._view, self.tr("Open a class card"), kinds, self.join)

    def join(self, path: Path) -> None:
        """Take a card, and ask for the code where nobody says it."""
        card = self._desk.try_to(lambda: read_card(path))
        if card is None:
            return
        known = next((each for each in my_classes(self._desk.person) if each.card.id == card.id), None)
        if known is not None and has_other_key(known.card, card):
            self._ask_key(path, card)
            return
        if card.code or known is not None:
            self._join(path, "")
            return
        words = self.tr(
            "Which code did your trainer give you, as K7-014? It stands in the place of your name in what you hand in. "
            "Your trainer sees your answers and marks, how long they took, lessons read and cases ended, and may have "
            "a list of who has which code. Your notes and highlights stay with you."
        )
        named = self.tr("Your code"), self.tr("Join")
        call = partial(self._join, path)
        ask_line(self._desk.look, self._view.window(), card.name, words, named, call, LONGEST_CODE)

    def _ask_key(self, path: Path, card: ClassCard) -> None:
        words = self.tr(
            "Whoever made this card reads what you hand in then. Ask your trainer to read the key of the class aloud. "
            "Take the card only where it is: {key}"
        )
        title = self.tr("This card of {name} has another key").format(name=card.name)
        call = partial(self._join, path, "", card.fingerprint)
        taking = self.tr("The trainer read out this key: take it")
        dialogs.ask(
            self._desk.look, self._view.window(), title, words.format(key=card.fingerprint), taking, call, "danger"
        )

    def _join(self, path: Path, code: str, key: str = "") -> None:
        joined = self._desk.try_to(lambda: join_class(self._desk.person, path, code, key=key))
        if joined is None:
            return
        self._desk.changes.tell(Changed(preferences=True))
        self.show()
        if joined[1]:
            words = self.tr(
                "Your card has extra time or hours of exams. On this computer your trainer lets them count: under "
                "Exams, behind the PIN."
            )
            dialogs.tell(self._desk.look, self._view.window(), self.tr("Your trainer sets the times"), words)

    def _on_hand_in(self, class_id: str) -> None:
        open_folder(
            self._view, self.tr("Where to write: a stick or a shared folder"), lambda path: self.hand_in(class_id, path)
        )

    def hand_in(self, class_id: str, folder: Path) -> None:
        """Write what was answered so far, and say where."""
        written = self._desk.try_to(lambda: hand_in_to(self._desk.person, class_id, folder))
        if written is None:
            return
        words = self.tr("Answers: {count}.").format(count=written.answers)
        if written.withheld:
            held = self.tr(
                "Attempts in practice that stay here until an exam or test of the same questions is told: {count}. "
                "What your class has of them already stays there."
            )
            words += " " + held.format(count=written.withheld)
        bring = self.tr("Bring this file to your trainer, who alone can open it: {path}").format(path=written.path)
        words += " " + bring
        dialog = dialogs.tell(self._desk.look, self._view.window(), self.tr("Ready to be handed in"), words)
        dialog.add_button(self.tr("Open folder"), "quiet", lambda: show_folder(folder))

    def _on_receipt(self) -> None:
        kinds = self.tr("Receipts (*.htreceipt)")
        open_file(self._view, self.tr("Bring a receipt"), kinds, self.take)

    def take(self, path: Path) -> None:
        """Keep a receipt and show it."""
        if self._desk.done(lambda: take_receipt(self._desk.person, path)):
            self.show()

    def _on_leave(self, of: MyClass) -> None:
        dialog = dialogs.Dialog(
            self._desk.look, self.tr("Leave {name}?").format(name=of.card.name), self._view.window()
        )
        dialog.add_text(self.tr("What you handed in stays with your trainer. Your answers stay here."))
        dialog.add_button(self.tr("Stay"))
        dialog.add_button(self.tr("Leave"), "danger", lambda: self._leave(of))
        dialog.open()

    def _leave(self, of: MyClass) -> None:
        if self._desk.change(lambda: leave_class(self._desk.person, of.card.id)):
            self.show()
