"""The command that puts a copy in the place of a damaged or lost record."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from htcourse.cli.output import require_chosen_trainer, require_trainer, say
from htcourse.core.clock import system_clock
from htcourse.core.errors import CourseError, LearnerFileError
from htcourse.core.shell_words import shell_word
from htcourse.core.translatable import number_of
from htcourse.store.backups import backup_folder
from htcourse.store.class_files import codes_here
from htcourse.store.places import Places
from htcourse.usecases.machine.data_folder import command

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from htcourse.store.misplaced import Misplaced
    from htcourse.usecases.people.restore_record import BackupRow


@click.command()
@click.option(
    "--learner", default="", help="Whose: an id, or a name that only one has; not needed where one is damaged or gone."
)
@click.option("--list", "only_lists", is_flag=True, help="Only say which records open, and which copies there are.")
@click.option("--from", "source", default="", help="This copy: a file, or a name out of --list.")
@click.option(
    "--join",
    "joins",
    is_flag=True,
    help="Bring what copies hold, this one, or a file from elsewhere into a record; nothing goes out.",
)
@click.option(
    "--trainer", "by_trainer", is_flag=True, help="With what a trainer did in it: asks for the trainer's PIN."
)
@click.option(
    "--class",
    "of_class",
    default="",
    metavar="CLASS",
    help="What a class has of somebody; --learner is their code then.",
)
@click.pass_obj
def restore(
    home: Path | None,
    learner: str,
    only_lists: bool,
    source: str,
    joins: bool,
    by_trainer: bool,
    of_class: str,
) -> None:
    """Put a copy in the place of a learner's record that is damaged or gone.

    A record that opens is exchanged for the copy; --join brings copies into it instead, or, without --learner, the file
    of --from into the record of whom it names, or, where that is damaged or gone, into its newest whole copy, which is
    put back first; nothing goes out.
    Without --from that is its newest whole copy, by what it holds and not by its date, or, where there is none,
    what can be read of the record itself. The copy is checked first, answers that can still be read come in, also
    of later copies that are not whole, exams stay as they are, and the old file is kept. Of such a file, or of any
    other that is damaged, named with --from, what can be read comes into the record there is. With a file from
    elsewhere name, language, classes and PIN stay as they were chosen here last; results released, marks and attempts
    given there come in with --trainer only, where a PIN was chosen, and an exam under way goes on only so.
    Copied from a computer that stopped, it needs all files that begin with its
    name beside it: the newest answers may stand in its log (-wal) alone. It asks nothing first: what it replaces is
    kept as a copy, and its name is told. In the window, Progress, Backups asks.

    With --class it puts back what a class has of somebody, damaged or gone; where a file of theirs was collected,
    collect it again instead, or after it.
    """
    # Not needed by any other command.
    from htcourse.store.misplaced import list_misplaced
    from htcourse.usecases.people.every_record import bring_back_kept, whose
    from htcourse.usecases.people.learners import check_learners, lost_log, named_learner

    places = Places.find(home)
    if of_class:
        if source or joins or by_trainer:
            raise click.UsageError("with --class the newest whole copy is put back: no --from, --join or --trainer")
        places, learner = _in_class(places, of_class, learner)
    everybody = check_learners(places)
    learner = named_learner(places, learner) if learner and not of_class else learner
    rows = [each for each in everybody if learner in ("", each.id)]
    if of_class and learner and not rows:
        raise click.UsageError(f"nothing is left of the record of {whose(places, learner)}, and no copy of it")
    if learner and not rows and not source:
        ids = ", ".join(each.id for each in everybody) or "none"
        raise click.UsageError(f"there is no learner “{learner}”; the ids are: {ids}")
    if only_lists:
        misplaced = list_misplaced(places)
        for each in rows:
            _print_record(
                places, each.id, each.name, each.problem, {found.path for found in misplaced if found.learner_id}
            )
            if lost := lost_log(places, each):
                say(f"  {lost}")
        _print_misplaced(places, misplaced, learner)
        if not rows:
            say("Nobody learns here yet.")
        return
    in_need = [each.id for each in rows if each.problem is not None]
    if source and not learner and _is_file(source):
        _restore(places, "", source, by_trainer=by_trainer, damaged=in_need, joins=joins)
        return
    if joins:
        is_damaged = any(each.id == learner and type(each.problem) is LearnerFileError for each in rows)
        _join(places, learner, source, is_damaged=is_damaged)
        return
    if len(in_need) > 1:
        names = [(of_class and whose(places, each)) or each for each in in_need]
        raise click.UsageError(f"more than one record needs it; name one with --learner: {', '.join(names)}")
    if learner and not in_need and not source:
        earlier = "" if of_class else " --from puts it back to an earlier day."
        say(f"The record of {rows[0].name or learner} opens; nothing to do.{earlier}")
        return
    if of_class and not in_need:
        raise click.UsageError("what the class has of people opens; nothing to do")
    if not in_need and not source:
        raise click.UsageError("no such record needs it; --learner and --from put one back to an earlier day")
    if not in_need and not learner:
        raise click.UsageError(f"there is no file “{source}”; whose copy it is, --learner says")
    _restore(places, learner or in_need[0], source, by_trainer=by_trainer, damaged=in_need)
    if of_class:
        bring_back_kept(places, learner or in_need[0])


def _in_class(places: Places, of_class: str, code: str) -> tuple[Places, str]:
    """Return where the records of a class are, and the id of that of a code, for who knows the trainer's PIN."""
    from htcourse.store.class_files import person_of
    from htcourse.usecases.classes.roster import find_class

    require_chosen_trainer(places)
    found = find_class(places, of_class)
    learner = person_of(found, code).learner if code else ""
    if code and not learner:
        raise click.UsageError(f"nothing of {code} was taken in")
    return places.of_class(found.id), learner


