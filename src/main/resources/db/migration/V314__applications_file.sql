create table application_file (
    file_id uuid primary key references stored_file (id) on delete cascade,
    application_id uuid not null references application (id) on delete cascade,
    question text not null
);
create index application_file_application_id_idx on application_file (application_id);
comment on table application_file is 'Files that were sent for questions which a call added. Which of them is the answer stands among the answers.';
