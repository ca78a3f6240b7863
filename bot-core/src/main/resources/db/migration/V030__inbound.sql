-- What the platforms have sent already, so that a repeated delivery has one effect.
CREATE TABLE inbound_event (
    platform VARCHAR(16)  COLLATE utf8mb4_bin NOT NULL,
    event_id VARCHAR(200) COLLATE utf8mb4_bin NOT NULL,
    received DATETIME(6)  NOT NULL,
    PRIMARY KEY (platform, event_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX inbound_event_received ON inbound_event (received);
