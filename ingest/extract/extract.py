"""One document to what it says: the order of the extraction stages."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from graph.records import Document, Extraction
from ingest.extract import (
    central_schools,
    linking,
    organs_of_groups,
    own_section,
    parts_of_groups,
    school_districts,
    short_forms,
)
from ingest.extract.context import Context
from ingest.extract.mentions import (
    bulletin_sections,
    events,
    groups,
    organizations,
    papers,
    people,
    programs,
    regions,
    schools,
    section_lines,
    weighed_initiatives,
)
from ingest.extract.relations import (
    appointments,
    charged_names,
    comparable,
    cooperation,
    documents,
    duty_lists,
    festival_hosts,
    in_region,
    inspected,
    membership,
    oversight,
    participation,
    policies,
    posts,
    program_owners,
    region_of_initiatives,
    responsibility,
    results,
    structure_of,
    subprograms,
    succession,
    targets,
    task_programs,
    tasks,
)
from ingest.extract.scan import Names, scan
from ingest.structure.articles import split_articles
from ingest.structure.metadata import complete
from ingest.structure.outline import build_outline
from ingest.structure.view import fold

# Mentions before what relates them; places before bodies, since bodies take their region from them. Later stages link
# the bodies that their lists name barely, so what follows from the bodies alone comes last.
STAGES: tuple[Callable[[Context], None], ...] = (
    regions.find,
    schools.find,
    organizations.find,
    linking.find,
    papers.find,
    short_forms.find,
    central_schools.find,
    school_districts.find,
    parts_of_groups.find,
    organs_of_groups.find,
    bulletin_sections.find,
    section_lines.find,
    own_section.find,
    groups.find,
    people.find,
    programs.find,
    events.find,
    charged_names.find,
    weighed_initiatives.find,
    cooperation.find,
    succession.find,
    posts.find,
    appointments.find,
    oversight.find,
    participation.find,
    festival_hosts.find,
    inspected.find,
    subprograms.find,
    region_of_initiatives.find,
    documents.find,
    policies.find,
    tasks.find,
    duty_lists.find,
    responsibility.find,
    program_owners.find,
    task_programs.find,
    targets.find,
    results.find,
    comparable.find,
    structure_of.find,
    membership.find,
    in_region.find,
)

# What a page of several articles says, its articles say, each in its own context: 区委 of one is not that of the next.
PAGE_STAGES: tuple[Callable[[Context], None], ...] = (documents.find,)


def extract(document: Document) -> Extraction:
    """All statements of one document; a pure function of the document and the rules."""
    with _without_collection():
        context = read_context(document)
        context.state_mentions()
        return Extraction(context.document, tuple(context.statements))


@contextmanager
def _without_collection() -> Iterator[None]:
    """The rules leave no cycles behind: a collection would look at all that is in use, many times, and free nothing."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def read_context(document: Document, proposed: Names | None = None) -> Context:
    """Everything the rules find in one document, before its mentions are stated; a second opinion `proposed` names."""
    view = fold(document.text)
    outline = build_outline(document, view)
    context = Context(complete(document, view, outline), view, outline, scan=scan(view.text, proposed))
    for find in PAGE_STAGES if split_articles(document) else STAGES:
        find(context)
    return context
