create table statement_draft (
    id bigint generated always as identity primary key,
    statement_id uuid not null references statement (id),
    content jsonb not null,
    saved_at timestamptz not null
);
create index statement_draft_statement_id_idx on statement_draft (statement_id, id desc);
comment on table statement_draft is 'What a statement said while it was written, now and then; its speaker can bring it back.';
