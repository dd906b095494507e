"""Signatures: the published test vectors, and nothing else passes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from htcourse.classroom.signing import is_signed, new_seed, public_key_of, sign

# RFC 8032, section 7.1, tests 1 and 2: secret key, public key, message, signature.
VECTORS = [
    (
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
        "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
]


@pytest.mark.parametrize(("seed", "public", "text", "signature"), VECTORS)
def test_the_published_examples_are_met(seed, public, text, signature):
    key, message = bytes.fromhex(seed), bytes.fromhex(text)
    assert public_key_of(key).hex() == public
    assert sign(key, message).hex() == signature
    assert is_signed(message, bytes.fromhex(signature), bytes.fromhex(public))


@given(st.binary(max_size=60), st.integers(min_value=0), st.integers(0, 7))
def test_one_bit_changed_anywhere_is_seen(text, place, bit):
    seed = bytes(32)
    whole = bytearray(text + sign(seed, text) + public_key_of(seed))
    whole[place % len(whole)] ^= 1 << bit
    message, rest = bytes(whole[: len(text)]), bytes(whole[len(text) :])
    assert not is_signed(message, rest[:64], rest[64:])


def test_two_keys_are_two_secrets():
    assert new_seed() != new_seed()


@pytest.mark.parametrize(("signature", "public"), [(b"", bytes(32)), (bytes(64), b""), (bytes(64), bytes(32))])
def test_what_is_no_signature_or_no_key_is_not_signed(signature, public):
    assert not is_signed(b"text", signature, public)
