create table application_target (
    pre_session_id uuid primary key references pre_session (id),
    applications int not null check (applications between 1 and 500),
    set_by uuid references person (id),
    set_at timestamptz not null
);
comment on table application_target is 'How many applications are hoped for; without a row as many as usual.';
