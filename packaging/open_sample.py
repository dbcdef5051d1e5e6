"""Opens the sample office; where there is no display, writes its papers into out/ instead.

Run by `make run` with the venv's Python.
"""

import os
import subprocess
import sys
from pathlib import Path

OUT = Path("out")
BOOK = OUT / "sample.ita"
PAPERS = ("pdf", "xlsx", "json")


def itadesk(*arguments: str) -> None:
    """Runs one command of the program; its failure ends this one."""
    done = subprocess.run([sys.executable, "-m", "itadesk", *arguments], check=False)
    if done.returncode != 0:
        sys.exit(done.returncode)


def has_display() -> bool:
    """Whether a window can be shown."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def main() -> None:
    """Makes the sample if it is not there yet, and shows it."""
    OUT.mkdir(exist_ok=True)
    if not BOOK.exists():
        itadesk("sample", str(OUT))
    if has_display():
        itadesk(str(BOOK))
        return
    print("ไม่พบจอภาพ (no display): เขียนเอกสารตัวอย่างลงในโฟลเดอร์ out/ แทนการเปิดหน้าต่าง", flush=True)  # noqa: T201
    for ending in PAPERS:
        paper = OUT / f"sample.{ending}"
        itadesk("export", str(BOOK), "--form", "report-outcome", "-o", str(paper))
        print(paper.resolve(), flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
