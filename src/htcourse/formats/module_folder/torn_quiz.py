"""A quiz file that is no YAML as a whole: its questions one by one, so that a slip in one hides no other."""

import re
from dataclasses import replace

from htcourse.core.quiz import EXAM_BANK
from htcourse.formats.module_folder.question_file import Questions, read_questions
from htcourse.formats.module_folder.yaml_lines import YamlFile, read_yaml

_HEAD = re.compile(r"questions:[ \t]*(?:#.*)?")
_SLIPS = ("yaml-syntax", "yaml-tab")
_BEGIN = re.compile(r"( *)- ")
_NAMED = re.compile(r"(?:^[ -]*|[{,] *)(id|title): *([\"'])?((?(2).*?(?=\2)|[^,}\n]*))", re.MULTILINE)


def torn_apart(text: str) -> dict[int, str]:
    """Return the questions of a text by the line they begin in, from 1; none where no list of them begins."""
    lines = text.split("\n")
    head = next((at for at, each in enumerate(lines) if _HEAD.fullmatch(each)), len(lines))
    begins, indent = list[int](), ""
    end = len(lines)
    for at in range(head + 1, len(lines)):
        found = _BEGIN.match(lines[at])
        if found and (not begins or found[1] == indent):
            indent = found[1]
            begins.append(at)
        elif lines[at][:1] not in ("", " ", "\t", "#", "-"):  # the next key of the file
            end = at
            break
    return {
        at + 1: "\n".join(lines[at:after]) for at, after in zip(begins, [*begins[1:], end], strict=False) if at < after
    }


def read_whole_or_torn(yaml: YamlFile, text: str, language: str) -> Questions:
    """Read a quiz file; of one that is no YAML the questions that are, and what is wrong with each of the others."""
    is_torn = yaml.data is None and any(each.code in _SLIPS for each in yaml.problems)
    parts = torn_apart(text) if is_torn else {}
    if not parts:
        return read_questions(yaml, language)
    others = read_yaml(_without(text, parts), yaml.file)
    bank = EXAM_BANK if isinstance(others.data, dict) and others.data.get("bank") == EXAM_BANK else ""
    head = read_questions(others, language)
    read = [
        read_questions(read_yaml(f"questions:\n{part}", yaml.file, line - 1), language) for line, part in parts.items()
    ]
    found = [*head.problems, *(each for one in read for each in one.problems)]
    before = [each for each in yaml.problems if each.code not in _SLIPS or not found]
    return Questions(
        tuple(replace(each, bank=bank) for one in read for each in one.questions),
        head.quizzes,
        (*before, *sorted(found, key=lambda each: each.place.line)),
        head.unread.union(*(each.unread for each in read)),
    )


def named_in(part: str) -> tuple[str, str]:
    """Return the id and the title that stand in the text of a question, each empty where it says none."""
    found = dict(reversed([(each[1], each[3].strip()) for each in _NAMED.finditer(part)]))
    return found.get("id", ""), found.get("title", "")


def _without(text: str, parts: dict[int, str]) -> str:
    """Return the text with empty lines for its questions."""
    lines = text.split("\n")
    for line, part in parts.items():
        count = part.count("\n") + 1
        lines[line - 1 : line - 1 + count] = [""] * count
    return "\n".join(lines)
