"""Questions in and out, courses out: nothing is written before it was seen; what is left out is told with its place."""

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QWidget
from tests.how_many import few
from tests.usecases.exchange.four_quizzes import TOPICS, many_quizzes, table_of
from tests.usecases.workshop.drafts import sample_draft

from htcourse.core.errors import Place, Problem
from htcourse.exports import course_export, export_names, question_export
from htcourse.tour.small_module import write_small_module
from htcourse.ui.dialogs.report import ReportDialog
from htcourse.ui.screens.teach.encoding_choice import EncodingChoice
from htcourse.ui.screens.teach.exchange import COURSE_FORMATS, FILE, NEW
from htcourse.ui.screens.teach.out_dialog import OutDialog
from htcourse.ui.widgets.label import Label
from htcourse.usecases.exchange.export_questions import bank_in, export_bank
from htcourse.usecases.modules.installed import install_module
from htcourse.usecases.workshop.checking import check_draft
from htcourse.usecases.workshop.drafts import open_draft, recent_drafts
from htcourse.usecases.workshop.question_forms import question_ids
from htcourse.usecases.workshop.texts import versions

GIFT = """\
::Whose passport:: Who keeps a worker's passport? {
=The worker#Yes: it is the worker's own document.
~The employer#No: a copy is enough for an employer. }

A question that was never finished {=yes

::Written:: A contract is safest in writing. {T#Words alone are hard to prove.#Yes: it can be shown.}
"""


@pytest.fixture
def gift(tmp_path):
    path = tmp_path / "договоры.txt"
    path.write_text(GIFT, encoding="utf-8")
    return path


def read(trainer, path):
    trainer.window.files_dropped.emit([str(path)])
    trainer.asked("Questions read")


def bring(trainer, where, title=""):
    trainer.answer("Bring in…")
    trainer.asked("Where to?")
    trainer.choose(where)
    if title:
        trainer.write(title)
    trainer.answer("Bring in")


def test_a_text_that_cannot_be_read_is_not_called_questions_read(trainer, tmp_path):
    path = tmp_path / "chapter.docx"
    path.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    trainer.window.files_dropped.emit([str(path)])
    trainer.asked("Nothing to bring in")
    assert "is protected with a password" in trainer.exchange.report.list.toPlainText()


def test_files_dropped_once_are_read_once_however_often_the_page_is_filled(trainer, gift):
    navigator = trainer.driver.program.desk.navigator
    read(trainer, gift)
    trainer.answer("Close")
    for again in (navigator.reload, lambda: navigator.show("home"), navigator.back):
        again()
        assert not trainer.driver.program.desk.jobs.is_busy
    assert trainer.screen.isVisible()
    read(trainer, gift)


def test_questions_of_a_type_that_is_not_read_are_counted_one_by_one(qtbot, look):
    told = Problem("type-not-read", Place("a.xml"), "{count}: {titles}", "", values={"count": 5, "titles": "…"})
    window = QWidget()
    qtbot.addWidget(window)
    dialog = ReportDialog(look, window, "T", "W", [told, told._replace(values={"titles": "", "count": 1})])
    words = [each.words for each in dialog.findChildren(Label)]
    assert "Questions or parts left out: 6. To be looked at: 0." in words


def test_what_is_left_out_is_told_with_its_line_and_can_be_copied(trainer, gift):
    read(trainer, gift)
    assert trainer.driver.sees("2 questions can be brought in.")
    assert trainer.driver.sees("left out: 1.")
    assert "договоры.txt:5: Left out." in trainer.exchange.report.list.toPlainText()
    assert trainer.driver.sees("Whose passport")
    assert "Whose passport" not in trainer.exchange.report.list.toPlainText()
    trainer.answer("Copy the list")
    assert QGuiApplication.clipboard().text().startswith("договоры.txt:5: Left out.")
    assert "Whose passport" not in QGuiApplication.clipboard().text()


def test_nothing_is_written_before_it_was_agreed_to(trainer, gift, places):
    read(trainer, gift)
    trainer.answer("Close")
    assert not (places.trainer / "modules").exists()


def test_a_module_that_questions_became_stands_on_the_page_at_once(trainer, gift):
    read(trainer, gift)
    bring(trainer, NEW, "Contracts")
    trainer.asked("2 questions written to")
    trainer.answer("Close")
    trainer.driver.wait_until(lambda: not trainer.driver.dialogs() and trainer.driver.sees("Contracts"), "it is named")


