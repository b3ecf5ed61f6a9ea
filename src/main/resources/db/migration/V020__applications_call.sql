create table call_for_applications (
    id uuid primary key default uuidv7(),
    series_id uuid not null unique references series (id),
    opens_at timestamptz not null,
    closes_at timestamptz not null check (closes_at > opens_at),
    zone text not null,
    contact_email text not null
);

create table call_extension (
    id uuid primary key default uuidv7(),
    call_id uuid not null references call_for_applications (id),
    pre_session_id uuid not null references pre_session (id),
    closes_at timestamptz not null,
    reason text not null,
    extended_by uuid references person (id),
    extended_at timestamptz not null
);
create index call_extension_call_id_idx on call_extension (call_id);
comment on table call_extension is 'A later close for one State. Rows are only added: the last one holds, the others are its history.';
