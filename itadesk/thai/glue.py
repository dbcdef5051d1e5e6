"""What belongs together on one line: rules between two neighbouring words."""

import re

from itadesk.thai.letters import FOLLOWING_VOWELS, LEADING_VOWELS, MARKS

NEVER_FIRST = frozenset(")]}”’»/.,;:!?%…ๆฯ๏๚๛" + FOLLOWING_VOWELS + MARKS)
"""Signs no line begins with, not even after a space."""
NEVER_LAST = frozenset("([{“‘«" + LEADING_VOWELS)
"""Signs no line ends with."""
CLOSING = frozenset(")]}”’»,;:!?ๆฯ…%")
"""After these a line may break without a space."""
OPENING = frozenset("([{“‘«")
"""Before these a line may break without a space."""


def _each(words: str) -> frozenset[str]:
    return frozenset(words.split())


_BEFORE_NUMBER = _each(
    "ที่ ข้อ ข้อที่ ครั้งที่ ครั้ง มาตรา หมวด หมวดที่ ส่วนที่ ร้อยละ ปี พ.ศ. ค.ศ. ฉบับที่ เลขที่ เลข "
    "วันที่ รอบ รอบที่ ไตรมาส ไตรมาสที่ ตัวชี้วัด ตัวชี้วัดที่ ระดับ ระดับที่ หมู่ หมู่ที่ ชั้น ลำดับ ลำดับที่ "
    "ตอนที่ บทที่ หน้า ข. ม. ถึง ประมาณ จำนวน ประเด็นที่ อันดับ อันดับที่ ขั้นตอนที่ งวด งวดที่ ระยะ "
    "ปีละ เดือนละ ไม่น้อยกว่า อย่างน้อย น้อยกว่า มากกว่า เกิน เวลา โทร. โทร"
)
_AFTER_NUMBER = _each(
    "คน ราย ครั้ง วัน เดือน ปี ฉบับ แห่ง ข้อ เรื่อง โครงการ กิจกรรม หน่วยงาน คะแนน ชั่วโมง นาที น. บาท "
    "ล้านบาท ล้าน พัน หมื่น แสน สตางค์ เครื่อง คัน ชุด เล่ม แผ่น หน้า ช่องทาง ช่อง ตัวชี้วัด ตัว ด้าน ระดับ "
    "มาตรการ ประเด็น หมู่บ้าน หมู่ ครัวเรือน สัปดาห์ ไตรมาส รอบ กอง สำนัก ส่วน งาน รุ่น หลักสูตร ข้อคำถาม "
    "เปอร์เซ็นต์ กิโลเมตร กม. เมตร ตารางเมตร ไร่ สาย จุด ประเภท รายการ ป้าย แฟ้ม คำถาม เท่า ขั้นตอน ขั้น "
    "คำสั่ง องค์ประกอบ ประการ อย่าง ท่าน ชนิด ลำดับ ตำบล อำเภอ จังหวัด"
)
MONTH_NAMES = _each(
    "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม "
    "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค. พ.ศ."
)
_NUMBER = re.compile(r"[0-9๐-๙]")
_CODE = re.compile("[ieo][0-9๐-๙]+")
_LONE_CONSONANT = re.compile("[ก-ฮ]")


def is_number(word: str) -> bool:
    """Whether ``word`` begins with a digit, Thai or Arabic."""
    return bool(_NUMBER.match(word))


def is_lone(word: str) -> bool:
    """A single consonant: never alone at a line's end or head."""
    return bool(_LONE_CONSONANT.fullmatch(word))


def glued(before: str, after: str) -> bool:
    """Whether ``after`` must stay on the line of ``before``; a space may stand between them."""
    if after[0] in NEVER_FIRST or before[-1] in NEVER_LAST:
        return True
    if before in {"ณ", "-"} or after in {"–", "—"}:
        return True
    if is_number(after) or _CODE.fullmatch(after):
        return before in _BEFORE_NUMBER or before in MONTH_NAMES
    if is_number(before):
        return after in _AFTER_NUMBER or after in MONTH_NAMES
    return False
