-- what platforms' keys carry beyond name and secret; 1970 stands for never, as the nil UUID does for none
alter table platform_credential add column label varchar(200) default '' not null;
alter table platform_credential add column platform_kind varchar(20) default 'OTHER' not null;
alter table platform_credential add column lenient boolean default false not null;
alter table platform_credential add column content_keys boolean default false not null;
-- web origins with a blank between them; * is every one
alter table platform_credential add column origins varchar(4000) default '*' not null;
alter table platform_credential add column created timestamp with time zone default timestamp with time zone '1970-01-01 00:00:00+00' not null;
alter table platform_credential add column secret_since timestamp with time zone default timestamp with time zone '1970-01-01 00:00:00+00' not null;
alter table platform_credential add column previous_hash varchar(300) default '' not null;
alter table platform_credential add column previous_until timestamp with time zone default timestamp with time zone '1970-01-01 00:00:00+00' not null;
alter table platform_credential add column last_used timestamp with time zone default timestamp with time zone '1970-01-01 00:00:00+00' not null;
alter table platform_credential add column revoked_at timestamp with time zone default timestamp with time zone '1970-01-01 00:00:00+00' not null;
update platform_credential set revoked_at = timestamp with time zone '2026-11-24 00:00:00+00' where revoked;
alter table platform_credential drop column revoked;
