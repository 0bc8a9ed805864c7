"""Names of a news site's sections: the labels and paths that stand above a title."""

import re

from storage.sources.spelling import loose

SECTIONS = {
    "kk": (
        "басты бет|басты|жаңалықтар|жаңалық|саясат|экономика|қоғам|әлем|спорт|мәдениет|білім|ғылым|денсаулық|"
        "аймақ|аймақтар|өңір|өңірлер|технология|оқиға|оқиғалар|ресми|президент|үкімет|парламент|сараптама|"
        "сұхбат|бизнес|қаржы|әлеумет|руханият|қазақстан|орталық азия|халықаралық"
    ),
    "uz": (
        "asosiy|bosh sahifa|yangiliklar|yangilik|siyosat|iqtisodiyot|jamiyat|jahon|dunyo|sport|madaniyat|ta'lim|"
        "fan|fan-texnika|texnologiya|salomatlik|o'zbekiston|mahalliy|xorij|biznes|moliya|tahlil|intervyu|rasmiy|"
        "prezident|markaziy osiyo|qozog'iston|turizm|energetika"
    ),
    "uz-Cyrl": (
        "асосий|бош саҳифа|янгиликлар|янгилик|сиёсат|иқтисодиёт|жамият|жаҳон|дунё|спорт|маданият|таълим|"
        "фан|фан-техника|технология|саломатлик|ўзбекистон|маҳаллий|хориж|бизнес|молия|таҳлил|интервью|расмий|"
        "президент|марказий осиё|қозоғистон|туризм|энергетика"
    ),
    "ru": (
        "главная|главное|новости|новость|политика|экономика|общество|в мире|мир|спорт|культура|образование|наука|"
        "технологии|происшествия|официально|президент|правительство|парламент|регионы|бизнес|финансы|аналитика|"
        "интервью|казахстан|узбекистан|россия|центральная азия|транспорт|энергетика|статьи|лента"
    ),
    "en": (
        "home|news|top news|politics|economy|society|world|sports?|culture|education|science|technology|tech|"
        "business|finance|analysis|interview|opinion|central asia|kazakhstan|uzbekistan|nation|international|"
        "energy|transport|president|government|regions|articles?|main"
    ),
}
"""The names met on sites of the region, folded (see spelling.loose), by language."""

_NAME = "|".join(sorted("|".join(SECTIONS.values()).split("|"), key=len, reverse=True))
_PATH = re.compile(rf"(?:(?:{_NAME})[\s/|›»>→•·—–\-,:]*){{1,6}}")
_FIRST = re.compile(rf"(?:{_NAME})(?!\w)")
_GLUED = re.compile(rf"(?:{_NAME})+", re.IGNORECASE)
_BORDER = re.compile(r"(?<=[a-zа-яёўқғҳәіңұүөһ'’ʻ])(?=[A-ZА-ЯЁЎҚҒҲӘІҢҰҮӨҺ«“\"\d])")


def is_section(line: str) -> bool:
    """Tell whether a line is only section names, as `Политика`, `Bosh sahifa / Siyosat` or `АсосийСиёсат`."""
    return len(line) <= 100 and _PATH.fullmatch(loose(line)) is not None


def name_at(line: str, position: int) -> int | None:
    """Find a section's name as a word that starts at `position`: where it ends, or None."""
    match = _FIRST.match(loose_keeping_length(line), position)
    return match.end() if match else None


def loose_keeping_length(line: str) -> str:
    """Fold case and apostrophes one for one, so that offsets stay true."""
    folded = (letter.lower() for letter in line)
    return "".join(letter if len(letter) == 1 else "_" for letter in folded).translate(_APOSTROPHES)


_APOSTROPHES = str.maketrans("\u02bb\u02bc\u2018\u2019\u0060\u00b4", "''''''")


def without_glued_section(title: str) -> str:
    """Cut section names that are glued to a title: `АсосийСиёсатМирзиёев ва …` → `Мирзиёев ва …`.

    Only a change from a small to a capital letter inside the first word shows the glue: `Политика
    России` stays whole.
    """
    for border in reversed(list(_BORDER.finditer(title.partition(" ")[0]))):
        if _GLUED.fullmatch(loose_keeping_length(title[: border.start()])):
            return title[border.start() :]
    return title
