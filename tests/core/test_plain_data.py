"""Structure and texts apart, and together again."""

from htcourse.core.case import CaseBody, Decision, Document, Node
from htcourse.core.errors import Place
from htcourse.core.plain_data import from_plain, texts_of, to_plain, with_texts, without_texts
from htcourse.core.quiz import Question

CASE = CaseBody(
    id="a-note",
    title="A note",
    state={"trust": 1},
    documents=(Document(id="note", title="A note", sender="A nurse", at="14:05", text="Please call."),),
    start="arrival",
    nodes=(
        Node(
            id="arrival",
            text="You arrive.",
            shows=("note",),
            decisions=(Decision(id="alone", next="end", text="Speak alone", effects={"trust": 1}),),
        ),
        Node(id="end", text="The end.", ending=True),
    ),
)


def test_what_goes_to_json_comes_back_the_same():
    assert from_plain(CaseBody, to_plain(CASE)) == CASE


def test_what_no_comparison_counts_is_not_in_json():
    question = Question("q", "essay", "T", "", 1, "Why?", None, template_places={"text": Place("a.yaml", 3)})
    assert "template_places" not in to_plain(question)


def test_a_key_that_python_forbids_keeps_its_name_in_json():
    assert to_plain(CASE)["documents"][0]["from"] == "A nurse"


def test_structure_holds_no_wording():
    assert "Please call." not in str(without_texts(CASE))
    assert without_texts(CASE)["nodes"][0]["decisions"] == [{"id": "alone", "next": "end", "effects": {"trust": 1}}]


def test_texts_are_found_by_ids_and_not_by_place():
    texts = dict(texts_of(CASE))
    assert texts["nodes/arrival/decisions/alone/text"] == "Speak alone"
    assert texts["documents/note/from"] == "A nurse"


def test_a_translation_replaces_what_it_has_and_leaves_the_rest():
    translated = with_texts(CASE, {"documents/note/text": "Позвоните."})
    assert translated.documents[0].text == "Позвоните."
    assert translated.documents[0].title == "A note"
    assert with_texts(CASE, dict(texts_of(CASE))) == CASE
