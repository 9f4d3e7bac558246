-- Why something waits, read out of its first finding: the broken rule, and the place without positions in lists.
alter table quarantine add column rule varchar(80) generated always as
    (coalesce(substring(regexp_substr(findings, '^\[\{(?:"path":"((?:[^"\\]|\\.)*)",)?"rule":"([^"]*)"', 1, 1, 'c', 2) from 1 for 80), ''));
alter table quarantine add column place varchar(200) generated always as
    (coalesce(substring(regexp_replace(regexp_substr(findings, '^\[\{"path":"((?:[^"\\]|\\.)*)"', 1, 1, 'c', 1), '\[\d+\]', '[]') from 1 for 200), ''));
