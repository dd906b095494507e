"""Sentences that say what, where and what to do."""

from htcourse.core.errors import CourseError, Place, Problem


def test_an_error_reads_as_a_sentence_and_what_to_do():
    error = CourseError("The file {path} cannot be read.", fix="Copy it to {path} again.", path="a.yaml")
    assert str(error) == "The file a.yaml cannot be read. Copy it to a.yaml again."
    assert error.template == "The file {path} cannot be read."


def test_a_problem_knows_its_line():
    problem = Problem("x", Place("lessons/a.md", 7), "No {what}.", "Add {what}.", values={"what": "title"})
    assert f"{problem.place}: {problem.sentence} {problem.advice}" == "lessons/a.md:7: No title. Add title."
    assert str(Place("module.yaml")) == "module.yaml"
