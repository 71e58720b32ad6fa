-- what statements have said an activity is
create table activity (
    -- the first sixteen bytes of the SHA-256 of the id: an IRI has no upper length
    id uuid primary key,
    iri varchar not null,
    -- a JSON object in UTF-8
    definition bytea not null
);
