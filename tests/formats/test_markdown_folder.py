"""A folder of Markdown: its lessons, sections, links and pictures, and all that had to be changed is told."""

import shutil
import zipfile
from pathlib import Path

import pytest
from tests.markup.office_files import packed
from tests.pictures import PNG

from htcourse import formats
from htcourse.core.errors import Cancelled
from htcourse.formats import markdown_folder, module_folder
from htcourse.formats.markdown_folder.page import page_of, plain_title
from htcourse.markup.pictures import PICTURE_LIMIT

SAMPLE = Path(__file__).parents[1] / "samples" / "markdown_folder" / "course"


def test_a_text_beyond_the_bounds_is_told_with_its_line_and_kept_to_be_parted(read):
    reading = read(
        {"a.md": "# A\n\nOne.\n\n" + "|a" * 400 + "|\n" + "|-" * 400 + "|\n" + "|b\n" * 700, "b.md": "# B\n\nTwo."}
    )
    assert codes(reading) == [("a.md:5", "too-much")]
    assert len(reading.module.lessons) == 2


@pytest.fixture
def read(tmp_path):
    def of(files):
        for name, content in files.items():
            path = tmp_path / "words" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return markdown_folder.read(tmp_path / "words")

    return of


def sections(reading, lesson=0):
    text = reading.module.lessons[lesson].texts[reading.module.language]
    return [(each.slug, each.title, each.markdown) for each in text.sections]


def codes(reading):
    return [(str(each.place), each.code) for each in reading.problems]


def test_the_sample_becomes_lessons_in_order_with_their_parts():
    reading = formats.read(SAMPLE)
    module = reading.module
    assert (module.id, module.titles, module.languages) == ("course", {"en": "Safe seasonal work"}, ("en",))
    assert [(each.titles["en"], each.lessons) for each in module.parts] == [
        ("Safe seasonal work", ("readme",)),
        ("Recruitment", ("1-contract", "2-passport")),
    ]
    assert [each.name for each in module.pictures] == ["images/sign.png"]
    assert sections(reading)[0][2].startswith(
        "Two lessons for people who plan to work abroad. Start with [the contract]"
    )
    assert "(1-contract#terms), then\nread [2-passport](2-passport#text)." in sections(reading)[0][2]
    assert codes(reading) == [
        ("README.md:1", "section-added"),
        ("empty.md", "empty-file"),
        ("02 Recruitment/1-contract.md:1", "front-matter-left-out"),
        ("02 Recruitment/1-contract.md:9", "heading-attribute"),
        ("02 Recruitment/1-contract.md:22", "heading-lowered"),
        ("02 Recruitment/1-contract.md:6", "section-added"),
        ("02 Recruitment/2-passport.md", "encoding-changed"),
        ("02 Recruitment/2-passport.md:1", "title-from-name"),
        ("02 Recruitment/2-passport.md:1", "section-added"),
        ("README.md:5", "link-left-out"),
        ("README.md:7", "picture-not-described"),
        ("README.md:18", "citation-as-text"),
        ("02 Recruitment/1-contract.md:15", "block-renamed"),
        ("02 Recruitment/1-contract.md:20", "picture-left-out"),
        ("02 Recruitment/1-contract.md:20", "picture-left-out"),
        ("course", "files-left-out"),
    ]


def test_an_archive_of_the_folder_holds_the_same(tmp_path):
    path = Path(shutil.make_archive(str(tmp_path / "course"), "zip", SAMPLE.parent, "course"))
    assert formats.recognise(path).NAME == markdown_folder.NAME
    assert markdown_folder.read(path).module.lessons == markdown_folder.read(SAMPLE).module.lessons


