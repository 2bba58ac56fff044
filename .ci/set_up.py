"""Makes a checkout ready to run: environment, locked packages, Qt's system libraries.

Uses the standard library only: any Python from 3.11 on can run it before anything is installed.
"""

import argparse
import hashlib
import importlib.util
import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NO_WINDOW = ("offscreen", "minimal")

# The shared library Qt links against, and the Debian package that brings it.
PACKAGES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}

# What has to load before a window can be shown, per kind of display; paths inside PySide6/Qt.
LOADED = {
    "offscreen": ("lib/libQt6Widgets.so.6", "plugins/platforms/libqoffscreen.so"),
    "x11": ("plugins/platforms/libqxcb.so",),
    "wayland": ("plugins/platforms/libqwayland.so",),
}


class Stop(Exception):
    """The set-up can't go on; the text says why and what to do."""


def say(text: str) -> None:
    """Tells the person at the terminal one thing."""
    print(text, flush=True)


def environment_python(root: Path = ROOT) -> Path:
    """The interpreter of the project's own environment."""
    inside = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
    return root.joinpath(".venv", *inside)


def stamp_text(root: Path = ROOT) -> str:
    """What the environment was made from; another lock gives another text."""
    return hashlib.sha256((root / "requirements.lock").read_bytes()).hexdigest() + "\n"


def is_installed(root: Path = ROOT) -> bool:
    """Whether the environment holds exactly the packages of the present lock."""
    stamp = root / ".venv" / "plenary-ready"
    try:
        return stamp.read_text() == stamp_text(root) and environment_python(root).exists()
    except OSError:
        return False


def install(root: Path = ROOT) -> None:
    """Makes the environment and installs the locked packages, each checked against its hash.

    Raises:
        Stop: when Python lacks venv, or a package can't be fetched or does not match.
    """
    if importlib.util.find_spec("ensurepip") is None:
        install_packages(["python3-venv"], "This Python can't make environments: venv is missing.")
    python = environment_python(root)
    if not _runs(python):
        say("Making the environment in .venv ...")
        _must([sys.executable, "-m", "venv", "--clear", str(root / ".venv")], "make .venv")
    say("Installing the packages of requirements.lock (about 150 MB the first time) ...")
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    locked = ["--require-hashes", "--only-binary", ":all:", "-r", str(root / "requirements.lock")]
    _must(pip + locked, "install the packages of requirements.lock")
    (root / ".venv" / "plenary-ready").write_text(stamp_text(root))


def _runs(python: Path) -> bool:
    """Whether this interpreter starts, has pip and is new enough."""
    question = "import pip, sys; sys.exit(sys.version_info < (3, 11))"
    try:
        return subprocess.run([python, "-c", question], capture_output=True).returncode == 0
    except OSError:
        return False


def _must(command: list[str], purpose: str) -> None:
    """Runs a command whose failure ends the set-up."""
    if subprocess.run(command).returncode:
        raise Stop(f"Could not {purpose}; the lines above say why.")


def missing_libraries(ldd_output: str) -> list[str]:
    """The libraries that ldd did not find, each once, in its order."""
    return list(dict.fromkeys(re.findall(r"^\s*(\S+) => not found", ldd_output, re.MULTILINE)))


def packages_for(libraries: Iterable[str]) -> list[str]:
    """The Debian packages that bring these libraries, each once; unknown ones are left out."""
    return list(dict.fromkeys(PACKAGES[name] for name in libraries if name in PACKAGES))


def missing_for(kinds: Iterable[str], root: Path = ROOT) -> list[str]:
    """The system libraries Qt lacks to work on these kinds of display (Linux only)."""
    found = sorted(root.glob(".venv/lib/python3*/site-packages/PySide6/Qt"))
    if not sys.platform.startswith("linux") or shutil.which("ldd") is None or not found:
        return []
    files = [str(found[-1] / name) for kind in kinds for name in LOADED[kind]]
    answer = subprocess.run(["ldd", *files], capture_output=True, text=True)
    return missing_libraries(answer.stdout)


def provide_libraries(kinds: Iterable[str]) -> None:
    """Names the system libraries that are missing and installs them where that is allowed.

    Raises:
        Stop: when they can't be installed from here.
    """
    kinds = tuple(kinds)
    missing = missing_for(kinds)
    if not missing:
        return
    packages = packages_for(missing)
    sentence = f"Qt needs system libraries that are not here: {', '.join(missing)}."
    unknown = [name for name in missing if name not in PACKAGES]
    if unknown or shutil.which("apt-get") is None:
        raise Stop(f"{sentence}\nPlease install them with this system's package manager.")
    install_packages(packages, sentence)
    still = missing_for(kinds)
    if still:
        raise Stop(f"Still missing after the installation: {', '.join(still)}.")


