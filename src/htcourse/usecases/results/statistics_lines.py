"""The statistics of a quiz as lines to read; what rests on too few learners stands in brackets, and is said."""

from collections.abc import Iterator

from htcourse.core.certainty import PAYS_FROM, Calibration
from htcourse.core.statistics.items import LEAST_TOLD, is_reliable
from htcourse.core.statistics.moments import half_up
from htcourse.core.translatable import number_of
from htcourse.usecases.results.item_statistics import FIGURES, ItemStatistics, SlotStatistics
from htcourse.usecases.results.quiz_statistics import QuizStatistics

MOST_TOLD = 12
"""So many choices of a question are told: what was typed has no end."""

_SAID = ("guess", "fairly sure", "very sure")
_HEADS = ("facil", "sd", "guess", "intw", "effw", "discr", "effic")
UNTOLD = f"of fewer than {LEAST_TOLD} learners no figure is told: it would tell of one of them"
NOT_TOLD = "not told of this group: figures of few others could be reckoned from it"
COLUMNS = (
    "As fractions of 1; a dash where it is undefined or of too few, in brackets of fewer than ten learners or while "
    "answers wait for their marks.\n"
    "facil: facility (mean mark), sd: standard deviation, guess: what chance earns, intw, effw: intended and effective "
    "weight (a dash: it goes against the sum),\ndiscr: discrimination index, effic: discriminative efficiency, "
    "on: on how many attempts it rests, left: how many left it out, secs: median seconds, prac: practised before;\n"
    "chosen: how many took each choice"
)
"""What the numbers of `statistics_lines` are."""


def of_learners(count: int) -> str:
    """Return on how many learners figures rest, and whether they are too few."""
    words = number_of(count, "learner")
    return words if is_reliable(count) else f"{words}: too few to trust"


def statistics_lines(found: QuizStatistics) -> list[str]:
    """Return what counts, the figures of the whole, and a table of places and questions."""
    spread = ", ".join(f"{name} {_plain(value)}" for name, value in found.results._asdict().items())
    reliability = (
        f"alpha {_plain(found.alpha)}, error ratio {_plain(found.error_ratio)}, "
        f"standard error {_plain(found.standard_error)}, a random guess {_plain(found.guess)}"
    )
    return [
        f"{found.quiz}: {number_of(found.attempts, 'attempt')} of {of_learners(found.learners)}",
        f"  counted: {found.counting.as_line()}",
        *_rests_on(found),
        *([] if found.is_told else [f"  {NOT_TOLD if found.is_veiled else UNTOLD}"]),
        *(f"  {words}" if found.is_reliable else f"  ({words})" for words in (spread, reliability)),
        *_sureness(found),
        "   " + "  ".join(f"{each:>5}" for each in _HEADS) + "     on   left   secs  prac  question",
        *_table(found),
    ]


def _rests_on(found: QuizStatistics) -> Iterator[str]:
    """Give what the figures of the whole leave out, and how much had been practised before."""
    words = []
    if found.compared < found.attempts:
        people = of_learners(found.compared_learners)
        words.append(f"on {found.compared} of these attempts, of {people} (the others have other places or weights)")
    if found.waiting:
        waiting = f"{number_of(found.waiting, 'place')} where a question waits for marks"
        words.append(f"without {waiting}, in {number_of(found.unmarked, 'attempt')}")
    if words:
        yield f"  the figures of the whole rest {', '.join(words)}"
    if found.practised:
        told = f"{found.practised} of {number_of(found.answers, 'question')}, by {found.practised_learners}"
        yield f"  practised before: {told} of {number_of(found.learners, 'learner')}"


def _sureness(found: QuizStatistics) -> Iterator[str]:
    """Give the marks by certainty, and how often the class was right at each confidence."""
    certainty = found.certainty
    if certainty.mean_mark is not None:
        attempts = number_of(certainty.attempts, "attempt")
        words = f"by certainty: {_plain(certainty.mean_mark)} a point (-6 to 3), over {attempts}"
        yield f"  {words}" if is_reliable(certainty.learners) else f"  ({words})"
    for each in certainty.calibration:
        words = calibration_line(each)
        yield f"  {words}" if is_reliable(certainty.sure.get(each.confidence, 0)) else f"  ({words})"


def calibration_line(each: Calibration) -> str:
    """Return how often people were right who said how sure they were, and whether they were too sure."""
    name = _SAID[each.confidence - 1]
    note = f": too sure, it pays from {PAYS_FROM[each.confidence]:.0%} on" if each.is_too_sure else ""
    partly = f", {each.partly} in part" if each.partly else ""
    return f"said {name}: {each.right} of {each.answers} right{partly}{note}"


def _table(found: QuizStatistics) -> Iterator[str]:
    if any(each.questions > 1 for each in found.slots):
        for slot in found.slots:
            numbers = f" {_numbers(slot)} " if found.is_reliable else f"({_numbers(slot)})"
            yield f"  {numbers}  {found.compared:>4}  {'':>4}  {'':>5}  {'':>4}  place {slot.slot}"
    for each in found.items:
        numbers = f" {_numbers(each)} " if each.is_reliable else f"({_numbers(each)})"
        seconds = "-" if each.median_seconds is None else f"{half_up(each.median_seconds):.0f}"
        version = f", version {each.number} of {each.versions}" if each.versions > 1 else ""
        notes = [] if is_reliable(each.learners) else [of_learners(each.learners)]
        notes += [NOT_TOLD] * each.is_veiled
        notes += [f"{number_of(each.waiting, 'answer')} more not marked yet"] if each.waiting else []
        left_out, practised = (each.omitted, each.practised) if each.is_told else ("-", "-")
        counts = f"{each.attempts:>4}  {left_out:>4}  {seconds:>5}  {practised:>4}"
        yield f"  {numbers}  {counts}  {each.question}{version}" + (f" ({'; '.join(notes)})" if notes else "")
        if each.attempts and each.choices:
            words = f"chosen: {_chosen(each)}"
            yield f"       {words}" if each.is_reliable else f"      ({words})"


def _chosen(item: ItemStatistics) -> str:
    """Return how many took each choice; of the words that were typed the most frequent."""
    told = ", ".join(f"{name} {count}" for name, count in item.most_chosen[:MOST_TOLD])
    return f"{told} and {len(item.choices) - MOST_TOLD} others" if len(item.choices) > MOST_TOLD else told


def _plain(value: float | None) -> str:
    return "-" if value is None else f"{half_up(value, 2):.2f}"


def _numbers(row: ItemStatistics | SlotStatistics) -> str:
    return "  ".join(f"{_plain(getattr(row, name)):>5}" for name in FIGURES)
