create trigger pre_session_answers after update or delete on pre_session
    for each statement execute function answers_changed();
