"""Bring questions in: several files at once, one bad file or question never blocks the others, nothing is lost."""

import os
import shutil
import zipfile
from pathlib import Path
from random import Random

import pytest

from htcourse import formats
from htcourse.core.errors import Cancelled, CourseError, ModuleError, Severity, count_left_out
from htcourse.formats import markdown_folder
from htcourse.store.places import Places
from htcourse.store.unpack import pack
from htcourse.usecases.exchange.import_questions import read_questions, write_questions
from htcourse.usecases.modules.check_module import check_path
from htcourse.usecases.modules.installed import install_module
from htcourse.usecases.modules.module_sources import is_package

SAMPLES = Path(__file__).parents[2] / "samples"
GIFT, AIKEN = SAMPLES / "gift" / "09-choices.gift", SAMPLES / "aiken" / "03-errors.txt"


@pytest.fixture
def empty_module(tmp_path):
    """A module of one's own that has a lesson and no question yet."""
    folder = tmp_path / "mine"
    (folder / "lessons").mkdir(parents=True)
    (folder / "quizzes").mkdir()
    (folder / "module.yaml").write_text(
        "id: mine\nversion: 1.0.0\ntitle: Mine\nlanguages: [en]\nauthors: [A]\nlicence: MIT\n", encoding="utf-8"
    )
    lesson = "---\nid: one\ntitle: One\nobjectives: [{id: o-one, text: Say it}]\n---\n\n## Page {#page}\n\nWords.\n"
    (folder / "lessons" / "one.md").write_text(lesson, encoding="utf-8")
    return folder


def test_a_file_without_a_title_of_its_own_is_called_as_a_person_would_write_its_name(tmp_path):
    path = tmp_path / "forced_labour_2.gift"
    path.write_text("Is it so? {T}\n", encoding="utf-8")
    assert read_questions([path]).title == "forced labour 2"


def _written(*arguments, **wishes):
    written = write_questions(*arguments, **wishes)
    return written.count, written.problems


def codes(brought):
    return {each.code for each in brought.problems}


def test_files_of_any_format_come_into_one_bank():
    brought = read_questions([GIFT, AIKEN])
    titles = [each.question.title for each in brought.bank.questions]
    assert titles[0] == "One of several"
    assert titles[-1] == "A blank choice?"
    assert {each.place.file for each in brought.problems} == {GIFT.name, AIKEN.name}
    assert any(each.severity is Severity.ERROR for each in brought.problems)


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_read(tmp_path):
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    brought = read_questions([tmp_path / "none.gift", tmp_path / "picture.png", GIFT])
    assert brought.bank.questions
    assert {"not-found", "unknown-format"} <= codes(brought)
    assert all(each.sentence and each.advice for each in brought.problems)


def test_a_question_of_a_thousand_choices_is_left_out_and_named(tmp_path):
    choices = "".join(f"~Choice {each}\n" for each in range(1_000))
    (tmp_path / "many.gift").write_text(f"::Many:: Which? {{=Right\n{choices}}}\n\n::One:: Is it so? {{T}}\n")
    brought = read_questions([tmp_path / "many.gift"])
    assert len(brought.bank.questions) == 1
    assert [(each.code, each.place.line) for each in brought.problems if each.code == "too-much"] == [("too-much", 1)]


def test_a_question_of_a_hundred_thousand_brackets_is_left_out(tmp_path):
    (tmp_path / "many.gift").write_text(f"::Many:: Is it {'[' * 9_000}? {{T}}\n")
    assert "too-much" in codes(read_questions([tmp_path / "many.gift"]))
    parts = "/".join(f"part {at}" for at in range(101))
    (tmp_path / "deep.gift").write_text(f"$CATEGORY: {parts}\n\n::Deep:: Is it so? {{T}}\n", "utf-8")
    told = [each for each in read_questions([tmp_path / "deep.gift"]).problems if each.code == "too-much"]
    assert [each.values for each in told] == [{"title": "Deep", "count": 101, "limit": 100}]  # `check` refuses it there
    assert "four are usual" not in told[0].advice  # it is no list to choose from


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
@pytest.mark.timeout(60)
@pytest.mark.parametrize("kind", ["pipe", "device"])
@pytest.mark.parametrize("name", ["a.gift", "a.xml", "a.htmod", "a"])
def test_a_pipe_or_a_link_to_a_device_is_refused_and_not_waited_for(tmp_path, name, kind):
    os.mkfifo(tmp_path / name) if kind == "pipe" else (tmp_path / name).symlink_to("/dev/zero")
    assert codes(read_questions([tmp_path / name])) == {"not-a-file"}
    assert {each.code for each in check_path(tmp_path / name).problems} == {"not-a-file"}
    with pytest.raises(CourseError):
        install_module(Places(tmp_path / "home"), tmp_path / name)


