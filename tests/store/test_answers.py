"""All answers of a record, read once for whoever reads many records: the same as each asks for alone."""

import pytest
from tests.store.behind import change_behind
from tests.store.samples import FixedClock, answer, shown

from htcourse.core.quiz import Mode, Verdict
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_queries import COLUMNS, RESPONSE_COLUMNS
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_reads import LearnerReads
from htcourse.store.learner_rows import Drawn, Kind
from htcourse.store.parse_row import parsed, parsed_responses
from htcourse.store.places import Places

NAMES = ("law-001", "law-002", "law-003")


def begun(learner: LearnerFile, *drawn: Drawn) -> str:
    return learner.append_attempt("demo/z", Mode.TEST, module_version="1", seed=1, drawn=drawn)


@pytest.fixture
def learner(places: Places, clock: FixedClock) -> LearnerFile:
    """Give a record with two attempts, and with answers of every kind that stands in one and does not count."""
    with LearnerFile.create(places, clock=clock) as learner:
        drawn = tuple(Drawn(f"demo/{name}", shown(name).hash, 1) for name in NAMES)
        first, second = (begun(learner, *drawn) for _ in range(2))
        answer(learner)
        for attempt in (first, second):
            for number, name in enumerate(NAMES, 1):
                answer(learner, name, attempt=attempt, number=number)
            answer(learner, "law-001", 0.0, attempt=attempt, number=1, try_number=2)
        learner.undo_response(answer(learner, "law-002", 0.0, attempt=first, number=2))
        answer(learner, "law-009", attempt=first, number=3)  # it drew another there
        answer(learner, "law-003", attempt=first, number=9)
        regraded = answer(learner, "law-003", 0.0, attempt=second, number=3)
        data = {"points": 0.5, "verdict": str(Verdict.PARTLY)}
        learner.append_event(Kind.ANSWER_REGRADED, regraded, attempt=second, data=data)
        return learner


def same(record: ReadOnlyRecord) -> None:
    attempts = record.attempts()
    every, by_attempt = record.answers(attempts)
    assert every == record.every_response()
    assert by_attempt == {each.id: record.responses(attempt=each.id) for each in attempts}


def test_they_are_those_that_each_attempt_asks_for(places: Places, learner: LearnerFile) -> None:
    with ReadOnlyRecord.open(places, learner.id) as record:
        same(record)
        (first, second), (_, by_attempt) = record.attempts(), record.answers(record.attempts())
        assert [each.number for each in by_attempt[first.id]] == [1, 2, 3, 1]
        assert by_attempt[second.id][-1].points == 0.5


def test_an_answer_kept_under_an_equal_question_is_to_what_was_drawn(places: Places, clock: FixedClock) -> None:
    with LearnerFile.create(places, clock=clock) as learner:
        other = shown("law-002")
        attempt = begun(learner, Drawn("demo/law-003", other.hash, 1))
        answer(learner, "law-002", attempt=attempt, number=1)
    with ReadOnlyRecord.open(places, learner.id) as record:
        same(record)
        assert [each.question for each in record.answers(record.attempts())[0]] == ["demo/law-003"]


def test_answers_are_in_the_order_that_their_attempt_keeps(
    places: Places, learner: LearnerFile, clock: FixedClock
) -> None:
    with LearnerFile.open(places, learner.id, clock) as file:
        ids = [each.id for each in file.every_response()]
        file.append_event(Kind.ROWS_ORDERED, data={"orders": [[ids[6], ids[2], ids[1]], [ids[4], ids[3]]]})
    with ReadOnlyRecord.open(places, learner.id) as record:
        assert [each.id for each in record.every_response()] != ids
        same(record)


def test_without_points_attempts_are_the_same_but_for_those(places: Places, learner: LearnerFile) -> None:
    with ReadOnlyRecord.open(places, learner.id) as record:
        plain = [each._replace(answered=0, points=0.0, waiting=0) for each in record.attempts()]
        assert any(each.points for each in record.attempts())
        assert list(record.attempts(with_points=False)) == plain


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("at", "never"),
        ("hints", 1.0),
        ("number", -1),
        ("points", "1.0"),
        ("answer", "{broken"),
        ("answer", '{"choices":[1]}'),
        ("language", None),
        ("id", ""),
    ],
)
def test_of_rows_read_together_each_stands_or_falls_alone(
    places: Places, learner: LearnerFile, column: str, value: object
) -> None:
    with ReadOnlyRecord.open(places, learner.id) as record:
        rows = [list(each) for each in record._rows(f"select {RESPONSE_COLUMNS} from response order by seq")]
    rows[3][RESPONSE_COLUMNS.split(", ").index(column)] = value
    alone = [parsed("response", each) for each in rows]
    together = parsed_responses(rows)
    assert alone[3] is None
    assert [each and list(each) for each in together] == alone
    assert parsed_responses([]) == []


def test_a_whole_number_is_not_taken_for_one_with_decimals(places: Places, learner: LearnerFile) -> None:
    with ReadOnlyRecord.open(places, learner.id) as record:
        rows = [list(each) for each in record._rows(f"select {COLUMNS['response']} from response")]
    hints = RESPONSE_COLUMNS.split(", ").index("hints")
    rows[0][hints], rows[1][hints] = 1, 1.0
    assert [each is None for each in parsed_responses(rows)][:3] == [False, True, False]


def test_a_zero_with_a_sign_is_not_taken_for_the_one_without(places: Places, learner: LearnerFile) -> None:
    with ReadOnlyRecord.open(places, learner.id) as record:
        rows = [list(each) for each in record._rows(f"select {COLUMNS['response']} from response")]
    points = RESPONSE_COLUMNS.split(", ").index("points")
    rows[0][points], rows[1][points] = 0.0, -0.0
    made = parsed_responses(rows)[:2]
    assert [str(each[points]) for each in made if each] == ["0.0", "-0.0"]


def test_what_nobody_can_use_sets_no_attempt_aside_beside_a_second_damage(
    places: Places, clock: FixedClock, learner: LearnerFile
) -> None:
    with LearnerFile.open(places, learner.id, clock) as again:
        first, second = again.attempts()
        event = again.append_event(Kind.EXAM_SET_ASIDE, "demo/z", attempt=first.id)
        path = again.path
    change_behind(path, f"update event set data = '{{' where id = '{event}'")
    change_behind(path, f"update attempt set drawn = '{{' where id = '{second.id}'")
    with ReadOnlyRecord.open(places, learner.id) as record:
        assert [each.id for each in record.attempts()] == [first.id]
        assert record.set_aside() == ()


def test_what_was_held_against_its_links_is_not_held_again(
    places: Places, learner: LearnerFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = list[str]()

    def heard(_: object, table: str, attempts: object) -> tuple[()]:
        asked.append(table)
        return ()

    monkeypatch.setattr("htcourse.store.learner_reads.harmed_rows", heard)
    with ReadOnlyRecord.open(places, learner.id) as record:
        record.is_as_written = True
        assert len(record.attempts()) == 2
        assert asked == []
    with ReadOnlyRecord.open(places, learner.id) as record:
        assert len(LearnerReads.attempts(record)) == 2
        assert asked
