"""A card and a receipt are written by anybody who likes: a class one is in keeps its keys until they are compared."""

import base64
import json
import re

import pytest

from htcourse.classroom.sealing import class_key_of, new_class_secret
from htcourse.core.errors import CourseError
from htcourse.store.class_files import change_class
from htcourse.store.preferences import CLASSES
from htcourse.usecases.classes.class_card import card_of, read_card, save_card
from htcourse.usecases.classes.classes_joined import (
    classes_in,
    hand_in_to,
    join_class,
    my_classes,
    require_known_key,
    take_receipt,
)
from htcourse.usecases.classes.collect import collect, result_files
from htcourse.usecases.classes.receipts import RECEIPT, Receipt, read_receipt, write_receipt
from htcourse.usecases.classes.roster import new_class
from htcourse.usecases.session import Session


@pytest.fixture
def session(room):
    session = Session.open(room.lab, room.learners[0])
    yield session
    session.close()


def written(path, **other):
    """Write a card anew with other things on it, as whoever has one can."""
    card = json.loads(path.read_text())
    card = {name: value for name, value in {**card, **other}.items() if name != "check" and value is not None}
    path.write_text(json.dumps(card))
    return path


@pytest.mark.parametrize("name", ["key", "receipt_key"])
def test_a_card_with_another_key_is_taken_only_where_its_key_is_said(room, session, tmp_path, name):
    card = save_card(room.made, tmp_path / "card")
    join_class(session, card, "K7-1")
    before = my_classes(session)
    assert before[0].card.fingerprint == card_of(room.made).fingerprint
    forged = written(card, **{name: base64.b64encode(class_key_of(new_class_secret())).decode()})
    key = read_card(forged).fingerprint
    assert key != before[0].card.fingerprint
    for said in ("", before[0].card.fingerprint, "AAAA"):
        with pytest.raises(CourseError, match="another key than the one you joined by") as refused:
            join_class(session, forged, key=said)
        assert refused.value.values["key"] == key
        assert my_classes(session) == before
    with pytest.raises(CourseError, match="another key"):
        require_known_key(session.learner.preference(CLASSES), read_card(forged))
    join_class(session, forged, key=key.lower().replace("-", " "))
    assert my_classes(session)[0].card.fingerprint == key


@pytest.mark.parametrize(
    "spelt", [str.upper, lambda id: id.replace("-", ""), lambda id: f"{id} ", lambda id: f"{id}\n"]
)
def test_a_card_whose_id_is_spelt_otherwise_is_none(room, session, tmp_path, spelt):
    card = save_card(room.made, tmp_path / "card")
    join_class(session, card, "K7-1")
    before = my_classes(session)
    with pytest.raises(CourseError, match="no class card"):
        join_class(session, written(card, id=spelt(room.made.id)))
    assert my_classes(session) == before


def test_a_card_of_the_same_class_and_of_an_older_version_is_taken(room, session, tmp_path):
    card = save_card(room.made, tmp_path / "card")
    join_class(session, written(save_card(room.made, tmp_path / "old"), receipt_key=None), "K7-1")
    assert my_classes(session)[0].card.receipt_key == b""
    join_class(session, card)
    join_class(session, written(save_card(room.made, tmp_path / "old"), receipt_key=None))
    assert my_classes(session)[0].card.receipt_key == card_of(room.made).receipt_key


def test_a_receipt_that_the_class_did_not_sign_is_not_kept(room, session, tmp_path):
    join_class(session, save_card(room.made, tmp_path / "card"), "K7-1")
    known = Receipt(room.made.id, "Group 3-2", "K7-1", session.learner.id, 9, 999, "2026-11-28T00:00:00.000Z", 0)
    forged = write_receipt(new_class_secret(), known, tmp_path)
    with pytest.raises(CourseError, match="not signed by the class"):
        take_receipt(session, forged)
    assert my_classes(session)[0].receipts == ()
    own = write_receipt(room.made.secret, known, tmp_path)
    assert take_receipt(session, own) in my_classes(session)[0].receipts


@pytest.mark.parametrize("at", ["9999-99-99", "2026-11-28", "", "9999-12-31T00:00:00.000Z"])
def test_a_receipt_of_a_day_that_is_none_is_none(room, tmp_path, at):
    odd = Receipt(room.made.id, "Group 3-2", "K7-1", "x", 9, 999, at, 0)
    with pytest.raises(CourseError, match="is no receipt"):
        read_receipt(write_receipt(room.made.secret, odd, tmp_path))


def test_receipts_of_two_classes_with_one_code_lie_side_by_side(room, tmp_path):
    other = new_class(room.desk, "Group 4-1")
    room.hand_in(0)
    collect(room.desk, room.made, result_files([room.stick]))
    known = Receipt(other.id, other.name, "K7-1", room.learners[0], 1, 1, "2026-11-28T00:00:00.000Z", 0)
    write_receipt(other.secret, known, room.stick)
    assert len([*room.stick.glob(f"K7-1-*{RECEIPT}")]) == 2


def test_a_receipt_that_another_version_signed_is_written_anew(room):
    room.hand_in(0)
    (first,) = collect(room.desk, room.made, result_files([room.stick])).rows
    path = room.stick / first.receipt
    given = read_receipt(path)
    write_receipt(new_class_secret(), given, room.stick)
    (again,) = collect(room.desk, room.made, result_files([room.stick])).rows
    assert (again.receipt, read_receipt(path).signer) == (path.name, given.signer)


def test_a_name_with_line_breaks_is_one_line(room, session, tmp_path):
    name = "Group\nTaken in: all\r\n\x1b[2J"
    card = written(save_card(room.made, tmp_path / "card"), name=name)
    joined, _ = join_class(session, card, "K7-1")
    assert joined.card.name == my_classes(session)[0].card.name == "Group Taken in: all [2J"
    odd = Receipt(room.made.id, name, "K7-1\nx", session.learner.id, 9, 999, "2026-11-28T00:00:00.000Z", 0)
    receipt = read_receipt(write_receipt(room.made.secret, odd._replace(code="K7-1"), tmp_path))
    assert receipt.class_name == "Group Taken in: all [2J"


def test_what_is_handed_in_to_a_class_opens_with_its_own_key(room, session, tmp_path):
    join_class(session, save_card(room.made, tmp_path / "card"), "K7-1")
    hand_in_to(session, room.made.id, room.stick)
    assert [each.is_taken for each in collect(room.desk, room.made, result_files([room.stick])).rows] == [True]
    assert re.fullmatch(r"[A-Z2-7]{4}(\W[A-Z2-7]{4}){3}", card_of(room.made).fingerprint)
    assert change_class(room.desk, room.made.id, lambda before: before).secret == room.made.secret


def test_what_a_crash_left_of_a_receipt_goes_with_the_next(room):
    known = Receipt(room.made.id, "Group 3-2", "K7-1", room.learners[0], 1, 1, "2026-11-28T00:00:00.000Z", 0)
    path = write_receipt(room.made.secret, known, room.stick)
    left, other = (room.stick / f".{name}.77-1.part" for name in (path.name, "K7-2.pdf"))
    for each in (left, other):
        each.write_bytes(b"half")
    write_receipt(room.made.secret, known, room.stick)
    assert (left.exists(), other.exists(), path.exists()) == (False, True, True)


@pytest.mark.parametrize("kept", ["5", "null", '{"a": 1}', "[5, null]", '"x"', "["])
def test_what_is_kept_and_is_no_list_of_classes_is_none(kept):
    assert classes_in(kept) == ()
