"""An invented office with a year of its own texts, for tests of papers."""

import datetime
from dataclasses import dataclass, field
from decimal import Decimal

from itadesk.records.dossier import Dossier
from itadesk.records.measure import Evidence, Measure, Result
from itadesk.records.office import Office, Signatory
from itadesk.records.paper import Paper, PaperPicture, PaperText, Picture, Role, Slot
from itadesk.records.rounds import Instrument, Round
from itadesk.records.score import Analysis, Score

OFFICE = Office(
    name="องค์การบริหารส่วนตำบลทุ่งไม้งาม",
    kind="อบต.",
    subdistrict="ทุ่งไม้งาม",
    district="เมืองริมน้ำ",
    province="ริมน้ำ",
    website="https://www.thungmaingam.go.th",
)
SIGNATORIES = (
    Signatory("s1", "a", "ผู้จัดทำ", "นางสาวใจดี รักงาน", "นักทรัพยากรบุคคลชำนาญการ"),
    Signatory("s2", "b", "อนุมัติ", "นายมั่นคง สุจริต", "ปลัด อบต.", "นายก อบต.ทุ่งไม้งาม"),
)
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
)

TEXTS: tuple[tuple[Instrument, int, str, str, str, str, str], ...] = (
    (
        "IIT", 1, "จัดทำคู่มือการให้บริการประชาชน 5 งานหลัก",
        "- สำรวจขั้นตอนเดิม\n- ปรับลดขั้นตอน\n- ติดประกาศหน้าสำนักงาน",
        "ไตรมาสที่ 1 - 4", "สำนักปลัด กองคลัง กองช่าง",
        "จัดทำคู่มือแล้วเสร็จ 5 งาน และติดประกาศเมื่อวันที่ 12 มกราคม 2568",
    ),
    (
        "IIT", 2, "เปิดเผยแผนการใช้จ่ายงบประมาณให้บุคลากรทราบ",
        "๑) ประชุมชี้แจงทุกไตรมาส\n๒) เผยแพร่ที่ www.thungmaingam.go.th/plan2568",
        "ต.ค. 67 - ก.ย. 68", "กองคลัง", "ประชุมชี้แจง 4 ครั้ง มีผู้เข้าร่วมรวม 86 คน",
    ),
    (
        "IIT", 4, "ทะเบียนคุมการยืม - คืนทรัพย์สิน", "จัดทำทะเบียนคุมและตรวจนับทุกเดือน",
        "ตลอดปีงบประมาณ", "กองคลัง", "ตรวจนับครบ 12 เดือน ไม่พบรายการค้างคืน",
    ),
    (
        "EIT", 6, "ช่องทางสอบถามข้อมูลทางไลน์ทางการ", "เปิดบัญชีและมอบหมายผู้ตอบ",
        "ไตรมาสที่ 2", "งานประชาสัมพันธ์", "ตอบคำถาม 214 เรื่อง ภายใน 1 วันทำการ",
    ),
    (
        "EIT", 7, "เสียงตามสายรายสัปดาห์", "จัดทำบทและออกอากาศทุกวันจันทร์",
        "ตลอดปีงบประมาณ", "สำนักปลัด", "ออกอากาศ 50 ครั้ง",
    ),
    (
        "EIT", 8, "เวทีรับฟังความคิดเห็นรายหมู่บ้าน", "จัดเวทีหมู่บ้านละ 1 ครั้ง",
        "ม.ค. - มี.ค. 68", "ทุกหน่วยงาน", "จัดครบ 9 หมู่บ้าน ได้ข้อเสนอ 31 ข้อ",
    ),
    (
        "OIT", 9, "ปรับปรุงเว็บไซต์ให้ครบทุกข้อ o1 ถึง o28", "ตรวจทุกข้อเดือนละครั้ง",
        "ต.ค. 2567 – 30 ก.ย. 2568", "งานประชาสัมพันธ์", "ครบ 28 ข้อ ตั้งแต่เดือนมีนาคม",
    ),
)  # fmt: skip
"""Instrument, indicator, title, steps, period, responsible, output."""


def measures(fiscal_year: int = 2568) -> tuple[Measure, ...]:
    """Three of IIT, three of EIT, one of OIT."""
    return tuple(
        Measure(
            id=f"m{number}",
            fiscal_year=fiscal_year,
            order_key=f"a{number}",
            title=title,
            instrument=instrument,
            indicator=indicator,
            issue="การให้บริการและระบบ E-Service" if number == 4 else "",
            finding=f"ตัวชี้วัดที่ {indicator} ยังมีข้อที่ได้คะแนนน้อย",
            steps=steps,
            period=period,
            responsible=responsible,
        )
        for number, (instrument, indicator, title, steps, period, responsible, _) in enumerate(
            TEXTS, 1
        )
    )


