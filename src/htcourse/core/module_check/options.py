"""Options that tell by their shape which of them is right."""

from collections.abc import Iterator

from htcourse.core.errors import Problem
from htcourse.core.module_check.cues import Score, cues
from htcourse.core.module_check.known import Known, warning
from htcourse.core.words import QT_TRANSLATE_NOOP


def options_give_away(known: Known) -> Iterator[Problem]:
    """Find quizzes, or all of them together, in which a rule about the shape of options gets further than the aim."""
    found = cues(known.module, known.remembered)
    for each in (found.whole, *found.quizzes) if found else ():
        if each.paying:
            yield _given_away(known, each)


def _given_away(known: Known, score: Score) -> Problem:
    best = max(score.scores[name] for name in score.paying)
    place = next((each.place for each in known.module.quizzes if each.id in score.quizzes), known.module.place)
    template = QT_TRANSLATE_NOOP(
        "Errors", "Options give away {best} % of {count} single-choice questions of “{name}” (by chance {chance} %)."
    )
    fix = QT_TRANSLATE_NOOP(
        "Errors", "Make right and wrong ones alike in length and make; “htcourse check --cues” names the questions."
    )
    return warning(
        "options-give-away",
        place,
        template,
        fix,
        name=", ".join(score.quizzes) or known.module.id,
        count=len(score.items),
        best=round(100 * best),
        chance=round(100 * score.chance),
    )
