"""Items that are typed: words, numbers, essays, and texts with gaps for words."""

import re
from base64 import b64decode
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from htcourse.core import incoming
from htcourse.core.question_bank import letter_id
from htcourse.core.question_types import cloze, essay, numeric, short_text
from htcourse.core.question_types.parts import Accepted, Choice, single_choices
from htcourse.core.read_numbers import parse_number
from htcourse.formats.qti12 import faults
from htcourse.formats.qti12.conditions import Condition
from htcourse.formats.qti12.feedback import said_to_others
from htcourse.formats.qti12.patterns import EXACT, LISTED, NEARLY, patterns_of
from htcourse.formats.qti12.presentation import STAND_IN, Response, html_of, words_in
from htcourse.formats.qti12.source import Source

MOST_ANSWERS = 1000
_CLOZE = ("assclozetest", "cloze question")
"""What ILIAS calls a text with gaps, now and before."""
_RATINGS = ("textgaprating", "textrating")
_SLIPS = re.compile(r"l([1-5])")
"""How ILIAS says how many letters may differ (Levenshtein)."""
_COMBINED = "combinations"
_GIVEN = "points"
_BLANK = "_____"
_MENU_IN_TEXT = re.compile(r"\[Longmenu (\d+)\]")
"""Where ILIAS shows the menu that it calls `LongMenu_1`."""
Read = tuple[str, Any, str]
"""Our type, the body, and the HTML of what is asked."""


def read_typed(source: Source, response: Response, html: str) -> Read | None:
    """Return a number, words, or an essay where no answer pays."""
    paying = [(each, share_of(each.points, 1.0)) for each in source.rules.paying() if _is_of_words(source, each)]
    paying = paying or [(each, 1.0) for each in source.rules.called_right() if _is_of_words(source, each)]
    if not paying:
        return read_essay(source, html)
    ranges = [(pair, each, points) for each, points in paying for pair in each.ranges]
    if not ranges and (right := _right_numbers(source, response)):
        ranges = [(right, *max(paying, key=lambda pays: pays[1]))]
    texts = [(test, each, points) for each, points in paying for test in each.tests if test.is_words]
    numbers = [(parse_number(test.value), each, points) for test, each, points in texts]
    verdicts = source.verdicts()
    verdicts[False] = _together(verdicts[False], source.feedback(said_to_others(source.rules, response)))
    if ranges or (numbers and (response.is_number or _is_numeric(source)) and all(n is not None for n, *_ in numbers)):
        if ranges and next(source.item.iter("vargt", "varlt"), None) is not None:
            source.simplified(faults.OPEN_ENDS)
        near = {each for _, each, _ in ranges}  # Canvas writes an exact number beside the range around it
        alone = [((n, n), each, points) for n, each, points in numbers if n is not None and each not in near]
        spans = [*ranges, *alone]
        told = {each: _said_for(source, response, each) for _, each, _ in spans}
        found = [
            (_tidy((low + high) / 2), _tidy(abs(high - low) / 2), points, told[each])
            for (low, high), each, points in spans
        ]
        if verdicts[False]:
            found.append((0.0, numeric.ANY_NUMBER, 0.0, ""))
        values = tuple(
            numeric.Value(letter_id(at), middle, spread, worth, feedback=_together(said, _verdict(verdicts, worth)))
            for at, (middle, spread, worth, said) in enumerate(found)
        )
        return numeric.NAME, numeric.Body(values), _with_blank(html)
    answers: dict[str, tuple[float, str]] = {}
    for test, _, points in texts:
        patterns = spelled(source, test.mode, test.value)
        said = _said_of(source, response, test.value) if patterns else ""
        said = _together(said, _verdict(verdicts, points))
        for pattern in patterns:
            answers.setdefault(pattern, (points, said))
    if not answers:
        source.left_out(incoming.NO_KEY)
        return None
    for pattern, said in _said_of_wrong_words(source, response):
        answers.setdefault(pattern, (0.0, _together(said, verdicts[False])))
    if verdicts[False]:
        answers.setdefault("*", (0.0, verdicts[False]))
    tell_of_spelling(source)
    taken = tuple(
        Accepted(letter_id(number), points, text=text, feedback=said)
        for number, (text, (points, said)) in enumerate(answers.items())
    )
    if _goes_on(html):
        return cloze.NAME, cloze.Body((cloze.Gap("g1", answers=taken),)), html
    return short_text.NAME, short_text.Body(taken), html


