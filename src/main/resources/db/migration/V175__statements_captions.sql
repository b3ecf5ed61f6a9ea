create table statement_captions (
    statement_id uuid not null references statement (id),
    language text not null,
    revision int not null check (revision > 0),
    cues jsonb not null,
    saved_at timestamptz not null,
    primary key (statement_id, language)
);
comment on table statement_captions is 'What is said in a statement and when, in one language: [{from, to, text}], in milliseconds, in the order of time.';
comment on column statement_captions.revision is 'Grows with each change: whoever saves names the one that was read, and overwrites no other.';
