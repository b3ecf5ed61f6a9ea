-- Who runs the installation, as an administrator says it: one row at most, and its texts by language.

create table identity (
    single boolean primary key default true check (single),
    email text not null,
    telephone text not null,
    postal_address text not null,
    colour_light text check (colour_light ~ '^#[0-9a-f]{6}$'),
    colour_dark text check (colour_dark ~ '^#[0-9a-f]{6}$'),
    emblem_kind text check (emblem_kind in ('svg', 'png')),
    emblem bytea check (octet_length(emblem) <= 16384),
    check ((colour_light is null) = (colour_dark is null)),
    check ((emblem_kind is null) = (emblem is null))
);
comment on table identity is 'The organisation that runs the installation; no row where nobody has said.';
comment on column identity.emblem is 'Cleaned: an SVG of a few shapes, or a PNG that was written anew.';

create table identity_text (
    part text not null check (part in ('name', 'short-name', 'footer', 'imprint', 'privacy')),
    language text not null,
    text text not null check (text <> ''),
    primary key (part, language)
);
comment on column identity_text.language is 'ISO 639, such as fr.';