def test_the_same_file_twice_gives_its_questions_twice_under_other_ids():
    once, twice = read_questions([GIFT]), read_questions([GIFT, GIFT])
    ids = [each.question.id for each in twice.bank.questions]
    assert len(ids) == len(set(ids)) == 2 * len(once.bank.questions)


def test_what_would_stop_a_whole_module_is_left_out_and_named_with_its_place():
    brought = read_questions([GIFT])
    found = [each for each in brought.problems if each.code == "question"]
    assert [(each.place.line, each.severity, each.sentence) for each in found] == [
        (21, Severity.ERROR, "A multiple-choice question has no right choice.")
    ]
    assert "Mend “Nothing is right”" in found[0].advice
    titles = [each.question.title for each in brought.bank.questions]
    assert "Nothing is right" not in titles
    assert "Two are right" in titles


def test_what_a_blank_line_tears_apart_is_joined_when_asked():
    path = SAMPLES / "gift" / "02-blank-line-in-braces.gift"
    assert len(read_questions([path]).bank.questions) == 1
    assert len(read_questions([path, AIKEN], is_joining=True).bank.questions) > 2


def test_a_module_is_a_source_of_questions_too(tmp_path):
    folder = SAMPLES / "module"
    packed = pack(folder, tmp_path / "sample.htmod")
    ids = [each.question.id for each in read_questions([folder]).bank.questions]
    assert ids
    assert [each.question.id for each in read_questions([packed]).bank.questions] == ids


@pytest.mark.parametrize("top", ["", "sample/"])
def test_a_zipped_module_is_a_module(tmp_path, top):
    folder, path = SAMPLES / "module", tmp_path / "sample.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for each in filter(Path.is_file, folder.rglob("*")):
            archive.write(each, f"{top}{each.relative_to(folder).as_posix()}")
    assert is_package(path)
    assert read_questions([path]).bank.questions == read_questions([folder]).bank.questions


@pytest.mark.parametrize("name", ["a.gift", "sub/a.gift", "a/b/module.yaml"])
def test_a_zipped_folder_says_to_unpack_it_and_not_which_formats_there_are(tmp_path, name):
    with zipfile.ZipFile(tmp_path / "group.zip", "w") as archive:
        archive.write(GIFT, name)
    (problem,) = read_questions([tmp_path / "group.zip"]).problems
    assert problem.sentence.endswith("group.zip” is an archive and no package of questions.")
    assert problem.advice.startswith("Unpack it, then choose the files of questions in it")


def test_a_scorm_package_says_what_it_is_and_not_to_unpack_it(tmp_path):
    with zipfile.ZipFile(tmp_path / "pages.zip", "w") as archive:
        archive.writestr("imsmanifest.xml", '<manifest xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"/>')
        archive.writestr("index.html", "<html/>")
    (problem,) = read_questions([tmp_path / "pages.zip"]).problems
    assert "pages.zip” is a SCORM package" in problem.sentence
    assert "Moodle XML" in problem.advice


ENDINGS = sorted({each for format in formats.formats() for each in format.EXTENSIONS if each} | {".htmod"})


@pytest.mark.hard
@pytest.mark.parametrize("ending", ENDINGS)
def test_random_bytes_are_damage_under_every_ending_and_bring_nothing_in(ending, tmp_path):
    path, random = tmp_path / f"some{ending}", Random(46)
    for size in (300, 3_000, 30_000):
        for _ in range(5):
            path.write_bytes(random.randbytes(size))
            brought, reading = read_questions([path]), formats.read(path)
            assert not brought.bank.questions
            assert reading.module is None
            for problems in (brought.problems, reading.problems):
                (told,) = problems
                assert "damaged" in told.sentence
                assert told.advice


