"""`cases/*.yaml`: one case-file simulation a file; `name.ru.yaml` holds its texts by path (see `translations`)."""

from collections.abc import Mapping

from htcourse.core.case import Case, CaseBody
from htcourse.core.errors import Problem
from htcourse.core.module_check.case_faults import case_faults
from htcourse.core.plain_data import texts_of
from htcourse.formats.module_folder.translations import compared, whole
from htcourse.formats.module_folder.yaml_lines import YamlFile, of_fault, template_places
from htcourse.formats.module_folder.yaml_shaping import shaped


def read_case(yaml: YamlFile, translations: Mapping[str, YamlFile]) -> tuple[Case | None, list[Problem]]:
    """Build a case and its texts in other languages."""
    problems = [*yaml.problems, *(problem for each in translations.values() for problem in each.problems)]
    if yaml.data is None:
        return None, problems
    data = yaml.data
    if isinstance(data, dict) and isinstance(data.get("minutes"), int):
        data = {**data, "minutes": {"": data["minutes"]}}
    body, found = shaped(CaseBody, yaml, data=data)
    problems += found
    if body is None:
        return None, problems
    problems += [of_fault("case", fault, yaml) for fault in case_faults(body)]
    source = dict(texts_of(body))
    texts = {}
    for language, other in translations.items():
        if other.data is not None:
            translation = whole(other)
            problems += compared(source, translation, body.id)
            texts[language] = {path: text for path, text in translation.texts.items() if path in source}
    return Case(body, texts, yaml.place("id"), template_places(source, yaml)), problems
