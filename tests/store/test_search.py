import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.store.samples import compiled, question, search_kind, section, written

from htcourse.core.folding import APOSTROPHES, fold, searchable, words
from htcourse.store import library_search
from htcourse.store.library import Library
from htcourse.store.library_rows import Found
from htcourse.store.library_search import _from_a_word
from htcourse.store.library_tables import SEARCH_STATEMENTS
from htcourse.store.search_words import WORDS_LIMIT, match, mended, same_words

LETTERS = "abcхyzәғқңөұүһіӣӯўҳҷçşžňäöüýёйьщЁҚІ'`‘’´ʻʼ\u00ad\u0301\u200b -–.,1"


def found(folder: Path, texts: list[str], asked: str, limit: int = 50) -> Found:
    """Search lessons whose sections have these texts and the title "Title"."""
    sections = tuple(section(f"s-{n}", n, title="Title", text=text) for n, text in enumerate(texts))
    with written(compiled(sections=sections), folder) as library:
        return search_kind(library, asked, "lesson", "en", limit)


def marked(result: Found) -> list[list[str]]:
    return [[text for text, is_match in hit.snippet if is_match] for hit in result.hits]


def test_a_word_is_looked_for_once_however_often_it_is_typed():
    assert match("труд " * 800, 1, "x") == match("труд", 1, "x")
    assert match(" ".join(map(str, range(1000, 2000))), 1, "x").count("AND") == WORDS_LIMIT - 1


@pytest.mark.parametrize(
    ("text", "asked", "marks"),
    [
        ("The purpose is exploitation.", "exploit", ["exploitation"]),
        ("Қорғау — құқық қорғау органдары", "құқық", ["құқық"]),
        ("Жәбiрленушi құқығы бар", "құқығы", ["құқығы"]),
        ("Жәбiрленушi (Latin i) бар", "жәбірленуші", ["Жәбiрленушi"]),
        ("тор\u00adгов\u00adля людьми и труд", "людьми", ["людьми"]),
        ("тор\u00adгов\u00adля людьми", "торговля", ["тор\u00adгов\u00adля"]),
        ("o'zbek tilida savdo", "savdo", ["savdo"]),
        ("o'zbek tilida savdo", "oʻzbek", ["o'zbek"]),
        ("за́мок и замо́к", "замок", ["за́мок", "замо́к"]),
        ("Ещё раз", "еще раз", ["Ещё", "раз"]),
        ("Ein ‘quoted’ word", "word", ["word"]),
        ("a\u200bb zero width then word", "word", ["word"]),
    ],
)
def test_the_true_spelling_of_the_right_word_is_marked(tmp_path: Path, text: str, asked: str, marks: list[str]) -> None:
    result = found(tmp_path, [text], asked)
    assert marked(result) == [marks]
    assert result.hits[0].is_exact


@pytest.mark.parametrize(
    ("text", "asked", "marks"),
    [
        ("Құқық қорғау", "кукык", ["Құқық"]),
        ("Ҳуқуқи инсон", "хукуки", ["Ҳуқуқи"]),
        ("oʻzbek tili", "ozbek", ["oʻzbek"]),
        ("Türkmen dili", "turkmen", ["Türkmen"]),
    ],
)
def test_a_person_without_the_letters_finds_the_word_loosely(
    tmp_path: Path, text: str, asked: str, marks: list[str]
) -> None:
    result = found(tmp_path, [text], asked)
    assert marked(result) == [marks]
    assert not result.hits[0].is_exact


@pytest.mark.parametrize("written_with", APOSTROPHES)
@pytest.mark.parametrize("asked_with", APOSTROPHES)
def test_every_apostrophe_finds_every_other_exactly(tmp_path: Path, written_with: str, asked_with: str) -> None:
    text = f"Bu o{written_with}zbek tilida"
    result = found(tmp_path, [text], f"o{asked_with}zbek")
    assert marked(result) == [[f"o{written_with}zbek"]]
    assert result.hits[0].is_exact


