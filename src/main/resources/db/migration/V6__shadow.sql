-- What the hub would have told a system that it only listens to, and what the system said itself.
-- state: AWAITED (it has not said it yet), AGREED, DIFFERS (fields: the national paths, one a line), WENT_ON (it took a
-- later step without saying this one), UNFORESEEN (it said what the hub would not have told; told_at is null then).
-- event_id: what would have been told; 0 for UNFORESEEN. message_id, item, door: where the system said it; 0 before.
-- content: the national message that is still to be compared; gone when it was.
create sequence shadow_step_ids increment by 50;

create table shadow_step (
    id           bigint primary key,
    province     varchar(8)  not null,
    system       varchar(40) not null,
    dossier_id   bigint      not null,
    event_id     bigint      not null,
    message_type varchar(40) not null,
    status       varchar(24) not null,
    state        varchar(12) not null,
    told_at      timestamp with time zone,
    reported_at  timestamp with time zone,
    message_id   bigint      not null,
    item         integer     not null,
    door         varchar(80),
    fields       varchar(8000),
    content      varchar(1000000)
);
create index shadow_step_dossier on shadow_step (dossier_id, system, message_type);
create index shadow_step_found on shadow_step (province, state, id);
