"""Every Thai text of the command line."""

HELP = "โปรแกรมจัดทำเอกสาร ITA ของหน่วยงานราชการส่วนท้องถิ่น พิมพ์ itadesk [แฟ้ม] เพื่อเปิดหน้าต่างโปรแกรม"
COMMAND_HELP = {
    "new": "สร้างแฟ้มข้อมูลใหม่ของหน่วยงาน",
    "import": "นำเข้าเอกสารเดิมจากไฟล์",
    "export": "บันทึกเอกสารเป็น PDF, Excel, Word, CSV หรือ JSON",
    "show": "แสดงข้อมูลของปีงบประมาณเป็น JSON",
    "set": "แก้ไขข้อมูลหนึ่งช่อง",
    "undo": "ย้อนกลับการแก้ไขครั้งล่าสุด",
    "redo": "ทำซ้ำการแก้ไขที่ย้อนกลับไป",
    "history": "แสดงประวัติการแก้ไข",
    "copy-year": "คัดลอกมาตรการไปปีงบประมาณใหม่",
    "verify": "ตรวจความสมบูรณ์ของแฟ้มข้อมูล",
    "backup": "สำรองแฟ้มข้อมูล",
    "restore": "กู้คืนแฟ้มข้อมูลจากแฟ้มสำรอง",
    "forms": "แสดงแบบฟอร์มที่ใช้ได้",
    "sample": "เขียนแฟ้มตัวอย่าง sample.ita ลงในโฟลเดอร์",
}

COMMAND_NOTES = {
    "set": (
        "ID คือรหัสของแถวจากคำสั่ง show หรือคำว่า office (หน่วยงาน), plan หรือ report (เอกสารของปีและรอบ), "
        "score (คะแนน: FIELD เป็นรหัสเช่น i1 และ TEXT เป็นคะแนน) ช่องที่เป็นภาพให้ TEXT เป็นชื่อไฟล์ภาพ"
    ),
    "import": (
        "อ่านได้จากข้อความ (.txt .tsv .csv) Excel (.xlsx) Word (.docx) และเว็บ (.html) ข้อความเดิมไม่ถูกแก้"
    ),
    "export": "ชนิดของไฟล์เป็นไปตามนามสกุล ถ้าไม่ระบุปีใช้ปีล่าสุดในแฟ้ม",
    "restore": "แฟ้มเดิมที่ถูกแทนที่จะเก็บไว้ข้าง ๆ ไม่ถูกลบ",
}

# Headings and fixed words of the help pages, in place of click's English ones.
USAGE = "วิธีใช้: "
SECTIONS = {"Options": "ตัวเลือก", "Commands": "คำสั่ง", "Positional arguments": "ค่าที่ต้องระบุ"}
REQUIRED = "จำเป็น"
SHOW_HELP = "แสดงวิธีใช้นี้"
SHOW_VERSION = "แสดงรุ่นของโปรแกรม"
RUN_SELF_TEST = "ตรวจว่าโปรแกรมที่ติดตั้งไว้ใช้งานได้ครบทุกส่วน"

OPTION_JSON = "แสดงผลเป็น JSON"
OPTION_YEAR = "ปีงบประมาณ (พ.ศ.)"
OPTION_ROUND = "รอบการรายงาน: first-half, second-half หรือ full-year"
OPTION_OFFICE = "ชื่อหน่วยงาน"
OPTION_KIND = "ประเภทของหน่วยงาน เช่น อบต."
OPTION_SUBDISTRICT = "ตำบล"
OPTION_DISTRICT = "อำเภอ"
OPTION_PROVINCE = "จังหวัด"
OPTION_TIDY = "แก้ข้อความตามที่โปรแกรมเสนอ"
OPTION_DRY_RUN = "แสดงสิ่งที่จะนำเข้าโดยไม่บันทึก"
OPTION_FORM = "รหัสแบบฟอร์ม (ดูจาก itadesk forms)"
OPTION_DIGITS = "ตัวเลขในเอกสาร: thai หรือ arabic"
OPTION_OUTPUT = "ไฟล์ที่จะเขียน (.pdf .xlsx .docx .csv .json)"
OPTION_LIMIT = "จำนวนรายการล่าสุดที่จะแสดง"
OPTION_FROM = "ปีงบประมาณต้นทาง"
OPTION_TO = "ปีงบประมาณปลายทาง"

# Wrong usage: exit 2.
NO_SUCH_COMMAND = "ไม่มีคำสั่ง “{name}”"
NO_SUCH_OPTION = "ไม่มีตัวเลือก “{name}”"
PERHAPS = " หมายถึง “{near}” หรือไม่"
MISSING = "ยังไม่ได้ระบุ {name}"
NEEDS_VALUE = "ตัวเลือก {name} ต้องมีค่าตามหลัง"
WRONG_VALUE = "ค่าของ {name} ไม่ถูกต้อง: {reason}"
TOO_MANY = "มีคำเกินมาในคำสั่ง ข้อความที่มีเว้นวรรคต้องอยู่ในเครื่องหมายคำพูด"
WRONG_USAGE = "รูปแบบคำสั่งไม่ถูกต้อง"
SEE_HELP = "ดูวิธีใช้ได้จาก {command} --help"
NOT_A_YEAR = "“{text}” ไม่ใช่ปี พ.ศ. (ใช้ได้ตั้งแต่ ๒๔๐๐ ถึง ๒๗๐๐)"
COMMON_ERA = "“{text}” ดูเหมือนปี ค.ศ. กรุณาใช้ปี พ.ศ. เช่น {buddhist}"
NOT_A_NUMBER = "“{text}” ไม่ใช่จำนวนเต็มบวก"
EMPTY = "ต้องไม่เว้นว่าง"
ONE_OF = "“{text}” ใช้ไม่ได้ เลือกได้คือ {choices}"
UNKNOWN_ENDING = "ไม่รู้จักชนิดไฟล์ “{ending}” ใช้ได้คือ .pdf .xlsx .docx .csv .json"

