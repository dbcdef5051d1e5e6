"""What an office's name says of the office."""

import re
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

_OF_SUBDISTRICT: Final = re.compile(r"\s*(?:องค์การบริหารส่วนตำบล|อบต\.)\s*([^\s\d(]+)")


def office_kind(name: str) -> str:
    """อบต., เทศบาล or อบจ. as the name begins; empty where it does not say."""
    plain = "".join(name.split())
    return next((kind for start, kind in _KINDS.items() if plain.startswith(start)), "")


def subdistrict_of(name: str) -> str:
    """The ตำบล that an อบต. is named after; empty for other offices (a เทศบาล may have several)."""
    found = _OF_SUBDISTRICT.match(name)
    return found[1] if found else ""
