"""Classes on the command line: made, listed, handed in to, collected, reported, removed; the PIN where there is one."""

import base64
import json
import re
import shlex
from contextlib import closing
from datetime import date, timedelta
from unittest.mock import patch

import pytest
from click.testing import CliRunner
from tests.store.behind import change_behind
from tests.ui.reading.pdf_text import pdf_text
from tests.usecases.classes.conftest import made_once as made_once
from tests.usecases.classes.conftest import room as room
from tests.usecases.classes.test_collect import take

from htcourse.classroom.sealing import class_key_of, new_class_secret
from htcourse.cli import cli
from htcourse.core.clock import system_clock
from htcourse.core.errors import FolderError
from htcourse.core.ids import new_id
from htcourse.store.class_files import COPY, FILE, codes_here
from htcourse.store.learner import LearnerFile
from htcourse.store.places import Places
from htcourse.usecases.classes.class_card import card_of, save_card
from htcourse.usecases.classes.roster import list_classes
from htcourse.usecases.marking.begun_marks import MarkPlace, begun_places, keep_begun_mark
from htcourse.usecases.marking.mark_essays import Marking
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.people.trainer_pin import set_trainer_pin
from htcourse.usecases.session import Session


def run(places, *arguments, code=0, typed=""):
    result = CliRunner().invoke(cli, ["--home", str(places.home), *map(str, arguments)], input=typed)
    assert result.exit_code == code, result.output + repr(result.exception)
    return result.output


@pytest.mark.parametrize("name", ["trainer", "trainer/classes", "trainer/classes/{}"])
def test_a_file_in_the_place_of_the_classes_is_told_and_never_called_no_class(tmp_path, name):
    places = Places(tmp_path / "home")
    stray = places.home / name.format(new_id())
    stray.parent.mkdir(parents=True, exist_ok=True)
    stray.write_text("x")
    told = f"“{stray}” is no folder, and the program keeps one there. Move it to another place, then do it again"
    listed = run(places, "class", "list")
    assert told in listed
    assert "There is no class yet" not in listed
    assert told in run(places, "doctor", code=1)


def test_a_class_from_its_making_to_its_end(room, tmp_path):
    card, table = tmp_path / "spring.htclass", tmp_path / "list.csv"
    table.write_text("name\nAigerim\nNurlan\nnurlan\n")
    run(room.desk, "class", "new", "Spring", "-o", card)
    assert "list.csv:4: error" in run(room.desk, "class", "roster", "spring", table, code=1)
    codes = [each["code"] for each in json.loads(run(room.desk, "class", "roster", "spring", "--json"))]
    assert "Spring: 2 people; –: has handed in nothing yet." in run(room.desk, "class", "roster", "spring")
    stick = tmp_path / "stick"
    stick.mkdir()
    for learner, code in zip(room.learners, codes, strict=False):
        told = run(room.lab, "results", "seal", "--class", card, "--code", code, "--learner", learner, "-o", stick)
        assert "answers" in told
    assert "2 files: 2 new." in run(room.desk, "results", "collect", stick, "--class", "spring", "--look")
    assert "2 files: 2 new." in run(room.desk, "results", "collect", stick, "--class", "spring")
    rows = json.loads(run(room.desk, "results", "collect", stick, "--class", "spring", "--json"))
    assert [each["found"] for each in rows] == ["duplicate", "duplicate"]
    report = run(room.desk, "class", "report", "spring", "--names")
    assert f"{codes[0]} | Aigerim | " in report
    assert "Written: " in run(room.desk, "class", "report", "spring", "-o", tmp_path / "spring.xlsx")
    found = next(each for each in list_classes(room.desk)[0] if each.name == "Spring")
    assert f"2 people, 2 have handed in; its key: {card_of(found).fingerprint}" in run(room.desk, "class", "list")
    assert "Spring: 2 people.\n" in run(room.desk, "class", "roster", "spring")
    assert "attempts" in run(room.desk, "statistics", "--class", "spring")
    run(room.desk, "class", "roster", "spring", "--remove", codes[0], typed="n\n", code=1)
    assert codes[0] in run(room.desk, "class", "report", "spring")
    told = run(room.desk, "class", "roster", "spring", "--remove", codes[0], typed="y\n")
    assert f"Take {codes[0]} (Aigerim) off “Spring”" in told
    assert "record store" not in told
    assert codes[0] not in run(room.desk, "class", "report", "spring")
    run(room.desk, "class", "purge", "spring", typed="n\n", code=1)
    run(room.desk, "class", "purge", "spring", "--yes")
    assert "Spring" not in run(room.desk, "class", "list")