def _is_file(source: str) -> bool:
    try:
        return Path(source).is_file()
    except OSError:  # longer than any name can be
        return False


def _say_leaving(answers: int) -> None:
    if answers:
        say(f"The record is whole: {_answers(answers)} go out of it with this copy. All of it is kept as a copy too.")
        say("With --join nothing goes out: it brings a copy into the record.")


def _join(places: Places, learner: str, source: str, *, is_damaged: bool) -> None:
    from htcourse.usecases.people.join_copies import join_copies

    if not learner:
        raise click.UsageError("--learner says into whose record its copies come")
    if _is_file(source) and Path(source).resolve().parent != backup_folder(places, learner).resolve():
        raise click.UsageError("--join takes a name out of --list; a file from elsewhere it takes without --learner")
    if is_damaged or places.is_lost(learner):
        way = command(places, f"restore --learner {learner}")
        state = "gone" if places.is_lost(learner) else "damaged"
        raise click.UsageError(f"the record is {state}, put it back first: {way}")
    came = join_copies(places, learner, copy=Path(source).name)
    if came.came.number:
        say(f"Brought into the record: {came.came.words}. Nothing went out.")
    elif came.classes:
        say("No answers came in.")
    elif came.has_late:
        say("Nothing came in.")
    elif source:
        say(f"{'What can be read of it is' if came.damaged else 'Its answers are'} all there.")
    elif not came.copies:
        say("None of its copies could be looked at." if came.unread else "There is no copy of it.")
    else:
        say("Its answers are all there, but for any left out on purpose: --from and a name out of --list bring those.")
    if came.damaged:
        say(f"Damaged, and read as far as they can be: {number_of(came.damaged, 'copy', 'copies')}.")
    if came.unread and came.copies:
        say(f"Of {number_of(came.unread, 'other copy', 'other copies')} nothing could be read.")
    if came.classes:
        several = f"{came.classes} classes came in, with their cards."
        say("A class came in, with its card." if came.classes == 1 else several)
    if came.has_late:
        say(_LATE)


