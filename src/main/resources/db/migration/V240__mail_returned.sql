-- What other mail servers reported of letters that had left.

alter table mail_message add column returned_at timestamptz;
alter table mail_message add column delivered_at timestamptz;
comment on column mail_message.returned_at is 'It left and came back: it has failed, in the words of the server that refused it.';
comment on column mail_message.delivered_at is 'The last mail server said that it put it into the mailbox; few say so.';
