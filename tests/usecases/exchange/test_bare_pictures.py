"""Pictures come in with questions and texts without what cameras wrote beside them, and that is told."""

from base64 import b64encode

from tests.pictures import JPEG, PNG, taken_by_telephone

from htcourse.usecases.exchange.import_questions import read_questions
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
