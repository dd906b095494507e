"""The answers a tour gives."""

from htcourse.core.model_answers import Answers
from htcourse.core.model_answers import model_answers as answers_to
from htcourse.core.quiz import Form
from htcourse.usecases.quizzes.shown_question import ShownQuestion


def model_answers(question: ShownQuestion, form: Form) -> Answers:
    """Return the answers a tour gives: `right`, `wrong`, and `partly` where there is such a thing."""
    return answers_to(question.body, form)
