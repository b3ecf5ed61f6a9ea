create table application_erasure (
    application_id uuid not null references application (id) on delete cascade,
    data text not null check (data in ('person', 'sensitive')),
    erased_at timestamptz not null,
    primary key (application_id, data)
);
comment on table application_erasure is 'Answers of which class of personal data were erased of an application, in all of its versions.';
alter table application_version add column receipt_code text;
comment on column application_version.receipt_code is 'The code of its receipt, from when on answers are erased over which it was made.';
