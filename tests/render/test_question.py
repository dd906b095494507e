from htcourse.core.case import Case, CaseBody, Decision, Document, Node
from htcourse.core.errors import Place
from htcourse.core.question_types import parts, single_choice, tagging
from htcourse.core.quiz import Question, raw_texts
from htcourse.render.question import (
    ASKED,
    case_problems,
    compiled_case_texts,
    compiled_texts,
    plain_words,
    question_problems,
)


def _question(**more):
    choices = (parts.Choice("act", text="*Act* < b", feedback="No."), parts.Choice("means", True, text="Means"))
    given = {"text": "First.\n\n- one\n- two", "feedback": "Because [@x, art. 3].", "hints": ("A *hint*",)} | more
    body = single_choice.Body(choices)
    return Question("q", "single-choice", "Title & more", "o-x", 1, body=body, place=Place("q.yaml", 7), **given)


def test_texts_are_blocks_and_everything_else_is_inline():
    texts = compiled_texts(_question(), "en")
    assert texts["text"] == "<p>First.</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>"
    assert texts["choices/act/text"] == "<em>Act</em> &lt; b"
    assert texts["title"] == "Title &amp; more"
    assert texts["feedback"] == "Because."
    assert texts["hints/0"] == "A <em>hint</em>"


def test_a_translation_is_whole():
    texts = compiled_texts(_question(translations={"ru": {"choices/act/text": "Действие"}}), "ru")
    assert texts["choices/act/text"] == "Действие"
    assert texts["choices/means/text"] == "Means"


def test_raw_fields_stay_as_written():
    body = tagging.Body((), (), (), narrative="A man [*paid*]{act #a1} <b>.")
    question = Question("q", "tagging", "T", "o", 1, "Mark.", body)
    assert raw_texts(question) == {"narrative"}
    assert compiled_texts(question, "en")["narrative"] == "A man [*paid*]{act #a1} <b>."


def test_search_looks_through_what_is_asked_and_nothing_else():
    found = plain_words(compiled_texts(_question(text="Which *one*?"), "en"), ASKED)
    assert found == "Title & more\nWhich one?"


def test_what_is_removed_is_a_problem_at_the_question():
    question = _question(text="<script>x</script>", translations={"ru": {"feedback": "<iframe>"}})
    problems = question_problems(question)
    assert [(str(each.place), each.values["what"]) for each in problems] == [
        ("q.yaml:7", "<script>"),
        ("q.yaml:7", "<iframe>"),
    ]
    assert "script" not in compiled_texts(question, "en")["text"]


def test_a_case_has_documents_in_paragraphs_and_decisions_in_a_line():
    node = Node("arrival", text="You *arrive*.", decisions=(Decision("alone", "end", text="- Speak"),))
    body = CaseBody(
        "c", documents=(Document("note", title="Note", sender="A & B", text="One.\n\nTwo."),), nodes=(node,)
    )
    texts = compiled_case_texts(Case(body, {"ru": {"nodes/arrival/text": "Вы"}}, Place()), "ru")
    assert texts["documents/note/text"] == "<p>One.</p>\n<p>Two.</p>"
    assert texts["documents/note/from"] == "A &amp; B"
    assert texts["nodes/arrival/text"] == "<p>Вы</p>"
    assert texts["nodes/arrival/decisions/alone/text"] == "- Speak"


def test_a_case_is_searched_for_what_will_be_removed():
    case = Case(CaseBody("c", role="![x](//host/x.png)"), {}, Place("c.yaml", 1))
    assert [str(each.place) for each in case_problems(case)] == ["c.yaml:1"]
