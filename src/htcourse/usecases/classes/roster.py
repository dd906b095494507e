"""Make a class, say who is in it, give its card away, and remove it with all that was collected."""

import base64
import json
import re
import secrets
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from htcourse.core.clock import Clock, system_clock
from htcourse.core.errors import CourseError, NotFoundError, Problem
from htcourse.core.ids import digest, new_id
from htcourse.core.parallel_forms import form_of_code, next_form
from htcourse.core.signed_statement import fingerprint
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.decode import read_text
from htcourse.store.class_files import Classes as Classes
from htcourse.store.class_files import ClassFile as ClassFile
from htcourse.store.class_files import Person as Person
from htcourse.store.class_files import by_name as by_name
from htcourse.store.class_files import change_class, code_key, keep_class, person_of, read_class, remove_class
from htcourse.store.class_files import list_classes as list_classes
from htcourse.store.given_marks import remove_given
from htcourse.store.learner_copies import reaching
from htcourse.store.learners_here import delete_learner
from htcourse.store.places import Places
from htcourse.store.tidy import remove_remains
from htcourse.usecases.classes.on_list import all_on_list, with_mark
from htcourse.usecases.classes.read_roster import NO_NEW_CODE, name_key
from htcourse.usecases.classes.receipts import one_line
from htcourse.usecases.classes.roster_heads import CODE
from htcourse.usecases.classes.same_people import LETTERS, by_names, is_called_else
from htcourse.usecases.classes.work import Work, read_work, without_ticks, work_of, written_work
from htcourse.usecases.exchange.save_text import save_bytes

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


def new_class(places: Places, name: str) -> ClassFile:
    """Make a class with a key of its own; raises CourseError for a name that is empty or taken."""
    from htcourse.classroom.sealing import new_class_secret  # nothing else in this file needs PyNaCl

    name = " ".join(name.split())
    if not name:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "A class needs a name."),
            fix=QT_TRANSLATE_NOOP("Errors", "Write one, as “Group 3-2, spring”."),
        )
    if any(each.name.casefold() == name.casefold() for each in list_classes(places)[0]):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "There is a class “{name}” already."),
            fix=QT_TRANSLATE_NOOP("Errors", "Choose another name."),
            name=name,
        )
    return keep_class(places, ClassFile(new_id(), name, secret=new_class_secret()))


def find_class(places: Places, named: str) -> ClassFile:
    """Return the class of a name or an id; the only one there is when neither is said. Raises NotFoundError.

    Of one that cannot be read nobody knows the name any more: where it is asked for by its id, or no other class is
    here, what is wrong with it is raised, else that there are such.
    """
    found, problems = list_classes(places)
    wanted = " ".join(named.split()).casefold()
    for each in found:
        if wanted in (each.id, each.name.casefold()) or (not wanted and len(found) == 1):
            return all_on_list(places, each)
    if damaged := [each for each in problems if not found or each.values.get("id") == wanted]:
        raise damaged[0]
    names = ", ".join(f"“{each.name}”" for each in found)
    if not found:
        raise NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "There is no class here yet."),
            fix=QT_TRANSLATE_NOOP("Errors", "Make one under My class; in a terminal by “htcourse class new”."),
        )
    if not wanted:
        raise NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "There are several classes here: {names}."),
            fix=QT_TRANSLATE_NOOP("Errors", "Say which one; in a terminal by --class."),
            names=names,
        )
    make = QT_TRANSLATE_NOOP("Errors", "Name one of them, or make it first.")
    others = QT_TRANSLATE_NOOP(
        "Errors", "Name one of them. Classes that cannot be read, whose names nobody knows: {count}; see “doctor”."
    )
    raise NotFoundError(
        QT_TRANSLATE_NOOP("Errors", "There is no class “{name}” here; there is: {names}."),
        fix=others if problems else make,
        name=named,
        names=names,
        count=len(problems),
    )


