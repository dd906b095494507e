"""Beside a marked answer: the verdict, points, what to remember and where it stands."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from htcourse.core.quiz import Mark, Verdict
from htcourse.ui.look.theme import Look
from htcourse.ui.question.confidence import confidence_words
from htcourse.ui.question.gestures.tag_side import TagSide
from htcourse.ui.question.verdict import (
    BLANK_SIGN,
    VERDICT_SIGNS,
    closed_words,
    cost_words,
    held_back_words,
    old_key_words,
    summary_words,
    verdict_word,
)
from htcourse.ui.screens.quiz.words import points_text
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.key_cap import KeyCap
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, in_column, in_row
from htcourse.ui.widgets.rich_label import RichLabel
from htcourse.usecases.attempts.answer_question import QuestionPage


class VerdictLine(QWidget):
    """What became of an answer: a sign and a word in its colour."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._verdict: Verdict | None = None
        self._blank = ""
        self._sign, self.word = QLabel(), QLabel()
        in_row(self._sign, (self.word, 1), inside=self, look=look, spacing=10)
        look.follow(self.restyle)

    def show_verdict(self, verdict: Verdict, blank: str = "") -> None:
        """Show this verdict, or `blank` in its place: that there was no answer."""
        self._verdict, self._blank = verdict, blank
        self.word.setText(blank or verdict_word(verdict))
        self.restyle()

    def restyle(self) -> None:
        """Take size and colours anew."""
        look = self._look
        if self._verdict is not None:
            icon, role = BLANK_SIGN if self._blank else VERDICT_SIGNS[self._verdict]
            self._sign.setPixmap(look.pixmap(icon, role, 20, self.devicePixelRatioF()))
            self.word.setStyleSheet(f"color: {look.colour(role).name()};")
        self.word.setFont(look.font(17, 600))  # last: a style sheet takes the font back


