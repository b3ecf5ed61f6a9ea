-- A language is a row, not a column: labels in one more language are rows of a migration of their own.

create table issue_label (
    code text not null references issue (code),
    language text not null,
    label text not null,
    primary key (code, language)
);
create unique index issue_label_english_idx on issue_label (label) where language = 'en';

insert into issue_label (code, language, label)
select code, language, label
from issue, lateral (values ('en', label_en), ('fr', label_fr), ('es', label_es)) as said (language, label);

alter table issue drop column label_en, drop column label_fr, drop column label_es;

create table affected_group_label (
    code text not null references affected_group (code),
    language text not null,
    label text not null,
    primary key (code, language)
);

insert into affected_group_label (code, language, label)
select code, language, label
from affected_group, lateral (values ('en', label_en), ('fr', label_fr), ('es', label_es)) as said (language, label);

alter table affected_group drop column label_en, drop column label_fr, drop column label_es;

create table development_goal_label (
    code text not null references development_goal (code),
    language text not null,
    label text not null,
    primary key (code, language)
);

insert into development_goal_label (code, language, label)
select code, language, label
from development_goal, lateral (values ('en', label_en), ('fr', label_fr), ('es', label_es)) as said (language, label);

alter table development_goal drop column label_en, drop column label_fr, drop column label_es;
