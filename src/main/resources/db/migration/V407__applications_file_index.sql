-- Before a file goes it is looked up whether an application has it; without an index all of them were read each time.
create index application_submission_file on application (submission_file_id) where submission_file_id is not null;
create index application_version_submission_file on application_version (submission_file_id) where submission_file_id is not null;
