-- The proof of the ledger. No foreign key leads to event: a seal outlives the row that it names, so that a dropped row is seen.
-- bytea is known to both databases; digests are SHA-256, 32 bytes.

-- One seal for each event, in the order in which they were sealed: position counts from 1 per province without gaps. on_day is
-- the day in Viet Nam under whose root the seal stands. code and seq name the event when its row is gone.
create table event_seal (
    province        varchar(8)  not null,
    position        bigint      not null,
    event_id        bigint      not null,
    on_day          date        not null,
    code            varchar(64) not null,
    seq             bigint      not null,
    event_digest    bytea       not null,
    content_digest  bytea       not null,
    document_digest bytea       not null,
    hash            bytea       not null,
    primary key (province, position),
    constraint event_sealed_once unique (event_id)
);
create index event_seal_code on event_seal (code, seq);

-- The end of each province's chain and of its roots: a second witness, and where the next seal goes on.
create table seal_chain (
    province      varchar(8) primary key,
    position      bigint not null,
    on_day           date   not null,
    hash          bytea  not null,
    root_day      date,
    root_position bigint not null,
    root_hash     bytea  not null
);

-- One root for each day of a province on which something was sealed; it covers its seals and leads to the root before.
create table day_root (
    province       varchar(8) not null,
    on_day         date       not null,
    first_position bigint     not null,
    last_position  bigint     not null,
    merkle         bytea      not null,
    head           bytea      not null,
    previous       bytea      not null,
    closed_at      timestamp with time zone not null,
    hash           bytea      not null,
    primary key (province, on_day)
);

-- The time-stamp (RFC 3161) of a root; a root without one waits for the authority. authority: its address, or own.
create table root_stamp (
    province   varchar(8)   not null,
    on_day     date         not null,
    authority  varchar(300) not null,
    stamped_at timestamp with time zone not null,
    token      bytea        not null,
    primary key (province, on_day)
);

-- The sealing round: lease_owner seals until lease_until. mark: how far events are sealed, by the time they were recorded;
-- on_day: up to which day everything was looked through; stamp_at: when the authority is asked again.
create table seal_round (
    name        varchar(12) primary key,
    lease_owner varchar(64),
    lease_until timestamp with time zone,
    mark        timestamp with time zone,
    on_day         date,
    stamp_at    timestamp with time zone
);
insert into seal_round (name) values ('seals');
