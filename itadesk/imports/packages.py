"""The zip packages that .xlsx and .docx are: opened with limits, so that no bomb goes off."""

import io
import zipfile
import zlib

from itadesk.imports.texts import error

_MOST_PARTS = 5000
_LARGEST_PART = 60_000_000
_LARGEST_ALL = 300_000_000
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    RuntimeError,
    NotImplementedError,
    ValueError,
)


def open_package(data: bytes, name: str) -> zipfile.ZipFile:
    """The package; raises ImportFileError IMPORT_DAMAGED or IMPORT_TOO_BIG."""
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
        parts = package.infolist()
    except _BROKEN as trouble:
        raise error("IMPORT_DAMAGED", name) from trouble
    xml = [part for part in parts if part.filename.endswith((".xml", ".rels"))]
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _LARGEST_ALL:
        raise error("IMPORT_TOO_BIG", name)
    if any(part.file_size > _LARGEST_PART for part in xml):
        raise error("IMPORT_TOO_BIG", name)
    return package


def read_part(package: zipfile.ZipFile, part: str, name: str) -> bytes:
    """The bytes of one XML part, never more than its limit and never with its own entities."""
    try:
        with package.open(part) as stream:
            data = stream.read(_LARGEST_PART + 1)
    except (*_BROKEN, KeyError) as trouble:
        raise error("IMPORT_DAMAGED", name) from trouble
    if len(data) > _LARGEST_PART:
        raise error("IMPORT_TOO_BIG", name)
    if b"<!ENTITY" in data or b"<!DOCTYPE" in data:
        raise error("IMPORT_DAMAGED", name)
    return data


def office_kind(data: bytes, name: str) -> str:
    """``xlsx`` or ``docx``; raises ImportFileError IMPORT_TYPE for any other package."""
    with open_package(data, name) as package:
        names = set(package.namelist())
    if "word/document.xml" in names:
        return "docx"
    if "xl/workbook.xml" in names:
        return "xlsx"
    raise error("IMPORT_TYPE", name)
