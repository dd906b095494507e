"""Results sent to a record store by command: what it says, and how what was sent of somebody is taken back."""

import pytest
from tests.cli.test_classes import run
from tests.usecases.classes.conftest import made_once as made_once
from tests.usecases.classes.conftest import room as room
from tests.usecases.classes.record_store import record_store, standing

from htcourse.usecases.classes.roster import new_class


@pytest.fixture
def collected(room):
    """The desk, with what two people of the class handed in."""
    room.hand_in(0)
    room.hand_in(1, "K7-2")
    run(room.desk, "results", "collect", room.stick)
    return room.desk


def sending(address, *more):
    return ("xapi", "send", address, "--user", "U", "--password", "P", "--class", "group 3-2", *more)


def test_what_was_acknowledged_is_not_called_the_word_of_the_store_and_goes_anew_where_asked(collected):
    with record_store([]) as (address, kept, _, _):
        told = run(collected, *sending(address))
        count = len(kept)
        assert f"New to the store: {count} statements. It says that it had 0" in told
        told = run(collected, *sending(address))
        assert f"Acknowledged earlier, and not sent: {count}. If the store was emptied since, add --again" in told
        kept.clear()
        assert f"New to the store: {count} statements" in run(collected, *sending(address, "--again"))
        assert f"It says that it had {count} of" in run(collected, *sending(address, "--again"))


def test_a_store_that_tells_nothing_is_named(collected):
    with record_store([], tells=403) as (address, _, _, _):
        assert "The store does not tell this user what it has" in run(collected, *sending(address))


def test_before_somebody_is_taken_off_the_list_what_was_sent_can_be_taken_back(collected):
    with record_store([]) as (address, kept, _, _):
        run(collected, *sending(address))
        before = len(standing(kept))
        asked = run(collected, "class", "roster", "group 3-2", "--remove", "K7-1", typed="n\n", code=1)
        assert "xapi send ADDRESS --user NAME --class 'Group 3-2' --take-back K7-1" in asked
        assert "is told no more" in run(collected, *sending(address, "--take-back", "k7-1"))
        left = {each["actor"]["account"]["name"] for each in standing(kept)}
        assert 0 < len(standing(kept)) < before
        assert len(left) == 1
        run(collected, "class", "roster", "group 3-2", "--remove", "K7-1", "--yes")
        run(collected, *sending(address, "--again"))
        assert {each["actor"]["account"]["name"] for each in standing(kept)} == left


def test_before_a_class_is_removed_what_was_sent_of_it_can_be_taken_back(collected):
    with record_store([]) as (address, kept, _, _):
        run(collected, *sending(address))
        asked = run(collected, "class", "purge", "group 3-2", typed="n\n", code=1)
        given = "--class 'Group 3-2' --take-back K7-1 --take-back K7-2"
        assert f"To take it back, first: htcourse xapi send ADDRESS --user NAME {given}" in asked
        run(collected, *sending(address, "--take-back", "K7-1", "--take-back", "K7-2"))
        assert not standing(kept)
    other = new_class(collected, "Other")
    assert "record store" not in run(collected, "class", "purge", other.name, "--yes"), "it never sent anything"
    assert "record store" in run(collected, "class", "purge", "group 3-2", "--yes")


def test_two_people_are_taken_back_in_one_sending(collected):
    """Of two codes the last counted, and nobody said so."""
    with record_store([]) as (address, kept, _, _):
        run(collected, *sending(address))
        run(collected, *sending(address, "--take-back", "K7-1", "--take-back", "k7-2"))
        assert not standing(kept)


def test_who_is_on_no_list_or_handed_in_nothing_cannot_be_taken_back(collected):
    run(collected, *sending("http://127.0.0.1:9", "--take-back", "X-1"), code=1)
    asked = ("xapi", "send", "http://127.0.0.1:9", "--user", "U", "--password", "P", "--take-back", "K7-1")
    assert "--class" in run(collected, *asked, code=2)
