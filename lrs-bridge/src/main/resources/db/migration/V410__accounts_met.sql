-- read all statements again: the accounts that sent them are noted now
update reader_position set position = 0 where reader = 'statements';
