-- citizens as the commune knows them; an empty text stands for what nobody has said
alter table citizen add column birth_date varchar(10) default '' not null;
alter table citizen add column sex varchar(10) default 'UNKNOWN' not null;
alter table citizen add column hamlet varchar(200) default '' not null;
alter table citizen add column household varchar(100) default '' not null;
-- how a school's lists call the pupil
alter table citizen add column school_code varchar(100) default '' not null;
-- the name without marks and in small letters, for finding
alter table citizen add column folded_name varchar(200) default '' not null;
-- a line for each guardian: name, relation and phone with tabs between them
alter table citizen add column guardians varchar(2000) default '' not null;
update citizen set folded_name = lower(full_name);
create index citizen_by_folded_name on citizen (folded_name);
create index citizen_by_school_code on citizen (school_code);

-- a duplicate points at the citizen that it stands for, and nothing is rewritten: taking the row away splits them again
create table citizen_merge (
    duplicate_id uuid primary key references citizen,
    kept_id uuid not null references citizen,
    merged_by varchar(200) not null,
    merged_at timestamp with time zone not null
);
create index citizen_merge_by_kept on citizen_merge (kept_id);

-- the number, sealed with AES-GCM, and its keyed hash to find it by
create table personal_number (
    citizen_id uuid primary key references citizen,
    sealed varchar(200) not null,
    lookup varchar(64) not null unique
);
-- a hash of the key that they are sealed with: another key would read none of them
create table sealing_key (
    id integer primary key,
    fingerprint varchar(64) not null
);

alter table account_link add column how varchar(20) default 'OFFICER' not null;

-- every link that was made, moved or undone, and every merge, in the order of commits; nothing is removed
create table link_change (
    position bigint primary key,
    kind varchar(20) not null,
    account_key uuid not null,
    account varchar not null,
    citizen_id uuid not null references citizen,
    how varchar(20) not null,
    changed_by varchar(200) not null,
    changed_at timestamp with time zone not null
);
insert into link_change (position, kind, account_key, account, citizen_id, how, changed_by, changed_at)
    select position, 'LINKED', account_key, account, citizen_id, how, linked_by, linked_at from account_link;
create index link_change_by_citizen on link_change (citizen_id);

-- accounts that sent something, with the name that their platform gives them
create table platform_account (
    account_key uuid primary key,
    account varchar not null,
    display_name varchar(300) not null,
    folded_name varchar(300) not null,
    first_met timestamp with time zone not null
);
create index platform_account_by_folded_name on platform_account (folded_name);

create table link_code (
    -- the SHA-256 of the code
    code_hash varchar(64) primary key,
    citizen_id uuid not null references citizen,
    made_by varchar(200) not null,
    expires timestamp with time zone not null,
    used boolean not null
);
create index link_code_by_citizen on link_code (citizen_id);
