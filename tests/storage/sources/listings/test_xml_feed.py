"""RSS and Atom as they are in the wild."""

from datetime import date, datetime, timedelta, timezone
from html import escape

import pytest

from storage.model import Language
from storage.sources.listings.feed import read_feed
from storage.sources.listings.item import MOST_ITEMS, Item
from tests.storage.sources import feeds

URL = "https://aula.example/rss/all.xml"
ALMATY = timezone(timedelta(hours=5))


def only(content: bytes) -> Item:
    (item,) = read_feed(content, url=URL).items
    return item


def test_rss_0_91_without_guids_goes_by_its_links():
    content = feeds.rss(
        "<item><title>Қар жауды</title><link>https://aula.example/1</link></item>", version="0.91"
    )
    assert only(content) == Item("https://aula.example/1", "https://aula.example/1", "Қар жауды")


def test_rss_1_0_lists_its_items_beside_the_channel():
    content = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://aula.example/"><title>Аула</title>'
        "<dc:language>kk</dc:language></channel>"
        '<item rdf:about="urn:7"><title>Қала күні</title><link>https://aula.example/7</link>'
        "<dc:date>2025-11-12T10:00:00+05:00</dc:date><dc:creator>Әсел</dc:creator></item></rdf:RDF>"
    )
    listing = read_feed(content.encode(), url=URL)
    moment = datetime(2025, 11, 12, 10, tzinfo=ALMATY)
    assert (listing.title, listing.language) == ("Аула", Language.KAZAKH)
    assert listing.items == (Item("urn:7", "https://aula.example/7", "Қала күні", "", moment, "Әсел"),)


def test_atom_takes_the_page_among_its_links_and_the_publication_among_its_dates():
    entry = (
        '<entry xml:lang="ru"><id>tag:aula,1</id><title type="html">Мост &amp;amp; река</title>'
        '<link rel="self" href="/feed/1"/><link rel="alternate" type="application/json" href="/1.json"/>'
        '<link rel="alternate" type="text/html" href="/news/1#top"/><updated>2025-11-13T10:00:00Z</updated>'
        "<published>2025-11-12</published><author><name>А. Ким</name><email>kim@aula.example</email></author>"
        "<summary>Кратко</summary></entry>"
    )
    assert only(feeds.atom(entry)) == Item(
        "tag:aula,1", "https://aula.example/news/1", "Мост & река", "Кратко", date(2025, 11, 12), "А. Ким",
        Language.RUSSIAN,
    )  # fmt: skip


def test_atom_0_3_and_feeds_without_namespaces_are_read():
    old = b'<feed xmlns="http://purl.org/atom/ns#"><entry><title>a</title><issued>2025-11-12</issued></entry></feed>'
    bare = b"<feed><entry><title>a</title><pubDate>2025-11-12</pubDate></entry></feed>"
    assert only(old).published == only(bare).published == date(2025, 11, 12)


def test_xhtml_of_an_entry_becomes_paragraphs():
    entry = (
        '<entry><title>a</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Бір '
        "<b>екі</b></p><script>alert(1)</script><p>үш<br/>төрт</p></div></content></entry>"
    )
    assert only(feeds.atom(entry)).text == "Бір екі\n\nүш\nтөрт"


def test_the_whole_text_is_taken_before_the_summary():
    whole = "<content:encoded><![CDATA[<p>Бірінші.</p><p>Екінші.</p>]]></content:encoded>"
    item = only(feeds.rss(f"<item><title>a</title><description>Бірінші…</description>{whole}</item>"))
    assert item.text == "Бірінші.\n\nЕкінші."
    yandex = '<y:full-text xmlns:y="http://news.yandex.ru">Бүкіл мәтін осында.</y:full-text>'
    assert only(feeds.rss(f"<item><title>a</title>{yandex}</item>")).text == "Бүкіл мәтін осында."


def test_a_video_has_its_title_and_its_text_in_a_group():
    group = "<media:title>Бейне</media:title><media:description>Сипаты</media:description>"
    item = only(feeds.rss(f"<item><media:group>{group}</media:group></item>"))
    assert (item.title, item.text) == ("Бейне", "Сипаты")