def test_an_archive_that_is_none_is_a_problem_and_no_exception(tmp_path):
    (tmp_path / "a.htmod").write_bytes(b"nothing")
    brought = read_questions([tmp_path / "a.htmod", GIFT])
    assert brought.bank.questions
    assert count_left_out(brought.problems)[0]


def test_questions_brought_in_make_a_module_that_can_be_taught(empty_module):
    brought = read_questions([*sorted(SAMPLES.glob("gift/*.gift")), *sorted(SAMPLES.glob("aiken/*.txt"))])
    count, problems = _written(brought, empty_module / "quizzes" / "brought.yaml", quiz="Brought in")
    assert {each.code for each in problems} == {"unknown-reference"}
    report = check_path(empty_module)
    assert not report.errors
    assert len(report.module.questions) == count == len(brought.bank.questions)
    assert [len(each.questions) for each in report.module.quizzes] == [count]
    assert {"no-objective", "question"} <= {each.code for each in report.problems}


def test_ids_a_module_has_already_are_not_used_again(empty_module):
    brought = read_questions([SAMPLES / "aiken" / "01-plain.txt"])
    write_questions(brought, empty_module / "quizzes" / "one.yaml")
    write_questions(brought, empty_module / "quizzes" / "two.yaml")
    module = formats.read(empty_module).module
    assert len({each.id for each in module.questions}) == len(module.questions) == 2 * len(brought.bank.questions)


def test_what_another_module_had_is_not_named_in_this_one(empty_module):
    text = "// [tag:objective:o-one] [tag:fact:B-1] [tag:source:@a, p. 3]\n::One::What?{T}\n\n"
    path = empty_module / "one.gift"
    path.write_text(text + text.replace("o-one", "o-two").replace("One", "Two"), encoding="utf-8")
    written = write_questions(read_questions([path]), empty_module / "quizzes" / "one.yaml")
    module = formats.read(empty_module).module
    assert [(each.objective, each.facts, each.sources) for each in module.questions] == [
        ("o-one", (), ()),
        ("", (), ()),
    ]
    assert [each.values["names"] for each in written.problems] == ["B-1; @a, p. 3", "o-two; B-1; @a, p. 3"]


def test_a_file_that_is_there_is_replaced_only_when_told(tmp_path):
    out = tmp_path / "a.yaml"
    out.write_text("questions: []", encoding="utf-8")
    brought = read_questions([GIFT])
    with pytest.raises(CourseError, match="there already"):
        write_questions(brought, out)
    assert out.read_text(encoding="utf-8") == "questions: []"
    assert write_questions(brought, out, is_replacing=True).count == len(brought.bank.questions)


def test_nothing_to_write_is_a_sentence_and_no_file(tmp_path):
    brought = read_questions([tmp_path / "none.gift"])
    with pytest.raises(ModuleError) as raised:
        write_questions(brought, tmp_path / "a.yaml")
    assert raised.value.problems == brought.problems
    assert not (tmp_path / "a.yaml").exists()


def test_reading_several_files_tells_how_far_it_is_and_can_be_stopped(tmp_path):
    copies = [Path(shutil.copy(GIFT, tmp_path / f"{n}.gift")) for n in range(3)]
    told = []
    read_questions(copies, lambda done, total: told.append(done / total))
    assert told == sorted(told)
    assert told[-1] == 1

    def stop(done, total):
        if done / total > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_questions(copies, stop)


