"""The window's Chinese is complete, fresh, and keeps its named places."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from tests import translations

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    """The catalogue collected again from the code as it stands."""
    copy = tmp_path / translations.CATALOGUE.name
    shutil.copy(translations.CATALOGUE, copy)
    translations.collect(copy)
    return copy


def messages(catalogue: Path) -> list[tuple[str, str]]:
    return [
        (message.findtext("source", ""), message.findtext("translation", ""))
        for message in ElementTree.parse(catalogue).iter("message")
    ]


def test_every_text_of_the_window_has_its_chinese(fresh: Path) -> None:
    assert translations.missing(fresh) == []


def test_the_catalogue_is_that_of_the_code(fresh: Path) -> None:
    assert sorted(messages(fresh)) == sorted(messages(translations.CATALOGUE))


def test_the_compiled_catalogue_is_fresh(tmp_path: Path) -> None:
    compiled = tmp_path / "fresh.qm"
    translations.compile_to(translations.CATALOGUE, compiled)
    assert compiled.read_bytes() == translations.COMPILED.read_bytes()


def test_named_places_are_the_same_in_both_languages() -> None:
    place = re.compile(r"\{\w*\}")
    for source, chinese in messages(translations.CATALOGUE):
        assert sorted(place.findall(source)) == sorted(place.findall(chinese)), source
