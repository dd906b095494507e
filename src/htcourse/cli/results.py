"""Commands for what learners did: statistics, responses, gain, simulate."""

import json
from collections.abc import Callable, Hashable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import click

from htcourse.cli.output import BY_CLASS, BY_GROUP, records_of, say, tell_unread
from htcourse.core.errors import CourseError
from htcourse.store.places import Places

_by_trainer = click.option(
    "--trainer", "by_trainer", is_flag=True, help="Count what is not told yet too; asks for the trainer's PIN."
)

_Bases = Mapping[Hashable, int]
_Command = TypeVar("_Command", bound=Callable[..., Any])
_ASKED = "at what somebody is not told yet"
_NOT_TOLD = (
    "at what is not told here: what somebody is not told yet and, where a PIN was chosen, every exam, pre- and "
    "post-test, released ones too"
)
"""Why attempts are held back: here what they ask is closed, there exams and tests around the course are, too."""
_MODES = ("test", "certainty", "exam", "pre", "post", "practice")


def _which_attempts(command: _Command) -> _Command:
    """Add the options that say which attempts count; they arrive as `counting`, for `counting_of`."""
    options = (
        click.option(
            "--mode",
            "modes",
            multiple=True,
            type=click.Choice(_MODES),
            help="Count this one alone; may be repeated. Without: all but practice.",
        ),
        click.option(
            "--attempts",
            "which",
            type=click.Choice(("first", "last", "best", "all")),
            default="first",
            show_default=True,
            help="Which of each learner, among those of these modes.",
        ),
        click.option("--form", default="", help="Of this form of the quiz only: A, B or C."),
        click.option("--route", default="", help="Learners of this route only, by its short id."),
        click.option("--from", "since", default="", metavar="DAY", help="Begun on this day or later: 2026-03-09."),
        click.option("--to", "until", default="", metavar="DAY", help="Begun on this day or before."),
        click.option("--with-parts", is_flag=True, help="Count retakes of only what was wrong, too."),
    )
    for each in reversed(options):
        command = each(command)
    return command


@click.command()
@click.argument("quiz", default="")
@click.option("--json", "as_json", is_flag=True, help="Print a list, one entry a quiz, as JSON.")
@_which_attempts
@_by_trainer
@BY_CLASS
@BY_GROUP
@click.pass_obj
def statistics(
    home: Path | None, /, of_class: str, within: str, quiz: str, as_json: bool, by_trainer: bool, **counting: Any
) -> None:
    """Say how results are spread and how well questions work, as Moodle's report does; all quizzes without QUIZ.

    What counts is each learner's first whole attempt in test, exam, pre-test or post-test, unless options say
    otherwise; no later attempt stands in for a first that is not told here. Figures are fractions of 1. A question that
    was changed has a row for each version. In brackets: of fewer than ten learners. Of fewer than five nothing is told.
    """
    from htcourse.usecases.classes.class_records import statistics_with_keys
    from htcourse.usecases.quizzes.finished_attempts import told_attempts
    from htcourse.usecases.results.counting import counting_of  # not needed by most other commands
    from htcourse.usecases.results.known_quizzes import known_quizzes, refuse_unknown_form, refuse_unknown_route
    from htcourse.usecases.results.quiz_statistics import statistics_among
    from htcourse.usecases.results.statistics_lines import COLUMNS, statistics_lines

    places = records_of(home, of_class, within, by_trainer=by_trainer)
    chosen = counting_of(**counting, group=of_class, within=within)

    known = known_quizzes(places) if within else {}
    read = partial(told_attempts, with_unreleased=by_trainer)
    untold = _untold(home, of_class, within, read, lambda read: statistics_among(read, known, "", chosen).bases)
    found = statistics_with_keys(places, quiz, chosen, with_unreleased=by_trainer).veiled(untold)
    if chosen.route and not any(each.attempts for each in found.quizzes):
        refuse_unknown_route(places, chosen.route)
    if chosen.form and not any(each.attempts for each in found.quizzes):
        refuse_unknown_form(places, chosen.form)
    _tell_unread(found.problems, found.held_back, found.doubted, unreleased=found.unreleased)
    if as_json:
        say(json.dumps([each.as_json() for each in found.quizzes], ensure_ascii=False, indent=1))
        return
    lines = [line for each in found.quizzes for line in statistics_lines(each)]
    say("\n".join([COLUMNS, *lines] if lines else [f"No attempt counts yet: {chosen.as_line()}."]))


