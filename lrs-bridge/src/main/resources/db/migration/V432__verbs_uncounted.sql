-- verbs of statements about activities that a rule means, which count for nothing since nobody says what they mean
create table verb_uncounted (
    id uuid primary key,
    verb varchar(1000) not null,
    statements bigint not null,
    last_stored timestamp with time zone not null
);
