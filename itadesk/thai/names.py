"""Names of offices, places and persons, which no line tears apart."""

from collections.abc import Iterator
from itertools import takewhile

from itadesk.thai.frequencies import is_rare


def _each(words: str) -> frozenset[str]:
    return frozenset(words.split())


_NAMED = _each("อบต. อบจ. ทต. ทม. ทน. ต. อ. จ. ม. บ. ถ. ซ. ร.ร. รร. รพ.สต. ตำบล อำเภอ จังหวัด")
"""Offices and places: a name that follows stays with them."""
_PERSONS = _each("นาย นาง น.ส. นางสาว ดร.")
"""A person's name that follows without a space stays whole."""
_AFTER_PERSON = _each("เป็น และ ได้ ที่ ใน ทำ ให้ มี จะ ลงนาม ทำหน้าที่ ร่วม กับ หรือ นำ กล่าว มอบ แทน ขอ แจ้ง")
_PLACE_WORDS = _each(
    "บ้าน หนอง นา โนน ดอน ท่า วัง โคก ห้วย บาง คลอง ดง กุด สระ ทุ่ง ป่า เขา แม่ ปาก ศรี ม่วง เมือง บ่อ บึง "
    "เวียง เชียง หัว หาด เกาะ ลาด ไทร คำ ค้อ โพธิ์ โพน พระ สาม สอง สี่ ห้า ใน เหนือ ใต้ ควน ลำ น้ำ ต้น สวน "
    "ไร่ ช้าง ยาง เหล่า โพรง หลัก แก่ง ผา ถ้ำ ดอย สัน พนม ปราสาท ชุม นคร"
)
"""Words with which the name of a place often begins."""


def is_thai_word(token: str) -> bool:
    """Whether ``token`` begins with a Thai letter or vowel."""
    return "ก" <= token[0] <= "๎"


def _may_be_called(word: str) -> bool:
    return is_thai_word(word) and word not in _AFTER_PERSON


def name_spans(tokens: list[tuple[int, str]]) -> Iterator[tuple[int, int]]:
    """From each ``ตำบล``, ``อบต.``, ``นาย`` and the like to the end of the name that follows."""
    for index, (offset, token) in enumerate(tokens):
        if token in _PERSONS:
            run = takewhile(_may_be_called, (word for _, word in tokens[index + 1 : index + 4]))
            yield offset, offset + len(token) + sum(map(len, run))
        if token not in _NAMED:
            continue
        rest = tokens[index + 1 : index + 5]
        if token.endswith(".") and rest and rest[0][1].isspace():
            rest = rest[1:]
        if name := _name([word for _, word in rest]):
            yield offset, rest[0][0] + len(name)


def _name(following: list[str]) -> str:
    """The name that ``following`` words begin with, or empty if they seem none."""
    name = ""
    for word in following:
        if not is_thai_word(word):
            break
        if not name and not (word in _PLACE_WORDS or is_rare(word)):
            break
        if name and name not in _PLACE_WORDS and not is_rare(word):
            break
        name += word
    return name
