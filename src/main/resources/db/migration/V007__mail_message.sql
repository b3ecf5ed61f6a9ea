create table mail_message (
    id uuid primary key default uuidv7(),
    kind text not null,
    person_id uuid not null,
    to_address text not null,
    locale text not null,
    subject text not null,
    body text not null,
    link_path text,
    link_valid_until timestamptz,
    link_single_use boolean not null default false,
    status text not null check (status in ('held', 'queued', 'sent', 'filed', 'failed', 'discarded')),
    attempts int not null default 0,
    last_error text,
    due_at timestamptz not null,
    created_at timestamptz not null,
    released_by uuid,
    released_at timestamptz,
    sent_at timestamptz,
    check ((link_path is null) = (link_valid_until is null))
);
create index mail_message_status_idx on mail_message (status, due_at);
comment on column mail_message.link_path is 'Where the personal link of this mail leads. The link itself is made when the mail leaves, so that whoever reads the outbox cannot use it.';
