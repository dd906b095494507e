"""The bodies of the kinds of items; each gives None when the question cannot be held."""

import re

from htcourse.core import incoming
from htcourse.core.moodle_grid import several_choices
from htcourse.core.question_bank import is_id, letter_id
from htcourse.core.question_types import categorise, matching, multiple_choice, ordering, single_choice, true_false
from htcourse.core.question_types.parts import Choice, Label, single_choices
from htcourse.formats.qti12 import faults
from htcourse.formats.qti12.ilias import in_places, read_matched, read_statements, read_words_in_order, truths_of
from htcourse.formats.qti12.presentation import Response, words_in
from htcourse.formats.qti12.source import Source
from htcourse.formats.qti12.typed import (
    MOST_ANSWERS,
    Read,
    gap_of,
    gaps_at,
    read_essay,
    read_typed,
    read_typed_gaps,
    share_of,
    tell_of_spelling,
    worths_of,
)

_TRUTH = {"true", "false"}
_TYPED_BLANKS = "fill_in_multiple_blanks_question"
_OWN_WORDS = re.compile(r"\b(yes|agree|right|true)_(no|disagree|wrong|false)\.(true|false)\b")
"""How Blackboard writes the two answers of Either/Or."""
_CATEGORIES = "categorization_question"
_CALCULATED = "calculated_question"
_FILES = ("file_upload_question", "assfileupload")
_WORDS_IN_ORDER = "assorderinghorizontal"


