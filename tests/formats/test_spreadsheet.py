"""Tables of questions: every construct has a sample in tests/samples/spreadsheet/ and what must come of it."""

import json
import zipfile
from pathlib import Path

import pytest
import xlsxwriter
from tests.formats.samples import plain_reading

from htcourse import formats
from htcourse.core.errors import Cancelled
from htcourse.core.question_types import kind_names
from htcourse.core.question_types.owed import owes_of
from htcourse.formats import spreadsheet
from htcourse.formats.spreadsheet import table

SAMPLES = sorted(
    path for path in (Path(__file__).parents[1] / "samples" / "spreadsheet").iterdir() if path.suffix != ".json"
)
HEAD = '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'


@pytest.fixture
def read(tmp_path):
    def of(text):
        path = tmp_path / "some.csv"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return spreadsheet.read(path)

    return of


@pytest.fixture
def workbook(tmp_path):
    """Write a workbook of one sheet from rows, and put other XML in the place of some of its parts."""

    def of(rows, parts=None):
        path = tmp_path / "some.xlsx"
        book = xlsxwriter.Workbook(path)
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
        book.close()
        if parts:
            with zipfile.ZipFile(path) as opened:
                held = {name: opened.read(name) for name in opened.namelist()}
            with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as opened:
                for name, content in {**held, **parts}.items():
                    opened.writestr(name, content)
        return path

    return of


def codes(reading):
    return [(each.place.line, each.code) for each in reading.problems]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_sample_gives_what_stands_beside_it(path):
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    assert plain_reading(spreadsheet.read(path)) == expected


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_sample_is_recognised_whatever_its_name(path, tmp_path):
    other = tmp_path / "questions.dat"
    other.write_bytes(path.read_bytes())
    assert formats.recognise(other).NAME == spreadsheet.NAME