DAMAGED = {
    "empty.gift": (b"", "“empty.gift” is empty."),
    "spaces.xml": (b" \n\n", "“spaces.xml” is empty."),
    "cut.xml": (b"<quiz><question", "The XML is damaged"),
    "typed.xml": (b"<!DOCTYPE quiz><quiz/>", "begins with a document type"),
    "blanks.xml": (b" " * 70_000 + b'<!DOCTYPE quiz [<!ENTITY a "b">]><quiz>&a;</quiz>', "begins with a document type"),
    "cut.zip": (b"PK\3\4" + bytes(60), "is damaged, or not what its ending says"),
    "words.apkg": (b"words", "is damaged, or not what its ending says"),
    "bank.7z": (b"7z\xbc\xaf\x27\x1c" + bytes(30), "is packed with 7z"),
    "bank.gift.gz": (b"\x1f\x8b\x08" + bytes(30), "is packed with gzip"),
    "answers.csv": (b"Zeitstempel;Name\n1;Aida\n", "has no row of headings"),
    "record.db": (b"SQLite format 3\0", "cannot be read"),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_a_damaged_file_gets_its_true_reason(name, tmp_path):
    content, reason = DAMAGED[name]
    (tmp_path / name).write_bytes(content)
    (told,) = read_questions([tmp_path / name]).problems
    assert reason in told.sentence
    assert told.advice


def test_a_table_of_libreoffice_says_what_it_can_be_saved_as(tmp_path):
    path = tmp_path / "table.ods"
    with zipfile.ZipFile(path, "w") as opened:
        opened.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        opened.writestr("content.xml", "<office:document-content/>")
    (told,) = read_questions([path]).problems
    assert "a table of a kind that is not read" in told.sentence
    assert ".xlsx" in told.advice


@pytest.mark.parametrize("inner", ["../out.xml", "/etc/x.xml", "con.xml", "a\\b.xml"])
def test_an_unsafe_archive_gets_its_true_reason(inner, tmp_path):
    path = tmp_path / "bank.zip"
    with zipfile.ZipFile(path, "w") as opened:
        opened.writestr("imsmanifest.xml", "<manifest>imsqti</manifest>")
        opened.writestr(zipfile.ZipInfo(inner), "<assessmentItem/>")
    (told,) = read_questions([path]).problems
    assert "is not safe on every computer" in told.sentence


def test_a_file_without_questions_is_named(tmp_path):
    (tmp_path / "none.xml").write_text("<quiz/>", encoding="utf-8")
    (tmp_path / "course").mkdir()
    (tmp_path / "course" / "words.md").write_text("# Words\n", encoding="utf-8")
    for path in (tmp_path / "none.xml", tmp_path / "course"):
        (told,) = read_questions([path]).problems
        assert told.code == "no-questions"
        with pytest.raises(ModuleError) as raised:
            write_questions(read_questions([path]), tmp_path / "out.yaml")
        assert raised.value.problems == (told,)


def test_a_text_of_links_that_may_be_gaps_says_how_it_becomes_questions(tmp_path):
    """LiaScript's `[[Paris]]` is a link in notes: it became a text that shows its answers."""
    path = tmp_path / "gaps.md"
    path.write_text("# Gaps\n\nThe capital of France is [[Paris]].\n", encoding="utf-8")
    told = read_questions([path]).problems[-1]
    assert told.code == "no-questions"
    assert "author:" in told.advice
    assert "LiaScript" in markdown_folder.read(path).problems[-1].sentence
    path.write_text(f"<!-- author: A -->\n{path.read_text()}", encoding="utf-8")
    assert [each.question.type for each in read_questions([path]).bank.questions] == ["cloze"]


def test_what_leads_nowhere_in_this_module_becomes_words(empty_module):
    text = "question,answer1,answer2,correct,tags\n"
    text += '"Which [law](laws#one) of [@none, p. 3] and [page](one#page) and [term]{term=none}?",'
    text += "**a**,b,A,format:markdown\n"
    path = empty_module / "some.csv"
    path.write_text(text, encoding="utf-8")
    written = write_questions(read_questions([path]), empty_module / "quizzes" / "one.yaml")
    report = check_path(empty_module)
    (question,) = report.module.questions
    assert not report.errors
    assert question.text == "Which law of  and [page](one#page) and term?"
    assert question.body.choices[0].text == "**a**"
    assert [each.values["names"] for each in written.problems] == ["none; laws#one"]


def test_a_typed_answer_that_looks_like_a_link_is_none(empty_module):
    path = empty_module / "some.gift"
    path.write_text("How is a link written?{=[words](address)}\n", encoding="utf-8")
    assert not write_questions(read_questions([path]), empty_module / "quizzes" / "one.yaml").problems
    report = check_path(empty_module)
    assert not report.errors
    assert report.module.questions[0].body.answers[0].text == "[words](address)"


def test_a_picture_without_words_is_a_warning_to_answer(empty_module):
    brought = read_questions([SAMPLES / "moodle_xml" / "11-files.xml"])
    write_questions(brought, empty_module / "quizzes" / "one.yaml")
    report = check_path(empty_module)
    assert not report.errors
    assert "no-alt-text" in {each.code for each in report.problems}


@pytest.mark.parametrize("encoding", ["koi8-r", "cp866", "cp1251"])
@pytest.mark.parametrize("name", ["a.gift", "a.txt", "a.csv"])
def test_an_encoding_is_guessed_with_a_warning(name, encoding, tmp_path):
    asked = "Что из этого средство торговли людьми?"
    texts = {
        "a.gift": f"{asked}{{=обман ~вербовка}}\n",
        "a.txt": f"{asked}\nA) обман\nB) вербовка\nANSWER: A\n",
        "a.csv": f"question,answer1,answer2,correct\n{asked},обман,вербовка,A\n",
    }
    (tmp_path / name).write_bytes(texts[name].encode(encoding))
    brought = read_questions([tmp_path / name])
    assert [each.question.text for each in brought.bank.questions] == [asked]
    assert [(each.code, each.severity) for each in brought.problems] == [("encoding-guessed", Severity.WARNING)]
    assert "Что из этого средство" in brought.problems[0].sentence
    (tmp_path / name).write_bytes(texts[name].encode(encoding) + b"\0\n")
    assert [each.code for each in read_questions([tmp_path / name]).problems] == ["encoding-guessed"]


def test_a_damaged_letter_makes_no_other_encoding_of_a_text_in_utf_8(tmp_path):
    lines = [f"Что такое торговля людьми, {number}? {{T}}\n\n" for number in range(30)]
    lines[7] = lines[7].replace("людьми", "люд\0ми")
    (tmp_path / "a.gift").write_bytes("".join(lines).encode().replace(b"\0", b"\xff")[:-1])
    brought = read_questions([tmp_path / "a.gift"])
    assert [(each.code, each.place.line) for each in brought.problems] == [("lost-letter", 15)]
    assert brought.bank.questions[7].question.text == "Что такое торговля люд\ufffdми, 7?"
    assert brought.bank.questions[8].question.text == "Что такое торговля людьми, 8?"


def test_an_encoding_can_be_chosen(tmp_path):
    (tmp_path / "b.gift").write_bytes("ЪЪ?{T}\n".encode("koi8-r"))
    assert read_questions([tmp_path / "b.gift"]).bank.questions[0].question.text != "ЪЪ?"
    brought = read_questions([tmp_path / "b.gift"], encoding="koi8-r")
    assert brought.bank.questions[0].question.text == "ЪЪ?"
    assert not brought.problems
    with pytest.raises(CourseError, match="no encoding"):
        read_questions([tmp_path / "b.gift"], encoding="klingon")


def test_what_says_its_encoding_is_not_warned_of(tmp_path):
    xml = '<?xml version="1.0" encoding="{}"?><quiz><question type="truefalse"><name><text>Да</text></name>'
    xml += "<questiontext><text>Так?</text></questiontext><answer fraction='100'><text>true</text></answer>"
    xml += "<answer fraction='0'><text>false</text></answer></question></quiz>"
    for encoding in ("utf-8", "koi8-r", "windows-1251"):
        (tmp_path / "a.xml").write_bytes(xml.format(encoding).encode(encoding))
        brought = read_questions([tmp_path / "a.xml"])
        assert brought.bank.questions[0].question.text == "Так?"
        assert not brought.problems


def test_a_text_that_becomes_a_lesson_says_so(tmp_path):
    (tmp_path / "lecture.md").write_text("# Papers\n\nKeep them.\n", encoding="utf-8")
    brought = read_questions([tmp_path / "lecture.md"])
    assert "a text becomes a lesson" in brought.problems[-1].sentence


@pytest.mark.parametrize("formula", [r"\(x^2\)", r"\[x^2\]", "$$x^2$$", "[latex]x[/latex]"])
def test_a_formula_is_told_when_it_comes_in_and_by_check(formula, empty_module, tmp_path):
    asked = f"<quiz><question type='truefalse'><questiontext><text>Is {formula} so?</text></questiontext>"
    answers = "<answer fraction='100'><text>true</text></answer><answer fraction='0'><text>false</text></answer>"
    (tmp_path / "a.xml").write_text(f"{asked}{answers}</question></quiz>", encoding="utf-8")
    brought = read_questions([tmp_path / "a.xml"])
    assert ("raw-math", 1) in [(each.code, each.place.line) for each in brought.problems]
    write_questions(brought, empty_module / "quizzes" / "a.yaml")
    assert "raw-math" in {each.code for each in check_path(empty_module).problems}


def test_of_texts_in_several_languages_the_one_asked_for_is_taken_and_the_others_are_told(tmp_path):
    span = '&lt;span lang="{0}" class="multilang"&gt;{1}&lt;/span&gt;'
    asked = span.format("en", "Is it so?") + span.format("ru", "Так ли это?")
    name = "{mlang en}Means{mlang}{mlang kk}Құралдар{mlang}{mlang other}Средства{mlang} (1)"
    head = f"<quiz><question type='truefalse'><name><text>{name}</text></name>"
    text = f"<questiontext format='html'><text>&lt;p&gt;{asked} &lt;b&gt;!&lt;/b&gt;&lt;/p&gt;</text></questiontext>"
    answers = "<answer fraction='100'><text>true</text></answer><answer fraction='0'><text>false</text></answer>"
    (tmp_path / "a.xml").write_text(f"{head}{text}{answers}</question></quiz>", encoding="utf-8")
    for language, title, start, left in (
        ("ru", "Средства (1)", "Так ли это?", "kk, en"),
        ("kk", "Құралдар (1)", "Is it so?", "en, ru"),
        ("", "Средства (1)", "Is it so?", "kk, ru"),
    ):
        brought = read_questions([tmp_path / "a.xml"], language=language)
        (question,) = (each.question for each in brought.bank.questions)
        assert (question.title, question.text.partition(" **")[0]) == (title, start)
        (told,) = (each for each in brought.problems if each.code == "languages-left-out")
        assert set(str(told.values["others"]).split(", ")) == set(left.split(", ")), told.sentence


def test_a_chosen_encoding_that_does_not_fit_is_told_with_its_line(tmp_path):
    (tmp_path / "a.gift").write_bytes("Is it? {T}\n\nТак ли это? {T}\n".encode("cp1251"))
    brought = read_questions([tmp_path / "a.gift"], encoding="utf-8")
    (told,) = (each for each in brought.problems if each.code == "wrong-encoding")
    assert (told.place.line, told.values["count"]) == (3, 8)
    assert not read_questions([tmp_path / "a.gift"], encoding="cp1251").problems


def test_marks_that_turn_letters_round_are_told(tmp_path):
    (tmp_path / "a.gift").write_text("::Sent \u202eabc:: Is it? {T}\n", encoding="utf-8")
    assert [each.code for each in read_questions([tmp_path / "a.gift"]).problems] == ["turned-text"]


def test_no_problem_repeats_a_page_of_a_file_or_speaks_of_keys_it_has_not(tmp_path):
    (tmp_path / "a.gift").write_text(f"How many? {{#{'9' * 5000}x}}\n\nWhich? {{~a ~b}}\n", encoding="utf-8")
    problems = read_questions([tmp_path / "a.gift"]).problems
    assert problems
    assert all(len(each.sentence) < 500 for each in problems)
    assert not [each for each in problems if "correct: true" in each.advice]


def test_a_file_and_its_copy_brought_in_together_are_told(tmp_path):
    """Each question came in twice, without a word."""
    for name in ("bank.gift", "bank (1).gift"):
        (tmp_path / name).write_text("::A:: Is it so? {T}\n\n::B:: How many? {#3}\n", encoding="utf-8")
    (tmp_path / "other.gift").write_text("::A:: Is it not so? {T}\n\n", encoding="utf-8")
    files = [tmp_path / each for each in ("bank.gift", "other.gift", "bank (1).gift")]
    (told,) = read_questions(files).problems
    assert (told.code, told.place.file, told.values["count"]) == ("read-twice", "bank (1).gift", 2)
    assert told.values["names"] == "bank.gift"
