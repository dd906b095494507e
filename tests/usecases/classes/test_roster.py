"""Who is in a class: read from any usual table, kept twice, changed by no two windows at once."""

import json
import shutil
from collections import Counter

import pytest
import xlsxwriter

from htcourse.core.errors import CourseError, FolderError, NotFoundError, Severity
from htcourse.core.ids import is_id
from htcourse.core.parallel_forms import form_of_code
from htcourse.exports.xlsx_file import table_bytes
from htcourse.store.class_files import COPY, FILE, Person, read_class
from htcourse.store.durable import put_durably
from htcourse.store.places import Places
from htcourse.store.tidy import tidy
from htcourse.usecases.classes.class_card import read_card, save_card
from htcourse.usecases.classes.read_roster import read_roster
from htcourse.usecases.classes.roster import (
    add_people,
    find_class,
    list_classes,
    new_class,
    plain_code,
    purge_class,
    sheet_code,
)
from htcourse.usecases.people.look_at_classes import look_at_classes


@pytest.fixture
def desk(tmp_path):
    desk = Places(tmp_path / "desk")
    desk.prepare()
    return desk


@pytest.mark.parametrize(
    ("text", "encoding", "people"),
    [
        ("code,name,group\nK7-1,Aigerim S.,3-2\n", "utf-8", [("K7-1", "Aigerim S.", "3-2")]),
        (
            "ФИО;Группа\nАйгерим С.;3-2\nНурлан Т.;3-1\n",
            "cp1251",
            [("", "Айгерим С.", "3-2"), ("", "Нурлан Т.", "3-1")],
        ),
        ("Аты\nӘлия Қ.\n", "utf-8-sig", [("", "Әлия Қ.", "")]),
        ("Aigerim\nNurlan\n", "utf-16", [("", "Aigerim", ""), ("", "Nurlan", "")]),
        ("K7-1\tAigerim\n", "utf-8", [("K7-1", "Aigerim", "")]),
        (  # Moodle's participants
            'First name,Last name,ID number,Email address,Groups\nAida,Bek,S-001,a@x.kz,"G1, G2"\n',
            "utf-8-sig",
            [("S-001", "Bek Aida", "G1")],
        ),
        (
            "Last name,First name,Email address\nBek,Aida,a@x.kz\nOmar,Aida,o@x.kz\n",
            "utf-8",
            [("", "Bek Aida", ""), ("", "Omar Aida", "")],
        ),
        (
            "Имя,Фамилия,Индивидуальный номер,Адрес электронной почты,Группы\nАида,Бек,7,a@x.kz,\nАида,Омар,8,,\n",
            "utf-8-sig",
            [("7", "Бек Аида", ""), ("8", "Омар Аида", "")],
        ),
        ("ID number;First name;Last name;Group\nS-1;Aida;Bek;3-2\n", "utf-8", [("S-1", "Bek Aida", "3-2")]),
        ("ID number,Spring test (per cent)\nK7-014,80\n", "utf-8", [("K7-014", "", "")]),
        (  # Kolibri's users
            "Database ID (UUID),Username (USERNAME),Password (PASSWORD),Full name (FULL_NAME),"
            "Identifier (IDENTIFIER),Learner enrollments (ENROLLED_IN)\n0a1b,aida,*,Aida Bek,,G1\n",
            "utf-8",
            [("", "Aida Bek", "G1")],
        ),
        ("№;Фамилия;Имя;Группа\n1;Бек;Аида;3-2\n", "cp1251", [("", "Бек Аида", "3-2")]),
        (
            "Фамилия;Имя;Отчество;Взвод\nБек;Аида;Асановна;2\n",
            "cp1251",
            [("", "Бек Аида Асановна", "2")],
        ),
        ("Студент;Учебная группа\nБек Аида;3-2\n", "utf-8", [("", "Бек Аида", "3-2")]),
        ("ФИО курсанта;Учебный взвод\nБек А.;2\n", "utf-8", [("", "Бек А.", "2")]),
        ("Список группы 3-2;;\n№;Тегі;Аты;Топ\n1;Бек;Аида;3-2\n", "utf-8", [("", "Бек Аида", "3-2")]),
    ],
)
def test_tables_in_any_usual_spelling_are_read(tmp_path, text, encoding, people):
    path = tmp_path / "list.csv"
    path.write_bytes(text.encode(encoding))
    assert [each[:3] for each in read_roster(path).people] == people


