"""Drafts of what is there already: texts of other programs, packages, installed modules, modules with errors."""

import io
import json
import zipfile

import pytest
from tests.markup.office_files import numbered_parts, odt_file, p, packed, r, word_file
from tests.pictures import PNG
from tests.usecases.module_places import beside_a_course

from htcourse import formats
from htcourse.core.errors import CourseError, ModuleError, NotFoundError, Place, Severity
from htcourse.formats.markdown_folder import read, recognise
from htcourse.store.draft_places import drafts_folder
from htcourse.store.packages import list_packages
from htcourse.store.unpack import pack
from htcourse.tour.small_module import write_small_module
from htcourse.usecases.exchange.import_questions import read_questions
from htcourse.usecases.modules.installed import install_module, list_modules, undo_module_change
from htcourse.usecases.modules.markdown_module import is_markdown
from htcourse.usecases.workshop.checking import check_draft
from htcourse.usecases.workshop.drafts import draft_tree
from htcourse.usecases.workshop.drafts_from import NewDraft, draft_from, draft_of_module


def put(path, content):
    path.write_bytes(content)
    return path


def errors(folder):
    return [str(each) for each in check_draft(folder, {}) if each.severity is Severity.ERROR]


def test_a_word_file_becomes_a_draft_with_sections_notes_pictures_and_sources(places, tmp_path):
    found = draft_from(places, put(tmp_path / "Chapter 1.docx", word_file()))
    assert found.folder == drafts_folder(places) / "working-abroad"
    names = [each.name for each in draft_tree(places, found.folder).files]
    assert names == ["module.yaml", "lessons/chapter-1.md", "images/image1.png", "sources.json"]
    lesson = (found.folder / "lessons/chapter-1.md").read_text("utf-8")
    assert "title: Working abroad" in lesson
    assert "## Before you sign {#before-you-sign}" in lesson
    assert "### Papers" in lesson
    assert "*twice* [@united-nations-2000]. See" in lesson
    assert "![A bus](images/image1.png)" in lesson
    assert "[^2]: A plain remark." in lesson
    assert (found.folder / "images/image1.png").read_bytes() == PNG
    assert json.loads((found.folder / "sources.json").read_text("utf-8"))[0]["URL"] == "https://www.unodc.org/palermo"
    assert errors(found.folder) == []


def test_a_lesson_asks_for_its_objective_as_a_new_one_does(places, tmp_path):
    found = draft_from(places, put(tmp_path / "a.md", b"# One\n\n## Two\n\ntext\n"))
    told = [
        (each.place, each.values["words"]) for each in check_draft(found.folder, {}) if each.code == "template-words"
    ]
    assert told == [(Place("lessons/a.md", 5), "Say what a learner can do then")]


def test_what_was_lost_is_listed_by_file(places, tmp_path):
    found = draft_from(places, put(tmp_path / "a.docx", word_file()))
    told = [(each.code, str(each.place)) for each in found.problems]
    assert told == [("left-out", "a.docx"), ("changes-accepted", "a.docx"), ("note-cited", "lessons/a.md")]
    assert found.problems[0].values["names"] == "javascript:alert(1)"


def test_a_formula_and_a_table_in_a_table_of_word_are_told_as_words_that_stay(places, tmp_path):
    inner = f"<w:tbl><w:tr><w:tc>{p(r('inner'))}</w:tc></w:tr></w:tbl>"
    row = f"<w:tr><w:tc>{p(r('outer'))}{inner}</w:tc></w:tr>"
    body = f"<w:tbl>{row}</w:tbl>" + p(f"<m:oMath xmlns:m='urn:m'><m:r><m:t>a+b</m:t></m:r></m:oMath>{r(' is it')}")
    found = draft_from(places, put(tmp_path / "a.docx", word_file(body)))
    told = {each.code: each.values.get("names") for each in found.problems}
    assert told["form-lost"] == "table, formula"
    assert "left-out" not in told
    text = (found.folder / "lessons/a.md").read_text("utf-8")
    assert "inner" in text
    assert "a+b" in text


def test_signs_of_markdown_in_a_word_file_stay_words_and_lists_by_letters_are_told(places, tmp_path):
    number = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>'
    body = p(r("Text, see [@cite] and [link](x).")) + p(f"<w:pPr>{number}</w:pPr>{r('a')}")
    found = draft_from(places, put(tmp_path / "a.docx", word_file(body)))
    assert "Text, see \\[@cite] and \\[link](x)." in (found.folder / "lessons/a.md").read_text("utf-8")
    told = {each.code: dict(each.values) for each in found.problems}
    assert told["list-renumbered"] == {"names": "“a)”"}
    assert "link-left-out" not in told
    assert errors(found.folder) == []


