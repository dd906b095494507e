"""Commands for classes: who is in one, handing in to it, collecting."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from htcourse.cli.output import print_problems, progress_report, require_chosen_trainer, say, tell_unread
from htcourse.cli.printing import print_page
from htcourse.store.places import Places

if TYPE_CHECKING:
    from htcourse.usecases.classes.collect import Looked

_FILE = click.Path(path_type=Path)


@click.group("class")
def classes() -> None:
    """Make classes and say who is in them; asks for the trainer's PIN where one was chosen."""


@classes.command("new")
@click.argument("name")
@click.option("-o", "--output", type=_FILE, help="Write the class's card, which learners need to hand in, here.")
@click.pass_obj
def new(home: Path | None, name: str, output: Path | None) -> None:
    """Make a class with a key of its own."""
    from htcourse.usecases.classes.roster import new_class, save_card  # few commands need classes

    places = Places.find(home)
    require_chosen_trainer(places)
    made = new_class(places, name)
    say(f"Made: {made.name} ({made.id})")
    if output is not None:
        say(f"Its card, to give to learners: {save_card(made, output)}")


@classes.command("list")
@click.pass_obj
def list_all(home: Path | None) -> None:
    """List the classes of this computer."""
    from htcourse.store.class_files import list_classes

    places = Places.find(home)
    require_chosen_trainer(places)
    found, problems = list_classes(places)
    for each in found:
        handed_in = sum(bool(person.learner) for person in each.people)
        say(f"{each.id}  {each.name}: {len(each.people)} people, {handed_in} have handed in")
    for problem in problems:
        say(str(problem), err=True)
    if not found and not problems:
        say("There is no class yet: htcourse class new NAME")


@classes.command("card")
@click.argument("of", metavar="CLASS")
@click.option("-o", "--output", type=_FILE, required=True, help="The file to write.")
@click.pass_obj
def card(home: Path | None, of: str, output: Path) -> None:
    """Write the card of a class, by which learners hand in to it; nothing on it is secret."""
    from htcourse.usecases.classes.roster import find_class, save_card

    places = Places.find(home)
    require_chosen_trainer(places)
    say(f"Written: {save_card(find_class(places, of), output)}")


