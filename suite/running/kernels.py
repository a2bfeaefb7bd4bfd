"""Kernels that begin where all notebooks would get to first: the libraries imported, the suite's articles analysed.

One process, the *source*, does once what every notebook does in its first cell, and then splits (`os.fork`) into a
kernel for each notebook: each has the whole memory of the source as its own, and what it does to it no other sees. A
kernel is as clean as a fresh one: the source runs no cell, has no shell, no open connection and no second thread, and
nothing of it is kept after the run.

Where a process cannot split safely (Windows, macOS), or where no two notebooks import `helpers`, each kernel is
started by itself, as Jupyter does it.
"""

import asyncio
import gc
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from threading import Lock

from jupyter_client.provisioning.local_provisioner import LocalProvisioner

from framing.core.memory import look_for_garbage_seldom
from suite.running.unchanged import watch

TOP = Path(__file__).resolve().parents[2]  # the folder of `suite`, of `framing` and of `helpers`
COMMAND = [sys.executable, "-m", "suite.running.kernels"]


class Source:
    """The process that kernels split from, as the program that runs the notebooks sees it."""

    def __init__(self, environment: dict[str, str], log: Path):
        self.asking = Lock()  # notebooks begin at the same time: an answer must not go to who asked after
        environment = environment | {"JE_ARROW_MALLOC_CONF": "background_thread:false"}  # one thread, or no splitting
        self.process = subprocess.Popen(
            [*COMMAND, str(log)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            cwd=TOP, env=environment, start_new_session=True,
        )  # fmt: skip

    def start(self, command: list[str], folder: str, environment: dict[str, str]) -> "Kernel | None":
        """A kernel that runs `command`, or None where the source failed; the first waits until the source is ready."""
        order = {"command": command, "folder": folder, "environment": environment}
        with self.asking:
            try:
                self.process.stdin.write(json.dumps(order).encode() + b"\n")
                self.process.stdin.flush()
            except BrokenPipeError:
                return None
            number = self.process.stdout.readline()
        return Kernel(int(number)) if number else None

    def stop(self) -> None:
        """End the source, whose orders have come to an end; no kernel of it may be needed any more."""
        try:
            self.process.communicate(timeout=5)
        except subprocess.TimeoutExpired:  # still getting ready
            self.process.kill()
            self.process.communicate()


class Kernel:
    """A kernel as a process, in the words of `subprocess.Popen`; the source's child, so its exit code is not known."""

    stdin = stdout = stderr = None

    def __init__(self, pid: int):
        self.pid = pid

    def poll(self) -> int | None:
        try:
            os.kill(self.pid, 0)
        except ProcessLookupError:
            return 1
        return None

    def wait(self) -> int:
        return 1

    def send_signal(self, number: int) -> None:
        os.kill(self.pid, number)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)

    def terminate(self) -> None:
        self.send_signal(signal.SIGTERM)


class SplitProvisioner(LocalProvisioner):
    """How Jupyter is told to start a kernel otherwise: split from the source `split_from`, or else as ever."""

    split_from: Source

    async def launch_kernel(self, cmd: list[str], **how) -> dict:
        kernel = await asyncio.to_thread(self.split_from.start, cmd, os.path.abspath(how["cwd"]), how["env"])
        if kernel is None:
            return await super().launch_kernel(cmd, **how)
        self.process, self.cwd = kernel, how["cwd"]
        self.pid = self.pgid = kernel.pid  # each has a group of its own
        return self.connection_info


def can_split() -> bool:
    """Whether a process can split into two that both go on safely, with all that numerical libraries keep."""
    return sys.platform == "linux"


def serve(log: str) -> None:
    """Be the source: get ready, then for each order on the standard input split, and tell the new kernel's number.

    What it reads while getting ready is written to `log`: every notebook hangs on that, too.
    """
    sys.path.remove(str(TOP))  # a kernel looks for modules where Jupyter's would
    orders, answers = sys.stdin.buffer, os.dup(1)
    os.dup2(2, 1)  # whatever is printed while getting ready is no answer
    stop = watch(log)
    gc.disable()  # what is loaded now is kept, and need not be looked through for garbage
    try:
        _get_ready()
    except Exception as error:  # where it is a notebook's, that will come upon it, too, and name the cell
        print(f"note: each notebook's kernel starts by itself, which takes longer ({error})", file=sys.stderr)
        sys.exit(1)
    gc.freeze()  # nor later, by any kernel, in whose memory it would then be copied
    look_for_garbage_seldom()
    gc.enable()
    stop()
    signal.signal(signal.SIGCHLD, lambda *_: _forget_ended())
    for line in iter(orders.readline, b""):  # it ends with the program that runs the notebooks
        kernel = os.fork()
        if kernel == 0:
            os.close(answers)
            _become_kernel(**json.loads(line))
        os.write(answers, b"%d\n" % kernel)


def _forget_ended() -> None:
    """Let go of every kernel that has ended, so that it is seen to be gone."""
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:  # there is none left
        pass


def _get_ready() -> None:
    """Import what all notebooks import, load the analysis, and draw an empty page, which imports the rest."""
    import importlib

    import helpers
    from framing.charts.core.chart import nothing_to_draw

    sys.modules["debugpy"] = None  # type: ignore[assignment] # nobody steps through these, and each would import it
    for module in ("ipykernel.debugger", "ipykernel.kernelapp", "matplotlib.pyplot", "scipy.stats"):
        importlib.import_module(module)
    del sys.modules["debugpy"]
    helpers.suite.prepare()
    page = nothing_to_draw("empty", "Empty", "Nothing.", [], "")
    page.png()
    page.svg()
    if len(os.listdir("/proc/self/task")) > 1:
        raise RuntimeError("A process with several threads cannot be split.")


def _become_kernel(command: list[str], folder: str, environment: dict[str, str]) -> None:
    """Go on as a kernel: be given all that a process is given at its start, and then enter by Jupyter's own door."""
    from ipykernel.kernelapp import IPKernelApp

    import helpers

    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.setsid()
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.environ.clear()
    os.environ.update(environment, JPY_PARENT_PID=str(os.getppid()))
    os.chdir(folder)
    helpers.suite.data = Path(environment["FRAMING_DATA"])
    sys.argv = command[command.index("-m") + 1 :]
    IPKernelApp.launch_instance([*sys.argv[1:], f"--IPKernelApp.parent_handle={os.getppid()}"])  # with whom it ends
    os._exit(0)


if __name__ == "__main__":
    serve(sys.argv[1])
