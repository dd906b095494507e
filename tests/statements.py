"""How often an action asks the files: the SQL statements it costs, seen by SQLite itself."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from htcourse.usecases.session import Session


@contextmanager
def counted(session: Session) -> Iterator[tuple[list[str], list[str]]]:
    """Give two lists that grow while the block runs: statements of the learner's file, and of the libraries."""
    of_learner: list[str] = []
    of_libraries: list[str] = []
    with ExitStack() as done:
        for kept, files in ((of_learner, (session.learner,)), (of_libraries, session.libraries)):
            for each in files:
                each._connection.set_trace_callback(kept.append)
                done.callback(each._connection.set_trace_callback, None)
        yield of_learner, of_libraries
