create table statement_note (
    id bigint generated always as identity primary key,
    statement_id uuid not null references statement (id),
    asset_id uuid,
    at_millis int not null check (at_millis >= 0),
    words text not null,
    written_by uuid not null references person (id),
    written_at timestamptz not null,
    told_at timestamptz
);
create index statement_note_statement_id_idx on statement_note (statement_id);
comment on table statement_note is 'What staff want changed at a moment of a video; its speaker reads it once changes were asked for.';
comment on column statement_note.asset_id is 'The video of which the moment is; no reference, for it may be erased before the note.';
