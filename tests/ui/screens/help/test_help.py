from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from htcourse.core.typography import typographic_text
from htcourse.store.preferences import COUNTRY
from htcourse.ui.look.texts import Texts, country_name
from htcourse.ui.screens.help.entries import law_entry
from htcourse.ui.screens.help.entry_list import EntryList, plain
from htcourse.ui.screens.help.letters import Letters
from htcourse.ui.screens.help.view import HelpView
from htcourse.ui.shell.actions import COMMANDS
from htcourse.ui.shell.search.model import CommandRow
from htcourse.ui.widgets.badge import Tag
from htcourse.ui.widgets.focus_ring import BY_KEYBOARD
from htcourse.ui.widgets.key_cap import KeyCap
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import lay_out
from htcourse.ui.widgets.rich_label import RichLabel
from htcourse.ui.widgets.text_marks import anchor_of, blocks_of
from htcourse.usecases.reading.open_help import HelpLine, HelpPage, SourcePage, TermPage, open_help, open_sources
from htcourse.usecases.reading.open_law import LawEntry, LawPage, open_law

LINES = (
    HelpLine("Contact centre", "111", "A newspaper", "2024", "", "round the clock", "Kazakh and Russian"),
    HelpLine("Migrants' line", "100", "", "", "2026-02-14"),
)
DANGER = (HelpLine("All emergency services", "112", "The state portal", "2021", "", "round the clock"),)
TERMS = tuple(TermPage(f"m/t{n}", f"term {n}", f"What <em>term {n}</em> means.", (), ()) for n in range(60))


@pytest.fixture
def view(look, qtbot) -> HelpView:
    view = HelpView(look)
    qtbot.addWidget(view)
    view.resize(1024, 540)
    view.show()
    return view


def tops(view: HelpView, qtbot) -> dict[str, int]:
    """How far down each text of the page stands, once it is laid out."""
    inside = view.content.parentWidget()
    assert inside is not None
    qtbot.waitUntil(lambda: all(label.isVisible() for label in inside.findChildren(Label)))
    lay_out(inside)
    shown = [label for label in view.findChildren(Label) if label.isVisible()]
    return {label.words: label.mapTo(view, label.rect().topLeft()).y() for label in shown}


def test_the_first_thing_below_the_tabs_is_whom_to_call_in_danger_with_hours_and_who_said_it(view, qtbot):
    view.show_lines(HelpPage("kz", "Kazakhstan", LINES, DANGER), "Kazakhstan")
    words = tops(view, qtbot)
    below = sorted((each for each in words if words[each] > words[view.subheading.words]), key=words.__getitem__)
    assert below[0] == "In danger now"
    assert set(below[1:5]) == {
        "112",
        "All emergency services",
        "Round the clock, languages not known.",
        "Reported by The state portal, 2021.",
    }
    assert words["112"] < 260
    assert view.subheading.words.startswith("Kazakhstan. If somebody comes, Esc Esc")


def test_the_number_is_in_view_in_a_low_window_at_twice_the_size(view, look, qtbot):
    look.set_zoom(2.0)
    view.resize(1024, 470)
    view.show_lines(HelpPage("kz", "Kazakhstan", LINES, DANGER), "Kazakhstan")
    seen = tops(view, qtbot)
    assert seen["If somebody comes, Esc Esc leaves this page."] < seen["112"] < 470 - look.px(34)
    assert view.subheading.isHidden()
    assert view.heading.words == "Help lines: Kazakhstan"


def test_somebody_in_danger_leaves_from_the_card_of_the_numbers(program, qtbot):
    program.desk.navigator.show("help")
    leave = next(each for each in program.window.screen_shown.findChildren(QPushButton) if each.text() == "Quick exit")
    qtbot.mouseClick(leave, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(program.window.property("is_left")))


def test_a_number_nobody_called_is_told_apart_and_never_in_the_place_of_a_help_line(view, qtbot):
    view.show_lines(HelpPage("kz", "Kazakhstan", LINES, DANGER), "Kazakhstan")
    labels = {label.words: label for label in view.findChildren(Label)}
    told = labels["111"]
    assert told.font().pixelSize() < labels["100"].font().pixelSize() == labels["112"].font().pixelSize()
    assert told.font().pixelSize() == labels["Contact centre"].font().pixelSize()
    assert told.parent() is labels["Reported by others, never called"].parent()
    assert "Round the clock, Kazakh and Russian." in labels
    assert "Hours and languages not known." in labels
    assert any("Nobody has called these numbers" in words for words in labels)
    assert [tag.text() for tag in view.findChildren(Tag)] == ["last checked: 14 Feb 2026"], "the heading says the rest"
    places = tops(view, qtbot)
    assert places["112"] < places["100"] < places["111"] < places["If no number answers"]