def test_who_is_taken_out_of_a_class_takes_along_what_was_begun_of_their_marks(room):
    """On the command line it stayed in the record of who teaches."""
    for at, code in enumerate(("K7-1", "K7-2")):
        room.hand_in(at, code)
    take(room)
    codes = codes_here(room.desk.of_class(room.made.id))
    gone, left = codes
    trainer = create_learner(room.desk, name="Trainer")

    def begun(*learners):
        """Begin a mark of each, and return of whom one is kept."""
        with closing(Session(room.desk, (), LearnerFile.open(room.desk, trainer), system_clock, "en", "")) as session:
            for each in learners:
                mark = Marking({}, "Not yet.", None)
                keep_begun_mark(session, MarkPlace(room.made.id, each, "a", 1), "new", mark)
            return {place.split("/")[1] for place in begun_places(session)}

    assert begun(*codes) == {gone, left}
    run(room.desk, "class", "roster", "group 3-2", "--remove", codes[gone], "--yes")
    assert begun() == {left}
    run(room.desk, "class", "purge", "group 3-2", "--yes")
    assert begun() == set()


def test_another_name_for_a_code_is_told_and_taken_where_it_is_asked_for(room, tmp_path):
    table = tmp_path / "list.csv"
    table.write_text("K7-1,Dana B.\n")
    told = run(room.desk, "class", "roster", "group 3-2", table)
    assert "K7-1: “Aigerim S.” here, “Dana B.” in the table (kept as it was; --rename takes the other)" in told
    assert "K7-1  Aigerim S." in told
    told = run(room.desk, "class", "roster", "group 3-2", table, "--rename")
    assert "K7-1: “Aigerim S.” here, “Dana B.” in the table\n" in told
    assert "K7-1  Dana B." in told


@pytest.mark.parametrize("command", [("attempts",), ("statistics", "--trainer"), ("statistics",)])
def test_the_pin_is_asked_for_once(room, command):
    set_trainer_pin(room.desk, "2468")
    assert run(room.desk, *command, "--class", "group 3-2", typed="2468\n").count("The trainer's PIN") == 1


def test_a_file_tells_whether_it_is_as_it_was_signed(room, tmp_path):
    path = room.hand_in().path
    assert "for the class “Group 3-2”" in run(room.desk, "results", "verify", path)
    assert "a class that is not on this computer" in run(room.lab, "results", "verify", path)
    with patch("htcourse.store.class_files.list_classes", side_effect=[((room.made,), ())]):  # read once
        assert run(room.desk, "results", "verify", path, path, path).count("for the class “Group 3-2”") == 3
    (receipt := path.with_suffix(".htreceipt")).touch()
    assert "a receipt: " in run(room.desk, "results", "verify", receipt, code=1)
    (room.stick / "read me.txt").touch()
    assert run(room.desk, "results", "verify", room.stick) == run(room.desk, "results", "verify", path)
    path.write_bytes(path.read_bytes()[:-1])
    for each in (path, room.stick):
        assert "damaged" in run(room.desk, "results", "verify", each, code=1)
    assert "There is no result file." in run(room.desk, "results", "verify", tmp_path, code=1)


