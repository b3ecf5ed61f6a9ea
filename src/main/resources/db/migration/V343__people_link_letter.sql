alter table sign_in_link add column mail_id uuid references mail_message (id);
comment on column sign_in_link.mail_id is 'The letter that holds it; nothing where it is in none.';