def _restore(
    places: Places, learner: str, source: str, *, by_trainer: bool, damaged: Sequence[str], joins: bool = False
) -> None:
    from htcourse.usecases.marking.overdue_exams import hand_in_before
    from htcourse.usecases.people import restore_record as record
    from htcourse.usecases.people.join_copies import join_file

    is_trainer = by_trainer and bool(source) and _is_file(source) and require_trainer(places)
    if joins or (source and _is_file(source)):
        hand_in_before(places, system_clock, Path(source), learner)
    if joins:
        done = join_file(places, Path(source), by_trainer=is_trainer)
        copy = from_copy = source
    elif source and _is_file(source):
        done = record.restore_file(
            places, Path(source), learner, by_trainer=is_trainer, damaged=damaged, on_leaving=_say_leaving
        )
        copy = from_copy = source
    elif source:
        done = record.restore_copy(places, learner, source, mends=learner in damaged, on_leaving=_say_leaving)
        copy = from_copy = source
    else:
        found = record.examine_record(places, learner)
        newest = found.newest
        if found.harm is record.Harm.NEWER:
            raise click.ClickException(
                "A newer version of the program wrote this record: install that. Nothing was changed; --from puts an "
                "older copy in its place all the same."
            )
        unread = sum(each.is_closed for each in found.copies)
        if newest is None and unread:
            raise click.ClickException(
                f"Copies of it may be whole, and this account may not read them ({unread}): let who set up this "
                f"computer give it the right to read what is in {backup_folder(places, learner)}, then do it again. "
                "Nothing was changed."
            )
        if newest is None and not found.rows:
            raise click.ClickException(
                "There is no whole copy, and nothing can be read of the file. Nothing was changed."
            )
        from_copy = newest.name if newest is not None else ""
        if newest is None:
            done, copy = record.save_readable(places, learner), "what can be read of it"
        else:
            done = record.restore_copy(places, learner, newest.name, mends=True)
            copy = f"{newest.name} ({_day(newest)})"
        if found.passed_over is not None:
            say(f"Passed over: {found.passed_over.name}. It has a later date; copies are compared by what they hold.")
    who = codes_here(places).get(done.id) or (f"{done.name} ({done.id})" if done.name else done.id)
    is_exchanged = done.kept is not None and done.first is None
    replaced = done.before if is_exchanged else None  # how many answers; else what came was brought into it
    brought = f", {done.brought} of them out of what was damaged" if done.brought and replaced is None else ""
    if done.first is not None:
        from_copy = done.first.name
        copy_of = f"{from_copy} ({_day(done.first)})"
        say(f"The record was damaged or gone: first its newest whole copy was put back, {copy_of}.")
        if (more := (done.before or 0) - done.first.answers) > 0:
            say(f"What could be read of the record itself, and the copy lacks, came in too: {_answers(more)}.")
    if not is_exchanged and done.answers == done.before:
        came = f"Brought into the record of {who}: {number_of(done.notes, 'note')}."
        say(f"{came if done.notes else f'No answers came into the record of {who}.'} Nothing went out.")
    elif (joins or done.first is not None) and done.before is not None:
        say(f"Brought into the record of {who}: {_answers(done.answers - done.before)}. Nothing went out.")
    else:
        say(f"Restored: {who} from {copy}: {_answers(done.answers)}{brought}.")
    for each in done.joined:
        say(
            f"Of these, {_answers(each.answers)} came from {each.name}, kept aside on {_day(each)}. It shares none with"
        )
        say("with the copy besides tests and exams: the record may have been begun anew between.")
        if not places.people:
            way = command(places, f"restore --learner {done.id} --from {shell_word(from_copy)}")
            say(f"For the copy alone: {way}")
    if done.readable is not None:
        say(f"The copy is damaged: {_answers(done.readable)} can be read of it. What else it held may be lost.")
    if done.strays:
        say(f"Of tests and exams that could not be put together: {_answers(done.strays)}. In those they count nowhere.")
    if done.doubted:
        tests = f"{done.doubted} test{'s' * (done.doubted > 1)} or exam{'s' * (done.doubted > 1)} in it"
        settled = "in no figure until a trainer settles that (`htcourse held`, or Exams)"
        say(f"Answers or marks may be lost of {tests}: {settled};")
        say("a test under way stands there once it is submitted.")
    if replaced is not None:
        more = done.answers - done.copied
        stay = f" Exams, and tests submitted, stay; not in the copy: {_answers(more)}." if more else ""
        say(f"The record held {_answers(replaced)}, the copy holds {done.copied}.{stay}")
    if done.twice:
        tests = f"{done.twice} test{'s' * (done.twice > 1)} or exam{'s' * (done.twice > 1)}"
        say(f"Submitted twice, here and in the copy: {tests}. The first counts; of the second nothing came in.")
    if done.has_late:
        say(_LATE)
    entries = f"{done.held} entr{'y' if done.held == 1 else 'ies'}"
    if done.held and is_trainer:
        say(f"Left out: {entries} of a trainer; what was decided here about the same stands.")
    elif done.held:
        say(f"Left out: {entries} that only a trainer may bring in (--trainer): released, marked or allowed elsewhere.")
    if done.waiting:
        begun = "An exam under way in it was begun elsewhere, or before the PIN was changed"
        say(f"{begun}: it waits until a trainer lets it in (--trainer, or Exams).")
    if done.lacks_log:
        say("The file was not closed, or was closed by an earlier version, which left no mark of it.")
        say("No log lay beside it: if there was one, what was done last is missing.")
        say("Take all files that begin with its name, the log (-wal) too, and restore from it again.")
    if done.kept is not None:
        say(f"The old file is kept: {done.kept}")
        if replaced is not None:
            way = command(places, f"restore --learner {done.id} --join --from {done.kept.name}")
            say(f"To have what is in it too: {way}")
        from htcourse.store.misplaced import list_misplaced

        _print_misplaced(places, [each for each in list_misplaced(places) if each.path == done.kept])


