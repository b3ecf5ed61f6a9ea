create trigger person_answers after update or delete on person
    for each statement execute function answers_changed();
create trigger person_role_answers after insert or update or delete or truncate on person_role
    for each statement execute function answers_changed();

-- A session is written each minute that it is used, and that changes nothing.
create trigger spring_session_answers after delete on spring_session
    for each row execute function answers_changed();
create trigger spring_session_answers_of_another after update on spring_session
    for each row when (old.principal_name is distinct from new.principal_name or old.session_id <> new.session_id)
    execute function answers_changed();
