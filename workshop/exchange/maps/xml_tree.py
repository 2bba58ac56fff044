"""XML from elsewhere, read without entities: small, with the line of each element.

A document type or an entity is refused before anything is expanded, and again by the parser:
nothing is fetched, nothing grows. Characters that XML cannot hold travel as `_x000D_`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from workshop.exchange.maps.bad import BadMap, bad

LARGEST = 32_000_000  # bytes
DEEPEST = 32
MOST = 500_000  # elements: the largest map written here has fewer
_CODED = re.compile(r"_x([0-9A-F]{4})_")
_UNSAFE = re.compile(r"_x(?=[0-9A-F]{4}_)|[\x01-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")
_DOCTYPE = re.compile(r"<!\s*(DOCTYPE|ENTITY)", re.IGNORECASE)


@dataclass
class Node:
    """An element: its name without namespace, attributes, text, and the line it begins on."""

    tag: str
    attributes: dict[str, str]
    line: int
    text: str = ""
    children: list[Node] = field(default_factory=list)

    def all(self, tag: str) -> Iterator[Node]:
        """The elements directly within that have this name."""
        return (child for child in self.children if child.tag == tag)

    def first(self, tag: str) -> Node | None:
        """The first element directly within that has this name."""
        return next(self.all(tag), None)

    def get(self, name: str) -> str:
        """An attribute, or an empty text."""
        return self.attributes.get(name, "")


def parsed(content: bytes) -> Node:
    """The root of an XML file.

    Raises:
        BadMap: it is too large, too deep, not XML, or declares a document type or entities.
    """
    if len(content) > LARGEST:
        raise bad("XML", "exchange.map.large", most=LARGEST // 1_000_000)
    text = _decoded(content)
    if _DOCTYPE.search(text):
        line = text.count("\n", 0, _DOCTYPE.search(text).start()) + 1  # type: ignore[union-attr]
        raise bad(f"line {line}", "exchange.map.doctype")
    return _Builder().build(text)


def _decoded(content: bytes) -> str:
    utf16 = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        return content.decode("utf-16" if utf16 else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise bad("line 1", "exchange.map.not-utf8") from error


class _Builder:
    def __init__(self) -> None:
        self._parser = expat.ParserCreate("utf-8", " ")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._words
        self._parser.StartDoctypeDeclHandler = self._refuse
        self._parser.EntityDeclHandler = self._refuse
        self._open: list[Node] = []
        self._root: Node | None = None
        self._count = 0

    def build(self, text: str) -> Node:
        try:
            self._parser.Parse(text.encode(), True)
        except expat.ExpatError as error:
            why = expat.ErrorString(error.code)
            raise bad(f"line {error.lineno}", "exchange.map.not-xml", why=why) from error
        assert self._root is not None
        return self._root

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if len(self._open) >= DEEPEST or self._count > MOST:
            raise self._bad("exchange.map.deep")
        plain = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        node = Node(name.rpartition(" ")[2], plain, self._parser.CurrentLineNumber)
        if self._open:
            self._open[-1].children.append(node)
        else:
            self._root = node
        self._open.append(node)

    def _end(self, _name: str) -> None:
        self._open.pop()

    def _words(self, text: str) -> None:
        self._open[-1].text += text

    def _refuse(self, *_: object) -> None:
        raise self._bad("exchange.map.doctype")

    def _bad(self, key: str) -> BadMap:
        return bad(f"line {self._parser.CurrentLineNumber}", key)


def coded(text: str) -> str:
    """A text as XML can hold it."""
    return _UNSAFE.sub(lambda found: f"_x{ord(found[0][0]):04X}_{found[0][1:]}", text)


def uncoded(text: str) -> str:
    """The text that `coded` wrote; what would be no character we keep stays as it is."""

    def letter(found: re.Match[str]) -> str:
        number = int(found[1], 16)
        return found[0] if number == 0 or 0xD800 <= number <= 0xDFFF else chr(number)

    return _CODED.sub(letter, text)
