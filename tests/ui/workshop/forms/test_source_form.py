"""Sources as a form: filled by hand or from a pasted reference, named after author and year, undone."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.rich_label import RichLabel
from htcourse.ui.workshop.forms import Offers
from htcourse.ui.workshop.forms.seen_sources import SeenSources
from htcourse.usecases.sources.pasted_reference import read_pasted
from htcourse.usecases.sources.source_forms import source_data, sources_in

TWO = (
    '[\n {"id": "ilo-2012", "type": "report", "title": "Indicators", "custom": {"seen": "part"}},'
    '\n {"id": "source-1", "type": "report"}\n]\n'
)
LINE = "Khamzin, A., & Buribayev, Y. (2022). Prevention of crime. Journal of Law, 17(1), 34–53."


def button(form, words):
    return next(each for each in form.findChildren(Button) if each.text() == words and each.isVisible())


def test_a_card_says_how_far_it_was_seen_and_none_is_chosen_before(qtbot, opened):
    form = opened("sources", TWO, "source-1")
    seen = form.form.inputs["custom/seen"]
    assert not any(card.isChecked() for card in seen.cards.values())
    assert "not said yet" in seen.problem_words()
    seen.cards["part"].click()
    assert json.loads(form.text())[1]["custom"] == {"seen": "part"}
    assert seen.problem_words() == ""
    form.undo()
    assert form.text() == TWO


def test_a_source_is_named_after_author_and_year_once_a_field_is_left(qtbot, opened):
    form = opened("sources", TWO, "source-1")
    for key, words in (("title", "Signs"), ("authors", "World Health Organization"), ("date", "2020")):
        field = form.form.inputs[key].line
        field.setFocus()
        qtbot.keyClicks(field, words)
    form.form.inputs["authors"].line.setFocus()
    qtbot.waitUntil(lambda: [each.id for each in sources_in(form.text())] == ["ilo-2012", "who-2020"])
    form.form.inputs["id"].line.setFocus()
    form.form.inputs["id"].line.selectAll()
    qtbot.keyClicks(form.form.inputs["id"].line, "my-own")
    form.form.inputs["date"].line.setFocus()
    qtbot.keyClicks(form.form.inputs["date"].line, "-05")
    form.form.inputs["title"].line.setFocus()
    qtbot.waitUntil(lambda: "2020-05" in str(source_data(form.text(), "my-own").get("date")))
    assert form.about.words == "A lesson cites it as [@my-own]."  # it named the one before


def test_the_name_of_a_source_that_is_cited_stays_and_is_not_asked_for(opened):
    form = opened("sources", TWO, "source-1")
    form.set_offers(Offers(used=frozenset({"source-1"})))
    assert not form.form.inputs["id"].isVisible()
    form.form.inputs["title"].line.textEdited.emit("Signs")
    form.form.left.emit()
    assert source_data(form.text(), "source-1")["title"] == "Signs"


def test_the_kind_decides_which_fields_there_are(opened):
    form = opened("sources", TWO, "ilo-2012")
    kind = form.form.inputs["type"].combo
    kind.setCurrentIndex(kind.findData("article-journal"))
    kind.activated.emit(kind.currentIndex())
    assert {"container-title", "volume", "issue", "page", "DOI"} <= set(form.form.inputs)
    assert "publisher" not in form.form.inputs


def test_edition_series_and_pages_have_fields_and_stand_in_the_reference(opened, qtbot):
    form = opened("sources", TWO, "source-1")
    text = "@book{b, author={Bales, K.}, title={Law}, year=2012, edition={3}, series={Studies}, pages={350}}"
    form.take(read_pasted(text))
    said = {key: form.form.inputs[key].line.text() for key in ("edition", "collection-title", "number-of-pages")}
    assert said == {"edition": "3", "collection-title": "Studies", "number-of-pages": "350"}
    kind = form.form.inputs["type"].combo
    kind.setCurrentIndex(kind.findData("webpage"))
    kind.activated.emit(kind.currentIndex())
    assert {*said} <= {*form.form.inputs}, "nothing that is said has no field"
    assert "3rd ed., Studies, 350 pp." in form.section.printed(form.form.data)


def test_a_pasted_reference_fills_an_empty_source_or_becomes_a_new_one(opened, qtbot):
    form = opened("sources", TWO, "source-1")
    qtbot.waitUntil(form.ask_reference().isActiveWindow)
    form.pasted.setPlainText(LINE)
    QTest.keyClick(form.pasted, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [each.id for each in sources_in(form.text())] == ["ilo-2012", "khamzin-2022"]
    form.take(read_pasted("https://example.org/page"))
    assert [each.id for each in sources_in(form.text())] == ["ilo-2012", "khamzin-2022", "source-1"]
    form.undo()
    form.undo()
    assert form.text() == TWO


@pytest.mark.parametrize("size", [(760, 640), (640, 330)])
def test_lines_that_may_be_several_references_stay_in_the_box_and_an_empty_line_is_asked_for(size, opened, qtbot):
    form = opened("sources", TWO, "source-1", size)
    dialog = form.ask_reference()
    qtbot.waitExposed(dialog)
    text = (
        "Doe M, Roe P. Health of people in forced labour. Soc Leg\nStud. 2012;21(2):213-29.\n"
        "Cole A, Roe P. Forced labour: a review. PLoS Med\n2018;15(10):e1002."
    )
    form.pasted.setPlainText(text)
    qtbot.waitUntil(dialog.isActiveWindow)
    QApplication.processEvents()  # the layout knows its height
    button(form, "Fill in").click()
    (told,) = (each for each in form.findChildren(Label) if "more than one" in each.text())
    assert ["References seen: 1" in told.text(), "empty line" in told.text()] == [True, True]
    assert dialog.height() <= form.height()
    qtbot.waitUntil(lambda: told.visibleRegion().boundingRect() == told.rect())
    assert told.height() >= told.heightForWidth(told.width())
    assert told.geometry().top() > form.pasted.geometry().bottom()
    assert (form.pasted.toPlainText(), form.text()) == (text, TWO)


LISTED = (
    "Список литературы\n1. Осмонов К. Т. Право на помощь // Вестник КРСУ.\n2017. № 2. С. 41–47.\n"
    "2. Алиев Т. Р. Профилактика // Право и политика. 2020. № 3. С. 55–61."
)


def seen_in(form):
    """Show what is seen of a pasted list."""
    form.ask_reference()
    form.pasted.setPlainText(LISTED)
    button(form, "Fill in").click()
    return form.findChild(SeenSources)


def test_of_a_pasted_list_each_source_is_shown_in_its_own_lines_before_any_is_taken(opened, qtbot):
    form = opened("sources", TWO, "source-1")
    seen = seen_in(form)
    shown = [each.text() for each in seen.findChildren(RichLabel)]
    assert "<b>Осмонов К. Т. Право</b> на помощь // Вестник КРСУ.<br>2017. № 2. С. 41–47.<" in shown[0]
    assert ["<b>Алиев" in shown[1], len(shown)] == [True, 2]
    said = [each.text() for each in seen.findChildren(Label)]
    assert {"2 sources seen. Is each one here, whole?", "Not read: “Список литературы”", "1.", "2."} <= {*said}
    assert form.text() == TWO
    seen.take_button.click()
    made = [source_data(form.text(), each.id)["title"] for each in sources_in(form.text())[1:]]
    assert made == ["Право на помощь", "Профилактика"]
    assert "2 sources came" in form.about.text()
    form.undo()
    assert form.text() == TWO


def test_beside_each_source_stands_what_of_it_was_not_read(opened):
    form = opened("sources", TWO, "source-1")
    form.ask_reference()
    form.pasted.setPlainText("@book{a, title={One}, note={Kept at home}}\n@book{b, title={Two}}")
    button(form, "Fill in").click()
    seen = form.findChild(SeenSources)
    told = [each for each in seen.findChildren(Label) if "Not read" in each.text()]
    assert [each.text() for each in told] == ["Not read: note: Kept at home"]
    first, second = seen.findChildren(RichLabel)
    tops = [each.mapTo(seen, each.rect().topLeft()).y() for each in (first, told[0], second)]
    assert tops == sorted(tops)
    seen.take_button.click()
    assert source_data(form.text(), sources_in(form.text())[1].id)["unread"] == "note: Kept at home"


def test_back_from_what_was_seen_brings_the_pasted_text_once_more(opened, qtbot):
    form = opened("sources", TWO, "source-1")
    seen_in(form)
    button(form.findChild(SeenSources), "Back").click()
    assert (form.pasted.isVisible(), form.pasted.toPlainText(), form.text()) == (True, LISTED, TWO)


def test_one_reference_of_a_line_and_the_entry_of_a_program_are_taken_at_once(opened):
    form = opened("sources", TWO, "source-1")
    for text, is_asked in ((LINE, False), ("@book{a,\n title={One}\n}", False), ("@book{a, title={One}}\n" * 2, True)):
        form.ask_reference()
        form.pasted.setPlainText(text)
        button(form, "Fill in").click()
        assert bool(form.findChild(SeenSources)) is is_asked
    assert all("<b>One" in each.text() for each in form.findChild(SeenSources).findChildren(RichLabel))


def test_words_of_a_pasted_reference_that_are_not_understood_are_shown_until_they_are_placed(opened):
    form = opened("sources", TWO, "source-1")
    form.take(read_pasted("Todres, J., et al. (2014). Human rights and trafficking. Brill."))
    box = form.form.inputs["unread"]
    assert (box.isHidden(), box.box.words()) == (False, "Todres, J., et al")
    assert "stand in no field yet" in box.problem_words()
    box.box.setPlainText("")
    form.commit()
    (made,) = (each.id for each in sources_in(form.text()) if each.id != "ilo-2012")
    assert "unread" not in source_data(form.text(), made)
    form.take(read_pasted(LINE))
    assert form.form.inputs["unread"].isHidden()


def test_what_was_pasted_before_stays_also_where_it_has_no_title(opened):
    form = opened("sources", TWO, "source-1")
    for each in ("10.1017/CBO9780511761065", "10.1093/ejil/chu001", "https://www.iom.int/kyrgyzstan", LINE):
        form.take(read_pasted(each))
    made = [source_data(form.text(), each.id) for each in sources_in(form.text())][1:]
    assert [each.get("DOI") or each.get("URL") or each["title"] for each in made] == [
        "10.1017/CBO9780511761065", "10.1093/ejil/chu001", "https://www.iom.int/kyrgyzstan", "Prevention of crime",
    ]  # fmt: skip
    for _ in made:
        form.undo()
    assert form.text() == TWO


def test_each_of_several_pasted_references_becomes_a_source(opened):
    form = opened("sources", TWO, "source-1")
    form.take(read_pasted("@book{a, title={One}, year=2001}\n\n@book{b, title={Two}, author={Doe, J}, year=2002}"))
    made = sources_in(form.text())
    assert [source_data(form.text(), each.id).get("title") for each in made][-2:] == ["One", "Two"]
    assert len({each.id for each in made}) == len(made) == 3
    form.undo()
    assert form.text() == TWO
    form.ask_reference()
    form.pasted.setPlainText("@book{a, title={One}}\n" * 101)
    button(form, "Fill in").click()
    assert form.text() == TWO
    assert any("There are 101 references" in each.text() for each in form.findChildren(Label))


def test_a_name_that_is_taken_is_told_and_nothing_is_written(opened):
    form = opened("sources", TWO, "source-1")
    form.form.inputs["id"].line.textEdited.emit("ilo-2012")
    form.commit()
    assert form.text() == TWO
    assert "“ilo-2012” is taken" in form.said.words


def test_a_click_asks_for_a_reference_and_a_long_list_stays_above_the_buttons(opened, qtbot):
    form = opened("sources", '[\n {"id": "source-1", "type": "report"}\n]\n', "source-1")
    form.paste_button.click()
    dialog = form.pasted.window()
    assert form.pasted.words() == ""
    form.pasted.setPlainText("\n".join(f"{number}. Kelly, L. (20{number}). It. IOM." for number in range(10, 40)))
    fill = next(each for each in dialog.findChildren(Button) if each.text() == "Fill in")
    qtbot.waitUntil(lambda: form.pasted.verticalScrollBar().maximum() > 0)
    assert (
        form.pasted.mapTo(dialog, form.pasted.rect().bottomLeft()).y() < fill.mapTo(dialog, fill.rect().topLeft()).y()
    )
    dialog.reject()


def test_what_was_copied_is_pasted_where_no_field_takes_it(opened):
    form = opened("sources", TWO, "source-1")
    QGuiApplication.clipboard().setText(LINE)
    title = form.form.inputs["title"].line
    title.setFocus()
    QTest.keyClick(title, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert title.text() == LINE
    title.clear()
    form.form.focus_first()
    kind = QApplication.focusWidget()
    assert kind is not None
    QTest.keyClick(kind, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert form.pasted.words() == LINE
    form.pasted.window().reject()


@pytest.mark.parametrize(("text", "name"), [(TWO, "ilo-2012"), ("[]\n", "")])
def test_pasting_stands_beside_what_is_said_of_a_source_and_takes_no_row(opened, text, name):
    form = opened("sources", text, name)
    pasting, about = form.paste_button, form.about
    assert pasting.isVisible()
    assert pasting.y() <= about.geometry().center().y() <= pasting.geometry().bottom()
    assert about.geometry().right() < pasting.x()
