"""Opening a book: the file is there, free and sound, or the user is told what can be done."""
