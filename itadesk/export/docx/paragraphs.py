"""Paragraphs in Word: lists hang, first lines are indented."""

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt
from docx.text.paragraph import Paragraph as WordParagraph

from itadesk.export.docx.letters import Letters, add_text
from itadesk.export.font import sarabun
from itadesk.records.document import Align
from itadesk.thai.lists import list_mark
from itadesk.thai.text import clean_text

_ALIGNED = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "justify": WD_ALIGN_PARAGRAPH.THAI_JUSTIFY,
}
"""Thai has its own kind of justifying: the usual one only stretches spaces."""


def add_lines(
    place: BaseOxmlElement, text: str, letters: Letters, align: Align, *, keep: bool = False
) -> list[WordParagraph]:
    """A paragraph per line of ``text`` at the end of a cell or of the body.

    ``keep``: they stay on the page of what follows.
    """
    made = []
    for line in clean_text(text).split("\n"):
        element = OxmlElement("w:p")
        place.append(element)
        paragraph = WordParagraph(element, None)
        shape(paragraph, line, letters, align)
        paragraph.paragraph_format.keep_with_next = True if keep else None
        made.append(paragraph)
    return made


def shape(paragraph: WordParagraph, line: str, letters: Letters, align: Align) -> None:
    """Fill a paragraph with one line; an item of a list hangs by its mark."""
    paragraph.alignment = _ALIGNED[align]
    mark = list_mark(line) if align in {"left", "justify"} else ""
    if mark:
        width = Pt(sarabun().of(mark) * letters.size)
        paragraph.paragraph_format.left_indent = width
        paragraph.paragraph_format.first_line_indent = -width
    add_text(paragraph, line, letters)


def set_outline(paragraph: WordParagraph, level: int) -> None:
    """List the paragraph in Word's navigation pane; 0 is the highest level."""
    element = OxmlElement("w:outlineLvl")
    element.set(qn("w:val"), str(min(level, 8)))
    paragraph._p.get_or_add_pPr().append(element)
