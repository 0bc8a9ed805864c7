import ast
import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from babel import Locale
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

import bot
import handlers
from handlers.errors import NOTICE_LIMIT
from handlers.i18n import LOCALES, translator
from handlers.render.html import plain_text, units
from storage.model import Language

REFERENCE = Language.ENGLISH
CATEGORIES = {"zero", "one", "two", "few", "many", "other"}
TAGS = {"b", "code"}
BUTTON_LIMIT = 20
MESSAGE_ROOM = 1500
FAMILIES = sorted(file.stem for file in (LOCALES / REFERENCE.value).glob("*.ftl"))
OTHERS = [language for language in Language if language is not REFERENCE]
BUTTONS = {
    "help-example",
    "preferences-change",
    "privacy-confirm",
    "privacy-delete",
    "privacy-keep",
    "read-back",
    "read-original",
    "read-share",
    "search-latest",
    "start-example-1",
    "start-example-2",
    "start-example-3",
    "watch-example-1",
    "watch-example-2",
    "watch-example-3",
}
QUOTES = {
    Language.KAZAKH: "«»",
    Language.UZBEK: "“”",
    Language.UZBEK_CYRILLIC: "«»",
    Language.RUSSIAN: "«»",
    Language.ENGLISH: "“”",
}
NOTICES = {"alert-muted", "alert-unmuted", "obstacle", "preferences-kept"}


def entries(language: Language) -> Iterator[tuple[str, fluent.EntryType]]:
    for file in sorted((LOCALES / language.value).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            yield file.stem, entry


def messages(language: Language) -> dict[str, fluent.Pattern]:
    return {
        entry.id.name: entry.value
        for _, entry in entries(language)
        if isinstance(entry, fluent.Message) and entry.value is not None
    }


def nodes(pattern: fluent.Pattern) -> Iterator[fluent.BaseNode]:
    waiting: list[object] = [pattern]
    while waiting:
        node = waiting.pop()
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, fluent.BaseNode):
            yield node
            waiting += vars(node).values()


def variables(pattern: fluent.Pattern) -> set[str]:
    return {node.id.name for node in nodes(pattern) if isinstance(node, fluent.VariableReference)}


def readings(pattern: fluent.Pattern) -> list[str]:
    """Every text that a message can become, with each variable as `0`."""
    choices = []
    for element in pattern.elements:
        if isinstance(element, fluent.TextElement):
            choices.append([element.value])
        elif isinstance(element.expression, fluent.SelectExpression):
            choices.append([text for case in element.expression.variants for text in readings(case.value)])
        else:
            choices.append(["0"])
    return ["".join(parts) for parts in product(*choices)]


def every_reading(language: Language) -> list[tuple[str, str]]:
    return [(name, text) for name, pattern in messages(language).items() for text in readings(pattern)]


def literals() -> set[str]:
    """Every string literal of the code that could be the name of a message."""
    name = re.compile(rf"(?:{'|'.join(FAMILIES)})-[a-z0-9-]+|obstacle")
    found = set()
    for package in (bot, handlers):
        for file in Path(str(package.__file__)).parent.rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if (
                    isinstance(node, ast.Constant)
                    and isinstance(node.value, str)
                    and name.fullmatch(node.value)
                ):
                    found.add(node.value)
    return found


def buttons() -> set[str]:
    return BUTTONS | {name for name in messages(REFERENCE) if name.endswith("-button")}


def plainly_used() -> set[str]:
    """Messages whose wording goes where Telegram reads no tags."""
    names = {name for name in messages(REFERENCE) if name.startswith(("bot-", "menu-", "error-"))}
    return names | buttons() | NOTICES


@pytest.mark.parametrize("language", Language)
def test_every_file_is_read_to_its_end(language):
    assert not [entry for _, entry in entries(language) if isinstance(entry, fluent.Junk)]


@pytest.mark.parametrize("language", Language)
def test_a_message_lies_in_the_file_of_its_family_and_only_once(language):
    names = [
        (family, entry.id.name) for family, entry in entries(language) if isinstance(entry, fluent.Message)
    ]
    assert all(name == family or name.startswith(f"{family}-") for family, name in names)
    assert len(names) == len({name for _, name in names})


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_has_every_message_and_no_other(language):
    assert messages(language).keys() == messages(REFERENCE).keys()


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_uses_the_same_variables(language):
    theirs, ours = messages(language), messages(REFERENCE)
    assert {name: variables(theirs[name]) for name in ours} == {name: variables(ours[name]) for name in ours}


@pytest.mark.parametrize("language", Language)
def test_every_plural_has_all_branches_of_its_language(language):
    needed = {*Locale.parse(language.value.replace("-", "_")).plural_form.tags, "other"}
    for name, pattern in messages(language).items():
        for node in nodes(pattern):
            if isinstance(node, fluent.SelectExpression):
                keys = {str(vars(case.key).get("name")) for case in node.variants}
                assert not keys & (CATEGORIES - {"other"}) or keys == needed, name


