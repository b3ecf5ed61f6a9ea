create table application_redacted_copy (
    application_id uuid primary key references application (id) on delete cascade,
    version int not null,
    fields text[] not null,
    passages text[] not null,
    made_by uuid not null references person (id),
    made_at timestamptz not null
);
comment on table application_redacted_copy is 'What staff hid of an application, so that it is assessed without knowing it; the desk has the copy in its place.';
comment on column application_redacted_copy.version is 'The version that somebody looked through: what was corrected since is hidden.';
comment on column application_redacted_copy.fields is 'Questions whose answers are hidden wholly.';
comment on column application_redacted_copy.passages is 'Words that are hidden wherever they stand.';
