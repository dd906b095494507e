import os
import struct
import sys
import zlib
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.pictures import JPEG, PNG, taken_by_telephone, with_words

from htcourse.cli import cli
from htcourse.core.errors import Cancelled, ModuleError, Place, Severity
from htcourse.formats import read, recognise
from htcourse.formats.module_folder.yaml_shaping import unknown_key

QUIZ = (
    "questions:\n"
    "  - id: q1\n"
    "    type: {type}\n"
    "    title: One\n"
    "    objective: o-a\n"
    "    difficulty: 1\n"
    "    text: Which?\n"
)
CHOICES = (
    "    choices:\n      - {id: x, text: X, correct: true, feedback: Yes.}\n      - {id: y, text: Y, feedback: No.}\n"
)
HEAD = "---\nid: a\ntitle: A\nobjectives: [{id: o-a, text: Say it}]\n---\n"

# Code, changed files, and where the problem stands.
BROKEN = [
    ("no-module-yaml", {"module.yaml": None}, "module.yaml", 0),
    ("yaml-syntax", {"module.yaml": "id: small\ntitle: One: two\n"}, "module.yaml", 2),
    ("yaml-syntax", {"module.yaml": "id: small\ntitle: [\n"}, "module.yaml", 3),
    ("bad-id", {"module.yaml": "id: My Module\nversion: 1.0.0\ntitle: T\nlanguages: [en]\n"}, "module.yaml", 1),
    ("bad-id", {"module.yaml": f"id: {'m' * 101}\nversion: 1.0.0\ntitle: T\nlanguages: [en]\n"}, "module.yaml", 1),
    ("bad-version", {"module.yaml": "id: m\nversion: 1.0\ntitle: T\nlanguages: [en]\n"}, "module.yaml", 2),
    ("bad-language", {"module.yaml": "id: m\nversion: 1.0.0\ntitle: T\nlanguages: [English]\n"}, "module.yaml", 4),
    ("missing-key", {"module.yaml": "id: m\nversion: 1.0.0\nlanguages: [en]\n"}, "module.yaml", 1),
    ("unknown-key", {"lessons/a.md": HEAD.replace("title:", "titel:")}, "lessons/a.md", 3),
    ("no-front-matter", {"lessons/a.md": "## One {#one}\n"}, "lessons/a.md", 1),
    ("no-section", {"lessons/a.md": HEAD}, "lessons/a.md", 5),
    ("text-outside-section", {"lessons/a.md": f"{HEAD}\nLost.\n\n## One {{#one}}\n"}, "lessons/a.md", 7),
    ("missing-slug", {"lessons/a.md": f"{HEAD}\n## One\n"}, "lessons/a.md", 7),
    ("bad-slug", {"lessons/a.md": f"{HEAD}\n## One {{#One_two}}\n"}, "lessons/a.md", 7),
    ("heading-attribute", {"lessons/a.md": f"{HEAD}\n## One {{#one minutes=x}}\n"}, "lessons/a.md", 7),
    ("heading-attribute", {"lessons/a.md": f"{HEAD}\n## One {{#one subtitle=Bare}}\n"}, "lessons/a.md", 7),
    ("heading-attribute", {"lessons/a.md": f'{HEAD}\n## One {{#one keyword="x, y"}}\n'}, "lessons/a.md", 7),
    ("unknown-key", {"lessons/a.md": HEAD.replace("title:", "keyword: [x]\ntitle:")}, "lessons/a.md", 3),
    ("wrong-kind-of-value", {"lessons/a.md": HEAD.replace("title:", "keywords: x\ntitle:")}, "lessons/a.md", 3),
    ("wrong-value", {"quizzes/a.yaml": "bank: exams\nquestions: []\n"}, "quizzes/a.yaml", 1),
    ("wrong-value", {"quizzes/a.yaml": "quizzes:\n  - {id: z, title: Z, draw: {count: 1, bank: all}}\n"},
     "quizzes/a.yaml", 2),
    ("encoding", {"lessons/a.md": HEAD.encode() + b"\nCaf\xe9\n"}, "lessons/a.md", 7),
    ("encoding", {"lessons/a.md": HEAD.encode("utf-16")}, "lessons/a.md", 0),
    ("nul-byte", {"lessons/a.md": HEAD.encode() + b"\n\0\n"}, "lessons/a.md", 7),
    ("byte-order-mark", {"lessons/a.md": b"\xef\xbb\xbf" + HEAD.encode() + b"\n## One {#one}\n"}, "lessons/a.md", 1),
    ("empty-file", {"lessons/a.md": " \n"}, "lessons/a.md", 0),
    ("too-large", {"lessons/a.md": b"x" * 1_000_001}, "lessons/a.md", 0),
    ("half-character", {"module.yaml": 'id: m\nversion: 1.0.0\ntitle: "\\ud800"\nlanguages: [en]\n'}, "module.yaml", 3),
    ("half-character", {"quizzes/a.yaml": QUIZ.replace("Which?", '"a\\udc00"')}, "quizzes/a.yaml", 7),
    ("half-character", {"lessons/a.md": HEAD.replace("title: A", 'title: "\\udfff"')}, "lessons/a.md", 3),
    ("half-character", {"facts.yaml": '- id: "F\\ud800"\n  claim: C\n  status: seen\n'}, "facts.yaml", 1),
    ("half-character", {"facts.yaml": '- id: F-1\n  claim: C\n  status: seen\n  "\\ud800": x\n'}, "facts.yaml", 4),
    ("half-character", {"sources.json": '[{"id": "a", "note": "\\\\ud800 \\ud83d\\ude00",\n"title": "\\ud83d"}]'},
     "sources.json", 2),
    ("yaml-tab", {"quizzes/a.yaml": "questions:\n\t- id: q1\n"}, "quizzes/a.yaml", 2),
    ("yaml-tag", {"quizzes/a.yaml": "questions:\n  - !!python/object:os.system {}\n"}, "quizzes/a.yaml", 2),
    ("yaml-tag", {"facts.yaml": "- id: F-1\n  claim: !secret x\n  status: seen\n"}, "facts.yaml", 2),
    ("yaml-key", {"facts.yaml": "- id: F-1\n  [a, b]: x\n  claim: C\n  status: seen\n"}, "facts.yaml", 2),
    ("cut-text", {"lessons/a.md": HEAD.replace("Say it", "Say it, then do it")}, "lessons/a.md", 4),
    ("duplicate-key", {"quizzes/a.yaml": "questions: []\nquizzes: []\nquestions: []\n"}, "quizzes/a.yaml", 3),
    ("yaml-too-big", {"facts.yaml": "[" * 100_000}, "facts.yaml", 0),
    ("wrong-kind-of-value", {"quizzes/a.yaml": "- id: q1\n"}, "quizzes/a.yaml", 1),
    ("wrong-kind-of-value", {"quizzes/a.yaml": "quizzes: []\nquestions: {id: q1}\n"}, "quizzes/a.yaml", 2),
    ("wrong-kind-of-value", {"lessons/a.md": HEAD.replace("title: A", "title: true")}, "lessons/a.md", 3),
    ("unknown-question-type", {"quizzes/a.yaml": QUIZ.replace("{type}", "single-choise")}, "quizzes/a.yaml", 3),
    ("missing-key", {"quizzes/a.yaml": QUIZ.replace("{type}", "single-choice")}, "quizzes/a.yaml", 2),
    ("wrong-value", {"quizzes/a.yaml": QUIZ.replace("{type}", "single-choice").replace("difficulty: 1", "difficulty: 9")
     + CHOICES}, "quizzes/a.yaml", 6),
    ("wrong-value", {"quizzes/a.yaml": "quizzes:\n  - {id: z, title: Z, modes: [quick]}\n"}, "quizzes/a.yaml", 2),
    ("question", {"quizzes/a.yaml": QUIZ.replace("{type}", "single-choice") + CHOICES.replace(", feedback: No.", "")},
     "quizzes/a.yaml", 10),
    ("json-syntax", {"sources.json": '[\n {"id": "a",}\n]'}, "sources.json", 2),
    ("json-syntax", {"sources.json": "[" * 100_000}, "sources.json", 0),
    ("missing-key", {"sources.json": '[\n {"id": "a"}\n]'}, "sources.json", 2),
    ("wrong-value", {"sources.json": '[\n {"id": "a", "title": "A", "custom": {"seen": "yes"}}]'}, "sources.json", 2),
    ("wrong-value", {"facts.yaml": "- id: F-1\n  claim: C\n  status: sure\n"}, "facts.yaml", 3),
    ("no-pair", {"data/c.yaml": "kind: bar\ntitle: C\nalt: C\n"}, "data/c.yaml", 0),
    ("no-pair", {"data/c.csv": "a,b\n1,2\n"}, "data/c.csv", 0),
    ("csv-row", {"data/c.yaml": "kind: bar\ntitle: C\nalt: C\n", "data/c.csv": "a,b\n1,2\n1,2,3\n"}, "data/c.csv", 3),
    ("csv-separator", {"data/c.yaml": "kind: bar\ntitle: C\nalt: C\n", "data/c.csv": "a;b\n1;2\n"}, "data/c.csv", 1),
    ("csv-columns", {"data/c.yaml": "kind: bar\ntitle: C\nalt: C\n", "data/c.csv": "a,a\n1,2\n"}, "data/c.csv", 1),
    ("csv-syntax", {"data/c.yaml": "kind: bar\ntitle: C\nalt: C\n", "data/c.csv": 'a,b\n1,"2"x\n'}, "data/c.csv", 2),
    ("missing-key", {"data/c.yaml": "kind: bar\ntitle: C\n", "data/c.csv": "a,b\n"}, "data/c.yaml", 1),
    ("not-a-picture", {"images/x.png": b"GIF89a"}, "images/x.png", 0),
    ("not-a-picture", {"images/x.svg": "<html/>"}, "images/x.svg", 0),
    ("active-picture", {"images/x.svg": "<svg>\n<script>1</script></svg>"}, "images/x.svg", 2),
    ("active-picture", {"images/x.svg": '<svg>\n<image href="file:///etc/passwd"/></svg>'}, "images/x.svg", 2),
    ("active-picture", {"images/x.svg": '<svg onload="x()">\n</svg>'}, "images/x.svg", 1),
    ("active-picture", {"images/x.svg": '<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg/>'}, "images/x.svg", 1),
    ("too-much", {"lessons/a.md": HEAD + "\n## One {#one}\n\n" + "[" * 60_000}, "lessons/a.md", 9),
    ("too-much", {"lessons/a.md": HEAD + "\n## One {#one}\n" + "\n" * 40_000 + "End."}, "lessons/a.md", 58),
    ("too-much", {"glossary.yaml": "".join(f"k{each}: a\n" for each in range(6_000))}, "glossary.yaml", 1),
    ("too-much", {"glossary.yaml": f"- id: t\n  term: '{'[' * 400}'\n"}, "glossary.yaml", 2),
    ("too-much", {"quizzes/a.yaml": "questions:\n  - id: q1\n    type: single-choice\n    choices:\n"
     + "".join(f"    - {{id: c{each}, text: T}}\n" for each in range(1_000))}, "quizzes/a.yaml", 2),
    ("encoding-picture", {"images/x.svg": "<svg><script/></svg>".encode("utf-16")}, "images/x.svg", 0),
    ("bomb-picture", {"images/x.svg": '<svg>\n<g id="a"><use href="#a"/></g></svg>'}, "images/x.svg", 2),
    ("damaged-picture", {"images/x.svg": "<svg>\n<g>\n</svg>"}, "images/x.svg", 3),
    ("too-large", {"images/x.png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x75\x30\0\0\x75\x30"}, "images/x.png", 0),
    ("damaged-picture", {"images/x.png": PNG[:-1]}, "images/x.png", 0),
    ("damaged-picture", {"images/x.jpg": JPEG[:-1]}, "images/x.jpg", 0),
    ("damaged-picture", {"images/x.jpg": JPEG[:40]}, "images/x.jpg", 0),
    ("unknown-file", {"lessons/a.docx": "x"}, "lessons/a.docx", 0),
    ("unknown-language", {"lessons/a.kk.md": HEAD + "\n## One {#one}\n"}, "lessons/a.kk.md", 0),
    ("translation-unknown-id", {"lessons/b.ru.md": HEAD + "\n## One {#one}\n"}, "lessons/b.ru.md", 0),
    ("translation-unknown-id", {"lessons/a.ru.md": HEAD + "\n## T {#two}\n\n## O {#one}\n"}, "lessons/a.ru.md", 7),
    ("translation-unknown-id", {"lessons/a.ru.md": HEAD.replace("o-a", "b") + "\n## O {#one}\n"}, "lessons/a.ru.md", 4),
    ("translation-missing-text", {"lessons/a.ru.md": HEAD}, "lessons/a.ru.md", 1),
    ("translation-unknown-id", {"quizzes/a.ru.yaml": "questions:\n  q1:\n    choices:\n      z: {text: Z}\n"},
     "quizzes/a.ru.yaml", 4),
    ("translation-unknown-id", {"quizzes/a.ru.yaml": "questions:\n  q9: {text: Z}\n"}, "quizzes/a.ru.yaml", 2),
    ("translation-missing-text", {"quizzes/a.ru.yaml": "questions:\n  q1: {text: Z}\n"}, "quizzes/a.ru.yaml", 2),
    ("translation-not-read", {"quizzes/a.ru.yaml": "questions: {}\nq1:\n  text: Z\n"}, "quizzes/a.ru.yaml", 2),
    ("translation-not-read", {"quizzes/a.ru.yaml": "- id: q1\n  text: Z\n"}, "quizzes/a.ru.yaml", 1),
    ("translation-unknown-id", {"glossary.yaml": "[]", "glossary.ru.yaml": "t: {term: T}\n"}, "glossary.ru.yaml", 1),
    ("wrong-value", {"glossary.yaml": "- {id: t, term: T}", "glossary.ru.yaml": "t:\n  term: T\n  status: ok\n"},
     "glossary.ru.yaml", 3),
    ("country", {"countries/kz.yaml": "title: K\nlaws:\n  - {id: a, as_of: 2024}\n"}, "countries/kz.yaml", 3),
    ("country", {"countries/kz.yaml": "title: K\nlaws: none\n"}, "countries/kz.yaml", 2),
    ("country", {"countries/kz.yaml": "title: K\nhelp_lines:\n  - {name: N, sources: ['@a'], as_of: 2024}\n"},
     "countries/kz.yaml", 3),
    ("missing-key", {"countries/kz.yaml": "laws: []\n"}, "countries/kz.yaml", 1),
]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "changes", "file", "line"), BROKEN, ids=lambda each: each if isinstance(each, str) else ""
)
def test_what_is_wrong_is_said_with_file_and_line(folder, code, changes, file, line):
    problems = read(folder(changes)).problems
    assert (code, file, line) in [(each.code, each.place.file, each.place.line) for each in problems]
    for each in problems:
        assert each.sentence
        assert each.advice


