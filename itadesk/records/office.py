"""The office, its divisions, and the people who sign."""

from dataclasses import dataclass

SIGNING_ROLES = ("ผู้จัดทำ", "ผู้ตรวจสอบ", "ผู้เห็นชอบ", "ผู้อนุมัติ", "เห็นชอบ", "อนุมัติ", "ทราบ")
"""What people sign a paper as; an office may write another role."""


@dataclass(frozen=True, slots=True)
class Office:
    """The office whose book this is (หน่วยงาน); there is exactly one row."""

    id: str = "office"
    name: str = ""
    kind: str = ""
    """อบต., เทศบาล or อบจ.; derived from the name when the book is made."""
    subdistrict: str = ""
    district: str = ""
    province: str = ""
    website: str = ""
    logo: str = ""
    """Hash of a stored picture, or empty."""

    @property
    def place(self) -> str:
        """``ตำบล… อำเภอ… จังหวัด…`` of what is known, as papers print it."""
        parts = (
            ("ตำบล", self.subdistrict),
            ("อำเภอ", self.district),
            ("จังหวัด", self.province),
        )
        return " ".join(
            name if name.startswith(word) else f"{word}{name}" for word, name in parts if name
        )


@dataclass(frozen=True, slots=True)
class Unit:
    """One division or งาน of the office's register (ส่วนราชการ)."""

    id: str
    order_key: str = ""
    name: str = ""
    parent: str = ""
    """Id of the division this งาน belongs to, or empty."""
    head: str = ""
    position: str = ""


@dataclass(frozen=True, slots=True)
class Signatory:
    """Somebody who signs papers (ผู้ลงนาม)."""

    id: str
    order_key: str = ""
    role: str = ""
    """One of ``SIGNING_ROLES``, or free text."""
    name: str = ""
    position: str = ""
    acting: str = ""
    """What the signer acts for (รักษาราชการแทน…), or empty."""
