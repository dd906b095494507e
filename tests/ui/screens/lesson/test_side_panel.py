"""Beside the text: how a source reads, that nothing is cut off, and who sees the trainers' notes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from tests.ui.screens.lesson.pages import flashed, section
from tests.usecases.sample_desk import FIRST, SECOND

from htcourse.store.preferences import ROLE
from htcourse.tour.driver import turn_events
from htcourse.ui.screens.lesson.side_panel import SidePanel
from htcourse.ui.widgets.focus_order import in_order
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.lines import LinesLabel
from htcourse.ui.widgets.rich_label import RichLabel, plain_text
from htcourse.usecases.reading.open_section import TermNote
from htcourse.usecases.reading.record_reading import accept_content_note


@pytest.fixture
def panel(look, qtbot):
    panel = SidePanel(look)
    qtbot.addWidget(panel)
    panel.resize(276, 500)
    panel.show()
    return panel


def test_nothing_is_said_of_a_page_that_is_not_known_yet(panel):
    assert "Sources on this page" not in [each.words for each in panel.findChildren(Label) if each.isVisible()]
    assert not panel._unchecked.isVisible()


def test_without_sources_and_terms_the_notes_stand_alone(panel, qtbot):
    """An empty strip of 87 px stood above them, with a rule."""
    page = section()
    bare = page._replace(sources=(), terms=(), note="")
    panel.show_page(bare)
    assert not panel.area.isVisible()
    assert not panel._rule.isVisible()
    qtbot.waitUntil(lambda: panel._note_box.y() == 0)
    panel.resize(276, 300)
    qtbot.waitUntil(panel.note.isVisible)
    panel.resize(276, 500)
    panel.show_page(page)
    assert panel.area.isVisible()
    assert panel._rule.isVisible()


def test_a_note_says_that_it_was_saved_until_it_is_written_on(panel):
    panel.note.written.connect(lambda _: panel.show_kept(is_kept=True, is_unwritten=False))
    place = panel._note_place
    assert place.words == "Kept on this computer only"
    panel.note.setPlainText("Ask about the contract.")
    panel.note.keep()
    assert place.words == "Saved. Kept on this computer only"
    panel.note.insertPlainText("And ")
    assert place.words == "Kept on this computer only"


def words_of(panel, source):
    page = section()
    panel.show_page(page._replace(sources=(source,), note=""))
    return plain_text(panel._sources[source.number].reference.html())


def test_a_place_in_a_source_goes_on_with_its_sentence(panel):
    source = section().sources[0]._replace(reference="UN (2000). Protocol.", locators=("art. 3(a)", "art. 5"))
    assert words_of(panel, source) == "1\xa0 UN (2000). Protocol, art. 3(a), art. 5."


def test_a_source_without_a_place_ends_once(panel):
    assert words_of(panel, section().sources[0]._replace(reference="R (2000).", locators=())) == "1\xa0 R (2000)."


def test_a_place_within_another_is_not_named_beside_it(panel):
    source = (
        section().sources[0]._replace(reference="UN (2000). Protocol.", locators=("art. 3(a)", "art. 3", "art. 30"))
    )
    assert words_of(panel, source) == "1\xa0 UN (2000). Protocol, art. 3, art. 30."


LONG = (
    section()
    .sources[0]
    ._replace(
        reference="United Nations General Assembly (2000). The whole title.",
        reliability="Treaty text. It says much more about itself.",
        csl={"publisher": "UN", "title": "Title", "issued": {"date-parts": [[2000]]}},
        locators=("art. 3",),
        url="https://x.org/",
    )
)


def test_a_source_is_told_in_short_and_as_a_whole_when_opened(panel, qtbot):
    panel.show_page(section()._replace(sources=(LONG,), terms=(), note=""))
    entry = panel._sources[1]
    assert plain_text(entry.reference.html()) == "1\xa0 UN (2000). Title, art. 3."
    assert plain_text(entry.note.html()).endswith("Treaty text. More")
    before = entry.height()
    entry.note.link_activated.emit("more")
    assert plain_text(entry.reference.html()) == (
        "1\xa0 United Nations General Assembly (2000). The whole title, art. 3. Open"
    )
    assert plain_text(entry.note.html()).endswith("Treaty text. It says much more about itself. Less")
    qtbot.waitUntil(lambda: entry.height() > before)
    assert entry.note.height() >= entry.note.heightForWidth(entry.note.width())
    entry.note.link_activated.emit("more")
    qtbot.waitUntil(lambda: entry.height() == before)


def test_more_of_a_source_is_reached_by_keyboard(panel, qtbot):
    panel.show_page(section()._replace(sources=(LONG,), terms=(), note=""))
    entry = panel._sources[1]
    panel.activateWindow()
    entry.note.setFocus()
    qtbot.waitUntil(entry.note.hasFocus)
    qtbot.keyClick(entry.note, Qt.Key.Key_Tab)
    qtbot.keyClick(entry.note, Qt.Key.Key_Return)
    assert entry.is_open
    with qtbot.waitSignal(panel.link_activated) as opened:
        entry.reference.link_activated.emit("https://x.org/")
    assert opened.args == ["https://x.org/"]


def test_a_source_with_nothing_more_to_tell_offers_no_more(panel):
    panel.show_page(section()._replace(sources=(LONG._replace(csl={}, url=""),), terms=(), note=""))
    assert "More" not in plain_text(panel._sources[1].note.html())


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_no_source_is_lower_than_its_words(panel, look, qtbot, zoom):
    sources = tuple(section().sources[0]._replace(number=n, reference="A long reference. " * 9) for n in range(1, 9))
    panel.show_page(section()._replace(sources=tuple(sources), note=""))
    look.set_zoom(zoom)
    qtbot.wait(20)
    for entry in panel._sources.values():
        assert entry.reference.height() >= entry.reference.heightForWidth(entry.reference.width())


LONG_ONES = tuple(
    LONG._replace(number=n, reliability="Treaty text. " + "It says more. " * n, reference="Long. " * n)
    for n in range(1, 24)
)


def lower_than_their_words(panel) -> list[int]:
    """Return the numbers of sources that are lower than their words in the width they have."""
    entries = panel._sources.items()
    return [n for n, each in entries if each.height() < each.layout().totalHeightForWidth(each.width())]


def test_no_source_is_lower_than_its_words_whichever_come_last_they_or_the_width(panel, qtbot):
    """“More” of one lay over the source below it: other words left the height as it was."""
    panel.show_page(section()._replace(sources=LONG_ONES, terms=(), note=""))
    for width in (420, 200, 276):
        panel.setFixedWidth(width)
        qtbot.waitUntil(lambda width=width: panel._body.width() > width - 40)
        for each in panel._sources.values():
            each.note.link_activated.emit("more")
            each.note.show_html(each.note.html().replace("It says", "Later it says in other words"))
        turn_events(0)
        assert lower_than_their_words(panel) == []


def test_another_section_is_laid_out_before_it_is_painted(panel):
    for n in (3, 8):
        sources = [section().sources[0]._replace(number=i, reference="A long reference. " * n) for i in range(n)]
        panel.show_page(section()._replace(sources=tuple(sources), note=""))
        for entry in panel._sources.values():
            assert entry.reference.height() >= entry.reference.heightForWidth(entry.reference.width())


def test_the_words_of_an_entry_are_laid_out_at_the_width_they_get_alone(panel, monkeypatch):
    asked = []
    measure = LinesLabel.heightForWidth

    def heard(label, width):
        asked.append((label.text(), width))
        return measure(label, width)

    monkeypatch.setattr(LinesLabel, "heightForWidth", heard)
    panel.show_page(section()._replace(sources=(LONG,), terms=(TermNote("act", "Act", "What it is."),), note=""))
    entries = (panel._sources[1], panel._terms["act"])
    words = [each for entry in entries for each in entry.findChildren(RichLabel)]
    assert sorted(asked) == sorted((each.text(), each.width()) for each in words)


def test_a_panel_filled_while_hidden_has_room_for_its_words_when_opened(panel, qtbot):
    panel.hide()
    sources = [section().sources[0]._replace(number=i, reference="A long reference. " * 9) for i in range(6)]
    panel.show_page(section()._replace(sources=tuple(sources), note=""))
    panel.show()
    qtbot.wait(20)
    for entry in panel._sources.values():
        assert entry.reference.height() >= entry.reference.heightForWidth(entry.reference.width())


def test_who_teaches_sees_the_trainers_notes_and_a_learner_does_not(qtbot, lesson, accepted):
    def words():
        found = ""
        for each in (FIRST, SECOND):
            lesson.navigator.show("lesson", each)
            found += lesson.view.column.words()
        return found

    before = words()
    lesson.learner.set_preference(ROLE, "teach")
    taught = words()
    assert "For trainers" in taught
    assert "For trainers" not in before
    lesson.learner.set_preference(ROLE, "learn")
    assert words() == before


def test_notes_are_in_reach_however_many_sources_there_are(panel):
    sources = tuple(section().sources[0]._replace(number=number) for number in range(1, 30))
    panel.show_page(section()._replace(sources=sources))
    assert panel.note.mapTo(panel, panel.note.rect().bottomRight()).y() < panel.height()
    assert panel.area.height() < panel._body.sizeHint().height()
    assert panel.note.isVisible()


def test_notes_take_the_room_that_sources_and_terms_leave(panel, look, qtbot):
    panel.resize(276, 900)
    terms = (TermNote("act", "Act", "What it is."),)
    panel.show_page(section()._replace(terms=terms))
    for zoom in (1.0, 1.5):
        look.set_zoom(zoom)
        panel.resize(panel.width(), round(900 * zoom))
        qtbot.waitUntil(lambda: panel.note.height() > 300)
        qtbot.waitUntil(lambda: panel.area.height() == panel._body.minimumSizeHint().height())
        assert panel._terms["act"].mapTo(panel, panel._terms["act"].rect().bottomLeft()).y() < panel.area.height()
        assert panel._note_box.geometry().bottom() == panel.rect().bottom()
    look.set_zoom(1.0)
    panel.resize(276, 500)
    panel.show_page(section()._replace(sources=tuple(section().sources[0]._replace(number=n) for n in range(1, 9))))
    qtbot.waitUntil(lambda: panel.note.height() == look.px(96))
    panel.resize(276, 900)
    panel.show_page(section()._replace(sources=(LONG,), terms=terms))
    before = panel.note.height()
    assert before > 96, "at once: the next paint has it"
    panel._sources[1].set_open(True)
    assert 96 < panel.note.height() < before
    assert panel.area.verticalScrollBar().maximum() == 0


def test_a_panel_that_was_filled_while_hidden_gives_its_room_to_the_notes(program, qtbot):
    program.window.resize(1024, 600)
    lesson = program.desk.person.libraries[0].contents("en")[0]
    accept_content_note(program.desk.person, lesson.lesson)
    for number in (0, 1, 0):
        program.desk.navigator.show("lesson", lesson.sections[number].id)
        view = program.window.screen_shown.view
        side = view.side
        qtbot.waitUntil(lambda number=number, side=side: bool(side._sources) is (number == 1) and bool(side._terms))
        view.open_side("notes")
    qtbot.waitUntil(lambda: side.area.height() == side._body.minimumSizeHint().height())
    assert side.area.verticalScrollBar().maximum() == 0


def test_nothing_is_left_of_the_line_of_a_note_that_was_scrolled_away(panel, qtbot):
    note = panel.note
    note.setMaximumHeight(96)
    note.setPlainText("jgpqy,; " * 40)  # its lines are of one paragraph
    for row in range(note.verticalScrollBar().maximum()):
        note.verticalScrollBar().setValue(row + 1)
        image = note.viewport().grab().toImage()
        assert len({image.pixel(x, 0) for x in range(image.width())}) == 1


def test_in_a_low_window_notes_scroll_with_the_sources(panel):
    sources = tuple(section().sources[0]._replace(number=number) for number in range(1, 30))
    panel.show_page(section()._replace(sources=sources))
    panel.resize(276, 300)
    assert panel.area.isAncestorOf(panel.note)
    panel.show_notes()
    assert 0 <= panel.note.mapTo(panel, panel.note.rect().topLeft()).y() < 300
    panel.resize(276, 600)
    assert not panel.area.isAncestorOf(panel.note)


def test_the_hint_of_the_note_follows_the_size_of_text_also_while_the_panel_is_folded(program, qtbot):
    program.desk.navigator.show("lesson", program.desk.person.libraries[0].contents("en")[0].sections[0].id)
    note = program.window.screen_shown.view.side.note
    qtbot.waitUntil(note.isVisible)
    for zoom in (2.5, 1.0):
        program.look.set_zoom(zoom)
        qtbot.waitUntil(lambda zoom=zoom: note.isVisible() == (zoom == 1.0))
        assert note.viewport().font().pixelSize() == note.font().pixelSize() == 14 * zoom


def test_the_terms_are_one_stop_and_arrows_go_through_them(panel, qtbot):
    terms = tuple(TermNote(each, each.title(), f"What {each} is.") for each in ("act", "means", "purpose"))
    panel.show_page(section()._replace(sources=(), terms=terms))
    panel.activateWindow()
    first, second, last = panel._all_terms.definitions
    by_tab = Qt.FocusPolicy.TabFocus
    assert [each for each in in_order(panel._all_terms) if each.focusPolicy() & by_tab] == [first]
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    for key, there in ((Qt.Key.Key_Down, second), (Qt.Key.Key_End, last), (Qt.Key.Key_Down, last)):
        qtbot.keyClick(panel.focusWidget(), key)
        assert there.hasFocus()
    assert [each for each in in_order(panel._all_terms) if each.focusPolicy() & by_tab] == [last]


def test_a_source_in_view_stands_out_where_it_is_and_another_is_scrolled_to(panel):
    source = section().sources[0]
    sources = tuple(source._replace(number=number) for number in range(1, 30))
    panel.show_page(section()._replace(sources=sources, terms=(), note=""))
    bar = panel.area.verticalScrollBar()
    assert panel.show_source(2)
    assert (bar.value(), flashed(panel)) == (0, ["cite:2"])
    assert panel.show_source(25)
    assert bar.value() > 0


@pytest.mark.usefixtures("accepted")
@pytest.mark.parametrize("size", [(1366, 716), (1366, 600), (1300, 440)])
def test_whoever_writes_a_note_goes_on_in_it_at_every_size_of_text(qtbot, lesson, look, size):
    """The panel folded away or took the field elsewhere, and what was typed next was lost."""
    lesson.screen.resize(*size)
    lesson.screen.activateWindow()
    with qtbot.waitSignal(lesson.view.painted):
        lesson.navigator.show("lesson", FIRST)
    side, note = lesson.view.side, lesson.view.side.note
    side.show_notes()
    qtbot.waitUntil(note.hasFocus)
    for zoom in (1.1, 1.25, 1.5, 2.0, 1.5, 1.25, 1.1, 1.0):
        look.set_zoom(zoom)
        QApplication.processEvents()
        assert lesson.screen.window().focusWidget() is note
        assert note.isVisible()
    note.clearFocus()
    look.set_zoom(1.5)
    assert not side.isVisible()