def test_questions_go_into_a_new_module_that_opens(trainer, gift, places):
    read(trainer, gift)
    bring(trainer, NEW, "Договоры")
    trainer.asked("2 questions written to")
    trainer.answer("Open in the editor")
    folder = places.trainer / "modules" / "dogovory"
    navigator, shown = trainer.driver.program.desk.navigator, (str(folder), "quizzes/dogovory.yaml")
    trainer.driver.wait_until(lambda: navigator.current.arguments == shown, "the quiz is open in the editor")
    text = (folder / "quizzes" / "dogovory.yaml").read_text("utf-8")
    assert len(question_ids(text)) == 2
    assert [each for each in check_draft(folder, {}) if each.severity.value == "error"] == []


@pytest.mark.parametrize(
    ("words", "named", "language"),
    [
        ("Кто может держать ваш паспорт? {=Только вы ~Работодатель}", "Русский", "ru"),
        ("Төлқұжатыңызды кім ұстай алады? {=Тек өзіңіз ғана ~Жұмыс беруші әкімдік}", "Қазақша", "kk"),
        ("Whose passport is it? {=Yours ~Theirs}", "English", "en"),
        ("2 + 2 = {=4 ~5}", "English", "en"),
    ],
)
def test_a_new_module_is_in_the_language_of_its_questions(trainer, places, tmp_path, words, named, language):
    (tmp_path / "q.txt").write_text(f"::1:: {words}\n", "utf-8")
    read(trainer, tmp_path / "q.txt")
    trainer.answer("Bring in…")
    trainer.asked("Where to?")
    trainer.choose(NEW)
    assert trainer.driver.one(QComboBox).currentText() == f"Into a new module (language: {named})"
    trainer.answer("Bring in")
    trainer.asked("written to")
    assert f"languages: [{language}]" in (places.trainer / "modules" / "q" / "module.yaml").read_text("utf-8")


def test_modules_of_one_title_are_told_apart_by_their_folders(trainer, gift, places, tmp_path):
    read(trainer, gift)
    bring(trainer, NEW, "Contracts")
    trainer.asked("written to")
    trainer.driver.close_dialogs()
    modules = places.trainer / "modules"
    shutil.copytree(modules / "contracts", modules / "contracts-copy")
    shutil.copytree(modules / "contracts", elsewhere := tmp_path / "contracts")
    open_draft(places, elsewhere)
    read(trainer, gift)
    trainer.answer("Bring in…")
    trainer.asked("Where to?")
    where = trainer.driver.one(QComboBox)
    offered = [where.itemText(number) for number in range(where.count())]
    for words in ("Replace “Contracts” in “Contracts · {}”, brought in before", "Into “Contracts · {}”"):
        for folder in (modules / "contracts", "contracts-copy", elsewhere):
            assert words.format(folder) in offered


def test_a_changed_file_goes_over_what_it_was_brought_into_and_keeps_its_ids(trainer, gift, places):
    file = places.trainer / "modules" / "contracts" / "quizzes" / "contracts.yaml"
    read(trainer, gift)
    bring(trainer, NEW, "Contracts")
    trainer.asked("written to")
    assert trainer.driver.sees("left out: 1."), "what was left out is told here, too"
    trainer.driver.close_dialogs()
    terms = "modes: [test], shuffle: true, "
    first = file.read_text("utf-8").replace("modes: [practice, test], ", terms)
    assert terms in first
    file.write_text(first, "utf-8")
    more = "::New:: Is it new? {T}\n\n" + GIFT.replace("=The worker", "~Nobody\n=The worker")
    gift.write_text(more, encoding="utf-8")
    read(trainer, gift)
    trainer.answer("Bring in…")
    trainer.asked("Where to?")
    where = trainer.driver.one(QComboBox)
    assert (where.currentData(), where.currentText()) == (
        str(file),
        "Replace “Contracts” in “Contracts”, brought in before",
    )
    trainer.answer("Bring in")
    trainer.asked("3 questions written to")
    assert trainer.driver.sees("What stood there is kept: ")
    again = file.read_text("utf-8")
    assert [each.name for each in file.parent.iterdir()] == ["contracts.yaml"]
    assert {each.id for each in question_ids(first)} < {each.id for each in question_ids(again)}
    assert terms in again, "the quiz keeps its terms"
    assert "{id: c, text: Nobody}" in again
    assert len(versions(places, file.parent.parent, "quizzes/contracts.yaml")) == 1
    assert not [each for each in check_draft(file.parent.parent, {}) if each.severity.value == "error"]


