"""Files that are not opened: one clear sentence, and the file stays byte for byte what it was."""

import os
import resource
import sqlite3
import subprocess
import sys
import zipfile

import pytest

from tests.document.writer import Say
from workshop.document import DiskTrouble, Document, Unreadable
from workshop.document.copies import share_a_copy
from workshop.interests.changes import RecordDeclaration
from workshop.interests.model import Interest
from workshop.interests.queries import declarations


def make(path, ideas: int = 5):
    document = Document.create(path)
    for number in range(ideas):
        document.commit(Say(number=number))
    document.close()
    return path


def refused(path) -> str:
    before = path.read_bytes()
    with pytest.raises((Unreadable, DiskTrouble)) as refusal:
        Document.open(path)
    assert path.read_bytes() == before
    assert not path.with_name(path.name + "-journal").exists()
    return str(refusal.value)


def test_a_zip_renamed_to_plenary_is_refused(tmp_path):
    path = tmp_path / "w.plenary"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("x", "y" * 1000)
    assert "not a Plenary workshop" in refused(path)


def test_another_programs_database_is_refused(tmp_path):
    path = tmp_path / "w.plenary"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE t (x)")
    other.close()
    assert "another program" in refused(path)


def test_an_empty_file_and_a_text_are_refused(tmp_path):
    for content in (b"", b"hello " * 100):
        path = tmp_path / "w.plenary"
        path.write_bytes(content)
        assert "not a Plenary workshop" in refused(path)


def test_a_file_cut_short_is_refused(tmp_path):
    path = make(tmp_path / "w.plenary")
    path.write_bytes(path.read_bytes()[:9000])
    assert "damaged" in refused(path) or "did not write" in refused(path)


@pytest.mark.parametrize("seed", range(10))
def test_damaged_pages_are_refused_or_harmless_but_never_opened_changed(tmp_path, seed):
    path = make(tmp_path / "w.plenary", ideas=200)
    document = Document.open(path)
    before = [tuple(row) for row in document.all("SELECT * FROM idea")]
    document.close()
    data = bytearray(path.read_bytes())
    spot = 100 + (len(data) - 5000) * seed // 10
    data[spot : spot + 64] = os.urandom(64)
    path.write_bytes(data)
    try:
        document = Document.open(path)
    except (Unreadable, DiskTrouble):
        assert path.read_bytes() == data
    else:
        assert [tuple(row) for row in document.all("SELECT * FROM idea")] == before
        document.close()


def test_a_file_that_is_gone_is_said_in_a_sentence(tmp_path):
    with pytest.raises(Unreadable, match="not there any more"):
        Document.open(tmp_path / "gone.plenary")


def test_a_full_disk_is_said_and_everything_saved_stays(tmp_path):
    path = make(tmp_path / "w.plenary")
    script = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "from pathlib import Path\n"
        "from workshop.document import Document, DiskTrouble\n"
        "from tests.document.writer import Say\n"
        "d = Document.open(Path(sys.argv[1])); n = d.value('SELECT count(*) FROM idea')\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (Path(sys.argv[1]).stat().st_size + 4096, -1))\n"
        "try:\n"
        "    while True: n += 1; d.commit(Say(number=n))\n"
        "except DiskTrouble as trouble: print(n - 1, trouble)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (-1, -1))\n"
        "d.commit(Say(number=n)); print(d.value('SELECT count(*) FROM idea'))\n"
    )
    assert resource
    done = subprocess.run(
        [sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=True
    )
    first, second = done.stdout.strip().split("\n")
    assert "Not saved" in first
    assert int(second) == int(first.split()[0]) + 1


def test_a_shared_copy_holds_no_private_word_in_any_byte(tmp_path):
    document = Document.create(tmp_path / "w.plenary")
    document.commit(AddPerson(note="CANARY-NOTE", code="CANARY-CODE"))
    told = Interest(category="shares", text="CANARY-WORDS", entity="CANARY-COMPANY")
    document.commit(RecordDeclaration(participant=1, status="declared", interests=(told,)))
    share_a_copy(document, tmp_path / "copy.plenary")
    document.close()
    assert b"CANARY" in (tmp_path / "w.plenary").read_bytes()
    assert b"CANARY" not in (tmp_path / "copy.plenary").read_bytes()
    copy = Document.open(tmp_path / "copy.plenary")
    assert copy.value("SELECT name FROM participant") == "Ann"
    assert copy.undo_label is None
    (withheld,) = declarations(copy)
    assert (withheld.status, withheld.interests) == ("declared", 0), "never: nothing to declare"
    copy.close()


class AddPerson(Say):
    number: int = 0
    note: str
    code: str

    def apply(self, tables) -> None:
        tables.insert(
            "participant", position=1, name="Ann", sector="patient", role="member", capacity="",
            present=1, consent_name="not_asked", consent_photo="not_asked", note=self.note,
            code=self.code,
        )  # fmt: skip
