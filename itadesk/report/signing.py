"""Who signs a paper, and its date."""

from collections.abc import Iterable

from itadesk.formspec.form import FormPart
from itadesk.records.document import Block, Paragraph, SignatureBlock
from itadesk.records.office import Signatory
from itadesk.report.sheet import Sheet
from itadesk.report.texts import ACTING, BLANK, DATE_LINE, NO_NAME, SIGN_NAME


def signing_blocks(sheet: Sheet, part: FormPart, *, dated: bool) -> tuple[Block, ...]:
    """The date and the places to sign; nothing where the paper has neither."""
    size = part.page.text_size
    signers = tuple(_lines(sheet, signer) for signer in signatories(sheet))
    blocks: list[Block] = []
    text = sheet.values["paper_date"] or (BLANK if sheet.form.dated else "")
    if text and dated:
        line = sheet.printed(DATE_LINE.format(date=text))
        blocks.append(
            Paragraph(line, size=size, align="right", space_before=8, keep_with_next=bool(signers))
        )
    if signers:
        blocks.append(SignatureBlock(signers, size=size))
    return tuple(blocks)


def signatories(sheet: Sheet) -> tuple[Signatory, ...]:
    """Who the caller chose, else who the paper names, else the form's roles."""
    office = sheet.dossier.signatories
    named = sheet.signatories
    if named is None and sheet.paper is not None and sheet.paper.signatories.strip():
        named = tuple(word.strip() for word in sheet.paper.signatories.split(","))
    if named is not None:
        by_id = {signer.id: signer for signer in office}
        return tuple(by_id[word] for word in named if word in by_id)
    return tuple(_by_role(office, role) for role in sheet.form.signatories)


def _by_role(office: Iterable[Signatory], role: str) -> Signatory:
    """The office's signatory of this role (อนุมัติ or ผู้อนุมัติ); else a line to fill in."""
    wanted = _bare(role)
    return next((each for each in office if _bare(each.role) == wanted), Signatory("", role=role))


def _bare(role: str) -> str:
    return role.strip().removeprefix("ผู้")


def _lines(sheet: Sheet, signer: Signatory) -> tuple[str, ...]:
    """Name in brackets, position, what is acted for, role."""
    acting = signer.acting.strip()
    if acting and not acting.startswith(("รักษา", "ปฏิบัติ", "ทำการ")):
        acting = ACTING.format(office=acting)
    lines = (
        SIGN_NAME.format(name=signer.name.strip() or NO_NAME),
        signer.position,
        acting,
        signer.role,
    )
    return tuple(sheet.printed(line.strip()) for line in lines if line.strip())
