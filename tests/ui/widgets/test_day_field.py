"""A field for a day says how one is written, in each language, and none of it is cut off."""

import pytest
from PySide6.QtWidgets import QStyle, QStyleOptionFrame

from htcourse.ui.widgets.day_field import day_field


@pytest.mark.parametrize(
    ("theme", "language", "has_time"),
    [
        (theme, language, has_time)
        for theme in ("contrast", "light")
        for language in ("en", "ru", "kk")
        for has_time in (False, True)
    ],
)
def test_how_a_day_is_written_is_read_whole(look, qtbot, english, theme, language, has_time):
    look.set_theme(theme)
    english.use(language)
    field = day_field(look, "Day", has_time=has_time)
    english.use("en")
    qtbot.addWidget(field)
    field.setStyleSheet(look.style_sheet())
    field.show()
    option = QStyleOptionFrame()
    field.initStyleOption(option)
    room = field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, field)
    assert "2027-03-09" in field.placeholderText()
    assert field.fontMetrics().horizontalAdvance(field.placeholderText()) <= room.width() - 4
