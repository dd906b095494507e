"""Everything commands print goes through here: what strangers wrote never steers a terminal; problems and progress."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from htcourse.core.clock import Moment, system_clock
from htcourse.core.errors import (
    AlteredRecordError,
    CourseError,
    OlderRecordError,
    Place,
    Problem,
    Report,
    Severity,
    TwoKeysError,
    count_left_out,
)
from htcourse.core.shell_words import shell_word
from htcourse.core.translatable import number_of, unsteered, whole
from htcourse.store.places import Places

if TYPE_CHECKING:
    from htcourse.usecases.marking.release_exams import ExamRow
    from htcourse.usecases.marking.seen_attempts import SeenRow

_ALIKE = 20
"""Warnings of one kind in one file that are printed."""


def plain(text: str) -> str:
    """Return the text without characters that a terminal acts on, or that no terminal can show."""
    return whole(unsteered(text))


def say(text: str = "", *, err: bool = False, nl: bool = True) -> None:
    """Print a text, to stderr with `err`, without an end of line when `nl` is False."""
    click.echo(plain(text), err=err, nl=nl)


def as_typed(places: Places, words: str, of_class: str) -> str:
    """Return a command as it is typed for these records: with their data folder, those of a class by its name."""
    from htcourse.usecases.machine.data_folder import command

    return command(places, words + (f" --class {shell_word(of_class, 'CLASS')}" if of_class else ""))


def minute(at: str, offset_minutes: int) -> str:
    """Return a time (UTC) as lists say it: to the minute, as on the clock where it was."""
    return Moment(at, offset_minutes).local[:16]


def when(row: SeenRow | ExamRow) -> str:
    """Return when an attempt was handed in, else begun, as lists say it; of one from paper its days."""
    from htcourse.usecases.marking.attempt_words import paper_words

    return paper_words(row) or minute(row.at, row.offset_minutes)


def progress_report() -> Report | None:
    """Return a function to tell (done, total), None where the error stream is no terminal."""
    if not sys.stderr.isatty():
        return None
    shown = -1

    def report(done: int, total: int) -> None:
        nonlocal shown
        percent = 100 * done // max(total, 1)
        if percent != shown:
            say(f"\r{percent:3} %" + ("\n" if percent == 100 else ""), nl=False, err=True)
            shown = percent

    return report


def problem_row(problem: Problem) -> dict[str, object]:
    """Return a problem as `--json` prints it."""
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "file": problem.place.file,
        "line": problem.place.line,
        "problem": problem.sentence,
        "why": problem.why,
        "fix": problem.advice,
    }


def print_problems(problems: Iterable[Problem]) -> None:
    """Print a line a problem: place, severity, what is wrong, why it matters, what to do, and the code.

    Of warnings of one kind in one file the first are printed, and how many more there are: a bank brings thousands.
    """
    warnings: Counter[tuple[str, str]] = Counter()
    for each in problems:
        kind = each.place.file, each.code
        warnings[kind] += each.severity is Severity.WARNING
        if each.severity is Severity.ERROR or warnings[kind] <= _ALIKE:
            words = " ".join(text for text in (each.sentence, each.why, each.advice) if text)
            say(f"{each.place}: {each.severity.value}: {' '.join(words.splitlines())} [{each.code}]")
    for (file, code), count in warnings.items():
        if count > _ALIKE:
            say(f"{Place(file)}: {count - _ALIKE} more warnings of this kind. [{code}]")


def print_count(problems: Iterable[Problem]) -> None:
    """Print how many errors and warnings there are."""
    severities = [each.severity for each in problems]
    errors, warnings = severities.count(Severity.ERROR), severities.count(Severity.WARNING)
    say("No problems found." if not severities else f"{number_of(errors, 'error')}, {number_of(warnings, 'warning')}.")


def print_left_out(problems: Sequence[Problem]) -> None:
    """Print how much did not go out or come in as it was: what is told beside what was written all the same."""
    if problems:
        left_out, looked = count_left_out(problems)
        say((f"Left out: {left_out}. " if left_out else "") + f"To be looked at: {looked}.")


def require_trainer(places: Places) -> bool:
    """Ask for the trainer's PIN, without which nobody sees or changes what is the trainer's alone; return True."""
    from htcourse.usecases.people.trainer_pin import has_trainer_pin, is_trainer  # few commands ask

    require_choice(places)
    if not has_trainer_pin(places):
        raise click.ClickException("There is no trainer's PIN on this computer yet: choose one on the page Modules.")
    if not is_trainer(places, click.prompt("The trainer's PIN", hide_input=True, err=True)):
        raise click.ClickException("That is not the trainer's PIN.")
    return True


def require_choice(places: Places) -> None:
    """Let nobody go on where several people learn, no trainer's PIN was chosen, and no page lets one be chosen now."""
    from htcourse.usecases.people.trainer_pin import has_trainer_pin, may_choose_trainer_pin  # few commands ask

    if not (has_trainer_pin(places) or may_choose_trainer_pin(places)):
        raise click.ClickException(
            "Several people learn on this computer, and no trainer's PIN was chosen. Put an empty file “reset-pin” "
            f"into {places.home}, start the program, and choose one on the page Modules."
        )


