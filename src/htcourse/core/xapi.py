"""What learners did as statements of the Experience API 1.0.3 (github.com/adlnet/xAPI-Spec), for record stores.

A statement's id follows from the row it tells of, so that it may be sent twice. Actors are pseudonyms with an account,
never a name or an e-mail address. Of essays and marked narratives the answer stays at home.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID, uuid5

from htcourse.core.question_types.answers import is_blank
from htcourse.core.quiz import Interaction

VERSION = "1.0.3"
HOME_PAGE = "https://htcourse.example"
"""Where accounts and activities are named: an address of no site (RFC 2606), for there is none."""

_SPACE = UUID("6f0a3c52-8f2d-5d0e-9d5a-3c1f6a6f5b11")
_VERBS = "http://adlnet.gov/expapi/verbs/"
_ACTIVITIES = "http://adlnet.gov/expapi/activities/"
_NO_ID = re.compile(r"[^A-Za-z0-9._~-]+")

ATTEMPTED, ANSWERED, COMPLETED, PASSED, FAILED = "attempted", "answered", "completed", "passed", "failed"

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

    `at` is UTC in ISO 8601; `more` are `result` and `context`.
    """
    return {
        "id": str(uuid5(_SPACE, "\n".join(map(str, (actor, verb, *of))))),
        "actor": {"objectType": "Agent", "account": {"homePage": HOME_PAGE, "name": actor}},
        "verb": {"id": _VERBS + verb, "display": {"en": verb}},
        "object": {"objectType": "Activity", **activity},
        "timestamp": at,
        "version": VERSION,
        **{key: value for key, value in more.items() if value},
    }


def activity(id: str, kind: str, name: str = "", language: str = "en", **definition: Any) -> dict[str, Any]:
    """Return an activity of the course: `kind` is lesson, assessment or cmi.interaction; `name` may be empty."""
    names = {"name": {language: name}} if name else {}
    return {"id": address(id), "definition": {"type": _ACTIVITIES + kind, **names, **definition}}


def address(id: str) -> str:
    """Return the address that stands for an id of the course, as `htcourse/ground-rules`."""
    return f"{HOME_PAGE}/{'/'.join(_NO_ID.sub('-', each) for each in id.split('/'))}"


def context(parent: str, language: str) -> dict[str, Any]:
    """Return the context of what belongs to another activity."""
    told = {"language": language} if re.fullmatch(r"[a-z]{2}", language) else {}
    return {"contextActivities": {"parent": [{"objectType": "Activity", "id": address(parent)}]}, **told}


def definition(interaction: Interaction, key: Mapping[str, Any], text: str, language: str) -> dict[str, Any]:
    """Return the definition of a question: its type, its choices, and the right answer where it has a form for one."""
    kind = "true-false" if _is_true_false(interaction) else INTERACTIONS[interaction.gesture]
    found: dict[str, Any] = {"interactionType": kind, "description": {language: text}}
    right = response(interaction, key)
    if right and interaction.gesture not in _KEPT_AT_HOME:
        found["correctResponsesPattern"] = [f"{right}[:]{right}" if kind == "numeric" else right]
    lists = {
        "choice": {"choices": interaction.options},
        "sequencing": {"choices": interaction.options},
        "matching": {"source": interaction.rows, "target": interaction.options},
    }
    for name, parts in lists.get(kind, {}).items():
        found[name] = [{"id": each.id, "description": {language: each.text}} for each in parts]
    return found


def response(interaction: Interaction, answer: Mapping[str, Any]) -> str:
    """Return an answer as `result.response` has it; empty for none, and for what stays at home."""
    if interaction.gesture in _KEPT_AT_HOME or is_blank(answer):
        return ""
    listed = answer.get("choices") or answer.get("order")
    if listed:
        return "[,]".join(map(str, listed))
    for key in ("pairs", "categories"):
        if answer.get(key):
            return "[,]".join(f"{row}[.]{side}" for row, side in answer[key].items())
    if answer.get("gaps"):
        return "[,]".join(_one_line(str(each)) for each in answer["gaps"].values())
    if "number" in answer:
        return str(answer["number"]).replace(",", ".").strip()
    return _one_line(str(answer.get("text", "")))


def score(points: float, out_of: float) -> dict[str, float]:
    """Return a score; points may lie below 0 where certainty counts, then the scale goes down to -1."""
    scaled = points / out_of if out_of else 0.0
    return {"scaled": round(max(-1.0, min(1.0, scaled)), 4), "raw": points, "min": min(0.0, points), "max": out_of}


def duration(seconds: float) -> str:
    """Return a duration in ISO 8601, to hundredths of a second."""
    return f"PT{max(0.0, seconds):.2f}S"


def _is_true_false(interaction: Interaction) -> bool:
    return interaction.gesture == "choose-one" and {each.id for each in interaction.options} == {"true", "false"}


def _one_line(text: str) -> str:
    return " ".join(text.split())
