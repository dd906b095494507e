"""One section as a column of widgets: title, text, checks, charts and what is folded away."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from htcourse.ui.look.texts import Texts, country_name, minutes_text
from htcourse.ui.look.theme import Look
from htcourse.ui.question.check import LessonCheck
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.chart_picture import ChartPicture
from htcourse.ui.widgets.disclosure import Disclosure
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, in_column, in_row
from htcourse.ui.widgets.markup import escape, unescape
from htcourse.ui.widgets.text_marks import TextMark
from htcourse.ui.widgets.text_part import Loader, TextPart
from htcourse.usecases.attempts.answer_question import QuestionPage
from htcourse.usecases.reading.open_section import PartOfPage, SectionPage

if TYPE_CHECKING:
    from htcourse.ui.reading.quiz_card import QuizCard
    from htcourse.ui.shell.notice import Notice
    from htcourse.usecases.quizzes.take_quiz import QuizRow

ChartLoader = Callable[[str], tuple[str, str, str]]
"""Gives a chart's drawing, its table as HTML and its alt text by its lasting id."""

Questions = Mapping[str, QuestionPage]
"""Questions to be answered in place, by their lasting ids."""
_NO_QUESTIONS: Questions = MappingProxyType({})

WIDTH = 600
_ALT = re.compile(r'<img[^>]*\balt="([^"]+)"')
_SHARE = re.compile(r"-?\d+(\.\d+)?")
_DRAWN = ("chart", "timeline", "map")


