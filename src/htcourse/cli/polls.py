"""Commands for the room: present a lesson, serve a poll to phones, and look at what came of earlier ones."""

from __future__ import annotations

import sys
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from htcourse.cli.output import require_chosen_trainer, say
from htcourse.core.errors import CourseError, NotFoundError
from htcourse.core.translatable import number_of
from htcourse.store.places import Places

if TYPE_CHECKING:
    from htcourse.core.poll import Poll
    from htcourse.usecases.classes.run_poll import RunningPoll

_STEPS = "open, close, key, next, empty, end; Enter says how it stands"


@click.group("poll")
def poll() -> None:
    """Ask the phones in the room, over the plain local network; asks for the trainer's PIN where one was chosen."""


@poll.command("serve")
@click.argument("quiz")
@click.option("--address", default="", help="This computer's address in the room's network; else the likely one.")
@click.option("--port", type=click.IntRange(0, 65_535), default=8080, show_default=True)
@click.option("--language", default="en", show_default=True, help="Of questions and of the page, where it has it.")
@click.option("--name", default="", help="Go on with the poll of this name, its open vote too.")
@click.pass_obj
def serve(home: Path | None, quiz: str, address: str, port: int, language: str, name: str) -> None:
    """Serve the questions of a QUIZ or lesson to phones; nothing leaves this computer's network.

    Where both bear a name “quiz:NAME” or “lesson:NAME” says which.
    Steps are read line by line: open a vote, close it, show the key, go to the next question, end. No name is asked.
    Where somebody has taken many seats “empty” gives a new code: all join anew, and an open vote begins anew.
    Counts are told from five answers on when a vote is closed, and what is right after “key”: the room may look on.
    """
    from htcourse.usecases.classes.poll_room import PollRoom, room_addresses
    from htcourse.usecases.classes.run_poll import begin_poll

    places = Places.find(home)
    require_chosen_trainer(places)
    asked = _asked(places, quiz, language)
    running = begin_poll(places, asked, language, name=name, changed=lambda: _tell_problem(running))
    room = PollRoom(running)
    try:
        told = room.start(address or room_addresses()[0], port)
        running.keep()  # now that it can be had: nothing was written before
        _let_in(running, told)
        _run(running, told)
    finally:
        room.stop()
        running.put_down()


def _asked(places: Places, named: str, language: str) -> str:
    """Return the lesson or quiz that is named, with its kind; raises CourseError where both are called so."""
    from htcourse.usecases.classes.work import WorkKind, find_offer, offers

    kinds = (WorkKind.LESSON, WorkKind.QUIZ)
    with suppress(NotFoundError):
        return ":".join(find_offer(named, [each for each in offers(places, language) if each.kind in kinds])[:2])
    return named


def _let_in(running: RunningPoll, url: str) -> None:
    from htcourse.core.poll import spoken_code

    _print_code(f"{url}/{running.code}")
    say(f"Phones: {url}   code {spoken_code(running.code)}   poll {running.name}")


def _run(running: RunningPoll, url: str) -> None:
    say(f"Steps: {_STEPS}.")
    steps = {
        "open": running.open_vote,
        "close": running.close_vote,
        "key": running.show_key,
        "next": running.next_question,
        "empty": running.empty_seats,
        "end": running.end,
    }
    _tell(running)
    for line in sys.stdin:
        word = line.strip().casefold()
        if word in steps:
            try:
                steps[word]()
                if word == "empty":
                    _let_in(running, url)
            except CourseError as error:  # a full disk: nothing has changed, and phones are served on
                say(str(error), err=True)
        elif word:
            say(f"There is no step “{word}”: {_STEPS}.", err=True)
        _tell(running)
        if running.poll() is None:
            return


def _tell_problem(running: RunningPoll) -> None:
    """Say at once why an answer could not be kept: the next step may be minutes away."""
    problem, running.problem = running.problem, None
    if problem is not None:
        say(str(problem), err=True)


def _tell(running: RunningPoll) -> None:
    from htcourse.core.poll import Phase, choice_letter

    stands: Poll | None = running.poll()
    if stands is None:
        say("The poll is over.")
        return
    vote = running.counted()
    say(f"{stands.at + 1}/{len(stands.questions)} {stands.question.text}")
    say(f"{stands.phase}, vote {stands.round}: {vote.seats} of {max(running.phones, vote.seats)} phones answered")
    # The room may see this terminal: what would sway a vote is told after it.
    has_counts = vote.may_be_shown and stands.phase is not Phase.OPEN
    key = stands.question.key if stands.phase is Phase.SHOWN else ()
    for at, (id, text) in enumerate(stands.question.choices):
        count = str(vote.counts[id]) if has_counts else "·"
        say(f"  {choice_letter(at)}. {count:>3}  {text}" + ("  (right)" if id in key else ""))
    if stands.phase is Phase.SHOWN and not key:
        say("Its key is not shown: it has none, or an exam or test asks the question and may not tell it yet.")
    if stands.wants_second_vote():
        say("Let neighbours talk for two minutes, then vote again: open.")


