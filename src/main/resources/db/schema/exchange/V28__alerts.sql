-- An alert of a country to a list of others: a way in which a crime is done, or a warning. It belongs to no operation, as questions do (ADR 80).
create table alert (
    reference   text primary key,
    country     text        not null,
    kind        text        not null check (kind in ('MODUS_OPERANDI', 'WARNING')),
    issued_at   timestamptz not null,
    -- The number of the version that stands.
    version     integer     not null check (version > 0),
    recalled_at timestamptz,
    recall_reason text,
    check (recalled_at is null or recall_reason is not null)
);
create index alert_country on alert (country, issued_at);
alter table alert enable row level security;

-- What an alert says. A correction is a further one; those before it stay for whoever issued it. Only ever added.
create table alert_version (
    alert      text        not null references alert,
    number     integer     not null check (number > 0),
    text       text        not null,
    crime      text        not null,
    -- Where on the route of a person or of goods it is done.
    stages     text[]      not null check (stages <@ array['SOURCE', 'TRANSIT', 'DESTINATION']),
    -- Countries that it concerns, whether they read it or not.
    concerns   text[]      not null,
    -- Why it was corrected; none in the first.
    reason     text,
    written_at timestamptz not null,
    primary key (alert, number),
    check (number = 1 or reason is not null)
);
alter table alert_version enable row level security;

-- One of those on its list, as a group: ncb-IT, or coordinator for the General Secretariat.
create table alert_reader (
    alert           text        not null references alert,
    party           text        not null check (party like 'ncb-%' or party = 'coordinator'),
    -- The version that he was told of last; 0 while he is still to be told.
    told_version    integer     not null default 0,
    -- Until when he opens it, or says after a recall that copies are gone.
    owed_by         timestamptz not null,
    copies_asked_at timestamptz,
    copies_gone_at  timestamptz,
    primary key (alert, party),
    check (copies_gone_at is null or copies_asked_at is not null)
);
create index alert_reader_party on alert_reader (party);
alter table alert_reader enable row level security;

-- That a reader has opened a version, which is when he got to read it. Only ever added.
create table alert_opening (
    alert     text        not null,
    party     text        not null,
    version   integer     not null,
    opened_at timestamptz not null,
    primary key (alert, party, version),
    foreign key (alert, party) references alert_reader,
    foreign key (alert, version) references alert_version
);
alter table alert_opening enable row level security;