@pytest.mark.parametrize(
    ("files", "name"),
    [
        (["a.md"], markdown_folder.NAME),
        (["deep/er/a.markdown"], markdown_folder.NAME),
        (["lessons/a.md"], markdown_folder.NAME),
        (["module.yaml", "a.md"], module_folder.NAME),
        (["a.txt"], module_folder.NAME),
        ([".hidden/a.md"], module_folder.NAME),
        ([], module_folder.NAME),
    ],
)
def test_a_folder_with_markdown_and_no_module_yaml_is_one(files, name, tmp_path):
    for each in files:
        (tmp_path / each).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / each).write_text("# x\n", encoding="utf-8")
    assert name == formats.recognise(tmp_path).NAME


def test_a_module_that_lost_its_module_yaml_is_still_a_module(tmp_path):
    (tmp_path / "lessons").mkdir()
    (tmp_path / "lessons" / "a.md").write_text("---\nid: a\ntitle: A\n---\n\n## B {#b}\n", encoding="utf-8")
    assert formats.recognise(tmp_path).NAME == module_folder.NAME


def test_headings_inside_code_are_no_sections(read):
    reading = read({"a.md": "# T\n\n## A\n\n```\n## no\n# no\n```\n\n~~~~\n## no\n~~~\n~~~~\n\n## B\n\nx\n"})
    assert [title for _, title, _ in sections(reading)] == ["A", "B"]


def test_a_paragraph_that_begins_with_code_opens_none(read):
    reading = read({"a.md": "# T\n\n## A\n\n```word``` and^[a note]\n\n## B\n\nx\n"})
    assert [title for _, title, _ in sections(reading)] == ["A", "B"]
    assert [each.code for each in reading.problems] == ["notes-moved"]


def test_headings_with_a_line_below_are_headings(read):
    reading = read({"a.md": "Title\n=====\n\nOne\n---\n\nText\n\n- a\n---\n"})
    assert [title for _, title, _ in sections(reading)] == ["One"]
    assert reading.module.lessons[0].texts["en"].title == "Title"


def test_the_same_heading_twice_gets_two_names(read):
    assert [slug for slug, _, _ in sections(read({"a.md": "# T\n## A b\n## A b\n## Слово\n## Слово\n"}))] == [
        "a-b",
        "a-b-2",
        "slovo",
        "slovo-2",
    ]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("[a](b.md)", "[a](b#one)"),
        ("[a](b.md#two)", "[a](b#two)"),
        ("[a](b.md#deeper)", "[a](b#two)"),
        ("[a](./b)", "[a](b#one)"),
        ("[a](<b.md> 'title')", "[a](b#one)"),
        ("[a](#one)", "[a](a#one)"),
        ("[a][x] and [x]", "[a](b#one) and [x](b#one)"),
        ("[[b]] [[b|words]] [[b#Two]]", "[b](b#one) [words](b#one) [Two](b#two)"),
        ("[a](https://example.org/x_(y))", "[a](https://example.org/x_(y))"),
        ("![](p.png)", "![](images/p.png)"),
        ("![[p.png|300]]", "![](images/p.png)"),
        ("[![alt](p.png)](b.md)", "[![alt](images/p.png)](b#one)"),
        ("`[a](b.md)` and ``[[b]]``", "`[a](b.md)` and ``[[b]]``"),
        ("[a](../../etc/passwd)", "a"),
        ("![a](/etc/passwd)", "a"),
        ("[a](file:///etc/passwd)", "a"),
        ("[a](javascript:alert(1))", "a"),
        ("![a](p.txt)", "a"),
        ("a [@x, p. 3] b", "a [&#64;x, p. 3] b"),
        ("- [ ] to do", "- [ ] to do"),
        ("a[^1] b", "a[^1] b"),
    ],
)
def test_links_and_pictures_lead_where_they_led(written, shown, read):
    files = {
        "a.md": f"# A\n\n## One\n\n{written}\n\n[x]: b.md\n[^1]: note\n",
        "b.md": "# B\n\n## One\n\n## Two\n\n### Deeper\n",
        "p.png": PNG,
        "p.txt": "x",
    }
    assert sections(read(files))[0][2] == shown


