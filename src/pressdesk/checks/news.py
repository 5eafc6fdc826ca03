"""How news is built: headline, lead, source, quotations, sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from functools import cache, lru_cache

from pressdesk.checks.kept import MOST
from pressdesk.checks.lexicon import VERB, is_a
from pressdesk.checks.reporting import reports
from pressdesk.checks.rule import Found
from pressdesk.checks.style_words import EDGE, END, data, either, whole_word, words
from pressdesk.checks.whole import Spotted, Whole, WholeRule, in_each
from pressdesk.dates import reading, tehran
from pressdesk.text.characters import ZWNJ
from pressdesk.text.sentences import sentences
from pressdesk.text.words import word_count

_LONG = 50
"""Words of a sentence: one in fifty of the agencies' sentences has more."""
_HEADLINE = 4
_QUOTE = 8
_SPEAKS, _SHORT = 2, 30
_LEAD_GRAM, _LEAD_FEWEST, _REPEATED = 3, 8, 0.7
_WORDS = re.compile(rf"[\w{ZWNJ}]+")


def no_event(whole: Whole) -> Iterator[Spotted]:
    """A headline without a verb, in which nothing happens."""
    if whole.letter:
        return
    for number, each in enumerate(whole.passages):
        if each.part != "headline" or each.spot.note:
            continue
        found = _WORDS.findall(each.text)
        quoted = re.search("[:؛؟!«]", each.text) is not None
        if len(set(found)) < _HEADLINE or quoted or _happens(found):
            continue
        start = each.text.index(found[0])
        yield number, Found(start, start + len(found[0]), (), 0.5)


def _happens(found: list[str]) -> bool:
    events = {*words("events"), *words("verbs_of_headlines")}
    joined = ("می" + ZWNJ, "نمی" + ZWNJ)
    return any(
        is_a(word, VERB)
        or events & {word, word.removesuffix("ی")}
        or word.startswith(joined)
        or word.endswith(("ند", "دن", "تن"))
        for word in found
    )


def lead_again(whole: Whole) -> Iterator[Spotted]:
    """A paragraph that says the lead once more."""
    lead = next((n for n in whole.told if whole.passages[n].part == "lead"), None)
    if lead is None or word_count(whole.texts[lead]) < _LEAD_FEWEST:
        return
    said = _grams(whole.texts[lead])
    for number in whole.told:
        shared = said & _grams(whole.texts[number])
        if (
            number != lead
            and len(shared) > _LEAD_GRAM
            and len(shared) >= _REPEATED * len(said)
        ):
            first = _WORDS.search(whole.texts[number])
            if first:
                yield number, Found(*first.span(), (), 0.7)


@lru_cache(maxsize=MOST)
def _grams(text: str) -> frozenset[tuple[str, ...]]:
    row = _WORDS.findall(text)
    parts = (row[n:] for n in range(_LEAD_GRAM))
    return frozenset(zip(*parts, strict=False))


def no_source(whole: Whole) -> Iterator[Spotted]:
    """News that does not say who reports it."""
    bodies = [n for n in whole.told if whole.passages[n].part == "paragraph"]
    speaks = sum(len(reports(whole.texts[number])) for number in whole.told)
    if whole.letter or not bodies or speaks < _SPEAKS or whole.release.meta.source:
        return
    if any(_has_source(whole.texts[number]) for number in whole.told):
        return
    first = _WORDS.search(whole.texts[bodies[0]])
    if first:
        yield bodies[0], Found(*first.span(), (), 0.6)


@lru_cache(maxsize=MOST)
def _has_source(text: str) -> bool:
    return re.search(f"{EDGE}(?:{either('opening')})", text) is not None


def nobody_said(whole: Whole) -> Iterator[Spotted]:
    """A quotation in a paragraph that names nobody for it."""
    if whole.letter:
        return
    before = ""
    for number in whole.told:
        text = whole.texts[number]
        goes_on = text.lstrip().startswith("«") and _speaks(before)
        if not (before.rstrip().endswith(":") or goes_on):
            yield from ((number, each) for each in _unsaid(text))
        before = text


@lru_cache(maxsize=MOST)
def _speaks(text: str) -> bool:
    return whole_word("report", "other_report").search(text) is not None


@lru_cache(maxsize=MOST)
def _unsaid(text: str) -> tuple[Found, ...]:
    """The quotations of a text that says of nobody that he speaks."""
    if "«" not in text or _speaks(text):
        return ()
    return tuple(
        Found(match.start(), match.start() + 1, (), 0.6)
        for match in re.finditer("«([^«»]+)»", text)
        if not text[: match.start()].rstrip().endswith(":") and _is_sentence(match[1])
    )


