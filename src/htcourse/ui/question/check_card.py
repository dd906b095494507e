"""A question inside a lesson, answered in place."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.question.hints import Hints
from htcourse.ui.question.question_text import QuestionText
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.keys import digit_of
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, in_row, laid_out_once
from htcourse.ui.widgets.rich_label import RichLabel
from htcourse.ui.widgets.sign import Sign
from htcourse.usecases.attempts.answer_question import QuestionPage

_USUAL_REASONS = 2
"""That of the choice, and what is said of the question."""

ASKED = 56
"""The last lines of a question, which ask it, in px at 100 %: they are to stay in view, and as much of what is said."""

_TOP = Qt.AlignmentFlag.AlignTop
_HEAD, _WHOLE = 12, 1000
"""Between the words of the head, and more than any are wide, in px at 100 %: none are cut, they go to the next line."""
_EDGE = 12
"""More than the card's line and its round corners take, in px at 100 %."""


class Answering(Protocol):
    """What the card asks of the widget that takes the answer."""

    def answer(self) -> dict[str, Any]:
        """Return what was given."""

    def is_complete(self) -> bool:
        """Return whether it can be checked."""

    def choose_digit(self, digit: int) -> bool:
        """Do what a digit key stands for."""

    def set_locked(self, is_locked: bool) -> None:
        """Stop taking answers."""

    def focus_first(self) -> None:
        """Take the focus."""


