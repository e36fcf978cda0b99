"""Which of the 17 claims a sentence makes, and every text of the program to hold against them."""

from __future__ import annotations

import ast
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
WITHOUT_WORDS = {".svg", ".png", ".ttf", ".qm", ".qss", ".py", ".pyc"}
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
NOT_OF_THE_PROGRAM = Path("resources/fonts")


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


def texts(root: Path = ROOT) -> Iterator[tuple[str, str]]:
    """Where each text of the program stands, and the text."""
    yield "README.md", _unwrapped((root / "README.md").read_text(encoding="utf-8"))
    for file in files(root):
        place = file.relative_to(root).as_posix()
        for where, text in _texts_of(file):
            yield f"{place}: {where}", text
    for file in sorted((root / "debt_desk").rglob("*.py")):
        place = file.relative_to(root).as_posix()
        for line, text in _strings_of_code(file.read_text(encoding="utf-8")):
            yield f"{place}: {line}", text


def files(root: Path = ROOT) -> list[Path]:
    """Every file of the resources with words in it."""
    return [
        file
        for file in sorted((root / "resources").rglob("*"))
        if file.is_file()
        and file.suffix not in WITHOUT_WORDS
        and not file.is_relative_to(root / NOT_OF_THE_PROGRAM)
    ]


def _texts_of(file: Path) -> Iterator[tuple[str, str]]:
    if file.suffix == ".toml":
        yield from _strings(tomllib.loads(file.read_text(encoding="utf-8")), "")
    elif file.suffix == ".ts":
        for message in ElementTree.parse(file).iter("message"):
            source = message.findtext("source", "")
            yield source[:40], source
            for translation in message.iter("translation"):  # a plural has several forms
                yield source[:40], "\n".join(translation.itertext())
    else:
        yield "", _unwrapped(file.read_text(encoding="utf-8"))


def _unwrapped(text: str) -> str:
    """Lines of one paragraph joined: a claim may run over the end of a line."""
    return re.sub(r"(?<![\n。！？；.!?:：|])\n(?=[\w“*`(])", " ", text)


def _strings_of_code(code: str) -> Iterator[tuple[int, str]]:
    """What a module says: the window's own texts, tooltips, help of the command line.

    Words for whoever reads the code are left out, and what no sentence could be.
    """
    tree = ast.parse(code)
    docs = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or id(node) in docs:
            continue
        text = node.value
        if isinstance(text, str) and (" " in text or CHINESE.search(text)):
            yield node.lineno, text


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
