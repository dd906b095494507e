"""Notes that this program's own export made: the question stands in them as JSON."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from html import unescape
from typing import Any, NamedTuple

from htcourse.core.bank_pictures import with_pictures_renamed
from htcourse.core.bounds import longest_list
from htcourse.core.errors import Place
from htcourse.core.question_bank import Bank, BankQuestion
from htcourse.core.question_types import cloze, kind_of
from htcourse.core.quiz import EXAM_BANK, Question
from htcourse.core.shaping import shaped
from htcourse.formats.anki.texts import Texts

OWN_FIELD = "htcourse"

_SHOWN = ("Title", "Question", "Answer")
_VERSION = 1
_MOST = 500
_NOT_READ = ("place", "translations")
_MOST_ELEMENTS = 1_000
_LONGEST = 1_000_000


class DamagedError(ValueError):
    """Data that does not make a question."""


class Own(NamedTuple):
    """The question; `is_changed` when what the card shows is no longer what went out."""

    question: BankQuestion
    is_changed: bool


def own_question(values: Mapping[str, str], name: str, texts: Texts, place: Place) -> Own:
    """Return the question of a note; raises DamagedError."""
    try:
        data = json.loads(unescape(values[name]))
        if not isinstance(data, dict) or data.get("version") != _VERSION:
            raise DamagedError("no data of ours")
        question = _question(data.get("question"), place)
        category, tags = _words(data.get("category")), _words(data.get("tags"))
        pictures = data.get("pictures")
        points = data.get("points")
    except (ValueError, RecursionError, KeyError) as error:
        raise DamagedError(str(error)) from error
    shown = hashlib.sha256("\x1f".join(values.get(each, "") for each in _SHOWN).encode("utf-8", "replace")).hexdigest()
    weight = float(points) if isinstance(points, int | float) and 0 <= points < 1e6 else 1.0
    each = BankQuestion(question, category, tags, weight)
    names = {old: texts.picture(new) or old for old, new in _pictures(pictures).items()}
    (each,) = with_pictures_renamed(Bank((each,)), names).questions
    return Own(each, not data.get("shown") or shown[:16] != data["shown"])


def _question(data: Any, place: Place) -> Question:
    if not isinstance(data, dict) or not isinstance(data.get("type"), str):
        raise DamagedError("no question")
    kind = kind_of(data["type"])
    if longest_list(data) > _MOST_ELEMENTS or len(str(data)) > _LONGEST:
        raise DamagedError("far too much")
    body, misfits = shaped(kind.body, data.get("body"))
    question, others = shaped(Question, {key: value for key, value in data.items() if key not in _NOT_READ})
    if body is None or question is None:
        raise DamagedError(f"{(misfits + others)[0]}")
    if question.difficulty not in (1, 2, 3):
        raise DamagedError("no difficulty")
    # The text of a cloze question and that of its body are one.
    text = body.text if isinstance(body, cloze.Body) else question.text
    bank = EXAM_BANK if question.bank == EXAM_BANK else ""
    return replace(question, body=body, text=text, bank=bank, place=place)


def _words(data: Any) -> tuple[str, ...]:
    if not isinstance(data, list) or len(data) > _MOST or not all(isinstance(each, str) for each in data):
        raise DamagedError("no list of words")
    return tuple(data)


def _pictures(data: Any) -> dict[str, str]:
    if not isinstance(data, dict) or len(data) > _MOST:
        return {}
    return {old: new for old, new in data.items() if isinstance(new, str) and old.startswith("images/")}
