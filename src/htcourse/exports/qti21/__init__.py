"""QTI 2.1 out: a content package of questions as items, a test that lists them, and their pictures.

Grading is written so that any program that runs QTI's response processing grades as this one does; programs that read
its templates and mappings alone come as near as those allow.
"""

from pathlib import Path

from htcourse.core.errors import Problem
from htcourse.core.question_bank import Bank, Written
from htcourse.exports.qti21.item import Item
from htcourse.exports.qti21.package import TEST_FILE, Entry, assessment_xml, manifest_xml, written_xml
from htcourse.exports.qti21.xml_tree import identifier
from htcourse.webpages.packing import write_archive

NAME = "qti21"
EXTENSION = ".zip"


def write_questions(bank: Bank, path: Path) -> Written:
    """Write all questions QTI can hold, and say what it cannot."""
    pictures = {each.name: each.content for each in bank.pictures}
    files: dict[str, bytes] = {}
    entries: list[Entry] = []
    problems: list[Problem] = []
    for number, each in enumerate(bank.questions, start=1):
        item = Item(each, pictures)
        xml = item.xml()
        problems += item.problems
        if xml is None:
            continue
        file = f"items/{identifier(each.question.id)}.xml"
        if file in files:
            file = f"items/{identifier(each.question.id)}-{number}.xml"
        files[file] = written_xml(xml)
        files |= {name: pictures[name] for name in item.shown}
        entries.append(Entry(each, file, tuple(item.shown), tuple(item.extra_tags)))
    head = {
        "imsmanifest.xml": written_xml(manifest_xml(entries)),
        TEST_FILE: written_xml(assessment_xml(bank.title, entries)),
    }
    write_archive(head | files, path)
    return Written(len(entries), tuple(problems))
