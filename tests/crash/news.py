"""Articles made up for a town, each with a marker of its own, among them near-copies."""

import json
from dataclasses import dataclass
from pathlib import Path
from random import Random

SUBJECTS = ("reservoir", "reservoir", "reservoir", "railway", "wheat", "museum", "glacier")
"""What articles are about; one that is named more often comes more often."""
CROWD = "passport"
"""What only comes when it is asked for: a whole crowd waits for it."""
SOURCES = ("Kazinform", "UzA", "Kursiv", "Daryo", "Vlast", "Gazeta")
ASIDE = "express"
"""A word that some articles have besides, and that a watch may exclude."""
WORDS = 30
COPIES = 0.3
MOST_COPIES = 3
RECENT = 60
"""Stories that may still be copied."""
SYLLABLES = [f"{consonant}{vowel}" for consonant in "bdfgklmnprstvz" for vowel in "aeiou"]


@dataclass(frozen=True, slots=True)
class Article:
    """One article: its marker is in its title, and copies share the story."""

    number: int
    story: int
    subjects: tuple[str, ...]
    source: str
    body: str

    @property
    def marker(self) -> str:
        """What nothing else has in its title."""
        return f"Marker {self.number:06d}"

    def line(self) -> str:
        """Write it as `jarchi ingest` reads it."""
        return json.dumps(
            {
                "key": f"article {self.number}",
                "title": f"{self.marker} from {self.source}",
                "text": self.body,
                "source": self.source,
                "language": "en",
            }
        )


@dataclass(slots=True)
class Piece:
    """Articles that are stored together: not before `begun`, and surely at `done`."""

    articles: list[Article]
    file: Path
    begun: float = 0.0
    done: float = 0.0


class Newsroom:
    """Writes articles, one piece after the other, into files of a folder."""

    def __init__(self, folder: Path, chance: Random) -> None:
        self._folder = folder
        self._chance = chance
        self._recent: list[list[Article]] = []
        self._count = 0
        self.pieces: list[Piece] = []

    def write(self, count: int, subject: str | None = None) -> Piece:
        """Write a piece of so many articles, all on one subject if it is named."""
        articles = [self._article(subject) for _ in range(count)]
        file = self._folder / f"piece-{len(self.pieces):04d}.jsonl"
        file.write_text("".join(article.line() + "\n" for article in articles), encoding="utf-8")
        piece = Piece(articles, file)
        self.pieces.append(piece)
        return piece

    def _article(self, subject: str | None) -> Article:
        self._count += 1
        copied = None if subject else self._copied()
        if copied is None:
            article = self._new(subject)
            if subject != CROWD:
                self._recent = [*self._recent, [article]][-RECENT:]
            return article
        taken = {article.source for article in copied}
        source = self._chance.choice([source for source in SOURCES if source not in taken])
        words = copied[0].body.split()
        words[-2] = self._word()
        article = Article(self._count, copied[0].story, copied[0].subjects, source, " ".join(words))
        copied.append(article)
        return article

    def _copied(self) -> list[Article] | None:
        """Choose a story to be copied, if it is time for a copy."""
        stories = [story for story in self._recent if len(story) <= MOST_COPIES]
        return self._chance.choice(stories) if stories and self._chance.random() < COPIES else None

    def _new(self, subject: str | None) -> Article:
        subjects: tuple[str, ...] = (subject or self._chance.choice(SUBJECTS),)
        if subject is None and self._chance.random() < 1 / 4:
            subjects = tuple(dict.fromkeys((*subjects, self._chance.choice((*SUBJECTS, ASIDE)))))
        words = [*subjects, *(self._word() for _ in range(WORDS))]
        self._chance.shuffle(words)
        source = self._chance.choice(SOURCES)
        body = f"{self._word().title()} {' '.join(words)} {self._word()} {self._word()}."
        return Article(self._count, self._count, subjects, source, body)

    def _word(self) -> str:
        return "".join(self._chance.choice(SYLLABLES) for _ in range(4))
