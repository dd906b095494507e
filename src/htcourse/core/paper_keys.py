"""Answers as keys, for paper: what a person writes beside a question, and what of it is typed from the sheet.

A choice is a letter, in the order of the paper; several, or the order of steps, are letters in a row (“ACB”); pairs,
categories and gaps to choose for are one letter a row, a hyphen where nothing was written (“B-A”). Numbers and words
stand as they were written, of several gaps parted by semicolons, one with a semicolon in quotation marks; a number is
typed so that it has one reading.
"""

import csv
from collections.abc import Iterable, Sequence
from string import ascii_uppercase
from typing import Any

from htcourse.core.question_types.multiple_choice import worth_alone
from htcourse.core.quiz import Answer, Gap, Interaction, Option
from htcourse.core.read_numbers import readings

LETTERS = ascii_uppercase
NONE = "-"
_ALIKE = str.maketrans("АВСДЕНКМОРТХУ–—.", "ABCDEHKMOPTXY---")
"""Letters of a Cyrillic keyboard that look like the printed ones, and other signs for “nothing”."""
_ON_SCREEN = frozenset({"tag"})


def fits_paper(interaction: Interaction) -> bool:
    """Say whether a question can be asked on paper and its answer typed as keys: passages are marked on a screen."""
    lists = (interaction.options, *(each.options for each in interaction.gaps))
    return interaction.gesture not in _ON_SCREEN and all(len(each) <= len(LETTERS) for each in lists)


def letters_of(interaction: Interaction) -> int:
    """Return how many letters there are to choose from, 0 where the answer is written in words or figures."""
    gaps = max((len(each.options) for each in interaction.gaps), default=0)
    return len(interaction.options) or gaps


def keys_of(interaction: Interaction, answer: Answer) -> str:
    """Return an answer as it is typed; `answer_of` makes the answer of it again."""
    letters = _letters(interaction.options)
    match interaction.gesture:
        case "choose-one" | "choose-many":
            return "".join(sorted(letters[each] for each in answer["choices"]))
        case "order":
            return "".join(letters.get(each, NONE) for each in answer["order"]).ljust(len(letters), NONE)
        case "match" | "sort":
            placed = answer["pairs" if interaction.gesture == "match" else "categories"]
            return "".join(letters.get(placed.get(row.id, ""), NONE) for row in interaction.rows)
        case "fill-gaps":
            given = answer["gaps"]
            words = [_gap_keys(gap, str(given.get(gap.id, ""))) for gap in interaction.gaps]
            if len(words) > 1 and any(";" in each for each in words):
                words = ['"{}"'.format(each.replace('"', '""')) for each in words]
            return ("; " if _has_typed_gap(interaction) else "").join(words)
        case "type-number":
            number = str(answer["number"])
            return number if len(numbers_in(interaction, number)) < 2 else f"{float(number):.4f}"
        case _:
            return str(answer["text"])


def accepted_keys(interaction: Interaction, body: Any, right: str) -> str:
    """Return every answer that counts as it would be written, for whoever marks; `right` is what earns all.

    Behind one that earns a part, or takes it off, stands that in per cent, a number that may be off is told from … to.
    Gaps of different weights have their part of the points in square brackets, steps worded alike stand joined by “=”.
    """
    match interaction.gesture:
        case "choose-one" if hasattr(body, "choices"):
            return _worths(interaction.options, body.choices, least=-1.0)
        case "choose-many":
            worth = {each.id: alone for each in body.choices if (alone := worth_alone(body, each.id))}
            letters = _letters(interaction.options)
            own = (f"{letters[each.id]} {_percent(worth[each.id])}" for each in interaction.options if each.id in worth)
            return f"{right} ({', '.join(own)})"
        case "type-number":
            unit = f" {body.unit}" if body.unit else ""
            numbers = [("*" if each.is_any else _from_to(interaction, each), each.fraction) for each in body.answers]
            return _listed((number + unit * (number != "*"), worth) for number, worth in numbers)
        case "type-text":
            return _listed((each.text, each.fraction) for each in body.answers)
        case "fill-gaps":
            own_gaps = {each.id: each for each in body.gaps}
            parts = [
                _worths(each.options, own_gaps[each.id].choices)
                if each.options
                else _listed((one.text, one.fraction) for one in own_gaps[each.id].answers)
                for each in interaction.gaps
            ]
            weights = [own_gaps[each.id].weight for each in interaction.gaps]
            if len(set(weights)) > 1:
                parts = [
                    f"{part} [{100 * each / sum(weights):.0f} %]" for part, each in zip(parts, weights, strict=True)
                ]
            return ("; " if _has_typed_gap(interaction) or any(len(each) > 1 for each in parts) else "").join(parts)
        case "order":
            alike: dict[str, list[str]] = {}
            for letter, each in zip(LETTERS, interaction.options, strict=False):
                alike.setdefault(" ".join(each.text.split()) or each.id, []).append(letter)
            joined = ", ".join(" = ".join(each) for each in alike.values() if len(each) > 1)
            return f"{right} ({joined})" if joined else right
        case _:
            return right


