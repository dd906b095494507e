"""A learner's side of a class: its card, what it gives to do, handing in, and receipts; all kept in the own record."""

import base64
import json
import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from htcourse.core.errors import CourseError, NotFoundError
from htcourse.core.gate import MEASURED
from htcourse.core.parallel_forms import form_of_code
from htcourse.core.quiz import Mode, Quiz
from htcourse.core.signed_statement import fingerprint
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.class_files import code_key
from htcourse.store.learner_rows import AttemptRow, Kind
from htcourse.store.preferences import CLASSES, CLASSES_LEFT, DEALT_FORM
from htcourse.store.settings import read_settings
from htcourse.usecases.attempts.sheets import sheets_of
from htcourse.usecases.classes.class_card import ClassCard, read_card
from htcourse.usecases.classes.hand_in import HandedIn, hand_in
from htcourse.usecases.classes.receipts import Receipt, one_line, read_receipt, receipt_of
from htcourse.usecases.classes.roster import plain_code
from htcourse.usecases.classes.work import MOST, Work, WorkKind, read_work, written_work
from htcourse.usecases.exams.exam_terms import Hours, exam_hours
from htcourse.usecases.exams.exam_window import set_exam_window
from htcourse.usecases.exams.extra_time import ExtraTime, set_extra_time
from htcourse.usecases.people.trainer_pin import has_trainer_pin
from htcourse.usecases.quizzes.dealt_forms import attempts_of, dealt_form, one_test
from htcourse.usecases.quizzes.offered_quizzes import offered_quizzes
from htcourse.usecases.quizzes.take_quiz import QuizRow
from htcourse.usecases.session import Changed, Session


@dataclass(frozen=True, slots=True)
class MyClass:
    """A class somebody is in, the code they have there, and what was given back for results, the newest first."""

    card: ClassCard
    code: str
    receipts: tuple[Receipt, ...] = ()


@dataclass(frozen=True, slots=True)
class WorkToDo:
    """Something a class gives to do, in words, and whether it is done; `target` is a section, a quiz or a case.

    Of a test with forms the quiz is the one dealt; `waits_for` is the title of what comes before it, empty where it can
    be taken now. `meant_from` is the day from which a follow-up tells what it is for, empty once that has come.
    `offset_minutes` is how far hours here are from UTC.
    """

    work: Work
    title: str
    class_name: str
    is_done: bool
    target: str
    offset_minutes: int = 0
    waits_for: str = ""
    meant_from: str = ""


def my_classes(session: Session) -> tuple[MyClass, ...]:
    """Return the classes of whoever is at work; what cannot be understood is left out."""
    return classes_in(session.learner.preference(CLASSES))


def classes_in(kept: str) -> tuple[MyClass, ...]:
    """Return the classes that a record keeps; what cannot be understood is left out."""
    if not kept:
        return ()
    found = []
    with suppress(ValueError, TypeError, KeyError, RecursionError):
        for each in json.loads(kept)[:MOST]:
            with suppress(ValueError, TypeError, KeyError, AttributeError):
                key = base64.b64decode(each["key"], validate=True)
                receipt_key = base64.b64decode(each.get("receipt_key", ""), validate=True)
                card = ClassCard(str(each["id"]), one_line(each["name"]), key, read_work(each.get("work")))
                card = card._replace(receipt_key=receipt_key)
                receipts = tuple(receipt_of(one) for one in each.get("receipts", ()))
                found.append(MyClass(card, str(each["code"]), receipts))
    return tuple(found)


def has_other_key(known: ClassCard, card: ClassCard) -> bool:
    """Whether a card of a class has another key than the one joined by: anyone can write a card with its id."""
    is_signed_else = bool(known.receipt_key and card.receipt_key) and known.receipt_key != card.receipt_key
    return known.id == card.id and (known.key != card.key or is_signed_else)


def require_known_key(kept: str, card: ClassCard, key: str = "") -> None:
    """Raise CourseError where a record keeps (`CLASSES`) another key of a class, unless `key` is the one of the card.

    `key` is its fingerprint, as the trainer reads it out.
    """
    is_said = re.sub(r"[\W_]", "", key).upper() == re.sub(r"\W", "", card.fingerprint)
    if not is_said and any(has_other_key(each.card, card) for each in classes_in(kept)):
        raise CourseError(
            QT_TRANSLATE_NOOP(
                "Errors", "This card of “{name}” has another key than the one you joined by: whoever made it reads it."
            ),
            fix=QT_TRANSLATE_NOOP(
                "Errors",
                "Ask the trainer to read the key of the class aloud. Only where it is {key} open the card under Hand "
                "in to a class, or join with --key.",
            ),
            name=card.name,
            key=card.fingerprint,
        )


