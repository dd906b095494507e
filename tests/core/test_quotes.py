import pytest
from hypothesis import given
from hypothesis import strategies as st

from htcourse.core.quotes import AROUND, Quote, find_quote, overlaps, quote_of, sentence_at


def test_a_quote_has_its_words_and_20_characters_each_side():
    text = "The first sentence stands here. The marked words stand there, and more follows after them."
    start = text.index("marked")
    quote = quote_of(text, start, start + 12)
    assert quote == Quote("marked words", text[start - 20 : start], text[start + 12 : start + 32])


def test_blanks_at_the_ends_are_not_marked_and_blanks_alone_are_nothing():
    assert quote_of("a  b  c", 1, 6) == Quote("b", "a  ", "  c")
    assert quote_of("a  b", 1, 3) is None


@pytest.mark.parametrize(
    ("marked", "quoted"),
    [
        ("ss phrase can hurt someon", "careless phrase can hurt someone"),
        ("hurt someone.", "hurt someone."),
        ("the bo", "the boss's"),
        (" (", "("),
    ],
)
def test_no_word_of_a_quote_is_cut(marked, quoted):
    text = "A careless phrase can hurt someone. Mind the boss's words (all of them)."
    start = text.index(marked)
    quote = quote_of(text, start, start + len(marked))
    assert quote is not None
    assert quote.exact == quoted
    assert find_quote(text, quote) == (text.index(quoted), text.index(quoted) + len(quoted))


def test_of_several_places_the_one_with_the_same_surroundings_is_meant():
    text = "one word here, two word there, three word yonder"
    start = text.index("word there")
    quote = quote_of(text, start, start + 4)
    assert quote is not None
    assert find_quote("Before: " + text, quote) == (start + 8, start + 12)


def test_other_blanks_are_the_same_blank():
    assert find_quote("50\u00a0people\u2028left", Quote("50 people left")) == (0, 14)


def test_changed_words_are_not_found():
    assert find_quote("two elements", Quote("three elements")) is None
    assert find_quote("text", Quote("")) is None


def test_positions_are_code_points():
    text = "\U0001f600 Ёлка стоит"
    quote = quote_of(text, 2, 6)
    assert quote is not None
    assert quote.exact == "Ёлка"
    assert find_quote(text, quote) == (2, 6)


@given(st.text(alphabet="ab \u00a0ё\U0001f600", max_size=60), st.data())
def test_every_quote_is_found_where_it_was_taken_or_where_all_looks_the_same(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    quote = quote_of(text, start, end)
    if quote is None:
        return
    found = find_quote(text, quote)
    assert found is not None
    again = quote_of(text, *found)
    assert again == quote
    assert len(quote.prefix) <= AROUND


@pytest.mark.parametrize(
    ("marked", "sentence"),
    [
        ("no place", "A yes has no place (see art. 3) in the test [3]."),
        ("exploited", "“Nobody agrees to be exploited!” [1, art. 3(c)]"),
        (
            "test [3]. “Nobody",
            "A yes has no place (see art. 3) in the test [3]. “Nobody agrees to be exploited!” [1, art. 3(c)]",
        ),
        ("Жас", "Жас балалар."),
    ],
)
def test_a_sentence_ends_before_a_capital(marked, sentence):
    text = (
        "A yes has no place (see art. 3) in the test [3]. “Nobody agrees to be exploited!” [1, art. 3(c)] Жас балалар."
    )
    start = text.index(marked)
    assert sentence_at(text, start, start + len(marked)) == sentence


def test_stretches_overlap_only_with_a_character_in_common():
    assert overlaps((0, 3), (2, 5))
    assert not overlaps((0, 3), (3, 5))
