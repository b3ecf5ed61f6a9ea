create table application (
    id uuid primary key default uuidv7(),
    pre_session_id uuid not null references pre_session (id),
    applicant_id uuid not null references person (id),
    locale text not null check (locale in ('en', 'fr', 'es')),
    status text not null check (status in ('draft', 'submitted', 'withdrawn')),
    number int,
    answers jsonb not null,
    submission_file_id uuid references stored_file (id),
    started_at timestamptz not null,
    saved_at timestamptz not null,
    opened_at timestamptz,
    claimed_at timestamptz,
    withdrawn_at timestamptz,
    unique (pre_session_id, number),
    check ((number is null) = (status = 'draft'))
);
create index application_applicant_id_idx on application (applicant_id);
comment on column application.answers is 'What the applicant works on, field by field as typed. What was handed in is in application_version.';
comment on column application.opened_at is 'When the form was last opened before the call closed; it may still be handed in shortly after.';
comment on column application.claimed_at is 'Since when its owner comes by the link of the mail; a browser that is not signed in has no access any more.';

create table application_version (
    application_id uuid not null references application (id),
    version int not null check (version > 0),
    answers jsonb not null,
    submission_file_id uuid references stored_file (id),
    submitted_at timestamptz not null,
    primary key (application_id, version)
);
comment on table application_version is 'What was handed in, each time; the highest version holds.';

create table application_counter (
    pre_session_id uuid primary key references pre_session (id),
    last int not null
);
comment on table application_counter is 'The last number given for a Pre-session. A sequence would leave gaps.';
