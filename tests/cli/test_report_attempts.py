"""Which attempt `htcourse class report --attempts` takes, held against a reckoning of its own, as Moodle grades."""

import re
from typing import Any

import pytest
from click.testing import CliRunner
from tests.usecases.regrading import ALL, RIGHT, WRONG, Regrading, by_hand

from htcourse.cli import cli
from htcourse.store.class_files import Person
from htcourse.usecases.classes.class_report import class_report
from htcourse.usecases.classes.roster import add_people, find_class, new_class
from htcourse.usecases.people.trainer_pin import set_trainer_pin
from htcourse.usecases.results.counting import counting_of

HALF = {"choices": ["force"]}
TAKEN: dict[str, tuple[list[Any], ...]] = {
    "K7-1": ([RIGHT, WRONG, None], [RIGHT, RIGHT, ALL], [RIGHT, RIGHT, HALF]),  # the second of three
    "K7-2": ([RIGHT, WRONG, None], [WRONG, RIGHT, None], [None, WRONG, None]),  # equal ones
    "K7-3": ([WRONG, WRONG, None], [WRONG, WRONG, None], [RIGHT, WRONG, None]),  # thirds and a whole
    "K7-4": ([None, None, None],),
}
CHOICE = {
    "first": lambda totals: 0,
    "last": lambda totals: len(totals) - 1,
    "best": lambda totals: totals.index(max(totals)),  # the highest, the first of equals
}


@pytest.fixture
def made(tmp_path, monkeypatch):
    """A class with all its attempts: the desk, and each person's attempts, oldest first, with their points."""
    room = Regrading(tmp_path, monkeypatch)
    desk = room.places
    set_trainer_pin(desk, "2468")
    of = new_class(desk, "Spring")
    room.places = desk.of_class(of.id)
    found = {}
    for code, attempts in TAKEN.items():
        learner = room.person()
        ids = [room.take("course/basics", answers, learner=learner) for answers in attempts]
        if code == "K7-3":
            for number in (1, 2, 3):
                by_hand(room, learner, ids[1], 1 / 3, "A third.", number)
        found[code] = [(each, room.points(learner, each)) for each in ids]
        add_people(desk, of.id, [Person(code, f"Name {code}", "", learner)])
    return desk, found


@pytest.mark.parametrize("which", list(CHOICE))
def test_the_attempt_is_the_one_moodle_would_take(made, which):
    desk, taken = made
    expected = {
        code: attempts[CHOICE[which]([round(points, 4) for _, points in attempts])] for code, attempts in taken.items()
    }
    report = class_report(desk, find_class(desk, "Spring"), counting_of(which=which, within=""))
    cells = {row.code: next(each for each in row.cells if each.attempt) for row in report.rows}
    assert {code: each.attempt for code, each in cells.items()} == {code: id for code, (id, _) in expected.items()}
    arguments = ["--home", str(desk.home), "class", "report", "Spring", "--attempts", which]
    told = CliRunner().invoke(cli, arguments, input="2468\n").output
    for code, (_, points) in expected.items():
        (line,) = re.findall(rf"^{code} .*$", told, re.M)
        assert f"{points:.2f}".rstrip("0").rstrip(".") in line