@click.command()
@click.argument("quiz")
@click.option("--json", "as_json", is_flag=True, help="Print a list, one entry a response, as JSON.")
@click.option("--csv", "as_csv", is_flag=True, help="Print a table with commas (also without this option).")
@click.option("--codes", "with_codes", is_flag=True, help="Also the code of the class: it tells who somebody is.")
@_which_attempts
@_by_trainer
@BY_CLASS
@BY_GROUP
@click.pass_obj
def responses(
    home: Path | None,
    /,
    of_class: str,
    within: str,
    quiz: str,
    as_json: bool,
    as_csv: bool,
    with_codes: bool,
    by_trainer: bool,
    **counting: Any,
) -> None:
    """Print the raw data of a quiz, one row a question of an attempt; learners have pseudonyms.

    The rows are those of the attempts that statistics count; “--attempts all --with-parts” and every “--mode” give all.
    Points are 1 at most, below 0 where a choice takes off, and empty while an answer waits for a mark; a result is the
    sum of points times weight over the sum of weights, and by_certainty is weighted already. Confidence is 1 guess, 2
    fairly, 3 very sure; an empty answer was left out; slot is the place in the quiz, number
    the one under which it was shown, version the question as it was.
    Rows of single people are the trainer's: where a PIN was chosen on this computer it is asked for.
    """
    from htcourse.core.translatable import number_of
    from htcourse.usecases.results.counting import counting_of  # not needed by most other commands
    from htcourse.usecases.results.known_quizzes import refuse_unknown_form, refuse_unknown_route
    from htcourse.usecases.results.raw_responses import quiz_responses
    from htcourse.usecases.results.statistics_lines import of_learners

    if as_json and as_csv:
        raise click.UsageError("choose --json or --csv")
    places = records_of(home, of_class, within, by_trainer=by_trainer, is_guarded=True)
    chosen = counting_of(**counting, group=of_class, within=within)
    found = quiz_responses(places, quiz, chosen, with_unreleased=by_trainer)
    if chosen.route and not found.attempts:
        refuse_unknown_route(places, chosen.route)
    if chosen.form and not found.attempts:
        refuse_unknown_form(places, chosen.form)
    _tell_unread(found.problems, found.held_back, found.doubted, _ASKED, unreleased=found.unreleased)
    attempts = number_of(found.attempts, "attempt")
    say(f"Counted: {attempts} of {of_learners(found.learners)}; {chosen.as_line()}", err=True)
    if as_json:
        say(json.dumps([each.as_json(with_code=with_codes) for each in found.records], ensure_ascii=False, indent=1))
    else:
        say(found.as_csv(with_codes=with_codes), nl=False)


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print a list, one entry a module, as JSON.")
@_by_trainer
@BY_CLASS
@BY_GROUP
@click.pass_obj
def gain(home: Path | None, of_class: str, within: str, as_json: bool, by_trainer: bool) -> None:
    """Say what learners gained between pre-test and post-test, overall and by objective, with 95 % intervals.

    Of each learner the first pre-test counts, and the first post-test of the other form after it. The gain is the mean
    difference of the same people (Student's interval); normalised it is the part of what could be gained (Hake, with
    Fieller's interval). Forms A and B are compared by what different people had before any lesson, with a 90 %
    interval, and not of a group. Of fewer than eight nothing is told. Weeks later counts the first test of a third
    form, of five people on, beside what the same people knew before; one within 14 days of the post-test does not
    count, and is told. Of a class all that was collected counts, as in its report; on this computer what is told to
    everybody, by --trainer the rest.
    """
    from htcourse.core.translatable import number_of
    from htcourse.usecases.quizzes.finished_attempts import finished_attempts
    from htcourse.usecases.results.counting import group_line
    from htcourse.usecases.results.learning_gains import COUNTED, gains_among, learning_gains  # for no other command
    from htcourse.usecases.results.veils import gain_bases, veiled_gains

    places = records_of(home, of_class, within, by_trainer=by_trainer)
    found = learning_gains(places, with_unreleased=by_trainer or bool(of_class))  # of a class as its report
    if within:
        read = partial(finished_attempts, with_unreleased=True)
        found = veiled_gains(found, _untold(home, of_class, within, read, lambda read: gain_bases(gains_among(read))))
    _tell_unread(found.problems, found.held_back, found.doubted, _ASKED)
    counted = [f"{COUNTED}; {group_line(of_class, within)}"] if found.modules else []
    if as_json:
        say(json.dumps([each.as_json() for each in found.modules], ensure_ascii=False, indent=1))
        return
    lines = [*counted, *(line for each in found.modules for line in each.as_lines())]
    if found.formless:
        lines.append(
            f"{found.formless} finished pre-tests are of a quiz without a form and tell no gain: "
            "crossed pre- and post-tests have form: A and form: B in their quizzes."
        )
    nothing = "Nobody has finished a pre-test yet."
    if found.held_back:
        nothing = (
            f"No gain can be told yet: {number_of(found.held_back, 'finished test')} around the course not counted, as "
            "post-tests are missing or all of them are the trainer's to tell."
        )
    say("\n".join(lines or [nothing]))