@pytest.mark.parametrize("text", ["Ещё раз", "Еще раз"])
@pytest.mark.parametrize("asked", ["ещё", "еще", "ЕЩЁ"])
def test_yo_and_ye_are_the_same_letter(tmp_path: Path, text: str, asked: str) -> None:
    result = found(tmp_path, [text], asked)
    assert marked(result) == [[text.split()[0]]]
    assert result.hits[0].is_exact


@pytest.mark.parametrize(("asked", "order"), [("әйел", ["әйелдер", "айелдер"]), ("айел", ["айелдер", "әйелдер"])])
def test_a_letter_and_its_neighbour_find_each_other_the_one_asked_for_first(
    tmp_path: Path, asked: str, order: list[str]
) -> None:
    exact, loose = order
    # By its words the loose hit is the better one: only the spelling can put it second.
    result = found(tmp_path, [f"{loose} {loose}", f"Мұнда {exact} туралы бір сөз ғана"], asked)
    assert marked(result) == [[exact], [loose, loose]]
    assert [hit.is_exact for hit in result.hits] == [True, False]


@pytest.mark.parametrize("text", ["торговля людьми", "тор\u00adгов\u00adля людьми", "торго\u00adвля людьми"])
@pytest.mark.parametrize("asked", ["торговля", "тор\u00adговля", "торг"])
def test_soft_hyphens_are_no_part_of_a_word(tmp_path: Path, text: str, asked: str) -> None:
    result = found(tmp_path, [text], asked)
    assert marked(result) == [[text.split()[0]]]
    assert result.hits[0].is_exact


@pytest.mark.parametrize(("asked", "total"), [("exp", 2), ("EXPL", 1), ("xpl", 0), ("ex human", 0), ("exp human", 1)])
def test_three_letters_are_the_start_of_a_word(tmp_path: Path, asked: str, total: int) -> None:
    assert found(tmp_path, ["exploitation of a human being", "expert"], asked).total == total


def test_exact_hits_stand_before_loose_ones(tmp_path: Path) -> None:
    result = found(tmp_path, ["Күн күн күн.", "Құн бір рет.", "кун"], "құн")
    assert result.hits[0].section_number == 2
    assert [hit.is_exact for hit in result.hits] == [True, False, False]
    assert result.total == 3


def test_hits_are_starts_of_words_never_insides(tmp_path: Path) -> None:
    assert found(tmp_path, ["мадам"], "адам").total == 0


def test_all_words_must_be_there(tmp_path: Path) -> None:
    result = found(tmp_path, ["forced labour", "forced marriage"], "labour forced")
    assert [hit.section_number for hit in result.hits] == [1]


def test_short_words_are_whole_unless_there_is_nothing_else(tmp_path: Path) -> None:
    texts = ["An act is one thing", "Another actor is in it"]
    assert found(tmp_path / "a", texts, "in actor").total == 1
    assert found(tmp_path / "b", texts, "an").total == 2
    assert found(tmp_path / "c", texts, "is in").total == 1


def test_no_more_than_asked_for_but_all_are_counted(tmp_path: Path) -> None:
    result = found(tmp_path, ["labour"] * 7, "labour", limit=4)
    assert (len(result.hits), result.total) == (4, 7)
    mixed = found(tmp_path / "mixed", ["құн", "күн", "кун"], "құн", limit=2)
    assert ([hit.is_exact for hit in mixed.hits], mixed.total) == ([True, False], 3)


@pytest.mark.parametrize("asked", ["", "  ", "—", "\u00ad", '"', "* OR", "l1:", "NEAR(", "a AND", "'", "^x"])
def test_whatever_is_typed_is_text_and_never_a_mistake(library: Library, asked: str) -> None:
    assert search_kind(library, asked, "lesson", "en").total >= 0


def test_a_hit_says_where_it_is(library: Library) -> None:
    (hit,) = search_kind(library, "child", "lesson", "ru").hits
    assert (hit.ref, hit.section_number, hit.part_number) == ("demo/act-means-purpose#children", 2, 1)
    assert (hit.part_title, hit.language, hit.title) == ("Что такое торговля людьми", "en", "Children")


