import sqlite3
import tracemalloc
from contextlib import closing, suppress
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from tests.store.samples import compiled, question, section, written

from htcourse.core.drawing import Candidate
from htcourse.core.errors import Cancelled, FolderError, ModuleError, NewerFileError, NotFoundError
from htcourse.core.quiz import Mode
from htcourse.store.compiled import library_name
from htcourse.store.library import Library
from htcourse.store.library_contents import compiled_module
from htcourse.store.library_file import copy_library, digest_file, digest_of
from htcourse.store.library_schema import SCHEMA
from htcourse.store.library_writer import write_library
from htcourse.store.packages import list_file
from htcourse.store.places import Places

ELEMENTS = "demo/act-means-purpose#elements"
CHILDREN = "demo/act-means-purpose#children"
FIRST = "demo/forms#first"


def test_a_library_says_what_module_it_is(library: Library) -> None:
    assert (library.module_id, library.version, library.schema) == ("demo", "1.2.0", SCHEMA)
    assert (library.languages, library.language) == (("en", "ru"), "en")
    assert (library.title("ru"), library.title("kk")) == ("Пример", "A demo")
    assert library.counts().items() >= {"lessons": 2, "sections": 3, "questions": 2}.items()


def test_contents_are_in_the_authors_order_with_parts_and_sections(library: Library) -> None:
    first, second = library.contents("en")
    assert (first.lesson, first.part_number, first.part_title) == (
        "demo/act-means-purpose",
        1,
        "What trafficking is",
    )
    assert [(each.id, each.number) for each in first.sections] == [(ELEMENTS, 1), (CHILDREN, 2)]
    assert first.sections[0].questions == ("demo/law-003",)
    assert second.lesson == "demo/forms"
    assert first.minutes == {"university": 45}


def test_contents_take_one_query_a_language(library: Library) -> None:
    asked: list[str] = []
    library._connection.set_trace_callback(asked.append)
    first = [library.contents("ru") for _ in range(3)]
    assert len(asked) == 1
    assert library.contents("en") != first[0]
    library._connection.set_trace_callback(None)
    assert len(asked) == 2


def test_what_is_asked_for_by_its_id_is_found_without_reading_a_table(library: Library) -> None:
    asked: list[str] = []
    library._connection.set_trace_callback(asked.append)
    library.question("demo/law-003", "ru")
    library.section(ELEMENTS, "ru")
    library.sources(["demo/palermo-text"])
    library.terms(["demo/exploitation"], "ru")
    library._connection.set_trace_callback(None)
    plans = [row[3] for query in asked for row in library._connection.execute(f"explain query plan {query}")]
    assert [step for step in plans if step.startswith("SCAN") and "VIRTUAL TABLE" not in step] == []


def test_what_is_not_translated_comes_in_the_source_language_and_says_so(library: Library) -> None:
    translated, not_translated = library.sections("demo/act-means-purpose", "ru")
    assert (translated.title, translated.language) == ("Три признака", "ru")
    assert (not_translated.title, not_translated.language) == ("Children", "en")
    assert [each.language for each in library.sections("demo/act-means-purpose", "kk")] == ["en", "en"]
    assert [each.language for each in library.contents("ru")] == ["ru", "en"]
    assert library.section(CHILDREN, "ru").language == "en"
    assert library.chart("demo/kz-cases", "ru").language == "en"


def test_a_section_comes_with_all_its_page_needs(library: Library) -> None:
    page = library.section(ELEMENTS, "en")
    assert [(part.kind, part.ref) for part in page.parts] == [("check", "demo/law-003")]
    assert page.sources == ((1, "demo/palermo-text", ("art. 3", "art. 5")),)
    assert page.terms == ("demo/exploitation",)
    assert (page.lesson_title, page.part_number, page.number) == ("Act, means, purpose", 1, 1)
    assert page.content_note == "Describes exploitation in general terms."


def test_neighbours_cross_lessons_and_end_at_the_ends(library: Library) -> None:
    ways = {each: library.section(each, "en") for each in (ELEMENTS, CHILDREN, FIRST)}
    assert [(ways[each].previous, ways[each].next) for each in ways] == [
        ("", CHILDREN),
        (ELEMENTS, FIRST),
        (CHILDREN, ""),
    ]


