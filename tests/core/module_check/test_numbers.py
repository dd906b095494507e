import pytest

from htcourse.core.course import Lesson, LessonText, Module, Part, Section
from htcourse.core.errors import Place
from htcourse.core.module_check import check_module
from htcourse.core.module_check.numbers import figures


def lines_of(markdown: str, definitions: str = "", language: str = "en", code: str = "uncited-number") -> list[int]:
    section = Section("s", "S", 0, markdown, Place("a.md", 0))
    text = LessonText("A", "", (section,), Place("a.md", 1), definitions)
    lesson = Lesson("a", {}, (), (), {language: text}, Place("a.md", 1))
    module = Module("m", "1.0.0", {}, (language,), (), "", "", (Part("p", {}, ("a",)),), (), (lesson,))
    return [each.place.line for each in check_module(module) if each.code == code]


@pytest.mark.parametrize(
    "text",
    [
        "Half, 50%, were men.",
        "Some 12.5 per cent of them.",
        "27.6 million people",
        "It cost 300 dollars.",
        "It cost $300.",
        "In 1926 states agreed.",
        "in the 1870s",
        "122 identified victims",
        "Three times as many",
        "three hundred children",
        "two victims",
        "60 criminal cases",
        "около 40 процентов",
        "15 млн человек",
        "двести человек",
        "В 2003 году",
        "120 адам",
        "40 пайыз",
    ],
)
def test_figure_is_seen(text):
    assert figures(text)


@pytest.mark.parametrize(
    "text",
    [
        "See article 3 and art. 5.",
        "Convention No. 29 and resolution 227/2022.",
        "Law 110 applies.",
        "Azat, 31, and a boy of fifteen.",
        "Anyone under 18.",
        "Two men are hired; three workers stay.",
        "Allow ten minutes.",
        "Article 135 victims are named there.",
        "Criminal Code, art. 128, part 2",
        "Open ![2019: 50%](images/2019.png).",
        "Read [the page](https://example.org/2019/50%25).",
        "Phone 1500-2000-11.",
        "version 2.2024",
    ],
)
def test_what_is_no_figure_is_left_alone(text):
    assert list(figures(text)) == []


@pytest.mark.parametrize(
    ("markdown", "lines"),
    [
        ("In 1926\nit began.", [1]),
        ("It began\nin 1926.", [2]),
        ("In 1926 it began [@a].", []),
        ("In 1926 it began [see @a, p. 3]{unchecked}.", []),
        ("In 1926 it began `[@a]`.", [1]),
        ("In 1926.\n\nNext [@a].", [1]),
        ("- In 1926.\n- In 1927.", [1, 2]),
        ("Dates [@a]:\n\n- In 1926.\n- In 1927.", []),
        ("- In 1926.\n- In 1927 [@a].", []),
        ("- In 1926 [@a].\n- In 1927.", [2]),
        ("| a |\n|---|\n| 50% |", [3]),
        ("| a | b |\n|---|---|\n| x | 50% |", [3]),
        ("| a | b |\n|---|---|\n| x | 50% |\n\nTable [@a].", []),
        ("Table [@a].\n\n| a | b |\n|---|---|\n| x | 50% |", []),
        ('!!! note "N"\n    In 1926.', [2]),
        ('!!! note "N"\n    In 1926 [@a].', []),
        ('!!! note "1926"\n    Words.', []),
        ('Before [@a].\n\n!!! note "N"\n    | a | b |\n    |---|---|\n    | x | 50% |', [6]),
        ('!!! example "E"\n    In 1926 50% left.', []),
        ('!!! trainer "T"\n    Groups of 12 people.', []),
        ('!!! slide "S"\n    In 1926.\n\n    Source [@a].', []),
        ('!!! slide "S"\n    In 1926.', [2]),
        ('It began in 1926 [@a].\n\n!!! slide "S"\n    In 1926.', []),
        ("### In 1926", []),
        ("```\nIn 1926\n```", []),
        ("Word\n:   In 1926.", [2]),
        ("Word [@a]\n:   In 1926.", []),
    ],
)
def test_citation_covers_its_paragraph_and_what_belongs_to_it(markdown, lines):
    assert lines_of(markdown) == lines


def test_footnotes_are_prose_and_abbreviations_are_not():
    assert lines_of("Words.", "\n\n[^a]: In 1926.\n\n*[P26]: In 1926") == [3]


@pytest.mark.parametrize(
    "note",
    [
        "Jean Allain, 'Title of it' in Jane Doe (ed), A Book (OUP 2012) 12",
        "Petrova (2011), p. 5",
        "Иванов И. И. Право // Вестник. 2019. С. 5.",
        "Rantsev v Cyprus App no 25965/04 (ECtHR, 7 January 2010)",
        "https://example.org/a",
    ],
)
def test_a_note_that_is_a_reference_covers_what_calls_it_and_is_told_itself(note):
    assert lines_of("Some 45 victims[^a].\n\nSome 50 victims.", f"\n\n[^a]: {note}") == [3]
    assert lines_of("Some 45 victims[^a].", f"\n\n[^a]: {note}", code="note-without-source") == [3]


@pytest.mark.parametrize(
    "note", ["The law changed (in 2018).", "In 2019 there were 45 victims (UN 2020).", "A remark."]
)
def test_a_note_that_says_something_covers_nothing(note):
    assert lines_of("Some 45 victims[^a].", f"\n\n[^a]: {note}")[0] == 1
    assert lines_of("Some 45 victims[^a].", f"\n\n[^a]: {note}", code="note-without-source") == []


def test_translations_are_looked_at_too():
    assert lines_of("В 1926 году.", language="ru") == [1]


@pytest.mark.timeout(120)  # where the time grew with the square it would be many minutes
@pytest.mark.parametrize("text", ["1, ", "two-", "two ", "![", "[a](", "<img ", "<!--", "[@a; ", "- 5% a\n", "2 a a "])
def test_long_nonsense_takes_no_long_time(text):
    lines_of(text * (60_000 // len(text)))
