"""Words of the quiz that several of its pages say."""

from PySide6.QtCore import QCoreApplication

from htcourse.ui.look.texts import mode_word as mode_word
from htcourse.ui.look.texts import points_text as points_text


def gesture_words(gesture: str) -> str:
    """Return how a question is answered, in a word or two above it."""
    words = {
        "choose-one": QCoreApplication.translate("Quiz", "One answer"),
        "choose-many": QCoreApplication.translate("Quiz", "Several answers"),
        "match": QCoreApplication.translate("Quiz", "Match"),
        "order": QCoreApplication.translate("Quiz", "Put in order"),
        "sort": QCoreApplication.translate("Quiz", "Sort"),
        "type-number": QCoreApplication.translate("Quiz", "A number"),
        "type-text": QCoreApplication.translate("Quiz", "A word or a few"),
        "fill-gaps": QCoreApplication.translate("Quiz", "Fill the gaps"),
        "write": QCoreApplication.translate("Quiz", "Write"),
        "tag": QCoreApplication.translate("Quiz", "Mark a text"),
    }
    return words.get(gesture, "")


def try_words(tries: int) -> str:
    """Return which try comes next, after `tries` before it."""
    first = (
        QCoreApplication.translate("Quiz", "First try"),
        QCoreApplication.translate("Quiz", "Second try"),
        QCoreApplication.translate("Quiz", "Third try"),
    )
    if tries < len(first):
        return first[tries]
    return QCoreApplication.translate("Quiz", "Try {number}").format(number=tries + 1)
