-- When what has changed was last added to the sums that are kept beside dossiers. Whoever does it holds the one row, so that no two
-- nodes do it at once. Empty: nobody has done it yet.
create table sum_round (
    name     varchar(12) primary key,
    added_at timestamp with time zone
);
insert into sum_round (name) values ('sums');
