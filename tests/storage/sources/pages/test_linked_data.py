"""What JSON-LD says of an article."""

import json

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from storage.sources.pages.linked_data import LinkedData, read_linked_data
from storage.sources.texts.markup import PARSER


def read(*scripts: object) -> LinkedData:
    written = [script if isinstance(script, str) else json.dumps(script) for script in scripts]
    body = "".join(f"<script type='application/LD+json'>{script}</script>" for script in written)
    return read_linked_data(etree.fromstring(f"<html><script>1</script>{body}</html>", PARSER))


ARTICLE = {
    "@type": "NewsArticle",
    "headline": " A  title ",
    "datePublished": "2025-11-12",
    "inLanguage": "en",
}


def test_the_first_article_at_any_depth_speaks():
    found = read({"@graph": [{"@type": "WebSite", "headline": "Site"}, ARTICLE]}, {"@type": "BlogPosting"})
    assert found == LinkedData("A title", "2025-11-12", "en", "")


def test_the_publisher_is_named_there_or_found_by_its_id():
    organisation = {"@type": "Organization", "@id": "#o", "name": "Outlet"}
    assert read(ARTICLE | {"publisher": organisation}).publisher == "Outlet"
    assert read([ARTICLE | {"publisher": {"@id": "#o"}}, organisation]).publisher == "Outlet"
    assert read(ARTICLE | {"publisher": [organisation]}).publisher == "Outlet"
    assert read(ARTICLE | {"publisher": "Outlet"}).publisher == "Outlet"
    assert read(ARTICLE | {"publisher": []}).publisher == ""
    assert read(ARTICLE | {"publisher": {"@id": "#x"}}).publisher == ""


def test_kinds_and_values_may_be_lists_and_values_objects():
    found = read(
        {"@type": ["Thing", "ReportageNewsArticle"], "headline": ["A"], "inLanguage": {"@value": "kk"}}
    )
    assert (found.headline, found.language) == ("A", "kk")
    assert read({"@type": "Article", "headline": [], "datePublished": 5}) == LinkedData()


def test_fields_are_found_in_what_is_no_json():
    broken = (
        '{"@type": "NewsArticle", "headline": "A", "text": "a "quoted" word", "datePublished": "2025-11-12"}'
    )
    assert read(broken) == LinkedData("A", "2025-11-12")


def test_other_nodes_say_nothing_of_the_article():
    assert read({"@type": "Organization", "name": "x"}, "[" * 10_000, "", "[[1]]") == LinkedData()


JSON = st.recursive(
    st.none() | st.integers() | st.text(max_size=5) | st.just("Article"),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["@type", "@id", "@graph", "headline", "publisher", "name"]), inner)
    ),
    max_leaves=15,
)


@given(JSON)
def test_any_json_is_read(value: object):
    assert isinstance(read(json.dumps(value).replace("<", "")), LinkedData)
