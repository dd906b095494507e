"""Base45 as RFC 9285 has it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from htcourse.core.base45 import ALPHABET, decode, encode


@pytest.mark.parametrize(
    ("data", "text"), [(b"AB", "BB8"), (b"Hello!!", "%69 VD92EX0"), (b"base-45", "UJCLQE7W581"), (b"", "")]
)
def test_the_examples_of_the_standard_are_met(data, text):
    assert encode(data) == text
    assert decode(text) == data


@given(st.binary(max_size=200))
def test_what_is_written_is_read_and_has_no_other_letters(data):
    text = encode(data)
    assert set(text) <= set(ALPHABET)
    assert decode(text) == data


@pytest.mark.parametrize("text", ["GGW", ":::", "::", "A", "AAAA", "bb8", "BB8é"])
def test_what_is_never_written_is_refused(text):
    with pytest.raises(ValueError, match=r"not base45|cut short"):
        decode(text)
