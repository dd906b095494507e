"""The lesson screen: contents, the section in the middle, sources, terms and notes, and the foot."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.question.check import LessonCheck
from htcourse.ui.reading.section_column import ChartLoader, Questions, SectionColumn
from htcourse.ui.screens.lesson.caret import Caret
from htcourse.ui.screens.lesson.content_note import ContentNote
from htcourse.ui.screens.lesson.contents_panel import ContentsPanel
from htcourse.ui.screens.lesson.find_bar import FindBar
from htcourse.ui.screens.lesson.foot import LessonFoot
from htcourse.ui.screens.lesson.highlighting import Highlighting
from htcourse.ui.screens.lesson.rail import Rail
from htcourse.ui.screens.lesson.reading_page import ReadingPage
from htcourse.ui.screens.lesson.side_panel import SidePanel
from htcourse.ui.widgets.keys import digit_of
from htcourse.ui.widgets.layouts import in_column, in_row, laid_out_once
from htcourse.ui.widgets.second_click import swallow_second_click
from htcourse.ui.widgets.text_part import Loader
from htcourse.usecases.reading.highlights import Highlight
from htcourse.usecases.reading.open_contents import Contents
from htcourse.usecases.reading.open_section import SectionPage

if TYPE_CHECKING:
    from htcourse.usecases.quizzes.take_quiz import QuizRow

WIDE, LOW, LOWEST = 1200, 360, 220
"""From WIDE the panels stand beside the page; below LOW the foot is low, below LOWEST it scrolls with the page."""


class LessonView(QWidget):
    """Shows one section. Below 1200 px (by zoom) the panels fold away: contents over the page, the side to a rail."""

    painted = Signal()
    """The section is on the screen: what may wait for the paint can be done now."""

    end_seen = Signal()
    """The section's end was on the screen."""

    previous_asked = Signal()
    """Previous was pressed."""

    next_asked = Signal()
    """Next section was pressed, or PageDown at the end."""

    section_asked = Signal(str)
    """A section was chosen in the contents or by its dot."""

    link_activated = Signal(str)
    """A link was clicked that leads away from the page: `section:… question` (or none), or a web address."""

    term_asked = Signal(str)
    """A term was clicked that is not listed beside the page."""

    route_asked = Signal(str)
    """Learn on another route (its id)."""

    column_made = Signal(SectionColumn)
    """A column was made that shows sections, with their checks."""

    quiz_asked = Signal(str, object)
    """Begin a quiz of the lesson: its id and the mode."""

    attempt_asked = Signal(str)
    """Go on with an unfinished attempt (its id)."""

    note_written = Signal(str)
    """The learner's note to the section changed."""

    marked = Signal(list)
    """Words are to be highlighted: (paragraph, Quote) for each paragraph."""

    unmarked = Signal(list)
    """Highlights are to be taken away: their ids."""

    notes_asked = Signal()
    """The list of all notes is wanted."""

    way_chosen = Signal(str)
    """What is wanted at a content note: `read` the lesson, go `round` it, or, in the lesson, the `note` again."""

    task_kept = Signal(str, bool)
    """The lesson's equal task: what was written, and whether it is done."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._page: SectionPage | None = None
        self._is_wide = True
        self._is_foot_inside = False
        self._wants_contents = True
        self.column: SectionColumn | None = None
        self._next_column: SectionColumn | None = None
        self.content_note: ContentNote | None = None
        self.contents = ContentsPanel(look, self)
        self.reading = ReadingPage(look)
        self.foot = LessonFoot(look)
        self.side = SidePanel(look, self)
        self.rail = Rail(look)
        self._middle = QWidget()
        self.find_bar = FindBar(look, self._middle)
        self.highlighting = Highlighting(look, self.find_bar, self)
        self.caret = Caret(self.reading)
        self._lay_out()
        self._connect()
        look.changed.connect(self._arrange)
        self._arrange()

    @property
    def page(self) -> SectionPage | None:
        """The section shown."""
        return self._page

    def show_page(
        self, page: SectionPage, pictures: Loader, charts: ChartLoader, paragraph: str, questions: Questions
    ) -> None:
        """Show a section at a paragraph with the checks that are at hand, or its lesson's content note first."""
        self._page = page
        self.find_bar.close_bar()
        self._fold_overlays()
        self.foot.show_page(page)
        self.rail.show_counts(len(page.sources), len(page.terms))
        self._arrange()
        self.column = self.content_note = None
        self.highlighting.set_column(None)
        self.caret.set_column(None)
        if page.content_note:
            self._show_content_note(page, pictures)
            return
        column = self._next_column or self._made_column()
        self._next_column = None
        column.show_page(page, pictures=pictures, charts=charts, questions=questions)
        column.note_again.setVisible(bool(page.lesson_note))
        self.column = column
        self.highlighting.set_column(column)
        self.caret.set_column(column)
        self.find_bar.set_texts(column.texts)
        self.reading.setAccessibleName(f"{page.title}. {page.lesson_title}")
        self.reading.show_content(column, paragraph)

    def show_checks(self, questions: Questions) -> None:
        """Show the checks that waited for the paint of the text; then watch for the end."""
        if self.column is None:
            return
        self.reading.keep_place()
        waiting = [each for each in self.column.checks if each.card is None and each.question_id in questions]
        with laid_out_once(*waiting, self.column):
            for check in waiting:
                check.show_question(questions[check.question_id])
        self.reading.watch_end()

    def make_next_ready(self) -> None:
        """Make what the next section needs while this one is read."""
        if self._next_column is None:
            self._next_column = self._made_column()
            self._next_column.make_ready()

    def show_folds(self) -> None:
        """Make what is folded away in the section: it is searched and marked like the rest."""
        if self.column is not None:
            self.column.fill_folds()
            self.find_bar.set_texts(self.column.texts)

    def show_side(self) -> None:
        """Show what belongs to the section in the panel beside it."""
        if self._page is not None:
            self.side.show_page(self._page)

    def show_quizzes(self, quizzes: Sequence["QuizRow"]) -> None:
        """Offer the lesson's quizzes below the section."""
        for card in self.column.show_quizzes(quizzes) if self.column is not None else ():
            card.asked.connect(self.quiz_asked)
            card.resume_asked.connect(self.attempt_asked)

    def show_highlights(self, highlights: Sequence[Highlight]) -> None:
        """Mark the learner's highlights; say how many are no longer in the text."""
        self.highlighting.show_highlights(highlights)
        self.side.show_lost(sum(each.is_lost for each in highlights))

    def show_contents(self, contents: Contents) -> None:
        """Show the list beside the lesson."""
        lesson, section = (self._page.lesson_id, self._page.id) if self._page is not None else ("", "")
        self.contents.show_contents(contents, lesson, section)
        if self.column is not None:
            self.column.show_off_route(contents.route_title, contents.elsewhere.get(lesson, ()))
            now = next((each for part in contents.parts for each in part.lessons if each.id == lesson), None)
            if now is not None and self._page is not None and self._page.dots[-1].id == section:
                self.column.show_open_checks(now.open_checks, now.open_check)

    def show_progress(self, page: SectionPage) -> None:
        """Show read marks and minutes anew, nothing else."""
        self.foot.show_page(page)

    def hints_used(self, question_id: str) -> int:
        """Return the number of hints shown with a check."""
        return max((each.hints_used for each in self.checks(question_id)), default=0)

    def toggle_contents(self) -> None:
        """Show or hide the contents: beside the page, or over it where there is no room."""
        if self._is_wide:
            self._wants_contents = not self._wants_contents
            self._arrange()
        elif self.contents.isVisible():
            self.contents.hide()
        else:
            self._open_over(self.contents)
        (self.contents.list if self.contents.isVisible() else self.reading).setFocus()

    def open_side(self, part: str) -> None:
        """Show the side panel over the page, at its sources, terms or notes."""
        if not self._is_wide:
            self._open_over(self.side)
        if part == "notes":
            self.side.show_notes()

    def focus_first(self) -> None:
        """Let the keys scroll the page."""
        (self.content_note.accept if self.content_note is not None else self.reading).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the panels away or show them again."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes what lies over the page, else lets words selected go; a digit answers the check in view."""
        digit = digit_of(event)
        if event.key() == Qt.Key.Key_Escape and (self._fold_overlays() or self.highlighting.let_go()):
            self.reading.setFocus()
        elif not (digit and self.column is not None and self.column.choose_digit(digit, self.reading.viewport())):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close what lies over the page at a click on the page."""
        if event.type() is QEvent.Type.MouseButtonPress and watched is self.reading.viewport():
            self._fold_overlays()
        return super().eventFilter(watched, event)

    def _made_column(self) -> SectionColumn:
        column = SectionColumn(self._look, self.reading.holder)
        column.hide()
        column.link_activated.connect(self._on_link)
        column.reveal_asked.connect(self.reading.reveal)
        column.route_asked.connect(self.route_asked)
        self.column_made.emit(column)
        column.content_note_asked.connect(lambda: self.way_chosen.emit("note"))
        return column

    def _show_content_note(self, page: SectionPage, pictures: Loader) -> None:
        note = ContentNote(self._look, page, pictures)
        for way in (note.accepted, note.way_round_asked):
            way.connect(lambda: swallow_second_click(self))
        note.accepted.connect(lambda: self.way_chosen.emit("read"))
        note.way_round_asked.connect(lambda: self.way_chosen.emit("round"))
        note.task_kept.connect(self.task_kept)
        note.link_activated.connect(self._on_link)
        self.content_note = note
        self.find_bar.set_texts([])
        self.reading.setAccessibleName(page.lesson_title)
        self.reading.show_content(note)

    def checks(self, question_id: str) -> list[LessonCheck]:
        """Return the checks on the page that ask a question."""
        return [each for each in (self.column.checks if self.column else ()) if each.question_id == question_id]

    def _on_link(self, link: str) -> None:
        kind, _, name = link.partition(":")
        if kind == "cite" and name.isdigit():
            self.open_side("sources")
            self.side.show_source(int(name))
        elif kind == "term":
            is_listed = any(each.id == name for each in self._page.terms) if self._page is not None else False
            if is_listed:
                self.open_side("terms")
                self.side.show_term(name)
            else:
                self.term_asked.emit(name)
        else:
            self.link_activated.emit(link)

    def _on_rail(self, part: str) -> None:
        if self.side.isVisible():
            self.side.hide()
            return
        self.open_side(part)
        first = self._page.terms[0].id if self._page is not None and self._page.terms and part == "terms" else ""
        if first:
            self.side.show_term(first)

    def _on_dot(self, place: int) -> None:
        if self._page is not None:
            self.section_asked.emit(self._page.dots[place].id)

    def _open_over(self, panel: QWidget) -> None:
        self._fold_overlays()
        self._place_over(panel)
        panel.show()
        panel.raise_()

    def _place_over(self, panel: QWidget) -> None:
        if panel is self.contents:
            panel.setGeometry(0, 0, min(panel.maximumWidth(), self.width()), self.height())
        else:
            left = self.width() - self.rail.width() - panel.maximumWidth()
            panel.setGeometry(max(0, left), 0, panel.maximumWidth(), self.height())

    def _fold_overlays(self) -> bool:
        """Hide the panels that lie over the page; return whether there was one."""
        if self._is_wide:
            return False
        open_ones = [each for each in (self.contents, self.side) if each.isVisible()]
        for panel in open_ones:
            panel.hide()
        return bool(open_ones)

    def _lay_out(self) -> None:
        self._middle.setProperty("kind", "page")
        self._middle.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._middle_column = in_column(self.find_bar, (self.reading, 1), self.foot, inside=self._middle, spacing=0)
        self._row = in_row(self.contents, (self._middle, 1), self.side, self.rail, inside=self, spacing=0)

    def _connect(self) -> None:
        self.contents.section_asked.connect(self.section_asked)
        self.reading.painted.connect(self.painted)
        self.reading.end_seen.connect(self.end_seen)
        self.reading.next_asked.connect(self.next_asked)
        self.reading.viewport().installEventFilter(self)
        self.foot.previous_asked.connect(self.previous_asked)
        self.foot.next_asked.connect(self.next_asked)
        self.foot.section_asked.connect(self._on_dot)
        self.side.link_activated.connect(self._on_link)
        self.side.note_written.connect(self.note_written)
        self.side.notes_asked.connect(self.notes_asked)
        self.highlighting.marked.connect(self.marked)
        self.highlighting.unmarked.connect(self.unmarked)
        self.highlighting.note_asked.connect(lambda: self.open_side("notes"))
        self.rail.asked.connect(self._on_rail)
        note = self.side.note
        note.textChanged.connect(lambda: self.rail.show_note(has_note=bool(note.toPlainText().strip())))
        self.find_bar.reveal_asked.connect(
            lambda text, where: self.reading.reveal(where.translated(text.pos())) if self.column else None
        )

    def _arrange(self) -> None:
        """Put panels beside the page or take them out of the row, by the width there is."""
        zoom = self._look.zoom
        is_wide = self.width() / zoom >= WIDE
        if is_wide != self._is_wide:
            self._is_wide, is_writing = is_wide, self.side.note.hasFocus()
            for panel, place in ((self.contents, 0), (self.side, 2)):
                if is_wide:
                    self._row.insertWidget(place, panel)
                else:
                    self._row.removeWidget(panel)
                    panel.setVisible(panel is self.side and is_writing)
                    panel.raise_()
        self.rail.setVisible(not is_wide)
        if is_wide:
            self.contents.setVisible(self._wants_contents)
            self.side.setVisible(True)
        for panel in (self.contents, self.side):
            if not is_wide and panel.isVisible():
                self._place_over(panel)
        height = self.height() / zoom
        is_inside = height < (LOW if self._page and self._page.content_note else LOWEST)  # a note has its own ways on
        room = self._room_for_foot(is_inside=is_inside)
        self.foot.set_room(room, is_narrow=self.width() / zoom < 620, is_low=height < LOW)
        self._place_foot(is_inside=is_inside)

    def _room_for_foot(self, *, is_inside: bool) -> int:
        beside = [self.contents, self.side] if self._is_wide else [self.rail]
        taken = sum(panel.maximumWidth() for panel in beside if not panel.isHidden())
        margins = 2 * (self._look.px(16) + self.reading.verticalScrollBar().sizeHint().width())
        return self.width() - taken - (margins if is_inside else 0)

    def _place_foot(self, *, is_inside: bool) -> None:
        """Let the foot scroll with the page in a very low window."""
        if is_inside == self._is_foot_inside:
            return
        self._is_foot_inside = is_inside
        blocker = QSignalBlocker(self.reading.verticalScrollBar())
        if is_inside:
            self.reading.add_below(self.foot)
        else:
            self._middle_column.addWidget(self.foot)
        self.foot.dress_again()
        blocker.unblock()
