"""The command `framing`: one file per command, and one place that turns what goes wrong into one message and a code.

Exit codes: 0 done, 1 the input or a result is not right (one message says what), 2 the command was typed wrongly,
130 interrupted. No command ever shows a traceback; FRAMING_DEBUG=1 asks for it.
"""

import gc
import os
import sys

import typer

from framing.cli import analyse, code, import_, trace
from framing.core.errors import FramingError

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

CODES = "Exit codes: 0 {done}, 1 {wrong}, 2 the command was typed wrongly, 130 interrupted."


def add(module, example: str, done: str, wrong: str) -> None:
    """Add a command, named as its module: its function `run`, with an example and its exit codes under its help."""
    epilog = f"Example: {example}\n\n{CODES.format(done=done, wrong=wrong)}"
    short = module.run.__doc__.partition(":")[0].partition(".")[0]
    app.command(name=module.__name__.rpartition(".")[2].rstrip("_"), short_help=short, epilog=epilog)(module.run)


add(
    import_,
    "framing import exports --out corpus",
    "the corpus is written (what was left out is told)",
    "nothing could be read, or the folder to write to is not empty",
)
add(
    analyse,
    "framing analyse seeds --out tables",
    "the tables are written",
    "the articles, the codebook or the folder to write to are not right",
)
add(
    trace,
    "framing trace seeds --term genocide --voice quotation",
    "the sentences are printed (there may be none)",
    "the articles are not right, or no article has such a value",
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
    gc.set_threshold(100_000, 50, 50)  # a command is one short job: looking for garbage less often saves a fifth of it
    try:
        app(args=arguments, prog_name="framing")
        return 0
    except SystemExit as leaving:
        code = leaving.code if isinstance(leaving.code, int) else int(leaving.code is not None)
        return _say("Interrupted: what was not finished is as it was before.", 130) if code == 130 else code
    except FramingError as error:
        return _say(str(error), 1)
    except OSError as error:
        return _say(f"{error.filename or 'A file'}: {error.strerror or error}.", 1)
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
        gc.freeze()  # and what is in memory need not be sorted through once more when the process ends


def _say(message: str, code: int) -> int:
    print(message, file=sys.stderr)
    return code
