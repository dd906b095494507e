"""Text that XML can hold: control characters of a text copied from elsewhere go, for no page shows them."""

import re

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """Return a text without the characters that XML 1.0 forbids."""
    return _NOT_XML.sub("", text)
