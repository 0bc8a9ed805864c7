"""Blocks that lead away from the article."""

import pytest
from lxml import etree

from storage.sources.pages.blocks import Block, blocks_of
from storage.sources.pages.pointers import invites_to_channel, is_labelled_link, is_teaser
from storage.sources.texts.markup import PARSER


def block(paragraph: str) -> Block:
    return blocks_of(etree.fromstring(f"<body><p>{paragraph}</p></body>", PARSER))[0]


@pytest.mark.parametrize(
    ("paragraph", "leads_away"),
    [
        ("<b>Тавсия этамиз:</b> <a href=/1>Нон нархи нега ошди?</a>", True),
        ("Оригинал статьи: https://example.kz/1", True),
        ("Он сказал: <a href=/1>приказ</a> подписан вчера вечером.", False),
        ("Что изменилось для перевозчиков:", False),
        ("<a href=/1>Приказ</a> подписан.", False),
    ],
)
def test_a_label_with_a_link_leads_away(paragraph: str, leads_away: bool):  # noqa: FBT001 - an example
    assert is_labelled_link(block(paragraph)) is leads_away


@pytest.mark.parametrize(
    ("paragraph", "teaser"),
    [
        ("<a href=/1>Почему подорожало масло</a>", True),
        ("<a href=/1>Почему подорожало масло</a> 11.11.2025 10:00", True),
        ("11.11.2025 10:00 <a href=/1>Почему подорожало масло</a>", True),
        ("<a href=/1>Предложение целиком ведёт на приказ министра о масле.</a>", False),
        ("Почему подорожало масло 11.11.2025 10:00", False),
        ("Приказ <a href=/1>подписан</a>", False),
    ],
)
def test_a_link_alone_or_with_a_stamp_is_a_teaser(paragraph: str, teaser: bool):  # noqa: FBT001 - an example
    assert is_teaser(block(paragraph)) is teaser


@pytest.mark.parametrize(
    ("address", "invites"),
    [
        ("https://t.me/outlet", True),
        ("https://www.instagram.com/outlet/", True),
        ("https://t.me/akimat/1204", False),
        ("https://example.kz/t.me", False),
        ("http://[", False),
        ("", False),
    ],
)
def test_an_invitation_links_to_a_channel_and_a_report_to_a_post(address: str, invites: bool):  # noqa: FBT001
    assert invites_to_channel(block(f"Text <a href='{address}'>here</a>")) is invites
