-- curricula, and rules handed in beside them, as the XML that was imported
create table plan_document (
    position integer primary key,
    kind varchar(20) not null,
    code varchar(100) not null,
    version varchar(100) not null,
    xml bytea not null
);

create table curriculum_approval (
    -- one for each version: code, a space, version
    curriculum varchar(201) primary key,
    authority varchar(300) not null,
    decision varchar(100) not null,
    decided_on date not null,
    signatory varchar(300) not null,
    automatic boolean not null
);