@pytest.mark.parametrize(
    ("item", "link"),
    [
        ("<link>/n/1?id=5&amp;utm_source=rss#a</link>", "https://aula.example/n/1?id=5"),
        (
            "<link>https://go.example/1</link><feedburner:origLink>/n/1</feedburner:origLink>",
            "https://aula.example/n/1",
        ),
        ("<guid>https://aula.example/n/1</guid>", "https://aula.example/n/1"),
        ('<guid isPermaLink="false">https://aula.example/n/1</guid>', ""),
        ("<guid>17</guid>", ""),
        ("<link>javascript:alert(1)</link>", ""),
        (
            '<link/><atom:link rel="enclosure" href="/a.mp3"/><atom:link href="/n/1"/>',
            "https://aula.example/n/1",
        ),
        ('<link xml:base="https://b.example/x/">1</link>', "https://aula.example/1"),
    ],
)
def test_the_link_of_an_item_is_absolute_and_canonical(item: str, link: str):
    channel = "<link>https://aula.example/</link>"
    assert only(feeds.rss(f"<item><title>a</title>{item}</item>", channel=channel)).link == link


def test_relative_links_start_from_the_base_of_their_element():
    entry = '<entry xml:base="/archive/"><title>a</title><link href="1"/></entry>'
    assert only(feeds.atom(entry, feed='<link href="https://aula.example/feed/"/>')).link == (
        "https://aula.example/archive/1"
    )


def test_without_a_base_they_start_from_the_page_of_the_feed():
    channel = "<link>https://b.example/news/</link>"
    assert only(feeds.rss("<item><title>a</title><link>1</link></item>", channel=channel)).link == (
        "https://b.example/news/1"
    )


def test_titles_come_out_plain_however_often_they_were_encoded():
    titles = ("A &amp;amp;#39;B&amp;amp;#39; &amp;nbsp;C", "<![CDATA[A <b>&#39;B&#39;</b> C]]>", "A 'B' C")
    assert {only(feeds.rss(f"<item><title>{title}</title></item>")).title for title in titles} == {"A 'B' C"}


def test_the_text_of_a_news_search_comes_out_plain():
    description = (
        "&lt;ol&gt;&lt;li&gt;&lt;a href='https://n.example/1'&gt;Title &amp;amp; more&lt;/a&gt;&amp;nbsp;"
        "&lt;font color='#6f6f6f'&gt;Outlet&lt;/font&gt;&lt;/li&gt;&lt;/ol&gt;"
    )
    item = only(feeds.rss(f"<item><title>Title</title><description>{description}</description></item>"))
    assert item.text == "Title & more Outlet"


def test_a_date_that_cannot_be_read_is_none_and_the_next_one_is_tried():
    dates = "<pubDate>жақында</pubDate><dc:date>2025-11-12</dc:date>"
    assert only(feeds.rss(f"<item><title>a</title>{dates}</item>")).published == date(2025, 11, 12)
    assert only(feeds.rss("<item><title>a</title><pubDate>жақында</pubDate></item>")).published is None


def test_an_author_is_named_without_the_address():
    author = "<author>desk@aula.example (Айдос Бек)</author>"
    assert only(feeds.rss(f"<item><title>a</title>{author}</item>")).author == "Айдос Бек"


def test_the_trailer_of_wordpress_is_left_out():
    text = escape("<p>Мәтін.</p><p>The post <a href='#'>a</a> appeared first on Аула.</p>")
    assert only(feeds.rss(f"<item><title>a</title><description>{text}</description></item>")).text == "Мәтін."


def test_an_item_with_nothing_in_it_is_left_out_and_of_two_alike_the_first_stays():
    listed = ["<item><guid>1</guid></item>", *["<item><guid>2</guid><title>a</title></item>"] * 2]
    assert [item.identity for item in read_feed(feeds.rss(*listed), url=URL).items] == ["2"]


def test_no_more_items_than_the_most_are_taken_in_their_order():
    listed = (f"<item><title>{number}</title></item>" for number in range(MOST_ITEMS + 5))
    items = read_feed(feeds.rss(*listed), url=URL).items
    assert [item.title for item in items] == list(map(str, range(MOST_ITEMS)))


def test_the_language_that_a_program_came_with_is_not_believed():
    item = "<item><title>Президент подписал закон о бюджете</title></item>"
    russian = read_feed(feeds.rss(item, channel="<language>ru-ru</language>"), url=URL)
    assert russian.language is Language.RUSSIAN
    assert read_feed(feeds.rss(item, channel="<language>en-US</language>"), url=URL).language is None


def test_long_fields_are_cut():
    item = only(feeds.rss(f"<item><title>{'а' * 1_500}</title><author>{'б' * 900}</author></item>"))
    assert (len(item.title), len(item.author)) == (1_000, 200)
