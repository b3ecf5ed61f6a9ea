create table meeting_help (
    id uuid primary key,
    pre_session_id uuid not null references pre_session (id),
    person_id uuid not null references person (id) on delete cascade,
    topic text not null check (topic in ('cannot-hear', 'not-heard', 'no-picture', 'stands-still', 'other')),
    body text not null,
    asked_at timestamptz not null,
    answer text not null default '',
    answered_by uuid references person (id) on delete set null,
    answered_at timestamptz,
    done_at timestamptz
);
create index meeting_help_pre_session_id_idx on meeting_help (pre_session_id, asked_at);
create index meeting_help_person_id_idx on meeting_help (person_id);
create index meeting_help_answered_by_idx on meeting_help (answered_by) where answered_by is not null;
create index meeting_help_asked_at_idx on meeting_help (asked_at);
comment on table meeting_help is 'What somebody in the room asked of the secretariat, and its answer. Nobody else reads it; erased some days later.';