def test_a_line_of_a_module_is_small_says_whose_it_is_and_that_it_is_not_the_courses(view):
    view.show_lines(HelpPage("kz", "Kazakhstan", LINES, DANGER), "Kazakhstan")
    assert not any("not from the course" in label.words for label in view.findChildren(Label))
    theirs = HelpLine("A centre", "1313", "The centre", "2026", "2026-02-14", module="Sughd")
    view.show_lines(HelpPage("tj", "Tajikistan", (LINES[1], theirs), DANGER), "Tajikistan")
    labels = {label.words: label for label in view.findChildren(Label)}
    assert labels["1313"].font().pixelSize() < labels["100"].font().pixelSize()
    assert "From “Sughd”. Reported by The centre, 2026." in labels
    assert any("not from the course: ask who gave you the module" in words for words in labels)


def test_a_number_of_a_help_line_typed_into_the_search_leads_to_help(program):
    program.desk.person.learner.set_preference(COUNTRY, "kz")
    program.desk.session = program.desk.person.with_preferences()
    program.screens.open_search()
    search = program.screens.search
    assert search is not None
    for words in ("111", "All emergency services"):
        search.search(words)
        command = next(row for row in search.palette.model.rows if isinstance(row, CommandRow))
        assert command.title == "Help lines"


def test_the_law_of_the_country_is_shown_with_where_it_was_read_and_when(view, qtbot):
    entry = LawEntry(
        "m/offences-1", "offences", "Trafficking in persons", "Criminal Code", "130-1", "", "2014-07-26", "in force",
        "What it asks for.", "The wording was not read.", ("UN (2000). A.", "UN (2001). B."), "2024-05-31",
        True, "Mine",
    )  # fmt: skip
    tier = LawEntry("m/tiers-1", "tiers", "Tier 2", "", "", "", "2025", "", "", "", ("US (2025).",), "2025", False, "")
    view.show_law(LawPage("Tajikistan", (entry, tier)), "Tajikistan")
    assert view.heading.words == "The law here: Tajikistan"
    text = view.findChild(EntryList)
    words = text.toPlainText()
    of = "Offence · Criminal Code, art. 130-1 · 26 Jul 2014 · in force · concluded, not read. From “Mine”."
    assert f"{of} As of 31 May 2024.\nWhat it asks for.\n" in words, "what it is stands in one line"
    assert "was not read.\n1  UN (2000). A.\n2  UN (2001). B.\n" in words, "each on its own line"
    assert "As of Dec 2021." in " ".join(law_entry(entry._replace(as_of="2021-12")).lines)
    assert text.filter("wording") == 1
    assert "What it asks for.\nThe wording was not read.\n" in text.toPlainText()
    alone = entry._replace(text="")
    assert law_entry(alone).lines[1] == "<p>The wording was not read.</p>", (
        "what is all that is known is no small print"
    )
    assert text.filter("report of the united states") == 1
    assert text.toPlainText().startswith("Tier 2")


@pytest.mark.parametrize(
    ("code", "title", "called"),
    [
        ("tj", "Республика", "Tajikistan"),
        ("us", "USA", "USA"),
        ("ge", "", "GE"),
        ("", "Georgia", "Georgia"),
        ("", "", ""),
    ],
)
def test_a_country_is_called_as_the_windows_do_else_as_its_module_does(code, title, called):
    assert country_name(code, title) == called


def test_a_country_of_whose_law_nothing_was_read_says_what_to_do(view):
    view.show_law(LawPage("", ()), "")
    assert "Nothing was read of this country’s law." in view.subheading.words


def test_the_law_of_every_state_of_the_course_is_shown(program, qtbot):
    for code in ("kz", "tm"):
        program.desk.person.learner.set_preference(COUNTRY, code)
        program.desk.session = program.desk.person.with_preferences()
        program.desk.navigator.show("help", "law")
        entries = open_law(program.desk.person).entries
        shown = program.window.screen_shown.findChildren(EntryList)[-1]
        qtbot.waitUntil(lambda shown=shown, entries=entries: len(names_in(shown)) == len(entries) > 20)


def test_without_a_number_it_says_what_to_do(view):
    view.show_lines(HelpPage("xx", "", ()), "")
    words = " ".join(label.words for label in view.findChildren(Label))
    assert "Call the local emergency number: none was found here" in words
    assert "Ask a hospital, an organisation that helps migrants, or the police." in words
    assert view.findChildren(Tag) == []


