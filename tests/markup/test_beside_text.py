import pytest

from htcourse.markup.beside_text import (
    RubricRow,
    with_feedback_list,
    with_rubric,
    without_feedback_list,
    without_rubric,
)


@pytest.mark.parametrize("html", ["", "All in all.", "One.<br><br>Two: <b>x</b>."])
def test_feedback_on_elements_is_found_again_below_the_text(html):
    told = (("a <em>b</em>", "Because: <b>c</b>."), ("d", "e"))
    written = with_feedback_list(html, told)
    assert "Because" in written
    assert without_feedback_list(written) == (f"<p>{html}</p>" if html else "", told)


def test_a_text_without_such_a_list_is_left_alone():
    html = "<p>a</p><ul><li><b>b</b>: c</li></ul>"
    assert without_feedback_list(html) == (html, ())
    assert with_feedback_list(html, ()) == html


def test_a_rubric_is_found_again_and_the_text_around_it_stays():
    rubric = (
        RubricRow("Names the <em>law</em>", ((0, "No"), (0.5, "Partly"), (1, "Yes: both"))),
        RubricRow("Says why", ((0, "No"), (2, "Yes"))),
    )
    assert without_rubric(with_rubric("<p>a</p>", rubric)) == ("<p>a</p>", rubric)
    assert without_rubric("<p>a</p>") == ("<p>a</p>", ())
    assert with_rubric("<p>a</p>", ()) == "<p>a</p>"


def test_a_rubric_an_editor_has_laid_out_anew_is_still_read():
    row = '<tr style="y">\n<th scope="row">a</th>\n<td class="z"> <b>1</b>: b </td></tr>'
    html = f'<table class="rubric" style="x">\n{row}</table>'
    assert without_rubric(html) == ("", (RubricRow("a", ((1.0, "b"),)),))
