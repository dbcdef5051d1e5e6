"""What imports say to the user: one Thai table of sentences and reasons."""

from itadesk.errors import ImportFileError

ERRORS: dict[str, str] = {
    "IMPORT_MISSING": "ไม่พบแฟ้ม {name} โปรดตรวจชื่อแฟ้มและที่เก็บ แล้วลองอีกครั้ง",
    "IMPORT_UNREADABLE": ("อ่านแฟ้ม {name} ไม่ได้ โปรดปิดโปรแกรมอื่นที่เปิดแฟ้มนี้อยู่ หรือคัดลอกแฟ้มมาไว้ในเครื่องก่อน"),
    "IMPORT_EMPTY": "แฟ้ม {name} ว่างเปล่า ไม่มีข้อมูลให้นำเข้า",
    "IMPORT_ENCODING": (
        "อ่านตัวอักษรในแฟ้ม {name} ไม่ได้ โปรดเปิดแฟ้มในโปรแกรมเดิม แล้วบันทึกใหม่เป็นข้อความแบบ UTF-8"
    ),
    "IMPORT_TYPE": (
        "แฟ้ม {name} ไม่ใช่ชนิดที่นำเข้าได้ โปรดใช้แฟ้ม Excel (.xlsx) Word (.docx) เว็บ "
        "(.html) หรือข้อความ (.txt .tsv .csv)"
    ),
    "IMPORT_OLD_OFFICE": (
        "แฟ้ม {name} เป็นแฟ้ม Word หรือ Excel รุ่นเก่าหรือมีรหัสผ่าน "
        "โปรดเปิดแฟ้มแล้วบันทึกเป็น .docx หรือ .xlsx ที่ไม่มีรหัสผ่านก่อน"
    ),
    "IMPORT_PDF": ("แฟ้ม {name} เป็น PDF โปรดใช้แฟ้ม Word หรือ Excel ต้นฉบับ หรือคัดลอกตารางมาวางในโปรแกรม"),
    "IMPORT_DAMAGED": ("แฟ้ม {name} เสียหาย เปิดอ่านไม่ได้ โปรดเปิดในโปรแกรมเดิมแล้วบันทึกเป็นแฟ้มใหม่"),
    "IMPORT_TOO_BIG": "แฟ้ม {name} ใหญ่เกินไป โปรดแยกเฉพาะเอกสารที่ต้องการนำเข้าเป็นแฟ้มใหม่",
    "IMPORT_NO_TABLE": "ไม่พบตารางใน {name} โปรดตรวจว่าเป็นเอกสารที่มีตารางมาตรการหรือตารางคะแนน",
    "IMPORT_NO_ROWS": ("พบหัวตารางใน {name} แต่ไม่มีข้อมูลใต้หัวตาราง โปรดตรวจว่าเลือกแฟ้มที่กรอกข้อมูลแล้ว"),
    "IMPORT_NO_HEADING": (
        "พบตารางใน {name} แต่ไม่พบหัวตารางที่รู้จัก (เช่น มาตรการ ขั้นตอน ผู้รับผิดชอบ) โปรดใส่แถวหัวตารางแล้วลองใหม่"
    ),
}
"""Stable code -> sentence: what happened, what to do."""

WHY: dict[str, str] = {
    "repeated heading": "หัวตารางซ้ำ",
    "repeated title": "ชื่อเอกสารซ้ำ",
    "page number": "เลขหน้า",
    "separator": "เส้นคั่นตาราง",
    "continuation mark": "คำว่า (ต่อ)",
    "repeated words": "ข้อความซ้ำกับแถวก่อนหน้า",
    "number": "เลขลำดับ",
    "markup": "รหัสจัดรูปแบบที่ติดมา",
    "unknown column": "คอลัมน์ที่ไม่รู้จัก",
    "loose line": "ข้อความนอกตาราง",
    "hidden row": "แถวที่ซ่อนไว้",
    "no column": "เกินคอลัมน์สุดท้ายของตาราง",
    "no row": "เกินแถวสุดท้ายของตาราง",
    "no choice": "ไม่มีในรายการของช่อง",
    "view only": "คอลัมน์ที่แก้ไขไม่ได้",
    "label": "คำนำหน้าหัวข้อ",
    "letter-spaced words": "ตัวอักษรในคำห่างกัน",
    "spaces inside words": "มีช่องว่างกลางคำ",
    "digit for letter": "ใช้เลข ๐ แทนตัวอักษร o",
    "lost prefix": "รหัสข้อคำถามขาดตัวอักษรนำ",
}
"""Why a line was dropped or a mend is proposed: key word for scripts -> Thai for the window."""

