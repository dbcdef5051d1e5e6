"""Web addresses as typed: what keeps one from opening, in a Thai sentence."""

import re

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*://")
_GOOD = re.compile(r"(?:https?://|www\.)[^\s/]+\.[^\s]+", re.IGNORECASE)
_NOT_ALLOWED = re.compile(r'[<>"{}|\\^`]')


def address_problem(address: str) -> str | None:
    """Why this one web address would not open; None where it may, or is empty."""
    typed = address.strip()
    if not typed:
        return None
    if re.search(r"\s", typed):
        return f'ที่อยู่เว็บ "{typed}" มีช่องว่าง ให้ลบช่องว่าง หรือคัดลอกจากแถบที่อยู่ของเบราว์เซอร์ใหม่'
    if _NOT_ALLOWED.search(typed):
        return f'ที่อยู่เว็บ "{typed}" มีอักขระที่ใช้ในที่อยู่เว็บไม่ได้ ให้คัดลอกจากแถบที่อยู่ของเบราว์เซอร์ใหม่'
    scheme = _SCHEME.match(typed)
    if scheme and scheme[0].lower() not in {"http://", "https://"}:
        return f'ที่อยู่เว็บ "{typed}" ต้องขึ้นต้นด้วย http:// หรือ https://'
    if not _GOOD.fullmatch(typed):
        return f'"{typed}" ไม่ใช่ที่อยู่เว็บที่เปิดได้ ต้องขึ้นต้นด้วย https:// และมีชื่อเว็บไซต์'
    return None
