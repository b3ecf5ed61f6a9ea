alter table protection_choice add column veiled boolean not null default false;
comment on column protection_choice.veiled is 'Whether a protected speaker agreed that the film be shown in which nobody is known by picture or voice.';
