"""Time in a room: sections get what they took, sleep is a pause, and a clock that is set changes nothing."""

from htcourse.core.room_time import RoomTime


def test_each_section_gets_the_time_it_was_shown():
    time = RoomTime()
    for at, shown in enumerate(("a", "a", "a", "b")):
        time.tick(shown, float(at), 100.0 + at)
    assert time.spent == {"a": 2.0, "b": 1.0}
    assert time.total == 3.0


def test_a_laptop_that_sleeps_makes_a_pause_whether_its_stopwatch_sleeps_or_not():
    for stopwatch in (11.0, 611.0):  # Linux stops it in sleep, Windows does not
        time = RoomTime()
        time.tick("a", 10.0, 1000.0)
        assert time.tick("a", stopwatch, 1601.0)
        assert time.paused == 601.0
        assert not time.tick("a", stopwatch + 1, 1602.0)
        assert time.spent == {"a": 1.0}


def test_a_clock_set_back_takes_no_time_away():
    time = RoomTime()
    time.tick("a", 10.0, 1000.0)
    assert not time.tick("a", 12.0, -5000.0)
    assert time.spent == {"a": 2.0}
    assert time.paused == 0
