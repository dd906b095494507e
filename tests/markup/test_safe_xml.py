from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.how_many import how_many

from htcourse.core.errors import CourseError
from htcourse.markup.safe_xml import MAX_TAG, TOO_LONG, Root, XmlError, children, parse, root_of

LAUGHS = "".join(f'<!ENTITY l{level} "{f"&l{level - 1};" * 10}">' for level in range(1, 10))
ATTRIBUTES = " ".join(f'a{number}="x"' for number in range(200_000))


@pytest.mark.parametrize(
    ("data", "words", "line"),
    [
        (b'<?xml version="1.0"?>\n<!DOCTYPE quiz>\n<quiz/>', "document type", 2),
        (f'<!DOCTYPE q [<!ENTITY l0 "ha">{LAUGHS}]><q>&l9;</q>'.encode(), "document type", 1),
        (b'<!-- a -->\n\n<!DOCTYPE q [<!ENTITY x SYSTEM "file:///etc/passwd">]><q>&x;</q>', "document type", 3),
        (b"\n" + b" " * 70_000 + b'<!DOCTYPE q [<!ENTITY x "y">]><q>&x;</q>', "document type", 2),
        (b"<!-- " + b"a" * 70_000 + b' --><!DOCTYPE q [<!ENTITY x "y">]><q>&x;</q>', "document type", 1),
        (b"<!-- never closed <q/>", "damaged", 1),
        (b"<q>\n&nbsp;</q>", "Entity 'nbsp'", 2),
        (b"<a>" * 100_000, "200 deep", 1),
        (b"<a>" * 100_000 + b"</a>" * 100_000, "200 deep", 1),
        (b'<q>\n<a b="' + b"x" * 12_000_000 + b'"/></q>', "<a> with its attributes", 2),
        (f"<q {ATTRIBUTES}/>".encode(), "<q> with its attributes", 1),
        (b"<q>\n<a>\n</q>", "damaged", 3),
        (b"<q>\n<a/>", "damaged", 2),
        (b"<q/><q/>", "damaged", 1),
        (b"<q>&#11;</q>", "damaged", 1),
        (b"words", "not XML", 1),
        (b"", "not XML", 1),
    ],
    ids=lambda each: repr(each)[:20],
)
def test_what_could_do_harm_or_is_damaged_is_refused_in_a_sentence(data, words, line):
    with pytest.raises(XmlError) as raised:
        parse(data)
    assert words in str(raised.value)
    assert raised.value.line == line
    assert raised.value.fix


@pytest.mark.parametrize(
    "data",
    [
        '<?xml version="1.0" encoding="UTF-8"?><q>Привет, мир</q>'.encode(),
        b"\xef\xbb\xbf" + "<q>Привет, мир</q>".encode(),
        '<?xml version="1.0" encoding="windows-1251"?><q>Привет, мир</q>'.encode("cp1251"),
        '<?xml version="1.0" encoding="koi8-r"?><q>Привет, мир</q>'.encode("koi8-r"),
        '<?xml version="1.0" encoding="UTF-16"?><q>Привет, мир</q>'.encode("utf-16"),
        '<?xml version="1.0" encoding="UTF-8"?><q>Привет, мир</q>'.encode("cp1251"),
        '<?xml version="1.0" encoding="windows-1251"?><q>Привет, мир</q>'.encode(),
        '<?xml version="1.0" encoding="UTF-16"?><q>Привет, мир</q>'.encode(),
        "<q>Привет, мир</q>".encode("cp1251"),
        '  \n<?xml version="1.0" encoding="utf-7"?><q>Привет\x0b, мир</q>'.encode(),
    ],
)
def test_the_words_are_read_whatever_the_encoding_is_said_to_be(data):
    assert parse(data).text == "Привет, мир"


def test_a_document_type_inside_a_text_is_only_text():
    assert parse(b"<!-- <!DOCTYPE a> --><q><![CDATA[<!DOCTYPE html>]]></q>").text == "<!DOCTYPE html>"


@pytest.mark.parametrize(
    "named",
    [
        '<!DOCTYPE questestinterop SYSTEM "ims_qtiasiv1p2p1.dtd">',
        '<!DOCTYPE questestinterop PUBLIC "-//IMS//DTD"\n "file:///etc/passwd" >',
    ],
)
def test_a_document_type_that_names_a_file_alone_is_passed_over_and_never_fetched(named):
    """ILIAS writes one into each of its exports; none of them came in."""
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!-- by ILIAS -->\n'
    data = f"{head}{named}\n<questestinterop><item/></questestinterop>"
    assert root_of(data.encode()) == Root("questestinterop")
    item = parse(data.encode())[0]
    assert item.tag == "item"
    line: object = item.sourceline
    assert line == data[: data.index("<item")].count("\n") + 1


def test_a_long_text_is_no_long_tag():
    picture = '<img src="data:image/png;base64,' + "A" * (2 * MAX_TAG) + '">'
    assert parse(f"<q><a>{'A' * 11_000_000}</a><b><![CDATA[{picture}]]></b></q>".encode())[1].text == picture


