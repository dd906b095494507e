"""Pictures of one's own in questions that are brought in once more, where those of their file cannot be taken."""

from base64 import b64encode

import pytest

from htcourse.usecases.exchange.import_questions import read_questions, write_questions
from htcourse.usecases.exchange.kept_ids import questions_in

SMALL = b"<svg xmlns='http://www.w3.org/2000/svg'/>"


@pytest.mark.parametrize("was_refused", [True, False])
@pytest.mark.parametrize("refused", [b"\x89PNG\r\n\x1a\n" + b"\0" * 8_500_000, b""], ids=["too-large", "missing"])
def test_a_picture_of_ones_own_stays_where_that_of_the_file_cannot_be_taken(tmp_path, was_refused, refused):
    source, out, own = tmp_path / "in.xml", tmp_path / "in.yaml", "![A road sign](images/own.svg)"

    def bring(picture: bytes, end: str = "What is it?") -> list[str]:
        source.write_text(
            '<quiz><question type="truefalse"><name><text>One</text></name><questiontext format="html"><text><![CDATA['
            f'<p>See this:</p><p><img src="@@PLUGINFILE@@/a.svg" alt="A sign"></p><p>{end}</p>]]></text>'
            + (f'<file name="a.svg" path="/" encoding="base64">{b64encode(picture).decode()}</file>' if picture else "")
            + "</questiontext>"
            '<answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer>'
            "</question></quiz>",
            encoding="utf-8",
        )
        return [each.code for each in write_questions(read_questions([source]), out, is_replacing=True).problems]

    assert bring(refused if was_refused else SMALL) == []
    if was_refused:
        (tmp_path / "images").mkdir()
        (tmp_path / "images" / "own.svg").write_bytes(SMALL)
        out.write_text(out.read_text("utf-8").replace("A sign", own), encoding="utf-8")
    written = out.read_text("utf-8")
    assert "(images/" in written
    assert (bring(refused), out.read_text("utf-8")) == (["picture-stays"], written)
    assert "replaced" in bring(refused, "What does it tell?")


PICTURE = '<img src="@@PLUGINFILE@@/a.svg" alt="photo">'
OWN = "![A road](images/own.svg)"


@pytest.fixture
def bring(tmp_path):
    """Bring in a true/false question without its pictures, over what stands there; return codes of what is told."""
    source, out = tmp_path / "in.xml", tmp_path / "in.yaml"
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "own.svg").write_bytes(SMALL)

    def of(text, right, own=""):
        source.write_text(
            '<quiz><question type="truefalse"><name><text>One</text></name><questiontext format="html"><text>'
            f"<![CDATA[<p>{text}</p>]]></text></questiontext>"
            f'<answer fraction="{100 * right}"><text>true</text></answer>'
            f'<answer fraction="{100 * (not right)}"><text>false</text></answer></question></quiz>',
            encoding="utf-8",
        )
        told = write_questions(read_questions([source]), out, is_replacing=True).problems
        if own:
            text = out.read_text("utf-8").replace("text: photo", "text: >-\n      photo")  # no tag of YAML
            out.write_text(text.replace("photo", own), encoding="utf-8")
        return [each.code for each in told]

    return of


def question(folder):
    (found,) = questions_in([folder / "in.yaml"]).questions
    return found


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("In this picture {} trafficking is shown.", "In this picture {} no trafficking is shown."),
        ("Look: {} a means is needed.", "Look: {} by article 3 a means is needed."),
        ("{} A means is needed.", "{} Of a child: A means is needed."),
        ("A means is needed. {}", "A means is needed of a child {}"),
        ("{} A means {} is needed.", "{} No means {} is needed."),
    ],
)
def test_new_words_come_with_their_key_though_the_picture_beside_them_is_ones_own(was, now, bring, tmp_path):
    bring(was.replace("{}", PICTURE), True, OWN)
    told = bring(now.replace("{}", PICTURE), False)
    found = question(tmp_path)
    own = [OWN] * now.count("{}")
    assert (found.text, found.body.answer) == ("\n\n".join([now.replace("{}", "photo"), *own]).strip(), False)
    assert {"key-replaced", "picture-stays"} <= {*told}
    assert bring(now.replace("{}", PICTURE), False) == ["picture-stays"]
    assert question(tmp_path).text == found.text


@pytest.mark.parametrize("instead", ["photo", "sign (new)", ""])
def test_the_picture_stays_among_the_same_words_whatever_its_file_calls_the_one_it_lacks(instead, bring, tmp_path):
    bring(f"On the sheet {PICTURE} is a sign of it shown?", True, OWN)
    assert bring(f"On the sheet {PICTURE.replace('photo', instead)} is a sign of it shown?", True) == ["picture-stays"]
    assert question(tmp_path).text == f"On the sheet {OWN} is a sign of it shown?"


FILES = {
    "gift": "::Map::Where on the map is help? {=In Osh ~In Naryn}\n\n::Two::Is consent relevant? {T}\n",
    "aiken": "Where on the map is help?\nA. In Osh\nB. In Naryn\nANSWER: A\n\nIs it?\nA. Yes\nB. No\nANSWER: B\n",
    "csv": "question,answer1,answer2,correct\nWhere on the map is help?,In Osh,In Naryn,1\nIs it?,Yes,No,2\n",
}