def test_a_picture_that_is_too_large_comes_in_smaller_where_that_can_be_made(read, tmp_path):
    files = {"a.md": "# A\n\n![A sign](p.png)\n", "p.png": PNG + bytes(PICTURE_LIMIT)}
    assert codes(read(files)) == [("a.md:3", "picture-left-out")]
    for made, told in ((PNG, ("p.png", "picture-smaller")), (b"", ("a.md:3", "picture-left-out"))):
        reading = markdown_folder.read(tmp_path / "words", None, {files["p.png"]: made}.__getitem__)
        assert codes(reading) == [told]
        assert [each.content for each in reading.module.pictures] == [made] * bool(made)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("p.svg", b"<svg><g id='a'><use href='#a'/></g></svg>", "draws more than can be shown soon"),
        ("p.svg", b"<svg onload='x()'/>", "holds scripts or outside files"),
        ("p.svg", b"<svg><text>\xff</text></svg>", "is not written in UTF-8"),
        ("p.png", PNG[:-4], "is damaged or cut off"),
        ("p.png", b"GIF89a", "is no PNG, JPEG or SVG picture"),
        ("p.png", PNG + bytes(PICTURE_LIMIT), "has 8.0 MB"),
        ("none.png", None, "is not there"),
        ("https://example.org/p.png", None, "is on the web"),
    ],
)
def test_why_a_picture_is_left_out_is_said_in_words(read, name, content, told):
    files = {"a.md": f"# A\n\n![A sign]({name})\n"} | ({name: content} if content else {})
    (problem,) = read(files).problems
    assert (problem.code, str(problem.place)) == ("picture-left-out", "a.md:3")
    assert f"“{name}” {told}" in problem.sentence
    assert problem.fix


def test_files_stand_as_people_count_an_introduction_first(read):
    reading = read({f"{name}.md": "# x\n" for name in ("10-c", "2-b", "1-a", "index", "Z/readme", "Z/1")})
    assert [each.place.file for each in reading.module.lessons] == [
        "index.md",
        "1-a.md",
        "2-b.md",
        "10-c.md",
        "Z/readme.md",
        "Z/1.md",
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Words here.", "en"),
        ("The contract's in writing, not by word.", "en"),
        ("Слова здесь.", "ru"),
        ("Закон «Адам саудасына қарсы іс-қимыл туралы» принят в 2024 году и действует по всей стране.", "ru"),
        ("Мұнда сөздер бар, әрі қарай.", "kk"),
        ("Еңбек шарты жазбаша түрде жасалады, жұмысшы құжаттарын өзінде сақтайды.", "kk"),
        ("Эмгек келишими жазуу жүзүндө түзүлөт, жумушчу документтерин өзүндө сактайт.", "ky"),
        ("Шартномаи меҳнатӣ дар шакли хаттӣ баста мешавад, ҳуҷҷатҳояшро нигоҳ медорад.", "tg"),
        ("Mehnat shartnomasi yozma shaklda tuziladi, ishchi hujjatlarini oʻzida saqlaydi.", "uz"),
        ("Меҳнат шартномаси ёзма шаклда тузилади, ҳужжатларини ўзида сақлайди.", "uz"),
        ("Zähmet şertnamasy ýazmaça görnüşde baglaşylýar.", "tk"),
    ],
)
def test_the_language_is_told_by_the_letters(text, language, read):
    assert read({"a.md": text}).module.languages == (language,)


def test_a_guessed_encoding_is_called_a_guess_and_one_that_is_told_is_not(read):
    text = "# Договор\n\nРаботник сохраняет свои документы у себя."
    reading = read({"a.md": text.encode("mac-cyrillic"), "b.md": text.encode("utf-16")})
    told = {str(each.place): "guess" in each.sentence for each in reading.problems if each.code == "encoding-changed"}
    assert told == {"a.md": True, "b.md": False}


@pytest.mark.parametrize("content", [PNG, b"\xff\xd8\xff\xe0" + bytes(range(256)) * 4, b"\x7fELF" + bytes(400)])
def test_what_is_no_text_becomes_no_lesson_by_its_name(content, read):
    reading = read({"a.md": "# A\n\nOne.", "b.md": content})
    assert ([each.id for each in reading.module.lessons], codes(reading)) == (["a"], [("b.md", "left-out")])


