"""Posts of channels in five languages: the headline, the text, and what is left out under them."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.errors import DocumentError
from storage.sources.post import SHORTEST, Post, headline, is_article, read_post

MOMENT = datetime(2025, 11, 12, 8, 30, tzinfo=UTC)
KEY, URL = "telegram:-1001234567890/17", "https://t.me/kunuz/17"


def post(text: str, channel: str = "Kun.uz") -> Post:
    return Post(KEY, URL, channel, text, MOMENT)


def read(text: str, channel: str = "Kun.uz") -> tuple[str, str]:
    document = read_post(post(text, channel))
    return document.title, document.text


NEWS = {
    "kk": (
        (
            "⚡️ Қостанайда жаңа зауыт ашылды\n\nЗауыт жылына он мың трактор шығарады, деді әкім.\n\n"
            "Арнаға жазылу: @kaz_news"
        ),
        "Қостанайда жаңа зауыт ашылды",
        "Зауыт жылына он мың трактор шығарады, деді әкім.",
    ),
    "uz": (
        (
            "Toshkentda yangi metro bekati ochildi\n\nBekat kuniga oʻttiz ming yoʻlovchiga xizmat qiladi.\n\n"
            "👉 @kunuzofficial\n#metro #Toshkent"
        ),
        "Toshkentda yangi metro bekati ochildi",
        "Bekat kuniga oʻttiz ming yoʻlovchiga xizmat qiladi.",
    ),
    "uz-Cyrl": (
        (
            "Тошкентда янги метро бекати очилди\n\nБекат кунига ўттиз минг йўловчига хизмат қилади.\n\n"
            "Каналга обуна бўлинг: https://t.me/kunuz"
        ),
        "Тошкентда янги метро бекати очилди",
        "Бекат кунига ўттиз минг йўловчига хизмат қилади.",
    ),
    "ru": (
        (
            "#экономика\n🇰🇿 Тариф на воду вырастет с января\n\n"
            "Об этом сообщил министр на брифинге в Астане.\nПодробности позже.\n\n"
            "Подписаться | Прислать новость | Kun.uz"
        ),
        "Тариф на воду вырастет с января",
        "Об этом сообщил министр на брифинге в Астане.\nПодробности позже.",
    ),
    "en": (
        (
            "New power line reaches Naryn — photos\n\nThe line will feed forty villages this winter.\n\n"
            "Subscribe to our channel\nTelegram | Instagram | Facebook"
        ),
        "New power line reaches Naryn — photos",
        "The line will feed forty villages this winter.",
    ),
}


@pytest.mark.parametrize("language", NEWS)
def test_a_post_gives_its_headline_and_its_text_and_nothing_that_stands_under_every_post(
    language: str,
) -> None:
    text, title, body = NEWS[language]
    assert read(text) == (title, body)


def test_a_post_names_its_channel_its_moment_and_its_address() -> None:
    assert is_article(post(NEWS["en"][0]))
    document = read_post(post(NEWS["en"][0]))
    assert (document.key, document.url, document.source) == (KEY, URL, "Kun.uz")
    assert (document.published, document.language) == (MOMENT, None)


def test_without_a_headline_the_first_sentence_makes_the_title_and_the_text_stays_whole() -> None:
    text = "The president of Kazakhstan arrived in Tashkent today. Talks begin tomorrow.\nThey end on Friday."
    assert read(text) == ("The president of Kazakhstan arrived in Tashkent today", text)


def test_a_post_of_one_line_is_title_and_text() -> None:
    line = "Токаев и Мирзиёев откроют новую железную дорогу"
    assert read(f"❗️{line}") == (line, f"❗️{line}")


def test_subjects_in_a_headline_stay_as_words() -> None:
    assert read("#Токаев прибыл в #Ташкент с визитом\nВизит продлится два дня.")[0] == (
        "Токаев прибыл в Ташкент с визитом"
    )


@pytest.mark.parametrize(
    "last",
    [
        "Подписан договор о границе",
        "Каналга сув берилди",
        "Жазылды жаңа кітап",
        "Join the talks in May",
        "A line under a post that is longer than any signature is text, whoever is named in it: @minister",
    ],
)
def test_a_short_last_line_is_no_signature_unless_it_calls(last: str) -> None:
    assert read(f"Water returns to the Aral sea after a year\n{last}")[1] == last


def test_a_name_in_the_text_is_no_signature() -> None:
    text = (
        "Minister answers on his channel\nThe minister wrote as @minister that the road will be open by May."
    )
    assert read(text)[1].endswith("open by May.")


@pytest.mark.parametrize(
    "signature",
    [
        "@kaztag",
        "👉 t.me/kaztag",
        "Kun.uz расмий канали: @kunuz",
        "Сайт: https://kun.uz | @kunuz",
        "Kun.uz",
        "— — —",
        "Obuna boʻling",
        "Каналга аъзо бўлинг",
        "Арнаға жазылыңыз",
        "Join us on Telegram",
        "Подписывайтесь на наш Telegram-канал",
        "#a #b",
    ],
)
def test_a_call_to_the_channel_under_a_post_is_left_out(signature: str) -> None:
    text = "Water returns to the Aral\nThe level rose by two metres in a year."
    assert read(f"{text}\n\n{signature}") == read(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Доброе утро!",
        "https://kun.uz/news/2025/11/12/a-long-address-is-no-article-whatever-it-says",
        "#a",
    ],
)
def test_a_remark_or_a_mere_link_is_no_article(text: str) -> None:
    assert not is_article(post(text))
    with pytest.raises(DocumentError, match=f"fewer than {SHORTEST}"):
        read_post(post(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (NEWS["ru"][0], NEWS["ru"][1]),
        ("Росатом", "Росатом"),
        ("Токаев\nhttps://t.me/x/1", "Токаев"),
        ("https://t.me/x/1", ""),
    ],
)
def test_the_headline_of_a_remark_is_its_words(text: str, words: str) -> None:
    assert headline(post(text)) == words


@given(st.text(alphabet=st.sampled_from("аб #@|·.\n👉https://t.me/x—1"), max_size=300))
def test_whatever_is_posted_is_read_or_refused_and_nothing_is_invented(text: str) -> None:
    try:
        document = read_post(post(text))
    except DocumentError:
        return
    assert document.text
    assert set(document.text) <= set(text) | {"\n", " "}
