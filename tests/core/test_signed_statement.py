"""What a certificate states, and the one form in which it is signed."""

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.core.certificates import STATEMENT

from htcourse.core.errors import NewerFileError
from htcourse.core.signed_statement import (
    CertificateError,
    PartDone,
    fingerprint,
    from_json,
    plain_words,
    read_fingerprint,
    refuse_newer,
    signed_bytes,
    to_json,
)


def test_a_statement_is_read_as_it_was_written():
    assert from_json(to_json(STATEMENT)) == STATEMENT


def test_the_order_of_keys_does_not_change_what_is_signed():
    data = to_json(STATEMENT)
    assert signed_bytes(data) == signed_bytes(dict(reversed(data.items())))
    assert " " not in signed_bytes({"a": [1, 2]}).decode().partition("\n")[2]


@pytest.mark.parametrize(
    "change",
    [
        {"name": "two\nlines"},
        {"name": "x" * 81},
        {"name": "right-to-left \u202e"},
        {"name": None},
        {"done": 31},
        {"done": True},
        {"minutes": -1},
        {"serial": "1"},
        {"made_at": "yesterday"},
        {"first_day": "2026-03-01"},
        {"parts": [{"title": "A"}]},
        {"parts": 3},
        {"parts": [{"title": "A", "done": 2, "total": 1, "last_day": "2026-03-01"}]},
        {"more": "words"},
        {"format": 0},
    ],
)
def test_a_statement_this_program_would_not_write_is_refused(change):
    with pytest.raises(CertificateError, match="does not state"):
        from_json({**to_json(STATEMENT), **change})


def test_a_newer_format_is_told_and_an_odd_one_is_left_to_the_signature():
    with pytest.raises(NewerFileError, match="newer version"):
        refuse_newer({"format": 2})
    for odd in ({}, {"format": "2"}, {"format": True}, {"format": 1}):
        refuse_newer(odd)


@given(st.text())
@example("a \u200b b")
@example("n\u0303" * 100)
def test_plain_words_stay_as_they_are_and_show_everything_they_hold(text):
    plain = plain_words(text, 80)
    assert plain_words(plain, 80) == plain
    assert len(plain) <= 80
    assert not any(unicodedata.category(each) in {"Cc", "Cf", "Cs"} for each in plain)


def test_names_in_every_script_of_the_region_stay_as_typed():
    for name in ("Әлия Қожахметқызы", "Ўткирбек Ғафуров", "Ҷамшед Ӯрунов", "Gözel Ýazmyradowa", "Oʻgʻiloy Toʻrayeva"):
        assert plain_words(f"  {name} ") == name


def test_a_fingerprint_is_80_bits_and_is_read_as_people_type_it():
    found = fingerprint(bytes(32))
    assert [len(each) for each in found.split("-")] == [4, 4, 4, 4]
    assert read_fingerprint(found.lower().replace("-", " ")) == found
    assert read_fingerprint(found.replace("O", "0").replace("I", "1").replace("-", "")) == found
    assert fingerprint(bytes(31) + b"\x01") != found


@pytest.mark.parametrize("text", ["", "ABCD-EFGH", "ABCD-EFGH-2345-WXY8", "ABCD-EFGH-2345-WXYZ-ABCD", "ключ"])
def test_what_is_no_fingerprint_is_refused_with_an_example(text):
    with pytest.raises(CertificateError, match="four groups"):
        read_fingerprint(text)


def test_a_part_with_a_name_in_another_script_is_sound():
    part = PartDone("Международное право", 1, 3, "2026-03-02")
    assert from_json(to_json(replace(STATEMENT, parts=(part,)))).parts == (part,)
