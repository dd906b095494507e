import pytest

from htcourse.core.module_check.markdown_scan import blocks
from htcourse.core.module_check.slides import line_count, word_count


def slide(body: str):
    text = '!!! slide "S"\n' + "\n".join(f"    {line}" for line in body.split("\n"))
    return next(iter(blocks(text, 1)))


def test_words_are_counted_without_tables_marks_and_citations():
    assert word_count(slide("**One** [two]{term=x} three [@a, art. 3].\n\n| a | b |\n|---|---|\n| c | d |")) == 3


@pytest.mark.parametrize(
    ("body", "fits"),
    [
        ("A line.\n\n" * 5, True),
        ("- An item\n" * 15, False),
        ("word " * 40, True),
        ("| a | b |\n|---|---|\n" + "| c | d |\n" * 7, True),
        ("| a | b |\n|---|---|\n" + "| c | d |\n" * 14, False),
        ("| a | b |\n|---|---|\n" + f"| {'long cell ' * 20} | d |\n" * 3, False),
        ("![A](images/a.png)", True),
        ("![A](images/a.png)\n\n![B](images/b.png)", False),
        ('!!! check "q"', True),
        ('!!! check "q"\n\n!!! chart "c"', False),
    ],
)
def test_overflow_is_estimated_for_a_projector(body, fits):
    assert (line_count(slide(body.strip("\n"))) <= (768 - 90 - 80) / 42) is fits
