"""A forked kernel is a kernel like any other, but that it is there sooner."""

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import pytest

from tests.kernels.processes import Started, gone, printed, run
from workbench.errors import NoWarmKernel
from workbench.kernels.forked_process import ForkedProcess
from workbench.kernels.kernels import Kernels
from workbench.kernels.zygote_client import HAS_FORK, Zygote, shared_zygote

pytestmark = pytest.mark.skipif(not HAS_FORK, reason="kernels are forked on Linux only")


def test_it_is_forked_with_its_libraries_loaded_and_feels_like_a_process_of_its_own(
    started: Started, kernels: Kernels, tmp_path: Path
) -> None:
    async def work() -> None:
        env = {**os.environ, "OF_THE_RUN": "yes"}
        async with started(cwd=str(tmp_path), env=env) as (manager, client):
            assert isinstance(manager.provisioner.process, ForkedProcess)
            told = json.loads(
                await printed(
                    client,
                    "import json, os, sys, threading, signal\n"
                    "print(json.dumps([os.getppid(), os.getpgrp() == os.getpid(), os.getcwd(), os.environ.get('OF_THE_RUN'),"
                    " 'OPENBLAS_NUM_THREADS' in os.environ, 'statistics' in sys.modules, __name__,"
                    " os.path.basename(sys.argv[0]), sys.stdin.isatty(), sys.modules['__main__'].__dict__ is globals()]))",
                )
            )
            parent = shared_zygote(kernels.preload).pid
            assert told == [
                parent, True, str(tmp_path), "yes", False, True, "__main__", "ipykernel_launcher.py", False, True
            ]  # fmt: skip

    run(work())


def test_two_kernels_draw_other_random_numbers(started: Started) -> None:
    async def work() -> None:
        draw = "import random, numpy, uuid; print(random.random(), numpy.random.random(), uuid.uuid4())"
        async with started() as (_, one), started() as (_, other):
            first, second = (await printed(one, draw)).split(), (await printed(other, draw)).split()
            assert len(first) == 3
            assert not set(first) & set(second)

    run(work())


def test_they_talk_through_sockets_that_only_their_owner_may_reach(started: Started) -> None:
    async def work() -> None:
        async with started() as (manager, _):
            assert manager.transport == "ipc"
            folder = Path(manager.ip).parent
            assert folder.stat().st_mode & 0o777 == 0o700
            assert len(list(folder.iterdir())) == 5
        assert not folder.exists()

    run(work())


def test_it_is_interrupted_restarted_and_shut_down(started: Started) -> None:
    async def work() -> None:
        async with started() as (manager, client):
            client.execute("import time; marked = 1; print('begun', flush=True); time.sleep(60)")
            while (await client.get_iopub_msg(timeout=30))["msg_type"] != "stream":
                pass
            began = time.monotonic()
            await manager.interrupt_kernel()
            assert (await client.get_shell_msg(timeout=30))["content"]["ename"] == "KeyboardInterrupt"
            assert time.monotonic() - began < 20
            first = manager.provisioner.pid
            # For a moment after an error a kernel drops what was asked of it meanwhile.
            for _ in range(50):
                if said := await printed(client, "print(marked)"):
                    break
                await asyncio.sleep(0.1)
            assert said == "1"
            await manager.restart_kernel(now=False)
            await client.wait_for_ready(timeout=60)
            assert manager.provisioner.pid != first
            assert await printed(client, "print('marked' in dir())") == "False"
            assert gone(first)
            last = manager.provisioner.pid
            await manager.shutdown_kernel(now=False)
            assert gone(last)

    run(work())


def test_a_kernel_that_dies_is_seen_to_be_dead_with_its_status(started: Started) -> None:
    async def work() -> None:
        async with started() as (manager, client):
            process = manager.provisioner.process
            assert await manager.is_alive()
            client.execute("import os; os._exit(7)")
            assert process.wait(timeout=20) == 7
            assert not await manager.is_alive()

    run(work())


def test_a_regular_end_calls_what_was_registered_for_it(started: Started, tmp_path: Path) -> None:
    async def work() -> None:
        async with started() as (manager, client):
            file = tmp_path / "ended"
            await printed(client, f"import atexit, pathlib; _ = atexit.register(pathlib.Path({str(file)!r}).touch)")
            process = manager.provisioner.process
            manager.shutdown_wait_time = 60.0  # after half of it, it would be ended by a signal
            await manager.shutdown_kernel(now=False)
            assert process.poll() == 0
            assert file.exists()

    run(work())


