"""The case's controller: asks the use cases, and shows what they return."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from htcourse.core.quotes import Quote
from htcourse.core.typography import typographic_text
from htcourse.ui import dialogs
from htcourse.ui.dialogs.files import save_file
from htcourse.ui.screens.case.transcript_dialog import TranscriptDialog
from htcourse.ui.screens.case.transcript_text import transcript_text
from htcourse.ui.screens.case.view import CaseView
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.web_links import ask_to_browse
from htcourse.usecases.cases.case_debrief import open_debrief, open_transcript
from htcourse.usecases.cases.case_pages import CaseHeading
from htcourse.usecases.cases.play_case import (
    Decided,
    current_play,
    decide,
    mark_passage,
    open_heading,
    start_case,
    undo_decision,
    unmark_passage,
)
from htcourse.usecases.exchange.save_text import save_text

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]')


class CaseController(QObject):
    """Stands between the case's view and the use cases."""

    shown = Signal()
    """Another case or another step of it is shown."""

    def __init__(self, desk: Desk, view: CaseView) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self.case_id = ""
        self._play_id = ""
        self._opened: set[str] = set()
        self.heading: CaseHeading | None = None
        view.begin_asked.connect(self.begin)
        view.others_asked.connect(partial(desk.navigator.show, "cases"))
        view.decided.connect(
            lambda name: self._take(lambda: decide(desk.person, self._play_id, name, opened=self._opened))
        )
        view.undo_asked.connect(lambda: self._take(lambda: undo_decision(desk.person, self._play_id)))
        view.document_opened.connect(self._opened.add)
        view.debrief_asked.connect(lambda: self._desk.try_to(self._debrief))
        view.transcript_asked.connect(self.open_transcript)
        view.link_activated.connect(self._on_link)
        view.passages_marked.connect(self._mark)
        view.passages_unmarked.connect(self._unmark)

    def show_case(self, case_id: str) -> None:
        """Show a case where it was left: what is said before it, the desk, or the debrief. Raises CourseError."""
        page = current_play(self._desk.person, case_id)
        if case_id != self.case_id or (page is not None and page.play_id != self._play_id):
            self._opened.clear()
        self.case_id, self._play_id = case_id, page.play_id if page is not None else ""
        if page is None:
            self.heading = open_heading(self._desk.person, case_id)
            self._view.show_intro(self.heading)
        elif page.is_done:
            self.heading = page.heading
            self._debrief()
        else:
            self.heading = page.heading
            self._view.show_page(page, self._opened)
        self.shown.emit()

    def begin(self) -> None:
        """Begin the case, or begin it once more."""
        self._take(lambda: start_case(self._desk.person, self.case_id))

    def open_transcript(self) -> TranscriptDialog | None:
        """Show the play as a text."""
        transcript = self._desk.try_to(lambda: open_transcript(self._desk.person, self._play_id))
        if transcript is None:
            return None
        title, text = (
            self.tr("The case as a text"),
            "\n".join(map(typographic_text, transcript_text(transcript).split("\n"))),
        )
        dialog = TranscriptDialog(self._desk.look, title, text, self._view.window())
        dialog.save_asked.connect(self._choose_file)
        dialog.open()
        dialog.text.setFocus()
        return dialog

    def save(self, text: str, path: Path) -> None:
        """Write the play to a file and say where it is."""
        written = self._desk.try_to(lambda: save_text(path, text))
        if written is not None:
            words = self.tr("The case was written to {path}.").format(path=written)
            dialogs.tell(self._desk.look, self._view.window(), self.tr("Saved"), words)

    def _choose_file(self, text: str) -> None:
        title = self.heading.title if self.heading is not None else ""
        name = _NOT_IN_NAMES.sub("", title).strip() or "case"
        words = self.tr("Save the case as a text")
        save_file(self._view, words, f"{name}.txt", self.tr("Text (*.txt)"), partial(self.save, text))

    def _take(self, call: Callable[[], Decided]) -> None:
        """Do what leads to another moment of the case, and show it once it is kept."""
        decided = self._desk.try_to(call)
        if decided is None:
            return
        page = decided.page
        if page.play_id != self._play_id:
            self._opened.clear()
        self._play_id, self.heading = page.play_id, page.heading
        self._view.show_page(page, self._opened)
        self._desk.changes.tell(decided.changed)
        self.shown.emit()

    def _mark(self, document: str, quotes: list[Quote]) -> None:
        for quote in quotes:
            self._log(partial(mark_passage, self._desk.person, self._play_id, document, quote))

    def _unmark(self, passages: list[str]) -> None:
        for passage in passages:
            self._log(partial(unmark_passage, self._desk.person, self._play_id, passage))

    def _log(self, call: Callable[[], Decided]) -> None:
        """Do what changes the log, and show it once it is kept; the paper stays on the page."""
        decided = self._desk.try_to(call)
        if decided is not None:
            self._view.desk.show_log(decided.page)
            self._desk.changes.tell(decided.changed)

    def _debrief(self) -> None:
        debrief, changed = open_debrief(self._desk.person, self._play_id, opened=self._opened)
        self._view.show_debrief(debrief)
        self._desk.changes.tell(changed)
        self.shown.emit()

    def _on_link(self, link: str) -> None:
        kind, _, name = link.partition(":")
        if kind == "section":
            self._desk.navigator.show("lesson", name)
        elif kind == "term":
            self._desk.navigator.show("help", f"glossary:{name}")
        elif kind in ("http", "https"):
            ask_to_browse(self._desk.look, self._view, link)
