"""Commands for exams: when they can be sat, what one person is allowed beside, and releasing results."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from htcourse.cli.output import BY_CLASS, as_typed, records_of, require_trainer, say, tell_deleted, tell_unread, when
from htcourse.cli.release_lines import before_words, row_words
from htcourse.core.clock import system_clock
from htcourse.core.quiz import Mode
from htcourse.store.class_files import codes_here, read_class
from htcourse.store.places import Places

if TYPE_CHECKING:
    from htcourse.usecases.exams.extra_time import ExtraTime
    from htcourse.usecases.marking.more_attempts import Allowance, SittingsRow
    from htcourse.usecases.people.learners import LearnerRow


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
    from htcourse.usecases.exams.exam_window import exam_windows, is_past, read_time, set_exam_window, written_time
    from htcourse.usecases.results.known_quizzes import full_exam_id, known_quizzes

    places = Places.find(home)
    require_trainer(places)
    if clear and (opens, closes, password) != (None, None, None):
        raise click.UsageError("--clear stands alone")
    if quiz and not (clear and quiz in exam_windows(places)):  # what is gone by now can still be cleared
        quiz = full_exam_id(quiz, known_quizzes(places))
    was_set = bool(quiz and clear)
    if quiz and clear:
        set_exam_window(places, quiz, "", "", "")
    elif quiz and (opens, closes, password) != (None, None, None):
        kept = window_of(places, quiz)
        was_set = True
        set_exam_window(
            places,
            quiz,
            kept.opens if opens is None else read_time(opens, system_clock),
            kept.closes if closes is None else read_time(closes, system_clock),
            password,
        )
    chosen = {quiz: window_of(places, quiz)} if quiz else exam_windows(places)
    for name, window in chosen.items():
        opening = f"opens {written_time(window.opens, system_clock)}" if window.opens else "always open"
        closing = written_time(window.closes, system_clock) or "never"
        say(f"{name}: {opening}, closes {closing}, " + ("a password" if window.has_password else "no password"))
    if was_set:
        say("Kept: it counts for exams that are begun from now on.")
        if is_past(chosen[quiz].closes, system_clock):
            say("That hour is past: nobody can begin it any more, unless with extra time.", err=True)
    if not chosen:
        say("Every exam can be sat at any time, without a password.")


@click.command()
@click.argument("learner", default="")
@click.argument("quiz", default="")
@click.option("--attempts", "count", type=click.IntRange(1), help="So many attempts more at QUIZ.")
@click.option("--mode", type=click.Choice(("test", "certainty", "exam")), help="Where QUIZ can be taken in several.")
@click.option("--take-back", is_flag=True, help="Take the last attempt that was allowed back, unless it is used.")
@click.option("--time", default=None, metavar="EXTRA", help="Extra time in every exam: 25% or 10 (minutes); 0: none.")
@click.option("--reason", default="", help="Why: kept with it.")
@click.option("--by", default="", help="Your name: kept with it.")
@click.option("--json", "as_json", is_flag=True, help="Print the list as JSON.")
@BY_CLASS
@click.pass_obj
def allow(
    home: Path | None,
    learner: str,
    quiz: str,
    count: int | None,
    mode: str | None,
    take_back: bool,
    time: str | None,
    reason: str,
    by: str,
    as_json: bool,
    of_class: str,
) -> None:
    """Let one person take a quiz more often than the others, or longer; asks for the trainer's PIN.

    LEARNER is an id, or a name that only one has. Without options it lists everybody with what they have taken that may
    be taken so often only, and what was allowed beside; of LEARNER, what they have not begun too. Of a class LEARNER is
    a code, and what was handed in too often counts as far as you allow it.
    """
    from htcourse.usecases.exams.extra_time import set_extra_time
    from htcourse.usecases.marking import more_attempts as more  # not needed by any other command
    from htcourse.usecases.people.learners import list_learners
    from htcourse.usecases.results.known_quizzes import full_quiz_id, known_quizzes

    if of_class and time is not None:
        raise click.UsageError("of a class “htcourse class extra” gives more time")
    places = records_of(home, of_class, by_trainer=True, as_they_stand=True)
    everybody = list_learners(places)
    names = {each.id: each.name for each in everybody}
    learner = _learner(learner, everybody, places) if learner else ""
    if (count is not None or take_back) and not quiz:
        raise click.UsageError("name the learner and the quiz")
    if count is not None and take_back:
        raise click.UsageError("choose --attempts or --take-back")
    if time is not None:
        if not learner:
            raise click.UsageError("name the learner")
        set_extra_time(places, learner, _extra(time))
        say("Kept: it counts for exams that are begun from now on.")
    if count is not None or take_back:
        allowance = _allowance(places, learner, quiz, mode)
        if take_back:
            if not more.take_more_back(places, system_clock, allowance).progress:
                raise click.ClickException("No attempt was allowed that is not used: nothing is taken back.")
            say("Taken back.")
        else:
            more.allow_more(places, system_clock, allowance, count or 1, more.Cause(reason, by))
    elif time is not None:
        return
    found = more.list_sittings(places, with_all=bool(learner))
    tell_unread(found.problems)
    quiz = full_quiz_id(quiz, [*known_quizzes(places)]) if quiz else ""
    rows = [each for each in found.rows if learner in ("", each.allowance.learner_id)]
    rows = [each for each in rows if quiz in ("", each.allowance.quiz_id)]
    longer = dict(_longer(places, learner))
    if as_json:
        times = {each: extra._asdict() for each, extra in longer.items()}
        listed = [{**_sittings(each), "extra_time": times.get(each.allowance.learner_id)} for each in rows]
        say(json.dumps(listed, ensure_ascii=False, indent=1))
        return
    lines = [f"{each.allowance.learner_id}  {each.name or '-'}  {each.as_line()}" for each in rows]
    begun = {each.allowance.learner_id for each in rows}
    lines += [
        f"{each}  {name or '-'}  has taken nothing yet that may be taken only so often"
        for each, name in names.items()
        if each not in begun and learner in ("", each) and not quiz
    ]
    lines = lines or ["Nobody has taken a quiz that may be taken only so often."]
    for each, extra in longer.items():
        extent = f"{extra.per_cent} %" if extra.per_cent else f"{extra.minutes} minutes"
        lines.append(f"{each}  extra time in every exam: {extent}")
    say("\n".join(lines))


@click.command()
@click.argument("attempt", default="")
@click.option("--let-in", "lets_in", is_flag=True, help="Let it go on here.")
@click.option("--set-aside", "sets_aside", is_flag=True, help="Let it count nowhere; say --reason and --by.")
@click.option("--take-back", is_flag=True, help="Let one that was set aside, or let count, stand as before.")
@click.option("--count", "counts", is_flag=True, help="Let one that may have lost answers count as it is.")
@click.option("--yes", is_flag=True, help="Do not ask where the exam was sat more than once.")
@click.option("--reason", default="", help="Why it is set aside (told to the learner) or let count: kept with it.")
@click.option("--by", default="", help="Your name: kept with it.")
@BY_CLASS
@click.pass_obj
def held(
    home: Path | None,
    attempt: str,
    lets_in: bool,
    sets_aside: bool,
    take_back: bool,
    counts: bool,
    yes: bool,
    reason: str,
    by: str,
    of_class: str,
) -> None:
    """List exams from elsewhere that wait or are not released, let one in or set it aside; asks for the trainer's PIN.

    So too attempts of any kind that were changed outside the program or damaged; with --class those alone, which can
    be let count. ATTEMPT is as the list gives it.
    """
    from htcourse.core.translatable import number_of
    from htcourse.usecases.marking.release_exams import ExamState, list_exams, other_sittings
    from htcourse.usecases.people import held_exam as holding  # not needed by any other command

    places = records_of(home, of_class, by_trainer=True, as_they_stand=True)
    chosen = lets_in + sets_aside + take_back + counts
    own = "" if of_class else " A class that has it keeps what it has: `htcourse held --class`."
    if chosen > 1 or (not attempt and chosen):
        raise click.UsageError("name one attempt and choose one of --let-in, --set-aside, --take-back, --count")
    if of_class and (lets_in or sets_aside):
        raise click.UsageError("with --class choose --count or --take-back: all else is for the learner's own computer")
    if (reason and not (sets_aside or counts)) or (by and (lets_in or not chosen)):
        raise click.UsageError("--reason is kept with --set-aside and --count, --by with these and --take-back")
    found = list_exams(places, system_clock, lambda done, total: None)
    tell_unread(found.problems)
    tell_deleted(places)
    rows = [
        each
        for each in found.rows
        if each.is_doubted or each.was_let_count or each.may_set_aside or each.state is ExamState.SET_ASIDE
    ]
    aside = {each.attempt_id for each in found.rows if each.state is ExamState.SET_ASIDE}
    if not yes and (lets_in or (take_back and attempt in aside)) and other_sittings(found.rows, attempt):
        say("It was sat more than once: those begun first count, as many as are allowed.", err=True)
        click.confirm("Do it all the same?", abort=True, err=True)
    if take_back and (owner := holding.owner_of(places, attempt)):
        changed = holding.take_aside_back(places, system_clock, owner, attempt, by.strip())
        say(f"Done.{own}" if changed.progress else "It stands so already: nothing changes.")
        return
    if attempt:
        rows = [each for each in rows if each.attempt_id == attempt]
        if not rows:
            way = as_typed(places, "held", of_class)
            raise click.ClickException(f"No exam {attempt} waits or can be set aside: `{way}` lists them.")
        one, done = (places, system_clock, rows[0].learner_id, attempt), None
        is_aside = rows[0].state is ExamState.SET_ASIDE
        if (is_aside and (counts or lets_in)) or (rows[0].was_let_count and not is_aside and (sets_aside or lets_in)):
            stands = "set aside" if is_aside else "let count as it is"
            way = as_typed(places, f"held {attempt} --take-back", of_class)
            raise click.ClickException(f"It is {stands}: take that back first, `{way}`.")
        if sets_aside:
            done = holding.set_aside(*one, holding.refusal(reason, by))
        elif counts:
            done = holding.count_as_it_is(*one, by.strip(), reason.strip())
        elif lets_in:
            done = holding.let_in(*one)
        if done is not None:
            unkept = " What you said with it is not kept: --take-back, then --count with it."
            unkept *= bool(counts and (reason or by))
            back = as_typed(places, f"release {attempt} --hold-back", of_class)
            told = f" Its result is released: it is told, until `{back}`." * (counts and rows[0].is_released)
            told += own * (not lets_in)
            let_in = as_typed(places, f"held {attempt} --let-in", "")
            told += f" It waits still: `{let_in}`." * (counts and rows[0].is_held)
            say(f"Done.{told}" if done.progress else f"It stands so already: nothing changes.{unkept}")
            return
    lines = ["attempt, learner, name, quiz, begun or submitted"] if rows else ["No exam waits or can be set aside."]
    for each in rows:
        stands = "waits" if each.is_held else "submitted elsewhere or while it waited, or some of it came in a file"
        if each.is_doubted:
            lost = "answers or marks may be lost"
            if each.lost:
                lost = f"{number_of(each.lost, 'answer')} {'is' if each.lost == 1 else 'are'} lost"
            stands = f"changed outside the program or damaged, {lost}, {each.answered} of {each.total} answered; "
            stands += "--count" if of_class else "--let-in or --set-aside" if each.is_held else "--count or --set-aside"
        if each.was_let_count:
            stands = "let count as it is" + f", {number_of(each.lost, 'answer')} lost" * bool(each.lost)
            stands = ": ".join(filter(None, (stands, ", ".join(filter(None, each.why_counted))))) + "; --take-back"
        if each.state is ExamState.SET_ASIDE:
            stands = ": ".join(filter(None, ("set aside", ", ".join(filter(None, each.why_aside)))))
        who = f"{each.attempt_id}  {each.learner_id}  {each.name or '-'}"
        lines.append(f"{who}  {each.quiz_id}  {when(each)}  {stands}")
    say("\n".join(lines))


@click.command()
@click.argument("what", metavar="[ATTEMPT | QUIZ]", default="")
@click.option("--hold-back", "holds_back", is_flag=True, help="Take releases back.")
@click.option("--yes", is_flag=True, help="Do not ask where answers wait for a mark or somebody sits it or may.")
@click.option("--by", default="", help="Your name: it is kept with each result.")
@BY_CLASS
@click.pass_obj
def release(home: Path | None, what: str, holds_back: bool, yes: bool, by: str, of_class: str) -> None:
    """Release the results of exams that were handed in; asks for the trainer's PIN.

    ATTEMPT is one of the list that is printed without a name, QUIZ means everybody's of one exam. With --class those
    that were collected: what is released there stands in its reports and marks for Moodle; learners are told nothing.
    """
    from htcourse.core.translatable import number_of
    from htcourse.usecases.marking import release_exams as releasing  # not needed by any other command
    from htcourse.usecases.results.known_quizzes import full_quiz_id, known_quizzes

    places = records_of(home, of_class, by_trainer=True, as_they_stand=True)
    found = releasing.list_exams(places, system_clock, lambda done, total: None)
    tell_unread(found.problems)
    tell_deleted(places)
    codes = codes_here(places)
    rows = [each for each in found.rows if (each.can_be_held_back if holds_back else each.can_be_released)]
    doubted = [] if holds_back else [each for each in found.rows if each.is_doubted]
    if doubted := [each for each in doubted if not what or what in (each.attempt_id, each.quiz_id)]:
        way = as_typed(places, "held", of_class)
        say(f"{number_of(len(doubted), 'exam')} may have lost answers: “{way}” settles that first.", err=True)
    if what in {each.attempt_id for each in doubted}:
        raise click.exceptions.Exit(1)
    if not what:
        late = releasing.ExamState.OVERDUE
        lines = [
            f"{each.attempt_id}  {codes.get(each.learner_id, each.learner_id)}  {each.name or '-'}  {each.quiz_id}  "
            f"{when(each)}{' begun, its time is up' * (each.state is late)}  {row_words(each)}"
            for each in rows
        ]
        none = "No result is released." if holds_back else "No result waits to be released."
        say("\n".join(["attempt, learner, name, quiz, submitted", *lines] if lines else [none]))
        return
    if not any(what == each.attempt_id for each in rows):
        what = full_quiz_id(what, [*known_quizzes(places), *(each.quiz_id for each in found.rows)])
    chosen = [each for each in rows if what in (each.attempt_id, each.quiz_id)]
    before = releasing.before_release(() if holds_back else chosen, found)
    for each in before_words(before, 0 if holds_back else sum(bool(each.lacking) for each in chosen), codes):
        say(each, err=True)
    if any(before) and not (yes or holds_back):
        click.confirm("Release all the same?", abort=True, err=True)
    call = releasing.hold_back_exams if holds_back else releasing.release_exams
    done = call(places, system_clock, chosen, lambda done, total: None, by)
    tell_unread(done.problems, "Not written")
    waits = "is" if holds_back else "waits to be"
    none = "" if chosen else f" No result of {what} {waits} released: without a name all are listed."
    say(f"{'Held back' if holds_back else 'Released'}: {done.count}.{none}")
    if done.problems:
        raise click.exceptions.Exit(1)


def _learner(text: str, everybody: Iterable[LearnerRow], places: Places) -> str:
    """Return who is meant, by id or by a name that only one has; whoever it is need not have begun anything."""
    from htcourse.usecases.people.every_record import gone_records
    from htcourse.usecases.people.learners import ids_called

    listed = read_class(places, places.people.name).person(text) if places.people else None
    if listed is not None and listed.learner not in {each.id for each in everybody}:
        if gone := [each for each in gone_records(places) if each.values["id"] == listed.learner]:
            raise gone[0]
        raise click.ClickException(
            f"{listed.code} has handed in nothing yet: allow it where they take the quiz (htcourse allow, or Exams), "
            "and here once their results are collected."
        )
    found = (listed.learner,) if listed is not None else ids_called(everybody, text)
    if len(found) != 1:
        what = f"There is no learner “{text}” here." if not found else f"“{text}” are several: {', '.join(found)}."
        raise click.ClickException(f"{what} `htcourse allow` alone lists everybody; the first column is the id.")
    return found[0]


def _allowance(places: Places, learner: str, quiz: str, mode: str | None) -> Allowance:
    """Return which quiz is meant, and in which of its modes."""
    from htcourse.usecases.exams.exam_terms import COUNTED, wanted_sittings
    from htcourse.usecases.marking.more_attempts import Allowance
    from htcourse.usecases.results.known_quizzes import full_quiz_id, known_quizzes

    known = known_quizzes(places)
    quiz_id = full_quiz_id(quiz, [*known])
    own = known[quiz_id].quiz
    modes = [each for each in own.modes if each in COUNTED and wanted_sittings(own, each)]
    if not modes:
        raise click.ClickException(f"{quiz_id} may be taken as often as one likes.")
    if mode is None and len(modes) > 1:
        raise click.UsageError("say --mode: " + " or ".join(modes))
    if mode is not None and mode not in modes:
        raise click.UsageError(f"{quiz_id} is counted as {' or '.join(modes)}")
    return Allowance(learner, quiz_id, Mode(mode) if mode else modes[0])


def _extra(text: str) -> ExtraTime:
    from htcourse.usecases.exams.extra_time import LARGEST, ExtraTime

    found = re.fullmatch(r"(\d{1,3})\s*(%?)", text.strip())
    if found is None or int(found[1]) > LARGEST:
        raise click.UsageError("write extra time as 25% or 10 (minutes), a whole number of at most 300")
    return ExtraTime(per_cent=int(found[1])) if found[2] else ExtraTime(minutes=int(found[1]))


def _longer(places: Places, learner: str) -> Iterator[tuple[str, ExtraTime]]:
    """Give who has extra time in exams, or the one learner, with how much."""
    from htcourse.usecases.exams.extra_time import ExtraTime, extra_time

    for each in sorted([learner] if learner else places.learner_ids()):
        time = extra_time(places, each)
        if time != ExtraTime():
            yield each, time


def _sittings(each: SittingsRow) -> dict[str, object]:
    return {
        "learner": each.allowance.learner_id,
        "name": each.name,
        "quiz": each.allowance.quiz_id,
        "mode": each.allowance.mode,
        "taken": each.used,
        "allowed": each.wanted + each.more,
        "allowed_beside": each.more,
        "why": [why._asdict() for why in each.why],
        "left": each.left,
    }
