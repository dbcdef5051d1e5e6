"""What an office's name says of the office."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_KINDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "องค์การบริหารส่วนตำบล": "อบต.",
        "อบต.": "อบต.",
        "องค์การบริหารส่วนจังหวัด": "อบจ.",
        "อบจ.": "อบจ.",
        "เทศบาล": "เทศบาล",
        "ทต.": "เทศบาล",
        "ทม.": "เทศบาล",
        "ทน.": "เทศบาล",
    }
)


def office_kind(name: str) -> str:
    """อบต., เทศบาล or อบจ. as the name begins; empty where it does not say."""
    plain = "".join(name.split())
    return next((kind for start, kind in _KINDS.items() if plain.startswith(start)), "")
