"""The bodies of the kinds of items; each gives None when the question cannot be held."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from htcourse.core import incoming
from htcourse.core.moodle_grid import several_choices, single_choices
from htcourse.core.question_bank import is_id, letter_id
from htcourse.core.question_types import (
    cloze,
    essay,
    matching,
    multiple_choice,
    numeric,
    ordering,
    short_text,
    single_choice,
    true_false,
)
from htcourse.core.question_types.parts import Accepted, Choice
from htcourse.core.read_numbers import parse_number
from htcourse.formats.qti12 import faults
from htcourse.formats.qti12.presentation import STAND_IN, Response, html_of
from htcourse.formats.qti12.source import Source

Read = tuple[str, Any, str]
"""Our type, the body, and the HTML of what is asked."""

_MOST_ANSWERS = 1000
_TRUTH = {"true", "false"}
_TAG = re.compile(r"<[^<>]*>")
_TYPED_BLANKS = "fill_in_multiple_blanks_question"
_OWN_WORDS = re.compile(r"\b(yes|agree|right|true)_(no|disagree|wrong|false)\.(true|false)\b")
"""How Blackboard writes the two answers of Either/Or."""
_CALCULATED = "calculated_question"


def read_body(source: Source) -> Read | None:
    """Return what is answered, None when it is left out."""
    responses, html = source.shown.responses, source.shown.html
    tags = {each.tag for each in responses}
    count = len(responses) + sum(len(each.labels) for each in responses)
    if not responses:
        source.left_out(faults.NOTHING_ASKED)
    elif source.fields.get("question_type") == _CALCULATED:
        source.left_out(faults.NO_TYPE, kind=_CALCULATED)
    elif count > _MOST_ANSWERS:
        source.left_out(incoming.TOO_MANY, count=count)
    elif tags == {"response_lid"}:
        is_alone = len(responses) == 1 and f"[{_name(responses[0])}]" not in html
        return _chosen(source, responses[0], html) if is_alone else _several(source, responses, html)
    elif tags <= {"response_str", "response_num"}:
        return _typed(source, responses[0], html) if len(responses) == 1 else _typed_gaps(source, responses, html)
    else:
        source.left_out(faults.NO_TYPE, kind=", ".join(sorted(tags)))
    return None


def _ids(source: Source, response: Response) -> list[str]:
    """Return an id for each label: its own in a cartridge of ours, else letters."""
    own = [ident for ident, _ in response.labels]
    if source.is_own and len(set(own)) == len(own) and all(map(is_id, own)):
        return own
    return [letter_id(number) for number in range(len(own))]


def _chosen(source: Source, response: Response, html: str) -> Read | None:
    if source.too_few(len(response.labels), 2):
        return None
    if response.cardinality == "Ordered":
        return _order(source, response, html)
    rules, ids = source.rules, _ids(source, response)
    if response.cardinality == "Multiple":
        return _several_choices(source, response, html)
    worths = _worths(source, response)
    if max(worths) <= 0:
        source.left_out(faults.NO_KEY)
        return None
    told = [source.feedback(rules.said_to(response.ident, ident)) for ident, _ in response.labels]
    verdicts = source.verdicts()
    texts = [source.line(_OWN_WORDS.sub(_own_words, text)) for _, text in response.labels]
    choices = [
        Choice(
            id,
            fraction=_share(worth, max(worths)),
            text=text,
            feedback="\n\n".join(filter(None, [said, verdicts[worth == max(worths)]])),
        )
        for id, worth, text, said in zip(ids, worths, texts, told, strict=True)
    ]
    idents = [ident.lower() for ident, _ in response.labels]
    names = idents if set(idents) == _TRUTH else [each.lower() for each in texts]
    if set(names) == _TRUTH and len(names) == 2:
        by_name = dict(zip(names, choices, strict=True))
        yes, no = by_name["true"], by_name["false"]
        body = true_false.Body(yes.worth == 1, feedback_true=yes.feedback, feedback_false=no.feedback)
        return true_false.NAME, body, html
    return single_choice.NAME, single_choice.Body(single_choices(choices)), html


def _worths(source: Source, response: Response) -> list[float]:
    """Return what each label alone brings."""
    return [source.rules.worth_of(response.ident, ident) for ident, _ in response.labels]


def _share(worth: float, whole: float) -> float:
    return max(-1.0, min(1.0, round(worth / whole, 7)))


def _own_words(found: re.Match[str]) -> str:
    return found[1 if found[3] == "true" else 2].capitalize()


def _several_choices(source: Source, response: Response, html: str) -> Read | None:
    rules = source.rules
    best = rules.keys_of(response.ident)
    worths = _worths(source, response)
    alone = [ident for (ident, _), worth in zip(response.labels, worths, strict=True) if worth > 0]
    keys = set(best if len(best) > 1 else alone or best)
    if not keys:
        source.left_out(faults.NO_KEY)
        return None
    if len(best) > 1 and not source.is_own:
        source.simplified(faults.ALL_OR_NOTHING)
    is_weighted = len(best) < 2 and (min(worths) < 0 or len({each for each in worths if each > 0}) > 1)
    whole = sum(each for each in worths if each > 0) if is_weighted and not rules.is_most_told else 1.0
    choices = tuple(
        Choice(
            id,
            correct=ident in keys,
            fraction=_share(worth, whole) if is_weighted else None,
            text=source.line(text),
            feedback=source.feedback(rules.said_to(response.ident, ident)),
        )
        for id, (ident, text), worth in zip(_ids(source, response), response.labels, worths, strict=True)
    )
    if is_weighted:
        several = several_choices(choices)
        if several.is_changed:
            source.simplified(incoming.CHANGED_WEIGHTS)
        choices = several.choices
    if source.is_own and len(choices) == 2 and len(keys) == 1:  # a cartridge has no single choice of two
        return single_choice.NAME, single_choice.Body(choices), html
    return multiple_choice.NAME, multiple_choice.Body(choices), html


def _order(source: Source, response: Response, html: str) -> Read | None:
    labels = dict(response.labels)
    order = [each for each in dict.fromkeys(source.rules.keys_of(response.ident)) if each in labels]
    if len(order) < len(labels):
        source.left_out(faults.NO_KEY)
        return None
    source.simplified(faults.ALL_OR_NOTHING)
    items = tuple(ordering.Item(letter_id(n), text=source.line(labels[each])) for n, each in enumerate(order))
    return ordering.NAME, ordering.Body(items), html


def _several(source: Source, responses: list[Response], html: str) -> Read | None:
    """Return a text with gaps where each response is named in it (`[colour]`), else pairs."""
    names = [_name(each) for each in responses]
    if all(f"[{name}]" in html for name in names):
        for number, name in enumerate(names, 1):
            html = html.replace(f"[{name}]", STAND_IN.format(number), 1)
        is_typed = source.fields.get("question_type") == _TYPED_BLANKS
        gaps = [_gap(source, each, f"g{number}", is_typed=is_typed) for number, each in enumerate(responses, 1)]
        found = [each for each in gaps if each is not None]
        weights = [max(_worths(source, each), default=0.0) for each in responses]
        return (cloze.NAME, cloze.Body(_weighted(found, weights)), html) if len(found) == len(gaps) else None
    return _pairs(source, responses, html)


def _name(response: Response) -> str:
    """Return what a response is called in its text."""
    return words_in(response.html) or response.ident.removeprefix("response_")


def _gap(source: Source, response: Response, id: str, *, is_typed: bool) -> cloze.Gap | None:
    worths = _worths(source, response)
    best = max(worths, default=0.0)
    spellings: dict[str, float] = {}
    for (_, text), worth in zip(response.labels, worths, strict=True):
        # each typed label is a right spelling, though Canvas names one alone in what pays
        spellings.setdefault(words_in(text), _share(worth, best) if worth and best > 0 else 1.0)
    answers = _accepted(spellings) if is_typed else ()
    if not (answers if is_typed else best > 0):
        source.left_out(faults.NO_KEY)
        return None
    if is_typed:
        return cloze.Gap(id, answers=answers)
    choices = tuple(
        Choice(letter_id(number), fraction=_share(worth, best), text=source.line(text))
        for number, ((_, text), worth) in enumerate(zip(response.labels, worths, strict=True))
    )
    return cloze.Gap(id, choices=single_choices(choices))


def _weighted(gaps: list[cloze.Gap], worths: list[float]) -> tuple[cloze.Gap, ...]:
    """Return gaps that count as what is paid for each, the least one as 1; alike where one pays nothing alone."""
    least = min(worths, default=0.0)
    if least <= 0:
        return tuple(gaps)
    return tuple(replace(gap, weight=round(worth / least, 7)) for gap, worth in zip(gaps, worths, strict=True))


def _pairs(source: Source, responses: list[Response], html: str) -> Read | None:
    pairs, rights, paid = [], dict[str, None](), set[float]()
    for number, each in enumerate(responses):
        texts = {ident: source.line(text) for ident, text in each.labels}
        rights |= dict.fromkeys(filter(None, texts.values()))
        rules = source.rules
        key = next((ident for ident in texts if rules.worth_of(each.ident, ident) > 0), "")
        key = key or next((ident for ident in texts if rules.is_called_right(each.ident, ident)), "")
        left = source.line(each.html)
        if not key or not left or not texts[key]:
            source.left_out(faults.NO_KEY)
            return None
        pairs.append(matching.Pair(letter_id(number), left=left, right=texts[key]))
        paid.add(rules.worth_of(each.ident, key))
    if len(paid) > 1:
        source.simplified(incoming.EVEN_PARTS)
    used = {each.right for each in pairs}
    others = [each for each in rights if each not in used]
    distractors = tuple(matching.Distractor(f"d{number}", right=each) for number, each in enumerate(others, 1))
    return matching.NAME, matching.Body(tuple(pairs), distractors), html


def _typed(source: Source, response: Response, html: str) -> Read | None:
    paying = [(each, each.points) for each in source.rules.paying() if each.tests]
    paying = paying or [(each, 1.0) for each in source.rules.called_right()]
    if not paying:
        return _essay(source, html)
    ranges = [(pair, points) for each, points in paying for pair in each.ranges]
    texts = [
        (test, points) for each, points in paying for test in each.tests if test.how.startswith(("vareq", "varsub"))
    ]
    numbers = [(parse_number(test.value), points) for test, points in texts]
    if ranges or (numbers and (response.is_number or _is_numeric(source)) and all(n is not None for n, _ in numbers)):
        if ranges and next(source.item.iter("vargt", "varlt"), None) is not None:
            source.simplified(faults.OPEN_ENDS)
        spans = ranges or [((n, n), points) for n, points in numbers if n is not None]
        values = tuple(
            numeric.Value(letter_id(number), _tidy((low + high) / 2), _tidy(abs(high - low) / 2), min(1.0, points))
            for number, ((low, high), points) in enumerate(spans)
        )
        return numeric.NAME, numeric.Body(values), html
    answers: dict[str, tuple[float, str]] = {}
    for test, points in texts:
        words = test.value.replace("*", "\\*")
        pattern = f"*{words}*" if test.how != "varequal" else words
        if words:
            said = source.feedback(source.rules.said_to(response.ident, test.value))
            answers.setdefault(pattern, (min(1.0, points), said))
    if not answers:
        source.left_out(faults.NO_KEY)
        return None
    _tell_of_case(source)
    body = short_text.Body(
        tuple(
            Accepted(letter_id(number), points, text=text, feedback=said)
            for number, (text, (points, said)) in enumerate(answers.items())
        )
    )
    return short_text.NAME, body, html


def _tell_of_case(source: Source) -> None:
    if any((each.get("case") or "").lower() == "yes" for each in source.item.iter("varequal", "varsubstring")):
        source.simplified(incoming.CASE)


def _is_numeric(source: Source) -> bool:
    names = (source.fields.get("question_type", ""), source.fields.get("bbmd_questiontype", ""))
    return any(each.lower().startswith("numeric") for each in names)


def _tidy(number: float) -> float:
    return float(f"{number:.12g}")


def _essay(source: Source, html: str) -> Read:
    solution = next((each for each in source.item.iter("solution")), None)
    holder = solution.getparent() if solution is not None else None
    if holder is not None:
        source.told.pop(holder.get("ident") or "", None)
    model = source.texts.of(html_of(solution), is_line=False) if solution is not None else ""
    return essay.NAME, essay.Body((), model_answer=model), html


def _typed_gaps(source: Source, responses: list[Response], html: str) -> Read | None:
    gaps, weights = [], []
    for number, each in enumerate(responses, 1):
        found = [(test, paying) for paying in source.rules.paying() for test in paying.tests]
        worths: dict[str, float] = {}
        for test, paying in found:
            if test.response == each.ident and test.value:
                is_alone = len(paying.tests) == 1 or paying.is_any_of
                worths.setdefault(test.value, paying.points if is_alone else 0.0)
        if not worths:
            source.left_out(faults.NO_KEY)
            return None
        weights.append(max(worths.values()))
        shares = {text: _share(worth, weights[-1]) if worth else 1.0 for text, worth in worths.items()}
        gaps.append(cloze.Gap(f"g{number}", answers=_accepted(shares)))
    _tell_of_case(source)
    if all(f"[{each.ident}]" in html for each in responses):  # Blackboard names them in the text
        for number, each in enumerate(responses, 1):
            stand_in = STAND_IN.format(number)
            html = html.replace(stand_in, "").replace(f"[{each.ident}]", stand_in, 1)
    return cloze.NAME, cloze.Body(_weighted(gaps, weights)), html


def _accepted(worths: Mapping[str, float]) -> tuple[Accepted, ...]:
    """Return words that are typed, with what each is worth."""
    return tuple(
        Accepted(letter_id(number), worths[text], text=text.replace("*", "\\*"))
        for number, text in enumerate(filter(None, worths))
    )


def words_in(html: str) -> str:
    """Return the words of HTML on a line."""
    from html import unescape

    return " ".join(unescape(_TAG.sub(" ", html)).split())