def test_coaches_of_kolibri_are_no_learners(tmp_path):
    path = tmp_path / "users.csv"
    heads = "Username (USERNAME),Full name (FULL_NAME),User type (USER_TYPE)"
    path.write_text(f"{heads}\naida,Aida Bek,LEARNER\ncoach,Dana Kim,FACILITY_COACH\nold,Nur Omar,\n")
    found = read_roster(path)
    assert [each.name for each in found.people] == ["Aida Bek", "Nur Omar"]
    assert [(each.place.line, each.sentence) for each in found.problems[1:]] == [
        (3, "“Dana Kim” is no learner in Kolibri, but FACILITY_COACH; this row was left out.")
    ]


def test_a_workbook_is_read(tmp_path):
    with xlsxwriter.Workbook(tmp_path / "list.xlsx") as book:
        sheet = book.add_worksheet()
        for at, row in enumerate([("No", "ФИО", "Code"), (1, "Айгерим С.", 7), (2, "Нурлан Т.", "K7-2")]):
            sheet.write_row(at, 0, row)
    assert [each[:2] for each in read_roster(tmp_path / "list.xlsx").people] == [
        ("7", "Айгерим С."),
        ("K7-2", "Нурлан Т."),
    ]


def test_a_list_of_a_dean_s_office_is_read(tmp_path):
    with xlsxwriter.Workbook(tmp_path / "list.xlsx") as book:
        sheet = book.add_worksheet()
        for at, row in enumerate([("№", "Фамилия, имя", "Группа"), (1, "Бек Аида", "3-2"), (2, "Омар Нурлан", "")]):
            sheet.write_row(at, 0, row)
    found = read_roster(tmp_path / "list.xlsx")
    assert [each[:3] for each in found.people] == [("", "Бек Аида", "3-2"), ("", "Омар Нурлан", "")]
    assert not found.problems


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("№;Номер студента;ФИО;Группа;Примечание\n1;77;Бек А.;3-2;-\n", "“Номер студента”, “Примечание”"),
        ("code,name,group,Name\nK7-1,Aida,A,Bek\n", "“Name”"),
    ],
)
def test_columns_that_were_not_read_are_named(tmp_path, text, told):
    path = tmp_path / "list.csv"
    path.write_text(text)
    found = read_roster(path)
    assert len(found.people) == 1
    assert [(each.place.line, each.sentence) for each in found.problems] == [
        (1, f"Columns that were not read: {told}.")
    ]