def join_class(
    session: Session, path: Path, code: str = "", *, by_trainer: bool = False, key: str = ""
) -> tuple[MyClass, bool]:
    """Take the card of a class: who is in it already gets what it gives now.

    A card with another key than the one before is taken only where its fingerprint is said (`key`).

    Return the class, and whether extra time or the hours of exams on the card wait: where a trainer's PIN was chosen on
    this computer only whoever says it (`by_trainer`) lets a card set any. The code is that of the card, the one before,
    or `code`; with a new one comes the form of the tests around the course, for who has begun none. Raises CourseError
    for what is no card, and where nobody says the code.
    """
    card = read_card(path)
    before = {each.card.id: each for each in my_classes(session)}
    known = before.get(card.id)
    require_known_key(session.learner.preference(CLASSES), card, key)
    if known and not card.receipt_key and known.card.key == card.key:  # written by an older version
        card = card._replace(receipt_key=known.card.receipt_key)
    own = code or card.code or (known.code if known else "")
    if not own:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "This card does not say which code you have in “{name}”."),
            fix=QT_TRANSLATE_NOOP("Errors", "Ask the trainer for your code, as “K7-014”, and say it."),
            name=card.name,
        )
    joined = MyClass(card, plain_code(own), known.receipts if known else ())
    _keep(session, [*(each for each in before.values() if each.card.id != card.id), joined])
    _keep_left(session, {*_left(session)} - {card.id})
    keeps = known is not None and known.code == joined.code and session.learner.preference(DEALT_FORM)
    if not keeps and not any(each.mode in (Mode.PRE, Mode.POST) for each in session.learner.attempts_in(MEASURED)):
        session.learner.set_preference(DEALT_FORM, form_of_code(code_key(joined.code)))
    extra = ExtraTime(card.per_cent, card.minutes)
    timed = [each for each in card.work if each.kind is WorkKind.EXAM and (each.opens or each.closes)]
    if has_trainer_pin(session.places) and not by_trainer:
        return joined, bool(timed) or extra != ExtraTime()
    for each in timed:
        set_exam_window(session.places, each.ref, each.opens, each.closes)
    if extra != ExtraTime():
        set_extra_time(session.places, session.learner.id, extra)
    return joined, False


def leave_class(session: Session, class_id: str) -> Changed:
    """Forget a class, but that it was left; what was handed in stays with its trainer."""
    _keep_left(session, {*_left(session), class_id})
    _keep(session, [each for each in my_classes(session) if each.card.id != class_id])
    return Changed(preferences=True)


def hand_in_to(session: Session, class_id: str, folder: Path) -> HandedIn:
    """Write what was answered so far for a class into a folder; raises CourseError."""
    of = _in(session, class_id)
    return hand_in(session.places, session.learner.id, of.card, of.code, folder, session.clock)


def take_receipt(session: Session, path: Path) -> Receipt:
    """Keep a receipt of one's own results; raises CourseError for any other."""
    receipt = read_receipt(path)
    if receipt.learner != session.learner.id:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "This receipt is for another record, with the code {code}."),
            fix=QT_TRANSLATE_NOOP("Errors", "Take the one that bears your own code."),
            code=receipt.code,
        )
    of = _in(session, receipt.class_id)
    if of.card.receipt_key and fingerprint(of.card.receipt_key) != receipt.signer:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "This receipt was not signed by the class “{name}”."),
            fix=QT_TRANSLATE_NOOP("Errors", "Ask the trainer for the one that was written at collecting."),
            name=of.card.name,
        )
    classes = []
    for each in my_classes(session):
        if each.card.id == receipt.class_id:
            others = [one for one in each.receipts if one.at != receipt.at]
            newest = sorted([receipt, *others], key=lambda one: one.at, reverse=True)
            each = replace(each, receipts=tuple(newest[:20]))
        classes.append(each)
    _keep(session, classes)
    return receipt