def test_a_lesson_comes_with_its_objectives(library: Library) -> None:
    lesson = library.lesson("demo/act-means-purpose", "ru")
    assert [(each.id, each.text) for each in lesson.objectives] == [("demo/o-elements", "Найти признаки")]
    assert (lesson.title, lesson.part_title, lesson.facts) == (
        "Действие, средство, цель",
        "Что такое торговля людьми",
        ("B-101",),
    )
    assert library.lesson("demo/forms", "ru").objectives == ()
    assert [each.lesson for each in library.objectives("en")] == ["demo/act-means-purpose"]


def test_parts_and_routes(library: Library) -> None:
    (part,) = library.parts("ru")
    assert (part.number, part.lessons) == (1, ("demo/act-means-purpose", "demo/forms"))
    assert [(each.id, each.sections) for each in library.routes("en")] == [
        ("university", ()),
        ("awareness", ("demo/forms#a",)),
    ]


def test_questions_come_in_the_order_asked_in_their_language(library: Library) -> None:
    found = library.questions(["demo/law-004", "demo/none", "demo/law-003", "demo/law-004"], "ru")
    assert [(each.id, each.language) for each in found] == [("demo/law-004", "en"), ("demo/law-003", "ru")]
    assert found[1].texts["title"] == "Паспорта"
    assert (found[1].section, found[0].section) == (ELEMENTS, "")
    assert found[0].sources == (("demo/palermo-text", "art. 3"),)
    assert library.question("demo/law-003", "en").structure["type"] == "single-choice"


def test_several_questions_take_one_query(library: Library) -> None:
    asked: list[str] = []
    library._connection.set_trace_callback(asked.append)
    library.questions([f"demo/law-{number}" for number in range(1000)], "ru")
    library._connection.set_trace_callback(None)
    assert len(asked) == 1


def test_candidates_are_in_the_authors_order(library: Library) -> None:
    assert library.candidates() == (
        Candidate("demo/law-003", "single-choice", "demo/o-elements", 2, "demo/act-means-purpose"),
        Candidate("demo/law-004", "true-false", "demo/o-elements", 1, "demo/act-means-purpose"),
    )


def test_a_quiz_comes_back_as_it_was_compiled(library: Library) -> None:
    (quiz,) = library.quizzes("ru", "demo/act-means-purpose")
    assert (quiz.title, quiz.language) == ("First quiz", "en")
    assert replace(quiz.quiz) == compiled().quizzes[0]
    assert all(isinstance(each, Mode) for each in quiz.quiz.modes)
    assert library.quizzes("en", "demo/forms") == ()
    assert len(library.quizzes("en")) == 1
    assert library.quiz("demo/first-quiz", "en").quiz == quiz.quiz


def test_sources_terms_and_facts(library: Library) -> None:
    assert [each.reference for each in library.sources(["demo/palermo-text", "demo/none"])] == [
        "UN (2000). Protocol to Prevent Trafficking"
    ]
    assert library.sources([]) == ()
    (term,) = library.terms(["demo/exploitation", "demo/none"], "ru")
    assert (term.term, term.status, term.others) == ("эксплуатация", "official", (("en", "exploitation", ""),))
    assert [(each.term, each.language) for each in library.glossary("kk")] == [("exploitation", "en")]
    assert [(each.id, each.status) for each in library.facts(["B-101", "B-999"])] == [("B-101", "seen")]


def test_pictures_charts_countries_and_cases(library: Library) -> None:
    picture = library.picture("images/x.png")
    assert picture is not None
    assert (picture.media_type, picture.content) == ("image/png", b"\x89PNG\x00")
    assert library.picture("images/none.png") is None
    assert library.chart("demo/kz-cases", "en").svg == '<svg fill="role:accent"/>'
    country = library.country("kz")
    assert country is not None
    assert country.data == {"help_lines": [{"number": None}]}
    assert library.country("xx") is None
    assert [each.code for each in library.countries()] == ["kz"]
    assert [(each.title, each.language) for each in library.cases("ru")] == [("Записка", "ru")]
    case = library.case("demo/a-note", "ru")
    assert (case.language, case.texts["role"], case.structure["start"]) == ("en", "You are a nurse.", "arrival")


