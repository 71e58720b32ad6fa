-- One row. A node that starts holds its lock until it is ready, so that two that start on an empty database at once do
-- not both bring the first accounts, curricula and keys.
create table start_up (
    id integer primary key
);
insert into start_up (id) values (1);
