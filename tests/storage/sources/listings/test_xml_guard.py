"""Which XML is refused, and which is mended."""

import codecs

import pytest

from storage.errors import DocumentError
from storage.sources.listings.xml_guard import parse_xml

BOMB = (
    '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><channel><title>&b;</title></channel></rss>'
)
FILE = '<!DOCTYPE rss SYSTEM "file:///etc/passwd"><rss><channel/></rss>'
URL = "https://aula.example/rss"


def parse(text: str) -> str:
    return "".join(map(str, parse_xml(text.encode(), url=URL).itertext()))


@pytest.mark.parametrize(
    "text", [BOMB, FILE, BOMB.replace("DOCTYPE", "doctype"), "<?xml version='1.0'?>\n<!-- a -->" + FILE]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_a_doctype_is_refused_in_every_encoding(text: str, encoding: str):
    content = text.encode(encoding)
    if encoding == "utf-16-be":
        content = codecs.BOM_UTF16_BE + content
    with pytest.raises(DocumentError, match="refused"):
        parse_xml(content, url=URL)


@pytest.mark.parametrize("charset", ["utf-7", "unicode_escape", "rot13", "zlib", "idna", "utf-16"])
def test_no_header_hides_a_doctype_in_an_encoding_of_its_own(charset: str):
    content = b"<?xml version='1.0' encoding='utf-7'?>+ADwAIQ-DOCTYPE rss+AD4-<rss><title>+ADw-</title></rss>"
    root = parse_xml(content, url=URL, charset=charset)
    assert root.getroottree().docinfo.internalDTD is None
    assert "".join(map(str, root.itertext())) == "+ADw-"


def test_a_web_page_is_called_one():
    with pytest.raises(DocumentError, match="web page"):
        parse_xml(b"<!DOCTYPE html><html><rss></rss></html>", url=URL)


def test_a_doctype_that_is_only_spoken_of_does_no_harm():
    cdata = "<rss><title><![CDATA[<!DOCTYPE html> & <b>]]></title></rss>"
    assert parse(f"<!-- <!DOCTYPE rss> <rss> -->{cdata}") == "<!DOCTYPE html> & <b>"


def test_nothing_but_the_five_entities_of_xml_is_resolved_by_the_parser():
    assert parse("<rss><title>&lt;&quot;&#1178;&#x4B0;&apos;&gt;</title></rss>") == "<\"ҚҰ'>"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("A&nbsp;B &laquo;C&raquo; &mdash;", "A\u00a0B «C» —"),
        ("A & B &unknown; &#X41; a=1&b=2", "A & B &unknown; &#X41; a=1&b=2"),
        ("&LT;b&GT; &AMP;", "<b> &"),
        ("<![CDATA[a=1&b=2 &nbsp;]]>", "a=1&b=2 &nbsp;"),
        ("<!-- & -->a\x00\x08\ufffe", "a"),
    ],
)
def test_entities_of_html_and_bare_ampersands_are_mended(written: str, read: str):
    assert parse(f"<rss><title>{written}</title></rss>") == read


def test_what_stands_before_the_document_is_left_out():
    assert parse("\n\n<br />Warning: in line 5\n<?xml version='1.0'?><rss>a</rss>") == "a"


def test_a_damaged_record_is_mended_alone():
    text = "<rss><channel><title>T</title><item>1</item><item>a<br>b</item><item><b>2</item><item>3</item>"
    assert parse(text) == "T1ab23"


def test_undeclared_prefixes_are_kept_in_the_names():
    root = parse_xml(b"<rss><channel><item><dc:creator>a</dc:creator></item></channel></rss>", url=URL)
    assert [element.tag for element in root.iter()][-1] == "dc:creator"


def test_a_damaged_site_map_is_mended_too():
    assert parse("<urlset><url><loc>a</loc></url><url><loc>b</url><url><loc>c</loc></url>") == "abc"


@pytest.mark.parametrize("text", ["<rss ", "<rss a='", '<feed a="<"', "<rss>"])
def test_a_document_that_was_cut_off_is_empty(text: str):
    assert parse(text) == ""


@pytest.mark.parametrize(
    ("text", "reason"), [("<1:rss>", "cannot be understood"), ("< rss>", "neither"), ("", "neither")]
)
def test_what_has_no_element_is_refused(text: str, reason: str):
    with pytest.raises(DocumentError, match=reason):
        parse(text)