@pytest.mark.parametrize(
    ("country", "number"), [("kz", "112"), ("kg", "112"), ("tj", "112"), ("uz", "112"), ("tm", "")]
)
def test_the_course_names_an_emergency_number_where_one_was_read_and_says_who_said_it(program, country, number):
    session = replace(program.desk.person, country=country)
    page = open_help(session)
    assert [each.number for each in page.emergency][:1] == ([number] if number else [])
    assert all(each.reported_by and each.reported_in and not each.last_checked for each in page.emergency)


def test_the_glossary_opens_at_the_term_in_its_place_and_can_be_searched(view, qtbot):
    view.show_glossary(TERMS, "m/t50")
    text = view.findChild(EntryList)
    qtbot.waitUntil(lambda: len(names_in(text)) == len(TERMS))
    assert names_in(text) == [each.id for each in TERMS]
    qtbot.waitUntil(lambda: 0 <= top_in_view(view, text, "m/t50") < 40)
    assert "What term 50 means." in text.toPlainText()
    assert text.filter("TERM 42") == 1
    assert text.toPlainText().startswith("term 42")


def test_what_is_searched_says_how_many_are_left(view):
    for show, all_of_it, none in (
        (lambda: view.show_glossary(TERMS, ""), Texts().terms(len(TERMS)), "0 terms"),
        (
            lambda: view.show_sources((SourcePage("m/s", "UN (2000).", "", "", "part", "A treaty."),), ""),
            "1 source.",
            "0 sources.",
        ),
    ):

        def told() -> str:
            return " | ".join(each.words for each in view.findChildren(Label))

        show()
        field = view.findChildren(QLineEdit)[-1]
        assert all_of_it in told()
        field.setText("nothing at all")
        assert none in told()
        field.clear()
        assert all_of_it in told()


def test_a_term_that_has_the_words_in_its_name_comes_before_those_that_have_them_in_their_text(view):
    terms = (
        TermPage("m/a", "coercion", "Force, threats, or a debt.", (), ()),
        TermPage("m/b", "debt bondage", "Work that pays a debt off.", (), ()),
        TermPage("m/c", "wages", "What is owed.", (), ()),
    )
    view.show_glossary(terms, "")
    view.findChildren(QLineEdit)[-1].setText("debt")
    assert names_in(view.findChild(EntryList)) == ["m/b", "m/a"]


def test_a_list_opens_with_the_focus_in_its_field_and_a_low_head(program, qtbot):
    program.desk.navigator.show("help", "glossary")
    view = program.window.screen_shown
    field = view.findChild(QLineEdit)
    qtbot.waitUntil(field.hasFocus)
    text = view.findChild(EntryList)
    qtbot.waitUntil(lambda: 0 < text.mapTo(view, QPoint()).y() < 180)
    assert abs(field.mapTo(view, field.rect().center()).y() - view.heading.geometry().center().y()) < 12
    program.desk.navigator.show("help", "about")
    qtbot.waitUntil(view.tabs.buttons["about"].hasFocus)
    assert not any(each.isVisible() for each in view.findChildren(QLineEdit))


def test_who_goes_along_the_tabs_by_keys_stays_on_them(program, qtbot, qapp):
    qapp.setProperty(BY_KEYBOARD, True)
    program.desk.navigator.show("help", "keys")
    view = program.window.screen_shown
    qtbot.waitUntil(view.tabs.buttons["keys"].hasFocus)
    qtbot.keyClick(view.tabs.buttons["keys"], Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: view.heading.words == "Sources")
    qtbot.wait(20)
    assert view.tabs.buttons["sources"].hasFocus()


def test_a_term_gives_its_sources_in_words_and_other_languages_by_name(view):
    term = TermPage(
        "m/c", "consent", "Agreement.", (("ru", "согласие", "official"),), ("UN (2000). Protocol, art. 3.",)
    )
    view.show_glossary((term,), "")
    words = view.findChild(EntryList).toPlainText()
    assert "Русский: согласие (official)" in words
    assert words.endswith("\n1  UN (2000). Protocol, art. 3."), "as beside a lesson"


def test_a_search_without_a_hit_gives_the_nearest_spelling_and_a_way_on(view):
    view.show_glossary(TERMS, "")
    field, text = view.findChildren(QLineEdit)[-1], view.findChild(EntryList)
    said = view.content.parentWidget().findChild(RichLabel)
    field.setText("trem 42")
    assert plain(said.html()) == "Nothing here has “trem 42”; the nearest is term 42."
    said.link_activated.emit("term 42")
    assert text.toPlainText().startswith("term 42")
    assert said.isHidden()
    field.setText("xyzzy <b>")
    assert plain(said.html()) == (
        "Nothing here has “xyzzy <b>”. Empty the field to see all again, or search everywhere with Ctrl+K."
    )