@pytest.mark.parametrize(
    ("content", "severity", "kept"), [(JPEG[:-1], Severity.WARNING, 1), (JPEG[:40], Severity.ERROR, 0)]
)
def test_a_jpeg_whose_end_lacks_is_shown_and_stops_no_module(folder, content, severity, kept):
    reading = read(folder({"images/x.jpg": content}))
    assert [(each.code, each.severity) for each in reading.problems] == [("damaged-picture", severity)]
    assert len(reading.module.pictures if reading.module else ()) == kept


def test_what_a_camera_wrote_beside_a_picture_is_told_and_left_out(folder):
    made = folder({"images/x.jpg": taken_by_telephone(JPEG, 1), "images/y.png": with_words(PNG)})
    reading = read(made)
    told = [(each.code, each.severity, each.place.file) for each in reading.problems]
    says_more = ("picture-says-more", Severity.WARNING)
    assert told == [(*says_more, "images/x.jpg"), (*says_more, "images/y.png")]
    assert [each.content for each in reading.module.pictures] == [JPEG, PNG]


def test_the_name_of_the_program_that_drew_a_picture_is_no_warning(folder):
    chunk = b"tEXtSoftware\0Matplotlib version3.9.2"
    drawn = PNG[:33] + struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk)) + PNG[33:]
    reading = read(folder({"images/y.png": drawn}))
    assert reading.problems == ()
    assert [each.content for each in reading.module.pictures] == [PNG]


