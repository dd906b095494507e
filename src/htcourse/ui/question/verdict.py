"""What became of an answer, in a word, a sign and a colour."""

from PySide6.QtCore import QCoreApplication

from htcourse.core.quiz import Verdict


def verdict_word(verdict: Verdict) -> str:
    """Return what became of an answer."""
    words = {
        Verdict.RIGHT: QCoreApplication.translate("Quiz", "Right"),
        Verdict.PARTLY: QCoreApplication.translate("Quiz", "Partly right"),
        Verdict.WRONG: QCoreApplication.translate("Quiz", "Not right"),
        Verdict.OPEN: QCoreApplication.translate("Quiz", "To be marked"),
        Verdict.UNTOLD: QCoreApplication.translate("Quiz", "Your answer is kept"),
    }
    return words[verdict]


def closed_words() -> str:
    """Return why nothing is told of an answer that practice would tell of at once."""
    return QCoreApplication.translate(
        "Quiz", "An exam or test asks this question too: what is right is told once its result is."
    )


VERDICT_SIGNS = {
    Verdict.RIGHT: ("circle-check", "good"),
    Verdict.PARTLY: ("contrast", "warn"),
    Verdict.WRONG: ("circle-x", "bad"),
    Verdict.OPEN: ("clock", "ink2"),
    Verdict.UNTOLD: ("save", "ink2"),
}
"""Icon and colour role of each verdict."""
