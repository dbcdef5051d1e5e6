"""The program's own flat sheets (Excel or CSV) read back: ids kept, every cell as it stands."""

from collections.abc import Iterator, Mapping, Sequence
from typing import get_args
from uuid import uuid4

from itadesk.formspec.sheets import ID_HEADING
from itadesk.imports.measures import MEASURE_FIELDS, RESULT_FIELDS
from itadesk.imports.notes import Notes
from itadesk.ita.scores import parse_score
from itadesk.records.measure import Measure, Result
from itadesk.records.proposal import Proposal
from itadesk.records.rounds import Instrument, Round
from itadesk.records.score import Analysis, Score
from itadesk.records.table import Table
from itadesk.thai.digits import to_arabic
from itadesk.thai.periods import parse_period
from itadesk.thai.text import clean_text

_FIELDS = {
    ID_HEADING: "id",
    "ปีงบประมาณ": "fiscal_year",
    "ลำดับ": "number",
    "เครื่องมือการประเมิน": "instrument",
    "ตัวชี้วัด": "indicator",
    "ประเด็น": "issue",
    "มาตรการ โครงการ หรือกิจกรรม": "title",
    "ผลการวิเคราะห์ตัวชี้วัด": "finding",
    "ขั้นตอนหรือวิธีการปฏิบัติ": "steps",
    "ช่วงระยะเวลาในการดำเนินการ": "period",
    "วันเริ่มต้น": "start",
    "วันสิ้นสุด": "end",
    "ผู้รับผิดชอบ": "responsible",
    "สถานะ": "status",
    "เหตุผล": "reason",
    "ผลการดำเนินการ": "output",
    "ผลลัพธ์หรือผลสัมฤทธิ์ในการดำเนินการ": "outcome",
    "ข้อเสนอแนะ": "suggestion",
    "รหัส": "code",
    "ประเด็นข้อคำถาม": "wording",
    "คะแนน": "text",
    "ใช้ร่วมกับตัวชี้วัด": "shared_with",
    "ข้อคำถามที่ได้คะแนนน้อยที่สุด": "lowest_stated",
    "สาเหตุเกิดจาก": "cause",
    "แนวทางการยกระดับผลการประเมินฯ": "guideline",
}
"""Heading of a flat sheet -> field."""

_Values = Mapping[str, str]


def is_data(table: Table) -> bool:
    """Whether the table's first row is the heading row of one of the program's flat sheets."""
    return bool(table.rows) and table.rows[0].cells[:1] == (ID_HEADING,)


def read_data(table: Table, fiscal_year: int | None, round_: Round | None) -> Proposal:
    """The records of the flat sheets in ``table``; rows without an id get a new one.

    ``fiscal_year`` (Buddhist) wins over the rows'; measures taken to another year are new ones
    there. A sheet names no round.
    """
    notes = Notes()
    rows = list(_rows(table, notes))
    measures = [(row, _measure(row, fiscal_year)) for row in rows if row.get("title")]
    results = [_result(row, measure, round_ or "full-year") for row, measure in measures]
    years = [measure.fiscal_year for _, measure in measures if measure.fiscal_year]
    filled = tuple(result for result in results if result is not None)
    return Proposal(
        source=table.source,
        fiscal_year=fiscal_year or next(iter(years), None),
        round=round_,
        role="report" if filled else "plan",
        measures=tuple(measure for _, measure in measures),
        results=filled,
        scores=tuple(
            _score(row) for row in rows if row.get("code") and _number(row, "fiscal_year")
        ),
        analyses=tuple(_analysis(row) for row in rows if "cause" in row and _is_whole(row)),
        columns=tuple(_columns(table)),
        dropped=tuple(notes.dropped),
    )


def _columns(table: Table) -> Iterator[tuple[str, str]]:
    for row in table.rows:
        if row.cells[0] == ID_HEADING:
            yield from ((cell, _FIELDS[cell]) for cell in row.cells if cell in _FIELDS)


def _rows(table: Table, notes: Notes) -> Iterator[dict[str, str]]:
    """Field -> text of every row; a heading row begins each sheet."""
    fields: Sequence[str] = ()
    for row in table.rows:
        if row.cells[0] == ID_HEADING:
            fields = [_FIELDS.get(cell.strip(), "") for cell in row.cells]
            continue
        values = {field: "" for field in fields if field}
        for index, cell in enumerate(row.cells):
            field = fields[index] if index < len(fields) else ""
            if field:
                values[field] = clean_text(cell).strip()
            elif cell.strip():
                notes.drop(row.line, "unknown column", cell)
        yield values


def _number(row: _Values, field: str) -> int:
    digits = to_arabic(row.get(field, "")).strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 4 else 0


def _is_whole(row: _Values) -> bool:
    return bool(_number(row, "fiscal_year")) and 1 <= _number(row, "indicator") <= 10


def _measure(row: _Values, fiscal_year: int | None) -> Measure:
    stated = _number(row, "fiscal_year")
    year = fiscal_year or stated
    kept = row.get("id", "") if year == stated else ""
    texts = {name: row.get(name, "") for name in MEASURE_FIELDS}
    span = parse_period(texts["period"], year) if year and len(texts["period"]) < 300 else None
    instrument = row.get("instrument", "").upper()
    return Measure(
        id=kept or str(uuid4()),
        fiscal_year=year,
        instrument=next((code for code in get_args(Instrument) if code == instrument), None),
        indicator=_number(row, "indicator") or None,
        period_start=span.start if span else None,
        period_end=span.end if span else None,
        **texts,
    )


def _result(row: _Values, measure: Measure, round_: Round) -> Result | None:
    values = {name: row.get(name, "") for name in RESULT_FIELDS}
    if not any(values.values()):
        return None
    return Result(Result.id_for(measure.id, round_), measure.id, round_, **values)


def _score(row: _Values) -> Score:
    year, code, text = _number(row, "fiscal_year"), row["code"], row.get("text", "")
    id_ = Score.id_for(year, code)
    return Score(id_, year, code, text, parse_score(text), row.get("wording", ""))


def _analysis(row: _Values) -> Analysis:
    year, indicator = _number(row, "fiscal_year"), _number(row, "indicator")
    return Analysis(
        Analysis.id_for(year, indicator),
        year,
        indicator,
        shared_with=row.get("shared_with", ""),
        lowest_stated=row.get("lowest_stated", ""),
        cause=row.get("cause", ""),
        guideline=row.get("guideline", ""),
    )
