create table application_form (
    id uuid primary key default uuidv7(),
    call_id uuid not null references call_for_applications (id),
    version int not null check (version > 0),
    questionnaire jsonb not null,
    published_at timestamptz,
    saved_at timestamptz not null,
    saved_by uuid references person (id),
    unique (call_id, version)
);
create unique index application_form_edited_idx on application_form (call_id) where published_at is null;
comment on table application_form is 'What a call asks, version by version. Once published, a version is not changed any more.';
comment on column application_form.published_at is 'From when on it is asked of who begins; without it, it is being edited.';

alter table application add form_id uuid references application_form (id);
create index application_form_id_idx on application (form_id);
comment on column application.form_id is 'The version that it answers from beginning to end; without one, the form that every installation has.';
