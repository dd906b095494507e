"""Modules: preview first, install all or nothing, remove."""

import zipfile

import pytest
from tests.pictures import with_words
from tests.store.samples import FixedClock
from tests.usecases.modules.installed import ids

from htcourse.core.errors import Cancelled, FolderError, ModuleError, NotFoundError
from htcourse.store.learner_rows import Kind
from htcourse.store.library_contents import compiled_module
from htcourse.store.packages import list_packages
from htcourse.store.unpack import pack
from htcourse.usecases.modules import installed as modules
from htcourse.usecases.modules.build_module import build_module
from htcourse.usecases.modules.check_module import check_path
from htcourse.usecases.modules.installed import (
    enable_module,
    export_module,
    install_module,
    preview_module,
    recent_module_files,
    remove_module,
)
from htcourse.usecases.modules.module_changes import things_of
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.reading.open_contents import open_contents
from htcourse.usecases.reading.open_section import open_section
from htcourse.usecases.reading.record_reading import mark_read
from htcourse.usecases.session import Session
from htcourse.usecases.workshop.drafts import write_template
from htcourse.usecases.workshop.elements import without_element


def test_a_preview_writes_nothing_and_counts_what_is_new(places, folder):
    preview = preview_module(places, folder)
    assert preview.can_install
    assert (preview.id, preview.installed_version) == ("sample", "")
    assert preview.new > 0
    assert (preview.edited, preview.removed) == (0, 0)
    assert ids(places) == [("course", True, True)]


def test_what_was_looked_at_is_installed_without_being_read_again(places, folder, monkeypatch):
    preview_module(places, folder)
    (library,) = places.previewed.iterdir()
    monkeypatch.setattr("htcourse.usecases.modules.build_module.check_path", None)
    install_module(places, folder)
    assert [each.name for each in places.library_dir.iterdir()] == [library.name]
    assert not list(places.previewed.iterdir())


def test_what_changed_since_it_was_looked_at_is_read_again(places, folder):
    preview_module(places, folder)
    (library,) = places.previewed.iterdir()
    lesson = next(folder.glob("lessons/*.md"))
    lesson.write_text(lesson.read_text("utf-8") + "\nOne more sentence.\n", "utf-8")
    install_module(places, folder)
    assert [each.name for each in places.library_dir.iterdir()] != [library.name]


def test_a_module_with_errors_keeps_no_library_of_the_one_before(places, folder):
    preview_module(places, folder)
    (folder / "module.yaml").write_text("id: sample\n", "utf-8")
    preview_module(places, folder)
    assert not list(places.previewed.iterdir())


@pytest.mark.parametrize("name", ["gone.docx", "gone.htmod", "gone"])
def test_what_is_not_there_is_said_to_be_missing(places, tmp_path, name):
    with pytest.raises(ModuleError, match="There is no file or folder"):
        preview_module(places, tmp_path / name)


def test_an_installed_module_counts_beside_the_built_in_one(places, folder):
    assert install_module(places, folder).library
    assert ids(places) == [("course", True, True), ("sample", False, True)]


def test_an_archive_installs_like_its_folder(places, folder, tmp_path):
    archive = pack(folder, tmp_path / "sample.htmod")
    assert preview_module(places, archive).can_install
    install_module(places, archive)
    assert ids(places)[1] == ("sample", False, True)


def test_an_update_says_what_is_edited_and_removed(places, folder):
    install_module(places, folder)
    lesson = folder / "lessons" / "asking-for-help.md"
    lesson.write_text(lesson.read_text(encoding="utf-8") + "\nOne more sentence.\n", encoding="utf-8")
    preview = preview_module(places, folder)
    assert preview.installed_version
    assert (preview.new, preview.edited, preview.removed) == (0, 1, 0)


def test_an_update_under_the_same_version_is_warned_of(places, folder):
    install_module(places, folder)
    assert "same-version" not in {each.code for each in preview_module(places, folder).problems}, "nothing changed"
    lesson = next(folder.glob("lessons/*.md"))
    lesson.write_text(lesson.read_text("utf-8") + "\nOne more sentence.\n", "utf-8")
    preview = preview_module(places, folder)
    assert preview.can_install
    assert [each.code for each in preview.problems][:1] == ["same-version"]
    head = folder / "module.yaml"
    head.write_text(head.read_text("utf-8").replace(f"version: {preview.version}", "version: 9.0.0"), "utf-8")
    assert "same-version" not in {each.code for each in preview_module(places, folder).problems}


