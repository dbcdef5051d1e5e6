"""Reading a composed Document as a person would: texts, tables, headings."""

from itadesk.records.document import Block, Document, Grid, Paragraph


def blocks(document: Document) -> list[Block]:
    """All blocks of all parts."""
    return [block for part in document.parts for block in part.blocks]


def paragraphs(document: Document) -> list[str]:
    """The running texts."""
    return [block.text for block in blocks(document) if isinstance(block, Paragraph)]


def grids(document: Document) -> list[Grid]:
    """The tables."""
    return [block for block in blocks(document) if isinstance(block, Grid)]


def rows(grid: Grid) -> list[list[str | None]]:
    """The texts of a table, None where a cell is covered from above."""
    return [[None if cell is None else cell.text for cell in row.cells] for row in grid.rows]


def whole(document: Document) -> str:
    """Every text of the paper, cells included."""
    texts = paragraphs(document)
    for grid in grids(document):
        texts += [text for row in rows(grid) for text in row if text]
    return "\n".join(texts)
