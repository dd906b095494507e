"""Questions in and out, courses out: choose files, read or write in a job, say what was left out."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from os.path import commonpath
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from htcourse.core.errors import Report, part_reported
from htcourse.core.question_bank import Written
from htcourse.exports import course_export, export_names, question_export
from htcourse.ui.dialogs.choose import NameDialog
from htcourse.ui.dialogs.files import open_files, save_file, tell_written
from htcourse.ui.dialogs.report import ReportDialog
from htcourse.ui.look.texts import LANGUAGE_NAMES, Texts, day_text, error_text
from htcourse.ui.screens.teach.encoding_choice import EncodingChoice
from htcourse.ui.shell.desk import Desk
from htcourse.ui.widgets.button import Button
from htcourse.usecases.attempts.gate import refuse_without_pin
from htcourse.usecases.exchange.already_here import stand_twice
from htcourse.usecases.exchange.bring_over import bring_over
from htcourse.usecases.exchange.brought_before import BroughtBefore, brought_before
from htcourse.usecases.exchange.encodings import guess
from htcourse.usecases.exchange.export_course import ExportedCourse, export_course
from htcourse.usecases.exchange.export_questions import Taken, bank_in, export_bank, installed_bank
from htcourse.usecases.exchange.import_questions import BroughtQuestions, read_questions, write_questions
from htcourse.usecases.exchange.replaced_work import in_order
from htcourse.usecases.modules.installed import list_modules
from htcourse.usecases.names import suggested_id, suggested_name
from htcourse.usecases.workshop.drafts import free_module_id, new_draft, recent_drafts

NEW, FILE = "new", "file"
SHOWN_TITLES = 200
COURSE_FORMATS = ("scorm12", "cc11", "html")
_LIKELY = ("moodle-xml", "gift", "xlsx")
"""The formats of questions that most people want, the one that keeps most first."""


class Exchange(QObject):
    """Nothing is written before somebody saw what was read."""

    written = Signal()
    """Questions were brought in, perhaps as a new module."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self.report: ReportDialog | None = None
        self.dialog: NameDialog | None = None

    def choose_files(self) -> None:
        """Ask for files with questions."""
        open_files(self._window, self.tr("Bring in questions"), self.read)

    def read(self, paths: list[Path], encoding: str = "") -> None:
        """Read files and show what they hold; those that do not tell their encoding in the one that was chosen."""

        def work(report: Report) -> tuple[BroughtQuestions, tuple[BroughtBefore, ...], dict[Path, str]]:
            language = self._desk.person.language
            reading, looking = (part_reported(report, each, 2) for each in range(2))
            brought = read_questions(paths, reading, encoding=encoding, is_guess=True, language=language)
            before = brought_before(self._desk.places, brought, report=looking)
            return brought, before, {path: encoding or page for path in paths if (page := guess(path))}

        title = self.tr("Reading the questions")
        self._desk.run(self, work, lambda found: self._show_brought(paths, *found), title)

    def _show_brought(
        self,
        paths: list[Path],
        brought: BroughtQuestions,
        before: tuple[BroughtBefore, ...],
        guessed: dict[Path, str],
    ) -> None:
        count, modules = len(brought.bank.questions), self._modules(before)
        words = self.tr("{questions} can be brought in.").format(questions=Texts().questions(count))
        several = {each.file for each in before if each.several}
        for each in (each for each in before if 2 * each.same >= count and each.file.parent not in several):
            like = self.tr("They look like “{quiz}” in “{title}”, last changed on {day}. Asked in both: {count}.")
            if each.several:
                like = self.tr("They look like {quiz} in “{title}”, last changed on {day}. Asked in both: {count}.")
            named = {"quiz": self._named_quiz(each), "title": modules[_draft_of(each)], "day": day_text(each.day)}
            words = f"{words} {like.format(count=Texts().questions(each.same), **named)}"
        titles = [each.question.title for each in brought.bank.questions[:SHOWN_TITLES]]
        title = self.tr("Questions read") if count else self.tr("Nothing to bring in")
        dialog = ReportDialog(self._desk.look, self._window, title, words, brought.problems, titles)
        self.report = dialog
        dialog.add_button(self.tr("Close"), "quiet")
        bring = None
        if count:
            bring = dialog.add_button(self.tr("Bring in…"), "primary", lambda: self._ask_where(brought, before))
            bring.setDefault(True)
        if guessed:
            self._offer_encodings(dialog, paths, guessed, bring)
        dialog.open()

    def _offer_encodings(
        self, dialog: ReportDialog, paths: list[Path], guessed: dict[Path, str], bring: Button | None
    ) -> None:
        """Let another encoding be chosen; nothing is brought in then before the files were read in it."""
        path, read_in = next(iter(guessed.items()))
        choice = EncodingChoice(self._desk.look, path, read_in)
        again = dialog.add_button(self.tr("Read again"), "primary", lambda: self.read(paths, choice.encoding))
        dialog.body.insertWidget(dialog.body.indexOf(dialog.list), choice)

        def chosen(encoding: str) -> None:
            is_other = encoding != read_in
            again.setVisible(is_other)
            again.setDefault(is_other)
            if bring is not None:
                bring.setVisible(not is_other)
                bring.setDefault(not is_other)

        choice.chosen.connect(chosen)
        again.hide()

    def _ask_where(self, brought: BroughtQuestions, before: tuple[BroughtBefore, ...]) -> None:
        dialog = NameDialog(self._desk.look, self._window, self.tr("Bring in questions"), self.tr("Title of the quiz"))
        modules = self._modules(before)
        places = [(str(each.file), self._over(each, modules[_draft_of(each)])) for each in before]
        language = brought.language or self._desk.person.language
        new = self.tr("Into a new module (language: {language})")
        places.append((NEW, new.format(language=LANGUAGE_NAMES.get(language, language))))
        places += [
            (str(each.path), self.tr("Into “{title}”").format(title=modules[each.path]))
            for each in recent_drafts(self._desk.places)
        ]
        places.append((FILE, self.tr("To a file of questions (.yaml)")))
        usual_place = next((str(each.file) for each in before if each.is_its), NEW)
        choice = dialog.add_choice(self.tr("Where to?"), places, usual_place)
        dialog.notes = {str(each.file): self._becomes(each) for each in before}
        dialog.unasked = [str(each.file) for each in before if each.several]
        titles = {str(each.file): each.title for each in before if each.title}
        usual = brought.title or self.tr("Questions brought in")

        def suggest() -> None:
            if not dialog.name.isModified():
                dialog.name.setText(titles.get(str(choice.currentData()), usual))

        suggest()
        choice.currentIndexChanged.connect(suggest)
        self.dialog = dialog
        dialog.ask(self.tr("Bring in"), lambda title, where: self.bring(brought, title, where, before))

    def _named_quiz(self, each: BroughtBefore) -> str:
        """Return the title of a quiz; of several those of the first two, and how many more they are."""
        if not each.several:
            return each.title or each.file.name
        names = [self.tr("“{quiz}”").format(quiz=one.title or one.file.name) for one in each.several]
        if len(names) == 1:
            return names[0]
        if len(names) == 2:
            return self.tr("{first} and {second}").format(first=names[0], second=names[1])
        more = self.tr("{first}, {second} and %n more", "", len(names) - 2)
        return more.format(first=names[0], second=names[1])

    def _modules(self, before: tuple[BroughtBefore, ...] = ()) -> dict[Path, str]:
        """Return what the modules being written are called by their folders, those of `before` among them."""
        titles = {each.path: each.title for each in recent_drafts(self._desk.places)}
        return _told_apart({_draft_of(each): each.module for each in before} | titles)

    def _over(self, each: BroughtBefore, module: str) -> str:
        if each.several:
            over = self.tr("Replace them in their own quizzes of “{title}”")
        elif each.is_brought:
            over = self.tr("Replace “{quiz}” in “{title}”, brought in before")
        else:
            over = self.tr("Replace “{quiz}” in “{title}”")
        return over.format(quiz=self._named_quiz(each), title=module)

    def _becomes(self, each: BroughtBefore) -> str:
        """Say what becomes of the questions that stand in a place when a file goes over them, or why it cannot."""
        if each.refused:
            return error_text(each.refused)
        words = self.tr("This file has {same} of the {there} questions there.")
        words = words.format(same=each.same, there=each.there)
        if each.going:
            words += " " + self.tr("{questions} would go.").format(questions=Texts().questions(each.going))
        if stays := each.there - each.same - each.going:
            words += " " + self.tr("{questions} would stay.").format(questions=Texts().questions(stays))
        return words

    def bring(self, brought: BroughtQuestions, title: str, where: str, before: tuple[BroughtBefore, ...] = ()) -> None:
        """Write what was read: into a new module, a draft (its folder), over its quizzes, or a file asked for.

        Over one quiz is its file, over all that ask the questions the folder they lie in.
        """
        if where == FILE:
            name, kinds = f"{suggested_id(title) or 'questions'}.yaml", "YAML (*.yaml)"
            write = partial(self._write_brought, brought, title, None)
            save_file(self._window, self.tr("Bring in questions"), name, kinds, write)
            return
        over = next((each for each in before if str(each.file) == where), None)
        if over is not None:
            self._write_brought(brought, title, _draft_of(over), over.file, is_over=True)
            return

        def found() -> Path:
            places, language = self._desk.places, brought.language or self._desk.person.language
            if where != NEW:
                return Path(where)
            return new_draft(places, None, free_module_id(places, title), title, language, "empty", say)

        folder = self._desk.try_to(found)
        if folder is not None:
            self._write_brought(brought, title, folder, _free(folder, title))

    def _write_brought(
        self, brought: BroughtQuestions, title: str, folder: Path | None, out: Path, *, is_over: bool = False
    ) -> None:
        def work(report: Report) -> Written:
            if is_over or (folder is None and out.exists()):
                return bring_over(self._desk.places, brought, out, title, report)
            twice = stand_twice(self._desk.places, brought, out)
            out.parent.mkdir(parents=True, exist_ok=True)
            written = write_questions(brought, out, report, quiz=title, is_replacing=folder is None)
            return replace(written, problems=(*twice, *written.problems))

        def done(written: Written) -> None:
            problems = in_order((*brought.problems, *written.problems))
            self._written(replace(written, problems=problems), out, folder)

        self._desk.run(self, work, done, self.tr("Writing the questions"))

    def _written(self, written: Written, out: Path, folder: Path | None) -> None:
        self.written.emit()
        files = written.others if out.is_dir() else (out, *written.others)
        words = self.tr("{questions} written to {path}.")
        words = words.format(questions=Texts().questions(written.count), path=_named(files[0], files[1:]))
        if written.stayed:
            stayed = self.tr("Questions that stay as they were: {count}.").format(count=written.stayed)
            words = f"{words}\n{stayed}"
        if written.kept:
            several = [commonpath(written.kept)] if out.is_dir() else map(str, written.kept)
            kept = self.tr("What stood there is kept: {path}.").format(path=", ".join(several))
            words = f"{words}\n{kept}"
        dialog = ReportDialog(self._desk.look, self._window, self.tr("Brought in"), words, written.problems)
        self.report = dialog
        dialog.add_button(self.tr("Close"), "primary" if folder is None else "quiet").setDefault(folder is None)
        if folder is not None:
            open_it = dialog.add_button(
                self.tr("Open in the editor"),
                "primary",
                lambda: self._desk.navigator.show("workshop", str(folder), f"quizzes/{files[0].name}"),
            )
            open_it.setDefault(True)
        dialog.open()

    def ask_table(self) -> None:
        """Ask where a workbook goes that has an example of each type and says what its columns mean."""
        from htcourse.usecases.exchange.question_template import write_template  # brings the writers

        def write(out: Path) -> None:
            written = self._desk.try_to(lambda: write_template(out, say, is_replacing=True))
            if written is not None:
                tell_written(self._desk.look, self._window, written)

        name = self.tr("questions") + ".xlsx"
        save_file(self._window, self.tr("A table to fill in"), name, "XLSX (*.xlsx)", write)

    def ask_questions(self) -> None:
        """Ask which questions go out, in which format."""
        likely = [*_LIKELY, *(each for each in export_names("write_questions") if each not in _LIKELY)]
        names = [(each, _FORMAT_WORDS.get(each, each)) for each in likely]
        self._ask_out(self.tr("Take questions out"), names, self._write_questions)

    def ask_course(self) -> None:
        """Ask which course goes out, in which format."""
        names = [(each, _FORMAT_WORDS[each]) for each in COURSE_FORMATS]
        self._ask_out(self.tr("Take a course out"), names, self._write_course)

    def _ask_out(self, title: str, formats: list[tuple[str, str]], write: Callable[[str, str, bool], None]) -> None:
        from htcourse.ui.screens.teach.out_dialog import OutDialog

        places, draft = self._desk.places, self.tr("{title} (as it is written now)")
        modules = [(each.id, each.title) for each in list_modules(places) if each.problem is None]
        modules += [(str(path.absolute()), draft.format(title=title)) for path, title in self._modules().items()]
        dialog = OutDialog(self._desk.look, self._window, title, modules, formats)
        dialog.chosen.connect(write)
        dialog.open()

    def _write_questions(self, module: str, name: str, with_exam_bank: bool) -> None:
        take = partial(self.take_questions, module, name, with_exam_bank=with_exam_bank)
        self._ask_out_file(module, question_export(name).EXTENSION, take)

    def take_questions(self, module: str, name: str, out: Path, *, with_exam_bank: bool = False) -> None:
        """Write the questions of an installed module, or of a draft (its folder)."""
        places = self._desk.places

        def work(report: Report) -> Taken:
            self._refuse_untold(module)
            if Path(module).is_absolute():
                bank, problems = bank_in(Path(module), report=report, with_exam_bank=with_exam_bank)
            else:
                bank, problems = installed_bank(places, module, report, with_exam_bank=with_exam_bank)
            return export_bank(bank, name, out, problems=problems, replacing=True)

        self._desk.run(self, work, lambda taken: self._taken(taken, out), self.tr("Writing the questions"))

    def _taken(self, taken: Taken, out: Path) -> None:
        words = self.tr("{count} of {asked} questions written to {path}.")
        words = words.format(count=taken.count, asked=taken.asked, path=_named(out, taken.others))
        self._tell(words, taken.problems)

    def _write_course(self, module: str, name: str, with_exam_bank: bool) -> None:
        take = partial(self.take_course, module, name, with_exam_bank=with_exam_bank)
        self._ask_out_file(module, course_export(name).EXTENSION or ".zip", take)

    def take_course(self, module: str, name: str, out: Path, *, with_exam_bank: bool = False) -> None:
        """Write an installed module, or a draft (its folder), as a course of another kind."""
        places = self._desk.places

        def work(report: Report) -> ExportedCourse:
            self._refuse_untold(module)
            return export_course(places, module, name, out, "", report, replacing=True, with_exam_bank=with_exam_bank)

        def done(found: ExportedCourse) -> None:
            words = self.tr("{lessons} written to {path}.").format(lessons=Texts().lessons(found.lessons), path=out)
            self._tell(words, found.problems)

        self._desk.run(self, work, done, self.tr("Writing the course"))

    def _refuse_untold(self, module: str) -> None:
        """Raise where keys of a module, or a draft of it (its folder), would go out that are not told yet."""
        places = self._desk.places
        drafts = {str(each.path.absolute()): each.id for each in recent_drafts(places)}
        refuse_without_pin(places, drafts.get(module, module))

    def _ask_out_file(self, module: str, extension: str, call: Callable[[Path], None]) -> None:
        save_file(self._window, self.tr("Take out"), f"{Path(module).name}{extension}", "", call)

    def _tell(self, words: str, problems: Any) -> None:
        dialog = ReportDialog(self._desk.look, self._window, self.tr("Taken out"), words, problems)
        self.report = dialog
        dialog.add_button(self.tr("Close"), "primary").setDefault(True)
        dialog.open()


