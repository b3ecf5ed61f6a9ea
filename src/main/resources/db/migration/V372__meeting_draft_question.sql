-- What is sent late under the id of a question that was asked meanwhile is known by it, whatever was kept before.
alter table meeting_draft add column question_id uuid not null default gen_random_uuid();
comment on column meeting_draft.question_id is 'Of the question that it becomes, chosen by the form in which it is written.';
