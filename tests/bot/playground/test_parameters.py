import pytest

from bot.playground.errors import ApiError
from bot.playground.parameters import Fields, Parameters, Upload


def test_texts_are_read_as_leniently_as_telegram_reads_them():
    parameters = Parameters({"a": " -12x", "b": "word", "c": "TRUE", "d": "1", "e": "no"})
    assert [parameters.integer(name, 7) for name in "abz"] == [-12, 7, 7]
    assert [parameters.flag(name) for name in "cdez"] == [True, True, False, False]
    assert "a" in parameters
    assert "z" not in parameters


@pytest.mark.parametrize("text", ["{", "[" * 100_000, "1" * 5000])
def test_unreadable_json_is_refused(text):
    with pytest.raises(ApiError, match="can't parse entities JSON object"):
        Parameters({"entities": text}).json("entities", "entities")


def test_an_upload_is_found_by_name_or_by_what_points_at_it():
    upload = Upload("a.txt", "text/plain", b"abc")
    assert Parameters({}, {"document": upload}).upload("document") is upload
    assert Parameters({"document": "attach://x"}, {"x": upload}).upload("document") is upload
    assert Parameters({"document": "attach://y"}, {"x": upload}).upload("document") is None


def test_the_journal_sees_opened_json_and_files_by_size():
    upload = Upload("a.txt", "text/plain", b"abc")
    shown = Parameters(
        {"a": '{"b": 1}', "c": "{", "d": "text", "x": "y"}, {"x": upload, "document": upload}
    ).shown()
    file = {"file_name": "a.txt", "content_type": "text/plain", "bytes": 3}
    assert shown == {"a": {"b": 1}, "c": "{", "d": "text", "x": "y", "file x": file, "document": file}


def test_fields_are_taken_by_type_and_refused_in_telegrams_words():
    fields = Fields({"s": 1, "b": "yes", "n": "x", "o": [], "a": {}, "t": True}, "BotCommand")
    assert fields.string("s") == "1"
    assert fields.integer("missing", default=3) == 3
    assert fields.array("missing") == []
    for ask, fault in (
        (lambda: fields.string("o"), 'Field "o" must be of type String'),
        (lambda: fields.string("t"), 'Field "t" must be of type String'),
        (lambda: fields.string("missing", required=True), 'Can\'t find field "missing"'),
        (lambda: fields.integer("n"), 'Field "n" must be of type Number'),
        (lambda: fields.boolean("b"), 'Field "b" must be of type Boolean'),
        (lambda: fields.array("a"), 'Field "a" must be of type Array'),
        (lambda: fields.nested("o"), 'Field "o" must be of type Object'),
        (lambda: fields.nested("a").string("x", required=True), 'Can\'t find field "x"'),
    ):
        with pytest.raises(ApiError) as refused:
            ask()
        assert refused.value.description == f"Bad Request: can't parse BotCommand: {fault}"
