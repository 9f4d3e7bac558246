-- The durable memory of the hub. One history for H2 (PostgreSQL mode) and PostgreSQL; ${binary} is the vendor's type
-- for raw bytes. Times are instants.

create sequence message_ids increment by 50;
create sequence dossier_ids increment by 50;
create sequence event_ids increment by 50;
create sequence delivery_ids increment by 50;
create sequence quarantine_ids increment by 50;

-- What arrived. outcome: KEPT (not worked on yet), APPLIED, REFUSED, PARTLY (some items of a batch).
create table message (
    id           bigint primary key,
    province     varchar(8)   not null,
    system       varchar(40)  not null,
    door         varchar(80)  not null,
    message_key  varchar(160) not null,
    content_type varchar(120),
    received_at  timestamp with time zone not null,
    outcome      varchar(12)  not null,
    answer       varchar(1000000),
    constraint message_once unique (province, system, message_key)
);
create index message_kept on message (outcome, received_at);

create table message_body (
    message_id bigint primary key references message (id),
    digest     varchar(64) not null,
    body       ${binary}   not null
);

-- One row a dossier: searched fields are columns, the whole is document (JSON of the national model).
create table dossier (
    id             bigint primary key,
    province       varchar(8)   not null,
    code           varchar(64)  not null,
    receipt_number varchar(64),
    procedure_code varchar(16),
    procedure_name varchar(500),
    status         varchar(24)  not null,
    holder         varchar(24)  not null,
    channel        varchar(12),
    transaction_type varchar(4),
    submitted_at   timestamp with time zone,
    received_at    timestamp with time zone,
    due_at         timestamp with time zone,
    completed_at   timestamp with time zone,
    delivered_at   timestamp with time zone,
    changed_at     timestamp with time zone not null,
    search_text    varchar(2000) not null,
    last_event     bigint       not null,
    document       varchar(1000000) not null
);
create index dossier_received on dossier (province, received_at, id);
create index dossier_status on dossier (status, due_at);
create index dossier_completed on dossier (completed_at, id);

-- Every name of a dossier, unique inside its province; name_key is the upper-case form.
create table dossier_alias (
    province   varchar(8)  not null,
    name_key   varchar(64) not null,
    kind       varchar(24) not null,
    name       varchar(64) not null,
    dossier_id bigint      not null references dossier (id),
    primary key (province, name_key)
);
create index alias_name on dossier_alias (name_key);
create index alias_dossier on dossier_alias (dossier_id);

-- What happened, in the order in which it took effect: seq counts from 1 per dossier without gaps.
create table event (
    id            bigint primary key,
    dossier_id    bigint      not null references dossier (id),
    seq           bigint      not null,
    occurred_at   timestamp with time zone not null,
    recorded_at   timestamp with time zone not null,
    province      varchar(8)  not null,
    system        varchar(40) not null,
    message_type  varchar(40) not null,
    message_id    bigint      not null,
    item          integer     not null,
    status_before varchar(24),
    status_after  varchar(24) not null,
    content       varchar(1000000) not null,
    constraint event_order unique (dossier_id, seq),
    constraint event_once unique (message_id, item)
);
create index event_recorded on event (recorded_at);

-- What is still to be told. Stays small: finished rows move to delivery_done in the transaction that finishes them.
-- state: WAITING, SENDING (leased), UNKNOWN (sent, outcome not known), REFUSED (the partner said no; holds its lane).
create table delivery (
    id              bigint primary key,
    dossier_id      bigint      not null,
    province        varchar(8)  not null,
    destination     varchar(40) not null,
    seq             bigint      not null,
    event_id        bigint      not null,
    message_type    varchar(40) not null,
    needs_files     boolean     not null,
    state           varchar(12) not null,
    attempts        integer     not null,
    created_at      timestamp with time zone not null,
    next_attempt_at timestamp with time zone not null,
    lease_owner     varchar(64),
    lease_until     timestamp with time zone,
    last_error      varchar(2000),
    constraint delivery_lane unique (dossier_id, destination, seq)
);
create index delivery_due on delivery (state, next_attempt_at);

-- outcome: DELIVERED, SKIPPED (superseded or dismissed, with the reason in last_error).
-- confirmed_at: when the partner was seen to have applied it; acknowledged is not applied. next_check_at: when the hub
-- looks for a sign of that; null when nobody has to look any more.
create table delivery_done (
    id           bigint primary key,
    dossier_id   bigint      not null,
    province     varchar(8)  not null,
    destination  varchar(40) not null,
    seq          bigint      not null,
    event_id     bigint      not null,
    message_type varchar(40) not null,
    outcome      varchar(12) not null,
    attempts     integer     not null,
    created_at   timestamp with time zone not null,
    done_at      timestamp with time zone not null,
    confirmed_at timestamp with time zone,
    next_check_at timestamp with time zone,
    last_error   varchar(2000)
);
create index delivery_done_dossier on delivery_done (dossier_id, destination);
create index delivery_done_unchecked on delivery_done (next_check_at);

-- What could not be translated, was not legal, was refused by a partner, or differs at the other side.
-- kind: INTAKE (an item of an arrived message), DELIVERY, DIFFERENCE. state: OPEN, MENDED, DISMISSED.
-- message_id, item and delivery_id are 0 where they do not apply, so that the unique key holds.
create table quarantine (
    id          bigint primary key,
    kind        varchar(12)  not null,
    province    varchar(8)   not null,
    system      varchar(40)  not null,
    message_id  bigint       not null,
    item        integer      not null,
    delivery_id bigint       not null,
    dossier_id  bigint,
    name        varchar(128),
    created_at  timestamp with time zone not null,
    state       varchar(12)  not null,
    closed_at   timestamp with time zone,
    closed_by   varchar(120),
    findings    varchar(200000) not null,
    constraint quarantine_once unique (kind, message_id, item, delivery_id)
);
create index quarantine_open on quarantine (state, created_at);

-- Papers that were fetched from where their owner keeps them; the bytes lie in the content store under their digest.
create table dossier_file (
    dossier_id bigint        not null,
    link       varchar(2000) not null,
    digest     varchar(64)   not null,
    size       bigint        not null,
    media_type varchar(120)  not null,
    primary key (dossier_id, link)
);

-- Whether a partner can be called. A pause by hand has an owner, a reason and an end.
create table circuit (
    province       varchar(8)  not null,
    system         varchar(40) not null,
    failures       integer     not null,
    open_until     timestamp with time zone,
    last_success   timestamp with time zone,
    last_failure   timestamp with time zone,
    last_error     varchar(2000),
    paused_until   timestamp with time zone,
    paused_by      varchar(120),
    pause_reason   varchar(500),
    primary key (province, system)
);
