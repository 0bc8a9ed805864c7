"""An article's terms as an index holds them, whatever the engine."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields

from storage.analysis.concepts import ConceptMatch
from storage.analysis.token import Form


@dataclass(frozen=True, slots=True)
class Columns:
    """The spelled terms of one text, kind by kind, in the text's order and with spaces between them.

    Stems, what is `likely` (keys, and the stems of other readings) and concepts are evidence of what a text
    is about; the words as written serve phrases.
    """

    stems: str = ""
    likely: str = ""
    concepts: str = ""
    words: str = ""

    @classmethod
    def of(cls, forms: Sequence[Form], concepts: Iterable[ConceptMatch]) -> "Columns":
        """Take the terms of an analysed text."""
        return cls(
            " ".join([form.spelled_stem for form in forms]),
            " ".join([form.spelled_likely for form in forms if form.spelled_likely]),
            " ".join([concept for match in concepts for concept in match.concepts]),
            " ".join([form.spelled_word for form in forms]),
        )

    @classmethod
    def joined(cls, parts: Sequence["Columns"]) -> "Columns":
        """Join the terms of the parts of a text."""
        if len(parts) == 1:
            return parts[0]
        kinds = ([getattr(part, kind.name) for part in parts] for kind in fields(cls))
        return cls(*(" ".join(filter(None, texts)) for texts in kinds))

    def evidence(self) -> set[str]:
        """Return all that is evidence."""
        return {*self.stems.split(), *self.likely.split(), *self.concepts.split()}


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of an article's title and body."""

    title: Columns = field(default_factory=Columns)
    body: Columns = field(default_factory=Columns)