@pytest.mark.parametrize("value", ["1.2.3", "01.02.2026", "2026-02-01", "3...3.142", "1,110", "'1 110'", "yes"])
def test_a_number_in_a_key_is_one_number(folder, value):
    answers = f"    answers:\n      - {{id: a, value: {value}, feedback: Yes.}}\n"
    problems = read(folder({"quizzes/a.yaml": QUIZ.format(type="numeric") + answers})).problems
    code = "cut-text" if value == "1,110" else "wrong-kind-of-value"  # between braces a comma ends the value
    found = [(each.code, each.place.line) for each in problems if each.place.file == "quizzes/a.yaml"]
    assert found == [(code, 9)]


def test_minimal_module_has_no_problem(folder):
    reading = read(folder({}))
    assert reading.problems == ()
    assert reading.module is not None
    assert reading.module.parts[0].lessons == ("a",)


def test_broken_file_hides_no_other_files_problems(folder):
    changes = {
        "module.yaml": "id: [",
        "lessons/a.md": "no",
        "quizzes/a.yaml": "a: b: c",
        "sources.json": "{",
        "facts.yaml": "x",
    }
    reading = read(folder(changes))
    assert reading.module is None
    assert {each.place.file for each in reading.problems} == set(changes)


def test_broken_question_hides_no_other(folder):
    second = (QUIZ.replace("{type}", "numeric") + CHOICES).replace("questions:\n", "").replace("q1", "q2")
    third = (QUIZ.replace("{type}", "single-choice") + CHOICES).replace("questions:\n", "").replace("q1", "q3")
    reading = read(folder({"quizzes/a.yaml": "questions:\n" + second + third}))
    assert reading.module is not None
    assert [each.id for each in reading.module.questions] == ["q3"]
    assert "q2" in reading.unread


