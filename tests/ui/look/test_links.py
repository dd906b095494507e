"""Links look alike: underlined within a text, a link button of one size and weight where they stand for themselves."""

import re

from PySide6.QtWidgets import QLabel
from tests.ui.screens.quiz import pages

from htcourse.ui.look.document_css import text_css
from htcourse.ui.screens.quiz.feedback_panel import FeedbackPanel
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.disclosure import Disclosure


def test_links_within_a_text_are_underlined_but_for_citations_and_signs(look):
    css = text_css(look.theme.colours, look.px, 15, 22)
    bare = re.findall(r"(a[\w.-]*) \{[^}]*text-decoration: none", css)
    assert bare == ["a.cite", "a.unchecked-mark"]


def test_links_that_stand_for_themselves_have_one_size_weight_and_colour(qtbot, look):
    button, fold = Button(look, "Show all", "link"), Disclosure(look, "What this rests on", QLabel("It"))
    for each in (button, fold):
        qtbot.addWidget(each)
    fonts = [each.font() for each in (button, fold.button)]
    assert len({(font.pixelSize(), font.weight()) for font in fonts}) == 1
    assert button.property("kind") == fold.button.property("kind") == "link"


def test_the_way_back_to_the_section_is_such_a_link(qtbot, look):
    panel = FeedbackPanel(look)
    qtbot.addWidget(panel)
    page = pages.question().page._replace(section_id="m/lesson#s", sources=(), source_ids=())
    panel.show_mark(pages.MEANS_MARK, page, None)
    panel.show()
    assert (panel.again.isVisible(), panel.again.property("kind")) == (True, "link")
    with qtbot.waitSignal(panel.section_asked) as asked:
        panel.again.click()
    assert asked.args == ["m/lesson#s"]
    panel.show_mark(pages.MEANS_MARK, page._replace(section_id=""), None)
    assert not panel.again.isVisible()