def test_texts_that_are_nearly_too_long_are_each_looked_at_once():
    nearly = b"<a>" + b"A" * (MAX_TAG - 1) + b"</a>"  # one search at every byte of it took a second
    assert len(parse(b"<q>" + nearly * 100 + b"</q>")) == 100
    long = b"<a>" + b"A" * 4_000_000 + b"</a>"
    assert len(parse(b"<q>" + long * 4 + b"</q>")) == 4


def test_a_picture_that_is_too_long_leaves_its_size_and_any_other_text_is_refused():
    picture = "A" * 8_000_000 + "\n" + "A" * 8_000_000
    address = f"data:image/png;base64,{picture}"
    text = f'<f encoding="base64">{picture}</f><a><![CDATA[<img src="{address}">]]></a>\n<b src="{address}"/>'
    file, inline, tag = parse(f"<q>{text}</q>".encode())
    told = f"{TOO_LONG}12000000\n"
    assert (file.text, inline.text) == (told, f'<img src="data:image/png;base64,{told}">')
    assert (str(tag.get("src")).strip(), int(str(tag.sourceline))) == (f"data:image/png;base64,{told}".strip(), 5)
    with pytest.raises(XmlError, match="longer than 12000000"):
        parse(f"<q><a>{picture}</a></q>".encode())


def test_a_picture_in_a_tag_does_not_make_it_too_long():
    picture = "data:image/png;base64," + "A" * (2 * MAX_TAG)
    assert parse(f'<q><img src="{picture}"/></q>'.encode())[0].get("src") == picture


def test_nothing_is_fetched():
    include = b'<q xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="file:///etc/passwd"/></q>'
    assert parse(include)[0].get("href") == "file:///etc/passwd"


def test_children_come_until_the_damaged_place():
    found: list[str | None] = []
    with pytest.raises(XmlError, match="damaged"):
        found.extend(each.text for each in children(b"<q><a>1</a>\n<a>2</a><a>3</b></q>"))
    assert found == ["1", "2"]


def test_a_question_of_more_elements_than_any_has_ends_the_reading(monkeypatch):
    monkeypatch.setattr("htcourse.markup.safe_xml.MAX_ELEMENTS", 20)
    assert len(list(children(b"<q>" + b"<a><b/></a>" * 200 + b"</q>"))) == 200
    found = children(b"<q>\n<a/>\n<a>" + b"<b/>" * 20 + b"</a></q>")
    assert next(found).tag == "a"
    with pytest.raises(XmlError, match="more than 20 elements") as raised:
        next(found)
    assert raised.value.line == 3
    with pytest.raises(XmlError, match="more than 80 elements"):
        parse(b"<q>" + b"<a/>" * 200 + b"</q>")


def test_lines_are_those_of_the_file():
    assert int(str(parse(b'\n\n<?xml version="1.0"\n encoding="ascii"?>\n<q>\n<a/></q>')[0].sourceline)) == 6


def test_a_comment_does_not_cut_a_text_in_two():
    assert parse(b"<q>a<!-- b -->c<?d?>e</q>").text == "ace"


@pytest.mark.parametrize(
    ("data", "root"),
    [
        (b'<?xml version="1.0"?>\n<!-- a --><quiz>', Root("quiz")),
        (b"\xef\xbb\xbf<quiz>", Root("quiz")),
        ("<quiz>".encode("utf-16"), Root("quiz")),
        (b'<a:manifest xmlns:b="c" xmlns:a=\'urn:d\' e="f">', Root("manifest", "urn:d")),
        (b'<item xmlns="urn:a">', Root("item", "urn:a")),
        (b"<!DOCTYPE quiz><quiz>", Root("")),
        (b"words <quiz>", Root("")),
        (b"", Root("")),
    ],
)
def test_the_first_bytes_tell_the_root(data, root):
    assert root_of(data) == root


_PIECES = (
    b"<a> </a> <b/> <c\td='e'> </c> &lt; &f; <![CDATA[ ]]> <!-- --> <?g ?> <!DOCTYPE\th> i < > \" \x00 \xff\xfe \xe9"
)
_XML = st.lists(st.sampled_from([*_PIECES.split(b" "), "Пу".encode(), b"\xef\xbb\xbf"]), max_size=12).map(b"".join)


@given(_XML | st.binary())
@settings(max_examples=how_many(500), deadline=None)
def test_any_bytes_at_all_are_read_or_refused(data):
    root_of(data)
    for read in (parse, children):
        with suppress(CourseError):
            list(read(data))


def test_ids_that_stand_twice_are_no_damage():
    twice = b'<q><a xml:id="l1">x</a><b xml:id="l1">y</b></q>'  # as LibreOffice writes of lists in text boxes
    assert [each.text for each in parse(twice)] == ["x", "y"]
    assert [each.text for each in children(twice)] == ["x", "y"]
