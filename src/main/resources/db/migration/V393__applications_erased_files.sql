-- The files that were the answers were left: these applications are erased once more.
delete from application_erasure where application_id in (select application_id from application_file);
