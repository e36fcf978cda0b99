"""Refreshes the window's catalogue: ``python -m tests.translations [--fill FILE.tsv …]``.

Collects every ``self.tr()`` of the window into ``resources/i18n/debt_desk_zh_CN.ts`` and compiles
the ``.qm`` beside it. A ``--fill`` file brings translations, one a line: context, source, Chinese,
with tabs between.
"""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
CATALOGUE = ROOT / "resources" / "i18n" / "debt_desk_zh_CN.ts"
COMPILED = CATALOGUE.with_suffix(".qm")


def tool(name: str) -> str:
    """Qt's own tool as PySide6 brings it."""
    return str(Path(sysconfig.get_path("scripts")) / f"pyside6-{name}")


def collect(catalogue: Path) -> None:
    """Bring the catalogue's sources up to date with the code; places in files are left out."""
    sources = [str(path) for path in sorted((ROOT / "debt_desk" / "ui").rglob("*.py"))]
    options = ["-no-obsolete", "-locations", "none", "-source-language", "en"]
    command = [tool("lupdate"), *options, "-target-language", "zh_CN"]
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "sources.lst"
        listed.write_text("\n".join(sources), encoding="utf-8")
        run([*command, f"@{listed}", "-ts", str(catalogue)])


def compile_to(catalogue: Path, compiled: Path) -> None:
    """Make the ``.qm`` that the program loads."""
    run([tool("lrelease"), "-silent", str(catalogue), "-qm", str(compiled)])


def fill(catalogue: Path, lines: list[str]) -> None:
    """Put in translations for messages that have none."""
    known = {}
    for line in lines:
        if line.strip() and not line.startswith("#"):
            context, source, chinese = line.split("\t")[:3]
            known[context.strip(), unescaped(source)] = unescaped(chinese)
    tree = ElementTree.parse(catalogue)
    for context in tree.iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            source = message.findtext("source", "")
            translation = message.find("translation")
            chinese = known.get((name, source))
            if translation is not None and chinese and not translation.text:
                translation.text = chinese
                translation.attrib.pop("type", None)
    text = ElementTree.tostring(tree.getroot(), encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    catalogue.write_text(head + text + "\n", encoding="utf-8")


def missing(catalogue: Path) -> list[tuple[str, str]]:
    """Context and source of every message without a translation."""
    return [
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in ElementTree.parse(catalogue).iter("context")
        for message in context.iter("message")
        if not message.findtext("translation")
    ]


def unescaped(text: str) -> str:
    """A line's text with its line breaks."""
    return text.strip("\r\n ").replace("\\n", "\n")


def run(command: list[str]) -> None:
    """Run a tool; its words are shown only if it fails."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)


def main() -> None:
    """Collect, fill, compile, and say what is still without Chinese."""
    collect(CATALOGUE)
    files = sys.argv[2:] if sys.argv[1:2] == ["--fill"] else []
    fill(CATALOGUE, [x for f in files for x in Path(f).read_text(encoding="utf-8").splitlines()])
    collect(CATALOGUE)
    compile_to(CATALOGUE, COMPILED)
    for context, source in missing(CATALOGUE):
        print(f"{context}\t{source!r}")


if __name__ == "__main__":
    main()