def test_an_update_is_told_by_title(places, folder):
    install_module(places, folder)
    assert preview_module(places, folder).changes == ()
    quiz = folder / "quizzes" / "basics.yaml"
    text = quiz.read_text(encoding="utf-8")
    text = text.replace("title: What the passports point to", "title: The passports")
    quiz.write_text(without_element("questions", text, "s-order"), encoding="utf-8")
    lesson = folder / "lessons" / "asking-for-help.md"
    more = "\n## One more {#one-more}\n\nWords.\n"
    lesson.write_text(lesson.read_text(encoding="utf-8") + more, encoding="utf-8")
    preview = preview_module(places, folder)
    assert preview.is_update
    told = [
        (each.what, each.kind, each.title, each.lesson)
        for each in preview.changes
        if each.kind in ("section", "question")
    ]
    assert told == [
        ("new", "section", "One more", "Asking for help"),
        ("edited", "question", "The passports", "Three elements"),
        ("removed", "question", "First steps", "Asking for help"),
    ]
    assert (preview.new, preview.removed) == (1, 1)


def test_a_translated_text_that_changes_is_an_edit(places, folder):
    install_module(places, folder)
    lesson = folder / "lessons" / "basics" / "three-elements.ru.md"
    lesson.write_text(lesson.read_text(encoding="utf-8") + "\nЕщё слова.\n", encoding="utf-8")
    case = folder / "cases" / "a-note-from-the-health-centre.ru.yaml"
    case.write_text(case.read_text(encoding="utf-8").replace("Записка", "Письмо", 1), encoding="utf-8")
    preview = preview_module(places, folder)
    assert [(each.what, each.kind) for each in preview.changes] == [("edited", "section"), ("edited", "case")]


@pytest.mark.parametrize(
    ("file", "before", "after", "kind"),
    [
        ("countries/kz.yaml", "000 (invented)", "999 (swapped)", "help line"),
        ("countries/kz.yaml", "as_of: ", "note: Other.\n    as_of: ", "country"),
        ("glossary.yaml", "the exploitation somebody intends", "something else", "term"),
        ("sources.json", "2237", "9999", "source"),
        ("facts.yaml", "neither proves trafficking nor", "always proves trafficking and never", "fact"),
        ("data/sample-treaties.csv", "1930", "1931", "chart"),
        ("images/elements.svg", "#", "#a", "picture"),
        ("module.yaml", "licence: ", "licence: Not ", "module"),
    ],
)
def test_everything_that_can_be_seen_is_compared(places, folder, file, before, after, kind):
    install_module(places, folder)
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")
    changes = preview_module(places, folder).changes
    assert kind in [each.kind for each in changes if each.what in ("edited", "new")], changes


def test_a_help_line_that_changes_comes_first_with_what_it_said_and_says(places, folder):
    install_module(places, folder)
    for file, before, after in (
        ("countries/kz.yaml", "000 (invented)", "999 (swapped)"),
        ("lessons/asking-for-help.md", "# ", "# New "),
    ):
        path = folder / file
        path.write_text(path.read_text(encoding="utf-8").replace(before, after, 1), encoding="utf-8")
    first = preview_module(places, folder).changes[0]
    assert (first.what, first.kind) == ("edited", "help line")
    assert "An invented line" in first.title
    assert first.before.startswith("000 (invented)")
    assert first.after.startswith("999 (swapped)")


def test_what_is_compared_is_what_was_kept(places, folder, tmp_path):
    library = build_module(folder, tmp_path / "out")
    compiled = check_path(folder).compiled
    assert compiled is not None
    assert things_of(compiled_module(library)) == things_of(compiled)


def test_an_update_keeps_what_learners_did(places, folder):
    install_module(places, folder)
    learner = create_learner(places)
    session = Session.open(places, learner)
    first = next(each for each in session.libraries if each.module_id == "sample").contents("en")[0].sections[0].id
    mark_read(session, first)
    lesson = folder / "lessons" / "basics" / "three-elements.md"
    lesson.write_text(lesson.read_text(encoding="utf-8") + "\nMore.\n", encoding="utf-8")
    install_module(places, folder)
    session = session.with_libraries()
    assert open_section(session, first).dots[0].is_read
    session.close()


