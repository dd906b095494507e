"""What happens in the checks of a section: asked, answered, taken back; what was begun waits for who comes back."""

from functools import partial

from PySide6.QtCore import QObject

from htcourse.core.clock import seconds_awake
from htcourse.ui.reading.section_column import SectionColumn
from htcourse.ui.screens.lesson.picked import Picked
from htcourse.ui.screens.lesson.view import LessonView
from htcourse.ui.shell.desk import Desk
from htcourse.ui.widgets.typing_pause import TypingPause
from htcourse.usecases.attempts.answer_question import (
    QuestionPage,
    answer_question,
    open_question,
    show_answer_in_place,
    undo_answer,
)
from htcourse.usecases.attempts.waiting import begun_checks, keep_begun_check
from htcourse.usecases.reading.open_section import SectionPage

_PAUSE_MS = 900


class Checks(QObject):
    """The checks of the section that is shown; `questions` by their id, `shown_at` the second they were painted."""

    def __init__(self, desk: Desk, view: LessonView) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self.questions: dict[str, QuestionPage] = {}
        self.picked = Picked()
        self.shown_at = 0.0
        self._responses: dict[str, str] = {}
        self._person: object = None
        self._touched = set[str]()
        self._waiting = set[str]()
        self._pause = TypingPause(self, _PAUSE_MS, self._keep_touched)
        view.column_made.connect(self._listen)

    def open(self, page: SectionPage | None) -> None:
        """Open the checks of a page, with what was begun in them; of none where none is given."""
        refs = [part.ref for part in page.parts if part.kind == "check"] if page and not page.content_note else []
        opened = [self._desk.try_to(partial(open_question, self._desk.person, ref)) for ref in refs]
        asked = [each for each in opened if each is not None]
        found = begun_checks(self._desk.person, asked) if asked else ()
        self._waiting = {each.id for each, before in zip(found, asked, strict=False) if each is not before}
        self.questions = {each.id: self.picked.put_into(each) for each in found}
        self._responses, self._person = {}, self._desk.person.learner

    def keep(self) -> None:
        """Note what was picked, and keep it in the record."""
        for name, asked in self.questions.items():
            for check in self._view.checks(name)[:1]:
                self.picked.note(asked, check)
        self._keep_touched()

    def _listen(self, column: SectionColumn) -> None:
        column.check_touched.connect(self._on_touched)
        column.check_answered.connect(self._on_answered)
        column.check_undone.connect(self._on_undone)
        column.check_shown.connect(self._on_shown)

    def _on_touched(self, question_id: str) -> None:
        self._touched.add(question_id)
        self._pause.typed()

    def _keep_touched(self) -> None:
        """Keep what was begun; where the disk refuses, it is told and tried again at the next change."""
        self._pause.stop()
        touched, self._touched = self._touched & self.questions.keys(), set()
        session = self._desk.session
        if session is None or session.learner is not self._person:  # somebody else is at work by now
            return
        for name in touched:
            for check in self._view.checks(name)[:1]:
                answer = check.widget.answer() if check.can_answer and check.widget is not None else None
                self._desk.try_to(partial(keep_begun_check, session, self.questions[name], answer))
                self._waiting.add(name)

    def _on_answered(self, question_id: str, answer: dict[str, object]) -> None:
        asked = self.questions[question_id]
        answered = self._desk.try_to(
            partial(
                answer_question,
                self._desk.person,
                question_id,
                answer,
                seed=asked.seed,
                seconds=seconds_awake() - self.shown_at,
                hints=self._view.hints_used(question_id),
            )
        )
        if answered is None:
            return
        self._touched.discard(question_id)
        if question_id in self._waiting:
            self._waiting.remove(question_id)
            self._desk.try_to(lambda: keep_begun_check(self._desk.person, asked, None))
        self.questions[question_id] = asked._replace(tries=asked.tries + 1)
        self._responses[question_id] = answered.response_id if answered.can_undo and not answered.mark.is_judged else ""
        for check in self._view.checks(question_id):
            check.show_mark(answered.mark, tries_left=answered.tries_left)
            self._view.reading.reveal_once_painted(check)
        self._desk.changes.tell(answered.changed)

    def _on_shown(self, question_id: str) -> None:
        shown = self._desk.try_to(partial(show_answer_in_place, self._desk.person, question_id))
        if shown is not None:
            self._responses.pop(question_id, "")
            for check in self._view.checks(question_id):
                check.show_mark(shown.mark, tries_left=0)
                self._view.reading.reveal_once_painted(check)
            self._desk.changes.tell(shown.changed)

    def _on_undone(self, question_id: str) -> None:
        response = self._responses.get(question_id, "")
        changed = self._desk.try_to(lambda: undo_answer(self._desk.person, response)) if response else None
        if changed is not None:
            del self._responses[question_id]
            asked = self.questions[question_id]
            self.questions[question_id] = asked._replace(tries=asked.tries - 1)
            self._desk.changes.tell(changed)
            for check in self._view.checks(question_id):
                check.take_back()
