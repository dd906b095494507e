"""The card of a class: what a learner needs to hand in, and what there is to do; one's own with extra time."""

import base64
import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from htcourse.core.errors import CourseError, Problem
from htcourse.core.ids import digest, is_id
from htcourse.core.signed_statement import fingerprint
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.decode import read_text
from htcourse.store.class_files import ClassFile, Person, change_class, person_of
from htcourse.store.learner_copies import reaching
from htcourse.store.places import Places
from htcourse.usecases.classes.receipts import one_line
from htcourse.usecases.classes.work import Work, read_work, work_of, written_work
from htcourse.usecases.exchange.save_text import plain_name, save_bytes

CARD = ".htclass"

_CARD_KIND = "htcourse class card"
_CARD_LARGEST = 100_000
_LARGEST_EXTRA = 300


class ClassCard(NamedTuple):
    """What a learner needs to hand in to a class: its id, name and public key; and what the class gives to do.

    One for a single person has their `code`, and their extra time in exams, so many `per_cent` or `minutes`.
    `receipt_key` is the public key that signs receipts; empty on cards of older versions.
    """

    id: str
    name: str
    key: bytes
    work: tuple[Work, ...] = ()
    code: str = ""
    per_cent: int = 0
    minutes: int = 0
    receipt_key: bytes = b""

    @property
    def fingerprint(self) -> str:
        """The name of its keys that people compare aloud."""
        return fingerprint(self.key + self.receipt_key)


def card_of(of: ClassFile) -> ClassCard:
    """Return the card of a class, for all its people."""
    from htcourse.classroom.sealing import class_key_of, receipt_seed_of  # nothing else in this file needs PyNaCl
    from htcourse.classroom.signing import public_key_of

    key, receipt_key = class_key_of(of.secret), public_key_of(receipt_seed_of(of.secret))
    return ClassCard(of.id, of.name, key, work_of(of), receipt_key=receipt_key)


def save_card(of: ClassFile, path: Path, person: Person | None = None) -> Path:
    """Write the card of a class, which learners need to hand in, and return its path; raises FolderError.

    Into a folder it goes by the name of the class. That of one `person` bears their code and extra time too: it is for
    them alone.
    """
    made = card_of(of)
    card: dict[str, object] = {"kind": _CARD_KIND, "version": 1, "id": of.id, "name": of.name}
    card |= {"key": base64.b64encode(made.key).decode(), "work": written_work(made.work)}
    card |= {"receipt_key": base64.b64encode(made.receipt_key).decode()}
    if person is not None:
        card |= {"code": person.code, **extra_of(of, person.code)}
    text = json.dumps({**card, "check": _checksum(card)}, ensure_ascii=False, indent=1) + "\n"
    path = path / f"{plain_name(of.name, 'class')}{CARD}" if path.is_dir() else path
    return save_bytes(path if path.suffix else path.with_suffix(CARD), text.encode())


def _checksum(card: Mapping[str, object]) -> str:
    """Return what tells a card as it was written from one that a worn stick changed; a hand could reckon it too."""
    return digest(json.dumps(card, sort_keys=True).encode()).hex()[:16]


def save_cards(of: ClassFile, folder: Path) -> int:
    """Write a card for each person into a folder, named by their codes; return how many. Raises FolderError.

    The folder is made where it is not there yet.
    """
    with reaching(folder):
        folder.mkdir(parents=True, exist_ok=True)
    for each in of.people:
        save_card(of, folder / f"{each.code}{CARD}", each)
    return len(of.people)


def extra_of(of: ClassFile, code: str) -> dict[str, int]:
    """Return the extra time of somebody in exams, `per_cent` or `minutes`; empty where there is none."""
    found = of.more.get("extra", {})
    kept = found.get(code.casefold(), {}) if isinstance(found, dict) else {}
    return {
        name: kept[name] for name in ("per_cent", "minutes") if isinstance(kept, dict) and _is_extra(kept.get(name))
    }


def set_extra(places: Places, class_id: str, code: str, *, per_cent: int = 0, minutes: int = 0) -> ClassFile:
    """Keep somebody's extra time in exams, none where both are 0; raises NotFoundError."""
    written = {name: value for name, value in (("per_cent", per_cent), ("minutes", minutes)) if value}

    def change(before: ClassFile) -> ClassFile:
        person = person_of(before, code)
        found = before.more.get("extra", {})
        others = {key: value for key, value in found.items() if key != person.code.casefold()} if found else {}
        extra = {**others, **({person.code.casefold(): written} if written else {})}
        return replace(before, more={**before.more, "extra": extra})

    return change_class(places, class_id, change)


def _is_extra(value: object) -> bool:
    return isinstance(value, int) and 0 < value <= _LARGEST_EXTRA


def read_card(path: Path) -> ClassCard:
    """Return what stands on the card of a class; raises CourseError for any other file."""
    found = read_text(path, _CARD_LARGEST)
    ask = QT_TRANSLATE_NOOP("Errors", "Ask the trainer for the card of your class, a file that ends in .htclass.")
    if isinstance(found, Problem):
        template, fix = found.template, found.fix
        if found.code == "unreadable":  # many things are named where somebody hands in: which is missing?
            template, fix = QT_TRANSLATE_NOOP("Errors", "“{path}” cannot be read: {reason}."), ask
        raise CourseError(template, fix=fix, path=path.name, **found.values)
    try:
        data = json.loads(found.text)
        if data["kind"] != _CARD_KIND:
            raise ValueError("another kind of file")
        if data.pop("check", None) not in (None, _checksum(data)):  # cards of older versions have none
            raise ValueError("not as it was written")
        extra = {name: data[name] for name in ("per_cent", "minutes") if _is_extra(data.get(name))}
        key, code = base64.b64decode(data["key"], validate=True), str(data.get("code", ""))
        own, receipt_key = read_work(data.get("work")), base64.b64decode(data.get("receipt_key", ""), validate=True)
        card = ClassCard(str(data["id"]), one_line(data["name"]), key, own, code, **extra, receipt_key=receipt_key)
        if not is_id(card.id) or (len(card.key), len(receipt_key)) not in ((32, 32), (32, 0)):
            raise ValueError("an id in another spelling, or a key of another length")
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "“{path}” is no class card, or it is damaged."),
            fix=ask,
            path=path.name,
        ) from error
    return card
