"""Lines of a page that are not body text: one rule a row, with its reason."""

import re
from dataclasses import dataclass

from storage.sources.texts.spelling import loose

LONGEST = 400
"""Characters of the longest line the rules look at: longer ones are paragraphs."""

CHANNELS = (
    r"(?:telegram|instagram|facebook|whatsapp|youtube|twitter|tiktok|threads|viber|linkedin|google news|"
    r"телеграм\w*|инстаграм\w*|фейсбук\w*|твиттер\w*|вконтакте|одноклассник\w*|google новости|"
    r"яндекс[. ](?:новости|дзен)|дзен)"
)
NETWORK = rf"(?>{CHANNELS}|vk|x|ok|rss|email|e-mail|pinterest|messenger|вк)"
PLACES = (
    r"(?:арна\w*|желі\w*|парақша\w*|kanal\w*|tarmoq\w*|sahifa\w*|тармоқ\w*|саҳифа\w*|"
    r"канал\w*|соцсет\w*|социальн\w+ сет\w*|рассылк\w*|channel|newsletter|social)"
)
WHERE = rf"(?:{CHANNELS}|{PLACES})"
SHARE = (
    r"(?>бөлісу|бөлісіңіз|жіберу|ulashish|ulashing|улашиш|улашинг|поделиться|поделитесь|отправить|"
    r"share|tweet|send)(?!\w)"
)
PICTURE = (
    r"(?:фото|сурет|foto|surat|сурат|rasm|расм|photos?|images?|picture|коллаж|kollaj|collage|скриншот|skrinshot|"
    r"screenshot|видео|video|бейне|инфографика|иллюстрация|illustration|кадр|cover)"
)
LANGUAGE = (
    r"(?>қазақша|қазақ|қаз|каз|қ|qazaqsha|qaz|o'zbekcha|o'zbek|o'z|ўзбекча|ўзб|ўз|узб|уз|русский|рус|ру|"
    r"english|eng|en|kz|kk|ru|uz|tr|cn|中文|türkçe)"
)
BUTTONS = (
    r"басып шығару|тыңдау|сілтемені көшіру|артқа|толығырақ|сақтау|мәзір|іздеу|кіру|"
    r"chop etish|tinglash|havolani nusxalash|orqaga|batafsil|saqlash|menyu|qidiruv|kirish|"
    r"чоп этиш|тинглаш|ҳаволани нусхалаш|орқага|батафсил|сақлаш|меню|қидирув|кириш|"
    r"распечатать|версия для печати|печать|прослушать.{0,20}|слушать.{0,20}|с?копировать(?: ссылку)?|"
    r"ссылка скопирована|назад|вернуться.{0,20}|наверх|далее|подробнее|читать далее|сохранить|"
    r"print(?: this page)?|listen(?: to (?:this )?article)?|copy link|back(?: to .{1,20})?|read more|"
    r"more|email address|поиск|войти|save|bookmark|menu|search|log ?in|sign (?:in|up)|a\+ a-"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of line that no reader would call text of the article. The pattern is for folded lines."""

    name: str
    pattern: re.Pattern[str]
    reason: str


def rule(name: str, reason: str, *patterns: str) -> Rule:
    """Make a rule that holds for lines which match one of the patterns from their start."""
    return Rule(name, re.compile("|".join(f"(?:{pattern})" for pattern in patterns)), reason)


RULES = (
    rule(
        "rights",
        "says who owns the text, and under what conditions it may be quoted",
        r"©|\(c\)|copyright\s*(?:©|\(c\)|\d{4}|by )",
        r".*(?:все права (?:защищены|принадлежат)|all rights reserved|құқы\w+ қорғалған)",
        r".*(?:barcha huquqlar|барча ҳуқуқлар)\w* (?:himoya|ҳимоя)",
        r".*авторлық құқы\w+(?: қорғал\w+| сақтал\w+|\.?$)",
        r".*сілтеме (?:(?:жасау|көрсету|беру) )?міндетті",
        r"(?:при (?:полн|частич|люб|использ|цитир|перепеч|копир)|любое|полное|частичное|перепечатк|"
        r"копировани|использовани|воспроизведени|цитировани).*(?:материал|информац|текст|публикац|сайт).*"
        r"(?:ссылк|разрешени|запрещ|обязательн)",
        r".*(?:material|sayt|maqola|xabar|matn|axborot|ma'lumot).*(?:foydalan|ko'chir|nusxa).*(?:havola|manba).*"
        r"(?:shart|majburiy)",
        r".*(?:материал|сайт|мақола|хабар|матн|ахборот|маълумот).*(?:фойдалан|кўчир|нусха).*(?:ҳавола|манба).*"
        r"(?:шарт|мажбурий)",
        r"(?:any |full |partial |the )?(?:use|reproduction|republication|reprinting|quoting|copying) of "
        r".*(?:material|content|article|information|text|site).*(?:link|permission|attribution|consent)",
    ),
    rule(
        "error report",
        "asks the reader to report a misprint",
        r".*ctrl ?\+? ?enter",
        r"если вы (?:нашли|заметили|увидели|обнаружили) (?:\S+ )?(?:ошибк|опечатк|неточност)",
        r"(?:нашли|заметили|увидели) (?:\S+ )?(?:ошибку|опечатку|неточность).{0,20}\?",
        r"сообщить об (?:ошибке|опечатке)",
        r"(?:мәтін\w* |сіз )*қате (?:\S+ )?(?:тап|байқа|көр)\w*ң[ыі]з",
        r"(?:matnda |maqolada |sahifada |agar )*xato\w* (?:\S+ )?(?:top|ko'r|aniqla|sez)(?:dingiz|sangiz)",
        r"(?:матнда |мақолада |саҳифада |агар )*хато\w* (?:\S+ )?(?:топ|кўр|аниқла|сез)(?:дингиз|сангиз)",
        r"(?:have you |did you |if you |please )(?:found|find|spotted|spot|noticed|notice|see|report) "
        r"(?:a|an|any) (?:mistake|typo|error|inaccurac)",
        r"(?:found|spotted|noticed|report) (?:a|an) (?:mistake|typo|error|inaccuracy)[?.!]?$",
    ),
    rule(
        "caption",
        "names a picture, or who took it",
        r".{1,300}(?:ning|нинг) (?:rasmi|расми|surati|сурати)$",
        rf"{PICTURE}(?:\s?(?:credit|courtesy|қайнар\w*|автор\w*|source|from))?\s?[:©/]",
        r"(?:фото (?:с |из |пресс|автор|иллюстр|предостав)|photo (?:by|courtesy)|сурет \S+ алынды).{0,120}$",
        r"[^.!?]{1,60} (?:суреті|фотосы|фотоси|fotosi|surati|сурати)$",
        r"(?:иллюстративное фото|көрнекі сурет|illyustrativ foto|illustrative (?:photo|image))",
    ),
    rule(
        "follow",
        "invites to a channel or a network",
        rf".*{WHERE}.*(?:жазыл|қосыл|тіркел|оқы|бақыла|бөліс)[ыі]?ң[ыі]з(?:дар|дер)?[.!]*$",
        rf".*{WHERE}.*(?:kuzatib boring|kuzating|obuna bo'ling|qo'shiling|a'zo bo'ling|ulashing)[.!]*$",
        rf".*{WHERE}.*(?:кузатиб боринг|кузатинг|обуна бўлинг|қўшилинг|аъзо бўлинг|улашинг)[.!]*$",
        rf"(?:подписывайтесь|подпишитесь|подпишись|подписаться|присоединяйтесь|следите за|читайте нас)"
        rf".*{WHERE}",
        # A canal is a `канал` too, so these openings need a network's own name.
        r"(?:мы (?:в|на) |наш |больше новостей|ещ[её] больше|оставайтесь|все новости|хотите |узнавайте)"
        rf".*(?:{CHANNELS}|соцсет|социальн\w+ сет).{{0,60}}$",
        rf"(?:(?:follow|join|find|like) (?:us|our)|subscribe to|get our|stay (?:up.to.date|updated|tuned))"
        rf".*{WHERE}",
        r"(?:жазылу|бізге жазылыңыз(?:дар)?|obuna bo'l(?:ing|ish)|обуна бўл(?:инг|иш)|подписаться|"
        r"подписывайтесь|следите за нами|subscribe|follow us)[:.!]*$",
    ),
    rule(
        "tags",
        "lists subjects",
        r"(?:теги|тэги|тег|метки|ключевые слова|тегтер|тэгтер|кілт сөздер|teglar|kalit so'zlar|теглар|тэглар|"
        r"калит сўзлар|tags?|tagged|keywords|topics?)\s?:\s*\S",
        r"(?:#\w+[\s,;]*)+$",
    ),
    rule(
        "byline",
        "names the author",
        r"(?:мәтін|muallif(?:lar)?|muharrir|муаллиф(?:лар)?|муҳаррир|авторы?|текст|редактор|authors?|"
        r"written by|editor|editing|reporting)\s?(?::|by )[^?]{1,80}$",
    ),
    rule(
        "origin",
        "names the outlet; it goes into the article's source",
        r"(?:источник|дереккөзі?|manba|манба|source)\s?:.{1,80}$",
    ),
    rule(
        "control",
        "a button of the page",
        rf"(?:{SHARE}(?: (?:this|в|on|новостью|статьей|article|story))*+[\s:|,/]*+)*+"
        rf"(?:{NETWORK}(?!\w)[\s:|,/·•]*+)*+[.!]?$",
        r"(?:do'stlaringiz bilan|дўстларингиз билан|достарыңмен|достарыңызбен) (?:ulash|улаш|бөліс)\w+.?$",
        rf"(?:{BUTTONS})[.:»›→…]*$",
        rf"(?:{LANGUAGE}(?!\w)[\s|/·]*+){{2,}}+$",
    ),
    rule(
        "advertisement",
        "marks or replaces an advertisement",
        r"(?:жарнама|reklama|реклама|на правах рекламы|advertis(?:ement|ing)|sponsored(?: content)?)[.:]*$",
    ),
    rule("ornament", "has neither letters nor digits", r"[\W_]+$"),
    rule(
        "notice",
        "the site speaks of itself",
        r"(?:бұл сайт cookie|мы используем (?:файлы )?cookie|we use cookies|this (?:web)?site uses cookies)",
        r"(?:https?://|www\.)\S+$",
    ),
)
"""The rules in the order of trying; the first that holds names the kind."""


def kind(line: str) -> str:
    """Name the rule that takes a line out of the body; nothing for body text."""
    if len(line) > LONGEST or not line.strip():
        return ""
    folded = loose(line)
    return next((each.name for each in RULES if folded and each.pattern.match(folded)), "")
