"""Playing a case with real files: each decision is kept at once, against what was shown."""

import shutil
import subprocess
import sys
from dataclasses import replace

import pytest
from tests.usecases.sample_desk import SAMPLE

from htcourse.core.case_play import ChosenDecision, play
from htcourse.core.errors import CourseError, NotFoundError
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import Kind
from htcourse.store.library import Library
from htcourse.usecases.cases import case_plays
from htcourse.usecases.cases.case_debrief import open_debrief, open_transcript
from htcourse.usecases.cases.case_plays import Standpoint, case_now, find_play
from htcourse.usecases.cases.case_turns import turns_of
from htcourse.usecases.cases.play_case import (
    current_play,
    decide,
    list_cases,
    open_heading,
    open_play,
    start_case,
    undo_decision,
)
from htcourse.usecases.modules.build_module import build_module

CASE = "sample/a-note-from-the-health-centre"
FILE = "cases/a-note-from-the-health-centre.yaml"
FORKED = "sample/the-last-bus"


def test_a_list_says_what_the_whole_cases_say_and_builds_none(sample, monkeypatch):
    bodies = [case_now(sample.session, case).body for case in (CASE, FORKED)]
    monkeypatch.setattr(case_plays, "from_plain", lambda *_: pytest.fail("a whole case is built for a list"))
    rows = [row.heading for row in list_cases(sample.session)]
    assert [(each.title, each.role, each.content_note) for each in rows] == [
        (each.title, each.role, each.content_note) for each in bodies
    ]
    assert [each.minutes in body.minutes.values() for each, body in zip(rows, bodies, strict=True)] == [True, True]


def changed_library(tmp_path, old, new, name=FILE):
    """Build the sample module once more, with other words in a case."""
    module = tmp_path / "changed"
    shutil.copytree(SAMPLE, module)
    file = module / name
    assert old in file.read_text("utf-8")
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
    return Library.open(build_module(module, tmp_path / "built"))


def test_the_list_says_how_each_case_stands(sample):
    row, other = list_cases(sample.session)
    assert other.heading.id == FORKED
    assert (row.heading.id, row.heading.title, row.heading.minutes) == (CASE, "A note from the health centre", 40)
    assert (row.play_id, row.is_done, row.decisions) == ("", False, 0)
    play_id = start_case(sample.session, CASE).page.play_id
    decide(sample.session, play_id, "alone")
    row, _ = list_cases(sample.session)
    assert (row.play_id, row.is_done, row.decisions, row.out_of) == (play_id, False, 1, 0)
    open_debrief(sample.session, play_id)
    row, _ = list_cases(sample.session)
    assert (row.is_done, row.good, row.out_of) == (True, 1, 1)


def test_days_are_those_where_the_person_was(sample):
    sample.later(hours=12, minutes=30)  # 21:30 UTC is 02:30 of the next day there
    play_id = start_case(sample.session, CASE).page.play_id
    decide(sample.session, play_id, "alone")
    assert list_cases(sample.session)[0].at == "2026-03-02T02:30:00+05:00"
    assert open_transcript(sample.session, play_id).started_at == "2026-03-02T02:30:00+05:00"


def test_the_content_note_is_there_before_a_play_and_nothing_is_kept_yet(sample):
    assert "unpaid work" in open_heading(sample.session, CASE).content_note
    assert current_play(sample.session, CASE) is None
    assert not sample.session.learner.events(Kind.CASE_STARTED)


def test_a_play_begins_with_its_documents_clock_and_state(sample, play_id):
    page = open_play(sample.session, play_id)
    assert [(each.id, each.is_new, each.is_opened) for each in page.documents] == [("note", True, False)]
    assert (page.clock.now, page.clock.end, page.passed, page.number) == ("14:05", "18:00", 0, 1)
    assert {each.name: each.value for each in page.states} == {"safety": 1, "trust": 1, "evidence": 0}
    assert [(each.id, each.minutes, each.can_undo) for each in page.choices] == [
        ("alone", 40, False),
        ("together", 15, True),
    ]


