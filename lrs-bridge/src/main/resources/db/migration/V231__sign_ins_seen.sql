-- where a sign-in comes from and when it was used last, so that its owner can tell it from somebody else's
alter table sign_in add column since timestamp with time zone default timestamp with time zone '1970-01-01 00:00:00+00' not null;
alter table sign_in add column last_seen timestamp with time zone default timestamp with time zone '1970-01-01 00:00:00+00' not null;
alter table sign_in add column address varchar(200) default '' not null;
-- the password was right, and the code of the second factor is still to come: nobody is signed in by it
alter table sign_in add column halfway boolean default false not null;
create index sign_in_by_person on sign_in (person_id);

-- what was tried in vain under somebody's name until they have seen that; 1970 stands for never
alter table person add column tried_in_vain integer default 0 not null;
alter table person add column tried_last timestamp with time zone default timestamp with time zone '1970-01-01 00:00:00+00' not null;
alter table person add column tried_from varchar(200) default '' not null;