def test_what_stays_is_counted_apart_and_comments_that_go_are_told(trainer, gift, places, tmp_path):
    """“3 questions written” was said of a file of two: the third stood there before, and Aiken cannot hold it."""
    file = places.trainer / "modules" / "contracts" / "quizzes" / "contracts.yaml"
    read(trainer, gift)
    bring(trainer, NEW, "Contracts")
    trainer.asked("written to")
    trainer.driver.close_dialogs()
    own = "- {id: city, type: short-text, title: City, difficulty: 1, text: Which city?, answers: [{id: a, text: Osh}]}"
    text = file.read_text("utf-8").replace("questions:\n", f"questions:  # Asked in May.\n  {own}\n", 1)
    file.write_text(text, "utf-8")
    out = tmp_path / "contracts.aiken"
    export_bank(bank_in(file.parents[1])[0], "aiken", out)
    read(trainer, out)
    trainer.answer("Bring in…")
    trainer.asked("Where to?")
    trainer.answer("Bring in")
    trainer.asked("2 questions written to")
    assert trainer.driver.sees("Questions that stay as they were: 1.")
    assert "Asked in May." in trainer.exchange.report.list.toPlainText()
    assert next(each.id for each in question_ids(file.read_text("utf-8"))) == "city"


def test_a_changed_file_under_another_name_is_known_by_its_questions(trainer, gift, places, tmp_path):
    file = places.trainer / "modules" / "contracts" / "quizzes" / "contracts.yaml"
    read(trainer, gift)
    bring(trainer, NEW, "Contracts")
    trainer.asked("written to")
    trainer.driver.close_dialogs()
    first = file.read_text("utf-8")
    other = tmp_path / "exam2.gift"
    mended = GIFT.replace("Who keeps", "Who holds").replace("{T#", "{F#")
    other.write_text(f"::New:: Is it new? {{T}}\n\n{mended}", encoding="utf-8")
    read(trainer, other)
    assert trainer.driver.sees("They look like “Contracts” in “Contracts”, last changed on ")
    assert trainer.driver.sees("Asked in both: 2 questions."), "of one the key differs"
    trainer.answer("Bring in…")
    trainer.asked("Where to?")
    assert trainer.driver.one(QComboBox).currentData() == str(file)
    trainer.answer("Bring in")
    trainer.asked("3 questions written to")
    again = file.read_text("utf-8")
    assert {each.id for each in question_ids(first)} < {each.id for each in question_ids(again)}
    trainer.driver.close_dialogs()
    other.write_text("::Else:: Is it else? {T}\n\n::Other:: And this? {F}\n", encoding="utf-8")
    read(trainer, other)
    assert not trainer.driver.sees("They look like")
    trainer.driver.close_dialogs()
    part = tmp_path / "part.gift"
    part.write_text("::Written:: A contract is safest in writing. {T}\n", encoding="utf-8")
    read(trainer, part)
    assert trainer.driver.sees("They look like “Contracts”")
    trainer.answer("Bring in…")
    trainer.asked("Where to?")
    assert trainer.driver.one(QComboBox).currentData() == NEW, "one of three takes the place of none"


def test_why_nothing_can_go_over_a_place_stands_below_it(trainer, places, tmp_path):
    folder = many_quizzes(places)
    table = table_of(folder, tmp_path / "many.csv", lambda rows: None)
    (folder / "quizzes" / "promise.yaml").write_text("questions: [", "utf-8")
    read(trainer, table)
    trainer.answer("Bring in…")
    trainer.asked("Nothing was changed. Mend it first")
    assert not trainer.driver.sees("questions there")


