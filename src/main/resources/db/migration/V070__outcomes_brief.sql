create table brief (
    pre_session_id uuid primary key references pre_session (id),
    version int not null,
    content jsonb not null,
    made_at timestamptz not null
);
comment on table brief is 'As it stood at the end of the Pre-session: later changes do not alter what delegations carry.';
comment on column brief.version is 'Shape of the content.';

create table brief_mark (
    person_id uuid not null references person (id) on delete cascade,
    pre_session_id uuid not null references brief (pre_session_id),
    item text not null check (length(item) <= 200),
    marked_at timestamptz not null,
    primary key (person_id, pre_session_id, item)
);
comment on table brief_mark is 'What a delegate finds useful; private to that delegate.';
