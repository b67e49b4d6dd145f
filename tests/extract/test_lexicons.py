"""The lexicons hold together: known kinds, no word of two kinds by mistake, traits of words that exist."""

from ingest.extract.lexicon import FOLDER, last_verb, lexicon, national_organs, read_rows, read_words
from ingest.extract.scan import HEAD_KINDS

KINDS = HEAD_KINDS - {"numbered", "nation"} | {
    "cut", "verb", "activity", "join", "title", "plain", "people", "here", "school_here", "township",
    "in_school", "follow",
}  # fmt: skip
TRAITS_OF_PARTS = {"of_level", "own_part", "incomplete", "loose", "centre"}


def test_every_lexicon_says_what_its_columns_mean() -> None:
    for file in FOLDER.glob("*.tsv"):
        assert file.read_text(encoding="utf-8").startswith("# "), file.name


def test_tokens_have_known_kinds() -> None:
    assert {kind for kind, _ in read_rows("tokens")} <= KINDS


def test_traits_are_of_heads() -> None:
    heads = {word for word, kind in zip(lexicon().words, lexicon().kinds, strict=True) if kind in HEAD_KINDS}
    for trait, words in read_rows("head_traits"):
        unknown = set(words.split()) - heads
        assert not unknown or trait in TRAITS_OF_PARTS, (trait, unknown)


def test_national_organs_have_one_full_name_each() -> None:
    forms = [form for row in read_rows("national") for cell in row for form in cell.split()]
    assert len(forms) == len(set(forms))
    assert national_organs()["国家卫健委"] == "国家卫生健康委员会"


def test_brands_of_schools_are_no_common_verbs() -> None:
    assert not read_words("tokens", "in_school") & {"推进", "完成"}
    assert last_verb("推进海棠") == 2
    assert last_verb("海棠") == 0
