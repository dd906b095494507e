"""Words of the page of exams: how an attempt stands, how often and how long somebody may."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication

from htcourse.core.clock import Clock, Moment, moment_there
from htcourse.ui.look.texts import Texts, day_text, mode_word, moment_text, points_text, time_text
from htcourse.usecases.exams.exam_terms import surplus_words
from htcourse.usecases.exams.exam_time import clock_words
from htcourse.usecases.exams.exam_window import ExamWindow, is_past
from htcourse.usecases.exams.extra_time import ExtraTime
from htcourse.usecases.marking.attempt_words import paper_words
from htcourse.usecases.marking.more_attempts import SittingsRow
from htcourse.usecases.marking.release_exams import ExamRow, ExamState
from htcourse.usecases.people.learners import DeletedSitting

_MOST_DELETED = 10
EXTRA_TIMES = (
    ExtraTime(),
    *(ExtraTime(per_cent=each) for each in (10, 25, 50, 100)),
    *(ExtraTime(minutes=each) for each in (5, 10, 15, 20, 30)),
)
"""What is offered: a quarter and a half more are what is given most."""
_HAS_RESULT = (ExamState.HANDED_IN, ExamState.RELEASED, ExamState.LET_COUNT)


def extra_words(extra: ExtraTime) -> str:
    """Return extra time in words."""
    if extra.per_cent:
        return QCoreApplication.translate("Exams", "{number} % more").format(number=extra.per_cent)
    if extra.minutes:
        return QCoreApplication.translate("Exams", "{minutes} more").format(minutes=Texts().minutes(extra.minutes))
    return QCoreApplication.translate("Exams", "None")


def extra_value(extra: ExtraTime) -> str:
    """Return extra time as a short text that tells one from the other."""
    return f"{extra.per_cent}-{extra.minutes}"


def window_words(window: ExamWindow, clock: Clock) -> str:
    """Return when an exam can be sat, and whether it asks for a password."""
    there = clock()
    opens, closes = (moment_text(*moment_there(each, there)) if each else "" for each in (window.opens, window.closes))
    if opens and closes:
        words = QCoreApplication.translate("Exams", "From {opens} to {closes}").format(opens=opens, closes=closes)
    elif opens:
        words = QCoreApplication.translate("Exams", "From {opens}").format(opens=opens)
    elif closes:
        words = QCoreApplication.translate("Exams", "Until {closes}").format(closes=closes)
    else:
        words = QCoreApplication.translate("Exams", "At any time")
    if not window.has_password:
        return words
    asked = QCoreApplication.translate("Exams", "with a password")
    return f"{words}, {asked}"


def window_tag(window: ExamWindow, clock: Clock) -> tuple[str, str]:
    """Return whether an exam can be begun now, in a word or two, and the kind of their tag."""
    if is_past(window.closes, clock):
        return QCoreApplication.translate("Exams", "Closed"), "plain"
    if window.opens and not is_past(window.opens, clock):
        return QCoreApplication.translate("Exams", "Not open yet"), "plain"
    return QCoreApplication.translate("Exams", "Open now"), "good"


def window_told(window: ExamWindow, clock: Clock) -> tuple[str, tuple[str, str]]:
    """Return when an exam can be sat, in words, and the tag of how that is now."""
    return window_words(window, clock), window_tag(window, clock)


def sittings_words(title: str, row: SittingsRow) -> str:
    """Return how often somebody took a quiz, of how many times, and what was allowed beside."""
    taken = QCoreApplication.translate("Exams", "{used} of {wanted} taken")
    in_all = row.wanted + row.more
    mode = mode_word(row.allowance.mode)
    is_said = mode.casefold() in title.casefold()  # “Course exam”
    words = [title, *([] if is_said else [mode]), taken.format(used=row.used, wanted=in_all)]
    if row.more:
        beside = QCoreApplication.translate("Exams", "{count} of the {all} allowed beside")
        words.append(beside.format(count=row.more, all=in_all))
        words += [row.causes] * bool(row.causes)
    return " · ".join(words)


def deleted_words(found: Mapping[DeletedSitting, int], called: Callable[[str], str]) -> str:
    """Return what deleted records had begun that measures, the newest first; empty where none had."""
    if not found:
        return ""
    handed_in = QCoreApplication.translate("Exams", "submitted")
    not_handed_in = QCoreApplication.translate("Exams", "not submitted")
    told = []
    for each, count in list(found.items())[:_MOST_DELETED]:
        ended = handed_in if each.is_handed_in else not_handed_in
        words = ", ".join((called(each.quiz), mode_word(each.mode), day_text(each.day), ended))
        told.append(words + f" ({count} ×)" * (count > 1))
    if len(found) > _MOST_DELETED:
        more = QCoreApplication.translate("Exams", "{count} more: htcourse held")
        told.append(more.format(count=len(found) - _MOST_DELETED))
    words = QCoreApplication.translate("Exams", "Records deleted on this computer had begun: {list}.")
    return words.format(list="; ".join(told))


def _extra_minutes(row: ExamRow) -> float:
    return round((row.extra_time - 1) * row.minutes * 60) / 60


def state_words(row: ExamRow) -> str:
    """Return what a trainer should know of an attempt beside when it was and its result; often nothing."""
    words = [_what_became(row), *row.why_aside]
    if row.state not in (ExamState.UNDER_WAY, ExamState.SET_ASIDE):
        words.append(Texts().waiting(row.waiting))
    if row.extra_time > 1 and row.minutes:
        extra, minutes = QCoreApplication.translate("Exams", "{minutes} of extra time"), _extra_minutes(row)
        words.append(extra.format(minutes=Texts().minutes(int(minutes)) if minutes % 1 == 0 else clock_words(minutes)))
    elif row.extra_time > 1:
        extra = QCoreApplication.translate("Exams", "{number} % extra time")
        words.append(extra.format(number=round((row.extra_time - 1) * 100)))
    if row.added_minutes:
        added = QCoreApplication.translate("Exams", "{minutes} more given under way")
        words.append(added.format(minutes=Texts().minutes(round(row.added_minutes))))
    if row.is_doubted:
        doubt = QCoreApplication.translate(
            "Exams", "its record was changed outside the program or damaged, answers or marks may be lost"
        )
        if row.lost:
            doubt = QCoreApplication.translate("Exams", "its record was changed or damaged, answers lost: {count}")
        words += [QCoreApplication.translate("Exams", "in no figure until you decide"), doubt.format(count=row.lost)]
    if row.was_let_count:
        counted = QCoreApplication.translate("Exams", "its record was changed or damaged, it was let count as it is")
        if row.lost:
            counted = QCoreApplication.translate("Exams", "let count as it is, answers lost: {count}")
        words += [counted.format(count=row.lost), *row.why_counted]
    if row.is_held:
        words.append(QCoreApplication.translate("Exams", "waits to be let in here"))
    if row.is_brought:
        words.append(QCoreApplication.translate("Exams", "from a file brought in"))
    elif row.is_of_another_pin:
        words.append(QCoreApplication.translate("Exams", "begun elsewhere, or before the PIN was changed"))
    if row.was_early:
        words.append(QCoreApplication.translate("Exams", "begun before it opened, by what the clock said later"))
    if row.lacking:
        lacking = QCoreApplication.translate("Exams", "questions fewer than its quiz asks here: {count}")
        words.append(lacking.format(count=row.lacking))
    if row.version:
        version = QCoreApplication.translate("Exams", "begun under version {version}")
        words.append(version.format(version=row.version))
    words.append(surplus_words(row.is_beyond, partial(QCoreApplication.translate, "AttemptSheet")))
    if row.was_set_back:
        words.append(QCoreApplication.translate("Exams", "the computer’s clock was set back meanwhile"))
    return " · ".join(filter(None, words))


def result_words(row: ExamRow) -> str:
    """Return the points of an attempt that was handed in; of any other nothing."""
    words = QCoreApplication.translate("Exams", "{points} of {total}")
    told = words.format(points=points_text(row.points), total=points_text(row.out_of))
    return told if row.state in _HAS_RESULT else ""


def verdict_tag(row: ExamRow) -> tuple[str, str] | None:
    """Return what its points make of an attempt that was handed in and is judged, and the kind of their tag."""
    if row.state not in _HAS_RESULT or row.has_passed is None:
        return None
    if row.has_passed:
        return QCoreApplication.translate("Exams", "Passed"), "good"
    return QCoreApplication.translate("Exams", "Not passed yet"), "plain"


def answered_words(row: ExamRow) -> tuple[str, str]:
    """Return how far an attempt came: below its head, and in a line without one."""
    few = QCoreApplication.translate("Exams", "{points} of {total}")
    words = QCoreApplication.translate("Exams", "{answered} of {total} answered")
    return few.format(points=row.answered, total=row.total), words.format(answered=row.answered, total=row.total)


def when_words(row: ExamRow) -> str:
    """Return when an attempt was handed in, else begun and until when it goes; of one from paper its day."""
    if row.is_paper:
        return day_text(Moment(row.at, row.offset_minutes).local[:10])
    began = moment_text(row.at, row.offset_minutes)
    if not row.ends:
        return began
    is_same_day = began[:-5] == moment_text(row.ends, row.offset_minutes)[:-5]
    ends = (time_text if is_same_day else moment_text)(row.ends, row.offset_minutes)
    return QCoreApplication.translate("Exams", "{begun} – {ends}").format(begun=began, ends=ends)


def state_tag(row: ExamRow) -> tuple[str, str]:
    """Return how an attempt stands, in a word or two, and the kind of their tag; what has to be done has a colour."""
    if row.state is ExamState.HANDED_IN and row.waiting:
        return QCoreApplication.translate("Exams", "To mark"), "warn"
    return {
        ExamState.SET_ASIDE: (QCoreApplication.translate("Exams", "Set aside"), "plain"),
        ExamState.DOUBTED: (QCoreApplication.translate("Exams", "To be decided"), "warn"),
        ExamState.LET_COUNT: (QCoreApplication.translate("Exams", "Counts"), "good"),
        ExamState.RELEASED: (QCoreApplication.translate("Exams", "Released"), "good"),
        ExamState.OVERDUE: (QCoreApplication.translate("Exams", "Time is up"), "warn"),
        ExamState.UNDER_WAY: (QCoreApplication.translate("Exams", "Under way"), "plain"),
        ExamState.HANDED_IN: (QCoreApplication.translate("Exams", "To be released"), "accent"),
    }[row.state]


def _what_became(row: ExamRow) -> str:
    """Return what is not usual of how an attempt came or ended."""
    words = [paper_words(row, partial(QCoreApplication.translate, "AttemptSheet"), day_text)]
    if row.state is ExamState.SET_ASIDE:
        words.insert(0, QCoreApplication.translate("Exams", "it counts nothing"))
    elif row.state is ExamState.OVERDUE:
        words.append(QCoreApplication.translate("Exams", "nobody has submitted it"))
    elif row.state is ExamState.HANDED_IN and row.is_ended_by_time:
        words.append(QCoreApplication.translate("Exams", "submitted when the time was up"))
    return " · ".join(filter(None, words))
