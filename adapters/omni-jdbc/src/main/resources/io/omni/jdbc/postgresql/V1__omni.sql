-- Aggregates, the keys by which they are found, and the outbox. Text is compared byte by byte (collation "C"), as pages are ordered.
create table omni_aggregate (
    type     text   collate "C" not null,
    id       text   collate "C" not null,
    version  bigint not null,
    document jsonb  not null,
    primary key (type, id)
);

create table omni_aggregate_key (
    type       text collate "C" not null,
    index_name text collate "C" not null,
    index_key  text collate "C" not null,
    id         text collate "C" not null,
    primary key (type, index_name, index_key, id)
);
create index omni_aggregate_key_by_id on omni_aggregate_key (type, id);

-- The columns that Debezium's outbox router reads by default, and what the relay needs beside them.
create table omni_outbox (
    position      bigint generated always as identity primary key,
    id            uuid   not null unique,
    aggregatetype text   not null,
    aggregateid   text   not null,
    type          text   not null,
    occurred_at   timestamp with time zone not null,
    payload       jsonb  not null
);

-- The ledger. Instants are nanoseconds since 1970, exact. The accounts of one subject sit together; whoever changes them holds the advisory
-- lock of the subject.
create table omni_account (
    subject     text   collate "C" not null,
    book        text   collate "C" not null,
    detail      text   collate "C" not null,
    balance     bigint not null,
    held        bigint not null,
    active_from bigint,
    expires_at  bigint,
    primary key (subject, book, detail)
) with (fillfactor = 70);

-- What remains of holds; nothing remains of one that has expired and was swept up.
create table omni_hold (
    hold        uuid   not null,
    subject     text   collate "C" not null,
    book        text   collate "C" not null,
    detail      text   collate "C" not null,
    remaining   bigint not null,
    active_from bigint,
    expires_at  bigint,
    primary key (hold, subject, book, detail)
);
create index omni_hold_by_account on omni_hold (subject, book, detail, expires_at)
    where expires_at is not null and remaining <> 0;
create index omni_hold_by_expiry on omni_hold (expires_at) where expires_at is not null;

-- The journal. Entries of one account have positions in the order of their changes; xact tells which entries were kept at a moment.
create table omni_posting (
    position    bigint generated always as identity,
    id          uuid    not null primary key,
    cause       text    not null,
    fingerprint uuid    not null,
    recorded_at bigint  not null,
    lines       text    not null,
    xact        xid8    not null default pg_current_xact_id()
);
create unique index omni_posting_by_position on omni_posting (position);

-- Single numbers by name.
create table omni_mark (
    name text collate "C" primary key,
    mark bigint
);
insert into omni_mark (name, mark) values ('ledger', null), ('forgotten', null), ('checkpoint', null);

-- The accounts and holds of the checkpoint that is kept.
create table omni_checkpoint (
    subject     text   collate "C" not null,
    book        text   collate "C" not null,
    detail      text   collate "C" not null,
    hold        uuid,
    balance     bigint not null,
    held        bigint not null,
    active_from bigint,
    expires_at  bigint
);