@pytest.mark.parametrize(
    "ask",
    [
        lambda library: library.section("demo/x#y", "en"),
        lambda library: library.lesson("demo/x", "en"),
        lambda library: library.question("demo/x", "en"),
        lambda library: library.quiz("demo/x", "en"),
        lambda library: library.chart("demo/x", "en"),
        lambda library: library.case("demo/x", "en"),
    ],
)
def test_an_unknown_id_is_a_sentence(library: Library, ask) -> None:
    with pytest.raises(NotFoundError, match="demo/x"):
        ask(library)


def test_a_library_in_a_read_only_folder_opens_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    with written(compiled(), tmp_path) as library:
        library.contents("en")
        assert [path.name for path in tmp_path.iterdir()] == [library_name(compiled())]
        header = library.path.read_bytes()[18:20]
    assert header == b"\x01\x01"  # rollback journal: a file in WAL mode does not open there (fileformat2.html, 1.3.3)


def test_the_same_content_gives_the_same_file(tmp_path: Path) -> None:
    for name in ("a.db", "b.db"):
        write_library(compiled(), tmp_path / name)
    assert (tmp_path / "a.db").read_bytes() == (tmp_path / "b.db").read_bytes()


def test_a_reader_keeps_what_it_opened_when_the_file_is_written_anew(library: Library) -> None:
    write_library(replace(compiled(), version="2.0.0"), library.path)
    assert library.section(ELEMENTS, "en").title == "Elements"
    with Library.open(library.path) as again:
        assert again.version == "2.0.0"


def test_stopping_leaves_nothing(tmp_path: Path) -> None:
    calls: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        calls.append((done, total))
        if done == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_library(compiled(), tmp_path / "demo.db", stop)
    assert list(tmp_path.iterdir()) == []
    assert calls[0][0] == 0


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FolderError, match="could not be written"):
        write_library(compiled(), tmp_path / "file" / "demo.db")


def _spoiled(library: Library, pragma: str) -> Path:
    with closing(sqlite3.connect(library.path)) as connection:
        connection.execute(f"pragma {pragma}")
    return library.path


def test_a_newer_library_is_refused(library: Library) -> None:
    with pytest.raises(NewerFileError, match="newer version"):
        Library.open(_spoiled(library, f"user_version = {SCHEMA + 1}"))


def test_another_programs_database_is_refused(library: Library) -> None:
    with pytest.raises(ModuleError):
        Library.open(_spoiled(library, "application_id = 7"))


@pytest.mark.parametrize("keep", [0, 50, 5000])
def test_a_cut_library_is_a_sentence(library: Library, keep: int) -> None:
    library.path.write_bytes(library.path.read_bytes()[:keep])
    with pytest.raises(ModuleError, match="cut short or damaged"):
        Library.open(library.path)


def test_a_missing_library_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ModuleError, match="missing"):
        Library.open(tmp_path / "none.db")


def test_a_text_that_is_no_utf_8_is_a_sentence(library: Library) -> None:
    library.path.write_bytes(library.path.read_bytes().replace(b"A demo", b"A d\xe5mo"))
    with pytest.raises(ModuleError, match="damaged"), Library.open(library.path) as spoilt:
        spoilt.contents("en")


@pytest.mark.parametrize(("was", "is_now"), [("lesson", "lessoX"), ("search", "searcX"), ("unicode61", "unicodeX1")])
def test_a_table_that_is_defined_otherwise_is_a_sentence(library: Library, was: str, is_now: str) -> None:
    """It was “no such column”, as one flipped bit in the definition of a table makes it."""
    with closing(sqlite3.connect(library.path, isolation_level=None)) as connection:
        connection.execute("pragma writable_schema = on")
        connection.execute("update sqlite_master set sql = replace(sql, ?, ?)", (was, is_now))
    with pytest.raises(ModuleError, match="damaged"):
        _read(library.path)


def _read(path: Path) -> None:
    with Library.open(path) as opened:
        opened.contents("en")
        opened.search("act", "en", 9)


def test_whatever_bit_is_flipped_in_a_text_it_is_a_sentence(library: Library) -> None:
    """It was a JSONDecodeError: SQLite sees nothing of it."""
    library.close()
    content, told = library.path.read_bytes(), 0
    places = [at for at, byte in enumerate(content) if byte in b'[]{}":']
    for number, at in enumerate(places[::3]):
        spoilt = bytearray(content)
        spoilt[at] ^= 1 << number % 7
        library.path.write_bytes(spoilt)
        for read in (_read_all, compiled_module):
            try:
                read(library.path)
            except ModuleError:
                told += 1
    assert told > len(places) / 6


