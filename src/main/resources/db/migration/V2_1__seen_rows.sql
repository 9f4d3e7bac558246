-- Rows of long files and of tables that were taken already, so that a second copy is passed over quietly: the first half
-- of the SHA-256 over door, header and row. Written only after the piece they came in is applied.
create table seen_row (
    digest   uuid        primary key,
    province varchar(8)  not null,
    system   varchar(40) not null,
    seen_at  timestamp with time zone not null
);
create index seen_row_system on seen_row (province, system, seen_at);
