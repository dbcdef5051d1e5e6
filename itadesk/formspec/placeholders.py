"""The fixed list of placeholders a form's texts may hold, and their strict parsing.

A placeholder is a name from ``PLACEHOLDERS`` in braces, replaced letter for letter: it is never
evaluated, since offices exchange form files. A clause in square brackets is left out as a
whole where one of its placeholders has no value.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from itadesk.errors import FormError
from itadesk.strict import nearest

PLACEHOLDERS: Mapping[str, str] = {
    "fiscal_year": "ปีงบประมาณของมาตรการ",
    "fiscal_year-1": "ปีงบประมาณก่อนหน้า",
    "fiscal_year+1": "ปีงบประมาณถัดไป",
    "score_year": "ปีงบประมาณของคะแนนที่นำมาวิเคราะห์",
    "score_year-1": "ปีงบประมาณก่อนปีของคะแนน",
    "ita_year": "ปี ITA ที่ยื่นเอกสาร",
    "round": "รอบการรายงาน เช่น รอบ ๖ เดือนแรก",
    "round_span": "ช่วงเดือนของรอบ เช่น ตุลาคม ๒๕๖๔ – มีนาคม ๒๕๖๕",
    "half_year": "รอบและช่วงเดือน เฉพาะรอบ ๖ เดือน (รอบ ๑๒ เดือนไม่มีค่า)",
    "office.name": "ชื่อเต็มของหน่วยงาน",
    "office.short": "ชื่อย่อของหน่วยงาน เช่น อบต.…",
    "office.kind": "ประเภทหน่วยงาน",
    "office.place": "ตำบล อำเภอ จังหวัด",
    "office.subdistrict": "ตำบล",
    "office.district": "อำเภอ",
    "office.province": "จังหวัด",
    "office.website": "เว็บไซต์ของหน่วยงาน",
    "total": "คะแนนรวมของปีคะแนน",
    "level": "ระดับผลการประเมินของปีคะแนน",
    "IIT": "คะแนน IIT ของปีคะแนน",
    "EIT": "คะแนน EIT ของปีคะแนน",
    "OIT": "คะแนน OIT ของปีคะแนน",
    "item_code": "รหัสข้อ OIT ของเอกสาร เช่น O26",
    "item_name": "ชื่อข้อ OIT ของเอกสาร",
    "indicator_count": "จำนวนตัวชี้วัด",
    "measure_count": "จำนวนมาตรการ",
    "paper_date": "วันที่ของเอกสาร",
    "web_address": "ที่อยู่เว็บที่เผยแพร่เอกสาร",
}
"""Name -> what it stands for, as the form dialog explains it."""

_TOKEN = re.compile(r"\{([^{}]*)\}|([\[\]{}])")


@dataclass(frozen=True, slots=True)
class Piece:
    """Literal text, or the name of a placeholder; ``clause`` numbers its bracketed clause."""

    text: str
    name: str = ""
    clause: int = 0
    """0: outside any clause."""


def parse(pattern: str) -> tuple[Piece, ...]:
    """The pieces of a pattern.

    Raises FormError FORM_PLACEHOLDER for a name that is not in the list, FORM_BRACKET for
    brackets that do not pair. The messages name neither file nor key: the loader does.
    """
    pieces: list[Piece] = []
    clause = count = at = 0
    for match in _TOKEN.finditer(pattern):
        pieces.append(Piece(pattern[at : match.start()], clause=clause))
        at = match.end()
        if match[2] is None:
            pieces.append(Piece(match[0], _known(match[1]), clause))
        elif match[2] == "[" and not clause:
            count += 1
            clause = count
        elif match[2] == "]" and clause:
            clause = 0
        else:
            raise FormError("FORM_BRACKET", f'มีวงเล็บ "{match[2]}" ที่ไม่เข้าคู่กัน')
    if clause:
        raise FormError("FORM_BRACKET", 'มีวงเล็บ "[" ที่ไม่มี "]" ปิด')
    pieces.append(Piece(pattern[at:]))
    return tuple(piece for piece in pieces if piece.text)


def _known(name: str) -> str:
    if name in PLACEHOLDERS:
        return name
    hint = nearest(name, tuple(PLACEHOLDERS))
    raise FormError("FORM_PLACEHOLDER", f'ใช้ตัวแทนข้อความ "{{{name}}}" ซึ่งไม่รู้จัก{hint}')


def fill(pattern: str, values: Mapping[str, str], *, blanks: Mapping[str, str]) -> str:
    """The pattern with its placeholders replaced; ``blanks`` has what stands for missing values.

    A name without value and without blank leaves nothing. A clause with a missing value is
    left out. Raises FormError as ``parse`` does.
    """
    pieces = parse(pattern)
    empty = {piece.clause for piece in pieces if piece.name and not values.get(piece.name)}
    return "".join(
        (values.get(piece.name) or blanks.get(piece.name, "")) if piece.name else piece.text
        for piece in pieces
        if not piece.clause or piece.clause not in empty
    )
