"""The files of a draft: names that are safe everywhere, nothing written over, nothing lost."""

import pytest
from ruamel.yaml import YAML
from tests.pictures import JPEG, PNG, taken_by_telephone
from tests.usecases.workshop.drafts import LESSON, files_below, text_of

from htcourse.core.countries import country_code
from htcourse.core.errors import CourseError, NotFoundError, Severity
from htcourse.markup.pictures import PICTURE_LIMIT
from htcourse.store.places import builtin_source
from htcourse.usecases.modules.check_module import check_path
from htcourse.usecases.workshop.drafts import new_draft
from htcourse.usecases.workshop.files import (
    add_file,
    add_picture,
    remove_file,
    removed_files,
    rename_file,
    restore_file,
)
from htcourse.usecases.workshop.skeletons import TEXTS
from htcourse.usecases.workshop.texts import keep_journal, read_text, version_text, versions


@pytest.fixture
def empty(places):
    return new_draft(places, None, "safe-work", "Safe work", "en", "empty")


@pytest.mark.parametrize("kind", tuple(TEXTS))
def test_a_new_file_of_each_kind_can_be_read(places, empty, kind):
    file = add_file(places, empty, kind, "kz" if kind == "country" else "before-you-sign", "Before: you sign")
    assert (empty / file).is_file()
    errors = [each for each in check_path(empty).problems if each.severity is Severity.ERROR]
    assert [each.code for each in errors] == (["chart-without-source"] if kind == "data" else [])


def test_a_new_lesson_stands_in_the_last_part_and_comments_stay(places, draft):
    before = text_of(draft, "module.yaml")
    add_file(places, draft, "lesson", "pay-day", "Pay day")
    after = text_of(draft, "module.yaml")
    assert after == before.replace("lessons: [asking-for-help]}", "lessons: [asking-for-help, pay-day]}")
    assert "lessons/pay-day.md" not in [each.place.file for each in check_path(draft).errors]


@pytest.mark.parametrize(
    "name", ["", "Pay day", "../pay", "a/b", "con", "nul", "com1", "pay.day", "-pay", "день", "x" * 300, "pay-day\n"]
)
@pytest.mark.parametrize("kind", ["lesson", "quiz", "case", "data"])
def test_a_name_that_is_not_safe_everywhere_is_refused(places, draft, kind, name):
    before = files_below(draft)
    with pytest.raises(CourseError, match="cannot be the name"):
        add_file(places, draft, kind, name, "T")
    assert files_below(draft) == before


@pytest.mark.parametrize("name", ["", "KZ", "kaz", "../", "k/"])
def test_a_country_is_named_by_its_code(places, draft, name):
    with pytest.raises(CourseError, match="no country the course knows"):
        add_file(places, draft, "country", name, "T")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Таджикистан", "tj"), ("Кыргызстан", "kg"), ("ҚАЗАҚСТАН", "kz"), ("Oʻzbekiston", "uz"), ("o'zbekiston", "uz"),
        ("Türkmenistan", "tm"), ("Тоҷикистон", "tj"), ("Кыргызстан ", "kg"), ("KZ", "kz"), ("TJK", "tj"), ("ru", "ru"),
    ],
)  # fmt: skip
def test_a_country_is_known_by_its_names_in_seven_languages(words, code):
    assert country_code(words) == code


def test_what_the_course_calls_a_country_is_known():
    for path in (builtin_source() / "countries").glob("*.yaml"):
        for title in YAML(typ="safe").load(path)["title"].values():
            assert country_code(title) == path.stem


def test_a_name_that_is_taken_is_refused_in_any_case(places, draft):
    (draft / "lessons" / "Pay-Day.md").write_text("mine")
    with pytest.raises(CourseError, match=r"already"):
        add_file(places, draft, "lesson", "pay-day", "T")
    with pytest.raises(CourseError, match=r"already"):
        add_file(places, draft, "glossary", "", "T")
    with pytest.raises(CourseError, match=r"already"):
        rename_file(places, draft, LESSON, "PAY-DAY")
    assert text_of(draft, "lessons/Pay-Day.md") == "mine"


def test_a_renamed_file_keeps_its_versions_and_its_journal(places, draft):
    read = read_text(places, draft, LESSON)
    from htcourse.usecases.workshop.texts import save_text

    save_text(places, draft, LESSON, "newer", since=read.stamp)
    keep_journal(places, draft, LESSON, "typed")
    assert rename_file(places, draft, LESSON, "help") == "lessons/help.md"
    assert not (draft / LESSON).exists()
    assert read_text(places, draft, "lessons/help.md").recovered == "typed"
    found = versions(places, draft, "lessons/help.md")
    assert [version_text(places, draft, "lessons/help.md", each.name) for each in found] == [read.text]


