"""A text is saved where a person says, or a sentence tells why not."""

import csv
import io
import json
from pathlib import Path

import pytest

from htcourse.core.errors import FolderError
from htcourse.usecases.exchange.save_text import csv_text, json_cell, save_text


def test_a_text_is_saved_whole_with_an_ending(tmp_path):
    assert save_text(tmp_path / "case", "Фарида").read_text("utf-8-sig") == "Фарида"
    assert [each.name for each in tmp_path.iterdir()] == ["case.txt"]


def test_a_text_that_cannot_be_written_is_a_sentence(tmp_path):
    with pytest.raises(FolderError, match="was not saved"):
        save_text(Path(tmp_path / "no-folder" / "case.txt"), "text")


FORMULAS = ["x;=1+1;y", "x\t=1+1", "x; @a", 'x;"=1+1', "x\n=1+1", "=1;+A;-B", "x,;＝1", "x\r\n \t@a"]


@pytest.mark.parametrize("cell", [*FORMULAS, *map(json_cell, FORMULAS), json_cell({"text": "; =1", ";=a": -1})])
@pytest.mark.parametrize("mark", [";", "\t", ","])
def test_no_cell_is_a_formula_whatever_parts_the_lines(cell, mark):
    lines = csv_text([["K7-1", cell, "last"]]).splitlines()
    cells = [each.strip() for row in csv.reader(lines, delimiter=mark) for each in row]
    assert not [each for each in cells if each[:1] in ("=", "+", "-", "@", "＝")]


def test_an_answer_in_a_table_is_the_answer_itself():
    answer = {"text": "".join(FORMULAS), ";=a": [-1, ";", "-b", 'c; "=d']}
    (row,) = csv.reader(io.StringIO(csv_text([["K7-1", json_cell(answer)]]), newline=""))
    assert json.loads(row[1]) == answer


def test_a_text_of_line_ends_alone_is_read_in_one_go():
    text = "a" + "\n" * 200_000 + "a"
    assert csv_text([[f"{text};=1"]]) == f'"{text};\'=1"\n'
