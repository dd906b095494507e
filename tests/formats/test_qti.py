"""QTI: every construct has a sample in tests/samples/qti/ and, beside it, what must come of it."""

import io
import json
import shutil
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.formats.samples import plain_reading
from tests.how_many import how_many

from htcourse import formats
from htcourse.core.errors import Cancelled
from htcourse.core.question_types import kind_of
from htcourse.formats import qti

SAMPLES = Path(__file__).parents[1] / "samples" / "qti"
ITEMS = sorted(SAMPLES.glob("*.xml"))
PACKAGE = SAMPLES / "package"
LAUGHS = "".join(f'<!ENTITY l{level} "{f"&l{level - 1};" * 10}">' for level in range(1, 10))


def zipped(folder, path, changes=()):
    """Pack a folder; `changes` are files by name, None leaves one out."""
    files = {
        each.relative_to(folder).as_posix(): each.read_bytes() for each in sorted(folder.rglob("*")) if each.is_file()
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**files, **dict(changes)}.items():
            if content is not None:
                archive.writestr(name, content)
    return path


def told(reading):
    pictures = [[each.name, len(each.content)] for each in reading.bank.pictures]
    return plain_reading(reading) | ({"pictures": pictures} if pictures else {})


def codes(reading):
    return [(each.place.file, each.code) for each in reading.problems]


def test_a_response_with_two_fields_is_two_gaps_and_told(tmp_path):
    field = '<textEntryInteraction responseIdentifier="R"/>'
    path = tmp_path / "a.xml"
    path.write_text(item(declared("R", "string", "red"), f"<p>A {field} or {field}.</p>", ""), encoding="utf-8")
    reading = qti.read(path)
    assert reading.bank.questions[0].question.text == "A {g1} or {g2}."
    assert "blank-named-twice" in [code for _, code in codes(reading)]


def item(declared, body, rules):
    return (
        '<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i" title="I">'
        f"{declared}<itemBody>{body}</itemBody><responseProcessing>{rules}</responseProcessing></assessmentItem>"
    )


def declared(id, base_type, value):
    return (
        f'<responseDeclaration identifier="{id}" cardinality="single" baseType="{base_type}"><correctResponse>'
        f"<value>{value}</value></correctResponse></responseDeclaration>"
    )


def pays(test, points):
    return (
        f'<responseCondition><responseIf>{test}<setOutcomeValue identifier="SCORE"><sum><variable identifier="SCORE"/>'
        f'<baseValue baseType="float">{points}</baseValue></sum></setOutcomeValue></responseIf></responseCondition>'
    )


def test_a_number_alone_within_a_line_keeps_its_tolerance(tmp_path):
    body = '<p>Pi is <textEntryInteraction responseIdentifier="R"/> rad.</p>'
    test = (
        '<equal toleranceMode="absolute" tolerance="0.01"><variable identifier="R"/><correct identifier="R"/></equal>'
    )
    (tmp_path / "a.xml").write_text(item(declared("R", "float", "3.14"), body, pays(test, 1)), encoding="utf-8")
    (each,) = qti.read(tmp_path / "a.xml").bank.questions
    assert (each.question.type, each.question.text) == ("numeric", "Pi is … rad.")
    assert [(value.value, value.tolerance) for value in each.question.body.answers] == [(3.14, 0.01)]


def test_gaps_count_what_a_sum_adds_for_each(tmp_path):
    entry = '<textEntryInteraction responseIdentifier="{0}"/>'
    test = '<match><variable identifier="{0}"/><correct identifier="{0}"/></match>'
    both = declared("A", "string", "cat") + declared("B", "string", "mat")
    rules = pays(test.format("A"), 3) + pays(test.format("B"), 1)
    body = f"<p>The {entry.format('A')} sat on a {entry.format('B')}.</p>"
    (tmp_path / "a.xml").write_text(item(both, body, rules), encoding="utf-8")
    (each,) = qti.read(tmp_path / "a.xml").bank.questions
    assert [gap.weight for gap in each.question.body.gaps] == [3.0, 1.0]


