"""What is wrong in a draft, errors first: each with its place, what to do, and fixes that take one click."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QVBoxLayout, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.label import STYLES, Label
from htcourse.ui.widgets.layouts import clear, in_column, in_row
from htcourse.ui.widgets.scroll import ScrollArea

_SIDE, _AROUND, _LINE = 16, 8, 1
"""What stands beside its rows, above and below them, and above and below it as one line, in px at 100 %."""
NARROW = 700
"""Below this width, in px at 100 %, fixes stand below the words."""
SHOWN = 60
"""Rows built at most; the head says how many there are."""
ALIKE = 3
"""Errors of one kind in one file that are shown, and problems that fixes are offered for."""
ALIKE_WARNINGS = 1
"""Warnings of one kind that are shown, whichever file they are of. The others are folded away."""


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


class ToldInForm(NamedTuple):
    """How a problem of the open file is told beside its form: the name of its field, and the sentences in its words."""

    field: str
    sentence: str
    advice: str


class _Kind(NamedTuple):
    """What is told alike: an error of a file, or a warning of any."""

    file: str
    code: str
    is_error: bool


def _kind(problem: ShownProblem) -> _Kind:
    return _Kind(problem.file if problem.is_error else "", problem.code, problem.is_error)


def first_of_their_kind(kinds: Iterable[Hashable]) -> Iterator[bool]:
    """Say of each whether it is among the first of its kind."""
    seen: Counter[Hashable] = Counter()
    for each in kinds:
        seen[each] += 1
        yield seen[each] <= ALIKE


class ProblemList(QFrame):
    """A head with counts, and a row a problem; where it is low the head alone, with one problem, until it is opened."""

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
        self._in_form: Callable[[int], ToldInForm] | None = None
        self._current = -1
        self._unfolded: set[_Kind] = set()
        self._is_low = self._is_opened = self._is_checked = False
        self.rows: list[ProblemRow] = []
        self.folds: list[Button] = []
        self._lines: list[QWidget] = []
        self.setProperty("kind", "foot")
        self.title = Label(look, self.tr("Problems"), "strong")
        self.errors = Label(look, "", "bad")
        self.warnings = Label(look, "", "warn")
        self.state = Label(look, "", "small")
        self.told = Label(look)
        self.show_all = Button(look, "", "link", call=self._open_or_close)
        self.show_all.setProperty("stands", "row")
        head = (self.title, self.errors, self.warnings, self.told, 1, self.state, self.show_all)
        self._head = in_row(*head, look=look, spacing=10)
        body = QWidget()
        self._body = QVBoxLayout(body)
        self._scroll = ScrollArea(look, body)
        self._layout = in_column(
            self._head, (self._scroll, 1), inside=self, look=look, margins=(_SIDE, _AROUND, _SIDE, _AROUND), spacing=4
        )
        look.follow(self._restyle)

    def show_problems(
        self,
        problems: Sequence[ShownProblem],
        file: str,
        *,
        is_checked: bool = True,
        in_form: Callable[[int], ToldInForm] | None = None,
    ) -> None:
        """Show problems; those of the open file come without its name. Before a check nobody knows of any.

        Where a form shows the file, which has no lines, `in_form` tells a problem by its number.
        """
        self.state.set_words(self.tr("checked as you type"))
        as_before = (self._problems, self._file, self._is_checked, self._in_form is None)
        self._in_form = in_form
        if as_before == (tuple(problems), file, is_checked, in_form is None):
            return
        self._is_checked = is_checked
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
            self._choose((start + step) % len(self._problems))

    def _fill(self) -> None:
        clear(self._body)
        errors = sum(each.is_error for each in self._problems)
        warnings = len(self._problems) - errors
        self.errors.set_words(self.tr("errors: {count}").format(count=errors))
        self.warnings.set_words(self.tr("warnings: {count}").format(count=warnings))
        self.errors.setVisible(bool(errors))
        self.warnings.setVisible(bool(warnings))
        self.rows, self.folds, self._lines = [], [], []
        kinds = [*map(_kind, self._problems)]
        sizes, last = Counter(kinds), dict.fromkeys(kinds, 0)
        shown = 0
        for number, kind in enumerate(kinds):
            last[kind] += 1
            most = ALIKE if kind.is_error else ALIKE_WARNINGS
            if last[kind] <= most or sizes[kind] == most + 1 or kind in self._unfolded:
                if shown == SHOWN:
                    break
                shown += 1
                self._add_row(number)
            if last[kind] == most < sizes[kind] - 1 and kind not in self._unfolded:
                self._add_fold(kind, sizes[kind] - most, self.rows[-1])
        self._align()
        if not self._problems:
            self._body.addWidget(Label(self._look, self._none(), "muted"))
        elif shown == SHOWN:
            rest = self.tr("and more: mend these first")
            self._lines.append(Label(self._look, rest, "small"))
            self._body.addWidget(self._lines[-1])
        self._body.addStretch(1)
        self._fit_head()
        self.filled.emit()

    def _none(self) -> str:
        return self.tr("No problems found.") if self._is_checked else self.tr("Not checked yet.")

    def set_low(self, is_low: bool) -> None:
        """Be one line where there is little height, until somebody opens it."""
        if is_low != self._is_low:
            self._is_low, self._is_opened = is_low, False
            self._fit_head()

    def _open_or_close(self) -> None:
        self._is_opened = not self._is_opened
        self._fit_head()
        self.filled.emit()

    def _is_line(self) -> bool:
        return self._is_low and not self._is_opened

    def _fit_head(self) -> None:
        """Show the problem one stands at in the head, as far as there is room, while the rows are folded away."""
        is_line = self._is_line()
        self._scroll.setHidden(is_line)
        self.state.setHidden(is_line)
        self.show_all.setVisible(self._is_low and bool(self._problems))
        self.show_all.set_words(self.tr("Show all") if is_line else self.tr("Show less"))
        across, down = (self._look.px(each) for each in (_SIDE, _LINE if is_line else _AROUND))
        self._layout.setContentsMargins(across, down, across, down)
        self.told.setVisible(is_line)
        if not is_line:
            return
        told = self._none()
        if self._problems:
            problem, _ = self._told(max(0, self._current))
            told = f"{problem.sentence} {problem.advice}"
        self.told.set_words(told)
        beside = (self.title, self.errors, self.warnings, self.show_all)
        gap = self._head.spacing()
        for each in beside:
            each.ensurePolished()
        taken = sum(each.sizeHint().width() + gap for each in beside if not each.isHidden())
        margins = self._layout.contentsMargins()
        self.told.fit(self.width() - margins.left() - margins.right() - taken - gap, is_cut=True)

    def _add_row(self, number: int) -> None:
        problem, field = self._told(number)
        row = ProblemRow(self._look, problem, is_here=problem.file == self._file, field=field)
        row.chosen.connect(lambda: self._choose(number))
        row.fix_asked.connect(lambda fix: self.fix_asked.emit(number, fix))
        self._body.addWidget(row)
        self.rows.append(row)
        self._lines.append(row)

    def _told(self, number: int) -> tuple[ShownProblem, str]:
        """Return a problem as it is told here, and the name of its field: empty where no form shows its file."""
        problem = self._problems[number]
        if self._in_form is None or problem.file != self._file:
            return problem, ""
        field, sentence, advice = self._in_form(number)
        return problem._replace(sentence=sentence, advice=advice), field

    def _add_fold(self, kind: _Kind, count: int, row: ProblemRow) -> None:
        """Offer those alike at the end of the last row of their kind."""
        words = self.tr("%n more like these", "", count) if kind.is_error else self.tr("%n more like this", "", count)
        button = Button(self._look, words, "link", call=lambda: self._unfold(kind, button, row))
        row.add_beside(button)
        self.folds.append(button)

    def _unfold(self, kind: _Kind, button: Button, row: ProblemRow) -> None:
        """Show the rows below that of their fold, the first of them in focus, and move nothing."""
        at, bar = self._lines.index(row) + 1, self._scroll.verticalScrollBar()
        place = bar.value()
        button.clearFocus()  # else the focus goes through every row that goes
        self._unfolded.add(kind)
        self._fill()

        def stay() -> None:
            if at < len(self._lines) and isinstance(row := self._lines[at], ProblemRow):
                row.button.setFocus(Qt.FocusReason.OtherFocusReason)
            bar.setValue(place)

        QTimer.singleShot(0, bar, stay)  # once the rows have their places

    def wanted_height(self) -> int:
        """Return how high it is with every row in view."""
        self._body.activate()
        width = self._scroll.viewport().width()
        inner = (
            self._body.totalHeightForWidth(width) if self._body.hasHeightForWidth() else self._body.sizeHint().height()
        )
        return self._head_height() + self._layout.spacing() + inner

    def _head_height(self) -> int:
        around = self._layout.contentsMargins()
        edge = self.height() - self.contentsRect().height()  # the line above it
        return around.top() + self._head.sizeHint().height() + around.bottom() + edge

    def height_within(self, most: int) -> int:
        """Return how high it is with as many whole rows as fit into a height, at least one; folded its head."""
        if self._is_line():
            return self._head_height()
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
            row.fit(min(width, self.width() // 3), self.width(), is_narrow=is_narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give places and sentences their share of the width."""
        super().resizeEvent(event)
        self._align()
        if event.size().width() != event.oldSize().width():
            self._fit_head()
            self.filled.emit()

    def choose(self, number: int) -> None:
        """Let `step` go on from a problem."""
        self._current = number
        self._fit_head()

    def _choose(self, number: int) -> None:
        self.choose(number)
        self.chosen.emit(number)

    def _restyle(self) -> None:
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        QTimer.singleShot(0, self, self._align_again)  # the rows take their new size after this

    def _align_again(self) -> None:
        self._align()
        self._fit_head()
        self.filled.emit()


