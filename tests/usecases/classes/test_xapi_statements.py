"""Statements of what learners did, once each, by pseudonym, and no secret in them."""

import json

import pytest
from tests.how_many import few
from tests.usecases.class_room import RIGHT, WRONG, ClassRoom
from tests.usecases.simulated import simulated_class

from htcourse.core import xapi
from htcourse.core.quiz import Mode
from htcourse.store.learner import LearnerFile
from htcourse.store.library import Library
from htcourse.store.places import Places
from htcourse.store.preferences import NAME
from htcourse.usecases.classes.xapi_statements import save_statements, xapi_statements
from htcourse.usecases.marking.override import AnswerKey, Override, override


@pytest.fixture(scope="module")
def places(tmp_path_factory):
    places = Places(tmp_path_factory.mktemp("xapi") / "home")
    simulated_class(places, 2)
    with LearnerFile.open(places, places.learner_ids()[0]) as learner:
        learner.set_preferences({NAME: "Aigerim Secret"})
        learner.append_event("lesson-finished", "htcourse/ground-rules")
    return places


def test_everything_is_told_once_and_nobody_by_name(places, tmp_path):
    found = xapi_statements(places)
    assert not found.problems
    assert {each["verb"]["display"]["en"] for each in found.statements} >= {"attempted", "answered", "completed"}
    ids = [each["id"] for each in found.statements]
    assert len(set(ids)) == len(ids)
    assert xapi_statements(places) == found
    text = save_statements(found, tmp_path / "told").read_text(encoding="utf-8")
    assert [json.loads(line) for line in text.splitlines()] == list(found.statements)
    assert "Secret" not in text
    assert not any(learner in text for learner in places.learner_ids())


def test_an_exam_says_nothing_before_its_result_is_released(tmp_path):
    room = ClassRoom(tmp_path)
    attempt = room.take("course/final", [{"choices": ["means"]}], mode=Mode.EXAM)
    assert not xapi_statements(room.places).statements
    assert xapi_statements(room.places).unreleased == 1
    with LearnerFile.open(room.places, room.places.learner_ids()[0]) as learner:
        learner.append_event("attempt-released", "course/final", attempt=attempt)
    assert xapi_statements(room.places).statements


@pytest.fixture
def marked(tmp_path):
    """A room in which one question was answered rightly and one was left out; how to give the first another mark."""
    room = ClassRoom(tmp_path)
    learner = room.person()
    attempt = room.take("course/basics", [RIGHT, None], learner=learner, mode=Mode.PRACTICE)

    def mark(points):
        override(room.places, room.clock, AnswerKey(learner, attempt, 1), Override(points, "Read again", "T"))

    return room, attempt, mark


def verbs(statements):
    return sorted(each["verb"]["display"]["en"] for each in statements)


def test_statements_tell_the_attempt_its_mode_and_what_was_left_out(marked):
    room, attempt, _ = marked
    told = xapi_statements(room.places).statements
    assert verbs(told) == ["answered", "attempted", "completed", "skipped", "skipped"]
    assert {each["context"]["registration"] for each in told} == {attempt}
    assert {each["context"]["extensions"][xapi.extension("mode")] for each in told} == {"practice"}
    (category,) = told[0]["context"]["contextActivities"]["category"]
    assert category["id"].endswith("/mode/practice")
    left = next(each for each in told if each["verb"]["display"]["en"] == "skipped")
    assert left["result"] == {"success": False, "score": {"scaled": 0.0, "raw": 0.0, "min": 0.0, "max": 1.0}}
    assert left["object"]["definition"]["interactionType"]


def test_forms_are_named_apart_and_no_activity_has_two_types(places):
    told = [each for each in xapi_statements(places).statements if "definition" in each["object"]]
    about = {each["object"]["id"]: each["object"]["definition"] for each in told}
    forms = {about[id]["name"]["en"] for id in about if id.rpartition("/")[2] in ("pre-a", "pre-b", "post-a", "post-b")}
    assert {each[-2:] for each in forms} == {" A", " B"}
    types: dict[str, set[str]] = {}
    for each in told:
        types.setdefault(each["object"]["id"], set()).add(each["object"]["definition"]["type"])
    assert f"{xapi.HOME_PAGE}/htcourse/ground-rules/lesson" in types
    assert {len(each) for each in types.values()} == {1}


@pytest.mark.parametrize(("language", "told"), [("ru", {"ru": "Основы"}), ("kk", {"en": "Basics"})])
def test_titles_come_in_the_language_asked_for_and_say_which_they_are_in(tmp_path, monkeypatch, language, told):
    room = ClassRoom(tmp_path)
    room.take("course/basics", [RIGHT])
    here = "htcourse.usecases.session.open_libraries"
    monkeypatch.setattr(here, lambda places: ((Library.open(room.library),), ()))
    (name,) = [
        each["object"]["definition"]["name"]
        for each in xapi_statements(room.places, language).statements
        if each["verb"]["display"]["en"] == "completed"
    ]
    assert name == told


@pytest.mark.parametrize("points", few([0.5, 0.0, 1.0], 2))
def test_a_blank_that_a_trainer_gave_points_has_those_and_no_response(marked, points):
    """The attempt counted them, and its question said 0 and no success."""
    room, attempt, _ = marked
    (learner,) = room.places.learner_ids()

    def skipped():
        told = [each for each in xapi_statements(room.places).statements if each["verb"]["display"]["en"] == "skipped"]
        number = xapi.extension("number")
        (one,) = [each for each in told if each["context"]["extensions"][number] == 2]
        return one

    before = skipped()
    override(room.places, room.clock, AnswerKey(learner, attempt, 2), Override(points, "No fault of theirs", "T"))
    after = skipped()
    assert (after["result"]["score"]["raw"], after["result"]["success"]) == (points, points == 1.0)
    assert "response" not in after["result"]
    assert xapi.marked_at(after)
    assert (before["result"]["score"]["raw"], before["id"] == after["id"]) == (0.0, False)


@pytest.mark.parametrize("is_kept", [True, False])
def test_what_is_right_is_told_by_the_key_that_marked(tmp_path, is_kept):
    """An answer stood as right beside the key by which it had been wrong."""
    room = ClassRoom(tmp_path)
    learner = room.person()
    room.take("course/basics", [WRONG, RIGHT], learner=learner)
    with LearnerFile.open(room.places, learner, room.clock) as file:
        (attempt,) = file.attempts()
        given = file.last_responses(attempt.id)[1]
        (then,) = file.shown([given.shown]).values()
        body = then.structure["body"]
        choices = [{**each, "correct": each["id"] == "act"} for each in body["choices"]]
        key = then._replace(hash="another", structure={**then.structure, "body": {**body, "choices": choices}})
        if is_kept:
            file.keep_shown([key])
        data = {"points": 1.0, "verdict": "right", "shown": key.hash, "reason": "wrong key", "by": "T"}
        file.append_event("answer-regraded", given.id, attempt=attempt.id, data=data)
    first, second = [each for each in xapi_statements(room.places).statements if "answered" in each["verb"]["id"]]
    told = [each["object"]["definition"].get("correctResponsesPattern") for each in (first, second)]
    assert told == [["act"] if is_kept else None, ["means"]]
    assert (first["result"]["success"], first["result"]["response"]) == (True, "act")
