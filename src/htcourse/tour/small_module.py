"""A small module as a trainer would write it: one lesson, one question, one quiz."""

from pathlib import Path

_FILES = {
    "module.yaml": """\
id: small-module
version: 1.0.0
title: A small module
languages: [en]
authors: [A trainer]
licence: CC-BY-SA-4.0
parts:
  - {id: one, title: Before you sign, lessons: [two-questions]}
""",
    "lessons/two-questions.md": """\
---
id: two-questions
title: Two questions before you sign
minutes: 10
objectives:
  - {id: o-ask, text: Name two questions to ask before signing}
---

## Ask before you sign {#ask minutes=10}

Who employs you, and who keeps your papers? Ask both, and ask for the answer in writing.

!!! check "keep-papers"
""",
    "quizzes/words.yaml": """\
questions:
  - id: keep-papers
    type: single-choice
    title: Who keeps the papers
    objective: o-ask
    difficulty: 1
    text: Who should keep a worker's passport?
    choices:
      - {id: worker, text: The worker, correct: true, feedback: "Yes: it is the worker's own document."}
      - {id: employer, text: The employer, feedback: "No: a copy is enough for an employer."}
    feedback: Papers stay with their owner.
quizzes:
  - {id: words, title: Before you sign, lesson: two-questions, modes: [practice], questions: [keep-papers]}
""",
}


_COPY = """\
  - id: leave-copy
    type: true-false
    title: A copy with somebody
    objective: o-ask
    difficulty: 1
    text: Somebody at home should have a copy of the contract.
    answer: true
    feedback_true: "Yes: whoever has it can ask for help in your name, if you want them to."
    feedback_false: "No: a copy at home stays where nobody takes it away."
    feedback: Leave a copy with somebody you trust.
"""
_UPDATED = (
    ("module.yaml", "version: 1.0.0", "version: 1.1.0"),
    ("lessons/two-questions.md", "Ask both, and", "Ask both before you travel, and"),
    ("quizzes/words.yaml", "quizzes:", _COPY + "quizzes:"),
    ("quizzes/words.yaml", "[keep-papers]", "[keep-papers, leave-copy]"),
)
"""Where, what stands there, and what stands there in version 1.1.0."""


def write_small_module(folder: Path, *, is_updated: bool = False) -> Path:
    """Write the module below a folder, or its version 1.1.0, and return its own folder."""
    root = folder / "small-module"
    files = dict(_FILES)
    for name, old, new in _UPDATED if is_updated else ():
        files[name] = files[name].replace(old, new)
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root
