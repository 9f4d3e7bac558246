-- What each province was served with: every activation and every step back is a row of its own. One row per province is in force.
-- files: a zip of the province's config, profiles, mappings and national tables, a few hundred kilobytes; empty when the province was taken away.
-- back_to: the version that one step back restores; null for the first.
create table config_version (
    province     varchar(8)   not null,
    version      integer      not null,
    activated_at timestamp with time zone not null,
    activated_by varchar(120) not null,
    digest       varchar(64)  not null,
    files        ${binary}    not null,
    in_force     boolean      not null,
    back_to      integer,
    note         varchar(500) not null,
    primary key (province, version)
);
create index config_version_in_force on config_version (in_force);
