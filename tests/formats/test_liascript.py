"""LiaScript: choices, fields, menus, gaps, hints and solutions; its texts stay lessons."""

import json
import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.formats.mutants import mutated
from tests.formats.samples import plain_reading
from tests.how_many import few, how_many

from htcourse import formats
from htcourse.core.question_types import kind_of
from htcourse.formats import liascript
from htcourse.usecases.modules.markdown_module import is_markdown

SAMPLE = Path(__file__).parents[1] / "samples" / "liascript" / "quizzes.md"
HEAD = "<!--\nauthor: A\n-->\n"
PIECES = [
    b"[[",
    b"]]",
    b"[(X)]",
    b"[[?]]",
    b"****",
    b"\n",
    b"\n\n",
    b"|",
    b"(",
    b"```",
    b"{{1}}",
    b"@a(",
    b"<script>",
    b"# ",
]


def test_a_sample_gives_what_stands_beside_it():
    expected = json.loads(SAMPLE.with_suffix(".json").read_text(encoding="utf-8"))
    assert plain_reading(liascript.read(SAMPLE)) == expected


def test_its_questions_are_read_and_its_texts_are_lessons_too():
    assert formats.recognise(SAMPLE).NAME == liascript.NAME
    assert is_markdown(SAMPLE)


@pytest.mark.parametrize(
    ("text", "is_lia"),
    [
        ("Which?\n\n[( )] a\n[(X)] b\n", True),
        ("Which?\n\n    [[ ]] a\n    [[X]] b\n", True),
        (f"{HEAD}Which?\n\n[[word]]\n", True),
        ("# Notes\n\n[[Another note]]\n", False),
        ("- [ ] to do\n- [x] done\n", False),
        (f"{HEAD}# Words alone\n", False),
        ("Which?\n\n- [( )] a\n- [(X)] b\n", True),
        ("Which?\n\n* [[ ]] a\n* [[X]] b\n", True),
        ("> Which?\n>\n>     [( )] a\n>     [(X)] b\n", True),
        (f"{HEAD}Which?\n\n[[ a\n| (b)\n]]\n", True),
        (f"{HEAD}The means is [[debt]].\n", True),
        (f"{HEAD}And?\n\n[[!]]\n", True),
        ("And?\n\n[[a] [b]]\n[ (X) ( ) ] c\n", True),
        ("- [[X]]\n- [[Y]]\n", False),
        ("```\n- [( )] a\n- [(X)] b\n```\n", False),
        ("Is it [[ (a) | b ]]?\n", True),
        ("Is it [[(a)|b]]?\n", True),
        ("Is it [[a|(b)|c]]?\n", True),
        ("Is it [[a | (b)]]?\n", True),
        ("Which?\n\n> [[ a\n> | (b)\n> ]]\n", True),
        ("| a | [[ (b) | c ]] |\n|---|---|\n", True),
        ("Put [->[debt]] here.\n", True),
        ("How many?\n\n[[!]]\n<script>true</script>\n", True),
        ("How many?\n\n[[5]]\n[[?]] Few.\n\n<script>true</script>\n", True),
        ("> How many?\n>\n> [[!]]\n> <script>true</script>\n", True),
        ("See [[Note|(there)]] and ![[a.png|(a)|100]].\n", False),
        ("| [[Note\\|(there)]] | [[Law (new)|law]] | (b) |\n", False),
        ("See [[Note]].\n\n<script>1</script>\n", False),
        ("`[[ (a) | b ]]` is code.\n", False),
    ],
)
def test_notes_with_links_are_not_taken_for_it(text, is_lia, tmp_path):
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    assert liascript.recognise(tmp_path / "a.md") == is_lia
    assert is_markdown(tmp_path / "a.md")


