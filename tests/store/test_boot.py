import sys

import pytest

from htcourse.store.disks import boot_id


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux says it")
def test_a_start_of_the_computer_has_one_name():
    assert len(boot_id()) == 36
    assert boot_id() == boot_id()


def test_where_the_system_says_nothing_there_is_no_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert boot_id() == ""
