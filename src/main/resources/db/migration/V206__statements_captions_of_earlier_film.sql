alter table statement_captions add column of_earlier_film boolean not null default false;
comment on column statement_captions.of_earlier_film is 'Another video has come since: not shown to anybody until somebody has looked whether they fit.';
