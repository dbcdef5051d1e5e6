"""Records as flat rows with their ids, for the data sheets and CSV: numbers stay numbers."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from itadesk.export.numbering import numbered
from itadesk.formspec.sheets import DATA_SHEETS, ID_HEADING
from itadesk.records.dossier import Dossier
from itadesk.records.measure import Evidence, Measure, Result

Value = str | int | float | datetime.date | None


@dataclass(frozen=True, slots=True)
class FlatTable:
    """One table: a heading per column, then a row per record."""

    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


MEASURE_HEADINGS = (
    ID_HEADING,
    "ปีงบประมาณ",
    "ลำดับ",
    "เครื่องมือการประเมิน",
    "ตัวชี้วัด",
    "ประเด็น",
    "มาตรการ โครงการ หรือกิจกรรม",
    "ผลการวิเคราะห์ตัวชี้วัด",
    "ขั้นตอนหรือวิธีการปฏิบัติ",
    "ช่วงระยะเวลาในการดำเนินการ",
    "วันเริ่มต้น",
    "วันสิ้นสุด",
    "ผู้รับผิดชอบ",
    "สถานะ",
    "เหตุผล",
    "ผลการดำเนินการ",
    "ผลลัพธ์หรือผลสัมฤทธิ์ในการดำเนินการ",
    "ข้อเสนอแนะ",
    "หลักฐาน",
)
SCORE_HEADINGS = (ID_HEADING, "ปีงบประมาณ", "รหัส", "ประเด็นข้อคำถาม", "คะแนน")
ANALYSIS_HEADINGS = (
    ID_HEADING,
    "ปีงบประมาณ",
    "ตัวชี้วัด",
    "ใช้ร่วมกับตัวชี้วัด",
    "ข้อคำถามที่ได้คะแนนน้อยที่สุด",
    "สาเหตุเกิดจาก",
    "แนวทางการยกระดับผลการประเมินฯ",
)


def flat_tables(dossier: Dossier) -> tuple[FlatTable, ...]:
    """The measures with their results of the dossier's round, then scores and analyses if any."""
    measures, scores, analyses = DATA_SHEETS
    tables = (
        FlatTable(measures, MEASURE_HEADINGS, tuple(_measures(dossier))),
        FlatTable(scores, SCORE_HEADINGS, tuple(_scores(dossier))),
        FlatTable(analyses, ANALYSIS_HEADINGS, tuple(_analyses(dossier))),
    )
    return tuple(table for table in tables if table.rows or table.name == measures)


def _measures(dossier: Dossier) -> Iterator[tuple[Value, ...]]:
    results = {row.measure: row for row in dossier.results if row.round == dossier.round}
    for measure, number, _group in numbered(dossier):
        result = results.get(measure.id) or Result("", measure.id, dossier.round)
        yield (
            *_told(measure, number),
            result.status,
            result.reason,
            result.output,
            result.outcome,
            result.suggestion,
            _evidence([row for row in dossier.evidence if result.id and row.result == result.id]),
        )


def _told(measure: Measure, number: int) -> tuple[Value, ...]:
    return (
        measure.id,
        measure.fiscal_year,
        number,
        measure.instrument,
        measure.indicator,
        measure.issue,
        measure.title,
        measure.finding,
        measure.steps,
        measure.period,
        measure.period_start,
        measure.period_end,
        measure.responsible,
    )


def _evidence(pieces: Sequence[Evidence]) -> str:
    lines = (
        " ".join(filter(None, (row.kind, row.number, row.date_text, row.caption, row.url)))
        for row in pieces
    )
    return "\n".join(line for line in lines if line)


def _scores(dossier: Dossier) -> Iterator[tuple[Value, ...]]:
    for row in dossier.scores:
        value = row.text if row.value is None else float(row.value)
        yield row.id, row.fiscal_year, row.code, row.wording, value


def _analyses(dossier: Dossier) -> Iterator[tuple[Value, ...]]:
    for row in dossier.analyses:
        yield (
            row.id,
            row.fiscal_year,
            row.indicator,
            row.shared_with,
            row.lowest_stated,
            row.cause,
            row.guideline,
        )
