"""Which fields a form's columns may name, and what each is called in Thai."""

from collections.abc import Mapping
from types import MappingProxyType

from itadesk.formspec.form import PartKind
from itadesk.records.tables import MEASURE, RESULT

NUMBER = "number"
"""The running number of a measure (ลำดับ); not a record's field."""

_MEASURE = {
    field.name: field.title for field in MEASURE.fields if not field.derived and not field.fixed
}
_RESULT = {field.name: field.title for field in RESULT.fields if not field.fixed}

RESULT_FIELDS: frozenset[str] = frozenset(_RESULT)
"""Fields that belong to the result of a measure in one round, not to the measure."""

FIELDS: Mapping[PartKind, Mapping[str, str]] = MappingProxyType(
    {
        "measures": {NUMBER: "ลำดับ", **_MEASURE, **_RESULT, "evidence": "หลักฐาน"},
        "analysis": {
            "question": "ประเด็นข้อคำถาม",
            "score": "คะแนน",
            "score_before": "คะแนนปีก่อน",
            "analysis": "การวิเคราะห์ผลการประเมินฯ",
            "lowest": "ข้อคำถามที่ได้คะแนนน้อยที่สุด",
            "cause": "สาเหตุเกิดจาก",
            "guideline": "แนวทางการยกระดับผลการประเมินฯ",
        },
    }
)
"""Field -> Thai name, per kind of part."""

PER_INDICATOR: frozenset[str] = frozenset({"analysis", "lowest", "cause", "guideline"})
"""Columns of an analysis part whose cell belongs to all questions of the indicator."""


def table_of(kind: PartKind, field: str) -> str:
    """Table of the record a column's field is kept in; empty where it is worked out."""
    if kind == "measures":
        if field in RESULT_FIELDS:
            return "result"
        return "measure" if field in _MEASURE else ""
    return {"question": "score", "score": "score"}.get(
        field, "analysis" if field in {"cause", "guideline"} else ""
    )
