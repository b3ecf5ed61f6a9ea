create table audit_entry (
    seq bigint generated always as identity primary key,
    at timestamptz not null,
    actor_id uuid,
    act text not null,
    subject text not null,
    details jsonb not null,
    previous_hash bytea not null,
    hash bytea not null unique
);
comment on table audit_entry is 'Who did what to what. Each row carries the hash of the row before it, so that a gap or a change shows.';

create function audit_entry_is_append_only() returns trigger language plpgsql as
$$ begin raise exception 'audit_entry is append-only'; end $$;
create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function audit_entry_is_append_only();