def test_of_several_groups_the_first_is_taken_and_it_is_said(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text('Full name,Groups\nAida Bek,"G1, G2"\nNurlan Omar,G2\n')
    found = read_roster(path)
    assert [each.group for each in found.people] == ["G1", "G2"]
    assert [each.sentence for each in found.problems] == [
        "“Aida Bek” is in several groups: G1, G2. The first was taken."
    ]


def test_what_moodle_knows_people_by_is_kept_where_the_code_is_not_that(tmp_path, desk):
    path = tmp_path / "list.csv"
    heads = "First name,Last name,ID number,Email address,Groups\n"
    path.write_text(f"{heads}Aida,Bek,2026/014,a@x.kz,\nNurlan,Omar,,n@x.kz,\nDana,Kim,S-1,d@x.kz,\n")
    made = add_people(desk, new_class(desk, "Group 3-2").id, read_roster(path).people)
    known = [(each.known_by, each.known_as) for each in read_class(desk, made.id).people]
    assert known == [("ID number", "2026/014"), ("Email address", "n@x.kz"), ("", "")]
    path.write_text("First name,Last name\nAida,Bek\n")
    again = add_people(desk, made.id, read_roster(path).people)
    assert [(each.known_by, each.known_as) for each in again.people] == known
    path.write_text("code,name,Email address\nK7-1,Zarina,z@x.kz\n")
    assert read_roster(path).people[0].known_as == "", "what is not needed is not kept"


def test_a_number_that_can_be_no_code_is_told_and_another_is_dealt(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("ID number,Full name\n2026/014,Aida Bek\n")
    (person,), (problem,), _ = read_roster(path)
    assert person[:2] == ("", "Aida Bek")
    assert (problem.place.line, problem.severity) == (2, Severity.WARNING)
    assert problem.sentence == "“2026/014” can be no code; “Aida Bek” gets another."


@pytest.mark.parametrize("text", ["Vorname;Nachname\nAida;Bek\n", "№;Группа\n1;3-2\n", "Aida,Bek,3-2\nNur,Omar,3-2\n"])
def test_where_no_heading_is_understood_nobody_is_taken_and_those_known_are_told(tmp_path, text):
    path = tmp_path / "list.csv"
    path.write_text(text)
    with pytest.raises(CourseError, match=r"No row of “list\.csv” says") as told:
        read_roster(path)
    assert "First name, Last name, ID number" in str(told.value)
    assert "Имя, Фамилия" in str(told.value)


def test_bad_rows_are_told_with_their_line_and_the_others_come(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text('code;name\nK7-1;A\nk7-1;B\nK/7;C\n;\n;"D\nK7-2;E\n')
    found = read_roster(path)
    assert [each.code for each in found.people] == ["K7-1", "", "K7-2"]
    assert [(each.code, each.place.line) for each in found.problems] == [("roster-twice", 3), ("roster-code", 4)]


@pytest.mark.parametrize("content", [b"", b"\n\n", b"PK\x03\x04", b"\x00" * 100])
def test_a_table_without_people_is_a_sentence(tmp_path, content):
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    with pytest.raises(CourseError):
        read_roster(path)


def test_who_has_no_code_gets_one_and_keeps_it(desk):
    made = new_class(desk, "Group 3-2")
    first = add_people(desk, made.id, [Person(name=f"P{number}") for number in range(60)])
    codes = [each.code for each in first.people]
    assert len({each.casefold() for each in codes}) == 60
    assert codes != sorted(codes)  # no code tells its owner's place in the list
    again = add_people(desk, made.id, [Person(name="p7", group="3-2"), Person(codes[3].lower(), group="3-1")])
    assert [each.code for each in again.people] == codes
    assert [again.people[at][1:3] for at in (3, 7)] == [("P3", "3-1"), ("P7", "3-2")]


def test_of_each_two_new_codes_one_deals_either_form(desk):
    made = add_people(desk, new_class(desk, "Group 3-2").id, [Person("K7-002"), Person("K7-004"), Person("K7-x")])
    before = Counter(form_of_code(each.code) for each in made.people)
    assert before["A"] >= 2
    for size in (4, 6, 20):
        made = add_people(desk, made.id, [Person(name=f"P{number}") for number in range(size - 3)])
        dealt = Counter(form_of_code(each.code) for each in made.people)
        assert sum(dealt.values()) == size
        assert dealt["A"] == max(size / 2, before["A"])
    assert all(form_of_code(each.code) == form_of_code(each.code.lower()) for each in made.people)


@pytest.mark.parametrize(
    "line", ["Декан ____ Иванов И.И.", "Dean: J. Smith", "Зам. декана Иванов", "Итого 2", "______"]
)
def test_a_line_under_a_list_is_no_person(tmp_path, line):
    path = tmp_path / "list.csv"
    path.write_text(f"ФИО;Группа\nБек Аида;2\nДеканова Анна;2\nDean Smith;\n{line};\n", encoding="utf-8")
    read = read_roster(path)
    assert [each.name for each in read.people] == ["Бек Аида", "Деканова Анна", "Dean Smith"]
    assert [(each.code, each.values["who"]) for each in read.problems] == [("roster-signed", line)]


def test_a_damaged_class_is_read_from_its_copy(desk):
    made = new_class(desk, "Group 3-2")
    folder = desk.classes / made.id
    (folder / FILE).write_bytes(b"{")
    assert read_class(desk, made.id) == made
    (folder / COPY).write_bytes(b"[" * 100_000)
    with pytest.raises(CourseError, match="damaged"):
        read_class(desk, made.id)


def test_a_class_that_is_named_wrongly_is_not_answered_with_the_damage_of_another(desk):
    made, other = new_class(desk, "Group 3-2"), new_class(desk, "Group 4-1")
    for name in (FILE, COPY):
        (desk.classes / other.id / name).write_bytes(b"{")
    with pytest.raises(NotFoundError, match="There is no class “Group 3-3” here; there is: “Group 3-2”") as caught:
        find_class(desk, "Group 3-3")
    assert "Classes that cannot be read, whose names nobody knows: 1" in str(caught.value)
    assert find_class(desk, "Group 3-2") == find_class(desk, "") == made
    with pytest.raises(CourseError, match="damaged"):
        find_class(desk, other.id)
    for name in (FILE, COPY):
        (desk.classes / made.id / name).write_bytes(b"{")
    with pytest.raises(CourseError, match="damaged"):
        find_class(desk, "Group 3-3")


@pytest.mark.hard
def test_no_flipped_bit_changes_the_key_or_the_list_of_a_class(desk):
    made = add_people(desk, new_class(desk, "Group 3-2").id, [Person(name="Dana", group="A")])
    path = desk.classes / made.id / FILE
    whole = path.read_bytes()
    for bit in range(8 * len(whole)):
        flipped = bytearray(whole)
        flipped[bit // 8] ^= 1 << bit % 8
        path.write_bytes(flipped)
        assert read_class(desk, made.id) == made
    path.unlink()
    path.mkdir()
    assert read_class(desk, made.id) == made


def test_a_class_of_an_earlier_version_is_taken(desk):
    made = new_class(desk, "Group 3-2")
    for name in (FILE, COPY):
        path = desk.classes / made.id / name
        written = json.loads(path.read_bytes())
        del written["checksum"]
        path.write_text(json.dumps(written))
    assert read_class(desk, made.id) == made


def test_the_secret_is_its_owners_alone_and_in_no_card(desk, tmp_path):
    made = new_class(desk, "Group 3-2")
    assert (desk.classes / made.id / FILE).stat().st_mode & 0o777 == 0o600
    card = save_card(made, tmp_path / "card")
    assert read_card(card)[:2] == (made.id, "Group 3-2")
    assert made.secret.hex() not in repr(made)
    text = (desk.classes / made.id / FILE).read_text()
    assert text.split('"secret": "')[1][:40] not in card.read_text()


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"kind": "htcourse class card", "id": 1, "name": "", "key": "AA=="}']
)
def test_another_file_is_no_card(tmp_path, text):
    path = tmp_path / "card.htclass"
    path.write_text(text)
    with pytest.raises(CourseError, match="no class card"):
        read_card(path)


def test_a_card_that_is_not_as_it_was_written_is_none_and_one_of_an_older_version_is(desk, tmp_path):
    made = new_class(desk, "Group 3-2")
    card = save_card(made, tmp_path / "card")
    written = json.loads(card.read_text())
    for name in ("id", "key", "name"):
        changed = written[name].translate(str.maketrans("023456789abcdefG", "10325476986badcH"))
        card.write_text(json.dumps({**written, name: changed}))
        with pytest.raises(CourseError, match="no class card, or it is damaged"):
            read_card(card)
    del written["check"]
    card.write_text(json.dumps(written))
    assert read_card(card).id == made.id


def test_a_class_is_found_by_name_or_id_or_because_there_is_one(desk):
    made = new_class(desk, "Group 3-2")
    assert find_class(desk, "group  3-2").id == find_class(desk, made.id).id == find_class(desk, "").id
    with pytest.raises(CourseError, match="already"):
        new_class(desk, "GROUP 3-2")
    new_class(desk, "Group 2-1")
    with pytest.raises(NotFoundError, match="several classes here: “Group 2-1”, “Group 3-2”"):
        find_class(desk, "")


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_list_longer_than_a_class_can_be_says_where_it_ends(tmp_path, monkeypatch, ending):
    monkeypatch.setattr("htcourse.usecases.classes.read_roster._MOST", 3)
    rows = [["code", "name"], *([f"K7-{at}", f"Person {at}"] for at in range(6))]
    path = tmp_path / f"list.{ending}"
    if ending == "xlsx":
        path.write_bytes(table_bytes(rows))
    else:
        path.write_text("\n".join(map(",".join, rows)))
    read = read_roster(path)
    assert [each.code for each in read.people] == ["K7-0", "K7-1", "K7-2"]
    (told,) = read.problems
    assert (told.place.line, told.values) == (5, {"most": 3})


@pytest.mark.parametrize("full_at", [FILE, COPY])
def test_a_class_that_could_not_be_kept_is_not_there(desk, monkeypatch, full_at):
    before = sorted(desk.classes.iterdir()) if desk.classes.exists() else []

    def full(path, content, **more):
        if path.name == full_at:
            raise OSError(28, "No space left on device")
        put_durably(path, content, **more)

    with monkeypatch.context() as filled:
        filled.setattr("htcourse.store.paired_files.put_durably", full)
        with pytest.raises(FolderError, match="No space left"):
            new_class(desk, "Group 9")
    assert sorted(desk.classes.iterdir()) == before
    assert new_class(desk, "Group 9").name == "Group 9"


def test_a_purge_that_was_killed_half_way_leaves_no_class_and_nothing_behind(desk, monkeypatch):
    made = new_class(desk, "Group 3-2")
    with monkeypatch.context() as killed:
        killed.setattr("htcourse.store.class_files.remove_whole", lambda path: (path / FILE).unlink(missing_ok=True))
        purge_class(desk, made.id)
    assert list(desk.classes.iterdir())
    assert list_classes(desk) == ((), ())
    tidy(desk)
    assert not list(desk.classes.iterdir())


@pytest.mark.parametrize("typed", ["r5 276", " R5-276 ", "R5  276", "К7 1"])
def test_a_space_before_the_number_of_a_code_is_its_hyphen(desk, typed):
    made = new_class(desk, "Group")
    made = add_people(desk, made.id, [Person("R5-276", "Aigerim"), Person("K7-1", "Nurlan")])
    assert sheet_code(made, typed) in ("R5-276", "K7-1")
    assert made.person(plain_code(typed)).code == sheet_code(made, typed)


@pytest.mark.parametrize("typed", ["Bek Aida", "a b 1", "R5 27 6"])
def test_other_words_with_spaces_are_no_code(typed):
    with pytest.raises(CourseError):
        plain_code(typed)


@pytest.mark.parametrize("name", ["Backup of Group 7", "{} (copy)", "00000000-0000-4000-8000-000000000000"])
def test_a_copy_of_a_class_folder_never_becomes_the_class(desk, name):
    of = new_class(desk, "Group 7")
    folder = desk.classes / of.id
    copied = desk.classes / name.format(of.id)
    shutil.copytree(folder, copied)
    assert find_class(desk, of.id).id == of.id
    if is_id(copied.name):
        with pytest.raises(CourseError, match="Several classes here are called") as raised:
            find_class(desk, "group 7")
        assert copied.name in str(raised.value)
        return
    assert find_class(desk, "group 7").id == of.id
    (problem,) = list_classes(desk)[1]
    assert str(copied) in str(problem)
    assert str(copied) in next(each.seen for each in look_at_classes(desk) if each.name == "classes")
