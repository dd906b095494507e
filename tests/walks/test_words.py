"""A walk names things in English, whatever the language of the windows."""

from pathlib import Path

import pytest

from htcourse.tour.words import SaidWords

_TOLD = """<TS><context><name>Any</name>
<message><source>Check</source><translation>Проверить</translation></message>
<message><source>Check “{title}” first</source><translation>Сначала проверьте «{title}»</translation></message>
<message><source>key since</source><translation>новый ключ</translation></message>
<message><source>Question {number}</source><translation>Вопрос {number}</translation></message>
<message numerus="yes"><source>%n question(s) left</source><translation>
<numerusform>остался %n вопрос</numerusform><numerusform>осталось %n вопросов</numerusform></translation></message>
<message><source>{left} of an exam left</source><translation>До конца экзамена: {left}</translation></message>
<message numerus="yes"><source>%n minute(s)</source><translation>
<numerusform>%n минута</numerusform><numerusform>%n минут</numerusform></translation></message>
<message><source>Begin</source><translation type="unfinished">Начать</translation></message>
<message><source>Later</source><translation type="unfinished"></translation></message>
</context></TS>"""


@pytest.fixture
def words(tmp_path: Path) -> SaidWords:
    (tmp_path / "translations").mkdir()
    (tmp_path / "translations" / "htcourse_ru.ts").write_text(_TOLD, encoding="utf-8")
    return SaidWords(tmp_path, "ru")


def test_what_is_translated_is_known_in_both_languages_with_what_stands_in_it(words):
    assert words.of("Check") == ("Check", "Проверить")
    assert words.of("Question 3,") == ("Question 3,", "Вопрос 3,")
    assert words.of("5 questions left") == ("5 questions left", "остался 5 вопрос", "осталось 5 вопросов")
    assert words.of("key since") == ("key since", "новый ключ")
    assert words.of("Key since") == ("Key since", "Новый ключ"), "on screen it may begin a line"
    assert words.of("Begin") == ("Begin", "Начать"), "nobody looked it through, but it is on screen"
    assert words.of("Later") == ("Later",)
    assert not words.is_in("Later", "Начать")


def test_what_stands_in_a_sentence_is_known_in_the_other_language_too(words):
    assert words.of("5 minutes of an exam left")[1:] == (
        "До конца экзамена: 5 minutes",
        "До конца экзамена: 5 минута",
        "До конца экзамена: 5 минут",
    )


def test_a_part_of_a_sentence_is_seen_where_the_whole_of_it_is(words):
    assert words.is_in('Check "', 'Сначала проверьте "Раздел"')
    assert not words.is_in('Check "', "Проверить")


def test_without_a_file_all_stays_english(tmp_path):
    assert SaidWords(tmp_path, "kk").of("Check") == ("Check",)