def test_people_of_a_class_are_called_by_one_code_and_one_pseudonym(room, tmp_path):
    card = save_card(room.made, tmp_path / "card")
    run(room.lab, "results", "join", card, "--code", "k7-1", "--learner", room.learners[0])
    room.hand_in(0)
    run(room.desk, "results", "collect", room.stick)
    set_trainer_pin(room.desk, "2468")
    of_class, pin = ("--class", "group 3-2"), {"typed": "2468\n"}

    def told(*command):
        output = run(room.desk, *command, *of_class, "--json", **pin)
        return json.loads(output[output.index("[\n") :])

    attempts = told("attempts")
    assert {each["learner"] for each in attempts} == {"K7-1"}
    one = attempts[0]
    raw = ("responses", one["quiz"], "--trainer", "--attempts", "all")
    rows = told(*raw)
    assert "K7-1" not in str(rows), "for research there are pseudonyms, and no code that may be a student's number"
    assert "K7-1" not in run(room.desk, *raw, "--csv", *of_class, **pin)
    assert {each["code"] for each in told(*raw, "--codes")} == {"K7-1"}
    assert ",typed,code\n" in run(room.desk, *raw, "--csv", "--codes", *of_class, **pin)
    mark = ("override", "k7-1", one["attempt"], "1", "--points", "0.5", "--comment", "read again", "--by", "T")
    assert "Kept: " in run(room.desk, *mark, *of_class, **pin)
    assert "Written" in run(room.desk, "class", "person", "group 3-2", "K7-1", "-o", tmp_path / "own.json", **pin)
    own = json.loads((tmp_path / "own.json").read_text())["pseudonym"]
    assert {each["learner"] for each in rows} == {own}
    for places, *which in ((room.desk, *of_class), (room.lab,)):
        run(places, "xapi", "export", "-o", tmp_path / "told.jsonl", *which, **pin)
        statements = [json.loads(line) for line in (tmp_path / "told.jsonl").read_text().splitlines()]
        assert own in {each["actor"]["account"]["name"] for each in statements}
    assert "add --class 'Group 3-2'" in run(room.desk, "xapi", "export", "-o", tmp_path / "none.jsonl", **pin)


def test_two_people_with_one_code_are_told_and_asked_about(room):
    room.hand_in(0)
    run(room.desk, "results", "collect", room.stick)
    second = room.stick / '$(touch pwned) `x` "; y.htresult'
    room.hand_in(1).path.rename(second)
    told = run(room.desk, "results", "collect", room.stick)
    (command,) = [line.partition("; to take it in: ")[2] for line in told.splitlines() if "take it in" in line]
    assert command == f"htcourse --home {room.desk.home} results collect --class 'Group 3-2' --also '{second}'"
    typed = shlex.split(command)[3:]
    assert typed[-1] == str(second)
    assert "Of those asked about 0 of 1 were taken in." in run(room.desk, "results", "collect", room.stick)
    told = run(room.desk, *typed)
    assert "k7-1-2" in told.casefold()
    assert "1 file: 1 code of another.\nOf those asked about 1 of 1 were taken in." in told
    assert "name a folder" in run(room.desk, "results", "collect", code=2)


@pytest.mark.parametrize(
    "command",
    [
        ("class", "new", "Autumn"),
        ("class", "list"),
        ("class", "card", "Group 3-2", "-o", "card"),
        ("class", "roster", "Group 3-2"),
        ("class", "report", "Group 3-2"),
        ("class", "purge", "Group 3-2", "--yes"),
        ("print", "codes", "Group 3-2", "-o", "codes.pdf"),
        ("results", "collect", "."),
        ("statistics", "--class", "Group 3-2"),
    ],
)
def test_where_there_is_a_pin_classes_are_the_trainers(room, command):
    set_trainer_pin(room.desk, "2468")
    assert "not the trainer's PIN" in run(room.desk, *command, typed="1111\n", code=1)


def test_where_there_is_no_class_that_is_said_and_how_one_is_made(tmp_path):
    result = CliRunner().invoke(cli, ["--home", str(tmp_path / "new"), "results", "collect", str(tmp_path)])
    assert "There is no class here yet." in str(result.exception)
    assert "htcourse class new" in str(result.exception)


@pytest.mark.parametrize("name", ["Group 3-2", ""])
def test_a_class_that_is_damaged_is_told_as_damaged_with_the_remedy(room, tmp_path, name):
    for each in room.desk.classes.glob("*/class*.json"):
        each.write_bytes(b"x")
    arguments = ["results", "collect", str(tmp_path), *(["--class", name] if name else [])]
    result = CliRunner().invoke(cli, ["--home", str(room.desk.home), *arguments])
    assert "is damaged: its list and its key cannot be read. Put a copy of “class.json” back:" in str(result.exception)
    told = run(room.desk, "class", "list")
    assert "Put a copy of “class.json” back:" in told
    assert "There is no class yet" not in told


def test_what_is_named_wrongly_is_a_sentence(room, tmp_path):
    result = CliRunner().invoke(cli, ["--home", str(room.desk.home), "class", "report", "Group 9"])
    assert "There is no class “Group 9” here; there is: “Group 3-2”." in str(result.exception)
    seal = ["--home", str(room.lab.home), "results", "seal", "--code", "K7-1", "-o", str(tmp_path)]
    result = CliRunner().invoke(cli, [*seal, "--learner", room.learners[0], "--class", str(tmp_path / "no.htclass")])
    assert "“no.htclass” cannot be read: No such file or directory." in str(result.exception)
    run(room.lab, "results", "seal", "--class", tmp_path / "no", "--code", "K7-1", "-o", tmp_path, code=2)


