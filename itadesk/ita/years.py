"""Which ITA years are known, their rule books, and making a new year from the one before."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from itadesk import paths
from itadesk.errors import RuleBookError
from itadesk.ita.corrections import corrected
from itadesk.ita.loader import build, read_rules
from itadesk.ita.rules import PaperRule, RuleBook
from itadesk.records.paper import Role, RuleCorrection
from itadesk.records.rounds import Round
from itadesk.tomltext import toml_text

_FILE = re.compile(r"2[5-7]\d\d\.toml")
_YEAR = re.compile(r"(?<!\d)25\d\d(?!\d)")
_NAMES = frozenset({"name", "wording"})


def user_rules_dir() -> Path:
    """Rule books the office made; one here wins over the shipped one of its year."""
    return paths.user_dir() / "ita"


def _files() -> dict[int, Path]:
    folders = (paths.resources_dir() / "ita", user_rules_dir())
    return {
        int(path.stem): path
        for folder in folders
        if folder.is_dir()
        for path in sorted(folder.iterdir())
        if _FILE.fullmatch(path.name)
    }


def known_years() -> tuple[int, ...]:
    """Buddhist ITA years that have a rule book, oldest first."""
    return tuple(sorted(_files()))


def rulebook(year: int, corrections: Iterable[RuleCorrection] = ()) -> RuleBook:
    """The rule book of this Buddhist ITA year with the office's corrections of that year.

    A correction whose value was emptied says nothing: the shipped rule holds again. Raises
    RuleBookError RULES_UNKNOWN_YEAR where there is none, or what its file gives.
    """
    path = _files().get(year)
    if path is None:
        message = f"ยังไม่มีเกณฑ์ ITA ปี {year} ให้สร้างจากเกณฑ์ของปีก่อนหน้าแล้วตรวจแก้"
        raise RuleBookError("RULES_UNKNOWN_YEAR", message)
    own = tuple(row for row in corrections if row.ita_year == year and row.value.strip())
    try:
        changed = path.stat().st_mtime_ns
    except OSError as error:
        raise RuleBookError("RULES_UNREADABLE", f"เปิดแฟ้ม {path} ไม่ได้") from error
    made = _read(path, changed, own)
    if made.year != year:
        message = f"แฟ้ม {path.name}: ปีในแฟ้มคือ {made.year} ไม่ตรงกับชื่อแฟ้ม"
        raise RuleBookError("RULES_YEAR", message)
    return made


@lru_cache(maxsize=32)
def _read(path: Path, changed: int, corrections: tuple[RuleCorrection, ...]) -> RuleBook:
    """Kept by the file's time of change: a preview asks for the same year many times a second."""
    return corrected(read_rules(path), path.name, corrections)


def rulebook_near(year: int, corrections: Iterable[RuleCorrection] = ()) -> RuleBook:
    """The rule book of this year, else of the nearest known one; for wording, never for codes.

    One that cannot be read is passed over; raises RuleBookError where none can.
    """
    years = known_years()
    if not years:
        raise RuleBookError("RULES_UNKNOWN_YEAR", "ไม่พบเกณฑ์ ITA ของปีใดเลย ให้ติดตั้งโปรแกรมใหม่")
    corrections = tuple(corrections)
    nearest = sorted(years, key=lambda known: (abs(known - year), known))
    for known in nearest:
        if readable(known):
            return rulebook(known, corrections)
    return rulebook(nearest[0], corrections)


def readable(year: int) -> bool:
    """Whether this year has a rule book and its file can be read."""
    try:
        rulebook(year)
    except RuleBookError:
        return False
    return True


def filing(
    role: Role, fiscal_year: int, round_: Round, corrections: Iterable[RuleCorrection] = ()
) -> tuple[int, PaperRule] | None:
    """The ITA year in which a paper of this fiscal year is filed, and what it asks for.

    Two ITA years may ask for one report (2566: its first six months, 2567: all of it); a
    half-year report then belongs to the earlier. None where no known year asks for it.
    """
    corrections = tuple(corrections)
    fitting: list[tuple[int, PaperRule]] = []
    for year in range(fiscal_year - 1, fiscal_year + 3):
        if not readable(year):
            continue
        rule = rulebook(year, corrections).paper(role)
        if rule is not None and year + rule.measures_offset == fiscal_year:
            fitting.append((year, rule))
    if not fitting:
        return None
    return fitting[0] if round_ != "full-year" else fitting[-1]


def next_year(year: int) -> str:
    """The TOML text of ``year`` made from the year before: everything in it unverified.

    Years named in items and papers move on by one. Raises RuleBookError where the year
    before is not known.
    """
    path = _files().get(year - 1)
    if path is None:
        message = f"สร้างเกณฑ์ ITA ปี {year} ไม่ได้ เพราะไม่มีเกณฑ์ของปี {year - 1}"
        raise RuleBookError("RULES_UNKNOWN_YEAR", message)
    moved = _moved(read_rules(path))
    assert isinstance(moved, dict)
    note = f"คัดลอกจากเกณฑ์ปี {year - 1} ยังไม่ได้ยืนยัน"
    text = toml_text({"year": year, "note": note, **_without(moved, "year", "note")})
    build({**moved, "year": year, "note": note}, f"{year}.toml")
    return text


def make_year(year: int) -> Path:
    """Write ``next_year`` into the user's folder; raises RuleBookError, also where one is known."""
    if year in known_years():
        raise RuleBookError("RULES_EXISTS", f"มีเกณฑ์ ITA ปี {year} อยู่แล้ว")
    path = user_rules_dir() / f"{year}.toml"
    text = next_year(year)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise RuleBookError("RULES_UNWRITABLE", f"เขียนแฟ้ม {path} ไม่ได้") from error
    return path


def _without(values: Mapping[str, object], *keys: str) -> dict[str, object]:
    return {key: value for key, value in values.items() if key not in keys}


def _moved(value: object, key: str = "") -> object:
    """The same tables with every basis unverified and the years in names moved on by one."""
    if isinstance(value, Mapping):
        return {name: _moved(inner, name) for name, inner in value.items() if name != "confidence"}
    if isinstance(value, list):
        return [_moved(inner, key) for inner in value]
    if key in {"basis", "count_basis"}:
        return "unverified"
    if key in _NAMES and isinstance(value, str):
        return _YEAR.sub(lambda match: str(int(match[0]) + 1), value)
    return value
