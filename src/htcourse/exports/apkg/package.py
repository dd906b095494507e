"""The package: a collection made by genanki, and the pictures under names of their own."""

import hashlib
import io
import json
import time
import zipfile
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from htcourse.core.errors import Problem, Severity
from htcourse.core.plain import to_plain
from htcourse.core.question_bank import Bank, BankQuestion, tags_of
from htcourse.core.quiz import Question
from htcourse.core.words import QT_TRANSLATE_NOOP
from htcourse.exports.apkg.cards import Card
from htcourse.render.inline import inline_html
from htcourse.render.plain_text import plain_text

FIELDS = ("Title", "Question", "Answer", "htcourse")
"""The last one holds the question as JSON; `formats.anki` knows it by this name."""

_MODEL_ID = 1_701_424_242
_VERSION = 1
_CSS = (
    ".card { font-family: sans-serif; font-size: 18px; text-align: left; max-width: 40em; margin: auto; }\n"
    ".told { margin-left: 1.5em; opacity: 0.8; }\nimg { max-width: 100%; }\n"
)


def package_bytes(bank: Bank) -> tuple[bytes, tuple[Problem, ...]]:
    """Return the package, and a warning for each question whose picture is missing."""
    import genanki

    media = _media_names(bank)
    model = genanki.Model(
        _MODEL_ID,
        "htcourse question",
        fields=[{"name": each} for each in FIELDS],
        templates=[
            {"name": "Card 1", "qfmt": "{{Question}}", "afmt": "{{FrontSide}}\n<hr id=answer>\n{{Answer}}"},
        ],
        css=_CSS,
    )
    decks: dict[str, Any] = {}
    problems: list[Problem] = []
    for each in bank.questions:
        name = "::".join(_deck_name(part) for part in (each.category or (bank.title or "htcourse",)))
        deck = decks.setdefault(name, genanki.Deck(_number(name), name))
        fields, left_out = _fields(each, media)
        if left_out:
            problems.append(_missing(each.question, left_out))
        guid = genanki.guid_for("htcourse", bank.title, each.question.id)
        tags = ["_".join(tag.split()) for tag in tags_of(each)]
        deck.add_note(genanki.Note(model, fields, sort_field=fields[0], tags=tags, guid=guid))
    package = genanki.Package(list(decks.values()) or [genanki.Deck(_number("htcourse"), "htcourse")])
    return _zipped(package, bank, media), tuple(problems)


def _zipped(package: Any, bank: Bank, media: Mapping[str, str]) -> bytes:
    """Return the archive; genanki's own way would leave the collection behind in the folder for temporary files."""
    from genanki.package import sqlite3

    connection = sqlite3.connect(":memory:")
    try:
        now = time.time()
        cursor = connection.cursor()
        package.write_to_db(cursor, now, iter(range(int(now * 1000), 1 << 53)))
        connection.commit()
        collection = connection.serialize()
    finally:
        connection.close()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr("collection.anki2", collection)
        listed = {str(number): media[each.name] for number, each in enumerate(bank.pictures)}
        opened.writestr("media", json.dumps(listed))
        for number, each in enumerate(bank.pictures):
            opened.writestr(str(number), each.content)
    return out.getvalue()


def _fields(each: BankQuestion, media: Mapping[str, str]) -> tuple[list[str], tuple[str, ...]]:
    question = each.question
    card = Card(question, media.get)
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
    return [*told, text], tuple(card.left_out)


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
    return " ".join(part.replace("::", ": ").split()) or "htcourse"


def _number(name: str) -> int:
    """Return a lasting id for a deck: the same name gives the same deck at the next import."""
    return (1 << 30) + int(hashlib.sha256(name.encode()).hexdigest()[:7], 16)


def _missing(question: Question, names: tuple[str, ...]) -> Problem:
    return Problem(
        "pictures-left-out",
        question.place,
        QT_TRANSLATE_NOOP("Errors", "Pictures of “{id}” are not in the module and go out as words ({names})."),
        QT_TRANSLATE_NOOP("Errors", "Put them into the folder “images”."),
        Severity.WARNING,
        {"id": question.id, "names": ", ".join(names)},
    )
