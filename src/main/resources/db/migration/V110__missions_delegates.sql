-- Whoever is named speaks for a mission only when he says so himself; and is called as he is called there.

alter table delegate add column name text not null default '';
comment on column delegate.name is 'As the mission, or the delegate to this mission, gave it; nothing that is known of the person elsewhere.';

create table named_delegate (
    id uuid primary key default uuidv7(),
    mission_id uuid not null references mission (id),
    email text not null check (email = lower(email) and length(email) <= 254),
    name text not null,
    named_by uuid not null references person (id),
    named_at timestamptz not null,
    unique (mission_id, email)
);
create index named_delegate_email_idx on named_delegate (email);
comment on table named_delegate is 'Named by a colleague, and not yet a delegate.';
