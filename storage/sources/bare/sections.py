"""Names of a news site's sections: the labels and paths that stand above a title."""

import re

from storage.sources.texts.spelling import loose, loose_letters

SECTIONS = {
    "kk": (
        "басты бет|басты|жаңалықтар|жаңалық|саясат|экономика|қоғам|әлем|спорт|мәдениет|білім|ғылым|"
        "денсаулық|аймақ|аймақтар|өңір|өңірлер|технология|оқиға|оқиғалар|ресми|президент|үкімет|парламент|"
        "сараптама|сұхбат|бизнес|қаржы|әлеумет|руханият|қазақстан|орталық азия|халықаралық"
    ),
    "uz": (
        "asosiy|bosh sahifa|yangiliklar|yangilik|siyosat|iqtisodiyot|jamiyat|jahon|dunyo|sport|madaniyat|"
        "ta'lim|fan|fan-texnika|texnologiya|texnologiyalar|salomatlik|o'zbekiston|mahalliy|xorij|biznes|"
        "moliya|tahlil|intervyu|rasmiy|prezident|markaziy osiyo|qozog'iston|turizm|energetika"
    ),
    "uz-Cyrl": (
        "асосий|бош саҳифа|янгиликлар|янгилик|сиёсат|иқтисодиёт|жамият|жаҳон|дунё|спорт|маданият|"
        "таълим|фан|фан-техника|технология|технологиялар|саломатлик|ўзбекистон|маҳаллий|хориж|бизнес|"
        "молия|таҳлил|интервью|расмий|президент|марказий осиё|қозоғистон|туризм|энергетика"
    ),
    "ru": (
        "главная|главное|новости|новость|политика|экономика|общество|в мире|мир|спорт|культура|"
        "образование|наука|технологии|происшествия|официально|президент|правительство|парламент|регионы|"
        "бизнес|финансы|аналитика|интервью|казахстан|узбекистан|россия|центральная азия|транспорт|"
        "энергетика|статьи|лента"
    ),
    "en": (
        "home|news|top news|politics|economy|society|world|sports|sport|culture|education|science|"
        "technology|tech|business|finance|analysis|interview|opinion|central asia|kazakhstan|uzbekistan|"
        "nation|international|energy|transport|president|government|regions|articles|article|main"
    ),
}
"""The names met on sites of the region, folded (see spelling.loose), by language."""

LONGEST = 120
"""Characters of the longest path of sections."""

LONGEST_PART = 30
"""Characters of the longest unknown name inside a path."""

_NAME = "|".join(sorted("|".join(SECTIONS.values()).split("|"), key=len, reverse=True))
# Atomic, so that a long row of names cannot be tried in all its partings.
_NAMES = re.compile(rf"(?:(?>{_NAME})[\s,:-]*+)++")
_FIRST = re.compile(rf"(?:{_NAME})(?!\w)")
_SEPARATOR = re.compile(r"\s*[/|›»>→•·]\s*")
_BORDER = re.compile(r"(?<=[a-zа-яёўқғҳәіңұүөһ'’ʻ])(?=[A-ZА-ЯЁЎҚҒҲӘІҢҰҮӨҺ«“\"\d])")


def is_section(line: str) -> bool:
    """Tell whether a line is only section names: `Политика`, `АсосийСиёсат`, `Главная / Новости Алматы`.

    In a path that starts with a known name the others may be unknown, if they are short.
    """
    if len(line) > LONGEST:
        return False
    parts = [part for part in _SEPARATOR.split(loose(line)) if part]
    if not parts or not _NAMES.fullmatch(parts[0]):
        return False
    return all(_NAMES.fullmatch(part) or len(part) <= LONGEST_PART for part in parts[1:])


def name_at(line: str, position: int) -> int | None:
    """Find a section's name as a word that starts at `position`: where it ends, or None."""
    match = _FIRST.match(loose_letters(line), position)
    return match.end() if match else None


def without_section(title: str) -> str:
    """Cut section names off a title: `СиёсатМирзиёев ва …`, `Политика | Мирзиёев и …`.

    Only a separator, or a change from a small to a capital letter inside the first word, shows that the
    name is no part of the title: `Политика России` stays whole.
    """
    separator = _SEPARATOR.search(title[:LONGEST])
    if separator and _NAMES.fullmatch(loose(title[: separator.start()])) and title[separator.end() :]:
        return without_section(title[separator.end() :])
    for border in reversed(list(_BORDER.finditer(title[:LONGEST].partition(" ")[0]))):
        if _NAMES.fullmatch(loose(title[: border.start()])):
            return title[border.start() :]
    return title