def work_to_do(session: Session, offered: Sequence[QuizRow] | None = None) -> tuple[WorkToDo, ...]:
    """Return what classes give to do: what is open first, by its day, of an exam also that on which it closes.

    A follow-up that comes too soon stands below what else is open. What is gone from the modules is left out. `offered`
    are all quizzes as they are offered, where they are read already.
    """
    classes = my_classes(session)
    if not classes:
        return ()
    attempts = attempts_of(session, sheets_of(session.places, session.learner, tuple(Mode)))
    offset = session.clock().offset_minutes
    ended = {each.ref for each in session.learner.events(Kind.CASE_FINISHED)}
    read = session.learner.read_sections()
    found, settings = [], read_settings(session.places)
    for of in classes:
        for work in of.card.work:
            with suppress(NotFoundError):
                title, target, is_done, quiz = _found(session, work, attempts, ended, read)
                if quiz is not None and work.kind is WorkKind.EXAM and not is_done:
                    work = _own_hours(work, exam_hours(session, quiz, settings))
                found.append(WorkToDo(work, title, of.card.name, is_done, target, offset))
    if any(each.work.kind is WorkKind.QUIZ and not each.is_done for each in found):
        rows = offered_quizzes(session) if offered is None else offered
        waits = {each.id: (each.waits_for, each.meant_from) for each in rows}
        for at, each in enumerate(found):
            if not each.is_done and each.target in waits:
                first, day = waits[each.target]
                found[at] = replace(each, waits_for=first, meant_from=day)
    return tuple(sorted(found, key=_turn))


def _turn(each: WorkToDo) -> tuple[bool, bool, str]:
    return each.is_done, bool(each.meant_from), each.work.due or each.work.closes[:10] or "9999"


def _own_hours(work: Work, hours: Hours) -> Work:
    """Return an exam with the hours that hold for this learner here, by a PIN's setting or with extra time."""
    return work._replace(opens=hours.opens, closes=hours.closes) if hours.opens or hours.closes else work


def _found(
    session: Session, work: Work, attempts: Sequence[AttemptRow], ended: Iterable[str], read: frozenset[str]
) -> tuple[str, str, bool, Quiz | None]:
    library = session.library(work.ref)
    if work.kind is WorkKind.LESSON:
        sections = library.sections(work.ref, session.language)
        first = next((each.id for each in sections if each.id not in read), sections[0].id if sections else "")
        is_done = bool(sections) and all(each.id in read for each in sections)
        return library.lesson(work.ref, session.language).title, first, is_done, None
    if work.kind is WorkKind.CASE:
        titles = {each.id: each.title for each in library.cases(session.language)}
        if work.ref not in titles:
            raise NotFoundError("")
        return titles[work.ref], work.ref, work.ref in ended, None
    quiz = library.quiz(work.ref, session.language)
    every = one_test(row.quiz for row in library.quizzes(session.language))
    forms = next(each for each in every if work.ref in [form.id for form in each])
    taken = {each.quiz for each in attempts if each.submitted_at}
    if len(forms) == 1:
        return f"{quiz.title} {quiz.quiz.form}".strip(), work.ref, work.ref in taken, quiz.quiz
    return quiz.title, dealt_form(session, forms, attempts), any(each.id in taken for each in forms), quiz.quiz


def _in(session: Session, class_id: str) -> MyClass:
    for each in my_classes(session):
        if each.card.id == class_id:
            return each
    raise NotFoundError(
        QT_TRANSLATE_NOOP("Errors", "You are not in this class."),
        fix=QT_TRANSLATE_NOOP("Errors", "Open its card first, a file that ends in .htclass."),
    )


def _left(session: Session) -> list[str]:
    with suppress(ValueError, RecursionError):
        return [each for each in json.loads(session.learner.preference(CLASSES_LEFT) or "[]") if isinstance(each, str)]
    return []


def _keep_left(session: Session, ids: set[str]) -> None:
    kept = json.dumps(sorted(ids)) if ids else ""
    if kept != session.learner.preference(CLASSES_LEFT):
        session.learner.set_preference(CLASSES_LEFT, kept)


def _keep(session: Session, classes: Iterable[MyClass]) -> None:
    written = [
        {
            "id": each.card.id,
            "name": each.card.name,
            "key": base64.b64encode(each.card.key).decode(),
            "receipt_key": base64.b64encode(each.card.receipt_key).decode(),
            "code": each.code,
            "work": written_work(each.card.work),
            "receipts": [{**one.as_plain(), "signer": one.signer} for one in each.receipts],
        }
        for each in classes
    ]
    session.learner.set_preference(CLASSES, json.dumps(written, ensure_ascii=False) if written else "")
