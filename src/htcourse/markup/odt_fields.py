"""Fields of a form in an OpenDocument text, which hold what they show as names and values."""

from typing import TYPE_CHECKING

from htcourse.markup.office_xml import get, whole

if TYPE_CHECKING:
    from lxml.etree import _Element


def form_value(field: "_Element", left_out: dict[str, None]) -> str:
    """Return what a box to tick or a list to choose from shows; any other field is noted in `left_out`."""
    kind = get(field, "type").rpartition(".")[2]
    values = [(get(each, "name"), get(each, "value")) for each in field]
    if kind == "FORMCHECKBOX":
        return "☒" if ("Checkbox_Checked", "true") in values else "☐"
    if kind == "FORMDROPDOWN":
        entries = [value for name, value in values if name == "Dropdown_ListEntry"]
        chosen = next((whole(value) for name, value in values if name == "Dropdown_Selected"), 0)
        return entries[chosen] if chosen < len(entries) else ""
    left_out["<field>"] = None
    return ""