@pytest.mark.parametrize("path", ITEMS, ids=lambda path: path.stem)
def test_a_sample_gives_what_stands_beside_it(path):
    assert told(qti.read(path)) == json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("kind", ["folder", "archive", "archive-with-a-folder", "manifest", "test"])
def test_a_package_gives_the_same_however_it_comes(kind, tmp_path):
    expected = json.loads(PACKAGE.with_suffix(".json").read_text(encoding="utf-8"))
    title, points = expected.pop("title"), expected.pop("points")
    folder = tmp_path / "package"
    shutil.copytree(PACKAGE, folder)
    path = {
        "folder": folder,
        "archive": tmp_path / "a.zip",
        "archive-with-a-folder": tmp_path / "b.zip",
        "manifest": folder / "imsmanifest.xml",
        "test": folder / "test.xml",
    }[kind]
    if path.suffix == ".zip":
        zipped(folder if kind == "archive" else tmp_path, path)
    assert formats.recognise(path).NAME == "qti"
    reading = formats.read(path)
    if kind == "test":  # without the manifest there are no tags, and no item that stands in no test
        assert [each.question.id for each in reading.bank.questions] == ["two", "one"]
        return
    assert told(reading)["questions"] == expected["questions"]
    assert told(reading)["pictures"] == expected["pictures"]
    assert (reading.bank.title, [each.points for each in reading.bank.questions]) == (title, points)


def test_a_manifest_alone_brings_what_it_names_and_nothing_else_of_its_folder(tmp_path):
    shutil.copytree(PACKAGE, tmp_path / "p")
    shutil.copy(SAMPLES / "06-order.xml", tmp_path / "p" / "of-somebody-else.xml")
    manifest = tmp_path / "p" / "imsmanifest.xml"
    expected = [each["id"] for each in json.loads(PACKAGE.with_suffix(".json").read_text())["questions"]]
    reading = qti.read(manifest)
    assert [each.question.id for each in reading.bank.questions] == expected
    assert "manifest-alone" in [each.code for each in reading.problems]
    assert "manifest-alone" not in [each.code for each in qti.read(tmp_path / "p").problems]
    manifest.write_text("<manifest><schema>imsqti_v2p1</schema></manifest>", encoding="utf-8")
    alone = qti.read(manifest)
    assert not alone.bank.questions
    assert [each.code for each in alone.problems] == ["manifest-alone", "no-questions"]


def test_an_archive_is_opened_once_to_see_whose_it_is(tmp_path, monkeypatch):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.bin", b"a")
    opened = []
    usual = zipfile.ZipFile.__init__

    def counted(archive, file, *more):
        opened.append(file)
        usual(archive, file, *more)

    monkeypatch.setattr(zipfile.ZipFile, "__init__", counted)
    assert formats.recognise(path) is None
    assert opened == [path]
    shutil.copy(zipped(PACKAGE, tmp_path / "b.zip"), path)
    assert formats.recognise(path).NAME == "qti"  # another file under the same name


def test_items_without_a_manifest_are_found(tmp_path):
    for name in ("01-choice-match-correct.xml", "06-order.xml"):
        shutil.copy(SAMPLES / name, tmp_path / name)
    (tmp_path / "notes.xml").write_text("<notes/>", encoding="utf-8")
    for path in (tmp_path, zipped(tmp_path, tmp_path / "items.zip")):
        assert formats.recognise(path).NAME == "qti"
        assert [each.question.type for each in qti.read(path).bank.questions] == ["single-choice", "ordering"]


def test_a_folder_of_a_module_is_no_package(tmp_path):
    shutil.copy(ITEMS[0], tmp_path / "item.xml")
    (tmp_path / "module.yaml").write_text("id: a\n", encoding="utf-8")
    assert formats.recognise(tmp_path).NAME == "module folder"
    assert formats.recognise(SAMPLES.parent / "module").NAME == "module folder"


