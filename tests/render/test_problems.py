import pytest
from tests.render.sections import compiled, problems, said


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("a\n<script>x</script>", [("html-removed", 2)]),
        ('a\nb\n<b onclick="x">c</b>', [("html-removed", 3)]),
        ('a\n\n<p style="color:red">c</p>', [("html-removed", 3)]),
        ("a\n![x](//host/x.png)", [("html-removed", 2)]),
        ("a\n![x](images/../../x.png)", [("html-removed", 2)]),
        ("a\n![x](/etc/x.png)", [("html-removed", 2)]),
        ("a\n![x](file:///x.png)", [("html-removed", 2)]),
        ("a\n![x](https://host/x.png)", [("html-removed", 2)]),
        ("a\n\n[x](javascript:alert)", [("html-removed", 3)]),
        ("[x][r]\n\n[r]: javascript:alert", [("html-removed", 3)]),
        ("a\n\nb {onclick=x}", [("html-removed", 3)]),
        ("a\n\n### H {#mine}", [("html-removed", 3)]),
        ('!!! trainer "T"\n    a\n\n    <iframe src="x"></iframe>', [("html-removed", 4)]),
        ('a\n\n!!! note "N"\n    b\n\n    !!! check "q"\n', [("block-nested", 6)]),
        ('!!! slide "S"\n    !!! trainer "T"\n        x', [("block-nested", 2)]),
        ('a\n\n  !!! note "N"\n    b', [("block-indented", 3)]),
        ("- a\n\n    !!! note\n        b", [("block-indented", 3)]),
    ],
)
def test_a_problem_names_its_line(markdown, expected):
    assert said(markdown) == expected


@pytest.mark.parametrize(
    "markdown",
    [
        "`<script>` and ```<x>``` and 3 < 5 > 2",
        "```\n<script>\n![](x)\n```",
        "<https://www.unodc.org> <a@b.org>",
        "[a](b#c) [d](https://x.org/(y)) ![e](images/f.png)",
        "[a]{term=b} [c]{unchecked} [@d, p. 1]",
        '<b title="x">y</b><br>',
        "![e](images/f.png){width=300}",
        "<!-- a remark of the author -->",
        "Adopted {in} 1904.",
    ],
)
def test_what_is_fine_is_not_reported(markdown):
    assert said(markdown) == []


def test_a_problem_is_a_sentence_with_a_fix():
    problem = problems("<script>x</script>")[0]
    assert str(problem.place) == "lessons/act.md:11"
    assert problem.sentence == "<script> will be removed."
    assert problem.advice


def test_what_stands_in_a_misplaced_block_is_still_shown():
    section = compiled('!!! note "N"\n    b\n\n    !!! check "q"\n')
    assert [each.kind for each in section.parts][:2] == ["text", "check"]
