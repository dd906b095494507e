"""Who is in a list as offices write it: on several sheets, with lines under it and its headings once more."""

import pytest
import xlsxwriter

from htcourse.core.errors import CourseError
from htcourse.usecases.classes.read_roster import people_of, read_roster

HEAD = ("№", "ФИО", "Группа")
SIGNED = [
    ("Начальник курса", "подполковник полиции", "Сулейменов К.Ж."),
    ("Начальник курса", "", "подполковник полиции"),
    ("", "Сулейменов К.Ж.", ""),
    ("Верно", "", ""),
    ("", "М.П.", ""),
    ("«28» ноября 2026 г.", "", ""),
    ("", "«28» ноября 2026 г.", ""),
]


def book(path, *sheets, hidden=()):
    with xlsxwriter.Workbook(path) as made:
        for name, rows in sheets:
            sheet = made.add_worksheet(name)
            if name in hidden:
                sheet.hide()
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
    return path


def test_every_sheet_with_the_head_of_a_list_is_read_and_those_left_out_are_named(tmp_path):
    first = [("№", "ФИО"), (1, "Бек Аида"), (2, "Ким Дана")]
    second = [("Взвод 2",), ("№", "ФИО"), (1, "Омар Нурлан"), (2, "Бек Аида"), ("", "")]
    own = [("ФИО", "Группа"), ("Али Зарина", "5-1"), ("Нур Асан", "")]
    sheets = [("Взвод 1", first), ("Взвод 2", second), ("Лист3", own), ("Пусто", []), ("Дни", [("пн", "вт"), (1, 2)])]
    read = read_roster(book(tmp_path / "list.xlsx", *sheets, ("Старые", first), hidden=["Старые"]))
    assert [each[1:3] for each in read.people] == [
        ("Бек Аида", "Взвод 1"),
        ("Ким Дана", "Взвод 1"),
        ("Омар Нурлан", "Взвод 2"),
        ("Али Зарина", "5-1"),
        ("Нур Асан", ""),
    ]
    assert [(str(each.place), each.code) for each in read.problems] == [
        ("list.xlsx, Взвод 2:4", "roster-twice"),
        ("list.xlsx, Дни", "roster-sheet"),
        ("list.xlsx, Старые", "roster-sheet"),
    ]
    assert "“Дни”" in read.problems[1].sentence


def test_the_sheet_of_the_list_need_not_be_the_first(tmp_path):
    cover = ("Титул", [("Академия", "2026"), ("Список", "взвода")])
    read = read_roster(book(tmp_path / "list.xlsx", cover, ("Список", [("ФИО",), ("Бек Аида",)])))
    assert [each[:3] for each in read.people] == [("", "Бек Аида", "")], "one list alone has no group of its sheet"
    assert [each.values for each in read.problems] == [{"sheet": "Титул"}]
    with pytest.raises(CourseError, match="No row of"):
        read_roster(book(tmp_path / "none.xlsx", cover, ("Лист2", [("пн", "вт")])))
    with pytest.raises(CourseError, match="Nobody stands"):
        read_roster(book(tmp_path / "nobody.xlsx", ("A", [HEAD]), ("B", [HEAD])))


def test_names_alone_on_the_first_sheet_are_read_and_the_others_named(tmp_path):
    read = read_roster(book(tmp_path / "list.xlsx", ("A", [("Бек Аида",), ("Ким Дана",)]), ("B", [("Омар Нурлан",)])))
    assert [each.name for each in read.people] == ["Бек Аида", "Ким Дана"]
    assert [each.values for each in read.problems] == [{"sheet": "B"}]


def test_a_hidden_list_stands_back_for_names_alone_that_are_seen(tmp_path):
    sheets = [("A", [("Бек Аида",), ("Ким Дана",)]), ("Старые", [("ФИО",), ("Омар Нурлан",)])]
    read = read_roster(book(tmp_path / "list.xlsx", *sheets, hidden=["Старые"]))
    assert [each.name for each in read.people] == ["Бек Аида", "Ким Дана"]
    assert [each.values for each in read.problems] == [{"sheet": "Старые"}]


