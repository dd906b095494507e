"""Commands for learning record stores: statements as a file, or sent."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from htcourse.cli.output import BY_CLASS, records_of, require_chosen_trainer, say, tell_unread
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
    say(f"Written: {save_statements(found, output)}, {len(found.statements)} statements")


@xapi.command("send")
@click.argument("address")
@click.option("--user", required=True, help="As the record store knows you.")
@click.option("--password", envvar="HTCOURSE_LRS_PASSWORD", help="Else it is asked for, or HTCOURSE_LRS_PASSWORD.")
@_LANGUAGE
@BY_CLASS
@click.pass_obj
def send(home: Path | None, address: str, user: str, password: str | None, of_class: str, language: str) -> None:
    """Send a learning record store what it has not got yet: https, or http to this computer.

    ADDRESS is that of its xAPI, to which “/statements” is added. Sent twice, a statement counts once.
    """
    from htcourse.usecases.classes.xapi_statements import deliver

    places, found = _told(home, of_class, language)
    given = click.prompt("Password of the record store", hide_input=True, err=True) if password is None else password
    done = deliver(places, found, address, user, given)
    say(f"New to the store: {done.stored} statements. It had: {done.before + done.had}.")
    if done.voided:
        say(f"Of the new ones {done.voided} take back what another mark stands for now.")
    if done.other:
        say(f"{done.other} it had with another content; they stay as they are there.", err=True)


def _told(home: Path | None, of_class: str, language: str) -> tuple[Places, Statements]:
    """Return the statements of everybody or of a class, and say what is not in them."""
    from htcourse.store.class_files import list_classes
    from htcourse.usecases.attempts.gate import closed_without_pin
    from htcourse.usecases.classes.xapi_statements import xapi_statements

    places = records_of(home, of_class)
    if not of_class:
        require_chosen_trainer(places)
    found = xapi_statements(places, language, untold=closed_without_pin(places))
    tell_unread(found.problems)
    if found.held_back:
        attempts = f"{found.held_back} attempt{'s' * (found.held_back != 1)}"
        say(f"Left out: {attempts} at what an exam or pre-test asks that is not told yet.", err=True)
    if found.unreleased:
        say(f"Left out: {found.unreleased} of exams whose result is not released.", err=True)
    if not found.statements and not of_class:
        for each in list_classes(places)[0]:
            if any(person.learner for person in each.people):
                say(f'What was collected for a class is told by its name: add --class "{each.name}"', err=True)
    return places, found