def test_a_folder_without_words_is_a_sentence(read):
    reading = read({"a.md": "  \n"})
    assert reading.module is None
    assert codes(reading) == [("a.md", "empty-file"), ("words", "no-lessons")]


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"<a>" * 300 + b"</a>" * 300, "more than 200 deep"), (b" " * 60_000_000, "when unpacked, as one made")],
    ids=["deep", "bomb"],
)
@pytest.mark.parametrize(("ending", "main"), [("docx", "word/document.xml"), ("odt", "content.xml")])
def test_a_document_that_is_refused_is_told_once_and_by_the_limit_it_goes_beyond(content, told, ending, main, tmp_path):
    path = tmp_path / f"report.{ending}"
    path.write_bytes(packed({main: content}))
    (problem,) = formats.read(path).problems
    assert told in problem.sentence
    assert "question" not in problem.sentence + problem.advice


def test_a_link_out_of_the_folder_is_not_followed(tmp_path):
    (tmp_path / "secret.md").write_text("# Secret\n", encoding="utf-8")
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "a.md").write_text("# A\n\nx\n", encoding="utf-8")
    (tmp_path / "words" / "b.md").symlink_to(tmp_path / "secret.md")
    reading = markdown_folder.read(tmp_path / "words")
    assert [each.id for each in reading.module.lessons] == ["a"]
    assert [(each.code, each.values["names"]) for each in reading.problems] == [("files-left-out", "b.md")]


def test_an_unsafe_archive_is_a_sentence(tmp_path):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as opened:
        opened.writestr("../a.md", "# A\n")
        opened.writestr("b.md", "# B\n")
    reading = markdown_folder.read(path)
    assert reading.module is None
    assert [each.code for each in reading.problems] == ["unreadable"]


def test_reading_can_be_cancelled():
    def stop(done, total):
        raise Cancelled

    with pytest.raises(Cancelled):
        markdown_folder.read(SAMPLE, stop)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 200_000,
        "![](" * 50_000,
        "[[" * 90_000,
        "`" * 200_000,
        "# x\n" * 5_000,
        pytest.param("# x\n" * 50_000, marks=pytest.mark.hard),
        "[a]: b\n" * 50_000,
        "---\n" * 90_000,
    ],
)
def test_a_hostile_file_is_read(text, read):
    read({"a.md": text})


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        (r"1\. What is trafficking?", "1. What is trafficking?"),
        (r"Art. 166\_2 – C\# law", "Art. 166_2 – C# law"),
        ("Art. 166_2", "Art. 166_2"),
        ("_Act_ and **means** of `a_b`", "Act and means of a_b"),
        (r"\*mens rea\*", "*mens rea*"),
        ("*mens rea*", "mens rea"),
        (r"[Art. 3\_1](law.md) of {it} now", "Art. 3_1 of (it) now"),
        (r"\#MeToo", "#MeToo"),
        (r"C \#", "C #"),
        ("#MeToo", "#MeToo"),
        ("a__ b\\__ c", "a b_ c"),
        ("Art" + 50_000 * "_" + "a", "Art" + 196 * "_" + "…"),
        ("Form № ____ of __the__ ___law___ (____), **____**?", "Form № ____ of the law (____), ____?"),
        (
            r"10^6^ and CO~2~, 19^th^, x^−2\ a^ ~~old~~ ^^**new**^^ ==y== a == b",
            "10⁶ and CO₂, 19th, x⁻² a old new y a == b",
        ),
        (r"Act[^1] of \[^2] ![a map](images/a.png)now", "Act of [^2] now"),
        ("![a map](images/a.png)", "a map"),
    ],
)
def test_a_heading_keeps_the_signs_that_are_words_and_no_others(heading, title):
    assert plain_title(heading) == title
    [part] = page_of(f"# Lesson\n\n## {heading}\n\nText.\n", "a.md").parts
    assert part.title == title


