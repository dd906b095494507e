"""The questions of a quiz in a table: their figures, who took what in each, and which of them need a look."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.screens.statistics.words import StatisticsWords
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.disclosure import Disclosure
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, in_column, in_grid, in_row
from htcourse.ui.widgets.one_of import make_one_of
from htcourse.ui.widgets.ruled_grid import RuledGrid
from htcourse.ui.widgets.sign import Sign
from htcourse.usecases.results.item_statistics import ItemStatistics
from htcourse.usecases.results.quiz_statistics import QuizStatistics
from htcourse.usecases.results.statistics_titles import Titles

_LINE = (0, 5, 0, 6)
"""What a text keeps above and below: it stands on the line of a title that opens, in px at 100 %."""
_OPENED = (22, 0, 8, 8)
"""What is weak about a question and who took what, below its title, keep from their edges, in px at 100 %."""


class _Mark(Label):
    """What is weak about a question, as wide as the widest of all marks: their signs stand below each other."""

    def __init__(self, look: Look, words: str, every: Sequence[str]) -> None:
        self._every = every
        super().__init__(look, words, "warn")

    def sizeHint(self) -> QSize:
        """Return the room of the widest."""
        return QSize(max(map(self.fontMetrics().horizontalAdvance, self._every)) + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the same: it is never cut off."""
        return self.sizeHint()


class QuestionsCard(Card):
    """A line for each question; weak ones stand first, tinted, say what is weak, and can be seen alone.

    `arrangement`: there is no room for figures beside titles; there is none for whole heads.
    """

    narrowed = Signal(bool)
    """The questions that need a look are shown alone (True), or all are."""

    def __init__(
        self,
        look: Look,
        words: StatisticsWords,
        quiz: QuizStatistics,
        titles: Titles,
        arrangement: tuple[bool, bool],
        *,
        only_weak: bool = False,
    ) -> None:
        super().__init__(look, padding="side", spacing=8)
        self._words, self._titles = words, titles
        self._is_narrow, self._is_short = arrangement
        columns = words.columns(is_short=self._is_short)
        heads = [self.tr("Question"), *([] if self._is_narrow else words.heads(is_short=self._is_short))]
        self._table = RuledGrid(look, heads, wide=0, numbers=1, gaps=(12, 2))
        items = sorted(quiz.items, key=lambda each: not words.weakness(each))
        self._weak = [bool(words.weakness(each)) for each in items]
        self._marks = [words.look_for(each) for each in items]
        self.body.addWidget(self._head(only_weak=only_weak))
        for label, (_, meaning) in zip(self._table.heads[1:], columns, strict=False):
            label.setToolTip(meaning)
            label.setAccessibleDescription(meaning)
        for item in items:
            self._put_row(item)
        self.body.addLayout(self._table.grid)
        self._narrow(only_weak and any(self._weak))
        if not all(each.is_reliable for each in quiz.items):
            grey = self.tr("Grey: of fewer than ten learners, too few to trust, or while answers wait for a mark.")
            self.say(grey, "small")
        legend, meanings = QWidget(), in_grid(look, 16, 4, wide=1)
        for row, each in enumerate(columns):
            for column, (said, role) in enumerate(zip(each, ("small-strong", "small"), strict=True)):
                label = Label(look, said, role, wraps=column > 0)
                meanings.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)
        legend.setLayout(meanings)
        self.body.addWidget(Disclosure(look, self.tr("What the columns mean"), legend))

    def _head(self, *, only_weak: bool) -> QWidget:
        """Return the title, and beside it the two lists there are where a question needs a look."""
        look, box, group, tabs = self._look, QWidget(), QButtonGroup(self), []
        count = sum(self._weak)
        every, weak = self.tr("All ({count})"), self.tr("Needs a look ({count})")
        for is_weak, words, of in ((False, every, len(self._weak)), (True, weak, count)) if count else ():
            tab = Button(look, words.format(count=of), "tab")
            make_one_of(tab)
            tab.setChecked(is_weak == only_weak)
            tab.clicked.connect(partial(self._choose, is_weak))
            group.addButton(tab)
            tabs.append(tab)
        FlowLayout(look, (16, 4), Label(look, self.tr("Questions"), "card-title"), *tabs, inside=box)
        return box

    def _choose(self, only_weak: bool, _: bool = False) -> None:
        self._narrow(only_weak)
        self.narrowed.emit(only_weak)

    def _narrow(self, only_weak: bool) -> None:
        self._table.show_rows([is_weak or not only_weak for is_weak in self._weak])

    def _put_row(self, item: ItemStatistics) -> None:
        look, words = self._look, self._words
        title = words.question(item, self._titles.questions.get(item.question, item.question))
        kind = "body" if item.is_reliable else "muted"
        chosen = words.chosen(item, self._titles)
        weakness = words.weakness(item)
        head: QWidget = self._on_line(Label(look, title, kind, wraps=True))
        below, opened = QWidget(), QWidget()
        in_column(opened, inside=below, spacing=0)
        opened.hide()
        if weakness or chosen:
            head = Disclosure(look, title, None, is_quiet=True, is_small=True)
            told = in_column(inside=opened, look=look, margins=_OPENED, spacing=2)
            add_to(told, *([Label(look, weakness, "warn", wraps=True)] if weakness else []))
            add_to(told, *(Label(look, each, "small", wraps=True) for each in chosen))
            head.opened.connect(opened.setVisible)
        if weakness:
            head = self._marked(head, words.look_for(item), weakness)
        ground = "warn" if weakness else ""
        if self._is_narrow:
            both = QWidget()
            in_column(
                head, Label(look, words.told(item), kind, wraps=True), inside=both, look=look, spacing=4, margins=_LINE
            )
            self._table.add_row(both, below=below, ground=ground)
            return
        figures = (self._on_line(Label(look, each, kind, tabular=True)) for each in words.cells(item))
        self._table.add_row(head, *figures, below=below, ground=ground)

    def _marked(self, title: QWidget, words: str, why: str) -> QWidget:
        """Return a title and, at the end of its line, in few words with a sign what is weak; `why` tells more.

        Where even heads are short the sign stands there alone: the title keeps its line.
        """
        look, row = self._look, QWidget()
        mark = _Mark(look, words, self._marks)
        sign = Sign(look, "triangle-alert", "warn", mark)
        for each in (mark, sign):
            each.setToolTip(why)
            each.setAccessibleName(words)
            each.setAccessibleDescription(why)
        mark.setHidden(self._is_short)
        signed = in_row(sign, mark, look=look, margins=_LINE, spacing=6)
        in_row((title, 1), signed, inside=row, look=look, spacing=12)
        return row

    def _on_line(self, label: Label) -> QWidget:
        box = QWidget()
        in_column(label, inside=box, look=self._look, margins=_LINE)
        return box
