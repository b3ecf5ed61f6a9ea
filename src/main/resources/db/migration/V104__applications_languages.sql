-- A language is a row, not a column; which ones there are is the product's to say and not the table's.

create table call_extension_reason (
    extension_id uuid not null references call_extension (id),
    language text not null,
    reason text not null,
    primary key (extension_id, language)
);
comment on table call_extension_reason is 'No row where the reason was not translated: readers then get the one of language en, as it was first written.';

insert into call_extension_reason (extension_id, language, reason)
select id, language, said.reason
from call_extension, lateral (values
    ('en', call_extension.reason), ('fr', reason_fr), ('es', reason_es)
) as said (language, reason)
where language = 'en' or said.reason <> '';

alter table call_extension drop column reason, drop column reason_fr, drop column reason_es;

alter table application drop constraint application_locale_check;
