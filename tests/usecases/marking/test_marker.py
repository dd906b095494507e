"""However many answered, a question is held against the one of then once."""

from dataclasses import replace
from unittest.mock import patch

import pytest
from tests.usecases.exchange.test_kept_elements import shown
from tests.usecases.regrading import RIGHT, WRONG, Regrading, keyed

from htcourse.usecases.marking import marked_by
from htcourse.usecases.marking.marked_by import Marker


@pytest.fixture
def held():
    """Give what counts how often questions were held against those of then."""
    with patch.object(marked_by, "_asks_no_more", wraps=marked_by._asks_no_more) as comparing:
        yield comparing


def test_a_regrade_holds_a_question_against_that_of_then_once_whoever_answered(tmp_path, monkeypatch, held):
    room = Regrading(tmp_path, monkeypatch)
    for given in (RIGHT, WRONG, RIGHT):
        room.test(given)
    room.change_key("act")
    assert [each.after for each in room.only().rows] == [0, 0, 1]
    assert held.call_count == 1


def test_a_version_that_two_files_word_otherwise_is_read_as_each_says(held):
    now, then, mark = shown(keyed("act")), shown(keyed("means")), Marker()
    other = replace(then, texts={**then.texts, "choices/act/text": "Means", "choices/means/text": "Act"})
    marks = [mark(now, each, RIGHT) for each in (then, then, other)]
    assert [each and each.points for each in marks] == [0, 0, 1]
    assert held.call_count == 2