def install_packages(packages: list[str], reason: str) -> None:
    """Installs Debian packages as root or by a sudo that asks nothing.

    Raises:
        Stop: with the one command line to run, when neither is possible or it fails.
    """
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    advice = f"{reason}\nPlease run this once, then try again:\n  sudo {' '.join(command)}"
    prefix = _right_to_install()
    if prefix is None:
        raise Stop(advice)
    say(f"{reason}\nInstalling with apt-get: {' '.join(packages)}")
    quiet = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive"]
    if subprocess.run([*quiet, *command], capture_output=True).returncode == 0:
        return
    subprocess.run([*quiet, "apt-get", "update", "-q"], capture_output=True)
    again = subprocess.run([*quiet, *command], capture_output=True, text=True)
    if again.returncode:
        raise Stop(f"{again.stderr.strip()}\n{advice}")


def _right_to_install() -> list[str] | None:
    """How apt-get may be called from here: as it is, behind sudo, or not at all."""
    if shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True).returncode == 0:
        return [sudo, "-n"]
    return None


def display(environment: Mapping[str, str], platform: str = sys.platform) -> str | None:
    """The kind of display a window would open on: "x11", "wayland", "native", or None."""
    if environment.get("QT_QPA_PLATFORM", "").startswith(NO_WINDOW):
        return None
    if not platform.startswith("linux"):
        return "native"
    if _x_server_answers(environment.get("DISPLAY", "")):
        return "x11"
    name = environment.get("WAYLAND_DISPLAY", "")
    if name and Path(environment.get("XDG_RUNTIME_DIR", ""), name).exists():
        return "wayland"
    return None


def _x_server_answers(name: str) -> bool:
    """Whether DISPLAY names a screen that is there; one on another host is believed."""
    local = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", name)
    if not local:
        return ":" in name
    path = f"/tmp/.X11-unix/X{local[1]}"
    for address in (path, "\0" + path):
        with socket.socket(socket.AF_UNIX) as talk:
            try:
                talk.connect(address)
            except OSError:
                continue
            return True
    return False


def kinds_needed(environment: Mapping[str, str]) -> tuple[str, ...]:
    """The kinds of display Qt must be able to work on here."""
    here = display(environment)
    return ("offscreen", here) if here in LOADED else ("offscreen",)


def get_ready() -> None:
    """Does what is not done yet; does nothing when all is there."""
    if not is_installed():
        install()
    provide_libraries(kinds_needed(os.environ))


def run(arguments: list[str]) -> None:
    """Opens the app; where there is no display, says so and plays the demo into out/."""
    os.chdir(ROOT)
    command = [str(environment_python()), "main.py", *arguments]
    if display(os.environ) is None:
        say("There is no display here, so no window can open. Playing the sample workshop instead:")
        say("  python main.py demo out/   (pictures of the screens and all exports go to out/)")
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        command = [*command[:2], "demo", "out/"]
    if os.name == "nt":  # exec there returns to the prompt before the app has ended
        sys.exit(subprocess.run(command).returncode)
    os.execv(command[0], command)


def doctor() -> None:
    """Says what is here and what is missing, one line each."""
    say(f"Python       {sys.version.split()[0]} ({sys.platform})")
    say(f"environment  {'ready' if is_installed() else 'not ready: run make run'}")
    for kind in LOADED:
        missing = missing_for([kind])
        say(f"{kind:<12} {'ready' if not missing else 'missing ' + ', '.join(missing)}")
        if missing:
            say(f"             sudo apt-get install -y {' '.join(packages_for(missing))}")
    say(f"display      {display(os.environ) or 'none: make run plays the demo into out/'}")


def main() -> None:
    """Gets ready, then does the one thing asked for."""
    parser = argparse.ArgumentParser(description="Makes Plenary ready to run.")
    parser.add_argument("then", nargs="?", choices=["ready", "run", "doctor"], default="ready")
    parser.add_argument("arguments", nargs="*", help="given to main.py by run")
    asked = parser.parse_args()
    try:
        get_ready()
    except Stop as stop:
        print(stop, file=sys.stderr)
        if asked.then != "doctor":
            sys.exit(1)
    if asked.then == "run":
        run(asked.arguments)
    elif asked.then == "doctor":
        doctor()


if __name__ == "__main__":
    main()