def _print_record(
    places: Places, learner: str, name: str, problem: CourseError | None, misplaced: Container[Path]
) -> None:
    from htcourse.store.damaged_record import answers_held
    from htcourse.usecases.people import restore_record as record
    from htcourse.usecases.people.learners import is_anothers

    head = _called(places, learner, name)
    try:
        copies = record.list_copies(places, learner)
    except CourseError as error:
        say(f"{head}: {'opens; its copies: ' if problem is None else ''}{error}")
        return
    if problem is None:
        say(f"{head}: opens, {_answers(answers_held(places.learner_file(learner)))}{_lacks(places, learner, copies)}")
    else:
        try:
            found = record.examine_record(places, learner)
        except CourseError as error:
            say(f"{head}: {error}")
        else:
            lost = f"; tests and exams that may have lost answers or marks: {found.doubted}" if found.doubted else ""
            head = _called(places, learner, found.name or name)
            say(f"{head}: {_STATES[found.harm]}; {_answers(found.readable)} can be read{lost}")
    for each in copies:
        held = _answers(each.answers) if each.problem is None else "may not be read" if each.is_closed else "not whole"
        if is_anothers(each.problem):
            is_named = backup_folder(places, learner) / each.name in misplaced
            held = f"another learner's record{', named below' if is_named else ''}"
        say(f"  {each.name}  {_day(each)}  {held}")
    try:
        asides = record.list_asides(places, learner)
    except CourseError as error:  # the disk is full, and the next learner is told of all the same
        say(f"  kept aside: {error}")
        return
    for each in asides:
        held = f"damaged and kept; {_answers(each.answers)} can be read"
        if backup_folder(places, learner) / each.name in misplaced:
            held = "kept; another learner's record, named below"
        say(f"  {each.name}  {_day(each)}  {held}")


def _print_misplaced(places: Places, misplaced: Sequence[Misplaced], learner: str = "") -> None:
    """Say which records lie there under names that are not their owners', whose they are, and how one comes back."""
    own = {places.learners / f"{learner}.db", *backup_folder(places, learner).glob("*")} if learner else set()
    for each in misplaced:
        if each.learner_id and (learner in ("", each.learner_id) or each.path in own):
            kind = "whole" if each.problem is None else "damaged"
            say(f"{each.path}: a {kind} record of {_called(places, each.learner_id, each.name)}")
            if places.people:
                continue  # of a class no file is brought in: it is collected
            if not each.opens and each.problem is None:
                way = command(places, f"restore --join --from {shell_word(each.path)}")
                say(f"  It brings their record back: {way}")
            elif each.is_aside and each.more:
                way = command(places, f"restore --from {shell_word(each.path)}")
                say(f"  It holds entries that theirs lacks: {each.more}; {way}")


def _called(places: Places, learner: str, name: str) -> str:
    """Return whose a record is as lists say it: in a class by their code, which --learner takes."""
    return codes_here(places).get(learner) or f"{learner}  {name}".rstrip()


def _lacks(places: Places, learner: str, copies: Sequence[BackupRow]) -> str:
    from htcourse.usecases.people.join_copies import missing_rows

    more = missing_rows(places, learner, copies)
    words = f"; copies hold {more.words} more: did somebody put an older file in its place? --join brings them in"
    return words if more.number else ""


def _answers(count: int) -> str:
    return f"{count} answer" if count == 1 else f"{count} answers"


def _day(copy: BackupRow) -> str:
    return copy.made[:16].replace("T", " ")


_LATE = "Answers to a test or exam stayed out: it was submitted without them, and its own are all there."
_STATES = {
    "gone": "gone",
    "empty": "empty",
    "cut": "cut short",
    "foreign": "another file is in its place",
    "anothers": "another learner's record is in its place",
    "newer": "written by a newer version of the program",
    "closed": "this account may not read it",
    "log": "the log that a crash left is damaged",
    "beside log": "whole, beside a log of another or of another day; a restore keeps both",
    "damaged": "damaged",
}
