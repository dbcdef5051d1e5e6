"""Page numbers in the footer, as fields that Word keeps right."""

import re

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section

from itadesk.export.docx.letters import Letters, add_letters, add_text, dress

_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
_SIZE = 14.0
_THAI_NUMBERS = r" \* THAIARABIC"


def add_page_numbers(section: Section, pattern: str, font: str, *, thai: bool) -> None:
    """``หน้า {page} จาก {pages}`` in the middle of the footer; later sections go on with it."""
    paragraph = section.footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    letters = Letters(font, _SIZE)
    for part in re.split(r"(\{pages?\})", pattern):
        if part not in _FIELDS:
            add_text(paragraph, part, letters)
            continue
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), _FIELDS[part] + (_THAI_NUMBERS if thai else ""))
        run = OxmlElement("w:r")
        dress(run, letters)
        add_letters(run, "๑" if thai else "1")
        field.append(run)
        paragraph._p.append(field)
