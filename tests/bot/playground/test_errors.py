from bot.playground.errors import ApiError, bad_request


def test_an_answer_carries_parameters_when_there_are_any():
    assert ApiError(400, "x").answer() == {"ok": False, "error_code": 400, "description": "x"}
    assert ApiError(429, "x", {"retry_after": 5}).answer()["parameters"] == {"retry_after": 5}


def test_sentences_begin_small_and_codes_stay_as_they_are():
    assert bad_request("Can't do that").description == "Bad Request: can't do that"
    assert bad_request("BUTTON_DATA_INVALID").description == "Bad Request: BUTTON_DATA_INVALID"