def test_points_beside_a_question_in_a_quiz_are_told_where_they_stand(folder):
    quiz = "quizzes:\n  - {id: z, title: Z, modes: [test], questions: [{id: q1, points: 3}, q2]}\n"
    reading = read(folder({"quizzes/b.yaml": quiz}))
    (told,) = [each for each in reading.problems if each.place.file == "quizzes/b.yaml"]
    assert (told.code, told.place.line) == ("wrong-kind-of-value", 2)
    assert "“weights”" in told.advice
    assert reading.module.quizzes[-1].questions == ("q1", "q2")


def test_key_with_a_slip_names_the_right_one(folder):
    reading = read(folder({"lessons/a.md": HEAD.replace("objectives", "objectvies") + "\n## One {#one}\n"}))
    assert [each.advice for each in reading.problems] == ["Did you mean “objectives”?"]


def test_a_word_of_a_list_that_is_none_of_its_words_is_named_not_its_number(folder):
    problems = read(
        folder({"quizzes/a.yaml": "quizzes:\n  - {id: z, title: Z, modes: [practice, pre-test]}\n"})
    ).problems
    (told,) = (each for each in problems if each.code == "wrong-value")
    assert told.sentence.startswith("In “modes” stands “pre-test”, which is none of: practice, test, ")


