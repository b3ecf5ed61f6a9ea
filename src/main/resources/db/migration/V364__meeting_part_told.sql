alter table meeting_part add column told_hour timestamptz;
comment on column meeting_part.told_hour is 'Of the Pre-session, as the person was told it last; absent where none was told.';
