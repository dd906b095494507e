"""The package: a collection, and the pictures under names of their own."""

import hashlib
import io
import json
import time
import zipfile
from collections.abc import Mapping
from pathlib import PurePosixPath

from htcourse.core.errors import Problem, Sentence
from htcourse.core.plain_data import to_plain
from htcourse.core.question_bank import Bank, BankQuestion, tags_of
from htcourse.core.question_types.owed import left_out, owes_of
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.exports.apkg.cards import Card, Sides
from htcourse.exports.apkg.collection import Note, NoteType, collection_bytes, guid_of
from htcourse.render.inline import inline_html
from htcourse.render.plain_text import plain_text

FIELDS = ("Title", "Question", "Answer", "htcourse")
"""The last one holds the question as JSON; `formats.anki` knows it by this name."""

_DECK = "htcourse"
_VERSION = 1
_TYPE = NoteType(
    1_701_424_242,
    "htcourse question",
    FIELDS,
    "{{Question}}",
    "{{FrontSide}}\n<hr id=answer>\n{{Answer}}",
    ".card { font-family: sans-serif; font-size: 18px; text-align: left; max-width: 40em; margin: auto; }\n"
    ".told { margin-left: 1.5em; opacity: 0.8; }\nimg { max-width: 100%; }\n",
)


def package_bytes(bank: Bank) -> tuple[bytes, int, tuple[Problem, ...]]:
    """Return the package, how many questions it holds, and what is missing in it."""
    media = _media_names(bank)
    notes: list[Note] = []
    problems: list[Problem] = []
    for each in bank.questions:
        sides = owes_of(each.question.type).sides
        if sides is None:
            problems.append(left_out(each.question))
            continue
        fields, missing = _fields(each, media, sides)
        if missing:
            problems.append(_MISSING.warning(each.question.place, id=each.question.id, names=", ".join(missing)))
        deck = "::".join(_deck_name(part) for part in (each.category or (bank.title or _DECK,)))
        tags = tuple("_".join(tag.split()) for tag in tags_of(each))
        notes.append(Note(guid_of("htcourse", bank.title, each.question.id), deck, fields, tags))
    return _zipped(collection_bytes(_TYPE, notes, _DECK, time.time()), bank, media), len(notes), tuple(problems)


def _zipped(collection: bytes, bank: Bank, media: Mapping[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr("collection.anki2", collection)
        listed = {str(number): media[each.name] for number, each in enumerate(bank.pictures)}
        opened.writestr("media", json.dumps(listed))
        for number, each in enumerate(bank.pictures):
            opened.writestr(str(number), each.content)
    return out.getvalue()


def _fields(each: BankQuestion, media: Mapping[str, str], sides: Sides) -> tuple[tuple[str, ...], tuple[str, ...]]:
    question = each.question
    card = Card(question, media.get, sides)
    title = plain_text(inline_html(question.title)).replace("<", "&lt;")
    told = (title, card.front, card.back)
    plain = to_plain(question)
    plain.pop("place", None)
    plain.pop("translations", None)
    whole = json.dumps(plain, ensure_ascii=False) if media else ""
    shown = {name: media[name] for name in media if name in whole}
    data = {
        "version": _VERSION,
        "question": plain,
        "category": list(each.category),
        "tags": list(each.tags),
        "points": each.points,
        "pictures": shown,
        "shown": hashlib.sha256("\x1f".join(told).encode()).hexdigest()[:16],
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    # A field is HTML: what could be a tag or an entity stands escaped as JSON has it.
    for character in "<>&":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return (*told, text), tuple(card.left_out)


def _media_names(bank: Bank) -> dict[str, str]:
    """Return the name of each picture in Anki, which knows no folders."""
    taken: set[str] = set()
    names = {}
    for each in bank.pictures:
        path = PurePosixPath("-".join(PurePosixPath(each.name).parts[1:]) or each.name)
        name, number = path.name, 2
        while name.casefold() in taken:
            name, number = f"{path.stem}-{number}{path.suffix}", number + 1
        taken.add(name.casefold())
        names[each.name] = name
    return names


def _deck_name(part: str) -> str:
    return " ".join(part.replace("::", ": ").split()) or _DECK


_MISSING = Sentence(
    "pictures-left-out",
    QT_TRANSLATE_NOOP("Errors", "Pictures of “{id}” are not in the module and go out as words ({names})."),
    QT_TRANSLATE_NOOP("Errors", "Put them into the folder “images”."),
)
