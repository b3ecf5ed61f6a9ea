create table application_co_writer (
    application_id uuid not null references application (id) on delete cascade,
    person_id uuid not null references person (id),
    asked_at timestamptz not null,
    opened_at timestamptz,
    primary key (application_id, person_id)
);
create index application_co_writer_person_id_idx on application_co_writer (person_id);
comment on table application_co_writer is 'Who may write an application beside its owner, who asked them.';
comment on column application_co_writer.opened_at is 'When they came first.';
