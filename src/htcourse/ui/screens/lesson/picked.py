"""What was picked at checks and not checked yet, and what had the focus, for who comes back to them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from htcourse.core.quiz import Answer
from htcourse.ui.question.check import LessonCheck
from htcourse.ui.widgets.focus_order import NOWHERE, is_in_view, place_of_focus, put_focus
from htcourse.ui.widgets.text_part import TextPart
from htcourse.usecases.attempts.answer_question import QuestionPage


class Picked:
    """Of all checks that were shown, by their questions."""

    def __init__(self) -> None:
        self._picked: dict[str, tuple[int, Answer]] = {}
        self.forget_focus()

    def note(self, asked: QuestionPage, check: LessonCheck) -> None:
        """Note what a check holds, and after how many answers, or that nothing waits in it."""
        if check.can_answer and check.widget is not None:
            self._picked[asked.id] = asked.tries, check.widget.answer()
        else:
            self._picked.pop(asked.id, None)

    def put_into(self, page: QuestionPage) -> QuestionPage:
        """Return a question with what was picked, unless it was answered since, as in a review."""
        tries, picked = self._picked.get(page.id, (-1, None))
        return page._replace(answer=picked, mark=None) if tries == page.tries else page

    def forget_focus(self) -> None:
        """Let a section that is not come back to begin at its page."""
        self._focused: QWidget | None = None
        self._section, self._stop, self._words = "", NOWHERE, (0, 0)

    def note_focus(self, section: str, column: QWidget | None, view: QWidget) -> None:
        """Note what has the focus in a view, and where in its column, which is made anew; nothing out of view."""
        self._section, focused = section, view.window().focusWidget()
        is_here = view.isAncestorOf(focused) and is_in_view(focused)
        self._focused, self._stop = (focused if is_here else None), NOWHERE
        if is_here and column is not None and column.isAncestorOf(focused):
            self._stop = place_of_focus(column)
        if isinstance(focused, TextPart):
            self._words = focused.textCursor().anchor(), focused.textCursor().position()

    def focus_again(self, section: str, column: QWidget | None) -> None:
        """Give a section the focus back once, with the link that had it in a text."""
        if section != self._section:
            return
        stop, focused, words = self._stop, self._focused, self._words
        self.forget_focus()
        if stop != NOWHERE and column is not None:
            put_focus(column, stop)
            text = column.window().focusWidget()
            if isinstance(text, TextPart) and column.isAncestorOf(text):
                text.choose(*words)
        elif focused is not None and isValid(focused) and focused.isVisible():
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
