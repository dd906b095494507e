"""A table of a bank is brought back over it: a row that says an id is that question, whatever it cannot show."""

import csv

import pytest
from tests.usecases.exchange.test_kept_pictures import SMALL
from tests.usecases.exchange.test_pictures_out_and_back import TWINS

from htcourse.usecases.exchange.export_questions import bank_in, export_bank
from htcourse.usecases.exchange.import_questions import read_questions, write_questions
from htcourse.usecases.exchange.kept_ids import questions_in


@pytest.fixture
def table(module, tmp_path):
    """Write quiz files, take all out as a table, let `change` have its rows, bring it back over the first of them."""

    def of(files, change):
        paths = [module / "quizzes" / name for name in files]
        for path, text in zip(paths, files.values(), strict=True):
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        (module / "images").mkdir()
        for name in "abc":
            (module / "images" / f"{name}.svg").write_bytes(SMALL)
        out = tmp_path / "out.csv"
        export_bank(bank_in(module, with_exam_bank=True)[0], "csv", out)
        with out.open(encoding="utf-8-sig", newline="") as file:
            head, *rows = csv.reader(file)
        with out.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([head, *change({row[head.index("id")]: row for row in rows}, head)])
        write_questions(read_questions([out]), paths[0], is_replacing=True)
        found = [{each.id: each for each in questions_in([path]).questions} for path in paths]
        return [{id: (picture_of(each), key_of(each)) for id, each in some.items()} for some in found]

    return of


def picture_of(question):
    return question.text.partition("images/")[2][:1]


def key_of(question):
    return "".join(one.id for one in question.body.choices if one.worth == 1)


def keyed(rows, head, **keys):
    """Write other keys into rows of a table, and return all of them."""
    for id, key in keys.items():
        rows[id.replace("_", "-")][head.index("correct")] = key
    return rows.values()


def without(rows, id):
    return [row for each, row in rows.items() if each != id]


MADE = TWINS.replace("t1", "sign-403f6").replace("t2", "sign-fd073").replace("t3", "sign-3eef2")
"""With ids as an import makes them of titles that are all the same."""
for _number in "123":
    MADE = MADE.replace(f"Sign {_number}", "Sign")
IDS_BELIEVED = {
    "a key": (
        lambda rows, head: keyed(rows, head, sign_fd073="C"),
        {"sign-403f6": ("a", "x"), "sign-fd073": ("b", "z"), "sign-3eef2": ("c", "z")},
    ),
    "two keys changed over": (
        lambda rows, head: keyed(rows, head, sign_403f6="B", sign_fd073="A"),
        {"sign-403f6": ("a", "y"), "sign-fd073": ("b", "x"), "sign-3eef2": ("c", "z")},
    ),
    "the first left out": (
        lambda rows, head: [each for each in keyed(rows, head, sign_fd073="A") if "sign-403f6" not in each],
        {"sign-fd073": ("b", "x"), "sign-3eef2": ("c", "z")},
    ),
}


@pytest.mark.parametrize("change", IDS_BELIEVED)
def test_an_id_that_was_made_of_words_is_believed_where_the_file_says_it(change, table):
    """The key of one question came to the picture of another."""
    rows, stands = IDS_BELIEVED[change]
    assert table({"q.yaml": MADE}, rows) == [stands]


def mended(rows, head, id, column, words):
    rows[id][head.index(column)] = words
    return rows.values()


ALONE = """  - id: t4
    type: single-choice
    title: T
    text: Wet?
    choices: [{id: x, correct: true, text: A}, {id: y, text: B}]
"""
TWO_FILES = {
    "the own left out": (lambda rows, _: without(rows, "t1"), {"t4": ("", "x")}),
    "its text mended": (
        lambda rows, head: mended(rows, head, "t1", "question", "What is shown here? \\[sign\\]"),
        {"t1": ("a", "x"), "t4": ("", "x")},
    ),
    "its choice mended": (
        lambda rows, head: mended(rows, head, "t1", "answer2", "Good help"),
        {"t1": ("a", "x"), "t4": ("", "x")},
    ),
    "the own left out, a choice of the other mended": (
        lambda rows, head: [each for each in mended(rows, head, "t2", "answer1", "A bar") if "t1" not in each],
        {"t4": ("", "x")},
    ),
}


