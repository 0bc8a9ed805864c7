import pytest

BAD_HOSTS = ["evil.example", "127.0.0.1", "127.0.0.1:1", "localhost", "[::1]:80", ""]


@pytest.mark.parametrize("host", BAD_HOSTS)
@pytest.mark.parametrize("path", ["/", "/page/state", "/static/page.js", "/page/events", "/nowhere", "/bot"])
async def test_every_route_answers_only_to_its_own_host(session, playground, host, path):
    path = f"/bot{playground.token}/getMe" if path == "/bot" else path
    async with session.get(playground.url + path, headers={"Host": host}) as response:
        assert response.status == 421


async def test_localhost_is_a_good_host_too(session, playground):
    headers = {"Host": f"LOCALHOST:{playground.port}"}
    async with session.get(playground.url + "/page/state", headers=headers) as response:
        assert response.status == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Referer": "https://evil.example/page"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
@pytest.mark.parametrize("path", ["/page/state", "/page/events", "/static/page.js", "/bot"])
async def test_a_page_of_another_site_gets_nothing(session, playground, headers, path):
    path = f"/bot{playground.token}/getMe" if path == "/bot" else path
    async with session.get(playground.url + path, headers=headers) as response:
        assert response.status == 403


async def test_another_port_on_this_computer_is_another_site(session, playground):
    for header in ({"Referer": f"http://127.0.0.1:{playground.port}0/"}, {"Origin": "http://127.0.0.1:1"}):
        async with session.get(playground.url + "/page/state", headers=header) as response:
            assert response.status == 403


@pytest.mark.parametrize(
    "headers", [{"Sec-Fetch-Site": "none"}, {"Sec-Fetch-Site": "same-origin"}, {"Referer": "{own}/x"}]
)
async def test_the_own_page_gets_its_answers(session, playground, headers):
    headers = {name: value.format(own=playground.url) for name, value in headers.items()}
    async with session.get(playground.url + "/page/state", headers=headers) as response:
        assert response.status == 200


async def test_a_link_from_elsewhere_may_open_the_page(session, playground):
    async with session.get(playground.url, headers={"Sec-Fetch-Site": "cross-site"}) as response:
        assert response.status == 200


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"X-Page-Key": ""}, 403),
        ({"X-Page-Key": "wrong"}, 403),
        ({"Origin": "https://evil.example"}, 403),
        ({"Content-Type": "text/plain"}, 415),
    ],
)
async def test_a_post_needs_key_origin_and_json(page, playground, headers, status):
    body = {"person": 101, "chat": 101, "text": "а"}
    answered, answer = await page.try_post("/page/send", body, headers)
    assert answered == status
    assert answer["error"].endswith(".")
    assert playground.world.chats[101].messages == {}


async def test_a_post_without_an_origin_is_refused(session, page, playground):
    headers = {"X-Page-Key": page.key}
    async with session.post(playground.url + "/page/start", json={}, headers=headers) as response:
        assert response.status == 403


@pytest.mark.parametrize("path", ["/", "/page/events", "/nowhere"])
async def test_every_response_shuts_out_foreign_scripts_and_frames(session, playground, path):
    async with session.get(playground.url + path) as response:
        policy = response.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert response.headers["Referrer-Policy"] == "no-referrer"
        assert "Access-Control-Allow-Origin" not in response.headers
