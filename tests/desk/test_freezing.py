"""Approved papers: kept as they were, compared with what they have become."""

from itadesk.desk.desk import Desk
from itadesk.records.document import (
    Cell,
    CellRef,
    Chart,
    Column,
    Document,
    Grid,
    Image,
    PageBreak,
    PageSetup,
    Paragraph,
    Part,
    QrCode,
    Row,
    Series,
    SignatureBlock,
)
from itadesk.records.paper import Paper
from itadesk.report.compare import compare
from itadesk.report.frozen import from_json


def paper(title: str = "รายงาน", output: str = "ทำแล้ว") -> Document:
    """A composed paper with every kind of block."""
    ref = CellRef("measure", "ก", "title")
    result = CellRef("result", "ข", "output")
    grid = Grid(
        (Column("มาตรการ", 1.0), Column("ผล", 2.0)),
        (
            Row((Cell("กลุ่ม"),), kind="group"),
            Row((Cell("อบรม", rowspan=2, ref=ref), Cell(output, ref=result))),
            Row((None, Cell("-"))),
        ),
    )
    blocks = (
        Paragraph(title, bold=True, align="center"),
        grid,
        Image(b"\x89PNG\x00", "image/png", "ภาพ"),
        QrCode("https://example.go.th"),
        Chart("bars", "คะแนน", ("๑",), (Series("๒๕๖๘", (None, 99.5)),), mark=85),
        SignatureBlock((("(ก)", "ปลัด"),)),
        PageBreak(),
    )
    return Document("รายงาน", (Part(PageSetup(), blocks),), keywords=("ITA",))


def test_an_approved_paper_is_kept_and_later_differences_are_seen(desk: Desk) -> None:
    row = Paper.id_for("report", 2568, "full-year")
    desk.freeze_paper(row, paper(), approved_by="นายก")
    (frozen,) = desk.frozen_papers(row)
    assert frozen.approved_by == "นายก"
    kept = from_json(frozen.document)
    assert kept == paper()
    assert compare(kept, paper()) == ()
    changed = compare(kept, paper("รายงานผล", "ทำแล้ว ๒ ครั้ง"))
    assert [(each.before, each.after) for each in changed] == [
        ("รายงาน", "รายงานผล"),
        ("ทำแล้ว", "ทำแล้ว ๒ ครั้ง"),
    ]
    assert changed[1].ref == CellRef("result", "ข", "output")
    desk.undo()
    assert desk.frozen_papers(row) == ()
