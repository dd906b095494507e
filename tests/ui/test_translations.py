"""The words of the windows in Russian and Kazakh, and English with one and many."""

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QAbstractButton, QLabel
from tests.core.certificates import STATEMENT

import htcourse
from htcourse import app
from htcourse.core.clock import Moment
from htcourse.core.quiz import Interaction, Option
from htcourse.core.signed_statement import SignedStatement
from htcourse.store.places import Places, assets_dir
from htcourse.ui.look.texts import country_name, minutes_text
from htcourse.ui.look.theme import Look
from htcourse.ui.look.translations import Translations
from htcourse.ui.question.gestures.choices import ChoiceList
from htcourse.ui.screens.certificate.wording import signature_html, statement_html
from htcourse.usecases.people.learners import create_learner

FORMS = {"en": 2, "ru": 3, "kk": 2}
PLACEHOLDER = re.compile(r"\{\{|\}\}|\{\w*\}|%n|%L?\d")


def messages(language: str) -> Iterator[tuple[str, list[str], bool]]:
    """Yield what stands in the code, its translation (every plural form), and whether it is finished."""
    for message in ET.parse(assets_dir() / "translations" / f"htcourse_{language}.ts").iter("message"):
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")]
        is_finished = translation.get("type") != "unfinished"
        yield message.findtext("source", ""), forms or [translation.text or ""], is_finished


def written(language: str) -> list[tuple[str, str]]:
    """Return every source beside every form of its translation, drafts too."""
    return [(source, form) for source, forms, _ in messages(language) for form in forms if form]


@pytest.fixture
def speak(qapp):
    """Show the windows in a language; English again at the end."""
    translations = Translations(qapp, assets_dir())
    yield translations.use
    translations.use("en")
    translations.use("")


