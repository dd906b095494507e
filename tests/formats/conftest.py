from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

MINIMAL = {
    "module.yaml": "id: small\nversion: 1.0.0\ntitle: Small\nlanguages: [en, ru]\n",
    "lessons/a.md": "---\nid: a\ntitle: A\nobjectives: [{id: o-a, text: Say it}]\n---\n\n## One {#one}\n\nWords.\n",
    "quizzes/a.yaml": (
        "questions:\n"
        "  - id: q1\n"
        "    type: single-choice\n"
        "    title: One\n"
        "    objective: o-a\n"
        "    difficulty: 1\n"
        "    text: Which?\n"
        "    choices:\n"
        "      - {id: x, text: X, correct: true, feedback: Yes.}\n"
        "      - {id: y, text: Y, feedback: No.}\n"
    ),
}


@pytest.fixture
def folder(tmp_path: Path) -> Callable[[Mapping[str, str | bytes | None]], Path]:
    """Write the minimal module with some files changed, added or (None) left out."""

    def write(changes: Mapping[str, str | bytes | None]) -> Path:
        for name, content in ({**MINIMAL, **changes}).items():
            if content is not None:
                path = tmp_path / "small" / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return tmp_path / "small"

    return write
