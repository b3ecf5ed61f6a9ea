alter table call_extension add column reason_fr text not null default '';
alter table call_extension add column reason_es text not null default '';
comment on column call_extension.reason_fr is 'Empty where the reason was not translated: readers then get it as it was first written.';
