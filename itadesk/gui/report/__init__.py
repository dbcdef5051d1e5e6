"""The report dialog: choose, preview exactly the PDF, save, print."""