def test_a_lesson_that_changed_keeps_its_mark_and_says_that_it_changed(places, folder):
    install_module(places, folder)
    session = Session.open(places, create_learner(places))
    library = next(each for each in session.libraries if each.module_id == "sample")
    row = next(each for each in library.contents("en") if each.lesson == "sample/three-elements")
    first, second = (each.id for each in row.sections[:2])

    def told():
        lessons = [each for part in open_contents(session).parts for each in part.lessons]
        marked = next(each for each in lessons if each.id == "sample/three-elements")
        return marked.is_changed, open_section(session, first).is_changed, open_section(session, second).is_changed

    mark_read(session, first)
    assert told() == (False, False, False)
    lesson = folder / "lessons" / "basics" / "three-elements.md"
    text = lesson.read_text(encoding="utf-8")
    lesson.write_text(text.replace("\n## What a", "\nOne more sentence for learners.\n\n## What a"), encoding="utf-8")
    install_module(places, folder)
    session = session.with_libraries()
    assert open_section(session, first).dots[0].is_read
    assert told() == (True, True, False), "what nobody read has not changed"
    mark_read(session, first)
    assert told() == (False, False, False), "read again it counts as it is now"
    before = len(session.learner.events(Kind.SECTION_READ))
    mark_read(session, first)
    assert len(session.learner.events(Kind.SECTION_READ)) == before
    session.close()


def test_a_module_with_the_id_of_the_course_says_so_first(places, folder):
    path = folder / "module.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("id: sample", "id: course"), encoding="utf-8")
    preview = preview_module(places, folder)
    assert preview.problems[0].code == "id-of-the-course"
    assert preview.can_install


def test_another_module_under_the_same_id_is_told(places, folder, tmp_path):
    install_module(places, folder)
    other = write_template(tmp_path / "other", "sample", "Another", "en")
    preview = preview_module(places, other)
    (told,) = (each for each in preview.problems if each.code != "template-words")
    assert told.code == "id-of-another-module"
    assert "Working away from home" in told.sentence
    assert preview.can_install


def test_a_module_for_a_newer_program_is_refused_in_one_sentence(places, folder):
    path = folder / "module.yaml"
    text = path.read_text(encoding="utf-8").replace('needs: "0.1"', 'needs: "99.1"\nnewkey: 1')
    path.write_text(text, encoding="utf-8")
    (folder / "lessons" / "new.md").write_text("!!! newblock\n", encoding="utf-8")
    preview = preview_module(places, folder)
    assert [each.code for each in preview.problems] == ["needs-newer-program"]
    assert "99.1" in preview.problems[0].sentence
    with pytest.raises(ModuleError):
        install_module(places, folder)
    assert ids(places) == [("course", True, True)]


def test_a_module_that_uses_anothers_ids_is_refused(places, folder):
    quiz = folder / "quizzes" / "basics.yaml"
    quiz.write_text(quiz.read_text(encoding="utf-8").replace("id: s-order", "id: course/s-order"), encoding="utf-8")
    preview = preview_module(places, folder)
    assert not preview.can_install
    assert any("would belong to another module" in each.sentence for each in preview.problems)


def test_an_installed_module_can_be_written_as_a_package(places, folder, tmp_path):
    install_module(places, folder)
    package = export_module(places, "sample", tmp_path)
    assert package == tmp_path / "sample-1.2.0.htmod"
    assert preview_module(places, package).changes == ()
    remove_module(places, "sample")
    install_module(places, package)
    assert ids(places)[1] == ("sample", False, True)
    with pytest.raises(NotFoundError):
        export_module(places, "none", tmp_path)


