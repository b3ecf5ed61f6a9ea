-- A search that somebody wants to hear of. Nothing is sent before the address is confirmed; `last_id` is the highest number
-- of a recommendation that the person has been told of, or that was there before.

create table recommendation_alert (
    id uuid primary key default uuidv7(),
    person_id uuid not null references person (id) on delete cascade,
    name text not null,
    query text not null,
    locale text not null check (locale in ('en', 'fr', 'es')),
    token text not null unique,
    last_id bigint not null,
    created_at timestamptz not null,
    confirmed_at timestamptz,
    stopped_at timestamptz
);
create index recommendation_alert_person_id_idx on recommendation_alert (person_id);
