"""Every form of a period that was seen in a paper, and what must stay unread."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.thai.dates import format_date
from itadesk.thai.digits import to_thai
from itadesk.thai.headings import find_fiscal_year, find_round
from itadesk.thai.periods import (
    Period,
    fiscal_year_of,
    fiscal_year_span,
    parse_period,
    round_span,
)

SEEN = {
    "๑๔ ก.พ. ๒๕๖๕": "2022-02-14 2022-02-14",
    "๙ ธ.ค.๒๕๖๕": "2022-12-09 2022-12-09",
    "มกราคม ๒๕๖๕": "2022-01-01 2022-01-31",
    "ม ก ร า ค ม ๒๕๖๕": "2022-01-01 2022-01-31",
    "กุมภา พันธ์ ๒๕๖๗": "2024-02-01 2024-02-29",
    "มี.ค.๖๕": "2022-03-01 2022-03-31",
    "ก.พ. – มี.ค. ๖๕": "2022-02-01 2022-03-31",
    "ธ.ค. ๖๔- มี.ค. ๖๕": "2021-12-01 2022-03-31",
    "ต.ค.๖๔-มี.ค. ๖๕": "2021-10-01 2022-03-31",
    "ม.ค. -มี.ค. ๖๕": "2022-01-01 2022-03-31",
    "ต.ค. ๒๕๖๘ – ๓๐ ก.ย. ๒๕๖๙": "2025-10-01 2026-09-30",
    "ตลอด ปีงบประมาณ พ.ศ.๒๕๖๖": "2022-10-01 2023-09-30",
    "ปีงบประมาณ ๒๕๖๙": "2025-10-01 2026-09-30",
    "พ.ศ. ๒๕๖๙": "2025-10-01 2026-09-30",
    "2569": "2025-10-01 2026-09-30",
    "๒๕๖๖ - ๒๕๗๐": "2022-10-01 2027-09-30",
    "๑ - ๓๐ กันยายน ๒๕๖๘": "2025-09-01 2025-09-30",
    "ระหว่างวันที่ ๑ ต.ค. ๒๕๖๗ ถึงวันที่ ๓๐ ก.ย. ๒๕๖๘": "2024-10-01 2025-09-30",
    "ตั้งแต่เดือนตุลาคม ๒๕๖๗ ถึง เดือนมีนาคม ๒๕๖๘": "2024-10-01 2025-03-31",
    "1/10/2567 - 31/3/68": "2024-10-01 2025-03-31",
    "พ.ย. - ก.พ. ๖๘": "2024-11-01 2025-02-28",
    "พ.ย. ๖๗ - ก.พ.": "2024-11-01 2025-02-28",
    "เดือนธันวาคม พ.ศ. ๒๕๖๗": "2024-12-01 2024-12-31",
    "ไตรมาส ๒/๒๕๖๙": "2026-01-01 2026-03-31",
    "ไตรมาสที่ ๓ ปีงบประมาณ พ.ศ. ๒๕๖๙": "2026-04-01 2026-06-30",
}
WITHOUT_YEAR = {
    "ไตรมาสที่ ๑ - ๔": "2024-10-01 2025-09-30",
    "ไตรมาสที่ ๒": "2025-01-01 2025-03-31",
    "ไตรมาส 1 ถึงไตรมาส 2": "2024-10-01 2025-03-31",
    "ไตรมาสที่ ๑, ๒ และ ๓": "2024-10-01 2025-06-30",
    "ไตรมาสที่ ๑ (ต.ค. - ธ.ค. ๖๗)": "2024-10-01 2024-12-31",
    "ตลอดปีงบประมาณ": "2024-10-01 2025-09-30",
    "ตลอดทั้งปี": "2024-10-01 2025-09-30",
    "ทุกเดือน": "2024-10-01 2025-09-30",
    "รอบ ๖ เดือนแรก": "2024-10-01 2025-03-31",
    "รอบ ๑๒ เดือน": "2024-10-01 2025-09-30",
    "ภายในไตรมาสที่ ๒": "2025-01-01 2025-03-31",
    "ครึ่งปีหลัง": "2025-04-01 2025-09-30",
    "ต.ค. - มี.ค.": "2024-10-01 2025-03-31",
    "ตค – มีค": "2024-10-01 2025-03-31",
    "พฤศจิกายน": "2024-11-01 2024-11-30",
    "เมษายน ถึง กันยายน": "2025-04-01 2025-09-30",
    "๑ ธ.ค. - ๑๕ ม.ค.": "2024-12-01 2025-01-15",
}


def _written(period: Period | None) -> str:
    return f"{period.start} {period.end}" if period else "unread"


@pytest.mark.parametrize(("text", "expected"), (SEEN | WITHOUT_YEAR).items())
def test_forms_in_use(text: str, expected: str) -> None:
    assert _written(parse_period(text, 2568)) == expected


@pytest.mark.parametrize("text", SEEN)
def test_a_written_year_wins_over_the_fiscal_year(text: str) -> None:
    assert parse_period(text, 2500) == parse_period(text, 2568)


@pytest.mark.parametrize("text", SEEN | WITHOUT_YEAR)
@pytest.mark.parametrize("dash", ["-", "–", " — ", " ถึง "])
def test_dashes_spaces_and_digits_do_not_matter(text: str, dash: str) -> None:
    expected = parse_period(text, 2568)
    for char in ("-", "–", "ถึง"):
        changed = text.replace(char, dash)
        assert parse_period(f" {to_thai(changed)} ", 2568) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "ปี",
        "เดือน",
        "๕",
        "๓๑ ก.พ. ๖๕",
        "มี.ค. - ต.ค.",
        "ภายในเดือนมีนาคม ๒๕๖๘",
        "ไตรมาสที่ ๕",
        "ไตรมาสที่ ๓ - ๒",
        "ไตรมาสที่ ๑ และ ๓",
        "ตามแผน",
        "มีนา",
        "๒๕๗๐ - ๒๕๖๖",
        "มี.ค. ๖๕ - ก.พ. ๖๕",
        "ไตรมาสที่ ๑ (ม.ค. ๖๘)",
        "ต.ค. - ธ.ค. - ม.ค.",
        "พ.ศ.",
        "January 2568",
    ],
)
def test_anything_else_is_unread(text: str) -> None:
    assert parse_period(text, 2568) is None


@given(st.text(alphabet="ตลอดปีงบประมาณไตรส.ค-–ถึง ๐๑๒๕๖๘0123/()", max_size=30))
def test_no_text_breaks_the_reader(text: str) -> None:
    period = parse_period(text, 2568)
    assert period is None or period.start <= period.end


@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)), st.integers(0, 900), st.booleans())
def test_a_written_range_is_read_back(start: date, days: int, short: bool) -> None:
    end = start + timedelta(days)
    style = "short" if short else "long"
    text = f"{format_date(start, 'short')} – {format_date(end, 'short' if short else 'long')}"
    assert style and parse_period(to_thai(text), 2568) == Period(start, end)


@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)))
def test_each_day_lies_in_its_fiscal_year_and_in_one_half(day: date) -> None:
    year = fiscal_year_of(day)
    today = Period(day, day)
    assert fiscal_year_span(year).overlaps(today)
    halves = [round_span(year, name).overlaps(today) for name in ("first-half", "second-half")]
    assert sorted(halves) == [False, True]
    assert round_span(year, "full-year") == fiscal_year_span(year)


@pytest.mark.parametrize(
    ("heading", "year", "round_"),
    [
        ("รายงานผล ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ (รอบ ๖ เดือนแรก)", 2566, "first-half"),
        ("รายงานผล ประจำปี พ.ศ. ๒๕๖๘", 2568, None),
        ("วิเคราะห์ผลปี ๒๕๖๗ เพื่อจัดทำแผนประจำปีงบประมาณ ๒๕๖๘", 2568, None),
        ("ใน ปี งบประมาณพ.ศ.๒๕๖๘(๑๐ ตัวชี้วัด)", 2568, None),
        ("รอบ 12 เดือน ปีงบประมาณ 2567", 2567, "full-year"),
        ("รอบ ๖ เดือนหลัง", None, "second-half"),
        ("รอบ ๖ เดือน (ตุลาคม ๒๕๖๗ – มีนาคม ๒๕๖๘)", None, "first-half"),
        ("(ตั้งแต่เมษายน ๒๕๖๘ – กันยายน ๒๕๖๘)", None, "second-half"),
        ("ตามพระราชบัญญัติที่ใช้บังคับ", None, None),
    ],
)
def test_headings_name_year_and_round(heading: str, year: int | None, round_: str | None) -> None:
    assert find_fiscal_year(heading) == year
    assert find_round(heading) == round_
