"""What the machine lacks is told in a sentence, before Qt is imported."""

import platform

import pytest

from htcourse.usecases.machine import qt_libraries
from htcourse.usecases.machine.qt_libraries import (
    MachineError,
    library_error,
    missing_cpu_flags,
    require_cpu,
    require_screen,
)

OLD = "processor\t: 0\nflags\t\t: fpu sse sse2 popcnt\n"
NEW = "processor\t: 0\nflags\t\t: fpu sse sse2 sse4_2 popcnt\n"


@pytest.fixture(autouse=True)
def x86(monkeypatch):
    monkeypatch.setattr(platform, "machine", lambda: "x86_64")


def test_an_old_processor_is_told_by_what_it_lacks(tmp_path):
    path = tmp_path / "cpuinfo"
    path.write_text(OLD, encoding="utf-8")
    assert missing_cpu_flags(path) == {"sse4_2"}
    with pytest.raises(MachineError, match=r"lacks sse4_2.*Use a computer"):
        require_cpu(path)


def test_a_processor_that_has_all_or_cannot_be_asked_is_let_through(tmp_path):
    path = tmp_path / "cpuinfo"
    path.write_text(NEW, encoding="utf-8")
    require_cpu(path)
    require_cpu(tmp_path / "absent")


def test_another_kind_of_processor_is_not_asked(tmp_path, monkeypatch):
    monkeypatch.setattr(platform, "machine", lambda: "aarch64")
    path = tmp_path / "cpuinfo"
    path.write_text(OLD, encoding="utf-8")
    require_cpu(path)


def test_a_missing_library_names_the_package_to_install(monkeypatch):
    monkeypatch.setattr(qt_libraries, "_loads", lambda name: name != "libEGL.so.1")
    monkeypatch.setattr("sys.platform", "linux")
    sentence = str(library_error(ImportError("libEGL.so.1: cannot open shared object file")))
    assert "libEGL.so.1" in sentence
    assert "sudo apt-get install libegl1" in sentence


@pytest.fixture
def desktop(monkeypatch):
    """A Linux desktop with an X server."""
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(qt_libraries, "_loads", lambda name: True)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":0")
    return monkeypatch


def test_a_desktop_that_has_all_is_let_through(desktop):
    require_screen()


def test_a_desktop_without_a_window_library_is_told_what_to_install(desktop):
    desktop.setattr(qt_libraries, "_loads", lambda name: name != "libxcb-cursor.so.0")
    with pytest.raises(MachineError, match=r"lacks libxcb-cursor\.so\.0.*sudo apt-get install libxcb-cursor0$"):
        require_screen()


def test_without_a_screen_a_sentence_names_the_tour(desktop):
    desktop.delenv("DISPLAY")
    with pytest.raises(MachineError, match=r"no screen.*htcourse tour"):
        require_screen()


@pytest.mark.parametrize(("name", "value"), [("QT_QPA_PLATFORM", "offscreen"), ("WAYLAND_DISPLAY", "wayland-0")])
def test_who_needs_no_x_server_is_not_asked_for_one(desktop, name, value):
    desktop.delenv("DISPLAY")
    desktop.setenv(name, value)
    require_screen()
