"""The order of the rows of a record is that of their links: one that was moved behind the program's back is found."""

import random
import shutil
from contextlib import closing
from pathlib import Path

import pytest
from tests.old_learner_files.make_file import live
from tests.store.behind import change_behind, without_copies
from tests.store.samples import DRAWN, FixedClock, answer
from tests.store.test_lost_answers import accept
from tests.store.test_migrations import put_old_file

from htcourse.core.errors import LearnerFileError
from htcourse.store.backups import list_backups
from htcourse.store.check_record import check_record, is_sound
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_connection import still_connection
from htcourse.store.learner_links import CHANGED, Mismatch, findings
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_rows import VERSION, Kind
from htcourse.store.learners_here import bring_learner
from htcourse.store.places import Places
from htcourse.store.restore import restore
from htcourse.store.written_order import in_orders


def found_in(path: Path) -> tuple[Mismatch, ...]:
    with closing(still_connection(path)) as connection:
        return findings(connection)


def moved(path: Path) -> list[tuple[str, str]]:
    found = found_in(path)
    assert {each.what for each in found} <= {CHANGED}
    return [(each.table, each.row) for each in found]


@pytest.fixture
def sat(places: Places, clock: FixedClock) -> tuple[Path, str]:
    """A closed record with an exam, whose answer was right, then wrong, and marked twice; and the exam."""
    with LearnerFile.create(places, "Ана", clock) as learner:
        exams = [
            learner.append_attempt("demo/exam", "exam", module_version="1", seed=seed, drawn=[DRAWN]) for seed in (1, 2)
        ]
        answer(learner, attempt=exams[0], number=1)
        last = answer(learner, attempt=exams[0], number=1, points=0.0, try_number=2)
        data = {"rows": learner.answer_rows(exams[0])}
        learner.append_event(Kind.ATTEMPT_SUBMITTED, "demo/exam", attempt=exams[0], data=data)
        for points, verdict in ((1.0, "right"), (0.0, "wrong")):
            given = {"points": points, "verdict": verdict}
            learner.append_event(Kind.ANSWER_OVERRIDDEN, last, attempt=exams[0], data=given)
    return learner.path, exams[0]


@pytest.mark.parametrize(
    ("table", "which", "count"),
    [
        ("response", "true", 2),
        ("attempt", "true", 2),
        ("event", "kind = 'answer-overridden'", 2),
        ("event", "true", 3),
    ],
)
def test_rows_in_another_order_are_found_and_their_attempt_is_doubted(places, sat, table, which, count) -> None:
    path, exam = sat
    assert change_behind(path, f"update {table} set seq = 100 - seq where {which}") == count
    assert [each for each, _ in moved(path)] == [table] * count
    with pytest.raises(LearnerFileError, match="not what was written"):
        check_record(path)
    with ReadOnlyRecord.open(places, path.stem) as reads:
        doubts = {each.id: each.doubt.altered for each in reads.attempts() if each.doubt}
        assert doubts[exam] == (1 if table == "attempt" else count)


@pytest.mark.parametrize("table", ["response", "attempt", "event", "link"])
def test_a_row_behind_which_nothing_can_be_written_is_found_and_comes_in_among_the_others(
    places, clock, sat, tmp_path, table
) -> None:
    path, _ = sat
    made = shutil.copy(path, tmp_path / "made.db")
    last = f"(select max(seq) from {table})"
    assert change_behind(made, f"update {table} set seq = 9223372036854775807 where seq = {last}") == 1
    assert [each for each, _ in moved(made)] == [table]
    with pytest.raises(LearnerFileError, match="is damaged"):
        restore(places, path.stem, made, clock)
    elsewhere = Places(tmp_path / "elsewhere")
    elsewhere.prepare()
    bring_learner(elsewhere, made, clock)
    with LearnerFile.open(elsewhere, path.stem, clock) as learner:
        last = answer(learner)
        assert learner.responses()[-1].id == last
    check_record(learner.path)


@pytest.mark.parametrize("to", ["-1", "99", "seq + 100 where seq > 2"], ids=["to the front", "to the end", "all"])
def test_of_rows_of_which_one_stands_elsewhere_that_one_was_moved(places, clock, to) -> None:
    with LearnerFile.create(places, "Ана", clock) as learner:
        ids = [learner.append_event(Kind.NOTE, f"demo/a#{each}", data={"text": "x"}) for each in range(6)]
    change_behind(learner.path, f"update event set seq = {to}" + ("" if "where" in to else f" where id = '{ids[2]}'"))
    assert moved(learner.path) == ([] if "where" in to else [("event", ids[2])]), "numbers may lack some"


@pytest.mark.parametrize("way", ["restored", "begun anew", "brought in"])
def test_wherever_such_rows_go_they_have_their_order_again(places, clock, sat, tmp_path, way) -> None:
    path, exam = sat
    change_behind(path, "update response set seq = -seq")
    change_behind(path, "update event set seq = -seq")
    without_copies(places, path.stem)
    if way == "brought in":
        places = Places(tmp_path / "elsewhere")
        with LearnerFile.create(places, clock=clock) as elsewhere:
            elsewhere.merge(path)
        path = elsewhere.path
    else:
        restore(places, path.stem, None, clock, takes_all=way == "restored")
    with LearnerFile.open(places, path.stem, clock) as learner:
        assert learner.first_marked(exam)[1].try_number == 2
        assert [each.points for each in learner.responses(attempt=exam)] == [1.0, 0.0]
    assert found_in(path) == ()