def test_questions_of_several_quizzes_go_back_into_all_of_them(trainer, places, tmp_path):
    folder = many_quizzes(places)
    files = [folder / "quizzes" / f"{each}.yaml" for each in TOPICS]
    ids = [[each.id for each in question_ids(file.read_text("utf-8"))] for file in files]
    table = table_of(folder, tmp_path / "many.csv", lambda rows: rows[6].update(correct="B", name="Nailed"))
    read(trainer, table)
    assert trainer.driver.sees("They look like “On debt”, “On doors” and 2 more in “Many quizzes”, last changed on ")
    assert trainer.driver.sees("Asked in both: 16 questions.")
    trainer.answer("Bring in…")
    trainer.asked("Where to?")
    where, title = trainer.driver.one(QComboBox), trainer.exchange.dialog.name
    all_of_them = "Replace them in their own quizzes of “Many quizzes”"
    assert (where.currentText(), where.itemText(0)) == (all_of_them, all_of_them)
    assert not title.isVisible(), "each quiz keeps its title"
    trainer.choose(NEW)
    assert title.isVisible()
    trainer.choose(str(folder / "quizzes"))
    trainer.answer("Bring in")
    trainer.asked("16 questions written to")
    assert trainer.driver.sees("What stood there is kept: ")
    assert "Right was: " in trainer.exchange.report.list.toPlainText().splitlines()[0], "what changes marks is first"
    assert [[each.id for each in question_ids(file.read_text("utf-8"))] for file in files] == ids
    trainer.answer("Open in the editor")
    navigator = trainer.driver.program.desk.navigator
    shown = (str(folder), "quizzes/debt.yaml")
    trainer.driver.wait_until(lambda: navigator.current.arguments == shown, "the first quiz is open in the editor")


def test_who_chooses_a_new_module_all_the_same_is_told_that_the_questions_are_there_twice(trainer, places, tmp_path):
    read(trainer, table_of(many_quizzes(places), tmp_path / "many.csv"))
    bring(trainer, NEW, "Once more")
    trainer.asked("16 questions written to")
    assert (
        trainer.exchange.report.list.toPlainText()
        .splitlines()[0]
        .partition(": ")[2]
        .startswith("Of these 16 questions 16 stand in “Many quizzes” already: now there are two of each.")
    )


def test_a_colleagues_file_of_the_same_name_goes_into_a_new_module_and_what_would_go_is_told(trainer, places, tmp_path):
    mine, hers = (tmp_path / each / "questions.gift" for each in ("mine", "hers"))
    for path, numbers in ((mine, range(8)), (hers, (0, *range(20, 27)))):
        path.parent.mkdir()
        asked = (f"::Case {each}:: What helps in case {each}? {{=Line {each} ~Loan {each}}}" for each in numbers)
        path.write_text("\n\n".join(asked), "utf-8")
    read(trainer, mine)
    bring(trainer, NEW, "Cases")
    trainer.asked("written to")
    trainer.driver.close_dialogs()
    file = places.trainer / "modules" / "cases" / "quizzes" / "cases.yaml"
    before = file.read_text("utf-8")
    read(trainer, hers)
    assert not trainer.driver.sees("They look like")
    trainer.answer("Bring in…")
    trainer.asked("Where to?")
    assert not trainer.driver.sees("questions there")
    trainer.choose(str(file))
    assert trainer.driver.sees("This file has 1 of the 8 questions there. 7 questions would go.")
    assert trainer.driver.one(QComboBox).accessibleDescription().endswith("7 questions would go.")
    trainer.choose(NEW)
    assert not trainer.driver.sees("would go")
    trainer.answer("Bring in")
    trainer.asked("8 questions written to")
    assert file.read_text("utf-8") == before


def test_what_is_like_a_part_of_a_quiz_is_told_once_and_stays_beside_the_others(trainer, places, tmp_path):
    folder = many_quizzes(places)
    read(trainer, table_of(folder, tmp_path / "one.csv", lambda rows: rows.__delitem__(slice(2, None))))
    words = next(each.words for each in trainer.exchange.report.findChildren(Label) if "They look like" in each.words)
    assert words.count("On debt") == 1
    trainer.answer("Bring in…")
    trainer.asked("Where to?")
    assert trainer.driver.sees("This file has 2 of the 4 questions there. 2 questions would stay.")