@pytest.mark.parametrize("kind", FILES)
@pytest.mark.parametrize(
    ("words", "own"),
    [
        ("Where on the map is help?", f"Where on the map {OWN} is help?"),
        ("Where on the map is help?", f"{OWN}\\n\\nWhere on the map is help?"),
        ("In Osh", f"In Osh {OWN}"),
        ("In Naryn", f"{OWN} In Naryn"),
    ],
    ids=["in-text", "above", "right", "wrong"],
)
def test_a_picture_of_ones_own_stays_where_no_file_of_the_kind_shows_any(kind, words, own, tmp_path):
    source, out = tmp_path / f"in.{kind.replace('aiken', 'txt')}", tmp_path / "in.yaml"

    def bring(text):
        source.write_text(text, encoding="utf-8")
        return [each.code for each in write_questions(read_questions([source]), out, is_replacing=True).problems]

    bring(FILES[kind])
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "own.svg").write_bytes(SMALL)
    out.write_text(out.read_text("utf-8").replace(f"text: {words}", f'text: "{own}"'), encoding="utf-8")
    kept = [(each.id, each.title, each.text, each.body) for each in questions_in([out]).questions]
    assert OWN in str(kept)
    assert bring(FILES[kind]) == []
    assert [(each.id, each.title, each.text, each.body) for each in questions_in([out]).questions] == kept


def test_a_picture_of_ones_own_stays_where_the_words_of_its_question_are_others(tmp_path):
    source, out = tmp_path / "in.gift", tmp_path / "in.yaml"
    source.write_text(FILES["gift"], encoding="utf-8")
    write_questions(read_questions([source]), out)
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "own.svg").write_bytes(SMALL)
    out.write_text(out.read_text("utf-8").replace("text: Where", f"text: >-\n      {OWN} Where"), encoding="utf-8")
    source.write_text(FILES["gift"].replace("is help?", "is there help?"), encoding="utf-8")
    told = write_questions(read_questions([source]), out, is_replacing=True).problems
    assert [each.code for each in told] == ["replaced"]
    assert questions_in([out]).questions[0].text == f"Where on the map is there help?\n\n{OWN}"


XML = (
    '<quiz><question type="multichoice"><name><text>Post</text></name><questiontext format="html"><text>Where is the '
    'post? {}</text></questiontext><answer fraction="100"><text>At Kordai</text></answer><answer fraction="0"><text>'
    "At Naryn</text></answer></question></quiz>"
)


@pytest.mark.parametrize("kind", FILES)
@pytest.mark.parametrize("words", ["In Osh", "At Kordai"])
def test_a_picture_of_ones_own_stays_in_a_choice_though_another_file_could_show_some(kind, words, tmp_path):
    sources = [tmp_path / f"in.{kind.replace('aiken', 'txt')}", tmp_path / "in.xml"]
    sources[0].write_text(FILES[kind], encoding="utf-8")
    sources[1].write_text(XML.replace("{}", ""), encoding="utf-8")
    out = tmp_path / "in.yaml"
    write_questions(read_questions(sources), out, is_replacing=True)
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "own.svg").write_bytes(SMALL)
    out.write_text(out.read_text("utf-8").replace(f"text: {words}", f'text: "{words} {OWN}"'), encoding="utf-8")
    kept = [(each.id, each.body) for each in questions_in([out]).questions]
    told = write_questions(read_questions(sources), out, is_replacing=True).problems
    now = [(each.id, each.body) for each in questions_in([out]).questions]
    if words == "In Osh":
        assert ([each.code for each in told], now) == ([], kept)
    else:
        assert "picture-unshown" in [each.code for each in told], "the file that shows none there could"


WORDLESS = """<quiz><question type="multichoice"><name><text>{name}</text></name><questiontext format="html">
<text><![CDATA[<p>Which sign is it? <img src="@@PLUGINFILE@@/q.svg" alt=""></p>]]></text>{q}</questiontext>
<single>true</single>
<answer fraction="100" format="html"><text><![CDATA[<img src="@@PLUGINFILE@@/a.svg" alt="{alt}">]]></text>{a}</answer>
<answer fraction="0" format="html"><text><![CDATA[<img src="@@PLUGINFILE@@/b.svg" alt="">]]></text>{b}</answer>
</question></quiz>"""


@pytest.mark.parametrize("name", ["Signs", ""])
def test_the_words_of_a_picture_stay_where_its_file_has_none(tmp_path, name):
    """They were asked for by `check`, went, and with them the ids that answers are kept by."""
    source, out = tmp_path / "in.xml", tmp_path / "in.yaml"

    def file_of(letter):
        content = b64encode(SMALL.replace(b"/>", f"><title>{letter}</title></svg>".encode())).decode()
        return f'<file name="{letter}.svg" path="/" encoding="base64">{content}</file>'

    def bring(alt=""):
        words = WORDLESS.format(name=name, alt=alt, **{each: file_of(each) for each in "qab"})
        source.write_text(words, encoding="utf-8")
        return [each.code for each in write_questions(read_questions([source]), out, is_replacing=True).problems]

    bring()
    text = out.read_text("utf-8")
    for letter, words in {"q": "A road", "a": "Red", "b": "Green"}.items():
        assert f"![](images/{letter}.svg)" in text
        text = text.replace(f"![](images/{letter}.svg)", f"![{words}](images/{letter}.svg)")
    out.write_text(text, "utf-8")
    assert bring() == []
    assert out.read_text("utf-8") == text
    assert bring("Crimson") == ["key-replaced"], "what the file says counts"
    assert [each.id for each in questions_in([out]).questions[0].body.choices] == ["a", "b"]
    assert out.read_text("utf-8") == text.replace("![Red]", "![Crimson]")
