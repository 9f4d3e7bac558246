-- Names of a dossier that a system told while it was only listened to: no event holds them, so who plays the events again reads
-- them here. after_seq: the newest event of the dossier when they were told; place: where among its names.
create table shadow_name (
    dossier_id bigint      not null,
    name_key   varchar(64) not null,
    kind       varchar(24) not null,
    name       varchar(64) not null,
    after_seq  bigint      not null,
    place      integer     not null,
    system     varchar(40) not null,
    message_id bigint      not null,
    told_at    timestamp with time zone not null,
    primary key (dossier_id, name_key)
);