def test_a_quiz_that_was_never_brought_in_is_not_said_to_be(trainer, places, tmp_path):
    folder = many_quizzes(places)
    for each in [*TOPICS][1:]:
        (folder / "quizzes" / f"{each}.yaml").unlink()
    read(trainer, table_of(folder, tmp_path / "many.csv"))
    trainer.answer("Bring in…")
    trainer.asked("Where to?")
    assert trainer.driver.one(QComboBox).currentText() == "Replace “On debt” in “Many quizzes”"


def test_the_title_offered_is_that_of_the_quiz_chosen(trainer, gift, places):
    read(trainer, gift)
    bring(trainer, NEW, "Contracts")
    trainer.asked("written to")
    trainer.driver.close_dialogs()
    read(trainer, gift)
    trainer.answer("Bring in…")
    trainer.asked("Where to?")
    name = trainer.exchange.dialog.name
    titles = [name.text()]
    for where in (NEW, str(places.trainer / "modules" / "contracts" / "quizzes" / "contracts.yaml")):
        trainer.choose(where)
        titles.append(name.text())
    assert titles == ["Contracts", "договоры", "Contracts"]


def test_questions_go_into_a_draft_beside_what_is_there(trainer, gift, places):
    name = trainer.begin("Seasonal work")
    trainer.open()
    folder = places.trainer / "modules" / name
    before = {each.name for each in (folder / "quizzes").iterdir()}
    for _ in range(2):
        read(trainer, gift)
        bring(trainer, str(folder), "First lesson")
        trainer.asked("written to")
        trainer.driver.close_dialogs()
    added = {each.name for each in (folder / "quizzes").iterdir()} - before
    assert added == {"first-lesson-2.yaml", "first-lesson-3.yaml"}
    assert [each for each in check_draft(folder, {}) if each.severity.value == "error"] == [], "no id twice"


def test_questions_go_to_a_file(trainer, gift, tmp_path, monkeypatch):
    out = tmp_path / "out.yaml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    read(trainer, gift)
    bring(trainer, FILE)
    trainer.asked("2 questions written to")
    assert len(question_ids(out.read_text("utf-8"))) == 2
    QTest.keyClick(trainer.driver.dialogs()[-1].focusWidget(), Qt.Key.Key_Return)
    trainer.driver.wait_until(lambda: not trainer.driver.dialogs(), "Enter closes what was told")


