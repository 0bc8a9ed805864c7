"""A fetcher that may reach loopback, where the hostile servers are, and names that lead there."""

import ssl
import subprocess
from collections.abc import AsyncIterator
from ipaddress import ip_network
from pathlib import Path

import pytest

from bot.web.fetch import Fetcher, FetchLimits
from tests.hostile.names import Names

LOOPBACK = (ip_network("127.0.0.0/8"),)
LIMITS = FetchLimits(connect=1.0, total=2.0, size=1024 * 1024)


@pytest.fixture
def names() -> Names:
    return Names(news_test=[["127.0.0.1"]], other_test=[["127.0.0.1"]])


@pytest.fixture
async def fetcher(names: Names) -> AsyncIterator[Fetcher]:
    """Give a fetcher of two seconds and a MiB, to which loopback is open."""
    fetcher = Fetcher(allowed=LOOPBACK, resolver=names, limits=LIMITS)
    yield fetcher
    await fetcher.close()


@pytest.fixture
async def impatient(names: Names) -> AsyncIterator[Fetcher]:
    """Give a fetcher that waits a quarter of a second."""
    limits = FetchLimits(connect=0.25, total=0.25, size=1024 * 1024)
    fetcher = Fetcher(allowed=LOOPBACK, resolver=names, limits=limits)
    yield fetcher
    await fetcher.close()


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a certificate for news.test that nobody but itself vouches for, its key in the same file."""
    path = tmp_path_factory.mktemp("certificate") / "news.pem"
    command = (
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 "
        f"-subj /CN=news.test -addext subjectAltName=DNS:news.test -keyout {path}.key -out {path}.crt"
    )
    subprocess.run(command.split(), check=True, capture_output=True)
    path.write_bytes(Path(f"{path}.key").read_bytes() + Path(f"{path}.crt").read_bytes())
    return path


@pytest.fixture
def tls_server(certificate: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context


@pytest.fixture
def tls_client(certificate: Path) -> ssl.SSLContext:
    """Give a context that trusts the certificate."""
    return ssl.create_default_context(cafile=str(certificate))


@pytest.fixture
async def trusting(names: Names, tls_client: ssl.SSLContext) -> AsyncIterator[Fetcher]:
    """Give a fetcher that trusts the certificate."""
    fetcher = Fetcher(allowed=LOOPBACK, resolver=names, limits=LIMITS, tls=tls_client)
    yield fetcher
    await fetcher.close()
