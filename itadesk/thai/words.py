"""Thai text in words: a dictionary of modern Thai with this domain's own words."""

import re
from functools import cache, lru_cache

from itadesk.paths import resources_dir
from itadesk.thai.frequencies import settled

_DICTIONARY = "itadesk"
_WINDOW = 120
"""Letters given to the segmenter at once: its time can grow with the square of them."""
_TAIL = 40
"""Letters at a window's end that are segmented again with what follows."""

_TOKEN = re.compile(
    r"""(?P<thai>[ก-ฺเ-๎]+(?:\.[ก-ฺเ-๎]+)*\.?)            # a run of Thai letters, พ.ศ.
      | [0-9๐-๙]+(?:[.,:/][0-9๐-๙]+)*                     # 99.38, 1/2568
      | [^\W\d_\u0e00-\u0e7f]+(?:[-'’.&+]?[^\W\d_\u0e00-\u0e7f]+)*[0-9๐-๙]*   # E-Service, o12
      | \n | [^\S\n]+ | .""",
    re.VERBOSE | re.DOTALL,
)


def words(text: str) -> list[str]:
    """``text`` in words, numbers, blanks and single signs; joined they are ``text``.

    Time grows with the length of the text, also where it has no space. The dictionary is
    loaded at the first call (about 0.1 s).
    """
    found: list[str] = []
    for match in _TOKEN.finditer(text):
        if match["thai"]:
            found += settled(_segmented(match["thai"]))
        else:
            found.append(match.group())
    return found


def is_word(text: str) -> bool:
    """Whether the dictionary knows ``text`` as one word."""
    return text in _known()


def is_own_word(text: str) -> bool:
    """Whether ``text`` is a word of local government and of the ITA, as ``แนวทาง``."""
    return text in _own()


def _segmented(run: str) -> list[str]:
    """A run of Thai letters in words, window by window."""
    found: list[str] = []
    start = 0
    while len(run) - start > _WINDOW:
        settled = _settled(_segment(run[start : start + _WINDOW]))
        found += settled
        start += sum(map(len, settled))
    return found + list(_segment(run[start:]))


def _settled(window: tuple[str, ...]) -> list[str]:
    """The words of a window that what follows cannot change any more; at least one."""
    found: list[str] = []
    length = 0
    for word in window:
        length += len(word)
        if found and length > _WINDOW - _TAIL:
            break
        found.append(word)
    return found


@lru_cache(maxsize=4096)
def _segment(run: str) -> tuple[str, ...]:
    return tuple(_load()(run))


class _Segmenter:
    """The loaded dictionary; nlpo3 keeps it under a name of its own."""

    def __init__(self) -> None:
        from nlpo3 import load_dict, segment  # loaded at the first word, not at start-up

        load_dict(str(resources_dir() / "words" / "words.txt"), _DICTIONARY)
        self._cut = segment

    def __call__(self, run: str) -> list[str]:
        # never safe=True: it loses letters of long texts
        return list(self._cut(run, _DICTIONARY))


@cache
def _load() -> _Segmenter:
    return _Segmenter()


@cache
def _known() -> frozenset[str]:
    path = resources_dir() / "words" / "words.txt"
    return frozenset(path.read_text(encoding="utf-8").split("\n"))


@cache
def _own() -> frozenset[str]:
    path = resources_dir() / "words" / "domain.txt"
    return frozenset(path.read_text(encoding="utf-8").replace("|", "").split("\n"))
