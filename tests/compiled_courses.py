"""Fixtures: the built-in course, the sample module, and a process that runs the script of pages."""

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from htcourse.store.compiled import CompiledModule
from htcourse.store.library_contents import compiled_module
from htcourse.store.places import builtin_library
from htcourse.usecases.modules.check_module import check_path
from htcourse.webpages import style

ROOT = Path(__file__).parents[1]

Ask = Callable[[Any], Any]


@pytest.fixture(scope="session")
def compiled() -> CompiledModule:
    return compiled_module(builtin_library())


@pytest.fixture(scope="session")
def compiled_sample() -> CompiledModule:
    compiled = check_path(ROOT / "tests" / "samples" / "module").compiled
    assert compiled is not None
    return compiled


@pytest.fixture(scope="session")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    """Give a function that asks the script something (see grading_lines.js) and returns its reply."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("needs node, to run the script of pages (apt-get install nodejs)")
    scripts = tmp_path_factory.mktemp("scripts")
    (scripts / "course.js").write_bytes(style.course_script())
    (scripts / "scorm.js").write_bytes(style.scorm_script())
    lines = Path(__file__).parent / "webpages" / "grading_lines.js"
    command = [node, *map(str, (lines, scripts / "course.js", scripts / "scorm.js"))]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as running:

        def asking(question: Any) -> Any:
            assert running.stdin is not None
            assert running.stdout is not None
            running.stdin.write(json.dumps(question, ensure_ascii=True) + "\n")
            running.stdin.flush()
            return json.loads(running.stdout.readline())

        yield asking
