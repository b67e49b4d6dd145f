"""A process that forks while a child parses for it: each of the two gets its own pages, never the other's."""

import multiprocessing
import os

import pytest

from ingest.readers.registry import read

PAGE = "<html><head><meta charset='utf-8'><title>{0}</title></head><body><p>{0}的正文，{1}。</p></body></html>"


def text_of(number: int) -> str:
    name = f"第{number}篇"
    read_page = read(PAGE.format(name, "段落" * (number * 300)).encode(), key=f"{number}.html", name=f"{number}.html")
    return read_page.document.text if read_page.document else ""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this platform")
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
def test_forked_processes_read_their_own_pages() -> None:
    assert "第0篇" in text_of(0)  # the child that parses pages is running now
    numbers = [1, 2, 3, 4, 5, 6, 7, 8] * 3
    with multiprocessing.get_context("fork").Pool(4) as pool:
        texts = pool.map(text_of, numbers, chunksize=1)
    assert [f"第{number}篇的正文" in text for number, text in zip(numbers, texts, strict=True)] == [True] * len(numbers)
    assert "第9篇的正文" in text_of(9)  # and this process still has its own