def save_card(of: ClassFile, path: Path, person: Person | None = None) -> Path:
    """Write the card of a class, which learners need to hand in, and return its path; raises FolderError.

    That of one `person` bears their code and extra time too: it is for them alone.
    """
    made = card_of(of)
    card: dict[str, object] = {"kind": _CARD_KIND, "version": 1, "id": of.id, "name": of.name}
    card |= {"key": base64.b64encode(made.key).decode(), "work": written_work(made.work)}
    card |= {"receipt_key": base64.b64encode(made.receipt_key).decode()}
    if person is not None:
        card |= {"code": person.code, **extra_of(of, person.code)}
    text = json.dumps({**card, "check": _checksum(card)}, ensure_ascii=False, indent=1) + "\n"
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
            template, fix = QT_TRANSLATE_NOOP("Errors", "“{path}” cannot be read ({reason})."), ask
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
        lengths = len(bytes.fromhex(card.id.replace("-", ""))), len(card.key), len(receipt_key)
        if lengths not in ((16, 32, 32), (16, 32, 0)):
            raise ValueError("an id or a key of another length")
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "“{path}” is no class card, or it is damaged."),
            fix=ask,
            path=path.name,
        ) from error
    return card


def plain_code(code: str, *, is_new: bool = False) -> str:
    """Return a code as it is kept; raises CourseError for what can be none, or none that is given now."""
    code = _joined(code)
    if not CODE.fullmatch(code) or (is_new and NO_NEW_CODE.match(code)):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "“{code}” can be no code."),
            fix=QT_TRANSLATE_NOOP("Errors", "A code has up to 20 letters, digits, dots and hyphens, as “K7-014”."),
            code=code[:40],
        )
    return code


def _joined(typed: str) -> str:
    """Return a code as it is written where a space stood before its number: “r5 276” is r5-276."""
    return re.sub(r" (?=\d+$)", "-", " ".join(typed.split()))


def sheet_code(of: ClassFile, typed: str) -> str:
    """Return the code of a sheet: one of the list as it stands there, or a new one; raises CourseError for a name."""
    typed = _joined(typed)
    known = of.person(typed)
    if known is not None:
        return known.code
    words = typed.casefold().split()
    called = [each for each in of.people if set(words) <= set(each.name.casefold().split())]
    if called:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "“{name}” is a name: sheets are typed by their codes."),
            fix=QT_TRANSLATE_NOOP("Errors", "Type the code that stands on the sheet; of that name there is: {codes}."),
            name=typed[:40],
            codes=", ".join(each.code for each in called[:5]),
        )
    if not any(map(str.isdecimal, typed)):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "Nobody in this class has the code “{code}”."),
            fix=QT_TRANSLATE_NOOP("Errors", "Correct the code, or put the person on the list first."),
            code=typed[:40],
        )
    return plain_code(typed, is_new=True)


def add_people(places: Places, class_id: str, new: Iterable[Person], *, rename: bool = False) -> ClassFile:
    """Put people on the list of a class; who has no code gets one, who is on it gets the group anew.

    Another name for a code (`renamed`) is taken where it is asked for: what was collected of the code stays its own,
    whoever it is called by then. Who is known by name alone (`by_names`) keeps code and group, and gets the number.
    Raises what `change_class` raises.
    """
    new = list(new)

    def change(before: ClassFile) -> ClassFile:
        people = {each.code.casefold(): each for each in before.people}
        names = {name_key(each): each.code.casefold() for each in before.people if each.name}
        numbered = {(each.known_by, each.known_as): each.code.casefold() for each in before.people if each.known_as}
        called = {each: known.code.casefold() for known, each in by_names(before, new).same}
        codes, looks = _Codes(people), {code_key(each.code): each.code.casefold() for each in before.people}
        for row in new:
            each, known_as = row, (row.known_by, row.known_as)
            if row.code and row.code == row.known_as:
                each = row._replace(known_by="", known_as="")
            key = each.code.casefold() if each.code else names.get(name_key(each), "")
            key = key if key in people else looks.get(code_key(each.code), key)
            key = key if key in people else numbered.get(known_as, key)
            if key not in people and row in called:
                by_name = people[called[row]]
                moved = by_name._replace(group=by_name.group or row.group)
                by = row if row.known_as else by_name
                people[called[row]] = moved._replace(known_by=by.known_by, known_as=by.known_as, brought_by="")
                continue
            known = people.get(key)
            if known is not None:
                if not rename and is_called_else(known, each):
                    continue
                by = each if each.known_as else known
                known = known._replace(name=each.name or known.name, group=each.group or known.group)
                people[key] = known._replace(known_by=by.known_by, known_as=by.known_as, brought_by="")
            else:
                code = each.code or codes.new()
                people[code.casefold()] = each._replace(code=code)
                names[name_key(each)] = code.casefold()
        return replace(before, people=tuple(people.values()))

    return change_class(places, class_id, change)


