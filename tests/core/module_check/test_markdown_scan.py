from htcourse.core.module_check.markdown_scan import blocks, passages, without_code

TEXT = """\
First line
second line.

- one
- two
  goes on

  and on

| a | b |
|---|---|
| 1 | 2 |

!!! note "Head"
    Inside.

    !!! check "q"

```
code
```
Word
:   Definition
"""


def test_passages_have_kinds_and_lines():
    assert [(each.kind, each.line, each.blocks) for each in passages(TEXT, 11)] == [
        ("paragraph", 11, ()),
        ("item", 14, ()),
        ("item", 15, ()),
        ("table", 20, ()),
        ("paragraph", 25, ("note",)),
        ("paragraph", 32, ()),
        ("definition", 33, ()),
    ]


def test_item_holds_its_later_paragraphs():
    assert passages(TEXT, 1)[2].text.split() == ["two", "goes", "on", "and", "on"]


def test_items_of_one_list_share_a_group():
    found = passages("- a\n- b\n\nText\n\n- c\n", 1)
    assert [each.group for each in found if each.kind == "item"] == [1, 1, 2]


def test_inner_blocks_are_found_with_their_lines():
    assert [(each.kind, each.title, each.line, each.around) for each in blocks(TEXT, 1)] == [
        ("note", "Head", 14, ()),
        ("check", "q", 17, ("note",)),
    ]


def test_code_and_comments_are_blank_but_lines_stay():
    text = "a `[@x]` b\n```\n[@y]\n```\n<!-- [@z]\n -->c"
    clear = without_code(text)
    assert "@" not in clear
    assert clear.count("\n") == text.count("\n")


def test_a_paragraph_that_begins_with_code_opens_none():
    text = '```word``` is prose.\n\n[@s1]\n\n!!! note "Head"\n    Inside.\n'
    assert [each.kind for each in blocks(text, 1)] == ["note"]
    assert without_code(text).startswith(" " * len("```word```") + " is prose.\n\n[@s1]")
