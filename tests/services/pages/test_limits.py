"""What hostile code could do in the worker, tried from inside its limits."""

from __future__ import annotations

import socket
import subprocess
import sys

import pytest

from another_opinion.services.pages.limits import renew_processor_time

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the limits of Linux")

PROGRAM = """
import errno, mmap, os, socket, subprocess, sys
from another_opinion.services.pages.limits import impose_limits
port, private, folder = int(sys.argv[1]), *sys.argv[2:]
{limits}
try:
    print({code})
except OSError as error:
    print(errno.errorcode[error.errno])
except MemoryError:
    print("ENOMEM")
"""

CONNECT = "socket.create_connection(('127.0.0.1', port)).fileno() > 0"
READ = "open(private).read()"
LIST = "os.listdir(folder)"
MAKE = "open(folder + '/new.txt', 'w').close()"
CHANGE = "open(private, 'ab', 0).write(b'more')"
REMOVE = "os.remove(private)"
START = "subprocess.run(['/bin/true']).returncode"
FILL_MEMORY = "len(mmap.mmap(-1, 2_000_000_000))"
OPEN_MANY = "len([os.dup(0) for _ in range(100)])"


@pytest.fixture
def attempt(tmp_path):
    """Return a function that tries some code, limited or free, and gives what came of it."""
    private = tmp_path / "private.txt"
    private.write_text("a secret")
    with socket.create_server(("127.0.0.1", 0)) as server:

        def run(code, limits="impose_limits()"):
            program = PROGRAM.format(limits=limits, code=code)
            places = (str(server.getsockname()[1]), private, tmp_path)
            command = (sys.executable, "-I", "-c", program, *places)
            return subprocess.run(command, capture_output=True, text=True).stdout.strip()

        yield run


@pytest.mark.parametrize(
    ("code", "free", "limited"),
    [
        (READ, "a secret", "EACCES"),
        (LIST, "['private.txt']", "EACCES"),
        (MAKE, "None", "EACCES"),
        (CHANGE, "4", "EACCES"),
        (REMOVE, "None", "EACCES"),
        (START, "0", "EACCES"),
        (FILL_MEMORY, "2000000000", "ENOMEM"),
        (OPEN_MANY, "100", "EMFILE"),
    ],
)
def test_the_worker_can_do_nothing_but_draw(attempt, code, free, limited):
    assert attempt(code) == limited
    assert attempt(code, limits="") == free


def test_the_worker_reaches_no_other_program(attempt):
    assert attempt(CONNECT) in ("ENETUNREACH", "EACCES")  # by the first that the system grants
    assert attempt(CONNECT, limits="") == "True"


def test_on_a_kernel_without_landlock_nothing_can_be_written_either(attempt):
    limits = (
        "from another_opinion.services.pages import limits\n"
        "limits.keep_to_fonts = lambda: None\n"
        "limits.impose_limits()"
    )
    assert attempt(CHANGE, limits) == "EFBIG"


def test_processor_time_is_granted_anew_for_each_request():
    program = (
        "import resource; resource.setrlimit(resource.RLIMIT_CPU, (1, resource.RLIM_INFINITY));"
        "print('ready', flush=True); input(); print(resource.getrlimit(resource.RLIMIT_CPU)[0])"
    )
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen((sys.executable, "-I", "-c", program), **pipes) as worker:
        assert worker.stdout.readline() == "ready\n"
        renew_processor_time(worker.pid, 20)
        granted, _ = worker.communicate("go on\n")
    assert int(granted) >= 20
