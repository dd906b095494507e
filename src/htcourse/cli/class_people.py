"""Commands for the people of a class: who is on its list, whose results stand there, all that is kept of one."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import click

from htcourse.cli.output import print_problems, require_chosen_trainer, say
from htcourse.cli.printing import print_page
from htcourse.core.shell_words import shell_word
from htcourse.core.translatable import number_of
from htcourse.store.places import Places

_FILE = click.Path(path_type=Path)


@click.command("roster")
@click.argument("of", metavar="CLASS")
@click.argument("table", type=_FILE, required=False)
@click.option("--remove", default="", metavar="CODE", help="Take somebody off, with every answer of theirs.")
@click.option("--yes", is_flag=True, help="Take them off, or add namesakes, without asking.")
@click.option("--rename", is_flag=True, help="Take other names for codes that have one; without it they are told.")
@click.option("--namesakes", is_flag=True, help="Add, each by a code, who has the name and group of another as well.")
@click.option("--json", "as_json", is_flag=True, help="Print a list, one entry a person, as JSON.")
@click.pass_obj
def roster(
    home: Path | None,
    of: str,
    table: Path | None,
    remove: str,
    yes: bool,
    rename: bool,
    namesakes: bool,
    as_json: bool,
) -> None:
    """Say who is in a class, or put the people of a TABLE on its list.

    TABLE is a CSV or XLSX file with headings (code, name, group), on whatever sheets, one that Moodle or Kolibri
    wrote, or names alone.
    Who has no code gets one. The exit code is 1 where people of TABLE were left out.
    """
    from htcourse.core.errors import Severity
    from htcourse.store.class_files import person_of
    from htcourse.store.sent_statements import has_sent
    from htcourse.usecases.classes.forget import forget_person
    from htcourse.usecases.classes.read_roster import read_roster
    from htcourse.usecases.classes.roster import add_namesakes, add_people, find_class
    from htcourse.usecases.classes.same_people import by_names, renamed
    from htcourse.usecases.marking.begun_marks import forget_gone_marks

    places = Places.find(home)
    require_chosen_trainer(places)
    found = find_class(places, of)
    if remove:
        who = person_of(found, remove)
        if has_sent(places, found.id):
            named = f"--class {shell_word(found.name, 'CLASS')} --take-back {shell_word(who.code, 'CODE')}"
            send = f"htcourse xapi send ADDRESS --user NAME {named}"
            say(f"What was sent to a record store stays there. To take it back, first: {send}", err=True)
        if not yes:
            named = f"{who.code} ({who.name})" if who.name else who.code
            click.confirm(f"Take {named} off “{found.name}”, with every answer of theirs?", abort=True, err=True)
        found = forget_person(places, found.id, remove)
        forget_gone_marks(places)
    left_out = 0
    if table is not None:
        read = read_roster(table)
        left_out = sum(each.severity is Severity.ERROR for each in read.problems)
        print_problems(read.problems)
        kept = "" if rename else " (kept as it was; --rename takes the other)"
        for before, after in renamed(found, read.people):
            say(f"{before.code}: “{before.name}” here, “{after.name}” in the table{kept}", err=True)
        same, others, here = by_names(found, read.people)
        for before, after in same:
            told = f", known by that name, is “{after.known_as}” to Moodle" if after.known_as else ""
            told = told or f" is on the list already, and now in group “{after.group}”"
            say(f"{before.code}: “{before.name}”{told}", err=True)
        for before, _ in others:
            say(f"{before.code}: another “{before.name}” was put on the list; if they are one, take one off", err=True)
        as_other = "added once more" if namesakes else "not added again; --namesakes adds another person"
        for before, _ in here:
            say(f"{before.code}: “{before.name}” is on the list already, {as_other}", err=True)
        found = add_people(places, found.id, read.people, rename=rename)
        more = [*(each for _, each in here), *read.twice] if namesakes else []
        if more and (yes or click.confirm(f"Add {len(more)} more people with these names?", err=True)):
            found = add_namesakes(places, found.id, more)
            left_out -= len(read.twice)
    if as_json:
        rows = [{"code": each.code, "name": each.name, "group": each.group} for each in found.people]
        say(json.dumps(rows, ensure_ascii=False, indent=1))
    else:
        for each in found.people:
            say("  ".join(text for text in (each.code, each.name, each.group) if text) + "  –" * (not each.learner))
        many = number_of(len(found.people), "person", "people")
        legend = "" if all(each.learner for each in found.people) else "; –: has handed in nothing yet"
        say(f"{found.name}: {many}{legend}." if found.people else "Nobody yet.")
    if left_out:
        say("Rows of the table were left out, told above: put them right, then again.", err=True)
        raise click.exceptions.Exit(1)


@click.command("move")
@click.argument("of", metavar="CLASS")
@click.argument("code")
@click.argument("to")
@click.option("--sheets", default="", metavar="QUIZ", help="Move what was typed from paper of this quiz, and no file.")
@click.option("--paper", default="", metavar="PAPER", help="Of these the sheets of one paper: its letter, or its code.")
@click.option(
    "--mode", type=click.Choice(("pre", "post", "exam", "test")), help="Of sheets of a QUIZ taken in several of them."
)
@click.pass_obj
def move(home: Path | None, of: str, code: str, to: str, sheets: str, paper: str, mode: str | None) -> None:
    """Put what was handed in under a wrong CODE under its owner's, TO; what stands there goes the other way.

    What came by file goes and sheets typed from paper stay; with --sheets it is the other way round. Where sheets of
    several papers of QUIZ stand under a code, --paper says which go, by the letter or the code in its foot; where it
    was taken in several ways, before a course and after it, --mode does.
    """
    from htcourse.usecases.classes.on_list import move_results
    from htcourse.usecases.classes.roster import find_class
    from htcourse.usecases.classes.take_in_sheets import move_sheets
    from htcourse.usecases.machine.data_folder import command
    from htcourse.usecases.results.known_quizzes import full_quiz_id, known_quizzes

    if (mode or paper) and not sheets:
        raise click.UsageError("--mode and --paper are of the sheets that --sheets names")
    places = Places.find(home)
    require_chosen_trainer(places)
    class_id = find_class(places, of).id
    if sheets:
        quiz = full_quiz_id(sheets, [*known_quizzes(places)])
        are_exchanged = move_sheets(places, class_id, code, to, quiz, mode or "", paper=paper)
        say(f"What was typed of {quiz}{f', paper {paper},' if paper else ''} under {code} stands under {to}.")
        if are_exchanged:
            say(f"The two were exchanged: what was typed of it under {to} stands under {code} now.")
        return
    moved = move_results(places, class_id, code, to)
    say(
        f"What was handed in under {code} stands under {to}"
        + ("." if moved.is_new else " already: it was moved before.")
    )
    if moved.of_other:
        one, other = (f"{each.code} {each.name}".rstrip() for each in (moved.of_other, moved.to))
        say(f"The two were exchanged: what had stood under {other} stands under {one} now, with its marks.")
        back = f"class move {shell_word(of, 'CLASS')} {shell_word(to, 'TO')} {shell_word(code, 'CODE')}"
        say(f"To turn it back: {command(places, back)}")


@click.command("person")
@click.argument("of", metavar="CLASS")
@click.argument("code")
@click.option("-o", "--output", type=_FILE, required=True, help="To read (.pdf), or all of it, for programs (.json).")
@click.pass_obj
def person(home: Path | None, of: str, code: str, output: Path) -> None:
    """Write all that a class has of one person, for them: answers, attempts, typed sheets, days, extra time.

    Points and marks are in it as far as they may be told. A PDF has each attempt as it was, to read.
    """
    from htcourse.usecases.classes.forget import person_page, save_person
    from htcourse.usecases.classes.roster import find_class

    places = Places.find(home)
    require_chosen_trainer(places)
    found = find_class(places, of)
    if output.suffix.casefold() == ".pdf":
        page = partial(person_page, places, found.id, code, "en", str)
        print_page(page, code, "en", output, context="AttemptSheet")
        return
    if output.suffix.casefold() not in ("", ".json"):
        raise click.UsageError("name a file that ends in .pdf, to read, or .json, for programs")
    say(f"Written: {save_person(places, found.id, code, output)}")
