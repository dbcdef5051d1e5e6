"""What surrounds the tables: titles, preambles, dates, signatures, addresses, pictures, memo."""

import dataclasses
import datetime

import pytest

from itadesk.formspec import Form, shelf
from itadesk.records.document import Chart, Image, Paragraph, QrCode, SignatureBlock
from itadesk.records.office import Office
from itadesk.report.compose import compose
from tests.report.office import PNG, Extra, analyses, dossier, score, scores
from tests.report.reading import blocks, paragraphs, whole

FORM = shelf().get("report-outcome")
DAY = datetime.date(2025, 10, 9)


def with_options(**options: object) -> Form:
    """The form with options a clerk may set."""
    return dataclasses.replace(FORM, **options)  # type: ignore[arg-type]


def test_titles_name_office_year_and_the_half_year_with_its_months() -> None:
    full = compose(shelf().get("report-suggestion"), dossier(2565))
    half = compose(shelf().get("report-suggestion"), dossier(2565, "first-half"))
    assert paragraphs(full)[2] == "ประจำปีงบประมาณ พ.ศ. ๒๕๖๕"
    assert paragraphs(half)[2] == (
        "ประจำปีงบประมาณ พ.ศ. ๒๕๖๕ (รอบ ๖ เดือนแรก ตั้งแต่ตุลาคม ๒๕๖๔ – มีนาคม ๒๕๖๕)"
    )
    assert "ประจำปีงบประมาณ พ.ศ. ๒๕๖๔" in paragraphs(half)[3]


def test_a_preamble_states_total_and_level_only_where_they_are_known() -> None:
    form = shelf().get("report-outcome-numbered")
    assert "โดยภาพรวมได้คะแนน ๘๐.๓๙ คะแนน อยู่ในระดับต้องปรับปรุง" in whole(compose(form, dossier()))
    high = dataclasses.replace(dossier(), scores=(score("total", "95.00"),))
    text = whole(compose(form, high))
    assert "๙๕.๐๐ คะแนน" in text
    assert "อยู่ในระดับ" not in text
    none = whole(compose(form, dataclasses.replace(dossier(), scores=())))
    assert "คะแนน อยู่" not in none
    assert "พ.ศ. ๒๕๖๘ และได้ดำเนินการ" in none


def test_an_edited_text_wins_for_this_paper_and_form_only() -> None:
    words = {(0, "preamble"): "ข้อความของเรา {fiscal_year} ปี 2568"}
    extra = Extra(form="report-outcome", texts=words)  # type: ignore[arg-type]
    own = dossier(extra=extra)
    assert "ข้อความของเรา {fiscal_year} ปี ๒๕๖๘" in paragraphs(compose(FORM, own))
    assert "ข้อความของเรา" not in whole(compose(shelf().get("report-suggestion"), own))
    next_year = dataclasses.replace(own, fiscal_year=2569)
    assert "ข้อความของเรา" not in whole(compose(FORM, next_year))


def test_an_edited_title_may_have_other_lines_and_a_second_part_its_own_text() -> None:
    extra = Extra(
        role="plan",
        texts={(0, "title"): "บรรทัดเดียว", (1, "closing"): "ปิดท้าย\nสองย่อหน้า"},
    )
    texts = paragraphs(compose(shelf().get("ita-development"), dossier(2569, extra=extra)))
    assert texts[0] == "บรรทัดเดียว"
    assert texts[-2:] == ["ปิดท้าย", "สองย่อหน้า"]


def test_missing_office_words_leave_no_gap() -> None:
    bare = dataclasses.replace(dossier(), office=Office(name="อบต.ทดสอบ"))
    document = compose(FORM, bare)
    assert paragraphs(document)[2] == "อบต.ทดสอบ"
    assert "  " not in whole(document)


def test_signatures_date_and_page_number_are_off_unless_asked_for() -> None:
    document = compose(FORM, dossier())
    assert not any(isinstance(block, SignatureBlock | QrCode | Image) for block in blocks(document))
    assert "วันที่ " not in paragraphs(document)[-1]
    assert document.page_number == ""


def test_the_paper_names_who_signs_with_what_they_act_for() -> None:
    document = compose(FORM, dossier(extra=Extra(signatories="s2,s1,gone", date=DAY)))
    signers = [block for block in blocks(document) if isinstance(block, SignatureBlock)]
    assert signers[0].signers == (
        ("(นายมั่นคง สุจริต)", "ปลัด อบต.", "รักษาราชการแทนนายก อบต.ทุ่งไม้งาม", "อนุมัติ"),
        ("(นางสาวใจดี รักงาน)", "นักทรัพยากรบุคคลชำนาญการ", "ผู้จัดทำ"),
    )
    assert "วันที่ ๙ ตุลาคม ๒๕๖๘" in paragraphs(document)


