"""One door for every file type: the ending of the name decides."""

from pathlib import Path

from itadesk.errors import ExportError
from itadesk.records.document import Document
from itadesk.records.dossier import Dossier

ENDINGS = (".pdf", ".xlsx", ".docx", ".csv", ".json")


def write(path: Path, *, document: Document, dossier: Dossier) -> str:
    """Write the paper as the file type that the ending of ``path`` names.

    Returns what the user should know of the file, in Thai; empty where there is nothing to tell.
    Raises ExportError: an ending not among ENDINGS (EXPORT_ENDING), or what the disk did; the
    file that stood there before is then untouched.
    """
    match path.suffix.lower():
        case ".pdf":
            from itadesk.export import pdf

            return pdf.missing_note(pdf.write(document, path))
        case ".xlsx":
            from itadesk.export import xlsx

            xlsx.write(document, dossier, path)
        case ".docx":
            from itadesk.export import docx

            docx.write(document, path)
        case ".csv":
            from itadesk.export import csv

            csv.write(dossier, path)
        case ".json":
            from itadesk.export import json

            json.write(dossier, path)
        case ending:
            raise ExportError(
                "EXPORT_ENDING",
                f"ไม่รู้จักชนิดไฟล์ “{ending or path.name}” โปรดตั้งชื่อไฟล์ให้ลงท้ายด้วย {' '.join(ENDINGS)}",
            )
    return ""
