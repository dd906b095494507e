"""The insert menu of a lesson: callouts, citations, checks, pictures, countries, terms, charts."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeDatabase, QObject, QTemporaryDir
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMenu

from htcourse.core.countries import COUNTRIES
from htcourse.core.course import CALLOUTS
from htcourse.ui.dialogs.choose import ChooseDialog, NameDialog
from htcourse.ui.look.texts import country_name
from htcourse.ui.shell.desk import Desk
from htcourse.ui.widgets.menu import Menu
from htcourse.ui.workshop import insertions
from htcourse.ui.workshop.draft import Draft
from htcourse.ui.workshop.files import Files
from htcourse.ui.workshop.forms import EntryDialog, Sources, TermsSection, offers_of
from htcourse.ui.workshop.forms.section import Section
from htcourse.ui.workshop.insertions import AUDIENCES, Insertion
from htcourse.ui.workshop.view import WorkshopView
from htcourse.usecases.sources.pasted_reference import only_reference_in
from htcourse.usecases.workshop.nameable import Named, Names, names_in

_DRAWN = ("chart", "timeline", "map")

Other = tuple[str, Callable[[], object]]
"""Another way than to choose: its words and what it does."""


class InsertMenu(QObject):
    """Built when it opens: what can be named depends on the module as it is then."""

    def __init__(self, draft: Draft, files: Files, view: WorkshopView, desk: Desk) -> None:
        super().__init__(draft)
        self._draft, self._files, self._view, self._desk = draft, files, view, desk
        self.dialog: ChooseDialog | EntryDialog | NameDialog | None = None
        view.editor.insert_asked.connect(self.open)
        view.editor.editor.files_dropped.connect(self._dropped)
        view.editor.editor.picture_pasted.connect(self._pasted)
        self._pasted_in: QTemporaryDir | None = None

    def open(self) -> QMenu:
        """Open the menu under its button."""
        menu = Menu(self._desk.look, self._view)
        editor = self._view.editor
        if editor.is_narrow:
            for tool in (editor.bold, editor.list, editor.quote, editor.link):
                menu.addAction(tool.accessibleName(), tool.click)
            menu.addSeparator()
        callouts = menu.addMenu(self.tr("Callout"))
        for kind, words in self.callouts().items():
            callouts.addAction(words, partial(self.put_callout, kind, words))
        menu.addAction(self.tr("Slide for the projector"), lambda: self.put_callout("slide", self.tr("Slide")))
        menu.addAction(self.tr("Note for trainers"), lambda: self.put_callout("trainer", self.tr("Ask the room")))
        menu.addAction(self.tr("Folded details"), self.put_details)
        menu.addSeparator()
        menu.addAction(self.tr("Citation…"), self.choose_source)
        menu.addAction(
            self.tr("Question, answered in place…"),
            lambda: self.choose("questions", partial(insertions.block, "check")),
        )
        menu.addAction(self.tr("Link to the glossary…"), self.choose_term)
        menu.addAction(self.tr("Picture…"), self.ask_picture)
        menu.addAction(self.tr("Chart, timeline or map…"), self.choose_chart)
        countries = menu.addMenu(self.tr("For one country"))
        for code in COUNTRIES:
            countries.addAction(country_name(code), partial(self.put_country, code))
        menu.addAction(self.tr("Table"), self.put_table)
        self._view.editor.open_under(menu, self._view.editor.insert)
        return menu

    def callouts(self) -> dict[str, str]:
        """Return the kinds of callout as people call them."""
        words = (
            self.tr("Note"),
            self.tr("Tip"),
            self.tr("Warning"),
            self.tr("Example"),
            self.tr("Law"),
            self.tr("Story"),
            self.tr("Question"),
        )
        return dict(zip(CALLOUTS, words, strict=True))

    def put(self, insertion: Insertion) -> None:
        """Insert at the cursor."""
        self._view.editor.show_form(False)
        self._view.editor.put(insertion)

    def put_callout(self, kind: str, title: str) -> None:
        """Insert a callout, or a block for trainers or the projector."""
        body = self.tr("Up to 40 words.") if kind in AUDIENCES[1:] else self.tr("Write here.")
        self.put(insertions.block(kind, title, body))

    def put_details(self) -> None:
        """Insert a folded block."""
        self.put(insertions.block("note", self.tr("More"), self.tr("Write here."), sign="???"))

    def put_country(self, code: str) -> None:
        """Insert a block for one country."""
        self.put(insertions.block("country", code, self.tr("Write here.")))

    def put_table(self) -> None:
        """Insert a table."""
        self.put(insertions.table(self.tr("First"), self.tr("Second")))

    def choose(self, names: str, made: Callable[[str], Insertion], other: Other | None = None) -> None:
        """Ask for one of the module's sources, questions or terms, and insert what `made` makes of its id.

        `other` makes a new one: at once where there is none to choose.
        """
        found = self._names()
        if found is None:
            return
        entries: Sequence[Named] = getattr(found, names)
        if not entries and other is not None:
            other[1]()
            return
        words = [(each.id, f"{each.words}  ·  {each.id}") for each in entries]
        self._ask(self._titles()[names], words, made, other)

    def choose_source(self) -> None:
        """Ask for a source to cite; at once for a new one where the module has none."""
        other = (self.tr("New source…"), self.ask_source)
        self.choose("sources", insertions.citation, other)

    def choose_term(self) -> None:
        """Ask for a term to link to; at once for a new one where the module has none."""
        self.choose("terms", self._term, (self.tr("New term…"), self.ask_term))

    def ask_source(self) -> EntryDialog | None:
        """Ask for a new source, then cite it."""
        dialog = self._entry("sources", Sources(), self.tr("New source"))
        if dialog is not None:
            label = self.tr("Paste a reference (BibTeX, RIS, a DOI, an address, a line), and it is filled in")
            dialog.offer_filling(label, only_reference_in)
            dialog.ask(self.tr("Add and cite here"), partial(self._take_entry, "sources", insertions.citation))
        return dialog

    def ask_term(self) -> EntryDialog | None:
        """Ask for a new term of the glossary, then link to it."""
        dialog = self._entry("glossary", TermsSection(), self.tr("New term"))
        if dialog is not None:
            dialog.ask(self.tr("Add and link here"), partial(self._take_entry, "glossary", self._term))
        return dialog

    def _entry(self, kind: str, section: Section, title: str) -> EntryDialog | None:
        """Return a dialog for a new element of the module's file of a kind, as its text stands now."""
        found, text = self._names(), self._desk.try_to(lambda: self._files.text_of_kind(kind))
        if found is None or text is None:
            return None
        self.dialog = dialog = EntryDialog(self._desk.look, self._view, section, text, offers_of(found), title)
        return dialog

    def _take_entry(self, kind: str, made: Callable[[str], Insertion], text: str, name: str) -> None:
        if self._files.write_kind(kind, text):
            self.put(made(name))

    def ask_chart(self) -> None:
        """Ask for the title of a new chart, insert its place and open it as a form."""
        self.dialog = dialog = NameDialog(self._desk.look, self._view, self.tr("New chart"), self.tr("Title"))
        dialog.ask_before_loss(lambda: bool(dialog.name.text().strip()))
        dialog.ask(self.tr("Insert"), lambda title, _: self._add_chart(title))

    def _add_chart(self, title: str) -> None:
        file = self._files.made(title, "data")
        if file:
            self.put(insertions.block("chart", Path(file).stem))
            self._files.show_new(file)

    def choose_chart(self) -> None:
        """Ask for a chart of the module and insert its place; at once for a new one where there is none."""
        found = self._names()
        if found is None:
            return
        if not found.charts:
            self.ask_chart()
            return
        kinds = {each.id: each.kind if each.kind in _DRAWN else "chart" for each in found.charts}
        entries = [(each.id, each.words) for each in found.charts]
        other = (self.tr("New chart…"), self.ask_chart)
        self._ask(self.tr("Chart, timeline or map"), entries, lambda name: insertions.block(kinds[name], name), other)

    def ask_picture(self) -> None:
        """Ask for a picture file, then for what it shows."""
        self._files.choose_picture(lambda name: name and self.ask_alt(name))

    def _dropped(self, paths: list[str]) -> None:
        """Take pictures one after the other: the next is asked about once the one before has its words.

        What is no picture goes the way of what is dropped on the window.
        """
        kinds = QMimeDatabase()
        others = [path for path in paths if not kinds.mimeTypeForFile(path).name().startswith("image/")]
        paths = [path for path in paths if path not in others]
        if others:
            self._desk.requests.files_dropped.emit(others)
        self._bring(paths)

    def _pasted(self, picture: object) -> None:
        """Take a picture from the clipboard as one that is dropped; in YAML, which shows none, nothing."""
        self._pasted_in = QTemporaryDir()  # till the next: a question about its size may come first
        path = self._pasted_in.filePath(f"{self.tr('picture')}.png")
        if self._view.editor.editor.takes_html and isinstance(picture, QImage) and picture.save(path):
            self._bring([path])

    def _bring(self, paths: list[str]) -> None:
        if paths:
            self._files.bring_picture(Path(paths[0]), lambda name: self._brought(name, paths[1:]))

    def _brought(self, name: str, others: list[str]) -> None:
        if name:
            self.ask_alt(name).finished.connect(lambda _: self._bring(others))
        else:
            self._bring(others)

    def ask_alt(self, name: str) -> NameDialog:
        """Ask for the words that stand for a picture, then insert it; one that gets none is taken out again."""
        words = self.tr("What does the picture show? These words are read out in its place.")
        words = f"{words}\n{self._files.left_out}".strip()
        title = self.tr("Alternative text for {file}").format(file=name.rpartition("/")[2])
        self.dialog = dialog = NameDialog(self._desk.look, self._view, title, words)
        dialog.ask_before_loss(lambda: bool(dialog.name.text().strip()))
        dialog.ask(self.tr("Insert"), lambda alt, _: self.put(insertions.picture(name, alt)))
        dialog.rejected.connect(lambda: self._files.leave_picture(name))
        return dialog

    def _term(self, name: str) -> Insertion:
        return insertions.term(name, self.tr("words"))

    def _titles(self) -> dict[str, str]:
        return {"sources": self.tr("Source"), "questions": self.tr("Question"), "terms": self.tr("Term")}

    def _ask(
        self,
        title: str,
        entries: list[tuple[str, str]],
        made: Callable[[str], Insertion],
        other: Other | None = None,
    ) -> None:
        self.dialog = dialog = ChooseDialog(self._desk.look, self._view, title, entries)
        dialog.ask(lambda name: self.put(made(name)), other)

    def _names(self) -> Names | None:
        return self._draft.names or self._desk.try_to(lambda: names_in(self._draft.folder, self._draft.unsaved))