@pytest.mark.parametrize("place", ["beside it", "in the list of modules"])
def test_a_mistake_of_the_program_in_a_library_that_is_as_it_was_made_is_no_damage(
    library: Library, tmp_path: Path, place: str
) -> None:
    places = Places(tmp_path / "home")
    copy = places.library_dir / "demo.db"
    copy.parent.mkdir(parents=True)
    copy_library(library.path, copy)
    kept = digest_file(copy) if place == "beside it" else list_file(places)
    kept.write_text(f'{{"digest": "{digest_of(copy)}"}}')
    with Library.open(copy) as opened:
        with pytest.raises(TypeError):
            opened.questions("demo/law-003")  # type: ignore[call-arg]
        with pytest.raises(sqlite3.OperationalError, match="no such table"):
            opened._rows("select 1 from lessons_of_ours")
    kept.write_text("")
    with Library.open(copy) as opened, pytest.raises(ModuleError, match="damaged"):
        opened._rows("select 1 from lessons_of_ours")


def _read_all(path: Path) -> None:
    with Library.open(path) as opened:
        opened.title("en"), opened.parts("en"), opened.routes("en"), opened.way("all"), opened.lessons_on("all")
        for row in opened.contents("en"):
            with suppress(NotFoundError):
                opened.lesson(row.lesson, "en")
                for each in row.sections:
                    opened.section(each.id, "en")
        opened.objectives("en"), opened.quizzes("en"), opened.cases("en"), opened.countries(), opened.glossary("en")
        opened.questions([each for each, _ in opened.question_hashes()], "en"), opened.sources(), opened.facts()
        opened.search("act", "en", 9), opened.candidates(), opened.counts()
        with suppress(NotFoundError):
            opened.case("demo/a-note", "ru"), opened.chart("demo/kz-cases", "en")


def test_damage_found_while_reading_is_a_sentence(tmp_path: Path) -> None:
    many = tuple(question(f"q-{number}", number) for number in range(200))
    with written(compiled(questions=many), tmp_path) as library:
        path = library.path
    content = bytearray(path.read_bytes())
    page = content.index(b"What do they show?") // 4096 * 4096
    content[page : page + 4096] = b"\x5a" * 4096
    path.write_bytes(content)
    with Library.open(path) as library, pytest.raises(ModuleError, match="damaged"):
        library.questions([each.id for each in many], "en")


def test_a_module_without_sections_has_no_contents(tmp_path: Path) -> None:
    bare = replace(compiled(), lessons=(), sections=(), parts=(), questions=())
    with written(bare, tmp_path) as library:
        assert library.contents("en") == ()
        assert not library.has_section(ELEMENTS)


def test_has_section(library: Library) -> None:
    assert library.has_section(ELEMENTS)
    assert not library.has_section("demo/act-means-purpose#none")


def test_sections_written_in_any_order_are_read_in_theirs(tmp_path: Path) -> None:
    mixed = tuple(section(f"s-{position}", position) for position in (2, 0, 1))
    with written(compiled(sections=mixed), tmp_path) as library:
        assert [each.slug for each in library.sections("demo/act-means-purpose", "en")] == ["s-0", "s-1", "s-2"]


def test_a_library_is_hashed_page_by_page_and_its_hash_is_that_of_all_of_it(library: Library, tmp_path: Path) -> None:
    large = tmp_path / library.path.name
    copy_library(library.path, large)
    with closing(sqlite3.connect(large)) as connection, connection:
        connection.execute("create table padding(bytes)")
        connection.executemany("insert into padding values(zeroblob(?))", [(1_000_001,)] * 8)
    with closing(sqlite3.connect(large)) as connection:
        pages = connection.serialize()
        (has_pages,) = connection.execute(
            "select count() from pragma_module_list where name = 'sqlite_dbpage'"
        ).fetchone()
    tracemalloc.start()
    try:
        assert digest_of(large) == sha256(pages).hexdigest()
        assert tracemalloc.get_traced_memory()[1] < len(pages) / 3 or not has_pages
    finally:
        tracemalloc.stop()
    large.unlink()
    with pytest.raises(ModuleError):
        digest_of(large)