def test_a_translated_page_is_found_only_in_the_wished_language(library: Library) -> None:
    assert [hit.section_number for hit in search_kind(library, "purpose", "lesson", "en").hits] == [0, 1]
    assert search_kind(library, "purpose", "lesson", "ru").total == 0
    assert [hit.section_number for hit in search_kind(library, "средство", "lesson", "ru").hits] == [0, 1]
    assert search_kind(library, "средство", "lesson", "en").total == 0


@pytest.mark.parametrize("many", [library_search.MANY, 1])
@pytest.mark.parametrize("languages", [("en",), ("en", "ru")])
def test_however_the_rows_looked_through_are_picked_the_hits_are_the_same(
    tmp_path: Path, languages: tuple[str, ...], many: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rows that stand together are picked by their numbers, those between other languages one by one."""
    monkeypatch.setattr(library_search, "MANY", many)
    wordings = ["a debt of a year", "debt debt", "no such word", "a debt"]
    kept = tuple(
        question(f"q-{number}", number, plain=dict.fromkeys(languages, each)) for number, each in enumerate(wordings)
    )
    with written(compiled(questions=kept), tmp_path) as library:
        result = search_kind(library, "debt", "question", "en", 2)
        assert [hit.ref for hit in result.hits] == ["demo/q-1", "demo/q-3"]
        assert ({hit.language for hit in result.hits}, result.total) == ({"en"}, 3)
        assert search_kind(library, "debt", "question", "en", 2, [each.id for each in kept]) == result
        assert search_kind(library, "debt", "question", "kk").total == 3


@pytest.mark.parametrize(
    ("asked", "kind", "ref"),
    [
        ("passports", "question", "demo/law-003"),
        ("exploitation", "term", "demo/exploitation"),
        ("protocol", "source", "demo/palermo-text"),
        ("treaty", "source", "demo/palermo-text"),
        ("nurse", "case", "demo/a-note"),
        ("elements", "lesson", "demo/act-means-purpose#elements"),
    ],
)
def test_each_kind_is_found_by_itself(library: Library, asked: str, kind: str, ref: str) -> None:
    assert {hit.ref for hit in search_kind(library, asked, kind, "en").hits} == {ref}


def test_hits_can_be_limited_to_questions_already_seen(tmp_path: Path) -> None:
    many = tuple(question(f"q-{number}", number) for number in range(5))
    with written(compiled(questions=many), tmp_path) as library:
        assert search_kind(library, "show", "question", "en").total == 5
        seen = search_kind(library, "show", "question", "en", seen=["demo/q-3"])
        assert [hit.ref for hit in seen.hits] == ["demo/q-3"]
        assert search_kind(library, "show", "question", "en", seen=[]).total == 0


def test_one_statement_asks_the_index_first_not_every_text(library: Library) -> None:
    """The other way round a search of 50,000 questions takes seconds."""
    asked: list[str] = []
    library._connection.set_trace_callback(asked.append)
    library.search("child", "en")
    library._connection.set_trace_callback(None)
    (ours,) = [query for query in asked if "search_index match" in query]
    plan = [step[3] for step in library._connection.execute(f"explain query plan {ours}")]
    first = next(step for step in plan if step.startswith(("SCAN", "SEARCH")))
    assert "search_index VIRTUAL TABLE" in first


def test_very_many_questions_are_found_as_few_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are ranked by themselves: the other way takes eight times as long."""
    wordings = [
        ("One", "күн"),
        ("Құн", "no word"),
        ("A құн", "құн"),
        ("Two", "құн құн"),
        ("Three", "a құн"),
        ("Four", ""),
    ]
    kept = tuple(
        question(f"q-{number}", number, plain={"en": text}, texts={"en": {"title": title, "text": text}})
        for number, (title, text) in enumerate(wordings)
    )
    with written(compiled(questions=kept), tmp_path) as library:
        few = [library.search("құн", "en", limit) for limit in (1, 3, 50)]
        beside = library.search("act", "en", kinds=("term", "lesson"))
        monkeypatch.setattr(library_search, "MANY", 1)
        assert [library.search("құн", "en", limit) for limit in (1, 3, 50)] == few
        assert library.search("act", "en", kinds=("term", "lesson")) == beside != ()
        (many,) = few[2]
        asked: list[str] = []
        library._connection.set_trace_callback(asked.append)
        library.search("құн", "en", kinds=("question",))
        library._connection.set_trace_callback(None)
    assert [hit.ref for hit in many.hits] == [f"demo/q-{number}" for number in (1, 2, 3, 4, 0)]
    assert (len(few[1][0].hits), many.total, len([each for each in asked if each.startswith("\nselect")])) == (3, 5, 1)


def test_a_title_stands_before_a_keyword_and_a_keyword_before_a_text(tmp_path: Path) -> None:
    sections = (
        section("text", 0, title="One", text="debt debt debt debt"),
        section("keyword", 1, title="Two", keywords=("debt",), text="of something else"),
        section("title", 2, title="What a debt is", text="of something else"),
        section("beginning", 3, title="Debt", text="of something else"),
    )
    with written(compiled(sections=sections), tmp_path) as library:
        (found,) = library.search("debt", "en", kinds=("lesson",))
    assert [hit.ref.partition("#")[2] for hit in found.hits] == ["beginning", "title", "keyword", "text"]
    assert [hit.tier for hit in found.hits] == [0, 0, 1, 2]


def test_whole_words_with_their_endings_stand_before_longer_words(tmp_path: Path) -> None:
    sections = (
        section("longer-title", 0, title="Four examples", text="of something else"),
        section("longer-text", 1, title="One", text="one example"),
        section("ending", 2, title="Exams", text="of something else"),
        section("keyword", 3, title="Two", keywords=("oral exam",), text="of something else"),
        section("text", 4, title="Three", text="At the end stands an exam."),
    )
    with written(compiled(sections=sections), tmp_path) as library:
        (found,) = library.search("exam", "en", kinds=("lesson",))
        (begun,) = library.search("exampl", "en", kinds=("lesson",))
    assert [(hit.ref.partition("#")[2], hit.is_whole) for hit in found.hits] == [
        ("ending", True),
        ("keyword", True),
        ("longer-title", False),
        ("text", True),
        ("longer-text", False),
    ]
    assert [hit.ref.partition("#")[2] for hit in begun.hits] == ["longer-title", "longer-text"]


def test_a_hit_by_a_keyword_shows_the_first_that_matches_before_its_text(tmp_path):
    keywords = ("hedge", "COVID-19", "prevalence", "covid wave")
    one = section("one", 1, title="The pandemic", keywords=keywords, text="Much is said about it.")
    with written(compiled(sections=(one,)), tmp_path) as library:
        (hit,) = search_kind(library, "covid", "lesson", "en").hits
    assert hit.snippet == (("COVID", True), ("-19 · Much is said about it.", False))


def test_of_a_terms_other_names_only_those_that_match_stand_before_its_text(tmp_path):
    (term,) = compiled().terms[:1]
    names = ("Debt bondage", "долговая кабала", "қарыз")
    terms = tuple(
        replace(term, language=language, term=name) for language, name in zip(("en", "ru", "kk"), names, strict=True)
    )
    with written(compiled(terms=terms), tmp_path) as library:
        (hit,) = search_kind(library, "кабала", "term", "en").hits
    assert "".join(text for text, _ in hit.snippet) == f"долговая кабала · {term.plain}"
    assert [text for text, is_match in hit.snippet if is_match] == ["кабала"]


def test_a_source_that_is_called_so_stands_before_one_whose_title_speaks_of_it(tmp_path):
    (source,) = compiled().sources[:1]
    about = source._replace(id="m/about", reference="TIP report of the year, told in a paper")
    report = source._replace(id="m/report", reference="Yearly report, United States", csl={"keyword": "TIP Report"})
    with written(compiled(sources=(about, report)), tmp_path) as library:
        hits = search_kind(library, "tip report", "source", "en").hits
    assert [hit.ref for hit in hits] == ["m/report", "m/about"]
    assert "TIP" not in "".join(text for text, _ in hits[0].snippet)


def test_a_lesson_is_found_by_its_title_its_part_and_what_it_is_for(library: Library) -> None:
    for asked in ("means purpose", "trafficking", "identify"):
        hits = [hit for hit in search_kind(library, asked, "lesson", "en").hits if not hit.section_number]
        assert ("Act, means, purpose", "demo/act-means-purpose#elements") in [(hit.title, hit.ref) for hit in hits]


def test_a_term_is_found_by_its_name_in_another_language(library: Library) -> None:
    (hit,) = search_kind(library, "эксплуатация", "term", "en").hits
    assert (hit.ref, hit.language) == ("demo/exploitation", "en")


def test_lessons_of_other_routes_stand_by_themselves(library: Library) -> None:
    own = library.search("first", "en", kinds=("lesson",), own=["demo/act-means-purpose"])
    assert [(found.is_own, {hit.lesson for hit in found.hits}) for found in own] == [(False, {"demo/forms"})]
    assert library.lessons_on("university") == frozenset({"demo/act-means-purpose", "demo/forms"})
    assert library.lessons_on("awareness") == frozenset({"demo/forms"})
    assert library.lessons_on("nowhere") is None


@pytest.mark.parametrize(
    ("asked", "meant", "missing"),
    [
        ("explotation", "exploitation", ""),
        ("exploitatoin", "exploitation", ""),
        ("Exxploitation", "exploitation", ""),
        ("explioitat", "exploitation", ""),
        ("эксплуотация", "эксплуатация", ""),
        ("forced eploitation", "forced exploitation", ""),
        ("expltation", "", "expltation"),
        ("exploitation", "exploitation", ""),
        ("qqqq", "", "qqqq"),
        ("exq", "", "exq"),
        ("qqqq forced eploitation exq", "forced exploitation", "qqqq exq"),
    ],
)
def test_one_letter_of_a_word_may_be_wrong(library: Library, asked: str, meant: str, missing: str) -> None:
    assert mended(asked, library.words()) == (tuple(meant.split()), tuple(missing.split()))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("act", "Act (element)"),
        ("indicators", "indicator"),
        ("a debt", "debts"),
        ("кызмет", "қызмет"),
        ("labor", "labour"),
    ],
)
def test_names_are_the_same_but_for_brackets_and_endings(one: str, other: str) -> None:
    assert same_words(one, other)
    assert not same_words(one, f"{other} bondage")


