alter table protection_choice add column languages jsonb not null default '[]';
comment on column protection_choice.languages is 'In which alone text and captions may be read, by their codes; in all that there are where none stands here.';
