"""What a row of Progress says of an objective: figures of questions, and a state with its figure of days."""

from dataclasses import replace
from itertools import pairwise

import pytest
from tests.ui.pages import PROGRESS

from htcourse.core.progress import Security
from htcourse.ui.screens.progress.heat_row import HeatRow, places
from htcourse.ui.screens.progress.view import ProgressView
from htcourse.ui.widgets.badge import Tag
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.progress_bar import ProgressBar
from htcourse.ui.widgets.rich_label import RichLabel, plain_text
from htcourse.ui.widgets.segments import Shares
from htcourse.usecases.reading.open_progress import Tally


@pytest.mark.parametrize(
    ("security", "days", "said"),
    [
        (Security.NOT_YET, 0, "Now: not yet, 0 of 2 days."),
        (Security.NEARLY, 1, "Now: nearly, 1 of 2 days."),
        (Security.NEARLY, 2, "Now: nearly, long ago."),
        (Security.SECURE, 2, "Now: secure, 2 of 2 days."),
    ],
)
def test_a_state_says_of_how_many_days_it_is_for_the_figures_beside_it_are_of_questions(look, security, days, said):
    """A row read “2 of 2, 2 of 2, not yet”."""
    all_right = Tally(2, 2)
    row = replace(
        PROGRESS.parts[0].objectives[0], first_try=all_right, last_test=all_right, security=security, days_right=days
    )
    assert said in HeatRow(look, row).accessibleName()


@pytest.mark.parametrize(
    ("security", "missed", "said"),
    [
        (Security.NOT_YET, (0,), "A miss today"),
        (Security.NOT_YET, (3,), "A miss 3 days ago"),
        (Security.NOT_YET, (3, 1), "A miss on each of the last two days"),
        (Security.NOT_YET, (), "Guessed so far, or with help"),
        (Security.NEARLY, (0,), "A miss today"),
        (Security.NEARLY, (), ""),
        (Security.SECURE, (), ""),
    ],
)
def test_a_row_says_below_its_words_what_it_lacks(look, security, missed, said):
    row = HeatRow(look, replace(PROGRESS.parts[0].objectives[0], security=security, missed=missed))
    assert [each._layout.text() for each in row._lines()[1:]] == ([said] if said else [])
    assert said in row.toolTip()
    bare = HeatRow(look, replace(PROGRESS.parts[0].objectives[0], security=Security.SECURE, missed=()))
    assert (row._words_rect(300).height() > bare._words_rect(300).height()) == bool(said)


@pytest.mark.parametrize(("missed", "is_red"), [((0,), False), ((), False), ((1, 0), True)])
def test_a_state_is_red_only_where_both_days_had_a_miss(look, missed, is_red):
    row = HeatRow(look, replace(PROGRESS.parts[0].objectives[0], missed=missed))
    row.resize(696, row.heightForWidth(696))
    image = row.grab().toImage()
    shown = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    assert (look.colour("bad_soft").rgb() in shown) is is_red


def test_the_legend_has_each_look_of_the_rows_and_red_only_where_a_row_is_red(look, qtbot):
    first, second = (replace(PROGRESS.parts[0].objectives[n], security=Security.NOT_YET) for n in (0, 1))
    for missed, tags in (
        ((), [("secure 0", "good"), ("nearly 0", "warn"), ("not yet 2", "quiet")]),
        ((1, 0), [("secure 0", "good"), ("nearly 0", "warn"), ("not yet 2", "quiet"), ("wrong on both 1", "bad")]),
    ):
        view = ProgressView(look)
        qtbot.addWidget(view)
        row = replace(second, missed=missed, days_right=0)
        view.show_page(replace(PROGRESS, parts=(replace(PROGRESS.parts[0], objectives=(first, row)),)))
        assert [(each.text(), each.property("tag")) for each in view.findChildren(Tag)] == tags
        said = [each.words for each in view.findChildren(Label)]
        assert ("of these" in said) is bool(missed)