@pytest.mark.parametrize(
    "text", ["a,b\n1,2\n", "Question?\nA) a\nANSWER: A\n", "::x:: question, answer {T}\n", "Dear all,\nquestion: 3\n"]
)
def test_other_texts_are_not_taken_for_it(text, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    assert not spreadsheet.recognise(path)


KAHOOT = [
    ["", "Quiz template"],
    ["", "Add questions, at least two answer alternatives, time limit and choose correct answers."],
    ["", "Remember: questions have a limit of 120 characters and answers can have 75 characters max."],
    [
        "",
        "Question - max 120 characters",
        *(f"Answer {number} - max 75 characters" for number in (1, 2, 3, 4)),
        "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
        "Correct answer(s) - choose at least one",
    ],
]


@pytest.mark.parametrize(("key", "right"), [(2, (1,)), ("1,3", (0, 2)), ("1, 2,4", (0, 1, 3)), (1.3, (0, 2))])
def test_a_table_of_kahoot_is_read_by_its_own_headings(workbook, key, right):
    path = workbook([*KAHOOT, [1, "Which are means?", "Force", "Fraud", "Coercion", "Age", 20, key]])
    assert spreadsheet.recognise(path)
    reading = spreadsheet.read(path)
    assert [each.code for each in reading.problems] == ["unknown-columns"]
    assert reading.problems[0].values == {"names": "“Time limit”"}
    (each,) = reading.bank.questions
    body = each.question.body
    assert each.question.text == "Which are means?"
    assert [at for at, choice in enumerate(body.choices) if choice.correct] == list(right)


@pytest.mark.parametrize(("key", "right"), [(3, (2,)), ("1,3", (0, 2)), (4, (3,)), (1.3, (0, 2)), ("2 4", (1, 3))])
def test_a_number_in_a_table_of_kahoot_is_always_a_place(workbook, key, right):
    for years in (("1990", "2000", "2003", "4"), ("3", "4", "1.3", "1")):
        reading = spreadsheet.read(workbook([*KAHOOT, [1, "When?", *years, 20, key]]))
        assert [each.code for each in reading.problems] == ["unknown-columns"]
        (each,) = reading.bank.questions
        assert [at for at, choice in enumerate(each.question.body.choices) if choice.correct] == list(right)


@pytest.mark.parametrize("key", ["2003", "5", "0", "1,4", "1.5", "9" * 5000])
def test_a_number_in_a_table_of_kahoot_that_is_no_place_is_refused(workbook, key):
    reading = spreadsheet.read(workbook([*KAHOOT, [1, "When?", "1990", "2003", "5", "", 20, key]]))
    assert [each.code for each in reading.problems] == ["unknown-columns", "correct-unknown"]
    assert not reading.bank.questions


def test_a_number_under_other_headings_may_be_the_words_of_an_answer(workbook):
    heads = ["Question", *(f"Answer {number} - max 75 characters" for number in (1, 2, 3)), "Correct answer(s)"]
    reading = spreadsheet.read(workbook([heads, ["When?", "2", "3", "4", 3]]))
    assert [each.code for each in reading.problems] == ["correct-unclear"]


@pytest.mark.parametrize(
    ("answer", "correct"),
    [
        ("Ответ {} - не больше 75 знаков", "Правильный(е) ответ(ы) – выберите хотя бы один"),
        ("Ответ(ы) {}", "Правильный(ые) ответ(ы)"),
        ("Вариант(ы) ответа {}", "Верный(е) ответ(ы) (номера)"),
        ("Option(s) {}", "Right answer(s):"),
        ("Answer(s) {}", "Correct Answer(s)"),
    ],
)
def test_a_heading_is_read_whatever_ending_stands_in_brackets(workbook, answer, correct):
    heads = ["Вопрос(ы)", answer.format(1), answer.format(2), correct, "Балл(ы)", "Point(er) one", "Автор(ы) вопроса"]
    reading = spreadsheet.read(workbook([heads, ["Which?", "Force", "Fraud", "B", 2, "", "A."]]))
    assert [(each.code, each.values) for each in reading.problems] == [
        ("unknown-columns", {"names": "“Point(er) one”, “Автор(ы) вопроса”"})
    ]
    (each,) = reading.bank.questions
    assert [choice.correct for choice in each.question.body.choices] == [False, True]
    assert (each.question.text, each.points) == ("Which?", 2)


@pytest.mark.parametrize(
    ("heads", "text", "found", "names"),
    [
        ("Question,Question (English)", "One?", "unknown-columns", "“Question (English)”"),
        ("Question (English),Question", "Two?", "unknown-columns", "“Question (English)”"),
        ("Question (Russian),Question (English)", "One?", "doubled-columns", "“Question (English)”"),
        ("Question,Question", "One?", "doubled-columns", "“Question”"),
    ],
)
def test_a_heading_with_an_explanation_counts_where_the_plain_one_is_absent(read, heads, text, found, names):
    reading = read(f"{heads},answer1,answer2,correct\nOne?,Two?,a,b,A\n")
    assert [each.question.text for each in reading.bank.questions] == [text]
    assert [(each.code, each.values["names"]) for each in reading.problems] == [(found, names)]


@pytest.mark.timeout(20)
@pytest.mark.parametrize("heading", [f"a{' ' * 500_000}b", " -" * 300_000, "(" * 500_000])
def test_a_heading_of_half_a_million_characters_costs_no_time(read, heading):
    assert len(read(f"question,answer1,{heading}\nWhich?,This,\n").bank.questions) == 1


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_reading_can_be_cancelled(name, tmp_path, workbook):
    rows = [["question", "answer1", "answer2", "correct"], *[[f"Q{n}?", "a", "b", "A"] for n in range(2000)]]
    path = tmp_path / name
    if name == "a.csv":
        path.write_text("\n".join(map(",".join, rows)), encoding="utf-8")
    else:
        path = workbook(rows)

    def stop(done, total):
        assert total >= 2000
        if done > 900:
            raise Cancelled

    with pytest.raises(Cancelled):
        spreadsheet.read(path, stop)


@pytest.mark.parametrize("kind", kind_names())
def test_a_type_is_read_by_the_name_that_the_form_gives_it(read, kind):
    rows = [
        f"type,question,answer1,answer2,correct\n{name},Why?,1 -> a,2 -> b,\n" for name in (kind, owes_of(kind).name)
    ]
    by_id, by_name = ([plain_reading(read(row))] for row in rows)
    assert by_name == by_id
    assert "type-not-supported" not in str(by_name)


def test_a_table_without_headings_is_a_sentence(read):
    assert [each.code for each in read("a,b\nc,d\n").problems] == ["no-headings"]


def test_a_text_of_more_cells_than_any_table_has_is_not_read(read, monkeypatch):
    monkeypatch.setattr("htcourse.formats.spreadsheet.csv_text._MOST_CELLS", 20)
    assert [each.code for each in read("question,answer1\n" + "," * 20).problems] == ["too-large"]


def test_of_more_rows_than_a_bank_may_have_the_others_are_not_read(read, workbook, monkeypatch):
    monkeypatch.setattr(table, "MOST_QUESTIONS", 2)
    taken = []
    take = table.Table.take

    def counted(self, line, *given):
        taken.append(line.number)
        return take(self, line, *given)

    monkeypatch.setattr(table.Table, "take", counted)
    rows = [["question", "answer1", "answer2", "correct"], *([f"Which is {at}?", "a", "b", "A"] for at in range(9))]
    for reading in (read("\n".join(map(",".join, rows))), spreadsheet.read(workbook(rows))):
        assert codes(reading) == [(4, "too-many-questions")]
    assert taken == [1, 2, 3, 4] * 2


def test_a_quotation_mark_that_never_closes_is_told_and_what_stands_before_is_read(read):
    reading = read('question,answer1,answer2,correct\nOne?,a,b,A\nTwo?,"' + "x\n" * 600_000)
    assert [each.question.text for each in reading.bank.questions] == ["One?"]
    assert codes(reading) == [(3, "broken-table")]


@pytest.mark.parametrize(
    "rest",
    [
        "Three?,a,b,B\nFour?,a,b,A\n",
        '"Three, or 3?",a,b,B\nFour?,a,b,A\n',
        "",
    ],
    ids=["to-the-end", "closed-by-the-next-one", "in-the-last-row"],
)
def test_an_open_quotation_mark_swallows_no_rows_without_a_word(read, rest):
    reading = read('question,answer1,answer2,correct\nOne?,a,b,A\nTwo?,"a,b,A\n' + rest)
    assert [each.question.text for each in reading.bank.questions] == ["One?"]
    assert codes(reading) == [(3, "broken-table")]


def test_quotation_marks_that_open_no_cell_are_words(read):
    reading = read('question,answer1,answer2,correct\nWhose 5" rule?,the "first",b,A\n"Two ""quoted""\nlines?",a,b,A')
    assert [each.question.text for each in reading.bank.questions] == ['Whose 5" rule?', 'Two "quoted"  \nlines?']
    assert not reading.problems


def test_a_row_that_a_comma_moved_along_is_named(read):
    reading = read('question,answer1,answer2,correct\nSay "yes, or no",a,b,A\nTwo?,a,b,A,,\n')
    assert codes(reading) == [(2, "cells-beyond-headings")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("question,answer1,answer2,correct\nWho is right?,the victim,the recruiter,\n", (2, "correct-empty")),
        ("type,question,answer1,answer2,correct\nchoice,Who?,the victim,the recruiter,\n", (2, "correct-empty")),
        ("question,answer1,answer2\nWho is right?,the victim,the recruiter\n", (2, "no-column-correct")),
        ("type,question,answer1,answer2,correct\nshort-text,Who?,the victim,a victim,\n", None),
        ("question,answer1,correct\nWho?,the victim,\n", None),
    ],
    ids=["empty", "empty-choice", "no-column", "typed", "one-answer"],
)
def test_answers_of_which_none_is_named_are_never_all_right_without_a_word(read, text, found):
    reading = read(text)
    assert codes(reading) == ([found] if found else [])
    types = [each.question.type for each in reading.bank.questions]
    assert types == ([] if found and found[1] == "correct-empty" else ["short-text"])


