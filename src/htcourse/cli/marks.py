"""Commands for trainers about marks: attempts, regrade, override."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from htcourse.cli.output import BY_CLASS, as_typed, minute, records_of, say, tell_deleted, tell_unread, when
from htcourse.cli.regrade_lines import asked_of, change_of, lines_of, mean_of, sum_of, unread_of
from htcourse.core.clock import system_clock
from htcourse.core.errors import GoneRecordError
from htcourse.core.points import kept, points_text
from htcourse.store.class_files import codes_here
from htcourse.store.places import Places

if TYPE_CHECKING:
    from htcourse.usecases.exams.mark_history import MarkTakenBack
    from htcourse.usecases.marking.seen_attempts import SeenRow

_BY = click.option("--by", default="", help="Your name: it is kept with each mark.")


@click.command()
@click.argument("quiz", default="")
@click.option("--json", "as_json", is_flag=True, help="Print a list, one entry an attempt, as JSON.")
@BY_CLASS
@click.pass_obj
def attempts(home: Path | None, of_class: str, quiz: str, as_json: bool) -> None:
    """List every finished attempt with its points as they stand, newest first; asks for the trainer's PIN."""
    from htcourse.usecases.exams.exam_terms import not_offered_words, surplus_words
    from htcourse.usecases.exams.exam_time import time_words
    from htcourse.usecases.marking.attempt_words import begun_words, counted_words, marked_words, weights_words
    from htcourse.usecases.marking.seen_attempts import list_seen  # not needed by any other command
    from htcourse.usecases.results.counting import group_line
    from htcourse.usecases.results.known_quizzes import full_quiz_id, known_quizzes

    places = records_of(home, of_class, by_trainer=True)
    found = list_seen(places)
    tell_unread(found.problems)
    known = known_quizzes(places)
    if quiz:
        quiz = full_quiz_id(quiz, [*known, *(each.quiz_id for each in found.rows)])
    tell_deleted(places, quiz)
    codes = codes_here(places)
    rows = [
        replace(each, learner_id=codes.get(each.learner_id, each.learner_id))
        for each in found.rows
        if quiz in ("", each.quiz_id)
    ]
    if as_json:
        say(json.dumps([_attempt(each) for each in rows], ensure_ascii=False, indent=1))
        return

    def named(row: SeenRow) -> str:
        return "" if places.people else f"  {row.name or '-'}"

    def noted(row: SeenRow) -> tuple[str, ...]:
        here = known[row.quiz_id].version if places.people and row.quiz_id in known else row.module_version
        other = "" if row.module_version == here else f"begun under version {row.module_version}, here is {here}"
        return (
            begun_words(row),
            time_words(row.time),
            surplus_words(row.is_beyond),
            not_offered_words(row.is_not_offered),
            other,
        )

    lines = [
        f"{when(each)}  {each.learner_id}{named(each)}  {each.attempt_id}  "
        f"{each.quiz_id}  {each.mode}  "
        f"{points_text(each.points)} of {points_text(each.out_of)}"
        + _by_certainty(each)
        + (f"  practised before: {each.practised} of {each.questions} questions" if each.practised else "")
        + (f"  {each.anew} mark{'s' * (each.anew != 1)} given anew" if each.anew else "")
        + (f"  {marked_words(each)}" if each.marked else "")
        + (f"  {weights_words(each)}" if each.out_of_then != each.out_of else "")
        + _waiting(each)
        + ("  begun before it opened, by what the clock said later" if each.was_early else "")
        + "".join(f"  {words}" for words in noted(each) if words)
        + ("  from a file brought in" if each.is_brought else "")
        + ("  begun elsewhere, or before the PIN was changed" if each.is_of_another_pin else "")
        + (
            "  answers or marks may be lost: it counts nowhere until that is settled (held)"
            if each.awaits_decision
            else ""
        )
        + (f"  {counted_words(each.let_count).rstrip('.')}" if each.let_count else "")
        + ("  not released" if each.waits else "")
        + _aside(each)
        for each in rows
    ]
    at = f", at {quiz}" if quiz else ""
    listed = f"listed: every attempt submitted, in any mode and form, on any day{at}, {group_line(of_class)}"
    say(
        "\n".join(
            [listed, f"at, learner{'' if places.people else ', name'}, attempt, quiz, mode, points", *lines]
            if lines
            else [_nobody(quiz, are_lacking=any(isinstance(each, GoneRecordError) for each in found.problems))]
        )
    )


