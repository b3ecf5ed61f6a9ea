alter table meeting_presence add column left_at timestamptz;
comment on column meeting_presence.left_at is 'When the last line of this person was closed; null while there is one, or where it broke without a word.';
