create trigger person_answers after update or delete on person
    for each statement execute function answers_changed();
create trigger person_role_answers after insert or update or delete or truncate on person_role
    for each statement execute function answers_changed();

-- A session is written each minute that it is used, and that changes nothing; nor does a sign-in, of which there are
-- many at once: what the browser held before was nobody's, and it holds something else from then on.
create trigger spring_session_answers after delete on spring_session
    for each row when (old.principal_name is not null)
    execute function answers_changed();
create trigger spring_session_answers_of_another after update on spring_session
    for each row when (old.principal_name is not null and old.principal_name is distinct from new.principal_name)
    execute function answers_changed();
