"""The strict loader of form files (``forms/*.toml``); docs/forms.md describes the keys."""

import re
from decimal import Decimal
from pathlib import Path
from typing import get_args

from itadesk.errors import FormError
from itadesk.formspec.fields import FIELDS, NUMBER
from itadesk.formspec.form import (
    Form,
    FormColumn,
    FormPage,
    FormPart,
    GroupBy,
    Numbering,
    PartKind,
)
from itadesk.formspec.placeholders import parse
from itadesk.records.document import Align, Orientation
from itadesk.records.paper import Role
from itadesk.strict import Reader, nearest, open_reader

FORM_KEYS = (
    "id", "title", "role", "years", "digits", "page_numbers", "memo_head", "charts", "appendix",
    "dated", "signatories", "score_year", "part",
)  # fmt: skip
PART_KEYS = (
    "kind", "title", "preamble", "closing", "group_by", "number", "page", "column",
)  # fmt: skip
PAGE_KEYS = (
    "orientation", "left", "right", "top", "bottom", "title_size", "text_size", "table_size",
)  # fmt: skip
COLUMN_KEYS = ("field", "heading", "width", "required", "align", "hidden")

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
"""What a form's id looks like: it is a command line word and part of file names."""


def load_form(path: Path) -> Form:
    """The form in this file; raises FormError, whose sentence names file and key."""
    top = open_reader(path, FORM_KEYS, prefix="FORM", trouble=FormError)
    form = Form(
        id=_id(top),
        title=top.text("title"),
        role=top.choice("role", get_args(Role)),
        years=_years(top),
        parts=tuple(_part(part) for part in top.tables("part", PART_KEYS, need=True)),
        digits=top.choice("digits", ("thai", "arabic"), "thai"),
        page_numbers=top.flag("page_numbers"),
        memo_head=top.flag("memo_head"),
        charts=top.flag("charts"),
        appendix=top.flag("appendix"),
        dated=top.flag("dated"),
        signatories=top.texts("signatories", ()),
        score_year=top.whole("score_year", 0, low=-3, high=3),
        file=str(path),
    )
    if not form.title.strip():
        raise top.fail("VALUE", "title", "ต้องไม่ว่าง")
    return form


def _id(top: Reader) -> str:
    value = top.text("id")
    if not ID.fullmatch(value) or len(value) > 60:
        raise top.fail("VALUE", "id", "ต้องเป็นอักษรอังกฤษตัวเล็ก ตัวเลข และขีดกลาง ไม่เกิน 60 ตัว")
    return value


def _years(top: Reader) -> tuple[int, ...]:
    years = top.wholes("years", ())
    if any(not 2500 <= year <= 2700 for year in years):
        raise top.fail("RANGE", "years", "ต้องเป็นปีพุทธศักราช เช่น 2568")
    return years


def _part(part: Reader) -> FormPart:
    kind = part.choice("kind", get_args(PartKind), "measures")
    columns = tuple(
        _column(column, kind) for column in part.tables("column", COLUMN_KEYS, need=True)
    )
    group_by = part.choice("group_by", get_args(GroupBy), "none")
    number = part.choice(
        "number", get_args(Numbering), "in-title" if kind == "measures" else "none"
    )
    _check_columns(part, columns)
    if kind == "analysis" and (group_by not in {"none", "indicator"} or number != "none"):
        raise part.fail("VALUE", "kind", "เป็น analysis จึงจัดกลุ่มหรือใส่ลำดับอย่างอื่นไม่ได้")
    if (number == "column") != any(column.field == NUMBER for column in columns):
        raise part.fail(
            "VALUE", "number", f'ต้องเป็น "column" เมื่อมีคอลัมน์ "{NUMBER}" และเฉพาะเมื่อมีเท่านั้น'
        )
    return FormPart(
        title=tuple(_pattern(part, "title", line) for line in part.texts("title", ())),
        columns=columns,
        kind=kind,
        preamble=_pattern(part, "preamble", part.text("preamble", "")),
        closing=_pattern(part, "closing", part.text("closing", "")),
        group_by=group_by,
        number=number,
        page=_page(part.table("page", PAGE_KEYS)),
    )


def _check_columns(part: Reader, columns: tuple[FormColumn, ...]) -> None:
    fields = [column.field for column in columns]
    double = next((field for field in fields if fields.count(field) > 1), None)
    if double is not None:
        raise part.fail("DOUBLE", "column", f'มี field "{double}" ซ้ำกัน')
    if all(column.hidden for column in columns):
        raise part.fail("VALUE", "column", "ต้องมีอย่างน้อยหนึ่งคอลัมน์ที่พิมพ์ (hidden ไม่เป็น true)")


def _column(column: Reader, kind: PartKind) -> FormColumn:
    field = column.text("field")
    known = tuple(FIELDS[kind])
    if field not in known:
        raise column.fail("FIELD", "field", f'ระบุคอลัมน์ "{field}" ซึ่งไม่มี{nearest(field, known)}')
    heading = column.text("heading")
    if "{" in heading or "}" in heading:
        raise column.fail("PLACEHOLDER", "heading", "ใช้ตัวแทนข้อความในวงเล็บปีกกาไม่ได้")
    return FormColumn(
        field=field,
        heading=heading,
        width=float(column.number("width", low=0.1, high=100)),
        required=column.flag("required"),
        align=column.choice("align", get_args(Align), "left"),
        hidden=column.flag("hidden"),
    )


def _page(page: Reader) -> FormPage:
    usual = FormPage()
    margins = {
        side: float(page.number(side, low=5, high=80, default=Decimal(getattr(usual, side))))
        for side in ("left", "right", "top", "bottom")
    }
    sizes = {
        size: float(page.number(size, low=8, high=40, default=Decimal(getattr(usual, size))))
        for size in ("title_size", "text_size", "table_size")
    }
    orientation = page.choice("orientation", get_args(Orientation), usual.orientation)
    return FormPage(orientation=orientation, **margins, **sizes)


def _pattern(part: Reader, key: str, pattern: str) -> str:
    """The pattern, once every placeholder in it is known to be in the fixed list."""
    try:
        parse(pattern)
    except FormError as error:
        raise part.fail(error.code.removeprefix("FORM_"), key, error.message) from error
    return pattern
