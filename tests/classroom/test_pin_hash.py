"""What a PIN costs whoever tries them all."""

import pytest

from htcourse.classroom.pin_hash import hashed, is_hash_of


@pytest.fixture(autouse=True)
def cheap_pins():
    """Take the true cost here."""


def test_a_pin_is_hashed_at_the_cost_that_owasp_recommends():
    kept = hashed("4827")
    assert kept.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert is_hash_of(kept, "4827")
    assert not is_hash_of(kept, "4828")
    assert hashed("4827") != kept
