"""Text pasted from Word, LibreOffice or a web page: put in as Markdown, and told what was left out."""

from __future__ import annotations

from PySide6.QtCore import QObject

from htcourse.markup.from_html import RemovedParts
from htcourse.ui.look.texts import problem_fix, problem_text
from htcourse.ui.shell.desk import Desk
from htcourse.ui.workshop.draft import Draft
from htcourse.ui.workshop.files import Files
from htcourse.ui.workshop.view import WorkshopView
from htcourse.usecases.workshop.pasted_text import PastedText, is_worth_reading, pasted_text

AT_ONCE = 100_000
"""Characters of HTML read without a job: half a second."""
_TOLD = 6


class Pasting(QObject):
    """Undo takes a paste back in one step; sources it made stay in sources.json."""

    def __init__(self, draft: Draft, files: Files, view: WorkshopView, desk: Desk) -> None:
        super().__init__(draft)
        self._files, self._view, self._desk = files, view, desk
        view.editor.editor.html_pasted.connect(self.paste)

    def paste(self, html: str, words: str) -> None:
        """Put pasted HTML in as Markdown; where it shows nothing but its words, these."""
        editor = self._view.editor.editor
        if not is_worth_reading(html):
            editor.insertPlainText(words)
            return
        lesson = editor.toPlainText()
        sources = self._desk.try_to(lambda: self._files.text_of_kind("sources")) or ""
        if len(html) <= AT_ONCE:
            self._put(self._desk.try_to(lambda: pasted_text(html, lesson, sources)), words)
            return
        title = self.tr("Reading what was pasted")
        self._desk.run(
            self, lambda _report: pasted_text(html, lesson, sources), lambda found: self._put(found, words), title
        )

    def _put(self, found: PastedText | None, words: str) -> None:
        pane = self._view.editor
        if found is None:
            pane.editor.insertPlainText(words)
            pane.show_notice(self.tr("The looks of what was pasted could not be read: its words stand alone."))
            return
        if found.sources and not self._files.write_kind("sources", found.sources_text):
            pane.editor.insertPlainText(words)
            return
        pane.editor.paste_text(found.markdown)
        told = self._told(found)
        if told:
            pane.show_notice(told)

    def _told(self, found: PastedText) -> str:
        """Return what was left out and which notes became sources; empty where nothing is to be said."""
        sentences = []
        left_out = RemovedParts.of(found.left_out)
        if left_out.formless:
            words = self.tr("Their words stand on one line: {names}.")
            sentences.append(words.format(names=", ".join(left_out.formless)))
        if left_out.names:
            names = ", ".join(left_out.names[:_TOLD]) + (", …" if len(left_out.names) > _TOLD else "")
            sentences.append(self.tr("Left out: {names}.").format(names=names))
        if left_out.is_cut:
            sentences.append(self.tr("A part was too long to keep its looks: its words stand alone."))
        if found.sources:
            names = ", ".join(found.sources)
            sentences.append(self.tr("Notes that are references became sources: {names}.").format(names=names))
        if found.unclear:
            sentences += [*map(problem_text, found.unclear[:_TOLD]), problem_fix(found.unclear[0])]
        return " ".join(sentences)