FINDINGS: dict[str, str] = {
    "import-heading-year": (
        "หัวเอกสารระบุปี {stated} แต่ช่วงระยะเวลาของมาตรการทั้ง {count} "
        "รายการอยู่ในปีงบประมาณ {found} จึงเสนอเป็นปี {found}"
    ),
    "import-no-year": "เอกสารไม่ระบุปีของคะแนน จึงเสนอเป็นปี {found} โปรดตรวจปีก่อนนำเข้า",
    "import-unknown-heading": 'ไม่รู้จักหัวตาราง "{heading}" ข้อความในคอลัมน์นี้ยังไม่ได้นำเข้า',
    "import-guessed-heading": ('หัวตาราง "{heading}" เขียนไม่ตรงกับที่เคยพบ จึงเสนอให้เป็นช่อง "{field}"'),
    "import-duplicate-heading": (
        'หัวตาราง "{heading}" ซ้ำกันสองคอลัมน์ จึงเสนอคอลัมน์ที่ซ้ำเป็นช่อง "{field}" ตามตำแหน่ง'
    ),
    "import-extra-cell": 'แถวนี้มีช่องเกินหัวตาราง ข้อความ "{text}" ถูกต่อไว้ในช่องสุดท้าย',
    "import-indicator-number": (
        'หัวข้อ "{heading}" พิมพ์เลขตัวชี้วัดเป็น {stated} '
        "แต่ชื่อและข้อคำถามเป็นของตัวชี้วัดที่ {found} จึงเสนอเป็นตัวชี้วัดที่ {found}"
    ),
    "import-group-code": 'หัวข้อ "{heading}" มีรหัส {code} แต่ข้อความบอกเป็น {words} จึงยึดตามรหัส',
    "import-unknown-group": 'ไม่รู้จักหัวข้อกลุ่ม "{heading}" จึงเก็บไว้เป็นประเด็นของมาตรการ',
    "import-lost-prefix": 'ข้อคำถาม "{text}" ไม่มีตัวอักษรนำ จึงเสนอเป็นข้อ {code}',
    "import-unknown-question": 'ไม่พบรหัสข้อคำถามของ "{text}" จึงยังไม่ได้นำเข้าคะแนน',
    "import-repeated-question": "ข้อ {code} มีคะแนนสองครั้ง จึงใช้ครั้งแรก ครั้งหลังคือ {text}",
    "import-number-gap": "ลำดับในเอกสารคือ {stated} แต่ควรเป็น {expected}",
    "import-unlabelled": ("การวิเคราะห์ตัวชี้วัดที่ {indicator} มีข้อความที่ไม่มีหัวข้อนำ จึงเก็บไว้ในช่อง {field}"),
    "import-no-title": "แถวนี้ไม่มีชื่อมาตรการ",
    "import-two-names": 'เอกสารเขียนชื่อหน่วยงานไม่ตรงกัน: "{first}" และ "{second}"',
    "import-formula": (
        "มี {count} ช่องในไฟล์ Excel เป็นสูตรที่ยังไม่มีผลลัพธ์ เช่น ช่อง {cells} จึงนำเข้าเป็นช่องว่าง "
        "ให้เปิดไฟล์นั้นใน Excel แล้วบันทึก ก่อนนำเข้าใหม่"
    ),
    "import-loose-line": 'ข้อความ "{text}" อยู่ระหว่างตาราง จึงเก็บไว้เป็นข้อความปิดท้าย',
}
"""Rule of a finding -> its sentence."""


def why_text(why: str) -> str:
    """The Thai for the reason of a dropped line or a mend; several are parted by commas."""
    return ", ".join(WHY.get(word, word) for word in why.split(", "))


def error(code: str, name: str) -> ImportFileError:
    """The error of this code about the file or clipboard called ``name``."""
    return ImportFileError(code, ERRORS[code].format(name=name))
