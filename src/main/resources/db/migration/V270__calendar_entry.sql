-- What calendars that were subscribed to have been told, and how often it changed: what is moved keeps its name there, and
-- what is dropped is said to be cancelled, though nothing else of it is left.
create table calendar_entry (
    id uuid primary key,
    series_id uuid not null references series (id),
    kind text not null check (kind in ('pre-session')),
    states text[] not null,
    starts_at timestamptz not null,
    minutes int not null check (minutes > 0),
    sequence int not null default 0,
    changed_at timestamptz not null,
    cancelled boolean not null default false
);
create index calendar_entry_series_id_idx on calendar_entry (series_id);
comment on column calendar_entry.id is 'What is planned; it may be gone.';
comment on column calendar_entry.sequence is 'Grows with each change (RFC 5545, SEQUENCE).';

insert into calendar_entry (id, series_id, kind, states, starts_at, minutes, changed_at, cancelled)
select id, series_id, 'pre-session', array[state_iso3::text], starts_at, minutes, now(),
       exists (select from pre_session_not_held where pre_session_id = pre_session.id)
from pre_session where starts_at is not null;
