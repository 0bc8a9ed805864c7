"""Where the article ends and a page goes on with other articles."""

import re
from collections.abc import Sequence
from itertools import pairwise

from storage.sources.texts.spelling import loose
from storage.sources.times import stamps

LONGEST_HEADING = 90
"""Characters of the longest heading over a list of other articles."""

PROSE = 80
"""Characters from which a line that ends as a sentence does counts as prose of the article."""

SENTENCE = 40
"""Characters from which a line that ends as a sentence does shows that the article has begun."""

LONG_PROSE = 200
"""Characters from which a line counts as prose however it ends."""

REACH = 12
"""Lines after a pointer that show whether the article goes on."""

TEASERS = 3
"""Teasers that may stand inside an article."""

_NOUNS_RU = r"(?:новости|материалы|статьи|публикации|события)"
_NOUNS_KK = r"(?:жаңалықтар\w*|материалдар\w*|мақалалар\w*|хабарлар\w*|ақпараттар\w*)"
_NOUNS_UZ = r"(?:yangiliklar\w*|maqolalar\w*|xabarlar\w*|materiallar\w*|mavzular\w*)"
_NOUNS_UZ_CYRL = r"(?:янгиликлар\w*|мақолалар\w*|хабарлар\w*|материаллар\w*|мавзулар\w*)"
_NOUNS_EN = r"(?:news|stories|articles|posts|topics|content|reading|headlines|reads|materials)"
_COMMENTS = r"(?:комментарии|пікірлер|izohlar|изоҳлар|comments?)"

LISTS = (
    # kk: Басқа жаңалықтар, Ең көп оқылғаны, Тақырып бойынша
    rf"(?:басқа|соңғы|ұқсас|өзге|тағы|маңызды|танымал) {_NOUNS_KK}",
    rf"(?:осы тақырыптағы|тақырып бойынша|тақырыпқа қатысты) {_NOUNS_KK}",
    r"(?:ең )?көп оқылған\w*|редакция таңдауы|сізге (?:қызықты болуы|ұнауы) мүмкін",
    r"жаңалықтар (?:таспасы|легі)|тақырып бойынша",
    # uz: Boshqa yangiliklar, Mavzuga oid, Ko‘p o‘qilganlar
    rf"(?:boshqa|so'nggi|oxirgi|o'xshash|tegishli|eng muhim|muhim|mashhur|dolzarb) {_NOUNS_UZ}",
    rf"mavzuga (?:oid|doir) {_NOUNS_UZ}|yangiliklar (?:lentasi|tasmasi)|tavsiya (?:etamiz|etiladi|qilamiz)",
    r"(?:eng )?ko'p o'qilgan\w*|muharrir tanlovi|sizga qiziq\w*(?: bo'lishi mumkin)?",
    # uz-Cyrl: the same
    rf"(?:бошқа|сўнгги|охирги|ўхшаш|тегишли|энг муҳим|муҳим|машҳур|долзарб) {_NOUNS_UZ_CYRL}",
    rf"мавзуга (?:оид|доир) {_NOUNS_UZ_CYRL}|тавсия (?:этамиз|этилади|қиламиз)",
    r"янгиликлар (?:лентаси|тасмаси)|(?:энг )?кўп ўқилган\w*|муҳаррир танлови",
    r"сизга қизиқ\w*(?: бўлиши мумкин)?",
    # ru: Другие новости, Самое читаемое, Новости по теме
    rf"(?:другие|ещ[её]|последние|похожие|главные|свежие|популярные|актуальные|связанные|топ) {_NOUNS_RU}",
    rf"больше новостей|{_NOUNS_RU} (?:по теме|партн[её]ров|дня)|лента новостей|топ новостей|выбор редакции",
    r"(?:самое |самые )?(?:читаемое|читаемые|популярное|обсуждаемое|просматриваемое|интересное)",
    r"главное (?:за день|сегодня|за сутки)|рекомендуем(?: почитать| прочитать| вам| также)?|не пропустите",
    r"вам может (?:быть интересно|понравиться)",
    # en: Related news, Most read, You may also like
    rf"(?:other|more|latest|related|recent|similar|top|popular|trending|breaking) {_NOUNS_EN}|latest$",
    r"(?:most|more) (?:read|popular|viewed|shared)|recommended(?: for you)?|trending(?: now)?|up next",
    r"(?:you )?(?:may|might) also (?:like|be interested(?: in)?)|editor'?s'? (?:pick|choice)s?|don'?t miss",
    # subjects and comments, in all
    r"теги|тэги|метки|тегтер|teglar|теглар|tags|keywords",
    rf"{_COMMENTS}|\d+ {_COMMENTS}|комментариев нет|(?:оставить|добавить) комментарий|пікір қалдыру",
    r"fikr (?:bildirish|qoldirish)|фикр (?:билдириш|қолдириш)|leave a (?:comment|reply)",
)
"""Headings of lists after which nothing belongs to the article."""

