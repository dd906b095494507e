"""What is said of an attempt, its questions and marks alike in windows, commands and on the printed sheet."""

from collections.abc import Callable, Iterator

from htcourse.core.clock import Moment
from htcourse.core.points import points_shown
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.learner_rows import Doubt
from htcourse.usecases.exams.mark_history import UNNAMED, MarkOrigin, MarkStep, MarkTakenBack, SettledStep
from htcourse.usecases.marking.release_exams import ExamRow
from htcourse.usecases.marking.seen_attempts import SeenQuestion, SeenRow

Say = Callable[[str], str]

_GIVEN = {
    MarkOrigin.FIRST: QT_TRANSLATE_NOOP("AttemptSheet", "first mark"),
    MarkOrigin.COLLECTED: QT_TRANSLATE_NOOP("AttemptSheet", "marked when collected"),
    MarkOrigin.RUBRIC: QT_TRANSLATE_NOOP("AttemptSheet", "marked by a trainer"),
    MarkOrigin.REGRADED: QT_TRANSLATE_NOOP("AttemptSheet", "regraded"),
    MarkOrigin.BY_HAND: QT_TRANSLATE_NOOP("AttemptSheet", "by hand"),
    MarkOrigin.WEIGHED: QT_TRANSLATE_NOOP("AttemptSheet", "counts {total} instead of {before}"),
}


def wording_note(question: SeenQuestion, say: Say = str) -> str:
    """Return what is to be known of how a question is worded here; nothing of one that is as it was shown."""
    if question.is_unread:
        words = QT_TRANSLATE_NOOP(
            "AttemptSheet",
            "This question cannot be read as it was asked: install the version of its module that asked it, or bring "
            "back a backup of the record, then open the attempt again.",
        )
        return say(words)
    if question.is_worded_now:
        words = QT_TRANSLATE_NOOP(
            "AttemptSheet",
            "This question was asked in another version, whose words are not here: these are the words it has now. "
            "Install that version to see what was asked.",
        )
        return say(words)
    words = QT_TRANSLATE_NOOP(
        "AttemptSheet",
        "This computer does not have this version of the question: it is worded as the learner’s file says, and no key "
        "of the file is shown.",
    )
    return say(words) if question.is_from_file else ""


def settled_words(step: SettledStep, say: Say) -> str:
    """Return what a trainer decided: that another attempt may be made, more time, a release, or of lost answers."""
    if step.minutes is not None:
        words = say(QT_TRANSLATE_NOOP("AttemptSheet", "More time while it was under way, minutes in all: {minutes}."))
        return words.format(minutes=points_shown(step.minutes))
    if step.released is not None:
        released = QT_TRANSLATE_NOOP("AttemptSheet", "The result was released.")
        held_back = QT_TRANSLATE_NOOP("AttemptSheet", "The result was held back again.")
        return say(released if step.released else held_back)
    if step.is_more:
        return say(QT_TRANSLATE_NOOP("AttemptSheet", "Another attempt was allowed."))
    if step.counted is None:
        return say(QT_TRANSLATE_NOOP("AttemptSheet", "Taken back that it was let count."))
    return counted_words(step.counted, say)


def counted_words(counted: Doubt, say: Say = str) -> str:
    """Return without what an attempt counts that a trainer let count as it is."""
    if counted.altered:
        words = say(QT_TRANSLATE_NOOP("AttemptSheet", "Let count as it is: answers lost {lost}, changed {altered}."))
    elif counted.lost:
        words = say(QT_TRANSLATE_NOOP("AttemptSheet", "Let count as it is: answers lost {lost}."))
    else:
        words = say(
            QT_TRANSLATE_NOOP("AttemptSheet", "Let count as it is: answers may be lost, how many is not known.")
        )
    return words.format(lost=counted.lost, altered=counted.altered)