class FeedbackPanel(QWidget):
    """A card, what the question has at its side, then sources, and below them the keys that work now.

    Without such a side the sources stand in the card.
    """

    section_asked = Signal(str)
    """The learner wants to read the section again."""

    show_asked = Signal()
    """The learner wants to see the right answer before the last try."""

    link_activated = Signal(str)
    """A link in the feedback was clicked, with its address."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._is_apart, self._has_rest = False, False
        self.points = self.blank = ""
        self.verdict: Verdict | None = None
        self._section = ""
        self._shown_keys: tuple[tuple[str, str], ...] = ()
        self.card = Card(look, padding="side", spacing=3)
        self._head = VerdictLine(look)
        self.word = self._head.word
        self._summary = RichLabel(look, size=14, line=21)
        self.show_key = Button(look, self.tr("Show the right answer"), "link")
        self._held_back = Label(look, "", "small", wraps=True)
        self._grid = QGridLayout()
        self._values: dict[str, tuple[Label, Label]] = {}
        self._rest, self._rest_card = QWidget(), Card(look, padding="side", spacing=0)
        self._side: QWidget | None = None
        self._rule = QFrame()
        self._comment_head = Label(look, self.tr("From your trainer"), "subheading")
        self._comment = RichLabel(look, size=14, line=21)
        self._remember_head = Label(look, self.tr("Remember"), "subheading")
        self._remember = RichLabel(look, size=14, line=21)
        self._source_head = Label(look, self.tr("Source"), "subheading")
        self._source = RichLabel(look, size=14, line=21)
        self.again = Button(look, "", "link", call=lambda: self.section_asked.emit(self._section))
        self._keys = QWidget()
        self._key_flow = FlowLayout(look, (6, 6), inside=self._keys)
        self._build()
        look.follow(self._restyle)

    def show_mark(
        self,
        mark: Mark,
        page: QuestionPage,
        confidence: int | None,
        out_of: float = 1.0,
        *,
        is_own: bool = False,
        blank: str = "",
    ) -> None:
        """Show what became of an answer to a question that counts `out_of` points; `is_own`: its learner marked it.

        `blank` says that there was none, in the place of the verdict.
        """
        self.verdict, self.blank = mark.verdict, blank
        self._section = page.section_id
        self._head.show_verdict(mark.verdict, blank)
        summary = closed_words() if page.is_closed else summary_words(mark, page.interaction.gesture)
        if mark.verdict is Verdict.OPEN:
            is_rated = is_own and bool(page.interaction.criteria)
            yours, trainers = self.tr("By you: say how far each point is met."), self.tr("By your trainer.")
            summary = "" if blank or (is_own and not is_rated) else yours if is_own else trainers
        elif is_own and mark.verdict is not Verdict.UNTOLD:
            summary = " ".join(filter(None, (summary, self.tr("By your own rating."))))
        self._summary.show_html(escape(summary))
        self._summary.setVisible(bool(summary))
        words = self.tr("{points} of {total}")
        points = words.format(points=points_text(mark.points * out_of), total=points_text(out_of))
        self.points = points if mark.is_judged else ""
        self._show_value("sure", confidence_words()[confidence - 1].lower() if confidence else "")
        # The model answer of an essay stands below the learner's own text; a side says it itself.
        feedback = "" if page.interaction.gesture == "write" or self._side is not None else mark.feedback
        self._remember.show_html(feedback)
        for widget in (self._remember_head, self._remember):
            widget.setVisible(bool(feedback))
        cited = zip(page.source_ids, page.sources, strict=True)
        plain = "text-decoration: none"  # all of it is a link, as below
        sources = "".join(
            f'<p><a href="source:{escape(each)}" style="{plain}">{words}</a></p>' for each, words in cited
        )
        is_lesson = page.is_lesson_known
        self.again.set_words(self.tr("Read the lesson again") if is_lesson else self.tr("Read the section again"))
        self.again.setVisible(bool(page.section_id))
        self._source_head.set_words(self.tr("Sources") if len(page.sources) > 1 else self.tr("Source"))
        self._source.show_html(sources)
        self._source_head.setVisible(bool(page.sources))
        self._source.setVisible(bool(sources))
        self._has_rest = bool(feedback or sources or page.section_id)
        self._arrange()

    def hide_mark(self) -> None:
        """Show what stands at the question's side, and the keys, alone."""
        self.verdict, self._has_rest = None, False
        self._arrange()

    def set_side(self, side: QWidget | None) -> None:
        """Take in what the question has at its side, below the verdict; the panel is its parent, no longer."""
        self._side = side
        if side is not None:
            self._column.insertWidget(1, side)
        (self.card if side is None else self._rest_card).body.addWidget(self._rest)

    def set_inset(self, inset: int) -> None:
        """Keep so many px at 100 % at both sides of its cards."""
        for card in (self.card, self._rest_card):
            card.set_margins((inset, 16, inset, 16))
        if isinstance(self._side, TagSide):
            self._side.set_inset(inset)

    def set_head_apart(self, is_apart: bool) -> None:
        """Leave verdict and points to whoever shows them in a better place."""
        if is_apart != self._is_apart:
            self._is_apart = is_apart
            self._arrange()

    def offer_right_answer(
        self, is_offered: bool, mark: Mark, gesture: str, out_of: float, *, is_old_key: bool = False
    ) -> None:
        """Offer to show the right answer, and say what it costs and brings; or not. Of an `is_old_key` say that.

        The question counts `out_of` points.
        """
        offered = " ".join(filter(None, (cost_words(out_of), held_back_words(mark, gesture))))
        words = offered if is_offered else old_key_words() if is_old_key else ""
        self.show_key.setVisible(is_offered)
        self.show_key.setAccessibleDescription(offered)
        self._held_back.set_words(words)
        self._held_back.setVisible(bool(words))
        self._arrange()

    def show_comment(self, comment: str) -> None:
        """Show what a trainer wrote to the mark (plain text) above the question's own words; empty: nothing was."""
        self._comment.show_html(escape(comment).replace("\n", "<br>"))
        for widget in (self._comment_head, self._comment):
            widget.setVisible(bool(comment))
        self._has_rest = self._has_rest or bool(comment)
        self._arrange()

    def show_keys(self, keys: tuple[tuple[str, str], ...]) -> None:
        """Show which keys do what now: the legend and the words."""
        if keys == self._shown_keys:
            return
        self._shown_keys = keys
        while self._key_flow.count():
            item = self._key_flow.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for legend, words in keys:
            pair = QWidget()
            in_row(
                KeyCap(self._look, legend),
                Label(self._look, words, "small"),
                inside=pair,
                look=self._look,
                margins=(0, 0, 10, 0),
                spacing=8,
            )
            self._key_flow.addWidget(pair)
            pair.show()

    def words(self) -> str:
        """Return the verdict and the sentences shown, for tests and screen readers."""
        rest = (each.html() for each in (self._comment, self._remember, self._source))
        return " ".join((self.word.text(), self._summary.html(), *rest))

    def _build(self) -> None:
        add_to(self.card.body, self._head, self._summary)
        for row, (name, words) in enumerate((("points", self.tr("Points")), ("sure", self.tr("You were")))):
            pair = (Label(self._look, words, "muted"), Label(self._look, "", "strong", tabular=True))
            self._values[name] = pair
            self._grid.addWidget(pair[0], row, 0)
            self._grid.addWidget(pair[1], row, 1, Qt.AlignmentFlag.AlignRight)
        add_to(self.card.body, self._grid, (self.show_key, 0, Qt.AlignmentFlag.AlignLeft), self._held_back)
        self.show_key.clicked.connect(self.show_asked)
        self.show_key.hide()
        for each in (self._held_back, self._comment_head, self._comment):
            each.hide()
        self._rule.setProperty("kind", "rule")
        self.card.body.addWidget(self._rest)
        self._rest_column = in_column(
            self._rule,
            self._comment_head,
            self._comment,
            self._remember_head,
            self._remember,
            self._source_head,
            self._source,
            in_column((self.again, 0, Qt.AlignmentFlag.AlignLeft), look=self._look, margins=(0, 5, 0, 0)),
            inside=self._rest,
            look=self._look,
            spacing=3,
        )
        for label in (self._remember, self._source):
            label.set_interactive()
            label.link_activated.connect(self.link_activated)
        self._rest_card.hide()
        self._column = in_column(self.card, self._rest_card, self._keys, 1, inside=self)
        self._key_flow.setContentsMargins(0, 0, 0, 2)

    def _show_value(self, name: str, words: str) -> None:
        for label in self._values[name]:
            label.setVisible(bool(words))
        self._values[name][1].set_words(words)

    def _arrange(self) -> None:
        """Show what there is, each thing where it stands now; a card of which nothing is left goes."""
        has_side, is_apart = self._side is not None, self._is_apart
        self._head.setVisible(not is_apart)
        self._show_value("points", "" if is_apart else self.points)
        parts = (self._head, self._summary, self._values["sure"][0], self.show_key)
        is_head = any(not each.isHidden() for each in parts)
        self._rule.setVisible(self._has_rest and is_head and not has_side)
        self._rest_card.setVisible(self._has_rest and has_side)
        self.card.setVisible(self.verdict is not None and (is_head or (self._has_rest and not has_side)))
        self._restyle()

    def _restyle(self) -> None:
        px = self._look.px
        self._grid.setVerticalSpacing(px(2))
        has_values = any(not each.isHidden() for each, _ in self._values.values())
        is_offered = has_values and not self.show_key.isHidden()
        self._grid.setContentsMargins(0, px(4 if has_values else 0), 0, px(8 if is_offered else 0))
        self._rest_column.setContentsMargins(0, px(0 if self._rule.isHidden() else 8), 0, 0)
        heads = (self._comment_head, self._remember_head, self._source_head)
        first = next((each for each in heads if not each.isHidden()), None)
        for head in heads:
            head.setContentsMargins(0, 0 if self._rule.isHidden() and head is first else px(8), 0, 0)
        self._rule.setFixedHeight(px(1))
        self._column.setSpacing(px(16))
