"""The file of a certificate and the text of its QR code: read as written, and refused with a sentence otherwise."""

import json
import zlib

import pytest
from tests.core.certificates import STATEMENT

from htcourse.core import base45
from htcourse.core.certificate_codec import certificate_json, public_key_json, qr_text, read_claim, read_public_key
from htcourse.core.errors import NewerFileError
from htcourse.core.signed_statement import CertificateError, SignedStatement, from_json

SIGNED = SignedStatement(STATEMENT, bytes(range(32)), bytes(range(64)))
FORMS = {"file": certificate_json(SIGNED), "code": qr_text(SIGNED)}


@pytest.mark.parametrize("text", FORMS.values(), ids=FORMS)
def test_both_forms_hold_the_statement_the_key_and_the_signature(text):
    claim = read_claim(text)
    assert from_json(claim.data) == STATEMENT
    assert (claim.public_key, claim.signature) == (SIGNED.public_key, SIGNED.signature)


@pytest.mark.parametrize("text", FORMS.values(), ids=FORMS)
def test_what_editors_add_does_no_harm(text):
    assert read_claim("\ufeff" + text.replace("\n", "\r\n") + "\r\n\r\n") == read_claim(text)


def test_a_code_wrapped_into_lines_is_read():
    text = FORMS["code"]
    lines = [text[start : start + 60] for start in range(0, len(text), 60)]
    assert read_claim("\r\n".join(lines)) == read_claim(text)


def test_a_code_has_only_letters_of_the_dense_mode_and_ends_with_none_that_editors_take_away():
    assert set(FORMS["code"]) <= set(base45.ALPHABET)
    assert FORMS["code"].endswith(":")
    assert len(FORMS["code"]) < 900


@pytest.mark.parametrize("text", FORMS.values(), ids=FORMS)
def test_a_text_cut_short_anywhere_is_refused_with_a_sentence(text):
    whole = text.rstrip()
    for end in range(len(whole)):
        with pytest.raises(CertificateError, match=r"cut short|not a certificate"):
            read_claim(whole[:end])


def test_newer_forms_are_told():
    with pytest.raises(NewerFileError, match="newer version"):
        read_claim("HTC2:ABC:")
    data = json.loads(FORMS["file"])
    data["statement"]["format"] = 2
    with pytest.raises(NewerFileError, match="newer version"):
        read_claim(json.dumps(data))


def packed(statement: bytes) -> str:
    return "HTC1:" + base45.encode(bytes(96) + zlib.compress(statement)) + ":"


@pytest.mark.parametrize(
    "made",
    [
        lambda: packed(b"0" * 200_000_000),
        lambda: packed(b"[" * 60_000),
        lambda: packed(b"\xff\xfe"),
        lambda: packed(b'{"format": 1, "format": 1}'),
        lambda: packed(b'{"format": NaN}'),
        lambda: packed(b'{"name": "\\ud800"}'),
        lambda: packed(b"[]"),
        lambda: "HTC1:" + base45.encode(bytes(96) + zlib.compress(b"{}") + b"more") + ":",
        lambda: "HTC1::",
    ],
    ids=["bomb", "deep", "not UTF-8", "twice", "NaN", "half a letter", "no object", "more after it", "empty"],
)
def test_a_made_up_code_is_refused_with_a_sentence(made):
    text = made()
    with pytest.raises(CertificateError, match="damaged"):
        read_claim(text)


@pytest.mark.parametrize(
    "change",
    [
        {"statement": []},
        {"public_key": "AAAA"},
        {"signature": 3},
        {"signature": "!" * 86},
        {"public_key": "ключ"},
        {"statement": {"name": "\ud800"}},
    ],
)
def test_a_made_up_file_is_refused_with_a_sentence(change):
    text = json.dumps({**json.loads(FORMS["file"]), **change})
    with pytest.raises(CertificateError, match="damaged"):
        read_claim(text)


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"kind": "other"}', "<html>", "HTC", "Certificate"])
def test_something_else_is_called_no_certificate(text):
    with pytest.raises(CertificateError, match="not a certificate"):
        read_claim(text)


def test_a_public_key_is_read_as_it_was_written():
    assert read_public_key(public_key_json(SIGNED.public_key)) == SIGNED.public_key


@pytest.mark.parametrize("text", ["", "{}", FORMS["file"], '{"kind": "htcourse public key"}', "[" * 100_000])
def test_a_file_without_a_public_key_is_refused_with_what_to_do(text):
    with pytest.raises(CertificateError, match="htcourse key"):
        read_public_key(text)