@pytest.mark.parametrize("bank", ["", "bank: exam\n"])
@pytest.mark.parametrize("change", TWO_FILES)
def test_what_an_id_says_to_stand_in_another_file_stays_there(change, bank, table):
    """Its row took the place, and the picture, of the question that says the same in the file brought in over."""
    own, other = TWINS.partition("  - id: t3")[0].split("  - id: t2")
    rows, stands = TWO_FILES[change]
    files = {"q.yaml": own + ALONE, "o.yaml": f"{bank}questions:\n  - id: t2{other}"}
    assert table(files, rows) == [stands, {"t2": ("b", "y")}]


OTHER_WORDS = TWINS.replace("![sign](images/b", "![blue sign](images/b")
PLAIN = TWINS.partition("  - id: t3")[0].replace(" ![sign](images/a.svg)", "")
ROWS_BY_ID = {
    "a row left out, another picture's words corrected": (
        OTHER_WORDS,
        lambda rows, head: [
            each for each in mended(rows, head, "t3", "question", "What is shown? \\[round sign\\]") if "t2" not in each
        ],
        {"t1": ("a", "x"), "t3": ("c", "z")},
    ),
    "a text rewritten, another picture's words corrected": (
        OTHER_WORDS,
        lambda rows, head: mended(
            {**rows, "t2": [each.replace("shown", "meant here") for each in rows["t2"]]},
            head,
            "t3",
            "question",
            "What is shown? \\[round sign\\]",
        ),
        {"t1": ("a", "x"), "t2": ("b", "y"), "t3": ("c", "z")},
    ),
    "one letter mended, another question says the same without a picture": (
        PLAIN,
        lambda rows, head: mended(rows, head, "t2", "question", "What is showwn? \\[sign\\]"),
        {"t1": ("", "x"), "t2": ("b", "y")},
    ),
}


@pytest.mark.parametrize("change", ROWS_BY_ID)
def test_a_row_that_says_its_id_is_no_other_question(change, table):
    """Words in brackets went before ids: a question got the title and the key of another."""
    text, rows, stands = ROWS_BY_ID[change]
    assert table({"q.yaml": text}, rows) == [stands]


def test_a_row_is_not_taken_for_a_question_of_another_file_that_is_not_in_the_table(table):
    own, other = OTHER_WORDS.split("  - id: t2")
    first, third = other.split("  - id: t3")
    files = {"q.yaml": f"{own}  - id: t3{third}", "o.yaml": f"questions:\n  - id: t2{first}"}

    def rows(rows, head):
        mended(rows, head, "t3", "question", "What is shown? \\[round sign\\]")
        return [rows["t3"]]

    assert table(files, rows) == [{"t3": ("c", "z")}, {"t2": ("b", "y")}]


APART = (
    TWINS.replace("shown? ![sign](images/a", "shown on roads? ![sign](images/a")
    .replace("shown? ![sign](images/b", "shown on doors? ![blue sign](images/b")
    .replace("shown? ![sign](images/c", "shown on boats? ![red plate](images/c")
)


@pytest.mark.parametrize("text", [APART, OTHER_WORDS.replace("![sign](images/c", "![red plate](images/c")])
def test_rows_that_say_all_a_question_says_are_that_question_whatever_ids_were_filled_down(text, table):
    """Ids numbered anew gave keys to the pictures of the questions beside."""

    def rows(rows, head):
        at, kept = head.index("id"), [rows["t2"], rows["t3"]]
        for number, row in enumerate(kept, 1):
            row[at] = f"t{number}"
        return kept

    assert table({"q.yaml": text}, rows) == [{"t2": ("b", "y"), "t3": ("c", "z")}]