_FORMAT_WORDS = {
    "aiken": "Aiken (.txt)",
    "apkg": "Anki (.apkg)",
    "cc11": "Common Cartridge 1.1 (.imscc)",
    "csv": "CSV (.csv)",
    "gift": "GIFT (.txt)",
    "html": "HTML (.zip)",
    "htcourse": "htcourse (.yaml)",
    "moodle-xml": "Moodle XML (.xml)",
    "qti21": "QTI 2.1 (.zip)",
    "scorm12": "SCORM 1.2 (.zip)",
    "xlsx": "XLSX (.xlsx)",
}
"""Names of formats; they are the same in every language."""


def say(words: str) -> str:
    """Return sample words of a template in the language of the windows."""
    return QCoreApplication.translate("Skeletons", words)


def _named(out: Path, others: tuple[Path, ...]) -> str:
    """Return a file with the names of those beside it."""
    return ", ".join([str(out), *(each.name for each in others)])


def _draft_of(each: BroughtBefore) -> Path:
    return each.file.parent if each.several else each.file.parent.parent


def _told_apart(titles: dict[Path, str]) -> dict[Path, str]:
    """Return titles by folder; where several have one title with the folder's name, or its path where that is one."""
    same = Counter(titles.values())
    named = Counter((title, path.name) for path, title in titles.items())
    told = {path: path.name if named[title, path.name] == 1 else str(path) for path, title in titles.items()}
    return {path: f"{title} · {told[path]}" if same[title] > 1 else title for path, title in titles.items()}


def _free(folder: Path, title: str) -> Path:
    """Return the path of a quiz file that is not there yet."""
    return folder / "quizzes" / f"{suggested_name(folder, 'questions', title)}.yaml"