def lines_of(page):
    return [[line for _, line, _ in part.lines if line] for part in page.parts]


def test_the_note_of_a_heading_is_called_by_its_first_paragraph():
    page = page_of("# Act[^1]\n\n## One[^2] two[^b]\n\nFirst\nparagraph.\n\nSecond\n\n[^1]: Words\n", "a.md")
    assert (page.title, [each.title for each in page.parts]) == ("Act", ["", "One two"])
    assert lines_of(page) == [["Act[^1]"], ["First", "paragraph.[^2][^b]", "Second", "[^1]: Words"]]
    assert [(each.code, each.values["title"]) for each in page.problems] == [
        ("heading-note", "Act"),
        ("heading-note", "One two"),
    ]


@pytest.mark.parametrize("begun", ["- a", "1. a", "| a |", "> a", "![a](b.png)", "```", "### a", "    a", "***", ""])
def test_where_no_paragraph_begins_the_heading_stands_there_with_its_note(begun):
    assert lines_of(page_of(f"# L\n\n## 1\\. One[^2] {{#x}}\n\n{begun}", "a.md")) == [
        ["1\\. One[^2]", *filter(None, [begun])]
    ]


def test_a_heading_that_is_too_long_for_a_title_is_cut_at_a_word_and_stands_below_as_a_whole():
    long = f"{49 * 'word '}**words**[^1]"
    page = page_of(f"# {long}\n\n## 13. {long}\n\nText.", "a.md")
    assert page.title == f"{39 * 'word '}word…"
    assert page.parts[1].title == f"13. {38 * 'word '}word…"
    assert lines_of(page) == [[long], [f"13\\. {long}", "Text."]]
    assert [each.code for each in page.problems] == ["heading-cut", "heading-cut"]


def test_the_picture_of_a_heading_stands_below_it():
    page = page_of("# L\n\n## ![a map](images/a.png)Routes\n\nText.", "a.md")
    assert (page.parts[0].title, lines_of(page)) == ("Routes", [["![a map](images/a.png)", "Text."]])


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("## a # b ##", "a # b"),
        (r"## \## C \## ##", "## C ##"),
        ("## a {#x} ##", "a"),
        ("a #\n---", "a #"),
        ("## a" + 50_000 * " " + "b", "a b"),
        ("## a" + 50_000 * " " + "{", "a ("),
        ("## a" + 25_000 * " #" + "b", "a" + 99 * " #" + "…"),
    ],
)
def test_signs_that_close_a_heading_are_no_words_of_it(heading, title):
    [part] = page_of(f"# Lesson\n\n{heading}\n\nText.\n", "a.md").parts
    assert part.title == title


def test_of_a_text_in_utf_8_with_a_damaged_letter_the_letter_is_told_and_the_others_stay(read):
    text = "# Заглавие\n\n## Раздел\n\nЛюди и право, люди и труд, люди и суд.\n".encode()
    reading = read({"a.md": text.replace("труд".encode(), b"\xff" + "руд".encode())})
    assert [(each.code, each.place.line) for each in reading.problems] == [("lost-letter", 5)]


def test_notes_within_the_line_become_footnotes_and_are_told(read):
    code = "`^[code]` and \\^[no]\n\n```\n^[code]\n```"
    reading = read({"a.md": f"# A\n\n## S\n\nOne^[A *note*, [see](http://x.org/a).] and^[Long\nnote.] {code}\n"})
    (text,) = reading.module.lessons[0].texts.values()
    assert text.sections[0].markdown == f"One[^inline-1] and[^inline-2]\n {code}"
    assert text.definitions.split("\n\n") == [
        "[^inline-1]: A *note*, [see](http://x.org/a).", "[^inline-2]: Long note.\n"
    ]  # fmt: skip
    assert [(each.code, each.values) for each in reading.problems] == [("notes-moved", {"count": 2})]
