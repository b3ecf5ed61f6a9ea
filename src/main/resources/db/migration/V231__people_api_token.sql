create table api_token (
    id uuid primary key default uuidv7(),
    person_id uuid not null references person (id),
    name text not null,
    token_hash bytea not null unique,
    scope text not null check (scope in ('applications')),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    ended_at timestamptz
);
create index api_token_person_id_idx on api_token (person_id);
comment on table api_token is 'With which a program of somebody''s reads what that person may see. The token itself is kept nowhere.';