def _goes_on(html: str) -> bool:
    """Whether words stand behind the field, so that its place in the text says what is asked."""
    return bool(words_in(html.partition(STAND_IN.format(1))[2]))


def _with_blank(html: str) -> str:
    """Return a text that shows where the field stood, if words go on behind it: a number has no gap in its text."""
    return html.replace(STAND_IN.format(1), _BLANK) if _goes_on(html) else html


def _is_of_words(source: Source, rule: Condition) -> bool:
    """Whether a condition looks at what is typed: ILIAS calls what a person gives an essay a response, too."""
    known = {each.ident for each in source.shown.responses}
    return any(test.response in known or test.response != _GIVEN for test in rule.tests)


def _said_for(source: Source, response: Response, pays: Condition) -> str:
    """Return what is said of the numbers of a condition, by itself or by others on the same number."""
    beside = (name for test in pays.tests for name in source.rules.said_to(response.ident, test.value))
    return source.feedback((*beside, *pays.feedback))


def _said_of(source: Source, response: Response, value: str) -> str:
    return source.feedback(source.rules.said_to(response.ident, value))


def _said_of_wrong_words(source: Source, response: Response) -> Iterator[tuple[str, str]]:
    """Give what is said of words that a rule names and does not pay for."""
    unpaid = (each for each in source.rules.conditions if each.points <= 0 and not each.denied)
    for test in (each.tests[0] for each in unpaid if len(each.tests) == 1):
        if test.response == response.ident and (said := _said_of(source, response, test.value)):
            yield from ((each, said) for each in spelled(source, test.mode, test.value))


def _together(*said: str) -> str:
    """Return all that is said of an answer, each paragraph once."""
    return "\n\n".join(dict.fromkeys(part for each in said for part in each.split("\n\n") if part))


def _verdict(verdicts: Mapping[bool, str], points: float) -> str:
    """Return what is said to an answer that is wholly right, or worth nothing."""
    return verdicts[points >= 1] if points >= 1 or points <= 0 else ""


def read_typed_gaps(source: Source, responses: list[Response], html: str) -> Read | None:
    """Return a text with a gap for each response."""
    gaps, weights = [], []
    if _pays_combined(source):
        if not source.rules.paying():
            source.left_out(faults.NO_TYPE, kind=_COMBINED)
            return None
        source.simplified(faults.COMBINED)
    is_list = len(responses) > 1 and any(test.mode == LISTED for rule in source.rules.paying() for test in rule.tests)
    for number, each in enumerate(responses, 1):
        if each.is_menu:
            menu = _menu(source, each, f"g{number}")
            if menu is None:
                return None
            weights.append(max(worths_of(source, each)))
            gaps.append(menu)
            continue
        worths, said = dict[str, float](), dict[str, str]()
        for test, pays in ((test, rule) for rule in source.rules.paying() for test in rule.tests):
            if test.response == each.ident and test.value and test.is_words:
                is_alone = len(pays.tests) == 1 or pays.is_any_of
                told = _said_of(source, each, test.value)
                for pattern in spelled(source, test.mode, test.value):
                    worths.setdefault(pattern, pays.points if is_alone else 0.0)
                    said.setdefault(pattern, told)
        if not worths:
            source.left_out(incoming.NO_KEY)
            return None
        if is_list:
            worths = _alike(source, worths)
        if _right_numbers(source, each):
            source.simplified(incoming.TOLERANCE_IN_GAP, number=next(iter(worths)))
        weights.append(max(worths.values()))
        shares = {text: share_of(worth, weights[-1]) if worth else 1.0 for text, worth in worths.items()}
        for pattern, told in _said_of_wrong_words(source, each):
            shares.setdefault(pattern, 0.0)
            said.setdefault(pattern, told)
        if told := source.feedback(said_to_others(source.rules, each)):
            shares.setdefault("*", 0.0)
            said.setdefault("*", told)
        gaps.append(cloze.Gap(f"g{number}", answers=accepted(shares, said)))
    if not all(each.is_menu or each.is_number for each in responses):
        tell_of_spelling(source)
    if not is_list and _pays_once(source, gaps):
        source.simplified(faults.LISTED_TWICE)
    html = _MENU_IN_TEXT.sub(r"[LongMenu_\1]", html)
    if all(f"[{each.ident}]" in html for each in responses):  # Blackboard and long menus of ILIAS name them in the text
        for number in range(1, len(responses) + 1):
            html = html.replace(STAND_IN.format(number), "")
        return gaps_at(source, [each.ident for each in responses], gaps, weights, html)
    return cloze.NAME, cloze.Body(weighted(gaps, weights)), html


