"""As much of Turtle (RDF 1.1) as glossaries use, read with limits; nothing is fetched.

Prefixes, addresses, blank nodes, lists and literals in all four kinds of quotation marks are read;
what stands inside a blank node or a list is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from workshop.exchange.problems import Problem, Unimportable
from workshop.sentences import Sentence

LARGEST = 16_000_000
"""Bytes of a file."""
MOST = 400_000
"""Signs that mean something: words, marks, literals."""
DEEPEST = 64
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

_TOKEN = re.compile(
    r'(?P<space>\s+|#[^\n]*)|(?P<long>"""(?:[^"\\]|\\.|"(?!""))*"""|'
    r"'''(?:[^'\\]|\\.|'(?!''))*''')|"
    r'(?P<short>"(?:[^"\\\n\r]|\\.)*"|' + r"'(?:[^'\\\n\r]|\\.)*')|"
    r"(?P<iri><[^<>\"{}|^`\\\x00-\x20]*>)|(?P<lang>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)|"
    r"(?P<mark>\^\^|[.;,()\[\]])(?=\s|$|[#<\"'\[\]();,.@_A-Za-z:])|"
    r"(?P<word>[^\s;,()\[\]<>\"'#]*[^\s;,()\[\]<>\"'#.]|_:[\w.-]*\w)",
    re.DOTALL,
)
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_SIGNS = {"t": "\t", "n": "\n", "r": "\r", "b": "\b", "f": "\f"}


class Literal(NamedTuple):
    """A text with its language, empty where none is said."""

    text: str
    language: str


@dataclass
class Subject:
    """What the file says of one thing, in its order."""

    iri: str
    line: int
    said: list[tuple[str, str | Literal]] = field(default_factory=list)

    def literals(self, predicate: str) -> list[Literal]:
        """The texts said under a predicate."""
        return [
            value for name, value in self.said if name == predicate and isinstance(value, Literal)
        ]

    def has_type(self, iri: str) -> bool:
        """Whether it is said to be one of these."""
        return (_TYPE, iri) in self.said


def quoted(text: str, language: str = "") -> str:
    """A text as a literal on one line."""
    signs = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
    body = "".join(
        signs.get(sign) or (f"\\u{ord(sign):04X}" if ord(sign) < 32 else sign) for sign in text
    )
    return f'"{body}"' + (f"@{language}" if language else "")


def read_turtle(content: bytes) -> list[Subject]:
    """Every subject of a file, once each.

    Raises:
        Unimportable: it is too large, no UTF-8 or no Turtle; the line is named.
    """
    if len(content) > LARGEST:
        raise _bad(1, Sentence("exchange.map.large", most=LARGEST // 1_000_000))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _bad(1, Sentence("exchange.map.not-utf8")) from error
    return _Reader(text).all()


def _bad(line: int, sentence: Sentence) -> Unimportable:
    return Unimportable([Problem(f"line {line}", sentence)])


class _Token(NamedTuple):
    kind: str
    text: str
    line: int


class _Reader:
    def __init__(self, text: str) -> None:
        self._tokens = list(_tokens(text))
        self._at = 0
        self._prefixes: dict[str, str] = {}
        self._base = ""
        self._subjects: dict[str, Subject] = {}

    def all(self) -> list[Subject]:
        while self._at < len(self._tokens):
            self._statement()
        return list(self._subjects.values())

    def _peek(self) -> _Token:
        if self._at < len(self._tokens):
            return self._tokens[self._at]
        line = self._tokens[-1].line if self._tokens else 1
        raise _bad(line, Sentence("exchange.terms.turtle-end"))

    def _next(self) -> _Token:
        token = self._peek()
        self._at += 1
        return token

    def _wrong(self, token: _Token) -> Unimportable:
        return _bad(token.line, Sentence("exchange.terms.turtle", found=token.text[:40]))

    def _statement(self) -> None:
        token = self._peek()
        word = token.text.lower()
        if word in ("@prefix", "prefix", "@base", "base"):
            self._directive(word)
            return
        subject = self._thing()
        if isinstance(subject, Literal):
            raise self._wrong(token)
        one = self._subjects.setdefault(subject, Subject(subject, token.line))
        if self._peek().text != ".":
            self._predicates(one, ".")
        end = self._next()
        if end.text != ".":
            raise self._wrong(end)

    def _directive(self, word: str) -> None:
        self._next()
        name = "" if "base" in word else self._next().text.removesuffix(":")
        token = self._next()
        if token.kind != "iri":
            raise self._wrong(token)
        address = self._base + token.text[1:-1] if ":" not in token.text else token.text[1:-1]
        if "base" in word:
            self._base = address
        else:
            self._prefixes[name] = address
        if word.startswith("@") and self._next().text != ".":
            raise self._wrong(token)

    def _predicates(self, one: Subject, end: str) -> None:
        while True:
            token = self._peek()
            predicate = self._thing()
            if isinstance(predicate, Literal):
                raise self._wrong(token)
            while True:
                one.said.append((predicate, self._thing()))
                if self._peek().text != ",":
                    break
                self._next()
            while self._peek().text == ";":
                self._next()
                if self._peek().text == end:
                    return
            if self._peek().text == end:
                return
            if self._tokens[self._at - 1].text != ";":
                raise self._wrong(self._peek())

    def _thing(self) -> str | Literal:
        token = self._next()
        if token.kind == "iri":
            inside = token.text[1:-1]
            return inside if ":" in inside else self._base + inside
        if token.kind in ("short", "long"):
            return self._literal(token)
        if token.text in ("[", "("):
            self._pass_over(token)
            return f"_:{token.line}-{self._at}"
        if token.kind == "word":
            return self._named(token)
        raise self._wrong(token)

    def _literal(self, token: _Token) -> Literal:
        cut = 3 if token.kind == "long" else 1
        text = _ESCAPE.sub(_unescaped, token.text[cut:-cut])
        following = self._tokens[self._at] if self._at < len(self._tokens) else None
        if following is not None and following.kind == "lang":
            self._next()
            return Literal(text, _language(following.text[1:]))
        if following is not None and following.text == "^^":
            self._next()
            self._thing()
        return Literal(text, "")

    def _named(self, token: _Token) -> str | Literal:
        text = token.text
        if text == "a":
            return _TYPE
        prefix, colon, rest = text.partition(":")
        if not colon:
            return Literal(text, "")  # a number or true
        if prefix == "_":
            return text
        if prefix not in self._prefixes:
            raise self._wrong(token)
        return self._prefixes[prefix] + rest.replace("\\", "")

    def _pass_over(self, opened: _Token) -> None:
        depth = 1
        while depth:
            token = self._next()
            depth += token.text in ("[", "(") and token.kind == "mark"
            depth -= token.text in ("]", ")") and token.kind == "mark"
            if depth > DEEPEST:
                raise self._wrong(opened)


def _tokens(text: str) -> Iterator[_Token]:
    at, line, count = 0, 1, 0
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None or not found.group():
            raise _bad(line, Sentence("exchange.terms.turtle", found=text[at : at + 20]))
        if found.lastgroup != "space":
            count += 1
            if count > MOST:
                raise _bad(line, Sentence("exchange.terms.turtle-large"))
            yield _Token(str(found.lastgroup), found.group(), line)
        line += found.group().count("\n")
        at = found.end()


def _unescaped(found: re.Match[str]) -> str:
    number = found[1] or found[2]
    if number:
        code = int(number, 16)
        return chr(code) if code < 0x110000 and not 0xD800 <= code <= 0xDFFF else "\ufffd"
    return _SIGNS.get(found[3], found[3])


def _language(tag: str) -> str:
    head, _, rest = tag.partition("-")
    return f"{head.lower()}-{rest}" if rest else head.lower()
