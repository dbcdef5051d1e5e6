"""What writers, readers and checks share about Excel sheets: names, hidden ids, limits."""

DATA_SHEETS = ("ข้อมูลมาตรการ", "ข้อมูลคะแนน", "ข้อมูลการวิเคราะห์")
"""Flat sheets with an id per row beside the printed ones; the first holds the measures."""

ID_HEADING = "รหัสรายการ"
"""Heading of the column of ids; its texts are never edited by hand."""

LONGEST_CELL = 32_767
"""Characters Excel keeps of one cell; it cuts the rest without a word."""

HIGHEST_ROW = 409.0
"""Points; Excel draws no row higher."""

WIDEST_COLUMN = 255.0
"""Excel's unit: widths of a digit."""
