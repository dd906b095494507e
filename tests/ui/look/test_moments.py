"""Moments as people read them."""

from htcourse.ui.look.texts import moment_texts


def test_moments_of_one_minute_are_told_apart_by_seconds(qapp):
    told = moment_texts(["2026-11-29T15:18:05.000Z", "2026-11-29T15:18:41.000Z", "2026-11-29T15:20:00.000Z"], 0)
    assert told == ["29 Nov 2026, 15:18:05", "29 Nov 2026, 15:18:41", "29 Nov 2026, 15:20:00"]
    assert moment_texts(["2026-11-29T15:18:05"], 60) == ["29 Nov 2026, 16:18"]
    assert moment_texts(["of old"], 0) == ["of old"]
