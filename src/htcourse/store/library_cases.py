"""Case files of a library."""

import json

from htcourse.store.library_file import LibraryFile, fallback, not_found
from htcourse.store.library_rows import CaseHead, CaseRow


class CaseReads(LibraryFile):
    """The reads of case files."""

    def cases(self, language: str) -> tuple[CaseHead, ...]:
        """Return the case files in the author's order, without their texts."""
        rows = self._rows("select id, titles, minutes, objectives from case_file order by position")
        heads = []
        for case, titles, minutes, objectives in rows:
            title, found = self._in_words(json.loads(titles), language)
            heads.append(CaseHead(case, title, json.loads(minutes), tuple(json.loads(objectives)), found))
        return tuple(heads)

    def case(self, case_id: str, language: str) -> CaseRow:
        """Return a case file; raises NotFoundError."""
        query = f"""
            select case_file.titles, minutes, objectives, facts, structure, case_text.language, texts
            from case_file join case_text on case_text.id = case_file.id
            where case_file.id = :id and {fallback("case_text")}
        """
        rows = self._rows(query, self._wished(language, id=case_id))
        if not rows:
            raise not_found(case_id)
        titles, minutes, objectives, facts, structure, found, texts = rows[0]
        return CaseRow(
            id=case_id,
            title=self._in_words(json.loads(titles), found)[0],
            minutes=json.loads(minutes),
            objectives=tuple(json.loads(objectives)),
            facts=tuple(json.loads(facts)),
            structure=json.loads(structure),
            language=found,
            texts=json.loads(texts),
        )
