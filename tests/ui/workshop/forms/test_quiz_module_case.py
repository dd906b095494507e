"""Quizzes, module.yaml and cases as forms; a text that cannot be read; problems that know lines."""

from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from tests.ui.accessible import heard, nameless

from htcourse.core.errors import Place, Problem, Severity
from htcourse.formats.module_folder.question_file import _QuizShape
from htcourse.ui.workshop.forms import Offers, form_for
from htcourse.usecases.workshop.case_outline import outline
from htcourse.usecases.workshop.elements import element_data
from htcourse.usecases.workshop.module_form import module_form
from htcourse.usecases.workshop.quiz_forms import quiz_ids

MODULE = """\
# A module for the evening class.
id: evening
version: 1.0.0
title: The evening class   # as on the poster
languages: [en]
licence: CC-BY-SA-4.0
parts:
  - {id: one, title: Part one, lessons: [first]}
"""

CASE = """\
id: the-offer
title: The offer
minutes: 20
role: You advise.
state: {safety: 1}
state_words:
  safety: [in danger, at risk, guarded, safe]
# Papers.
documents:
  - {id: letter, title: A letter, from: A firm, text: Work abroad.}
people:
  - {id: a, name: "Daniyar, 23", about: Finishes his degree.}
criteria:
  - {id: check, text: The permit is checked.}
start: room
nodes:
  - id: room
    text: Daniyar puts a letter on the table.
    shows: [letter]
    decisions:
      - {id: ask, text: Ask who employs him., minutes: 5, effects: {safety: 1}, next: end}
  # He comes back.
  - id: end
    text: He asks, and writes the answer down.
    ending: true
  - id: lost
    text: Nobody comes here.
    ending: true
"""

CONTENT = Path(__file__).parents[4] / "content"


@pytest.fixture
def quizzes(opened, every_type):
    text = (
        f"{every_type}# Quizzes.\nquizzes:\n  - {{id: all, title: All of it, modes: [practice], questions: [essay]}}\n"
    )
    form = opened("quiz", text)
    form.tabs[1].click()
    return form


@pytest.mark.parametrize(
    ("there", "lessons", "lesson"),
    [
        ("lesson: b, ", ("a", "b"), "b"),
        ("", ("a", "b"), None),
        (None, ("a", "b"), None),
        (None, ("a",), "a"),
    ],
    ids=["that of its file", "none as there", "none of several", "the only one"],
)
def test_a_new_quiz_asks_what_no_other_of_its_file_does_and_is_of_a_lesson_that_is_sure(opened, there, lessons, lesson):
    """It asked all, and belonged to the lesson whose file has the first name."""
    asked = ("one", "two")
    text = "questions:\n" + "".join(f"  - {{id: {each}, type: essay}}\n" for each in (*asked, "three"))
    if there is not None:
        text += f"quizzes:\n  - {{id: q, title: Q, {there}modes: [practice], questions: [{', '.join(asked)}]}}\n"
    form = opened("quiz", text)
    form.set_offers(Offers(lessons=[(each, each.upper()) for each in lessons]))
    form.tabs[1].click()
    form.add("quiz")
    new = element_data("quizzes", form.text(), "quiz-1")
    assert new.get("lesson") == lesson
    assert new["questions"] == (["three"] if there is not None else [*asked, "three"])


def test_a_kind_without_a_form_has_none(look):
    assert form_for("lesson", look) is None