@pytest.mark.parametrize(
    ("correct", "right"),
    [
        ("B", [1]),
        ("b)", [1]),
        ("2", [1]),
        ("Vienna", [1]),
        ("vienna", [1]),
        ("A; C", [0, 2]),
        ('"A, C"', [0, 2]),
        ('"1,3"', [0, 2]),
        ("A C", [0, 2]),
        ("Palermo;Geneva", [0, 2]),
    ],
)
def test_the_right_answer_is_named_in_many_ways(read, correct, right):
    reading = read(f"question,answer1,answer2,answer3,correct\nWhich?,Palermo,Vienna,Geneva,{correct}\n")
    (each,) = reading.bank.questions
    assert [number for number, choice in enumerate(each.question.body.choices) if choice.correct] == right
    assert not reading.problems


def test_a_key_that_may_mean_two_things_is_told(read):
    reading = read("question,answer1,answer2,answer3,correct\nHow many?,1,3,2,2\n")
    assert [each.correct for each in reading.bank.questions[0].question.body.choices] == [False, False, True]
    assert codes(reading) == [(2, "correct-unclear")]


@pytest.mark.parametrize(("correct", "told"), [('"2,3"', True), ("2; 3", True), ('"2,4"', True), ('"1,2"', False)])
def test_several_numbers_that_may_be_places_or_answers_are_told(read, correct, told):
    reading = read(f"question,answer1,answer2,answer3,answer4,correct\nWhich are prime?,2,3,4,6,{correct}\n")
    assert codes(reading) == [(2, "correct-unclear")] * told


