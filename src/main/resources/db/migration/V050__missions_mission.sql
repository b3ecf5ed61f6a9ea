create table mission (
    id uuid primary key default uuidv7(),
    state_iso3 char(3) not null unique references state (iso3),
    locale text not null default 'en' check (locale in ('en', 'fr', 'es'))
);

create table mission_address (
    email text primary key check (email = lower(email) and length(email) <= 254),
    mission_id uuid not null references mission (id),
    position int not null,
    unique (mission_id, position)
);

create table delegate (
    person_id uuid primary key references person (id),
    mission_id uuid not null references mission (id),
    added_at timestamptz not null
);
create index delegate_mission_id_idx on delegate (mission_id);

create table mission_invitation (
    mission_id uuid not null references mission (id),
    pre_session_id uuid not null references pre_session (id),
    invited_at timestamptz not null,
    primary key (mission_id, pre_session_id)
);
create index mission_invitation_pre_session_id_idx on mission_invitation (pre_session_id);

create table attendance (
    person_id uuid not null references delegate (person_id) on delete cascade,
    pre_session_id uuid not null references pre_session (id),
    answer text not null check (answer in ('comes', 'does-not', 'undecided')),
    answered_at timestamptz not null,
    primary key (person_id, pre_session_id)
);
create index attendance_pre_session_id_idx on attendance (pre_session_id);

create table opening (
    pre_session_id uuid primary key references pre_session (id),
    taken boolean not null,
    answered_by uuid not null references person (id),
    answered_at timestamptz not null
);
comment on table opening is 'Whether the State under Review takes the two minutes that it is offered at the start of its own Pre-session.';