def test_a_key_that_stands_in_the_wrong_place_is_not_offered_itself():
    found = unknown_key(Place("quizzes/a.yaml", 3), "state", ("state", "stage"))
    assert found.advice == "Remove it, or check where it belongs: the indentation decides."
    assert unknown_key(Place("quizzes/a.yaml", 3), "stat", ("state",)).advice == "Did you mean “state”?"


def test_numbers_and_words_where_text_is_wanted_lose_nothing(folder):
    choices = (
        "    choices:\n"
        "      - {id: no, text: 1.50, correct: yes, feedback: 007}\n"
        "      - {id: false, text: 1904, feedback: 5}\n"
    )
    reading = read(folder({"quizzes/a.yaml": QUIZ.replace("{type}", "single-choice") + choices}))
    assert reading.problems == ()
    assert reading.module is not None
    found = [(each.id, each.text, each.feedback) for each in reading.module.questions[0].body.choices]
    assert found == [("no", "1.50", "007"), ("false", "1904", "5")]


def test_marked_narrative_of_a_translation_is_checked_too(folder):
    question = (
        QUIZ.replace("{type}", "tagging")
        + "    labels: [{id: act, text: Act}]\n"
        + "    narrative: 'He [drove]{act #a1}.'\n"
        + "    spans: [{id: a1, feedback: F}]\n"
        + "    verdicts: [{id: v, text: V, correct: true, feedback: F}, {id: w, text: W, feedback: F}]\n"
    )
    ru = "questions:\n  q1:\n    narrative: Он вёз.\n"
    problems = read(folder({"quizzes/a.yaml": question, "quizzes/a.ru.yaml": ru})).problems
    assert [each.place.file for each in problems if each.code == "question"] == ["quizzes/a.ru.yaml"]


