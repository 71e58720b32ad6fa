-- What a lenient credential sent and we could not store as it was: kept whole, with its reasons.
create table quarantined_statement (
    id uuid primary key,
    credential uuid not null,
    arrived timestamp with time zone not null,
    -- the request that it came with, and its place in it
    batch uuid not null,
    batch_index integer not null,
    version varchar(8) not null,
    findings varchar(100000) not null,
    state varchar(10) not null,
    -- who corrected or dismissed it, and what they said
    decided_by varchar(200) not null,
    decided timestamp with time zone not null,
    reason varchar(1000) not null,
    received bytea not null
);
create index quarantined_statement_by_credential on quarantined_statement (credential, state, arrived);

-- Requests of platforms that were refused, the latest of each credential: for the one who looks why nothing arrives.
create table refused_request (
    id uuid primary key,
    credential uuid not null,
    refused timestamp with time zone not null,
    code varchar(50) not null,
    findings varchar(100000) not null
);
create index refused_request_by_credential on refused_request (credential, refused);
