"""Questions of one file that say the same id, as a copied row does: which of them is the one that has it here."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from htcourse.core.bank_pictures import PICTURE_NAME
from htcourse.core.question_bank import BankQuestion, asked_of
from htcourse.core.quiz import Question
from htcourse.usecases.exchange.replaced_work import key_words


def most_alike_of_id(questions: Sequence[BankQuestion], before: Mapping[str, Question]) -> dict[int, Question]:
    """Return by number which of several that say the same id is the one of `before`: the one most alike.

    The words of text and answers tell, together; then title, key and feedback; where all are equal it is the first.
    """
    groups = defaultdict[str, list[int]](list)
    for number, each in enumerate(questions):
        if each.shared in before:
            groups[each.shared].append(number)
    return {
        max(numbers, key=lambda at: _likeness(questions[at].question, before[id])): before[id]
        for id, numbers in groups.items()
    }


def _likeness(own: Question, its: Question) -> tuple[float, bool, bool, bool]:
    """Return how much of what one says another says too; its text counts twice, for in a copy that is changed first."""
    texts, answers = (_share(asked_of(own)[part], asked_of(its)[part]) for part in (slice(1, 2), slice(2, None)))
    is_keyed = key_words(own.body) == key_words(its.body)
    return 2 * texts + answers, own.title == its.title, is_keyed, own.feedback == its.feedback


def _share(own: Sequence[str], its: Sequence[str]) -> float:
    """Return how many words of some texts another has too, to 1, less where it has many more."""
    one, two = (Counter(re.findall(r"\w+", PICTURE_NAME.sub("", " ".join(each)).casefold())) for each in (own, its))
    common, both = (one & two).total(), one.total() + two.total()
    return common / two.total() * 2 * common / both if two else 1.0
