-- Every opening asks of whom nothing is recorded: hardly ever anybody, among a hundred thousand users.
create index users_unrecorded on users (id) where journal_rights is null;
