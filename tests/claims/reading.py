"""Which of the 17 claims a sentence makes, and every text of the program to hold against them."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
RESOURCES = ROOT / "resources"
CHINESE = re.compile(r"[\u4e00-\u9fff]")
# What no reader of words ever sees: pictures, fonts, a compiled catalogue, the window's colours.
WITHOUT_WORDS = {".svg", ".png", ".ttf", ".qm", ".qss", ".py"}
# One way of writing for each figure that the claims are about; mnemonics of buttons left out.
PLAIN = {
    "&": "",
    "’": "'",
    "％": "%",
    "per cent": "%",
    "{percent}": "24%",
    "percent": "%",
    "百分之二十四": "24%",
    "百分之三十六": "36%",
    "第七十条": "第70条",
}
# About the bundled font, for whoever builds it.
NOT_OF_THE_PROGRAM = RESOURCES / "fonts"


@dataclass(frozen=True)
class Pattern:
    """Parts that are all found in a sentence, in any order."""

    parts: tuple[re.Pattern[str], ...]

    def found_in(self, sentence: str) -> bool:
        return all(part.search(sentence) for part in self.parts)


@dataclass(frozen=True)
class Claim:
    number: int
    title: str
    patterns: tuple[Pattern, ...]
    but: re.Pattern[str]
    said: tuple[str, ...]
    honest: tuple[str, ...]

    def made_in(self, text: str) -> list[str]:
        """The sentences of a text that make this claim."""
        return [
            sentence
            for sentence in sentences(text)
            if any(pattern.found_in(sentence) for pattern in self.patterns)
            and not self.but.search(sentence)
        ]


def claims() -> list[Claim]:
    read = tomllib.loads((Path(__file__).parent / "claims.toml").read_text(encoding="utf-8"))
    return [_claim(claim) for claim in read["claims"]]


def sentences(text: str) -> list[str]:
    """A text in single sentences: in lower case, each figure written one way."""
    text = text.lower()
    for written, plain in PLAIN.items():
        text = text.replace(written, plain)
    ended = re.sub(r"([。！？；\n]+|(?<=[.!?;])\s+)", "\n", text)
    joined = re.sub(r"(?<=[\u4e00-\u9fff]) +(?=[\w“])|(?<=\w) +(?=[\u4e00-\u9fff])", "", ended)
    return [sentence.strip() for sentence in joined.split("\n") if sentence.strip()]


def texts() -> Iterator[tuple[str, str]]:
    """Where each text of the program stands, and the text."""
    yield "README.md", (ROOT / "README.md").read_text(encoding="utf-8")
    for file in files():
        place = file.relative_to(ROOT).as_posix()
        for where, text in _texts_of(file):
            yield f"{place}: {where}", text


def files() -> list[Path]:
    """Every file of the resources with words in it."""
    return [
        file
        for file in sorted(RESOURCES.rglob("*"))
        if file.is_file()
        and file.suffix not in WITHOUT_WORDS
        and not file.is_relative_to(NOT_OF_THE_PROGRAM)
    ]


def _texts_of(file: Path) -> Iterator[tuple[str, str]]:
    if file.suffix == ".toml":
        yield from _strings(tomllib.loads(file.read_text(encoding="utf-8")), "")
    elif file.suffix == ".ts":
        for message in ElementTree.parse(file).iter("message"):
            source = message.findtext("source", "")
            yield source[:40], source
            yield source[:40], message.findtext("translation", "")
    else:
        yield "", file.read_text(encoding="utf-8")


def _strings(value: Any, where: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _strings(inner, f"{where}.{key}".lstrip("."))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _strings(inner, f"{where}[{number}]")


def _claim(read: dict[str, Any]) -> Claim:
    return Claim(
        number=read["number"],
        title=read["title"],
        patterns=tuple(
            Pattern(tuple(map(re.compile, written.split(" && "))))
            for written in (*read["zh"], *read["en"])
        ),
        but=re.compile(read["but"]),
        said=tuple(read["said"]),
        honest=tuple(read["honest"]),
    )
