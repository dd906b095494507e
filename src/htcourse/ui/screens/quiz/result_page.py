"""The result of an attempt: points, by objective and by question; each question can be looked at again."""

from math import fsum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from htcourse.core.points import summed
from htcourse.core.quiz import Mode, Verdict
from htcourse.ui.dialogs.marks_changed import change_lines, loss_words
from htcourse.ui.look.texts import moment_text, pass_text, percent, time_text
from htcourse.ui.look.theme import Look
from htcourse.ui.question.confidence import calibration_words
from htcourse.ui.question.verdict import VERDICT_SIGNS, blank_word, verdict_word
from htcourse.ui.screens.quiz.words import decimals_of, mode_word, points_alike, points_text, right_words
from htcourse.ui.widgets.badge import Tag
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.choice_row import ChoiceRow, RowState
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, clear, in_column
from htcourse.ui.widgets.markup import escape
from htcourse.ui.widgets.progress_bar import ProgressBar
from htcourse.ui.widgets.rich_label import RichLabel
from htcourse.usecases.exams.changed_marks import MarkChange
from htcourse.usecases.quizzes.attempt_result import Certainty
from htcourse.usecases.quizzes.take_quiz import AttemptResult, ObjectiveResult, ResultRow

WIDTH, LEAST_OF_BAR = 760, 2
_STATES = {
    Verdict.RIGHT: RowState.RIGHT,
    Verdict.WRONG: RowState.WRONG,
    Verdict.PARTLY: RowState.PARTLY,
    Verdict.OPEN: RowState.LEFT,
}