def read_body(source: Source) -> Read | None:
    """Return what is answered, None when it is left out."""
    responses, html = source.shown.responses, source.shown.html
    of_ilias = source.fields.get("questiontype", "")
    if source.fields.get("question_type", of_ilias).lower() in _FILES:
        source.simplified(faults.FILE)
        return read_essay(source, html)  # Canvas and ILIAS write nothing to be answered, other programs a field
    tags = {each.tag for each in responses}
    count = len(responses) + sum(len(each.labels) + len(each.lefts) for each in responses)
    if not responses and of_ilias.lower() == _WORDS_IN_ORDER:
        return read_words_in_order(source, html)
    if not responses and of_ilias:
        source.left_out(faults.NO_TYPE, kind=of_ilias)  # it writes in fields of its own what is to be answered
    elif not responses:
        source.left_out(incoming.NOTHING_ASKED)
    elif source.fields.get("question_type") == _CALCULATED:
        source.left_out(faults.NO_TYPE, kind=_CALCULATED)
    elif count > MOST_ANSWERS:
        source.left_out(incoming.TOO_MANY, count=count)
    elif tags == {"response_lid"}:
        is_alone = len(responses) == 1 and f"[{_name(responses[0], html)}]" not in html
        return _chosen(source, responses[0], html) if is_alone else _several(source, responses, html)
    elif tags <= {"response_str", "response_num"}:
        is_alone = len(responses) == 1 and not responses[0].is_menu
        return read_typed(source, responses[0], html) if is_alone else read_typed_gaps(source, responses, html)
    elif tags == {"response_grp"} and len(responses) == 1:
        return read_matched(source, responses[0], html)
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
    if truths := truths_of(source, response):
        return read_statements(source, response, truths, html)
    if response.cardinality == "Multiple":
        return _several_choices(source, response, html)
    worths = worths_of(source, response)
    if max(worths) <= 0:
        source.left_out(incoming.NO_KEY)
        return None
    told = [source.feedback(rules.said_to(response.ident, ident)) for ident, _ in response.labels]
    verdicts = source.verdicts()
    texts = [source.line(_OWN_WORDS.sub(_own_words, text)) for _, text in response.labels]
    choices = [
        Choice(
            id,
            fraction=share_of(worth, max(worths)),
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


def _own_words(found: re.Match[str]) -> str:
    return found[1 if found[3] == "true" else 2].capitalize()


def _several_choices(source: Source, response: Response, html: str) -> Read | None:
    rules = source.rules
    best = rules.keys_of(response.ident)
    worths = worths_of(source, response)
    alone = [ident for (ident, _), worth in zip(response.labels, worths, strict=True) if worth > 0]
    is_whole = len(best) > 1 and not rules.pays_parts(ident for ident, _ in response.labels)
    keys = set(best if is_whole else alone or best)
    if not keys:
        source.left_out(incoming.NO_KEY)
        return None
    if is_whole and not source.is_own:
        source.simplified(faults.ALL_OR_NOTHING)
    if rules.pays_unchosen(response.ident):
        source.simplified(faults.UNTICKED)
    is_weighted = not is_whole and (min(worths) < 0 or len({each for each in worths if each > 0}) > 1)
    whole = sum(each for each in worths if each > 0) if is_weighted and not rules.is_most_told else 1.0
    choices = tuple(
        Choice(
            id,
            correct=ident in keys,
            fraction=share_of(worth, whole) if is_weighted else None,
            text=source.line(text),
            feedback=source.feedback(rules.said_to(response.ident, ident, is_one_of_several=True)),
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
    is_whole = len(order) == len(labels)
    told = dict.fromkeys(order, "") if is_whole else in_places(source, response)
    if len(told) < len(labels):
        source.left_out(incoming.NO_KEY)
        return None
    source.simplified(faults.ALL_OR_NOTHING if is_whole else faults.BY_PLACE)
    items = tuple(
        ordering.Item(letter_id(number), text=source.line(labels[ident]), feedback=said)
        for number, (ident, said) in enumerate(told.items())
    )
    return ordering.NAME, ordering.Body(items), html + response.html


def _several(source: Source, responses: list[Response], html: str) -> Read | None:
    """Return a text with gaps where each response is named in it (`[colour]`), else pairs."""
    names = [_name(each, html) for each in responses]
    if all(f"[{name}]" in html for name in names):
        is_typed = source.fields.get("question_type") == _TYPED_BLANKS
        gaps = [
            gap_of(source, each, f"g{number}", is_typed=is_typed and not each.is_picked)
            for number, each in enumerate(responses, 1)
        ]
        if any(gap and gap.answers for gap in gaps):
            tell_of_spelling(source)
        found = [each for each in gaps if each is not None]
        weights = [max(worths_of(source, each), default=0.0) for each in responses]
        if len(found) == len(gaps) > 1 and not any(weights) and not is_typed:
            source.simplified(faults.ALL_OR_NOTHING)
        return gaps_at(source, names, found, weights, html) if len(found) == len(gaps) else None
    is_sorted = source.fields.get("question_type") == _CATEGORIES
    if is_sorted or all(each.cardinality == "Multiple" for each in responses):
        return _sorted(source, responses, html)
    return _pairs(source, responses, html)


def _name(response: Response, html: str) -> str:
    """Return what a response is called in its text: what stands beside it may be its answer (New Quizzes of Canvas)."""
    ident = response.ident.removeprefix("response_")
    return ident if f"[{ident}]" in html else words_in(response.html) or ident


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
            source.left_out(incoming.NO_KEY)
            return None
        pairs.append(matching.Pair(letter_id(number), left=left, right=texts[key]))
        paid.add(rules.worth_of(each.ident, key))
    if len(paid) > 1:
        source.simplified(incoming.EVEN_PARTS)
    used = {each.right for each in pairs}
    others = [each for each in rights if each not in used]
    distractors = tuple(matching.Distractor(f"d{number}", right=each) for number, each in enumerate(others, 1))
    return matching.NAME, matching.Body(tuple(pairs), distractors), html


def _sorted(source: Source, responses: list[Response], html: str) -> Read | None:
    """Return categories, each a response that takes several: what belongs to none of them is left out."""
    texts = {ident: source.line(text) for each in responses for ident, text in each.labels}
    homes: dict[str, int] = {}
    paid = set[float]()
    for number, each in enumerate(responses):
        best = max(source.rules.paid_for(each.ident), key=lambda found: found.points, default=None)
        keys = {test.value for test in best.tests} & texts.keys() if best else set()
        if not best or not keys or not source.line(each.html) or not all(map(texts.get, keys)):
            source.left_out(incoming.NO_KEY)
            return None
        if keys & homes.keys():
            source.left_out(faults.NO_TYPE, kind="categorization")
            return None
        homes |= dict.fromkeys(keys, number)
        paid.add(round(best.points / len(keys), 5))
        if len(keys) > 1:
            source.simplified(faults.ALL_OR_NOTHING)
    if source.too_few(len(responses), 2) or source.too_few(len(homes), 2):
        return None
    if len(paid) > 1:
        source.simplified(incoming.EVEN_PARTS)
    if others := [text for ident, text in texts.items() if ident not in homes]:
        source.simplified(faults.NO_CATEGORY, items=", ".join(others))
    categories = tuple(Label(f"c{number}", text=source.line(each.html)) for number, each in enumerate(responses, 1))
    items = tuple(
        categorise.Item(letter_id(number), f"c{homes[ident] + 1}", text=text)
        for number, (ident, text) in enumerate((ident, text) for ident, text in texts.items() if ident in homes)
    )
    return categorise.NAME, categorise.Body(categories, items), html