def _print_code(text: str) -> None:
    from htcourse.render.qr_code import QUIET, qr_squares

    squares = qr_squares(text)
    width = len(squares) + 2 * QUIET
    blank = (False,) * width
    rows = [blank] * QUIET + [(*blank[:QUIET], *row, *blank[:QUIET]) for row in squares] + [blank] * (QUIET + 1)
    for upper, lower in zip(rows[::2], rows[1::2], strict=False):
        say("".join(_HALVES[above, below] for above, below in zip(upper, lower, strict=True)))


_HALVES = {(False, False): "█", (False, True): "▀", (True, False): "▄", (True, True): " "}
"""Two squares, one above the other, light on a dark terminal."""


@poll.command("list")
@click.pass_obj
def list_polls(home: Path | None) -> None:
    """Say what came of earlier polls: counts alone, for nobody's answer is kept."""
    from htcourse.usecases.classes.report_rows import ReportTitles
    from htcourse.usecases.classes.run_poll import kept_polls
    from htcourse.usecases.classes.work import WorkKind, offers, titles_of

    places = Places.find(home)
    require_chosen_trainer(places)
    found, problems = kept_polls(places)
    given = titles_of(offers(places, "en")) if found else {}
    with ExitStack() as opened:
        asked_in = {each.language for each in found} | {"en"}
        by_language = {each: opened.enter_context(ReportTitles(places, each)) for each in asked_in}
        titles = by_language["en"]
        for each in found:
            kind, _, ref = each.quiz.rpartition(":")
            title = given.get((kind or WorkKind.POLL, ref), each.quiz)
            say(f"{each.name}  {title}" + ("" if each.is_over else "  not ended"))
            for vote in each.votes:
                letters = each.letters(vote.question, by_language[each.language].choices(vote.question))
                named = letters or titles.choices(vote.question)
                told = ", ".join(f"{named.get(id, id)}: {count}" for id, count in vote.counts.items())
                told += " (these letters had other words then)" if letters else ""
                told = told if vote.may_be_shown else "too few"
                answers = number_of(vote.seats, "answer")
                say(f"  {titles.of_question(vote.question)}, vote {vote.number}: {answers}: {told}")
    for problem in problems:
        say(str(problem), err=True)
    if not found and not problems:
        say("There was no poll yet.")


@poll.command("sessions")
@click.argument("name", default="")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Write it as a table, .csv or .xlsx.")
@click.pass_obj
def sessions(home: Path | None, name: str, out: Path | None) -> None:
    """List what was presented here, or tell of the session NAME: sections with their minutes, and votes."""
    from htcourse.usecases.classes.meeting import kept_meetings, meeting_report
    from htcourse.usecases.classes.reports import save_table

    places = Places.find(home)
    require_chosen_trainer(places)
    if name:
        report = meeting_report(places, name)
        problems = report.problems
        if out is not None:
            say(str(save_table(report.table(), out)))
        for row in report.table() if out is None else ():
            say("  ".join(f"{cell:g}" if isinstance(cell, float) else str(cell) for cell in row if cell != ""))
    else:
        found, problems = kept_meetings(places)
        for each in found:
            minutes = "1 minute" if each.minutes == 1 else f"{each.minutes:g} minutes"
            say(f"{each.name}  {each.title}  {minutes}, {number_of(len(each.votes), 'vote')}")
        if not found and not problems:
            say("Nothing was presented yet.")
    for problem in problems:
        say(str(problem), err=True)


@click.command("present")
@click.argument("what")
@click.option("--learner", default=None, help="Open the file of this learner: an id, or a name that only one has.")
@click.pass_obj
def present(home: Path | None, what: str, learner: str | None) -> None:
    """Open the window and present WHAT, a lesson or the questions of a quiz; asks for the trainer's PIN."""
    from htcourse.start import open_window
    from htcourse.usecases.classes.talk import open_talk

    talk = open_talk(Places.find(home), what)
    sys.exit(open_window(home, learner=learner, presents=talk.of))
