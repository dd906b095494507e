"""Ids are random UUIDs."""

from uuid import RFC_4122, UUID

from htcourse.core.ids import new_id


def test_an_id_is_a_random_uuid_as_text() -> None:
    for _ in range(200):
        made = UUID(new_id())
        assert (made.version, made.variant) == (4, RFC_4122)


def test_an_id_is_written_as_uuids_are() -> None:
    made = new_id()
    assert str(UUID(made)) == made


def test_no_two_ids_are_equal() -> None:
    assert len({new_id() for _ in range(1000)}) == 1000