@given(st.text(LETTERS, max_size=60))
def test_sqlite_counts_words_as_we_do(text: str) -> None:
    raw = searchable(text)
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("create table search (id integer primary key, text text)")
        for statement in SEARCH_STATEMENTS:
            connection.execute(statement)
        connection.execute("create virtual table terms using fts5vocab (search_index, instance)")
        for row, each in enumerate((raw, fold(raw, 1), fold(raw, 2)), 1):
            connection.execute("insert into search_index (rowid, x1) values (?, ?)", (row, each))
        counts = dict(connection.execute("select doc, count(*) from terms group by doc").fetchall())
    assert [counts.get(row, 0) for row in (1, 2, 3)] == [len(list(words(raw)))] * 3


@pytest.mark.parametrize(
    ("snippet", "told"),
    [
        ("…operation of \x02states\x03 is", "…of \x02states\x03 is"),
        ("…s \x02word\x03 for it", "…\x02word\x03 for it"),
        ("…\x02word\x03-play of it", "…\x02word\x03-play of it"),
        ("…The \x02word\x03 of it", "…The \x02word\x03 of it"),
        ("The \x02word\x03 of it", "The \x02word\x03 of it"),
        ("…no match at all", "…no match at all"),
    ],
)
def test_an_excerpt_begins_with_a_whole_word(snippet, told):
    assert _from_a_word(snippet) == told