def test_an_odt_and_a_single_markdown_file_become_drafts_with_the_pictures_they_show(places, tmp_path):
    odt = draft_from(places, put(tmp_path / "Труд.odt", odt_file()))
    assert odt.folder.name == "working-abroad"
    assert errors(odt.folder) == []
    (tmp_path / "img").mkdir()
    put(tmp_path / "img" / "bus.png", PNG)
    put(tmp_path / "other.png", PNG)
    text = "# Труд за рубежом\n\n## Договор\n\nText. ![A bus](img/bus.png)\n"
    single = draft_from(places, put(tmp_path / "lesson.md", text.encode()))
    assert single.folder.name == "trud-za-rubezhom"
    assert [each.name for each in draft_tree(places, single.folder).files] == [
        "module.yaml", "lessons/lesson.md", "images/bus.png",
    ]  # fmt: skip
    assert errors(single.folder) == []
    assert draft_from(places, tmp_path / "lesson.md").folder.name == "trud-za-rubezhom-2"


def test_a_zip_of_word_and_markdown_becomes_one_draft(places, tmp_path):
    content = packed({"notes/1.md": "# One\n\ntext\n", "notes/2.docx": word_file(), "notes/x.txt": "left"})
    found = draft_from(places, put(tmp_path / "notes.zip", content))
    lessons = [each.name for each in draft_tree(places, found.folder).files if each.kind == "lesson"]
    assert lessons == ["lessons/1.md", "lessons/2.md"]
    assert {each.code for each in found.problems} >= {"files-left-out", "left-out"}
    assert errors(found.folder) == []


def test_nothing_is_installed_and_a_file_that_cannot_be_read_leaves_no_draft(places, tmp_path):
    with pytest.raises(CourseError):
        draft_from(places, put(tmp_path / "a.docx", packed({"word/document.xml": "<a"})))
    assert not drafts_folder(places).exists() or list(drafts_folder(places).iterdir()) == []
    assert list_packages(places) == ()


OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
REASONS = [
    ("a.doc", OLD, "old form"),
    ("a.docx", OLD + "EncryptedPackage".encode("utf-16-le"), "password"),
    ("a.docx", OLD, "password"),
    ("a.docx", word_file()[:900], "damaged"),
    ("a.docx", b"", "empty"),
    ("a.docx", packed({"x": ""}), "word/document.xml"),
    ("a.rtf", b"{\\rtf1 x}", "RTF"),
    ("a.pdf", b"%PDF-1.7", "PDF"),
]


@pytest.mark.parametrize(("name", "content", "reason"), REASONS)
def test_what_is_no_text_after_all_gets_its_true_reason(places, tmp_path, name, content, reason):
    path = put(tmp_path / name, content)
    for take in (draft_from, install_module):
        with pytest.raises(ModuleError, match=reason) as refused:
            take(places, path)
        assert "module package" not in str(refused.value)
    assert reason in str(read_questions([path]).problems[0])


def test_a_folder_of_files_of_questions_is_not_called_a_damaged_module(tmp_path):
    put(tmp_path / "a.gift", b"::A::B {=c ~d}")
    assert [each.code for each in read_questions([tmp_path]).problems] == ["no-module"]


@pytest.mark.parametrize("ending", ["apkg", "h5p", "imscc"])
def test_an_archive_without_what_it_is_made_of_says_so(tmp_path, ending):
    assert "is empty" in str(read_questions([put(tmp_path / f"a.{ending}", packed({}))]).problems[0])
    assert "it has no" in str(read_questions([put(tmp_path / f"b.{ending}", packed({"x": "y"}))]).problems[0])


def test_a_package_with_errors_opens_with_its_problems(places, tmp_path):
    folder = write_small_module(tmp_path)
    lesson = folder / "lessons/two-questions.md"
    lesson.write_text(lesson.read_text("utf-8") + "\n[gone](nowhere#x) and [@nobody]\n", "utf-8")
    package = pack(folder, tmp_path / "broken.htmod")
    found = draft_from(places, package)
    assert found.folder == drafts_folder(places) / "broken"
    assert len(errors(found.folder)) == 2
    again = draft_from(places, package)
    assert again.folder == drafts_folder(places) / "broken-2"


