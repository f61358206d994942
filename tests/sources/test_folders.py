import os
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.model import Article

Read = Callable[..., tuple[list[Article], list[str]]]


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Text of {path.name}.")


def test_folders_are_read_to_the_bottom_in_order(tmp_path: Path, read: Read) -> None:
    make(tmp_path, "b.txt", "a.txt", "z/late.md", "c/d/deep.txt")
    articles, refused = read(tmp_path)
    assert [one.source_file for one in articles] == ["a.txt", "b.txt", "deep.txt", "late.md"]
    assert refused == []


def test_hidden_files_and_folders_are_passed_over(tmp_path: Path, read: Read) -> None:
    make(tmp_path, "seen.txt", ".hidden.txt", ".git/notes.txt")
    articles, refused = read(tmp_path)
    assert [one.source_file for one in articles] == ["seen.txt"]
    assert refused == []


def test_links_out_of_the_folder_are_not_followed(tmp_path: Path, read: Read) -> None:
    make(tmp_path, "inside/own.txt", "outside/secret.txt")
    inside = tmp_path / "inside"
    (inside / "file.txt").symlink_to(tmp_path / "outside" / "secret.txt")
    (inside / "folder").symlink_to(tmp_path / "outside")
    (inside / "again.txt").symlink_to(inside / "own.txt")
    articles, refused = read(inside)
    assert [one.source_file for one in articles] == ["again.txt", "own.txt"]
    assert [one.partition(":")[0] for one in refused] == ["file.txt", "folder"]
    assert all("it is a link out of the folder" in one for one in refused)


def test_links_in_a_circle_end(tmp_path: Path, read: Read) -> None:
    make(tmp_path, "sub/one.txt")
    (tmp_path / "sub" / "up").symlink_to(tmp_path)
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    articles, refused = read(tmp_path)
    assert [one.source_file for one in articles] == ["one.txt"]
    assert [one.partition(":")[0] for one in refused] == ["loop.txt"]


def test_one_bad_file_does_not_stop_the_rest(tmp_path: Path, read: Read) -> None:
    make(tmp_path, "a.txt", "b.doc", "c.txt")
    (tmp_path / "bb.json").write_text("{broken")
    articles, refused = read(tmp_path)
    assert [one.source_file for one in articles] == ["a.txt", "c.txt"]
    assert [one.partition(":")[0] for one in refused] == ["b.doc", "bb.json"]


def test_a_name_that_is_no_utf8_can_be_stored_and_shown(tmp_path: Path, read: Read) -> None:
    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe name.txt")).write_text("Text.")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    (article,), _ = read(tmp_path)
    assert article.source_file == "?? name.txt"
    article.title.encode()


def test_a_name_on_two_lines_is_shown_on_one(tmp_path: Path, read: Read) -> None:
    (tmp_path / "two\nlines\x1b[31m.doc").write_text("Text.")
    _, refused = read(tmp_path)
    assert refused[0].startswith("two?lines?[31m.doc: it is none of")
