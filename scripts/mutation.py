"""Change the grading rules in small ways and see whether a test notices: `make mutation`.

cosmic-ray works on a copy below build/mutation and lives in an environment of its own there. Names of files (`tagging`,
`items`) limit it to them. Prints a table; the survivors go to build/mutation/survivors.txt, and docs/mutation.md says
what is known about them. Everything takes more than an hour, a file some minutes.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from common import BUILD, ROOT, environment, fail, venv_python

TOOL = "cosmic-ray==8.7.0"
FOLDER = BUILD / "mutation"
TREE = FOLDER / "tree"
TOOLS = FOLDER / "venv"
CORE = "src/htcourse/core"
KINDS = "tests/core/question_types"
TESTS = {
    "single_choice": ("test_choices",),
    "multiple_choice": ("test_choices",),
    "true_false": ("test_choices",),
    "matching": ("test_placing",),
    "ordering": ("test_placing",),
    "categorise": ("test_placing",),
    "short_text": ("test_typed",),
    "cloze": ("test_cloze",),
    "numeric": ("test_numeric",),
    "essay": ("test_essay",),
    "tagging": ("test_tagging",),
    "parts": ("test_choices", "test_placing", "test_cloze", "test_essay", "test_tagging"),
    "typed": ("test_typed", "test_cloze", "test_numeric"),
    "passages": ("test_tagging",),
}
"""Beside the tests of all types, those that judge a file; files not named here are judged by all tests beside them."""
STATISTICS = {
    "choices": ("test_choices",),
    "items": ("test_items", "test_scipy"),
    "gain": ("test_gain", "test_scipy"),
    "moments": ("test_items",),
    "scores": ("test_items", "test_scipy"),
    "student_t": ("test_gain", "test_scipy"),
    "tagged": ("test_tagged",),
}

SLOW = "not about_95_times and not bootstrap"
"""Thousands of made-up classes: what they would notice, exact examples notice too."""

PROFILE = """
from hypothesis import Phase, settings

