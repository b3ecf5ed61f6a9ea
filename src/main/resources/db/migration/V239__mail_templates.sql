-- The words of letters, as staff have changed them. The latest version of a language holds; an empty one gives the
-- product's own words back.

create table mail_template (
    key text not null,
    locale text not null,
    version int not null check (version > 0),
    subject text not null,
    body text not null,
    saved_at timestamptz not null,
    saved_by uuid,
    primary key (key, locale, version),
    check ((subject = '') = (body = ''))
);

alter table mail_message add column template text;
comment on column mail_message.template is 'Which words it was written from: the key, the language and the version; version 0 is the product''s own.';
