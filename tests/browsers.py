"""Where a browser may be on the systems that we support, so that pages are tried in a real one on each of them."""

from collections.abc import Mapping

COMMANDS = "chromium chromium-browser google-chrome google-chrome-stable microsoft-edge".split()
OF_A_MAC = ["Chromium", "Google Chrome", "Microsoft Edge"]
OF_WINDOWS = ["Chromium/Application/chrome", "Google/Chrome/Application/chrome", "Microsoft/Edge/Application/msedge"]


def browsers(environment: Mapping[str, str]) -> list[str]:
    """What a browser may be called: a command on Unix; elsewhere a program in a folder that the system names.

    >>> found = browsers({"PROGRAMFILES": "C:/Program Files"})
    >>> found[0], found[-1]
    ('chromium', 'C:/Program Files/Microsoft/Edge/Application/msedge.exe')
    """
    folders = [environment.get(name) for name in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")]
    on_a_mac = [f"/Applications/{name}.app/Contents/MacOS/{name}" for name in OF_A_MAC]
    return COMMANDS + on_a_mac + [f"{folder}/{program}.exe" for folder in folders if folder for program in OF_WINDOWS]
