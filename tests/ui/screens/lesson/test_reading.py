"""Reading a section: what is seen, what is recorded, and that the place is kept."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QDialog, QPushButton
from tests.ui.screens.lesson.pages import flashed
from tests.ui.screens.lesson.pages import section as page
from tests.usecases.sample_desk import FIRST, LESSON, SECOND

from htcourse.store.learner_rows import Kind
from htcourse.ui.reading.section_column import SectionColumn
from htcourse.ui.screens.lesson.foot import LessonFoot

pytestmark = pytest.mark.usefixtures("accepted")


def shown(qtbot, lesson, section=FIRST, paragraph=""):
    """Show a section and wait until all that follows the paint is there."""
    with qtbot.waitSignal(lesson.view.painted):
        lesson.navigator.show("lesson", section, paragraph)
    qtbot.waitUntil(lambda: all(each.card for each in lesson.view.column.checks))
    # What stands beside the text comes last.
    qtbot.waitUntil(lambda: section in refs(lesson, Kind.SECTION_VISITED))
    return lesson.view


def refs(lesson, kind):
    return [each.ref for each in lesson.learner.events(kind)]


def test_section_shows_its_title_text_and_place_in_the_lesson(qtbot, lesson):
    view = shown(qtbot, lesson)
    assert view.column.title.words == "One definition"
    assert view.column.place.words.startswith("Section 1 of 2")
    assert "The Protocol defines trafficking" in view.column.words()
    assert "Underline what was done" in view.column.words()


def test_a_section_that_changed_since_it_was_read_says_so_and_its_lesson_in_the_contents(qtbot, lesson):
    lesson.learner.append_event(Kind.SECTION_READ, FIRST, language="en", data={"text": "of an older version"})
    view = shown(qtbot, lesson)
    assert view.column.place.words.endswith("·  changed since you read it")
    rows = view.contents.list.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    spoken = {each.partition(",")[0]: each for each in (rows.index(n, 0).data(role) for n in range(rows.rowCount()))}
    assert "changed since you read it" in spoken["Three elements"]
    assert "changed" not in shown(qtbot, lesson, SECOND).column.place.words, "this one nobody read"


def test_a_subtitle_stands_below_the_title_and_nothing_stands_there_without_one(qtbot, lesson):
    assert not shown(qtbot, lesson).column.subtitle.isVisible()
    column = shown(qtbot, lesson, SECOND).column
    assert column.subtitle.isVisible()
    assert column.subtitle.words == "Smoke, not yet fire"
    assert column.title.words == "What a sign shows"


def test_a_mark_says_to_pointer_keyboard_and_list_that_something_was_not_checked(qtbot, lesson):
    view = shown(qtbot, lesson, SECOND)
    qtbot.waitUntil(view.side._unchecked.isVisible)
    why = "Not checked: nobody could check this when it was written."
    assert view.side._unchecked.words == f"* {why}"
    text = next(each for each in view.column.texts if "50% of readers" in each.toPlainText())
    assert "abroad [3]*. Nobody" in " ".join(text.toPlainText().split())
    text.setFocus(Qt.FocusReason.TabFocusReason)
    told = set()
    while text.focusNextPrevChild(True) and text.hasFocus():
        told.add(text.accessibleDescription())
    assert why in told
    view.link_activated.emit("unchecked:")
    dialog = next(each for each in view.findChildren(QDialog) if each.isVisible())
    assert dialog.accessibleName() == why
    dialog.accept()
    assert not shown(qtbot, lesson, FIRST).side._unchecked.isVisible()


def test_what_is_made_for_the_next_section_is_not_seen_and_serves_it(qtbot, lesson):
    view = shown(qtbot, lesson)
    qtbot.waitUntil(lambda: len(view.findChildren(SectionColumn)) == 2)
    made = next(each for each in view.findChildren(SectionColumn) if each is not view.column)
    lesson.screen.hide()
    lesson.screen.show()
    assert not made.isVisible()
    lesson.screen.commands()["next"]()
    assert view.column is made
    assert made.isVisible()


def test_trainers_words_and_slides_are_not_shown(qtbot, lesson):
    assert "recruiting, transporting" in shown(qtbot, lesson).column.words()
    assert lesson.view.column.words().count("what was done") == 1


def test_visit_is_recorded_once_the_page_was_painted(qtbot, lesson):
    shown(qtbot, lesson)
    assert refs(lesson, Kind.SECTION_VISITED) == [FIRST]


def test_section_counts_as_read_when_its_end_is_on_screen(qtbot, lesson):
    view = shown(qtbot, lesson)
    assert lesson.learner.read_sections() == frozenset()
    view.reading.verticalScrollBar().setValue(view.reading.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: lesson.learner.read_sections() == {FIRST})


def test_next_marks_the_section_as_read_and_turns_the_page(qtbot, lesson):
    view = shown(qtbot, lesson)
    qtbot.mouseClick(view.foot.next, Qt.MouseButton.LeftButton)
    assert FIRST in lesson.learner.read_sections()
    assert view.column.title.words == "What a sign shows"


def test_page_down_at_the_end_turns_the_page(qtbot, lesson):
    view = shown(qtbot, lesson)
    view.focus_first()
    qtbot.keyClick(view.reading, Qt.Key.Key_End)
    qtbot.keyClick(view.reading, Qt.Key.Key_PageDown)
    assert view.page.id == SECOND


def test_dot_leads_to_another_section(qtbot, lesson):
    view = shown(qtbot, lesson)
    qtbot.mouseClick(view.foot.dots.dots()[1], Qt.MouseButton.LeftButton)
    assert view.page.id == SECOND


def test_citation_lets_its_source_stand_out(qtbot, lesson):
    view = shown(qtbot, lesson)
    view.column.texts[0].link_activated.emit("cite:1")
    assert flashed(view.side) == ["cite:1"]


def test_term_stands_out_beside_the_page(qtbot, lesson):
    view = shown(qtbot, lesson)
    view.column.texts[0].link_activated.emit("term:purpose")
    assert flashed(view.side) == ["term:purpose"]


def test_web_address_asks_before_the_browser_opens(qtbot, lesson, monkeypatch):
    opened: list[str] = []
    monkeypatch.setattr("htcourse.ui.shell.web_links._browse", opened.append)
    view = shown(qtbot, lesson)
    view.column.texts[0].link_activated.emit("https://www.unodc.org/")
    assert opened == []
    dialog = next(each for each in view.findChildren(QDialog) if each.isVisible())
    button = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Open")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert opened == ["https://www.unodc.org/"]


def test_note_is_kept_when_the_section_is_left(qtbot, lesson):
    view = shown(qtbot, lesson)
    view.side.note.setPlainText("Ask about the child rule")
    lesson.navigator.show("lesson", SECOND)
    assert lesson.learner.last_events(Kind.NOTE)[FIRST].data["text"] == "Ask about the child rule"
    shown(qtbot, lesson, FIRST)
    assert view.side.note.toPlainText() == "Ask about the child rule"


def test_note_is_kept_when_another_page_comes_or_the_neutral_one(qtbot, lesson):
    view = shown(qtbot, lesson)
    view.side.note.setPlainText("Ask about the child rule")
    lesson.screen.leave()
    assert lesson.learner.last_events(Kind.NOTE)[FIRST].data["text"] == "Ask about the child rule"


def test_note_typed_on_one_section_never_lands_on_another(qtbot, lesson):
    view = shown(qtbot, lesson)
    view.side.note.setPlainText("About the first")
    shown(qtbot, lesson, SECOND)
    lesson.screen.leave()
    assert list(lesson.learner.last_events(Kind.NOTE)) == [FIRST]


def name_at_top(view) -> str:
    return view.reading.place().partition("@")[0]


def test_place_on_the_page_is_kept_and_found_again(qtbot, lesson):
    view = shown(qtbot, lesson)
    view.reading.verticalScrollBar().setValue(420)
    paragraph, place = name_at_top(view), view.reading.place()
    assert paragraph
    lesson.screen.leave()
    shown(qtbot, lesson, SECOND)
    shown(qtbot, lesson, FIRST, place)
    qtbot.waitUntil(lambda: name_at_top(view) == paragraph)


@pytest.mark.parametrize("change", ["zoom", "theme"])
def test_place_stays_when_the_look_changes(qtbot, lesson, look, change):
    view = shown(qtbot, lesson)
    view.reading.verticalScrollBar().setValue(420)
    paragraph = name_at_top(view)
    look.set_zoom(1.5) if change == "zoom" else look.set_theme("dark")
    qtbot.waitUntil(lambda: name_at_top(view) == paragraph)


@pytest.mark.parametrize("at", [60, 200, 300, 420])
def test_a_round_of_text_sizes_ends_at_the_same_line(qtbot, lesson, look, at):
    """It ended at the head of the paragraph; before that, texts had their new lines before it was noted."""
    view = shown(qtbot, lesson)
    bar = view.reading.verticalScrollBar()
    bar.setValue(at)
    for zoom in (1.25, 1.5, 2.5, 1.0) * 2:
        look.set_zoom(zoom)
        qtbot.waitUntil(lambda: not view.reading._place)
    assert bar.value() == at


def test_bookmark_is_set_and_taken_away(qtbot, lesson):
    shown(qtbot, lesson)
    with qtbot.waitSignal(lesson.navigator.retitled):
        lesson.screen.commands()["bookmark"]()
    assert lesson.screen.is_bookmarked
    lesson.screen.commands()["bookmark"]()
    assert not lesson.screen.is_bookmarked


def test_bar_hears_part_lesson_and_section(qtbot, lesson):
    shown(qtbot, lesson)
    assert lesson.screen.crumbs()[-1].text == "Three elements"
    assert lesson.screen.title() == "One definition – Three elements"


def test_the_crumb_of_a_part_opens_what_is_open_in_it_else_its_head(qtbot, lesson):
    shown(qtbot, lesson)
    first = lesson.screen.controller.page.id
    (part,) = lesson.screen.crumbs()[:-1]
    lesson.screen.controller.show_section(lesson.screen.controller.page.next)
    assert lesson.screen.controller.page.id != first
    part.go()
    assert lesson.screen.controller.page.id == first, "nothing of it was read"


def test_panels_fold_away_in_a_narrow_window(qtbot, lesson):
    view = shown(qtbot, lesson)
    lesson.screen.resize(1024, 548)
    assert not view.contents.isVisible()
    assert not view.side.isVisible()
    assert view.rail.isVisible()
    lesson.screen.commands()["contents"]()
    assert view.contents.isVisible()
    qtbot.keyClick(view.contents.list, Qt.Key.Key_Escape)
    assert not view.contents.isVisible()


def test_panels_fold_away_when_text_grows(qtbot, lesson, look):
    view = shown(qtbot, lesson)
    look.set_zoom(1.5)
    assert view.rail.isVisible()
    view.column.texts[0].link_activated.emit("cite:1")
    assert view.side.isVisible()


def test_foot_joins_the_page_where_there_is_no_height(qtbot, lesson, look):
    view = shown(qtbot, lesson)
    lesson.screen.resize(1024, 450)
    look.set_zoom(2.5)
    assert view.reading.isAncestorOf(view.foot)
    look.set_zoom(1.0)
    assert not view.reading.isAncestorOf(view.foot)


@pytest.mark.parametrize(("size", "zoom"), [((1366, 644), 2.0), ((1366, 618), 2.5), ((1024, 476), 2.0)])
def test_foot_stays_within_the_window_at_large_text(qtbot, lesson, look, size, zoom):
    view = shown(qtbot, lesson)
    lesson.screen.resize(*size)
    look.set_zoom(zoom)

    def is_whole():
        parts = (view.foot.previous, view.foot.dots, view.foot.next)
        seen = [QRect(each.mapTo(view, QPoint()), each.size()) for each in parts]
        apart = all(not a.intersects(b) for place, a in enumerate(seen) for b in seen[:place])
        return apart and all(view.rect().contains(each) for each in seen)

    qtbot.waitUntil(is_whole)
    assert not view.reading.isAncestorOf(view.foot)


def test_find_marks_every_match_of_the_section(qtbot, lesson):
    view = shown(qtbot, lesson)
    lesson.screen.commands()["find"]()
    view.find_bar.field.setText("means")
    assert view.find_bar.count.words.startswith("1 of ")
    qtbot.keyClick(view.find_bar.field, Qt.Key.Key_Return)
    assert view.find_bar.count.words.startswith("2 of ")
    qtbot.keyClick(view.find_bar.field, Qt.Key.Key_Escape)
    assert not view.find_bar.isVisible()
    assert view.focusWidget() in view.column.texts
    assert all(not text.extraSelections() for text in view.column.texts)


def test_folded_part_opens_at_its_title(qtbot, lesson):
    view = shown(qtbot, lesson)
    folded = next(each for each in view.column.parts if hasattr(each, "is_open"))
    assert "If the words are new" in folded.button.text()
    assert not folded.is_open()
    qtbot.keyClick(folded.button, Qt.Key.Key_Space)
    assert folded.is_open()


def test_pictures_have_their_words(qtbot, lesson):
    view = shown(qtbot, lesson, SECOND)
    words = " ".join(each.accessibleDescription() for each in view.column.texts)
    assert "A notebook with three empty boxes" in words


def test_lesson_is_left_without_a_learner(qtbot, lesson):
    shown(qtbot, lesson)
    assert LESSON in lesson.view.page.id
    lesson.screen.leave()


def test_foot_keeps_its_font_on_the_way_there_and_back(qtbot, lesson, look, qapp):
    view = shown(qtbot, lesson)
    qapp.setStyleSheet(look.style_sheet())
    try:
        for zoom in (2.5, 1.5):
            look.set_zoom(zoom)
            assert view.foot.previous.font().pixelSize() == look.px(14)
    finally:
        qapp.setStyleSheet("")


@pytest.mark.parametrize("zoom", [1.0, 2.0])
@pytest.mark.parametrize(("width", "rows"), [(900, 1), (330, 2), (200, 3)])
def test_the_last_row_of_a_foot_keeps_off_the_edge(look, qtbot, zoom, width, rows):
    look.set_zoom(zoom)
    foot = LessonFoot(look)
    foot.setStyleSheet(look.style_sheet())
    qtbot.addWidget(foot)
    foot.show_page(page())
    foot.set_room(look.px(width), is_narrow=True, is_low=True)
    foot.resize(look.px(width), foot.height())
    foot.show()
    qtbot.waitUntil(lambda: foot._rows == rows)
    qtbot.waitUntil(lambda: 0 < foot.next.geometry().bottom() <= foot.height() - look.px(4))
    assert foot.next.geometry().height() >= look.px(32)


def test_the_last_section_ends_no_route_that_its_module_is_not_on(look, qtbot):
    foot = LessonFoot(look)
    qtbot.addWidget(foot)
    foot.show_page(page(next=""))
    assert foot.next.text() == "Finish"


def test_the_rail_shows_that_there_is_a_note(qtbot, lesson):
    lesson.screen.resize(1024, 600)
    view = shown(qtbot, lesson)
    qtbot.waitUntil(view.rail.isVisible)
    button, dot = view.rail.buttons["notes"], view.rail._counts["notes"]
    assert (dot.isVisible(), button.accessibleName()) == (False, "Your notes")
    view.side.note.setPlainText("Ask about the deposit.")
    assert (dot.isVisible(), button.accessibleName()) == (True, "Your notes: something is written")
    shown(qtbot, lesson, SECOND)
    assert not dot.isVisible()
    shown(qtbot, lesson, FIRST)
    assert dot.isVisible()