@pytest.mark.parametrize("line", SIGNED)
def test_what_has_no_number_in_a_numbered_list_is_left_out_and_named(line):
    rows = [HEAD, ("1", "Бек Аида", "2"), ("2", "Ким Дана", "2"), line, ("1", "Омар Нурлан", "3"), ("2", "Ли Ян", "3")]
    read = people_of(rows, "list.csv")
    assert [each.name for each in read.people] == ["Бек Аида", "Ким Дана", "Омар Нурлан", "Ли Ян"]
    assert [(each.place.line, each.values["who"]) for each in read.problems] == [(4, " ".join(filter(None, line)))]


@pytest.mark.parametrize(("number", "code"), [("", "roster-unnumbered"), ("нов", "roster-unnumbered"), ("2а", None)])
def test_who_is_left_out_for_want_of_a_number_is_told_so_and_a_digit_begins_one(number, code):
    rows = [HEAD, ("1", "Бек Аида", "2"), ("2", "Ким Дана", "2"), (number, "Омар Нурлан", "2")]
    read = people_of(rows, "list.csv")
    assert len(read.people) == (2 if code else 3)
    assert [each.code for each in read.problems] == ([code] if code else [])
    assert not any("no person" in each.sentence for each in read.problems)


@pytest.mark.parametrize("line", ["Верно", "28.11.2026", "28 ноября 2026 г."])
def test_a_line_under_a_numbered_list_with_a_name_in_it_is_nobody(line):
    rows = [HEAD, ("1", "Бек Аида", "2"), ("2", "Ким Дана", "2"), (line, "Омар Нурлан", "")]
    assert [each.code for each in people_of(rows, "list.csv").problems] == ["roster-signed"]


def test_a_column_that_numbers_few_or_other_things_leaves_nobody_out():
    for numbers in (["", "", "7"], ["1", "", ""], ["отдел", "отдел", "1"], ["K7-1", "", "2"], ["14", "22", ""]):
        rows = [("№", "ФИО"), *zip(numbers, ("Бек Аида", "Ким Дана", "Омар Нурлан"), strict=True)]
        assert len(people_of(rows, "list.csv").people) == 3, numbers


def test_who_has_a_code_needs_no_number():
    rows = [("№", "Код", "ФИО"), ("1", "K7-1", "Бек Аида"), ("2", "K7-2", "Ким Дана"), ("", "K7-3", "Омар Нурлан")]
    assert len(people_of(rows, "list.csv").people) == 3
    assert len(people_of([*rows, ("Верно", "полковник", "Ли")], "list.csv").people) == 3
    assert len(people_of([*rows, ("Верно", "28.11.2026", "Ли")], "list.csv").people) == 3
    assert len(people_of([*rows, ("нов", "K7-4", "Ли Ян")], "list.csv").people) == 4


@pytest.mark.parametrize(
    "line",
    [
        "Начальник курса;подполковник полиции;Сулейменов К.Ж.;____",
        "Начальник курса;;подполковник полиции",
        "Верно;;",
        "М.П.;;",
        "«28» ноября 2026 г.;;",
        "28 ноября 2026 г.;;",
        "28.11.2026;;",
        "Сулейменов К.Ж.;;;_____",
    ],
)
def test_lines_under_a_list_without_numbers_are_left_out_and_named(tmp_path, line):
    path = tmp_path / "list.csv"
    path.write_text(f"ФИО;Группа;Звание\nБек Аида;2;\nМ.П. Ауэзова;2;\nКим Дана;2;\nВернова Анна;;\n{line}\n")
    read = read_roster(path)
    assert [each.name for each in read.people] == ["Бек Аида", "М.П. Ауэзова", "Ким Дана", "Вернова Анна"]
    (told,) = [each for each in read.problems if each.code != "roster-unread"]
    assert (told.code, told.place.line) == ("roster-signed", 6)
    assert str(told.values["who"]).startswith(line.split(";")[0])


