-- Aggregates, the keys by which they are found, and the outbox. 
create table omni_aggregate (
    type     character varying not null,
    id       character varying not null,
    version  bigint not null,
    document character large object not null,
    primary key (type, id)
);

create table omni_aggregate_key (
    type       character varying not null,
    index_name character varying not null,
    index_key  character varying not null,
    id         character varying not null,
    primary key (type, index_name, index_key, id)
);
create index omni_aggregate_key_by_id on omni_aggregate_key (type, id);

-- The columns that Debezium's outbox router reads by default, and what the relay needs beside them.
create table omni_outbox (
    position      bigint generated always as identity primary key,
    id            uuid   not null unique,
    aggregatetype character varying not null,
    aggregateid   character varying not null,
    type          character varying not null,
    occurred_at   timestamp with time zone not null,
    payload       character large object not null
);

-- The ledger. Instants are nanoseconds since 1970, exact. The accounts of one subject sit together; whoever changes them holds the row 'ledger' of omni_mark.
create table omni_account (
    subject     character varying not null,
    book        character varying not null,
    detail      character varying not null,
    balance     bigint not null,
    held        bigint not null,
    active_from bigint,
    expires_at  bigint,
    primary key (subject, book, detail)
);

-- What remains of holds; nothing remains of one that has expired and was swept up.
create table omni_hold (
    hold        uuid   not null,
    subject     character varying not null,
    book        character varying not null,
    detail      character varying not null,
    remaining   bigint not null,
    active_from bigint,
    expires_at  bigint,
    primary key (hold, subject, book, detail)
);
create index omni_hold_by_account on omni_hold (subject, book, detail, expires_at);
create index omni_hold_by_expiry on omni_hold (expires_at);

-- The journal. Entries of one account have positions in the order of their changes.
create table omni_posting (
    position    bigint generated always as identity,
    id          uuid    not null primary key,
    cause       character varying not null,
    fingerprint uuid    not null,
    recorded_at bigint  not null,
    lines       character large object not null
);
create unique index omni_posting_by_position on omni_posting (position);

-- Single numbers by name.
create table omni_mark (
    name character varying primary key,
    mark bigint
);
insert into omni_mark (name, mark) values ('ledger', null), ('forgotten', null), ('checkpoint', null);

-- The accounts and holds of the checkpoint that is kept.
create table omni_checkpoint (
    subject     character varying not null,
    book        character varying not null,
    detail      character varying not null,
    hold        uuid,
    balance     bigint not null,
    held        bigint not null,
    active_from bigint,
    expires_at  bigint
);
