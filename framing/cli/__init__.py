"""The command `framing`: one file per command, and one place that turns what goes wrong into one message and a code.

Exit codes: 0 done, 1 the input or a result is not right (one message says what), 2 the command was typed wrongly,
130 interrupted. No command ever shows a traceback; FRAMING_DEBUG=1 asks for it.
"""

import gc
import io
import os
import shlex
import signal
import sys
import threading
from collections.abc import Sequence
from typing import Annotated

import typer

from framing.cli import analyse, code, draw, explore, import_, items, trace
from framing.core.errors import FramingError, visible
from framing.core.memory import look_for_garbage_seldom

__all__ = ["add", "app", "main"]

app = typer.Typer(
    name="framing",
    help="Media-framing analysis: who calls it what, in whose voice, and what readers answer.",
    epilog="Example: framing analyse seeds --out tables\n\nEach command explains itself: framing analyse --help",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

HANG_UP = getattr(signal, "SIGHUP", signal.SIGTERM)  # Windows has none


def _version(asked: bool) -> None:
    if asked:
        from framing.core.files.versions import own_version

        print(f"framing {own_version()}, Python {sys.version.partition(' ')[0]}")
        raise typer.Exit


@app.callback()
def framing(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which version this is.")
    ] = False,
) -> None:
    """Media-framing analysis: who calls it what, in whose voice, and what readers answer."""


CODES = "Exit codes: 0 {done}, 1 {wrong}, 2 the command was typed wrongly, 130 interrupted."


def add(module, example: str, done: str, wrong: str) -> None:
    """Add a command, named as its module: its function `run`, with an example and its exit codes under its help."""
    epilog = f"Example: {example}\n\n{CODES.format(done=done, wrong=wrong)}"
    short = (module.run.__doc__ or "").partition(":")[0].partition(".")[0]  # Python -OO drops docstrings
    app.command(name=module.__name__.rpartition(".")[2].rstrip("_"), short_help=short, epilog=epilog)(module.run)


add(
    import_,
    "framing import exports --out corpus",
    "the corpus is written (what was left out is told)",
    "a file was not read (told first, the others are written), nothing was, or the folder to write to is not empty",
)
add(
    analyse,
    "framing analyse seeds --out tables",
    "the tables are written",
    "a file was not read (told, the tables are of the others), or the articles, the codebook or the folder to write to "
    "are not right",
)
add(
    explore,
    "framing explore seeds --out page.html",
    "the page is written, or was served until Ctrl+C",
    "the articles or the codebook are not right, there are too many for one page, or the place to write to is none",
)
add(
    draw,
    "framing draw seeds --out pictures --of campaign --dpi 300 --for-sharing",
    "the pictures are written (what was not drawn is told)",
    "the articles, the codebook, the style or a name of a chart are not right, or there is nothing to draw",
)
add(
    trace,
    "framing trace seeds --term genocide --voice quotation",
    "the sentences are printed (there may be none)",
    "the articles are not right, or no article has such a value",
)
add(
    items,
    "framing items my-corpus --of comments --most 100 --seed 1",
    "the items are written",
    "the articles or the codebook are not right, there is nothing to code, or the file to write is another",
)
add(
    code,
    "framing code items.csv --question stance=favor,against,none --coder Ada --coder Bo",
    "the pages are written, the serving ended, or the sheets are compared",
    "the items, the questions or the sheets are not right",
)


def main(arguments: list[str] | None = None) -> int:
    """Run one command as typed on the command line and return its exit code.

    >>> main(["trace", "no-such-folder"])
    1
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal that cannot show a letter shows its number
            stream.reconfigure(errors="backslashreplace")
    before = _end_politely()
    # Tables that are gone give their memory back to the system: a tenth less of it is held, in no more time.
    os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")
    look_for_garbage_seldom()
    try:
        app(args=arguments, prog_name="framing")
        return 0
    except SystemExit as leaving:
        code = leaving.code if isinstance(leaving.code, int) else int(leaving.code is not None)
        ended = code in (128 + one for one in (signal.SIGINT, signal.SIGTERM, HANG_UP))
        return (
            _say("Interrupted: what had been finished is new, all else is as it was before.", code) if ended else code
        )
    except FramingError as error:
        return _say(f"{error}{_again(arguments, error.options)}", 1)
    except BrokenPipeError:  # `framing trace … | head`: whoever reads has enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        return _say(f"{error.filename or 'A file'}: {error.strerror or error}.", 1)
    except MemoryError:
        return _say("There is not enough memory for this. For a large table: --workers 1 reads it in batches.", 1)
    except Exception as error:
        if os.environ.get("FRAMING_DEBUG"):
            raise
        reason = str(error).strip().split("\n")[0]
        return _say(
            f"This should not have happened: {type(error).__name__}: {reason}\n"
            "FRAMING_DEBUG=1 before the command shows where; please report it with that.",
            1,
        )
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        gc.freeze()  # and what is in memory need not be sorted through once more when the process ends


def _end_politely() -> dict:
    """Let a polite end (SIGTERM, a terminal that is closed) take its leave as Ctrl-C does: temporary files go.

    Returns the handlers that were there before.
    """
    if threading.current_thread() is not threading.main_thread():
        return {}

    def leave(number, _):
        raise SystemExit(128 + number)

    return {number: signal.signal(number, leave) for number in {signal.SIGTERM, HANG_UP}}


def _again(arguments: list[str] | None, options: Sequence[str]) -> str:
    """The command as it was typed, with the options that would mend it: one line to be copied."""
    typed = sys.argv[1:] if arguments is None else arguments
    called = ["python", "-m", "framing"] if os.path.basename(sys.argv[0]) == "__main__.py" else ["framing"]
    return f"\nThe whole command:\n{shlex.join([*called, *typed, *options])}" if options else ""


def _say(message: str, code: int) -> int:
    print(visible(message), file=sys.stderr)
    return code
