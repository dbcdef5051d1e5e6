"""What may follow the last table: web address, QR codes, pictures with captions."""

import re
from dataclasses import dataclass

from itadesk.formspec.form import FormPart
from itadesk.records.document import Block, Image, PageSetup, Paragraph, Part, QrCode
from itadesk.report.sheet import Sheet
from itadesk.report.texts import APPENDIX, EVIDENCE, NO_PICTURE, QR, WEB

_ADDRESS = re.compile(r"(?P<caption>(?:.*\s)?)(?P<address>(?:https?://|www\.)\S+|\S+\.\S+/\S*)")


@dataclass(frozen=True, slots=True)
class Address:
    """One line of the paper's web addresses."""

    caption: str
    address: str
    """Empty where the line holds no address that could be opened."""


def addresses(text: str) -> tuple[Address, ...]:
    """One per line: words, if any, then the address as typed.

    A line whose address has spaces in it is all caption: its QR code would lead elsewhere.
    """
    found: list[Address] = []
    for line in (line.strip() for line in text.split("\n")):
        match = _ADDRESS.fullmatch(line)
        if match and not re.search(r"https?://|www\.", match["caption"]):
            found.append(Address(match["caption"].strip(), match["address"]))
        elif line:
            found.append(Address(line, ""))
    return tuple(found)


def address_blocks(sheet: Sheet, part: FormPart) -> list[Block]:
    """The paper's addresses in words, each with its QR code."""
    if not sheet.form.appendix or sheet.paper is None:
        return []
    blocks: list[Block] = []
    for found in addresses(sheet.paper.web_address):
        text = f"{found.caption} {found.address}".strip()
        line = text if found.caption else WEB.format(address=found.address)
        blocks.append(
            Paragraph(
                sheet.printed(line),
                size=part.page.text_size,
                space_before=6,
                keep_with_next=bool(found.address),
            )
        )
        if found.address:
            blocks.append(QrCode(found.address, caption=sheet.printed(found.caption or QR)))
    return blocks


def appendix_part(sheet: Sheet) -> Part | None:
    """The pictures of the paper and of its results, on pages of their own."""
    if not sheet.form.appendix:
        return None
    pictures = _paper_pictures(sheet) + _evidence_pictures(sheet)
    if not pictures:
        return None
    heading = Paragraph(
        APPENDIX, bold=True, align="center", space_after=8, outline=0, keep_with_next=True
    )
    return Part(PageSetup("portrait"), (heading, *pictures))


def _paper_pictures(sheet: Sheet) -> list[Block]:
    if sheet.paper is None:
        return []
    return [
        _picture(sheet, row.picture, row.caption)
        for row in sheet.dossier.pictures
        if row.paper == sheet.paper.id
    ]


def _evidence_pictures(sheet: Sheet) -> list[Block]:
    """Pictures that prove results, under the number of their measure."""
    return [
        _picture(
            sheet,
            piece.picture,
            EVIDENCE.format(number=number, caption=piece.caption or measure.title).strip(),
        )
        for number, measure in enumerate(sheet.dossier.measures, 1)
        for piece in sheet.evidence.get(measure.id, ())
        if piece.picture
    ]


def _picture(sheet: Sheet, hash_: str, caption: str) -> Block:
    """The stored picture; its caption alone where its bytes are not there."""
    stored = sheet.dossier.stored.get(hash_)
    text = sheet.printed(caption.strip())
    if stored is None:
        return Paragraph(NO_PICTURE.format(caption=text).strip(), align="center")
    return Image(stored.data, stored.media_type, caption=text)