class ResultPage(QWidget):
    """No praise and no blame: what was reached, and what to look at again."""

    question_asked = Signal(int)
    """A question was chosen: its number, from 1."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.title, self.tag = Label(look, "", "heading", wraps=True), Tag(look, "")
        self.points = Label(look, "", "title")
        self.passed = Label(look, "", "strong", wraps=True)
        self.ended, self.note = Label(look, "", "text", wraps=True), Label(look, "", "muted", wraps=True)
        self.changes = QWidget()
        self._changes = in_column(inside=self.changes, look=look, spacing=6)
        self.following = Label(look, "", "body", wraps=True)
        self.summary = Card(look, padding="page", spacing=10)
        self.list = Card(look, padding="page", spacing=8)
        self.rows: dict[int, ChoiceRow] = {}
        self._decimals = 0
        self._objectives, self._questions = QVBoxLayout(), QVBoxLayout()
        self._head = QHBoxLayout()
        self._column = QVBoxLayout(self)
        self._build()
        look.follow(self._restyle)

    def show_result(self, result: AttemptResult) -> None:
        """Show a finished attempt."""
        head = self.tr("Result: {quiz}")
        self.tag.setText(mode_word(result.attempt.mode))
        told = (*(each.points for each in result.rows), *(each.points for each in (*result.objectives, *result.parts)))
        self._decimals = decimals_of((result.points, *told))
        self._restyle()
        if result.out_of and result.rows and result.attempt.feedback.correctness:
            text = self.tr("{points} of {total} points, {percent} %")
            if any(row.verdict is Verdict.OPEN for row in result.rows):
                text = self.tr("{points} of {total} points so far")
            if result.attempt.closed:  # a share of some would read as the result of all
                text = self.tr("{points} of {total} points in the questions that are told")
            reached = percent(result.points, result.out_of, result.pass_percent)
            points, total = self._told(result.points), points_text(result.out_of)
            self.points.set_words(text.format(points=points, total=total, percent=reached))
        elif result.attempt.is_doubted:
            self.points.set_words(self.tr("The result is open"))
        else:
            head = self.tr("Submitted: {quiz}")
            self.points.set_words(self.tr("Your answers are kept"))
        self.title.set_words(head.format(quiz=result.attempt.quiz_title))
        self._tell_pass(result)
        self.ended.set_words(self._ended(result))
        self.ended.setVisible(result.attempt.is_ended_by_time)
        note = self._note(result)
        self.note.set_words(note)
        self.note.setVisible(bool(note))
        following = self._next(result)
        self.following.set_words(following)
        self.following.setVisible(bool(following))
        clear(self._changes)
        for each in (changes := [each for each in result.changes if each.has_marks]):
            for line in self._change(each):
                self._changes.addWidget(Label(self._look, line, "body", wraps=True))
        self.changes.setVisible(bool(changes))
        clear(self._objectives)
        clear(self._questions)
        # One question alone stands below: of an exam that would be twenty bars before its questions. It has its parts.
        barred = [each for each in result.objectives if each.out_of >= LEAST_OF_BAR]
        barred = barred or [each for each in result.parts if each.out_of >= LEAST_OF_BAR]
        for objective in sorted(barred, key=lambda each: each.points / each.out_of):  # what to look at again first
            self._objectives.addWidget(self._objective(objective))
        rest = summed(result.out_of - fsum(each.out_of for each in barred))
        if barred and rest > 0:
            reached_else = summed(result.points - fsum(each.points for each in barred))
            others = ObjectiveResult("", self.tr("All other questions"), reached_else, rest)
            self._objectives.addWidget(self._objective(others))
        empty = blank_word(may_be_lost=result.may_lack_answers)
        self.rows = {row.number: self._row(row, empty) for row in result.rows}
        self.list.setVisible(bool(self.rows))
        for widget in self.rows.values():
            self._questions.addWidget(widget)

    def _tell_pass(self, result: AttemptResult) -> None:
        """Say what is a pass, whether the points are one, and what the quiz says then."""
        mark = pass_text(result.pass_percent)
        words = {
            True: self.tr("Passed: {mark}.").format(mark=mark),
            False: self.tr("Not passed yet: {mark}.").format(mark=mark),
            None: f"{mark}." if mark else "",
        }[result.has_passed]
        self.passed.set_words(" ".join(filter(None, (words, result.said))))
        self.passed.setVisible(bool(words))

    def _next(self, result: AttemptResult) -> str:
        """Return what can be done after the result that no button below it says."""
        if not result.rows or not result.attempt.feedback.correctness:
            return ""
        if not any(row.verdict in (Verdict.WRONG, Verdict.PARTLY) for row in result.rows):
            right = self.tr("What next: all that was marked is right. Continue the course.")
            if all(row.verdict is Verdict.OPEN for row in result.rows):
                right = self.tr("What next: your answer waits for a mark. Continue the course.")
            return "" if result.attempt.closed else right
        if result.attempt.feedback.explanation:
            return self.tr("What next: open a question below, and read why.")
        see = self.tr("What next: open a question below, and see what is right.")
        return see if result.attempt.feedback.has_key else ""

    def _ended(self, result: AttemptResult) -> str:
        """Return what handed it in, where nobody did."""
        if result.closed_at:
            words = self.tr("The exam closed at {time}: what you had answered by then is submitted.")
            return words.format(time=time_text(result.closed_at, result.offset_minutes))
        up = self.tr("The time was up: what you had answered by then is submitted.")
        return up if result.attempt.is_ended_by_time else ""

    def _note(self, result: AttemptResult) -> str:
        """Return what is missing, and why no mark is told."""
        attempt = result.attempt
        is_told = attempt.is_doubted or attempt.waits
        missing = 0 if is_told else sum(not slot.is_answered for slot in attempt.slots)
        closed = attempt.closed
        opened = sum(row.verdict is Verdict.OPEN for row in result.rows)
        anew = 0 if any(each.has_marks for each in result.changes) else sum(row.was_changed for row in result.rows)
        notes = (
            self._handed_in(result) if attempt.waits and not attempt.is_doubted else "",
            self._by_certainty(result.certainty) if result.certainty else calibration_words(result.sure),
            self.tr("This test has no pass mark.") if self._has_no_mark(result) else "",
            loss_words(result.loss) if result.loss else "",
            self._without_answer(missing, is_lossy=result.may_lack_answers) if missing else "",
            self.tr("%n answer(s) still wait for a mark: the result is not final.", "", opened) if opened else "",
            self.tr("%n mark(s) were given anew by your trainer.", "", anew) if anew else "",
            self._why_untold(result),
            self.tr("%n question(s) are not told yet: an exam or test asks them too.", "", closed) if closed else "",
        )
        return " ".join(filter(None, notes))

    def _handed_in(self, result: AttemptResult) -> str:
        """Return when it was handed in, and how many of its questions have an answer."""
        words = self.tr("Submitted on {when} with {answered} of {total} questions answered.")
        when = moment_text(result.submitted_at, result.offset_minutes)
        return words.format(when=when, answered=result.attempt.answered, total=len(result.attempt.slots))

    def _without_answer(self, count: int, *, is_lossy: bool) -> str:
        if is_lossy:
            return self.tr("Questions left blank, or with a lost answer: {count}.").format(count=count)
        return self.tr("%n question(s) had no answer.", "", count)

    def _has_no_mark(self, result: AttemptResult) -> bool:
        is_test = result.attempt.mode in (Mode.TEST, Mode.CERTAINTY)
        return is_test and bool(result.rows) and result.attempt.feedback.correctness and not result.pass_percent

    def _change(self, change: MarkChange) -> tuple[str, ...]:
        first, *more = change_lines(change)
        return self.tr("This result changed {what}").format(what=first), *more

    def _by_certainty(self, certainty: Certainty) -> str:
        """Return what the attempt counts by certainty, and how often each confidence was right."""
        words = self.tr("By certainty: {marks} of at most {most}.")
        words = words.format(marks=points_text(certainty.marks), most=points_text(certainty.out_of))
        return f"{words} {calibration_words(certainty.calibration)}".strip()

    def _why_untold(self, result: AttemptResult) -> str:
        if result.attempt.is_doubted:
            return self.tr("It was changed outside the program or damaged since: your trainer says what counts.")
        if result.attempt.waits:
            return self.tr("The result comes when your trainer releases it.")
        if result.attempt.mode is Mode.PRE and not result.rows:
            return self.tr("What was right is not told before the course, so that it can be compared afterwards.")
        if result.attempt.feedback.correctness:
            return ""
        return self.tr("This quiz does not tell which answers are right.")

    def _told(self, points: float) -> str:
        return points_alike(points, self._decimals)

    def set_room(self, width: int, *, is_low: bool) -> None:
        """Fit a window `width` px wide at 100 %."""
        self._wanted = min(WIDTH, max(240, width - 32))
        self._restyle()

    _wanted = WIDTH

    def _objective(self, objective: ObjectiveResult) -> QWidget:
        widget = QWidget()
        column, line = QVBoxLayout(widget), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.px(6))
        line.addWidget(RichLabel(self._look, objective.text, size=14, line=21), 1)
        text = self.tr("{points} of {total}")
        words = text.format(points=self._told(objective.points), total=points_text(objective.out_of))
        count = RichLabel(self._look, escape(words), size=14, line=21, weight=600)  # on the line of the words beside it
        count.setAlignment(Qt.AlignmentFlag.AlignRight)
        count.setMinimumWidth(count.fontMetrics().horizontalAdvance(words) + 1)
        line.addWidget(count, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(line)
        bar = ProgressBar(self._look)
        bar.set_progress(round(objective.points * 100), round(objective.out_of * 100))
        column.addWidget(bar)
        return widget

    def _row(self, row: ResultRow, empty: str) -> ChoiceRow:
        widget = ChoiceRow(self._look, str(row.number), row.title)
        widget.setCheckable(False)
        widget.set_quiet(leads=True)
        if not row.is_answered and not row.points:
            widget.show_state(RowState.LEFT, empty)
        elif row.verdict is Verdict.UNTOLD:
            widget.show_state(RowState.LEFT, self.tr("Answered"), icon=VERDICT_SIGNS[row.verdict][0])
        else:
            words = verdict_word(row.verdict) if row.is_answered else empty
            if row.verdict is Verdict.RIGHT and row.try_number > 1 and row.points < row.out_of:  # the tries cost points
                later = right_words(row.try_number)
                words = later.format(points=self._told(row.points), total=points_text(row.out_of))
            elif row.verdict is not Verdict.OPEN and (
                row.out_of != 1 or row.points < 0 or not row.is_answered or row.verdict is Verdict.PARTLY
            ):
                of = self.tr("{points} of {total}")
                points = self._told(row.points)
                words += ", " + of.format(points=points, total=points_text(row.out_of))
            widget.show_state(_STATES[row.verdict], words, icon=VERDICT_SIGNS[row.verdict][0])
        widget.clicked.connect(lambda: self.question_asked.emit(row.number))
        return widget

    def _build(self) -> None:
        add_to(self._head, self.title, (self.tag, 0, Qt.AlignmentFlag.AlignVCenter), 1)
        following = in_column(self.following, look=self._look, margins=(0, 6, 0, 0))  # apart from the last bar
        said = (self.ended, self.passed, self.note, self.changes)
        add_to(self.summary.body, self.points, *said, self._objectives, following)
        add_to(self.list.body, Label(self._look, self.tr("Questions"), "card-title"), self._questions)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._head)
        self._column.addWidget(self.summary)
        self._column.addWidget(self.list)
        self._column.addStretch(1)

    def _restyle(self) -> None:
        px = self._look.px
        self._head.setSpacing(px(12))
        self._column.setSpacing(px(16))
        self._objectives.setSpacing(px(12))
        self._questions.setSpacing(px(8))
        for card in (self.summary, self.list):
            card.setFixedWidth(px(self._wanted))
        self.title.fit(px(self._wanted - 12) - self.tag.sizeHint().width())