def test_a_module_s_folder_is_a_draft_itself(places, tmp_path):
    folder = write_small_module(tmp_path)
    assert draft_from(places, folder) == draft_from(places, folder / "module.yaml") == NewDraft(folder, is_new=False)


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """Places with the small module installed."""
    places = beside_a_course(tmp_path, monkeypatch)
    install_module(places, pack(write_small_module(tmp_path), tmp_path / "small.htmod"))
    return places


def test_an_installed_module_is_opened_changed_installed_again_and_taken_back(installed):
    found = draft_of_module(installed, "small-module")
    module = found.folder / "module.yaml"
    module.write_text(module.read_text("utf-8").replace("1.0.0", "1.1.0"), "utf-8")
    lesson = found.folder / "lessons/two-questions.md"
    lesson.write_text(lesson.read_text("utf-8") + "\nOne more sentence.\n", "utf-8")
    assert version_of(installed) == "1.0.0"
    install_module(installed, found.folder)
    assert version_of(installed) == "1.1.0"
    undo_module_change(installed)
    assert version_of(installed) == "1.0.0"


def version_of(places):
    return next(each.version for each in list_modules(places) if each.id == "small-module")


def test_a_module_that_is_gone_is_a_sentence(places):
    with pytest.raises(NotFoundError, match="gone"):
        draft_of_module(places, "gone")


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.docx", b"PK\x03\x04"), ("a.odt", b"no archive"), ("a.md", b"\x00\x01" * 50), ("a.xlsx", word_file())],
)
def test_other_files_are_no_texts(tmp_path, name, content):
    path = put(tmp_path / name, content)
    assert not is_markdown(path)
    assert formats.read(path).module is None


def test_a_bomb_in_a_document_is_refused(places, tmp_path):
    path = tmp_path / "bomb.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<a>" + b" " * 60_000_000 + b"</a>")
    with pytest.raises(CourseError) as refused:
        draft_from(places, path)
    assert "bomb.docx" in str([each.sentence for each in getattr(refused.value, "problems", ())] or refused.value)


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.odt", word_file()), ("a.docx", odt_file()), ("a.odt", numbered_parts(word_file()))],
    ids=["docx", "odt", "docx of a browser"],
)
def test_a_document_is_read_by_its_content_not_by_its_ending(tmp_path, name, content):
    known = "b.docx" if name.endswith("odt") else "b.odt"
    found, usual = (read(put(tmp_path / each, content)).module for each in (name, known))
    assert recognise(tmp_path / name)
    assert found is not None
    assert usual is not None
    assert found.lessons[0].texts["en"].title == usual.lessons[0].texts["en"].title != "A"


@pytest.mark.parametrize(
    "kind", ["ms-word.document.macroEnabled", "openxmlformats-officedocument.wordprocessingml.document"]
)
def test_the_text_of_a_document_is_found_by_its_type_wherever_it_lies(tmp_path, kind):
    with zipfile.ZipFile(io.BytesIO(word_file())) as archive:
        parts = {each.replace("word/", "text/"): archive.read(each) for each in archive.namelist()}
    names = {"text/document.xml": "text/main.xml", "text/_rels/document.xml.rels": "text/_rels/main.xml.rels"}
    files: dict[str, str | bytes] = {names.get(each, each): content for each, content in parts.items()}
    told = f'<Override PartName="/text/main.xml" ContentType="application/vnd.{kind}.main+xml"/>'
    files |= {"[Content_Types].xml": f"<Types>{told}</Types>".encode(), "text/vbaProject.bin": b"macros"}
    path = put(tmp_path / "a.docm", packed(files))
    assert recognise(path)
    found, usual = read(path).module, read(put(tmp_path / "b.docx", word_file())).module
    assert found is not None
    assert usual is not None
    texts, same = found.lessons[0].texts["en"], usual.lessons[0].texts["en"]
    assert [each.markdown for each in texts.sections] == [each.markdown for each in same.sections]
    assert len(found.pictures) == len(usual.pictures) == 1


def test_a_zip_that_is_no_document_is_told(tmp_path):
    found = read(put(tmp_path / "a.odt", packed({"mimetype": "x", "other.xml": "<a/>"})))
    assert "This is no Word file and no OpenDocument text, whatever its ending." in [p.template for p in found.problems]
