-- a citizen may hold a later certificate in the place of an earlier one; only the first of them is unique to the
-- citizen, curriculum and audience
create table certificate_with_history (
    id uuid primary key,
    citizen_id uuid not null references citizen,
    curriculum_code varchar(100) not null,
    curriculum_version varchar(100) not null,
    audience varchar(50) not null,
    register_year integer not null,
    register_number integer not null,
    status_list integer not null,
    status_index integer not null,
    issued timestamp with time zone not null,
    revoked boolean not null,
    credential bytea not null,
    -- what it is the first certificate of, or which certificate it replaces: either happens once
    stands_for varchar(400) not null unique,
    unique (register_year, register_number),
    unique (status_list, status_index)
);
insert into certificate_with_history
    select id, citizen_id, curriculum_code, curriculum_version, audience, register_year, register_number, status_list,
        status_index, issued, revoked, credential,
        cast(citizen_id as varchar(36)) || ' ' || curriculum_code || ' ' || curriculum_version || ' ' || audience
    from certificate;
drop table certificate;
alter table certificate_with_history rename to certificate;
create index certificate_by_citizen on certificate (citizen_id);

-- the register as a book: every number once, whatever was entered under it
create table register_entry (
    register_year integer not null,
    register_number integer not null,
    kind varchar(20) not null,
    certificate_id uuid not null,
    -- the certificate that this entry ends; the entry's own certificate when it ends none
    points_back uuid not null,
    reason varchar(40) not null,
    authority varchar(300) not null,
    decision varchar(200) not null,
    decided_on date not null,
    signatory varchar(200) not null,
    holder varchar(200) not null,
    curriculum_code varchar(100) not null,
    curriculum_version varchar(100) not null,
    audience varchar(50) not null,
    made timestamp with time zone not null,
    made_by varchar(200) not null,
    primary key (register_year, register_number)
);
create index register_entry_by_certificate on register_entry (certificate_id);
create index register_entry_by_former on register_entry (points_back);

create table register_year (
    register_year integer primary key,
    -- the signed note that closes it
    note varchar(4000) not null
);

create table decision (
    id uuid primary key,
    kind varchar(20) not null,
    authority varchar(300) not null,
    decision varchar(200) not null,
    decided_on date not null,
    signatory varchar(200) not null,
    noted_by varchar(200) not null,
    noted timestamp with time zone not null
);

-- who has completed a curriculum that certifies by decision, and how far that is
create table candidate (
    id uuid primary key,
    citizen_id uuid not null references citizen,
    curriculum_code varchar(100) not null,
    curriculum_version varchar(100) not null,
    audience varchar(50) not null,
    state varchar(20) not null,
    -- why it is withheld; empty when it is not
    reason varchar(500) not null,
    -- of a decision; empty before one
    decision_id varchar(36) not null,
    since timestamp with time zone not null
);
create index candidate_by_state on candidate (state, curriculum_code, curriculum_version, audience);
create index candidate_by_decision on candidate (decision_id, state);

-- what changed after a certificate was issued
create table certificate_case (
    id uuid primary key,
    certificate_id uuid not null,
    -- codes of the competencies that are achieved no more
    lost varchar(2000) not null,
    opened timestamp with time zone not null,
    outcome varchar(20) not null,
    reason varchar(1000) not null,
    decided_by varchar(200) not null,
    decided timestamp with time zone not null
);
create index certificate_case_by_certificate on certificate_case (certificate_id);

-- the status lists as they were published, each version signed and logged
create table status_version (
    status_list integer not null,
    version integer not null,
    revoked integer not null,
    made timestamp with time zone not null,
    credential bytea not null,
    primary key (status_list, version)
);
