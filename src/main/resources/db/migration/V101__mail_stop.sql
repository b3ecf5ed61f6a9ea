-- A mail may say to mail programs where it is stopped, and may go to somebody whom this installation does not know yet.

alter table mail_message add column stop_address text;
alter table mail_message alter column person_id drop not null;
alter table mail_message add check (link_path is null or person_id is not null);
