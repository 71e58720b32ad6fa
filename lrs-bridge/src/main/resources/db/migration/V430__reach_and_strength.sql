-- how far statements can be believed by the way they came, and whether their sender might void what others stored; as
-- things were when they were stored
alter table statement_source add column strength varchar(20) default 'PLATFORM' not null;
alter table statement_source add column voids_others boolean default false not null;

-- of whose learners a key may tell besides those of its platform, and of which activities; with a blank between them
alter table platform_credential add column reach_learners varchar default '' not null;
alter table platform_credential add column reach_activities varchar default '' not null;

-- the keys of the demonstration are those of servers, and speak for its platform
update platform_credential set origins = '', reach_learners = 'http://lms.demo.hocvuso.example'
    where name in ('demo-lms', 'demo-lms-2') and origins = '*';

update statement_source set strength = 'PERSON' where credential in (select p.id from person p);
update statement_source set strength = 'OPEN' where credential in
    (select c.id from platform_credential c where c.platform_kind in ('H5P', 'ARTICULATE', 'CMI5') or c.origins <> '');

-- the nil UUID where the statement is not held any more: nobody can tell who sent it
alter table evidence add column credential uuid default '00000000-0000-0000-0000-000000000000' not null;
alter table evidence add column strength varchar(20) default 'PLATFORM' not null;
update evidence set
    credential = (select o.credential from statement s join statement_source o on o.id = s.source
        where s.id = evidence.statement_id),
    strength = (select o.strength from statement s join statement_source o on o.id = s.source
        where s.id = evidence.statement_id)
    where exists (select s.id from statement s where s.id = evidence.statement_id);
create index evidence_by_credential on evidence (credential, account_key);

-- how far the evidence of a credential has been weighed again after its reach was changed
create table evidence_recount (
    credential uuid primary key,
    last_account uuid not null
);
-- reaches are new: what was achieved outside of them is looked at now
insert into evidence_recount (credential, last_account)
    select c.id, '00000000-0000-0000-0000-000000000000' from platform_credential c;

-- where the learners belong about whom a key has sent something
create table learner_home_met (
    id uuid primary key,
    credential uuid not null,
    home varchar not null,
    statements bigint not null,
    -- the place in the feed up to which they are counted
    position bigint not null,
    last_stored timestamp with time zone not null
);
create index learner_home_met_by_credential on learner_home_met (credential);
-- read all statements again: the homes of their learners are counted now
update reader_position set position = 0 where reader = 'statements';

-- whether certificates follow by themselves also from what anybody can post with a key that lies open
alter table curriculum_approval add column from_open_keys boolean default false not null;
