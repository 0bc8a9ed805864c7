"""The text of an article without what stands around it."""

import pytest
from lxml import etree

from storage.sources.pages.article_text import article_text
from storage.sources.texts.markup import PARSER

TITLE = "В Костанае открыли цех по переработке льна"
FIRST = "В Костанае начал работу цех, который будет перерабатывать до 15 тысяч тонн масличного льна в год."
SECOND = "Инвестиции составили 4,2 миллиарда тенге, часть суммы предприятие получило в виде льготного займа."
SHORT = "На предприятии работают 68 человек."
LAST = "По данным областного управления сельского хозяйства, лён в этом году занял 210 тысяч гектаров."


def read(body: str) -> list[str]:
    page = etree.fromstring(f"<body><h1>{TITLE}</h1>{body}</body>", PARSER)
    return article_text(page, TITLE, page.find(".//h1")).split("\n\n")


@pytest.mark.parametrize(
    "between",
    [
        "<p>Читайте также: <a href=/1>В области построят завод</a></p>",
        "<p>Читайте также:</p><p><a href=/1>В области построят завод</a></p>",
        "<p><a href=/1>Почему подорожало масло</a></p>",
        "<p>Фото: пресс-служба</p>",
        "<p>Реклама</p>",
        "<p>Подписывайтесь на наш Telegram-канал</p>",
        f"<h3>{TITLE}</h3>",
        "<p>Рекомендация: <a href=/1>Где купить масло?</a></p>",
        "<div class=related><p>Сельхозтехнику обновят по льготной программе уже будущей весной.</p></div>",
    ],
)
def test_what_leads_away_goes_and_every_paragraph_stays(between: str):
    body = f"<div><p>{FIRST}</p><p>{SECOND}</p>{between}<p>{SHORT}</p><p>{LAST}</p></div>"
    assert read(body) == [FIRST, SECOND, SHORT, LAST]


@pytest.mark.parametrize(
    "above",
    [
        "<div>12.11.2025 14:55</div>",
        "<div>Экономика</div><div>12.11.2025 14:55 | Просмотров: 616</div>",
        "<div>Автор материала</div><div>Вчера, 14:55</div><div>616</div>",
        "<div>👁 10 205 Вчера, 19:32</div>",
        "<div>12 ноября 2025 в 14:55 | Автор: Ольга Киселёва | Просмотры: 1 530</div>",
    ],
)
def test_stamps_and_labels_above_the_text_go(above: str):
    assert read(f"<div>{above}<p>{FIRST}</p><p>{SECOND}</p><p>{LAST}</p></div>") == [FIRST, SECOND, LAST]


def test_a_stamp_that_begins_the_first_paragraph_goes():
    assert read(f"<div>12.11.2025 14:55 {FIRST}<br><br>{SECOND}<br><br>{LAST}</div>") == [FIRST, SECOND, LAST]


@pytest.mark.parametrize(
    "below",
    [
        "<p>Просмотров: 616. Отправить другу</p><p>Газета выходит с 1963 года.</p>",
        "<p>Другие новости</p><p>На элеваторе заработала новая сушилка</p>",
        "<p>Новости первыми в <a href='https://t.me/x'>нашем канале</a>.</p>",
        "<p>А. Иванов,</p><p>корреспондент</p>",
        "<p>#лён #масло</p>",
    ],
)
def test_what_stands_below_the_text_goes(below: str):
    assert read(f"<div><p>{FIRST}</p><p>{SECOND}</p><p>{LAST}</p>{below}</div>") == [FIRST, SECOND, LAST]


def test_a_report_of_a_post_in_a_channel_stays():
    post = f"{SHORT[:-1]}, написал аким <a href='https://t.me/akim/12'>в канале</a>."
    assert len(read(f"<div><p>{FIRST}</p><p>{SECOND}</p><p>{post}</p></div>")) == 3


def test_a_lead_that_stands_apart_from_the_text_is_kept():
    body = f"<div class=top><b>{FIRST}</b></div><div><p>{SECOND}</p><p>{SHORT}</p><p>{LAST}</p></div>"
    assert read(body) == [FIRST, SECOND, SHORT, LAST]


def test_a_row_of_figures_is_a_line_and_a_list_its_items():
    table = "<table><tr><td>Павлодар</td><td>655</td></tr></table><ul><li>первый пункт списка;</li></ul>"
    found = read(f"<div><p>{FIRST}</p><p>{SECOND}</p>{table}<p>{LAST}</p></div>")
    assert found == [FIRST, SECOND, "Павлодар | 655", "первый пункт списка;", LAST]


def test_teasers_under_links_are_no_article():
    card = f"<div><h3><a href=/1>Ссылка на новость</a></h3><span>12.11.2025</span><p>{FIRST}</p></div>"
    assert read(card * 4) == [""]
    assert read("") == [""]
