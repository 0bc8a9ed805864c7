"""Paths become files with lasting keys."""

import os
from pathlib import Path

import pytest

from storage.errors import DocumentError
from storage.sources.files.folder import File, files, printable


def write(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("text")


def keys(*paths: Path) -> list[str]:
    return [found.key if isinstance(found, File) else str(found) for found in files(paths)]


def test_a_folder_stands_for_its_documents_sorted_and_without_hidden_ones(tmp_path: Path):
    write(
        tmp_path,
        "b/kk.md",
        "a/kk.md",
        "z.txt",
        "c.JSONL",
        ".hidden.txt",
        ".git/x.txt",
        "__init__.py",
        "LICENSE",
        "README.md",
    )
    assert keys(tmp_path) == ["a/kk.md", "b/kk.md", "c.JSONL", "z.txt"]


def test_a_moved_folder_keeps_its_keys(tmp_path: Path):
    write(tmp_path, "one/water/kk.md", "two/water/kk.md")
    assert keys(tmp_path / "one") == keys(tmp_path / "two") == ["water/kk.md"]


def test_a_file_given_itself_has_its_name_as_key_whatever_its_ending(tmp_path: Path):
    write(tmp_path, "deep/000_ab.log")
    assert keys(tmp_path / "deep" / "000_ab.log") == ["000_ab.log"]


def test_a_file_reached_twice_is_listed_once(tmp_path: Path):
    write(tmp_path, "a.txt")
    assert keys(tmp_path, tmp_path / "a.txt", tmp_path) == ["a.txt"]


def test_two_files_of_one_key_are_an_error_that_says_what_to_do(tmp_path: Path):
    write(tmp_path, "one/kk.md", "two/kk.md")
    first, second = files([tmp_path / "one", tmp_path / "two"])
    assert isinstance(first, File)
    assert isinstance(second, DocumentError)
    assert "give the folder that holds both" in second.reason


def test_a_folder_without_documents_is_an_error(tmp_path: Path):
    write(tmp_path, "picture.png", "README.md")
    [error] = keys(tmp_path)
    assert (
        "a folder without documents (.docx, .htm, .html, .jsonl, .markdown, .md, .pdf, .text, .txt, .xhtml)"
        in error
    )


def test_a_missing_path_is_an_error(tmp_path: Path):
    assert keys(tmp_path / "no") == [f"{tmp_path / 'no'}: no such file or directory"]
    assert "null byte" in keys(Path("a\0b"))[0]


def test_documents_of_a_kind_that_cannot_be_read_are_reported(tmp_path: Path):
    write(tmp_path, "a.txt", "report.odt")
    first, second = keys(tmp_path)
    assert first == "a.txt"
    assert "(.odt) cannot be read" in second


def test_what_is_no_regular_file_is_an_error(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert "no regular file" in keys(tmp_path)[0]


def test_a_dangling_link_is_an_error(tmp_path: Path):
    (tmp_path / "link.txt").symlink_to(tmp_path / "gone.txt")
    assert "no such file" in keys(tmp_path)[0]


def test_a_name_that_is_no_unicode_is_an_error_that_can_be_printed(tmp_path: Path):
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/bad\xff.txt")).write_text("text")
    [error] = files([tmp_path])
    assert isinstance(error, DocumentError)
    assert "no valid UTF-8" in error.reason
    assert str(error).encode()
    assert printable(Path("a")) == "a"


def test_keys_are_in_one_form_of_unicode(tmp_path: Path):
    write(tmp_path, "и\u0306.txt")
    assert keys(tmp_path) == ["й.txt"]


def test_a_folder_that_cannot_be_opened_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    write(tmp_path, "a.txt", "locked/b.txt")
    scan = os.scandir

    def refuse(path: str):
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    # Root may open any folder, so the refusal has to be played.
    monkeypatch.setattr(os, "scandir", refuse)
    assert keys(tmp_path) == ["a.txt", f"{tmp_path / 'locked'}: permission denied"]


def test_a_file_knows_its_size(tmp_path: Path):
    write(tmp_path, "a.txt")
    [file] = files([tmp_path])
    assert file == File(tmp_path / "a.txt", "a.txt", 4)
