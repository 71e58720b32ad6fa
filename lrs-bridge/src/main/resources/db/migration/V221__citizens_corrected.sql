-- when somebody last corrected what is known of a citizen: a roster that was read before does not undo it
create table citizen_corrected (
    citizen_id uuid primary key references citizen,
    corrected_at timestamp with time zone not null
);
