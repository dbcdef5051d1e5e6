"""Whatever a paper's cells say and wherever its pages break, no word is lost or doubled."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.imports.papers import FRONT, SIX, bare, proposed

FIELDS = ("title", "steps", "responsible", "period", "output", "suggestion")

_WORDS = st.sampled_from(
    (
        *("ตรวจ", "ถนน", "ก่อนฝน", "(ครั้งที่ ๒)", "- ประชุม", "๑) ชี้แจง", "E - service", "๑ - ๔"),
        *("ยืม - คืน", "“บริการ”", '"ดี"', "พ.ศ. ๒๕๖๖", "<ก>", "a < b", "ร้อยละ ๘๐", "อื่น ๆ"),
        *("ผลการดำเนินการดี", "ขั้นตอนแรก", "มาตรการนี้", "ตัวชี้วัด", "OIT", "ต่อ", "น้ำดื่ม", "ค่า", "-"),
        *("https://a.example/?a=1&b=2", "ไม่มี", "ม ก ร า", "จึงเรียนมา", "ลงชื่อ", "หน้า ๒", "--"),
    )
)
_TEXT = st.lists(_WORDS, min_size=1, max_size=7).map(" ".join)
_ROW = st.tuples(_TEXT, _TEXT, _TEXT, _TEXT, _TEXT, _TEXT)
_MORE = st.tuples(
    st.just(""), _TEXT, st.just(""), st.just(""), st.one_of(st.just(""), _TEXT), st.just("")
)
_REST = st.tuples(_TEXT, _TEXT, st.just(""), st.just(""), _TEXT, st.just(""))
_MEASURE = st.tuples(_ROW, st.lists(st.one_of(_MORE, _REST), max_size=2), st.booleans())


def _paper(measures: list[tuple[tuple[str, ...], list[tuple[str, ...]], bool]]) -> str:
    lines = ["\t".join(SIX)]
    for number, (row, more, heads) in enumerate(measures, 1):
        lines.append("\t".join((f"{number}. มาตรการ{row[0]}", *row[1:])))
        for cells in more:
            title = f"{cells[0]} (ต่อ)" if cells[0] else ""
            lines += ["", *(["\t".join(SIX)] if heads else []), "\t".join((title, *cells[1:]))]
    return FRONT + "\n".join(lines)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.lists(_MEASURE, min_size=1, max_size=6))
def test_every_word_is_found_again_once(
    measures: list[tuple[tuple[str, ...], list[tuple[str, ...]], bool]],
) -> None:
    proposal = proposed(_paper(measures))
    assert len(proposal.measures) == len(measures)
    results = {result.measure: result for result in proposal.results}
    for measure, (row, more, _) in zip(proposal.measures, measures, strict=True):
        for index, field in enumerate(FIELDS):
            record = measure if index < 4 else results[measure.id]
            expected = ("มาตรการ" if index == 0 else "") + "".join(
                cells[index] for cells in (row, *more)
            )
            assert bare(str(getattr(record, field))) == bare(expected), field
