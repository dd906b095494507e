"""A small module of exams: one question is distressing, and each exam tells something else once it is released."""

from pathlib import Path

SWITCHES = {
    "all": "{}",
    "all-but-the-right-answer": "{right_answer: false}",
    "all-but-explanations": "{explanation: false}",
    "right-or-wrong": "{explanation: false, right_answer: false}",
    "explanations": "{correctness: false}",
    "nothing": "{correctness: false, explanation: false}",
}
"""The exams by id, which says what they tell, with the `feedback` of each."""

_FILES = {
    "module.yaml": """\
id: exam-module
version: 1.0.0
title: Exams that tell more and less
languages: [en]
authors: [A trainer]
licence: CC-BY-SA-4.0
parts:
  - {id: one, title: Before you go, lessons: [before-you-go]}
""",
    "lessons/before-you-go.md": """\
---
id: before-you-go
title: Before you go
minutes: 10
objectives:
  - {id: o-papers, text: Say who keeps a worker's papers}
---

## Papers {#papers minutes=10}

A passport belongs to its owner. Leave a copy with somebody you trust.

!!! check "copies"
""",
    "quizzes/exams.yaml": """\
questions:
  - id: copies
    type: multiple-choice
    title: Copies of papers
    objective: o-papers
    difficulty: 1
    text: What is worth having before a journey to a new job?
    choices:
      - id: copy
        text: A copy of the passport with a person you trust
        correct: true
        feedback: "Yes: it shows who you are when the passport is not there."
      - id: contract
        text: The contract in a language you read
        correct: true
        feedback: "Yes: it can be held against what is promised."
      - id: deposit
        text: A deposit paid to the recruiter
        feedback: "No: a fee for a job is a warning sign. Ask a labour office first."
      - id: word
        text: The recruiter's word that all is arranged
        feedback: "No: ask for it in writing."
    feedback: What is written down can be shown to somebody who helps.
  - id: keeps
    type: single-choice
    title: Who keeps the passport
    objective: o-papers
    difficulty: 1
    text: An employer says he will keep all passports "so that nothing gets lost". What is the rule?
    choices:
      - {id: owner, text: Each worker keeps their own, correct: true, feedback: A copy is enough for an employer.}
      - {id: employer, text: The employer keeps them, feedback: Papers kept by others can hold a person back.}
    feedback: A labour inspector can help to get papers back.
  - id: locked
    type: single-choice
    title: After she was locked in
    objective: o-papers
    difficulty: 1
    distressing: true
    text: A woman of 20 says that she was locked in at night for months. What comes first?
    choices:
      - id: safe
        text: Ask whether she is safe now and what she wants
        correct: true
        feedback: Her safety and her wish come before any question about what was done.
      - id: story
        text: Ask her to tell everything from the start
        feedback: Nobody has to tell it to be helped.
    feedback: Help lines and shelters do not ask for the whole story.
quizzes:
""",
}
_QUIZ = """\
  - id: {id}
    title: {title}
    modes: [exam]
    minutes: 20
    attempts: 2
    questions: [copies, keeps, locked]
    feedback: {told}
"""


def write_exam_module(folder: Path) -> Path:
    """Write the module below a folder and return its own folder."""
    root = folder / "exam-module"
    quizzes = "".join(
        _QUIZ.format(id=each, title=f"Tells {each.replace('-', ' ')}", told=told) for each, told in SWITCHES.items()
    )
    for name, text in _FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text + (quizzes if name.endswith("exams.yaml") else ""), encoding="utf-8")
    return root