def test_a_decision_is_one_row_that_can_be_reported(sample, play_id):
    before = sample.session.learner.counts()["event"]
    page = decide(sample.session, play_id, "together", opened={"note"}).page
    assert sample.session.learner.counts()["event"] == before + 1
    (row,) = sample.session.learner.events(Kind.CASE_DECISION, attempt=play_id)
    assert (row.ref, row.language) == (CASE, "en")
    assert {key: row.data[key] for key in ("node", "decision", "number", "at", "minutes", "opened")} == {
        "node": "arrival",
        "decision": "together",
        "number": 1,
        "at": "14:05",
        "minutes": 15,
        "opened": ["note"],
    }
    assert (page.clock.now, page.number, page.documents[0].is_opened) == ("14:20", 2, True)
    assert {each.name: each.value for each in page.states}["trust"] == 0
    assert [entry.at for entry in page.log] == ["14:05"]


def test_undo_restores_the_moment_where_the_author_allows_it(sample, play_id):
    before = open_play(sample.session, play_id)
    decide(sample.session, play_id, "together")
    assert undo_decision(sample.session, play_id).page == before
    assert len(sample.session.learner.events(Kind.CASE_DECISION, undone=True)) == 2


def test_undo_is_refused_where_the_author_does_not_allow_it(sample, play_id):
    with pytest.raises(CourseError, match="cannot be taken back"):
        undo_decision(sample.session, play_id)
    decide(sample.session, play_id, "alone")
    with pytest.raises(CourseError, match="cannot be taken back"):
        undo_decision(sample.session, play_id)


@pytest.mark.parametrize("decision", ["again", "no-such", ""])
def test_a_decision_that_is_not_on_offer_keeps_nothing(sample, play_id, decision):
    before = sample.session.learner.counts()
    with pytest.raises(CourseError, match="cannot be taken now"):
        decide(sample.session, play_id, decision)
    assert sample.session.learner.counts() == before


def test_nothing_can_be_decided_after_the_end(sample, play_id):
    assert decide(sample.session, play_id, "alone").page.is_ended
    with pytest.raises(CourseError):
        decide(sample.session, play_id, "alone")


def test_the_debrief_waits_for_the_end(sample, play_id):
    with pytest.raises(CourseError, match="not ended"):
        open_debrief(sample.session, play_id)


def test_the_debrief_holds_decisions_against_criteria_with_sources_and_facts(sample, play_id):
    decide(sample.session, play_id, "together")
    decide(sample.session, play_id, "again")
    debrief, changed = open_debrief(sample.session, play_id)
    assert changed.progress
    (criterion,) = debrief.criteria
    assert "heard alone" in criterion.text
    assert criterion.sources
    assert "@" not in criterion.sources[0]
    assert [each.is_good for each in criterion.decisions] == [False, True]
    assert (debrief.good, debrief.out_of, debrief.unopened) == (1, 2, ("A note",))


def test_a_fact_comes_with_its_sources(sample, play_id):
    decide(sample.session, play_id, "alone")
    debrief, _ = open_debrief(sample.session, play_id)
    (fact,) = debrief.criteria[0].decisions[0].facts
    assert fact.claim
    assert fact.sources


def test_the_end_is_kept_once_with_the_outcome(sample, play_id):
    decide(sample.session, play_id, "alone")
    open_debrief(sample.session, play_id, opened={"note"})
    _, changed = open_debrief(sample.session, play_id)
    (row,) = sample.session.learner.events(Kind.CASE_FINISHED)
    assert not changed.progress
    assert (row.data["good"], row.data["out_of"], row.data["minutes"], row.data["ending"]) == (1, 1, 40, "referred")
    assert row.data["state"] == {"safety": 1, "trust": 2, "evidence": 0}


def play_forked(sample, *decisions):
    play_id = start_case(sample.session, FORKED).page.play_id
    for each in decisions:
        decide(sample.session, play_id, each)
    return play_id


