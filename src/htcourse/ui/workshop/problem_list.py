"""What is wrong in a draft, errors first: each with its line, what to do, and fixes that take one click."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QVBoxLayout, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.label import STYLES, Label
from htcourse.ui.widgets.layouts import clear, in_column, in_row
from htcourse.ui.widgets.scroll import ScrollArea

NARROW = 700
"""Below this width, in px at 100 %, fixes stand below the words."""
SHOWN = 60
"""Rows built at most; the head says how many there are."""
ALIKE = 3
"""Problems of one kind in one file that are shown; the others are folded away below them."""


class ShownProblem(NamedTuple):
    """A problem in the language of the windows; `fixes` are the words of its one-click fixes."""

    file: str
    line: int
    is_error: bool
    sentence: str
    advice: str
    why: str = ""
    fixes: tuple[str, ...] = ()
    code: str = ""


def first_of_their_kind(kinds: Iterable[Hashable]) -> Iterator[bool]:
    """Say of each whether it is among the first of its kind, which are not folded away."""
    seen: Counter[Hashable] = Counter()
    for each in kinds:
        seen[each] += 1
        yield seen[each] <= ALIKE


class ProblemList(QFrame):
    """A head with counts, and a row a problem."""

    chosen = Signal(int)
    """Go to a problem: its number in what was shown."""
    fix_asked = Signal(int, int)
    """Take a fix: the problem's number and the fix's."""
    filled = Signal()
    """Its rows are others now, or stand otherwise: it may want another height."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._problems: tuple[ShownProblem, ...] = ()
        self._file = ""
        self._current = -1
        self._unfolded: set[tuple[str, str]] = set()
        self.rows: list[ProblemRow] = []
        self.folds: list[Button] = []
        self._lines: list[QWidget] = []
        self.setProperty("kind", "foot")
        self.title = Label(look, self.tr("Problems"), "strong")
        self.errors = Label(look, "", "bad")
        self.warnings = Label(look, "", "warn")
        self.state = Label(look, "", "small")
        self._head = in_row(self.title, self.errors, self.warnings, 1, self.state, look=look, spacing=10)
        body = QWidget()
        self._body = QVBoxLayout(body)
        self._scroll = ScrollArea(look, body)
        self._layout = in_column(
            self._head, (self._scroll, 1), inside=self, look=look, margins=(16, 8, 16, 8), spacing=4
        )
        look.follow(self._restyle)

    def show_problems(self, problems: Sequence[ShownProblem], file: str) -> None:
        """Show problems; those of the open file come without its name."""
        if tuple(problems) == self._problems and file == self._file:
            self.state.set_words(self.tr("checked as you type"))
            return
        if file != self._file:
            self._unfolded = set()
        is_first_new = tuple(problems[:1]) != self._problems[:1]
        self._problems, self._file = tuple(problems), file
        self._current = -1
        self._fill()
        if is_first_new:  # the worst stands first: it is seen; else the list stays where somebody reads
            self._scroll.verticalScrollBar().setValue(0)

    def show_busy(self) -> None:
        """Say that a check is under way."""
        self.state.set_words(self.tr("checking"))

    def step(self, step: int) -> None:
        """Go to the next (1) or the last (-1) problem, round the list."""
        if self._problems:
            start = self._current if self._current >= 0 else (-1 if step > 0 else 0)
            self._current = (start + step) % len(self._problems)
            self.chosen.emit(self._current)

    def _fill(self) -> None:
        clear(self._body)
        errors = sum(each.is_error for each in self._problems)
        warnings = len(self._problems) - errors
        self.errors.set_words(self.tr("errors: {count}").format(count=errors))
        self.warnings.set_words(self.tr("warnings: {count}").format(count=warnings))
        self.errors.setVisible(bool(errors))
        self.warnings.setVisible(bool(warnings))
        self.state.set_words(self.tr("checked as you type"))
        self.rows, self.folds, self._lines = [], [], []
        kinds = [(each.file, each.code) for each in self._problems]
        sizes, last = Counter(kinds), dict.fromkeys(kinds, 0)
        shown = 0
        for number, (kind, is_first) in enumerate(zip(kinds, first_of_their_kind(kinds), strict=True)):
            last[kind] += 1
            if is_first or kind in self._unfolded:
                if shown == SHOWN:
                    break
                shown += 1
                self._add_row(number)
            if last[kind] == ALIKE < sizes[kind] and kind not in self._unfolded:
                self._add_fold(kind, sizes[kind] - ALIKE)
        self._align()
        if not self._problems:
            self._body.addWidget(Label(self._look, self.tr("No problems found."), "muted"))
        elif shown == SHOWN:
            rest = self.tr("and more: mend these first")
            self._lines.append(Label(self._look, rest, "small"))
            self._body.addWidget(self._lines[-1])
        self._body.addStretch(1)
        self.filled.emit()

    def _add_row(self, number: int) -> None:
        problem = self._problems[number]
        row = ProblemRow(self._look, problem, is_here=problem.file == self._file)
        row.chosen.connect(lambda: self._choose(number))
        row.fix_asked.connect(lambda fix: self.fix_asked.emit(number, fix))
        self._body.addWidget(row)
        self.rows.append(row)
        self._lines.append(row)

    def _add_fold(self, kind: tuple[str, str], count: int) -> None:
        words = self.tr("%n more like these", "", count)
        button = Button(self._look, words, "link", call=lambda: self._unfold(kind))
        self._body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.folds.append(button)
        self._lines.append(button)

    def _unfold(self, kind: tuple[str, str]) -> None:
        self._unfolded.add(kind)
        self._fill()

    def wanted_height(self) -> int:
        """Return how high it is with every row in view."""
        self._body.activate()
        width = self._scroll.viewport().width()
        inner = (
            self._body.totalHeightForWidth(width) if self._body.hasHeightForWidth() else self._body.sizeHint().height()
        )
        around = self._layout.contentsMargins()
        head = self._head.sizeHint().height() + self._layout.spacing()
        edge = self.height() - self.contentsRect().height()  # the line above it
        return around.top() + head + inner + around.bottom() + edge

    def height_within(self, most: int) -> int:
        """Return how high it is with as many whole rows as fit into a height, the first one at least."""
        whole, width = self.wanted_height(), self._scroll.viewport().width()
        if whole <= most:
            return whole
        heights = [
            each.heightForWidth(width) if each.hasHeightForWidth() else each.sizeHint().height() for each in self._lines
        ]
        around, seen = whole - sum(heights), 0
        for height in heights:
            if seen and around + seen + height > most:
                break
            seen += height
        return min(most, around + seen)

    def _align(self) -> None:
        """Let the sentences begin under each other."""
        for row in self.rows:
            row.button.ensurePolished()
        width = max((row.wanted_width() for row in self.rows), default=0)
        is_narrow = self.width() < self._look.px(NARROW)
        for row in self.rows:
            row.fit(min(width, self.width() // 3), is_narrow=is_narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give places and sentences their share of the width."""
        super().resizeEvent(event)
        self._align()
        if event.size().width() != event.oldSize().width():
            self.filled.emit()

    def choose(self, number: int) -> None:
        """Let `step` go on from a problem."""
        self._current = number

    def _choose(self, number: int) -> None:
        self._current = number
        self.chosen.emit(number)

    def _restyle(self) -> None:
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        QTimer.singleShot(0, self, self._align_again)  # the rows take their new size after this

    def _align_again(self) -> None:
        self._align()
        self.filled.emit()


class ProblemRow(QWidget):
    """One problem: press it to go there."""

    chosen = Signal()
    """Go to its line."""
    fix_asked = Signal(int)
    """Take one of its fixes."""

    def __init__(self, look: Look, problem: ShownProblem, *, is_here: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        place = self.tr("line {line}").format(line=problem.line) if problem.line else self.tr("whole file")
        self._place = place
        icon = "circle-x" if problem.is_error else "triangle-alert"
        self.button = Button(look, place, "quiet", icon, call=self.chosen)
        self.button.set_icon(icon, "bad" if problem.is_error else "warn")
        self.button.setProperty("stands", "left")
        kind = self.tr("Error") if problem.is_error else self.tr("Warning")
        told = place if is_here else f"{problem.file}, {place}"
        self.button.setAccessibleName(f"{kind}, {told}: {problem.sentence} {problem.advice}")
        self.button.setToolTip(told)
        file = "" if is_here else f"{problem.file.rpartition('/')[2]}: "
        self._text = Label(look, f"{file}{problem.sentence} {problem.advice}", "body", wraps=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._text.setToolTip(problem.why)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._words = in_row((self._text, 1), look=look, spacing=10)
        in_row((self.button, 0, Qt.AlignmentFlag.AlignTop), (self._words, 1), inside=self, look=look, spacing=10)
        for number, fix in enumerate(problem.fixes):
            button = Button(look, fix, "link", call=lambda _=False, number=number: self.fix_asked.emit(number))
            fix_place = (button, 0, Qt.AlignmentFlag.AlignLeft)
            self._words.addLayout(in_column(fix_place, 1, look=look, margins=(0, 2, 0, 2)))  # as high as the place

    def wanted_width(self) -> int:
        """Return how wide the place of the problem is on one line."""
        self.button.setText(self._place)
        return self.button.sizeHint().width()

    def fit(self, width: int, *, is_narrow: bool) -> None:
        """Give the place a width, without its middle where it is too long, and the words its line.

        In a narrow list fixes stand below the words.
        """
        self._words.setDirection(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)
        button, wanted = self.button, self.wanted_width()
        if wanted > width:
            metrics = button.fontMetrics()
            room = width - (wanted - metrics.horizontalAdvance(self._place))
            button.setText(metrics.elidedText(self._place, Qt.TextElideMode.ElideMiddle, room))
        button.setFixedWidth(max(width, button.minimumSizeHint().width()))
        height, letters = button.sizeHint().height(), self._text.fontMetrics().height()
        leading = self._look.px(STYLES["body"].leading)  # of which the letters stand at the bottom
        above = max(0, (height - letters) // 2 - max(0, leading - letters))
        self._text.setContentsMargins(0, above, 0, max(0, height - leading - above))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the line, as a click does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit()
        else:
            super().keyPressEvent(event)