@pytest.mark.parametrize(
    ("texts", "right", "found"),
    [
        (["1,3", "2,5", "4,1"], [0], "correct-unclear"),
        (["2,5 %", "4,1 %", "1,3 %"], [2], "correct-unclear"),
        (["1,3", "2,5"], [0], None),
        (["1,3 kg", "1,3 t", "4,1 t"], None, "correct-unknown"),
    ],
)
def test_a_key_that_is_a_number_is_the_answer_of_this_number_before_it_is_two_places(workbook, texts, right, found):
    heads = [f"Answer {number}" for number, _ in enumerate(texts, 1)]
    reading = spreadsheet.read(workbook([["Question", *heads, "Correct"], ["How many?", *texts, 1.3]]))
    assert [each.code for each in reading.problems] == ([found] if found else [])
    rights = [
        [at for at, each in enumerate(one.question.body.choices) if each.correct] for one in reading.bank.questions
    ]
    assert rights == ([] if right is None else [right])


def test_rows_told_are_those_a_spreadsheet_shows(read):
    reading = read('question,answer1,answer2,correct\n"Two\nlines?",a,b,A\nBad?,a,b,Z\n')
    assert [each.question.place.line for each in reading.bank.questions] == [2]
    assert codes(reading) == [(4, "correct-unknown")]


def test_another_sheet_without_headings_is_named(tmp_path):
    path = tmp_path / "a.xlsx"
    book = xlsxwriter.Workbook(path)
    book.add_worksheet("One").write_row(0, 0, ["question", "answer1", "correct"])
    book.worksheets()[0].write_row(1, 0, ["Is it so?", "", "TRUE"])
    book.add_worksheet("Two").write(0, 0, "notes")
    book.close()
    assert [each.values["sheet"] for each in spreadsheet.read(path).problems] == ["Two"]


