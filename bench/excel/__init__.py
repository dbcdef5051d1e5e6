"""20,000 styled rows as a workbook, beside XlsxWriter."""
