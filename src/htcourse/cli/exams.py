"""Commands for exams on this computer: when they can be sat, and with which password."""

from pathlib import Path

import click

from htcourse.cli.output import require_trainer, say
from htcourse.core.clock import system_clock
from htcourse.store.places import Places


@click.command("exam-window")
@click.argument("quiz", default="")
@click.option("--opens", default=None, metavar="TIME", help="As 2026-03-09 09:30, the time of this computer.")
@click.option("--closes", default=None, metavar="TIME", help="Who is still at it then hands in what is there.")
@click.option("--password", default=None, help="Asked for before the exam begins; an empty one takes it away.")
@click.option("--clear", is_flag=True, help="Open always, and without a password.")
@click.pass_obj
def exam_window(
    home: Path | None, quiz: str, opens: str | None, closes: str | None, password: str | None, clear: bool
) -> None:
    """Say or set when an exam can be sat on this computer; asks for the trainer's PIN.

    QUIZ may leave out its module where that is clear; without QUIZ every exam with a window is listed. What is not
    named stays; an empty time takes it away.
    """
    from htcourse.usecases.exams.exam_window import exam_window as window_of
    from htcourse.usecases.exams.exam_window import exam_windows, read_time, set_exam_window, written_time
    from htcourse.usecases.results.known_quizzes import full_exam_id, known_quizzes

    places = Places.find(home)
    require_trainer(places)
    if clear and (opens, closes, password) != (None, None, None):
        raise click.UsageError("--clear stands alone")
    if quiz and not (clear and quiz in exam_windows(places)):  # what is gone by now can still be cleared
        quiz = full_exam_id(quiz, known_quizzes(places))
    if quiz and clear:
        set_exam_window(places, quiz, "", "", "")
    elif quiz and (opens, closes, password) != (None, None, None):
        kept = window_of(places, quiz)
        set_exam_window(
            places,
            quiz,
            kept.opens if opens is None else read_time(opens, system_clock),
            kept.closes if closes is None else read_time(closes, system_clock),
            password,
        )
    chosen = {quiz: window_of(places, quiz)} if quiz else exam_windows(places)
    for name, window in chosen.items():
        opening = written_time(window.opens, system_clock) or "always open"
        closing = written_time(window.closes, system_clock) or "never"
        say(f"{name}: opens {opening}, closes {closing}, " + ("a password" if window.has_password else "no password"))
    if not chosen:
        say("Every exam can be sat at any time, without a password.")
