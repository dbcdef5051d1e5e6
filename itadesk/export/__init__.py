"""A Document to pdf, xlsx and docx; records to csv and json."""
