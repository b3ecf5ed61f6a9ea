create table panel (
    pre_session_id uuid primary key references pre_session (id),
    version int not null default 0
);
comment on column panel.version is 'Counts the changes: who changes a panel says which one was on screen.';

create table panel_place (
    application_id uuid primary key,
    pre_session_id uuid not null references panel (pre_session_id),
    reserve boolean not null,
    position int not null check (position > 0),
    minutes int not null check (minutes between 1 and 15),
    unique (pre_session_id, reserve, position)
);
comment on table panel_place is 'What the secretariat plans. Nobody else knows of it before decisions are released.';

create table seat (
    id uuid primary key default uuidv7(),
    application_id uuid not null unique,
    pre_session_id uuid not null references pre_session (id),
    speaker_id uuid not null references person (id),
    position int not null check (position > 0),
    minutes int not null check (minutes between 1 and 15),
    status text not null check (status in ('invited', 'confirmed', 'declined', 'revoked')),
    decline_reason text not null default '',
    offered_at timestamptz not null,
    answered_at timestamptz
);
create index seat_pre_session_id_idx on seat (pre_session_id);
create index seat_speaker_id_idx on seat (speaker_id);
comment on table seat is 'What a speaker was told; the plan may already be another.';

create table decision (
    id uuid primary key default uuidv7(),
    application_id uuid not null,
    pre_session_id uuid not null references pre_session (id),
    verdict text not null check (verdict in ('invited', 'changed', 'reserve', 'not-selected', 'revoked')),
    mail_id uuid not null references mail_message (id),
    decided_at timestamptz not null
);
create index decision_pre_session_id_idx on decision (pre_session_id, application_id);
comment on table decision is 'One row for each letter; the latest of an application is where it stands.';