def test_the_guides_example_of_a_translation_is_read_wholly(folder):
    """It showed questions at the top of the file, where nobody reads them, and nothing told so."""
    page = Path(__file__).parents[2] / "assets" / "guide" / "lessons" / "translate-a-module.md"
    example = page.read_text("utf-8").split("```")[3].replace("contract", "z").replace("worker", "x")
    quiz = QUIZ.replace("{type}", "single-choice").replace("q1", "keep-papers") + CHOICES
    quizzes = "quizzes:\n  - {id: z, title: Z, questions: [keep-papers]}\n"
    reading = read(folder({"quizzes/a.yaml": quiz + quizzes, "quizzes/a.ru.yaml": example}))
    assert [each.code for each in reading.problems if each.severity is Severity.ERROR] == []
    assert reading.module is not None
    (question,), (asked,) = reading.module.questions, reading.module.quizzes
    assert question.translations["ru"]["choices/x/feedback"] == asked.titles["ru"] == "…"


def test_windows_line_ends_change_no_line_number(folder):
    text = (HEAD + "\n## One\n").replace("\n", "\r\n")
    problems = read(folder({"lessons/a.md": text})).problems
    assert [(each.code, each.place.line) for each in problems] == [("missing-slug", 7)]


def test_text_is_kept_nfc(folder):
    reading = read(folder({"lessons/a.md": HEAD.replace("title: A", "title: И\u0306") + "\n## One {#one}\n"}))
    assert reading.module is not None
    assert reading.module.lessons[0].texts["en"].title == "\u0419"


def test_a_paragraph_that_begins_with_code_opens_none(folder):
    reading = read(folder({"lessons/a.md": HEAD + "\n## One {#one}\n\n```word``` is prose.\n\n## Two {#two}\n"}))
    assert [each.slug for each in reading.module.lessons[0].texts["en"].sections] == ["one", "two"]


def test_heading_in_code_starts_no_section(folder):
    reading = read(folder({"lessons/a.md": HEAD + "\n## One {#one}\n\n```\n## Two\n```\n"}))
    assert reading.problems == ()
    assert reading.module is not None
    assert len(reading.module.lessons[0].texts["en"].sections) == 1


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")
@pytest.mark.parametrize("target", ["/etc/hostname", "/etc", "nowhere", "../.."])
def test_links_out_of_the_folder_are_not_followed(folder, target):
    path = folder({})
    (path / "lessons" / "z.md").symlink_to(target)
    problems = read(path).problems
    assert [(each.code, each.place.file) for each in problems] == [("link-outside", "lessons/z.md")]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_pipe_is_not_opened(folder):
    path = folder({})
    os.mkfifo(path / "lessons" / "z.md")
    assert [each.code for each in read(path).problems] == ["not-a-file"]