@pytest.mark.parametrize("line", ["Верно;;", "М.П.;;", ";Верно:;", ";2026-11-28;", "28.11.2026;;", "Начальник курса;;"])
@pytest.mark.parametrize("head", ["Код", "Индивидуальный номер"])
def test_lines_under_a_list_of_codes_are_no_codes(tmp_path, line, head):
    path = tmp_path / "list.csv"
    path.write_text(f"{head};ФИО;Группа\nK7-1;Бек Аида;2\nВернов-2;Ли Ян;2\n12-3-2026;;\n{line}\n")
    read = read_roster(path)
    assert [each.code for each in read.people] == ["K7-1", "Вернов-2", "12-3-2026"]
    (told,) = read.problems
    assert told.place.line == 5
    assert told.code in ("roster-signed", "roster-empty")


def test_a_column_to_sign_in_makes_nobody_a_line_under_the_list(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("ФИО;Подпись\nБек Аида;______\nКим Дана;______\n")
    assert len(read_roster(path).people) == 2


@pytest.mark.parametrize("again", ["№;ФИО;Группа", ";Ф.И.О.;", "п/п;фамилия, имя;ГРУППА"])
def test_headings_once_more_are_nobody(tmp_path, again):
    path = tmp_path / "list.csv"
    path.write_text(f"№;ФИО;Группа\n1;Бек Аида;2\n{again}\n2;Ким Дана;2\n")
    read = read_roster(path)
    assert [each.name for each in read.people] == ["Бек Аида", "Ким Дана"]
    assert [(each.code, each.place.line) for each in read.problems] == [("roster-head", 3)]


@pytest.mark.parametrize(
    "head", ["Аты-жөнү (Ф.И.О.)", "ФИО (полностью)", "Аты-жөні [ТАӘ]", "Full name (as in the passport)"]
)
def test_what_brackets_add_to_a_heading_is_left_out(head):
    read = people_of([("№ (п/п)", head, "Группа (взвод)"), ("1", "Асанова Гүлзат", "3-2")], "list.csv")
    assert ([each[1:3] for each in read.people], read.problems) == ([("Асанова Гүлзат", "3-2")], ())


@pytest.mark.parametrize("number", ["1. ", "1) ", "12.", "3 "])
def test_the_number_of_a_row_is_no_part_of_a_name(number):
    rows = [("ФИО",), (f"{number}Асанова Гүлзат",), ("Бек Аида",)]
    assert [each.name for each in people_of(rows, "list.csv").people] == ["Асанова Гүлзат", "Бек Аида"]


@pytest.mark.parametrize(
    "above",
    [
        ["Список группы 3-2"],
        ["Академия МВД", "Взвод 12:"],
        ["3-2 тобунун тизмеси"],
        ["Cadets of the second platoon"],
        ["Сентябрь 2026", "11 «А»"],
        ["2026/27 учебный год", "1 сентября 2026 г."],
    ],
)
def test_a_title_above_names_alone_is_no_person_and_named(above):
    rows = [(each,) for each in (*above, "Асанова Гүлзат", "Бек Аида", "Топчиев Класиф")]
    read = people_of(rows, "list.csv")
    assert [each.name for each in read.people] == ["Асанова Гүлзат", "Бек Аида", "Топчиев Класиф"]
    assert [(each.code, each.values["who"]) for each in read.problems] == [("roster-title", each) for each in above]


def test_above_numbered_names_what_has_no_number_is_a_title():
    rows = [("Весенний набор",), ("1. Асанова Гүлзат",), ("2. Бек Аида",), ("3. Асанова Гүлзат",)]
    read = people_of(rows, "list.csv")
    assert [each.name for each in read.people] == ["Асанова Гүлзат", "Бек Аида"]
    assert [each.code for each in read.problems] == ["roster-title", "roster-twice"]


@pytest.mark.parametrize(
    "first",
    [
        ["Анна 1", "Анна 2"],
        ["Александр «Саша» Петров"],
        ["«Саша» Петров", "Cadet 1 Ivanov"],
        ["Ivanov Ivan 12.03.2001"],
        ["Петров Пётр, 5 мая 2003 г."],
        ["Майя 2001", "Мая 2001"],
        ["Ким Д. 2"],
    ],
)
def test_people_at_the_top_are_people_whatever_digits_and_quotes_are_in_their_names(first):
    names = [*first, "Борис", "Вера Ким"]
    read = people_of([(each,) for each in names], "list.csv")
    assert ([each.name for each in read.people], read.problems) == (names, ())


def test_people_who_are_called_by_such_words_alone_are_people():
    for names in (["Student 1", "Student 2"], [f"Group member {letter}" for letter in "ABCDE"]):
        assert len(people_of([(each,) for each in names], "list.csv").people) == len(names)


@pytest.mark.parametrize("order", [1, -1], ids=["code first", "name first"])
def test_a_namesake_without_a_code_is_told_in_whatever_row(order):
    """After the row with a code it went without a word, before it there were two people without a word."""
    rows = [("A-1", "Aida K.", "1"), ("", "Aida K.", "1")][::order]
    read = people_of([("code", "name", "group"), *rows, ("", "Aida K.", "2")], "list.csv")
    assert [(each.code, each.group) for each in read.people] == [("A-1", "1"), ("", "2")]
    assert [each.name for each in read.twice] == ["Aida K."], "can be added as another person"
    (problem,) = read.problems
    assert (problem.code, problem.values["who"]) == ("roster-twice", "Aida K.")
    assert "with a code and without" in problem.template


@pytest.mark.parametrize(
    "content",
    [
        b'{"kind": "class card", "name": "Group 3-2"}',
        b'[\n {"code": "K7-1", "name": "Aida"}\n]',
        b"htresult1\n" + bytes(range(256)) * 4,
        bytes(range(256)),
        b"\xd0\xcf\x11\xe0" + b"Aida\n" * 50,
        b"SQLite format 3\0" + bytes(100),
    ],
)
def test_what_is_no_table_of_people_is_refused(tmp_path, content):
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    with pytest.raises(CourseError, match="no table of people"):
        read_roster(path)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1251", "koi8-r", "cp866"])
def test_a_list_of_any_usual_encoding_is_one(tmp_path, encoding):
    path = tmp_path / "list.csv"
    path.write_bytes("ФИО;Группа\nБек Аида;3-2\n[Ким] Дана;3-2\n".encode(encoding))
    assert [each.name for each in read_roster(path).people] == ["Бек Аида", "[Ким] Дана"]


def test_an_error_of_a_formula_is_nobody_s_name_or_group(tmp_path):
    with xlsxwriter.Workbook(tmp_path / "list.xlsx") as made:
        sheet = made.add_worksheet()
        for at, row in enumerate([("ФИО", "Группа"), ("Бек Аида", ""), ("", "5-1")]):
            sheet.write_row(at, 0, row)
        sheet.write_formula("B2", "=NA()", None, "#N/A")
        sheet.write_formula("A3", "=NA()", None, "#N/A")
    assert [each[1:3] for each in read_roster(tmp_path / "list.xlsx").people] == [("Бек Аида", "")]


def test_codes_and_groups_are_those_that_cells_of_a_workbook_show(tmp_path):
    with xlsxwriter.Workbook(tmp_path / "list.xlsx") as made:
        sheet = made.add_worksheet()
        sheet.write_row(1, 1, ("Код", "ФИО", "Группа"))
        sheet.write_number(2, 1, 123, made.add_format({"num_format": "00000"}))
        sheet.write(2, 2, "Бек Аида")
        sheet.write_number(2, 3, 7, made.add_format({"num_format": '"ЮР-"0'}))
    assert [each[:3] for each in read_roster(tmp_path / "list.xlsx").people] == [("00123", "Бек Аида", "ЮР-7")]


def test_who_stands_in_rows_that_are_hidden_is_told(tmp_path):
    path = tmp_path / "list.xlsx"
    with xlsxwriter.Workbook(path) as made:
        sheet = made.add_worksheet("Список")
        for at, name in enumerate(["ФИО", "Бек Аида", "Ким Дана"]):
            sheet.write(at, 0, name)
        sheet.set_row(2, None, None, {"hidden": True})
    read = read_roster(path)
    assert len(read.people) == 2
    assert [(each.code, each.values) for each in read.problems] == [("hidden-rows", {"sheet": "Список", "count": 1})]
