"""One section as a column of widgets: title, text, checks, charts and what is folded away."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from htcourse.ui.lesson.check import LessonCheck
from htcourse.ui.texts import country_name, minutes_text
from htcourse.ui.theme import Look
from htcourse.ui.widgets.chart_picture import ChartPicture
from htcourse.ui.widgets.disclosure import Disclosure
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.markup import escape, unescape
from htcourse.ui.widgets.text_marks import TextMark
from htcourse.ui.widgets.text_part import Loader, TextPart
from htcourse.usecases.open_section import PagePart, SectionPage

if TYPE_CHECKING:
    from htcourse.ui.lesson.quiz_card import QuizCard
    from htcourse.usecases.take_quiz import QuizRow

ChartLoader = Callable[[str], tuple[str, str, str]]
"""Gives a chart's drawing, its table as HTML and its alt text by its lasting id."""

WIDTH = 600
_ALT = re.compile(r'<img[^>]*\balt="([^"]+)"')
_DRAWN = ("chart", "timeline", "map")


class SectionColumn(QWidget):
    """The widgets of one section, top to bottom. Neighbouring texts share one text browser."""

    link_activated = Signal(str)
    """A link anywhere in the column was clicked, with its address."""

    reveal_asked = Signal(QRect)
    """The focus moved to a link: where it stands in the column."""

    menu_asked = Signal(TextPart, QPoint, int)
    """A menu is wanted in a text: the text, where on the screen, and at which position of the text."""

    resized = Signal()
    """A part took another height."""

    def __init__(
        self,
        look: Look,
        page: SectionPage,
        *,
        pictures: Loader,
        charts: ChartLoader,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._pictures, self._charts = look, pictures, charts
        self._title = page.title
        self.parts: list[QWidget] = []
        self.texts: list[TextPart] = []
        self.checks: list[LessonCheck] = []
        self.quizzes: list[QuizCard] = []
        place = self.tr("Section {number} of {total}").format(number=page.number, total=len(page.dots))
        self.place = Label(look, f"{place}  ·  {minutes_text(page.minutes)}", "small")
        self.title = Label(look, page.title, "title", wraps=True)
        self._column = QVBoxLayout(self)
        self._head, self._body = QVBoxLayout(), QVBoxLayout()
        self._head.addWidget(self.place)
        self._head.addWidget(self.title)
        self._column.addLayout(self._head)
        self._column.addLayout(self._body)
        self._column.addStretch(1)
        look.changed.connect(self._restyle)
        self._restyle()

    def show_parts(self, parts: Sequence[PagePart]) -> None:
        """Show the parts of the section."""
        for group in _runs(parts):
            widget = self._part(group)
            if widget is not None:
                self.parts.append(widget)
                self._body.addWidget(widget)

    def show_quizzes(self, quizzes: Sequence["QuizRow"]) -> list["QuizCard"]:
        """Show the quizzes of the lesson below the section, in place of those shown before; return the cards."""
        # Only the last section of a lesson has them.
        from htcourse.ui.lesson.quiz_card import QuizCard, is_offered

        for card in self.quizzes:
            self._body.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.quizzes = [QuizCard(self._look, quiz) for quiz in quizzes if is_offered(quiz)]
        for card in self.quizzes:
            self._body.addWidget(card)
        return self.quizzes

    def paragraph_at(self, y: float) -> str:
        """Return the id of the first named paragraph that reaches below `y`, or empty."""
        for text in self.texts:
            if not text.isVisibleTo(self):
                continue
            top = text.mapTo(self, text.rect().topLeft()).y()
            if top + text.height() > y and (name := text.paragraph_at(y - top)):
                return name
        return ""

    def top_of(self, paragraph: str) -> float | None:
        """Return where a named paragraph begins, or None when there is none of that name."""
        for text in self.texts:
            top = text.top_of(paragraph)
            if top is not None:
                return text.mapTo(self, text.rect().topLeft()).y() + top
        return None

    def set_marks(self, marks: Sequence[TextMark]) -> None:
        """Mark words in all texts."""
        for text in self.texts:
            text.set_marks(marks)

    def selected(self) -> TextPart | None:
        """Return the text that has words selected: the one with the focus first."""
        chosen = [each for each in self.texts if each.textCursor().hasSelection()]
        return next((each for each in chosen if each.hasFocus()), chosen[0] if chosen else None)

    def words(self) -> str:
        """Return all the text shown, as plain words."""
        return "\n".join(each.toPlainText() for each in self.texts)

    def _part(self, group: Sequence[PagePart]) -> QWidget | None:
        part = group[0]
        if part.kind == "text":
            widget: QWidget = self._text("\n".join(self._framed(each) for each in group))
        elif part.kind == "check":
            check = LessonCheck(self._look, part.ref)
            check.link_activated.connect(self.link_activated)
            self.checks.append(check)
            return check
        elif part.kind in _DRAWN and part.ref:
            widget = self._chart(part)
        elif part.kind in _DRAWN:
            widget = self._text(part.html)
        else:
            return None
        return self._folded(part, widget) if part.is_folded else widget

    def _framed(self, part: PagePart) -> str:
        """Return a text as it is; words for trainers stand in a frame that says so."""
        if part.audience != "trainer":
            return part.html
        title = self.tr("For trainers: {title}").format(title=part.title) if part.title else self.tr("For trainers")
        return (
            '<table class="callout callout-trainer" width="100%" cellspacing="0"><tr>'
            '<td class="bar bar-trainer" width="4"></td><td class="callout-body body-trainer">'
            f'<p class="callout-title title-trainer">{escape(title)}</p>{part.html}</td></tr></table>'
        )

    def _folded(self, part: PagePart, widget: QWidget) -> Disclosure:
        title = part.title or (country_name(part.country) if part.country else self.tr("More"))
        disclosure = Disclosure(self._look, title, widget)
        disclosure.opened.connect(lambda _: self.resized.emit())
        return disclosure

    def _text(self, html: str) -> TextPart:
        text = TextPart(self._look, self._pictures)
        text.setFixedWidth(self._width())
        text.setAccessibleName(self._title)
        text.set_alt_texts(tuple(unescape(each) for each in _ALT.findall(html)))
        text.show_html(html)
        text.link_activated.connect(self.link_activated)
        text.link_focused.connect(lambda where: self.reveal_asked.emit(_moved(where, text, self)))
        text.menu_asked.connect(lambda where, position: self.menu_asked.emit(text, where, position))
        text.resized_to_text.connect(self.resized)
        self.texts.append(text)
        return text

    def _chart(self, part: PagePart) -> QWidget:
        svg, table, alt = self._charts(part.ref)
        widget = QWidget()
        column = QVBoxLayout(widget)
        column.setContentsMargins(0, 0, 0, 0)
        if part.title:
            column.addWidget(Label(self._look, part.title, "strong", wraps=True))
        if svg:
            column.addWidget(ChartPicture(self._look, svg, alt))
        if table:
            column.addWidget(self._folded_table(table, is_open=not svg))
        return widget

    def _folded_table(self, table: str, *, is_open: bool) -> Disclosure:
        disclosure = Disclosure(self._look, self.tr("The same as a table"), self._text(table))
        disclosure.set_open(is_open)
        disclosure.opened.connect(lambda _: self.resized.emit())
        return disclosure

    def set_width(self, width: int) -> None:
        """Take a width; texts get theirs at once, so that their heights are known before the first paint."""
        self.setFixedWidth(width)
        for text in self.texts:
            text.setFixedWidth(width)

    def _width(self) -> int:
        return self.maximumWidth() if self.maximumWidth() < 16_000_000 else self._look.px(WIDTH)

    def _restyle(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(14))
        self._body.setSpacing(px(30))
        self._head.setSpacing(px(5))


def _runs(parts: Sequence[PagePart]) -> Iterator[tuple[PagePart, ...]]:
    """Give neighbouring open texts together and everything else alone."""
    numbered = enumerate(parts)
    for _, group in groupby(numbered, lambda pair: -1 if _is_open_text(pair[1]) else pair[0]):
        yield tuple(part for _, part in group)


def _is_open_text(part: PagePart) -> bool:
    return part.kind == "text" and not part.is_folded


def _moved(where: QRect, inner: QWidget, outer: QWidget) -> QRect:
    return where.translated(inner.mapTo(outer, inner.rect().topLeft()))