@pytest.mark.parametrize(
    ("decisions", "words", "trust"),
    [
        (("listen", "both", "telephone"), "has a bed", 3),
        (("timetable", "both", "telephone"), "has a bed", 2),  # the first step was mended
        (("listen", "ring", "telephone"), "has a bed", 2),
        (("timetable", "ring", "telephone"), "the bench", 1),  # the best last decision does not make up for two
        (("listen", "ring", "beside"), "the bench", 1),
    ],
)
def test_the_ending_follows_from_what_was_done_on_the_way(sample, decisions, words, trust):
    play_id = play_forked(sample, *decisions)
    page = open_play(sample.session, play_id)
    assert page.is_ended
    assert words in page.text
    assert page.states[0].value == trust
    assert len(page.log) == 3


def test_the_debrief_says_why_this_ending_came_and_what_moved_it(sample):
    play_id = play_forked(sample, "timetable", "ring", "telephone")
    debrief, _ = open_debrief(sample.session, play_id)
    (turn,) = debrief.turns
    assert (turn.is_ending, turn.at, turn.passed, turn.taken.is_for_all) == (True, "20:35", 35, True)
    (closed,) = turn.closed
    ((asked, had, is_met),) = [(each.asked, each.had, each.is_met) for each in closed.states]
    assert (asked.name, asked.value, had.value, is_met) == ("trust", 2, 1, False)
    (moved,) = turn.moved  # safety was moved too, and nothing asks for it
    assert moved.entry.text.startswith("Give him the telephone")
    assert [(old.value, new.value) for old, new in moved.states] == [(0, 1)]
    (row,) = sample.session.learner.events(Kind.CASE_FINISHED)
    assert row.data["ending"] == "bench"


def test_a_case_without_forks_has_nothing_to_say_of_them(sample, play_id):
    decide(sample.session, play_id, "alone")
    assert open_debrief(sample.session, play_id)[0].turns == ()


def test_a_way_that_asks_for_time_names_the_hour(sample):
    play_id = play_forked(sample, "listen", "both", "telephone")
    body = find_play(sample.session, play_id).case.body
    fork = next(node for node in body.nodes if node.ways)
    limited = replace(fork, ways=(replace(fork.ways[0], within=60), *fork.ways[1:]))
    body = replace(body, nodes=tuple(limited if node is fork else node for node in body.nodes))
    choices = [ChosenDecision("desk", "listen"), ChosenDecision("waiting", "both"), ChosenDecision("call", "telephone")]
    (turn,) = turns_of(body, play(body, choices))
    assert turn.at == "21:10"
    assert (turn.closed[0].by, turn.closed[0].is_in_time, turn.closed[0].states[0].is_met) == ("21:00", False, True)


def test_a_play_goes_on_in_another_language_where_it_was(sample, play_id):
    decide(sample.session, play_id, "together")
    sample.prefer("language", "ru")
    page = decide(sample.session, play_id, "again").page
    assert page.is_ended
    assert "Фарида" in page.text
    assert [row.language for row in sample.session.learner.events(Kind.CASE_DECISION)] == ["en", "ru"]


def test_a_play_goes_on_with_the_case_as_it_was_after_an_update(sample, play_id, tmp_path):
    decide(sample.session, play_id, "together")
    library = changed_library(tmp_path, "Farida says that all is well", "Nobody answers")
    session = replace(sample.session, libraries=(library,))
    page = open_play(session, play_id)
    assert page.standpoint is Standpoint.CHANGED
    assert "all is well" in page.text
    assert decide(session, play_id, "again").page.is_ended
    assert open_debrief(session, play_id)[0].good == 1
    again = start_case(session, CASE).page
    assert again.standpoint is Standpoint.SAME
    assert "Nobody answers" in decide(session, again.play_id, "together").page.text
    library.close()


def test_a_play_outlives_its_module(sample, play_id):
    decide(sample.session, play_id, "together")
    session = replace(sample.session, libraries=())
    assert decide(session, play_id, "again").page.standpoint is Standpoint.GONE
    debrief, _ = open_debrief(session, play_id)
    assert (debrief.good, debrief.out_of, debrief.criteria[0].sources) == (1, 2, ())


def test_a_clock_set_back_changes_no_order(sample, play_id):
    decide(sample.session, play_id, "together")
    sample.later(days=-3)
    assert decide(sample.session, play_id, "again").page.is_ended
    assert open_play(sample.session, play_id).is_ended
    second = start_case(sample.session, CASE).page.play_id
    assert current_play(sample.session, CASE).play_id == second


