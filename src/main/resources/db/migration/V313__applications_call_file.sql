create table call_file (
    id uuid primary key default uuidv7(),
    call_id uuid not null references call_for_applications (id) on delete cascade,
    file_id uuid not null references stored_file (id),
    added_by uuid references person (id),
    added_at timestamptz not null,
    unique (call_id, file_id)
);
create index call_file_file_id_idx on call_file (file_id);
comment on table call_file is 'What readers of a call can take away with it, such as a guide; several calls may have the same file.';
