"""The same paper by other programs: LibreOffice, WeasyPrint, Typst, Qt."""

import html
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from bench.pdf.papers import grid_of
from itadesk.export.pdf import pdf_bytes
from itadesk.paths import resources_dir
from itadesk.records.document import Document

Maker = Callable[[Document], bytes]
_FONTS = resources_dir() / "fonts"
_STYLE = """
@page { size: A4 landscape; margin: 25mm 20mm 20mm 30mm; %s }
%s
body { font-family: Sarabun; font-size: 14pt; line-height: 1.45 }
table { border-collapse: collapse; width: 100%%; table-layout: fixed }
td, th { border: 0.5pt solid black; padding: 2.5pt 7.4pt; vertical-align: top }
"""
_FACES = "".join(
    f"@font-face {{ font-family: Sarabun; font-weight: {weight};"
    f" src: url({(_FONTS / f'Sarabun-{name}.ttf').as_uri()}) }}"
    for name, weight in (("Regular", 400), ("Bold", 700))
)


def itadesk(document: Document) -> bytes:
    """Ours, in the warm process."""
    return pdf_bytes(document)


def libreoffice(document: Document) -> bytes:
    """The Word file, turned into PDF by LibreOffice without its window."""
    from itadesk.export.docx import docx_bytes

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "paper.docx")
        path.write_bytes(docx_bytes(document))
        profile = Path(tempfile.gettempdir(), "itadesk-bench-libreoffice").as_uri()
        command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to"]
        subprocess.run(
            [*command, "pdf", "--outdir", folder, str(path)], check=True, capture_output=True
        )
        return path.with_suffix(".pdf").read_bytes()


def weasyprint(document: Document) -> bytes:
    """HTML, set by WeasyPrint."""
    import weasyprint as program

    numbers = '@bottom-center { content: counter(page) "/" counter(pages) }'
    page = _html(document, _STYLE % (numbers, _FACES))
    return bytes(program.HTML(string=page).write_pdf())


def typst(document: Document) -> bytes:
    """Typst's own table."""
    import typst as program

    fonts = program.Fonts(font_paths=[str(_FONTS)])
    made = program.Compiler(_typst(document).encode(), font_paths=fonts).compile(format="pdf")
    assert isinstance(made, bytes)
    return made


def qt(document: Document) -> bytes:
    """A QTextDocument, printed by QPdfWriter."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
    from PySide6.QtGui import (
        QFont,
        QFontDatabase,
        QGuiApplication,
        QPageLayout,
        QPageSize,
        QPdfWriter,
        QTextDocument,
    )

    app = QGuiApplication.instance() or QGuiApplication([])
    for name in ("Regular", "Bold"):
        QFontDatabase.addApplicationFont(str(_FONTS / f"Sarabun-{name}.ttf"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    margins = QMarginsF(30, 25, 20, 20)
    size, turned = QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Landscape
    writer.setPageLayout(QPageLayout(size, turned, margins, QPageLayout.Unit.Millimeter))
    text = QTextDocument()
    text.documentLayout().setPaintDevice(writer)
    text.setDefaultFont(QFont("Sarabun", 14))
    text.setHtml(_html(document, ""))
    text.setPageSize(QSizeF(writer.width(), writer.height()))
    text.print_(writer)
    buffer.close()
    assert app is not None
    return bytes(buffer.data().data())


def _html(document: Document, style: str) -> str:
    grid = grid_of(document)
    total = sum(column.width for column in grid.columns)
    heads = "".join(
        f'<th width="{100 * column.width / total:.2f}%">{html.escape(column.heading)}</th>'
        for column in grid.columns
    )
    rows = "".join(
        "<tr>"
        + "".join(f"<td>{html.escape(cell.text)}</td>" for cell in row.cells if cell)
        + "</tr>"
        for row in grid.rows
    )
    table = f'<table border="1" cellspacing="0" width="100%"><thead><tr>{heads}</tr></thead>{rows}'
    return f'<html lang="th"><head><style>{style}</style></head><body>{table}</table></body></html>'


def _typst(document: Document) -> str:
    grid = grid_of(document)
    widths = ", ".join(f"{column.width}fr" for column in grid.columns)
    heads = ", ".join(f"[*{_quoted(column.heading)}*]" for column in grid.columns)
    rows = "\n".join(
        "".join(f"[{_quoted(cell.text)}], " for cell in row.cells if cell) for row in grid.rows
    )
    return (
        '#set page(paper: "a4", flipped: true, numbering: "1/1",'
        " margin: (left: 30mm, right: 20mm, top: 25mm, bottom: 20mm))\n"
        '#set text(font: "Sarabun", size: 14pt, lang: "th")\n'
        f"#table(columns: ({widths}), stroke: 0.5pt, table.header({heads}),\n{rows})\n"
    )


def _quoted(text: str) -> str:
    return "".join(f"\\{char}" if char in "\\#*_`$[]<>@=-+/~\"'" else char for char in text)


def peers() -> dict[str, Maker]:
    """Those that are here; the others are named as missing."""
    found: dict[str, Maker] = {"itadesk": itadesk}
    if shutil.which("soffice"):
        found["libreoffice"] = libreoffice
    for name, maker in (("weasyprint", weasyprint), ("typst", typst)):
        if find_spec(name):
            found[name] = maker
    if find_spec("PySide6"):
        found["qt"] = qt
    for name in ("libreoffice", "weasyprint", "typst", "qt"):
        if name not in found:
            print(f"not here: {name} (pip install --group bench; apt-get install libreoffice)")
    return found
