create table person (
    id uuid primary key default uuidv7(),
    email text not null check (email = lower(email) and length(email) <= 254),
    name text not null,
    locale text not null check (locale in ('en', 'fr', 'es')),
    created_at timestamptz not null default now()
);
create unique index person_email_idx on person (email);

create table person_role (
    person_id uuid not null references person (id) on delete cascade,
    role text not null check (role in ('administrator', 'secretariat', 'moderator', 'speaker', 'delegate')),
    granted_at timestamptz not null default now(),
    primary key (person_id, role)
);

create table sign_in_link (
    token_hash bytea primary key,
    person_id uuid not null references person (id) on delete cascade,
    path text not null check (path like '/%'),
    single_use boolean not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    created_at timestamptz not null default now()
);
create index sign_in_link_person_id_idx on sign_in_link (person_id);
comment on column sign_in_link.token_hash is 'SHA-256 of the token: the database alone opens no door.';