@pytest.mark.parametrize(
    "asked",
    [
        "[[!]]\n<script>true</script>",
        "[[___]]",
        "[[____ ____]]",
        "[(1)] one\n[(2)] two",
        "[(:a)] one\n[(:b)] two",
        "[[:a]] x\n[[:b]] y",
        "[[1]] x\n[[2]] y",
        "[[red]] it is red\n[[green]] it is green",
        "[[ a | b ]]",
        "[[ a\n| b\n]]",
        "- [[!]]",
        "[[:-)] (:-]) [$a^2$]]\n[ [X]   [ ]    [X]  ] a row\n[ ( )   (X)    ( )   (X) ] another",
        "[[male (der)] [female (die)]]\n[    [X]           [ ]     ]  Mann\n[    ( )           (X)     ]  Frau",
        "[(totally)(agree)(unsure)]\n[                 ] It is so.",
        "It is [[!]] so.",
    ],
)
def test_what_has_no_key_is_left_out_and_named_with_what_it_asks(asked, tmp_path):
    path = tmp_path / "a.md"
    path.write_text(f"{HEAD}# A\n\nWhich of these?\n\n{asked}\n[[?]] Think.\n\nAnd?\n\n[(X)] a\n[( )] b\n", "utf-8")
    reading = liascript.read(path)
    assert [each.question.title for each in reading.bank.questions] == ["And?"]
    (told,) = (each for each in reading.problems if each.code == "no-key")
    assert told.place.line == 8
    assert "Which of these?" in told.sentence or "It is" in told.sentence


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ("[[!]]\n<script>1</script>", "script"),
        ("[[!]]\n@Algebrite.check(x)", "decided by macros (@Algebrite.check)"),
        ("[[@Algebrite.check(x^(2))]]", "decided by macros (@Algebrite.check)"),
        ("It is [[@a.b(`)`)]] so.", "decided by macros (@a.b)"),
        ("It is [[ (@a) | b ]] so.", "decided by macros (@a)"),
        ("It is @a([[b]]) so.", "decided by macros (@a)"),
        ("[(good)(bad)]\n[         ] It is so.", "matrix"),
        ("[[a] [b]]\n[ (X) ( ) ] c", "matrix"),
        ("[(1)] one\n[(2)] two", "survey"),
        ("[[ a | b ]]", "survey"),
        ("[[ a\n| b\n]]", "survey"),
        ("[[____ ____]]", "survey"),
    ],
)
def test_what_is_left_out_without_a_key_says_why(asked, why, tmp_path):
    reading = reading_of(f"Which?\n\n{asked}\n", tmp_path)
    assert not reading.bank.questions
    told = [each.sentence for each in reading.problems if each.code == "no-key"]
    assert len(told) == 1
    assert why in told[0]
    assert not any("\ufdd0" in each.sentence for each in reading.problems)


@pytest.mark.parametrize(
    ("options", "kept", "told"),
    [
        ("[( )] @a.b\n[(X)] b\n[( )] c @d", ["+b", "-c"], "lacks the options that are made by macros (@a.b)"),
        ("[[X]] @a\n[[X]] b\n[[ ]] c", ["+b", "-c"], "lacks the options that are made by macros (@a)"),
        ("[(X)] @a\n[( )] b\n[( )] c", [], "made by macros (@a); the question is left out"),
        ("[[X]] @a.b\n[[ ]] @c(1)\n[[ ]] d", [], "made by macros (@a.b, @c); the question is left out"),
        ("[( )] @a\n[(X)] b\n@check(1)", [], "made by macros (@a); the question is left out"),
    ],
)
def test_options_that_a_macro_makes_are_left_out_and_told(options, kept, told, tmp_path):
    reading = reading_of(f"Which?\n\n{options}\n", tmp_path)
    assert [mark for each in reading.bank.questions for mark in marked(each.question.body.choices)] == kept
    assert [told in each.sentence for each in reading.problems if each.code == "made-by-macro"] == [True]
    assert not [each for each in reading.problems if each.code == "no-key"]


@pytest.mark.parametrize("asked", ["Sum?\n\n[[2]]\n[[?]] Few.", "The sum is [[2]]."])
def test_a_macro_below_a_field_checks_it_and_is_told_with_the_question(asked, tmp_path):
    reading = reading_of(f"{asked}\n@Algebrite.check(1+1)\n****\nTwo.\n****\n", tmp_path)
    assert [each.question.feedback for each in reading.bank.questions] == ["Two."]
    assert [each.code for each in reading.problems] == ["checked-by-macro"]


