"""Notes of the add-on “Multiple Choice for Anki” (zjosua/anki-mc): a field for each choice, and one for the key."""

import re
from collections.abc import Mapping

from htcourse.core.errors import Place
from htcourse.core.escaping import hidden_gap_marks, markdown_of_plain
from htcourse.core.question_bank import letter_id, title_from
from htcourse.core.question_types import categorise, multiple_choice, single_choice
from htcourse.core.question_types.parts import Choice, Label
from htcourse.core.quiz import Question
from htcourse.formats.anki.collection import NoteType
from htcourse.formats.anki.texts import Texts, plain_words

_ASKED, _TITLE, _KEY, _KIND = "Question", "Title", "Answers", "QType"
_CHOICE = re.compile(r"(?:Q|MC|SC|Kprim)_\d{1,2}", re.IGNORECASE)
_KPRIM, _SEVERAL = "0", "1"
_TRUTHS = ("True", "False")


def has_choices(kind: NoteType) -> bool:
    """Tell whether a note type is of that add-on."""
    return _ASKED in kind.fields and _KEY in kind.fields and any(map(_CHOICE.fullmatch, kind.fields))


def question_of_choices(kind: NoteType, values: Mapping[str, str], texts: Texts, place: Place) -> Question | None:
    """Return the question of a note, None where its key does not fit its choices: `1 0 0`, one for each."""
    key = plain_words(values[_KEY]).split()
    names = [name for name in values if _CHOICE.fullmatch(name)]
    shown = [(at, name) for at, name in enumerate(names) if values[name].strip()]
    type_field = next((name for name in values if name.startswith(_KIND)), "")
    of_old = _KPRIM if "kprim" in kind.name.casefold() else ""  # a type for each, before there was one for all
    asks = plain_words(values[type_field]) if type_field else of_old
    if len(shown) < 2 or len(key) <= shown[-1][0] or not set(key) <= {"0", "1"}:
        return None
    choices = [
        Choice(letter_id(number), key[at] == "1", text=texts.markdown(values[name], is_line=True))
        for number, (at, name) in enumerate(shown)
    ]
    keys = sum(each.correct for each in choices)
    body: object
    if asks == _KPRIM:
        labels = tuple(Label(id, text=text) for id, text in zip(("c1", "c2"), _TRUTHS, strict=True))
        items = (categorise.Item(each.id, "c1" if each.correct else "c2", text=each.text) for each in choices)
        name, body = categorise.NAME, categorise.Body(labels, tuple(items))
    elif not keys:
        return None
    elif asks == _SEVERAL or keys > 1:
        name, body = multiple_choice.NAME, multiple_choice.Body(tuple(choices))
    else:
        name, body = single_choice.NAME, single_choice.Body(tuple(choices))
    known = {_ASKED, _TITLE, _KEY, type_field, *names}
    rest = [values[each] for each in values if each not in known and values[each].strip()]
    told = texts.markdown("".join(f"<div>{each}</div>" for each in rest), is_line=True)
    asked = hidden_gap_marks(texts.markdown(values[_ASKED], is_line=False))
    title = title_from(plain_words(values.get(_TITLE, "") or values[_ASKED]).replace("\n", " "))
    return Question("", name, markdown_of_plain(title, line=True), "", 2, asked, body, told, place=place)
