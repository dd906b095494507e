"""Commands for learning record stores: statements as a file, or sent."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from htcourse.cli.output import BY_CLASS, records_of, say, tell_unread
from htcourse.core.shell_words import shell_word
from htcourse.core.translatable import number_of
from htcourse.store.places import Places

if TYPE_CHECKING:
    from htcourse.usecases.classes.xapi_statements import Statements


_LANGUAGE = click.option(
    "--language", type=click.Choice(("en", "ru", "kk")), default="en", show_default=True, help="Of titles."
)


@click.group("xapi")
def xapi() -> None:
    """Tell what learners did as xAPI statements, by pseudonym; asks for the trainer's PIN where one was chosen."""


@xapi.command("export")
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, help="The file (.jsonl).")
@_LANGUAGE
@BY_CLASS
@click.pass_obj
def export(home: Path | None, output: Path, of_class: str, language: str) -> None:
    """Write a statement a line."""
    from htcourse.usecases.classes.xapi_statements import save_statements

    _, found = _told(home, of_class, language)
    say(f"Written: {save_statements(found, output)}, {number_of(len(found.statements), 'statement')}")


@xapi.command("send")
@click.argument("address")
@click.option("--user", required=True, help="As the record store knows you.")
@click.option("--password", envvar="HTCOURSE_LRS_PASSWORD", help="Else it is asked for, or HTCOURSE_LRS_PASSWORD.")
@click.option("--again", is_flag=True, help="Send all anew, as after the store was emptied; it counts once.")
@click.option(
    "--take-back",
    "codes",
    multiple=True,
    metavar="CODE",
    help="Take back all that was sent of somebody; may be repeated.",
)
@_LANGUAGE
@BY_CLASS
@click.pass_obj
def send(
    home: Path | None,
    address: str,
    user: str,
    password: str | None,
    again: bool,
    codes: tuple[str, ...],
    of_class: str,
    language: str,
) -> None:
    """Send a learning record store what it has not got yet: https, or http to this computer.

    ADDRESS is that of its xAPI, to which “/statements” is added. Sent twice, a statement counts once. What another
    mark or name stands for now, and what is no longer to be told, is taken back (“voided”).
    """
    from htcourse.usecases.classes.deliver_statements import deliver

    if codes and not of_class:
        raise click.UsageError("say of which class: --class CLASS --take-back CODE")
    places, found = _told(home, of_class, language, no_more=codes)
    given = click.prompt("Password of the record store", hide_input=True, err=True) if password is None else password
    done = deliver(places, found, address, user, given, anew=again)
    new = number_of(done.stored, "statement")
    say(f"New to the store: {new}. It says that it had {done.had} of those asked about.")
    if done.before:
        say(f"Acknowledged earlier, and not sent: {done.before}. If the store was emptied since, add --again")
    if done.voided:
        say(f"Of the new ones {done.voided} take back what another mark or name stands for, or what is told no more.")
    if done.elsewhere:
        say(f"Not sent: {done.elsewhere} that another computer marked later, or took back; those are as it left them.")
    if not done.is_told:
        say(
            "The store does not tell this user what it has: what another computer sent of the same attempts may count "
            "twice. Ask whoever runs it for a user that may read.",
            err=True,
        )
    if done.other:
        say(f"{done.other} it had with another content; they stay as they are there.", err=True)


def _told(home: Path | None, of_class: str, language: str, *, no_more: Sequence[str] = ()) -> tuple[Places, Statements]:
    """Return the statements of everybody or of a class, and say what is not in them.

    Of the people with the codes `no_more` all is withdrawn.
    """
    from htcourse.store.class_files import list_classes, person_of
    from htcourse.usecases.attempts.gate import closed_without_pin
    from htcourse.usecases.classes.roster import find_class
    from htcourse.usecases.classes.xapi_statements import xapi_statements
    from htcourse.usecases.people.trainer_pin import has_trainer_pin

    places = records_of(home, of_class, is_guarded=True)
    records = [person_of(find_class(places, of_class), each).learner for each in no_more]
    if nothing := [code for code, record in zip(no_more, records, strict=True) if not record]:
        codes = ", ".join(nothing)
        raise click.UsageError(f"nothing of {codes} was collected for this class, so nothing can be taken back")
    found = xapi_statements(
        places, language, untold=closed_without_pin(places), no_more=records, is_trainers=has_trainer_pin(places)
    )
    tell_unread(found.problems)
    if found.held_back:
        attempts = f"{found.held_back} attempt{'s' * (found.held_back != 1)}"
        way = "Choose a trainer's PIN in the window, under Settings: then it is asked for, and they are told."
        say(
            f"Left out: {attempts} at pre-tests, or at what an exam or pre-test asks that is not told yet. {way}",
            err=True,
        )
    if found.unreleased:
        say(f"Left out: {found.unreleased} of exams whose result is not released.", err=True)
    if not found.statements and not of_class:
        for each in list_classes(places)[0]:
            if any(person.learner for person in each.people):
                way = f"add --class {shell_word(each.name, 'CLASS')}"
                say(f"What was collected for a class is told by its name: {way}", err=True)
    return places, found
