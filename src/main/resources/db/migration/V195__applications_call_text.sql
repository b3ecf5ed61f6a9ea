alter table call_for_applications add published_at timestamptz;
update call_for_applications set published_at = least(opens_at, now());
comment on column call_for_applications.published_at is 'From when on everybody sees the call; without it, staff alone.';

create table call_text (
    call_id uuid not null references call_for_applications (id),
    section text not null,
    language text not null,
    text text not null,
    primary key (call_id, section, language)
);
comment on table call_text is 'What a call says, section by section, in Markdown.';
