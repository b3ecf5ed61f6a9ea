create table media_asset (
    id uuid primary key default uuidv7(),
    file_id uuid not null unique references stored_file (id) on delete cascade,
    longest_seconds int not null check (longest_seconds > 0),
    status text not null check (status in ('waiting', 'working', 'ready', 'refused')),
    length_millis bigint not null default 0,
    progress_percent int not null default 0 check (progress_percent between 0 and 100),
    refusal_key text,
    attempts int not null default 0,
    due_at timestamptz not null,
    created_at timestamptz not null
);
create index media_asset_due_idx on media_asset (due_at) where status in ('waiting', 'working');
comment on table media_asset is 'A video and what is made of it. The row is its own job: whoever works on it keeps due_at ahead of the clock; when a worker dies, it comes due again and another takes it.';
