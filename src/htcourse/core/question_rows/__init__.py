r"""A question as a row of cells, for every format that is a table; knows no file.

Each question type says in its `owes.py` how it stands in a row; `core.writing_rows` and `core.reading_rows`, each
other's mirror, ask the types.

| column | what stands in it |
|---|---|
| type | one of our types, or Moodle's name for it; where it is empty it is told from the other cells |
| category | the path from the top, `Law / Protocol`; two slashes stand for one in a name |
| name, question, feedback | the title, what is asked, and what is said to everyone at the end |
| answer1 … n, feedback1 … n | the answers in order, and what is said to a learner who gave each |
| correct | letters of the right answers (`B`, or `A; C`), with weights in per cent where they differ: `A=50; C=-25` |
| hint1 … n, points, tags, id | hints; the weight in a quiz; tags parted by `;` (a `\;` is no end); the lasting id |

What an answer is, by type:

- `single-choice`, `multiple-choice`: a choice.
- `true-false`: nothing; `correct` is TRUE or FALSE, feedback1 is said to who chose true, feedback2 false.
- `short-text`: an accepted answer, `*` stands for anything. Those that `correct` does not name are right unless it
  names any without a weight.
- `numeric`: `5`, `5 ± 0.5`, `4.5..5.5`, or `*` for any other number; the unit is a tag `unit:kg`.
- `matching`: `left -> right`; `-> right` belongs to no left side.
- `categorise`: `item -> category`; `correct` lists the categories in the order shown, one a line.
- `ordering`: an item, in the right order.
- `cloze`: the question holds marks `{gap}`; `{gap} text` is a choice of a gap and `{gap}= text` an answer to be typed.
  A gap that counts otherwise than once is a tag `weight:gap=2`.
- `essay`: answer1 is the model answer; each other one a criterion, with its levels below it: `2: Named with a reason`.
  The words asked for are a tag `words:150`.
- `tagging`: `{narrative} …` with marked passages, `{label act} Act`, `{span a1}` with its feedback,
  `{verdict} …`; a child's case is a tag `person:child`.

Texts are plain: what looks like markup shows as it is. With the tag `format:markdown` they are Markdown.
"""