@click.command()
@click.argument("question")
@click.option("--json", "as_json", is_flag=True, help="Print a list, one entry a version of the question, as JSON.")
@_by_trainer
@BY_CLASS
@BY_GROUP
@click.pass_obj
def tagging(home: Path | None, of_class: str, within: str, question: str, as_json: bool, by_trainer: bool) -> None:
    """Say how a class marked the narrative of a tagging question: by word and label, by key and by verdict.

    Numbers are learners, of those in the first line; of each the newest answer that is told here counts. In brackets:
    fewer than ten learners; of fewer than five no number is told. Agreement on passages is Krippendorff's alpha, on the
    verdict the part of all pairs of learners who gave the same.
    """
    from htcourse.usecases.results.counting import group_line
    from htcourse.usecases.results.tagging_class import COUNTED, read_tagged, tagging_class  # for no other command

    places = records_of(home, of_class, within, by_trainer=by_trainer)
    found = tagging_class(places, question, with_unreleased=by_trainer)
    read = partial(read_tagged, question=question, with_unreleased=by_trainer)
    found = found.veiled(_untold(home, of_class, within, read, lambda read: read.bases))
    _tell_unread(found.problems, found.held_back)
    counted = [f"{COUNTED}; {group_line(of_class, within)}"] if found.entries else []
    if as_json:
        say(json.dumps([each.as_json() for each in found.entries], ensure_ascii=False, indent=1))
        return
    lines = [*counted, *(line for each in found.entries for line in each.as_lines())]
    say("\n".join(lines or ["Nobody has answered it yet."]))


def _untold(
    home: Path | None, of_class: str, within: str, read: Callable[[Places], Any], bases: Callable[[Any], _Bases]
) -> frozenset[Hashable]:
    """Return which figures over a group are not told, and say by what rule; of a whole class there are none."""
    if not within:
        return frozenset()
    from htcourse.core.statistics.items import LEAST_TOLD
    from htcourse.usecases.classes.roster import find_class, untold_within
    from htcourse.usecases.results.veils import VEILED

    places = Places.find(home)
    say(VEILED.format(least=LEAST_TOLD), err=True)
    return untold_within(places, find_class(places, of_class), within, read, bases)


def _tell_unread(
    problems: Iterable[CourseError], held_back: int = 0, doubted: int = 0, why: str = _NOT_TOLD, *, unreleased: int = 0
) -> None:
    from htcourse.core.translatable import number_of

    tell_unread(problems, "Not counted")
    if doubted:
        attempts = f"{number_of(doubted, 'attempt')} whose answers may be lost"
        say(f"Not counted: {attempts}; no other attempt stands in for them. “htcourse held” settles it.", err=True)
    if held_back:
        attempts = number_of(held_back, "attempt")
        said = f"Not counted: {attempts} {why}; no later attempt stands in for them."
        say(f"{said} The trainer counts more by --trainer.", err=True)
    if unreleased:
        attempts = number_of(unreleased, "attempt")
        say(f"Not counted: {attempts} not released yet; the best of those released counts.", err=True)


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
