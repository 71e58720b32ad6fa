-- how far each reader of a feed has come; it moves in the transaction that did the work
create table reader_position (
    reader varchar(40) primary key,
    position bigint not null,
    -- the rules it has read by; it begins again when they change
    revision bigint not null
);
insert into reader_position (reader, position, revision) values ('statements', 0, 0);
insert into reader_position (reader, position, revision) values ('links', 0, 0);

create table evidence (
    id uuid primary key,
    statement_id uuid not null,
    digest varchar(64) not null,
    account_key uuid not null,
    -- what platforms write here has no upper length
    account varchar not null,
    activity varchar not null,
    curriculum_code varchar(100) not null,
    curriculum_version varchar(100) not null,
    rule_id varchar(100) not null,
    competencies varchar(2000) not null,
    outcome varchar(20) not null,
    -- as written, such as 0.75; empty without a score
    score varchar(60) not null,
    happened timestamp with time zone not null,
    voided boolean not null
);
create index evidence_by_account on evidence (account_key);
create index evidence_by_statement on evidence (statement_id);

-- one row a change, never updated, so that nobody waits and no change is lost between reading and forgetting
create table progress_change (
    id uuid primary key,
    citizen_id uuid not null
);