def test_no_file_chosen_writes_nothing(trainer, gift, places, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    read(trainer, gift)
    bring(trainer, FILE)
    trainer.driver.settle(100)
    assert trainer.driver.dialogs() == []


@pytest.mark.parametrize(
    ("name", "content"),
    few(
        [
            ("nothing.txt", b""),
            ("broken.xlsx", b"PK\x03\x04 no archive"),
            ("picture.gift", b"\x89PNG\r\n\x1a\n" + bytes(64)),
            ("broken.xml", b"<?xml version='1.0'?><quiz><question type='multichoice'>"),
            ("evil.xml", b"<!DOCTYPE quiz [<!ENTITY a 'b'>]><quiz>&a;</quiz>"),
        ],
        2,
    ),
)
def test_a_bad_file_gets_a_sentence(trainer, tmp_path, places, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    trainer.window.files_dropped.emit([str(path)])
    trainer.driver.wait_until(lambda: bool(trainer.driver.dialogs()), "a sentence")
    words = trainer.driver.text_on_screen()
    assert "Traceback" not in words
    assert name in words or "0 questions can be brought in" in words
    assert not (places.trainer / "modules").exists()


@pytest.mark.parametrize("name", export_names("write_questions"))
def test_every_format_offered_writes_the_questions(installed, tmp_path, name):
    out = tmp_path / f"out{question_export(name).EXTENSION}"
    installed.exchange.take_questions("small-module", name, out)
    installed.asked("questions written to")
    assert installed.driver.sees("1 of 1 questions")
    assert out.stat().st_size > 0


def test_every_export_of_a_course_is_offered_once():
    assert sorted(COURSE_FORMATS) == list(export_names("write_course"))


@pytest.mark.parametrize("name", COURSE_FORMATS)
def test_every_format_offered_writes_the_course(installed, tmp_path, name):
    out = tmp_path / f"out{course_export(name).EXTENSION or '.zip'}"
    installed.exchange.take_course("small-module", name, out)
    installed.asked("1 lesson written to")
    assert out.stat().st_size > 0


def test_module_and_format_are_chosen_and_the_file_gets_the_formats_ending(installed, tmp_path, monkeypatch):
    asked = []
    out = tmp_path / "out"

    def answer(_parent, _title, name, _kinds):
        asked.append(name)
        return str(out / name), ""

    out.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    for button, value in (("questions-out", "moodle-xml"), ("course-out", "scorm12")):
        installed.press(button)
        installed.asked("Module")
        boxes = installed.driver.widgets(QComboBox)
        boxes[0].setCurrentIndex(boxes[0].findData("small-module"))
        boxes[1].setCurrentIndex(boxes[1].findData(value))
        installed.answer("Take out…")
        installed.asked("written to")
        installed.driver.close_dialogs()
    assert asked == ["small-module.xml", "small-module.zip"]
    assert {each.name for each in out.iterdir()} == set(asked)


def test_a_table_to_fill_in_is_written_and_read_again(trainer, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: (str(tmp_path / asked[2]), ""))
    trainer.press("table")
    trainer.asked("Written to")
    trainer.driver.close_dialogs()
    (table,) = tmp_path.glob("*.xlsx")
    trainer.exchange.read([table])
    trainer.asked("can be brought in")
    assert not trainer.driver.sees("left out:")


def test_what_a_format_cannot_hold_is_listed(trainer, places, tmp_path):
    folder = sample_draft(tmp_path)
    text = (folder / "module.yaml").read_text("utf-8")
    (folder / "module.yaml").write_text(text.replace("id: sample", "id: other"), "utf-8")
    install_module(places, folder)
    trainer.exchange.take_questions("other", "aiken", tmp_path / "out.txt")
    trainer.asked("questions written to")
    assert trainer.driver.sees("left out:")
    assert "basics.yaml" in trainer.exchange.report.list.toPlainText()


def test_a_draft_goes_out_as_it_is_written_and_the_likely_format_stands_first(trainer, places, tmp_path, monkeypatch):
    name = trainer.begin("Seasonal work")
    trainer.open()
    folder = places.trainer / "modules" / name
    out = tmp_path / "questions.xml"
    asked = []

    def choose(*words):
        asked.append(words[2])
        return str(out), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    trainer.window.screen_shown.controller.exchange.ask_questions()
    dialog = trainer.window.findChild(OutDialog)
    assert dialog.format.currentData() == "moodle-xml"
    place = next(at for at in range(dialog.module.count()) if "as it is written now" in dialog.module.itemText(at))
    dialog.module.setCurrentIndex(place)
    trainer.answer("Take out…")
    trainer.asked("1 of 1 questions written to")
    assert asked == [f"{name}.xml"]
    assert b"<quiz>" in out.read_bytes()
    trainer.driver.close_dialogs()
    trainer.window.screen_shown.controller.exchange.take_course(str(folder), "html", tmp_path / "pages.zip")
    trainer.asked("written to")


def test_several_files_dropped_are_read_together(trainer, tmp_path):
    paths = []
    for number in (1, 2):
        path = tmp_path / f"{number}.gift"
        path.write_text(f"::Q{number}:: True? {{T}}\n", encoding="utf-8")
        paths.append(str(path))
    trainer.window.files_dropped.emit(paths)
    trainer.asked("2 questions can be brought in")


def test_a_zipped_module_that_is_dropped_is_a_module(trainer, tmp_path):
    path = shutil.make_archive(str(tmp_path / "small"), "zip", write_small_module(tmp_path / "a"))
    trainer.window.files_dropped.emit([path])
    trainer.asked("A small module")
    assert trainer.driver.sees("Open in the editor")


def test_several_modules_dropped_are_shown_one_after_the_other(trainer, tmp_path):
    first = write_small_module(tmp_path / "a")
    second = write_small_module(tmp_path / "b")
    text = (second / "module.yaml").read_text("utf-8")
    (second / "module.yaml").write_text(text.replace("A small module", "Another one"), "utf-8")
    trainer.window.files_dropped.emit([str(first), str(second)])
    trainer.asked("A small module")
    trainer.answer("Cancel")
    trainer.asked("Another one")


def test_a_guessed_encoding_is_chosen_by_eye_and_the_file_read_again(trainer, places, tmp_path):
    path, other = tmp_path / "old.gift", tmp_path / "new.gift"
    path.write_bytes("::Passport:: Чей паспорт? {=Работника ~Хозяина}\n".encode("cp866"))
    other.write_text("::Договор:: Нужен ли договор? {T}\n", encoding="utf-8")
    trainer.window.files_dropped.emit([str(path), str(other)])
    trainer.asked("2 questions can be brought in")
    choice = trainer.window.findChild(EncodingChoice)
    assert choice.encoding == "cp866"
    assert "Чей паспорт?" in choice.lines.words
    choice.box.setCurrentIndex(choice.box.findData("koi8-r"))
    assert "Чей паспорт?" not in choice.lines.words
    assert not trainer.driver.sees("Bring in…")
    trainer.answer("Read again")
    trainer.driver.wait_until(lambda: trainer.window.findChild(EncodingChoice) not in (None, choice), "the new reading")
    choice = trainer.window.findChild(EncodingChoice)
    assert choice.encoding == "koi8-r"
    choice.box.setCurrentIndex(choice.box.findData("cp866"))
    trainer.answer("Read again")
    trainer.driver.wait_until(lambda: trainer.window.findChild(EncodingChoice) not in (None, choice), "the new reading")
    bring(trainer, NEW, "Договоры")
    trainer.asked("2 questions written to")
    text = next(places.trainer.rglob("dogovory.yaml")).read_text("utf-8")
    assert "Чей паспорт?" in text
    assert "Нужен ли договор?" in text


LIASCRIPT = "<!--\nauthor: A\n-->\n# Means\n\nWhich is a means?\n\n- [( )] debt\n- [(X)] deceit\n"


@pytest.fixture
def quizzes(tmp_path):
    path = tmp_path / "means.md"
    path.write_text(LIASCRIPT, encoding="utf-8")
    return path


def test_a_text_with_quizzes_is_asked_about_and_gives_its_questions(trainer, quizzes):
    trainer.driver.program.desk.navigator.show("home")
    trainer.window.files_dropped.emit([str(quizzes)])
    trainer.asked("“means.md” is a text with quizzes of LiaScript.")
    trainer.answer("The questions")
    trainer.asked("1 question can be brought in.")


def test_several_texts_chosen_at_once_become_lessons_of_one_module(trainer, tmp_path, monkeypatch):
    """The button took one file: who had five handouts began five modules."""
    texts = [tmp_path / f"{name}.md" for name in ("first", "second")]
    for each in texts:
        each.write_text(f"# {each.stem.title()} handout\n\n## A section\n\nWords.\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(each) for each in texts], ""))
    trainer.controller._view.text_asked.emit()
    trainer.asked("Language of the text, guessed by its letters")
    assert trainer.driver.one(QLineEdit).text() == texts[0].parent.name.replace("_", " ")
    trainer.write("Our handouts")  # it was called as the folder, for good
    trainer.answer("Bring in")
    places = trainer.driver.program.desk.places
    trainer.driver.wait_until(lambda: bool(recent_drafts(places)), "a draft was made")
    (draft,) = recent_drafts(places)
    assert (draft.id, draft.title) == ("our-handouts", "Our handouts")
    assert len([*(draft.path / "lessons").glob("*.md")]) == 2


@pytest.mark.parametrize("is_dropped", [True, False])
def test_a_text_with_quizzes_that_comes_in_as_a_text_tells_that_it_shows_its_keys(trainer, quizzes, is_dropped):
    if is_dropped:
        trainer.window.files_dropped.emit([str(quizzes)])
        trainer.asked("Bring in what?")
        trainer.answer("The text")
    else:
        trainer.controller.take_texts([quizzes])
    trainer.asked("Language of the text, guessed by its letters")
    trainer.answer("Bring in")
    trainer.asked("“means.md” holds quizzes of LiaScript: in the text learners read what is right.")


def test_a_package_among_texts_is_told_to_come_alone(trainer, tmp_path, qtbot):
    """The questions’ reader was asked to read both, and said that they are none."""
    paths = [tmp_path / "a.md", tmp_path / "b.htmod"]
    for each in paths:
        each.write_text("# A text\n\nWords.\n", encoding="utf-8")
    trainer.controller.take_texts(paths)
    trainer.asked("Texts come in together, a package (.zip, .htmod) alone: choose texts, or one package.")
    trainer.answer("Close")
