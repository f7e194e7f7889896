-- Text is compared byte by byte (collation "C"), as pages are ordered. Instants are nanoseconds since 1970, exact.

-- Aggregates as documents, and the keys by which they are found.
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

-- The columns that Debezium's outbox router reads by default. The payload is the event in the JSON format of CloudEvents. Rows are inserted
-- and deleted, and never updated.
create table omni_outbox (
    position      bigint generated always as identity primary key,
    id            uuid   not null,
    aggregatetype text   not null,
    aggregateid   text   not null,
    type          text   not null,
    occurred_at   bigint not null,
    payload       jsonb  not null
);

-- Events that were not distributed to the queues of subscriptions yet.
create table omni_outbox_waiting (
    position bigint primary key
);

create table omni_subscription (
    id text collate "C" primary key
);

-- What a subscription has still to receive, or what is dead there. Fresh events are due since the smallest number.
create table omni_delivery (
    position        bigint  not null,
    subscription    text    collate "C" not null,
    event           uuid    not null,
    aggregatetype   text    collate "C" not null,
    aggregateid     text    collate "C" not null,
    in_line         boolean not null default true,
    attempts        integer not null default 0,
    due_at          bigint  not null default -9223372036854775808,
    failed_attempt  integer not null default 0,
    failure         text,
    failure_message text,
    died_at         bigint,
    primary key (position, subscription)
);
create index omni_delivery_by_lane on omni_delivery (subscription, aggregatetype, aggregateid, position);
create index omni_delivery_dead on omni_delivery (subscription, event) where died_at is not null;

-- One row for each subject of which a subscription has something to receive: the oldest such event, from when on it is due (never while it
-- is dead), and the lease under which one is out. Whoever changes deliveries of the subject holds the row.
create table omni_lane (
    subscription   text collate "C" not null,
    aggregatetype  text collate "C" not null,
    aggregateid    text collate "C" not null,
    head           bigint,
    due_at         bigint,
    lease_position bigint,
    lease_token    bigint,
    lease_until    bigint,
    primary key (subscription, aggregatetype, aggregateid)
);
create index omni_lane_by_due on omni_lane (subscription, due_at, head);
create sequence omni_lease_token;

-- The ledger. The accounts of one subject sit together; whoever changes them holds the advisory lock of the subject. An account keeps its
-- number for ever; holds refer to it by that.
create table omni_account (
    number      bigint generated always as identity unique,
    balance     bigint not null,
    held        bigint not null,
    active_from bigint,
    expires_at  bigint,
    subject     text   collate "C" not null,
    book        text   collate "C" not null,
    detail      text   collate "C" not null,
    primary key (subject, book, detail)
) with (fillfactor = 70);

-- What remains of holds; nothing remains of one that has expired and was swept up.
create table omni_hold (
    hold        uuid   not null,
    account     bigint not null,
    remaining   bigint not null,
    active_from bigint,
    expires_at  bigint,
    primary key (hold, account)
);
create index omni_hold_by_account on omni_hold (account, expires_at) where remaining <> 0;
create index omni_hold_by_expiry on omni_hold (expires_at) where expires_at is not null and remaining <> 0;
create index omni_hold_swept on omni_hold (expires_at) where expires_at is not null and remaining = 0;

-- The journal. Entries of one account have positions in the order of their changes. The transaction comes first, so that its number is given
-- before the position is: who drew a position below one that can be seen had a number by then. The lines are JSON:
-- [[subject, book, detail, [balance, held, balance after, held after, {"hold":..., "contra":..., "window":[from, until]}], ...], ...]
create table omni_posting (
    xact        xid8   not null default pg_current_xact_id(),
    position    bigint generated always as identity,
    id          uuid   not null primary key,
    fingerprint uuid   not null,
    recorded_at bigint not null,
    cause       text   not null,
    lines       text   not null
);
create unique index omni_posting_by_position on omni_posting (position);

-- Single numbers by name, the version of these tables among them. The rows are locks, too.
create table omni_mark (
    name text collate "C" primary key,
    mark bigint
);
insert into omni_mark (name, mark) values
    ('schema', 1), ('ledger', null), ('forgotten', null), ('checkpoint', null), ('sealed', null), ('queues', null), ('distribution', null);

-- The accounts and holds of the checkpoint that is kept.
create table omni_checkpoint (
    position    bigint not null,
    subject     text   collate "C" not null,
    book        text   collate "C" not null,
    detail      text   collate "C" not null,
    hold        uuid,
    balance     bigint not null,
    held        bigint not null,
    active_from bigint,
    expires_at  bigint
);
