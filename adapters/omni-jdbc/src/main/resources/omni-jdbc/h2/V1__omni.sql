-- Instants are nanoseconds since 1970, exact. H2 commits whenever it makes a table, so that this goes on where it was cut off.

-- Aggregates as documents, and the keys by which they are found.
create table if not exists omni_aggregate (
    type     character varying not null,
    id       character varying not null,
    version  bigint not null,
    document character large object not null,
    primary key (type, id)
);

create table if not exists omni_aggregate_key (
    type       character varying not null,
    index_name character varying not null,
    index_key  character varying not null,
    id         character varying not null,
    primary key (type, index_name, index_key, id)
);
create index if not exists omni_aggregate_key_by_id on omni_aggregate_key (type, id);

-- The columns that Debezium's outbox router reads by default. The payload is the event in the JSON format of CloudEvents. Rows are inserted
-- and deleted, and never updated.
create table if not exists omni_outbox (
    position      bigint generated always as identity primary key,
    id            uuid not null,
    aggregatetype character varying not null,
    aggregateid   character varying not null,
    type          character varying not null,
    occurred_at   bigint not null,
    payload       character large object not null
);

-- Events that were not distributed to the queues of subscriptions yet.
create table if not exists omni_outbox_waiting (
    position bigint primary key
);

create table if not exists omni_subscription (
    id character varying primary key
);

-- What a subscription has still to receive, or what is dead there. Fresh events are due since the smallest number.
create table if not exists omni_delivery (
    position        bigint not null,
    subscription    character varying not null,
    event           uuid not null,
    aggregatetype   character varying not null,
    aggregateid     character varying not null,
    in_line         boolean not null default true,
    attempts        integer not null default 0,
    due_at          bigint not null default -9223372036854775808,
    failed_attempt  integer not null default 0,
    failure         character varying,
    failure_message character varying,
    died_at         bigint,
    primary key (position, subscription)
);
create index if not exists omni_delivery_by_lane on omni_delivery (subscription, aggregatetype, aggregateid, position);
create index if not exists omni_delivery_dead on omni_delivery (subscription, event);

-- One row for each subject of which a subscription has something to receive: the oldest such event, from when on it is due (never while it
-- is dead), and the lease under which one is out. Whoever changes deliveries of the subject holds the row 'queues' of omni_mark.
create table if not exists omni_lane (
    subscription   character varying not null,
    aggregatetype  character varying not null,
    aggregateid    character varying not null,
    head           bigint,
    due_at         bigint,
    lease_position bigint,
    lease_token    bigint,
    lease_until    bigint,
    primary key (subscription, aggregatetype, aggregateid)
);
create index if not exists omni_lane_by_due on omni_lane (subscription, due_at, head);
create sequence if not exists omni_lease_token;

-- The ledger. The accounts of one subject sit together; whoever changes them holds the row 'ledger' of omni_mark.
create table if not exists omni_account (
    number      bigint generated always as identity unique,
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
create table if not exists omni_hold (
    hold        uuid not null,
    account     bigint not null,
    remaining   bigint not null,
    active_from bigint,
    expires_at  bigint,
    primary key (hold, account)
);
create index if not exists omni_hold_by_account on omni_hold (account, expires_at);
create index if not exists omni_hold_by_expiry on omni_hold (expires_at);

-- The journal. Positions are in the order of commits: whoever writes entries holds the row 'ledger' of omni_mark. The lines are JSON:
-- [[subject, book, detail, [balance, held, balance after, held after, {"hold":..., "contra":..., "window":[from, until]}], ...], ...]
create table if not exists omni_posting (
    position    bigint generated always as identity,
    id          uuid   not null primary key,
    fingerprint uuid   not null,
    recorded_at bigint not null,
    cause       character varying not null,
    lines       character large object not null
);
create unique index if not exists omni_posting_by_position on omni_posting (position);

-- Single numbers by name, the version of these tables among them. The rows are locks, too.
create table if not exists omni_mark (
    name character varying primary key,
    mark bigint
);
insert into omni_mark (name, mark)
    select name, mark from (values ('schema', 1), ('ledger', null), ('forgotten', null), ('checkpoint', null),
        ('sealed', null), ('queues', null), ('distribution', null)) as m (name, mark)
    where not exists (select 1 from omni_mark);

-- The accounts and holds of the checkpoint that is kept.
create table if not exists omni_checkpoint (
    position    bigint not null,
    subject     character varying not null,
    book        character varying not null,
    detail      character varying not null,
    hold        uuid,
    balance     bigint not null,
    held        bigint not null,
    active_from bigint,
    expires_at  bigint
);
