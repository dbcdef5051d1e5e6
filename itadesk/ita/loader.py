"""The strict loader of rule books (``resources/ita/*.toml``), one file per ITA year."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import get_args

from itadesk.errors import RuleBookError
from itadesk.ita.rules import (
    Basis,
    Component,
    Ground,
    IndicatorRule,
    InstrumentRule,
    LevelRule,
    PaperRule,
    QuestionRule,
    RuleBook,
    Scale,
)
from itadesk.records.paper import Role
from itadesk.records.rounds import INSTRUMENTS
from itadesk.strict import Reader, read_toml, reader

GROUND_KEYS = ("basis", "confidence", "note")
KEYS: Mapping[str, tuple[str, ...]] = {
    "": (
        "year", "note", "instrument", "indicator", "question", "items", "grades", "scoring",
        "sub_indicators", "issues", "paper",
    ),
    "instrument": ("code", "name", "english", "weight", "count", "count_basis", *GROUND_KEYS),
    "indicator": ("number", "name", "instrument", *GROUND_KEYS),
    "question": ("code", "indicator", "wording", "sub_items", "scale", *GROUND_KEYS),
    "items": ("item", *GROUND_KEYS),
    "grades": ("pass_mark", "level", *GROUND_KEYS),
    "level": ("label", "total", "each"),
    "scoring": ("scale", *GROUND_KEYS),
    "scale": ("id", "answers", "points"),
    "sub_indicators": ("sub_indicator", *GROUND_KEYS),
    "sub_indicator": ("number", "name"),
    "issues": ("names", *GROUND_KEYS),
    "paper": (
        "role", "code", "name", "measures_offset", "scores_offset", "component", *GROUND_KEYS,
    ),
    "component": ("id", "text", "required", *GROUND_KEYS),
}  # fmt: skip


def read_rules(path: Path) -> Mapping[str, object]:
    """The raw tables of a rule book's file; raises RuleBookError RULES_UNREADABLE or _SYNTAX."""
    return read_toml(path, prefix="RULES", trouble=RuleBookError)


def build(data: Mapping[str, object], file: str) -> RuleBook:
    """The rule book in these tables; raises RuleBookError, whose sentence names file and key."""
    like = Reader(data, file, "", "RULES", RuleBookError)
    top = reader(data, KEYS[""], like=like, where="")
    items = top.table("items", KEYS["items"])
    grades = top.table("grades", KEYS["grades"])
    scoring = top.table("scoring", KEYS["scoring"])
    subs = top.table("sub_indicators", KEYS["sub_indicators"])
    issues = top.table("issues", KEYS["issues"])
    questions = (*_rows(top, "question"), *(items.tables("item", KEYS["question"])))
    made = RuleBook(
        year=top.whole("year", low=2550, high=2700),
        instruments=tuple(_instrument(row) for row in _rows(top, "instrument")),
        indicators=tuple(_indicator(row) for row in _rows(top, "indicator")),
        questions=tuple(_question(row) for row in questions),
        levels=_levels(grades),
        pass_mark=grades.number("pass_mark", low=0, high=100),
        grades_ground=_ground(grades),
        items_ground=_ground(items),
        papers=tuple(_paper(row) for row in _rows(top, "paper")),
        issues=issues.texts("names", ()),
        issues_ground=_ground(issues),
        sub_indicators=tuple(
            (row.text("number"), row.text("name"))
            for row in subs.tables("sub_indicator", KEYS["sub_indicator"])
        ),
        sub_indicators_ground=_ground(subs),
        scales=tuple(_scale(row) for row in scoring.tables("scale", KEYS["scale"])),
        scoring_ground=_ground(scoring),
        note=top.text("note", ""),
    )
    _check_whole(top, made)
    return made


def _rows(top: Reader, key: str) -> Sequence[Reader]:
    return top.tables(key, KEYS[key])


def _ground(row: Reader, usual: Ground | None = None) -> Ground:
    if usual is not None and "basis" not in row.data:
        return usual
    confidence = row.data.get("confidence")
    return Ground(
        row.choice("basis", get_args(Basis), "unverified"),
        row.number("confidence", low=0, high=1) if confidence is not None else None,
        row.text("note", ""),
    )


def _instrument(row: Reader) -> InstrumentRule:
    return InstrumentRule(
        code=row.choice("code", INSTRUMENTS),
        name=row.text("name"),
        english=row.text("english", ""),
        weight=row.number("weight", low=0, high=1),
        count=row.whole("count", 0, low=0, high=500),
        ground=_ground(row),
        count_ground=Ground(row.choice("count_basis", get_args(Basis), "unverified")),
    )


