"""Files of questions that nobody writes: each is read or refused in a sentence, under ten seconds and 500 MB."""

import io
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.hard,
    pytest.mark.timeout(300),
    pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="measures memory as Linux tells it"),
]

SECONDS = float(os.environ.get("HTCOURSE_HOSTILE_SECONDS", "10"))
MEGABYTES = 500
READ = """
import sys, time
from pathlib import Path
from htcourse.usecases.exchange.import_questions import read_questions, write_questions
from htcourse.usecases.modules.check_module import check_path
file, module = Path(sys.argv[1]), Path(sys.argv[2])
begun = time.process_time()
brought = read_questions([file])
problems = [each.sentence for each in brought.problems]
if 0 < len(brought.bank.questions) <= 1000:
    write_questions(brought, module / "quizzes" / "in.yaml", quiz="In")
    assert not check_path(module).errors
assert problems or brought.bank.questions
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(len(brought.bank.questions), len(problems), time.process_time() - begun, int(peak.split()[1]) // 1024)
"""
MODULE = "id: mine\nversion: 1.0.0\ntitle: Mine\nlanguages: [en]\nauthors: [A]\nlicence: MIT\n"


def zipped(**files: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, text in files.items():
            opened.writestr(name.replace("__", "/"), text)
    return out.getvalue()


def h5p(content: str, library: str = "H5P.QuestionSet") -> bytes:
    head = json.dumps({"title": "x", "mainLibrary": library})
    return zipped(**{"h5p.json": head, "content__content.json": content})


def moodle(text: str, kind: str = "truefalse", markup: str = "html", more: str = "") -> str:
    answers = '<answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer>'
    asked = f'<questiontext format="{markup}"><text>{text}</text></questiontext>'
    return f'<quiz><question type="{kind}"><name><text>x</text></name>{asked}{answers}{more}</question></quiz>'


def qti12(shown: str, rules: str = "") -> str:
    item = f"<presentation>{shown}</presentation><resprocessing>{rules}</resprocessing>"
    return f'<questestinterop><item ident="a" title="b">{item}</item></questestinterop>'


def labels(count: int) -> str:
    each = '<response_label ident="l{}"><material><mattext>x</mattext></material></response_label>'
    inside = "".join(each.format(number) for number in range(count))
    return f'<response_lid ident="r" rcardinality="Single"><render_choice>{inside}</render_choice></response_lid>'


RULE = (
    '<respcondition><conditionvar><varequal respident="r">l{}</varequal></conditionvar>'
    "<setvar>1</setvar></respcondition>"
)
DEEP = "<and>" * 150 + '<varequal respident="r">x</varequal>' * 20_000 + "</and>" * 150
HOSTILE: dict[str, Callable[[], str | bytes]] = {
    "one-text.gift": lambda: "::x::{T}" + "word " * 4_000_000,
    "choices.gift": lambda: "Which?{=a" + "".join(f"~c{number}" for number in range(50_000)) + "}",
    "brackets.gift": lambda: "::x::[markdown]{T}" + "[" * 300_000,
    "marks.gift": lambda: "::x::[markdown]{T}" + "*a [b](c) `d` " * 1_400_000,
    "footnotes.gift": lambda: "::x::[markdown]{T}" + "".join(f"[^{n}]\\n[^{n}]: x\\n" for n in range(20_000)),
    "tags.gift": lambda: "::x::[html]{T}" + "<b>a</b> " * 2_000_000,
    "many.gift": lambda: "Q?{T}\n\n" * 8_000_000,
    "one-title.gift": lambda: "".join(f"::Same:: Is it {number}?{{T}}\n\n" for number in range(60_000)),
    "comments.gift": lambda: "Q?{T}\n\n" + "// [tag:a]\n" * 900_000,
    "one-text.xml": lambda: moodle("a " * 95_000_000),
    "cdata.xml": lambda: moodle(f"<![CDATA[{'<b>a</b> ' * 2_000_000}]]>"),
    "answers.xml": lambda: moodle(
        "Which?", "multichoice", more='<answer fraction="0"><text>a</text></answer>' * 50_000
    ),
    "cloze.xml": lambda: moodle("{1:MC:=a~b} " * 80_000, "cloze"),
    "open-cloze.xml": lambda: moodle("{1:SA:=" * 1_000_000, "cloze"),
    "gaps.xml": lambda: moodle(
        "[[1]] " * 500_000, "gapselect", more="<selectoption><text>a</text></selectoption>" * 50
    ),
    "markdown.xml": lambda: moodle("[a](b) " * 1_000_000, markup="markdown"),
    "elements.xml": lambda: moodle("<a/>" * 6_000_000),
    "deep.xml": lambda: "<a>" * 3_000_000,
    "labels.qti12.xml": lambda: qti12(labels(50_000)),
    "rules.qti12.xml": lambda: qti12(labels(900), "".join(RULE.format(number) for number in range(50_000))),
    "deep.qti12.xml": lambda: qti12(
        '<response_str ident="r"><render_fib/></response_str>',
        f"<respcondition><conditionvar>{DEEP}</conditionvar><setvar>1</setvar></respcondition>",
    ),
    "gaps.md": lambda: "[( )] a\n\n" + "[[a]] " * 1_500_000,
    "quizzes.md": lambda: "Which?\n\n[( )] a\n[(X)] b\n\n" * 60_000,
    "macros.md": lambda: "[( )] a\n\n" + "@a(" * 3_000_000,
    "open.md": lambda: "[( )] a\n\n" + "[[{{" * 2_000_000,
    "solution.md": lambda: "Which?\n\n[( )] a\n[(X)] b\n****\n" + "word " * 3_000_000,
    "brackets.h5p": lambda: h5p("[" * 20_000_000),
    "objects.h5p": lambda: h5p('{"questions":[' + ",".join(['{"a":{}}'] * 4_000_000) + "]}"),
    "blanks.h5p": lambda: h5p(json.dumps({"text": "x", "questions": ["*a* " * 1_000_000]}), "H5P.Blanks"),
    "sets.h5p": lambda: h5p(
        json.dumps({"choices": [{"question": "x", "answers": ["a", "b"]}] * 90_000}), "H5P.SingleChoiceSet"
    ),
    "rows.csv": lambda: "question,answer1\n" + "x,y\n" * 900_000,
    "wide.csv": lambda: "question," + ",".join(f"answer{n}" for n in range(1, 60_000)) + "\n" + "x," * 60_000,
    "commas.csv": lambda: "question,answer1\n" + "," * 30_000_000,
    "quotes.csv": lambda: "question,answer1\n" + '"' * 20_000_000,
    "many.txt": lambda: "Which?\nA) x\nB) y\nANSWER: A\n" * 240_000,
    "choices.txt": lambda: "Which?\nA) x\nB) y\nANSWER: A\n\nWhich?\n" + "A) x\n" * 900_000 + "ANSWER: A\n",
    "bomb.zip": lambda: zipped(**{"imsmanifest.xml": "imsqti" + " " * 300_000_000}),
    "items.zip": lambda: zipped(**{"a.xml": "<questestinterop>" + "<item/>" * 1_000_000 + "</questestinterop>"}),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_costs_neither_time_nor_memory(name, tmp_path, capsys):
    module = tmp_path / "mine"
    (module / "quizzes").mkdir(parents=True)
    (module / "module.yaml").write_text(MODULE, encoding="utf-8")
    made = HOSTILE[name]()
    (tmp_path / name).write_bytes(made if isinstance(made, bytes) else made.encode())
    ran = subprocess.run(
        [sys.executable, "-c", READ, tmp_path / name, module], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    questions, problems, seconds, megabytes = ran.stdout.split()
    with capsys.disabled():
        print(f"{name}: {questions} read, {problems} told, {float(seconds):.1f} s, {megabytes} MB")
    assert float(seconds) < SECONDS
    assert int(megabytes) < MEGABYTES
