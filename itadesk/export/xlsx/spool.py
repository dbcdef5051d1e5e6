"""Bytes kept small in memory until they are wanted again."""

import io
import zlib
from collections.abc import Iterator

_CHUNK = 1 << 16


class Spool:
    """What a sheet writes, kept small in memory until the workbook is saved."""

    def __init__(self) -> None:
        self._packer = zlib.compressobj(level=1)
        self._packed = io.BytesIO()
        self._waiting: list[str] = []
        self._length = 0

    def write(self, data: bytes) -> int:
        """Take the next bytes."""
        self._packed.write(self._packer.compress(data))
        return len(data)

    def add(self, text: str) -> None:
        """Take the next text, together with others."""
        self._waiting.append(text)
        self._length += len(text)
        if self._length > _CHUNK:
            self.flush()

    def flush(self) -> None:
        """Take what still waits."""
        self.write("".join(self._waiting).encode())
        self._waiting.clear()
        self._length = 0

    def close(self) -> None:
        """Nothing to close; the bytes stay."""

    def chunks(self) -> Iterator[bytes]:
        """All bytes written, in their order; nothing may be written afterwards."""
        self._packed.write(self._packer.flush())
        unpacker = zlib.decompressobj()
        self._packed.seek(0)
        while part := self._packed.read(_CHUNK):
            yield unpacker.decompress(part)
        yield unpacker.flush()
