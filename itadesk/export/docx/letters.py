"""Runs of text as Word sets Thai: font, size and weight also for complex script."""

from dataclasses import dataclass

from docx.document import Document as WordFile
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.text.font import CT_RPr
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from itadesk.thai.text import clean_text


@dataclass(frozen=True, slots=True)
class Letters:
    """How letters look; ``size`` in points."""

    font: str
    size: float
    bold: bool = False
    italic: bool = False


def set_usual_font(file: WordFile, font: str, size: float = 16.0) -> None:
    """The document's own font, so that what an office adds looks like the rest."""
    style = file.styles["Normal"]
    style.font.name, style.font.size = font, Pt(size)
    _dress(style.element.get_or_add_rPr(), Letters(font, size))
    style.paragraph_format.space_after = Pt(0)
    style.paragraph_format.line_spacing = 1.0


def add_text(paragraph: Paragraph, text: str, letters: Letters) -> None:
    """Append ``text`` to ``paragraph``; nothing in it is mark-up, a line end breaks the line."""
    for number, line in enumerate(clean_text(text).split("\n")):
        run = paragraph.add_run()
        if number:
            run.add_break()
        add_letters(run._r, line)
        _dress(run._r.get_or_add_rPr(), letters)


def add_letters(run: BaseOxmlElement, text: str) -> None:
    """A text element that keeps its spaces."""
    element = OxmlElement("w:t")
    element.text = text
    element.set(qn("xml:space"), "preserve")
    run.append(element)


def dress(run: BaseOxmlElement, letters: Letters) -> None:
    """Font and size of a run, for Latin and for complex script."""
    _dress(run.get_or_add_rPr(), letters)


def _dress(properties: CT_RPr, letters: Letters) -> None:
    """In the order that the schema of Word asks for; without ``w:cs`` Thai keeps its old font."""
    for child in list(properties):
        properties.remove(child)
    fonts = {f"w:{kind}": letters.font for kind in ("ascii", "hAnsi", "eastAsia", "cs")}
    _append(properties, "w:rFonts", fonts)
    if letters.bold:
        _append(properties, "w:b", {})
        _append(properties, "w:bCs", {})
    if letters.italic:
        _append(properties, "w:i", {})
        _append(properties, "w:iCs", {})
    half_points = str(round(letters.size * 2))
    _append(properties, "w:sz", {"w:val": half_points})
    _append(properties, "w:szCs", {"w:val": half_points})
    _append(properties, "w:cs", {})
    _append(properties, "w:lang", {"w:val": "th-TH", "w:bidi": "th-TH"})


def _append(parent: BaseOxmlElement, tag: str, attributes: dict[str, str]) -> None:
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(name), value)
    parent.append(element)
