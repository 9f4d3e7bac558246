-- How far the hub has read at doors where it fetches itself: what it asks for next, in the partner's own words.
-- Written only after what was fetched is applied. lease_owner fetches until lease_until; nobody does before next_at.
create table door_position (
    province    varchar(8)  not null,
    system      varchar(40) not null,
    door        varchar(80) not null,
    position    varchar(1000),
    next_at     timestamp with time zone not null,
    lease_owner varchar(64),
    lease_until timestamp with time zone,
    updated_at  timestamp with time zone not null,
    primary key (province, system, door)
);