@pytest.fixture
def russian(qapp, tmp_path):
    """The program in Russian, with a learner at work, on Home."""
    places = Places(tmp_path / "home")
    places.prepare()
    create_learner(places, name="Айгерим", country="kz")
    moment = Moment(datetime(2026, 3, 1, 9, 0, tzinfo=UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z"), 300)
    program = app.build(places, qapp, lambda: moment, size=(1366, 768), theme="light", zoom=1.0, language="ru")
    program.desk.navigator.show("home")
    yield program
    program.translations.use("en")
    program.window.close()
    program.window.deleteLater()
    program.deleteLater()


def words_of(program: app.Program) -> str:
    """Return what can be read in the window."""
    shown: list[QLabel | QAbstractButton] = list(program.window.findChildren(QLabel))
    shown += program.window.findChildren(QAbstractButton)
    return "\n".join(f"{each.text()}\n{each.accessibleName()}" for each in shown)


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_a_translation_has_the_placeholders_of_its_source(language):
    for source, form in written(language):
        assert sorted(PLACEHOLDER.findall(form)) == sorted(PLACEHOLDER.findall(source)), form


@pytest.mark.parametrize("language", FORMS)
def test_every_finished_plural_has_all_forms_of_its_language_and_says_the_number_in_each(language):
    plurals = [forms for source, forms, is_finished in messages(language) if "%n" in source and is_finished]
    assert plurals
    for forms in plurals:
        assert len(forms) == FORMS[language]
        assert all("%n" in form and "(s)" not in form for form in forms), forms


def test_both_kazakh_plural_forms_are_the_same():
    assert all(len(set(forms)) == 1 for source, forms, _ in messages("kk") if "%n" in source)


def test_no_kazakh_ending_hangs_on_an_inserted_word():
    # An ending depends on the last sound of the word before it; a noun of its own (1-тарау) does not.
    ending = re.compile(r"(?:\}|%n|»)[-‑]?(?:[нтд][ыі]ң|[ғгқк][ае]|[нтд][ыі]|[дт][ае]н?|н[ае]н|[мбп]ен)(?!\w)")
    assert [form for _, form in written("kk") if ending.search(form)] == []


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_no_translation_shouts(language):
    assert [form for source, form in written(language) if "!" in form and "!" not in source] == []


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_a_certificate_is_in_one_language(speak, language):
    """It is printed and signed: half of its sentences were English, as they could not be collected for translators."""
    parts = tuple(replace(each, title="Раздел") for each in STATEMENT.parts)
    statement = replace(STATEMENT, title="Курс", route="Вуз", parts=parts)
    made = SignedStatement(statement, b"k" * 32, b"s" * 64)
    speak(language)
    said = re.sub(r"<[^>]*>|htcourse verify FILE|[.]htcert", "", statement_html(statement) + signature_html(made))
    for each in (made.fingerprint, made.code, statement.serial, statement.content_hash, "PDF"):
        said = said.replace(each, "")
    assert re.findall(r"[A-Za-z]{3,}", said) == []


def test_english_counts_one_and_many(speak):
    speak("en")
    assert [minutes_text(minutes) for minutes in (1, 4, 120)] == ["1 minute", "4 minutes", "2 hours"]


def test_russian_counts_in_three_forms(speak):
    speak("ru")
    assert [minutes_text(each) for each in (1, 2, 5, 11, 21)] == [
        "1 минута",
        "2 минуты",
        "5 минут",
        "11 минут",
        "21 минута",
    ]


def test_kazakh_counts_in_one_form(speak):
    speak("kk")
    assert [minutes_text(minutes) for minutes in (1, 5)] == ["1 минут", "5 минут"]


@pytest.mark.parametrize(("language", "cancel"), [("ru", "Отмена"), ("kk", "Бас тарту")])
def test_the_dialogs_of_qt_speak_the_language(speak, language, cancel):
    speak(language)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel").replace("&", "") == cancel


@pytest.fixture
def cancelled(qapp):
    """Say what Qt calls Cancel now; the locale is English again at the end."""
    yield lambda: QCoreApplication.translate("QPlatformTheme", "Cancel").replace("&", "")
    QLocale.setDefault(QLocale("en"))


def test_the_words_of_a_program_go_with_it(qapp, tmp_path, cancelled):
    places = Places(tmp_path / "home")
    places.prepare()
    program = app.build(places, qapp, language="ru")
    assert cancelled() == "Отмена"
    program.window.close()
    for each in (program.window, program):
        each.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert cancelled() == "Cancel"


def test_words_that_nobody_holds_are_gone(qapp, cancelled):
    translations = Translations(qapp, assets_dir())
    translations.use("ru")
    assert cancelled() == "Отмена"
    del translations
    assert cancelled() == "Cancel"


def test_true_and_false_are_the_programs_words(speak, qapp):
    speak("ru")
    interaction = Interaction("choose-one", options=(Option("true", "True"), Option("false", "False")))
    choices = ChoiceList(Look(assets_dir(), "light", 1.0), interaction, is_single=True)
    assert [row.text() for row in choices.rows.values()] == ["Верно", "Неверно"]


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_what_is_not_translated_counts_in_english(speak, language):
    """“answer(s)” stood there."""
    speak(language)
    for context in ET.parse(assets_dir() / "translations" / "htcourse_en.ts").iter("context"):
        for message in context.iter("message"):
            source = message.findtext("source", "")
            words = QCoreApplication.translate(context.findtext("name", ""), source, message.findtext("comment"), 2)
            assert not re.search(r"\(s\)|/entries", words), source


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_more_to_do_is_another_word_than_more_to_read(speak, language):
    speak(language)
    bar, menu, link = (QCoreApplication.translate(each, "More") for each in ("Bar", "ClassesView", "_Source"))
    assert menu == bar != link


def test_english_comes_back_after_another_language(speak):
    speak("kk")
    assert country_name("kz") == "Қазақстан"
    speak("en")
    assert (country_name("kz"), minutes_text(1)) == ("Kazakhstan", "1 minute")


def test_the_russian_window_counts_in_russian_on_every_screen(russian):
    navigator = russian.desk.navigator
    for place in ("home", "progress", "settings"):
        navigator.show(place)
        said = words_of(russian)
        assert "(s)" not in said
        assert re.search(r"\d (урок|урока|уроков)\b|Прочитано уроков: \d", said), place


def test_no_class_with_a_plural_has_children():
    # In a child, PySide's tr() takes the child's name first and, with a number, never comes to the parent's.
    parents, counting = set(), set()
    for path in Path(htcourse.__file__).parent.rglob("*.py"):
        text = path.read_text("utf-8")
        for bases in re.findall(r"^ *class \w+\(([^)]*)\)", text, re.MULTILINE):
            parents |= {*re.findall(r"\w+", bases)}
        for each in ast.walk(ast.parse(text)) if "%n" in text else ():
            if isinstance(each, ast.ClassDef):
                calls = [node for node in ast.walk(each) if isinstance(node, ast.Call) and len(node.args) == 3]
                if any(isinstance(call.func, ast.Attribute) and call.func.attr == "tr" for call in calls):
                    counting.add(each.name)
    assert "Texts" in counting
    assert parents & counting == set()
