"""Sentences that say what, where and what to do."""

from htcourse.core.errors import CourseError, Place, Problem, part_reported


def test_an_error_reads_as_a_sentence_and_what_to_do():
    error = CourseError("The file {path} cannot be read.", fix="Copy it to {path} again.", path="a.yaml")
    assert str(error) == "The file a.yaml cannot be read. Copy it to a.yaml again."
    assert error.template == "The file {path} cannot be read."


def test_a_problem_knows_its_line():
    problem = Problem("x", Place("lessons/a.md", 7), "No {what}.", "Add {what}.", values={"what": "title"})
    assert f"{problem.place}: {problem.sentence} {problem.advice}" == "lessons/a.md:7: No title. Add title."
    assert str(Place("module.yaml")) == "module.yaml"


def test_the_parts_of_a_work_are_told_as_one_that_never_goes_back():
    told = []
    for part in range(2):
        report = part_reported(lambda done, total: told.append(done / total), part, 2)
        assert report is not None
        for done, total in ((0, 3), (3, 3)):
            report(done, total)
    assert told == [0, 0.5, 0.5, 1]
    assert part_reported(None, 0, 2) is None