@click.command()
@click.argument("learner")
@click.argument("attempt")
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path, dir_okay=False), help="An HTML file.")
@click.option("--all", "with_all", is_flag=True, help="For your files: also what the learner is not told.")
@BY_CLASS
@click.pass_obj
def sheet(home: Path | None, of_class: str, learner: str, attempt: str, output: Path, with_all: bool) -> None:
    """Write one attempt as it was, to be printed: questions, answers, marks, comments; asks for the trainer's PIN.

    LEARNER and ATTEMPT are as `htcourse attempts` prints them. Without --all it is for the person: it tells no mark or
    key that they are not told in the program.
    """
    from htcourse.usecases.marking.attempt_sheet import SheetHead, write_sheet  # not needed by any other command
    from htcourse.usecases.marking.seen_attempts import open_seen
    from htcourse.usecases.results.known_quizzes import known_titles

    places = records_of(home, of_class, by_trainer=True)
    learner = _record_of(places, learner)
    seen = open_seen(places, learner, attempt, "en")
    tell_unread([seen.altered] if seen.altered else ())
    titles = (known_titles(places).get(seen.row.quiz_id, ""), *seen.row.titles.values(), seen.row.quiz_id)
    name = seen.row.name or codes_here(places).get(learner, learner)
    head = SheetHead(next(filter(None, titles)), name, seen.row.mode)
    say(f"Written: {write_sheet(seen, head, output, with_all=with_all)}")


@click.command()
@click.argument("name", default="")
@click.option("--preview", is_flag=True, help="Say learner by learner what would change; nothing is written.")
@click.option("--reason", default="", help="Why the marks change: told to those whose mark does.")
@_BY
@click.option(
    "--undo",
    default="",
    metavar="REGRADE",
    help="Take a regrade back: its name, as the list gives it, with --by, --reason.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the preview as JSON.")
@BY_CLASS
@click.pass_obj
def regrade(
    home: Path | None, of_class: str, name: str, preview: bool, reason: str, by: str, undo: str, as_json: bool
) -> None:
    """Mark finished attempts anew by a key or weights that were changed; asks for the trainer's PIN.

    NAME is a question or, for its weights, a quiz. Without it the list says what could be regraded and what was. The
    first marks are kept, marks by hand stand, and a regrade can be taken back.
    """
    from htcourse.core.translatable import number_of
    from htcourse.usecases.marking import regrade as regrading  # not needed by any other command
    from htcourse.usecases.marking.regrade_preview import list_regrades
    from htcourse.usecases.results.known_quizzes import full_regrade_id, known_quizzes

    places = records_of(home, of_class, by_trainer=True)
    if undo:
        if name or preview:
            raise click.UsageError("--undo goes with --reason and --by alone")
        regrading.check_newest(list_regrades(places, "en").done, undo)
        before = _stands(places, undo)
        tell_unread(regrading.take_back(places, system_clock, undo, "", _quietly, by, reason), "Not taken back")
        after = _stands(places, undo)
        if after is None:
            say("Taken back: what stood before stands again.")
        elif after == before:
            raise click.ClickException(f"Nothing was taken back: {undo} stands.")
        else:
            once_more = as_typed(places, f"regrade --undo {undo}", of_class)
            say(f"Taken back in part: of {before} marks {after} stand; once more: {once_more}")
        return
    found = list_regrades(places, "en")
    tell_unread(found.problems)
    if not name:
        lines = [f"{each.id}: {sum_of(each)}" for each in found.open]
        lines += [
            f"{each.batch}: {minute(each.at, each.offset_minutes)} {each.id}, "
            f"{number_of(each.rows, 'mark')}, {each.by}: {each.reason}{_back(each.back)}"
            for each in (*found.done, *found.back)
        ]
        if found.gone:
            lines.append(f"No longer in the course, so they keep their marks: {' · '.join(found.gone)}")
        lines = lines or ["Every finished attempt is marked by the keys and weights as they stand."]
        say("\n".join(lines))
        return
    name = full_regrade_id(name, known_quizzes(places), (each.id for each in found.open))
    chosen = next((each for each in found.open if each.id == name), None)
    if chosen is None:
        say(f"{name}: the key as it stands changes no mark.")
        return
    codes = codes_here(places)
    if as_json:
        say(json.dumps([change_of(each, codes) for each in chosen.rows], ensure_ascii=False, indent=1))
    else:
        worded = chosen.then or chosen.now
        asked = worded.interaction(0) if worded else None
        told = (
            *asked_of(chosen),
            *mean_of(chosen.mean),
            *unread_of(chosen, codes),
            *lines_of(chosen.rows, codes, asked),
        )
        say("\n".join([f"{chosen.id}: {sum_of(chosen)}", *told]))
    if preview or as_json:
        return
    given = regrading.why(reason, by)
    problems = regrading.regrade(places, system_clock, chosen, given, "", _quietly)
    for each in problems:
        say(f"Not regraded: {each}", err=True)
    given_anew = _stands(places, given.batch)
    if given_anew is None:
        raise click.ClickException("Nothing was regraded.")
    marks = f"{given_anew} of {number_of(len(chosen.changed), 'mark')} given anew"
    say(f"Regraded, {marks}; to take it back: {as_typed(places, f'regrade --undo {given.batch}', of_class)}")