def test_a_folder_of_nothing_known_is_left_to_the_format_of_folders(tmp_path):
    assert not qti.recognise(tmp_path)
    assert formats.recognise(tmp_path).NAME == "module folder"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.xml", b"<quiz/>"),
        ("imsmanifest.xml", b"<manifest><resource type='webcontent'/></manifest>"),
        ("a.zip", b"PK\x03\x04 and no more"),
        ("a.zip", b""),
        ("a.txt", b"assessmentItem"),
    ],
)
def test_other_files_are_not_taken_for_it(name, content, tmp_path):
    (tmp_path / name).write_bytes(content)
    assert not qti.recognise(tmp_path / name)


def test_an_archive_of_something_else_is_not_taken_for_it(tmp_path):
    path = zipped(tmp_path, tmp_path / "a.zip", [("word/document.xml", b"<w:document xmlns:w='urn:w'/>")])
    assert not qti.recognise(path)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"items/one.xml": b"<assessmentItem>"}, ("items/one.xml", "damaged-xml")),
        ({"items/one.xml": f"<!DOCTYPE a [{LAUGHS}]><a>&l9;</a>".encode()}, ("items/one.xml", "damaged-xml")),
        ({"items/one.xml": b"<a>" * 100_000}, ("items/one.xml", "damaged-xml")),
        ({"items/one.xml": b"<other/>"}, ("items/one.xml", "no-questions")),
        ({"items/one.xml": None}, ("test.xml", "missing-file")),
        ({"test.xml": b"<assessmentTest>"}, ("test.xml", "damaged-xml")),
        ({"test.xml": None}, ("test.xml", "missing-file")),
        ({"imsmanifest.xml": b"<manifest><imsqti"}, ("imsmanifest.xml", "damaged-xml")),
        ({"letter.xml": b"<x/>"}, ("items/two.xml", "missing-file")),
    ],
)
def test_a_bad_file_does_not_block_the_others(changes, expected, tmp_path):
    reading = qti.read(zipped(PACKAGE, tmp_path / "a.zip", changes.items()))
    assert expected in codes(reading)
    assert len(reading.bank.questions) >= 2


def test_a_manifest_that_leads_outside_leads_nowhere(tmp_path):
    secret = tmp_path / "secret.xml"
    shutil.copy(ITEMS[0], secret)
    folder = tmp_path / "package"
    folder.mkdir()
    hrefs = ["../secret.xml", str(secret), secret.as_uri(), "..\\secret.xml", "%2e%2e/secret.xml"]
    resources = "".join(f'<resource type="imsqti_item_xmlv2p1" href="{each}"/>' for each in hrefs)
    (folder / "imsmanifest.xml").write_text(f"<manifest>{resources}</manifest>", encoding="utf-8")
    (folder / "link.xml").symlink_to(secret)
    reading = qti.read(folder)
    assert reading.bank.questions == ()
    assert [each.values["file"] for each in reading.problems if each.code == "missing-file"] == hrefs
    assert qti.read(zipped(folder, tmp_path / "a.zip", [("link.xml", None)])).bank.questions == ()


def test_an_unsafe_archive_is_a_sentence(tmp_path):
    reading = qti.read(zipped(PACKAGE, tmp_path / "a.zip", [("../out.xml", b"x")]))
    assert [each.code for each in reading.problems] == ["unreadable"]
    assert "not safe" in reading.problems[0].sentence


def test_more_answers_than_anybody_reads_are_left_out(tmp_path):
    choices = '<simpleChoice identifier="a">x</simpleChoice>' * 100_000
    body = f'<itemBody><choiceInteraction responseIdentifier="RESPONSE">{choices}</choiceInteraction></itemBody>'
    (tmp_path / "a.xml").write_text(f'<assessmentItem identifier="a">{body}</assessmentItem>', encoding="utf-8")
    assert [each.code for each in qti.read(tmp_path / "a.xml").problems] == ["too-many-answers"]


def test_progress_is_told_and_a_wish_to_stop_is_heeded(tmp_path):
    item = (SAMPLES / "01-choice-match-correct.xml").read_bytes()
    path = zipped(tmp_path, tmp_path / "a.zip", [(f"{number}.xml", item) for number in range(45)])
    steps = []
    qti.read(path, lambda done, total: steps.append((done, total)))
    assert steps == [(0, 45), (20, 45), (40, 45), (45, 45)]

    def stop(done, total):
        raise Cancelled

    with pytest.raises(Cancelled):
        qti.read(path, stop)


