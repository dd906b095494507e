"""A key cap has room for both its edges, however thick a theme draws them."""

import pytest

from htcourse.ui.widgets.key_cap import KeyCap


@pytest.mark.parametrize(("theme", "height"), [("light", 22), ("contrast", 24)])
def test_no_edge_of_a_key_cap_is_cut(qtbot, look, theme, height):
    look.set_theme(theme)
    cap = KeyCap(look, "G")
    qtbot.addWidget(cap)
    assert cap.height() == look.px(height)