def weights_words(row: SeenRow, say: Say = str, number: Callable[[float], str] = points_shown) -> str:
    """Return of how many points an attempt was handed in, where its weights were changed since; else nothing."""
    words = say(QT_TRANSLATE_NOOP("AttemptSheet", "weights changed, {total} points then"))
    return words.format(total=number(row.out_of_then)) if row.out_of_then != row.out_of else ""


def begun_words(row: SeenRow, say: Say = str, when: Callable[[str, int], str] | None = None) -> str:
    """Return when an attempt was begun; nothing of one from paper."""
    words = say(QT_TRANSLATE_NOOP("AttemptSheet", "begun {when}"))
    return words.format(when=(when or minute_of)(*row.begun)) if row.begun else ""


def submitted_words(row: SeenRow, say: Say = str, when: Callable[[str, int], str] | None = None) -> str:
    """Return when an attempt was handed in, where another moment of it stands beside."""
    words = say(QT_TRANSLATE_NOOP("AttemptSheet", "submitted {when}"))
    return words.format(when=(when or minute_of)(row.at, row.offset_minutes))


def module_words(row: SeenRow, say: Say = str) -> str:
    """Return under which version of its module an attempt was begun; nothing where no version is kept."""
    words = say(QT_TRANSLATE_NOOP("AttemptSheet", "version {version} of the module"))
    return words.format(version=row.module_version) if row.module_version else ""


def paper_words(row: SeenRow | ExamRow, say: Say = str, day: Say = str) -> str:
    """Return that an attempt is from paper, of which day, and when typed: it has no moment. Empty for any other."""
    if not row.is_paper:
        return ""
    paper, typed = QT_TRANSLATE_NOOP("AttemptSheet", "from paper"), QT_TRANSLATE_NOOP("AttemptSheet", "typed on {day}")
    on = say(typed).format(day=day(row.typed_on)) if row.typed_on else ""
    return " · ".join(filter(None, (say(paper), day(Moment(row.at, row.offset_minutes).local[:10]), on)))


def marked_words(row: SeenRow, say: Say = str, day: Say = str) -> str:
    """Return who marked essays of an attempt, and when; nothing where nobody has."""
    named = say(QT_TRANSLATE_NOOP("AttemptSheet", "marked by {name} on {day}"))
    unnamed = say(QT_TRANSLATE_NOOP("AttemptSheet", "marked on {day}"))
    marked = ((named if by not in ("", UNNAMED) else unnamed, by, at) for by, at in row.marked)
    return ", ".join(words.format(name=by, day=day(at)) for words, by, at in marked)


def step_words(step: MarkStep, say: Say, number: Callable[[float], str] = points_shown) -> str:
    """Return a mark once given in the points of its day, and how it came; of another weight the mark before too."""
    of_before = step.had_of if step.given is MarkOrigin.WEIGHED else step.out_of
    had, before, has, total = map(number, (step.points * of_before, of_before, step.points * step.out_of, step.out_of))
    what = say(_GIVEN[step.given]).format(total=total, before=before)
    if step.was_taken_back:
        what = say(QT_TRANSLATE_NOOP("AttemptSheet", "{what}, taken back")).format(what=what)
    words = say(QT_TRANSLATE_NOOP("AttemptSheet", "{points} of {total}: {what}"))
    if step.given is MarkOrigin.WEIGHED:
        words = say(QT_TRANSLATE_NOOP("AttemptSheet", "{had} of {before} → {points} of {total}: {what}"))
    return words.format(had=had, before=before, points=has, total=total, what=what)


def back_words(back: MarkTakenBack | None, when: Callable[[str, int], str], say: Say = str) -> Iterator[str]:
    """Give when a mark was taken back, by whom and why; nothing of one that was not."""
    if back is not None:
        words = say(QT_TRANSLATE_NOOP("AttemptSheet", "taken back on {when}"))
        yield words.format(when=when(back.at, back.offset_minutes))
        yield back.by
        yield back.reason


def minute_of(at: str, offset_minutes: int) -> str:
    """Return a moment to the minute, as on the clock where it was; nothing of one that is not known."""
    return Moment(at, offset_minutes).local[:16].replace("T", " ") if at else ""
