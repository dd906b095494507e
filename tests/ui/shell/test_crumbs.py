"""The breadcrumb: what stays of it where there is little room."""

import pytest

from htcourse.store.places import assets_dir
from htcourse.ui.look.theme import Look
from htcourse.ui.shell.crumbs import GAP, LEAST_LAST, Crumbs
from htcourse.ui.shell.screen import Crumb

STEPS = (
    Crumb("Home", lambda: None),
    Crumb("3  International law", lambda: None),
    Crumb("Regional frameworks: CIS, OSCE, and the Council of Europe as a model"),
)


@pytest.fixture
def crumbs(qtbot, qapp) -> Crumbs:
    crumbs = Crumbs(Look(assets_dir(), "light", 1.0))
    qtbot.addWidget(crumbs)
    crumbs.set_crumbs(STEPS)
    crumbs.show()
    return crumbs


def words_shown(crumbs) -> list[str]:
    return [each.text() for each in crumbs.steps if not each.isHidden()]


def test_with_room_every_step_is_whole(crumbs):
    crumbs.resize(1200, 36)
    assert words_shown(crumbs) == [each.text for each in STEPS]
    assert all(each.width() == each.full_width() for each in crumbs.steps)


@pytest.mark.parametrize(("width", "shown"), [(500, (0, 1, 2)), (250, (0, 2)), (120, (2,))])
def test_with_less_the_way_home_stays_longer_than_the_steps_after_it(crumbs, width, shown):
    crumbs.resize(width, 36)
    assert words_shown(crumbs) == [STEPS[each].text for each in shown]
    home, _, last = crumbs.steps
    if len(shown) > 1:
        assert home.width() == home.full_width()
        assert last.width() >= LEAST_LAST
        assert last.x() >= home.x() + home.width() + GAP
    assert last.x() + last.width() <= width


def test_steps_that_stay_are_told_their_new_words(crumbs):
    before = list(crumbs.steps)
    crumbs.set_crumbs((*STEPS[:-1], Crumb("Another section")))
    assert crumbs.steps == before
    assert (before[-1].text(), before[-1].accessibleName()) == ("Another section", "Another section")
    assert crumbs.toolTip().endswith(" › Another section")
    crumbs.set_crumbs(STEPS[:-1])
    assert [each.text() for each in crumbs.steps] == [each.text for each in STEPS[:-1]]
