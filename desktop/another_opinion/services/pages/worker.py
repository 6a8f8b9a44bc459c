"""The worker process that reads documents from outside."""

from __future__ import annotations

import sys
from typing import IO

from another_opinion.errors import Unreadable, UnreadableDocument
from another_opinion.services.pages.limits import confine_this_process
from another_opinion.services.pages.opened import Opened, open_document
from another_opinion.services.pages.protocol import (
    LONGEST,
    MEDIA,
    REASONS,
    Code,
    Message,
    pack_sizes,
    receive,
    send,
)


def serve(questions: IO[bytes], answers: IO[bytes]) -> None:
    """Answer until the reader goes away; the document of the last OPEN stays open."""
    opened: Opened | None = None
    while True:
        try:
            message = receive(questions, LONGEST)
        except EOFError:
            return
        try:
            if message.code is Code.OPEN:
                opened = None
                opened = open_document(message.content)
                send(answers, _described(opened))
            elif opened:
                send(answers, _drawn(opened, message))
        except UnreadableDocument as error:
            send(answers, Message(Code.REFUSED, REASONS.index(error.reason)))
        except MemoryError:
            send(answers, Message(Code.REFUSED, REASONS.index(Unreadable.TOO_LARGE)))


def _described(opened: Opened) -> Message:
    sizes = pack_sizes(opened.sizes)
    return Message(Code.DONE, MEDIA.index(opened.media), len(opened.sizes), 0, sizes)


def _drawn(opened: Opened, message: Message) -> Message:
    width, height, pixels = opened.draw(message.first, message.second, message.third)
    return Message(Code.DONE, width, height, 0, pixels)


if __name__ == "__main__":
    confine_this_process()
    serve(sys.stdin.buffer, sys.stdout.buffer)
