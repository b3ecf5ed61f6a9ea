create table series (
    id uuid primary key default uuidv7(),
    slug text not null unique check (slug ~ '^[a-z0-9-]{1,40}$'),
    session_number int not null references working_group_session (number),
    format text not null check (format in ('virtual', 'in-person', 'hybrid')),
    date_precision text not null check (date_precision in ('days', 'week', 'month')),
    starts_on date not null,
    ends_on date not null check (ends_on >= starts_on),
    to_be_confirmed boolean not null,
    zone text not null,
    sample boolean not null,
    created_at timestamptz not null default now()
);
comment on column series.sample is 'Made up for the demonstration; announced as such on every page that shows it.';

create table pre_session (
    id uuid primary key default uuidv7(),
    series_id uuid not null references series (id),
    state_iso3 char(3) not null references state (iso3),
    starts_at timestamptz,
    minutes int not null default 60 check (minutes between 15 and 240),
    meeting_link text check (meeting_link ~ '^https://'),
    unique (series_id, state_iso3)
);
comment on column pre_session.meeting_link is 'Address of an outside video call for the questions and answers, if there is one.';