def test_what_was_let_count_as_it_stands_stays_so_on_every_way_back(places, clock, sat) -> None:
    path, exam = sat
    change_behind(path, "update response set seq = -seq")
    with LearnerFile.open(places, path.stem, clock) as learner:
        accept(learner, exam)
        assert not learner.attempt(exam).is_doubted
    assert is_sound(path)
    restore(places, path.stem, list_backups(places, path.stem)[0].path, clock)
    with LearnerFile.open(places, path.stem, clock) as learner:
        assert learner.last_responses(exam)[1].try_number == 1
        assert learner.attempt(exam).let_count.altered == 2
        assert not learner.attempt(exam).is_doubted
    assert is_sound(path)


def test_a_file_of_any_version_has_the_order_of_its_links(places, clock) -> None:
    for number in range(1, VERSION + 1):
        learner_id = put_old_file(places, number)
        with LearnerFile.open(places, learner_id, clock):
            pass
        assert found_in(places.learner_file(learner_id)) == ()


@pytest.mark.parametrize("seed", range(4))
def test_nothing_that_the_program_does_puts_a_row_elsewhere(places, clock, tmp_path, seed) -> None:
    chance = random.Random(seed)
    homes = [places, Places(tmp_path / "B")]
    homes[1].prepare()
    with LearnerFile.create(places, "Ана", clock) as learner:
        live(learner, clock)
        learner_id = learner.id
    shutil.copy(learner.path, homes[1].learners)

    def write(home: Places) -> None:
        with LearnerFile.open(home, learner_id, clock) as learner:
            exam = learner.append_attempt("demo/exam", "exam", module_version="1", seed=1, drawn=[DRAWN])
            last = answer(learner, attempt=exam, number=1)
            learner.append_event(Kind.ATTEMPT_SUBMITTED, "demo/exam", attempt=exam, data={"rows": 1})
            data = {"points": 0.5, "verdict": "partly"}
            learner.append_event(Kind.ANSWER_OVERRIDDEN, last, attempt=exam, data=data)
            learner.undo_event(learner.append_event(Kind.NOTE, "demo/a#1", data={"text": str(chance.random())}))

    def merge(home: Places) -> None:
        other = homes[home is homes[0]].learner_file(learner_id)
        copies = [each.path for each in list_backups(home, learner_id)]
        with LearnerFile.open(home, learner_id, clock) as learner:
            learner.merge(chance.choice([other, *copies]), own_only=chance.random() < 0.5)

    def put_back(home: Places) -> None:
        copies = list_backups(home, learner_id)
        source = chance.choice(copies).path if copies else None
        restore(home, learner_id, source, clock, takes_all=source is None or chance.random() < 0.5)

    def damage(home: Places) -> None:
        change_behind(home.learner_file(learner_id), "update response set points = 0.25 where seq = 2")
        put_back(home)

    for _ in range(12):
        clock.pass_time(hours=chance.randint(-3, 5))
        home = chance.choice(homes)
        chance.choice((write, write, merge, merge, put_back, damage))(home)
        assert found_in(home.learner_file(learner_id)) == ()


@pytest.mark.parametrize("many", [1, 30_000])
def test_orders_that_name_a_row_or_none_or_all_too_often_say_nothing(learner: LearnerFile, many: int) -> None:
    rows = [answer(learner, f"law-{each}") for each in range(3)]
    back = [[*reversed(rows)]] * many
    learner.append_event(Kind.ROWS_ORDERED, data={"orders": [[], [rows[0]], *back]})
    believed = many == 1
    assert learner._orders() == (back if believed else [])
    assert [each.id for each in learner.responses()] == (back[0] if believed else rows)


def test_of_the_rows_of_an_attempt_that_have_an_order_the_last_by_it_stands(learner: LearnerFile) -> None:
    attempt = learner.append_attempt("demo/z", "exam", module_version="1", seed=1, drawn=())
    first, last = (learner.append_event(Kind.ATTEMPT_TIMED, "demo/z", attempt=attempt) for _ in range(2))
    for order in ([first, last], [last, first]):
        learner.append_event(Kind.ROWS_ORDERED, data={"orders": [order]})
        with ReadOnlyRecord.open(Places(learner.path.parents[1]), learner.id) as record:
            stands = record.standing_event(Kind.ATTEMPT_TIMED, attempt)
        assert stands is not None
        assert stands.id == order[-1]


def test_where_rows_stand_is_found_once_until_rows_come_in(learner: LearnerFile) -> None:
    rows = [answer(learner, f"law-{each}") for each in range(3)]
    learner.append_event(Kind.ROWS_ORDERED, data={"orders": [[*reversed(rows)]]})
    asked = list[str]()

    def hear(statement: str) -> None:
        if statement.startswith(("select data from main.event", "select id, seq from main.")):
            asked.append(statement)

    learner._connection.set_trace_callback(hear)
    for _ in range(3):
        assert [each.id for each in learner.responses()] == [*reversed(rows)]
    found_once = [*asked]
    assert len({*asked}) == len(asked) == 3
    last = answer(learner, "law-3")
    assert [each.id for each in learner.responses()] == [*reversed(rows), last]
    assert asked == found_once
    with learner._writing("brought"):
        pass
    learner.responses()
    assert asked == [*found_once, *found_once]


def test_an_order_costs_as_much_as_it_names() -> None:
    asked = list[int]()

    def name(each: int) -> str:
        asked.append(each)
        return str(each)

    orders = [[str(each + 1), str(each)] for each in range(0, 1000, 2)]
    assert [*map(str, in_orders(range(1000), orders, name))] == [row for order in orders for row in order]
    assert len(asked) < 10 * 1000
