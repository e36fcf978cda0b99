"""Reading a statement in a child process, so that a hostile file can end nothing but the child."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, BinaryIO

from debt_desk.domain.job import JobCancelled
from debt_desk.errors import InputError
from debt_desk.statements import intake, message, sample_message
from debt_desk.statements.refusals import (
    NothingInFile,
    ReaderNotStarted,
    StatementDamaged,
    StatementTooHard,
    StatementTooLarge,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from debt_desk.domain.own_layout import OwnLayout, TableSample
    from debt_desk.domain.statement import Statement

SECONDS_MOST = 120.0
ANSWER_MOST = 512 * intake.MIB
_LOOKS_EVERY = 0.05  # seconds, whether somebody has cancelled
_GOES_WITHIN = 5.0  # seconds, after its answer

_ROOT = str(Path(__file__).resolve().parents[2])
# In isolated mode Python looks neither at its variables nor into the current folder, so a program
# that runs from a checkout must say where it lies.
_START = """\
import sys
root = sys.argv[1]
if root not in sys.path: sys.path.insert(0, root)
from debt_desk.statements.child import main
main()"""
# Libraries for numbers make a thread, and memory for it, for each processor.
_ENVIRONMENT = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MALLOC_ARENA_MAX": "2"}


def read_bytes(
    data: bytes,
    name: str,
    password: str | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[Statement, ...]:
    """What ``detect.read_bytes`` says of ``data``, which another process has read.

    ``password`` goes there by its standard input: arguments and environment are seen by others.
    What comes back is read without trust (see ``message``).
    Errors: those of statements.refusals, StatementTooHard where the child was stopped by its limits
    of memory and time; JobCancelled.
    """
    told = _asked(data, name, password, cancelled)
    try:
        return message.read(told)
    except message.UnfitMessage:
        raise StatementDamaged(name=name) from None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a document says: ``told`` for ``message.read``, to be kept; the text of each page."""

    told: bytes
    texts: list[str]


def read_document(
    data: bytes,
    name: str,
    password: str | None = None,
    cancelled: Callable[[], bool] | None = None,
    layouts: Sequence[OwnLayout] = (),
) -> Answer:
    """The same for any document: a refusal is told, not raised.

    ``layouts``: what the user said of tables that no reader knows. Errors: JobCancelled.
    """
    try:
        told_by_user = [[layout.header, layout.as_data()] for layout in layouts]
        answer = _asked(data, name, password, cancelled, texts=True, layouts=told_by_user)
        length = int.from_bytes(answer[:8], "little")
        told, texts = answer[8 : 8 + length], json.loads(answer[8 + length :])
        with suppress(InputError):
            message.read(told)
        if not all(isinstance(text, str) for text in texts):
            raise StatementDamaged(name=name)
    except InputError as refusal:
        return Answer(message.of_refusal(refusal), [])
    except (message.UnfitMessage, ValueError, TypeError):
        return Answer(message.of_refusal(StatementDamaged(name=name)), [])
    return Answer(told, texts)


def read_sample(
    data: bytes,
    name: str,
    password: str | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> TableSample:
    """The beginning of the table in a file that no reader knows, read by another process.

    Errors: NotAStatement where there is no table; the other refusals; JobCancelled.
    """
    answer = _asked(data, name, password, cancelled, sample=True)
    try:
        return sample_message.read_sample(answer)
    except message.UnfitMessage:
        raise StatementDamaged(name=name) from None


def _asked(
    data: bytes,
    name: str,
    password: str | None,
    cancelled: Callable[[], bool] | None,
    **more: object,
) -> bytes:
    """What the child answers. Errors: as ``read_bytes``, but for what the answer says."""
    if not data:
        raise NothingInFile(name=name)
    if len(data) > intake.BYTES_MOST:
        raise StatementTooLarge(name=name, limit=intake.BYTES_MOST // intake.MIB)
    asked = {"name": name, "password": password, "size": len(data), **more}
    answer, code = _run(json.dumps(asked).encode() + b"\n", data, name, cancelled)
    if code == 0:
        return answer
    # Below zero: ended by a signal, which is what a limit does.
    raise StatementTooHard(name=name) if code < 0 else StatementDamaged(name=name)


def _run(
    head: bytes, data: bytes, name: str, cancelled: Callable[[], bool] | None
) -> tuple[bytes, int]:
    """What the child wrote, and its exit code."""
    try:
        child = subprocess.Popen(
            [sys.executable, "-I", "-c", _START, _ROOT],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **_ENVIRONMENT},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError:
        raise ReaderNotStarted(name=name) from None
    pieces: list[bytes] = []
    assert child.stdin is not None
    assert child.stdout is not None
    # One thread for each pipe: a child that does not listen must not hold us up.
    writer = Thread(target=_write, args=(child.stdin, head, data), daemon=True)
    reader = Thread(target=_read, args=(child.stdout, pieces), daemon=True)
    writer.start()
    reader.start()
    ends = time.monotonic() + SECONDS_MOST
    try:
        while True:
            reader.join(_LOOKS_EVERY)
            if not reader.is_alive():
                break
            if cancelled is not None and cancelled():
                raise JobCancelled
            if time.monotonic() > ends:
                raise StatementTooHard(name=name)
        with suppress(subprocess.TimeoutExpired):
            child.wait(_GOES_WITHIN)
        if sum(map(len, pieces)) > ANSWER_MOST:
            raise StatementTooHard(name=name)
    finally:
        child.kill()
        code = child.wait()
        writer.join()
        reader.join()
    return b"".join(pieces), code


def _write(pipe: BinaryIO, head: bytes, data: bytes) -> None:
    with suppress(OSError), pipe:
        pipe.write(head)
        pipe.write(data)


def _read(pipe: BinaryIO, pieces: list[bytes]) -> None:
    size = 0
    with suppress(OSError), pipe:
        while size <= ANSWER_MOST and (piece := pipe.read(intake.MIB)):
            pieces.append(piece)
            size += len(piece)
