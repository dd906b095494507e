"""Commands for what goes between learners and a class: handed in, typed from paper, collected, receipts."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from htcourse.cli.output import progress_report, require_chosen_trainer, require_trainer, say
from htcourse.core.quiz import Mode
from htcourse.core.shell_words import shell_word
from htcourse.core.translatable import number_of
from htcourse.store.places import Places

if TYPE_CHECKING:
    from htcourse.core.errors import CourseError
    from htcourse.store.class_files import ClassFile
    from htcourse.usecases.classes.file_verdicts import Looked
    from htcourse.usecases.classes.typed_paper import TypedPaper
    from htcourse.usecases.classes.typed_table import TypedTable
    from htcourse.usecases.session import Session

_FILE = click.Path(path_type=Path)
_TABLE = click.Path(exists=True, dir_okay=False, path_type=Path)
_WHOSE = "The learner's id, or a name that only one has; not needed where there is one."


@click.group("results")
def sealed_results() -> None:
    """Hand in answers to a class, and collect them."""


@sealed_results.command("seal")
@click.option(
    "--class", "card", type=_FILE, metavar="CARD", help="Its card, or how its id begins; else that of “join”."
)
@click.option("--code", default="", help="The learner's code in the class, as K7-014; else as joined.")
@click.option("--learner", default="", help=_WHOSE)
@click.option("-o", "--output", type=_FILE, required=True, metavar="FOLDER", help="Where to write, as a stick.")
@click.pass_obj
def seal(home: Path | None, card: Path | None, code: str, learner: str, output: Path) -> None:
    """Write a learner's answers as a file that only the trainer of the class can open.

    No name, no note and no highlight is in it.
    """
    from htcourse.store.learner_read_only import ReadOnlyRecord
    from htcourse.store.preferences import CLASSES
    from htcourse.usecases.classes.class_card import read_card
    from htcourse.usecases.classes.classes_joined import classes_in, require_known_key
    from htcourse.usecases.classes.hand_in import hand_in
    from htcourse.usecases.people.learners import named_learner

    places = Places.find(home)
    ids = places.learner_ids()
    if not learner and len(ids) != 1:
        raise click.UsageError(f"say whose answers, by --learner: {', '.join(ids) or 'nobody learns here yet'}")
    whose = named_learner(places, learner) if learner else ids[0]
    with ReadOnlyRecord.open(places, whose) as archive:
        kept = archive.preference(CLASSES)
    joined = classes_in(kept)
    called = [each for each in joined if card is None or each.card.id.startswith(str(card))]
    if card is None and len(called) != 1:
        named = ", ".join(f"“{each.card.name}” ({each.card.id[:8]})" for each in joined)
        raise click.UsageError(
            f"say to which class, by --class and its card or id: {named or 'none was joined (results join)'}"
        )
    found = called[0].card if len(called) == 1 else read_card(card or Path())
    require_known_key(kept, found)
    code = code or next((each.code for each in joined if each.card.id == found.id), found.code)
    if not code:
        raise click.UsageError("say the learner's code in the class, by --code")
    written = hand_in(places, whose, found, code, output)
    say(f"Written: {written.path}, {number_of(written.answers, 'answer')}")
    if written.withheld:
        held = number_of(written.withheld, "attempt in practice stays", "attempts in practice stay")
        say(f"{held} here until an exam or test of the same questions is told. What the class has already stays there.")
    if written.changed:
        changed = number_of(written.changed, "row is", "rows are")
        say(
            f"{changed} not as this program wrote {'it' if written.changed == 1 else 'them'}; the trainer is told.",
            err=True,
        )


@sealed_results.command("join")
@click.argument("card", type=_FILE)
@click.option("--code", default="", help="Your code in the class, where the card does not say it.")
@click.option("--learner", default="", help=_WHOSE)
@click.option("--key", default="", metavar="KEY", help="As the trainer reads it out, of a card with another key.")
@click.option("--trainer", "by_trainer", is_flag=True, help="Let the card give extra time: asks for the trainer's PIN.")
@click.pass_obj
def join(home: Path | None, card: Path, code: str, learner: str, key: str, by_trainer: bool) -> None:
    """Take the card of a class: what it gives to do stands on Home then."""
    from htcourse.usecases.classes.classes_joined import join_class

    places = Places.find(home)
    is_trainer = by_trainer and require_trainer(places)
    with _at_work(places, learner) as session:
        joined, waits = join_class(session, card, code, by_trainer=is_trainer, key=key)
    say(f"Joined: {joined.card.name}, with the code {joined.code}; its key: {joined.card.fingerprint}")
    if waits:
        say("Extra time and hours of exams on the card wait for the trainer's PIN: --trainer", err=True)


@sealed_results.command("receipt")
@click.argument("file", type=_FILE)
@click.option("--learner", default="", help=_WHOSE)
@click.pass_obj
def receipt(home: Path | None, file: Path, learner: str) -> None:
    """Keep what a trainer gave back for results: how much of it the class has."""
    from htcourse.usecases.classes.classes_joined import take_receipt

    with _at_work(Places.find(home), learner) as session:
        found = take_receipt(session, file)
    had = f"{number_of(found.attempts, 'attempt')} and {number_of(found.answers, 'answer')}"
    told = f"on {found.day} “{found.class_name}” had {had} of {found.code}"
    say(f"Kept: {told}; signed by {found.signer}")


@contextmanager
def _at_work(places: Places, learner: str) -> Iterator[Session]:
    """Open the record of a learner, that of the only one where none is named."""
    from htcourse.usecases.people.learners import named_learner
    from htcourse.usecases.session import Session

    ids = places.learner_ids()
    if not learner and len(ids) != 1:
        raise click.UsageError(f"say whose record, by --learner: {', '.join(ids) or 'nobody learns here yet'}")
    session = Session.open(places, named_learner(places, learner) if learner else ids[0])
    try:
        yield session
    finally:
        session.close()


@sealed_results.command("collect")
@click.argument("folders", type=_FILE, nargs=-1, metavar="FOLDER…")
@click.option("--class", "of", default="", metavar="CLASS", help="By name; not needed where there is one.")
@click.option("--look", "only_looks", is_flag=True, help="Only say what each file is; nothing is written.")
@click.option("--also", type=_FILE, multiple=True, metavar="FILE", help="Take this in too, though it is asked about.")
@click.option("--json", "as_json", is_flag=True, help="Print a list, one entry a file, as JSON.")
@click.pass_obj
def collect(
    home: Path | None, folders: tuple[Path, ...], of: str, only_looks: bool, also: tuple[Path, ...], as_json: bool
) -> None:
    """Take in what learners handed in, from folders or single files; asks for the trainer's PIN where there is one.

    Each file is checked, nothing that is here is replaced, and a file taken in twice changes nothing. The exit code is
    1 where something could not be read or kept.
    """
    from htcourse.usecases.classes import collect as collecting
    from htcourse.usecases.classes.file_verdicts import UNREAD, FileVerdict
    from htcourse.usecases.classes.result_file import folders_inside
    from htcourse.usecases.classes.roster import find_class

    places = Places.find(home)
    if not folders and not also:
        raise click.UsageError("name a folder, a file, or --also with a file")
    require_chosen_trainer(places)
    found_class = find_class(places, of)
    files = collecting.result_files((*folders, *also))
    if only_looks:
        found = collecting.look(places, found_class, files, progress_report())
    else:
        found = collecting.collect(places, found_class, files, also=also, report=progress_report())
    if as_json:
        say(json.dumps([each.as_json() for each in found.rows], ensure_ascii=False, indent=1))
    else:
        for each in found.rows:
            say(_row(each) + _to_take_in(each, home, found_class.name))
        counts = ", ".join(f"{count} {kind}" for kind, count in found.counts().items())
        if receipts := sum(bool(each.receipt) for each in found.rows):
            written = number_of(receipts, "receipt was", "receipts were")
            say(f"{written} written beside them, for the learners.")
        if missing := found.without_receipt * (not only_looks):
            way = "let the stick be written to, or make room on it, then collect once more"
            say(f"{number_of(missing, 'receipt')} could not be written: {way}.")
        say(f"{number_of(len(found.rows), 'file')}: {counts}." if found.rows else "There is no file.")
        asked = [each for each in found.rows if each.is_asked]
        if asked and not only_looks:
            say(f"Of those asked about {sum(each.is_taken for each in asked)} of {len(asked)} were taken in.")
    if inside := folders_inside((*folders, *also)):
        was, it = ("was", "it") if inside == 1 else ("were", "them")
        told = f"{number_of(inside, 'folder')} inside {was} not looked into: name {it} to collect what is in {it}."
        say(told, err=True)
    for problem in found.problems:
        say(_one_line(str(problem)), err=True)
    if unread := found.counts().get(FileVerdict.OUT_OF_REACH, 0):
        way = "put the stick back, or the file itself where a folder or a link stands for it, then collect again"
        say(f"{number_of(unread, 'file')} cannot be read: {way}.", err=True)
    is_unread = any(each.found in UNREAD for each in found.rows)
    if is_unread or (found.problems and not only_looks):
        raise click.exceptions.Exit(1)  # something was not read, or not kept


@sealed_results.command("type")
@click.argument("quiz")
@click.argument("paths", type=_TABLE, nargs=2, metavar="FIRST SECOND")
@click.option("--class", "of", default="", metavar="CLASS", help="By name; not needed where there is one.")
@click.option("--paper", type=click.Choice(("A", "B", "C", "D")), default="A", show_default=True)
@click.option("--code", default="", help="In the foot of the paper; at a terminal it is asked for where it is missing.")
@click.option("--language", default="en", show_default=True, help="Of the paper.")
@click.option(
    "--mode", type=click.Choice(("pre", "post", "exam", "test")), help="Where QUIZ is taken in several of them."
)
@click.option("--day", default="", metavar="DAY", help="When the sheets were filled in: 2027-03-09. Else today.")
@click.pass_obj
def type_in(
    home: Path | None,
    quiz: str,
    paths: tuple[Path, Path],
    of: str,
    paper: str,
    code: str,
    language: str,
    mode: str | None,
    day: str,
) -> None:
    """Take in answers that were typed from paper, twice, in two CSV files: a code, then the keys, one a question.

    Who has the same keys in both is marked and taken in, as from paper, on the day of the sheets; differences are told,
    and wait, and who was typed once. A row that does not fit is told and left out, and the exit code is 1; who is taken
    in keeps the first sheet. Given again, the tables take nothing in twice. Of an exam the results wait until they are
    released.
    """
    from htcourse.usecases.classes import lost_sheets, sheet_ways, take_in_sheets, typed_paper, typed_table
    from htcourse.usecases.classes.paper_quiz import paper_quiz
    from htcourse.usecases.classes.roster import find_class

    places = Places.find(home)
    if paths[0].samefile(paths[1]):
        raise click.UsageError("both tables are one file: sheets are typed twice, each time into a table of its own")
    if not code and sys.stdin.isatty():
        code = click.prompt("Code in the foot of the paper", err=True)
    if not code:
        raise click.UsageError("say the code of the paper, by --code: it stands in the foot of each page, as 9F20")
    require_chosen_trainer(places)
    found, made = find_class(places, of), paper_quiz(places, quiz, paper, language, code)
    if (mode or len(made.ways) > 1) and mode not in made.ways:
        how = "in several ways; say --mode: " if len(made.ways) > 1 else "as "
        raise click.UsageError(f"{made.quiz_id} is taken {how}{' or '.join(made.ways)}")
    if not mode and (others := sheet_ways.other_ways(places, found, made)):
        raise click.UsageError(f"sheets are in or wait as {' and '.join(others)}: say --mode {made.way}, if these are")
    made = replace(made, mode=Mode(mode)) if mode else made
    typed = before = lost_sheets.open_typed(places, found, made)
    tables = [typed_table.read_table(each, made) for each in paths]
    typed, problems = _with_tables(typed, tables, found)
    came = _with_tables(typed_paper.TypedPaper(made), tables, found)[0].codes()
    typed, again = typed_paper.without_moved(typed, before, came)
    typed = typed_paper.dated(typed, before, came, take_in_sheets.sheets_day(found, day))
    typed_paper.keep_typed(places, found.id, typed, before)
    after = take_in_sheets.take_in(places, found, typed, report=progress_report())
    if after.problems:  # where a table says other answers than were taken in, its row says so by now
        _, problems = _with_tables(after, tables, found)
        problems += [each for each in after.problems if not any(_is_of(one, each) for one in problems)]
    damaged = lost_sheets.damaged_under(places, found, before, came)
    problems += [*again, *damaged.values()]
    otherwise = {each.values.get("code") for each in after.problems}
    new = [each for each in after.codes() if each in after.taken - before.taken and each not in otherwise]
    for who in new:
        say(f"{who}: taken in" + f", of {after.day_of(who)}" * bool(after.day_of(who)))
    for each in typed_paper.differences(after):
        say(f"{each.code}, question {each.number}: “{each.first}” and “{each.second}”")
    for problem in (*before.told, *problems, *after.told):
        say(str(problem), err=True)
    for who in after.once:
        say(f"{who}: typed once; the other typing is missing")
    known = f" There already: {there}." if (there := len(before.taken) - len(damaged)) else ""
    for other in sheet_ways.waiting(places, found, made):
        say(str(other), err=True)
    say(f"Taken in: {len(new)}.{known} Paper {paper}, code {made.code}.")
    if new and made.way is Mode.EXAM:
        say(f"Their results wait: htcourse release {made.quiz_id} --class {shell_word(found.name, 'CLASS')}")
    if problems:
        say("Sheets were left out, told above: put them right, then give both tables again.", err=True)
        raise click.exceptions.Exit(1)


def _with_tables(
    typed: TypedPaper, tables: Sequence[TypedTable], of: ClassFile
) -> tuple[TypedPaper, list[CourseError]]:
    from htcourse.usecases.classes.typed_paper import TIMES
    from htcourse.usecases.classes.typed_table import with_table

    problems: list[CourseError] = []
    for time, table in zip(TIMES, tables, strict=True):
        typed, more = with_table(typed, table, time, of)
        problems += more
    return typed, problems


def _is_of(problem: CourseError, other: CourseError) -> bool:
    return "row" in problem.values and problem.values.get("code") == other.values.get("code")


@sealed_results.command("verify")
@click.argument("files", type=_FILE, nargs=-1, required=True)
@click.pass_obj
def verify(home: Path | None, files: tuple[Path, ...]) -> None:
    """Say of result files whether they are as they were signed, by which installation, and for which class.

    Of a folder, of all result files in it. Nothing in them is shown. The exit code is 1 where one is damaged, cannot be
    read or is no result file, and where there is none.
    """
    from htcourse.store.class_files import list_classes
    from htcourse.usecases.classes.receipts import RECEIPT
    from htcourse.usecases.classes.result_file import results_among, seal_of

    classes, _ = list_classes(Places.find(home))
    found = [
        seal_of(classes, each) for given in files for each in (results_among(given) if given.is_dir() else (given,))
    ]
    for each in found:
        if each.signer:
            where = f"the class “{each.class_name}”" if each.class_name else "a class that is not on this computer"
            but = "; but there is no record in it that can be read here" if each.is_hollow else ""
            say(_one_line(f"{each.path}: as it was signed by {each.signer}, for {where}{but}"))
        elif each.is_unread:
            say(_one_line(f"{each.path}: cannot be read: put the stick back, or name the file anew"))
        else:
            is_receipt = each.path.suffix == RECEIPT
            what = "a receipt: “htcourse results receipt” reads it" if is_receipt else "damaged, or no result file"
            say(_one_line(f"{each.path}: {what}"))
    if not found:
        say("There is no result file.", err=True)
    if not found or not all(each.signer and not each.is_hollow for each in found):
        raise click.exceptions.Exit(1)


def _row(each: Looked) -> str:
    from htcourse.usecases.classes.file_verdicts import of_two_people

    are_new = "is new" if each.more == 1 else "are new"
    told = f", {each.more} of {number_of(each.answers, 'answer')} {are_new}" if each.answers else ""
    told += f", {each.marked_anew} marked anew" if each.marked_anew else ""
    told += f", {number_of(each.changed, 'row')} changed before it was sealed" if each.changed else ""
    if each.mends:
        told += ", takes the place of a record that is damaged or gone, with the marks and releases given here that the"
        told += " class’s folder keeps; others come back only with your own copy of it"
    if each.is_behind:
        told += ", older than what was marked or released: newer results are missing, and figures count what is here"
        told += " until their newest file is collected; if that never comes, take the person out (class roster"
        told += " --remove) and collect this file again (--also): it comes without your marks and releases"
    told += f", taken out of the class on {each.out_on}" if each.out_on and not each.is_taken else ""
    told += ", somebody else has this code" if each.is_anothers and each.is_asked and not each.is_taken else ""
    if each.unmarked:
        told += (
            f", {number_of(each.unmarked, 'answer')} cannot be marked here and count nothing: this computer lacks the"
        )
        told += " question, or has it not as it was, or the quiz does not ask it"
    if each.unasked:
        told += f", {number_of(each.unasked, 'answer')} to nothing their attempt asked: they stay out"
    if each.unknown:
        told += f", attempts at quizzes that no module here has, whose own weights do not count: {each.unknown}"
    if each.unread:
        told += f", questions and answers that cannot be read and stay out: {each.unread}"
    if each.elsewhere:
        told += f", attempts in a way in which their quiz cannot be taken here, which stay out: {each.elsewhere}"
    if each.left_out:
        told += f", {number_of(each.left_out, 'question')} of its quizzes left out: 0 points each"
    if each.smaller:
        told += f", {number_of(each.smaller, 'attempt has', 'attempts have')} fewer questions than the quiz asks here: "
        told += "was it another version?"
    if each.again:
        told += f", {number_of(each.again, 'test or exam is', 'tests and exams are')} more than may be taken: "
        told += "the first count"
    if each.late:
        late = ", ".join(sorted(one.partition("/")[2] for one in each.late))
        told += f", says that {late} was begun before what was collected of it earlier, which stays the first"
    if each.twice:
        twice = ", ".join(sorted(one.partition("/")[2] for one in each.twice))
        told += f", {twice} was handed in twice, from two copies: the first counts, the second stays out"
    if each.larger:
        told += f", {number_of(each.larger, 'attempt has', 'attempts have')} more questions than the quiz asks here: "
        told += "was it another version?"
    if each.joins_paper:
        told += "; joins what was typed from paper under this code, from which “htcourse class move” parts it again"
    if each.stands_under and not each.is_taken:
        told += f"; {of_two_people(each)}" if each.parts else f"; these results stand under {each.stands_under}"
    return _one_line(f"{each.found:14}  {each.who:24}  {each.path.name}{told}")


def _to_take_in(each: Looked, home: Path | None, of: str) -> str:
    """Return the whole command that takes in a file that is asked about; empty for any other."""
    if not each.is_asked or each.is_taken:
        return ""
    start = f"htcourse --home {shell_word(home, 'FOLDER')}" if home else "htcourse"
    named = f"--class {shell_word(of, 'CLASS')} --also {shell_word(each.path)}"
    return _one_line(f"; to take it in: {start} results collect {named}")


def _one_line(text: str) -> str:
    """Return a text whose line breaks tell nothing: the name of a file may hold some, and a line of ours."""
    return "".join(sign if sign.isprintable() else "�" for sign in text)
