-- Under which address a calendar program finds what concerns one person.
create table calendar_feed (
    person_id uuid primary key references person (id),
    id uuid not null unique,
    made_at timestamptz not null
);
comment on column calendar_feed.id is 'A part of the address; the rest is sealed with a key. Another one is another address, and the former is nowhere.';
