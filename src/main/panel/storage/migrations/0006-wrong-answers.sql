-- Wrong passwords and codes of the last minutes, whoever gave them: what the installation's brake goes by.
create table wrong_answers (
  minute integer primary key,               -- ms since epoch, divided by 60,000
  count integer not null
) strict;
