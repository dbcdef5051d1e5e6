"""The divisions a text of ผู้รับผิดชอบ names, derived from the office's register."""

import re
from collections.abc import Iterable
from functools import lru_cache

STANDARD_UNITS = (
    "สำนักปลัด",
    "สำนักปลัด อบต.",
    "สำนักปลัด อบจ.",
    "สำนักปลัดเทศบาล",
    "สำนักปลัดองค์การบริหารส่วนตำบล",
    "สำนักปลัดองค์การบริหารส่วนจังหวัด",
    "สำนักงานปลัด",
    "สำนักคลัง",
    "สำนักช่าง",
    "กองคลัง",
    "กองช่าง",
    "กองการศึกษา",
    "กองการศึกษา ศาสนา และวัฒนธรรม",
    "กองการศึกษา ศาสนาและวัฒนธรรม",
    "กองสาธารณสุข",
    "กองสาธารณสุขและสิ่งแวดล้อม",
    "กองสวัสดิการสังคม",
    "กองส่งเสริมการเกษตร",
    "กองยุทธศาสตร์และงบประมาณ",
    "กองวิชาการและแผนงาน",
    "กองการเจ้าหน้าที่",
    "กองการประปา",
    "กองพัสดุและทรัพย์สิน",
    "หน่วยตรวจสอบภายใน",
)
"""Names of divisions that nearly every office has, known also before its register is filled."""

_SEPARATOR = r"(?:\s*(?:[,،、;/+&\n]|และ|กับ)\s*|\s+)"
_BETWEEN = re.compile(rf"{_SEPARATOR}+")


def responsible_units(text: str, register: Iterable[str] = ()) -> tuple[str, ...]:
    """The entries of ``text``: units of the register (as it spells them) by longest match.

    Spaces inside a name do not matter (``งาน ประชาสัมพันธ์`` is one unit). What is no known unit
    stays one entry as typed, also where it holds separators; nothing is lost.
    """
    pattern, names = _known(tuple(register))
    found: list[str] = []
    unknown, at = "", 0
    while at < len(text):
        match = pattern.match(text, at) if _begins(text, at) else None
        if match and match.end() > at:
            _keep(found, unknown)
            unknown, at = "", match.end()
            found.append(names.get(_key(match.group()), match.group()))
        else:
            unknown, at = unknown + text[at], at + 1
    _keep(found, unknown)
    return tuple(dict.fromkeys(found))


def _keep(found: list[str], unknown: str) -> None:
    """An unknown text between units as one entry, without the separators around it."""
    start = match.end() if (match := _BETWEEN.match(unknown)) and found else 0
    text = re.sub(rf"{_SEPARATOR}+$", "", unknown[start:]).strip(" \n,;/")
    if text:
        found.append(text)


def _begins(text: str, at: int) -> bool:
    """Whether a name may begin here: at the start or after a separator."""
    return at == 0 or re.search(r"(?:[\s,،、;/+&]|และ|กับ)$", text[max(0, at - 4) : at]) is not None


def _key(name: str) -> str:
    return re.sub(r"\s+", "", name)


@lru_cache(maxsize=32)
def _known(register: tuple[str, ...]) -> tuple[re.Pattern[str], dict[str, str]]:
    """A pattern for every known name, the longest first, and how the register spells each."""
    names = {_key(name): name.strip() for name in register if name.strip()}
    keys = sorted({*names, *map(_key, STANDARD_UNITS)}, key=len, reverse=True)
    loose = (r"\s*".join(map(re.escape, key)) for key in keys)
    end = r"(?=$|[\s,،、;/+&]|และ|กับ)"
    return re.compile(f"(?:{'|'.join(loose)}){end}"), names
