"""Office packages are zip files: checked for bombs and damage before a library opens them."""

import io
import zipfile

from ingest.readers.content import Fault, Unreadable
from ingest.readers.unreadable import why_unreadable

MOST_UNPACKED = 1_000_000_000  # bytes unpacked; a real document is far below


def check_package(raw: bytes) -> None:
    """Unreadable if the package would unpack to an absurd size, is damaged, or its parts are locked."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise Unreadable(why_unreadable("damaged")) from error
    if any(part.flag_bits & 1 for part in parts):
        raise Unreadable(why_unreadable("encrypted"))
    if sum(part.file_size for part in parts) > MOST_UNPACKED:
        reason = "文件展开后过大，可能有害；请核对来源。 The file unpacks to an absurd size; check where it comes from."
        raise Unreadable(Fault("too-large", reason))
