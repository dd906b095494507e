"""Anki's packages: samples made by Anki itself (26.09) in both newer layouts and by genanki, and what must come."""

import json
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
import zstandard
from tests.formats.samples import plain_reading

from htcourse import formats
from htcourse.core.errors import Cancelled
from htcourse.exports import apkg
from htcourse.formats import anki

FOLDER = Path(__file__).parents[1] / "samples" / "anki"
SAMPLES = sorted(FOLDER.glob("*.apkg"))


def parts_of(path):
    with zipfile.ZipFile(path) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


@pytest.fixture
def package(tmp_path):
    def of(parts):
        path = tmp_path / "some.apkg"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as opened:
            for name, content in parts.items():
                opened.writestr(name, content)
        return path

    return of


@pytest.fixture
def changed(package):
    """Return a package whose database some statements have changed."""

    def of(*statements, sample="genanki.apkg"):
        parts = parts_of(FOLDER / sample)
        connection = sqlite3.connect(":memory:")
        connection.deserialize(parts["collection.anki2"])
        for each in statements:
            connection.execute(each)
        connection.commit()
        parts["collection.anki2"] = connection.serialize()
        connection.close()
        return package(parts)

    return of


def codes(path):
    return [each.code for each in anki.read(path).problems]


def test_more_notes_than_a_minute_reads_are_told_and_the_first_are_read(monkeypatch):
    count = len(anki.read(FOLDER / "genanki.apkg").bank.questions)
    monkeypatch.setattr("htcourse.formats.anki.reader.MOST_NOTES", 2)
    monkeypatch.setattr("htcourse.formats.anki.collection.MOST_NOTES", 2)
    reading = anki.read(FOLDER / "genanki.apkg")
    assert count > len(reading.bank.questions)
    assert "only the first 2 are read" in reading.problems[0].sentence


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_gives_what_stands_beside_it(path):
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    assert plain_reading(anki.read(path)) == expected


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_is_recognised_whatever_its_name(path, tmp_path):
    other = tmp_path / "deck.bin"
    other.write_bytes(path.read_bytes())
    assert formats.recognise(other).NAME == anki.NAME


def test_both_newer_layouts_hold_the_same():
    old, new = (anki.read(FOLDER / name).bank for name in ("anki21.apkg", "anki21b.apkg"))
    assert [each.content for each in old.pictures] == [each.content for each in new.pictures]
    assert [each.question.text for each in old.questions] == [each.question.text for each in new.questions]


def test_the_old_collection_is_never_read_beside_a_newer_one(package):
    parts = parts_of(FOLDER / "anki21b.apkg")
    assert b"latest Anki" in parts["collection.anki2"]
    assert not any("latest Anki" in each.question.text for each in anki.read(package(parts)).bank.questions)


def test_reading_can_be_cancelled():
    def stop(done, total):
        raise Cancelled

    with pytest.raises(Cancelled):
        anki.read(SAMPLES[0], stop)


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("drop table notes", "unreadable"),
        ("delete from notes", "no-notes"),
        ("update col set models = 'x'", "type-not-supported"),
        ("update col set models = '{\"1\": 3}'", "type-not-supported"),
        ("update notes set mid = 0", "type-not-supported"),
        ("update notes set flds = ''", "blank-note"),
        ("update notes set flds = x'ff'", "blank-note"),
        ("update notes set flds = '{{c1::Oslo}} and {{c2::Rome}' || x'1f' || 'more'", "broken-gap"),
        ("update notes set flds = '{{c1::Oslo and {{c2::Rome}}' || x'1f' || 'more'", "broken-gap"),
    ],
)
def test_a_database_that_is_no_collection_is_told(statement, code, changed):
    assert code in codes(changed(statement))


def test_a_view_in_the_place_of_the_notes_is_not_asked(changed):
    endless = "with recursive n(x) as (select 1 union all select x + 1 from n) select x as id, x as mid from n"
    assert codes(changed("drop table notes", f"create view notes as {endless}")) == ["unreadable"]


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + b"\xff" * 4096])
def test_bytes_that_are_no_database_are_told(content, package):
    assert codes(package({"collection.anki2": content, "media": b"{}"})) == ["unreadable"]


def test_a_bomb_in_zstd_is_stopped_while_it_unpacks(package):
    bomb = zstandard.compress(b"SQLite format 3\0" + b"\0" * 300_000_000, 19)
    reading = anki.read(package({"collection.anki21b": bomb, "media": b""}))
    assert [each.code for each in reading.problems] == ["unreadable"]
    assert "200 MB" in reading.problems[0].sentence


