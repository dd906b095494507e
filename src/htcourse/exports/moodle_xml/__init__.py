"""Moodle XML out: what Moodle's own reader reads back, pictures and hints included, weights on its grid.

Types Moodle lacks go out as the nearest that is graded the same, with a tag `type:…`; what it has no field for travels
in tags, in the general feedback or in the notes for the person who marks.
"""

from pathlib import Path

from htcourse.core.errors import Problem
from htcourse.core.moodle_grid import category_path
from htcourse.core.question_bank import Bank, Written
from htcourse.exports import put_file
from htcourse.exports.moodle_xml.fields import text_element
from htcourse.exports.moodle_xml.question_xml import QuestionXml

NAME = "moodle-xml"
EXTENSION = ".xml"


def write_questions(bank: Bank, path: Path) -> Written:
    """Write all questions Moodle can hold, and say what it cannot."""
    pictures = {each.name: each.content for each in bank.pictures}
    pieces = ['<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n']
    problems: list[Problem] = []
    category: tuple[str, ...] = ()
    count = 0
    for each in bank.questions:
        writer = QuestionXml(each, pictures)
        xml = writer.xml()
        problems += writer.problems
        if xml and each.category != category:
            category = each.category
            place = text_element(category_path(category))
            pieces.append(f'<question type="category">\n<category>\n{place}\n</category>\n</question>\n')
        if xml:
            pieces.append(xml)
            count += 1
    put_file(path, "".join([*pieces, "</quiz>\n"]).encode())
    return Written(count, tuple(problems))
