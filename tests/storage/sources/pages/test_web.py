"""An article's own page becomes a document."""

import re
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from storage.errors import DocumentError
from storage.model import Document, Language
from storage.sources.pages.web import MOST_ELEMENTS, read_web
from tests.storage.sources.article_pages import NOW, ZONE, ArticlePage, pages

TUNED = pages("pages")
SECOND = pages("second")
PAGES = {page.name: page for page in (*TUNED, *SECOND)}
URL = "https://example.kz/news/1"
TEXT = (
    "Жаңа көпір екі ауылды жалғады, ал бұрын тұрғындар өзенді айналып он шақырым жол жүретін. "
    "Құрылыс екі жылға созылды, оған облыс бюджетінен қаражат бөлінді, жұмысты жергілікті компания атқарды."
)
CHARSET = re.compile(r'charset="?[\w-]+"?', re.IGNORECASE)


def read(page: ArticlePage, content: bytes | None = None, charset: str = "") -> Document:
    return read_web(content or page.content, url=page.url, charset=charset, zone=ZONE, now=NOW)


def html(
    head: str = "", body: str = f"<h1>Жаңа көпір ашылды деген хабар</h1><p>{TEXT}</p>", lang: str = ""
) -> bytes:
    return f"<!DOCTYPE html><html lang='{lang}'><head>{head}</head><body>{body}</body></html>".encode()


def article(head: str = "", *, url: str = URL, lang: str = "") -> Document:
    return read_web(html(head, lang=lang), url=url, zone=ZONE, now=NOW)


@pytest.mark.parametrize("name", PAGES)
def test_pages_in_the_manner_of_real_sites_come_out_clean(name: str):
    page = PAGES[name]
    found = read(page)
    assert replace(found, text=found.text.replace(" | ", " ")) == Document(
        key=page.canonical,
        text=page.text,
        title=page.title,
        source=page.source,
        language=Language(page.language) if page.language else None,
        published=page.published,
        url=page.canonical,
    )
    assert type(found.published) is type(page.published)