@pytest.mark.parametrize(
    ("name", "xml"),
    [
        ("far away", HEAD + '<row r="1048576"><c r="XFD1048576"><v>1</v></c><c r="A1"><v>1</v></c></row>'),
        ("in small letters", HEAD + "<row><c r='a1'><v>1</v></c><c r='xfd1048576'><v>1</v></c></row>"),
        ("without places", HEAD + '<row r="1000000">' + "<c><v>1</v></c>" * 2000 + "</row>"),
        ("empty rows", HEAD + "<row/>" * 100_000 + "<row>" + "<c><v>1</v></c>" * 2000 + "</row>"),
    ],
)
def test_cells_far_apart_take_no_memory(name, xml, workbook):
    path = workbook([["question"]], {"xl/worksheets/sheet1.xml": f"{xml}</sheetData></worksheet>"})
    assert [each.code for each in spreadsheet.read(path).problems] == ["too-large"], name


def test_a_long_text_shown_by_thousands_of_cells_takes_no_memory(workbook):
    cells = "".join(f'<row><c t="s" r="A{number}"><v>0</v></c></row>' for number in range(1, 100_001))
    parts = {
        "xl/worksheets/sheet1.xml": f"{HEAD}{cells}</sheetData></worksheet>",
        "xl/sharedStrings.xml": f"<sst><si><t>{'abcdefgh' * 4000}</t></si></sst>",
    }
    assert [each.code for each in spreadsheet.read(workbook([["question"]], parts)).problems] == ["too-large"]


@pytest.mark.parametrize(
    "parts",
    [
        {"xl/workbook.xml": "<workbook>"},
        {"xl/workbook.xml": '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>'},
        {"xl/worksheets/sheet1.xml": "<worksheet><sheetData><row><c r='A1'><v>"},
        {"xl/_rels/workbook.xml.rels": "no xml"},
        {"xl/worksheets/sheet1.xml": b"<sheetData>\xff\xfe" * 9},
    ],
)
def test_a_damaged_workbook_is_a_sentence(parts, workbook):
    reading = spreadsheet.read(workbook([["question"]], parts))
    assert reading.problems
    assert not reading.bank.questions


def test_styles_that_are_not_parsed_are_no_reason_to_refuse_a_workbook(workbook):
    rows = [["question", "answer1", "answer2", "correct"], ["Q?", "a", "b", "A"]]
    reading = spreadsheet.read(workbook(rows, {"xl/styles.xml": "<!DOCTYPE a><styleSheet/>"}))
    assert len(reading.bank.questions) == 1
    assert not reading.problems


def test_thousands_of_odd_cells_are_counted_not_listed(workbook):
    rows = "".join(f'<row r="{n}"><c r="A{n}"><f>1+1</f></c></row>' for n in range(2, 5000))
    titles = (f'<c t="inlineStr"><is><t>{each}</t></is></c>' for each in ("question", "correct"))
    sheet = f"{HEAD}<row>{''.join(titles)}</row>{rows}</sheetData></worksheet>"
    path = workbook([["x"]], {"xl/worksheets/sheet1.xml": sheet, "xl/sharedStrings.xml": "<sst/>"})  # of no text
    problems = spreadsheet.read(path).problems
    assert len(problems) == 21
    assert problems[-1].values["count"] == 4978


@pytest.mark.parametrize(
    ("true", "false"), [("TRUE", "FALSE"), ("ИСТИНА", "ЛОЖЬ"), ("ШЫН", "ЖАЛҒАН"), ("WAHR", "FALSCH")]
)
def test_what_a_spreadsheet_writes_for_true_and_false_is_read_in_its_languages(read, true, false):
    reading = read(f"type,question,correct\ntrue-false,One?,{true}\ntrue-false,Two?,{false}\n")
    assert [each.question.body.answer for each in reading.bank.questions] == [True, False]
