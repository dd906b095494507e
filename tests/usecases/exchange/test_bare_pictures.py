"""Pictures come in with questions and texts without what cameras wrote beside them, and that is told."""

from base64 import b64encode

import pytest
from tests.pictures import JPEG, PNG, taken_by_telephone

from htcourse.usecases.exchange.export_questions import bank_in, export_bank
from htcourse.usecases.exchange.import_questions import read_questions, write_questions
from htcourse.usecases.modules.markdown_module import read_texts

MOODLE = """<quiz><question type="shortanswer"><name><text>Q</text></name><questiontext format="html">
<text><![CDATA[<p>Where? <img src="@@PLUGINFILE@@/home.jpg" alt="A house"></p>]]></text>
<file name="home.jpg" path="/" encoding="base64">{}</file></questiontext>
<answer fraction="100" format="plain"><text>Here</text></answer></question></quiz>"""


def told_in(problems):
    return [each.values["count"] for each in problems if each.code == "picture-says-more"]


def test_a_photograph_of_a_question_comes_without_its_place(tmp_path):
    for content, told in ((taken_by_telephone(JPEG, 1), [1]), (JPEG, [])):
        (tmp_path / "q.xml").write_text(MOODLE.format(b64encode(content).decode()), encoding="utf-8")
        brought = read_questions([tmp_path / "q.xml"])
        assert [each.content for each in brought.bank.pictures] == [JPEG]
        assert told_in(brought.problems) == told


def test_photographs_of_a_text_come_without_their_places(tmp_path):
    (tmp_path / "a.md").write_text("# A\n\n## B\n\nWords ![x](x.jpg) ![y](y.png)\n", encoding="utf-8")
    (tmp_path / "x.jpg").write_bytes(taken_by_telephone(JPEG, 1))
    (tmp_path / "y.png").write_bytes(PNG)
    texts = read_texts(tmp_path / "a.md")
    assert [each.content for each in texts.module.pictures] == [JPEG, PNG]
    assert told_in(texts.problems) == [1]


BANK = """questions:
  - id: q1
    type: single-choice
    title: Where
    difficulty: 2
    text: "Where is it? ![A house](images/home.jpg)"
    choices: [{id: a, correct: true, text: Here}, {id: b, text: There}]
"""


@pytest.mark.parametrize(("kind", "ending"), [("moodle-xml", ".xml"), ("qti21", ".zip"), ("htcourse", ".yaml")])
def test_a_photograph_that_lies_there_with_its_place_is_not_doubled(module, tmp_path, kind, ending):
    quiz, picture, out = module / "quizzes" / "q.yaml", module / "images" / "home.jpg", tmp_path / f"out{ending}"
    for each in (quiz, picture):
        each.parent.mkdir()
    quiz.write_text(BANK, encoding="utf-8")
    content = taken_by_telephone(JPEG)
    picture.write_bytes(content)
    export_bank(bank_in(module)[0], kind, out)
    told = write_questions(read_questions([out]), quiz, is_replacing=True).problems
    assert [each.code for each in told] == []
    assert "images/home.jpg" in quiz.read_text("utf-8")
    assert {each: each.read_bytes() for each in picture.parent.iterdir()} == {picture: content}
