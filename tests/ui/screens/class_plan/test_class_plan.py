"""What a class is given and who was there, in the window: given, planned, ticked by Space, written out."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QMenu
from tests.ui.curtains import say_pin
from tests.ui.shell.by_keyboard import at_rest, begun
from tests.ui.shell.by_keyboard import press as press_key

from htcourse.store.class_files import Person
from htcourse.ui.dialogs import Dialog
from htcourse.ui.screens.class_plan.screen import ClassPlanScreen
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.choice_button import ChoiceButton
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.wide_cells import FRAME
from htcourse.usecases.classes.class_card import extra_of, set_extra
from htcourse.usecases.classes.roster import add_people, find_class, new_class
from htcourse.usecases.classes.work import Work, WorkKind, days_of, give, plan_day, polled, tick, work_of
from htcourse.usecases.people.trainer_pin import set_trainer_pin


@pytest.fixture
def screen(program, places, qtbot):
    set_trainer_pin(places, "4827")
    made = new_class(places, "Group 3-2")
    add_people(places, made.id, [Person("K7-1", "Aigerim S."), Person("K7-2", "Nurlan T.")])
    program.desk.navigator.show("class_plan", made.id)
    say_pin(program, qtbot, "4827")
    screen = program.window.screen_shown
    assert isinstance(screen, ClassPlanScreen)
    qtbot.waitUntil(lambda: "Nothing is given yet." in words(screen))
    return screen


def words(screen) -> str:
    told = "\n".join(each.words for each in screen.findChildren(Label) if each.isVisible())
    return told.replace("\N{NO-BREAK SPACE}", " ")


def top_of(screen, widget) -> int:
    return widget.mapTo(screen, QPoint()).y()


def press(screen, text, qtbot):
    def shown() -> list[Button]:
        return [each for each in screen.findChildren(Button) if each.text() == text and each.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()))
    shown()[0].click()


def made(places):
    return find_class(places, "")


def give_much(program, places) -> None:
    for row in program.desk.person.libraries[0].contents("en")[:12]:
        give(places, made(places).id, Work(WorkKind.LESSON, row.lesson))


def test_something_is_given_by_a_day_and_taken_off_again(screen, places, qtbot):
    screen.fields["due"].setText("2027-03-09")
    press(screen, "Give", qtbot)
    qtbot.waitUntil(lambda: "by 9 Mar 2027" in words(screen))
    (work,) = work_of(made(places))
    assert (work.kind, work.due) == (WorkKind.LESSON, "2027-03-09")
    press(screen, "Take off", qtbot)
    qtbot.waitUntil(lambda: "Nothing is given yet." in words(screen))
    assert work_of(made(places)) == ()


def test_a_post_test_says_which_lesson_comes_first_where_it_is_given_and_planned(screen, places, qtbot):
    of = find_class(places, "")
    post = Work(WorkKind.QUIZ, "htcourse/post-a")
    give(places, of.id, post)
    plan_day(places, of.id, "2027-03-09", plan=[post])
    screen.fill(of.id)
    told = [each.words for each in screen.findChildren(Label) if "first comes “" in each.words]
    told = [each.replace("\N{NO-BREAK SPACE}", " ") for each in told]
    assert [each.partition(" · first comes “")[0] for each in told] == ["1. Post-test · Quiz", "Quiz"]


def test_what_is_given_says_how_many_have_done_it(screen, places, qtbot):
    press(screen, "Give", qtbot)
    qtbot.waitUntil(lambda: "Lesson · done: 0 of 2, late: 0" in words(screen))


def test_a_day_that_is_none_is_a_sentence_and_changes_nothing(screen, program, places, qtbot):
    screen.fields["due"].setText("soon")
    with qtbot.waitSignal(program.desk.navigator.refused) as refused:
        press(screen, "Give", qtbot)
    assert "“soon” is no day." in str(refused.args[0])
    assert work_of(made(places)) == ()


def test_who_was_there_is_ticked_by_space_and_kept_at_once(screen, places, qtbot, tmp_path, monkeypatch):
    screen.fields["day"].setText("2027-03-09")
    screen.fields["title"].setText("First day")
    press(screen, "Add the day", qtbot)
    qtbot.waitUntil(lambda: screen.table is not None)
    table = screen.table
    table.setCurrentIndex(table.rows.index(1, 0))
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert days_of(made(places))[0].present == ("K7-2",)
    assert table.rows.headerData(0, Qt.Orientation.Horizontal).endswith("1 of 2")
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert days_of(made(places))[0].present == ()
    with qtbot.waitSignal(table.rows.headerDataChanged):
        table.toggle(0, 0)
    assert "was there" in table.rows.data(table.rows.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    path = tmp_path / "there.csv"
    monkeypatch.setattr("htcourse.ui.screens.class_plan.controller.save_file", lambda *given: given[-1](path))
    press(screen, "Export", qtbot)
    assert "K7-1,,1,1" in path.read_text(encoding="utf-8-sig")


def test_enter_adds_a_day_and_work_due_on_a_day_that_is_over_says_so(screen, places, qtbot):
    give(places, made(places).id, Work(WorkKind.LESSON, "htcourse/act-means-purpose", "2026-02-27"))
    screen.fields["day"].setText("2027-03-09")
    screen.fields["title"].setText("First day")
    qtbot.keyClick(screen.fields["title"], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.table is not None)
    assert [each.title for each in days_of(made(places))] == ["First day"]
    qtbot.waitUntil(lambda: "by 27 Feb 2026 · that day is over" in words(screen))


def add_day(screen, day, qtbot):
    screen.fields["day"].setText(day)
    press(screen, "Add the day", qtbot)
    qtbot.waitUntil(lambda: screen.table is not None and day in [each.day for each in screen.table.rows.days])


def shown_there(screen) -> list[str]:
    rows = screen.table.rows
    return [rows.headerData(at, Qt.Orientation.Horizontal).partition("\n")[2] for at in range(rows.columnCount())]


def test_a_tick_stays_whatever_is_chosen_after_it_and_the_question_before_a_day_goes_counts_it(
    screen, program, places, qtbot
):
    add_day(screen, "2027-03-09", qtbot)
    add_day(screen, "2027-03-08", qtbot)
    assert screen.day == "2027-03-08", "who adds a day plans it"
    screen.table.toggle(0, 0)
    screen.table.toggle(0, 1)
    choose(screen, "Kind", ["Quiz"], qtbot)
    qtbot.waitUntil(lambda: screen.planned_next[0] is WorkKind.QUIZ)
    assert shown_there(screen) == ["1 of 2", "1 of 2"]
    screen.table.toggle(1, 1)
    press(screen, "Change", qtbot)
    qtbot.waitUntil(lambda: screen.day == "2027-03-09")
    assert shown_there(screen) == ["1 of 2", "2 of 2"]
    tick(places, made(places).id, "2027-03-09", "K7-1", is_there=False)
    press(screen, "Take the day away", qtbot)
    assert "9 Mar 2027. There: 1. Planned: 0." in words(program.window.findChild(Dialog)), "as it is kept now"


def test_a_day_to_come_counts_nobody_and_one_that_is_over_its_own_list(screen, program, places, qtbot):
    """“10 Dec 0 of 22” told of a day to come that nobody was there, and an earlier 18 of 22 became 18 of 23."""
    tick(places, made(places).id, "2026-02-02", "K7-1", is_there=True)
    add_people(places, made(places).id, [Person("K7-3", "Collected later")])
    plan_day(places, made(places).id, "2026-03-01")
    add_day(screen, "2027-03-09", qtbot)
    assert [each.replace("\n", "") for each in shown_there(screen)] == ["1 of 2", "0 of 3", ""]
    rows = screen.table.rows
    rows.set_there(0, 2, is_there=True)
    assert shown_there(screen)[2] == "1 of 3", "once somebody is ticked"


def test_everybody_is_ticked_by_one_press_and_only_that_is_taken_back(screen, places, qtbot):
    """Twenty-two people were twenty-two ticks."""
    add_day(screen, "2027-03-08", qtbot)
    add_day(screen, "2027-03-09", qtbot)
    screen.table.toggle(1, 1)
    press(screen, "Everybody was there", qtbot)
    assert shown_there(screen) == ["", "2 of 2"]
    assert sorted(days_of(made(places))[1].present) == ["K7-1", "K7-2"]
    assert days_of(made(places))[0].present == ()
    press(screen, "Take back", qtbot)
    assert [each.present for each in days_of(made(places))] == [(), ("K7-2",)]
    assert shown_there(screen) == ["", "1 of 2"]
    screen.table.toggle(0, 1)
    assert not any(each.text() == "Take back" and each.isVisible() for each in screen.findChildren(Button)), "by hand"


def test_namesakes_stand_with_their_groups(screen, places, qtbot):
    add_people(places, made(places).id, [Person(name="Асан Усенов", group=each) for each in ("3-1", "3-2")])
    screen.fields["day"].setText("2027-03-09")
    press(screen, "Add the day", qtbot)
    qtbot.waitUntil(lambda: screen.table is not None)
    for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
        heads = [screen.table.rows.headerData(at, Qt.Orientation.Vertical, role) for at in range(4)]
        assert sorted(each.split("  ", 1)[1] for each in heads[2:]) == ["Асан Усенов  3-1", "Асан Усенов  3-2"]


def test_a_day_has_a_plan_in_order(screen, places, qtbot):
    screen.fields["day"].setText("2027-03-09")
    press(screen, "Add the day", qtbot)
    press(screen, "Plan it", qtbot)
    qtbot.waitUntil(lambda: "1. " in words(screen))
    choose(screen, "Kind", ["Poll"], qtbot)
    qtbot.waitUntil(lambda: screen.planned_next[0] is WorkKind.POLL)
    press(screen, "Plan it", qtbot)
    qtbot.waitUntil(lambda: "2. " in words(screen))
    assert [each.kind for each in days_of(made(places))[0].plan] == [WorkKind.LESSON, WorkKind.POLL]


def choose(screen, name, path, qtbot):
    """Choose in the menu of the first visible button of a name, by the words of each menu on the way."""

    def shown() -> list[ChoiceButton]:
        found = [each for each in screen.findChildren(ChoiceButton) if each.isVisible()]
        return [each for each in found if each.accessibleName().startswith(f"{name}: ")]

    qtbot.waitUntil(lambda: bool(shown()))
    opened = menu = shown()[0].open_menu()
    for words in path:
        action = next(each for each in menu.actions() if each.text() == words)
        within = action.menu()
        menu = within if isinstance(within, QMenu) else menu
    action.trigger()
    opened.close()


def focused(screen) -> str:
    found = screen.window().focusWidget()
    return found.accessibleName() if found else ""


def plan_of(screen, places) -> list[str]:
    return [each.ref.partition("/")[2] for each in days_of(made(places))[0].plan]


def test_a_plan_is_chosen_beside_it_from_menus_by_part_and_its_order_is_changed(screen, places, qtbot):
    screen.fields["day"].setText("09.03.2027")
    press(screen, "Add the day", qtbot)
    qtbot.waitUntil(lambda: screen.table is not None)
    press(screen, "Plan it", qtbot)
    qtbot.waitUntil(lambda: "1. " in words(screen))
    choose(screen, "Kind", ["Quiz"], qtbot)
    qtbot.waitUntil(lambda: screen.planned_next[0] is WorkKind.QUIZ)
    choose(screen, "What", ["Capstone", "Post-test"], qtbot)
    assert screen.given_next[0] is WorkKind.LESSON, "what is given next is chosen by itself"
    press(screen, "Plan it", qtbot)
    qtbot.waitUntil(lambda: "2. Post-test · Quiz" in words(screen))
    qtbot.waitUntil(lambda: focused(screen) == "Plan it")
    assert plan_of(screen, places) == ["ground-rules", "post-a"]
    (earlier,) = [
        each
        for each in screen.findChildren(Button)
        if each.accessibleName() == "Earlier: Post-test" and each.isVisible()
    ]
    earlier.click()
    qtbot.waitUntil(lambda: "1. Post-test · Quiz" in words(screen))
    assert plan_of(screen, places) == ["post-a", "ground-rules"]
    qtbot.waitUntil(lambda: focused(screen) == "Later: Post-test")


def test_a_poll_is_a_kind_of_its_own_and_offers_nothing_that_measures(screen, places, qtbot):
    add_day(screen, "2027-03-09", qtbot)
    choose(screen, "Kind", ["Poll"], qtbot)
    qtbot.waitUntil(lambda: screen.planned_next[0] is WorkKind.POLL)
    offered = polled(screen.controller._offers)
    assert len({each.ref for each in offered}) == len(offered), (
        "of a lesson and a quiz of one id a poll asks the lesson"
    )
    assert not any(each.is_measure or each.kind is WorkKind.CASE for each in offered)
    assert {each.kind for each in offered} == {WorkKind.LESSON, WorkKind.QUIZ}
    quiz = next(each for each in offered if each.kind is WorkKind.QUIZ)
    choose(screen, "What", [*filter(None, [quiz.part]), quiz.title], qtbot)
    press(screen, "Plan it", qtbot)
    qtbot.waitUntil(lambda: f"1. {quiz.title} · Poll" in words(screen))
    qtbot.waitUntil(lambda: focused(screen) == "Plan it")
    assert [each.kind for each in days_of(made(places))[0].plan] == [WorkKind.POLL]


@pytest.mark.parametrize(("width", "rows"), [(1366, 2), (1024, 1)])
def test_give_stands_beside_its_fields_and_what_is_given_has_the_room_that_is_left(screen, program, width, rows, qtbot):
    """On one row at 1366 px the title of what is given lost its middle."""
    program.window.resize(width, 768)
    button = next(each for each in screen.findChildren(Button) if each.text() == "Give")
    kind, what = (
        next(each for each in screen.findChildren(ChoiceButton) if each.name == name) for name in ("Kind", "What")
    )

    def foot(widget):
        return widget.mapTo(screen, QPoint(0, widget.height())).y()

    def feet():
        return [foot(each) for each in (kind, what, screen.fields["due"], button)]

    qtbot.waitUntil(lambda: len(set(feet())) == rows)
    assert feet()[:2] == [foot(kind)] * 2
    assert feet()[2:] == [foot(button)] * 2
    assert what.width() >= what.minimumSizeHint().width()


def test_an_exam_is_given_on_two_rows_and_its_button_stands_beside_its_hours(screen, qtbot):
    screen._on_given_next(WorkKind.EXAM, "")

    def feet():
        give = [each for each in screen.findChildren(Button) if each.text() == "Give" and each.isVisible()]
        fields = [screen.fields[each] for each in ("due", "opens", "closes")]
        return [each.mapTo(screen, QPoint(0, each.height())).y() for each in (*fields, *give)]

    qtbot.waitUntil(lambda: len(feet()) == 4 and feet()[0] < feet()[1])
    assert len(set(feet()[1:])) == 1


def test_a_day_is_typed_as_rows_tell_it_too(screen, program, places, qtbot):
    assert screen.fields["day"].text() == "2026-03-01", "as the field below says that a day is written"
    screen.fields["due"].setText("9 Mar 2027")
    press(screen, "Give", qtbot)
    qtbot.waitUntil(lambda: "by 9 Mar 2027" in words(screen))
    assert work_of(made(places))[0].due == "2027-03-09"


def test_every_tick_is_framed_that_of_the_day_in_hand_apart_and_several_days_are_seen(screen, program, places, qtbot):
    look = program.look
    program.window.resize(1366, 768)
    of = made(places)
    for day in ("2027-02-16", "2027-02-23", "2027-03-02", "2027-03-09"):
        plan_day(places, of.id, day)
    tick(places, of.id, "2027-02-16", "K7-1", is_there=True)
    screen.fill(of.id)
    table, rows = screen.table, screen.table.rows
    frames = [rows.data(rows.index(0, at), FRAME) for at in range(4)]
    assert all(frames)  # a press ticks each of them: days before looked as if they could only be read
    assert [each.name() != look.colour("line").name() for each in frames] == [
        each.day == screen.day for each in rows.days
    ]
    assert not any(rows.data(rows.index(0, at), Qt.ItemDataRole.BackgroundRole) for at in range(4))
    assert rows.headerData(0, Qt.Orientation.Horizontal).startswith("16 Feb\n")
    assert "16 Feb 2027" in rows.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    qtbot.waitUntil(lambda: table.viewport().width() // table.columnWidth(0) >= 4)


def test_where_nobody_is_listed_no_table_stands(screen, places, qtbot):
    of = new_class(places, "Group 9")
    plan_day(places, of.id, "2027-03-09")
    screen.fill(of.id)
    qtbot.waitUntil(lambda: "Nobody is in this class yet. Add people under My class." in words(screen))
    assert screen.table is None
    assert "Who was there" not in words(screen)


def test_a_day_added_by_mistake_is_taken_away(screen, program, places, qtbot):
    press(screen, "Add the day", qtbot)
    qtbot.waitUntil(lambda: screen.table is not None)
    press(screen, "Take the day away", qtbot)
    dialog = program.window.findChild(Dialog)
    assert "1 Mar 2026. There: 0. Planned: 0." in words(dialog)
    press(dialog, "Take the day away", qtbot)
    qtbot.waitUntil(lambda: "Add a day, then plan what happens on it and tick who was there." in words(screen))
    assert days_of(made(places)) == ()


def test_an_exam_is_given_with_its_hours_and_not_where_it_closes_before_it_opens(screen, program, places, qtbot):
    screen.fields["due"].setText("9.3.2027")
    choose(screen, "Kind", ["Exam"], qtbot)
    qtbot.waitUntil(lambda: "closes" in screen.fields)
    assert screen.fields["due"].text() == "9.3.2027", "what was typed stays"
    screen.fields["opens"].setText("2027-03-09 09:30")
    screen.fields["closes"].setText("2027-03-09 09:00")
    with qtbot.waitSignal(program.desk.navigator.refused) as refused:
        press(screen, "Give", qtbot)
    assert "close before it opens" in str(refused.args[0])
    assert screen.fields["opens"].text() == "2027-03-09 09:30"
    screen.fields["closes"].setText("2027-03-09 11:00")
    press(screen, "Give", qtbot)
    told = "Exam · by 9 Mar 2027 · opens 9 Mar 2027, 09:30 · closes 9 Mar 2027, 11:00"
    qtbot.waitUntil(lambda: told in words(screen))
    assert work_of(made(places))[0].closes == "2027-03-09T06:00:00.000Z"


def test_extra_time_is_kept_of_who_is_chosen_and_cards_are_written(screen, places, qtbot, tmp_path, monkeypatch):
    set_extra(places, made(places).id, "K7-2", per_cent=50)
    screen.fill()
    qtbot.waitUntil(lambda: "K7-2  Nurlan T.: 50 %" in words(screen))
    keep = next(each for each in screen.findChildren(Button) if each.text() == "Keep extra time" and each.isVisible())
    assert not keep.isEnabled(), "nobody is chosen"
    choose(screen, "Person", ["K7-2  Nurlan T."], qtbot)
    qtbot.waitUntil(lambda: screen.fields["per_cent"].text() == "50")
    choose(screen, "Person", ["K7-1  Aigerim S."], qtbot)
    qtbot.waitUntil(lambda: screen.fields["per_cent"].text() == "")
    screen.fields["per_cent"].setText("25")
    press(screen, "Keep extra time", qtbot)
    qtbot.waitUntil(lambda: "K7-1  Aigerim S.: 25 %" in words(screen))
    assert extra_of(made(places), "K7-1") == {"per_cent": 25}
    monkeypatch.setattr("htcourse.ui.screens.class_plan.controller.open_folder", lambda *given: given[-1](tmp_path))
    press(screen, "Cards for everybody", qtbot)
    assert {each.name for each in tmp_path.glob("*.htclass")} == {"K7-1.htclass", "K7-2.htclass"}


def test_the_plan_opens_at_its_title_however_much_is_given(screen, program, places, qtbot):
    give_much(program, places)
    window = program.window
    window.resize(1024, 600)
    window.activateWindow()
    program.desk.navigator.show("classes")
    program.desk.navigator.show("class_plan", made(places).id)
    qtbot.waitUntil(lambda: words(screen).count("done: 0 of 2") == 12)
    bar = screen.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and begun(window))
    at_rest(qtbot, window)
    assert bar.value() == 0
    assert not screen.first.hasFocus(), "it is out of sight"
    press_key(window, Qt.Key.Key_Tab)
    assert screen.rect().intersects(QRect(window.focusWidget().mapTo(screen, QPoint()), window.focusWidget().size()))
    assert bar.value() == 0


def test_behind_the_pin_a_page_that_was_left_scrolled_opens_at_its_title_too(screen, program, places, qtbot):
    program.window.resize(1024, 600)
    program.window.show()
    give_much(program, places)
    program.desk.navigator.reload()
    bar = screen.verticalScrollBar()
    qtbot.waitUntil(lambda: words(screen).count("done: 0 of 2") == 12 and bar.maximum() > 0)
    bar.setValue(bar.maximum())
    program.desk.navigator.show("home")
    program.desk.navigator.show("class_plan", made(places).id)
    say_pin(program, qtbot, "4827")
    assert program.window.screen_shown is screen
    assert bar.value() == 0


def test_all_days_tell_their_plans_and_who_was_there_has_the_whole_card(screen, places, qtbot):
    work = [Work(kind, "htcourse/ground-rules") for kind in (WorkKind.LESSON, WorkKind.QUIZ)]
    plan_day(places, made(places).id, "2027-03-02", "First", plan=work)
    plan_day(places, made(places).id, "2027-03-09")
    screen.fill()
    qtbot.waitUntil(lambda: screen.table is not None)
    title = "Ground rules, content notes, help"
    qtbot.waitUntil(lambda: f"2 Mar 2027, First\n1. {title} · Lesson\n2. {title} · Quiz" in words(screen))
    assert "9 Mar 2027\nNothing is planned." in words(screen)
    press(screen, "Change", qtbot)
    qtbot.waitUntil(lambda: f"2 Mar 2027, First\n1. {title} · Lesson; 2. {title} · Quiz" in words(screen))
    table = screen.table
    qtbot.waitUntil(lambda: table.width() == table.parentWidget().contentsRect().width() - 2 * 20)
    heads = table.verticalHeader().width() + table.horizontalHeader().length()
    assert heads == table.width() - 2 * table.frameWidth(), "the names take what the days leave"


def test_a_day_says_how_it_is_written_while_none_stands_there(screen, qtbot):
    assert screen.fields["due"].placeholderText() == "e.g. 2027-03-09"
    choose(screen, "Kind", ["Exam"], qtbot)
    qtbot.waitUntil(lambda: "closes" in screen.fields)
    assert screen.fields["closes"].placeholderText() == "e.g. 2027-03-09 09:30"
    qtbot.waitUntil(
        lambda: {"To be done by", "Opens", "Closes"} <= set(words(screen).splitlines())
    )  # also where one has typed


def test_fields_stand_below_their_names_and_who_was_there_beside_the_day(screen, places, qtbot):
    plan_day(places, made(places).id, "2027-03-02")
    screen.controller.show()

    def shown(name: str) -> int:
        return words(screen).splitlines().count(name)

    qtbot.waitUntil(lambda: shown("Kind") == shown("What") == 2)  # of what is given, and of what is planned

    def is_beside() -> bool:
        day, there = screen.open_card, screen.table.parentWidget()
        right = day.mapTo(screen, QPoint(day.width(), 0)).x()
        return right < there.mapTo(screen, QPoint()).x() and top_of(screen, day) == top_of(screen, there)

    qtbot.waitUntil(is_beside)
    buttons = [each for each in screen.findChildren(Button) if each.isVisible()]
    assert [each.text() for each in buttons if each.property("kind") == "primary"] == ["Give"]
