"""The child process that reads one statement: its bytes come by stdin, the answer goes to stdout.

It is started by ``sandbox``. It first takes its own limits, so that a file which makes a reader
run wild ends this process and nothing else.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, BinaryIO

from debt_desk.domain.own_layout import OwnLayout
from debt_desk.errors import InputError
from debt_desk.statements import detect, message
from debt_desk.statements.refusals import StatementDamaged, StatementTooHard

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MIB = 1024 * 1024
MEMORY_MOST = 1024 * MIB
SECONDS_MOST = 100  # of the processor
FILES_MOST = 64


def main() -> None:
    """Read one request, answer it, and end."""
    request, answer = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    # What a library prints must not get into the answer.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    limit()
    gc.set_threshold(100_000, 20, 20)  # a short life, many new objects
    serve(request, answer)


def serve(request: BinaryIO, answer: BinaryIO) -> None:
    """Read one request and answer it, in whatever process this is."""
    told = json.loads(request.readline())
    data = request.read(told["size"] + 1)
    if len(data) == told["size"]:  # else the parent is gone
        if told.get("sample", False):
            reply_sample(data, told["name"], told["password"], answer)
            return
        layouts = tuple(OwnLayout.of_data(*one) for one in told.get("layouts", ()))
        texts = told.get("texts", False)
        reply(data, told["name"], told["password"], answer, layouts, texts=texts)


def reply(
    data: bytes,
    name: str,
    password: str | None,
    answer: BinaryIO,
    layouts: Sequence[OwnLayout] = (),
    *,
    texts: bool = False,
) -> None:
    """Write what the file says, or why it is refused; with ``texts`` the text of each page too."""
    text = _answered(
        name, lambda: message.of_statements(detect.read_bytes(data, name, password, layouts))
    )
    with suppress(BrokenPipeError), answer:
        if texts:
            answer.write(len(text).to_bytes(8, "little"))
        answer.write(text)
        if texts:
            answer.write(json.dumps(_texts(data, name, password)).encode())


def reply_sample(data: bytes, name: str, password: str | None, answer: BinaryIO) -> None:
    """Write the beginning of the unknown table in the file, or why there is none."""
    # Loaded here: few files need it.
    from debt_desk.statements.sample_message import of_sample
    from debt_desk.statements.sampling import sample

    text = _answered(name, lambda: of_sample(sample(data, name, password)))
    with suppress(BrokenPipeError), answer:
        answer.write(text)


def _answered(name: str, told: Callable[[], bytes]) -> bytes:
    try:
        return told()
    except MemoryError:
        return message.of_refusal(StatementTooHard(name=name))
    except InputError as refusal:
        return message.of_refusal(refusal)
    except Exception:
        # A reader's own mistake, met by this file. A traceback would show the user's data.
        return message.of_refusal(StatementDamaged(name=name))


def _texts(data: bytes, name: str, password: str | None) -> list[str]:
    # Loaded here: it brings a library for PDFs along, which a statement alone may not need.
    from debt_desk.statements.texts import page_texts

    try:
        return page_texts(data, name, password)
    except Exception:
        return []  # as above: a reader's own mistake must not show the user's data


def limit() -> None:
    """No more memory, time and files than a statement needs, none written, no memory dumped.

    Where the system has no such limits, those of the readers on sizes, rows and tags hold alone.
    """
    sys.dont_write_bytecode = True
    try:
        import resource
    except ImportError:
        return
    for name, most in (
        ("RLIMIT_AS", MEMORY_MOST),
        ("RLIMIT_CPU", SECONDS_MOST),
        ("RLIMIT_NOFILE", FILES_MOST),
        ("RLIMIT_FSIZE", 0),
        ("RLIMIT_CORE", 0),
    ):
        with suppress(AttributeError, ValueError, OSError):  # macOS has not all of them
            kind = getattr(resource, name)
            hardest = resource.getrlimit(kind)[1]
            if hardest != resource.RLIM_INFINITY:
                most = min(most, hardest)
            resource.setrlimit(kind, (most, most))


if __name__ == "__main__":
    main()