class CheckCard(Card):
    """Wording, answer, Check, then reasons and Try again. Marks go to the widget by whoever knows its type."""

    check_asked = Signal(dict)
    """Check or Enter was pressed on a complete answer."""

    again_asked = Signal()
    """The learner wants another try."""

    undo_asked = Signal()
    """Ctrl+Z was pressed after an answer."""

    show_asked = Signal()
    """The learner wants to see the right answer before the last try."""

    link_activated = Signal(str)
    """A link in the wording or the reasons was clicked, with its address."""

    def __init__(
        self, look: Look, title: str, remark: str, parent: QWidget | None = None, *, check: Button | None = None
    ) -> None:
        """`check`: the button that checks, where it stands elsewhere; a click on it comes by `ask_check`."""
        super().__init__(look, parent, spacing=0)
        self.setAttribute(Qt.WidgetAttribute.WA_StaticContents)
        self._answering: Answering | None = None
        self._widgets: tuple[QWidget, ...] = ()
        self.is_marked = False
        self.question = QuestionText(look)
        self.question.link_activated.connect(self.link_activated)
        self.answers = QVBoxLayout()
        """Where the widgets to answer with stand."""
        self._reasons = QVBoxLayout()
        self.hints = Hints(look)
        self.check = check or Button(look, check_words(None), "plain", call=self.ask_check)
        self._parts: list[RichLabel] = []
        self._sign: Sign | None = None
        self.remark = Label(look, remark, "small")
        name = Label(look, title, "caps")
        head = FlowLayout(look, (_HEAD, 2), name, self.remark, widens=(name, _WHOLE))
        add_to(self.body, head, self.question, self.answers, self._reasons)
        self._buttons = FlowLayout(look, (12, 8), *(() if check else (self.check,)))
        self._feet = in_row(self._buttons, (self.hints, 1, Qt.AlignmentFlag.AlignVCenter), 1)
        self.body.addLayout(self._feet)
        self.hints.setVisible(False)
        self.setAccessibleName(title)
        look.follow(self._respace)

    @cached_property
    def again(self) -> Button:
        """The way to another try, wanted after a mark only."""
        return self._made(Button(self._look, self.tr("Try again"), "plain", parent=self, call=self.again_asked))

    @cached_property
    def show_key(self) -> Button:
        """The way to the right answer, wanted after a mark only."""
        words = self.tr("Show the right answer")
        return self._made(Button(self._look, words, "quiet", parent=self, call=self.show_asked))

    def _made(self, button: Button) -> Button:
        """Return a button that stands hidden behind the others."""
        button.hide()
        button.resize(0, 0)  # Qt's first size, 640 by 480, would have the whole card painted anew when it is shown
        self._buttons.addWidget(button)
        return button

    def show_question(self, html: str, widgets: Sequence[QWidget], answering: Answering, hints: Sequence[str]) -> None:
        """Show a wording and the widgets to answer with, one below the other."""
        self._answering = answering
        self._widgets = tuple(widgets)
        self.question.show_html(html)
        for widget in widgets:
            self.answers.addWidget(widget)
        self.hints.show_hints(hints)
        self.set_ready(answering.is_complete())

    def set_ready(self, is_ready: bool) -> None:
        """Let the answer be checked."""
        self.check.setEnabled(is_ready)
        if is_ready and not self._parts:
            QTimer.singleShot(0, self, self._prepare_parts)

    def show_reasons(
        self, reasons: Sequence[tuple[str, str]], *, can_retry: bool, can_be_shown: bool = False, sign: str = ""
    ) -> None:
        """Show what is said of the answer: HTML and the role of its ink; and whether another try makes sense.

        `can_be_shown`: the right answer waits for being asked for. `sign`: the icon before the first of the reasons.
        """
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self.is_marked = True
        with laid_out_once(*self._widgets, self):
            self._show_parts(reasons, sign)
            self.check.setVisible(False)
            self.hints.show_again(False)
            self.again.setVisible(can_retry)
            self.show_key.setVisible(can_be_shown)
            self._respace()
        if had_focus and can_retry:
            # What had it takes no answer any more: Enter would do nothing.
            self.again.setFocus(Qt.FocusReason.OtherFocusReason)
        elif focused is not None and had_focus and not focused.isVisibleTo(self):
            # Else it would fall on what comes next in the window, and Enter would leave the section.
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def result_top(self) -> int:
        """Return where what is said of the answer begins, in px below the card's top."""
        shown = (*self._shown_parts(), self.again)
        return next((each.mapTo(self, QPoint()).y() for each in shown if not each.isHidden()), self.height())

    def show_open(self) -> None:
        """Take reasons away and let the question be answered again."""
        self.is_marked = False
        with laid_out_once(*self._widgets, self):
            self._show_parts(())
            self.check.setVisible(True)
            self.hints.show_again(True)
            self.again.setVisible(False)
            self.show_key.setVisible(False)
            self._respace()

    def reasons(self) -> tuple[str, ...]:
        """Return the reasons shown, as HTML."""
        return tuple(each.html() for each in self._shown_parts())

    def sizeHint(self) -> QSize:
        """Wish for the least: the column gives the width, and for another one all texts would be laid out too."""
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paint the lower edge anew where it was: with a mark the card grows, and what stands above stays."""
        super().resizeEvent(event)
        edge = self._look.px(_EDGE)
        self.update(0, event.oldSize().height() - edge, self.width(), edge)
        self.update(0, self.height() - edge, self.width(), edge)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose, Enter checks, Ctrl+Z takes the answer back."""
        answering = self._answering
        digit = digit_of(event) if answering is not None and not self.is_marked else 0
        if digit and answering is not None and answering.choose_digit(digit):
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            button = focused if isinstance(focused, QPushButton) else self.check
            button.click()
            return
        if event.matches(QKeySequence.StandardKey.Undo) and self.is_marked:
            self.undo_asked.emit()
            return
        super().keyPressEvent(event)

    def ask_check(self) -> None:
        """Ask for the mark of a complete answer."""
        if self._answering is not None and not self.is_marked and self._answering.is_complete():
            self.check_asked.emit(self._answering.answer())

    def _shown_parts(self) -> list[RichLabel]:
        return [each for each in self._parts if not each.isHidden()]

    def _show_parts(self, reasons: Sequence[tuple[str, str]], sign: str = "") -> None:
        """Show these reasons; labels are kept for the next try."""
        while len(self._parts) < len(reasons):
            self._add_part()
        if self._sign is not None:
            self._sign.show_icon(sign, reasons[0][1] if reasons else "ink")
        for label, (html, role) in zip(self._parts, reasons, strict=False):
            label.show_html(html, role)
            label.show()
        for label in self._parts[len(reasons) :]:
            label.hide()

    def _prepare_parts(self) -> None:
        """Make labels for the reasons while the person may still change the answer: the mark is to come at once."""
        while len(self._parts) < _USUAL_REASONS:
            self._add_part()
        for button in (self.again, self.show_key):
            button.ensurePolished()

    def _add_part(self) -> None:
        label = RichLabel(self._look, size=15, line=23, fills=True, parent=self)
        # Words of no account: with the first ones Qt makes all that a text needs.
        label.show_html("&nbsp;")
        label.hide()
        label.resize(0, 0)  # shown at Qt's first size it would have the head of the card painted anew
        label.set_interactive()
        label.ensurePolished()
        label.link_activated.connect(self.link_activated)
        if self._sign is None:
            self._sign = Sign(self._look, "", "ink", label, 18)
            self._sign.hide()
            self._sign.resize(0, 0)
            self._reasons.addLayout(in_row((self._sign, 0, _TOP), (label, 1), look=self._look, spacing=8))
        else:
            self._reasons.addWidget(label)
        self._parts.append(label)

    def _respace(self) -> None:
        px = self._look.px
        self.answers.setContentsMargins(0, px(13), 0, 0)
        self.answers.setSpacing(px(16))
        self._reasons.setContentsMargins(0, px(14) if self._shown_parts() else 0, 0, 0)
        self._reasons.setSpacing(px(6))
        self.question.setContentsMargins(0, px(7), 0, 0)
        has_feet = not self.is_marked or self.again.isVisibleTo(self)
        self._feet.setContentsMargins(0, px(16) if has_feet else 0, 0, 0)
        self._feet.setSpacing(px(12))


def check_words(page: QuestionPage | None) -> str:
    """Return what the button says that leads to what came of an answer; None: of most questions.

    A text is held against the points of its rubric by who wrote it, once the model answer stands beside it.
    """
    if page is not None and page.interaction.criteria and not page.is_closed:
        return QCoreApplication.translate("CheckCard", "Compare with the points")
    return QCoreApplication.translate("CheckCard", "Check")