def test_a_missing_file_is_a_problem(tmp_path):
    for name in ("missing.zip", "missing.xml"):
        assert qti.read(tmp_path / name).problems


PIECES = [
    *(b"<value>A</value>", b"<mapping><mapEntry mapKey='A' mappedValue='1e9'/></mapping>", b"<prompt>", b"</prompt>"),
    *(b"<textEntryInteraction responseIdentifier='RESPONSE'/>", b"<choiceInteraction>", b"</itemBody>", b"<hottext>"),
    *(
        b"<rubricBlock view='scorer'>",
        b"identifier='B'",
        b"cardinality='multiple'",
        b"baseType='float'",
        b"qti-",
        b"<p>",
    ),
    *(
        b"<feedbackInline>",
        b"<correct identifier='RESPONSE'/>",
        b"<object data='x.png'/>",
        b"\x00",
        b"\xff\xfe",
        b"&x;",
    ),
]


@st.composite
def mutated(draw, seeds):
    """Return a sample with a few pieces put in, cut out or doubled."""
    data = bytearray(draw(st.sampled_from(seeds)))
    for _ in range(draw(st.integers(1, 6))):
        place, length = draw(st.integers(0, len(data))), draw(st.integers(0, 60))
        piece = draw(st.sampled_from(PIECES) | st.binary(max_size=4) | st.just(bytes(data[place : place + length])))
        data[place : place + draw(st.sampled_from((0, 0, length)))] = piece
    return bytes(data)


def is_read_or_named(path):
    qti.recognise(path)
    reading = qti.read(path)
    for each in reading.bank.questions:
        assert isinstance(each.question.body, kind_of(each.question.type).body)
        assert each.question.id
    for problem in reading.problems:
        assert problem.sentence
        assert problem.advice
    return reading