def test_russian_bends_every_noun_that_english_bends():
    def bends(language):
        return {name for name, pattern in messages(language).items() if len(readings(pattern)) > 1}

    assert bends(Language.ENGLISH) <= bends(Language.RUSSIAN)


@pytest.mark.parametrize("language", Language)
def test_choices_have_the_same_branches_in_every_language(language):
    def keys(of):
        return {
            (name, str(vars(case.key).get("name")))
            for name, pattern in messages(of).items()
            for node in nodes(pattern)
            if isinstance(node, fluent.SelectExpression)
            for case in node.variants
            if str(vars(case.key).get("name")) not in CATEGORIES - {"other"}
        }

    plurals = {name for name, key in keys(REFERENCE) if key == "other"} - {"error-filter"}
    assert {pair for pair in keys(language) if pair[0] not in plurals} == {
        pair for pair in keys(REFERENCE) if pair[0] not in plurals
    }


def test_every_message_named_in_code_exists():
    assert literals() <= messages(REFERENCE).keys()


def test_every_message_is_used():
    assert messages(REFERENCE).keys() <= literals()


@pytest.mark.parametrize("language", Language)
def test_every_tag_is_closed_and_every_sign_is_written_as_html(language):
    for name, text in every_reading(language):
        open_tags = []
        for close, tag in re.findall(r"<(/?)([^>]*)>", text):
            assert tag in TAGS, name
            if close:
                assert open_tags.pop() == tag, name
            else:
                open_tags.append(tag)
        assert not open_tags, name
        assert not re.search(r"[<>&]", re.sub(r"</?\w+>|&(?:lt|gt|amp|quot);", "", text)), name


@pytest.mark.parametrize("language", Language)
def test_what_is_shown_plainly_has_no_markup(language):
    plain = plainly_used()
    for name, text in every_reading(language):
        assert name not in plain or not re.search(r"[<>&]", text), name


@pytest.mark.parametrize("language", Language)
def test_no_message_is_too_long_for_its_place(language):
    pressed = buttons()
    for name, text in every_reading(language):
        length = units(plain_text(text))
        assert length <= MESSAGE_ROOM, name
        if name.startswith("error-") or name in NOTICES:
            assert length <= NOTICE_LIMIT, name
        if name in pressed:
            assert length <= BUTTON_LIMIT, name


@pytest.mark.parametrize("language", Language)
def test_the_bot_introduces_itself_within_telegrams_limits(language):
    assert 0 < units(translator(language).plain("bot-description")) <= 512
    assert 0 < units(translator(language).plain("bot-short-description")) <= 120


@pytest.mark.parametrize("language", Language)
def test_no_word_mixes_scripts(language):
    for name, text in every_reading(language):
        for word in re.findall(r"[^\W\d_]+", text):
            letters = {
                "cyrillic" if "Ѐ" <= letter <= "ӿ" else "latin" for letter in word if letter not in "ʻʼ"
            }
            assert len(letters) <= 1, (name, word)


@pytest.mark.parametrize("language", Language)
def test_nobody_is_shouted_at_and_quotes_are_those_of_the_language(language):
    for name, text in every_reading(language):
        said = re.sub(r"<code>.*?</code>", "", text)
        assert not set(said) & (set('!"„«»“”') - set(QUOTES[language])), name


def test_uzbek_latin_is_written_with_its_own_letters():
    for name, text in every_reading(Language.UZBEK):
        assert not re.search(r"['`‘’´]", text), name
        assert not re.search(r"(?<![oOgG])ʻ|(?<=[oOgG])ʼ", text), name


def test_both_scripts_of_uzbek_say_the_same():
    def bare(text):
        text = re.sub(r"<code>.*?</code>|lang:\S+|source:\S+|https?:\S+|/\w+", "", text).lower()
        return re.sub(r"[^\w\sʻʼ]", "", text).split()

    latin, cyrillic = messages(Language.UZBEK), messages(Language.UZBEK_CYRILLIC)
    for name in latin.keys() - {"preferences-kept", "preferences-settings"}:  # these name the script
        for one, other in zip(readings(latin[name]), readings(cyrillic[name]), strict=True):
            assert bare(in_latin(other)) == bare(one), name


LETTERS = str.maketrans("абвгдезийклмнопрстуфхцэқҳжы", "abvgdeziyklmnoprstufxseqhji") | str.maketrans(
    {"ч": "ch", "ш": "sh", "ъ": "ʼ", "ь": "", "ў": "oʻ", "ғ": "gʻ", "ё": "yo", "ю": "yu", "я": "ya"}
)


def in_latin(text: str) -> str:
    """Spell the Uzbek Cyrillic of the messages in Latin letters."""
    return re.sub(r"(?<![^\W\d_])е|(?<=[аоуиэўеёюя])е", "ye", text.lower()).translate(LETTERS)
