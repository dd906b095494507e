"""Who is in a class: typed or read from a table, renamed, given a file of what is kept of them, taken out."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from htcourse.core.errors import CourseError, Problem
from htcourse.ui import dialogs
from htcourse.ui.dialogs import Dialog
from htcourse.ui.dialogs.files import open_file, save_file, tell_written
from htcourse.ui.look.texts import error_text, mode_word, problem_fix, problem_text
from htcourse.ui.look.theme import Look
from htcourse.ui.reading.printing import Printing
from htcourse.ui.shell.desk import Desk
from htcourse.ui.widgets.button import Button
from htcourse.usecases.classes.forget import forget_person, has_sent, person_page, save_person
from htcourse.usecases.classes.read_roster import Roster, read_roster
from htcourse.usecases.classes.roster import ClassFile, Person, add_namesakes, add_people, change_person
from htcourse.usecases.classes.same_people import by_names, renamed
from htcourse.usecases.classes.typed_roster import left_out, typed_people
from htcourse.usecases.exchange.save_text import plain_name
from htcourse.usecases.marking.begun_marks import forget_gone_marks

LONGEST_LIST = 8
_LONGEST_NAME = 200
_WORDS = partial(QCoreApplication.translate, "AttemptSheet")


class NamesDialog(Dialog):
    """Names typed or pasted, one a line; or a table of them. It stays while its text cannot be read."""

    def __init__(
        self,
        look: Look,
        parent: QWidget,
        take: Callable[[Roster, str], object],
        table: Callable[[], object],
        text: str = "",
    ) -> None:
        """`take` is handed who was read and their text, `text` is one to be mended."""
        super().__init__(look, self.tr("Add people"), parent, 560)
        self._take = take
        self.add_text(
            self.tr(
                "Write one name a line; after a semicolon the group, if there are groups. Codes are dealt. Or paste a "
                "table with its headings."
            )
        )
        self.names = QPlainTextEdit()
        self.names.setFont(look.font(14))
        self.names.setTabChangesFocus(True)
        self.names.setAccessibleName(self.tr("Names, one a line"))
        self.names.setPlaceholderText(self.tr("Aigerim Sadykova; A\nNurlan Toktosunov; B"))
        self.names.setFixedHeight(look.px(200))
        self.names.setPlainText(text)
        self.body.addWidget(self.names)
        self.wrong = self.add_text("", "body")
        self.wrong.hide()
        self.add_button(self.tr("From a table…"), "plain", table)
        self.add_button(self.tr("Cancel"), "quiet")
        self.take = Button(look, self.tr("Add them"), "primary", call=self._add)
        self.foot.addWidget(self.take)
        self.names.textChanged.connect(self._tell_if_written)
        self._tell_if_written()
        self.ask_before_loss(lambda: self.names.toPlainText().strip() not in ("", text.strip()))
        self.names.setFocus()

    def _tell_if_written(self) -> None:
        self.take.setEnabled(bool(self.names.toPlainText().strip()))

    def _add(self) -> None:
        text = self.names.toPlainText()
        try:
            read = typed_people(text, self.tr("Names"))
        except CourseError as error:
            self.wrong.show()
            self.say(self.wrong, error_text(error))
            return
        self.accept()
        self._take(read, text)


class PersonDialog(Dialog):
    """Name and group of somebody, all that is kept of them as a file, and the way out of the class."""

    def __init__(self, look: Look, parent: QWidget, person: Person) -> None:
        super().__init__(look, "  ".join(filter(None, (person.code, person.name))), parent, 560)
        self.name = self.add_field(self.tr("Name"), person.name, _LONGEST_NAME)
        self.group = self.add_field(self.tr("Group"), person.group, _LONGEST_NAME)
        self.remove = self.add_button(self.tr("Take out…"), "quiet")
        self.export = self.add_button(self.tr("Export…"), "plain")
        self.export.setToolTip(self.tr("Write all that this class keeps of this person, for them to read"))
        self.add_button(self.tr("Cancel"), "quiet")
        self.keep = self.add_button(self.tr("Keep"), "primary")
        self.keep.setDefault(True)
        self.name.setFocus()


class PeopleKeeper(QObject):
    """Changes the list of the class that is shown, and has it shown anew."""

    def __init__(
        self, view: QWidget, desk: Desk, shown: Callable[[], ClassFile | None], show: Callable[[], object]
    ) -> None:
        """`shown` returns the class looked at, `show` reads it anew."""
        super().__init__(view)
        self._view, self._desk, self._shown, self._show = view, desk, shown, show

    def ask_for_more(self, text: str = "") -> None:
        """Ask for names, or for a table of them; `text` stands there to be mended."""
        of = self._shown()
        if of is not None:
            kinds = self.tr("Lists (*.csv *.tsv *.txt *.xlsx)")
            choose = partial(open_file, self._view, self.tr("Add people"), kinds, partial(self._add_table, of))
            NamesDialog(self._desk.look, self._view.window(), partial(self._add, of), choose, text).open()

    def open_person(self, code: str) -> None:
        """Show somebody of the list; who is not on it has handed in without being there, and has no entry."""
        of = self._shown()
        person = of.person(code) if of is not None else None
        if of is None or person is None:
            return
        dialog = PersonDialog(self._desk.look, self._view.window(), person)
        dialog.keep.clicked.connect(lambda: self._change(of, person.code, dialog.name.text(), dialog.group.text()))
        dialog.remove.clicked.connect(partial(self._ask_to_take_out, of, person))
        dialog.export.clicked.connect(partial(self._ask_where, of, person))
        dialog.open()

    def _add_table(self, of: ClassFile, path: Path) -> None:
        read = self._desk.try_to(lambda: read_roster(path))
        if read is not None:
            self._add(of, read)

    def _add(self, of: ClassFile, read: Roster, text: str = "") -> None:
        """Put people on the list, once it is said whose name counts where a code has two; `text` is what was typed."""
        put = partial(self._put_on_list, of, read, text)
        others = renamed(of, read.people)
        if not others:
            put()
            return
        dialog = Dialog(self._desk.look, self.tr("Other names for the same codes"), self._view.window())
        dialog.add_text(self.tr("What was collected under a code stays with it, whoever it is called by."))
        for before, after in others[:LONGEST_LIST]:
            words = self.tr("{code}: {before} here, {after} in the list")
            dialog.add_text(words.format(code=before.code, before=before.name, after=after.name))
        if len(others) > LONGEST_LIST:
            dialog.add_text(self.tr("More of them: {count}").format(count=len(others) - LONGEST_LIST), "muted")
        dialog.add_button(self.tr("Take the names of the list"), "plain", partial(put, rename=True))
        keep = dialog.add_button(self.tr("Keep those here"), "primary", put)
        keep.setFocus()
        dialog.open()

    def _put_on_list(self, of: ClassFile, read: Roster, text: str, *, rename: bool = False) -> None:
        changed = self._desk.try_to(lambda: add_people(self._desk.places, of.id, read.people, rename=rename))
        if changed is not None:
            self._show()
            same, others, here = by_names(of, read.people)
            taken = self.tr("{code}, {name}: known by that name; to Moodle “{number}”.")
            grouped = self.tr("{code}, {name}: on the list already, and now in group “{group}”.")
            told = [
                (taken if each.known_as else grouped).format(
                    code=known.code, name=known.name, number=each.known_as, group=each.group
                )
                for known, each in same
            ]
            twice = self.tr(
                "{code}, {name}: another person of that name was put on the list. Take one out if they are one."
            )
            told += [twice.format(code=known.code, name=known.name) for known, _ in others]
            known_here = self.tr("{code}, {name}: on the list already, and not added again.")
            told += [known_here.format(code=known.code, name=known.name) for known, _ in here]
            if read.problems or told:
                left = [*(each for _, each in here), *read.twice]
                self._tell(of, read.problems, told, left, left_out(text, read) if text else "")

    def _tell(
        self, of: ClassFile, problems: Sequence[Problem], told: Sequence[str], left: Sequence[Person], lines: str
    ) -> None:
        """Say what was wrong and who was known; who was `left` out for their name alone can be added as another.

        `lines` were typed and left out: they can be mended.
        """
        title = self.tr("What the list has wrong") if problems else self.tr("Names that were here already")
        dialog = Dialog(self._desk.look, title, self._view.window())
        rows = []
        several = len({each.place.file for each in problems}) > 1
        for each in problems:
            words = self.tr("{file}, row {row}: {problem}") if several else self.tr("Row {row}: {problem}")
            words = words if each.place.line else "{problem}"
            said = words.format(file=each.place.file, row=each.place.line, problem=problem_text(each))
            rows.append(f"{said} {problem_fix(each)}")
        rows += told
        for text in rows[:LONGEST_LIST]:
            dialog.add_text(text)
        if len(rows) > LONGEST_LIST:
            dialog.add_text(self.tr("More of them: {count}").format(count=len(rows) - LONGEST_LIST), "muted")
            dialog.add_text(self.tr("To add a namesake, write that name alone."), "muted")
        elif left:
            words = self.tr(
                "Who is another person with the same name and group can be added, with a code of their own."
            )
            dialog.add_text(words, "muted")
            add = partial(self._add_namesakes, of, left)
            dialog.add_button(self.tr("Add as other people: {count}").format(count=len(left)), "plain", add)
        if lines:
            dialog.add_button(self.tr("Mend those lines…"), "plain", partial(self.ask_for_more, lines))
        dialog.add_button(self.tr("Close"), "primary").setFocus()
        dialog.open()

    def _add_namesakes(self, of: ClassFile, new: Sequence[Person]) -> None:
        if self._desk.try_to(lambda: add_namesakes(self._desk.places, of.id, new)) is not None:
            self._show()

    def _change(self, of: ClassFile, code: str, name: str, group: str) -> None:
        if self._desk.try_to(lambda: change_person(self._desk.places, of.id, code, name, group)) is not None:
            self._show()

    def _ask_to_take_out(self, of: ClassFile, person: Person) -> None:
        title = self.tr("Take {name} out of the class?").format(name=person.name or person.code)
        words = self.tr("The entry and every answer collected of this person go, from paper too. Files on sticks stay.")
        if has_sent(self._desk.places, of.id):
            words += " " + self.tr(
                "So does what was sent to a record store: how it is taken back first stands in the guide, "
                "“From one room to a university”."
            )
        take_out = partial(self._take_out, of, person)
        dialogs.ask(self._desk.look, self._view.window(), title, words, self.tr("Take out"), take_out, "danger")

    def _take_out(self, of: ClassFile, person: Person) -> None:
        if self._desk.try_to(lambda: forget_person(self._desk.places, of.id, person.code)) is not None:
            forget_gone_marks(self._desk.places, self._desk.person)
            self._show()

    def _ask_where(self, of: ClassFile, person: Person) -> None:
        kinds = self.tr("To read (*.pdf);;All of it, for programs (*.json)")
        name = f"{plain_name(person.code, 'person')}.pdf"
        save_file(self._view, self.tr("Export"), name, kinds, partial(self._write, of, person))

    def _write(self, of: ClassFile, person: Person, path: Path) -> None:
        desk, places = self._desk, self._desk.places
        if path.suffix.casefold() == ".json":
            written = desk.try_to(lambda: save_person(places, of.id, person.code, path))
            if written is not None:
                tell_written(desk.look, self._view, written)
            return
        language = desk.person.language
        html = desk.try_to(lambda: person_page(places, of.id, person.code, language, mode_word, _WORDS))
        if html is not None:
            Printing(desk, self._view.window()).write_html(path, html, person.code)
