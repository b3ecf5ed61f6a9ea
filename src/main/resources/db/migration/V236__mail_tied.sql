-- A letter that waits is tied to what it tells: gone, the letter goes; changed, it is written anew.

alter table mail_message drop constraint mail_message_status_check;
alter table mail_message add constraint mail_message_status_check
    check (status in ('held', 'queued', 'sent', 'filed', 'failed', 'discarded', 'overtaken'));

alter table mail_message add column fact text check (fact ~ '^[a-z-]+/');
alter table mail_message add column told text;
alter table mail_message add column series text not null default '';
alter table mail_message add column state text not null default '';
alter table mail_message add column edited boolean not null default false;
alter table mail_message add column settled_at timestamptz;
create index mail_message_fact_idx on mail_message (fact) where fact is not null;
comment on column mail_message.fact is 'What it tells, by the name of who knows whether that is still so. Of letters of one fact one waits at most.';
comment on column mail_message.told is 'The times and places that its reader is told.';
comment on column mail_message.edited is 'Somebody has changed its words: they are replaced only where what it tells has changed.';
comment on column mail_message.settled_at is 'It was discarded, and its reader knows it otherwise.';

create table mail_version (
    mail_id uuid not null references mail_message (id) on delete cascade,
    number int not null check (number > 0),
    subject text not null,
    body text not null,
    replaced_at timestamptz not null,
    replaced_by uuid,
    primary key (mail_id, number)
);
comment on table mail_version is 'What a letter said before it was changed. Without replaced_by what it tells had changed.';
