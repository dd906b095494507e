"""Beside an answer stand a few of those before it, in few words."""

from dataclasses import replace

import pytest
from tests.usecases.regrading import Regrading, essay

from htcourse.core.clock import Moment
from htcourse.ui.screens.marks.side import AnswerSide
from htcourse.ui.widgets.label import Label
from htcourse.usecases.marking.seen_attempts import open_seen


@pytest.fixture
def question(tmp_path, monkeypatch):
    room = Regrading(tmp_path, monkeypatch)
    key = essay(room)
    return open_seen(room.places, key.learner_id, key.attempt_id, "en").questions[0]


def figures(qtbot, look, question):
    side = AnswerSide(look, question, "Ana")
    qtbot.addWidget(side)
    return [each.words for each in side.findChildren(Label)]


def test_how_many_there_were_is_said_where_some_are_left_out(qtbot, look, question):
    moment = Moment("2026-03-02T09:00:00.000Z", 0)
    earlier = tuple((moment, {"text": each}) for each in ("One.", "Two.", "word " * 1000))
    told = figures(qtbot, look, replace(question, changes=3, earlier=earlier))
    assert {"3 ×", "One.", "Two."} <= {*told}
    assert not any("last 3 shown" in each for each in told)
    assert max(map(len, told)) <= 400, "the sheet has all of it"
    told = figures(qtbot, look, replace(question, changes=5, earlier=earlier))
    assert {"5 ×", "Earlier answers: 5, the last 3 shown"} <= {*told}
