create table statement_transcription (
    statement_id uuid not null references statement (id),
    language text not null,
    asset_id uuid not null,
    attempts int not null default 0,
    due_at timestamptz not null,
    trouble text,
    primary key (statement_id, language)
);
create index statement_transcription_due_at_idx on statement_transcription (due_at) where trouble is null;
comment on table statement_transcription is 'What a program is to write down of a film: it goes once the captions are there, and stays with its trouble until it is asked for again.';
comment on column statement_transcription.due_at is 'When it is begun; while somebody is at it, when that one is given up for dead.';
comment on column statement_transcription.trouble is 'Code of why nothing came of it.';
