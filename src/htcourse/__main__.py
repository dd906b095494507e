"""`htcourse` and `python -m htcourse`: the window, or a command."""

import sys

from htcourse.core.errors import CourseError
from htcourse.start import open_window, window_options


def main() -> None:
    """Open the window when nothing else is asked for: the command line's library would cost that start 14 ms."""
    options = window_options(sys.argv[1:])
    if options is None:
        from htcourse import cli  # every command needs it

        cli.main()
        return
    try:
        code = open_window(**vars(options))
    except CourseError as error:
        print(error, file=sys.stderr)
        code = 2
    sys.exit(code)


if __name__ == "__main__":
    main()
