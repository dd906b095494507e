"""Comments of YAML texts, and what only looks like one."""

import pytest

from htcourse.formats.module_folder.yaml_comments import comments_in

TEXT = """\
# Наш банк 🙂
questions:  # in this order
  - id: a  # first
    text: |-
      # A heading
      No # comment
    title: "Nor # this"
    told: 'nor # this'
    plain: C#sharp
    list: [a, b]  # two

  # the end
"""


def test_each_comment_is_given_and_no_value_is() -> None:
    assert comments_in(TEXT) == ("Наш банк 🙂", "in this order", "first", "two", "the end")


def test_of_a_text_with_comments_above_it_alone_its_values_need_not_be_parted() -> None:
    assert comments_in("# one\n#\n# two\na: [\n") == ("one", "two")


@pytest.mark.parametrize("text", ["", "a: 1", "a: [", "a: 'x # y'", "a: &b {c: 1}\nd: *b\n", "#\n"])
def test_a_text_without_comments_has_none(text: str) -> None:
    assert comments_in(text) == ()
