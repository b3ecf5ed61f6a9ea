-- The hour that a letter is about, drawn as a sheet of a calendar beside its words.

alter table mail_message
    add column hour_at timestamptz,
    add column hour_zone text,
    add column hour_own_zone text,
    add check ((hour_at is null) = (hour_zone is null)),
    add check (hour_own_zone is null or hour_at is not null);
comment on column mail_message.hour_zone is 'Where it happens; hour_own_zone where the reader is, if that is known and its clocks are others.';
