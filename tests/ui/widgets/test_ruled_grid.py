"""A table of widgets has its heads on a ground and a rule between two rows."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QFrame, QWidget

from htcourse.store.places import assets_dir
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.ruled_grid import RuledGrid


@pytest.fixture
def look(qapp) -> Look:
    return Look(assets_dir(), "light", 1.0)


def test_the_ground_is_as_wide_as_the_table_and_rules_stand_between_rows_alone(look, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    table = RuledGrid(look, ("Person", "Answer"), wide=1)
    rows = [(Label(look, f"Person {number}"), Label(look, "An answer")) for number in range(3)]
    for row in rows:
        table.add_row(*row)
    window.setLayout(table.grid)
    window.resize(480, 200)
    window.show()
    frames = {kind: [each.geometry() for each in window.findChildren(QFrame) if each.property("kind") == kind]
              for kind in ("bar", "rule")}  # fmt: skip
    (ground,) = frames["bar"]
    assert {(each.left(), each.right()) for each in frames["rule"]} == {(ground.left(), ground.right())}
    first, second, third = (row[0].geometry() for row in rows)
    assert [between(*each, frames["rule"]) for each in ((ground, first), (first, second), (second, third))] == [0, 1, 1]
    assert ground.left() < first.left()
    assert ground.right() > rows[0][1].geometry().right()


def between(above: QRect, below: QRect, rules: list[QRect]) -> int:
    return sum(above.bottom() < each.top() <= below.top() for each in rules)
