create table application_comment (
    id uuid primary key default uuidv7(),
    application_id uuid not null references application (id) on delete cascade,
    author_id uuid not null references person (id),
    text text not null,
    written_at timestamptz not null
);
create index application_comment_application_id_idx on application_comment (application_id, written_at);
comment on table application_comment is 'What assessors say to each other of an application. Nobody else reads it.';