def test_a_row_that_does_not_fit_is_passed_over_and_written_over(sample, play_id):
    data = {"node": "nowhere", "decision": "alone", "number": 1}
    sample.session.learner.append_event(Kind.CASE_DECISION, CASE, attempt=play_id, data=data)
    assert open_play(sample.session, play_id).number == 1
    sample.later(minutes=1)
    assert decide(sample.session, play_id, "together").page.number == 2


def test_a_play_whose_case_was_lost_can_be_begun_anew(sample):
    data = {"shown": "0" * 16, "run": 1}
    lost = sample.session.learner.append_event(Kind.CASE_STARTED, CASE, data=data)
    with pytest.raises(NotFoundError):
        open_play(sample.session, lost)
    assert current_play(sample.session, CASE) is None
    page = start_case(sample.session, CASE).page
    assert current_play(sample.session, CASE).play_id == page.play_id


def test_playing_again_leaves_the_first_play_in_the_record(sample, play_id):
    decide(sample.session, play_id, "alone")
    open_debrief(sample.session, play_id)
    again = start_case(sample.session, CASE).page
    assert (again.number, again.is_done) == (1, False)
    assert open_play(sample.session, play_id).is_done


DECIDE_AND_DIE = """
import os, sys
from pathlib import Path
from htcourse.store.learner import LearnerFile
from htcourse.store.library import Library
from htcourse.store.places import Places
from htcourse.core.clock import system_clock
from htcourse.usecases.session import Session
from htcourse.usecases.cases.play_case import decide, start_case
places = Places(Path(sys.argv[1]))
places.prepare()
learner = LearnerFile.create(places)
session = Session(places, (Library.open(Path(sys.argv[2])),), learner, system_clock, "en", "")
play = start_case(session, sys.argv[3]).page.play_id
decide(session, play, "together")
print(learner.id, play, flush=True)
os._exit(9)
"""


def test_a_decision_survives_the_death_of_the_program(sample, sample_library, tmp_path):
    home = tmp_path / "dead"
    command = [sys.executable, "-c", DECIDE_AND_DIE, str(home), str(sample_library), CASE]
    died = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert died.returncode == 9, died.stderr
    learner_id, play_id = died.stdout.split()
    places = type(sample.places)(home)
    with LearnerFile.open(places, learner_id) as learner:
        page = current_play(replace(sample.session, learner=learner), CASE)
        assert (page.play_id, page.number) == (play_id, 2)


def test_the_transcript_has_everything_that_came_and_was_decided(sample, play_id):
    decide(sample.session, play_id, "together")
    transcript = open_transcript(sample.session, play_id)
    assert [step.decision.text if step.decision else "" for step in transcript.steps] == [
        "Ask both of them at once.",
        "",
    ]
    assert [each.id for each in transcript.steps[0].documents] == ["note"]
    assert transcript.debrief is None
    decide(sample.session, play_id, "again")
    open_debrief(sample.session, play_id)
    assert open_transcript(sample.session, play_id).debrief.out_of == 2


def test_a_play_begun_before_its_fork_changed_goes_on_with_the_old_one(sample, tmp_path):
    play_id = play_forked(sample, "listen", "ring")
    library = changed_library(tmp_path, "when: {trust: 2}", "when: {trust: 3}", "cases/the-last-bus.yaml")
    session = replace(sample.session, libraries=(library,))
    page = decide(session, play_id, "telephone").page
    assert (page.standpoint, "has a bed" in page.text) == (Standpoint.CHANGED, True)
    again = start_case(session, FORKED).page.play_id
    for each in ("listen", "ring", "telephone"):
        page = decide(session, again, each).page
    assert "the bench" in page.text
    library.close()


def test_an_unknown_case_or_play_is_said_to_be_missing(sample):
    with pytest.raises(NotFoundError):
        start_case(sample.session, "sample/none")
    with pytest.raises(NotFoundError):
        open_play(sample.session, "none")