@settings(max_examples=how_many(300), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(mutated([each.read_bytes() for each in ITEMS]) | st.binary(max_size=200))
def test_whatever_stands_in_an_item_it_is_read_or_named(tmp_path_factory, data):
    folder = tmp_path_factory.getbasetemp() / "fuzz-item"
    folder.mkdir(exist_ok=True)
    (folder / "item.xml").write_bytes(data)
    is_read_or_named(folder / "item.xml")


def _packed():
    buffer = io.BytesIO()
    zipped(PACKAGE, buffer)
    return buffer.getvalue()


@settings(max_examples=how_many(200), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(mutated([_packed()]) | st.binary(max_size=200))
def test_whatever_an_archive_is_it_is_read_or_named(tmp_path_factory, data):
    path = tmp_path_factory.getbasetemp() / "fuzz.zip"
    path.write_bytes(data)
    is_read_or_named(path)


@settings(max_examples=how_many(150), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_whatever_a_manifest_or_test_says_it_is_read_or_named(tmp_path_factory, data):
    path = tmp_path_factory.getbasetemp() / "fuzz-lists.zip"
    name = data.draw(st.sampled_from(["imsmanifest.xml", "test.xml", "section.xml", "letter.xml"]))
    content = data.draw(mutated([(PACKAGE / name).read_bytes()]))
    is_read_or_named(zipped(PACKAGE, path, [(name, content)]))


def test_a_picture_that_is_there_and_too_large_is_not_called_missing(tmp_path):
    path = zipped(PACKAGE, tmp_path / "a.zip", {"images/map.png": b"\x89PNG\r\n\x1a\n" + bytes(30_000_000)})
    found = [each for each in qti.read(path).problems if str(each.values.get("file")).endswith("map.png")]
    assert [each.code for each in found] == ["unreadable-file"]


def of_test(tmp_path, test):
    """Read a package of a test and one item."""
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as opened:
        opened.writestr("t.xml", test)
        opened.writestr("i.xml", (SAMPLES / "01-choice-match-correct.xml").read_bytes())
    return qti.read(tmp_path / "a.zip")


def test_what_stands_over_the_items_of_a_test_is_told(tmp_path):
    """Words before the questions, of the result, and limits went without one."""
    test = (
        '<assessmentTest xmlns="x" identifier="t" title="T"><timeLimits maxTime="1200" allowLateSubmission="false"/>'
        '<testPart identifier="p"><itemSessionControl maxAttempts="2" showSolution="true" allowReview="true"/>'
        '<assessmentSection identifier="s" title="Part 1"><rubricBlock view="candidate"><p>Read <b>this</b>.</p>'
        '</rubricBlock><rubricBlock view="scorer"><p>Be kind.</p></rubricBlock><assessmentItemRef identifier="r" '
        'href="i.xml"/></assessmentSection></testPart><testFeedback access="atEnd" outcomeIdentifier="P" '
        'identifier="p" showHide="show"><p>Passed.</p></testFeedback></assessmentTest>'
    )
    reading = of_test(tmp_path, test)
    found = [(each.code, each.values["title"]) for each in reading.problems if each.place.file == "t.xml"]
    assert found == [
        ("before-left-out", "Part 1"),
        ("rubric-left-out", "Part 1"),
        ("ending-left-out", "T"),
        ("limits-left-out", "T"),
        ("limits-left-out", "T"),
        ("limits-left-out", "T"),
    ]
    assert reading.problems[0].values["words"] == "Read this."
    assert (reading.problems[3].values["minutes"], reading.problems[4].values["count"]) == ("20", "2")
    assert len(reading.bank.questions) == 1


def test_branches_and_mixed_sections_are_told(tmp_path):
    """They went without a word: all questions were asked, in their order."""
    test = (
        '<assessmentTest xmlns="x" identifier="t" title="T"><testPart identifier="p"><assessmentSection identifier="s" '
        'title="Part 1"><ordering shuffle="true"/><assessmentItemRef identifier="r" href="i.xml"><branchRule '
        'target="EXIT_TEST"><isNull><variable identifier="x"/></isNull></branchRule></assessmentItemRef>'
        "</assessmentSection></testPart></assessmentTest>"
    )
    found = [each for each in of_test(tmp_path, test).problems if each.place.file == "t.xml"]
    assert [(each.code, each.values["title"]) for each in found] == [
        ("branches-left-out", "T"),
        ("questions-mixed", "Part 1"),
    ]


def test_a_text_that_an_item_of_tao_includes_is_part_of_it_with_its_pictures(tmp_path):
    def includes(name):
        return f'<include xmlns="http://www.w3.org/2001/XInclude" href="{name}"/>'

    choices = '<simpleChoice identifier="a">a</simpleChoice><simpleChoice identifier="b">b</simpleChoice>'
    asked = f'<choiceInteraction responseIdentifier="R">{choices}</choiceInteraction>'
    body = f"<div>{includes('assets/s%201.xml')}</div><p>Which?</p>{includes('gone.xml')}{asked}"
    shared = f'<div class="stimulus_content"><p>Read <img src="map.png" alt="map"/></p>{includes("again.xml")}</div>'
    changes = {
        "items/two.xml": item(
            declared("R", "identifier", "a"), body, pays('<isNull><variable identifier="R"/></isNull>', 0)
        ),
        "items/assets/s 1.xml": shared,
        "items/assets/again.xml": f"<div><p>Once.</p>{includes('again.xml')}</div>",
        "items/assets/map.png": (PACKAGE / "images" / "map.png").read_bytes(),
    }
    reading = qti.read(zipped(PACKAGE, tmp_path / "a.zip", changes))
    (text,) = (each.question.text for each in reading.bank.questions if each.question.id == "i")
    first, *others, last = text.split("\n\n")
    assert first.startswith("Read ![map](images/")
    assert (set(others), last) == ({"Once."}, "Which?")
    told = [each.sentence for each in reading.problems if each.place.file == "items/two.xml"]
    assert any("gone.xml" in each for each in told)
    assert any("include" in each for each in told)
