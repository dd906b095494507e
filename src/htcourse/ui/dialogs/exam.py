"""What is asked and told around an exam: before it begins, before it is left, and when its time was up."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from htcourse.ui.dialogs import Dialog
from htcourse.ui.look.texts import Texts
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.scroll import ScrollArea
from htcourse.usecases.exams.sitting import ExamTerms

_AROUND = 170
"""What title, buttons and margins take of a dialog's height."""


class ExamStartDialog(Dialog):
    """The terms of an exam; nothing has begun yet."""

    def __init__(self, look: Look, parent: QWidget, terms: ExamTerms, begin: Callable[[], None]) -> None:
        super().__init__(look, self.tr("Begin the exam?"), parent, 520)
        texts = (
            (terms.title, "strong"),
            (self._size(terms), "body"),
            (self._time(terms), "body"),
            (self.tr("You can change answers until you submit. The result comes from your trainer."), "body"),
            (self.tr("Quick exit works as always and keeps your answers."), "muted"),
        )
        self.body.addWidget(self._terms(texts, parent))
        no = self.add_button(self.tr("Not now"), "quiet")
        self.begin = self.add_button(self.tr("Begin"), "primary", begin)
        self.open()
        no.setFocus()

    def _terms(self, texts: Sequence[tuple[str, str]], parent: QWidget) -> ScrollArea:
        """Return the terms, as high as they need; in a low window they scroll."""
        look = self.look
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, look.px(14), 0)
        column.setSpacing(look.px(8))
        for text, role in texts:
            column.addWidget(Label(look, text, role, wraps=True))
        area = ScrollArea(look, content)
        needed = column.heightForWidth(self.width() - 2 * look.px(24))
        area.setFixedHeight(min(needed, max(look.px(60), parent.window().height() - look.px(_AROUND))))
        return area

    def _size(self, terms: ExamTerms) -> str:
        questions = Texts().questions(terms.questions)
        if not terms.minutes:
            return self.tr("{questions}, no time limit").format(questions=questions)
        minutes = Texts().minutes(terms.minutes)
        if not terms.extra_minutes:
            return self.tr("{questions}, {minutes}").format(questions=questions, minutes=minutes)
        extra = Texts().minutes(terms.extra_minutes)
        words = self.tr("{questions}, {minutes}; {extra} of them are your extra time")
        return words.format(questions=questions, minutes=minutes, extra=extra)

    def _time(self, terms: ExamTerms) -> str:
        if not terms.minutes:
            return self.tr("It is one sitting: to leave it is to hand in what you have answered.")
        return self.tr(
            "It is one sitting: the clock starts when you begin and runs on, also while the program is closed. "
            "When the time is up, what you have answered is handed in."
        )


class LeaveDialog(Dialog):
    """Asks before an exam is left; staying is what Enter and Esc do."""

    def __init__(self, look: Look, parent: QWidget, left: str, leave: Callable[[], None]) -> None:
        super().__init__(look, self.tr("Leave the exam?"), parent)
        if left:
            words = self.tr("The clock runs on: {left}. You can come back while there is time.").format(left=left)
        else:
            words = self.tr("It ends here: what you have answered is handed in.")
        self.add_text(words)
        self.add_button(self.tr("Leave") if left else self.tr("Submit and leave"), "quiet", leave)
        stay = self.add_button(self.tr("Stay"), "primary")
        stay.setDefault(True)
        self.open()
        stay.setFocus()


def ended_words(title: str, when: str) -> str:
    """Return what is said of an exam whose time was up while nobody was there."""
    words = QCoreApplication.translate(
        "Quiz", "The time for “{title}” was up at {when}. What you had answered by then is handed in."
    )
    return words.format(title=title, when=when)
