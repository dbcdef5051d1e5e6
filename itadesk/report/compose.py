"""A form and a dossier made into a Document: the one road from records to paper."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Literal

from itadesk.formspec.form import Form, FormPart
from itadesk.ita.years import rulebook_near
from itadesk.records.document import Block, Document, PageSetup, Paragraph, Part
from itadesk.records.dossier import Dossier
from itadesk.records.measure import Evidence, Result
from itadesk.report.analysis import analysis_blocks
from itadesk.report.appendix import address_blocks, appendix_part
from itadesk.report.charts import score_charts
from itadesk.report.digits import printer
from itadesk.report.measures import measure_blocks
from itadesk.report.memo import memo_part
from itadesk.report.names import file_name
from itadesk.report.sheet import Sheet
from itadesk.report.signing import signing_blocks
from itadesk.report.texts import PAGE_NUMBER
from itadesk.report.values import filed, find_paper, values

FIRST_LINE = 70.9
"""Points; 2.5 cm, the indent of official Thai writing."""


def compose(
    form: Form,
    dossier: Dossier,
    *,
    digits: Literal["thai", "arabic"] | None = None,
    paper_date: datetime.date | None = None,
    signatories: Sequence[str] | None = None,
    font: str = "",
) -> Document:
    """The paper this form makes of these records.

    ``digits``: None takes the form's. ``paper_date`` (Common Era) and ``signatories`` (ids, in
    order; empty: nobody) win over what the paper itself says. ``font`` is the path of a TTF.
    Raises RuleBookError where a rule book file of the user's is broken.
    """
    sheet = make_sheet(form, dossier, digits=digits, paper_date=paper_date, signatories=signatories)
    title = _title(sheet)
    parts = [_part(sheet, number) for number in range(len(form.parts))]
    if _chosen(sheet, "memo_head"):
        parts.insert(0, memo_part(sheet, title))
    if (appendix := appendix_part(sheet)) is not None:
        parts.append(appendix)
    return Document(
        title=title,
        parts=tuple(parts),
        author=dossier.office.name,
        subject=sheet.printed(form.title),
        keywords=tuple(
            word for word in ("ITA", sheet.values["item_code"], dossier.office.name) if word
        ),
        page_number=PAGE_NUMBER if _chosen(sheet, "page_numbers") else "",
        thai_digits=sheet.thai,
        font=font,
        file_name=file_name(sheet),
    )


def make_sheet(
    form: Form,
    dossier: Dossier,
    *,
    digits: Literal["thai", "arabic"] | None = None,
    paper_date: datetime.date | None = None,
    signatories: Sequence[str] | None = None,
) -> Sheet:
    """The values and rules of this paper, before anything is laid out."""
    paper = find_paper(form, dossier)
    thai = (digits or form.digits) == "thai"
    item = filed(form, dossier, paper)
    return Sheet(
        form=form,
        dossier=dossier,
        paper=paper,
        values=values(form, dossier, paper, item=item, day=paper_date),
        rules=rulebook_near(dossier.fiscal_year + form.score_year, dossier.corrections),
        filing_rules=rulebook_near(item.ita_year or dossier.fiscal_year, dossier.corrections),
        results={row.measure: row for row in dossier.results if row.round == dossier.round},
        evidence=_evidence(dossier),
        printed=printer(thai),
        thai=thai,
        signatories=None if signatories is None else tuple(signatories),
    )


def _evidence(dossier: Dossier) -> Mapping[str, tuple[Evidence, ...]]:
    """The evidence of each measure in this round, in stored order."""
    measures = {Result.id_for(row.id, dossier.round): row.id for row in dossier.measures}
    found: dict[str, tuple[Evidence, ...]] = {}
    for piece in dossier.evidence:
        if (measure := measures.get(piece.result)) is not None:
            found[measure] = (*found.get(measure, ()), piece)
    return found


def _part(sheet: Sheet, number: int) -> Part:
    """Head, tables, closing words; the last part ends with charts, addresses and signatures."""
    part = sheet.form.parts[number]
    blocks: list[Block] = [*_head(sheet, part, number)]
    blocks += (analysis_blocks if part.kind == "analysis" else measure_blocks)(sheet, part)
    if sheet.form.charts and number == _chart_part(sheet.form):
        blocks += score_charts(sheet.dossier, sheet.score_year, thai_digits=sheet.thai)
    blocks += running_text(sheet.words(number, "closing", part.closing), part, space_after=4)
    if number == len(sheet.form.parts) - 1:
        blocks += address_blocks(sheet, part)
        if not _chosen(sheet, "memo_head"):
            blocks += signing_blocks(sheet, part, dated=True)
    return Part(page_setup(part), tuple(blocks))


def _chart_part(form: Form) -> int:
    """Charts belong to the analysis; to the last part where there is none."""
    kinds = [part.kind for part in form.parts]
    return kinds.index("analysis") if "analysis" in kinds else len(kinds) - 1


def page_setup(part: FormPart) -> PageSetup:
    """The part's page as the document knows it."""
    page = part.page
    return PageSetup(page.orientation, page.left, page.right, page.top, page.bottom)


def title_lines(sheet: Sheet, number: int) -> list[str]:
    """The title lines of a part, edited or filled, none of them empty."""
    pattern = "\n".join(sheet.form.parts[number].title)
    return [line for line in sheet.words(number, "title", pattern).split("\n") if line.strip()]


def _head(sheet: Sheet, part: FormPart, number: int) -> list[Block]:
    """Title lines and preamble."""
    lines = title_lines(sheet, number)
    head: list[Block] = [
        Paragraph(
            line,
            bold=True,
            size=part.page.title_size,
            align="center",
            space_after=8 if place == len(lines) - 1 else 0,
            outline=0 if place == 0 else None,
            keep_with_next=True,
        )
        for place, line in enumerate(lines)
    ]
    preamble = sheet.words(number, "preamble", part.preamble)
    return head + running_text(preamble, part, space_after=8)


def running_text(text: str, part: FormPart, *, space_after: float) -> list[Block]:
    """Paragraphs of running text, a first-line indent each; none for an empty text."""
    lines = [line for line in text.split("\n") if line.strip()]
    return [
        Paragraph(
            line,
            size=part.page.text_size,
            align="justify",
            first_line=FIRST_LINE,
            space_after=space_after if place == len(lines) - 1 else 0,
        )
        for place, line in enumerate(lines)
    ]


def _title(sheet: Sheet) -> str:
    lines = title_lines(sheet, 0)
    return lines[0] if lines else sheet.printed(sheet.form.title)


def _chosen(sheet: Sheet, option: Literal["page_numbers", "memo_head"]) -> bool:
    """What the paper says (``on``, ``off``), else the form."""
    own = getattr(sheet.paper, option) if sheet.paper else ""
    return own == "on" if own in {"on", "off"} else bool(getattr(sheet.form, option))
