"""What all tests share."""

import os

# Tests open no window on anybody's screen, and a machine without a display would end the process.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
