"""Why a fact is there, and where a document seems to tell one and gave none."""

from fastapi import APIRouter

from api import models as m
from api.evidence import Quoter
from api.explaining import explain
from api.http.access import Reader, Wired
from api.http.filters import DocumentId, FactId
from api.lookups import find_document
from graph.identity.ids import public_id
from graph.identity.keys import document_key
from ingest.review.silent import silent_sentences

router = APIRouter()


@router.get("/facts/{id}/explanation", tags=["facts"], summary="这条事实从何而来 Why a fact is there")
def get_explanation(id: FactId, wired: Wired, who: Reader) -> m.Explanation:
    """Rule, words, how the ends were told, and what else in the sentence could have been meant."""
    return explain(wired.ledger, id, Quoter(wired, masked=not who.known))


@router.get(
    "/documents/{id}/silent", tags=["documents"], summary="像是写了事实却没有抽出的句子 Sentences that gave no fact"
)
def get_silent(id: DocumentId, wired: Wired, who: Reader) -> m.SilentSentences:
    """By id or key; see `yanzhen coverage`."""
    quoter = Quoter(wired, masked=not who.known)
    key = find_document(wired.ledger, id)
    found = silent_sentences(wired.ledger.document(key), wired.ledger.statements(key))
    sentences = [
        m.SilentSentence(
            text=quoter.shown(one.sentence.text),
            word=one.word,
            kind=one.kind,
            span=(one.sentence.span.start, one.sentence.span.end),
        )
        for one in found
    ]
    return m.SilentSentences(document=public_id(document_key(key)), sentences=sentences)
