"""The two pages of Review: what is due and held, and one question."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.screens.review.overview import ReviewOverview
from htcourse.ui.screens.review.question import ReviewQuestion
from htcourse.usecases.attempts.answer_question import QuestionPage
from htcourse.usecases.review.reviewing import ReviewPage


class ReviewView(QStackedWidget):
    """Shows one of them; knows no use case."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.overview = ReviewOverview(look, self)
        self.question = ReviewQuestion(look, self)
        self.addWidget(self.overview)
        self.addWidget(self.question)

    def show_page(self, page: ReviewPage) -> None:
        """Show what is due and what was held with confidence."""
        self.overview.show_page(page)
        self.setCurrentWidget(self.overview)

    def show_question(self, page: QuestionPage, number: int, total: int, *, can_undo: bool) -> None:
        """Show one question to be answered."""
        self.question.show_question(page, number, total, can_undo=can_undo)
        self.setCurrentWidget(self.question)

    def focus_first(self) -> None:
        """Put the focus where a person goes on."""
        if self.currentWidget() is self.question:
            self.question.focus_first()
        else:
            self.overview.focus_first()
