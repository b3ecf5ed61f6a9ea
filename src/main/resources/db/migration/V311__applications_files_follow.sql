alter table call_for_applications
    add column files_hours int not null default 0 check (files_hours between 0 and 336);
comment on column call_for_applications.files_hours is 'How long after an application was handed in its file may follow; 0 where it has to come with it.';
alter table application add column files_until timestamptz;
comment on column application.files_until is 'Until when the file may follow that was missing when the application was handed in.';
