"""What a question asks for and what became of an answer, in a word, a sign and a colour."""

from PySide6.QtCore import QCoreApplication

from htcourse.core.quiz import Mark, State, Verdict
from htcourse.ui.look.texts import points_text


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


def blank_word(*, may_be_lost: bool = False) -> str:
    """Return what stands in the place of a verdict on a question that was left blank; its answer may be lost."""
    if may_be_lost:
        return QCoreApplication.translate("Quiz", "Blank or lost")
    return QCoreApplication.translate("Quiz", "No answer")


def closed_words() -> str:
    """Return why nothing is told of an answer that practice would tell of at once."""
    return QCoreApplication.translate(
        "Quiz", "An exam or test asks this question too: go on, and come back once its result is told."
    )


def held_back_words(mark: Mark, gesture: str) -> str:
    """Return that reasons are to come, where they may name what is right; else nothing. Some may be told already."""
    told = [bool(each.feedback) for each in mark.remarks]
    if mark.has_more and gesture not in ("match", "sort") and not any(told):
        return QCoreApplication.translate("Quiz", "The explanation comes with the right answer.")
    if gesture not in ("match", "sort") or not mark.told.explanation or (told and all(told)):
        return ""
    if any(told):
        return QCoreApplication.translate("Quiz", "The other reasons come with the right answer.")
    return QCoreApplication.translate("Quiz", "The reasons come with the right answer.")


def cost_words(out_of: float) -> str:
    """Return what asking for the right answer costs of a question that counts `out_of` points; nothing of none."""
    words = QCoreApplication.translate("Quiz", "Once shown, it counts 0 of {total}.")
    return words.format(total=points_text(out_of)) if out_of else ""


def old_key_words() -> str:
    """Return that the key shown may not be today's."""
    return QCoreApplication.translate(
        "AttemptSheet", "This question was changed since: the key here is that of the day it was asked."
    )


def gesture_words(gesture: str, kind: str = "") -> str:
    """Return how a question is answered, in a word or two above it; `kind` is its type, where that says more."""
    if kind == "true-false":
        return QCoreApplication.translate("QuestionWords", "True or false")
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


def summary_words(mark: Mark, gesture: str) -> str:
    """Return how many were found and how many taken wrongly, where there is more than one to find.

    Where the right answer was asked for it says what became of the points.
    """
    if mark.verdict is Verdict.UNTOLD:
        return QCoreApplication.translate("FeedbackPanel", "This quiz does not tell which answers are right.")
    if mark.is_key_shown:
        why = QCoreApplication.translate("FeedbackPanel", "The right answer was shown: this try counts nothing.")
        # The steps of an order are counted by its points, and here there are none.
        count = "" if gesture == "order" else summary_words(mark._replace(is_key_shown=False), gesture)
        return " ".join(filter(None, (count, why)))
    # Not right with something right in it: wrong choices took its points.
    is_mixed = mark.verdict is Verdict.WRONG and any(each.state is State.RIGHT for each in mark.remarks)
    if mark.verdict is not Verdict.PARTLY and not (is_mixed and gesture != "order"):
        return ""
    if gesture == "order":
        # Steps count that follow the right one, not places; a penalty or a mark by hand changes the points alone.
        right = sum(each.note == "in-step" for each in mark.remarks)
        text = QCoreApplication.translate(
            "FeedbackPanel", "The order counts: {right} of {all} steps come right after the one before them."
        )
        return text.format(right=right, all=len(mark.remarks) - 1)
    if gesture in ("match", "sort", "fill-gaps"):
        right = sum(each.state is State.RIGHT for each in mark.remarks)
        text = QCoreApplication.translate("FeedbackPanel", "{right} of {all} right.").format(
            right=right, all=len(mark.remarks)
        )
        return text if len(mark.remarks) > 1 else ""
    if gesture not in ("choose-many", "tag") or not mark.told.has_key:
        return ""  # a number or an essay is one answer; how many there are to find is part of the key
    # In a narrative the passages are counted, as beside it; the verdict has a word of its own.
    counted = [each for each in mark.remarks if gesture != "tag" or each.start >= 0]
    keys = [each for each in counted if each.state in (State.RIGHT, State.MISSED)]
    wrong = sum(each.state is State.WRONG for each in counted)
    found = sum(each.state is State.RIGHT for each in keys)
    text = QCoreApplication.translate("FeedbackPanel", "{found} of {all} found").format(found=found, all=len(keys))
    if wrong:
        text += QCoreApplication.translate("FeedbackPanel", ", {wrong} not right").format(wrong=wrong)
    return text + "."


VERDICT_SIGNS = {
    Verdict.RIGHT: ("circle-check", "good"),
    Verdict.PARTLY: ("contrast", "warn"),
    Verdict.WRONG: ("circle-x", "bad"),
    Verdict.OPEN: ("clock", "ink2"),
    Verdict.UNTOLD: ("save", "ink2"),
}
"""Icon and colour role of each verdict."""

BLANK_SIGN = ("minus", "ink2")
"""Those of a question that was left blank."""