def _is_sentence(quoted: str) -> bool:
    """Whether a quotation says something, and is no title."""
    found = _WORDS.findall(quoted)
    return len(found) >= _QUOTE and _ends_in_verb(found[-1])


def _ends_in_verb(word: str) -> bool:
    joined = ("می" + ZWNJ, "نمی" + ZWNJ)
    known = word in words("verbs_of_headlines")
    return known or word.startswith(joined) or word.endswith(("یم", "ند"))


def long_sentence(whole: Whole) -> Iterator[Spotted]:
    """A sentence that nobody can say in one breath."""
    return in_each(whole, whole.told, _long_sentences)


@lru_cache(maxsize=MOST)
def _long_sentences(text: str) -> tuple[Found, ...]:
    if word_count(text) <= _LONG:
        return ()
    made, at = [], 0
    for sentence in sentences(text):
        count = word_count(sentence)
        if count > _LONG:
            *_, (start, end) = (each.span() for each in _WORDS.finditer(sentence))
            made.append(Found(at + start, at + end, (), 0.6, str(count)))
        at += len(sentence)
    return tuple(made)


def end_mark(whole: Whole) -> Iterator[Spotted]:
    """The end mark as a paragraph, beside the one in its own place."""
    for number in whole.told:
        text = whole.texts[number].strip()
        if len(text) < _SHORT and _end().fullmatch(text):
            start = whole.texts[number].index(text)
            yield number, Found(start, start + len(text), (), 0.8)


@cache
def _end() -> re.Pattern[str]:
    return re.compile(str(data()["end"]))


def placeholders(whole: Whole) -> Iterator[Spotted]:
    """Something that was to be filled in and still stands there."""
    for number, each in in_each(whole, range(len(whole.texts)), _placeholders):
        if not whole.is_bound(number, each.start):
            yield number, each


@lru_cache(maxsize=MOST)
def _placeholders(text: str) -> tuple[Found, ...]:
    found = re.finditer(str(data()["placeholder"]), text)
    return tuple(Found(*match.span(), (), 0.8) for match in found)


def embargo_word(whole: Whole) -> Iterator[Spotted]:
    """The word for banning a paper, where a time of publication is meant."""
    return in_each(whole, range(len(whole.texts)), _banned)


@lru_cache(maxsize=MOST)
def _banned(text: str) -> tuple[Found, ...]:
    found = re.finditer(str(data()["banned"]), text)
    return tuple(Found(*each.span(), (str(data()["withhold"]),), 0.6) for each in found)


def embargo_time(whole: Whole) -> Iterator[Spotted]:
    """An embargo in the text that is not the one of the release."""
    for number, each in in_each(whole, range(len(whole.texts)), _embargoes):
        text = whole.texts[number][each.start :]
        day, clock = reading.parse_date(text), reading.parse_time(text)
        if day is None:
            continue
        said = day.to_gregorian().isoformat()
        if not _agrees(whole.release.meta.embargo, said, clock):
            yield number, each


def _agrees(embargo: str, day: str, clock: reading.Clock | None) -> bool:
    try:
        moment = tehran.in_tehran(datetime.fromisoformat(embargo))
    except ValueError:
        return False
    same_time = clock is None or (moment.hour, moment.minute) == clock[:2]
    return moment.date().isoformat() == day and same_time


@lru_cache(maxsize=MOST)
def _embargoes(text: str) -> tuple[Found, ...]:
    found = _embargo().finditer(text)
    return tuple(Found(*match.span(), (), 0.8) for match in found)


@cache
def _embargo() -> re.Pattern[str]:
    return re.compile(f"{EDGE}(?:{either('embargo')}){END}")


RULES: tuple[WholeRule, ...] = (
    WholeRule("news.no-event", no_event),
    WholeRule("news.lead-again", lead_again),
    WholeRule("news.no-source", no_source),
    WholeRule("news.nobody-said", nobody_said),
    WholeRule("news.long-sentence", long_sentence),
    WholeRule("news.end-mark", end_mark, "style", "warning"),
    WholeRule("news.placeholder", placeholders, "suggest", "warning"),
    WholeRule("news.embargo-word", embargo_word),
    WholeRule("news.embargo-time", embargo_time, "suggest", "warning"),
)
