-- Who walks to the newest receipts of a province that nobody holds any more, or whose result was handed over, passes every open one.
create index line_nobody_of_province on dossier_line (province, received_at, id) where holder = 'NOBODY';
create index line_delivered_of_province on dossier_line (province, received_at, id) where status = 'RESULT_DELIVERED';