def test_each_of_two_without_a_key_is_named(tmp_path):
    reading = reading_of("# A\n\n[[!]]\n<script>1</script>\n\n[(1)] one\n[(2)] two\n\n[[___]]\n", tmp_path)
    assert [(each.place.line, each.code) for each in reading.problems[:3]] == [(line, "no-key") for line in (6, 9, 12)]


@pytest.mark.parametrize("asked", ["In [[Oslo]] and [[Rome.", "In [[Oslo and [[Rome]].", "In [[]] only.", "[[]]"])
def test_an_open_gap_leaves_the_question_out_with_its_line(asked, tmp_path):
    path = tmp_path / "a.md"
    path.write_text(f"{HEAD}{asked}\n\nAnd?\n\n[(X)] a\n[( )] b\n", encoding="utf-8")
    reading = liascript.read(path)
    assert [each.question.title for each in reading.bank.questions] == ["And?"]
    assert [(each.place.line, each.code) for each in reading.problems] == [(4, "broken-gap")]


def test_what_is_dragged_to_its_place_is_chosen_from_a_menu(tmp_path):
    path = tmp_path / "a.md"
    path.write_text(f"{HEAD}The means is [->[ debt | (deceit) ]] here.\n", "utf-8")
    (gap,) = liascript.read(path).bank.questions[0].question.body.gaps
    assert [(each.text, each.correct) for each in gap.choices] == [("debt", False), ("deceit", True)]


def test_a_paragraph_that_begins_with_code_opens_none(tmp_path):
    path = tmp_path / "a.md"
    path.write_text(f"{HEAD}```word``` is prose.\n\nWhich?\n\n[( )] a\n[(X)] b\n", "utf-8")
    assert len(liascript.read(path).bank.questions) == 1


def reading_of(text, tmp_path):
    path = tmp_path / "a.md"
    path.write_text(f"{HEAD}{text}", encoding="utf-8")
    return liascript.read(path)


def told(reading):
    """Return what is told, but for how LiaScript compares words that are typed."""
    return [each for each in reading.problems if each.code != "case-ignored"]


def asked_in(reading):
    return [(each.question.text, each.question.feedback) for each in reading.bank.questions]


def marked(choices):
    return [("+" if each.correct else "-") + each.text for each in choices]


MARKS = ["- ", "-", "* ", "+ ", "1. ", "> ", ">     ", "> - ", "    - ", "- - ", "- > ", "    > "]


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("brackets", ["()", "[]"])
def test_choices_of_a_list_or_quotation_are_one_question(mark, brackets, tmp_path):
    one, other = brackets
    asked = "> Which?\n>\n" if ">" in mark else "Which?\n\n"
    lines = [f"{mark}[{one}{each}{other}] {text}" for each, text in ((" ", "a"), ("X", "b"))]
    reading = reading_of(f"{asked}{lines[0]}\n{lines[1]}\n{mark}[[?]] Think.\n", tmp_path)
    (question,) = (each.question for each in reading.bank.questions)
    assert (question.text, marked(question.body.choices), question.hints) == ("Which?", ["-a", "+b"], ("Think.",))


@pytest.mark.parametrize(
    "menu",
    [
        "    [[  six\n    | ( five )\n    |   four\n    ]]",
        "[[ six\n| (five) | four ]]\n[[?]] Think.",
        "- [[ six | (five)\n| four ]]",
    ],
)
def test_a_menu_over_several_lines_is_one(menu, tmp_path):
    reading = reading_of(f"How many?\n\n{menu}\n\nAnd?\n\n[(X)] a\n[( )] b\n", tmp_path)
    assert asked_in(reading) == [("How many? {g1}", ""), ("And?", "")]
    (gap,) = reading.bank.questions[0].question.body.gaps
    assert marked(gap.choices) == ["-six", "+five", "-four"]
    assert not reading.problems


def test_a_paragraph_with_gaps_is_one_question_with_its_hints_and_solution(tmp_path):
    text = "The Protocol\nof [[Palermo]] is\nof [[2000]].\n[[?]] Italy.\n***\n\nSigned there.\n\n***\n"
    (read,) = reading_of(f"{text}\n`[[no]]` is code.\n", tmp_path).bank.questions
    assert read.question.text == "The Protocol of {g1} is of {g2}."
    assert (read.question.feedback, read.question.hints) == ("Signed there.", ("Italy.",))


