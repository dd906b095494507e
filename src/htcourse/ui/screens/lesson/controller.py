"""What happens in a lesson: opens sections, records reading, answers checks, follows links."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from htcourse.core.clock import seconds_awake
from htcourse.core.quotes import Quote
from htcourse.ui import dialogs
from htcourse.ui.look.texts import unchecked_words
from htcourse.ui.screens.lesson.checks import Checks
from htcourse.ui.screens.lesson.view import LessonView
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.web_links import ask_to_browse
from htcourse.ui.widgets.rich_label import plain_text
from htcourse.usecases.people.preferences import ROUTE, set_preference
from htcourse.usecases.quizzes.dealt_forms import has_forms
from htcourse.usecases.reading.highlights import add_highlight, open_highlights, remove_highlight
from htcourse.usecases.reading.open_contents import Contents, open_contents
from htcourse.usecases.reading.open_help import open_chart, open_picture, open_term
from htcourse.usecases.reading.open_section import SectionPage, open_section
from htcourse.usecases.reading.record_reading import (
    accept_content_note,
    equal_task,
    keep_equal_task,
    keep_place,
    mark_read,
    record_visit,
    set_bookmark,
    unwritten_note,
    write_note,
)

AFTER_PAINT_MS = 30
"""What nobody waits for is done so much later: without a wait it can come before the paint of what was just shown."""

RESTED_MS = 3000
"""So long nobody scrolls before the place is written down."""


class LessonController(QObject):
    """Stands between the lesson's view and the use cases."""

    shown = Signal()
    """Another section is shown, or its bookmark changed: title and breadcrumb are to be read again."""

    settled = Signal()
    """What stands beside the section is right, too, and the visit is written down."""

    def __init__(self, desk: Desk, view: LessonView) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self.page: SectionPage | None = None
        self._reader: object = None
        self._checks = Checks(desk, view)
        self._is_at_work = self._is_visited = self._is_begun = False
        self._refreshing = QTimer(self, interval=AFTER_PAINT_MS, singleShot=True)
        self._refreshing.timeout.connect(self._refresh)
        self._rested = QTimer(self, interval=RESTED_MS, singleShot=True)
        self._rested.timeout.connect(self._keep_place)
        self._connect()

    def show_section(self, section_id: str, paragraph: str = "", *, with_note: bool = False) -> None:
        """Show a section, `with_note` its content note once more; raises CourseError when there is none."""
        self._keep_note()  # before the page is read, which tells it
        page = self._open(section_id)
        if with_note:
            page = page._replace(content_note=page.lesson_note)
        if page.content_note:  # it is no place, and that of a page is kept after its paint; a full disk stops nobody
            self._desk.try_to(self.leave)
        self._checks.keep()
        if self._desk.navigator.is_new_visit:
            self._checks.picked.forget_focus()
        self.page, self._reader = page, self._desk.person.learner
        # The first time they wait for the paint of the text: what they need is not even loaded.
        self._checks.open(page if self._is_begun else None)
        self._view.side.note.show_note(page.note)
        self._show_kept()
        self._view.show_page(page, self._picture, self._chart, paragraph, self._checks.questions)
        self._is_at_work = not page.content_note
        self._is_visited = False
        self.shown.emit()

    def show_part(self) -> None:
        """Show what is open in the part, its first section where that is shown; Home where the route has none of it."""
        page, contents = self._current, open_contents(self._desk.person)
        section = contents.section_to_open(page.part_number, page.part_title, page.id)
        self._desk.navigator.show(*(("lesson", section) if section else ("home",)))

    def _take_route(self, route: str) -> None:
        taken = self._desk.try_to(lambda: set_preference(self._desk.person, ROUTE, route))
        if taken is not None:
            self._desk.session, changed = taken
            self._desk.changes.tell(changed)
            self._refreshing.start()

    def place(self) -> tuple[str, str] | None:
        """Return the section that is read and the paragraph at the top; None while none is read."""
        if self.page is None or not self._is_at_work:
            return None
        return self.page.id, self._view.reading.place()

    def leave(self) -> None:
        """Keep the note, the focus and the place on the screen."""
        if not self._is_still(self.page):
            return
        self._keep_note()
        self._checks.keep()
        self._checks.picked.note_focus(self._current.id, self._view.column, self._view)
        if self._is_at_work:
            keep_place(self._desk.person, self._current.id, self._view.reading.place())

    def _keep_note(self) -> None:
        self._view.side.note.keep()
        if self._view.content_note is not None:
            self._view.content_note.keep()
        self._desk.write_again()

    def _show_kept(self) -> None:
        """Say where the note is kept, or that it is not yet: then it is told once more when the field is left."""
        is_unwritten = unwritten_note(self._desk.person, self._current.id) is not None
        self._view.side.show_kept(is_kept=not self._desk.keeps_nothing, is_unwritten=is_unwritten)
        if is_unwritten:
            self._view.side.note.try_again()

    def toggle_bookmark(self) -> None:
        """Set a bookmark on the section, or take it away."""
        if self.page is None:
            return
        is_on = not self.page.is_bookmarked
        changed = self._desk.try_to(lambda: set_bookmark(self._desk.person, self._current.id, is_on))
        if changed is not None:
            self.page = self.page._replace(is_bookmarked=is_on)
            self._desk.changes.tell(changed)
        self.shown.emit()

    def go_next(self) -> None:
        """Mark the section as read and show the next one, or Home after the last."""
        if self.page is None or self.page.content_note:
            return
        following = self.page.next
        self._mark_read(self.page)
        if following:
            self._desk.navigator.show("lesson", following)
        else:
            self._desk.navigator.show("home")

    def go_previous(self) -> None:
        """Show the section before."""
        if self.page is not None and self.page.previous:
            self._desk.navigator.show("lesson", self.page.previous)

    def _open(self, section_id: str) -> SectionPage:
        """Return a section; who teaches sees the trainers' notes too."""
        person = self._desk.person
        return open_section(person, section_id, with_trainer=person.is_teaching)

    def _is_still(self, page: SectionPage | None) -> bool:
        """Whether a page is still the one shown, and its reader at work.

        Timers that ran out come to a screen that is dropped, or put aside, when somebody else may be at work.
        """
        session = self._desk.session
        is_shown = page is not None and self.page is not None and page.id == self.page.id
        return is_shown and session is not None and session.learner is self._reader

    @property
    def _current(self) -> SectionPage:
        if self.page is None:
            raise RuntimeError("No section is shown.")
        return self.page

    def _connect(self) -> None:
        view = self._view
        view.painted.connect(self._on_painted)
        # To write it down takes a slow disk its time: what scrolled to the end is painted first.
        view.end_seen.connect(lambda: QTimer.singleShot(AFTER_PAINT_MS, self, partial(self._mark_read, self.page)))
        view.previous_asked.connect(self.go_previous)
        view.next_asked.connect(self.go_next)
        view.section_asked.connect(partial(self._desk.navigator.show, "lesson"))
        view.link_activated.connect(self._on_link)
        view.term_asked.connect(self._on_term)
        view.note_written.connect(self._on_note)
        view.quiz_asked.connect(self._desk.navigator.start_quiz)
        view.attempt_asked.connect(partial(self._desk.navigator.show, "quiz"))
        view.marked.connect(self._on_marked)
        view.unmarked.connect(self._on_unmarked)
        view.notes_asked.connect(lambda: self._desk.navigator.show("notes"))
        view.highlighting.nothing_selected.connect(self._on_nothing_selected)
        view.way_chosen.connect(self._on_way_chosen)
        view.task_kept.connect(self._on_task)
        view.reading.verticalScrollBar().valueChanged.connect(self._rested.start)
        view.route_asked.connect(self._take_route)
        self._desk.changes.progress_changed.connect(self._refreshing.start)

    def _on_painted(self) -> None:
        """Show what waited for the paint of the text; what stands beside it comes after that."""
        if not self._is_still(self.page):
            return
        self._checks.shown_at = seconds_awake()
        if not self._is_begun:
            self._checks.open(self._current)
            self._is_begun = True
        self._show_quizzes()
        self._view.show_checks(self._checks.questions)
        self._checks.picked.focus_again(self._current.id, self._view.column)
        self._show_highlights()
        QTimer.singleShot(AFTER_PAINT_MS, self, partial(self._on_checks_painted, self.page))

    def _on_checks_painted(self, page: SectionPage | None) -> None:
        """Show the lists beside the text; write visit and place down, for which a slow disk takes its time."""
        if not self._is_still(page):
            return
        self._view.show_folds()
        self._view.show_side()
        self._show_contents()
        self._visit()
        self._view.make_next_ready()
        self.settled.emit()

    def _visit(self) -> None:
        """Write down once that the section was visited, and that this is the place to come back to."""
        if self._current.content_note or self._is_visited:
            return
        self._is_visited = True
        self._desk.change(lambda: record_visit(self._desk.person, self._current.id))
        self._keep_place()

    def _keep_place(self) -> None:
        """Write down where the reader is, if the section is still the one shown."""
        if self._is_still(self.page) and self._is_at_work and self._is_visited:
            self._desk.try_to(lambda: keep_place(self._desk.person, self._current.id, self._view.reading.place()))

    def _mark_read(self, page: SectionPage | None) -> None:
        """Mark a page as read, if it is still the one shown."""
        if self._is_still(page) and not self._current.content_note:
            self._visit()
            self._desk.change(lambda: mark_read(self._desk.person, self._current.id))

    def _on_note(self, text: str) -> None:
        """Write the note; of one that was refused it was told, and is again only before it would be lost."""
        if not self._is_still(self.page):
            return
        if unwritten_note(self._desk.person, self._current.id) != text:
            self._desk.change(lambda: write_note(self._desk.person, self._current.id, text))
        else:
            self._desk.write_again()
        self._show_kept()

    def _on_marked(self, quotes: list[tuple[str, Quote]]) -> None:
        for paragraph, quote in quotes:
            self._desk.change(
                partial(add_highlight, self._desk.person, self._current.id, self._current.language, paragraph, quote)
            )
        self._show_highlights()

    def _on_unmarked(self, highlights: list[str]) -> None:
        for each in highlights:
            self._desk.change(partial(remove_highlight, self._desk.person, each))
        self._show_highlights()

    def _on_nothing_selected(self) -> None:
        words = self.tr(
            "Select words with the mouse, or press F7 and hold Shift with the arrow keys, or find them with Ctrl+F. "
            "Then press Ctrl+H."
        )
        dialogs.tell(self._desk.look, self._view, self.tr("Nothing is selected"), words)

    def _show_highlights(self) -> None:
        page = self._current
        found = self._desk.try_to(lambda: open_highlights(self._desk.person, page.id, page.language))
        self._view.show_highlights(found or ())

    def _on_way_chosen(self, way: str) -> None:
        page = self._current
        if way == "round":
            return self._desk.navigator.show("lesson", page.way_round)
        if way == "read":
            self._desk.change(lambda: accept_content_note(self._desk.person, page.lesson_id))
        self.show_section(page.id, with_note=way == "note")
        self._view.focus_first()

    def _on_task(self, text: str, is_done: bool) -> None:
        """Keep the equal task, and show it as done only when that was kept."""
        lesson = self._current.lesson_id
        if self._is_still(self.page):
            is_kept = self._desk.change(lambda: keep_equal_task(self._desk.person, lesson, text, is_done=is_done))
            task = self._desk.try_to(lambda: equal_task(self._desk.person, lesson))
            self._desk.try_to(lambda: keep_place(self._desk.person, self._current.id, ""))  # who works on it is here
            shown = self._view.content_note.task if self._view.content_note is not None else None
            if task is not None and shown is not None:
                shown.show_task(task)
            if shown is not None and not is_kept:
                shown.field.try_again()

    def _on_link(self, link: str) -> None:
        kind, _, name = link.partition(":")
        if kind == "section":
            self._desk.navigator.show("lesson", *name.split())
        elif kind == "unchecked":
            words = self.tr("Do not rely on it, and do not pass it on as a fact.")
            dialogs.tell(self._desk.look, self._view, unchecked_words(), words)
        elif kind in ("http", "https"):
            ask_to_browse(self._desk.look, self._view, link)

    def _on_term(self, name: str) -> None:
        term = self._desk.try_to(lambda: open_term(self._desk.person, f"{self._current.module}/{name}"))
        if term is not None:
            dialogs.tell(self._desk.look, self._view, term.term, plain_text(term.definition))

    def _refresh(self) -> None:
        """Show read marks and minutes anew after something was read or answered."""
        if not self._is_still(self.page) or not self._view.isVisible():
            return
        contents = self._show_contents()
        if contents is not None:
            self.page = self._current.with_read(contents.read)
            self._view.show_progress(self.page)
        self._show_kept()

    def _show_quizzes(self) -> None:
        """Offer the lesson's quizzes below its last section, a test around the course below each until it is taken."""
        page = self._current
        is_last = bool(page.dots) and page.dots[-1].id == page.id
        if not page.content_note and (
            is_last or self._desk.try_to(lambda: has_forms(self._desk.person, page.lesson_id))
        ):
            # Only there, after the paint.
            from htcourse.usecases.quizzes.offered_quizzes import lesson_quizzes

            offered = self._desk.try_to(
                lambda: lesson_quizzes(self._desk.person, page.lesson_id, is_last_section=is_last)
            )
            self._view.show_quizzes(offered or ())

    def _show_contents(self) -> Contents | None:
        section = self._current.id if self.page is not None else ""
        contents = self._desk.try_to(lambda: open_contents(self._desk.person, section))
        if contents is not None:
            self._view.show_contents(contents)
        return contents

    def _picture(self, name: str) -> bytes:
        return open_picture(self._desk.person, self._current.module, name)

    def _chart(self, chart_id: str) -> tuple[str, str, str]:
        return self._desk.try_to(lambda: open_chart(self._desk.person, chart_id)) or ("", "", "")
