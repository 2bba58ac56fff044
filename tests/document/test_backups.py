"""Backups are verified, and restoring one deletes nothing."""

from tests.document.writer import Say
from workshop.document import Document, backups
from workshop.document.recovery import newest_good_backup, restore, salvage


def test_a_damaged_workshop_is_back_from_its_newest_good_backup_and_kept_aside(tmp_path):
    path = tmp_path / "w.plenary"
    document = Document.create(path)
    document.commit(Say(number=1))
    document.back_up()
    document.commit(Say(number=2))
    bad = document.back_up()
    document.close()
    assert bad is not None
    bad.write_bytes(b"rubbish")
    path.write_bytes(b"damaged" * 1000)
    backup = newest_good_backup(path)
    assert backup is not None
    aside = restore(backup, path)
    assert aside is not None
    assert aside.read_bytes() == b"damaged" * 1000
    document = Document.open(path)
    assert document.value("SELECT count(*) FROM idea") == 1
    document.close()
    assert len(backups.list_of(path)) == 2


def test_thinning_keeps_the_newest_twenty_and_the_first_of_each_day(tmp_path):
    folder = backups.folder_of(tmp_path / "w.plenary")
    folder.mkdir(parents=True)
    for day in range(1, 4):
        for hour in range(20):
            (folder / f"202701{day:02}T{hour:02}0000000000Z.plenary").touch()
    document = Document.create(tmp_path / "w.plenary")
    document.back_up()
    document.close()
    names = [b.path.name for b in backups.list_of(tmp_path / "w.plenary")]
    assert "20270101T000000000000Z.plenary" in names
    assert "20270102T000000000000Z.plenary" in names
    assert len(names) == 23


def test_what_can_be_read_of_a_damaged_file_is_salvaged(tmp_path):
    path = tmp_path / "w.plenary"
    document = Document.create(path)
    for number in range(20):
        document.commit(Say(number=number))
    document.close()
    assert salvage(path, tmp_path / "salvaged.sqlite") > 40
