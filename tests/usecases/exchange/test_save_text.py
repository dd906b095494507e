"""A text is saved where a person says, or a sentence tells why not."""

from pathlib import Path

import pytest

from htcourse.core.errors import FolderError
from htcourse.usecases.exchange.save_text import save_text


def test_a_text_is_saved_whole_with_an_ending(tmp_path):
    assert save_text(tmp_path / "case", "Фарида").read_text("utf-8-sig") == "Фарида"
    assert [each.name for each in tmp_path.iterdir()] == ["case.txt"]


def test_a_text_that_cannot_be_written_is_a_sentence(tmp_path):
    with pytest.raises(FolderError, match="was not saved"):
        save_text(Path(tmp_path / "no-folder" / "case.txt"), "text")
