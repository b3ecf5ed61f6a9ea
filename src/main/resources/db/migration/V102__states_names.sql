-- A language is a row, not a column: names in one more language are rows of a migration of their own.

create table state_name (
    iso3 char(3) not null references state (iso3),
    language text not null,
    name text not null,
    primary key (iso3, language)
);

insert into state_name (iso3, language, name)
select iso3, language, name
from state, lateral (values
    ('en', name_en), ('fr', name_fr), ('es', name_es), ('ar', name_ar), ('ru', name_ru), ('zh', name_zh)
) as said (language, name);

alter table state
    drop column name_en, drop column name_fr, drop column name_es,
    drop column name_ar, drop column name_ru, drop column name_zh;

create table organisation_name (
    code text not null references state_organisation (code),
    language text not null,
    name text not null,
    primary key (code, language)
);

insert into organisation_name (code, language, name)
select code, language, name
from state_organisation, lateral (values ('en', label_en), ('fr', label_fr), ('es', label_es)) as said (language, name);

alter table state_organisation drop column label_en, drop column label_fr, drop column label_es;
