-- Letters whose time is over are erased, and each was looked for among all links.
create index sign_in_link_letter on sign_in_link (mail_id) where mail_id is not null;
