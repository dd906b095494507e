"""One essay to be marked: the question, what was written, the rubric, a comment."""

from collections.abc import Callable, Sequence
from functools import partial
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from htcourse.core.folding import has_letter
from htcourse.core.quiz import Option
from htcourse.ui.look.texts import points_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.disclosure import Disclosure
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.key_cap import KeyCap
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, in_column, in_row, sized
from htcourse.ui.widgets.pick_field import PickField, WholePick
from htcourse.ui.widgets.points_field import PointsField
from htcourse.ui.widgets.rich_label import RichLabel, plain_text
from htcourse.usecases.marking.mark_essays import LONGEST_COMMENT, EssayPage, EssayRow, EssayState, Marking

_DIGITS = 9
"""So many levels have a key each."""


class MarkingPage(QWidget):
    """Shows an EssayPage, and makes the card of `marks` beside it; the mark is kept only when Keep is pressed."""

    kept = Signal(object)
    """Keep this mark (a Marking)."""
    taken_back = Signal()
    """Take the trainer's last mark back."""
    closed = Signal()
    """Back to the list."""
    changed = Signal()
    """Something was chosen or written."""

    def __init__(
        self, look: Look, page: EssayPage, name: str, quiz: str, by: str = "", which: tuple[int, int] = (1, 1)
    ) -> None:
        """`by` is the name of who marks, as it was typed last; without one no mark is kept.

        `which` says that it is the how-many-eth of how many.
        """
        super().__init__()
        self._look = look
        self._page = page
        self.levels: dict[str, PickField] = {}
        self.share: PointsField | None = None
        self.by = QLineEdit(by)
        self.sum = Label(look, "", "strong")
        self.comment = QPlainTextEdit(page.comment)
        self.keep = Button(look, self.tr("Keep the mark"), "primary")
        self.missing = Label(look, "", "small", wraps=True)
        policy = self.missing.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # Keep stays under the pointer that comes to press it
        self.missing.setSizePolicy(policy)
        self.previous = Button(look, self.tr("Previous"), "plain")
        self.following = Button(look, self.tr("Next"), "plain")
        self.take_back = Button(look, self.tr("Take the mark back"), "quiet")
        column = in_column(inside=self)
        column.setSpacing(look.px(16))
        add_to(column, self._head(which), self._essay(name, quiz))
        self.marks = self._marks()
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.keep.click)
        self._kept = self.marking()
        self.changed.connect(self._tell_sum)
        self._tell_sum()

    def marking(self) -> Marking:
        """Return what is chosen now."""
        levels = {each: field.picked() for each, field in self.levels.items() if field.picked()}
        share = self.share.share() if self.share is not None else None
        return Marking(levels, self.comment.toPlainText(), share, self.by.text())

    def is_complete(self) -> bool:
        """Return whether every point of the rubric has its level, and who marks is named."""
        has_share = self.share is None or self.share.share() is not None
        return has_letter(self.by.text()) and has_share and all(each.picked() for each in self.levels.values())

    def focus_first(self) -> None:
        """Begin with the first level to choose."""
        next(iter(self.levels.values()), self.share or self.comment).setFocus()

    def choose_digit(self, digit: int) -> bool:
        """Choose the so-maniest level at the point that has the focus, and go on to the next; say if that was done."""
        fields = list(self.levels.values())
        here = next((at for at, field in enumerate(fields) if field.hasFocus()), -1)
        if here < 0 or not 0 < digit < fields[here].count():
            return False
        fields[here].setCurrentIndex(digit)
        [*fields, self.comment][here + 1].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def beside(self, before: Sequence[EssayRow], after: Sequence[EssayRow], go: Callable[[EssayRow], object]) -> None:
        """Lead to the essays before and after this one, none or one each."""
        for button, rows in ((self.previous, before), (self.following, after)):
            button.setEnabled(bool(rows))
            for each in rows:
                button.clicked.connect(partial(go, each))
        if after and self._page.row.state is EssayState.WAITING:
            self.keep.set_words(self.tr("Keep and next"))

    def take_up(self, marking: Marking | None) -> None:
        """Fill in what was chosen here before and not kept."""
        if marking is None:
            return
        for criterion, level in marking.levels.items():
            if criterion in self.levels:
                self.levels[criterion].pick(level)
        if self.share is not None and marking.points is not None:
            self.share.set_share(marking.points)
        self.comment.setPlainText(marking.comment)
        self._tell_sum()

    def is_begun(self) -> bool:
        """Return whether something is chosen or written that is not kept."""
        return self.marking()[:3] != self._kept[:3]

    @property
    def page(self) -> EssayPage:
        """Which essay is shown."""
        return self._page

    def _head(self, which: tuple[int, int]) -> QHBoxLayout:
        """Return the way back, where one stands, and the ways on."""
        look = self._look
        back = Button(look, self.tr("All essays"), "link", "arrow-left", call=self.closed)
        told = self.tr("Essay {number} of {count}").format(number=which[0], count=which[1])
        for button, words in ((self.previous, self.tr("Previous essay")), (self.following, self.tr("Next essay"))):
            button.setAccessibleName(words)
        return in_row(back, 1, Label(look, told, "muted"), self.previous, self.following, look=look, spacing=12)

    def _essay(self, name: str, quiz: str) -> Card:
        look, page = self._look, self._page
        card = Card(look, spacing=12)
        asked = Card(look, kind="note", padding="note", spacing=4)
        asked.say(f"{quiz}, {page.row.title}", "small-strong")
        asked.body.addWidget(RichLabel(look, page.question, size=14, line=21))
        count = Label(look, self.tr("Words: {count}").format(count=len(page.text.split())), "small")
        head = in_row((Label(look, name, "card-title", wraps=True), 1), count, look=look, spacing=12)
        text = RichLabel(look, escape(page.text).replace("\n", "<br>"), size=17, line=26)
        text.set_interactive()
        text.setAccessibleName(self.tr("What {name} wrote: {text}").format(name=name, text=page.text))
        add_to(card.body, asked, head, text)
        if page.model_answer:
            model = RichLabel(look, page.model_answer, size=14, line=21)
            card.body.addWidget(Disclosure(look, self.tr("Model answer"), model))
        if page.notes:
            notes = RichLabel(look, page.notes, size=14, line=21)
            card.body.addWidget(Disclosure(look, self.tr("Notes for who marks it"), notes))
        return card

    def _marks(self) -> Card:
        look, words = self._look, self.tr("Your name")
        card = Card(look, spacing=10, title=self.tr("Your mark"))
        sized(look, self.by, 14).setAccessibleName(words)
        self.by.textChanged.connect(self._tell_sum)
        by = in_column(Label(look, words, "strong"), self.by, look=look, spacing=6)
        if not self._page.is_here:
            card.say(
                self.tr(
                    "This version of the question is not installed here, so the rubric and its points are from the "
                    "learner’s file: check them before you mark."
                ),
                "strong",
            )
        for criterion in self._page.criteria:
            options = [
                Option(each.id, f"{each.text} ({points_text(criterion.points[each.id])})") for each in criterion.levels
            ]
            field = self.levels[criterion.id] = self._field(options, plain_text(criterion.text))
            text, whole = RichLabel(look, criterion.text, size=14, line=21), WholePick(look, field)
            add_to(card.body, in_column(text, whole, look=look, spacing=6))
            self.levels[criterion.id].pick(self._page.levels.get(criterion.id, ""))
        if not self._page.criteria:
            words = self.tr("This question has no rubric. How many points is the essay worth?")
            share = self.share = PointsField(look, self._page.out_of)
            share.setAccessibleName(words)
            add_to(card.body, in_column(Label(look, words, wraps=True), share, look=look, spacing=6))
            if self._page.row.points is not None:
                share.set_share(self._page.row.points)
            share.changed.connect(self.changed)
        card.body.addWidget(self.sum)
        words = self.tr("Comment for the learner (may stay empty)")
        comment = in_column(Label(look, words, "strong", wraps=True), self._comment_field(words), look=look, spacing=6)
        add_to(card.body, comment, by, self.missing, self._foot())
        return card

    def _field(self, options: list[Option], name: str) -> PickField:
        words = self.tr("Choose … (or keys 1 to {count})").format(count=len(options))
        field = PickField(self._look, options, words if 1 < len(options) <= _DIGITS else self.tr("Choose …"))
        field.setAccessibleName(name)
        field.currentIndexChanged.connect(lambda _: self.changed.emit())
        return field

    def _comment_field(self, name: str) -> QPlainTextEdit:
        field = self.comment
        sized(self._look, field, 14, height=60)
        field.setTabChangesFocus(True)
        field.setAccessibleName(name)
        field.textChanged.connect(self._cut_comment)
        field.textChanged.connect(self.changed)
        return field

    def _foot(self) -> FlowLayout:
        key = KeyCap(self._look, self.tr("Ctrl+Enter"))
        foot = FlowLayout(self._look, (8, 8), self.keep, key, self.take_back)
        self.take_back.setVisible(self._page.row.state is EssayState.MARKED)
        self.keep.clicked.connect(lambda: self.kept.emit(self.marking()))
        self.take_back.clicked.connect(self.taken_back)
        return foot

    def _tell_sum(self) -> None:
        """Say what the levels chosen come to, of what is possible, and what a mark lacks."""
        self.keep.setEnabled(self.is_complete())
        words = self.tr("A level is missing, or the points.")
        words = words if has_letter(self.by.text()) else self.tr("Write your name above: no mark is kept without it.")
        if not self.is_complete():
            self.missing.set_words(words)
        self.missing.setVisible(not self.is_complete())
        possible = sum(max(each.points.values()) for each in self._page.criteria)
        given = sum(each.points.get(self.levels[each.id].picked(), 0.0) for each in self._page.criteria)
        self.sum.setVisible(bool(self._page.criteria))
        words, total = self.tr("{given} of {possible} points"), self._page.out_of
        is_whole = all(self.levels[each.id].picked() for each in self._page.criteria)
        if is_whole and possible and possible != total:
            words = self.tr("{given} of {possible} points, counts {counts} of {total}")
        counts = given / (possible or 1) * total
        told = [points_text(each) for each in (given, possible, counts, total)]
        if not is_whole:
            told[0] = "–"  # what is chosen of it would be taken for a mark
        self.sum.set_words(words.format(**dict(zip(("given", "possible", "counts", "total"), told, strict=True))))

    def _cut_comment(self) -> None:
        text = self.comment.toPlainText()
        if len(text) > LONGEST_COMMENT:
            self.comment.setPlainText(text[:LONGEST_COMMENT])
