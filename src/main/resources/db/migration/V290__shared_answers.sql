-- What was found of who may see something is kept for some moments. Whatever it follows from says so when it changes,
-- on whichever node, and only once the change is through.

create function answers_changed() returns trigger language plpgsql as
$$ begin perform pg_notify('answers', ''); return null; end $$;
comment on function answers_changed() is 'Ends what nodes keep of who may have a film: see AnswerListener.';