@pytest.mark.parametrize("key", ["", "C"])
def test_ids_filled_down_are_seen_through_where_titles_or_keys_are_alike(key, table):
    """Where the first row was left out, the second had its id: its key went to the first one's picture."""
    text = OTHER_WORDS.replace("![sign](images/c", "![red plate](images/c")
    for number in "123" if not key else "":
        text = text.replace(f"Sign {number}", "Sign")

    def rows(rows, head):
        kept = [rows["t2"], rows["t3"]]
        for number, row in enumerate(kept, 1):
            row[head.index("id")] = f"t{number}"
        kept[0][head.index("correct")] = key or kept[0][head.index("correct")]
        return kept

    assert table({"q.yaml": text}, rows) == [{"t2": ("b", "z" if key else "y"), "t3": ("c", "z")}]


def test_a_question_of_the_exam_bank_that_is_called_alike_tells_nobody_apart(table):
    """Ids numbered anew took the picture of one question, and its key, into the file of exams."""
    text = OTHER_WORDS.replace("![sign](images/c", "![red plate](images/c").replace(
        "![sign](images/b", "![bar](images/b"
    )
    for number in "123":
        text = text.replace(f"Sign {number}", "Sign")
    own, third = text.split("  - id: t3")
    files = {"q.yaml": own, "x.yaml": f"bank: exam\nquestions:\n  - id: t3{third}"}

    def rows(rows, head):
        new = [*rows["t1"]]
        for column, words in {"name": "Law", "question": "Which law is it?", "answer1": "Penal"}.items():
            new[head.index(column)] = words
        kept = [new, *rows.values()]
        for number, row in enumerate(kept, 1):
            row[head.index("id")] = f"t{number}"
        return kept

    here, elsewhere = table(files, rows)
    assert {id: each for id, each in here.items() if each[0]} == {"t1": ("a", "x"), "t2": ("b", "y")}
    assert elsewhere == {"t3": ("c", "z")}


def test_answers_in_another_order_say_the_same_whatever_ids_were_filled_down(table):
    def rows(rows, head):
        answers = [at for at, name in enumerate(head) if name.startswith("answer")]
        kept = [rows["t2"], rows["t3"]]
        for number, row in enumerate(kept, 1):
            said = [row[at] for at in answers if row[at]]
            letter = row[head.index("correct")]
            for at, words in zip(answers, reversed(said), strict=False):
                row[at] = words
            row[head.index("correct")] = "ABCDEFGH"[len(said) - 1 - "ABCDEFGH".index(letter)]
            row[head.index("id")] = f"t{number}"
        return kept

    text = OTHER_WORDS.replace("![sign](images/c", "![red plate](images/c")
    assert table({"q.yaml": text}, rows) == [{"t2": ("b", "y"), "t3": ("c", "z")}]


@pytest.mark.parametrize("id", ["t2", ""])
@pytest.mark.parametrize("is_above", [True, False])
@pytest.mark.parametrize("title", ["Sign 4", "Sign 2"])
def test_a_row_copied_as_the_beginning_of_another_takes_nothing_from_the_one_it_is_of(id, is_above, title, table):
    """One word of the row was put right, and the copy, which still had the old text, took id, picture and key."""

    def rows(rows, head):
        copy = [*rows["t2"]]
        new = {"id": id, "name": title, "answer1": "Ask a lawyer", "answer2": "Call the embassy", "answer3": "Go home"}
        for column, words in new.items():
            copy[head.index(column)] = words
        at = head.index("question")
        rows["t2"][at] = rows["t2"][at].replace("shown", "to be seen")
        beside = [copy, rows["t2"]] if is_above else [rows["t2"], copy]
        return [rows["t1"], *beside, rows["t3"]]

    (found,) = table({"q.yaml": OTHER_WORDS}, rows)
    assert len(found) == 4
    assert {each: found[each] for each in ("t1", "t2", "t3")} == {"t1": ("a", "x"), "t2": ("b", "y"), "t3": ("c", "z")}


@pytest.mark.parametrize("text", [OTHER_WORDS, TWINS, APART])
@pytest.mark.parametrize("mend", ["question", "answer1", ""])
def test_titles_that_were_numbered_anew_move_no_id(text, mend, table):
    """The row behind one left out took its title, and so its id, its picture and its translation."""

    def rows(rows, head):
        if mend:
            rows["t3"][head.index(mend)] += " now"
        rows["t2"][head.index("name")], rows["t3"][head.index("name")] = "Sign 1", "Sign 2"
        return [rows["t2"], rows["t3"]]

    (found,) = table({"q.yaml": text}, rows)
    assert {id: picture for id, (picture, _) in found.items()} == {"t2": "b", "t3": "c"}
    assert found["t2"] == ("b", "y")


