import pytest

from bot.playground.links import LinkError, mentioned_user, normalise


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://inform.kz", "https://inform.kz/"),
        ("inform.kz/ru?x=1", "http://inform.kz/ru?x=1"),
        ("tg://resolve?domain=x", "tg://resolve?domain=x"),
        (" https://қаз.қаз/а ", "https://қаз.қаз/а"),
    ],
)
def test_addresses_are_kept_as_telegram_writes_them(url, kept):
    assert normalise(url) == kept


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("", "URL host is empty"),
        ("https:///x", "URL host is empty"),
        ("ftp://inform.kz", "Unsupported URL protocol"),
        ("javascript://inform.kz", "Unsupported URL protocol"),
        ("not-a-url", "Wrong HTTP URL"),
        ("http://localhost:80/", "Wrong HTTP URL"),
        ("https://a b.kz", "Wrong HTTP URL"),
        ("https://x.kz:port/", "Wrong HTTP URL"),
        ("https://[x.kz", "Wrong HTTP URL"),
    ],
)
def test_other_addresses_are_refused_with_telegrams_reason(url, reason):
    with pytest.raises(LinkError, match=reason):
        normalise(url)


def test_a_user_is_read_only_from_its_own_kind_of_link():
    assert mentioned_user("tg://user?id=101") == 101
    assert mentioned_user("tg://user?id=x") is None
