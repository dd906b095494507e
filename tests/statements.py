"""How often an action asks the files: the SQL statements it reads with, seen by SQLite itself."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

from htcourse.usecases.session import Session


@contextmanager
def counted(session: Session) -> Iterator[tuple[list[str], list[str]]]:
    """Give two lists that grow while the block runs: what is read from the learner's file, and from the libraries.

    What stands between `begin` and `commit` is not counted: how a row is written is the store's own affair.
    """
    of_learner: list[str] = []
    of_libraries: list[str] = []
    with ExitStack() as done:
        for kept, files in ((of_learner, (session.learner,)), (of_libraries, session.libraries)):
            for each in files:
                each._connection.set_trace_callback(_outside_of_writing(kept))
                done.callback(each._connection.set_trace_callback, None)
        yield of_learner, of_libraries


def _outside_of_writing(kept: list[str]) -> Callable[[str], None]:
    is_writing = False

    def hear(statement: str) -> None:
        nonlocal is_writing
        first = statement.split(maxsplit=1)[0].lower()
        is_writing = is_writing or first == "begin"
        if not is_writing:
            kept.append(statement)
        is_writing = is_writing and first not in ("commit", "rollback")

    return hear
