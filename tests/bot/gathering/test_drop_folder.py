"""What is dropped into the folder becomes an article, or is put away with the reason why not."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.clock import now
from bot.gathering.drop_folder import DropFolder
from storage.alerts import Mode
from storage.analysis.analyzer import Analyzer
from tests.bot.gathering.world import World, world

TEXT = "Вода вернулась в старый город\n\nВодохранилище над старым городом снова полно, говорят инженеры.\n"


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[World]:
    async with world(tmp_path / "store.sqlite", Analyzer()) as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "drop"


@pytest.fixture
def dropped(town: World, folder: Path) -> DropFolder:
    return DropFolder(folder, town.store, town.desk.parser, now)


async def look_twice(dropped: DropFolder) -> None:
    await dropped.look()
    await dropped.look()


async def test_a_dropped_text_is_stored_and_told_and_put_away(
    town: World, folder: Path, dropped: DropFolder
) -> None:
    await town.store.watches.add(7, None, "водохранилище", Mode.NOW)
    await dropped.look()
    (folder / "water.txt").write_text(TEXT, encoding="utf-8")
    await look_twice(dropped)
    assert await town.titles() == {"Вода вернулась в старый город"}
    assert len(await town.alerts()) == 1
    assert not (folder / "water.txt").exists()
    assert (folder / "done" / "water.txt").read_text(encoding="utf-8") == TEXT


async def test_a_file_that_is_still_being_written_is_left_alone(
    town: World, folder: Path, dropped: DropFolder
) -> None:
    folder.mkdir()
    file = folder / "water.txt"
    file.write_text(TEXT[:30], encoding="utf-8")
    await dropped.look()
    file.write_text(TEXT, encoding="utf-8")
    await dropped.look()
    assert file.exists()
    await dropped.look()
    assert not file.exists()
    assert len(await town.titles()) == 1


async def test_a_file_that_cannot_be_read_is_put_away_with_the_reason(
    town: World, folder: Path, dropped: DropFolder
) -> None:
    folder.mkdir()
    (folder / "picture.txt").write_bytes(b"\x00\x01\x02")
    await look_twice(dropped)
    assert (folder / "failed" / "picture.txt").exists()
    reason = (folder / "failed" / "picture.txt.reason.txt").read_text(encoding="utf-8")
    assert "picture.txt" in reason
    assert await town.titles() == set()


async def test_the_good_lines_of_a_file_are_stored_and_the_bad_ones_named(
    town: World, folder: Path, dropped: DropFolder
) -> None:
    folder.mkdir()
    good = json.dumps({"title": "Мост", "text": "Мост закрыт на две недели."}, ensure_ascii=False)
    (folder / "many.jsonl").write_text(f"{good}\nno json\n", encoding="utf-8")
    await look_twice(dropped)
    assert await town.titles() == {"Мост"}
    assert "many.jsonl:2" in (folder / "failed" / "many.jsonl.reason.txt").read_text(encoding="utf-8")


async def test_the_same_name_again_overwrites_nothing(town: World, folder: Path, dropped: DropFolder) -> None:
    folder.mkdir()
    for text in (TEXT, TEXT.replace("полно", "пусто")):
        (folder / "water.txt").write_text(text, encoding="utf-8")
        await look_twice(dropped)
    assert {path.name for path in (folder / "done").iterdir()} == {"water.txt", "water-2.txt"}
    assert (await town.store.summary()).total == 2


async def test_the_same_text_again_is_stored_once(town: World, folder: Path, dropped: DropFolder) -> None:
    folder.mkdir()
    for name in ("water.txt", "copy.txt"):
        (folder / name).write_text(TEXT, encoding="utf-8")
        await look_twice(dropped)
    assert (await town.store.summary()).total == 1


async def test_folders_below_are_read_and_hidden_files_are_not(folder: Path, dropped: DropFolder) -> None:
    (folder / "agency").mkdir(parents=True)
    (folder / "agency" / "water.txt").write_text(TEXT, encoding="utf-8")
    (folder / ".half").write_text(TEXT, encoding="utf-8")
    await look_twice(dropped)
    assert (folder / "done" / "agency" / "water.txt").exists()
    assert (folder / ".half").exists()
