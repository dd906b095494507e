"""What came of bringing in or taking out: a sentence, and everything that was left out or simplified."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from htcourse.core.errors import Problem, Severity, count_left_out
from htcourse.ui.dialogs import Dialog
from htcourse.ui.look.texts import problem_fix, problem_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_column
from htcourse.ui.widgets.scroll import ScrollArea

SHOWN = 2000
_ROW, _ALIKE = 27, 3
_LEAST, _WISHED = 64, 480
_APART = 4
"""Between two paragraphs, in px at 100 %."""
_BESIDE, _AROUND = 96, 18
"""What stands beside the words of the list, in the dialog and the list, and around them within its frame."""


class _List(QTextEdit):
    """Paragraphs apart from each other, as high as is wished: Qt's own wish does not follow the zoom."""

    def __init__(self, look: Look, lines: Sequence[str], wished: int) -> None:
        super().__init__()
        self.wished = wished
        self.setReadOnly(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # lay over the last line
        self.setFont(look.font(13))
        self.document().setDocumentMargin(2)
        self.setPlainText("\n".join(lines))
        apart, whole = QTextBlockFormat(), QTextCursor(self.document())
        apart.setBottomMargin(look.px(_APART))
        whole.select(QTextCursor.SelectionType.Document)
        whole.mergeBlockFormat(apart)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys that scroll to the dialog where that scrolls and all lines are seen here."""
        if self.verticalScrollBar().maximum() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def sizeHint(self) -> QSize:
        """Return what is wished."""
        return QSize(super().sizeHint().width(), self.wished)


class ReportDialog(Dialog):
    """The list of what was left out or needs a look can be copied; `more` are lines below it, as the questions read."""

    def __init__(
        self, look: Look, parent: QWidget, title: str, words: str, problems: Sequence[Problem], more: Sequence[str] = ()
    ) -> None:
        super().__init__(look, title, parent, 680)
        self.add_text(words)
        self._problems = [self._line(each) for each in problems[:SHOWN]]
        left_out, looked = count_left_out(problems)
        if problems:
            whole = self.tr("Questions or parts left out: {errors}. To be looked at: {warnings}.")
            counts = whole if left_out else self.tr("To be looked at: {warnings}.")
            self.add_text(counts.format(errors=left_out, warnings=looked), "strong")
            copy = Button(look, self.tr("Copy the list"), "quiet", "copy", call=self._copy)
            self.foot.addWidget(copy)
        else:
            self.add_text(self.tr("Nothing was left out."), "muted")
        self.list = _List(look, self._grouped(problems), look.px(_WISHED))
        self.list.setAccessibleName(self.tr("What was left out or is to be looked at"))
        document = self.list.document()
        bar = self.list.verticalScrollBar().sizeHint().width() if more else 0
        document.setTextWidth(self.width() - look.px(_BESIDE) - bar)
        needs = ceil(document.size().height()) + look.px(_AROUND + 2 * look.theme.line_width)
        self.list.setMinimumHeight(needs if more else min(needs, look.px(_LEAST)))
        self.list.setMaximumHeight(needs)
        if more:
            self._add_more(more, needs if problems else 0)
        else:
            self.body.addWidget(self.list, 1)
        self.list.setHidden(not problems)  # once it stands somewhere: it would be a window of its own

    def _add_more(self, more: Sequence[str], needs: int) -> None:
        """List what is no problem below the list, a line each: both scroll as one, with one bar."""
        look = self.look
        head, rows = Label(look, self.tr("What was read"), "strong"), [Label(look, each, wraps=True) for each in more]
        content = QWidget()
        in_column(self.list, head, *rows, 1, inside=content, look=look, spacing=4)
        area = ScrollArea(look, content)
        area.let_tab_come()
        area.setMinimumHeight(min(needs + look.px(_ROW * (1 + min(len(more), 2))), look.px(_LEAST + 2 * _ROW)))
        area.setMaximumHeight(needs + look.px(_ROW * (1 + min(len(more), 5))))
        self.body.addWidget(area, 1)

    def _grouped(self, problems: Sequence[Problem]) -> list[str]:
        """Return what is shown: a few that say the same each, of more the first, with how many there are like it."""
        alike: dict[str, list[Problem]] = {}
        for each in problems:
            alike.setdefault(each.template, []).append(each)
        lines: list[str] = []
        for group in alike.values():
            if len(group) <= _ALIKE:
                lines += map(self._line, group)
            else:
                more = self.tr("and %n more like this", "", len(group) - 1)
                lines.append(f"{self._line(group[0])} ({more})")
        return lines[:SHOWN]

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(self._problems))

    def _line(self, problem: Problem) -> str:
        left_out = self.tr("Left out.") if problem.severity is Severity.ERROR else ""
        parts = (f"{problem.place}:", left_out, problem_text(problem), problem_fix(problem))
        return " ".join(each for each in parts if each)