@classes.command("roster")
@click.argument("of", metavar="CLASS")
@click.argument("table", type=_FILE, required=False)
@click.option("--remove", default="", metavar="CODE", help="Take somebody off, with every answer of theirs.")
@click.option("--json", "as_json", is_flag=True, help="Print a list, one entry a person, as JSON.")
@click.pass_obj
def roster(home: Path | None, of: str, table: Path | None, remove: str, as_json: bool) -> None:
    """Say who is in a class, or put the people of a TABLE on its list.

    TABLE is a CSV file with a row for each person: code, name, group; or names alone. Who has no code gets one.
    """
    from htcourse.usecases.classes.roster import add_people, find_class, read_roster, remove_person

    places = Places.find(home)
    require_chosen_trainer(places)
    found = find_class(places, of)
    if remove:
        found = remove_person(places, found.id, remove)
    if table is not None:
        read = read_roster(table)
        print_problems(read.problems)
        found = add_people(places, found.id, read.people)
    if as_json:
        rows = [{"code": each.code, "name": each.name, "group": each.group} for each in found.people]
        say(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for each in found.people:
        say("  ".join(text for text in (each.code, each.name, each.group) if text) + ("" if each.learner else "  –"))
    say(f"{found.name}: {len(found.people)} people; – has handed in nothing yet." if found.people else "Nobody yet.")


@classes.command("report")
@click.argument("of", metavar="CLASS")
@click.option(
    "--about", type=click.Choice(("marks", "questions", "gain", "tagging")), default="marks", show_default=True
)
@click.option("--attempts", "which", type=click.Choice(("first", "last", "best")), default="first", show_default=True)
@click.option("--names", "with_names", is_flag=True, help="With names beside the codes.")
@click.option("--moodle", "for_moodle", is_flag=True, help="Marks as Moodle's import of grades takes them.")
@click.option("--language", default="en", show_default=True, help="Of titles and questions.")
@click.option("-o", "--output", type=_FILE, help="Write it: .csv, .xlsx or .pdf.")
@click.pass_obj
def report(
    home: Path | None,
    of: str,
    about: str,
    which: str,
    with_names: bool,
    for_moodle: bool,
    language: str,
    output: Path | None,
) -> None:
    """Say how a class stands: marks by person, how questions work, what was gained, how texts were marked.

    One table, whatever is made of it. What counts is each person's first whole attempt, unless --attempts says
    otherwise; of fewer than 5 people nothing is told.
    """
    from htcourse.usecases.classes import reports
    from htcourse.usecases.classes.class_report import class_report
    from htcourse.usecases.classes.report_rows import number_text
    from htcourse.usecases.classes.roster import find_class
    from htcourse.usecases.results.counting import counting_of

    places = Places.find(home)
    require_chosen_trainer(places)
    found, counting = find_class(places, of), counting_of(which=which)
    if for_moodle:
        rows = reports.moodle_rows(class_report(places, found, counting, language))
        say(f"Written: {reports.save_table(rows, output or Path('grades.csv'))}")
        return
    kind = reports.ReportKind(about)
    table = reports.report_table(
        places, found, kind, counting=counting, language=language, with_names=with_names, report=progress_report()
    )
    tell_unread(table.problems)
    if output is not None and output.suffix.casefold() == ".pdf":
        print_page(
            lambda _: reports.report_page(table), f"{found.name} · {table.title}", language, output, is_wide=True
        )
    elif output is not None:
        say(f"Written: {reports.save_report(table, output)}")
    else:
        for row in (table.head, *table.rows):
            say(" | ".join(number_text(each) for each in row))
        for note in table.notes:
            say(note, err=True)


@classes.command("purge")
@click.argument("of", metavar="CLASS")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def purge(home: Path | None, of: str, yes: bool) -> None:
    """Remove a class: its list, its key, and every answer that was collected for it."""
    from htcourse.usecases.classes.roster import find_class, purge_class

    places = Places.find(home)
    require_chosen_trainer(places)
    found = find_class(places, of)
    if not yes:
        click.confirm(f"Remove “{found.name}” with {len(found.people)} people and all their answers?", abort=True)
    purge_class(places, found.id)
    say("Removed. Result files on sticks can be opened by nobody any more.")


@click.group("results")
def sealed_results() -> None:
    """Hand in answers to a class, and collect them."""


@sealed_results.command("seal")
@click.option("--class", "card", type=_FILE, required=True, metavar="CARD", help="The card of the class (.htclass).")
@click.option("--code", required=True, help="The learner's code in the class, as K7-014.")
@click.option("--learner", default="", help="The learner's id; not needed where there is one.")
@click.option("-o", "--output", type=_FILE, required=True, metavar="FOLDER", help="Where to write, as a stick.")
@click.pass_obj
def seal(home: Path | None, card: Path, code: str, learner: str, output: Path) -> None:
    """Write a learner's answers as a file that only the trainer of the class can open.

    No name, no note and no highlight is in it.
    """
    from htcourse.usecases.classes.hand_in import hand_in
    from htcourse.usecases.classes.roster import read_card

    places = Places.find(home)
    ids = places.learner_ids()
    if not learner and len(ids) != 1:
        raise click.UsageError(f"say whose answers, by --learner: {', '.join(ids) or 'nobody learns here yet'}")
    written = hand_in(places, learner or ids[0], read_card(card), code, output)
    say(f"Written: {written.path}, {written.answers} answers")
    if written.changed:
        say(f"{written.changed} rows are not as this program wrote them; the trainer is told.", err=True)


@sealed_results.command("collect")
@click.argument("folders", type=_FILE, nargs=-1, required=True, metavar="FOLDER…")
@click.option("--class", "of", default="", metavar="CLASS", help="By name; not needed where there is one.")
@click.option("--look", "only_looks", is_flag=True, help="Only say what each file is; nothing is written.")
@click.option("--also", type=_FILE, multiple=True, metavar="FILE", help="Take this in too, though it is asked about.")
@click.option("--json", "as_json", is_flag=True, help="Print a list, one entry a file, as JSON.")
@click.pass_obj
def collect(
    home: Path | None, folders: tuple[Path, ...], of: str, only_looks: bool, also: tuple[Path, ...], as_json: bool
) -> None:
    """Take in what learners handed in, from folders or single files; asks for the trainer's PIN where there is one.

    Each file is checked, nothing that is here is replaced, and a file taken in twice changes nothing.
    """
    from htcourse.usecases.classes import collect as collecting
    from htcourse.usecases.classes.roster import find_class

    places = Places.find(home)
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
            say(_row(each))
        counts = ", ".join(f"{count} {kind}" for kind, count in found.counts().items())
        say(f"{len(found.rows)} files: {counts}." if found.rows else "There is no file.")
    for problem in found.problems:
        say(str(problem), err=True)


@sealed_results.command("type")
@click.argument("quiz")
@click.argument("tables", type=_FILE, nargs=2, metavar="FIRST SECOND")
@click.option("--class", "of", default="", metavar="CLASS", help="By name; not needed where there is one.")
@click.option("--paper", type=click.Choice(("A", "B", "C", "D")), default="A", show_default=True)
@click.option("--language", default="en", show_default=True, help="Of the paper.")
@click.pass_obj
def type_in(home: Path | None, quiz: str, tables: tuple[Path, Path], of: str, paper: str, language: str) -> None:
    """Take in answers that were typed from paper, twice, in two CSV files: a code, then the keys, one a question.

    Who has the same keys in both is marked and taken in, as from paper; differences are told, and wait.
    """
    from htcourse.usecases.classes import typed_paper
    from htcourse.usecases.classes.paper_quiz import paper_quiz
    from htcourse.usecases.classes.roster import find_class

    places = Places.find(home)
    require_chosen_trainer(places)
    found, made = find_class(places, of), paper_quiz(places, quiz, paper, language)
    typed = typed_paper.read_typed(places, found.id, made)
    for time, table in zip(typed_paper.TIMES, tables, strict=True):
        typed = typed_paper.read_table(table, typed, time)
    typed_paper.keep_typed(places, found.id, typed)
    new = typed_paper.ready(typed)
    after = typed_paper.take_in(places, found, typed, report=progress_report())
    for each in typed_paper.differences(after):
        say(f"{each.code}, question {each.number}: “{each.first}” and “{each.second}”")
    say(f"Taken in: {len(new)}. Paper {paper}, code {made.code}.")


@sealed_results.command("verify")
@click.argument("files", type=_FILE, nargs=-1, required=True)
@click.pass_obj
def verify(home: Path | None, files: tuple[Path, ...]) -> None:
    """Say of result files whether they are as they were signed, by which installation, and for which class.

    Nothing in them is opened. The exit code is 1 where one is damaged or no result file.
    """
    from htcourse.usecases.classes.collect import seal_of

    places = Places.find(home)
    found = [seal_of(places, each) for each in files]
    for each in found:
        if each.signer:
            where = f"the class “{each.class_name}”" if each.class_name else "a class that is not on this computer"
            say(f"{each.path}: as it was signed by {each.signer}, for {where}")
        else:
            say(f"{each.path}: damaged, or no result file")
    if not all(each.signer for each in found):
        raise click.exceptions.Exit(1)


def _row(each: Looked) -> str:
    who = " ".join(text for text in (each.code, each.name) if text)
    told = f", {each.more} of {each.answers} answers are new" if each.answers else ""
    told += f", {each.marked_anew} marked anew" if each.marked_anew else ""
    told += f", {each.changed} rows changed before it was sealed" if each.changed else ""
    asked = f"; to take it in: --also {each.path}" if each.is_asked and not each.is_taken else ""
    return f"{each.found:14}  {who:24}  {each.path.name}{told}{asked}"