class ProblemRow(QWidget):
    """One problem: press it to go there."""

    chosen = Signal()
    """Go to where it stands."""
    fix_asked = Signal(int)
    """Take one of its fixes."""

    def __init__(self, look: Look, problem: ShownProblem, *, is_here: bool, field: str = "") -> None:
        super().__init__()
        self._look = look
        line = self.tr("line {line}").format(line=problem.line) if problem.line else self.tr("whole file")
        self._place = place = field or line
        icon = "circle-x" if problem.is_error else "triangle-alert"
        self.button = Button(look, place, "quiet", icon, call=self.chosen)
        self.button.set_icon(icon, "bad" if problem.is_error else "warn")
        self.button.setProperty("stands", "row")
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
        self._beside = list[Button]()
        for number, fix in enumerate(problem.fixes):
            self.add_beside(Button(look, fix, "link", call=lambda _=False, number=number: self.fix_asked.emit(number)))

    def add_beside(self, button: Button) -> None:
        """Put a button beside the words, or below them where there is no room."""
        button.setProperty("stands", "row")
        self._beside.append(button)
        place = (button, 0, Qt.AlignmentFlag.AlignLeft)
        self._words.addLayout(in_column(place, 1, look=self._look, margins=(0, 1, 0, 1)))  # as high as the place

    def wanted_width(self) -> int:
        """Return how wide the place of the problem is on one line."""
        self.button.setText(self._place)
        return self.button.sizeHint().width()

    def fit(self, width: int, of: int, *, is_narrow: bool) -> None:
        """Give the place a width, without its middle where it is too long, and the words its line.

        In a narrow list buttons stand below the words, and where they would take half of the width `of` the list.
        """
        is_below = is_narrow or 2 * sum(each.sizeHint().width() for each in self._beside) > of
        self._words.setDirection(QBoxLayout.Direction.TopToBottom if is_below else QBoxLayout.Direction.LeftToRight)
        button, wanted = self.button, self.wanted_width()
        if wanted > width:
            metrics = button.fontMetrics()
            room = width - (wanted - metrics.horizontalAdvance(self._place))
            button.setText(metrics.elidedText(self._place, Qt.TextElideMode.ElideMiddle, room))
        button.setFixedWidth(max(width, button.minimumSizeHint().width()))
        height, leading = button.sizeHint().height(), self._look.px(STYLES["body"].leading)
        above = max(0, (height - leading) // 2)
        self._text.setContentsMargins(0, above, 0, max(self._look.px(5), height - leading - above))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes there, as a click does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit()
        else:
            super().keyPressEvent(event)