@pytest.mark.parametrize(
    "media", [b"", b"[]", b"{", b'{"0": 3}', b'{"no": "a.png"}', b"\x28\xb5\x2f\xfd\0\0", b"[" * 99999]
)
def test_a_damaged_list_of_media_costs_the_pictures_alone(media, package):
    parts = parts_of(FOLDER / "anki21.apkg") | {"media": media}
    reading = anki.read(package(parts))
    assert len(reading.bank.questions) == 8
    assert "picture-left-out" in [each.code for each in reading.problems]


def own_package(course, path, number=3):
    from htcourse.core.question_bank import Bank, BankQuestion

    apkg.write_questions(Bank(tuple(map(BankQuestion, course[:number]))), path)
    return parts_of(path)


@pytest.fixture
def own(tmp_path, package):
    """Return a package of the sample module's questions after a statement changed its database."""

    def of(statement):
        module = formats.read(FOLDER.parent / "module").module
        parts = own_package(module.questions, tmp_path / "own.apkg")
        connection = sqlite3.connect(":memory:")
        connection.deserialize(parts["collection.anki2"])
        connection.execute(statement)
        connection.commit()
        parts["collection.anki2"] = connection.serialize()
        connection.close()
        return package(parts)

    return of


def test_a_card_of_ours_that_was_changed_in_anki_is_told_and_comes_as_it_was(own):
    path = own("update notes set flds = replace(flds, '<p>', '<p>Edited. ')")
    reading = anki.read(path)
    assert [each.code for each in reading.problems] == ["changed-in-anki"]
    assert not any("Edited" in each.question.text for each in reading.bank.questions)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('{"version":1', '{"version":9'),
        ('"type":"', '"type":"no-'),
        ('"difficulty":', '"difficulty":[],"x":'),
        ('"title":"', '"title":3,"x":"'),
        ('"category":', '"category":7,"x":'),
        ('"body":', '"body":[],"x":'),
    ],
)
def test_damaged_data_of_ours_is_told_and_the_two_sides_are_read(old, new, own):
    reading = anki.read(own(f"update notes set flds = replace(flds, '{old}', '{new}')"))
    assert {each.code for each in reading.problems} >= {"own-data-damaged"}
    assert len(reading.bank.questions) == 3
    assert {each.question.type for each in reading.bank.questions} <= {"essay", "short-text"}


@pytest.fixture
def of_choices(changed):
    """Return what comes of a note of the add-on “Multiple Choice for Anki”, with a kind and a key."""
    names = ("Question", "Title", "QType (0=kprim,1=mc,2=sc)", "Q_1", "Q_2", "Q_3", "Answers", "Sources")

    def of(asks, key):
        with closing(sqlite3.connect(":memory:")) as connection:
            connection.deserialize(parts_of(FOLDER / "genanki.apkg")["collection.anki2"])
            models = json.loads(connection.execute("select models from col").fetchone()[0])
        kind = models["1607392319"]
        kind["name"] = "AllInOne (kprim, mc, sc)"
        kind["flds"] = [{**kind["flds"][0], "name": name, "ord": at} for at, name in enumerate(names)]
        kind["tmpls"] = [{**kind["tmpls"][0], "qfmt": "{{Question}}{{Q_1}}", "afmt": "{{Answers}}{{Sources}}"}]
        fields = "\x1f".join(("Which is a means?", "", asks, "Act", "Force", "Aim", key, "Art. 3"))
        return anki.read(
            changed(
                f"update col set models = '{json.dumps(models)}'",
                "delete from notes where id <> 1700000000000",
                f"update notes set flds = '{fields}'",
            )
        )

    return of


@pytest.mark.parametrize(
    ("asks", "key", "name", "right"),
    [
        ("2", "0 1 0", "single-choice", "b"),
        ("2", "1 1 0", "multiple-choice", "ab"),
        ("1", "1 0 0 0 0", "multiple-choice", "a"),
        ("0", "1 0 1", "categorise", "ac"),
        ("", "0<br>0<br>1", "single-choice", "c"),
    ],
)
def test_notes_of_the_add_on_for_choices_are_questions_with_choices(asks, key, name, right, of_choices):
    """They came as typed answers: the key stood in the question, and the source was what is right."""
    reading = of_choices(asks, key)
    question, body = (each := reading.bank.questions[0].question), each.body
    assert (question.type, question.text, question.feedback) == (name, "Which is a means?", "Art. 3")
    if name == "categorise":
        found = [each.id for each in body.items if each.category == body.categories[0].id]
    else:
        found = [each.id for each in body.choices if each.correct]
    assert "".join(found) == right
    assert not reading.problems


@pytest.mark.parametrize("key", ["", "0 0 0", "1 0", "a b c"])
def test_a_note_of_choices_without_a_key_is_left_out(key, of_choices):
    reading = of_choices("2", key)
    assert not reading.bank.questions
    assert [each.code for each in reading.problems] == ["no-key"]
