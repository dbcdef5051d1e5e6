"""What a reader shows beside the pages: title, author, language, outline."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from itadesk.export.pdf.sheets import Entry
from itadesk.export.pdf.syntax import Name, PdfFile, Reference, Value
from itadesk.records.document import Document

_PRODUCER = "itadesk"


def information(document: Document, file: PdfFile) -> Reference:
    """Title, author, subject and keywords; no time, so that equal papers are equal files."""
    known = {
        "Title": document.title,
        "Author": document.author,
        "Subject": document.subject,
        "Keywords": ", ".join(document.keywords),
        "Producer": _PRODUCER,
    }
    return file.add({key: text for key, text in known.items() if text})


def catalogue(pages: Reference, contents: Reference | None, file: PdfFile) -> Reference:
    """Where pages and outline are, and that the language is Thai."""
    entries: dict[str, Value] = {
        "Type": Name("Catalog"),
        "Pages": pages,
        "Lang": b"(th)",
        "ViewerPreferences": {"DisplayDocTitle": True},
    }
    if contents is not None:
        entries |= {"Outlines": contents, "PageMode": Name("UseOutlines")}
    return file.add(entries)


@dataclass(slots=True)
class _Node:
    title: str
    target: list[Value]
    place: Reference
    children: list["_Node"] = field(default_factory=list)

    @property
    def count(self) -> int:
        """Entries below this one, all of them open."""
        return sum(1 + child.count for child in self.children)


def outline(
    entries: Sequence[Entry], pages: Sequence[tuple[Reference, float]], file: PdfFile
) -> Reference | None:
    """The outline's objects; ``pages`` are the page objects with their heights."""
    if not entries:
        return None
    top = _Node("", [], file.reserve())
    path = [(-1, top)]
    for entry in entries:
        while path[-1][0] >= entry.level:
            path.pop()
        page, height = pages[entry.page]
        target: list[Value] = [page, Name("XYZ"), 0, max(height - entry.top + 4, 0), b"null"]
        node = _Node(entry.title, target, file.reserve())
        path[-1][1].children.append(node)
        path.append((entry.level, node))
    _write(top, {}, file)
    return top.place


def _write(node: _Node, around: dict[str, Value], file: PdfFile) -> None:
    """``node`` and all below it; ``around`` names its parent and its neighbours."""
    entries: dict[str, Value] = dict(around)
    if around:
        entries |= {"Title": node.title, "Dest": node.target}
    if node.children:
        entries["First"] = node.children[0].place
        entries["Last"] = node.children[-1].place
        entries["Count"] = node.count
    file.put(node.place, entries)
    for at, child in enumerate(node.children):
        beside: dict[str, Value] = {"Parent": node.place}
        if at:
            beside["Prev"] = node.children[at - 1].place
        if at + 1 < len(node.children):
            beside["Next"] = node.children[at + 1].place
        _write(child, beside, file)