class _Share(click.FloatRange):
    """A number with its decimals by point or comma, or one of another: 2/3."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the number."""
        if not isinstance(value, str):
            return super().convert(value, param, ctx)
        parts: list[Any] = value.replace(",", ".").split("/", 1)
        if len(parts) == 1:
            return kept(super().convert(parts[0], param, ctx))
        points, out_of = (click.FLOAT.convert(each, param, ctx) for each in parts)
        if not out_of > 0:
            self.fail(f"In {value!r} there are no points behind the slash.", param, ctx)
        return super().convert(points / out_of, param, ctx)

    def fail(self, message: str, param: click.Parameter | None = None, ctx: click.Context | None = None) -> NoReturn:
        """Say what can be written instead."""
        super().fail(f"{message} Write 2/3 for 2 of its 3 points, or a share of them from 0 to 1.", param, ctx)


@click.command()
@click.argument("learner")
@click.argument("attempt")
@click.argument("number", type=click.IntRange(1))
@click.option(
    "--points",
    type=_Share(-1, 1),
    help="2/3: 2 of its 3 points; or a share from 0 to 1, below 0 where a choice takes off.",
)
@click.option("--comment", default="", help="Why: told to the learner.")
@_BY
@click.option("--clear", is_flag=True, help="Take the mark by hand back, also from below a newer mark.")
@BY_CLASS
@click.pass_obj
def override(
    home: Path | None,
    of_class: str,
    learner: str,
    attempt: str,
    number: int,
    points: float | None,
    comment: str,
    by: str,
    clear: bool,
) -> None:
    """Give the answer to question NUMBER of an attempt another mark by hand; asks for the trainer's PIN.

    LEARNER (or a name of one alone) and ATTEMPT are as `htcourse attempts` prints them, NUMBER is as that person saw
    the question, and as `htcourse sheet` shows it. The mark of the key is kept beside it.
    """
    from htcourse.usecases.marking.override import AnswerKey, Clear, Override  # not needed by any other command
    from htcourse.usecases.marking.override import override as give
    from htcourse.usecases.marking.seen_attempts import open_seen

    places = records_of(home, of_class, by_trainer=True)
    if clear == (points is not None):
        raise click.UsageError("say --points or --clear")
    mark = Clear(by, comment) if points is None else Override(points, comment, by)
    learner = _record_of(places, learner)
    if points is not None and points < 0:
        asked = open_seen(places, learner, attempt, "en").questions[number - 1 : number]
        least = asked[0].least if asked else 0.0
        if points < least:
            of = f"{points_text(least * asked[0].out_of)} of {points_text(asked[0].out_of)} points" if asked else "0"
            raise click.UsageError(f"the least for question {number} is {of}, a share of {points_text(least)}")
    changed = give(places, system_clock, AnswerKey(learner, attempt, number), mark)
    if not changed.progress:
        say("There is no mark by hand to take back.")
        return
    seen = open_seen(places, learner, attempt, "en")
    row, nowhere = seen.row, ""
    if row.why_aside is not None:
        way = as_typed(places, f"held {attempt} --take-back", of_class)
        nowhere = f" The attempt is set aside and counts nowhere: “{way}” lets it count."
    elif row.awaits_decision:
        way = as_typed(places, "held", of_class)
        nowhere = f" Answers or marks of the attempt may be lost: it counts nowhere until “{way}” settles that."
    given = seen.questions[number - 1]
    stands = (each.as_line(given.out_of) for each in given.steps if each.is_standing)
    done = f"Kept: {points_text(given.points)} of {points_text(given.out_of)} points."
    if clear:
        done = f"Taken back. What stands now: {next(stands, 'nothing, it has no answer')}."
    say(f"Question {number}, “{given.title}”. {done}{nowhere}")


