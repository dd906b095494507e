"""What people type into the search of the real course, and what they are shown first."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget
from ruamel.yaml import YAML

from htcourse.store.places import Places
from htcourse.store.preferences import ROUTE
from htcourse.ui.look.theme import Look
from htcourse.ui.shell.actions import COMMANDS, Actions
from htcourse.ui.shell.registry import Behind, held_commands
from htcourse.ui.shell.search.delegate import ResultsDelegate, cut_context
from htcourse.ui.shell.search.model import (
    BETWEEN,
    AllRow,
    CommandRow,
    DefinitionRow,
    HeadRow,
    HitRow,
    QuizPlace,
    Row,
    rows_of,
)
from htcourse.usecases.quizzes.offered_quizzes import offered_quizzes
from htcourse.usecases.reading.open_law import open_law
from htcourse.usecases.reading.search_course import marked, search_course
from htcourse.usecases.session import Session

QUERIES = YAML(typ="safe").load(Path(__file__).parents[3] / "samples" / "queries.yaml")


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    session = replace(Session.temporary(Places(tmp_path_factory.mktemp("home")), "en"), country="kg")
    yield session
    session.close()


@pytest.fixture
def actions(qtbot) -> Iterator[Actions]:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    actions.set_at_work(True)
    yield actions
    window.close()


def name_of(row: Row, actions: Actions) -> str:
    if isinstance(row, CommandRow):
        return f"command:{next(each.name for each in COMMANDS if actions[each.name] is row.action)}"
    assert isinstance(row, HitRow | DefinitionRow)
    return f"{row.hit.kind}:{row.hit.ref.partition('/')[2]}"


@pytest.fixture(scope="module")
def beside(session: Session) -> Callable[[str], dict[str, Any]]:
    """Give what is offered beside the texts on a route; it is looked up once for each."""

    @cache
    def on(route: str) -> dict[str, Any]:
        session.learner.set_preference(ROUTE, route)
        quizzes = [(each.id, each.title) for each in offered_quizzes(session)]
        return {"law": open_law(session).entries, "quizzes": quizzes}

    return on


@pytest.mark.parametrize("query", QUERIES, ids=[f"{each['asked']}-{each.get('route', '')}" for each in QUERIES])
def test_what_is_asked_for_stands_first(
    session: Session, actions: Actions, beside: Callable[[str], dict[str, Any]], query: dict[str, Any]
) -> None:
    route = query.get("route", "university")
    offered = beside(route)
    session.learner.set_preference(ROUTE, route)
    held = [actions[name] for name in held_commands(lambda behind: behind is not Behind.NOTHING)]
    page = search_course(session, query["asked"], **offered)
    rows = rows_of(page, actions.offered(), query["asked"], behind_pin=held)
    shown = next((name_of(row, actions) for row in rows if not isinstance(row, HeadRow)), "")
    assert shown in query["first"]


def test_who_said_the_pin_is_led_to_the_exams_and_who_did_not_reads_whose_page_it_is(actions: Actions) -> None:
    """“exam” and Enter asked a learner for the PIN of trainers."""
    exams = actions["exams"]
    for held, named in (((), "Exams"), ((exams,), "Exams, for trainers")):
        rows = [row for row in rows_of(None, actions.offered(), "exam", behind_pin=held) if isinstance(row, CommandRow)]
        assert (rows[0].action is exams) is not bool(held)
        assert [row.title for row in rows if row.action is exams] == [named]


def test_a_quiz_with_the_word_in_its_title_stands_above_lessons_that_have_it_among_their_names(
    session: Session, beside: Callable[[str], dict[str, Any]]
) -> None:
    """Below “exam” stood lessons first, of which one has “examples” in its title."""
    kinds = [each.kind for each in search_course(session, "exam", **beside("university")).groups]
    assert kinds.index("quiz") < kinds.index("lesson")


def test_the_reports_called_tip_stand_first_among_the_sources(session: Session) -> None:
    (sources,) = (each for each in search_course(session, "TIP report").groups if each.kind == "source")
    assert len(sources.hits) == 4
    assert all("Trafficking in Persons Report" in each.title for each in sources.hits)


def test_there_are_forty_queries_and_more() -> None:
    assert len(QUERIES) >= 40


@pytest.mark.parametrize("asked", ["passport deepfake", "root causes", "burnout prosecutor", "raid tier"])
def test_words_that_the_course_has_are_never_corrected(session: Session, asked: str) -> None:
    assert set(search_course(session, asked).mended.split()) <= set(asked.split())


def test_a_short_word_that_the_course_lacks_is_told_and_not_taken_for_another(session: Session) -> None:
    page = search_course(session, "rood causes")
    assert (page.mended, page.missing) == ("causes", "rood")


@pytest.mark.parametrize("asked", ["abduction for marriage", "Abduct marri", "national referral mechanism"])
def test_the_law_of_the_country_is_found(session: Session, asked: str) -> None:
    law = open_law(session).entries
    (found,) = (each for each in search_course(session, asked, law=law).groups if each.kind == "law")
    assert {hit.ref for hit in found.hits} <= {each.id for each in law}
    assert any(asked.split()[0].casefold()[:6] in hit.title.casefold() for hit in found.hits)
    assert not [each for each in search_course(session, asked).groups if each.kind == "law"]


def test_what_a_hyphen_joins_is_found_together(session: Session) -> None:
    (lessons,) = (each for each in search_course(session, "pre-test", 50).groups if each.kind == "lesson")
    assert lessons.total < 10
    assert search_course(session, "survivor-victim").groups


def test_what_stands_before_a_hyphen_is_a_whole_word(session: Session) -> None:
    """“pre-test” marked “pressure” and “prevented” in a sentence."""
    groups = search_course(session, "pre-test", 50).groups
    marked_words = {
        text.casefold() for group in groups for hit in group.hits for text, is_match in hit.snippet if is_match
    }
    assert any(each.startswith("test") for each in marked_words)
    assert not [each for each in marked_words if each.startswith(("pres", "prev"))]
    assert marked("Pressure before the pre-test", "pre-test") == (
        *(("Pressure", False), (" ", False), ("before", False), (" ", False), ("the", False), (" ", False)),
        *(("pre", True), ("-", False), ("test", True)),
    )


def test_no_group_of_all_hits_is_cut_in_the_middle_of_a_word_and_those_left_out_are_counted(look: Look) -> None:
    row = AllRow("Show all 36", tuple((f"Lessons of other routes {place}", place) for place in range(1, 9)))
    delegate = ResultsDelegate(look)
    *shown, left = delegate.groups_of(row, 500).split(BETWEEN)
    assert 0 < len(shown) < 8
    assert shown == row.told(8).split(BETWEEN)[: len(shown)]
    assert left == f"{sum(range(len(shown) + 1, 9))} more"
    assert delegate.groups_of(row, 5000) == row.told(8)
    assert "more" not in row.told(8)


def test_show_all_counts_what_it_lists(session: Session, actions: Actions) -> None:
    page = search_course(session, "palermo", 3)
    assert page.groups[0].kind == "definition"
    (row,) = (each for each in rows_of(page, actions.offered(), "palermo") if isinstance(each, AllRow))
    assert row.title == f"Show all {sum(count for _, count in row.groups)}"


def test_every_lesson_found_shows_a_match_in_its_title_or_below_it(session: Session, actions: Actions) -> None:
    rows = rows_of(search_course(session, "palermo", 500), actions.offered(), "palermo", 500)
    hits = [row for row in rows if isinstance(row, HitRow) and row.hit.kind == "lesson"]
    assert len(hits) > 5
    for row in hits:
        assert any(is_match for _, is_match in (*row.title_pieces, *row.snippet)), row.title


def test_the_number_of_a_section_is_kept_where_its_part_is_cut(look: Look) -> None:
    part = "6  Why people become vulnerable, and who creates demand"
    context, metrics = f"{part}, section 2", QFontMetrics(look.font(13))
    cut = cut_context(metrics, context, part, 200)
    assert cut.startswith("6  Why people")
    assert cut.endswith("…, section 2")
    assert metrics.horizontalAdvance(cut) <= 200
    assert cut_context(metrics, context, part, 2000) == context
    for room in range(metrics.horizontalAdvance("section 2") + 1, 200):
        cut = cut_context(metrics, context, part, room)
        assert cut == "section 2" or cut.endswith("…, section 2"), "at 200 % it was “, section 2”"


def test_a_match_is_marked_in_the_title_too(session: Session, actions: Actions) -> None:
    rows = rows_of(search_course(session, "pre-test"), actions.offered(), "pre-test")
    first = next(each for each in rows if isinstance(each, HitRow))
    assert [text for text, is_match in first.title_pieces if is_match] == ["Pre", "test"]


def test_what_has_not_all_the_words_is_no_hit_of_the_law(session: Session) -> None:
    groups = search_course(session, "marriage zebra", law=open_law(session).entries).groups
    assert not [each for each in groups if each.kind == "law" and any("zebra" in hit.title for hit in each.hits)]


def test_of_quizzes_that_with_the_whole_word_stands_first(session: Session) -> None:
    quizzes = [("demo/worked", "Worked examples"), ("demo/end", "The end: exams")]
    (found,) = (each for each in search_course(session, "exam", quizzes=quizzes).groups if each.kind == "quiz")
    assert [hit.ref for hit in found.hits] == ["demo/end", "demo/worked"]


def test_a_term_that_bears_the_id_of_a_quiz_is_told_as_a_term(session):
    """“first contact” was told with “20 questions”, those of the quiz of the same id."""
    found = search_course(session, "contact", 1000)
    (term,) = (
        each for group in found.groups for each in group.hits if (each.kind, each.title) == ("term", "first contact")
    )
    quizzes = {term.ref: QuizPlace("Quiz", 8, "Recognise", 20)}
    (row,) = (
        each for each in rows_of(found, [], "contact", 1000, quizzes=quizzes) if getattr(each, "hit", None) == term
    )
    assert "20" not in row.context
