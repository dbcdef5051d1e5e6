"""The memo head (บันทึกข้อความ) that may go before a paper, on a page of its own."""

from itadesk.records.document import Block, Image, PageSetup, Paragraph, Part
from itadesk.records.office import Office
from itadesk.report.sheet import Sheet
from itadesk.report.signing import signing_blocks
from itadesk.report.texts import (
    BLANK,
    HEADS,
    MEMO,
    MEMO_BODY,
    MEMO_END,
    MEMO_NUMBER,
    MEMO_SUBJECT,
    MEMO_TO,
    MEMO_UNIT,
    NO_NAME,
)

FIRST_LINE = 70.9
"""Points; 2.5 cm."""
LOGO = 42.5
"""Points; 1.5 cm."""


def memo_part(sheet: Sheet, subject: str) -> Part:
    """A page that lays the paper ``subject`` (its title) before the head of the office."""
    office = sheet.dossier.office
    date = sheet.values["paper_date"] or BLANK
    place = f"{office.name} {office.place}".strip()
    head = (
        MEMO_UNIT.format(office=place),
        MEMO_NUMBER.format(number=NO_NAME, date=date),
        MEMO_SUBJECT.format(subject=subject),
    )
    blocks: list[Block] = [
        *_logo(sheet),
        Paragraph(MEMO, bold=True, size=24, align="center", space_after=8, outline=0),
    ]
    blocks += [Paragraph(sheet.printed(line), space_after=2) for line in head]
    blocks.append(
        Paragraph(
            sheet.printed(MEMO_TO.format(head=head_of(office))), space_before=6, space_after=8
        )
    )
    body = (MEMO_BODY.format(subject=subject), MEMO_END)
    blocks += [
        Paragraph(sheet.printed(line), align="justify", first_line=FIRST_LINE, space_after=8)
        for line in body
    ]
    blocks += signing_blocks(sheet, sheet.form.parts[0], dated=False)
    return Part(PageSetup("portrait"), tuple(blocks))


def _logo(sheet: Sheet) -> tuple[Image, ...]:
    """The office's emblem, as high as the garuda of a memo (1.5 cm), where the book has one."""
    picture = sheet.dossier.stored.get(sheet.dossier.office.logo)
    if picture is None:
        return ()
    return (Image(picture.data, picture.media_type, max_width=LOGO, max_height=LOGO),)


def head_of(office: Office) -> str:
    """How the head of this kind of office is addressed."""
    name = office.name.strip()
    for beginning, title in HEADS:
        if name.startswith(beginning):
            return title + name.removeprefix(beginning).strip()
    return BLANK