def test_a_question_is_picked_moved_and_taken_out_of_a_quiz_by_keys(qtbot, quizzes):
    pick = quizzes.form.inputs["questions"]
    pick.offer.setFocus()
    qtbot.keyClick(pick.offer, Qt.Key.Key_Down)
    assert element_data("quizzes", quizzes.text(), "all")["questions"] == ["essay", "single-choice"]
    pick.list.setFocus()
    qtbot.keyClick(pick.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert element_data("quizzes", quizzes.text(), "all")["questions"] == ["single-choice", "essay"]
    qtbot.keyClick(pick.list, Qt.Key.Key_Delete)
    assert element_data("quizzes", quizzes.text(), "all")["questions"] == ["essay"]


def test_questions_that_no_quiz_asks_are_added_at_once_but_for_those_unticked(qtbot, quizzes):
    """A trainer who had brought in forty chose each from a box, or typed its id."""
    offered = [("there/a", "Asked elsewhere"), ("there/b", "Brought in"), ("there/c", "Brought in too")]
    quizzes.set_offers(Offers(questions=offered, asked=frozenset({"there/a"})))
    pick = quizzes.form.inputs["questions"]
    qtbot.mouseClick(pick.several, Qt.MouseButton.LeftButton)
    dialog = pick.dialog
    rows = {dialog.list.item(at).text(): dialog.list.item(at) for at in range(dialog.list.count())}
    assert len(rows) == 12
    assert "Asked elsewhere" not in rows
    assert dialog.yes.text() == "Add: 12"
    dialog.all.click()
    assert not dialog.yes.isEnabled()
    qtbot.keyClicks(dialog.field, "brought")
    assert dialog.list.count() == 2
    place = dialog.list.visualItemRect(dialog.list.item(1)).center()
    qtbot.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    dialog.field.clear()
    assert dialog.yes.text() == "Add: 1", "what is ticked stays so while the list is narrowed"
    dialog.yes.click()
    assert element_data("quizzes", quizzes.text(), "all")["questions"] == ["essay", "there/c"]
    assert pick.list.hasFocus()


def test_after_the_last_question_was_added_the_focus_stays_in_its_list(qtbot, quizzes):
    """It went on to “Add a draw”, where one more Enter would have added one."""
    pick = quizzes.form.inputs["questions"]
    while pick.offer.isEnabled():
        pick.offer.setFocus()
        qtbot.keyClick(pick.offer, Qt.Key.Key_Down)
    assert pick.list.count() == 11
    assert pick.list.hasFocus()


def test_a_draw_says_how_many_of_which(qtbot, quizzes):
    draws = quizzes.form.inputs["draw"]
    draws.add.click()
    row = draws.shown[0].form
    row.inputs["count"].line.selectAll()
    qtbot.keyClicks(row.inputs["count"].line, "3")
    row.inputs["objective"].combo.setFocus()
    qtbot.keyClick(row.inputs["objective"].combo, Qt.Key.Key_End)
    assert element_data("quizzes", quizzes.text(), "all")["draw"] == [{"count": 3, "objective": "o-ask"}]


def test_a_switch_of_feedback_is_written_and_taken_back(qtbot, quizzes):
    before = quizzes.text()
    combo = quizzes.form.inputs["feedback/right_answer"].combo
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_End)
    assert element_data("quizzes", quizzes.text(), "all")["feedback"] == {"right_answer": False}
    qtbot.keyClick(combo, Qt.Key.Key_Home)
    assert "feedback" not in element_data("quizzes", quizzes.text(), "all")
    assert quizzes.text() == before


def test_every_key_that_a_quiz_can_have_has_a_field(quizzes):
    keys = {each.name for each in fields(_QuizShape)} - {"id"}
    assert keys - {each.partition("/")[0] for each in quizzes.form.inputs} == set()


def test_points_of_a_question_and_the_price_of_a_try_are_written_and_taken_back(qtbot, quizzes):
    before = quizzes.text()
    points, penalty = (quizzes.form.inputs[each].line for each in ("weights/essay", "penalty"))
    qtbot.keyClicks(points, "2.5")
    qtbot.keyClicks(penalty, "0.25")
    quizzes.commit()
    data = element_data("quizzes", quizzes.text(), "all")
    assert (data["weights"], data["penalty"]) == ({"essay": 2.5}, 0.25)
    for line in (points, penalty):
        line.selectAll()
        qtbot.keyClick(line, Qt.Key.Key_Delete)
    quizzes.commit()
    assert element_data("quizzes", quizzes.text(), "all").keys() == element_data("quizzes", before, "all").keys()


def test_a_question_that_is_picked_can_be_given_points_at_once(qtbot, quizzes):
    points = quizzes.form.inputs["weights/single-choice"]
    assert not points.isVisible()
    pick = quizzes.form.inputs["questions"]
    pick.offer.setFocus()
    qtbot.keyClick(pick.offer, Qt.Key.Key_Down)
    qtbot.waitUntil(points.isVisible)
    assert not quizzes.form.inputs["weights/tagging"].isVisible()


def test_a_test_by_certainty_with_attempts_and_a_pass_is_written_by_the_form(qtbot, quizzes):
    modes = quizzes.form.inputs["modes"]
    modes.offer.setCurrentIndex(modes.offer.findData("certainty"))
    modes.offer.activated.emit(modes.offer.currentIndex())
    for key, typed in (("attempts", "2"), ("pass_percent", "70"), ("passed", "Go on."), ("not_yet", "Read it again.")):
        qtbot.keyClicks(quizzes.form.inputs[key].line, typed)
    quizzes.commit()
    data = element_data("quizzes", quizzes.text(), "all")
    assert (data["modes"], data["attempts"], data["pass_percent"]) == (["practice", "certainty"], 2, 70)
    assert (data["passed"], data["not_yet"]) == ("Go on.", "Read it again.")