def _indicator(row: Reader) -> IndicatorRule:
    return IndicatorRule(
        number=row.whole("number", low=1, high=99),
        name=row.text("name"),
        instrument=row.choice("instrument", INSTRUMENTS),
        ground=_ground(row),
    )


def _question(row: Reader) -> QuestionRule:
    code = row.text("code")
    if code[:1] not in "ieo" or not code[1:].isascii() or not code[1:].isdigit():
        raise row.fail("VALUE", "code", f'มีค่า "{code}" ต้องเป็นรหัสเช่น i1, e1 หรือ o1')
    return QuestionRule(
        code=code,
        indicator=row.whole("indicator", low=1, high=99),
        wording=row.text("wording"),
        ground=_ground(row),
        sub_items=row.texts("sub_items", ()),
        scale=row.text("scale", ""),
    )


def _scale(row: Reader) -> Scale:
    made = Scale(row.text("id"), row.texts("answers"), row.wholes("points"))
    if len(made.answers) != len(made.points):
        raise row.fail("VALUE", "points", "ต้องมีจำนวนเท่ากับ answers")
    return made


def _levels(grades: Reader) -> tuple[LevelRule, ...]:
    """The ladder, strictly falling, so that no two levels claim one score."""
    levels = tuple(
        LevelRule(
            label=row.text("label"),
            total=row.number("total", low=0, high=100),
            each=row.number("each", low=0, high=100) if "each" in row.data else None,
        )
        for row in grades.tables("level", KEYS["level"], need=True)
    )
    for upper, lower in pairwise(levels):
        if not _above(upper, lower):
            what = f'มีระดับ "{upper.label}" กับ "{lower.label}" ซ้อนทับกัน ต้องเรียงจากเกณฑ์สูงลงต่ำ'
            raise grades.fail("LEVELS", "level", what)
    labels = [level.label for level in levels]
    if len(set(labels)) != len(labels):
        raise grades.fail("LEVELS", "level", "มีชื่อระดับซ้ำกัน")
    if levels[-1].total != 0 or levels[-1].each is not None:
        what = "ระดับสุดท้ายต้องเริ่มที่ total = 0 คะแนนทุกค่าจึงจะมีระดับ"
        raise grades.fail("LEVELS", "level", what)
    return levels


def _above(upper: LevelRule, lower: LevelRule) -> bool:
    if upper.total != lower.total:
        return upper.total > lower.total
    return (Decimal(-1) if upper.each is None else upper.each) > (
        Decimal(-1) if lower.each is None else lower.each
    )


def _paper(row: Reader) -> PaperRule:
    ground = _ground(row)
    return PaperRule(
        role=row.choice("role", get_args(Role)),
        code=row.text("code"),
        name=row.text("name"),
        measures_offset=row.whole("measures_offset", low=-3, high=3),
        scores_offset=row.whole("scores_offset", low=-3, high=3),
        components=tuple(
            Component(
                part.text("id"),
                part.text("text"),
                part.flag("required", True),
                _ground(part, usual=ground),
            )
            for part in row.tables("component", KEYS["component"])
        ),
        ground=ground,
    )


def _check_whole(top: Reader, made: RuleBook) -> None:
    """What no single row can show: doubles, references, weights."""
    codes = [str(rule.code) for rule in made.instruments]
    codes += [rule.code for rule in made.questions]
    codes += [str(rule.number) for rule in made.indicators]
    double = next((code for code in codes if codes.count(code) > 1), None)
    if double is not None:
        raise top.fail("DOUBLE", double, "มีซ้ำกันมากกว่าหนึ่งแห่ง")
    if {rule.code for rule in made.instruments} != set(INSTRUMENTS):
        raise top.fail("MISSING", "instrument", "ต้องมีครบ IIT, EIT และ OIT")
    if sum(rule.weight for rule in made.instruments) != 1:
        raise top.fail("VALUE", "weight", "ของเครื่องมือทั้งสามต้องรวมกันได้ 1")
    numbers = {rule.number for rule in made.indicators}
    lost = next((rule for rule in made.questions if rule.indicator not in numbers), None)
    if lost is not None:
        raise top.fail("VALUE", lost.code, f"อ้างถึงตัวชี้วัดที่ {lost.indicator} ซึ่งไม่มี")
