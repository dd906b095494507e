"""What learners did as statements of the Experience API 1.0.3 (github.com/adlnet/xAPI-Spec), for record stores.

A statement's id follows from the row it tells of, so that it may be sent twice. Actors are pseudonyms with an account,
never a name or an e-mail address. Of essays and marked narratives the answer stays at home.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice, product
from typing import Any
from uuid import UUID, uuid5

from htcourse.core.model_answers import model_answers
from htcourse.core.points import summed
from htcourse.core.question_types.answers import is_blank
from htcourse.core.question_types.numeric import grade, meant_numbers
from htcourse.core.quiz import Gap, Interaction

VERSION = "1.0.3"
HOME_PAGE = "https://htcourse.example"
"""Where accounts and activities are named: an address of no site (RFC 2606), for there is none."""

_SPACE = UUID("6f0a3c52-8f2d-5d0e-9d5a-3c1f6a6f5b11")
_VERBS = "http://adlnet.gov/expapi/verbs/"
_ACTIVITIES = "http://adlnet.gov/expapi/activities/"
_NO_ID = re.compile(r"[^A-Za-z0-9._~-]+")

_PATTERNS = 32
"""So many accepted answers are told of a text with gaps: more are made of theirs by each gap."""

ATTEMPTED, ANSWERED, COMPLETED, PASSED, FAILED = "attempted", "answered", "completed", "passed", "failed"
SKIPPED, VOIDED = "skipped", "voided"
_OTHER_VERBS = {SKIPPED: "http://id.tincanapi.com/verb/skipped"}

Statement = dict[str, Any]

INTERACTIONS = {
    "choose-one": "choice",
    "choose-many": "choice",
    "match": "matching",
    "sort": "matching",
    "order": "sequencing",
    "type-number": "numeric",
    "type-text": "fill-in",
    "fill-gaps": "fill-in",
    "write": "long-fill-in",
    "tag": "other",
}
_KEPT_AT_HOME = ("write", "tag")


def statement(
    actor: str, verb: str, activity: Mapping[str, Any], at: str, *, of: Sequence[object], **more: Any
) -> Statement:
    """Return a statement; `of` is what makes it this one: the ids of rows, and the mark where it can change.

    `at` is UTC in ISO 8601; `more` are `result` and `context`. A score or duration there is none of is left out.
    """
    if "result" in more:
        more["result"] = {key: value for key, value in more["result"].items() if value not in ({}, "")}
    return {
        "id": str(uuid5(_SPACE, "\n".join(map(str, (actor, verb, *of))))),
        "actor": {"objectType": "Agent", "account": {"homePage": HOME_PAGE, "name": actor}},
        "verb": {"id": _OTHER_VERBS.get(verb, _VERBS + verb), "display": {"en": verb}},
        "object": {"objectType": "Activity", **activity},
        "timestamp": at,
        "version": VERSION,
        **{key: value for key, value in more.items() if value},
    }


def voiding(id: str) -> Statement:
    """Return the statement that takes another back (xAPI 1.0.3 part 2, 2.3.2); its time is when a store takes it."""
    return {
        "id": str(uuid5(_SPACE, f"{VOIDED}\n{id}")),
        "actor": {"objectType": "Agent", "account": {"homePage": HOME_PAGE, "name": "htcourse"}},
        "verb": {"id": _VERBS + VOIDED, "display": {"en": VOIDED}},
        "object": {"objectType": "StatementRef", "id": id},
        "version": VERSION,
    }


def voidings_asked() -> dict[str, str]:
    """Return how a store is asked for all that takes another statement back, whoever sent it."""
    return {"verb": _VERBS + VOIDED}


def taken_back(told: Mapping[str, Any]) -> str:
    """Return the id of the statement that one takes back, empty where it takes none; of one of any shape."""
    try:
        return str(told["object"]["id"]) if told["verb"]["id"] == _VERBS + VOIDED else ""
    except (KeyError, TypeError):
        return ""


def again(told: Statement) -> Statement:
    """Return a statement under another id: the one it had was taken back, for good."""
    return {**told, "id": str(uuid5(_SPACE, f"again\n{told['id']}"))}


def subject(told: Statement, of_class: str = "") -> str:
    """Return what a statement tells of, whatever the mark and whoever it is of.

    One alone may stand of each, as a class tells of it: who is in two is told of by both (`of_class`: `class_of`).
    """
    about = told.get("context", {})
    verb = told["verb"]["id"].rpartition("/")[2]
    if "registration" not in about:
        return str(told["id"])
    kinds = {SKIPPED: ANSWERED, PASSED: COMPLETED, FAILED: COMPLETED}
    more = about.get("extensions", {})
    slot = more.get(extension("number"), "") if extension("mode") in more else told["object"]["id"]
    own = (kinds.get(verb, verb), about["registration"], slot, *filter(None, [of_class]))
    return str(uuid5(_SPACE, "\n".join(map(str, own))))


def class_of(told: Mapping[str, Any]) -> str:
    """Return the mark of the class a statement was told of, empty where it was told of none."""
    return str((told.get("context", {}).get("extensions") or {}).get(extension("class"), ""))


def subject_of_any(told: Mapping[str, Any]) -> str:
    """Return what a statement tells of that a store gave, of any shape; empty where it is none of ours."""
    try:
        is_ours = told["actor"]["account"]["homePage"] == HOME_PAGE
        return subject(dict(told)) if is_ours and isinstance(told["context"].get("extensions", {}), dict) else ""
    except (KeyError, TypeError, AttributeError):
        return ""


def marked_at(told: Mapping[str, Any]) -> str:
    """Return when a person last marked what a statement tells of (UTC), empty where the key alone did."""
    return str((told["context"].get("extensions") or {}).get(extension("marked"), ""))


def context_of_lessons(record: str, of_class: str) -> dict[str, Any]:
    """Return the context of all lessons somebody finished: it does not give the id of their record."""
    extensions = {"extensions": {extension("class"): of_class}} if of_class else {}
    return {"registration": str(uuid5(_SPACE, f"lessons\n{record}")), **extensions}


def extension(name: str) -> str:
    """Return the name by which an extension is known: mode, form, route, part, paper, number, marked, class."""
    return f"{HOME_PAGE}/xapi/{name}"


def activity(id: str, kind: str, name: str = "", language: str = "en", **definition: Any) -> dict[str, Any]:
    """Return an activity of the course: `kind` is lesson, assessment or cmi.interaction; `name` may be empty."""
    names = {"name": {language: name}} if name else {}
    return {"id": address(id), "definition": {"type": _ACTIVITIES + kind, **names, **definition}}


def address(id: str) -> str:
    """Return the address that stands for an id of the course, as `htcourse/ground-rules`."""
    return f"{HOME_PAGE}/{'/'.join(_NO_ID.sub('-', each) for each in id.split('/'))}"


def context(attempt: str, mode: str, *, parent: str = "", language: str = "", **more: Any) -> dict[str, Any]:
    """Return the context of what belongs to an attempt; `parent` is the quiz of a question.

    The mode is a category, by which stores filter, and with all else (`more`, what is empty left out) an extension.
    """
    category = {
        "objectType": "Activity",
        "id": extension(f"mode/{mode}"),
        "definition": {"type": extension("mode"), "name": {"en": mode}},
    }
    parents = {"parent": [{"objectType": "Activity", "id": address(parent)}]} if parent else {}
    return {
        "registration": attempt,
        "contextActivities": {**parents, "category": [category]},
        **({"language": language} if re.fullmatch(r"[a-z]{2}", language) else {}),
        "extensions": {extension(name): value for name, value in {"mode": mode, **more}.items() if value},
    }


def definition(interaction: Interaction, right: Sequence[str], text: str, language: str) -> dict[str, Any]:
    """Return the definition of a question: its type, its choices, and the `right` answers (`patterns`) if any."""
    kind = kind_of(interaction)
    found: dict[str, Any] = {"interactionType": kind, "description": {language: text}}
    if right:
        found["correctResponsesPattern"] = [*right]
    lists = {
        "choice": {"choices": interaction.options},
        "sequencing": {"choices": interaction.options},
        "matching": {"source": interaction.rows, "target": interaction.options},
    }
    for name, parts in lists.get(kind, {}).items():
        ordered = sorted(parts, key=lambda each: each.id)  # they are shuffled: an activity has one definition
        found[name] = [{"id": each.id, "description": {language: each.text}} for each in ordered]
    return found


def patterns(interaction: Interaction, body: Any) -> list[str]:
    """Return every answer that is worth the whole point, as far as the specification can say it: it knows no `*`."""
    if interaction.gesture in _KEPT_AT_HOME:
        return []
    if interaction.gesture == "type-number":
        full = [each for each in body.answers if each.fraction >= 1 and not each.is_any]
        return [f"{each.value - each.tolerance:.12g}[:]{each.value + each.tolerance:.12g}" for each in full]
    if interaction.gesture == "type-text":
        return _full_texts(body.answers)
    if interaction.gesture == "fill-gaps":
        shown = {each.id: each for each in interaction.gaps}
        by_gap = [
            [_gap_text(shown[gap.id], each.id) for each in gap.choices if each.worth >= 1] or _full_texts(gap.answers)
            for gap in body.gaps
        ]
        return ["[,]".join(each) for each in islice(product(*by_gap), _PATTERNS)]
    if interaction.gesture == "choose-one" and hasattr(body, "choices"):
        return [each.id for each in body.choices if each.worth >= 1]
    return [response(interaction, body, model_answers(body, interaction)["right"])]


def _full_texts(answers: Iterable[Any]) -> list[str]:
    return [
        _one_line(each.wording) for each in answers if each.fraction >= 1 and "*" not in each.text.replace("\\*", "")
    ]


def _gap_text(gap: Gap, given: str) -> str:
    return _one_line(next((each.text for each in gap.options if each.id == given), given))


def response(interaction: Interaction, body: Any, answer: Mapping[str, Any]) -> str:
    """Return an answer as `result.response` has it; empty for none, and for what stays at home."""
    if interaction.gesture in _KEPT_AT_HOME or is_blank(answer):
        return ""
    listed = answer.get("choices") or answer.get("order")
    if listed:
        return "[,]".join(str(each) for each in listed if each != "")
    for key in ("pairs", "categories"):
        if answer.get(key):
            return "[,]".join(f"{row}[.]{side}" for row, side in answer[key].items())
    if answer.get("gaps"):
        return "[,]".join(_gap_text(gap, str(answer["gaps"].get(gap.id, ""))) for gap in interaction.gaps)
    if "number" in answer:
        read = [f"{each:.12g}" for each in meant_numbers(body, answer)]  # of two the one counts that is worth more
        typed = _one_line(str(answer["number"]))
        return max(read, key=lambda each: grade(body, {"number": each}).points, default=typed)
    return _one_line(str(answer.get("text", "")))


def least(interaction: Interaction, body: Any) -> float:
    """Return the least that an answer to a question earns, of one point: below 0 where a single choice takes off."""
    choices = getattr(body, "choices", ()) if interaction.gesture == "choose-one" else ()
    return min((0.0, *(float(each.worth) for each in choices)))


def score(points: float, out_of: float, least: float = 0.0) -> dict[str, float]:
    """Return a score, none where nothing was to be had: stores refuse a greatest that is the least (part 2, 2.4.5.1).

    Points may lie below 0, where wrong choices take off, down to the `least`; then the scale goes down to -1.
    """
    if out_of <= 0:
        return {}
    scaled, raw = round(max(-1.0, min(1.0, points / out_of)), 4), min(summed(points), max(points, out_of))
    return {"scaled": scaled, "raw": raw, "min": min(least, raw), "max": out_of}


def duration(seconds: float | None) -> str:
    """Return a duration in ISO 8601, to hundredths of a second; empty where nobody measured it."""
    return "" if seconds is None else f"PT{max(0.0, seconds):.2f}S"


def kind_of(interaction: Interaction) -> str:
    """Return the interaction type of the specification."""
    if interaction.gesture == "choose-one" and {each.id for each in interaction.options} == {"true", "false"}:
        return "true-false"
    return INTERACTIONS[interaction.gesture]


def _one_line(text: str) -> str:
    return " ".join(text.split())
