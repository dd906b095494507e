"""The editor of modules."""

from htcourse.ui.shell.registry import Behind, Entry

SCREEN = Entry(behind=Behind.PIN_IF_SET)