def test_the_caller_may_choose_date_and_signers() -> None:
    own = dossier(extra=Extra(signatories="s2"))
    chosen = compose(FORM, own, signatories=["s1"], paper_date=DAY, digits="arabic")
    assert "วันที่ 9 ตุลาคม 2568" in paragraphs(chosen)
    names = [block.signers for block in blocks(chosen) if isinstance(block, SignatureBlock)]
    assert [lines[0] for lines in names[0]] == ["(นางสาวใจดี รักงาน)"]
    nobody = compose(FORM, own, signatories=[])
    assert not any(isinstance(block, SignatureBlock) for block in blocks(nobody))


def test_who_approves_signs_for_the_forms_role_however_the_office_calls_it() -> None:
    form = with_options(signatories=("ผู้อนุมัติ",))
    (block,) = [
        item for item in blocks(compose(form, dossier())) if isinstance(item, SignatureBlock)
    ]
    assert block.signers[0][0] == "(นายมั่นคง สุจริต)"
    assert block.signers[0][-1] == "อนุมัติ"


def test_a_forms_roles_sign_and_an_unknown_one_leaves_a_line() -> None:
    form = with_options(signatories=("ผู้จัดทำ", "เห็นชอบ"), dated=True)
    document = compose(form, dossier())
    (block,) = [block for block in blocks(document) if isinstance(block, SignatureBlock)]
    assert block.signers[0][0] == "(นางสาวใจดี รักงาน)"
    assert block.signers[1] == ("(........................................)", "เห็นชอบ")
    assert "วันที่ ........" in paragraphs(document)


@pytest.mark.parametrize(
    ("form_says", "paper_says", "expected"),
    [(False, "", ""), (True, "", "หน้า"), (True, "off", ""), (False, "on", "หน้า")],
)
def test_page_numbers_are_as_the_form_says_unless_the_paper_does(
    form_says: bool, paper_says: str, expected: str
) -> None:
    form = with_options(page_numbers=form_says)
    document = compose(form, dossier(extra=Extra(page_numbers=paper_says)))
    assert document.page_number.startswith(expected)
    assert bool(document.page_number) == bool(expected)
    if expected:
        assert document.page_number == "หน้า {page} จาก {pages}"


@pytest.mark.parametrize(
    ("typed", "codes", "printed"),
    [
        (
            "https://x.go.th/ita/2569",
            ["https://x.go.th/ita/2569"],
            "เผยแพร่ทาง https://x.go.th/ita/2569",
        ),
        (
            "แบบสำรวจ EIT 2569 https://itas.example/e9",
            ["https://itas.example/e9"],
            "แบบสำรวจ EIT ๒๕๖๙ https://itas.example/e9",
        ),
        ("https://x.go.th/ita 2569/o26", [], "https://x.go.th/ita ๒๕๖๙/o๒๖"),
        ("www.a.go.th\nwww.b.go.th", ["www.a.go.th", "www.b.go.th"], "เผยแพร่ทาง www.b.go.th"),
        ("ติดประกาศหน้าสำนักงาน", [], "ติดประกาศหน้าสำนักงาน"),
    ],
)
def test_an_address_is_printed_and_coded_as_typed(
    typed: str, codes: list[str], printed: str
) -> None:
    document = compose(FORM, dossier(extra=Extra(web_address=typed)))
    found = [block.address for block in blocks(document) if isinstance(block, QrCode)]
    assert found == codes
    assert printed in paragraphs(document)


def test_pictures_stand_in_an_appendix_of_their_own() -> None:
    document = compose(FORM, dossier(extra=Extra(pictures=("ภาพที่ 1 ประชุม", ""))))
    last = document.parts[-1]
    assert last.page.orientation == "portrait"
    images = [block for block in last.blocks if isinstance(block, Image)]
    assert [image.caption for image in images] == ["ภาพที่ ๑ ประชุม", ""]
    assert isinstance(last.blocks[0], Paragraph)
    assert last.blocks[0].text == "ภาคผนวก"


def test_pictures_of_evidence_come_along_with_their_measure() -> None:
    year = dossier()
    proof = dataclasses.replace(year.evidence[0], picture="hash", caption="ภาพประกาศ")
    lost = dataclasses.replace(year.evidence[0], id="e2", picture="gone", caption="ภาพหาย")
    document = compose(FORM, dataclasses.replace(year, evidence=(proof, lost), results=()))
    texts = [
        getattr(block, "caption", "") or getattr(block, "text", "")
        for block in document.parts[-1].blocks
    ]
    assert texts == ["ภาคผนวก", "มาตรการที่ ๑ ภาพประกาศ", "มาตรการที่ ๑ ภาพหาย (ไม่พบภาพในแฟ้มข้อมูล)"]