def test_a_new_quiz_holds_the_questions_of_its_file_that_no_other_asks(quizzes):
    quizzes.list.add.click()
    new = quiz_ids(quizzes.text())[-1]
    assert len(element_data("quizzes", quizzes.text(), new.id)["questions"]) == 10


def test_a_module_gets_a_lesson_and_keeps_its_comments(qtbot, opened):
    form = opened("module", MODULE)
    lessons = form.form.inputs["parts"].shown[0].form.inputs["lessons"]
    lessons.offer.setFocus()
    qtbot.keyClick(lessons.offer, Qt.Key.Key_Down)
    assert form.text() == MODULE.replace("[first]", "[first, second]")


def test_another_language_gives_every_title_a_field_of_its_own(qtbot, opened):
    form = opened("module", MODULE)
    languages = form.form.inputs["languages"].offer
    languages.setFocus()
    qtbot.keyClick(languages, Qt.Key.Key_Down)
    assert module_form(form.text()).languages == ("en", "ru")
    qtbot.keyClicks(form.form.inputs["title/ru"].line, "Vecherniy klass")
    form.commit()
    assert dict(module_form(form.text()).titles) == {"en": "The evening class", "ru": "Vecherniy klass"}


def test_a_list_of_one_is_as_high_as_its_row(qtbot, quizzes):
    """It was 34 px high for 38, with a scroll bar beside the one row."""
    pick = quizzes.form.inputs["questions"].list
    assert pick.count() == 1
    qtbot.waitUntil(lambda: pick.viewport().height() == pick.visualItemRect(pick.item(0)).height())
    assert pick.verticalScrollBar().maximum() == 0


def test_nothing_stands_empty_below_the_drawing_and_what_tries_it_beside_the_tabs(qtbot, opened):
    """35 px were left there, and at 1366 px “Try from here” had a row of its own."""
    form = opened("case", CASE, size=(552, 640))
    form.tabs[1].click()
    drawing = form.drawing
    qtbot.waitUntil(drawing.isVisible)
    lowest = max(drawing.box_of(each).bottom() for each in ("room", "end"))
    qtbot.waitUntil(lambda: drawing.viewport().height() <= max(lowest + 24, 90))
    tried, tab = (each.mapTo(form, each.rect().center()).y() for each in (form.attempt, form.tabs[1]))
    assert tried == pytest.approx(tab, abs=3)
    assert form.attempt.accessibleName() == "Try from here"


def test_choosing_in_the_drawing_chooses_in_the_list_and_the_other_way_round(qtbot, opened):
    form = opened("case", CASE, size=(1000, 700))
    form.tabs[1].click()
    drawing = form.drawing
    assert form.selected_id == "room"
    qtbot.mouseClick(drawing.viewport(), Qt.MouseButton.LeftButton, pos=drawing.box_of("end").center().toPoint())
    assert form.selected_id == "end"
    assert form.list.row() == 1
    qtbot.keyClick(drawing, Qt.Key.Key_Left)
    assert form.selected_id == "room"
    form.list.set_row(2)
    assert "no decision leads here" in drawing.accessibleName()


