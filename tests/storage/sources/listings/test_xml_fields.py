"""What stands right below an item."""

from lxml import etree

from storage.sources.listings import xml_fields
from storage.sources.listings.xml_fields import MOST_FIELDS, Fields


def fields(markup: str) -> Fields:
    return xml_fields.fields_of(etree.fromstring(f"<item>{markup}</item>"))


def test_the_first_field_that_says_something_is_taken():
    found = fields("<a> </a><a>x</a><b>y</b>")
    assert xml_fields.words(found, ("c", "a", "b")) == "x"
    assert xml_fields.words(found, ("c",)) == ""


def test_words_of_elements_inside_count():
    assert xml_fields.words(fields("<a>x <b>y</b></a>"), ("a",)) == "x y"


def test_the_longest_text_is_taken_and_the_first_of_equals():
    found = fields("<a>short</a><b>longer text</b><c>LONGER TEXT</c>")
    assert xml_fields.text(found, ("a", "b", "c")) == "longer text"
    assert xml_fields.text(found, ()) == ""


def test_a_person_is_called_by_name():
    assert xml_fields.person(fields("<a><name>Х</name><uri>u</uri></a>"), ("a",)) == "Х"
    assert xml_fields.person(fields("<a>Х</a>"), ("a",)) == "Х"


def test_no_more_fields_than_the_most_are_looked_at():
    assert len(fields("<a>x</a>" * (MOST_FIELDS + 1))["a"]) == MOST_FIELDS


def test_links_without_any_address_are_none():
    assert xml_fields.link(fields("<link/><guid>x</guid>"), "https://a.example/") == ""