class SectionColumn(QWidget):
    """The widgets of one section, top to bottom. Neighbouring texts share one text browser.

    It is made with what every section has, before it is known which one comes; `show_page` fills it, once.
    """

    link_activated = Signal(str)
    """A link anywhere in the column was clicked, with its address."""

    reveal_asked = Signal(QRect)
    """The focus moved to a link, or the caret moved: where it stands in the column."""

    menu_asked = Signal(TextPart, QPoint, int)
    """A menu is wanted in a text: the text, where on the screen, and at which position of the text."""

    check_answered = Signal(str, dict)
    """A check was answered: the question's id and the answer."""

    content_note_asked = Signal()
    """The lesson's content note is wanted again."""

    check_touched = Signal(str)
    """What stands in a check changed and is not checked yet: the question's id."""

    check_shown = Signal(str)
    """The right answer of a check is wanted: the question's id."""

    check_undone = Signal(str)
    """The last answer to a check is taken back: the question's id."""

    route_asked = Signal(str)
    """Learn on a route that goes through the lesson (its id)."""

    text_made = Signal(TextPart)
    """There is another text: one that is folded away is made after the paint, or when it is opened before."""

    resized = Signal()
    """A part took another height."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._pictures: Loader | None = None
        self._charts: ChartLoader | None = None
        self._title = ""
        self.setAttribute(Qt.WidgetAttribute.WA_StaticContents)
        self.parts: list[QWidget] = []
        self.texts: list[TextPart] = []
        self.checks: list[LessonCheck] = []
        self.quizzes: list[QuizCard] = []
        self.off_route: Notice | None = None
        self.open_checks: Notice | None = None
        self._marks: tuple[TextMark, ...] = ()
        self._unfilled: list[tuple[QVBoxLayout, PartOfPage]] = []
        self.place = Label(look, "", "small", self)
        self.title = Label(look, "", "title", self, wraps=True)
        self.subtitle = Label(look, "", "muted", self, wraps=True)
        self.subtitle.hide()
        self._first_text: TextPart | None = TextPart(look, parent=self)
        self._first_text.hide()
        self._head, self._body = QVBoxLayout(), QVBoxLayout()
        self.note_again = Button(look, self.tr("Content note"), "link", parent=self, call=self.content_note_asked)
        self.note_again.hide()
        add_to(self._head, in_row(self.place, 1, self.note_again), self.title, self.subtitle)
        self._column = in_column(self._head, self._body, 1, inside=self)
        look.follow(self._restyle)

    def make_ready(self) -> None:
        """Let the style sheet be read for what there is; else that is done when it is shown."""
        for each in (self, *self.findChildren(QWidget)):
            each.ensurePolished()

    def show_page(
        self, page: SectionPage, *, pictures: Loader, charts: ChartLoader, questions: Questions = _NO_QUESTIONS
    ) -> None:
        """Show the title and the parts of a section, with the questions of its checks that are at hand."""
        self._title, self._pictures, self._charts = page.title, pictures, charts
        place = self.tr("Section {number} of {total}").format(number=page.number, total=len(page.dots))
        words = f"{place}  ·  {minutes_text(page.minutes)}"
        if page.is_changed:
            words = self.tr("{place}  ·  changed since you read it").format(place=words)
        self.place.set_words(words)
        self.title.set_words(page.title)
        self.subtitle.set_words(page.subtitle)
        self.subtitle.setVisible(bool(page.subtitle))
        for group in _runs(page.parts):
            widget = self._part(group)
            if widget is not None:
                self.parts.append(widget)
                self._body.addWidget(widget)
        for check in self.checks:
            if check.question_id in questions:
                check.show_question(questions[check.question_id])

    def fill_folds(self) -> None:
        """Make what is folded away."""
        for place, part in self._unfilled:
            content = self._content(part)
            if content is not None:
                place.addWidget(content)
        if self._unfilled:
            self.texts = [text for part in self.parts for text in _texts_in(part)]
        self._unfilled.clear()

    def show_quizzes(self, quizzes: Sequence["QuizRow"]) -> list["QuizCard"]:
        """Show the quizzes of the lesson below the section, in place of those shown before; return the cards."""
        # Only the last section of a lesson has them.
        from htcourse.ui.reading.quiz_card import QuizCard, is_offered

        for card in self.quizzes:
            self._body.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.quizzes = [QuizCard(self._look, quiz) for quiz in quizzes if is_offered(quiz)]
        for card in self.quizzes:
            self._body.addWidget(card)
        return self.quizzes

    def show_open_checks(self, count: int, place: tuple[str, str]) -> None:
        """Say below the section how many checks of the lesson wait for an answer, and offer the way to the first."""
        if self.open_checks is not None:
            self.open_checks.hide()
            self.open_checks.deleteLater()
            self.open_checks = None
        if count:
            from htcourse.ui.shell.notice import Notice  # only the last section of a lesson has it

            self.open_checks = Notice(self._look, Texts().open_checks(count), self.tr("Go there"), kind="callout")
            self.open_checks.done.connect(lambda: self.link_activated.emit(f"section:{' '.join(place)}"))
            self._body.insertWidget(len(self.parts), self.open_checks)

    def show_off_route(self, own: str, routes: Sequence[tuple[str, str]]) -> None:
        """Say above the title that the learner's route goes past the lesson, and offer one through it: (id, title)."""
        if self.off_route is not None:
            self.off_route.hide()
            self.off_route.deleteLater()
            self.off_route = None
        if not routes:
            return
        # Few come to such a lesson.
        from htcourse.ui.shell.notice import Notice

        route, title = routes[0]
        words = self.tr("Your route, {own}, goes past this lesson. You can read it all the same.").format(own=own)
        self.off_route = Notice(
            self._look, words, self.tr("Take the route {title}").format(title=title), kind="callout"
        )
        self.off_route.done.connect(lambda: self.route_asked.emit(route))
        self._head.insertWidget(0, self.off_route)

    def place_at(self, y: float) -> str:
        """Return which named paragraph or check `y` is in, and after `@` how far down, in hundredths of its height.

        Below 0 it is above it, in hundredths of what lies between it and the one before; without a name below them all.
        """
        before = 0.0
        for name, top, bottom in self._stretches():
            if bottom > y or not name:
                share = (y - top) / max(1.0, bottom - top if y > top else top - before)
                return f"{name}@{round(100 * max(-1.0, min(1.0, share)), 2):g}"
            before = max(before, bottom)
        return ""

    def shown_texts(self) -> list[TextPart]:
        """Return the texts that are not folded away."""
        return [each for each in self.texts if each.isVisibleTo(self)]

    def text_at(self, y: float) -> tuple[TextPart, int] | None:
        """Return the first text that reaches below `y` (else the last), and where its first paragraph there begins."""
        shown = self.shown_texts()
        text = next((each for each in shown if self._top_of(each) + each.height() > y), shown[-1] if shown else None)
        return (text, text.position_at(y - self._top_of(text))) if text is not None else None

    def text_in_focus(self, top: float, bottom: float) -> tuple[TextPart, int] | None:
        """Return the text with the focus and where its cursor stands, when that is between `top` and `bottom`."""
        text = next((each for each in self.shown_texts() if each.hasFocus()), None)
        is_here = text is not None and top <= self._top_of(text) + text.cursorRect().top() < bottom
        return (text, text.textCursor().selectionStart()) if text is not None and is_here else None

    def top_of(self, place: str) -> float | None:
        """Return where a place is: a named paragraph or check, or how far down or above it, as `place_at` says it."""
        wanted, _, share = place.partition("@")
        hundredths = float(share) if _SHARE.fullmatch(share) else 0.0
        before = 0.0
        for name, top, bottom in self._stretches():
            if name == wanted:
                return top + hundredths / 100 * (bottom - top if hundredths > 0 else max(0.0, top - before))
            before = max(before, bottom)
        return None

    def set_marks(self, marks: Sequence[TextMark]) -> None:
        """Mark words in all texts."""
        self._marks = tuple(marks)
        for text in self.texts:
            text.set_marks(marks)

    def selected(self) -> TextPart | None:
        """Return the text that has words selected: the one with the focus first."""
        chosen = [each for each in self.texts if each.textCursor().hasSelection()]
        return next((each for each in chosen if each.hasFocus()), chosen[0] if chosen else None)

    def choose_digit(self, digit: int, page: QWidget) -> bool:
        """Do what a digit stands for in the first open check of which most can be seen on a page, or that fills it."""
        for check in self.checks:
            top = check.mapTo(page, QPoint()).y()
            seen = min(top + check.height(), page.height()) - max(top, 0)
            if check.can_answer and seen * 2 > min(check.height(), page.height()):
                return check.choose_digit(digit)
        return False

    def words(self) -> str:
        """Return all the text shown, as plain words."""
        return "\n".join(each.toPlainText() for each in self.texts)

    def _stretches(self) -> Iterator[tuple[str, float, float]]:
        """Give what a place is told by, in order: its name, and where it begins and ends; last, unnamed, the end."""
        parts: list[TextPart | LessonCheck] = [*self.shown_texts(), *self.checks]
        for part in sorted(parts, key=self._top_of):
            top = self._top_of(part)
            if isinstance(part, LessonCheck):
                yield part.question_id, top, top + part.height()
            else:
                yield from ((name, top + begin, top + end) for name, begin, end in part.paragraphs())
        yield "", self.height(), self.height()

    def _top_of(self, part: QWidget) -> int:
        return part.mapTo(self, part.rect().topLeft()).y()

    def _part(self, group: Sequence[PartOfPage]) -> QWidget | None:
        part = group[0]
        if part.fold and part.kind != "check":
            return self._fold(part)
        if part.kind == "text":
            return self._text("\n".join(self._framed(each) for each in group))
        if part.kind == "check":
            check = LessonCheck(self._look, part.ref, self)
            check.link_activated.connect(self.link_activated)
            check.answered.connect(self.check_answered)
            check.touched.connect(self.check_touched)
            check.undo_asked.connect(self.check_undone)
            check.show_asked.connect(self.check_shown)
            self.checks.append(check)
            return check
        return self._content(part)

    def _content(self, part: PartOfPage) -> QWidget | None:
        """Return a text or a drawing."""
        if part.kind in _DRAWN and part.ref:
            return self._chart(part)
        return self._text(self._framed(part)) if part.kind in ("text", *_DRAWN) else None

    def _framed(self, part: PartOfPage) -> str:
        """Return a text as it is; words for trainers stand in a frame that says so."""
        if part.audience != "trainer":
            return part.html
        title = self.tr("For trainers: {title}").format(title=part.title) if part.title else self.tr("For trainers")
        return (
            '<table class="callout callout-trainer" width="100%" cellspacing="0"><tr>'
            '<td class="bar bar-trainer" width="4"></td><td class="callout-body body-trainer">'
            f'<p class="callout-title title-trainer">{escape(title)}</p>{part.html}</td></tr></table>'
        )

    def _fold(self, part: PartOfPage) -> Disclosure:
        title = part.title or (country_name(part.country) if part.country else self.tr("More"))
        holder = QWidget(self)
        self._unfilled.append((in_column(inside=holder), part))
        disclosure = Disclosure(self._look, title, holder, self)
        disclosure.opened.connect(self._on_opened)
        return disclosure

    def _on_opened(self) -> None:
        self.fill_folds()
        self.resized.emit()

    def _text(self, html: str) -> TextPart:
        text = self._next_text()
        text.setFixedWidth(self.maximumWidth() if self.maximumWidth() < 16_000_000 else self._look.px(WIDTH))
        text.setAccessibleName(self._title)
        text.set_alt_texts(tuple(unescape(each) for each in _ALT.findall(html)))
        text.show_html(html)
        text.link_activated.connect(self.link_activated)
        for place_changed in (text.link_focused, text.caret_moved):
            place_changed.connect(lambda where: self.reveal_asked.emit(_moved(where, text, self)))
        text.menu_asked.connect(lambda where, position: self.menu_asked.emit(text, where, position))
        text.resized_to_text.connect(self.resized)
        text.set_marks(self._marks)
        self.texts.append(text)
        self.text_made.emit(text)
        return text

    def _next_text(self) -> TextPart:
        """Return a text to be filled: the one made before, when it comes first; Tab goes in the order of making."""
        first = self._first_text if not self.parts else None
        if first is None:
            return TextPart(self._look, self._pictures, self)
        self._first_text = None
        first.set_loader(self._pictures)
        first.show()
        return first

    def _chart(self, part: PartOfPage) -> QWidget:
        svg, table, alt = self._charts(part.ref) if self._charts is not None else ("", "", "")
        widget = QWidget()
        column = in_column(inside=widget)
        if part.title:
            column.addWidget(Label(self._look, part.title, "subheading", wraps=True))
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

    def _restyle(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(14))
        self._body.setSpacing(px(30))
        self._head.setSpacing(px(5))


def _runs(parts: Sequence[PartOfPage]) -> Iterator[tuple[PartOfPage, ...]]:
    """Give neighbouring open texts together and everything else alone."""
    numbered = enumerate(parts)
    for _, group in groupby(numbered, lambda pair: -1 if _is_open_text(pair[1]) else pair[0]):
        yield tuple(part for _, part in group)


def _texts_in(part: QWidget) -> list[TextPart]:
    return [part] if isinstance(part, TextPart) else part.findChildren(TextPart)


def _is_open_text(part: PartOfPage) -> bool:
    return part.kind == "text" and not part.fold


def _moved(where: QRect, inner: QWidget, outer: QWidget) -> QRect:
    return where.translated(inner.mapTo(outer, inner.rect().topLeft()))
