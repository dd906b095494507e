"""Beside a marked answer: the verdict, points, what to remember and where it stands."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from htcourse.core.quiz import Mark, Verdict
from htcourse.ui.look.theme import Look
from htcourse.ui.question.confidence import confidence_words
from htcourse.ui.question.verdict import VERDICT_SIGNS, closed_words, held_back_words, summary_words, verdict_word
from htcourse.ui.screens.quiz.words import points_text
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.key_cap import KeyCap
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, in_column, in_row
from htcourse.ui.widgets.rich_label import RichLabel
from htcourse.usecases.attempts.answer_question import QuestionPage


class FeedbackPanel(QWidget):
    """A card, and below it the keys that work now."""

    section_asked = Signal(str)
    """The learner wants to read the section again."""

    show_asked = Signal()
    """The learner wants to see the right answer before the last try."""

    link_activated = Signal(str)
    """A link in the feedback was clicked, with its address."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._verdict: Verdict | None = None
        self._section = ""
        self._shown_keys: tuple[tuple[str, str], ...] = ()
        self.card = Card(look, margins=(20, 16, 20, 18), spacing=3)
        self._sign, self.word = QLabel(), QLabel()
        self._summary = RichLabel(look, size=14, line=21)
        self.show_key = Button(look, self.tr("Show the right answer"), "link")
        self._held_back = Label(look, "", "small", wraps=True)
        self._grid = QGridLayout()
        self._values: dict[str, tuple[Label, Label]] = {}
        self._rule = QFrame()
        self._remember_head = Label(look, self.tr("Remember"), "subheading")
        self._remember = RichLabel(look, size=14, line=21)
        self._source_head = Label(look, self.tr("Source"), "subheading")
        self._source = RichLabel(look, size=14, line=21)
        self._keys = QWidget()
        self._key_flow = FlowLayout(look, (6, 6), inside=self._keys)
        self._build()
        look.follow(self._restyle)

    def show_mark(
        self, mark: Mark, page: QuestionPage, confidence: int | None, out_of: float = 1.0, *, is_own: bool = False
    ) -> None:
        """Show what became of an answer to a question that counts `out_of` points; `is_own`: its learner marked it."""
        self._verdict = mark.verdict
        self._section = page.section_id
        self.word.setText(verdict_word(mark.verdict))
        summary = closed_words() if page.is_closed else summary_words(mark, page.interaction.gesture)
        if is_own and mark.verdict not in (Verdict.OPEN, Verdict.UNTOLD):
            summary = " ".join(filter(None, (summary, self.tr("By your own rating."))))
        self._summary.show_html(escape(summary))
        self._summary.setVisible(bool(summary))
        words = self.tr("{points} of {total}")
        points = words.format(points=points_text(mark.points * out_of), total=points_text(out_of))
        self._show_value("points", "" if mark.verdict in (Verdict.OPEN, Verdict.UNTOLD) else points)
        self._show_value("sure", confidence_words()[confidence - 1].lower() if confidence else "")
        # The model answer of an essay stands below the learner's own text.
        feedback = "" if page.interaction.gesture == "write" else mark.feedback
        self._remember.show_html(feedback)
        for widget in (self._remember_head, self._remember):
            widget.setVisible(bool(feedback))
        sources = "<br>".join(page.sources)
        if page.section_id:
            again = escape(self.tr("Read the section again"))
            sources += ("<br>" if sources else "") + f'<a class="plain" href="again">{again}</a>'
        self._source.show_html(sources)
        self._source_head.setVisible(bool(page.sources))
        self._source.setVisible(bool(sources))
        self._rule.setVisible(bool(feedback or sources))
        self.card.setVisible(True)
        self._restyle()

    def offer_right_answer(self, is_offered: bool, gesture: str) -> None:
        """Offer to show the right answer, and say what comes with it; or not."""
        words = held_back_words(gesture) if is_offered else ""
        self.show_key.setVisible(is_offered)
        self._held_back.set_words(words)
        self._held_back.setVisible(bool(words))

    def show_comment(self, comment: str) -> None:
        """Show what a trainer wrote to an essay (plain text); empty: nothing was."""
        self._remember_head.set_words(self.tr("From your trainer") if comment else self.tr("Remember"))
        if comment:
            self._remember.show_html(escape(comment).replace("\n", "<br>"))
            for widget in (self._remember_head, self._remember, self._rule):
                widget.setVisible(True)

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
        return " ".join((self.word.text(), self._summary.html(), self._remember.html(), self._source.html()))

    def _build(self) -> None:
        head = in_row(self._sign, (self.word, 1))
        self._head = head
        add_to(self.card.body, head, self._summary)
        for row, (name, words) in enumerate((("points", self.tr("Points")), ("sure", self.tr("You were")))):
            pair = (Label(self._look, words, "muted"), Label(self._look, "", "strong", tabular=True))
            self._values[name] = pair
            self._grid.addWidget(pair[0], row, 0)
            self._grid.addWidget(pair[1], row, 1, Qt.AlignmentFlag.AlignRight)
        add_to(self.card.body, self._grid, (self.show_key, 0, Qt.AlignmentFlag.AlignLeft), self._held_back)
        self.show_key.clicked.connect(self.show_asked)
        self.show_key.hide()
        self._held_back.hide()
        self._rule.setProperty("kind", "rule")
        add_to(self.card.body, self._rule, self._remember_head, self._remember, self._source_head, self._source)
        for label in (self._remember, self._source):
            label.set_interactive()
            label.link_activated.connect(self._on_link)
        column = in_column(self.card, self._keys, 1, inside=self)
        self._column = column
        self._key_flow.setContentsMargins(0, 0, 0, 2)

    def _show_value(self, name: str, words: str) -> None:
        for label in self._values[name]:
            label.setVisible(bool(words))
        self._values[name][1].set_words(words)

    def _on_link(self, link: str) -> None:
        if link == "again":
            self.section_asked.emit(self._section)
        else:
            self.link_activated.emit(link)

    def _restyle(self) -> None:
        look, px = self._look, self._look.px
        self._head.setSpacing(px(10))
        self._grid.setVerticalSpacing(px(2))
        self._grid.setContentsMargins(0, px(4), 0, px(8))
        for head in (self._remember_head, self._source_head):
            head.setContentsMargins(0, px(8), 0, 0)
        self._rule.setFixedHeight(px(1))
        self._column.setSpacing(px(16))
        if self._verdict is not None:
            icon, role = VERDICT_SIGNS[self._verdict]
            self._sign.setPixmap(look.pixmap(icon, role, 20, self.devicePixelRatioF()))
            self.word.setStyleSheet(f"color: {look.colour(role).name()};")
        self.word.setFont(look.font(17, 600))  # last: a style sheet takes the font back
