-- whoever takes rows of a roster in holds this row, so that two nodes never make the same pupil twice
create table roster_turn (
    id integer primary key
);
insert into roster_turn (id) values (1);
