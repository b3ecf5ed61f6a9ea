-- Several drafts may be begun in one browser at once; and a form that is sent twice begins one.

alter table application add column start_key uuid unique;
comment on column application.start_key is 'The key of the form that began it.';

create table held_application (
    browser uuid not null,
    application_id uuid not null references application (id) on delete cascade,
    held_at timestamptz not null,
    primary key (browser, application_id)
);
create index held_application_application_id_idx on held_application (application_id);
comment on table held_application is 'Which browser, not signed in, began which draft; its session knows the browser.';
