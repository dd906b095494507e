"""Right answers of a table named by letters of a Cyrillic keyboard: Russian ones, or such as look like Latin ones."""

import pytest

from htcourse.formats import spreadsheet


@pytest.fixture
def read(tmp_path):
    def of(text):
        path = tmp_path / "some.csv"
        path.write_text(text, encoding="utf-8")
        return spreadsheet.read(path)

    return of


@pytest.mark.parametrize(
    ("correct", "right", "told"),
    [
        ("А", [0], False),
        ("б", [1], False),
        ("Б)", [1], False),
        ("В", [2], True),
        ('"А, В"', [0, 2], True),
        ('"Б, В"', [1, 2], False),
        ("С", [2], False),
        ("А; С", [0, 2], False),
        ("A; В", [0, 1], False),
        ("А и Б", [0, 1], False),
        ("Б=50; В=50", [1, 2], False),
    ],
)
def test_letters_of_a_cyrillic_keyboard_are_read_and_those_of_two_alphabets_told(read, correct, right, told):
    reading = read(f"question,answer1,answer2,answer3,correct\nWhich?,Palermo,Vienna,Geneva,{correct}\n")
    (each,) = reading.bank.questions
    assert [number for number, choice in enumerate(each.question.body.choices) if choice.worth > 0] == right
    assert [(each.place.line, each.code) for each in reading.problems] == [(2, "correct-unclear")] * told


def test_a_russian_letter_beyond_the_answers_is_a_latin_one(read):
    reading = read("question,answer1,answer2,correct\nWhich?,Palermo,Vienna,В\n")
    assert [each.correct for each in reading.bank.questions[0].question.body.choices] == [False, True]
    assert not reading.problems


@pytest.mark.parametrize("key", ["B", "2", "Vienna", "б)"])
@pytest.mark.parametrize("heads", ["option A,option B,option C,Answer", "Вариант 1,Вариант 2,Вариант 3,Ответ"])
def test_a_column_answer_beside_those_of_options_is_the_key(read, heads, key):
    reading = read(f"question,{heads}\nWhich?,Palermo,Vienna,Geneva,{key}\n")
    assert [each.correct for each in reading.bank.questions[0].question.body.choices] == [False, True, False]
    assert not reading.problems


@pytest.mark.parametrize(
    "heads",
    [
        "Вариант А,Вариант Б,Вариант В,Ответ",
        "Ответ а),Ответ б),Ответ в),Ответы",
        "А),Б),В),Правильные ответы",
        "А,В,С,Верные ответы",
        "A,B,C,Answers",
        "Жауап А,Жауап Б,Жауап В,Жауаптар",
        "Жооп А,Жооп Б,Жооп В,Жооптор",
    ],
)
def test_options_may_be_lettered_in_any_alphabet_and_keys_stand_in_the_plural(read, heads):
    reading = read(f"Вопрос,{heads}\nWhich?,Palermo,Vienna,Geneva,2\n")
    choices = [(each.text, each.correct) for each in reading.bank.questions[0].question.body.choices]
    assert choices == [("Palermo", False), ("Vienna", True), ("Geneva", False)]
    assert not reading.problems


@pytest.mark.parametrize("name", ["Правильный", "Правильный ответ", "Дұрыс жауап", "Туура жооп"])
def test_the_key_has_a_name_in_every_language(read, name):
    reading = read(f"Вопрос,Ответ 1,Ответ 2,{name}\nWhich?,Palermo,Vienna,2\n")
    assert [each.correct for each in reading.bank.questions[0].question.body.choices] == [False, True]


def test_an_empty_key_in_a_table_of_kahoot_is_told_to_be_places(read):
    heads = ",".join(f"Answer {number} - max 75 characters" for number in (1, 2))
    reading = read(f"Question - max 120 characters,{heads},Time limit (sec),Correct answer(s)\nWhich?,a,b,20,\n")
    assert ["by their places" in each.fix for each in reading.problems if each.code == "correct-empty"] == [True]


def test_a_column_answer_that_is_none_is_named(read):
    reading = read("question,answer1,answer2,correct,answer\nWhich?,Palermo,Vienna,B,x\n")
    assert ["“answer”" in each.sentence for each in reading.problems] == [True]
