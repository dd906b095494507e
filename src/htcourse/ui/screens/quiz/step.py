"""What the quiz's view shows."""

from enum import StrEnum


class Step(StrEnum):
    """A question, answered or not, or one of the pages after them."""

    OPEN = "open"
    MARKED = "marked"
    REVIEW = "review"
    RESULT = "result"
    LOOKING = "looking"  # a question of a finished attempt
