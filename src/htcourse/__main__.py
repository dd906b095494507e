"""`python -m htcourse` does what the command `htcourse` does."""

from htcourse.cli import main

if __name__ == "__main__":
    main()
