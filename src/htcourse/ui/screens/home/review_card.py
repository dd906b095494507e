"""What is due for review, on Home."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from htcourse.ui.look.texts import Texts, minutes_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_grid, in_row
from htcourse.usecases.review.due_today import DueToday

TOPICS_SHOWN = 3


class ReviewCard(Card):
    """The lessons with questions due, how many, and the way there; or not today."""

    review_asked = Signal()
    """Review what is due."""
    put_off_asked = Signal()
    """Do not speak of review today."""

    def __init__(self, look: Look, due: DueToday, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, padding="side", spacing=0)
        self.body.addWidget(Label(look, self.tr("Due for review"), "card-title"))
        questions = Texts().questions(len(due.questions))
        words = self.tr("{questions}, about {time}").format(questions=questions, time=minutes_text(due.minutes))
        self.say(words, "muted")
        grid = in_grid(look, 12, 6, wide=0, margins=(0, 8, 0, 14))
        shown = due.topics[: TOPICS_SHOWN if len(due.topics) > TOPICS_SHOWN + 1 else TOPICS_SHOWN + 1]
        for place, topic in enumerate(shown):
            self._add(grid, place, topic.title or self.tr("Other questions"), topic.questions)
        left = sum(topic.questions for topic in due.topics[len(shown) :])
        if left:
            self._add(grid, len(shown), Words().more_lessons(len(due.topics) - len(shown)), left)
        self.body.addLayout(grid)
        self.button = Button(look, self.tr("Review now"), call=self.review_asked)
        later = Button(look, self.tr("Not today"), "quiet", call=self.put_off_asked)
        self.body.addLayout(in_row(self.button, later, 1, look=look, spacing=4))

    def _add(self, grid: QGridLayout, place: int, words: str, count: int) -> None:
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        grid.addWidget(Label(self._look, words, "body", wraps=True), place, 0)
        grid.addWidget(Label(self._look, str(count), "muted", tabular=True), place, 1, right)


class Words(QObject):
    """Words with a number; see `ui.texts.Texts`."""

    def more_lessons(self, count: int) -> str:
        """Return the row for what is not named."""
        return self.tr("%n more lesson(s)", "", count)
