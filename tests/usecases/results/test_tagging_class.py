"""How a class marked a narrative, over real learner files."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from click.testing import CliRunner
from tests.usecases.class_room import ClassRoom
from tests.usecases.quiz_course import MODULE, NARRATIVE, RUSSIAN_NARRATIVE, TAG, module_with, single

from htcourse.cli import cli
from htcourse.core.errors import LearnerFileError, NotFoundError
from htcourse.core.question_types.passages import parse
from htcourse.core.quiz import Mode, Quiz
from htcourse.core.statistics.agreement import krippendorff_alpha
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import Kind
from htcourse.store.library import Library
from htcourse.usecases.attempts.answer_question import answer_question
from htcourse.usecases.people.trainer_pin import set_trainer_pin
from htcourse.usecases.results.tagging_class import tagging_class
from htcourse.usecases.session import Session, open_libraries

QUESTION = "course/tag"
TEXT, RUSSIAN = parse(NARRATIVE).text, parse(RUSSIAN_NARRATIVE).text


@pytest.fixture
def room(tmp_path):
    return ClassRoom(tmp_path)


def span(label, words, text=TEXT):
    return {"label": label, "start": text.index(words), "end": text.index(words) + len(words)}


TOOK, PAID = span("means", "took the passports"), span("purpose", "nobody was paid")


def take(room, *spans, verdict="yes", **more):
    return room.take("course/words", [None, {"spans": list(spans), "verdict": verdict}], **more)


def in_place(room, answer, language="en", learner=""):
    with LearnerFile.open(room.places, learner or room.person(), room.clock) as file:
        session = Session(room.places, (Library.open(room.library),), file, room.clock, language, "")
        answer_question(session, QUESTION, answer, seed=1)
        session.libraries[0].close()


def only(room):
    (entry,) = tagging_class(room.places, QUESTION).entries
    return entry


def words_of(text):
    return {text.text[each.start : each.end]: each.labels for each in text.words if each.labels}


def test_the_newest_answer_is_the_one_that_was_written_last_whatever_the_clock_said(room):
    learner = room.person()
    room.clock.now += timedelta(days=400)
    take(room, TOOK, verdict="no", learner=learner)
    room.clock.now -= timedelta(days=399)
    take(room, TOOK, PAID, learner=learner)
    assert dict(only(room).verdicts) == {"yes": 1, "no": 0}


def test_words_keys_and_verdicts_are_counted_by_learner(room):
    take(room, TOOK, PAID)
    take(room, span("act", "took the passports"), PAID, verdict="no")
    take(room, span("means", "passports"))
    entry = only(room)
    assert (entry.question, entry.learners, dict(entry.verdicts)) == (QUESTION, 3, {"yes": 2, "no": 1})
    assert [(each.id, each.label, each.found) for each in entry.keys] == [("m1", "means", 1), ("p1", "purpose", 2)]
    (text,) = entry.texts
    assert words_of(text) == {
        "took": {"act": 1, "means": 1},
        "the": {"act": 1, "means": 1},
        "passports": {"act": 1, "means": 2},
        "nobody": {"purpose": 2},
        "was": {"purpose": 2},
        "paid": {"purpose": 2},
    }


def test_agreement_is_over_the_labels_each_gave_the_passages_or_none(room):
    """Three gave m1 means, act, none, and p1 purpose, none, purpose: the definition, counted out by hand."""
    take(room, TOOK, PAID)
    take(room, span("act", "took the passports"))
    take(room, PAID, verdict="no")
    entry = only(room)
    m1, p1 = ["means", "act", ""], ["purpose", "", "purpose"]
    assert entry.agreement == krippendorff_alpha([m1, p1])
    assert entry.agreement == pytest.approx(1 - 5 * (6 / 2 + 4 / 2) / (36 - (1 + 1 + 4 + 4)))
    assert entry.verdict_agreement == pytest.approx(1 / 3)


def test_on_a_single_passage_pairs_of_people_are_told_and_no_alpha(tmp_path):
    """Alpha of one passage is 0 though nine of ten agree, and the report said that people differ."""
    body = replace(
        TAG, spans=TAG.spans[:1], narrative=NARRATIVE.replace("[nobody was paid]{purpose #p1}", "nobody was paid")
    )
    room = ClassRoom(tmp_path, module_with(single("tag", type="tagging", body=body, translations={}, sources=())))
    for _ in range(4):
        take(room, TOOK)
    take(room, PAID)
    entry = only(room)
    assert [each.found for each in entry.keys] == [4]
    assert entry.agreement is None
    assert entry.passage_agreement == pytest.approx(4 * 3 / 20)
    assert "agreement on this passage: (0.60) of all pairs of learners" in "\n".join(entry.as_lines())


def test_an_exam_that_is_not_released_counts_for_its_trainer_alone(tmp_path):
    exam = Quiz("words", {"en": "Words"}, "", (Mode.EXAM,), ("essay", "tag"), ())
    room = ClassRoom(tmp_path, replace(MODULE, quizzes=(exam,)))
    take(room, TOOK, mode=Mode.EXAM)
    with pytest.raises(NotFoundError):  # as if nobody had answered it
        tagging_class(room.places, QUESTION)
    (entry,) = tagging_class(room.places, QUESTION, with_unreleased=True).entries
    assert entry.learners == 1


def test_where_a_pin_was_chosen_a_released_exam_counts_for_the_trainer_alone(tmp_path):
    exam = Quiz("words", {"en": "Words"}, "", (Mode.EXAM,), ("essay", "tag"), ())
    room = ClassRoom(tmp_path, replace(MODULE, quizzes=(exam,)))
    learner = room.person()
    attempt = take(room, TOOK, mode=Mode.EXAM, learner=learner)
    with LearnerFile.open(room.places, learner, room.clock) as file:
        file.append_event(Kind.ATTEMPT_RELEASED, "course/words", attempt=attempt)
    assert only(room).learners == 1
    set_trainer_pin(room.places, "4827")
    in_place(room, {"spans": [PAID], "verdict": "yes"})
    found = tagging_class(room.places, QUESTION)
    assert (found.held_back, set(words_of(found.entries[0].texts[0]))) == (1, {"nobody", "was", "paid"})
    assert tagging_class(room.places, QUESTION, with_unreleased=True).entries[0].learners == 2


def test_a_verdict_nobody_chose_is_listed(room):
    take(room, TOOK)
    assert dict(only(room).verdicts) == {"yes": 1, "no": 0}


def test_each_learners_newest_answer_counts(room):
    learner = room.person()
    take(room, TOOK, verdict="no", learner=learner)
    in_place(room, {"spans": [PAID], "verdict": "yes"}, learner=learner)
    entry = only(room)
    assert (entry.learners, dict(entry.verdicts)) == (1, {"yes": 1, "no": 0})
    assert set(words_of(entry.texts[0])) == {"nobody", "was", "paid"}


def test_what_is_not_handed_in_or_blank_does_not_count(room):
    take(room, TOOK, submit=False)
    in_place(room, {"spans": [], "verdict": ""})
    take(room, PAID)
    assert only(room).learners == 1
    assert only(room).keys[0].found == 0


def test_a_question_nobody_answered_has_no_entry(room):
    libraries, _ = open_libraries(room.places)
    known = next(each.id for library in libraries for each in library.candidates() if each.type == "tagging")
    for library in libraries:
        library.close()
    assert tagging_class(room.places, known).entries == ()


def test_each_language_has_its_words_and_keys_count_over_all(room):
    take(room, TOOK)
    in_place(room, {"spans": [span("means", "забрал паспорта", RUSSIAN)], "verdict": "yes"}, "ru")
    entry = only(room)
    assert entry.keys[0].found == 2
    assert [(each.language, each.learners, each.text) for each in entry.texts] == [("en", 1, TEXT), ("ru", 1, RUSSIAN)]
    assert words_of(entry.texts[1]) == {"забрал": {"means": 1}, "паспорта": {"means": 1}}


def test_a_question_changed_meanwhile_has_an_entry_for_each_version(room, tmp_path):
    take(room, TOOK)
    changed = single("tag", type="tagging", body=TAG, sources=(), translations={}, text="Mark it again.")
    later = ClassRoom(tmp_path / "later", module=module_with(changed))
    later.places = room.places
    for _ in range(2):
        take(later, PAID)
    entries = tagging_class(room.places, QUESTION).entries
    assert [each.learners for each in entries] == [2, 1]
    assert len({each.shown_hash for each in entries}) == 2


def test_fewer_than_ten_learners_are_greyed(room):
    for number in range(10):
        entry = only(room) if number else None
        lines = " ".join(entry.as_lines()) if entry else ""
        assert entry is None or (not entry.is_reliable and f"verdict yes: ({entry.learners})" in lines)
        take(room, TOOK)
    assert only(room).is_reliable
    assert only(room).as_lines()[1:] == [
        "  verdict yes: 10",
        "  verdict no: 0",
        "  found m1 (means): 10",
        "  found p1 (purpose): 0",
        "  agreement on these passages: alpha 1.00",
        "  agreement on the verdict: 1.00 of all pairs of learners",
        "  en: 10 learners",
        "    means 10: took the passports",
    ]


def test_a_damaged_file_is_named_and_blocks_no_other(room):
    take(room, TOOK)
    path = room.places.learner_file(room.person())
    path.write_bytes(path.read_bytes()[:3000])
    found = tagging_class(room.places, "tag")
    assert [each.learners for each in found.entries] == [1]
    assert [type(each) for each in found.problems] == [LearnerFileError]


@pytest.mark.parametrize("question", ["course/nothing", "course/q1", "q1"])
def test_what_is_no_tagging_question_is_a_sentence(room, question):
    room.take("course/basics", [{"choices": ["means"]}])
    with pytest.raises(NotFoundError, match="no tagging question"):
        tagging_class(room.places, question)


def test_of_fewer_than_five_learners_no_number_is_told_nor_of_a_language(room):
    for number in range(1, 6):
        in_place(room, {"spans": [TOOK], "verdict": "yes"}, language="en")
        (entry,) = tagging_class(room.places, QUESTION).veiled().entries
        told = entry.as_json()
        assert bool(told["keys"]) == bool(told["verdicts"]) == bool(told["texts"]) == (number == 5)
        assert any("no figure is told" in line for line in entry.as_lines()) == (number < 5)
    in_place(room, {"spans": [span("means", "забрал паспорта", RUSSIAN)], "verdict": "yes"}, language="ru")
    (entry,) = tagging_class(room.places, QUESTION).veiled().entries
    assert [each.language for each in entry.texts] == ["en"]
    assert entry.keys[0].found == 6


def test_the_command_prints_rows_without_names(room, monkeypatch):
    monkeypatch.setattr("htcourse.core.statistics.items.LEAST_TOLD", 1)
    learner = room.person()
    take(room, TOOK, learner=learner)
    home = ["--home", str(room.places.home), "tagging", QUESTION]
    result = CliRunner().invoke(cli, [*home, "--json"])
    assert result.exit_code == 0, result.output
    (row,) = json.loads(result.output)
    told = {"verdicts", "agreement", "verdict_agreement", "passage_agreement", "keys", "texts"}
    assert set(row) == {"question", "counted", "shown_hash", "learners", "is_reliable", "is_told"} | told
    assert row["keys"][0] == {"id": "m1", "label": "means", "found": 1}
    assert row["texts"][0]["words"][2] == {"word": "took", "start": 10, "end": 14, "labels": {"means": 1}}
    assert learner not in result.output
    assert "means (1): took the passports" in CliRunner().invoke(cli, home).output
