"""What a newcomer's first command relies on: the lock, the missing libraries, the display."""

import importlib.util
import os
import re
import shutil
import socket
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
LOCK = (ROOT / "requirements.lock").read_text()
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
LDD = """\
/x/libqxcb.so:
\tlibxcb-cursor.so.0 => not found
\tlibEGL.so.1 => not found
\tlibm.so.6 => /lib/libm.so.6 (0x00007f)
/x/libQt6Widgets.so.6:
\tlibEGL.so.1 => not found
"""


@pytest.fixture(scope="module")
def set_up() -> ModuleType:
    spec = importlib.util.spec_from_file_location("set_up", ROOT / ".ci" / "set_up.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """A checkout in which nothing was installed yet."""
    (tmp_path / "requirements.lock").write_text("a==1\n")
    return tmp_path


def install_pretended(set_up: ModuleType, root: Path) -> None:
    python = set_up.environment_python(root)
    python.parent.mkdir(parents=True)
    python.write_text("")
    (root / ".venv" / "plenary-ready").write_text(set_up.stamp_text(root))


# The lock


def locked_versions() -> dict[str, list[str]]:
    versions: dict[str, list[str]] = {}
    for name, version in re.findall(r"^([a-z0-9-]+)==([^\s;]+)", LOCK, re.MULTILINE):
        versions.setdefault(name, []).append(version)
    return versions


def test_the_lock_holds_packages_and_hashes_and_nothing_else() -> None:
    package = r"[a-z0-9-]+==[\w.]+(?: ; [^\\]+)? \\"
    digest = r"    --hash=sha256:[0-9a-f]{64}(?: \\)?"
    for line in LOCK.splitlines():
        assert re.fullmatch(f"{package}|{digest}", line), line


def test_every_locked_package_has_a_hash() -> None:
    lines = LOCK.splitlines()
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if "==" in line:
            assert following.startswith("    --hash="), line


@pytest.mark.parametrize(
    "wish", [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]]
)
def test_what_the_project_asks_for_is_locked(wish: str) -> None:
    asked = Requirement(wish)
    versions = locked_versions().get(canonicalize_name(asked.name))
    assert versions, f"{asked.name} is not in the lock: make lock"
    assert all(asked.specifier.contains(version) for version in versions)


# When there is something to do


def test_a_bare_checkout_is_not_installed(set_up: ModuleType, bare: Path) -> None:
    assert not set_up.is_installed(bare)


def test_an_installed_checkout_stays_installed(set_up: ModuleType, bare: Path) -> None:
    install_pretended(set_up, bare)
    assert set_up.is_installed(bare)


def test_another_lock_is_installed_again(set_up: ModuleType, bare: Path) -> None:
    install_pretended(set_up, bare)
    (bare / "requirements.lock").write_text("a==2\n")
    assert not set_up.is_installed(bare)


def test_an_environment_whose_python_is_gone_is_made_again(set_up: ModuleType, bare: Path) -> None:
    install_pretended(set_up, bare)
    set_up.environment_python(bare).unlink()
    assert not set_up.is_installed(bare)


# Qt's system libraries


def test_each_missing_library_is_named_once(set_up: ModuleType) -> None:
    assert set_up.missing_libraries(LDD) == ["libxcb-cursor.so.0", "libEGL.so.1"]


def test_missing_libraries_lead_to_their_debian_packages(set_up: ModuleType) -> None:
    missing = ["libxcb-cursor.so.0", "libglib-2.0.so.0", "libgthread-2.0.so.0", "libother.so.1"]
    assert set_up.packages_for(missing) == ["libxcb-cursor0", "libglib2.0-0"]


def test_every_package_a_bare_debian_lacks_is_known(set_up: ModuleType) -> None:
    lacking = (
        "libglib2.0-0 libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libxcb-cursor0 "
        "libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libwayland-cursor0"
    )
    assert set(lacking.split()) <= set(set_up.PACKAGES.values())


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="ldd is there on Linux only")
def test_nothing_is_missing_where_the_tests_run(set_up: ModuleType) -> None:
    assert set_up.missing_for(["offscreen"]) == []


def test_who_may_not_install_gets_the_one_command(
    set_up: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")  # neither apt-get nor sudo is found
    with pytest.raises(set_up.Stop) as stop:
        set_up.install_packages(["libegl1", "libgl1"], "Qt needs libraries.")
    assert str(stop.value).splitlines() == [
        "Qt needs libraries.",
        "Please run this once, then try again:",
        "  sudo apt-get install -y --no-install-recommends libegl1 libgl1",
    ]


# The display


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"DISPLAY": ""},
        {"DISPLAY": ":65432"},
        {"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": "/nowhere"},
        {"DISPLAY": "far:0", "QT_QPA_PLATFORM": "offscreen"},
    ],
)
def test_without_a_screen_there_is_no_display(
    set_up: ModuleType, environment: dict[str, str]
) -> None:
    assert set_up.display(environment, "linux") is None


def test_a_wayland_socket_is_a_display(set_up: ModuleType, tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "w0"))
        environment = {"WAYLAND_DISPLAY": "w0", "XDG_RUNTIME_DIR": str(tmp_path)}
        assert set_up.display(environment, "linux") == "wayland"


def test_a_screen_on_another_host_is_believed(set_up: ModuleType) -> None:
    assert set_up.display({"DISPLAY": "localhost:10.0"}, "linux") == "x11"


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_systems_always_have_a_display(set_up: ModuleType, platform: str) -> None:
    assert set_up.display({}, platform) == "native"


def test_run_without_a_display_plays_the_demo_and_says_so(bare: Path) -> None:
    (bare / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "set_up.py", bare / ".ci")
    (bare / "main.py").write_text("import sys\nprint(sys.argv[1:])\n")
    shutil.copy(ROOT / "requirements.lock", bare)
    (bare / ".venv").symlink_to(Path(sys.prefix))
    code = "import sys; sys.path.insert(0, '.ci'); import set_up; set_up.run(['a.plenary'])"
    environment = {"PATH": os.environ["PATH"]}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=bare, env=environment, capture_output=True, text=True
    )
    assert "no display" in done.stdout
    assert done.stdout.splitlines()[-1] == "['demo', 'out/']"


# The promises of README and Makefile


def test_every_target_the_readme_names_exists() -> None:
    named = set(re.findall(r"`make ([a-z-]+)", (ROOT / "README.md").read_text()))
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert {"run", "test"} <= named <= targets


def test_every_folder_the_readme_names_exists() -> None:
    text = (ROOT / "README.md").read_text()
    for folder in re.findall(r"^\| `([\w/]+/)`", text, re.MULTILINE):
        assert (ROOT / folder).is_dir(), folder


def test_ci_runs_make_test() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert re.search(r"^make test$", script.read_text(), re.MULTILINE)
