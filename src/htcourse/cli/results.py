"""Commands for what learners did: statistics, responses, gain, simulate."""

import json
from collections.abc import Iterable
from pathlib import Path

import click

from htcourse.cli.output import say
from htcourse.core.errors import CourseError
from htcourse.store.places import Places

_by_trainer = click.option(
    "--trainer", "by_trainer", is_flag=True, help="Count exams that are not released too; asks for the trainer's PIN."
)


@click.command()
@click.argument("quiz", default="")
@click.option("--json", "as_json", is_flag=True, help="Print a list, one entry a quiz, as JSON.")
@_by_trainer
@click.pass_obj
def statistics(home: Path | None, quiz: str, as_json: bool, by_trainer: bool) -> None:
    """Say how well questions work, over the finished attempts of every learner; all quizzes without QUIZ.

    In brackets: fewer than ten attempts.
    """
    from htcourse.usecases.results.quiz_statistics import COLUMNS, quiz_statistics  # not needed by any other command

    places = Places.find(home)
    found = quiz_statistics(places, quiz, with_unreleased=by_trainer and _require_trainer(places))
    _tell_unread(found.problems, found.held_back)
    if as_json:
        say(json.dumps([each.as_json() for each in found.quizzes], ensure_ascii=False, indent=1))
        return
    lines = [line for each in found.quizzes for line in each.as_lines()]
    say("\n".join([COLUMNS, *lines] if lines else ["Nobody has finished a quiz yet."]))


@click.command()
@click.argument("quiz")
@click.option("--json", "as_json", is_flag=True, help="Print a list, one entry a response, as JSON.")
@click.option("--csv", "as_csv", is_flag=True, help="Print a table with commas (also without this option).")
@_by_trainer
@click.pass_obj
def responses(home: Path | None, quiz: str, as_json: bool, as_csv: bool, by_trainer: bool) -> None:
    """Print the raw data of a quiz, one row a graded response of a finished attempt; learners have pseudonyms."""
    from htcourse.usecases.results.quiz_statistics import quiz_responses  # not needed by any other command

    if as_json and as_csv:
        raise click.UsageError("choose --json or --csv")
    places = Places.find(home)
    found = quiz_responses(places, quiz, with_unreleased=by_trainer and _require_trainer(places))
    _tell_unread(found.problems, found.held_back)
    if as_json:
        say(json.dumps([each.as_json() for each in found.records], ensure_ascii=False, indent=1))
    else:
        say(found.as_csv(), nl=False)


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print a list, one entry a module, as JSON.")
@click.pass_obj
def gain(home: Path | None, as_json: bool) -> None:
    """Say what learners gained between pre-test and post-test, overall and by objective, with 95 % intervals."""
    from htcourse.usecases.results.learning_gains import learning_gains  # not needed by any other command

    found = learning_gains(Places.find(home))
    _tell_unread(found.problems)
    if as_json:
        say(json.dumps([each.as_json() for each in found.modules], ensure_ascii=False, indent=1))
        return
    lines = [line for each in found.modules for line in each.as_lines()]
    say("\n".join(lines or ["Nobody has finished a pre-test yet."]))


@click.command()
@click.argument("question")
@click.option("--json", "as_json", is_flag=True, help="Print a list, one entry a version of the question, as JSON.")
@_by_trainer
@click.pass_obj
def tagging(home: Path | None, question: str, as_json: bool, by_trainer: bool) -> None:
    """Say how a class marked the narrative of a tagging question: by word and label, by key and by verdict.

    In brackets: fewer than ten learners.
    """
    from htcourse.usecases.results.tagging_class import tagging_class  # not needed by any other command

    places = Places.find(home)
    found = tagging_class(places, question, with_unreleased=by_trainer and _require_trainer(places))
    _tell_unread(found.problems)
    if as_json:
        say(json.dumps([each.as_json() for each in found.entries], ensure_ascii=False, indent=1))
        return
    lines = [line for each in found.entries for line in each.as_lines()]
    say("\n".join(lines or ["Nobody has answered it yet."]))


def _tell_unread(problems: Iterable[CourseError], held_back: int = 0) -> None:
    for each in problems:
        say(f"Not counted: {each}", err=True)
    if held_back:
        words = f"Not counted: {held_back} exams that are not released; the trainer counts them by --trainer."
        say(words, err=True)


def _require_trainer(places: Places) -> bool:
    """Ask for the trainer's PIN, without which no result is told before it is released."""
    from htcourse.usecases.people.trainer_pin import has_trainer_pin, is_trainer

    if not has_trainer_pin(places):
        raise click.ClickException("There is no trainer's PIN on this computer yet: choose one under Settings, Exams.")
    if not is_trainer(places, click.prompt("The trainer's PIN", hide_input=True, err=True)):
        raise click.ClickException("That is not the trainer's PIN.")
    return True


@click.command()
@click.option("--learners", type=click.IntRange(1, 5000), default=200, show_default=True)
@click.option("--seed", type=int, default=1, show_default=True, help="The same seed gives the same answers.")
@click.option("--home", "folder", type=click.Path(path_type=Path, file_okay=False), help="An empty data folder.")
@click.pass_obj
def simulate(home: Path | None, learners: int, seed: int, folder: Path | None) -> None:
    """Let a made-up class take pre-test, test and post-test in an empty data folder, to test the statistics.

    What is true of the class is written to truth.json there.
    """
    from htcourse.usecases.results.simulate_class import simulate_class  # not needed by any other command

    if folder is None and home is None:
        raise click.UsageError("name an empty folder with --home")
    say(f"Written: {simulate_class(Places.find(folder or home), learners, seed)}")
