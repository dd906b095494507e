"""A week of marking: keys corrected, regrades and marks by hand, each taken back, in any order, of every kind."""

from dataclasses import replace
from random import Random

import pytest
from tests.usecases.exchange.test_kept_elements import WORDS, answered, made, question, shown
from tests.usecases.quiz_course import module_with
from tests.usecases.regrading import QUIET, Regrading, by_hand

from htcourse.core.question_types import categorise, cloze, matching, multiple_choice, ordering, single_choice
from htcourse.usecases.exams.changed_marks import changed_marks
from htcourse.usecases.exams.mark_history import MarkOrigin
from htcourse.usecases.marking.attempt_sheet import SheetHead, attempt_sheet
from htcourse.usecases.marking.regrade import regrade, take_back, why
from htcourse.usecases.marking.seen_attempts import list_seen, open_seen
from htcourse.usecases.quizzes.take_quiz import open_attempt_question, open_result


def check_all_agree(room: Regrading, learner: str, attempt: str) -> None:
    """Hold page, list, sheet, preview and what is told as changed against each other."""
    seen = open_seen(room.places, learner, attempt, "en")
    own = seen.questions[0]
    (standing,) = (each for each in own.steps if each.is_standing)
    (row,) = list_seen(room.places).rows
    sheet = attempt_sheet(seen, SheetHead("", "", ""))
    with room.at_work(learner) as session:
        result, page = open_result(session, attempt), open_attempt_question(session, attempt, 1)
        told = [reason for each in changed_marks(session) for reason in each.reasons]
    assert result.rows[0].points == pytest.approx(own.points) == pytest.approx(standing.points)
    assert page.mark.points == pytest.approx(own.points)
    assert (row.points, row.out_of) == (result.points, result.out_of) == (seen.row.points, seen.row.out_of)
    assert row.anew == (standing.given is not MarkOrigin.FIRST)
    assert set(told) <= {standing.reason}, "no reason of what gave way"
    assert page.comment == standing.reason
    assert standing.reason in sheet
    for each in room.found().open:
        assert all(one.before == pytest.approx(own.points) and one.total[0] == row.points for one in each.rows)


@pytest.mark.hard
@pytest.mark.parametrize("kind", [single_choice, multiple_choice, ordering, matching, categorise, cloze])
def test_page_list_sheet_and_preview_agree_whatever_is_marked_and_taken_back(kind, tmp_path, monkeypatch):
    pick, room = Random(kind.NAME), Regrading(tmp_path, monkeypatch)
    words = pick.sample(WORDS, 4)

    def asked() -> None:
        body = made(kind, pick.sample(words, 4), pick.sample(WORDS, 6))
        room.update(module_with(replace(question(body, kind), id="q1")))
        bodies.append(body)

    bodies: list[object] = []
    asked()
    given = answered(kind, shown(question(bodies[0], kind)).interaction(0), pick)
    learner, attempt = room.test(given)
    first = room.points(learner, attempt)
    batches: list[str] = []
    for step in range(8):
        match pick.choice(["key", "key", "hand", "clear", "back"]):
            case "key":
                asked()
                reason = why(f"Reason {step}.", "Ana")
                for found in room.found().open:
                    assert regrade(room.places, room.clock, found, reason, "", QUIET) == ()
                    batches.append(reason.batch)
            case "hand":
                by_hand(room, learner, attempt, pick.choice([0, 0.25, 1]), f"By hand {step}.")
            case "clear":
                by_hand(room, learner, attempt, None, "")
            case _ if batches:
                take_back(room.places, room.clock, batches.pop(), "", QUIET)
        check_all_agree(room, learner, attempt)
    by_hand(room, learner, attempt, None, "")
    while batches:
        take_back(room.places, room.clock, batches.pop(), "", QUIET)
    check_all_agree(room, learner, attempt)
    assert room.points(learner, attempt) == first, "all taken back, the first mark stands"
