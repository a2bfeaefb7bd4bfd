"""`python -m suite charts`: the command `framing` as this repository has it, where it is not on the path."""

import sys

from suite import main

if __name__ == "__main__":
    sys.exit(main())