def require_chosen_trainer(places: Places) -> None:
    """Ask for the trainer's PIN where one was chosen on this computer."""
    from htcourse.usecases.people.trainer_pin import has_trainer_pin  # few commands ask

    if has_trainer_pin(places):
        require_trainer(places)


BY_CLASS = click.option(
    "--class",
    "of_class",
    default="",
    metavar="CLASS",
    help="What was collected for this class.",
)

BY_GROUP = click.option("--group", "within", default="", metavar="GROUP", help="Of that class this group alone.")


def records_of(
    home: Path | None,
    of_class: str,
    within: str = "",
    *,
    by_trainer: bool = False,
    is_guarded: bool = False,
    as_they_stand: bool = False,
) -> Places:
    """Return the data folder, with the records of a class where one is named; asks for the trainer's PIN then.

    `is_guarded`: also without a class. `by_trainer`: so too, and nobody goes on where no PIN was chosen. It is asked
    for once. What waits for the program alone is marked, unless exams are to be told `as_they_stand` on this computer.
    `within` a group of the class.
    """
    if within and not of_class:
        raise click.UsageError("--group is one of a class: say --class too")
    places = Places.find(home)
    if by_trainer:
        require_trainer(places)
    elif of_class or is_guarded:
        require_chosen_trainer(places)
    if of_class:
        from htcourse.usecases.classes.roster import find_class, part_of  # few commands name one

        return part_of(places, find_class(places, of_class), within)[1]  # which marks what waits there
    if not as_they_stand:
        from htcourse.usecases.classes.marked_first import marked_first  # few commands read marks

        marked = marked_first(places, "", system_clock, lambda done, total: None)
        tell_unread(marked.problems, "An exam whose time is up is not submitted")
    return places


def tell_unread(problems: Iterable[CourseError], what: str = "Left out") -> None:
    """Say which records could not be read or written, or count though they were changed; one stops no other."""
    for each in problems:
        before = "Counted as the older file has it" if isinstance(each, OlderRecordError) else what
        say(str(each) if isinstance(each, AlteredRecordError | TwoKeysError) else f"{before}: {each}", err=True)


def tell_deleted(places: Places, quiz: str = "") -> None:
    """Say what deleted records of this computer had begun that measures, at one quiz where it is named."""
    from htcourse.usecases.people.learners import deleted_sittings  # few commands tell it

    if found := deleted_sittings(places, quiz):
        lines = (
            f"{each.quiz}  {each.mode}  {each.day}  {'submitted' if each.is_handed_in else 'not submitted'}"
            + f"  {count} times" * (count > 1)
            for each, count in found.items()
        )
        say("\n".join(["Records deleted on this computer had begun:", *lines]), err=True)
