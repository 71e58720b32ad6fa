-- how often in a row a wrong password was tried, and until when none is looked at; 1970 stands for never
alter table person add column failures integer default 0 not null;
alter table person add column locked_until timestamp with time zone default timestamp with time zone '1970-01-01 00:00:00+00' not null;
-- a one-time password must be changed before anything else
alter table person add column must_change boolean default false not null;
alter table person add column closed boolean default false not null;
-- who an OpenID provider says this is, once they have come by it; empty before
alter table person add column openid_subject varchar(600) default '' not null;
