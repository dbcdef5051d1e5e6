"""Pictures of the book: each stored once, under its hash."""

from itadesk.desk.session import Session


class Pictures:
    """Storing a picture in the book."""

    _session: Session

    def add_picture(self, data: bytes) -> str:
        """Store a picture once and return its hash, to be set in a cell.

        Not an undo step by itself. Raises EditError BAD_PICTURE or PICTURE_TOO_BIG.
        """
        from itadesk.desk.cleaning import make_picture  # Pillow: few commands need it

        picture = make_picture(data)
        with self._session.book.transaction():
            self._session.book.pictures.add(picture)
        return picture.hash
