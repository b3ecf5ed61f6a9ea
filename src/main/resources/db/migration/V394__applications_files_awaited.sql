alter table application add column files_awaited text[] not null default '{}';
comment on column application.files_awaited is 'The questions whose files may follow, as they were missing when it was handed in.';
-- What was promised before: the files of all questions that had to be answered.
update application set files_awaited = array(
    select 'submission'
    union
    select question ->> 'name'
    from application_form as form,
         jsonb_array_elements(form.questionnaire -> 'sections') as part,
         jsonb_array_elements(part -> 'questions') as question
    where form.id = application.form_id and question ->> 'kind' = 'attachment'
      and ((question ->> 'required')::boolean or (question ->> 'requiredAfter')::date < files_until::date))
where files_until is not null;
