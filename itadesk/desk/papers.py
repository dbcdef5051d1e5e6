"""Papers on their way out: composed from form and records, written as the file's ending says.

Both functions take and give frozen values only, so that the helper process can carry them out.
"""

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from itadesk.export import files
from itadesk.formspec.form import Form
from itadesk.records.dossier import Dossier
from itadesk.report.compose import compose

Digits = Literal["thai", "arabic"]


def export_paper(
    dossier: Dossier,
    form: Form,
    path: Path,
    *,
    digits: Digits | None = None,
    paper_date: datetime.date | None = None,
    signatories: Sequence[str] | None = None,
    font: str = "",
) -> str:
    """Write the paper to ``path`` (.pdf .xlsx .docx .csv .json).

    Returns what the user should know of the file, in Thai; empty where there is nothing to tell.

    ``digits``: None takes the form's. ``paper_date`` is Common Era; ``signatories`` are ids in
    order. Raises ExportError; the file that stood there before is then untouched.
    """
    document = compose(
        form, dossier, digits=digits, paper_date=paper_date, signatories=signatories, font=font
    )
    return files.write(path, document=document, dossier=dossier)


def paper_pdf(
    dossier: Dossier,
    form: Form,
    *,
    digits: Digits | None = None,
    paper_date: datetime.date | None = None,
    signatories: Sequence[str] | None = None,
    font: str = "",
) -> bytes:
    """The PDF that ``export_paper`` would write, for the preview."""
    from itadesk.export.pdf import pdf_bytes  # loads fonts and shaper; csv and json need neither

    document = compose(
        form, dossier, digits=digits, paper_date=paper_date, signatories=signatories, font=font
    )
    return pdf_bytes(document)
