"""A file that leaves the room is whole or not there; the one before it survives."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from exports.files import ExportFailed, replacing, write_bytes

FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from exports.files import ExportFailed
from exports.minutes.pages import print_document
from tests.exports.sample_pages import RUNNING, story

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    print_document(Path(sys.argv[1]), RUNNING, story)
except ExportFailed as failed:
    print(failed)
    sys.exit(3)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="file size limits are set on POSIX only")
def test_good_minutes_survive_a_full_disk(tmp_path):
    target = tmp_path / "minutes.pdf"
    target.write_bytes(b"the good minutes")
    root = Path(__file__).resolve().parent.parent.parent
    ended = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(target)],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 3, ended.stderr
    assert "minutes.pdf was not written: the disk is full" in ended.stdout
    assert target.read_bytes() == b"the good minutes"
    assert [entry.name for entry in tmp_path.iterdir() if entry.is_file()] == ["minutes.pdf"]


def test_a_written_file_replaces_the_old_one_and_leaves_nothing_beside_it(tmp_path):
    target = tmp_path / "out" / "a.pdf"
    target.parent.mkdir()
    target.write_bytes(b"old")
    write_bytes(target, b"new")
    assert target.read_bytes() == b"new"
    assert list(target.parent.iterdir()) == [target]


def test_a_failure_while_writing_leaves_the_old_file_alone(tmp_path):
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")

    def half() -> None:
        with replacing(target) as file:
            file.write(b"half")
            raise ValueError("stopped halfway")

    with pytest.raises(ValueError, match="halfway"):
        half()
    assert target.read_bytes() == b"old"
    assert not list(tmp_path.glob(".*.part"))


def test_a_folder_that_is_gone_is_said(tmp_path):
    with pytest.raises(ExportFailed) as failed:
        write_bytes(tmp_path / "gone" / "a.pdf", b"x")
    assert failed.value.sentence.key == "paper.failed.gone"


def test_a_folder_of_that_name_is_said_and_kept(tmp_path):
    target = tmp_path / "a.pdf"
    target.mkdir()
    with pytest.raises(ExportFailed) as failed:
        write_bytes(target, b"x")
    assert failed.value.sentence.key == "paper.failed.folder"
    assert target.is_dir()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root writes everywhere")
def test_a_folder_that_cannot_be_written_is_said(tmp_path):
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)
    with pytest.raises(ExportFailed) as failed:
        write_bytes(folder / "a.pdf", b"x")
    assert failed.value.sentence.key == "paper.failed.read-only"
