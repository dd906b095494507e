"""Commands for paper: quizzes with their key, answer sheets, attendance, codes, handouts, cards; each writes a PDF."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import click

from htcourse.cli.output import require_chosen_trainer, say
from htcourse.store.places import Places
from htcourse.usecases.machine.qt_libraries import library_error, require_painting

if TYPE_CHECKING:
    from htcourse.usecases.classes.paper_quiz import PaperQuiz
    from htcourse.usecases.marking.attempt_words import Say

_OUT = click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The PDF to write."
)
_LANGUAGE = click.option("--language", default="en", show_default=True, help="Of the questions or the lesson.")
_PAPER = click.option("--paper", type=click.Choice(("A", "B", "C", "D")), default="A", show_default=True)


@click.group("print")
def printing() -> None:
    """Write what a class needs on paper, as PDF; asks for the trainer's PIN where one was chosen."""


@printing.command("quiz")
@click.argument("quiz")
@_PAPER
@click.option("--key", "is_key", is_flag=True, help="The key of the paper in the place of its questions.")
@_LANGUAGE
@_OUT
@click.pass_obj
def print_quiz(home: Path | None, quiz: str, paper: str, is_key: bool, language: str, output: Path) -> None:
    """Write a quiz as paper A, B, C or D: the same questions in another order; the same again every time."""
    from htcourse.usecases.attempts.gate import refuse_closed
    from htcourse.usecases.classes.paper_pages import key_page, left_out_words, quiz_page

    made = _paper(home, quiz, paper, language)
    if is_key:
        refuse_closed(Places.find(home), (each.question.id for each in made.questions))
    print_page(partial(key_page if is_key else quiz_page, made), made.foot, language, output)
    say(f"Printed: “{made.title}” ({made.quiz_id}), which is taken as {', '.join(made.modes)}")
    if made.left_out:
        say(left_out_words(made), err=True)


@printing.command("sheet")
@click.argument("quiz")
@_PAPER
@click.option("--class", "of", default="", metavar="CLASS", help="A sheet for each of its people, their code on it.")
@_LANGUAGE
@_OUT
@click.pass_obj
def print_sheet(home: Path | None, quiz: str, paper: str, of: str, language: str, output: Path) -> None:
    """Write the sheet on which a quiz is answered, one page for a person."""
    from htcourse.usecases.classes.paper_pages import answer_sheets
    from htcourse.usecases.classes.roster import by_name, find_class

    made = _paper(home, quiz, paper, language)
    found = find_class(Places.find(home), of) if of else None
    codes = [each.code for each in by_name(found.people)] if found else []
    make = partial(answer_sheets, made, class_name=found.name if found else "", codes=codes)
    print_page(make, made.foot, language, output)


@printing.command("attendance")
@click.argument("of", metavar="CLASS", default="")
@click.option("--class", "named", default="", metavar="CLASS", help="By name, as print sheet takes it.")
@click.option("--names", "with_names", is_flag=True, help="With names beside the codes.")
@click.option("--day", "days", multiple=True, help="What stands above a column, as 2027-03-09; several times.")
@_LANGUAGE
@_OUT
@click.pass_obj
def print_attendance(
    home: Path | None, of: str, named: str, with_names: bool, days: tuple[str, ...], language: str, output: Path
) -> None:
    """Write the list of a class to sign, a column a day; by codes, unless names are asked for."""
    from htcourse.usecases.classes.paper_pages import attendance_sheet
    from htcourse.usecases.classes.roster import find_class

    places = Places.find(home)
    require_chosen_trainer(places)
    found = find_class(places, of or named)
    sheet = partial(attendance_sheet, found.name, found.people, with_names=with_names, days=days)
    print_page(sheet, found.name, language, output, is_wide=True)


@printing.command("codes")
@click.argument("of", metavar="CLASS", default="")
@click.option("--names", "with_names", is_flag=True, help="With the name in each box.")
@_LANGUAGE
@_OUT
@click.pass_obj
def print_codes(home: Path | None, of: str, with_names: bool, language: str, output: Path) -> None:
    """Write a box with the code of each person of a class, to be cut apart."""
    from htcourse.usecases.classes.paper_pages import code_slips
    from htcourse.usecases.classes.roster import find_class

    places = Places.find(home)
    require_chosen_trainer(places)
    found = find_class(places, of)
    print_page(partial(code_slips, found.name, found.people, with_names=with_names), found.name, language, output)


@printing.command("handout")
@click.argument("lesson")
@_LANGUAGE
@_OUT
@click.pass_obj
def print_handout(home: Path | None, lesson: str, language: str, output: Path) -> None:
    """Write a lesson, named by its id or that of one of its sections: its texts, checks without key, and sources."""
    places = Places.find(home)
    _say_written(output, _pages().print_handout(places, lesson, language, output))


@printing.command("cards")
@_OUT
def print_cards(output: Path) -> None:
    """Write a sheet with the letters A to D, to be cut in four and held up: a vote without phones."""
    from htcourse.usecases.classes.paper_pages import card_page

    print_page(card_page, "A B C D", "en", output)


def _paper(home: Path | None, quiz: str, paper: str, language: str) -> PaperQuiz:
    from htcourse.usecases.classes.paper_pages import untranslated_words
    from htcourse.usecases.classes.paper_quiz import paper_quiz

    places = Places.find(home)
    require_chosen_trainer(places)
    made = paper_quiz(places, quiz, paper, language)
    if told := untranslated_words(made):
        say(told, err=True)
    return made


def print_page(make: Callable[[Say], str], foot: str, language: str, output: Path, **more: Any) -> None:
    """Write what `make` gives in the words of a language as PDF, and say so; `more` as in `ui.reading.pages`."""
    _say_written(output, _pages().print_page(make, foot, language, output, **more))


def _say_written(output: Path, pages: int) -> None:
    say(f"Written: {output}, {pages} page{'s' if pages > 1 else ''}")


def _pages() -> ModuleType:
    """Return who lays out pages: Qt is needed from here on only, and no screen is."""
    require_painting()
    try:
        from htcourse.ui.reading import pages
    except ImportError as problem:
        raise library_error(problem) from problem
    return pages
