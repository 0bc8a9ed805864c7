"""Pages without an article: faults of the site, checks for robots, walls that ask for consent."""

import re

from storage.sources.texts.spelling import loose

FEWEST_WORDS = 25
"""Words of the shortest article."""

LONGEST_FAULT = 150
"""Words of the longest page that tells of a fault."""

LONGEST_TITLE = 8
"""Words of the longest title of such a page."""

FAULTS = re.compile(
    r"(?:ошибка|error|қате|xato|хато)? ?(?:40[0-9]|50[0-4]|1020)(?!\d)"
    r"|.*(?:страница|публикация|материал|запись) не найден"
    r"|.*(?:бет|парақша|материал) табылмады|.*(?:sahifa|maqola) topilmadi|.*(?:саҳифа|мақола) топилмади"
    r"|.*(?:page|article) (?:was |could )?not (?:be )?found|.*page (?:does not|doesn't) exist"
    r"|.*(?:доступ (?:запрещ[её]н|ограничен|закрыт)|access (?:is )?denied|forbidden|unauthorized)"
    r"|.*(?:service unavailable|bad gateway|gateway time-?out|internal server error|under maintenance)"
    r"|.*(?:технические работы|техникалық жұмыстар|texnik ishlar|техник ишлар)"
    r"|.*(?:just a moment|attention required|checking your browser|ddos|captcha)"
    r"|.*are you (?:a )?(?:human|robot)"
    r"|.*(?:вы не робот|проверка браузера|подтвердите, что вы)"
)
"""What the title of a page says whose article could not be shown, in five languages."""

COOKIE = re.compile(r"cookie|куки")
WORDS_A_COOKIE = 40
"""Of so many words one is `cookie` where a page asks for consent."""


def is_article(title: str, text: str) -> bool:
    """Tell whether a text is an article's: long enough, and not the notice of a fault or a wall."""
    words = len(text.split())
    if words < FEWEST_WORDS:
        return False
    if words > LONGEST_FAULT:
        return True
    is_fault = len(title.split()) <= LONGEST_TITLE and FAULTS.match(loose(title)) is not None
    cookies = len(COOKIE.findall(loose(text)))
    return not is_fault and cookies * WORDS_A_COOKIE <= words
