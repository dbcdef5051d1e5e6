"""PDF's own notation: numbers, names, strings, dictionaries and the file that holds them."""

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

_DELIMITERS = frozenset(b"()<>[]{}/%#")


@dataclass(frozen=True, slots=True)
class Reference:
    """Another object of the same file."""

    number: int


@dataclass(frozen=True, slots=True)
class Name:
    """A PDF name, without its slash."""

    text: str


Value = (
    bool | int | float | str | bytes | Name | Reference | Sequence["Value"] | Mapping[str, "Value"]
)
"""``str`` becomes a text string, ``bytes`` stands as it is."""


def number(value: float) -> bytes:
    """``value`` with at most three decimals, as short as it goes."""
    text = b"%.3f" % value
    text = text.rstrip(b"0").rstrip(b".")
    return b"0" if text in (b"-0", b"") else text


def name(text: str) -> bytes:
    """``/text`` with what PDF does not allow in a name written as ``#xx``."""
    data = text.encode("utf-8")
    escaped = (
        b"%c" % byte if 33 <= byte <= 126 and byte not in _DELIMITERS else b"#%02x" % byte
        for byte in data
    )
    return b"/" + b"".join(escaped)


def text_string(text: str) -> bytes:
    """A text string: UTF-16 with its mark, in hexadecimal."""
    return b"<FEFF" + text.encode("utf-16-be", "replace").hex().upper().encode() + b">"


def literal(value: Value) -> bytes:
    """``value`` as PDF writes it."""
    match value:
        case bytes():
            return value
        case bool():
            return b"true" if value else b"false"
        case int():
            return b"%d" % value
        case float():
            return number(value)
        case str():
            return text_string(value)
        case Name():
            return name(value.text)
        case Reference():
            return b"%d 0 R" % value.number
        case Mapping():
            entries = (name(key) + b" " + literal(item) for key, item in value.items())
            return b"<<" + b" ".join(entries) + b">>"
        case _:
            return b"[" + b" ".join(literal(item) for item in value) + b"]"


@dataclass(slots=True)
class PdfFile:
    """Objects as they are made; the same objects give the same bytes."""

    _bodies: list[bytes] = field(default_factory=list)

    def reserve(self) -> Reference:
        """A place for an object that others name before it is made."""
        self._bodies.append(b"null")
        return Reference(len(self._bodies))

    def put(self, place: Reference, value: Value) -> Reference:
        """Fill a reserved place."""
        self._bodies[place.number - 1] = literal(value)
        return place

    def add(self, value: Value) -> Reference:
        """A new object."""
        return self.put(self.reserve(), value)

    def stream(
        self, data: bytes, entries: Mapping[str, Value] | None = None, *, packed: bool = False
    ) -> Reference:
        """A new stream, compressed here unless it is ``packed`` already."""
        head = dict(entries or {})
        if not packed:
            data = zlib.compress(data, 6)
            head["Filter"] = Name("FlateDecode")
        head["Length"] = len(data)
        return self.add(literal(head) + b"\nstream\n" + data + b"\nendstream")

    def data(self, *, root: Reference, info: Reference) -> bytes:
        """The whole file."""
        out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        offsets: list[int] = []
        for index, body in enumerate(self._bodies, start=1):
            offsets.append(len(out))
            out += b"%d 0 obj\n" % index + body + b"\nendobj\n"
        start = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(offsets) + 1)
        out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
        trailer: dict[str, Value] = {"Size": len(offsets) + 1, "Root": root, "Info": info}
        out += b"trailer\n" + literal(trailer) + b"\nstartxref\n%d\n%%%%EOF\n" % start
        return bytes(out)
