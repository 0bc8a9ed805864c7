"""Names of news outlets: the usual spelling of each, and finding one in a text."""

import re

from storage.sources.texts.spelling import fold_twins, repair

OUTLETS = {
    # Kazakhstan
    "Kazinform": "kazinform|казинформ|қазинформ|қазақпарат|inform.kz",
    "BAQ.KZ": "baq.kz",
    "Kazakhstan Today": "kazakhstan today|казахстан сегодня|kt.kz",
    "Tengrinews.kz": "tengrinews.kz|tengrinews|тенгриньюс",
    "Zakon.kz": "zakon.kz",
    "Nur.kz": "nur.kz",
    "Informburo.kz": "informburo.kz|informburo|информбюро",
    "Egemen Qazaqstan": "egemen qazaqstan|егемен қазақстан|egemen.kz",
    "Aikyn": "aikyn.kz|айқын газеті",
    "Jas Alash": "жас алаш|zhasalash.kz",
    "24.kz": "24.kz|хабар 24|khabar 24",
    "The Astana Times": "the astana times|astana times|astanatimes.com",
    "Kursiv": "kursiv.media|kz.kursiv.media|kursiv.kz|курсив",
    "Forbes Kazakhstan": "forbes kazakhstan|forbes.kz",
    "Vlast.kz": "vlast.kz",
    "Orda.kz": "orda.kz",
    "Ulysmedia.kz": "ulysmedia.kz|ulysmedia",
    "Azattyq": "azattyq|азаттық|azattyq.org",
    "Liter.kz": "liter.kz",
    "Caravan.kz": "caravan.kz",
    "Stan.kz": "stan.kz",
    "Sputnik": "sputnik|спутник",
    "Strategy2050.kz": "strategy2050.kz",
    "Turkystan": "turkystan.kz",
    # Uzbekistan
    "UzA": "uza|уза|ўза|o'za|o‘za|oʻza|uza.uz|национальное информационное агентство узбекистана",
    "Kun.uz": "kun.uz",
    "Gazeta.uz": "gazeta.uz|газета.uz",
    "Daryo": "daryo.uz|daryo|дарё.uz",
    "Xabar.uz": "xabar.uz",
    "Qalampir.uz": "qalampir.uz",
    "Podrobno.uz": "podrobno.uz",
    "Spot": "spot.uz",
    "UzReport": "uzreport.news|uzreport.uz|uzreport",
    "UzDaily": "uzdaily.uz|uzdaily.com|uzdaily",
    "Dunyo": "dunyo.info|иа «дунё»|иа дунё|«dunyo» aa|«дунё» аа|dunyo aa|дунё аа|dunyo information agency",
    "Zamin.uz": "zamin.uz",
    "Anhor.uz": "anhor.uz",
    "Repost.uz": "repost.uz",
    "Review.uz": "review.uz",
    "Ozodlik": "ozodlik|озодлик радиоси",
    # Neighbours
    "AKIpress": "akipress|акиpress|akipress.org|акипресс",
    "24.kg": "24.kg",
    "Kabar": "kabar.kg|ниа «кабар»|агентство «кабар»",
    "Kaktus.media": "kaktus.media",
    "Kloop": "kloop.kg|kloop",
    "Asia-Plus": "asia-plus|asiaplus|азия-плюс|asiaplustj.info",
    "Khovar": "khovar|ховар|khovar.tj",
    "Turkmenportal": "turkmenportal.com|turkmenportal",
    "Trend": "trend.az|trend news agency",
    "The Times of Central Asia": "the times of central asia|times of central asia|timesca.com",
    "Eurasianet": "eurasianet|eurasianet.org",
    # Russia and the world
    "ТАСС": "тасс|tass",
    "РИА Новости": "риа новости|ria novosti|ria.ru",
    "Интерфакс": "интерфакс|interfax|interfax.ru|интерфакс-казахстан|interfax-kazakhstan",
    "РБК": "рбк|rbc.ru",
    "Коммерсантъ": "коммерсантъ|коммерсант|kommersant.ru",
    "Известия": "iz.ru",
    "Reuters": "reuters|рейтер",
    "AFP": "afp",
    "Associated Press": "associated press",
    "Bloomberg": "bloomberg",
    "BBC": "bbc|bbc news|би-би-си",
    "Xinhua": "xinhua|синьхуа",
    "Anadolu": "anadolu agency|anadolu ajansı|анадолу|anadolu",
    "Euronews": "euronews",
    "The Diplomat": "thediplomat.com",
}
"""Spellings by the name the outlet itself uses. Names that are everyday words stand here only as a
domain or with their kind (`ИА Дунё`): `дунё` alone is the world."""