# The request could not be carried out: exit 3.
NO_YEAR = "แฟ้มนี้ยังไม่มีปีงบประมาณ กรุณาระบุด้วย --year"
NO_MEASURES = "ไม่พบตารางมาตรการหรือคะแนนในไฟล์ “{name}” กรุณาตรวจว่าเป็นไฟล์ที่มีตารางพร้อมหัวตาราง"
ROW_UNKNOWN = "ไม่พบรายการรหัส “{id}” ในแฟ้มนี้ ดูรหัสได้จากคำสั่ง itadesk show"
FIELD_UNKNOWN = "ไม่มีช่อง “{field}” ในตาราง{table}{perhaps} ช่องที่แก้ไขได้คือ {fields}"
SCORE_UNKNOWN = "ไม่รู้จักรหัสคะแนน “{code}” ใช้ได้คือ i1, e1, o1, 1 ถึง 10, IIT, EIT, OIT และ total"
PICTURE_FILE = "อ่านไฟล์ภาพ “{name}” ไม่ได้ กรุณาตรวจชื่อไฟล์และที่เก็บ"
SCORE_INVALID = "“{text}” ไม่ใช่คะแนน คะแนนต้องเป็นตัวเลขตั้งแต่ 0.00 ถึง 100.00"
NOTHING_TO_UNDO = "ไม่มีการแก้ไขให้ย้อนกลับ"
NOTHING_TO_REDO = "ไม่มีการแก้ไขให้ทำซ้ำ"

# What went well, on stderr or stdout for people.
CREATED = "สร้างแฟ้ม {path} แล้ว"
WRITTEN = "บันทึก {path} แล้ว"
IMPORTED = "นำเข้ามาตรการ {measures} รายการ ผลการดำเนินการ {results} รายการ คะแนน {scores} รายการ"
ADDED = "ในจำนวนนี้ที่ยังไม่มีในแฟ้ม: มาตรการ {measures} ผลการดำเนินการ {results} คะแนน {scores}"
WOULD_IMPORT = "ยังไม่ได้บันทึก จะ" + IMPORTED
DROPPED = "บรรทัดที่ {line}: ตัด{why}ออก"
PROPOSED = "เสนอให้แก้ {count} แห่ง (ใช้ --tidy เพื่อแก้ตามที่เสนอ)"
SET = "บันทึกแล้ว: {label}"
UNCHANGED = "ข้อความเหมือนเดิม ไม่มีอะไรเปลี่ยน"
UNDONE = "ย้อนกลับแล้ว: {label}"
REDONE = "ทำซ้ำแล้ว: {label}"
COPIED = "คัดลอกมาตรการ {count} รายการจากปีงบประมาณ {source} ไปปีงบประมาณ {target} แล้ว"
VERIFIED = "แฟ้มสมบูรณ์ ไม่พบความผิดปกติ"
BACKED_UP = "สำรองไว้ที่ {path}"
RESTORED = "กู้คืนแฟ้ม {path} แล้ว"
HISTORY_LINE = "{at}  {person}  {table}: {label}"

# A bug of the program's own: exit 70.
STOPPED = "[STOPPED] คำสั่งถูกหยุดก่อนทำเสร็จ แฟ้มข้อมูลยังสมบูรณ์ หากต้องการให้สั่งใหม่อีกครั้ง"
OUTPUT_LOST = "[OUTPUT_FAILED] เขียนคำตอบออกไม่ได้ พื้นที่ดิสก์อาจเต็ม กรุณาลบแฟ้มที่ไม่ใช้หรือเลือกที่เก็บอื่นแล้วสั่งใหม่"
BUG = "[BUG] เกิดข้อผิดพลาดในโปรแกรม ข้อมูลที่บันทึกไว้แล้วยังอยู่ครบ กรุณาส่งไฟล์ {path} ให้ผู้ดูแลโปรแกรม"

SELF_TEST = {
    "versions": "รุ่นของโปรแกรมและส่วนประกอบ",
    "fonts": "แบบอักษรและการจัดวางตัวอักษรไทย",
    "words": "คลังคำสำหรับตัดบรรทัด",
    "forms": "แบบฟอร์ม",
    "rules": "เกณฑ์การประเมิน",
    "sqlite": "ฐานข้อมูล SQLite",
    "pdf": "เขียนและอ่าน PDF",
    "xlsx": "เขียนและอ่าน Excel",
    "helper": "โปรเซสผู้ช่วย",
}
SELF_TEST_OK = "ผ่าน   {name}: {detail}"
SELF_TEST_BAD = "ไม่ผ่าน {name}: {detail}"
SELF_TEST_FAILED = "การตรวจโปรแกรมไม่ผ่าน {count} รายการ กรุณาติดตั้งโปรแกรมใหม่"