def _pays_once(source: Source, gaps: Sequence[cloze.Gap]) -> bool:
    """Say whether the same answer pays in one gap alone (ILIAS), and several gaps take it."""
    if "0" not in (source.fields.get("identicalscoring"), source.fields.get("identical_scoring")):
        return False
    right = [
        {each.text.casefold() for each in gap.choices if each.worth > 0}
        | {each.text.casefold() for each in gap.answers if each.fraction > 0}
        for gap in gaps
    ]
    return len(set[str]().union(*right)) < sum(map(len, right))


def _pays_combined(source: Source) -> bool:
    """Say whether answers of several gaps pay together (ILIAS): it writes them as JSON in base64."""
    try:
        return b64decode(source.fields.get(_COMBINED, ""))[:2] in (b"[[", b"[{", b'{"')
    except ValueError:
        return False


def _alike(source: Source, worths: Mapping[str, float]) -> dict[str, float]:
    """Return words of a list (“name two of …”), of which any fills any gap: who names enough of them is right."""
    source.simplified(faults.LISTED_TWICE)
    if len(set(worths.values())) > 1:
        source.simplified(incoming.EVEN_PARTS)
    return dict.fromkeys(worths, max(worths.values()))


def _menu(source: Source, response: Response, id: str) -> cloze.Gap | None:
    """Return a gap for a menu that stands where others are typed: ILIAS names its choices by their words."""
    source.feedback(said_to_others(source.rules, response))  # nothing else can be chosen
    named = {test.value for rule in source.rules.conditions for test in rule.tests if test.response == response.ident}
    words = [words_in(text) for _, text in response.labels]
    if named <= set(words):
        response.labels = [(each, text) for each, (_, text) in zip(words, response.labels, strict=True)]
    return gap_of(source, response, id, is_typed=False)


def worths_of(source: Source, response: Response) -> list[float]:
    """Return what each label alone brings."""
    return [source.rules.worth_of(response.ident, ident) for ident, _ in response.labels]


def gap_of(source: Source, response: Response, id: str, *, is_typed: bool) -> cloze.Gap | None:
    """Return a gap for what is chosen, or for labels that are typed; None where none is right."""
    worths = worths_of(source, response)
    keys = source.rules.keys_of(response.ident)
    if max(worths, default=0.0) <= 0 and len(keys) == 1:  # paid for with the others alone, as Blackboard's jumbled ones
        worths = [float(ident in keys) for ident, _ in response.labels]
    best = max(worths, default=0.0)
    if is_typed:
        spellings, said = dict[str, float](), dict[str, str]()
        for (ident, text), worth in zip(response.labels, worths, strict=True):
            told = _said_of(source, response, ident)
            # each typed label is a right spelling, though Canvas names one alone in what pays
            for each in spelled(source, response.modes.get(ident, EXACT), words_in(text)):
                spellings.setdefault(each, share_of(worth, best) if worth and best > 0 else 1.0)
                said.setdefault(each, told)
        if spellings:
            return cloze.Gap(id, answers=accepted(spellings, said))
    if is_typed or best <= 0:
        source.left_out(incoming.NO_KEY)
        return None
    choices = tuple(
        Choice(
            letter_id(number),
            fraction=share_of(worth, best),
            text=source.line(text),
            feedback=_said_of(source, response, ident),
        )
        for number, ((ident, text), worth) in enumerate(zip(response.labels, worths, strict=True))
    )
    return cloze.Gap(id, choices=single_choices(choices))