def test_each_report_goes_out_as_text_table_workbook_and_paper(room, tmp_path):
    room.hand_in(0)
    run(room.desk, "results", "collect", room.stick)
    for about in ("marks", "questions", "gain", "tagging"):
        told = run(room.desk, "class", "report", "--about", about, "group 3-2")
        assert "htcourse/" not in told
        for ending, magic in ((".csv", b"\xef\xbb\xbf"), (".xlsx", b"PK"), (".pdf", b"%PDF")):
            path = tmp_path / f"{about}{ending}"
            assert "Written: " in run(room.desk, "class", "report", "--about", about, "group 3-2", "-o", path)
            assert path.read_bytes().startswith(magic)
    run(room.desk, "class", "report", "group 3-2", "--language", "ru", "-o", tmp_path / "ru.pdf")
    assert "Последнийраз" in pdf_text(tmp_path / "ru.pdf"), "heads too are in the language that is asked for"
    told = run(room.desk, "class", "report", "--moodle", "group 3-2", "-o", tmp_path / "grades.csv")
    assert "identify people by ID number" in told
    assert "the best whole attempt" in told, "it is said which attempts the marks are of"
    told = run(room.desk, "class", "report", "--moodle", "--attempts", "first", "group 3-2", "-o", tmp_path / "1.csv")
    assert "the first whole attempt" in told
    assert (tmp_path / "grades.csv").read_text(encoding="utf-8-sig").startswith("ID number,")


def test_marks_for_moodle_tell_records_that_were_changed_or_cannot_be_read(room, tmp_path):
    room.hand_in(0)
    room.hand_in(1, "K7-2")
    run(room.desk, "results", "collect", room.stick)
    (of,) = list_classes(room.desk)[0]
    altered, missing = map(room.desk.of_class(of.id).learner_file, room.desk.of_class(of.id).learner_ids())
    export = ("class", "report", "--moodle", "group 3-2", "-o", tmp_path / "grades.csv")
    assert "another program" not in run(room.desk, *export)
    assert change_behind(altered, "update response set points = 0.37 where rowid = 1") == 1
    missing.write_bytes(missing.read_bytes()[:2000])
    for command in (export, export[:2] + export[3:]):
        told = run(room.desk, *command)
        assert (
            "was changed outside the program or damaged, entries in it: 1; it counts, but for tests and exams" in told
        )
        assert f"Left out: The learner's file “{missing}” is damaged" in told


def test_a_report_that_cannot_be_written_so_says_why(room, tmp_path):
    def refused(*arguments):
        result = CliRunner().invoke(cli, ["--home", str(room.desk.home), "class", "report", *map(str, arguments)])
        assert result.exit_code
        return str(result.exception) + result.output

    assert "cannot be written as “.ods”" in refused("group 3-2", "-o", tmp_path / "x.ods")
    assert "there is no such folder" in refused("group 3-2", "-o", tmp_path / "none" / "x.csv")
    for more in (("--names",), ("--about", "gain")):
        assert "leave out --names and --about" in refused("group 3-2", "--moodle", *more)
    assert "leave out --attempts" in refused("group 3-2", "--about", "tagging", "--attempts", "last")
    assert "-o grades.csv" in refused("group 3-2", "--moodle")
    assert "takes no “.xlsx”" in refused("group 3-2", "--moodle", "-o", tmp_path / "x.xlsx")
    run(room.desk, "class", "report", "group 3-2", "-o", tmp_path)
    (made,) = tmp_path.glob("*.csv")
    assert re.fullmatch(r"Group 3-2 Marks \d{4}-\d\d-\d\d best attempts\.csv", made.name)