@pytest.mark.parametrize("declared", ["", "utf-8", "windows-1251", "koi8-r", "iso-8859-1", "nonsense"])
@pytest.mark.parametrize("stated", ["", "utf-8", "windows-1251", "koi8-r", "iso-8859-1", "nonsense"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1251", "koi8-r"])
def test_a_cyrillic_page_comes_out_right_whatever_its_labels_say(encoding: str, stated: str, declared: str):
    page = PAGES["comments_ru"]
    labelled = CHARSET.sub(f'charset="{declared}"', page.html)
    found = read(page, labelled.encode(encoding, "xmlcharrefreplace"), charset=stated)
    assert (found.title, found.text) == (page.title, page.text)


def test_a_page_cut_short_in_the_middle_of_a_letter_is_read():
    page = PAGES["wordpress_kk"]
    end = page.content.index("таситынбыз".encode()) + 3
    assert page.paragraphs[0] in read(page, page.content[:end]).text


NOTHING = {
    "an empty page": b"",
    "a text": b"Nothing but a few words",
    "bytes": b"\x00\x01\x02",
    "a frame": b"<frameset><frame src=a></frameset>",
    "twenty words": html(body=f"<h1>A note</h1><p>{'word ' * 20}</p>"),
    "a program": html(body="<div id=root></div><noscript>Enable JavaScript to run this</noscript>"),
    "a fault": html(body=f"<h1>Бет табылмады</h1><p>{TEXT}</p>"),
    "a check for robots": html("<title>Just a moment...</title>", body=f"<p>{TEXT}</p>"),
    "a wall of cookies": html(
        body=f"<h2>Cookie</h2><p>{'Біз cookie файлдарын қолданамыз, келісесіз бе? ' * 8}</p>"
    ),
    "a list of links": html(body=f"<ul>{'<li><a href=/1>Жаңа көпір ашылды деген хабар</a></li>' * 30}</ul>"),
    "a front page": html(
        body=f"<div><a href=/1><h3>Жаңа көпір ашылды</h3></a><span>12.11.2025 14:55</span><p>{TEXT}</p></div>"
        * 6
    ),
    "too many elements": html(body="<b></b>" * MOST_ELEMENTS),
}


@pytest.mark.parametrize("name", NOTHING)
def test_a_page_without_an_article_is_refused(name: str):
    with pytest.raises(DocumentError) as refused:
        read_web(NOTHING[name], url=URL, now=NOW)
    assert refused.value.name == URL
    assert refused.value.reason in {"no article", "no web page", f"a page of over {MOST_ELEMENTS} elements"}


def test_a_long_article_may_speak_of_faults_and_cookies():
    body = f"<h1>Ошибка 404: страница не найдена</h1>{f'<p>{TEXT} Cookie.</p>' * 10}"
    assert read_web(html(body=body), url=URL, now=NOW).title == "Ошибка 404: страница не найдена"


@pytest.mark.parametrize(
    ("head", "url", "canonical"),
    [
        ("", "https://Example.KZ:443/news/1?utm_source=x&id=2#top", "https://example.kz/news/1?id=2"),
        ("<link rel=canonical href=/news/one>", URL, "https://example.kz/news/one"),
        (
            "<link rel=canonical href='https://www.example.kz/news/one'>",
            URL,
            "https://www.example.kz/news/one",
        ),
        ("<meta property=og:url content='https://m.example.kz/one'>", URL, "https://m.example.kz/one"),
        ("<link rel=canonical href='https://other.kz/news/one'>", URL, URL),
        ("<link rel=canonical href='https://example.kz/'>", URL, URL),
        ("<link rel=canonical href='javascript:alert(1)'>", URL, URL),
        ("<link rel=canonical href='http://[bad'>", URL, URL),
        ("<link rel=canonical href=''>", URL, URL),
    ],
)
def test_the_canonical_address_is_absolute_and_of_the_same_site(head: str, url: str, canonical: str):
    found = article(head, url=url)
    assert (found.key, found.url) == (canonical, canonical)


@pytest.mark.parametrize(
    ("lang", "head", "language"),
    [
        ("kk", "", Language.KAZAKH),
        ("kk-KZ", "", Language.KAZAKH),
        ("ru", "", None),
        ("en", "", None),
        ("uz", "", None),
        ("de", "", None),
        ("ru", "<meta property=og:locale content=kk_KZ>", Language.KAZAKH),
        (
            "",
            '<script type=application/ld+json>{"@type":"Article","inLanguage":"kk"}</script>',
            Language.KAZAKH,
        ),
        ("", "", None),
    ],
)
def test_a_language_counts_where_the_text_does_not_contradict(
    lang: str, head: str, language: Language | None
):
    assert article(head, lang=lang).language is language


def test_kazakh_is_not_believed_of_a_russian_text():
    text = "Мост соединил два села, раньше жители объезжали реку за десять километров. " * 4
    found = read_web(html(body=f"<p>{text}</p>", lang="kk"), url=URL, now=NOW)
    assert found.language is None


@pytest.mark.parametrize(
    ("head", "url", "source"),
    [
        ("<meta property=og:site_name content='kun.uz'>", URL, "Kun.uz"),
        ("<meta property=og:site_name content='Главные новости - Tengrinews.kz'>", URL, "Tengrinews.kz"),
        (
            "<meta property=og:site_name content='Самые свежие новости вашего города каждый день'>",
            URL,
            "example.kz",
        ),
        ("<meta name=application-name content='Арал таңы'>", URL, "Арал таңы"),
        ("", "https://www.zakon.kz/news/1", "Zakon.kz"),
        ("<title>Жаңа көпір ашылды деген хабар | Арал таңы</title>", URL, "Арал таңы"),
        ("<title>Жаңа көпір ашылды деген хабар - Қоғам</title>", URL, "example.kz"),
        ("", "https://mfa.gov.kz/news/1", "mfa.gov.kz"),
    ],
)
def test_the_outlet_is_named_by_the_page_or_its_host(head: str, url: str, source: str):
    assert article(head, url=url).source == source


def test_hidden_text_and_scripts_are_no_text():
    body = (
        f"<h1>Жаңа көпір ашылды деген хабар</h1><p>{TEXT}</p><p style='display: none'>Жасырын сөйлем осы.</p>"
    )
    found = read_web(html(body=f"{body}<script>var a = 'Сценарий';</script>"), url=URL, now=NOW)
    assert found.text == TEXT


PIECES = [
    *("<p>", "</p>", "<div class=share>", "</div>", "<h1>", "</h1>", "<table><tr><td>", "</table>", "<br>"),
    *("<title>", "</title>", "<time datetime=2025-13-45>", "<time>кеше</time>", "<article>", "<img>"),
    *("<a href='http://['>", "</a>", "<link rel=canonical href='//['>", "<base href='::'>", "<svg><p>"),
    *('<script type="application/ld+json">', '{"@type":["Article"],"publisher":[]}', "[[[", "</script>"),
    *("<meta content=x>", "<html lang=xx>", "<![CDATA[", "<?xml encoding='x'?>", "<!--", "-->"),
    *(f"{TEXT} ", "Читайте также:", "12.11.2025 14:55", "Тегтер: а", "&#0;", "&#x1F600;", "\x00", "\ufeff"),
]


@given(
    content=st.one_of(
        st.binary(max_size=300), st.lists(st.sampled_from(PIECES), max_size=25).map("".join).map(str.encode)
    ),
    url=st.sampled_from([URL, "", "http://[", "https://kun.uz/"]),
    charset=st.sampled_from(["", "utf-8", "utf-16", "koi8-r", "idna", "zip", "\0", "é"]),
)
@example(content=b"<!-- -->", url=URL, charset="")
@example(content=b"<html/>", url=URL, charset="")
@settings(max_examples=300, deadline=None)
def test_any_bytes_give_a_document_or_a_clear_error(content: bytes, url: str, charset: str):
    found = Document("", "text")
    with suppress(DocumentError):
        found = read_web(content, url=url, charset=charset, zone=ZONE, now=NOW)
    assert found.text.strip()
    assert "\n" not in found.title
    assert "\0" not in found.text + found.title + found.source
    f"{found}".encode()


def test_the_same_bytes_give_the_same_document():
    for page in PAGES.values():
        assert read(page) == read(page)


def test_a_date_without_a_zone_is_in_the_outlets():
    head = "<meta property=article:published_time content='2025-11-12T14:55:00'>"
    assert article(head).published == datetime(2025, 11, 12, 14, 55, tzinfo=ZONE)
    assert read_web(html(head), url=URL, now=NOW).published == datetime(2025, 11, 12, 14, 55, tzinfo=UTC)


def test_the_day_in_the_address_is_the_last_resort():
    assert article(url="https://example.kz/2025/11/12/kopir").published == date(2025, 11, 12)
