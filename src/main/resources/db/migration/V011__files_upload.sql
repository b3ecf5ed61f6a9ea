create table upload (
    id uuid primary key default uuidv7(),
    purpose text not null,
    subject_id uuid not null,
    owner_id uuid not null,
    name text not null,
    length_bytes bigint check (length_bytes > 0),
    limit_bytes bigint not null,
    created_at timestamptz not null,
    finished_at timestamptz
);
create index upload_subject_idx on upload (purpose, subject_id, owner_id);
comment on table upload is 'A file on its way here, in pieces. How much has come is the length of its data file, and nothing else.';
comment on column upload.length_bytes is 'Absent while the sender has not said it (tus defer-length).';