def test_a_card_with_another_key_is_refused_until_its_key_is_said(room, tmp_path):
    told = run(room.desk, "class", "card", "group 3-2", "-o", tmp_path / "card.htclass")
    own = told.rpartition(": ")[2].strip()
    learner = ("--learner", room.learners[0])
    told = run(room.lab, *learner, "results", "join", tmp_path / "card.htclass", "--code", "K7-1")
    assert f"its key: {own}" in told
    card = json.loads((tmp_path / "card.htclass").read_text())
    card["key"] = base64.b64encode(class_key_of(new_class_secret())).decode()
    del card["check"]
    (tmp_path / "forged.htclass").write_text(json.dumps(card))
    forged = (*learner, "results", "join", tmp_path / "forged.htclass")
    refused = CliRunner().invoke(cli, ["--home", str(room.lab.home), *map(str, forged)]).exception
    assert "another key" in str(refused)
    seal = ("results", "seal", "--class", tmp_path / "forged.htclass", "--code", "K7-1", *learner, "-o", room.stick)
    run(room.lab, *seal, code=1)
    assert not any(room.stick.iterdir())
    key = refused.values["key"]
    assert f"its key: {key}" in run(room.lab, *forged, "--key", key)


def test_work_days_and_receipts_between_a_desk_and_a_lab(room, tmp_path):
    assert "Nothing is given." in run(room.desk, "class", "give", "group 3-2")
    told = run(room.desk, "class", "give", "group 3-2", "act-means-purpose", "--as", "quiz", "--due", "2027-03-09")
    assert "Act, means, purpose  by 2027-03-09" in told
    early = (date.today() - timedelta(days=3)).isoformat()
    told = run(room.desk, "class", "give", "group 3-2", "act-means-purpose", "--as", "lesson", "--due", early)
    assert f"by {early}, that day is over" in told
    told = run(room.desk, "class", "give", "group 3-2", "course-exam", "--opens", "2027-03-09 09:30")
    assert "exam    Course exam  2027-03-09 09:30 to" in told
    run(room.desk, "class", "extra", "group 3-2", "K7-1", "--per-cent", "25")
    assert "Written: 2 cards" in run(room.desk, "class", "card", "group 3-2", "--each", "-o", tmp_path)
    learner = room.learners[0]
    told = run(room.lab, "--learner", learner, "results", "join", tmp_path / "K7-1.htclass")
    assert "Joined: Group 3-2, with the code K7-1" in told
    path = room.hand_in(0).path
    assert "1 receipt was written" in run(room.desk, "results", "collect", room.stick)
    assert path.exists()
    told = run(room.lab, "results", "receipt", room.stick / f"K7-1-{room.made.id[:8]}.htreceipt", "--learner", learner)
    assert "“Group 3-2” had" in told
    plan = (
        "--plan",
        "pre-a",
        "--plan",
        "lesson:ground-rules",
        "--plan",
        "poll:lesson:ground-rules",
        "--title",
        "First day",
    )
    no_day = "No day of Group 3-2 is planned or noted yet.\n"
    assert run(room.desk, "class", "attendance", "group 3-2") == no_day
    run(room.desk, "class", "attendance", "group 3-2", "2027-03-09", *plan)
    told = run(room.desk, "class", "attendance", "group 3-2", "2027-03-09", "--present", "K7-1")
    assert "K7-1 |  | 1 | 1" in told
    assert "Aigerim" not in told
    run(room.desk, "class", "attendance", "group 3-2", "2027-03-09", "--present", "K7-2", "--present", "NOPE", code=1)
    assert run(room.desk, "class", "attendance", "group 3-2") == told
    run(room.desk, "class", "attendance", "group 3-2", "--names", "-o", tmp_path / "there.csv")
    assert "Aigerim S." in (tmp_path / "there.csv").read_text(encoding="utf-8-sig")
    run(room.desk, "class", "attendance", "group 3-2", "--present", "K7-1", code=2)
    run(room.desk, "class", "attendance", "group 3-2", "--remove", code=2)
    run(room.desk, "class", "attendance", "group 3-2", "2027-03-09", "--remove", "--present", "K7-1", code=2)
    assert "2027-03-09" not in run(room.desk, "class", "attendance", "group 3-2", "09.03.2027", "--remove")
    assert "Nothing" not in run(room.desk, "class", "give", "group 3-2", "course-exam", "--remove")


