"""Image files (PNG, JPEG, TIFF with its pages): recognised, then put in order as the pages of a PDF are."""

from ingest.readers.apart import Pages, run_apart
from ingest.readers.content import Content, Fault, Unreadable
from ingest.readers.image_pages import MOST_FRAMES, frames
from ingest.readers.ocr import open_recogniser
from ingest.readers.pdf import Page, read_recognised, write_pages
from ingest.readers.unreadable import why_unreadable


def read_scan(raw: bytes) -> Content:
    """The recognised text in reading order, with boxes in points and the recogniser's confidence."""
    content: Content = run_apart("image", raw)
    return content


def read_here(raw: bytes, tell: Pages) -> Content:
    """`read_scan` in this process."""
    recogniser = open_recogniser()
    if recogniser is None:
        raise Unreadable(why_unreadable("no-ocr"))
    pages: list[Page] = []
    faults: list[Fault] = []
    try:
        for number, frame in enumerate(frames(raw), 1):
            tell(number, 0)  # a file of frames does not say how many it has
            pages.append(read_recognised(recogniser, frame, number))
    except Unreadable as error:
        if not pages:
            raise
        faults.append(error.fault)
    if len(pages) == MOST_FRAMES:
        reason = f"只读了前 {MOST_FRAMES} 页；请拆分。 Only the first {MOST_FRAMES} pages were read; split the file."
        faults.append(Fault("too-many-pages", reason))
    return write_pages(pages, faults, tell, None)
