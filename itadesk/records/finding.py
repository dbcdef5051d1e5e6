"""What a check found; bad data is a value, not an exception."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One รายการที่ควรตรวจแก้."""

    rule: str
    severity: Severity
    table: str
    id: str
    field: str
    message: str
    """Thai; quotes the words concerned."""
    mend: str | None = None
    """The whole cell text that would mend it, where that is nearly certain."""
