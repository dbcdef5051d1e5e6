"""Tables to be read: rows as high as their words at the width they are seen in."""

from pytestqt.qtbot import QtBot

from itadesk.gui.tables import ReadTable

WORDS = "จัดกิจกรรมรับฟังความคิดเห็นของประชาชนทุกหมู่บ้านและรายงานผลต่อผู้บริหารทุกเดือน"


def test_rows_follow_the_width_and_only_those_in_view_are_measured(qtbot: QtBot) -> None:
    table = ReadTable("ตาราง", ("ช่อง", "ข้อความ"), (6, 0))
    qtbot.addWidget(table)
    table.show_rows([("ก", WORDS)] * 400)
    table.resize(700, 300)
    usual = table.rowHeight(399)
    table.show()
    qtbot.waitUntil(lambda: table.rowHeight(0) >= table.sizeHintForRow(0) > 0)
    wide = table.rowHeight(0)
    table.resize(330, 300)
    qtbot.waitUntil(lambda: table.rowHeight(0) > wide)
    assert table.rowHeight(399) == usual

    def at_the_end() -> bool:
        table.scrollToBottom()  # rows that grow push the last one on
        return table.rowHeight(399) > usual

    qtbot.waitUntil(at_the_end)