def test_its_end_waits_for_threads_that_have_something_left_to_say(started: Started, tmp_path: Path) -> None:
    async def work() -> None:
        async with started() as (manager, client):
            file = tmp_path / "order"
            await printed(
                client,
                f"import atexit, pathlib, threading, time\nfile = pathlib.Path({str(file)!r})\nfile.write_text('')\n"
                "def say(word, after):\n    time.sleep(after)\n    file.write_text(file.read_text() + word)\n"
                "_ = atexit.register(say, 'exit', 0)\nthreading.Thread(target=say, args=('thread ', 1)).start()",
            )
            manager.shutdown_wait_time = 60.0
            await manager.shutdown_kernel(now=False)
            assert file.read_text() == "thread exit"

    run(work())


def test_what_it_starts_ends_with_it(started: Started) -> None:
    async def work() -> None:
        async with started() as (_, client):
            child = int(await printed(client, "import subprocess; print(subprocess.Popen(['sleep', '600']).pid)"))
        assert gone(child)

    run(work())


def test_an_environment_that_python_reads_at_its_start_gets_a_plain_kernel(started: Started) -> None:
    async def work() -> None:
        async with started(env={**os.environ, "PYTHONHASHSEED": "3"}) as (manager, client):
            assert isinstance(manager.provisioner.process, subprocess.Popen)
            assert await printed(client, "import os; print(os.environ['PYTHONHASHSEED'])") == "3"

    run(work())


@pytest.mark.parametrize(
    "source, said",
    [
        ("raise ValueError('broken')", "ValueError: broken"),
        ("import threading\nthreading.Thread(target=threading.Event().wait, daemon=True).start()", r"started 1 thread"),
    ],
)
def test_a_library_that_no_fork_survives_is_told(
    source: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "unfit.py").write_text(source)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    zygote = Zygote(["unfit"])
    with pytest.raises(NoWarmKernel, match=said):
        zygote.fork([], {}, str(tmp_path))
    zygote.close()
    assert gone(zygote.pid)


def test_a_starter_that_ends_before_it_has_heard_all_is_no_error() -> None:
    ours, theirs = socket.socketpair()
    with theirs:
        words = [str(theirs.fileno()), "[]"]
        zygote = subprocess.Popen(
            [sys.executable, "-P", "-m", "workbench.kernels.zygote", *words],
            stderr=subprocess.PIPE,
            pass_fds=[theirs.fileno()],
        )
    with ours:
        assert ours.recv(1 << 16, socket.MSG_PEEK)  # it has said that it is ready, and nobody has read it
    _, complaints = zygote.communicate(timeout=60)
    assert zygote.returncode == 0
    assert b"Traceback" not in complaints


def test_without_a_warm_kernel_a_plain_one_runs() -> None:
    async def work() -> None:
        manager: Any = Kernels(["no_such_library"]).manager()
        await manager.start_kernel()
        assert isinstance(manager.provisioner.process, subprocess.Popen)
        await manager.shutdown_kernel(now=True)

    run(work())


def test_a_zygote_that_is_killed_is_followed_by_another(started: Started, kernels: Kernels) -> None:
    async def work() -> None:
        async with started() as (manager, _):
            first = shared_zygote(kernels.preload)
            os.kill(first.pid, signal.SIGKILL)
            assert gone(manager.provisioner.pid)
            assert not await manager.is_alive()
        async with started() as (_, client):
            assert shared_zygote(kernels.preload).pid != first.pid
            assert await printed(client, "print(1)") == "1"

    run(work())


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_nothing_is_left_of_a_process_that_is_killed(number: signal.Signals, tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(
        "import asyncio, sys, time\n"
        "from workbench.kernels.kernels import Kernels\n"
        "from workbench.kernels.zygote_client import shared_zygote\n"
        "async def main():\n"
        "    manager = Kernels().manager()\n"
        "    await manager.start_kernel()\n"
        "    print(shared_zygote(()).pid, manager.provisioner.pid, flush=True)\n"
        "    time.sleep(600)\n"
        "asyncio.run(main())\n"
    )
    # Short, since a socket's address must be.
    with tempfile.TemporaryDirectory() as temporary:
        env = {**os.environ, "TMPDIR": temporary}
        with subprocess.Popen([sys.executable, program], stdout=subprocess.PIPE, text=True, env=env) as process:
            assert process.stdout is not None
            zygote, kernel = map(int, process.stdout.readline().split())
            process.send_signal(number)
            process.wait(timeout=20)
        assert gone(zygote)
        assert gone(kernel)
        (left,) = Path(temporary).glob("workbench-*")
        # The next one sweeps, and leaves nothing itself.
        program.write_text(program.read_text().replace("time.sleep(600)", "await manager.shutdown_kernel()"))
        subprocess.run([sys.executable, program], env=env, check=True, capture_output=True)
        assert not left.exists()
        assert not [*Path(temporary).glob("workbench-*")]
