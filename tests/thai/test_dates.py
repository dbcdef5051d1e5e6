"""Buddhist-era dates, read and written."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.thai.dates import format_date, parse_date, today_text
from itadesk.thai.digits import to_thai

DAYS = st.dates(date(1941, 1, 1), date(2100, 12, 31))


@given(DAYS, st.sampled_from(["long", "short"]), st.booleans())
def test_a_written_date_is_read_back(day: date, style: str, thai: bool) -> None:
    text = format_date(day, "long" if style == "long" else "short")
    assert parse_date(to_thai(text) if thai else text) == day


@pytest.mark.parametrize(
    "text",
    [
        "๙ ธ.ค.๒๕๖๔",
        "๙ ธ.ค. ๖๔",
        "๙ ธค ๖๔",
        "9 ธันวาคม 2564",
        "วันที่ ๙ ธันวาคม พ.ศ. ๒๕๖๔",
        "วันพฤหัสบดีที่ ๙ เดือนธันวาคม พ.ศ.๒๕๖๔",
        "ลงวันที่ ๙ ธันวาคม ๒๕๖๔",
        "๙ ธ ั น ว า ค ม ๒๕๖๔",
        "๙/๑๒/๒๕๖๔",
        "09/12/64",
        "๙\u00a0ธ.ค.\u00a0๒๕๖๔",
    ],
)
def test_forms_in_use(text: str) -> None:
    assert parse_date(text) == date(2021, 12, 9)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "ธันวาคม ๒๕๖๔",
        "๓๑ ก.พ. ๒๕๖๕",
        "๒๙ ก.พ. ๒๕๖๖",
        "๙ ธ.ค.",
        "9 December 2021",
        "๐ ม.ค. ๒๕๖๕",
        "๙/๑๓/๒๕๖๔",
        "๙ ธ.ค. ๒๐๒๑",
        "๙ ธ.ค. ๒๕๖๔๕",
        "๙ ธ.ค. ๑๕",
        "ราว ๙ ธ.ค. ๖๔",
    ],
)
def test_anything_else_is_no_date(text: str) -> None:
    assert parse_date(text) is None


def test_leap_days_follow_the_common_era() -> None:
    assert parse_date("๒๙ ก.พ. ๒๕๖๗") == date(2024, 2, 29)


@given(st.text(max_size=40))
def test_no_text_breaks_the_reader(text: str) -> None:
    assert parse_date(text) is None or any(char.isdigit() for char in text)


def test_today_is_a_date() -> None:
    assert parse_date(today_text()) is not None
    assert parse_date(today_text("short")) is not None
