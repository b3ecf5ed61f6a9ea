-- The UPR database. A row is one (text, recommending State) pair, as UPR Info counts; the UN paragraph that may hold several
-- is kept beside it. Nothing is overwritten: what a row said before a change stays in recommendation_version, and a row that
-- an undone import had brought is withdrawn, not deleted, so that its permanent address can say so.

create table recommendation_import (
    id bigint generated always as identity primary key,
    file_name text not null,
    file_sha256 char(64) not null,
    file_bytes bigint not null,
    stored_file_id uuid references stored_file (id),
    layout text not null,
    licence_note text not null default '',
    state_under_review char(3) references state (iso3),
    session_number int references working_group_session (number),
    sample boolean not null default false,
    created_at timestamptz not null
);

-- One rehearsal, application or undoing of an import.
create table recommendation_import_run (
    id bigint generated always as identity primary key,
    import_id bigint not null references recommendation_import (id),
    kind text not null check (kind in ('rehearsal', 'application', 'undoing')),
    status text not null check (status in ('waiting', 'running', 'done', 'failed')),
    rows_total int,
    rows_read int not null default 0,
    new_rows int not null default 0,
    changed_rows int not null default 0,
    identical_rows int not null default 0,
    refused_rows int not null default 0,
    left_out_rows int not null default 0,
    failure text not null default '',
    asked_at timestamptz not null,
    started_at timestamptz,
    alive_at timestamptz,
    ended_at timestamptz
);
create index recommendation_import_run_import_id_idx on recommendation_import_run (import_id);
create index recommendation_import_run_status_idx on recommendation_import_run (status) where status in ('waiting', 'running');

-- What a run found in the file: rows refused, values repaired, and things a person should look at.
create table recommendation_import_finding (
    run_id bigint not null references recommendation_import_run (id) on delete cascade,
    position int not null,
    row_number int not null,
    severity text not null check (severity in ('refused', 'repaired', 'warning')),
    field text not null,
    value text not null,
    reason text not null,
    vocabulary text,
    primary key (run_id, position)
);

-- The UN's paragraphs, as imports gave them; the last import's wording counts.
create table recommendation_paragraph (
    session_number int not null references working_group_session (number),
    state_under_review char(3) not null references state (iso3),
    number text not null,
    text text not null,
    import_id bigint not null references recommendation_import (id),
    primary key (session_number, state_under_review, number, import_id)
);

create table recommendation (
    id bigint generated always as identity primary key,
    kind text not null check (kind in ('recommendation', 'pledge')),
    session_number int not null references working_group_session (number),
    state_under_review char(3) not null references state (iso3),
    sur_group text not null,
    sur_organisations text[] not null,
    recommending_state char(3) references state (iso3),
    rs_group text not null,
    rs_organisations text[] not null,
    paragraph text not null,
    text text not null,
    language text not null,
    response text not null check (response in ('supported', 'noted', 'partially-supported', 'pending', 'pledge')),
    responses jsonb not null,
    action int check (action between 1 and 5),
    issues text[] not null,
    affected text[] not null,
    sdgs text[] not null,
    themes text[] not null,
    source_file text not null,
    source_row int not null,
    created_by_import bigint not null references recommendation_import (id),
    import_id bigint not null references recommendation_import (id), -- the last that wrote it
    version int not null default 1,
    withdrawn_at timestamptz,
    changed_at timestamptz not null,
    revision bigint not null
);
create index recommendation_revision_idx on recommendation (revision);
create index recommendation_review_idx on recommendation (session_number, state_under_review, paragraph);
create index recommendation_import_id_idx on recommendation (import_id);
create index recommendation_created_by_import_idx on recommendation (created_by_import);

-- Goes up in the order of commits, because one import runs at a time; whoever follows the record remembers where he is.
create sequence recommendation_revision;

create table recommendation_version (
    recommendation_id bigint not null references recommendation (id),
    version int not null,
    content jsonb not null,
    source_file text not null,
    source_row int not null,
    import_id bigint not null references recommendation_import (id),
    replaced_by_import bigint not null references recommendation_import (id),
    replaced_at timestamptz not null,
    primary key (recommendation_id, version)
);
create index recommendation_version_replaced_by_import_idx on recommendation_version (replaced_by_import);

-- By what an imported row is recognised as one that is here already.
create table recommendation_key (
    key text primary key,
    recommendation_id bigint not null references recommendation (id),
    import_id bigint not null references recommendation_import (id)
);
create index recommendation_key_recommendation_id_idx on recommendation_key (recommendation_id);