@pytest.mark.skipif(sys.platform != "linux", reason="names are text there")
def test_a_name_in_an_old_encoding_is_named_by_check_and_stops_building_with_a_sentence(folder, tmp_path):
    path = folder({})
    Path(os.fsdecode(os.fsencode(path / "lessons") + b"/\xff\xfe.md")).write_text(HEAD, encoding="utf-8")
    problems = read(path).problems
    assert [(each.code, each.place.file) for each in problems] == [("bad-name", "lessons/??.md")]
    for command in (["build", path, "-o", tmp_path / "x.db"], ["pack", path, "-o", tmp_path / "out.htmod"]):
        result = CliRunner().invoke(cli, [*map(str, command)])
        assert isinstance(result.exception, ModuleError), result.exception


def test_aliases_cannot_grow_without_end(folder):
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [f"{b}: &{b} [{', '.join(['*' + a] * 9)}]" for a, b in zip("abcdefgh", "bcdefghi", strict=True)]
    assert [each.code for each in read(folder({"facts.yaml": "\n".join(lines)})).problems] == ["yaml-too-big"]


@pytest.mark.parametrize(
    "text", ["&a [*a]", "a: *b", "- &a 1\n- &a 2", "? ? ? x", "%YAML 9.9\n---\na: b", "--- a\n--- b", "\x07", "<<: 5"]
)
def test_strange_yaml_never_raises(folder, text):
    for file in (
        "module.yaml",
        "facts.yaml",
        "glossary.yaml",
        "quizzes/a.yaml",
        "cases/a.yaml",
        "countries/kz.yaml",
        "data/a.yaml",
    ):
        read(folder({file: text}))


def test_report_counts_files_and_can_cancel(folder):
    seen = []
    read(folder({}), lambda done, total: seen.append((done, total)))
    assert seen == [(1, 3), (2, 3), (3, 3)]

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read(folder({}), stop)


def test_missing_path_and_unknown_format_are_problems(tmp_path):
    assert [each.code for each in read(tmp_path / "nothing").problems] == ["not-found"]
    (tmp_path / "x.bin").write_bytes(b"\0")
    assert [each.code for each in read(tmp_path / "x.bin").problems] == ["unknown-format"]


def test_folder_is_recognised_by_its_module_yaml_too(folder):
    path = folder({})
    found = recognise(path / "module.yaml")
    assert found is not None
    assert found.NAME == "module folder"
    assert read(path / "module.yaml").module == read(path).module


def test_warnings_stop_no_build(folder):
    problems = read(folder({"lessons/a.docx": "x"})).problems
    assert [each.severity for each in problems] == [Severity.WARNING]


def test_reading_changes_no_file(folder):
    path = folder({})
    before = {each: each.read_bytes() for each in sorted(Path(path).rglob("*")) if each.is_file()}
    read(path)
    assert {each: each.read_bytes() for each in sorted(Path(path).rglob("*")) if each.is_file()} == before


def test_a_question_from_elsewhere_may_lack_title_objective_and_difficulty(folder):
    text = QUIZ.replace("{type}", "single-choice") + CHOICES
    for line in ("    title: One\n", "    objective: o-a\n", "    difficulty: 1\n"):
        text = text.replace(line, "")
    reading = read(folder({"quizzes/a.yaml": text}))
    question = next(each for each in reading.module.questions if each.id == "q1")
    assert (question.title, question.objective, question.difficulty) == ("Which?", "", 2)
    assert not [each for each in reading.problems if each.place.file == "quizzes/a.yaml"]


def test_no_feedback_and_no_rubric_are_warnings_that_stop_no_build(folder):
    text = QUIZ.replace("{type}", "essay") + "    rubric: []\n"
    text += QUIZ.replace("{type}", "single-choice").replace("q1", "q2").removeprefix("questions:\n")
    text += CHOICES.replace(", feedback: No.", "")
    problems = [each for each in read(folder({"quizzes/a.yaml": text})).problems if each.place.file == "quizzes/a.yaml"]
    assert [each.severity for each in problems] == [Severity.WARNING] * 3


def test_a_character_escaped_in_two_halves_is_one(folder):
    quiz = QUIZ.format(type="single-choice").replace("Which?", r'"\ud83d\ude00"') + CHOICES
    module = read(folder({"quizzes/a.yaml": quiz, "sources.json": r'[{"id": "s", "title": "\ud83d\ude00"}]'})).module
    assert (module.questions[0].text, module.sources[0].csl["title"]) == ("😀", "😀")