phases = [Phase.explicit, Phase.generate]
settings.register_profile("mutation", phases=phases, max_examples=25, deadline=None, database=None, derandomize=True)
settings.load_profile("mutation")
"""
"""Whether a mutant fails is all that matters here: the smallest example of it is not looked for."""

OTHER_OPERATORS = (
    # Of the other operators one is enough at each place: what a shift would break, a minus breaks too.
    "core/ReplaceBinaryOperator_.*_(RShift|LShift|BitXor|BitOr|BitAnd|Mod|Pow|FloorDiv)",
    "core/ReplaceBinaryOperator_BitOr_.*",
    "core/ReplaceComparisonOperator_.*_(Is|IsNot)",
    "core/ReplaceComparisonOperator_(Is|IsNot)_(Lt|LtE|Gt|GtE)",
    "core/ReplaceUnaryOperator_.*_(UAdd|Invert|Not)",
)
PYTEST = """[pytest]
addopts = --import-mode=importlib -p no:cacheprovider -p no:pytest-qt -p no:timeout -q -x
markers = hard: slow
filterwarnings = error
"""
SECONDS = 40


def main() -> int:
    """Try every mutant of the files named, or of all; return 0 whatever survives."""
    names = sys.argv[1:]
    _prepare()
    files = [each for each in _files() if not names or _name(each) in names]
    if not files:
        fail(f"no file of these names: {', '.join(names)}")
    rows, survivors = [], []
    for file in files:
        tried, killed, diffs = _mutate(file)
        rows.append((file.relative_to(TREE / CORE).as_posix(), tried, killed, len(diffs)))
        survivors += [f"=== {rows[-1][0]}\n{each}\n" for each in diffs]
        print(f"{rows[-1][0]:40} {tried:5} mutants {killed:5} killed {len(diffs):4} survive", flush=True)
    (FOLDER / "survivors.txt").write_text("\n".join(survivors), encoding="utf-8")
    tried, killed = sum(row[1] for row in rows), sum(row[2] for row in rows)
    print(f"{'all':40} {tried:5} mutants {killed:5} killed {tried - killed:4} survive")
    return 0


def _prepare() -> None:
    if not TOOLS.exists():
        _call(venv_python(), "-m", "uv", "venv", "--quiet", "--python", venv_python(), TOOLS)
        _call(venv_python(), "-m", "uv", "pip", "install", "--quiet", "--python", venv_python(TOOLS), TOOL)
    shutil.rmtree(TREE, ignore_errors=True)
    for name in ("src/htcourse", "tests"):
        shutil.copytree(ROOT / name, TREE / name, ignore=shutil.ignore_patterns("__pycache__", "data"))
    (TREE / "mutation.ini").write_text(PYTEST, encoding="utf-8")
    with (TREE / "tests" / "conftest.py").open("a", encoding="utf-8") as conftest:
        conftest.write(PROFILE)


def _files() -> list[Path]:
    core = TREE / CORE
    found = [
        *sorted((core / "question_types").glob("*.py")),
        *sorted((core / "question_types").glob("*/__init__.py")),
        core / "quiz.py",
        *sorted((core / "statistics").glob("*.py")),
    ]
    is_rule = {each: not each.stem.startswith("owed") for each in found}
    return [each for each in found if is_rule[each] and (each.parent.name != "statistics" or each.stem != "__init__")]


def _name(file: Path) -> str:
    """Return what a file is called in `TESTS`: a type by its folder."""
    is_type = file.stem == "__init__" and file.parent.name != "question_types"
    return file.parent.name if is_type else file.stem


def _mutate(file: Path) -> tuple[int, int, list[str]]:
    """Return how many mutants of a file were tried and killed, and the survivors as diffs."""
    command = [venv_python(), "-m", "pytest", "-c", "mutation.ini", *_tests(file)]
    if _call(*command, cwd=TREE, check=False):
        fail(f"tests of {file.name} fail as they are: mend that first")
    name = "_".join(file.relative_to(TREE / CORE).with_suffix("").parts)
    config, session = FOLDER / f"{name}.toml", FOLDER / f"{name}.sqlite"
    config.write_text(_config(file, command), encoding="utf-8")
    session.unlink(missing_ok=True)
    tool = [venv_python(TOOLS), "-m", "cosmic_ray.cli"]
    _call(*tool, "init", config, session, cwd=TREE)
    _call(venv_python(TOOLS), "-m", "cosmic_ray.tools.filters.operators_filter", session, config, cwd=TREE)
    _call(*tool, "exec", config, session, cwd=TREE)
    return _results(session)


def _tests(file: Path) -> list[str]:
    """Return what pytest is told: the quickest tests of a file first, of those for all types the ones of its own."""
    if file.parent.name == "statistics":
        names = [f"tests/core/statistics/{each}.py" for each in STATISTICS[file.stem]]
        return [*names, "-k", SLOW]
    own = [f"{KINDS}/{each}.py" for each in TESTS.get(_name(file), ())]
    own = ["tests/core/test_quiz.py"] if file.stem == "quiz" else own
    shared = [f"{KINDS}/test_{each}.py" for each in ("points_table", "edges", "every_kind", "properties")]
    if len(own) != 1 or file.stem == "quiz":
        return [*own, *shared]
    kind = "tagging" if file.stem == "passages" else _name(file)
    others = [name.replace("_", "-") for name in TESTS if name != kind]
    return [*own, *shared, "-k", " and ".join(f"not {each}]" for each in others)]


def _config(file: Path, command: list[str | Path]) -> str:
    words = " ".join(f"'{each}'" for each in command)
    return "\n".join(
        (
            "[cosmic-ray]",
            f"module-path = {json.dumps(file.relative_to(TREE).as_posix())}",
            f"timeout = {SECONDS}.0",
            "excluded-modules = []",
            f"test-command = {json.dumps(words)}",
            "[cosmic-ray.distributor]",
            'name = "local"',
            "[cosmic-ray.filters.operators-filter]",
            f"exclude-operators = {json.dumps(OTHER_OPERATORS)}",
            "",
        )
    )


def _results(session: Path) -> tuple[int, int, list[str]]:
    with closing(sqlite3.connect(session)) as connection:
        rows = connection.execute("select test_outcome, worker_outcome, diff from work_results").fetchall()
    tried = [(str(outcome).lower(), diff) for outcome, worker, diff in rows if "skipped" not in str(worker).lower()]
    survivors = [diff for outcome, diff in tried if "survived" in outcome]
    return len(tried), len(tried) - len(survivors), survivors


def _call(*command: str | Path, cwd: Path = ROOT, check: bool = True) -> int:
    words = [str(word) for word in command]
    variables = environment(PYTHONPATH=str(TREE / "src"), HTCOURSE_EXAMPLES="25", PYTHONHASHSEED="0")
    done = subprocess.run(words, cwd=cwd, env=variables, capture_output=True, text=True, check=False)
    if check and done.returncode:
        fail(f"{' '.join(words)} failed:\n{done.stdout}{done.stderr}")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
