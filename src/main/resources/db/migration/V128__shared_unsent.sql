-- What was typed into forms whose writers were not signed in any more.

create table unsent (
    key_hash bytea not null,
    action text not null,
    owner text not null,
    fields text not null,
    kept_at timestamptz not null,
    primary key (key_hash, action)
);
create index unsent_kept_at_idx on unsent (kept_at);
comment on table unsent is 'Forms that were sent in vain: for the browser that has the key, for a day.';
comment on column unsent.key_hash is 'SHA-256 of the key in the browser''s cookie.';
comment on column unsent.owner is 'Mark of the person for whom the form was made; empty where it was nobody''s.';