def test_an_older_package_is_written_without_what_cameras_wrote(places, folder, tmp_path):
    name = "images/boxes.png"
    bare, told = (folder / name).read_bytes(), with_words((folder / name).read_bytes())
    with zipfile.ZipFile(tmp_path / "older.htmod", "w") as older:
        for each in (path for path in sorted(folder.rglob("*")) if path.is_file()):
            content = told if each == folder / name else each.read_bytes()
            older.writestr(each.relative_to(folder).as_posix(), content)
    install_module(places, tmp_path / "older.htmod")
    with zipfile.ZipFile(export_module(places, "sample", tmp_path / "new")) as new:
        assert new.read(name) == bare


def test_the_built_in_course_can_be_written_as_a_package(places, tmp_path, monkeypatch):
    monkeypatch.setattr(modules, "builtin_source", lambda: tmp_path / "course")
    package = export_module(places, "course", tmp_path / "the course")
    assert package == tmp_path / "the course.htmod"
    assert preview_module(places, package).changes == ()
    with pytest.raises(NotFoundError, match="is built in and stays"):
        remove_module(places, "course")


def test_a_package_that_cannot_be_written_is_told(places, folder, tmp_path):
    install_module(places, folder)
    with pytest.raises(FolderError, match="was not saved"):
        export_module(places, "sample", tmp_path / "nowhere" / "x.htmod")


def test_a_damaged_package_is_not_written(places, folder, tmp_path):
    install_module(places, folder)
    (module,) = [each for each in list_packages(places) if each.id == "sample"]
    whole = module.package.read_bytes()
    module.package.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(ModuleError, match=r"“.+” is damaged, so nothing is written\. Install the module from another"):
        export_module(places, "sample", tmp_path / "out.htmod")
    assert not (tmp_path / "out.htmod").exists()


def test_files_looked_at_are_remembered_newest_first(places, folder, tmp_path):
    package = pack(folder, tmp_path / "sample.htmod")
    clock = FixedClock()
    for path in (folder, package, folder):
        preview_module(places, path, clock=clock)
        clock.pass_time(minutes=1)
    assert [each.path for each in recent_module_files(places)] == [folder, package]
    assert recent_module_files(places)[0].title == "Working away from home"
    package.unlink()
    assert [each.path for each in recent_module_files(places)] == [folder]


def test_a_module_with_an_error_is_not_installed_and_every_problem_is_told(places, folder):
    (folder / "sources.json").write_text("{", encoding="utf-8")
    preview = preview_module(places, folder)
    assert not preview.can_install
    assert any(problem.place.file == "sources.json" for problem in preview.problems)
    with pytest.raises(ModuleError) as caught:
        install_module(places, folder)
    assert caught.value.problems
    assert ids(places) == [("course", True, True)]


def test_a_broken_update_leaves_the_module_that_works(places, folder):
    install_module(places, folder)
    (folder / "module.yaml").write_text("id: [", encoding="utf-8")
    with pytest.raises(ModuleError):
        install_module(places, folder)
    assert ids(places)[1] == ("sample", False, True)


def test_a_cancelled_installation_changes_nothing(places, folder):
    def stop(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        install_module(places, folder, stop)
    assert ids(places) == [("course", True, True)]


def test_a_removed_module_is_gone_and_the_built_in_one_stays(places, folder):
    install_module(places, folder)
    assert remove_module(places, "sample").library
    assert ids(places) == [("course", True, True)]


def test_a_module_switched_off_stays_installed_and_does_not_count(places, folder):
    install_module(places, folder)
    assert enable_module(places, "sample", False).library
    assert ids(places) == [("course", True, True), ("sample", False, False)]
    enable_module(places, "sample", True)
    assert ids(places) == [("course", True, True), ("sample", False, True)]


@pytest.mark.parametrize("as_package", [False, True])
def test_what_is_another_than_was_agreed_to_is_not_installed(as_package, places, folder, tmp_path):
    path = pack(folder, tmp_path / "m.htmod") if as_package else folder
    agreed = preview_module(places, path).library
    lesson = next(folder.glob("lessons/*.md"))
    lesson.write_text(lesson.read_text("utf-8") + "\nOne more sentence.\n", "utf-8")
    if as_package:
        pack(folder, path)
    with pytest.raises(ModuleError, match="changed after it was shown"):
        install_module(places, path, previewed=agreed)
    assert ids(places) == [("course", True, True)]
    install_module(places, path, previewed=preview_module(places, path).library)
    assert "sample" in {each for each, *_ in ids(places)}