def test_gaps_of_a_table_are_one_question_a_row_a_line(tmp_path):
    table = "| a | b |\n|---|:-:|\n| City | [[Palermo]] |\n| Year | [[ 1999 | (2000) ]] |\n"
    (read,) = reading_of(f"Fill in\n\n{table}", tmp_path).bank.questions
    assert read.question.text == "Fill in\n\na – b\n\nCity – {g1}\n\nYear – {g2}"
    assert [len(each.choices) for each in read.question.body.gaps] == [0, 2]


BLOCK = "                {{1}}\n******\n\n%s\n\n******\n\n"


def test_the_stars_that_close_a_block_are_no_solution(tmp_path):
    asked = "Block?\n\n    [( )] Yes\n    [(X)] No"
    solved = f"{asked}\n    ***\n\n    Because.\n\n    ***"
    text = BLOCK % asked + "Words.\n\n" + BLOCK % solved + "Last?\n\n[[X]] a\n[[ ]] b\n"
    reading = reading_of(text, tmp_path)
    assert asked_in(reading) == [("Block?", ""), ("Block?", "Because."), ("Last?", "")]
    tight = (BLOCK % asked).replace("\n\n***", "\n***")
    assert asked_in(reading_of(tight + tight, tmp_path)) == [("Block?", ""), ("Block?", "")]


def test_effects_and_code_within_a_solution_are_left_out_and_named(tmp_path):
    solution = "***\n\n  {{1}}\nSo it is.\n\n```\n[(X)] code\n```\n\n  {{2}}\n****\nMore.\n****\n\n***\n"
    reading = reading_of(f"Which?\n\n[(X)] a\n[( )] b\n{solution}\nAnd?\n\n[[c]]\n", tmp_path)
    assert asked_in(reading) == [("Which?", "So it is.\n\nMore."), ("And?", "")]
    (found,) = told(reading)
    assert found.values["names"] == "```, {{…}}"


@pytest.mark.parametrize(
    ("rest", "feedback", "others"),
    [
        ("Because.\n\nAnd?\n\n[[c]]\n", "Because.", ["And?"]),
        ("Because.\n\n# Other\n\nWords.\n", "Because.", []),
        ("Because.\n", "Because.", []),
        ("\nIt is [[c]] so.\n\n***\n\nAnd?\n\n[(X)] c\n", "", ["It is {g1} so.", "And?"]),
        ("```\nnever closed\n\nAnd?\n\n[[c]]\n", "", ["And?"]),
        (BLOCK % "And?\n\n[[c]]", "", ["And?"]),
    ],
)
def test_a_solution_that_nothing_closes_is_told_and_takes_nothing_along(rest, feedback, others, tmp_path):
    reading = reading_of(f"Which?\n\n[(X)] a\n[( )] b\n***\n{rest}", tmp_path)
    assert asked_in(reading)[0] == ("Which?", feedback)
    assert [text for text, _ in asked_in(reading)[1:]] == others
    assert [each.place.line for each in reading.problems if each.code == "open-solution"] == [6]


def test_a_comment_or_script_parts_no_quiz_from_its_solution(tmp_path):
    text = "Which?\n<!-- a\nb -->\n[[c]]\n<script>\n1\n</script>\n***\n\nSo.\n\n***\n"
    text += "\nThis <!-- is open.\n\nAnd?\n\n[[d]]\n"
    assert asked_in(reading_of(text, tmp_path)) == [("Which?", "So."), ("And?", "")]


def test_code_that_nothing_closes_is_told_with_its_line(tmp_path):
    reading = reading_of("Which?\n\n[[c]]\n\n```\nAnd?\n\n[[d]]\n", tmp_path)
    assert len(reading.bank.questions) == 1
    assert [(each.place.line, each.code) for each in told(reading)] == [(8, "open-code")]


def test_words_of_an_effect_stay_and_it_is_told(tmp_path):
    text = "Is {1}{this} so, {2-3}{and *that*}?\n\n[( )] a {3}{`{1}{x}`}\n[(X)] b {\n\n`{1}{x}`?\n\n[[c]]\n"
    reading = reading_of(text, tmp_path)
    assert [text for text, _ in asked_in(reading)] == ["Is this so, and *that*?", "`{1}{x}`?"]
    assert marked(reading.bank.questions[0].question.body.choices)[1] == "+b {"
    assert [each.values["names"] for each in told(reading)] == ["{…}{…}"]


