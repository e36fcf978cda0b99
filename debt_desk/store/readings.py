"""What is derived from stored bytes: readings, texts, small pictures, and the index to search them.

Each call works on a connection of its own, so it may run in any thread. Nothing of this is in the
undo history: it goes with the bytes it was made from, and is made again where it is missing.
"""

from __future__ import annotations

import re
import unicodedata
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from debt_desk.domain.job import stop_if_cancelled
from debt_desk.store.failures import explaining
from debt_desk.store.transactions import transaction

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from debt_desk.domain.job import Job
    from debt_desk.store.driver import Connection

# Short transactions: whoever types in the window must not wait for an index.
_ROWS_A_TRANSACTION = 2000
_CHINESE = re.compile("([\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])")


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to be found: a page's text, or line ``line`` of statement ``statement``.

    Both count from 0, pages from 1.
    """

    words: str
    page: int | None = None
    statement: int | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """Where words were found; ``sha256`` names the content."""

    sha256: str
    page: int | None
    statement: int | None
    line: int | None


class Readings:
    """What was derived from the contents of one open desk file."""

    def __init__(self, connect: Callable[[], Connection]) -> None:
        """``connect`` opens another connection to the file."""
        self._connect = connect

    def outcome(self, sha256: str, reader: int) -> bytes | None:
        """What readers of version ``reader`` made of a content; None where they have not."""
        with explaining(), closing(self._connect()) as connection:
            row = connection.execute(
                "SELECT outcome FROM readings JOIN contents ON contents.id = content_id"
                " WHERE sha256 = ? AND reader = ?",
                (sha256, reader),
            ).fetchone()
            return None if row is None else bytes(row[0])

    def unread(self, reader: int) -> tuple[str, ...]:
        """The contents of documents that readers of version ``reader`` have not seen, by number."""
        with explaining(), closing(self._connect()) as connection:
            rows = connection.execute(
                "SELECT sha256, min(number) FROM documents"
                " JOIN contents ON contents.id = documents.content_id"
                " WHERE NOT EXISTS (SELECT 1 FROM readings"
                "   WHERE readings.content_id = contents.id AND reader = ?)"
                " GROUP BY sha256 ORDER BY 2",
                (reader,),
            )
            return tuple(sha256 for sha256, _ in rows)

    def keep(
        self,
        sha256: str,
        reader: int,
        outcome: bytes,
        texts: Sequence[str],
        entries: Iterable[Entry],
        job: Job,
    ) -> None:
        """Keep what was read of a content, with its pages' texts, in the place of what was known.

        The outcome is written last: a reading that was interrupted is made again.
        Errors: JobCancelled, DiskFull, DiskFailed, FileBusy.
        """
        with explaining(), closing(self._connect()) as connection:
            content = connection.execute(
                "SELECT id FROM contents WHERE sha256 = ?", (sha256,)
            ).fetchone()
            if content is None:
                return  # its document was removed meanwhile
            _forget(connection, content[0])
            with transaction(connection):
                connection.executemany(
                    "INSERT INTO page_texts (content_id, page, text) VALUES (?, ?, ?)",
                    [(content[0], page, text) for page, text in enumerate(texts, 1) if text],
                )
            walk = iter(entries)
            while some := list(islice(walk, _ROWS_A_TRANSACTION)):
                stop_if_cancelled(job)
                with transaction(connection):
                    _index(connection, content[0], some)
            with transaction(connection):
                connection.execute(
                    "INSERT INTO readings (content_id, reader, outcome) VALUES (?, ?, ?)",
                    (content[0], reader, outcome),
                )

    def texts(self, sha256: str) -> dict[int, str]:
        """The text of each page that has any, by its number from 1."""
        with explaining(), closing(self._connect()) as connection:
            rows = connection.execute(
                "SELECT page, text FROM page_texts JOIN contents ON contents.id = content_id"
                " WHERE sha256 = ? ORDER BY page",
                (sha256,),
            )
            return dict(rows.fetchall())

    def search(self, wanted: str, most: int) -> tuple[Hit, ...]:
        """Where all words of ``wanted`` stand together, the last of them as a beginning.

        At most ``most``, in the order of documents. None where nothing is sought.
        """
        query = _query(wanted)
        if not query:
            return ()
        with explaining(), closing(self._connect()) as connection:
            rows = connection.execute(
                "SELECT sha256, page, statement, line FROM search_words"
                " JOIN search_entries ON search_entries.id = search_words.rowid"
                " JOIN contents ON contents.id = content_id"
                " WHERE search_words MATCH ? ORDER BY search_words.rowid LIMIT ?",
                (query, most),
            )
            return tuple(Hit(*row) for row in rows)

    def thumbnail(self, sha256: str) -> bytes | None:
        """The small picture of a content's first page, as PNG."""
        with explaining(), closing(self._connect()) as connection:
            row = connection.execute(
                "SELECT png FROM thumbnails JOIN contents ON contents.id = content_id"
                " WHERE sha256 = ?",
                (sha256,),
            ).fetchone()
            return None if row is None else bytes(row[0])

    def keep_thumbnail(self, sha256: str, png: bytes) -> None:
        """Keep a small picture; ``b""``: there is none to be made. Errors: DiskFull, FileBusy."""
        with explaining(), closing(self._connect()) as connection, transaction(connection):
            connection.execute(
                "INSERT OR REPLACE INTO thumbnails (content_id, png)"
                " SELECT id, ? FROM contents WHERE sha256 = ?",
                (png, sha256),
            )

    def without_thumbnail(self) -> tuple[str, ...]:
        """The contents of documents of which no small picture was made yet, by number."""
        with explaining(), closing(self._connect()) as connection:
            rows = connection.execute(
                "SELECT sha256, min(number) FROM documents"
                " JOIN contents ON contents.id = documents.content_id"
                " WHERE NOT EXISTS (SELECT 1 FROM thumbnails"
                "   WHERE thumbnails.content_id = contents.id)"
                " GROUP BY sha256 ORDER BY 2"
            )
            return tuple(sha256 for sha256, _ in rows)


