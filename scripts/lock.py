"""Write both lock files anew: versions and hashes only, no addresses. Run it with the environment's Python.

`requirements.lock` is for using the program, `requirements-dev.lock` for working on it. `--upgrade` takes newer
versions; without it a version stays as long as `pyproject.toml` allows it.
"""

from __future__ import annotations

import sys

from common import run

LOCKS = {"requirements.lock": "build", "requirements-dev.lock": "dev"}


def main() -> int:
    """Resolve for every platform and for Python 3.11 and newer."""
    options = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-emit-index-url", "--no-header"]
    compile_ = [sys.executable, "-m", "uv", "pip", "compile", "--quiet", *options, *sys.argv[1:]]
    return max(run(*compile_, "--extra", extra, "pyproject.toml", "-o", name) for name, extra in LOCKS.items())


if __name__ == "__main__":
    sys.exit(main())
