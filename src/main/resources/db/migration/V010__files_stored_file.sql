create table stored_file (
    id uuid primary key default uuidv7(),
    name text not null check (length(name) between 1 and 200),
    media_type text not null,
    bytes bigint not null check (bytes > 0),
    sha256 char(64) not null check (sha256 ~ '^[0-9a-f]{64}$'),
    created_at timestamptz not null
);
create index stored_file_sha256_idx on stored_file (sha256);
comment on table stored_file is 'A file as it was sent. Its bytes lie in the folder files/ under their hash; two rows may share them.';
comment on column stored_file.name is 'As its sender named it, without a folder; shown, never used as a path.';
