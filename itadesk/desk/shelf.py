"""Books as files: their backups, putting one back, and who has one open."""

from itadesk.book.backup import backup_folder, backups_of, restore
from itadesk.book.holder import Holder, read_holder

__all__ = ["Holder", "backup_folder", "backups_of", "read_holder", "restore"]
