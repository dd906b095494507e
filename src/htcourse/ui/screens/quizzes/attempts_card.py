"""One quiz: its line, and below it, when it is pressed, the ways to take it and the attempts."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from htcourse.core.clock import Moment
from htcourse.core.quiz import Mode
from htcourse.ui.look.texts import (
    Texts,
    aside_text,
    day_text,
    hours_text,
    meant_text,
    minutes_text,
    mode_meaning,
    mode_word,
    pass_text,
    percent,
    points_text,
    quiz_kind,
    times_text,
)
from htcourse.ui.look.theme import Look
from htcourse.ui.reading.quiz_card import begin_button
from htcourse.ui.screens.quizzes.quiz_line import LEFT, QuizLine, Standing
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import clear, in_column, in_grid, in_row
from htcourse.ui.widgets.list_row import SIDE, ListRow
from htcourse.usecases.quizzes.take_quiz import AttemptRow, QuizRow

SHOWN = 3
RETAKEN = (Mode.PRACTICE, Mode.TEST, Mode.CERTAINTY)


class AttemptsCard(QWidget):
    """A line that unfolds: a button for each way to take the quiz, and the attempts, newest first."""

    begin_asked = Signal(str, object)
    """Begin an attempt: the quiz's id and the mode."""
    attempt_asked = Signal(str)
    """Go on with an attempt (its id)."""
    result_asked = Signal(str)
    """Look at a finished attempt again (its id)."""
    before_asked = Signal(str)
    """Go to what comes first (the id of a section or a quiz)."""
    aside_asked = Signal(str)
    """Say why an attempt counts nothing (the sentence)."""
    opened = Signal(str, bool)
    """It was unfolded or folded away (the quiz's id)."""

    def __init__(self, look: Look, quiz: QuizRow, parent: QWidget | None = None, *, stands_out: bool = True) -> None:
        """`stands_out` says whether its first way is the filled button of the page."""
        super().__init__(parent)
        self._look = look
        self.quiz = quiz
        self._first_kind = "primary" if stands_out else "plain"
        self.rows: list[ListRow] = []
        self.retakes: list[Button] = []
        self.buttons: list[Button] = []
        self._panel: QWidget | None = None
        self.line = QuizLine(look, quiz.title, self._detail(), self._standing())
        self.line.clicked.connect(lambda: self.set_open(not self.is_open))
        self._layout = in_column(self.line, inside=self, spacing=0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint below what is unfolded the rule that the line has while it is folded away."""
        if self.line.has_rule and self.is_open:
            px, painter = self._look.px, QPainter(self)
            painter.setPen(QPen(self._look.colour("line"), px(1)))
            painter.drawLine(px(SIDE), self.height() - 1, self.width() - px(SIDE) - 1, self.height() - 1)

    @property
    def is_open(self) -> bool:
        """Whether what can be done is shown."""
        return self._panel is not None and not self._panel.isHidden()

    def set_open(self, is_open: bool) -> None:
        """Show what can be done, or fold it away; it is built at the first time."""
        if self._panel is None:
            self._panel = self._build_panel()
            self._layout.addWidget(self._panel)
        self._panel.setVisible(is_open)
        self.line.show_open(is_open)
        self.opened.emit(self.quiz.id, is_open)

    def _detail(self) -> str:
        if self.quiz.waits_for:
            return self.tr("First comes “{title}”.").format(title=self.quiz.waits_for)
        beside = self.tr("not on your route") if self.quiz.is_off_route else ""
        return " · ".join(filter(None, (size_words(self.quiz), beside, meant_text(self.quiz.meant_from))))

    def _standing(self) -> Standing:
        quiz = self.quiz
        last = quiz.standing
        if quiz.on_paper and (last is None or last.is_beyond):
            when = f"{mode_word(quiz.kinds[0])}, {day_text(quiz.on_paper)}"
            return Standing("contrast", "ink2", self.tr("Taken on paper"), when)
        if last is None:
            return Standing("lock", "ink2") if quiz.waits_for else Standing("circle", "edge")
        several = len(quiz.rivals(last.mode)) * (last.is_submitted and last.points is not None)
        best = self.tr("best of {count}").format(count=several) if several > 1 else ""
        when = ", ".join(filter(None, (mode_word(last.mode), best, _day(last))))
        if last.is_set_aside:
            return Standing("circle-slash", "ink2", self.tr("Set aside"), when)
        if not last.is_submitted:
            return Standing("circle-dot", "accent", _begun(outcome_words(last)), when)
        if last.is_beyond:
            return Standing("contrast", "ink2", self.tr("Taken too often"), when)
        if last.points is None or not last.out_of:
            return Standing("clock", "ink2", self.tr("Submitted"), when)
        wanted = quiz.pass_percent if last.has_passed is None else last.pass_percent
        reached = percent(last.points, last.out_of, wanted)
        share = self.tr("{percent} % so far") if last.waiting else self.tr("{percent} %")
        share = share.format(percent=reached)
        # Green says that it was enough; where nobody said what is, or practice fell short of it, there is no judgement.
        is_enough = last.has_passed or (quiz.pass_percent and reached >= quiz.pass_percent)
        icon, role = ("circle-check", "good") if is_enough else ("contrast", "ink2")
        if last.has_passed is False:
            icon, role = "circle-slash", "warn"
        return Standing(icon, role, ", ".join(filter(None, (share, _pass_words(last, quiz.pass_percent)))), when)

    def _build_panel(self) -> QWidget:
        look, panel = self._look, QWidget()
        self._attempts = in_column(spacing=0)
        column = in_column(inside=panel, look=look, margins=(LEFT + SIDE, 8, SIDE, 16), spacing=8)
        ways = in_grid(look, 12, 8, wide=1)  # its buttons are as wide as the widest
        for row, (button, meaning) in enumerate(self._ways()):
            self.buttons.append(button)
            ways.addWidget(button, row, 0)
            ways.addWidget(Label(look, meaning, "small", wraps=True), row, 1, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(ways)
        if self.quiz.on_paper:
            taken = self.tr("It was taken on paper, and is taken once. Your trainer has the sheet.")
            column.addWidget(Label(look, taken, "small", wraps=True))
        if self.quiz.hours.has_closed:
            closed = self.tr("This exam has closed: ask your trainer if you have not sat it.")
            column.addWidget(Label(look, closed, "small", wraps=True))
        under_way = {each.mode for each in self.quiz.attempts if each.id == self.quiz.unfinished}
        for mode, times in self.quiz.times.items():
            if not times.left and mode not in under_way:
                column.addWidget(Label(look, f"{mode_word(mode)}: {times_text(times)}", "small", wraps=True))
        why = [each.why_aside for each in self.quiz.attempts if each.is_set_aside]
        for reason in dict.fromkeys(why):
            column.addWidget(Label(look, aside_text(reason), "small", wraps=True))
        column.addLayout(self._attempts)
        self._fill(SHOWN)
        return panel

    def _ways(self) -> Iterator[tuple[Button, str]]:
        """Give a button for each thing that can be done with the quiz, and what it means; the first stands out."""
        quiz, look = self.quiz, self._look
        if quiz.unfinished:
            go_on = Button(look, self.tr("Continue"), self._first_kind, of=quiz.title)
            go_on.clicked.connect(lambda: self.attempt_asked.emit(quiz.unfinished))
            yield go_on, self.tr("What you answered is kept.")
            return
        if quiz.waits_at:
            before = Button(look, self.tr("Go there"), self._first_kind, of=quiz.waits_for)
            before.clicked.connect(lambda: self.before_asked.emit(quiz.waits_at))
            yield before, self.tr("Then this test opens.")
        for number, mode in enumerate(() if quiz.waits_for else quiz.modes):
            button = begin_button(look, quiz, mode, "plain" if number else self._first_kind)
            button.clicked.connect(lambda _=False, mode=mode: self.begin_asked.emit(quiz.id, mode))
            times = quiz.times.get(mode)
            yield button, " ".join(filter(None, (mode_meaning(mode), times_text(times) if times else "")))

    def _fill(self, most: int) -> None:
        clear(self._attempts)
        self.rows, self.retakes = [], []
        shown = self.quiz.attempts[:most]
        for attempt in shown:
            self._attempts.addLayout(self._attempt(attempt, has_rule=attempt is not shown[-1]))
        if len(shown) < len(self.quiz.attempts):
            more = Button(self._look, Texts().all_attempts(len(self.quiz.attempts)), "link")
            more.clicked.connect(lambda: self._fill(len(self.quiz.attempts)))
            self._attempts.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _attempt(self, attempt: AttemptRow, *, has_rule: bool) -> QHBoxLayout:
        title = f"{mode_word(attempt.mode)}: {outcome_words(attempt)}"
        row = ListRow(self._look, title, _day(attempt), has_rule=has_rule)
        asked = self.result_asked if attempt.is_submitted else self.attempt_asked
        why = aside_text(attempt.why_aside)
        row.clicked.connect(lambda: self.aside_asked.emit(why) if why else asked.emit(attempt.id))
        line = in_row((row.in_line(), 1), look=self._look, spacing=16)
        self.rows.append(row)
        if not any(map(self._is_retaken, self.quiz.attempts)):
            return line
        again = Button(self._look, self.tr("Retake"), "quiet")
        line.addWidget(again)
        if self._is_retaken(attempt):
            again.setAccessibleName(self.tr("Retake: {what}").format(what=f"{self.quiz.title}, {title}"))
            again.clicked.connect(lambda: self.begin_asked.emit(self.quiz.id, attempt.mode))
            self.retakes.append(again)
        else:
            # Its room is kept, so that all rows end at one line.
            policy = again.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            again.setSizePolicy(policy)
            again.hide()
        return line

    def _is_retaken(self, attempt: AttemptRow) -> bool:
        """Whether another attempt like this one can be begun."""
        return attempt.is_submitted and attempt.mode in RETAKEN and attempt.mode in self.quiz.modes


def size_words(quiz: QuizRow) -> str:
    """Return what a quiz is, its questions, how long it takes, and what is a pass; empty for one that is gone.

    An attempt under way may ask fewer than the quiz: what was not right the last time.
    """
    if not quiz.questions:
        return ""
    questions = next((each.total for each in quiz.attempts if each.id == quiz.unfinished), quiz.questions)
    fewer = QCoreApplication.translate("AttemptsCard", "{count} of them under way").format(count=questions)
    about = QCoreApplication.translate("AttemptsCard", "about {time}")
    minutes = minutes_text(quiz.minutes or max(1, round(quiz.about * questions / quiz.questions)))
    words = [Texts().questions(quiz.questions), fewer if questions < quiz.questions else ""]
    words += [
        minutes if quiz.minutes else about.format(time=minutes),
        pass_text(quiz.pass_percent),
        hours_text(quiz.hours),
    ]
    return " · ".join(filter(None, (quiz_kind(quiz.kinds, quiz.lesson_id), ", ".join(filter(None, words)))))


def outcome_words(attempt: AttemptRow) -> str:
    """Return what came of an attempt, or how far it is."""
    translate = QCoreApplication.translate
    beyond = translate("AttemptsCard", "taken too often: only the first may count") if attempt.is_beyond else ""
    if attempt.points is not None:
        points = Texts().points_of(attempt.points, attempt.out_of)
        if attempt.waiting:
            so_far = translate("AttemptsCard", "{points} of {total} points so far")
            points = so_far.format(points=points_text(attempt.points), total=points_text(attempt.out_of))
        return ", ".join(filter(None, (points, beyond or _pass_words(attempt))))
    if attempt.is_set_aside:
        return translate("AttemptsCard", "set aside by the trainer: it counts nothing")
    if attempt.is_doubted and attempt.is_submitted:
        return translate(
            "AttemptsCard", "submitted, but changed outside the program or damaged since; the trainer decides"
        )
    if attempt.is_held:
        return translate("AttemptsCard", "begun elsewhere, or before the PIN was changed; waits for a trainer")
    if attempt.waits:
        return translate("AttemptsCard", "submitted, the result comes from the trainer")
    if attempt.is_submitted:
        return ", ".join(filter(None, (translate("AttemptsCard", "submitted"), beyond)))
    answered = translate("AttemptsCard", "{answered} of {total} answered")
    if attempt.parts:
        answered = translate("AttemptsCard", "{answered} of {total} answered ({parts} not complete)")
    return answered.format(answered=attempt.answered, total=attempt.total, parts=attempt.parts)


def _day(attempt: AttemptRow) -> str:
    """Return the day on which an attempt was submitted; of one under way that on which it was begun."""
    return day_text(Moment(attempt.submitted_at or attempt.started_at, attempt.offset_minutes).local)


def _begun(words: str) -> str:
    """Return words as they begin a line."""
    return words[:1].upper() + words[1:]


def _pass_words(attempt: AttemptRow, wanted: float | None = None) -> str:
    """Return whether it is a pass, and by what mark where that is another than is `wanted` now."""
    if attempt.has_passed is None:
        return ""
    translate = QCoreApplication.translate
    passed = translate("AttemptsCard", "passed") if attempt.has_passed else translate("AttemptsCard", "not passed yet")
    if wanted in (None, attempt.pass_percent):
        return passed
    other = translate("AttemptsCard", "{passed} ({percent} % was a pass when it was begun)")
    return other.format(passed=passed, percent=points_text(attempt.pass_percent))
