alter table statement add column text_erased_at timestamptz;
comment on column statement.text_erased_at is 'When its words were erased last, with those of its versions and drafts; null where they never were.';

alter table statement_removal add column text_until timestamptz;
comment on column statement_removal.text_until is 'Until when its words are kept for its speaker, as its certificate says; null where that said that they stay.';