def forget_orphans(connection: Connection) -> None:
    """Take words out of the index whose content is gone: the index knows no references."""
    with transaction(connection):
        connection.execute(
            "DELETE FROM search_words WHERE rowid NOT IN (SELECT id FROM search_entries)"
        )
        # A deletion only marks the words; merging the index takes them out of the file.
        connection.execute("INSERT INTO search_words (search_words) VALUES ('optimize')")


def _forget(connection: Connection, content_id: int) -> None:
    with transaction(connection):
        for table in ("readings", "page_texts"):
            connection.execute(f"DELETE FROM {table} WHERE content_id = ?", (content_id,))
        connection.execute(
            "DELETE FROM search_words WHERE rowid IN"
            " (SELECT id FROM search_entries WHERE content_id = ?)",
            (content_id,),
        )
        connection.execute("DELETE FROM search_entries WHERE content_id = ?", (content_id,))


def _index(connection: Connection, content_id: int, entries: Sequence[Entry]) -> None:
    (last,) = connection.execute("SELECT coalesce(max(id), 0) FROM search_entries").fetchone()
    numbered = list(enumerate(entries, last + 1))
    connection.executemany(
        "INSERT INTO search_entries (id, content_id, page, statement, line) VALUES (?, ?, ?, ?, ?)",
        [(id_, content_id, one.page, one.statement, one.line) for id_, one in numbered],
    )
    connection.executemany(
        "INSERT INTO search_words (rowid, words) VALUES (?, ?)",
        [(id_, _spaced(one.words)) for id_, one in numbered],
    )


def _spaced(text: str) -> str:
    """Every Chinese character as a word of its own, full-width forms as half-width ones."""
    return _CHINESE.sub(r" \1 ", unicodedata.normalize("NFKC", text))


def _query(wanted: str) -> str:
    """Each word as a phrase of its characters; quoted, so that nothing in it is an operator."""
    words = [_spaced(word).replace('"', " ").split() for word in wanted.replace("\0", " ").split()]
    phrases = [f'"{" ".join(parts)}"' for parts in words if any(map(_is_sought, parts))]
    return f"{' '.join(phrases)}*" if phrases else ""


def _is_sought(part: str) -> bool:
    """Whether the index keeps anything of it: punctuation alone would find nothing."""
    return any(letter.isalnum() for letter in part)
