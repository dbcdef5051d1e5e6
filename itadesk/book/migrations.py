"""The schema of a book, version by version.

Each step is written out in SQL and never touches today's record classes: a step that has been
shipped is never changed. It raises ``user_version`` in its own transaction, so that a step
either happened whole or not at all. ``docs/file-format.md`` describes the result.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from itadesk.book.database import Database, Migrations

APPLICATION_ID: Final = 0x49544144
"""``ITAD``; stands at byte 68 of the file."""

SCHEMA_VERSION: Final = 3
"""``user_version`` of a book this program writes."""

_FIRST: Final = (
    "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
    """CREATE TABLE office (id TEXT PRIMARY KEY, name TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL DEFAULT '', subdistrict TEXT NOT NULL DEFAULT '',
    district TEXT NOT NULL DEFAULT '', province TEXT NOT NULL DEFAULT '',
    website TEXT NOT NULL DEFAULT '', logo TEXT NOT NULL DEFAULT '',
    digest TEXT NOT NULL) STRICT""",
    """CREATE TABLE fiscal_year (id TEXT PRIMARY KEY, fiscal_year INTEGER NOT NULL UNIQUE,
    digest TEXT NOT NULL) STRICT""",
    """CREATE TABLE unit (id TEXT PRIMARY KEY, order_key TEXT NOT NULL,
    name TEXT NOT NULL DEFAULT '', parent TEXT NOT NULL DEFAULT '',
    head TEXT NOT NULL DEFAULT '', position TEXT NOT NULL DEFAULT '',
    digest TEXT NOT NULL) STRICT""",
    """CREATE TABLE signatory (id TEXT PRIMARY KEY, order_key TEXT NOT NULL,
    role TEXT NOT NULL DEFAULT '', name TEXT NOT NULL DEFAULT '',
    position TEXT NOT NULL DEFAULT '', acting TEXT NOT NULL DEFAULT '',
    digest TEXT NOT NULL) STRICT""",
    """CREATE TABLE measure (id TEXT PRIMARY KEY, fiscal_year INTEGER NOT NULL,
    order_key TEXT NOT NULL, title TEXT NOT NULL DEFAULT '', kind TEXT NOT NULL DEFAULT '',
    instrument TEXT, indicator INTEGER, issue TEXT NOT NULL DEFAULT '',
    question TEXT NOT NULL DEFAULT '', finding TEXT NOT NULL DEFAULT '',
    steps TEXT NOT NULL DEFAULT '', period TEXT NOT NULL DEFAULT '', period_start TEXT,
    period_end TEXT, responsible TEXT NOT NULL DEFAULT '', origin TEXT NOT NULL DEFAULT '',
    digest TEXT NOT NULL) STRICT""",
    "CREATE INDEX measure_order ON measure (fiscal_year, order_key)",
    """CREATE TABLE result (id TEXT PRIMARY KEY,
    measure TEXT NOT NULL REFERENCES measure (id) DEFERRABLE INITIALLY DEFERRED,
    round TEXT NOT NULL, status TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT '',
    output TEXT NOT NULL DEFAULT '', outcome TEXT NOT NULL DEFAULT '',
    suggestion TEXT NOT NULL DEFAULT '', digest TEXT NOT NULL, UNIQUE (measure, round)) STRICT""",
    """CREATE TABLE evidence (id TEXT PRIMARY KEY,
    result TEXT NOT NULL REFERENCES result (id) DEFERRABLE INITIALLY DEFERRED,
    order_key TEXT NOT NULL, kind TEXT NOT NULL DEFAULT '', number TEXT NOT NULL DEFAULT '',
    date_text TEXT NOT NULL DEFAULT '', date TEXT, url TEXT NOT NULL DEFAULT '',
    picture TEXT NOT NULL DEFAULT '', caption TEXT NOT NULL DEFAULT '',
    digest TEXT NOT NULL) STRICT""",
    "CREATE INDEX evidence_order ON evidence (result, order_key)",
    """CREATE TABLE score (id TEXT PRIMARY KEY, fiscal_year INTEGER NOT NULL,
    code TEXT NOT NULL, text TEXT NOT NULL DEFAULT '', value TEXT,
    wording TEXT NOT NULL DEFAULT '', digest TEXT NOT NULL, UNIQUE (fiscal_year, code)) STRICT""",
    """CREATE TABLE analysis (id TEXT PRIMARY KEY, fiscal_year INTEGER NOT NULL,
    indicator INTEGER NOT NULL, shared_with TEXT NOT NULL DEFAULT '',
    questions TEXT NOT NULL DEFAULT '', lowest_stated TEXT NOT NULL DEFAULT '',
    cause TEXT NOT NULL DEFAULT '', guideline TEXT NOT NULL DEFAULT '',
    digest TEXT NOT NULL, UNIQUE (fiscal_year, indicator)) STRICT""",
    """CREATE TABLE paper (id TEXT PRIMARY KEY, role TEXT NOT NULL, fiscal_year INTEGER NOT NULL,
    round TEXT NOT NULL, form TEXT NOT NULL DEFAULT '', ita_year INTEGER,
    date_text TEXT NOT NULL DEFAULT '', date TEXT, web_address TEXT NOT NULL DEFAULT '',
    signatories TEXT NOT NULL DEFAULT '', page_numbers TEXT NOT NULL DEFAULT '',
    memo_head TEXT NOT NULL DEFAULT '', digest TEXT NOT NULL,
    UNIQUE (role, fiscal_year, round)) STRICT""",
    """CREATE TABLE paper_text (id TEXT PRIMARY KEY,
    paper TEXT NOT NULL REFERENCES paper (id) DEFERRABLE INITIALLY DEFERRED,
    part INTEGER NOT NULL, slot TEXT NOT NULL, text TEXT NOT NULL DEFAULT '',
    digest TEXT NOT NULL, UNIQUE (paper, part, slot)) STRICT""",
    """CREATE TABLE operation (id TEXT PRIMARY KEY, counter INTEGER NOT NULL, at TEXT NOT NULL,
    person TEXT NOT NULL, machine TEXT NOT NULL, label TEXT NOT NULL, kind TEXT NOT NULL,
    target TEXT, state TEXT NOT NULL, digest TEXT NOT NULL) STRICT""",
    "CREATE INDEX operation_state ON operation (state, counter)",
    """CREATE TABLE change (id TEXT PRIMARY KEY,
    operation TEXT NOT NULL REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED,
    counter INTEGER NOT NULL, tbl TEXT NOT NULL, row TEXT NOT NULL, before TEXT, after TEXT,
    digest TEXT NOT NULL) STRICT""",
    "CREATE INDEX change_operation ON change (operation, counter)",
    "CREATE INDEX change_row ON change (tbl, row, counter)",
    "CREATE INDEX change_counter ON change (counter)",
    """CREATE TABLE draft (tbl TEXT NOT NULL, row TEXT NOT NULL, field TEXT NOT NULL,
    text TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (tbl, row, field)) STRICT""",
)

_SECOND: Final = (
    """CREATE TABLE picture (hash TEXT PRIMARY KEY, media_type TEXT NOT NULL,
    width INTEGER NOT NULL, height INTEGER NOT NULL, data BLOB NOT NULL) STRICT""",
    """CREATE TABLE paper_picture (id TEXT PRIMARY KEY,
    paper TEXT NOT NULL REFERENCES paper (id) DEFERRABLE INITIALLY DEFERRED,
    order_key TEXT NOT NULL, picture TEXT NOT NULL DEFAULT '',
    caption TEXT NOT NULL DEFAULT '', digest TEXT NOT NULL) STRICT""",
    """CREATE TABLE publication (id TEXT PRIMARY KEY,
    paper TEXT NOT NULL REFERENCES paper (id) DEFERRABLE INITIALLY DEFERRED,
    order_key TEXT NOT NULL, url TEXT NOT NULL DEFAULT '', posted_on TEXT NOT NULL DEFAULT '',
    checked_on TEXT NOT NULL DEFAULT '', entered_on TEXT NOT NULL DEFAULT '',
    entered_by TEXT NOT NULL DEFAULT '', digest TEXT NOT NULL) STRICT""",
    """CREATE TABLE frozen_paper (id TEXT PRIMARY KEY,
    paper TEXT NOT NULL REFERENCES paper (id) DEFERRABLE INITIALLY DEFERRED,
    approved_at TEXT NOT NULL, approved_by TEXT NOT NULL DEFAULT '',
    document TEXT NOT NULL, digest TEXT NOT NULL) STRICT""",
    """CREATE TABLE rule_correction (id TEXT PRIMARY KEY, ita_year INTEGER NOT NULL,
    path TEXT NOT NULL, value TEXT NOT NULL DEFAULT '', digest TEXT NOT NULL,
    UNIQUE (ita_year, path)) STRICT""",
)

_THIRD: Final = (
    """CREATE TABLE draft_3 (tbl TEXT NOT NULL, row TEXT NOT NULL, field TEXT NOT NULL,
    at TEXT NOT NULL, text TEXT NOT NULL, key TEXT NOT NULL DEFAULT '{}',
    PRIMARY KEY (tbl, row, field, at)) STRICT""",
    "INSERT INTO draft_3 (tbl, row, field, at, text) SELECT tbl, row, field, at, text FROM draft",
    "DROP TABLE draft",
    "ALTER TABLE draft_3 RENAME TO draft",
)


def migrations() -> Migrations:
    """The steps from an empty file to ``SCHEMA_VERSION``."""
    from itadesk.book.database import Migrations

    steps = Migrations("itadesk")
    steps(name="0001-the-main-job")(_first)
    steps(name="0002-pictures-approval-corrections")(_second)
    steps(name="0003-drafts-that-find-their-row")(_third)
    return steps


def _first(db: Database) -> None:
    _carry_out(db, _FIRST, version=1)
    db.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def _second(db: Database) -> None:
    _carry_out(db, _SECOND, version=2)


def _third(db: Database) -> None:
    _carry_out(db, _THIRD, version=3)


def _carry_out(db: Database, statements: tuple[str, ...], *, version: int) -> None:
    for statement in statements:
        db.conn.execute(statement)
    db.conn.execute(f"PRAGMA user_version = {version}")
