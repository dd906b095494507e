"""What was picked at checks and not checked yet, for who comes back to them."""

from htcourse.core.quiz import Answer
from htcourse.ui.question.check import LessonCheck
from htcourse.usecases.attempts.answer_question import QuestionPage


class Picked:
    """Of all checks that were shown, by their questions."""

    def __init__(self) -> None:
        self._picked: dict[str, tuple[int, Answer]] = {}

    def note(self, asked: QuestionPage, check: LessonCheck) -> None:
        """Note what a check holds, and after how many answers, or that nothing waits in it."""
        if check.can_answer and check.widget is not None:
            self._picked[asked.id] = asked.tries, check.widget.answer()
        else:
            self._picked.pop(asked.id, None)

    def put_into(self, page: QuestionPage) -> QuestionPage:
        """Return a question with what was picked, unless it was answered since, as in a review."""
        tries, picked = self._picked.get(page.id, (0, None))
        is_open = page.mark is None or (picked is not None and tries == page.tries)
        return page._replace(answer=picked, mark=None) if is_open else page
