"""A file as a form: its elements listed, the fields of the chosen one, problems beside them."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from htcourse.core.errors import CourseError, Problem
from htcourse.ui.look.texts import error_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.one_of import set_chosen
from htcourse.ui.workshop.forms.data_form import DataForm
from htcourse.ui.workshop.forms.editor_view import EditorView
from htcourse.ui.workshop.forms.field import Offers, told
from htcourse.ui.workshop.forms.found_problems import counts_of, field_of, problems_told, section_with, told_in_form
from htcourse.ui.workshop.forms.section import FileEntry, Section
from htcourse.usecases.names import free_name

PAUSE_MS = 400
_MOST_UNDONE = 100


class _Step(NamedTuple):
    text: str
    section: int
    chosen: str


class FormEditor(EditorView):
    """Edits one text; a person's edit is written into it after a pause, or when the field is left."""

    text_changed = Signal(str)
    """The whole text after an edit."""
    selected_changed = Signal(str)
    """The id of the element shown now (a question, a moment); empty for none and for quizzes."""

    def __init__(self, look: Look, sections: Sequence[Section], parent: QWidget | None = None) -> None:
        super().__init__(look, sections, parent)
        self._sections = tuple(sections)
        for each in self._sections:
            each.setParent(self)
        self._at = 0
        self._text = ""
        self._chosen = ""
        self._offers = Offers()
        self._entries: tuple[FileEntry, ...] = ()
        self._problems: tuple[Problem, ...] = ()
        self._undone: list[_Step] = []
        self._is_edited = False
        self._is_readable = False
        self._shape: object = None
        self.form: DataForm | None = None
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.commit)
        self._connect()

    def _connect(self) -> None:
        for place, tab in enumerate(self.tabs):
            tab.clicked.connect(partial(self.show_section, place))
        self.undo_button.clicked.connect(self.undo)
        self.list.chosen.connect(self._choose)
        self.list.add_asked.connect(self.ask_kind)
        self.list.duplicate_asked.connect(self.duplicate)
        self.list.move_asked.connect(self.move_by)
        self.list.remove_asked.connect(self.remove)
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence.StandardKey.Undo, self, self.undo, context=context)

    @property
    def section(self) -> Section:
        """The part of the file that is shown."""
        return self._sections[self._at]

    @property
    def selected_id(self) -> str:
        """The id of the element that is shown, empty for none."""
        return self._chosen

    @property
    def offers(self) -> Offers:
        """What fields let choose from."""
        return self._offers

    def text(self) -> str:
        """Return the file's text; what was typed last is in it after `commit`."""
        return self._text

    def set_text(self, text: str, selected_id: str = "") -> None:
        """Show a text, one of its elements chosen; the same text again changes nothing."""
        if text == self._text and self._is_readable and selected_id in ("", self._chosen):
            return
        self._pause.stop()
        self._is_edited = False
        self._text = text
        if selected_id:
            self._chosen = selected_id
            self._at = section_with(selected_id, text, self._sections, self._at)
        self.reload()

    def set_offers(self, offers: Offers) -> None:
        """Take what fields let choose from."""
        if offers != self._offers and not self.is_refused():
            self._offers = offers
            self.reload(is_rebuilt=True)

    def is_refused(self) -> bool:
        """Return whether what was edited cannot be written: it stands in the fields alone."""
        self.commit()
        return self._is_edited

    def drop_refused(self) -> None:
        """Show what the text says."""
        self._is_edited = False
        self._say("")
        self.reload(is_rebuilt=True)

    def commit(self) -> None:
        """Write what was edited into the text now; what is refused stays in the fields."""
        self._pause.stop()
        if not self._is_edited or self.form is None:
            return
        if more := self.section.renewed(self._text, self.form.data):
            self.form.data.update(more)
            self.form.refresh()
        try:
            text = self.section.with_data(self._text, self._chosen, self.form.data)
        except CourseError as error:
            self._refuse(error)
            self._show_state()
            return
        self._is_edited = False
        self._say("")
        if text != self._text:
            self._take(text, self._chosen_in(text, str(self.form.data.get("id", ""))))
        self._reshape()
        self._show_problems()

    def _leave_field(self) -> None:
        """Write what was edited, with what follows from it: a name from author and year, words from a table."""
        form = self.form
        if form is None:
            return
        if more := self.section.finished(self._text, form.data, self._offers):
            form.data.update(more)
            form.refresh()
            self._show_about(form.data)
            self._is_edited = True
        self.commit()

    def _chosen_in(self, text: str, name: str) -> str:
        """Return which element is shown after an edit: the same one, under its new name when that was edited."""
        is_there = name and any(each.id == name for each in self.section.entries(text))
        return name if is_there else self._chosen

    def _reshape(self) -> None:
        """Build the form anew when an edit changed which fields there are; the focus stays in its field."""
        if self.form is None or self.section.shape(self.form.data) == self._shape:
            return
        here = next((key for key, each in self.form.inputs.items() if each.isAncestorOf(self.focusWidget())), "")
        self._show_form(is_rebuilt=True)
        if here in self.form.inputs:
            self.form.inputs[here].focus_first()

    def show_section(self, place: int) -> None:
        """Show another part of the file."""
        if place != self._at:
            self._leave_then(partial(self._go_to, place))
        self._show_state()

    def _go_to(self, place: int, name: str = "", field: str | None = None) -> None:
        self._at, self._chosen = place, name
        self.reload(is_rebuilt=True)
        if field is not None and self.form is not None:
            self.form.inputs.get(field, self.form).focus_first()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show what is wrong in this file beside the fields it belongs to, and how much in the list."""
        self._problems = tuple(problems)
        self._show_problems()

    def show_problem(self, problem: Problem) -> bool:
        """Show the element a problem stands in, with the focus in its field; return whether the form has one."""
        self.commit()
        found = field_of(problem, self._text, self._sections) if self._is_readable else None
        if found is not None:
            place, entry, field = found
            self._leave_then(partial(self._go_to, place, entry.id, field))
        return found is not None

    def told_of(self, problem: Problem) -> tuple[str, Mapping[str, str]]:
        """Return what a problem's field is called, else its element, and the labels around it (`told_in_form`)."""
        return told_in_form(problem, self._text, self._sections, self._offers)

    def focus_first(self) -> None:
        """Give the focus to the list, the first field, or the button to the text."""
        if not self._is_readable:
            self.open_text.setFocus()
        elif self.section.is_single and self.form is not None:
            self.form.focus_first()
        elif self._entries:
            self.list.focus_list()
        else:
            self.list.add.setFocus()

    def ask_kind(self) -> None:
        """Ask what to add; at once where there is one kind."""
        addable = self.section.addable()
        if len(addable) == 1:
            self.add(addable[0].kind)
            return
        self._show_menu(addable, self.add)

    def add(self, kind: str) -> None:
        """Add an element, with the focus in its first field."""
        self.commit()
        data = self.section.new(self._text, kind, self._offers)
        self._change(lambda: self.section.with_data(self._text, data["id"], data), data["id"])
        if self.form is not None:
            self.form.focus_first()

    def duplicate(self) -> None:
        """Add a copy of the chosen element below it."""
        self.commit()
        if not self._chosen:
            return
        name, place = free_name(self._chosen, {each.id for each in self._entries}), self.list.row()

        def copied() -> str:
            data = {**self.section.data(self._text, self._chosen), "id": name}
            return self.section.moved(self.section.with_data(self._text, name, data), name, place + 1)

        self._change(copied, name)

    def move_by(self, step: int) -> None:
        """Move the chosen element up (-1) or down (1)."""
        self.commit()
        to = self.list.row() + step
        if self._chosen and 0 <= to < len(self._entries):
            self._change(lambda: self.section.moved(self._text, self._chosen, to), self._chosen)

    def remove(self) -> None:
        """Take the chosen element out; undo brings it back."""
        self.commit()
        if not self._chosen:
            return
        place = self.list.row()
        others = [each.id for each in self._entries if each.id != self._chosen]
        following = others[min(place, len(others) - 1)] if others else ""
        self._change(lambda: self.section.without(self._text, self._chosen), following)
        self.list.focus_list() if others else self.list.add.setFocus()

    def undo(self) -> None:
        """Take back the last edit made in the form, one that was refused too."""
        if self.is_refused():
            self.drop_refused()
            return
        if not self._undone:
            return
        step, before = self._undone.pop(), self._text
        self._text, self._at, self._chosen = step.text, step.section, step.chosen
        self.reload(is_rebuilt=True)
        self._tell(before)

    def _tell(self, _before: str) -> None:
        """Tell the text after an edit; `_before` is the one it replaces."""
        self.text_changed.emit(self._text)

    def _change(self, changed: Callable[[], str], chosen: str) -> None:
        self._leave_then(lambda: self._change_now(changed, chosen))

    def _change_now(self, changed: Callable[[], str], chosen: str) -> None:
        try:
            text = changed()
        except CourseError as error:
            self._refuse(error)
            return
        self._say("")
        if text != self._text:
            self._take(text, chosen)
            self.reload(is_rebuilt=True)

    def _take(self, text: str, chosen: str) -> None:
        """Make an edited text the file's text."""
        self._undone = [*self._undone, _Step(self._text, self._at, self._chosen)][-_MOST_UNDONE:]
        before, self._text, self._chosen = self._text, text, chosen
        self._read_entries()
        self._tell(before)

    def reload(self, *, is_rebuilt: bool = False) -> None:
        """Show the text anew: its elements, and the fields of the chosen one unless they say the same already."""
        try:
            self._entries = tuple(self.section.entries(self._text))
        except CourseError as error:
            self._show_unread(error)
            return
        self._is_readable = True
        self._pages.setCurrentIndex(0)
        before = self._chosen
        if self._chosen not in [each.id for each in self._entries]:
            self._chosen = next((each.id for each in self._entries if each.id), "")
        self._read_entries()
        self._show_form(is_rebuilt=is_rebuilt or before != self._chosen)
        self._show_problems()
        self._show_state()
        self.selected_changed.emit(self._chosen if self.section.has_told_choice else "")

    def _read_entries(self) -> None:
        self._entries = tuple(self.section.entries(self._text))
        self.list.set_words(self.section.title())
        self.list.show_entries(self._entries, self._chosen)
        self._show_state()

    def _show_form(self, *, is_rebuilt: bool) -> None:
        data = self._data()
        if self.form is not None and not is_rebuilt and data == self.form.data:
            return
        if self.form is not None:
            self._form_column.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        self._is_edited = False
        if data is None:
            return
        self._shape = self.section.shape(data)
        self.form = DataForm(self.look, data, self.section.fields(self._text, data, self._offers))
        self.form.edited.connect(self._edited)
        self.form.left.connect(self._leave_field)
        self._form_column.insertWidget(self._form_column.count() - 1, self.form)
        self.about.setVisible(self._has_about())
        self.page.verticalScrollBar().setValue(0)

    def _show_about(self, data: dict[str, Any] | None) -> None:
        nothing = self.tr("There is nothing here yet. “Add” makes the first.")
        self.about.set_words(self.section.explained(data) if data is not None else nothing)
        self.about.setVisible(self._has_about())

    def _data(self) -> dict[str, Any] | None:
        if not self._chosen and not self.section.is_single:
            return None
        try:
            return self.section.data(self._text, self._chosen)
        except CourseError:
            return None

    def _show_unread(self, error: CourseError) -> None:
        self._is_readable = False
        problem = next(iter(getattr(error, "problems", ())), None)
        more = problem.sentence if problem is not None else ""
        self.unread.set_words(" ".join(each for each in (error_text(error), more) if each))
        self._pages.setCurrentIndex(1)
        self._show_state()

    def _show_problems(self) -> None:
        if not self._is_readable:
            return
        self._show_about(self._data())
        lines = [each for section in self._sections for each in section.entries(self._text)]
        self.list.show_counts(counts_of(self._problems, self._entries, lines))
        if self.form is None:
            return
        own = [told(each) for each in self.section.faults(self._text, self.form.data)]
        entry = next((each for each in self._entries if each.id == self._chosen), None)
        others = problems_told(self._problems, self._text, entry, lines) if entry is not None else []
        known = {(each.template, each.path[:1]) for each in own} | {(each.template, ()) for each in own}
        self.form.show_told([*own, *(each for each in others if (each.template, each.path[:1]) not in known)])

    def _edited(self) -> None:
        self._is_edited = True
        self._pause.start()

    def _choose(self, name: str) -> None:
        if name == self._chosen:
            return
        if self.is_refused():
            self._read_entries()
        self._leave_then(partial(self._show_entry, name))

    def _show_entry(self, name: str) -> None:
        self._chosen = name
        self._read_entries()
        self._show_form(is_rebuilt=True)
        self._show_problems()
        self.selected_changed.emit(name if self.section.has_told_choice else "")

    def _show_state(self) -> None:
        section = self.section
        for place, tab in enumerate(self.tabs):
            set_chosen(tab, is_chosen=place == self._at)
        self.undo_button.setEnabled(bool(self._undone) or self._is_edited)
        self._bar.setVisible(self._is_readable and (len(self.tabs) > 1 or self._tools_row.count() > 0))
        self.list.setVisible(not section.is_single)

    def hideEvent(self, event: QHideEvent) -> None:
        """Write what was edited: the text is shown, or another screen."""
        self.commit()
        super().hideEvent(event)
