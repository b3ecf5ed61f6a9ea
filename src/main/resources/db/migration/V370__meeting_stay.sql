-- From when to when somebody was in a room. The last stay stands beside the person; one before it is moved here once
-- the next begins, so that whoever stays for hours is one row.
alter table meeting_presence add column since_at timestamptz;
comment on column meeting_presence.since_at is 'When the last stay began; null where it began before that was kept.';

create table meeting_stay (
    meeting_id uuid not null,
    person_id uuid not null references person (id) on delete cascade,
    from_at timestamptz not null,
    until_at timestamptz not null check (until_at >= from_at),
    primary key (meeting_id, person_id, from_at)
);
comment on table meeting_stay is 'Stays that are over. One that is not has no end of its own: it ends when its person was last seen.';
