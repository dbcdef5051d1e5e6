"""The mark that makes a line an item of a list."""

import re

_NUMBER = "[0-9๐-๙]{1,2}"
_MARK = re.compile(
    rf"""[ ]*(?:
        [-–—•●○▪*·][ ]*(?=[^\s\-–—0-9๐-๙])             # - item, -item
      | [-–—•●○▪*·][ ]+(?=[0-9๐-๙])                     # - 3 times
      | \({_NUMBER}(?:\.{_NUMBER})*\)[ ]*(?=\S)           # (1) item
      | {_NUMBER}(?:\.{_NUMBER})*\)[ ]*(?=\S)             # 1) 1.1) item
      | {_NUMBER}(?:\.{_NUMBER})+\.[ ]*(?=[^\s0-9๐-๙])   # 1.1. item
      | {_NUMBER}\.[1-9๑-๙][0-9๐-๙]?(?:\.{_NUMBER})*[ ]+(?=[^\s0-9๐-๙])(?!น\.) # 1.1 item
      | {_NUMBER}\.[ ]*(?=[^\s0-9๐-๙])                   # 1. item
      | {_NUMBER}\.[ ]+(?=[0-9๐-๙])                      # 1. 5 people
      | [ก-ฮ]\)[ ]*(?=\S)                                 # ก) item
      | [กขคง]\.[ ]+(?=\S)                                # ก. item
    )""",
    re.VERBOSE,
)


def list_mark(line: str) -> str:
    """The mark that begins ``line``, with the spaces around it, or empty.

    ``- ``, ``๑. ``, ``๑) ``, ``๑.๑) ``, ``(๑) ``, ``ก) `` and the like; a lone ``-``,
    ``๑ - ๔`` and ``๐๙.๓๐ น.`` have none.
    """
    match = _MARK.match(line)
    return match.group() if match else ""
