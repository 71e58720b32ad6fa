-- papers that went out to be signed, each as it went: a signed file begins with exactly these bytes
create table exported_paper (
    sha256 varchar(64) primary key,
    certificate_id uuid not null,
    bytes integer not null,
    exported timestamp with time zone not null,
    exported_by varchar(200) not null
);
create index exported_paper_by_certificate on exported_paper (certificate_id);

-- papers that came back with the official digital signature; one with a further signature is one more row
create table signed_paper (
    sha256 varchar(64) primary key,
    certificate_id uuid not null,
    bytes integer not null,
    -- as the certificate says, without a personal number
    signer varchar(1000) not null,
    signer_issuer varchar(1000) not null,
    signer_serial varchar(100) not null,
    -- by the clock of who signed; null when the signature does not say
    signed timestamp with time zone,
    taken timestamp with time zone not null,
    taken_by varchar(200) not null,
    paper bytea not null
);
create index signed_paper_by_certificate on signed_paper (certificate_id);
