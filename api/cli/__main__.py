"""`python -m api.cli`, for where the `yanzhen` script is not on PATH."""

from api.cli.app import main

main()
