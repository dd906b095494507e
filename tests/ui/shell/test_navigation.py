import subprocess
import sys

import pytest
from tests.ui.elsewhere import ElsewhereScreen

from htcourse.core.errors import NotFoundError
from htcourse.core.quiz import Mode
from htcourse.ui.shell.navigation import HISTORY, Navigator, Visit


class Watched(Navigator):
    """Notes what is built and filled."""

    def __init__(self) -> None:
        super().__init__()
        self.built: list[str] = []
        self.filled: list[tuple[str, ...]] = []


@pytest.fixture
def navigator(qtbot):
    navigator = Watched()

    def build(place: str) -> ElsewhereScreen:
        def fill(*arguments):
            if "missing" in arguments:
                raise NotFoundError("There is no such section.")
            navigator.filled.append((place, *arguments))

        screen = ElsewhereScreen(fill)
        qtbot.addWidget(screen)
        navigator.built.append(place)
        return screen

    navigator.set_factory(build)
    return navigator


def test_screens_are_built_when_first_shown(navigator):
    navigator.show("home")
    navigator.show("lesson", "m/a#x")
    navigator.show("lesson", "m/a#y", "p1")
    assert navigator.built == ["home", "lesson"]
    assert navigator.filled[-1] == ("lesson", "m/a#y", "p1")


def test_what_waits_for_the_move_is_done_once_not_when_a_screen_is_filled_and_shown(navigator):
    told = []
    for signal in (navigator.retitled, navigator.shown, navigator.moved):
        signal.connect(lambda *_: told.append(navigator.is_moving))
    navigator.show("home")
    assert told == [True, False]
    navigator.reload()
    assert told == [True, False, False]


def test_out_of_a_screen_leads_to_what_was_before_it_however_often_it_was_filled(navigator):
    navigator.show("quizzes")
    navigator.show("quiz", "first")
    navigator.show("quiz", "second")
    navigator.back_out()
    assert navigator.current.screen_name == "quizzes"
    navigator.forget()
    navigator.show("quiz", "third")
    navigator.back_out()
    assert navigator.current.screen_name == "home"


def test_back_and_forward(navigator):
    navigator.show("home")
    navigator.show("lesson", "m/a#x")
    navigator.show("lesson", "m/a#y")
    navigator.back()
    navigator.back()
    assert navigator.current == Visit("home")
    assert not navigator.can_go(-1)
    navigator.forward()
    assert navigator.filled[-1] == ("lesson", "m/a#x")
    navigator.show("home")
    assert not navigator.can_go(1)


def test_what_one_begins_above_is_built_for_who_goes_back_to_it(navigator):
    navigator.begin_above("home")
    navigator.show("lesson", "m/a#x")
    assert navigator.built == ["lesson"]
    navigator.back()
    assert navigator.filled == [("lesson", "m/a#x"), ("home",)]
    assert not navigator.can_go(-1)


def test_the_same_place_twice_is_one_step(navigator):
    navigator.show("home")
    navigator.show("home")
    assert not navigator.can_go(-1)


def test_a_place_that_is_gone_is_refused(navigator, qtbot):
    navigator.show("home")
    with qtbot.waitSignal(navigator.refused) as blocker:
        navigator.show("lesson", "missing")
    assert str(blocker.args[0]) == "There is no such section."
    assert navigator.current == Visit("home")


def test_a_result_takes_the_attempt_s_place(navigator):
    navigator.show("home")
    navigator.set_quiz_starter(lambda quiz, mode, _: f"{quiz}-{mode}")
    navigator.start_quiz("q", Mode.TEST)
    assert navigator.current == Visit("quiz", ("q-test",))
    navigator.show_result("q-test")
    navigator.back()
    assert navigator.current == Visit("home")


def test_no_more_steps_are_remembered_than_anybody_goes_back(navigator):
    for number in range(HISTORY + 20):
        navigator.show("lesson", f"m/a#{number}")
    steps = 0
    while navigator.can_go(-1):
        navigator.back()
        steps += 1
    assert steps == HISTORY - 1
    assert navigator.current == Visit("lesson", ("m/a#20",))


def test_another_zoom_throws_away_what_is_not_shown_and_has_nothing_to_keep(program):
    navigator = program.desk.navigator
    for place in ("settings", "quizzes", "review", "home"):
        navigator.show(place)
    review = navigator._screens["review"]
    home = navigator._screens["home"]
    program.look.step_zoom(1)
    assert set(navigator._screens) == {"review", "home"}
    assert navigator._screens == {"review": review, "home": home}
    navigator.show("settings")
    assert program.window.screen_shown.as_widget.isVisible()


def test_settings_load_nothing_that_reads_or_compiles_modules():
    script = "import sys, htcourse.ui.screens.settings.screen; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    assert [each for each in loaded if each.startswith(("htcourse.formats", "htcourse.render.markdown"))] == []


def test_who_goes_back_comes_to_the_place_that_was_left(navigator):
    for place in ("lesson", "elsewhere"):
        navigator.show(place, "one")
        navigator._screens[place].left_at = lambda: ("one", "paragraph 7")
    navigator.back()
    assert navigator.filled[-1] == ("lesson", "one", "paragraph 7")
    navigator.show("elsewhere", "one")
    assert navigator.filled[-1] == ("elsewhere", "one"), "who goes there anew begins at its head"