def test_a_person_gets_what_there_is_and_a_class_has_its_last_day(room, tmp_path):
    assert "Written:" in run(room.desk, "class", "person", "group 3-2", "K7-1", "-o", tmp_path / "own.json")
    assert "Written:" in run(room.desk, "class", "person", "group 3-2", "K7-1", "-o", tmp_path / "own.pdf")
    assert "K7-1" in pdf_text(tmp_path / "own.pdf"), "it was JSON in a file called PDF"
    told = run(room.desk, "class", "person", "group 3-2", "K7-1", "-o", tmp_path / "own.docx", code=2)
    assert "ends in .pdf" in told
    assert "From 2020-01-01 on" in run(room.desk, "class", "purge", "group 3-2", "--on", "2020-01-01")
    assert "It was to be removed on 2020-01-01" in run(room.desk, "class", "list")
    assert "There is no day any more." in run(room.desk, "class", "purge", "group 3-2", "--on", "")


def test_a_class_whose_files_are_damaged_can_be_removed_by_its_folder(room):
    folder = room.desk.classes / room.made.id
    for name in (FILE, COPY):
        (folder / name).write_bytes(b"{")
    assert "htcourse class purge" in run(room.desk, "class", "list")
    run(room.desk, "class", "purge", folder.name, typed="n\n", code=1)
    assert "Removed." in run(room.desk, "class", "purge", folder.name, "--yes")
    assert not folder.exists()


def test_the_name_of_a_file_tells_no_verdict_and_a_stick_without_room_is_told(room, monkeypatch):
    path = room.hand_in(0, "K7-1").path
    path.rename(room.stick / "x\nnew  K7-9  forged.htresult")
    monkeypatch.setattr("htcourse.usecases.classes.receipts.save_bytes", _no_room)
    told = run(room.desk, "results", "collect", room.stick)
    assert "1 receipt could not be written" in told
    assert not any(line.startswith("new  K7-9") for line in told.splitlines())
    told = run(room.desk, "results", "verify", next(room.stick.glob("x*")))
    assert not any(line.startswith("new  K7-9") for line in told.splitlines())


def _no_room(*_):
    raise FolderError("No space left.")


def test_moodle_s_list_says_whom_it_knew_by_name(room, tmp_path):
    table = tmp_path / "list.csv"
    run(room.desk, "class", "new", "Spring")
    table.write_text("name\nAida Bek\nDana Kim\nDana Kim B\n")
    run(room.desk, "class", "roster", "spring", table)
    table.write_text("First name,Last name,ID number\nAida,Bek,S-001\nDana,Kim,S-002\nDana,Kim,S-003\n")
    told = run(room.desk, "class", "roster", "spring", table)
    assert "“Aida Bek”, known by that name, is “S-001” to Moodle" in told
    assert told.count("another “Dana Kim” was put on the list; if they are one, take one off") == 2
    assert "Spring: 5 people" in told
    told = run(room.desk, "class", "report", "spring", "--moodle", "-o", tmp_path / "grades.csv")
    assert "There are no marks for Moodle yet: nobody of the class has handed in a quiz." in told


def test_a_namesake_of_a_table_is_told_and_added_where_that_is_asked_for(room, tmp_path):
    table = tmp_path / "list.csv"
    run(room.desk, "class", "new", "Spring")
    table.write_text("name\nAida Bek\n")
    run(room.desk, "class", "roster", "spring", table)
    told = run(room.desk, "class", "roster", "spring", table)
    assert "“Aida Bek” is on the list already, not added again; --namesakes adds another person" in told
    assert "Spring: 1 person" in told
    told = run(room.desk, "class", "roster", "spring", table, "--namesakes", typed="y\n")
    assert "“Aida Bek” is on the list already, added once more" in told
    assert "Spring: 2 people" in told


def test_of_a_class_another_attempt_is_allowed_by_code_and_taken_back(room):
    room.hand_in(0)
    take(room)
    set_trainer_pin(room.desk, "2468")
    allow, rest = ("allow", "K7-1", "course-exam"), ("--class", "group 3-2")
    assert "of 2" in run(room.desk, *allow, "--attempts", "1", *rest, typed="2468\n")
    assert "Taken back." in run(room.desk, *allow, "--take-back", *rest, typed="2468\n")
    assert "not used" in run(room.desk, *allow, "--take-back", *rest, typed="2468\n", code=1)
    told = run(room.desk, "allow", "k7-2", "course-exam", "--attempts", "1", *rest, typed="2468\n", code=1)
    assert "K7-2 has handed in nothing yet: allow it where they take the quiz" in told
    assert "There is no learner “K9-9” here" in run(room.desk, "allow", "K9-9", *rest, typed="2468\n", code=1)