@pytest.mark.parametrize(("typed", "is_told"), [("Palermo", True), ("2000", False)])
@pytest.mark.parametrize("words", ["Where?\n\n[[%s]]\n", "It is [[%s]] and [[0]].\n"])
def test_that_a_typed_word_is_compared_sign_by_sign_is_told_once(words, typed, is_told, tmp_path):
    reading = reading_of(2 * f"{words % typed}\n", tmp_path)
    assert len(reading.bank.questions) == 2
    assert [each.code for each in reading.problems] == is_told * ["case-ignored"]


@pytest.mark.parametrize("mark", ["1. ", "- ", "* "])
def test_one_question_of_a_list_loses_its_mark(mark, tmp_path):
    text = f"{mark}Which?\n\n    [[a]]\n\n{mark}And?\n\n    [(X)] a\n    [( )] b\n\n- one\n- two\n\n[[c]]\n"
    assert [text for text, _ in asked_in(reading_of(text, tmp_path))] == ["Which?", "And?", "- one\n- two"]


def test_gaps_of_a_table_in_html_are_read_a_row_a_line(tmp_path):
    text = "<table><tr><td>City</td><td>[[Palermo]]</td></tr><tr><td>Year</td><td>[[2000]]</td></tr></table>\n"
    (read,) = reading_of(text, tmp_path).bank.questions
    assert (read.question.text, read.question.title) == ("City – {g1}\n\nYear – {g2}", "City – … Year – …")


COURSE = """# A

Which one?

[( )] key1a
[(X)] key1b
[[?]] hint one
***

Solution one.

***

Fill in:

- City: [[key2a]]
- Year: [[ key2b | (key2c) ]]

  {{1}}
****

Which are in the block?

- [[X]] key3a
- [[ ]] key3b

****

## B

> Quoted?
>
>     [(X)] key4a
>     [( )] key4b
>     ***
>     Solution four.
>     ***

Menu over lines?

[[ key5a
| (key5b)
]]
***
Solution five.
***

| a | b |
|---|---|
| x | [[key6a]] |

Typed?

[[key7a]]
[[?]] hint seven
"""
ADDED = ["", "***", "*****", "  {{1}}", "```", "# C", "> ", "Words.", "<!-- c -->", "- [( )] key8a", "[[key9a]]", "[["]


def mutated_lines(seed):
    """Return the lines with some taken out, doubled, moved, put in, quoted or made items."""
    of, lines = random.Random(seed), COURSE.split("\n")
    for _ in range(of.randint(1, 6)):
        at, to = of.randrange(len(lines)), of.randrange(len(lines))
        match of.randrange(5):
            case 0:
                del lines[at]
            case 1:
                lines.insert(to, lines[at])
            case 2:
                lines[at], lines[to] = lines[to], lines[at]
            case 3:
                lines.insert(at, of.choice(ADDED))
            case _:
                lines[at] = of.choice(["> ", "- ", "    "]) + lines[at]
    return "\n".join(lines)


@pytest.mark.parametrize("part", few(range(20), 4))
def test_no_question_holds_a_key_of_another_in_what_it_tells(part, tmp_path):
    for seed in range(part * 100, part * 100 + 100):
        text = mutated_lines(seed)
        for each in reading_of(text, tmp_path).bank.questions:
            told = " ".join((each.question.feedback, *each.question.hints))
            assert "key" not in told, (seed, each.question, text)


@pytest.mark.hypothesis
def test_whatever_stands_in_a_file_it_is_read_or_named(tmp_path):
    path = tmp_path / "some.md"

    @settings(max_examples=how_many(80), deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(mutated(SAMPLE.read_bytes(), PIECES) | st.lists(st.sampled_from(PIECES), max_size=60).map(b"".join))
    def check(data):
        path.write_bytes(data)
        liascript.recognise(path)
        reading = liascript.read(path)
        for each in reading.bank.questions:
            assert isinstance(each.question.body, kind_of(each.question.type).body)
        assert all(each.sentence and each.advice for each in reading.problems)

    check()
