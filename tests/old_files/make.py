"""Write the file of the present schema that later versions must open: run once at each release.

``python -m tests.old_files.make`` writes ``schema_NNNN.debtdesk`` beside this script and refuses to
write it twice: a released schema's file is never made anew.
"""

from __future__ import annotations

from pathlib import Path

from debt_desk.store import migrations
from tests.store import samples
from tests.store.stores import create_store


def make(folder: Path) -> Path:
    """The file with everything that it can hold."""
    path = folder / f"schema_{len(migrations.steps()):04}.debtdesk"
    with create_store(path) as store:
        samples.fill(store)
    return path


if __name__ == "__main__":
    print(make(Path(__file__).parent))