def add_namesakes(places: Places, class_id: str, new: Iterable[Person]) -> ClassFile:
    """Put people on the list of a class, each with a code of their own, whoever has their name there already.

    Raises what `change_class` raises.
    """

    def change(before: ClassFile) -> ClassFile:
        codes = _Codes(each.code for each in before.people)
        return replace(before, people=(*before.people, *(each._replace(code=codes.new()) for each in new)))

    return change_class(places, class_id, change)


def change_person(places: Places, class_id: str, code: str, name: str, group: str) -> ClassFile:
    """Give somebody another name and group, either may be empty; raises NotFoundError."""

    def change(before: ClassFile) -> ClassFile:
        known = person_of(before, code)
        new = known._replace(name=" ".join(name.split()), group=" ".join(group.split()))
        return replace(before, people=tuple(new if each is known else each for each in before.people))

    return change_class(places, class_id, change)


def remove_person(places: Places, class_id: str, code: str, clock: Clock = system_clock) -> ClassFile:
    """Take somebody off the list, with every answer that was collected of theirs; raises NotFoundError.

    What stays is a mark of their record that tells nobody anything, and the day: collecting asks by it.
    """
    remove_answers(places, class_id, person_of(read_class(places, class_id), code))  # first: there is a name for them

    def change(before: ClassFile) -> ClassFile:
        gone = person_of(before, code)
        key = gone.code.casefold()
        more = dict(before.more)
        if isinstance(more.get("extra"), dict):
            more["extra"] = {each: value for each, value in more["extra"].items() if each != key}
        people = tuple(each for each in before.people if each is not gone)
        left = without_ticks(replace(before, people=people, more=more), key)
        return with_mark(left, gone, clock().local_day.isoformat())

    return change_class(places, class_id, change)


def remove_answers(places: Places, class_id: str, person: Person) -> None:
    """Remove what was collected of somebody, who stays on the list; raises what `delete_learner` raises."""
    there = places.of_class(class_id)
    if person.learner in there.learner_ids() or there.is_lost(person.learner):
        delete_learner(there, person.learner)
    remove_given(there, person.learner)
    with reaching(there.learners):
        remove_remains(there)  # whoever's they are: a collecting that was killed left them


def purge_class(places: Places, class_id: str) -> None:
    """Remove a class: its list, its key, and everything that was collected. Raises NotFoundError and FolderError."""
    remove_class(places, class_id)


def is_damaged_class(places: Places, class_id: str) -> bool:
    """Tell whether there is a class of this id whose list and key cannot be read."""
    try:
        read_class(places, class_id)
    except NotFoundError:
        return False
    except CourseError:
        return True
    return False


class _Codes:
    """Makes codes as K7-014, in no order that tells anything about their owners; of each two one deals either form."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = {each.casefold() for each in taken}
        heads = [each[:2] for each in self._taken if re.fullmatch(r"[a-z]\d-\d+", each)]
        self._forms = Counter(map(form_of_code, self._taken))
        self._head = heads[0].upper() if heads else secrets.choice(LETTERS) + secrets.choice("23456789")

    def new(self) -> str:
        most = 999 if len(self._taken) < 500 else 99_999
        form = next_form(self._forms)
        while True:
            code = f"{self._head}-{secrets.randbelow(most) + 1:03}"
            if code.casefold() not in self._taken and form_of_code(code) == form:
                self._taken.add(code.casefold())
                self._forms[form] += 1
                return code
