"""Words marked in a case's documents: kept with the play, taken out by a row, shown in log and transcript."""

import pytest

from htcourse.core.errors import CourseError
from htcourse.core.quotes import Quote
from htcourse.store.learner_rows import Kind
from htcourse.usecases.cases.case_debrief import open_debrief, open_transcript
from htcourse.usecases.cases.play_case import decide, mark_passage, open_play, start_case, undo_decision, unmark_passage

CASE = "sample/a-note-from-the-health-centre"
WORDS = Quote("speak with somebody", "patient asks to ", " alone.")


def test_marked_words_are_one_row_and_stand_in_log_and_transcript(sample, play_id):
    before = sample.session.learner.counts()["event"]
    page, changed = mark_passage(sample.session, play_id, "note", WORDS)
    assert changed.progress
    assert sample.session.learner.counts()["event"] == before + 1
    (row,) = sample.session.learner.events(Kind.CASE_PASSAGE, attempt=play_id)
    assert (row.ref, row.language, row.data["document"], row.data["exact"]) == (CASE, "en", "note", WORDS.exact)
    (passage,) = page.passages
    assert (passage.title, passage.quote, passage.at, passage.decided) == ("A note", WORDS, "14:05", 0)
    decide(sample.session, play_id, "together")
    later = mark_passage(sample.session, play_id, "note", Quote("alone", "with somebody ", ".")).page
    assert [(each.at, each.decided) for each in later.passages] == [("14:05", 0), ("14:20", 1)]
    steps = open_transcript(sample.session, play_id).steps
    assert [[each.quote.exact for each in step.passages] for step in steps] == [["speak with somebody"], ["alone"]]


def test_the_same_words_of_a_document_are_kept_once(sample, play_id):
    mark_passage(sample.session, play_id, "note", WORDS)
    page, changed = mark_passage(sample.session, play_id, "note", WORDS)
    assert (len(page.passages), changed.progress) == (1, False)
    assert len(sample.session.learner.events(Kind.CASE_PASSAGE)) == 1


def test_marked_words_are_taken_out_by_a_row_that_names_theirs(sample, play_id):
    (passage,) = mark_passage(sample.session, play_id, "note", WORDS).page.passages
    assert unmark_passage(sample.session, play_id, passage.id).page.passages == ()
    rows = sample.session.learner.events(Kind.CASE_PASSAGE, undone=True)
    assert [row.undoes for row in rows] == ["", passage.id]
    with pytest.raises(CourseError, match="not in the log"):
        unmark_passage(sample.session, play_id, passage.id)
    assert len(mark_passage(sample.session, play_id, "note", WORDS).page.passages) == 1


def test_marked_words_belong_to_one_play_and_outlive_an_undone_decision(sample, play_id):
    decide(sample.session, play_id, "together")
    mark_passage(sample.session, play_id, "note", WORDS)
    assert len(undo_decision(sample.session, play_id).page.passages) == 1
    assert open_transcript(sample.session, play_id).steps[0].passages
    assert start_case(sample.session, CASE).page.passages == ()


@pytest.mark.parametrize(("document", "words"), [("other", "speak"), ("note", " ")])
def test_words_of_no_document_that_came_are_refused(sample, play_id, document, words):
    with pytest.raises(CourseError, match="cannot be put into the log"):
        mark_passage(sample.session, play_id, document, Quote(words))
    assert not sample.session.learner.events(Kind.CASE_PASSAGE)


def test_after_the_debrief_the_log_stays_as_it_is(sample, play_id):
    (passage,) = mark_passage(sample.session, play_id, "note", WORDS).page.passages
    decide(sample.session, play_id, "alone")
    open_debrief(sample.session, play_id)
    for call in (
        lambda: mark_passage(sample.session, play_id, "note", Quote("alone")),
        lambda: unmark_passage(sample.session, play_id, passage.id),
    ):
        with pytest.raises(CourseError):
            call()
    assert open_play(sample.session, play_id).passages == (passage,)