def test_without_appendix_neither_pictures_nor_codes_print() -> None:
    extra = Extra(pictures=("ภาพ",), web_address="https://x.go.th")
    document = compose(with_options(appendix=False), dossier(extra=extra))
    assert len(document.parts) == 1
    assert not any(isinstance(block, QrCode) for block in blocks(document))


def test_a_memo_head_goes_before_on_a_page_of_its_own() -> None:
    extra = Extra(memo_head="on", date=DAY, signatories="s1")
    document = compose(FORM, dossier(extra=extra))
    texts = [block.text for block in document.parts[0].blocks if isinstance(block, Paragraph)]
    assert texts[0] == "บันทึกข้อความ"
    assert "เรียน  นายกองค์การบริหารส่วนตำบลทุ่งไม้งาม" in texts
    assert any("๙ ตุลาคม ๒๕๖๘" in text for text in texts)
    assert any(isinstance(block, SignatureBlock) for block in document.parts[0].blocks)
    assert not any(isinstance(block, SignatureBlock) for block in document.parts[1].blocks)


def test_a_memo_begins_with_the_offices_emblem_where_there_is_one() -> None:
    year = dossier(extra=Extra(memo_head="on"))
    bare = compose(FORM, year)
    assert not any(isinstance(block, Image) for block in bare.parts[0].blocks)
    office = dataclasses.replace(year.office, logo="hash")
    emblem = compose(FORM, dataclasses.replace(year, office=office)).parts[0].blocks[0]
    assert isinstance(emblem, Image)
    assert (emblem.data, emblem.max_height) == (PNG, 42.5)


def test_charts_show_both_years_and_keep_missing_values_missing() -> None:
    form = dataclasses.replace(shelf().get("ita-development"), charts=True)
    both = (*scores(), *scores(2567)[3:])
    document = compose(form, dataclasses.replace(dossier(2569), scores=both, analyses=analyses()))
    bars, line = [block for block in document.parts[0].blocks if isinstance(block, Chart)]
    assert bars.labels == ("๑", "๒", "๓", "๔", "๕", "๖", "๗", "๘", "๙", "๑๐")
    assert [series.name for series in bars.series] == ["ปี ๒๕๖๗", "ปี ๒๕๖๘"]
    assert bars.series[0].values[:2] == (None, 95.42)
    assert bars.series[1].values[8:] == (None, None)
    assert (bars.mark, bars.mark_label) == (85.0, "เกณฑ์ผ่าน ๘๕ คะแนน")
    assert (line.labels, line.series[0].values) == (("๒๕๖๗", "๒๕๖๘"), (80.39, 80.39))


def test_without_scores_there_is_no_chart() -> None:
    form = with_options(charts=True)
    document = compose(form, dataclasses.replace(dossier(), scores=()))
    assert not any(isinstance(block, Chart) for block in blocks(document))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("องค์การบริหารส่วนตำบลทุ่งไม้งาม", "O26_อบต.ทุ่งไม้งาม_2568"),
        ("เทศบาลตำบลริมน้ำ", "O26_ทต.ริมน้ำ_2568"),
        ("องค์การบริหารส่วนจังหวัดริมน้ำ", "O26_อบจ.ริมน้ำ_2568"),
        ('หน่วย: "ก/ข" *<?>|\\', "O26_หน่วย_กข_2568"),
        ("", "O26_2568"),
    ],
)
def test_file_names_are_safe_and_carry_item_office_and_year(name: str, expected: str) -> None:
    year = dataclasses.replace(dossier(), office=Office(name=name))
    assert compose(FORM, year).file_name == expected


def test_file_names_of_half_years_and_of_years_without_item() -> None:
    assert compose(FORM, dossier(2568, "second-half")).file_name.endswith("_2568_6เดือนหลัง")
    assert compose(FORM, dossier(2580)).file_name == "รายงาน_อบต.ทุ่งไม้งาม_2580"
    filed = dossier(2568, extra=Extra(ita_year=2568))
    assert compose(FORM, filed).file_name.startswith("O28_")


def test_a_very_long_name_is_cut() -> None:
    year = dataclasses.replace(dossier(), office=Office(name="ก" * 500))
    assert len(compose(FORM, year).file_name) <= 100
