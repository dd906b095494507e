"""Collect what learners handed in: first what each file is and what would become of it, then take it in.

A file is never trusted: its signature and its box are checked, its record page by page and row by row, and every answer
is marked anew by the key of this computer. Nothing that came in is replaced: rows are appended by their ids, so a file
taken in twice changes nothing. One bad file stops no other.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from htcourse.core.clock import Clock, Moment, system_clock
from htcourse.core.errors import (
    Asked,
    Cancelled,
    CourseError,
    FolderError,
    InUseError,
    LearnerFileError,
    NewerFileError,
    Report,
    WholeAgainError,
    read_each,
    reported,
)
from htcourse.core.signed_statement import fingerprint
from htcourse.store.backups import newest_whole
from htcourse.store.check_record import check_record
from htcourse.store.class_files import ClassFile, Person, change_class, gone_here, person_of, read_class
from htcourse.store.durable import put_durably
from htcourse.store.given_marks import lacks_begun, unread_given
from htcourse.store.handed_in_results import NOTHING, Held, held_results
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_copies import make_folder, reaching, scratch_file
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learners_here import bring_learner, delete_learner
from htcourse.store.places import Places
from htcourse.store.received_results import KnownHere, Received, owner_within, receive_results
from htcourse.store.restore import restore
from htcourse.store.taken_out import taken_out_on
from htcourse.usecases.classes.class_card import card_of
from htcourse.usecases.classes.file_verdicts import (
    ASKED,
    TAKEN,
    Collected,
    FileVerdict,
    Looked,
    disk_failed,
    not_taken,
    of_two_people,
    open_file,
    verdict_of,
)
from htcourse.usecases.classes.marked_here import LeftOut, MarkedHere, is_marked, make_marked, mark_here, merge_marked
from htcourse.usecases.classes.on_list import Begun, collecting, join_paper, join_records, listed, part_off, take_up
from htcourse.usecases.classes.receipts import Receipt, is_given, write_receipt
from htcourse.usecases.classes.result_file import Packed
from htcourse.usecases.classes.result_file import result_files as result_files
from htcourse.usecases.classes.together import first_together
from htcourse.usecases.classes.wording_here import WordingHere
from htcourse.usecases.people.every_record import bring_back_kept, older_record
from htcourse.usecases.results.known_quizzes import known_quizzes

_AT_ONCE = 25
"""So many people are put on the list at once: writing it takes time with all who are on it."""


def look(places: Places, of: ClassFile, files: Sequence[Path], report: Report | None = None) -> Collected:
    """Say what each file is, and what would become of it; nothing is written."""
    asked = Asked(report)
    desk = _Desk(places, of, asked)
    desk.hold_together(files)
    rows, problems = read_each(desk.look, reported(files, len(files), asked))
    return Collected(rows, (*problems, *_not_back(places.of_class(of.id), rows)))


def collect(
    places: Places,
    of: ClassFile,
    files: Sequence[Path],
    *,
    also: Iterable[Path] = (),
    clock: Clock = system_clock,
    report: Report | None = None,
) -> Collected:
    """Take in what is new in files, and those of `also` that would be asked about; each by itself, wholly or not.

    What comes in is on disk first, then the list that says whose it is, and then only are receipts given. Where this
    computer's own disk fails what came in by then is told with it. Raises FolderError where nothing did, and InUseError
    while another window collects for the class.
    """
    with collecting(places, of.id):
        asked = Asked(report)
        desk, wanted = _Desk(places, take_up(places, read_class(places, of.id), clock), asked), set(also)
        rows, problems = [], []
        desk.hold_together(files, wanted)
        try:
            for each in reported(files, len(files), asked):
                try:
                    rows.append(desk.take(each, clock, is_asked=each in wanted))
                except Cancelled:
                    raise
                except FolderError as problem:
                    if not desk.has_taken:
                        raise
                    problems.append(disk_failed(problem, each))
                    break
                except CourseError as problem:
                    problems.append(problem)
                if desk.waiting() >= _AT_ONCE:
                    with suppress(InUseError):  # the next time
                        desk.keep_list(clock)
        finally:  # also where it was stopped
            try:
                desk.keep_list(clock)
            except (FolderError, InUseError) as problem:
                problems.append(problem)
        problems += _not_back(places.of_class(of.id), rows)
        return Collected(tuple(map(desk.as_kept, rows)), tuple(problems))


def _not_back(there: Places, rows: Iterable[Looked]) -> tuple[CourseError, ...]:
    """Return whose marks and releases do not come back with a record that is mended: what kept them is bad."""
    mended = {each.learner for each in rows if each.mends}
    return unread_given(there, mended) if mended else ()


class _Opened(NamedTuple):
    looked: Looked
    received: Received | None = None


class _Desk:
    """Looks at one file after the other, each beside what is held of the same learner by then."""

    def __init__(self, places: Places, of: ClassFile, asked: Asked) -> None:
        self._asked, self._places, self._there = asked, places, places.of_class(of.id)
        self._class = read_class(places, of.id)  # a window may show how it was
        self._quizzes, self._wording = known_quizzes(places), WordingHere(places)
        self._held: dict[str, Held] = {}
        self._sat: dict[str, frozenset[str]] = {}
        """What each had sat before this collecting: it stays before what comes now, whatever that says."""
        self._begun = Begun(self._there)
        self._waiting: list[tuple[str, Looked]] = []
        """The code that each file says, and what came in of it."""
        self._kept: dict[Path, Looked] = {}
        self._first: Mapping[str, Mapping[str, str]] = {}
        """Of attempts that files of this collecting hand in differently which row counts, by learner and attempt."""
        self.has_taken = False
        self._broken, self._lost = set[str](), {each.learner for each in gone_here(self._there)}  # damaged, gone

    def look(self, path: Path) -> Looked:
        """Say what a file is, and remember what it would bring: the next file is held against that, too."""
        looked, received = self._open(path)
        if received is None or looked.found not in TAKEN:
            return looked
        self._remember(received)
        self._broken.discard(looked.learner)
        self._class, code, of_paper = self._listed(self._class, looked)
        return looked.under(person_of(self._class, code))._replace(is_taken=True, joins_paper=bool(of_paper))

    def take(self, path: Path, clock: Clock, *, is_asked: bool) -> Looked:
        """Take a file in, where it is new, or was asked about and is wanted."""
        looked, received = self._open(path)
        if looked.found in (FileVerdict.DUPLICATE, FileVerdict.OLDER):
            return self._with_receipt(self._held_against_given(self._marked_by_now(looked, clock)), clock)
        if received is None or not (looked.found in TAKEN or (is_asked and looked.found in ASKED)):
            return looked
        if looked.parts:
            raise not_taken(path, of_two_people(looked))
        after, code, of_paper = self._listed(self._class, looked)
        is_new = not (looked.learner in self._there.learner_ids() or self._there.is_lost(looked.learner))
        make_folder(self._there.learners)
        try:
            with scratch_file(self._there.learners) as copy:
                with reaching(copy):
                    put_durably(copy, received.database, is_private=True)
                marked = self._bring(copy, looked.learner, code, clock, is_new=is_new)
            if of_paper in self._there.learner_ids():
                join_paper(self._there, of_paper, looked.learner, clock)
                marked = mark_here(self._there, looked.learner, code, clock)._replace(anew=marked.anew)
        except FolderError:
            raise  # what stands on no list is taken up the next time
        except CourseError as error:
            if is_new and looked.learner in self._there.learner_ids():
                delete_learner(self._there, looked.learner)
            raise not_taken(path, error) from error
        self._remember(received)
        told = looked._replace(marked_anew=marked.anew, unmarked=marked.unmarked, again=marked.again)
        taken = told.under(person_of(after, code))._replace(is_taken=True, joins_paper=bool(of_paper))
        taken = self._held_against_given(taken)
        self._class = after
        self._waiting.append((looked.code, taken))
        self.has_taken = True
        return taken

    def _listed(self, of: ClassFile, looked: Looked, day: str = "") -> tuple[ClassFile, str, str]:
        return listed(of, looked.code, looked.learner, looked.signer, day, moves=bool(looked.stands_under))

    def _marked_by_now(self, looked: Looked, clock: Clock) -> Looked:
        """Mark what was not marked when it came: its module may be here by now, or whoever was to do it was killed."""
        if not self._held_of(looked.learner).unmarked and is_marked(self._there, looked.learner):
            return looked
        code = next(each.code for each in self._class.people if each.learner == looked.learner)
        marked = mark_here(self._there, looked.learner, code, clock)
        return looked._replace(marked_anew=marked.anew, unmarked=marked.unmarked)

    def _held_against_given(self, looked: Looked) -> Looked:
        """Say whether what is here now is older than what was marked in it."""
        with suppress(CourseError):  # told by whoever reads the record
            bring_back_kept(self._there, looked.learner)
            return looked._replace(is_behind=bool(older_record(self._there, looked.learner)))
        return looked

    def _bring(self, copy: Path, learner_id: str, code: str, clock: Clock, *, is_new: bool) -> MarkedHere:
        """Bring a record in, and mark it before anybody reads it; return what became of it.

        In the place of one that is damaged or lost it comes with all that can be read of that and of its backups. So
        too where answers were lost: they come before those given later, which count.
        """
        if is_new:  # nobody reads it before it stands on the list
            bring_learner(self._there, copy, clock, called=code)
            return mark_here(self._there, learner_id, code, clock)
        owner, is_gone = self._owner(learner_id), learner_id in self._broken or self._there.is_lost(learner_id)
        left = owner if owner and owner.code != code else None  # whose sheets stay: the next look puts them there
        if is_gone:
            before = newest.path if (newest := newest_whole(self._there, learner_id, clock)) else None
        elif not (before := self._copy_of_lacking(learner_id, clock)):
            if left:
                part_off(self._there, [left], clock)
            with LearnerFile.open(self._there, learner_id, clock) as record:
                return merge_marked(self._there, record, copy, code)
        marked: list[MarkedHere] = []

        def complete(ready: Path) -> None:
            marked.append(make_marked(self._there, ready, before, code, clock))

        try:
            restore(self._there, learner_id, copy, clock, mends=is_gone, completed=complete)
        except WholeAgainError:
            self._broken.discard(learner_id)
            return self._bring(copy, learner_id, code, clock, is_new=is_new)
        self._broken.discard(learner_id)
        self._held.pop(learner_id, None)
        if left:
            part_off(self._there, [left], clock)
        return marked[-1]

    def _copy_of_lacking(self, learner_id: str, clock: Clock) -> Path | None:
        """Return a backup of a record as it is in which attempts lost answers; None where none did."""
        with LearnerFile.open(self._there, learner_id, clock) as learner:
            return learner.backup("import") if any(each.doubt for each in learner.attempts()) else None

    def waiting(self) -> int:
        """Return how many came in and are not on the list yet."""
        return len(self._waiting)

    def as_kept(self, taken: Looked) -> Looked:
        """Return a row with the code that its owner has on the list, and the receipt that was given."""
        return self._kept.get(taken.path, taken)

    def keep_list(self, clock: Clock) -> None:
        """Write who handed in what, then give receipts; raises what `change_class` raises.

        Whose record is here although they are not on the list was left out by a program that was killed (`on_list`).
        """
        if not self._waiting:
            return
        kept, day = list[tuple[Looked, str]](), clock().local_day.isoformat()

        def change(before: ClassFile) -> ClassFile:
            kept.clear()
            for said, each in self._waiting:
                before, code, of_paper = self._listed(before, each._replace(code=said), day)
                kept.append((each.under(person_of(before, code)), of_paper))
            return before

        self._class = change_class(self._places, self._class.id, change)
        before, self._waiting = self._waiting, []
        for (_, was), (each, of_paper) in zip(before, kept, strict=True):
            with suppress(CourseError):  # it is on no list by now: the next time goes on with it
                if of_paper in self._there.learner_ids():
                    join_records(self._there, of_paper, each.learner, clock)
            if each.code != was.code:
                mark_here(self._there, each.learner, each.code, clock)
            given = self._give_receipt(self._receipt(each, clock()), each.path.parent)
            self._kept[each.path] = each._replace(receipt=given)

    def _with_receipt(self, looked: Looked, clock: Clock) -> Looked:
        """Give the receipt of what is here already, where none says as much: whoever was to write it was killed."""
        code = next((each.code for each in self._class.people if each.learner == looked.learner), "")
        if any(each.learner == looked.learner for _, each in self._waiting):
            return looked
        owed, folder = self._receipt(looked._replace(code=code), clock()), looked.path.parent
        return looked if is_given(owed, folder) else looked._replace(receipt=self._give_receipt(owed, folder))

    def _receipt(self, taken: Looked, now: Moment) -> Receipt:
        """Return what of somebody is here now."""
        with ReadOnlyRecord.open(self._there, taken.learner) as archive:
            attempts = sum(bool(each.submitted_at) for each in archive.attempts())
        answers, of = len(self._held[taken.learner].answers), self._class
        when, signer = (now.utc, now.offset_minutes), fingerprint(card_of(of).receipt_key)
        return Receipt(of.id, of.name, taken.code, taken.learner, attempts, answers, *when, signer)

    def _give_receipt(self, receipt: Receipt, folder: Path) -> str:
        """Write it beside a file; a stick that takes nothing is no reason to take nothing in."""
        try:
            return write_receipt(self._class.secret, receipt, folder).name
        except CourseError:
            return ""

    def _remember(self, received: Received) -> None:
        self._held[received.learner] = self._held_of(received.learner).joined(received.held)
        self._begun.remember(received.learner, received.held.begun)

    def _held_of(self, learner: str) -> Held:
        if learner not in self._held:
            try:
                self._held[learner] = held_results(self._there, learner)
                self._check(learner)
                self._sat.setdefault(learner, self._held[learner].sat)
            except LearnerFileError as error:
                if not error.values.get("changed"):  # whole, though somebody was at its rows
                    self._held[learner] = NOTHING
                    self._broken.add(learner)
            except FolderError as error:  # of this one alone: it stops no other
                raise CourseError(error.template, fix=error.fix, **error.values) from error
        return self._held[learner]

    def _check(self, learner: str) -> None:
        if (path := self._there.learners / f"{learner}.db").exists():
            check_record(path, learner, may_be_at_work=True)

    def hold_together(self, files: Sequence[Path], wanted: Collection[Path] = ()) -> None:
        """Find which handing in counts of what these files, all taken in together, hand in differently."""

        def comes(path: Path) -> bool:
            looked, received = self._open(path)
            return received is not None and (looked.found in TAKEN or (path in wanted and looked.found in ASKED))

        if len(files) > 1:
            stops, here = self._asked.is_stopped, lambda learner: self._held_of(learner).first
            self._first = first_together(files, self._class, here=here, comes=comes, wanted=wanted, is_stopped=stops)

    def _open(self, path: Path) -> _Opened:
        looked, packed = open_file(path, self._class)
        return _Opened(looked) if packed is None else self._compare(looked, packed)

    def _compare(self, looked: Looked, packed: Packed) -> _Opened:
        """Hold what was in a box against the list and against what is here."""
        person = self._class.person(packed.code)
        looked = looked._replace(name=person.name if person else "", is_listed=person is not None)
        stopped, left = self._asked.is_stopped, LeftOut(self._places, self._quizzes)
        said = owner_within(packed.database, stopped)
        before = self._held_of(said)._replace(sat=self._sat.get(said, NOTHING.sat))
        try:
            known = KnownHere(left, self._wording.tells.offers, self._wording, self._wording.as_drawn)
            first = self._first.get(said, {})
            received = receive_results(packed.database, before, is_stopped=stopped, known=known, first=first)
        except NewerFileError:
            return _Opened(looked._replace(found=FileVerdict.NEWER_PROGRAM))
        except CourseError:
            self._asked.again()
            return _Opened(looked)
        held, owner = received.held, self._owner(received.learner)
        other = self._begun.by_another(self._class, received.learner, held.begun - before.begun)
        if owner is not None and owner.said.casefold() == packed.code.casefold():
            person = owner  # the trainer took it in under that code before
        looked = looked._replace(
            learner=received.learner,
            is_anothers=bool(person and person is not owner and person.is_taken),
            answers=len(held.answers),
            changed=min(packed.changed, len(held.rows)),
            more=len(held.answers - before.answers),
            stands_under=owner.code if owner and owner is not person else other.code if other else "",
            parts=bool(owner and owner is not person and before.begun - held.begun and held.begun - before.begun),
            out_on=taken_out_on(self._class, received.learner),
            left_out=left.count,
            smaller=left.smaller,
            larger=left.larger,
            unknown=len(left.unknown),
            unasked=received.unasked,
            unread=received.unread,
            elsewhere=received.elsewhere,
            late=received.late,
            twice=received.twice,
        )
        is_lost = said in self._broken or (not before.rows and (said in self._lost or self._there.is_lost(said)))
        with suppress(FolderError):
            behind = lacks_begun(self._there, looked.learner, held.begun | before.begun)
            looked = looked._replace(is_behind=behind)
        looked = looked._replace(found=verdict_of(looked, owner, person, (held, before), is_lost=is_lost))
        if owner is not None and looked.found in (FileVerdict.DUPLICATE, FileVerdict.OLDER):
            under = owner.code if owner.code.casefold() != packed.code.casefold() else ""
            looked = looked._replace(name="" if under else owner.name, stands_under=under)
        return _Opened(looked, received)

    def _owner(self, learner: str) -> Person | None:
        return next((each for each in self._class.people if each.learner == learner), None)
