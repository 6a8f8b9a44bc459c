"""Start of the application from the command line."""

from __future__ import annotations

import sys

from another_opinion.app.commandline import main

if __name__ == "__main__":
    sys.exit(main())
