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


def write_small_module(folder: Path) -> Path:
    """Write the module below a folder and return its own folder."""
    root = folder / "small-module"
    for name, text in _FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root
