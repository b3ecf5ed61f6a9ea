create table statement (
    id uuid primary key default uuidv7(),
    seat_id uuid not null unique references seat (id),
    pre_session_id uuid not null references pre_session (id),
    speaker_id uuid not null references person (id),
    status text not null check (status in ('draft', 'handed-in', 'changes-asked', 'approved')),
    content jsonb not null,
    consent_text boolean not null default false,
    consent_video boolean not null default false,
    consent_name boolean not null default false,
    video_asset_id uuid references media_asset (id),
    next_asset_id uuid references media_asset (id),
    video_trouble text,
    changes_asked text not null default '',
    saved_at timestamptz not null,
    handed_in_at timestamptz,
    decided_at timestamptz,
    told_at timestamptz
);
create index statement_pre_session_id_idx on statement (pre_session_id);
create index statement_speaker_id_idx on statement (speaker_id);
create index statement_next_asset_id_idx on statement (next_asset_id);
comment on column statement.next_asset_id is 'A video that is being prepared; the earlier one stays until it is ready.';
comment on column statement.told_at is 'When the speaker was mailed what to do.';
comment on column statement.video_trouble is 'Message key: why the video that was sent last could not be used.';

create table statement_version (
    statement_id uuid not null references statement (id),
    number int not null,
    content jsonb not null,
    video_asset_id uuid references media_asset (id),
    handed_in_at timestamptz not null,
    primary key (statement_id, number)
);
comment on table statement_version is 'What was handed in, each time; what staff read and decide on.';

create table statement_decision (
    id uuid primary key default uuidv7(),
    statement_id uuid not null references statement (id),
    approved boolean not null,
    words text not null,
    decided_by uuid,
    decided_at timestamptz not null
);
create index statement_decision_statement_id_idx on statement_decision (statement_id);
