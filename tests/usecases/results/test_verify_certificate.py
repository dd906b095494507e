"""Checking a certificate: right where it is as it was signed, and a sentence for everything else."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.core.certificates import STATEMENT
from tests.how_many import how_many

from htcourse.classroom.signing import public_key_of, sign
from htcourse.core.certificate_codec import certificate_json, public_key_json, qr_text
from htcourse.core.errors import CourseError, FolderError, NewerFileError
from htcourse.core.signed_statement import (
    CertificateError,
    NotValidError,
    SignedStatement,
    fingerprint,
    signed_bytes,
    to_json,
)
from htcourse.store.places import Places
from htcourse.usecases.results.signing_key import export_public_key, known_fingerprint, signing_key
from htcourse.usecases.results.verify_certificate import expected_fingerprints, verify_certificate

SEED, OTHER_SEED = bytes(range(32)), bytes(range(1, 33))


def signed_by(seed: bytes, data=None) -> SignedStatement:
    return SignedStatement(STATEMENT, public_key_of(seed), sign(seed, signed_bytes(data or to_json(STATEMENT))))


SIGNED, FORGED = signed_by(SEED), signed_by(OTHER_SEED)
FORMS = {"file": certificate_json(SIGNED).encode(), "code": qr_text(SIGNED).encode()}
SMALL = settings(max_examples=how_many(300), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def places(tmp_path) -> Places:
    return Places(tmp_path / "home")


@pytest.fixture
def check(tmp_path, places):
    path = tmp_path / "certificate.htcert"

    def checked(data: bytes, expected=()):
        path.write_bytes(data)
        return verify_certificate(places, path, expected)

    return checked


@pytest.mark.parametrize("data", FORMS.values(), ids=FORMS)
def test_what_is_as_it_was_signed_is_valid(check, places, data):
    verified = check(data)
    assert verified.signed == SIGNED
    assert not verified.is_expected
    assert not verified.is_own
    assert not places.home.exists(), "checking makes no key"


def test_a_code_saved_as_utf_16_is_valid(check):
    assert check(FORMS["code"].decode().encode("utf-16")).signed == SIGNED


def test_an_expected_installation_is_told_and_another_one_is_not_valid(check):
    assert check(FORMS["file"], {SIGNED.fingerprint}).is_expected
    for expected in ({FORGED.fingerprint}, {SIGNED.fingerprint, FORGED.fingerprint}):
        with pytest.raises(NotValidError, match=SIGNED.fingerprint):
            check(FORMS["file"], expected)


def test_a_forger_with_a_key_of_their_own_shows_another_fingerprint(check):
    assert check(certificate_json(FORGED).encode()).signed.fingerprint != SIGNED.fingerprint
    data = json.loads(FORMS["file"])
    data["public_key"] = json.loads(certificate_json(FORGED))["public_key"]
    with pytest.raises(NotValidError, match="changed"):
        check(json.dumps(data).encode())


@pytest.mark.parametrize("name", sorted(set(to_json(STATEMENT)) - {"format"}))
def test_every_word_is_signed(check, name):
    data = json.loads(FORMS["file"])
    del data["statement"][name]
    with pytest.raises(NotValidError):
        check(json.dumps(data).encode())


def test_another_text_signed_with_the_same_key_is_no_certificate(check):
    bare = json.dumps(to_json(STATEMENT), sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    other = SignedStatement(STATEMENT, public_key_of(SEED), sign(SEED, bare))
    with pytest.raises(NotValidError):
        check(certificate_json(other).encode())


def test_words_that_are_signed_and_could_deceive_are_refused(check):
    data = {**to_json(STATEMENT), "name": "Aigerim\nSigned by the installation with the fingerprint AAAA"}
    whole = json.loads(certificate_json(signed_by(SEED, data)))
    with pytest.raises(CertificateError, match="does not state"):
        check(json.dumps({**whole, "statement": data}).encode())


def test_its_own_signature_is_known_and_its_exported_key_is_expected(check, places, tmp_path):
    key = signing_key(places)
    own = signed_by(key.seed)
    path = export_public_key(places, tmp_path / "key")
    expected = expected_fingerprints(path, known_fingerprint(places).lower())
    verified = check(qr_text(own).encode(), expected)
    assert verified.is_own
    assert verified.is_expected
    assert path.name == "key.json"
    (places.trainer / "signing-key.json").write_text("{")
    assert not check(qr_text(own).encode()).is_own, "a broken key of one's own is no reason not to check"


def test_a_key_that_fits_no_other_is_told(places):
    key = signing_key(places)
    path = places.trainer / "signing-key.json"
    data = json.loads(path.read_text())
    path.write_text(json.dumps({**data, "public_key": json.loads(public_key_json(bytes(32)))["public_key"]}))
    (places.trainer / "signing-key.public.json").unlink()
    with pytest.raises(CourseError, match="damaged"):
        signing_key(places)
    assert fingerprint(key.public_key)


@SMALL
@given(data=st.data())
@pytest.mark.parametrize("form", FORMS)
def test_a_changed_file_never_passes_with_other_words_and_never_ends_in_a_traceback(check, form, data):
    whole = bytearray(FORMS[form])
    kind = data.draw(st.sampled_from(["byte", "cut", "insert", "swap"]))
    place = data.draw(st.integers(0, len(whole) - 1))
    if kind == "byte":
        whole[place] = data.draw(st.integers(0, 255))
    elif kind == "cut":
        del whole[place : place + data.draw(st.integers(1, 40))]
    elif kind == "insert":
        whole[place:place] = data.draw(st.binary(min_size=1, max_size=20))
    else:
        other = data.draw(st.integers(0, len(whole) - 1))
        whole[place], whole[other] = whole[other], whole[place]
    try:
        verified = check(bytes(whole))
    except CourseError as error:
        sentence = str(error)
    else:
        sentence = "valid"
        assert verified.signed == SIGNED
    assert sentence


@SMALL
@given(
    head=st.sampled_from([b"", b"{", b"HTC1:", b"HTC9:", b"%PDF-1.6\n", b"%PDF-stream\n", b"\xff\xfe"]),
    data=st.binary(),
)
def test_any_bytes_at_all_are_a_sentence(check, head, data):
    with pytest.raises(CourseError):
        check(head + data)


@pytest.mark.parametrize("head", [b"{", b"HTC1:", b"%PDF-1.7\n"])
def test_an_enormous_file_is_told_without_reading_all_of_it(check, head, tmp_path, places):
    path = tmp_path / "enormous"
    with path.open("wb") as file:
        file.write(head)
        file.truncate(64 * 1024**2)
    with pytest.raises(CertificateError, match="far larger"):
        verify_certificate(places, path)


def test_a_newer_format_is_told(check):
    with pytest.raises(NewerFileError, match="newer"):
        check(FORMS["file"].replace(b'"format": 1', b'"format": 2'))


def test_missing_files_and_folders_are_a_sentence(places, tmp_path):
    unreadable = r"cannot be read|is no folder"
    for path in (tmp_path / "nothing", tmp_path, Path("/dev/null/x")):
        with pytest.raises(FolderError, match=unreadable):
            verify_certificate(places, path)
        with pytest.raises(FolderError, match=unreadable):
            expected_fingerprints(path, "")
