"""LiaScript: questions that are items of one list, and small marks around them."""

import pytest
from tests.formats.test_liascript import marked, reading_of, told


def asked(text, folder):
    return [(each.question.type, each.question.text) for each in reading_of(text, folder).bank.questions]


@pytest.mark.parametrize("quiz", ["[( )] stone\n   [(X)] apple", "[[apple]]"])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_the_last_item_of_a_list_of_gaps_asks_the_quiz_below_it(quiz, between, tmp_path):
    """It became a part of the gaps' text; the choices were called by the heading."""
    text = f"# L\n\n1. The capital of Spain is [[Madrid]].\n2. And?\n   Which is a fruit?{between}   {quiz}\n"
    kind = "short-text" if quiz.startswith("[[") else "single-choice"
    expected = [("cloze", "The capital of Spain is {g1}."), (kind, "And? Which is a fruit?")]
    assert [(each, " ".join(words.split())) for each, words in asked(text, tmp_path)] == expected
    assert not told(reading_of(text, tmp_path))


def test_items_of_gaps_stay_one_question(tmp_path):
    gaps = "1. The capital of Spain is [[Madrid]].\n2. Of Italy [[Rome]].\n"
    expected = [("cloze", "1. The capital of Spain is {g1}.\n2. Of Italy {g2}.")]
    assert asked(f"# L\n\n{gaps}", tmp_path) == expected
    assert asked(f"# L\n\n{gaps}[[?]] Think.\n", tmp_path) == expected


@pytest.mark.parametrize(("heading", "codes"), [("Fruit", ["no-question-text"]), ("Which is a fruit?", [])])
def test_a_question_without_words_says_that_a_heading_is_taken(heading, codes, tmp_path):
    reading = reading_of(f"# {heading}\n\n[( )] stone\n[(X)] apple\n", tmp_path)
    assert [each.question.text for each in reading.bank.questions] == [heading]
    assert [each.code for each in reading.problems] == codes


def test_a_bracket_behind_a_backslash_opens_no_gap(tmp_path):
    assert asked("A \\[[word]] and [[gap]].\n", tmp_path) == [("cloze", "A [[word]] and {g1}.")]


def test_links_that_play_something_lose_their_marks_and_settings_are_told(tmp_path):
    text = "Hear ?[this](https://a.kz/x.mp3), see !?[that](https://a.kz/x): [[cow]]\n"
    text += "<!-- data-max-trials='2' -->\n<!-- data-driven -->\n"
    reading = reading_of(text, tmp_path)
    (each,) = reading.bank.questions
    assert each.question.text == "Hear [this](https://a.kz/x.mp3), see [that](https://a.kz/x): {g1}"
    assert [each.values["names"] for each in told(reading)] == ["data-max-trials"]


@pytest.mark.parametrize(
    ("written", "read", "dropped"),
    [
        (r"$\frac{1}{2}$", r"$\frac{1}{2}$", []),
        (r"$a*b*c_1$ or $$\{x\}$$", r"$a\*b\*c_1$ or $$\\{x\\}$$", []),
        (r"{1}{$\frac{\sqrt{2}}{3}$}", r"$\frac{\sqrt{2}}{3}$", ["{…}{…}"]),
        ("`$` {2}{and **b**} `$`", "`$` and **b** `$`", ["{…}{…}"]),
        (r"\$5 {1}{or} \$6, \@home", "$5 or $6, @home", ["{…}{…}"]),
    ],
)
def test_a_formula_stays_as_it_is_written(written, read, dropped, tmp_path):
    reading = reading_of(f"Is it so?\n\n[(X)] {written}\n[( )] b\n", tmp_path)
    assert [each.question.body.choices[0].text for each in reading.bank.questions] == [read]
    assert [each.values["names"] for each in reading.problems] == dropped


@pytest.mark.parametrize(
    ("field", "answers", "menu"),
    [
        (r"[[a\|b]]", ["a|b"], []),
        (r"[[f\(x\)]]", ["f(x)"], []),
        (r"[[\[1, 2\]]]", ["[1, 2]"], []),
        (r"[[a\@b.kz \*]]", [r"a@b.kz \\*"], []),
        (r"[[ a \| b | (c) | \(d\) ]]", [], [r"-a | b", "+c", "-(d)"]),
    ],
)
@pytest.mark.parametrize("words", ["Which?\n\n%s\n", "It is %s here.\n"])
def test_marks_of_a_field_behind_a_backslash_are_words(words, field, answers, menu, tmp_path):
    reading = reading_of(words % field, tmp_path)
    (body,) = (each.question.body for each in reading.bank.questions)
    (asked,) = getattr(body, "gaps", None) or (body,)
    assert [each.text for each in getattr(asked, "answers", ())] == answers
    assert marked(getattr(asked, "choices", ())) == menu
    assert not told(reading)


@pytest.mark.parametrize(
    ("solution", "feedback"),
    [
        ("One\ntwo.\n\nThree.", "One two.\n\nThree."),
        ("    So:\n\n    - a\n    - b\n\n    End.", "So:\n\n• a  \n• b\n\nEnd."),
        ("So:\n\n    1. a\n       - x\n    2. b", "So:\n\n1. a\n\n• x  \n2. b"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "a | b  \n1 | 2"),
    ],
)
def test_paragraphs_lists_and_tables_of_a_solution_keep_their_lines(solution, feedback, tmp_path):
    reading = reading_of(f"Which?\n\n[(X)] a\n[( )] b\n***\n\n{solution}\n\n***\n", tmp_path)
    assert [each.question.feedback for each in reading.bank.questions] == [feedback]