def test_the_list_tells_in_words_what_the_drawing_shows(opened):
    form = opened("case", CASE)
    form.tabs[1].click()
    said = [form.list.model.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert said[0].endswith("the case starts here")
    assert said[1].endswith("an ending")
    assert said[2].endswith("no decision leads here")


def test_a_decision_is_added_and_led_to_a_new_moment(qtbot, opened):
    form = opened("case", CASE, "room")
    form.add("node")
    new = form.selected_id
    form.list.set_row(0)
    decisions = form.form.inputs["decisions"]
    decisions.add.click()
    row = decisions.shown[-1].form
    qtbot.keyClicks(row.inputs["text"].box, "Wait.")
    row.inputs["next"].combo.setFocus()
    qtbot.keyClick(row.inputs["next"].combo, Qt.Key.Key_End)
    form.commit()
    assert element_data("nodes", form.text(), "room")["decisions"][1]["next"] == new
    assert "# He comes back." in form.text()
    assert [each.is_reachable for each in outline(form.text()).nodes] == [True, True, False, True]


def test_a_fork_is_added_with_a_way_that_asks_for_something_and_the_drawing_tells_it(qtbot, opened):
    form = opened("case", CASE, "end")
    form.add("fork")
    fork = form.selected_id
    ways = form.form.inputs["ways"]
    assert list(form.form.inputs) == ["ways"]
    ways.add.click()
    ways.shown[0].up.setFocus()
    qtbot.keyClicks(ways.shown[0].form.inputs["when/safety"].line, "2")
    qtbot.keyClicks(ways.shown[0].form.inputs["within"].line, "30")
    form.commit()
    assert element_data("nodes", form.text(), fork)["ways"] == [
        {"id": "way-1", "next": "end", "when": {"safety": 2}, "within": 30},
        {"id": "way-2", "next": "room"},
    ]
    assert "Safety 2, within 30 min  /  otherwise" in form.drawing.accessibleName()
    assert form.list.model.item(3).text().startswith("Safety 2")


def test_a_best_ending_is_marked_where_there_is_an_end(qtbot, opened):
    form = opened("case", CASE, "room")
    assert not form.form.inputs["best"].isVisible()
    form.list.set_row(1)
    qtbot.keyClick(form.form.inputs["best"].check, Qt.Key.Key_Space)
    form.commit()
    assert element_data("nodes", form.text(), "end")["best"] is True
    said = form.list.model.item(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith("a best ending")


def test_a_dead_end_is_told_at_its_moment(qtbot, opened):
    form = opened("case", CASE, "end")
    qtbot.keyClick(form.form.inputs["ending"].check, Qt.Key.Key_Space)
    form.commit()
    assert form.form.problem_words() != ""


@pytest.mark.parametrize("tab", range(5))
def test_each_part_of_a_case_opens_with_named_controls_and_changes_nothing(opened, tab):
    form = opened("case", CASE)
    form.tabs[tab].click()
    form.form.edited.emit()
    form.commit()
    assert form.text() == CASE
    assert nameless(heard(form)) == []


def test_the_controls_of_quiz_and_module_have_names(opened, quizzes):
    assert nameless(heard(quizzes)) == []
    assert nameless(heard(opened("module", MODULE))) == []


def top(widget):
    return widget.mapToGlobal(QPoint()).y()


def test_what_tries_a_case_loses_its_words_before_a_tab_does(opened, qtbot):
    form = opened("case", CASE)
    in_words = ["Case", "Moments", "Documents", "People", "Criteria"]
    for width, words in ((1000, "Try the case"), (560, ""), (1000, "Try the case")):
        form.resize(width, 700)
        qtbot.waitUntil(lambda told=words: form.attempt.text() == told)
        qtbot.waitUntil(lambda: top(form.attempt) <= top(form.tabs[0]) + 20)
        qtbot.waitUntil(lambda: [each.text() for each in form.tabs] == in_words)
        assert (form.attempt.accessibleName(), form.attempt.toolTip()) == (
            "Try the case",
            "" if words else "Try the case",
        )


@pytest.mark.parametrize("file", ["quizzes/forms.yaml", "cases/the-milk-round.yaml", "module.yaml"])
def test_a_file_of_the_course_goes_through_its_form_unchanged(opened, file):
    text = (CONTENT / file).read_text(encoding="utf-8")
    form = opened({"q": "quiz", "c": "case", "m": "module"}[file[0]], text)
    for tab in range(len(form.tabs)):
        form.show_section(tab)
        form.form.edited.emit()
        form.commit()
    assert form.text() == text
    assert form.told == []


def test_a_text_that_is_no_yaml_is_told_in_a_sentence_and_offers_the_text(qtbot, opened, every_type):
    form = opened("quiz", "questions:\n  - id: a\n   b: [\n")
    assert "line 3" in form.unread.words
    assert form.focusWidget() is None or form.open_text.isVisible()
    with qtbot.waitSignal(form.text_asked):
        form.open_text.click()
    form.set_text(every_type)
    assert form.list.isVisible()
    assert form.form is not None


def test_an_empty_file_can_be_begun(opened):
    form = opened("quiz", "")
    assert "nothing here yet" in form.about.words
    form.add("true-false")
    assert form.text().startswith("questions:")


def test_problems_of_the_check_stand_in_the_list_and_beside_their_field(opened, every_type):
    form = opened("quiz", every_type, "multiple-choice")
    lines = every_type.split("\n")
    start = next(at for at, each in enumerate(lines) if "id: multiple-choice" in each)
    line = next(at for at, each in enumerate(lines) if at > start and each.startswith("    objective:")) + 1
    problem = Problem("unknown", Place("q.yaml", line), "There is no objective “{id}”.", "", values={"id": "o-ask"})
    form.show_problems([problem, problem._replace(severity=Severity.WARNING, place=Place("q.yaml", 1))])
    assert "There is no objective" in form.form.inputs["objective"].problem_words()
    assert "errors: 1" in form.list.model.item(1).data(Qt.ItemDataRole.AccessibleTextRole)


def test_what_the_check_says_of_an_element_tells_it_by_its_title_and_not_how_a_key_is_written(opened, every_type):
    form = opened("quiz", every_type, "multiple-choice")
    line = next(at for at, each in enumerate(every_type.split("\n"), 1) if "id: multiple-choice" in each)
    fix = "Add “objective: …” with the id of a lesson's objective."
    values = {"name": "multiple-choice"}
    form.show_problems([Problem("no-objective", Place("q.yaml", line), "“{name}” tests nothing.", fix, values=values)])
    assert form.form.inputs["objective"].problem_words() == "“New question 2” tests nothing."


def test_routes_sections_and_facts_are_chosen_by_their_titles(opened, quizzes):
    offers = Offers(routes=[("day", "One day")], sections=[("a#b", "A: B")], facts=[("F-1", "A claim")])
    quizzes.set_offers(offers)
    assert chosen_from(quizzes.form.inputs["routes"].offer, "One day") == "day"
    assert element_data("quizzes", quizzes.text(), "all")["routes"] == ["day"]
    module = opened("module", MODULE)
    module.set_offers(offers)
    route = module.form.inputs["routes"].add_row()
    assert chosen_from(route.form.inputs["sections"].offer, "A: B") == "a#b"
    module.commit()
    assert module_form(module.text()).routes[0].sections == ("a#b",)
    case = opened("case", CASE.replace("minutes: 20", "minutes: {day: 20}"))
    case.set_offers(offers)
    case.choose("case")
    assert case.form.inputs["minutes/day"].field.label == "Minutes (One day)"
    assert case.form.inputs["state/safety"].field.label == "Safety at the start, 0 to 3"
    assert chosen_from(case.form.inputs["facts"].offer, "A claim  ·  F-1") == "F-1"


def test_a_module_without_routes_offers_none(opened, quizzes):
    assert quizzes.form.inputs["routes"].isHidden()
    quizzes.set_offers(Offers(routes=[("day", "One day")]))
    assert not quizzes.form.inputs["routes"].isHidden()


def chosen_from(offer, words):
    """Choose by its words, and return what that stands for."""
    place = offer.findText(words)
    value = offer.itemData(place)
    offer.activated.emit(place)
    return value


def test_a_text_changed_elsewhere_is_shown_and_the_same_text_disturbs_nothing(opened, every_type):
    form = opened("quiz", every_type, "single-choice")
    before = form.form
    form.set_text(every_type)
    form.set_text(every_type.replace("Write a statement", "Say a statement"))
    assert form.form is before
    form.set_text(every_type.replace("title: New question", "title: Another", 1))
    assert form.form.inputs["title"].line.text() == "Another"


def test_in_a_very_low_window_tabs_and_list_scroll_with_the_fields(qtbot, opened):
    form = opened("case", CASE, "room", size=(512, 200))
    assert form.page.widget().isAncestorOf(form.list)
    assert form.page.widget().isAncestorOf(form.tabs[0])
    assert not form.about.isVisible(), "no field was seen below what is said of a moment"
    form.choose("end")
    assert form.about.words
    assert not form.about.isVisible()
    form.resize(760, 640)
    qtbot.waitUntil(form.about.isVisible)
    qtbot.waitUntil(lambda: not form.page.widget().isAncestorOf(form.list))
    qtbot.waitUntil(form.list.isVisible)
    qtbot.waitUntil(form.drawing.isVisible)


def test_a_quiz_is_moved_with_its_comment(qtbot, quizzes):
    quizzes.list.add.click()
    assert quizzes.list.row() == 1
    quizzes.list.up.click()
    assert [each.id for each in quiz_ids(quizzes.text())] == ["quiz-1", "all"]
    assert quizzes.selected_id == "quiz-1"


def test_a_quiz_chosen_is_not_taken_for_a_question(quizzes):
    chosen: list[str] = []
    quizzes.selected_changed.connect(chosen.append)
    quizzes.list.add.click()
    quizzes.tabs[0].click()
    assert chosen == ["", "single-choice"]
