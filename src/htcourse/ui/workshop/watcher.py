"""Checks and previews a draft while it is written: one job at a time, what changes meanwhile is looked at after it."""

from collections import Counter
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from htcourse.core.cache import Cache
from htcourse.core.errors import CourseError, Problem, Severity
from htcourse.ui.look.texts import problem_fix, problem_text, translated
from htcourse.ui.shell.desk import Desk
from htcourse.ui.widgets.code_editor import LineMark
from htcourse.ui.workshop.draft import Draft
from htcourse.ui.workshop.forms import FormEditor
from htcourse.ui.workshop.preview_pane import PreviewLoaders
from htcourse.ui.workshop.previewing import PreviewAsked, PreviewFound, check_and_preview
from htcourse.ui.workshop.printed_pages import pages_of
from htcourse.ui.workshop.problem_list import ShownProblem, ToldInForm, first_of_their_kind
from htcourse.ui.workshop.view import WorkshopView
from htcourse.usecases.workshop.fixes import ASKS, Fix, before_stop, quick_fixes
from htcourse.usecases.workshop.previews import picture, preview_chart

CHECK_MS = 400


class Watcher(QObject):
    """Shows problems at their lines and in their list, and the preview of what stands under the cursor."""

    citation_asked = Signal()
    """A source is to be chosen, and cited where the cursor stands."""
    names_found = Signal()
    """What can be named in the module was read."""

    def __init__(self, draft: Draft, view: WorkshopView, desk: Desk) -> None:
        super().__init__(draft)
        self._draft, self._view, self._desk = draft, view, desk
        self.problems: tuple[Problem, ...] = ()
        self.element = ""
        self._memory = Cache()
        self._fixes: list[tuple[Fix, ...]] = []
        self._finding: PreviewFound | None = None
        self._is_looking = self._is_stale = self._needs_check = self._is_checked = False
        self._waiting = QTimer(self, interval=CHECK_MS, singleShot=True)
        self._waiting.timeout.connect(self._look)
        view.editor.editor.line_changed.connect(lambda _: self._waiting.start())
        view.preview.way_chosen.connect(lambda _: self.look_again(with_check=False))
        view.preview.answered.connect(self._answered)
        view.problems.chosen.connect(self._go_to_problem)
        view.problems.fix_asked.connect(self._fix)
        view.problem_step_asked.connect(view.problems.step)

    @property
    def is_settled(self) -> bool:
        """Whether everything typed was looked at."""
        return not (self._is_looking or self._is_stale or self._waiting.isActive())

    def forget(self) -> None:
        """Another draft comes."""
        self._memory, self.problems, self._finding = Cache(), (), None
        self._is_checked = False
        self._waiting.stop()

    def typed(self) -> None:
        """Look again once typing pauses."""
        self._needs_check = True
        self._waiting.start()

    def look_again(self, *, with_check: bool) -> None:
        """Preview anew, and with `with_check` check anew, now."""
        self._needs_check = self._needs_check or with_check
        self._look()

    def _look(self) -> None:
        """Check and preview in a job, one at a time: what changes meanwhile is looked at after it."""
        if self._draft.tree is None:
            return
        if self._is_looking:
            self._is_stale = True
            return
        form = self._view.editor.form
        asked = PreviewAsked(
            self._draft.folder,
            self._draft.unsaved,
            self._draft.file,
            self._draft.kind_of(self._draft.file),
            self._draft.language_of(self._draft.file),
            self._view.editor.editor.toPlainText(),
            self._view.editor.editor.line(),
            self.element if self._view.editor.is_form else "",
            self._view.preview.way,
            self._desk.session.country if self._desk.session is not None else "",
            self._needs_check,
            not (isinstance(form, FormEditor) and self._view.editor.is_form) or form.section.has_told_choice,
        )
        self._is_looking, self._needs_check = True, False
        if asked.with_check:
            self._view.problems.show_busy()
        memory = self._memory

        self._desk.jobs.run(
            self,
            lambda report: check_and_preview(asked, memory, report),
            self._found,
            self._look_failed,
            "",
            is_quiet=True,
        )

    def _found(self, found: PreviewFound) -> None:
        self._is_looking = False
        if self._draft.tree is not None and found.asked.folder == self._draft.folder:
            self._show(found)
        self._look_once_more()

    def _show(self, found: PreviewFound) -> None:
        self._finding = found
        if found.problems is not None:
            self.problems, self._is_checked = found.problems, True
            self.show_problems()
        if found.names is not None:
            self._draft.names = found.names
            self.names_found.emit()
        if found.asked.file == self._draft.file:
            self._show_preview(found)

    def _look_failed(self, error: Exception) -> None:
        self._is_looking = False
        self._desk.tell_failed(error)
        self._look_once_more()

    def _look_once_more(self) -> None:
        if self._is_stale:
            self._is_stale = False
            self._look()

    def _show_preview(self, found: PreviewFound) -> None:
        preview, folder, unsaved = self._view.preview, self._draft.folder, dict(found.asked.unsaved)

        def pictures(name: str) -> bytes:
            try:
                return picture(folder, name)
            except CourseError:
                return b""

        def charts(ref: str) -> tuple[str, str, str]:
            try:
                return preview_chart(folder, unsaved, ref, memory=self._memory)
            except CourseError:
                return ("", "", "")

        if found.error is not None:
            preview.show_error(found.error)
        elif found.section is not None:
            preview.show_section(found.section, PreviewLoaders(pictures, charts))
        elif found.question is not None:
            preview.show_question(found.asked.element_id, found.question)
        elif found.source is not None:
            preview.show_source(found.source, PreviewLoaders(pictures, charts))
        elif found.sample is not None:
            preview.show_sample(found.sample, PreviewLoaders(pictures, charts))
        elif found.slides is not None:
            preview.show_slides(found.slides, PreviewLoaders(pictures, charts))
        elif found.paper is not None:
            preview.show_paper(pages_of(found.paper, self._desk.assets, charts, pictures))
        elif found.asked.kind == "quiz":
            preview.show_trial(self.tr("A quiz has no preview: take it, with the whole module."), "quiz")
        elif found.asked.kind == "case":
            preview.show_trial(self.tr("A case has no preview: try it, at a moment with “Try from here”."), "case")
        else:
            preview.show_words(
                self.tr("Lessons, questions, sources, terms and charts have a preview: open one of them.")
            )

    def _answered(self, question_id: str, answer: dict[str, object]) -> None:
        found = self._finding
        if found is None:
            return
        question = found.question or (found.section.checks.get(question_id) if found.section is not None else None)
        if question is not None:
            self._view.preview.show_mark(question_id, question.mark(answer))

    def show_problems(self) -> None:
        """Show errors first, and of errors and of warnings those of the open file."""
        wrong = Severity.ERROR
        ordered = sorted(
            self.problems, key=lambda each: (each.severity is not wrong, each.place.file != self._draft.file)
        )
        self.problems = tuple(ordered)
        text = self._view.editor.editor.toPlainText()
        draft, here = (self._draft.folder, self._draft.unsaved), self._draft.file
        is_offered = first_of_their_kind(each.code if each.place.file == here else "" for each in ordered)
        self._fixes = [
            quick_fixes(each, text, *draft) if each.place.file == here and is_first else ()
            for each, is_first in zip(ordered, is_offered, strict=True)
        ]
        shown = [
            ShownProblem(
                each.place.file,
                each.place.line,
                each.severity is Severity.ERROR,
                problem_text(each),
                problem_fix(each),
                each.why,
                tuple(translated(fix.template, fix.values) for fix in fixes),
                each.code,
            )
            for each, fixes in zip(ordered, self._fixes, strict=True)
        ]
        form = self._view.editor.form if self._view.editor.is_form else None
        in_form = None
        if isinstance(form, FormEditor):
            in_form = partial(_in_form, form, self.problems)
            form.show_problems([each for each in ordered if each.place.file == here])
        self._view.problems.show_problems(shown, here, is_checked=self._is_checked, in_form=in_form)
        self.show_marks()
        self.show_counts()

    def show_marks(self) -> None:
        """Mark the lines of the open file that have problems."""
        here = [each for each in self.problems if each.place.file == self._draft.file and each.place.line]
        self._view.editor.editor.show_marks(
            LineMark(
                each.place.line,
                each.severity is Severity.ERROR,
                f"{problem_text(each)} {problem_fix(each)}",
                _words_of(each),
            )
            for each in here
        )

    def show_counts(self) -> None:
        """Show how many problems each file has, and which are not saved."""
        errors = Counter(each.place.file for each in self.problems if each.severity is Severity.ERROR)
        warnings = Counter(each.place.file for each in self.problems if each.severity is not Severity.ERROR)
        counts = {name: (errors[name], warnings[name]) for name in errors.keys() | warnings.keys()}
        self._view.tree.show_counts(counts, frozenset(self._draft.unsaved), frozenset(self._draft.waiting))

    def _go_to_problem(self, number: int) -> None:
        problem = self.problems[number]
        place = problem.place
        if place.file != self._draft.file:
            if self._view.editor.asks_first(partial(self._go_to_problem, number)):
                return
            self._draft.open_asked.emit(place.file)
            if place.file != self._draft.file:
                return
            # Its file's problems stand first now.
            self._view.problems.choose(self.problems.index(problem))
        self._view.show_text()
        form = self._view.editor.form
        if isinstance(form, FormEditor) and self._view.editor.is_form and form.show_problem(problem):
            return
        self._view.editor.leave_form_then(partial(self._show_line, place.line))

    def _show_line(self, line: int) -> None:
        self._view.editor.show_form(False)
        self._view.editor.editor.go_to_line(line)
        self._view.editor.editor.setFocus()

    def _fix(self, number: int, fix: int) -> None:
        if number >= len(self._fixes) or fix >= len(self._fixes[number]):
            return
        text = self._fixes[number][fix].text
        if text != ASKS:
            self._draft.wording_asked.emit(text)
            return
        self._go_to_problem(number)
        editor = self._view.editor.editor
        cursor = editor.textCursor()
        cursor.setPosition(cursor.block().position() + before_stop(cursor.block().text()))
        editor.setTextCursor(cursor)
        self.citation_asked.emit()


def _in_form(form: FormEditor, problems: Sequence[Problem], number: int) -> ToldInForm:
    """Return how a problem is told beside the form of its file: a key by the label of its field, then itself."""
    problem = problems[number]
    field, labels = form.told_of(problem) if isValid(form) else ("", {})
    return ToldInForm(field, problem_text(problem, labels), problem_fix(problem, labels))


def _words_of(problem: Problem) -> tuple[str, ...]:
    """Return the words a problem names: the wave stands under those of them that are in its line."""
    return tuple(each for each in problem.values.values() if isinstance(each, str))
