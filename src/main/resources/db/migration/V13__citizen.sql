-- What citizens have begun and not sent. A draft is found by the digest of its secret code and sealed with a key that only
-- the code gives: who has the database has nobody's data. Times are instants.
create table citizen_draft (
    id           varchar(64) primary key,
    created_at   timestamp with time zone not null,
    expires_at   timestamp with time zone not null,
    version      bigint not null,
    sealed       varchar(1000000) not null,
    province     varchar(8),
    dossier_code varchar(64),
    numbered_at  timestamp with time zone,
    sent_at      timestamp with time zone
);
create index citizen_draft_expires on citizen_draft (expires_at);

-- The last number of a dossier code that the hub gave in a province on a day.
create table citizen_number (
    province varchar(8) not null,
    on_day   date       not null,
    last     integer    not null,
    primary key (province, on_day)
);

-- How often something was done that may not be done often; name is a digest where it would name somebody.
create table citizen_count (
    name  varchar(160) primary key,
    many  integer not null,
    until timestamp with time zone not null
);

-- Who has shown the second factor of a dossier; id is the digest of what the browser holds.
create table citizen_visit (
    id         varchar(64) primary key,
    dossier_id bigint not null,
    until      timestamp with time zone not null
);