SOURCES = tuple(
    SourcePage(f"m/s{n}", f"Author {n} (2000). Title {n}.", "", "https://x.org/", "part", f"Shows {n}.")
    for n in range(90)
)


def top_in_view(view, text, entry: str) -> int:
    return text.mapTo(view.viewport(), text.rect().topLeft()).y() + text.top_of(entry)


def test_the_sources_open_at_one_in_its_place_and_can_be_searched_by_what_they_show(view, look, qtbot):
    view.show_sources(SOURCES, "m/s70")
    text = view.findChild(EntryList)
    qtbot.waitUntil(lambda: len(names_in(text)) == len(SOURCES))
    assert [each for each in names_in(text) if each in ("m/s69", "m/s70", "m/s71")] == ["m/s69", "m/s70", "m/s71"]
    qtbot.waitUntil(lambda: 0 <= top_in_view(view, text, "m/s70") < 40)
    view.focus_first()
    assert view.hasFocus(), "keys scroll on from there"
    assert [each.text() for each in text.chosen_blocks()] == [
        "Author 70 (2000). Title 70. x.org",
        "Parts seen. Shows 70.",
    ]
    ground = text.mapTo(view.viewport(), QPoint(text.width() - 4, text.top_of("m/s70") + 8))
    assert view.viewport().grab().toImage().pixelColor(ground) == look.colour("select")
    assert text.filter("shows 42.") == 1
    assert "Parts seen. Shows 42." in text.toPlainText()


def test_a_reference_is_ordinary_text_and_only_the_name_of_its_site_a_link(view):
    source = SourcePage("m/s", "UN (2000). Protocol.", "", "https://www.ohchr.org/en/protocol?a=1", "part", "A treaty.")
    view.show_sources((source,), "")
    text = view.findChild(EntryList)
    links: dict[str, str] = {}
    block = text.document().begin()
    for fragment in (each.fragment() for each in block):
        address = fragment.charFormat().anchorHref()
        links[address] = links.get(address, "") + fragment.text()
        assert fragment.charFormat().fontWeight() <= 500
    assert links == {"": "UN (2000). Protocol. ", "https://www.ohchr.org/en/protocol?a=1": "ohchr.org"}
    assert text.filter("en/protocol") == 1


def test_a_site_that_published_is_named_once(view):
    view.show_sources((SourcePage("m/s", "A (2024). T. kun.uz.", "", "https://kun.uz/en/1", "full", "Press."),), "")
    assert view.findChild(EntryList).toPlainText().startswith("A (2024). T. kun.uz\nText seen.")


@pytest.mark.parametrize(
    ("seen", "words", "role"),
    [
        ("full", "Text seen.", "good"),
        ("part", "Parts seen.", "good"),
        ("summary", "Summary seen.", "warn"),
        ("none", "Not verified: text not seen.", "warn"),
    ],
)
def test_how_far_a_source_was_seen_is_said_in_words_that_look_as_beside_a_lesson(view, look, seen, words, role):
    view.show_sources((SourcePage("m/s", "UN (2000). Protocol.", "", "", seen, "A treaty."),), "")
    text = view.findChild(EntryList)
    assert f"{words} A treaty." in text.toPlainText()
    written = text.document().find(words).charFormat()
    assert (written.foreground().color(), written.fontWeight()) == (look.colour(role), 600)


def test_quotation_marks_of_terms_and_sources_are_those_of_print(view):
    view.show_sources((SourcePage("m/s", 'UN (2000). Children\'s "House".', "", "", "full", "One's own."),), "")
    assert view.findChild(EntryList).toPlainText() == "UN (2000). Children’s “House”.\nText seen. One’s own."


def test_an_address_of_a_source_asks_first(view, qtbot):
    view.show_sources(SOURCES[:1], "")
    with qtbot.waitSignal(view.link_activated) as blocker:
        view.findChild(EntryList).anchorClicked.emit("https://x.org/")
    assert blocker.args == ["https://x.org/"]


def test_the_built_in_sources_are_all_listed(program, qtbot):
    program.desk.navigator.show("help", "sources")
    shown = program.window.screen_shown.findChild(EntryList)
    sources = open_sources(program.desk.person)
    assert len(sources) > 50
    qtbot.waitUntil(lambda: len(names_in(shown)) == len(sources))
    text = shown.toPlainText()
    assert all(each.reliability and typographic_text(each.reliability).split()[0] in text for each in sources)