NOT_OUTLETS = re.compile(
    r"(?:.*\.)?(?:akorda|primeminister|parlam|president|gov|mfa|kremlin|government|senat|mazhilis|lex|adilet|"
    r"facebook|instagram|telegram|twitter|youtube|whatsapp|linkedin|tiktok|google|t)\.[a-z]+(?:\.[a-z]+)?",
    re.IGNORECASE,
)
"""Sites of authorities and networks: quoted by outlets, but none themselves."""

INFLECTED = 6
"""Letters from which a name may have an ending joined without a sign; shorter ones start other words."""

_CANONICAL = {
    fold_twins(variant).lower(): name for name, variants in OUTLETS.items() for variant in variants.split("|")
}
_ENDING = r"(?:['’ʻ-]?[^\W\d_]{1,8})?"
"""A case ending, joined as each language does: Kazinform-ға, Kazinformнинг, Kun.uz’ga, Казинформа."""

_LONG = "|".join(
    sorted((re.escape(name) for name in _CANONICAL if len(name) >= INFLECTED), key=len, reverse=True)
)
_SHORT = "|".join(
    sorted((re.escape(name) for name in _CANONICAL if len(name) < INFLECTED), key=len, reverse=True)
)
_ENDS = r"(?!\w|\.\w)"
KNOWN = re.compile(
    rf"(?<![\w.@/-])(?:(?P<long>{_LONG}){_ENDING}|(?P<short>{_SHORT})(?:['’ʻ-][^\W\d_]{{1,8}})?){_ENDS}",
    re.IGNORECASE,
)
ZONES = "kz|uz|kg|tj|tm|ru|az|com|org|net|asia|info|media|news|tv|am|ge|eu|uk|me|io"
DOMAIN = re.compile(
    rf"(?<![\w.@/-])(?:https?://)?(?:www\.)?(?P<name>(?:[a-z0-9][a-z0-9-]{{0,40}}\.){{1,3}}(?:{ZONES})){_ENDING}{_ENDS}",
    re.IGNORECASE,
)


def normalise(name: str) -> str:
    """Spell an outlet's name as the outlet does; of an unknown name repair look-alike letters."""
    cleaned = " ".join(name.split()).strip(" \t\"'«»“”„.,;:/()[]")
    if cleaned.count("(") > cleaned.count(")"):
        cleaned += ")"
    known = _CANONICAL.get(fold_twins(cleaned).lower())
    return known or repair(cleaned)


def find(text: str) -> str:
    """Find the first outlet in a text, known or named by its domain: its usual spelling, or nothing."""
    folded = fold_twins(text)
    found = [(match.start(), match) for match in (KNOWN.search(folded), DOMAIN.search(folded)) if match]
    for _, match in sorted(found, key=lambda entry: entry[0]):
        known = match.groupdict().get("long") or match.groupdict().get("short")
        if known:
            return _CANONICAL[known.lower()]
        if not NOT_OUTLETS.fullmatch(match["name"]):
            return normalise(text[match.start("name") : match.end("name")])
    return ""


def is_outlet(text: str) -> bool:
    """Tell whether a text is an outlet's name or domain and nothing else."""
    folded = fold_twins(" ".join(text.split()).strip("\"'«»“”„. /()"))
    if folded.lower() in _CANONICAL:
        return True
    domain = DOMAIN.fullmatch(folded)
    return domain is not None and not NOT_OUTLETS.fullmatch(domain["name"])
