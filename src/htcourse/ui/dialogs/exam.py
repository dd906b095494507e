"""What is told before a pre-test, and around an exam: before it begins, before it is left, when its time was up."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from htcourse.core.errors import CourseError
from htcourse.ui.dialogs import Dialog
from htcourse.ui.look.texts import Texts, aside_text, error_text, moment_text, pass_text, times_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to
from htcourse.usecases.exams.exam_terms import ExamTerms


class ExamStartDialog(Dialog):
    """The terms of an exam; nothing has begun yet."""

    def __init__(self, look: Look, parent: QWidget, terms: ExamTerms, begin: Callable[[str], None]) -> None:
        super().__init__(look, self.tr("Begin the exam?"), parent)
        self._begin = begin
        self.check: Callable[[str], None] = lambda _: None
        """Raises CourseError for a wrong password."""
        texts = (
            (self._closing(terms), "strong"),  # seen first: it may cut the time short
            (self._facts(terms), "body"),
            (aside_text(terms.why_aside), "body"),
            (self.tr("Of several attempts the best counts.") * (terms.times.of > 1), "body"),
            (self._time(terms), "body"),
            (self.tr("A wrong choice can take points away; no answer takes none.") * terms.takes_points, "strong"),
            (self.tr("You can change answers until you submit. The result comes from your trainer."), "body"),
            (self.tr("Quick exit works as always and keeps your answers."), "muted"),
        )
        self.add_text(terms.title, "strong")
        self.password = QLineEdit()
        self.said = Label(look, "", "bad", wraps=True)
        if terms.has_password:
            self._ask_password()  # before the terms: where they scroll, the field is seen with the first of them
        for text, role in texts:
            if text:
                self.add_text(text, role)
        no = self.add_button(self.tr("Not now"), "quiet")
        self.begin = self.add_button(self.tr("Begin"), "primary")
        self.begin.clicked.disconnect()
        self.begin.clicked.connect(self._try)
        self.begin.setDefault(terms.has_password)
        self.open()
        (self.password if terms.has_password else no).setFocus()

    def _ask_password(self) -> None:
        words = self.tr("Password, from your trainer")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setAccessibleName(words)
        self.password.setFont(self.look.font(14))
        add_to(self.body, Label(self.look, words, "strong", wraps=True), self.password, self.said)
        self.said.hide()
        self.password.textChanged.connect(lambda _: self.said.hide())

    def _try(self) -> None:
        """Begin, unless the password is not the right one: that is said here, and the dialog stays."""
        try:
            self.check(self.password.text())
        except CourseError as error:
            self.said.show()
            self.password.selectAll()
            self.password.setFocus()
            self.say(self.said, error_text(error))
            return
        self.accept()
        self._begin(self.password.text())

    def _closing(self, terms: ExamTerms) -> str:
        """Return when it closes, and that it may be sooner than its time is up."""
        if not terms.closes:
            return ""
        when = moment_text(terms.closes, terms.offset_minutes)
        if terms.minutes and terms.minutes_until < terms.minutes:
            words = self.tr("It closes at {when}: there are {minutes} until then. What you have answered is submitted.")
            return words.format(when=when, minutes=Texts().to_the_second(terms.minutes_until))
        return self.tr("It closes at {when}. What you have answered by then is submitted.").format(when=when)

    def _facts(self, terms: ExamTerms) -> str:
        """Return in one line how large it is, how often it can be taken and what is a pass."""
        facts = (self._size(terms), times_text(terms.times).rstrip("."), pass_text(terms.pass_percent))
        return " · ".join(filter(None, facts))

    def _size(self, terms: ExamTerms) -> str:
        questions = Texts().questions(terms.questions)
        if not terms.minutes:
            return self.tr("{questions}, no time limit").format(questions=questions)
        minutes = Texts().to_the_second(terms.minutes)
        if not terms.extra_minutes:
            return self.tr("{questions}, {minutes}").format(questions=questions, minutes=minutes)
        extra = Texts().to_the_second(terms.extra_minutes)
        words = self.tr("{questions}, {minutes}; {extra} of them are your extra time")
        return words.format(questions=questions, minutes=minutes, extra=extra)

    def _time(self, terms: ExamTerms) -> str:
        if not terms.minutes and not terms.closes:
            return self.tr("It is one sitting: to leave it is to submit what you have answered.")
        return self.tr(
            "It is one sitting: the clock starts when you begin and runs on, also while the program is closed. "
            "When the time is up, what you have answered is submitted."
        )


class LeaveDialog(Dialog):
    """Asks before an exam is left; staying is what Enter and Esc do."""

    def __init__(self, look: Look, parent: QWidget, left: str, leave: Callable[[], None]) -> None:
        super().__init__(look, self.tr("Leave the exam?"), parent)
        if left:
            words = self.tr("The clock runs on: {left}. You can come back while there is time.").format(left=left)
        else:
            words = self.tr("It ends here: what you have answered is submitted.")
        self.add_text(words)
        self.add_button(self.tr("Stay"))
        self.add_button(self.tr("Leave") if left else self.tr("Submit and leave"), "danger", leave)
        self.open()


class PreTestDialog(Dialog):
    """What a pre-test is; nothing has begun yet."""

    def __init__(self, look: Look, parent: QWidget, title: str, questions: int, begin: Callable[[], object]) -> None:
        super().__init__(look, title, parent)
        self.add_text(Texts().questions(questions), "strong")
        self.add_text(self.tr("It shows what you know before the course. It gives no mark, and nothing hangs on it."))
        self.add_text(self.tr("Nothing is told while you answer. You can change answers until you submit."))
        self.add_button(self.tr("Not now"), "quiet")
        begins = self.add_button(self.tr("Begin"), "primary", begin)
        begins.setDefault(True)
        self.open()
        begins.setFocus()


class NotKeptDialog(Dialog):
    """Tells that leaving an exam could not be kept, before it is left; it can be left all the same."""

    def __init__(
        self, look: Look, parent: QWidget, why: str, again: Callable[[], None], leave: Callable[[], None]
    ) -> None:
        super().__init__(look, self.tr("Not everything was kept"), parent)
        self.add_text(why)
        self.add_text(
            self.tr(
                "The exam is not submitted, and stays under way. Mend that and try again, or leave all the same and "
                "come back to it; tell your trainer."
            )
        )
        self.add_button(self.tr("Leave all the same"), "quiet", leave)
        self.add_button(self.tr("Stay"), "plain")
        try_again = self.add_button(self.tr("Try again"), "primary", again)
        try_again.setDefault(True)
        self.open()
        try_again.setFocus()


def ended_words(title: str, when: str) -> str:
    """Return what is said of an exam whose time was up while nobody was there."""
    words = QCoreApplication.translate(
        "Quiz", "The time for “{title}” was up at {when}. What you had answered by then is submitted."
    )
    return words.format(title=title, when=when)