def names_in(shown: EntryList) -> list[str]:
    return [name for block in blocks_of(shown.document()) if (name := anchor_of(block))]


def test_long_lists_are_written_step_by_step_and_every_entry_once_in_order(view, look, qtbot):
    view.show_sources(SOURCES, "")
    text = view.findChild(EntryList)
    assert 0 < len(names_in(text)) < len(SOURCES)
    qtbot.waitUntil(lambda: names_in(text) == [each.id for each in SOURCES])
    assert text.height() >= text.document().size().height()
    text.filter("8")
    qtbot.waitUntil(lambda: names_in(text) == [each.id for each in SOURCES if "8" in each.reference])


def test_another_size_keeps_the_entry_that_was_at_the_top_in_view(program, qtbot, monkeypatch):
    monkeypatch.setattr("htcourse.ui.screens.help.controller.open_sources", lambda _: SOURCES)
    program.desk.navigator.show("help", "sources")
    view = program.window.screen_shown
    text = view.findChild(EntryList)
    names = [each.id for each in SOURCES]
    wanted = names[70]

    def place() -> int:
        return text.mapTo(view.viewport(), text.rect().topLeft()).y() + text.top_of(wanted)

    qtbot.waitUntil(lambda: names_in(text) == names and view.verticalScrollBar().maximum() > place() > 0)
    view.verticalScrollBar().setValue(place())
    assert abs(place()) < 200
    for zoom in (1.5, 1.0):
        program.look.set_zoom(zoom)
        qtbot.waitUntil(lambda: names_in(text) == names and abs(place()) < view.viewport().height() // 2)


def test_every_shortcut_stands_in_the_list_of_keys_once(program):
    program.desk.navigator.show("help", "keys")
    shown = [label.text() for label in program.window.screen_shown.findChildren(KeyCap)]
    assert {each.keys[0] for each in COMMANDS if each.keys} <= set(shown)
    commands = [each.keys[0] for each in COMMANDS if each.keys]
    assert all(shown.count(keys) == 1 for keys in commands)
    assert {"1–9", "Space", "F", "Ctrl+Z", "PgDown", "Esc Esc", "F9", "F11", "F1", "Ctrl+H"} <= set(shown)


def test_no_two_commands_have_the_same_key():
    keys = [key for each in COMMANDS for key in each.keys]
    assert len(keys) == len(set(keys))


def test_parts_are_buttons(view, qtbot):
    with qtbot.waitSignal(view.part_asked) as blocker:
        qtbot.mouseClick(view.tabs.buttons["keys"], Qt.MouseButton.LeftButton)
    assert blocker.args == ["keys"]


def test_the_zoom_changes_every_page_at_once(program, qtbot):
    for place in ("home", "progress", "settings", "help"):
        program.desk.navigator.show(place)
        program.look.set_zoom(2.0)
        qtbot.waitUntil(lambda: program.window.bar.height() == 104)
        assert program.window.screen_shown.isVisible()
        program.look.set_zoom(1.0)
        qtbot.waitUntil(lambda: program.window.bar.height() == 52)


def test_letters_lead_into_a_long_list_and_are_one_stop(view, look, qtbot):
    names = ("24.kg", "9 lives", "“Anti-trafficking", *(f"Beta {n}" for n in range(80)), "Ülgi", "Закон")
    sources = [SourcePage(f"m/{n}", name, "", "", "full", "Seen.") for n, name in enumerate(names)]
    view.show_sources(sources, "")
    letters, text = view.findChild(Letters), view.findChild(EntryList)
    assert [each.text() for each in letters.buttons] == ["0–9", "A", "B", "Ü", "З"]
    assert [each for each in letters.buttons if each.focusPolicy() & Qt.FocusPolicy.TabFocus] == letters.buttons[:1]
    letters.buttons[0].setFocus()
    qtbot.keyClick(letters.buttons[0], Qt.Key.Key_End)
    assert letters.buttons[-1].hasFocus()
    qtbot.keyClick(letters.buttons[-1], Qt.Key.Key_Left)
    qtbot.keyClick(letters.buttons[-2], Qt.Key.Key_Space)
    wanted = f"m/{names.index('Ülgi')}"
    assert wanted in names_in(text)
    qtbot.waitUntil(lambda: 0 <= text.mapTo(view.viewport(), QPoint(0, text.top_of(wanted))).y() < view.height())
    view.findChild(QLineEdit).setText("Beta")
    assert letters.isHidden()