def gaps_at(
    source: Source, names: Sequence[str], gaps: Sequence[cloze.Gap], worths: Sequence[float], html: str
) -> Read | None:
    """Return a text with each gap where its name stands (`[colour]`); one in several places is a gap in each."""
    count = sum(html.count(f"[{each}]") for each in set(names))
    if count > MOST_ANSWERS:
        source.left_out(incoming.TOO_MANY, count=count)
        return None
    left, places = Counter(names), list[int]()
    for number, name in enumerate(names):
        left[name] -= 1
        found = html.count(f"[{name}]")
        for _ in range(min(found, 1) if left[name] else found):
            places.append(number)
            html = html.replace(f"[{name}]", STAND_IN.format(len(places)), 1)
    times = Counter(places)
    for number, name in enumerate(names):
        if times[number] != 1:
            source.simplified(incoming.BLANK_TWICE, name=name[:40])
    placed = [replace(gaps[each], id=f"g{number}") for number, each in enumerate(places, 1)]
    return cloze.NAME, cloze.Body(weighted(placed, [worths[each] / times[each] for each in places])), html


def spelled(source: Source, mode: str, words: str) -> tuple[str, ...]:
    """Return the answers that take what an answer of the file takes, and note what no answer here can say."""
    found = patterns_of(mode, words)
    if mode == NEARLY:
        source.simplified(faults.NEARLY, words=words)
    elif words and not found:
        source.simplified(faults.EXPRESSION, words=words)
    return found


def accepted(worths: Mapping[str, float], said: Mapping[str, str]) -> tuple[Accepted, ...]:
    """Return words that are typed, with what each is worth and what is said of it."""
    return tuple(
        Accepted(letter_id(number), worths[text], text=text, feedback=said[text])
        for number, text in enumerate(filter(None, worths))
    )


def share_of(worth: float, whole: float) -> float:
    """Return what of the whole something is worth."""
    return max(-1.0, min(1.0, round(worth / whole, 7)))


def weighted(gaps: list[cloze.Gap], worths: list[float]) -> tuple[cloze.Gap, ...]:
    """Return gaps that count as what is paid for each, the least one as 1; alike where one pays nothing alone."""
    least = min(worths, default=0.0)
    if least <= 0:
        return tuple(gaps)
    return tuple(replace(gap, weight=round(worth / least, 7)) for gap, worth in zip(gaps, worths, strict=True))


def tell_of_spelling(source: Source) -> None:
    """Note where the file takes capitals for more, or slips for less, than is done here: by each test, or by fields."""
    tests = source.item.iter("varequal", "varsubset", "varsubstring")
    rating = next((source.fields[each].lower() for each in _RATINGS if source.fields.get(each)), "")
    is_told = rating == "cs" or source.fields.get("case_sensitive") == "true"
    if is_told or any((each.get("case") or "").lower() == "yes" for each in tests):
        source.simplified(incoming.CASE)
    if found := _SLIPS.fullmatch(rating):
        source.simplified(faults.SLIPS, count=found[1])


def _is_numeric(source: Source) -> bool:
    names = (source.fields.get("question_type", ""), source.fields.get("bbmd_questiontype", ""))
    return any(each.lower().startswith("numeric") for each in names)


def _right_numbers(source: Source, response: Response) -> tuple[float, float] | None:
    """Return between which numbers those are right that ILIAS takes in a gap; elsewhere these bound what is typed."""
    low, high = response.bounds or (0.0, 0.0)
    return (low, high) if low < high and source.fields.get("questiontype", "").lower() in _CLOZE else None


def _tidy(number: float) -> float:
    return float(f"{number:.12g}")


def read_essay(source: Source, html: str) -> Read:
    """Return a text of one's own, with the solution of the file as its model answer."""
    solution = next((each for each in source.item.iter("solution")), None)
    holder = solution.getparent() if solution is not None else None
    if holder is not None:
        source.feedback([holder.get("ident") or ""])  # it is no feedback
    model = source.texts.of(html_of(solution), is_line=False) if solution is not None else ""
    return essay.NAME, essay.Body((), model_answer=model), html