def _worths(options: Sequence[Option], choices: Sequence[Any], *, least: float = 0.0) -> str:
    worth = {each.id: each.worth for each in choices}
    letters = _letters(options)
    return _listed(((letters[each.id], worth[each.id]) for each in options), least=least)


def _listed(answers: Iterable[tuple[str, float]], *, least: float = 0.0) -> str:
    """Return answers with what each earns where that is a part, the best first; none that counts 0.

    What takes off counts down to `least`: in gaps, and of what is typed, it counts 0.
    """
    best = sorted((each for each in answers if max(each[1], least)), key=lambda each: -each[1])
    return " / ".join(text if worth >= 1 else f"{text} ({_percent(worth)})" for text, worth in best)


def _percent(worth: float) -> str:
    return f"{100 * worth:.4g} %"


def _from_to(interaction: Interaction, value: Any) -> str:
    """Return what counts from the least to the most: “50 ± 10 %” would be read as a tenth of it."""
    off = value.tolerance
    ends = (f"{value.value - off:.12g}", f"{value.value + off:.12g}") if off else (value.wording,)
    return " … ".join(keys_of(interaction, {"number": each}) for each in ends)


def answer_of(interaction: Interaction, keys: str) -> Answer | None:
    """Return the answer that keys mean, None for an empty place; raises ValueError for what can be none."""
    keys = keys.strip()
    if not keys or keys.translate(_ALIKE) == NONE:
        return None
    match interaction.gesture:
        case "choose-one" | "choose-many" | "order":
            chosen = _chosen(interaction.options, keys)
            named = [each for each in chosen if each]
            if len(set(named)) != len(named) or (interaction.gesture == "choose-one" and len(chosen) > 1):
                raise ValueError("a letter twice, or several where one is asked for")
            if interaction.gesture == "order" and len(chosen) != len(interaction.options):
                raise ValueError("an order names every step")
            if interaction.gesture == "order":
                return {"order": chosen[: max((at for at, each in enumerate(chosen, 1) if each), default=0)]}
            return {
                "choices": [each.id for each in interaction.options if each.id in chosen]
            }  # in whichever order typed
        case "match" | "sort":
            placed = _by_row([row.id for row in interaction.rows], _chosen(interaction.options, keys))
            return {"pairs" if interaction.gesture == "match" else "categories": placed}
        case "fill-gaps":
            return {"gaps": _gaps(interaction, keys)}
        case "type-number":
            if len(numbers_in(interaction, keys)) != 1:
                raise ValueError("no number, or one of two")
            return {"number": keys}
        case _:
            return {"text": keys}


def numbers_in(interaction: Interaction, keys: str) -> tuple[float, ...]:
    """Return the numbers that keys can stand for: none, one, or two where nobody can tell."""
    return readings(keys, interaction.unit, interaction.units)


def are_same(interaction: Interaction, one: Answer | None, two: Answer | None) -> bool:
    """Say whether two answers made of keys (`answer_of`) are one: of a number as it is read, however it is grouped."""
    if interaction.gesture != "type-number" or not (one and two):
        return one == two
    return numbers_in(interaction, str(one["number"])) == numbers_in(interaction, str(two["number"]))


def _letters(options: Sequence[Option]) -> dict[str, str]:
    return {each.id: LETTERS[at] for at, each in enumerate(options)}


def _chosen(options: Sequence[Option], keys: str) -> list[str]:
    """Return ids by letters, an empty one for a hyphen."""
    ids = {LETTERS[at]: each.id for at, each in enumerate(options)} | {NONE: ""}
    plain = "".join(keys.upper().translate(_ALIKE).replace(",", " ").split())
    try:
        return [ids[each] for each in plain]
    except KeyError as error:
        raise ValueError("no such letter") from error


def _by_row(rows: Sequence[str], chosen: Sequence[str]) -> dict[str, str]:
    if len(chosen) != len(rows):
        raise ValueError("a letter a row")
    return {row: each for row, each in zip(rows, chosen, strict=True) if each}


def _gap_keys(gap: Gap, given: str) -> str:
    return _letters(gap.options).get(given, NONE) if gap.options else given or NONE


def _has_typed_gap(interaction: Interaction) -> bool:
    return any(not each.options for each in interaction.gaps)


def _words(keys: str, gaps: int) -> list[str]:
    """Return the words of gaps; of several those with a semicolon of their own stand in quotation marks."""
    parts = [keys] if gaps == 1 else keys.split(";")
    if len(parts) != gaps and '"' in keys:
        parts = next(csv.reader([keys], delimiter=";", skipinitialspace=True), [])
    return [each.strip() for each in parts]


def _gaps(interaction: Interaction, keys: str) -> dict[str, str]:
    parts = _words(keys, len(interaction.gaps)) if _has_typed_gap(interaction) else list("".join(keys.split()))
    if len(parts) != len(interaction.gaps):
        raise ValueError("a part a gap")
    found = {}
    for gap, part in zip(interaction.gaps, parts, strict=True):
        words = (_chosen(gap.options, part) or [""])[0] if gap.options else part
        if words and words != NONE:
            found[gap.id] = words
    return found