POINTERS = (
    r"(?:тағы|сондай-ақ)(?: да)?,? (?:оқыңыз|оқи отырыңыз|қараңыз|оқыңыздар)",
    r"оқи отырыңыз\w*|осы тақырып(?:та|қа)",
    r"(?:shuningdek|yana|bundan tashqari)(?: ham)?,? (?:o'qing|ko'ring|o'qishingiz mumkin)\w*",
    r"mavzuga (?:oid|doir)|shu mavzuda|o'qishni tavsiya (?:etamiz|qilamiz)",
    r"(?:шунингдек|яна|бундан ташқари)(?: ҳам)?,? (?:ўқинг|кўринг|ўқишингиз мумкин)\w*",
    r"мавзуга (?:оид|доир)|шу мавзуда|ўқишни тавсия (?:этамиз|қиламиз)",
    r"читайте (?:также|ещ[её]|по теме|на эту тему)|смотрите также|(?:ещ[её] )?по (?:этой )?теме|в тему",
    r"(?:read|see) (?:also|more|next|too)|also read|related|also on .{1,30}",
)
"""Headings that may stand inside an article, over one or two teasers, before it goes on."""

# A heading may name a country or count its comments: `Последние новости Узбекистана`, `Комментарии (3)`.
_LIST = re.compile(rf"(?:{'|'.join(LISTS)})(?P<more> [^.!?]{{1,30}})?[\s:>»→…().\d]*$")
_POINTER = re.compile(rf"(?:{'|'.join(POINTERS)})(?P<teaser>\s?[:→>»-]\s*\S.*)?[\s:>»→….]*$")
_SENTENCE_END = re.compile(r"[.!?…][»\"”)]*$")


def is_prose(line: str) -> bool:
    """Tell whether a line reads as a paragraph of an article, not as a headline or a label."""
    return len(line) >= LONG_PROSE or (len(line) >= PROSE and bool(_SENTENCE_END.search(line)))


def is_sentence(line: str) -> bool:
    """Tell whether a line reads as text at all, be it a standfirst or a short paragraph."""
    return len(line) >= LONG_PROSE or (len(line) >= SENTENCE and bool(_SENTENCE_END.search(line)))


def opens_list(lines: Sequence[str], position: int) -> bool:
    """Tell whether a line is a heading after which only other articles or comments follow.

    With more words than the known ones (`Популярное место отдыха`) it may be a subheading: it is one
    if prose follows it as it does in an article.
    """
    line = lines[position]
    match = _LIST.match(loose(line)) if len(line) <= LONGEST_HEADING else None
    return match is not None and not (match["more"] and _in_a_row(lines, position))


def _in_a_row(lines: Sequence[str], position: int) -> bool:
    """Tell whether two paragraphs of prose follow one another soon after a line; teasers alternate."""
    prose = [is_prose(line) for line in lines[position + 1 : position + 1 + REACH]]
    return any(first and second for first, second in pairwise(prose))


def points_elsewhere(line: str) -> str:
    """Tell whether a line points to another article: `alone`, `whole` with its title, or nothing."""
    match = _POINTER.match(loose(line)) if len(line) <= 2 * LONG_PROSE else None
    if match is None:
        return ""
    return "whole" if match["teaser"] else "alone"


def article(lines: Sequence[str]) -> list[str]:
    """Keep the lines of the article: without pointers and their teasers, and up to the first list.

    Headings count only after a sentence, because menus carry the same names. A stamp after prose belongs to
    a teaser unless prose follows it or nothing does; from the first teaser's stamp on, all is teasers.
    """
    kept: list[str] = []
    position, begun = 0, False
    while position < len(lines):
        line = lines[position]
        pointer = points_elsewhere(line)
        listing = opens_list(lines, position)
        ends = listing or (pointer == "alone" and not _goes_on(lines, position))
        if begun and ends:
            return kept
        if begun and _teaser_stamp(lines, position):
            return _without_headline(kept)
        if pointer == "alone" and begun:
            position = _next_prose(lines, position)
            continue
        if not pointer and not listing:
            kept.append(line)
            begun = begun or is_sentence(line)
        position += 1
    return kept


def _goes_on(lines: Sequence[str], position: int) -> bool:
    """Tell whether the article goes on after a pointer and the teasers under it.

    Teasers are headlines, few, perhaps each with a stamp and a sentence; an article is prose.
    """
    following = lines[position + 1 : position + 1 + REACH]
    prose = [is_prose(line) for line in following]
    if any(map(stamps.whole, following)):
        return _in_a_row(lines, position)
    rest = prose[prose.index(True) :] if True in prose[: TEASERS + 1] else []
    finished = [bool(_SENTENCE_END.search(line)) for line in following[len(following) - len(rest) :]]
    return sum(finished) * 2 > len(finished)


def _next_prose(lines: Sequence[str], position: int) -> int:
    following = range(position + 1, len(lines))
    return next((number for number in following if is_prose(lines[number])), len(lines))


def _teaser_stamp(lines: Sequence[str], position: int) -> bool:
    if stamps.whole(lines[position]) is None or position + 1 == len(lines):
        return False
    return not is_prose(lines[position + 1])


def _without_headline(kept: list[str]) -> list[str]:
    """Drop a last line that is the headline of the teaser whose stamp came next."""
    last = kept[-1]
    headline = len(kept) > 1 and not is_prose(last) and not _SENTENCE_END.search(last)
    return kept[:-1] if headline else kept