def results(round_: Round = "full-year") -> tuple[Result, ...]:
    """One per measure."""
    return tuple(
        Result(
            Result.id_for(f"m{number}", round_),
            f"m{number}",
            round_,
            status="แล้วเสร็จ",
            output=row[-1],
            outcome=f"ผู้รับบริการพึงพอใจร้อยละ 9{number}.5",
            suggestion="-" if number % 2 else "ควรทำต่อเนื่องในปี 2569",
        )
        for number, row in enumerate(TEXTS, 1)
    )


def score(code: str, text: str, *, year: int = 2568, wording: str = "") -> Score:
    """A score as typed."""
    try:
        value = Decimal(text)
    except ArithmeticError:
        value = None
    return Score(Score.id_for(year, code), year, code, text, value, wording)


SPREAD = ("98.13", "91.25", "96.88")


def scores(year: int = 2568) -> tuple[Score, ...]:
    """Every question of IIT and EIT, the lowest in the middle of each indicator; a total."""
    codes = [f"i{number}" for number in range(1, 16)] + [f"e{number}" for number in range(1, 10)]
    rows = [
        score(
            code, "100" if 12 <= place < 15 else ("98.13", "91.25", "96.88")[place % 3], year=year
        )
        for place, code in enumerate(codes)
    ]
    return (*rows, score("total", "80.39", year=year))


def analyses(year: int = 2568) -> tuple[Analysis, ...]:
    """Eight of one indicator each, one of 9 and 10 together."""
    rows = [
        Analysis(
            Analysis.id_for(year, number),
            year,
            number,
            cause="" if number == 5 else f"สาเหตุของตัวชี้วัดที่ {number} ตามความเห็นของผู้ตอบ",
            guideline="" if number == 5 else f"แนวทางที่ 1 ถึง {number} ให้ทำภายในปี 2569",
        )
        for number in range(1, 9)
    ]
    shared = Analysis(
        Analysis.id_for(year, 9),
        year,
        9,
        shared_with="10",
        lowest_stated="o12 รายการจัดซื้อจัดจ้าง",
        cause="ข้อมูลไม่ครบองค์ประกอบ",
        guideline="จัดทำเป็นตารางที่ครบถ้วน",
    )
    return (*rows, shared)


@dataclass(frozen=True, slots=True)
class Extra:
    """What one test adds to a paper."""

    role: Role = "report"
    form: str = ""
    date: datetime.date | None = None
    web_address: str = ""
    signatories: str = ""
    memo_head: str = ""
    page_numbers: str = ""
    ita_year: int | None = None
    texts: dict[tuple[int, Slot], str] = field(default_factory=dict)
    pictures: tuple[str, ...] = ()


def dossier(
    fiscal_year: int = 2568, round_: Round = "full-year", *, extra: Extra | None = None
) -> Dossier:
    """A full year; with ``extra`` its paper has cells of its own."""
    extra = extra or Extra()
    paper = Paper(
        Paper.id_for(extra.role, fiscal_year, round_),
        extra.role,
        fiscal_year,
        round_,
        form=extra.form,
        ita_year=extra.ita_year,
        date=extra.date,
        web_address=extra.web_address,
        signatories=extra.signatories,
        memo_head=extra.memo_head,
        page_numbers=extra.page_numbers,
    )
    return Dossier(
        office=OFFICE,
        fiscal_year=fiscal_year,
        round=round_,
        signatories=SIGNATORIES,
        measures=measures(fiscal_year),
        results=results(round_),
        evidence=(
            Evidence("e1", Result.id_for("m1", round_), "a", "คำสั่ง", "ที่ 17/2568", "3 ธ.ค. 2567"),
        ),
        scores=scores(),
        analyses=analyses(),
        papers=(paper,),
        texts=tuple(
            PaperText(PaperText.id_for(paper.id, part, slot), paper.id, part, slot, text)
            for (part, slot), text in extra.texts.items()
        ),
        pictures=tuple(
            PaperPicture(f"p{number}", paper.id, f"a{number}", "hash", caption)
            for number, caption in enumerate(extra.pictures, 1)
        ),
        stored={"hash": Picture("hash", "image/png", 1, 1, PNG)},
    )
