"""What an answer chose, by names that can be counted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from htcourse.core.statistics.choices import given_choices, offered_choices

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)
KEYS = st.sampled_from(
    ("choices", "order", "pairs", "categories", "gaps", "levels", "number", "text", "verdict", "spans")
)


@pytest.mark.parametrize(
    ("kind", "answer", "names"),
    [
        ("single-choice", {"choices": ["means"]}, ("means",)),
        ("multiple-choice", {"choices": ["force", "fraud"]}, ("force", "fraud")),
        ("single-choice", {"choices": []}, ()),
        ("ordering", {"order": ["i1926", "i1904"]}, ("1=i1926", "2=i1904")),
        ("matching", {"pairs": {"p1": "p2", "p2": ""}}, ("p1=p2",)),
        ("categorise", {"categories": {"i1": "act"}}, ("i1=act",)),
        ("cloze", {"gaps": {"g1": "y2000", "g2": " PALERMO  city"}}, ("g1=y2000", "g2=palermo city")),
        ("numeric", {"number": "5,5 %"}, ("5,5 %",)),
        ("short-text", {"text": " Palermo "}, ("palermo",)),
        ("essay", {"text": "I would ask her alone.", "levels": {"law": "l1"}}, ("law=l1",)),
        ("tagging", {"spans": [{"label": "act", "start": 0, "end": 4}], "verdict": "yes"}, ("yes",)),
        ("essay", {"text": "I would ask her alone."}, ()),
        ("", {"text": "I would ask her alone."}, ()),
    ],
)
def test_an_answer_chose(kind, answer, names):
    assert given_choices(kind, answer) == names


@given(st.sampled_from(("", "short-text", "numeric", "essay")), st.dictionaries(KEYS, JSON, max_size=4))
def test_any_answer_has_names_and_raises_nothing(kind, answer):
    assert "" not in given_choices(kind, answer)


@pytest.mark.parametrize(
    ("kind", "body", "names"),
    [
        ("single-choice", {"choices": [{"id": "act"}, {"id": "means", "correct": True}]}, ("act", "means")),
        ("true-false", {"answer": False}, ("true", "false")),
        ("tagging", {"labels": [{"id": "act"}], "verdicts": [{"id": "yes"}, {"id": "no"}]}, ("yes", "no")),
        ("ordering", {"items": [{"id": "a"}]}, ()),
        ("yes-no", {"choices": [{"id": "yes"}]}, ("yes",)),
        ("single-choice", {"choices": ["act", {"id": 5}, {}, {"id": "means"}]}, ("means",)),
        ("", {}, ()),
    ],
)
def test_a_question_offers(kind, body, names):
    assert offered_choices(kind, body) == names