def test_a_copy_without_an_id_takes_none_of_the_row_that_says_it(table):
    def rows(rows, head):
        copy = [*rows["t2"]]
        copy[head.index("id")] = ""
        copy[head.index("question")] += " Say why."
        rows["t2"][head.index("question")] = rows["t2"][head.index("question")].replace("shown", "to be seen")
        rows["t2"][head.index("answer1")] += " now"
        return [rows["t1"], rows["t2"], copy, rows["t3"]]

    (found,) = table({"q.yaml": APART}, rows)
    assert len(found) == 4
    assert found["t2"] == ("b", "y")


def test_words_of_two_pictures_that_are_put_right_swap_no_keys(table):
    """The row of one said what the other had said, and went before id and title."""

    def rows(rows, head):
        at = head.index("question")
        rows["t1"][at], rows["t2"][at] = rows["t2"][at], rows["t1"][at]
        return rows.values()

    assert table({"q.yaml": OTHER_WORDS}, rows) == [{"t1": ("a", "x"), "t2": ("b", "y"), "t3": ("c", "z")}]


def test_an_id_that_another_question_has_taken_hides_no_row_that_was_not_changed(table):
    def rows(rows, head):
        other = [*rows["t1"]]
        for column, words in {
            "name": "Law",
            "question": "Which law is it?",
            "answer1": "Penal",
            "answer2": "Civil",
        }.items():
            other[head.index(column)] = words
        return [other, *rows.values()]

    (found,) = table({"q.yaml": OTHER_WORDS}, rows)
    assert {id: each for id, each in found.items() if id in ("t1", "t2", "t3")} == {
        "t1": ("a", "x"),
        "t2": ("b", "y"),
        "t3": ("c", "z"),
    }
    assert len(found) == 4


def test_a_row_whose_id_stands_in_the_file_is_no_near_twin_in_another(table):
    own, other = TWINS.partition("  - id: t3")[0].replace(" ![sign](images/a.svg)", "").split("  - id: t2")
    files = {"q.yaml": own, "o.yaml": f"questions:\n  - id: t2{other}".replace(" ![sign](images/b.svg)", "")}

    def rows(rows, head):
        mended(rows, head, "t1", "question", "What is showwn?")
        return [rows["t1"]]

    assert table(files, rows) == [{"t1": ("", "x")}, {"t2": ("", "y")}]


SIGNS = """questions:
  - id: q2
    type: single-choice
    title: Choose the sign of help
    difficulty: 2
    text: Which of the signs means help?
    choices:
      - {id: x, correct: true, text: "![blue](images/b.svg)"}
      - {id: y, text: "![green](images/c.svg)"}
      - {id: z, text: "![red](images/a.svg)"}
"""


@pytest.mark.parametrize(("kind", "ending"), [("moodle-xml", ".xml"), ("qti21", ".zip"), ("htcourse", ".yaml")])
def test_a_choice_is_known_by_its_picture_where_the_words_of_that_were_corrected(kind, ending, module, tmp_path):
    quiz, out = module / "quizzes" / "q.yaml", tmp_path / f"out{ending}"
    quiz.parent.mkdir()
    (module / "images").mkdir()
    for name in "abc":
        (module / "images" / f"{name}.svg").write_bytes(SMALL.replace(b"<svg", f'<svg id="{name}"'.encode()))
    quiz.write_text(SIGNS.replace("blue", "light blue"), encoding="utf-8")
    export_bank(bank_in(module)[0], kind, out)
    quiz.write_text(SIGNS, encoding="utf-8")
    write_questions(read_questions([out]), quiz, is_replacing=True)
    (kept,) = questions_in([quiz]).questions
    assert [(each.id, each.text[:6]) for each in kept.body.choices] == [
        ("x", "![ligh"),
        ("y", "![gree"),
        ("z", "![red]"),
    ]