def test_right_on_both_days_long_ago_says_what_is_lacking(look, qtbot):
    row = replace(PROGRESS.parts[0].objectives[0], security=Security.NEARLY, days_right=2, missed=())
    said = "Last right over 90 days ago; one right day makes it secure"
    assert said in HeatRow(look, row).accessibleName()
    assert [each._layout.text() for each in HeatRow(look, row)._lines()[1:]] == [said]
    view = ProgressView(look)
    qtbot.addWidget(view)
    assert PROGRESS.next_step is not None
    view.show_page(replace(PROGRESS, next_step=replace(PROGRESS.next_step, objective=row)))
    assert any("Right long ago, so once more" in plain_text(each.html()) for each in view.findChildren(RichLabel))


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_when_it_was_seen_stands_apart_from_its_state(look, zoom):
    look.set_zoom(zoom)
    row = HeatRow(look, replace(PROGRESS.parts[0].objectives[0], days_since=267))
    width = round(744 * zoom)
    row.resize(width, row.heightForWidth(width))
    image = row.grab().toImage()
    left = places(look, width)[3][0]
    beside = {image.pixel(x, y) for x in range(left, left + look.px(6)) for y in range(image.height())}
    assert len(beside) == 1


def lines_in_its_cell(look, width, left, wide) -> list[int]:
    """Return where lines of the state of a row begin, from the top of the row."""
    row = HeatRow(look, replace(PROGRESS.parts[0].objectives[0], missed=(1, 0)))
    row.resize(width, row.heightForWidth(width))
    image, ink = row.grab().toImage(), look.colour("bad").rgb()
    inked = [any(image.pixel(x, y) == ink for x in range(left, left + wide)) for y in range(image.height())]
    assert not any(inked[:3])
    assert not any(inked[-3:])
    return [y for y, (before, now) in enumerate(pairwise(inked), 1) if now and not before]


def test_both_lines_of_a_state_have_room_in_its_cell_and_in_a_narrow_one_it_stands_alone(look):
    (left, wide), (narrow, thin) = places(look, 696)[2], places(look, 240)[2]
    assert len(lines_in_its_cell(look, 696, left, wide)) > len(lines_in_its_cell(look, 240, narrow, thin)) == 1


def test_a_part_is_as_far_here_as_on_home(look, qtbot):
    view = ProgressView(look)
    qtbot.addWidget(view)
    view.show_page(replace(PROGRESS, parts=(replace(PROGRESS.parts[0], done=0, share=0.5),)))
    assert view.findChildren(ProgressBar)[-1]._share == 0.5
    assert "50 %" in [each.words for each in view.findChildren(Label)], "“0 of 2” stood beside a bar half full"


def test_the_bar_of_what_is_secure_is_as_long_as_its_share(look, qtbot):
    bar = Shares(look, [("good", 3), ("warn", 0)], 41)
    qtbot.addWidget(bar)
    bar.resize(700, bar.height())
    image, ink = bar.grab().toImage(), look.colour("good").rgb()
    filled = [x for x in range(image.width()) if image.pixel(x, image.height() // 2) == ink]
    assert abs(len(filled) - 700 * 3 / 41) <= 2


def test_what_a_miss_means_is_said_once_below_the_rows_and_the_legend_in_whole_words(look, qtbot):
    """“on neither so far” was not understood, and each row with a miss said that a new day counts anew."""
    view = ProgressView(look)
    qtbot.addWidget(view)
    rows = tuple(replace(PROGRESS.parts[0].objectives[n], security=Security.NOT_YET, missed=(0,)) for n in (0, 1))
    view.show_page(replace(PROGRESS, parts=(replace(PROGRESS.parts[0], objectives=rows),)))
    said = [each.words for each in view.findChildren(Label)]
    assert "right on neither of them" in said
    told = [*said, *(each.accessibleName() for each in view.findChildren(HeatRow))]
    assert sum("a new day counts anew" in each for each in told) == 1
