"""The rounds of reporting and the instruments of the assessment: closed sets of names."""

from typing import Literal, get_args

Round = Literal["first-half", "second-half", "full-year"]
Instrument = Literal["IIT", "EIT", "OIT"]

ROUNDS: tuple[Round, ...] = get_args(Round)
INSTRUMENTS: tuple[Instrument, ...] = get_args(Instrument)

ROUND_TITLES: dict[Round, str] = {
    "first-half": "รอบ ๖ เดือนแรก",
    "second-half": "รอบ ๖ เดือนหลัง",
    "full-year": "รอบ ๑๒ เดือน",
}

STATUSES = ("แล้วเสร็จ", "อยู่ระหว่างดำเนินการ", "ยังไม่ได้ดำเนินการ")
"""What a result's status may be; the last asks for a reason."""
