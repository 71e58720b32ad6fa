-- what officers decided about verbs of statements, each a version of the table; nothing is changed or removed
create table verb_decision (
    version integer primary key,
    verb varchar(1000) not null,
    -- empty where the verb is given back what it means without officers
    meaning varchar(20) not null,
    ground varchar(200) not null,
    person uuid not null,
    person_name varchar(200) not null,
    at timestamp with time zone not null
);