def test_a_file_can_change_its_case(places, draft):
    assert rename_file(places, draft, LESSON, "Asking-For-Help") == "lessons/Asking-For-Help.md"
    assert "Asking-For-Help.md" in [each.name for each in (draft / "lessons").iterdir()]


@pytest.mark.parametrize("name", ["../x", "a/b", "con", ".hidden", "a:b", "x ", "", "x" * 300])
def test_a_file_is_not_renamed_to_what_is_not_safe(places, draft, name):
    before = files_below(draft)
    with pytest.raises(CourseError):
        rename_file(places, draft, LESSON, name)
    assert files_below(draft) == before


def test_files_with_one_name_in_every_module_keep_it(places, draft):
    for file in ("module.yaml", "glossary.yaml"):
        with pytest.raises(CourseError, match="called so in every module"):
            rename_file(places, draft, file, "x")
    with pytest.raises(CourseError, match="no module"):
        remove_file(places, draft, "module.yaml")


def test_a_removed_file_can_be_put_back(places, draft):
    before = files_below(draft)
    remove_file(places, draft, LESSON)
    assert not (draft / LESSON).exists()
    assert "asking-for-help" not in text_of(draft, "module.yaml")
    assert removed_files(places, draft) == (LESSON,)
    restore_file(places, draft, LESSON)
    assert removed_files(places, draft) == ()
    assert text_of(draft, LESSON).encode() == before[LESSON]
    assert "lessons: [asking-for-help]" in text_of(draft, "module.yaml")


def test_a_removed_picture_can_be_put_back(places, draft):
    before = files_below(draft)
    remove_file(places, draft, "images/boxes.png")
    restore_file(places, draft, "images/boxes.png")
    assert files_below(draft) == before


def test_what_is_not_there_cannot_be_removed_or_put_back(places, draft):
    for act in (remove_file, restore_file):
        with pytest.raises(NotFoundError):
            act(places, draft, "lessons/none.md")
    with pytest.raises(CourseError):
        remove_file(places, draft, "../x")


def test_a_picture_gets_a_safe_name_and_no_other_is_written_over(draft, tmp_path):
    brought = tmp_path / "Фото 1 (копия).PNG"
    brought.write_bytes(PNG)
    name = add_picture(draft, brought)
    assert name == "images/Фото-1-копия.png"
    assert (draft / name).read_bytes() == PNG
    assert add_picture(draft, brought) == name
    other = tmp_path / "boxes.png"
    other.write_bytes(PNG + b"other")
    assert add_picture(draft, other) == "images/boxes-2.png"
    assert len(files_below(draft / "images")) == 4


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.png", b"GIF89a", "no PNG, JPEG or SVG"),
        ("a.exe", b"MZ", "no PNG, JPEG or SVG"),
        ("a.png", PNG + b"\0" * PICTURE_LIMIT, "“a.png” has 8.0 MB and"),
        ("a.svg", b'<svg xmlns="x"><script>1</script></svg>', "holds scripts"),
        ("a.svg", b'<svg onload="x()"/>', "holds scripts"),
        ("a.svg", b"<svg><g></svg>", "damaged or cut off"),
        ("a.svg", b"<svg>" + b"<g>" * 999, "draws more than can be shown soon"),
        ("a.svg", b"<svg><text>\xff</text></svg>", "not written in UTF-8"),
    ],
)
def test_a_picture_that_is_none_is_refused_in_a_sentence(draft, tmp_path, name, content, words):
    (tmp_path / name).write_bytes(content)
    before = files_below(draft)
    with pytest.raises(CourseError, match=words):
        add_picture(draft, tmp_path / name)
    assert files_below(draft) == before


def test_a_photograph_is_added_without_its_place(draft, tmp_path):
    brought = tmp_path / "home.jpg"
    brought.write_bytes(taken_by_telephone(JPEG, 1))
    assert (draft / add_picture(draft, brought)).read_bytes() == JPEG


@pytest.mark.parametrize("name", ["con.png", "..png", ".png", "CON.png"])
def test_a_pictures_bad_name_becomes_a_good_one(draft, tmp_path, name):
    (tmp_path / "x").mkdir()
    brought = tmp_path / "x" / name
    brought.write_bytes(PNG)
    assert add_picture(draft, brought).startswith("images/picture")


def test_a_picture_that_is_gone_is_told(draft, tmp_path):
    with pytest.raises(CourseError, match="cannot be read"):
        add_picture(draft, tmp_path / "none.png")