def _record_of(places: Places, learner: str) -> str:
    """Return the id of a record that is named by its id, or by a name that only one has; in a class by a code."""
    from htcourse.usecases.people.learners import list_learners

    called = codes_here(places) if places.people else {each.id: each.name for each in list_learners(places)}
    found = [id for id, name in called.items() if name.casefold() == learner.casefold()]
    if len(found) > 1 and learner not in called:
        raise click.ClickException(f"“{learner}” are several: {', '.join(found)}. Say the id of one.")
    return found[0] if found and learner not in called else learner


def _quietly(done: int, total: int) -> None:
    """Report to nobody."""


def _stands(places: Places, batch: str) -> int | None:
    """Return how many marks of a regrade stand, those by hand not counted; None where nothing of it does."""
    from htcourse.usecases.marking.regrade_preview import list_regrades

    return next((each.rows for each in list_regrades(places, "en").done if each.batch == batch), None)


def _attempt(each: SeenRow) -> dict[str, Any]:
    return {
        "at": each.at,
        "begun": each.begun and each.begun.utc,
        "learner": each.learner_id,
        "attempt": each.attempt_id,
        "quiz": each.quiz_id,
        "mode": each.mode,
        "points": round(each.points, 3),
        "out_of": round(each.out_of, 3),
        "out_of_then": round(each.out_of_then, 3),
        "has_passed": each.has_passed,
        "waiting_for_marks": each.waiting,
        "released": not each.waits,
        "marks_given_anew": each.anew,
        "marked": [{"by": by, "on": day} for by, day in each.marked],
        "brought_in": each.is_brought,
        "begun_behind_another_pin": each.is_of_another_pin,
        "may_have_lost_answers": each.is_doubted,
        "let_count": each.let_count is not None,
        "minutes_allowed": each.time.minutes or None,
        "extra_minutes": each.time.extra,
        "set_aside": each.why_aside is not None,
        "why_set_aside": each.why_aside,
        "begun_before_it_opened": each.was_early,
        "beyond_what_is_allowed": each.is_beyond,
        "not_offered_in_this_mode": each.is_not_offered,
        "module_version": each.module_version,
        "questions": each.questions,
        "practised": each.practised,
        "by_certainty": each.certainty and round(each.certainty[0], 3),
        "by_certainty_out_of": each.certainty and round(each.certainty[1], 3),
    }


def _back(back: MarkTakenBack | None) -> str:
    from htcourse.usecases.marking.attempt_words import back_words

    words = ", ".join(filter(None, back_words(back, minute)))
    return f"; {words}" if words else ""


def _by_certainty(each: SeenRow) -> str:
    if each.certainty is None:
        return ""
    marks, most = each.certainty
    return f"  by certainty {points_text(marks)} of at most {points_text(most)}"


def _waiting(each: SeenRow) -> str:
    if not each.waiting:
        return ""
    return f"  {each.waiting} answer{' waits' if each.waiting == 1 else 's wait'} for a mark"


def _aside(each: SeenRow) -> str:
    if each.why_aside is None:
        return ""
    return "  " + ": ".join(filter(None, ("set aside, counts nowhere", each.why_aside)))


def _nobody(quiz: str, *, are_lacking: bool) -> str:
    return f"Nobody{' else' * are_lacking} has finished {quiz or 'a quiz'} yet."
