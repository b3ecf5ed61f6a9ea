alter table mail_message add column opened_at timestamptz;
alter table mail_message add column answered_at timestamptz;
comment on column mail_message.opened_at is 'When somebody first went in by its personal link; no picture in it tells of anything.';
comment on column mail_message.answered_at is 'When a first answer arrived; what it says is kept nowhere here.';
