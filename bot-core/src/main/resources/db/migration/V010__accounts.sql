-- Which chat user is which user of the tracker, and where they were seen last.
CREATE TABLE chat_account (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    platform     VARCHAR(16)  COLLATE utf8mb4_bin NOT NULL,
    workspace    VARCHAR(64)  COLLATE utf8mb4_bin NOT NULL,
    chat_user_id VARCHAR(200) COLLATE utf8mb4_bin NOT NULL,
    user_id      BIGINT       NOT NULL,
    -- null: known because others mentioned them, never seen themselves
    last_seen    DATETIME(6),
    PRIMARY KEY (id),
    CONSTRAINT chat_account_address UNIQUE (platform, workspace, chat_user_id),
    CONSTRAINT chat_account_user FOREIGN KEY (user_id) REFERENCES app_user (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX chat_account_last_seen ON chat_account (user_id, last_seen);

-- What users set by hand; everything else follows the profile of the chat they joined last.
CREATE TABLE own_setting (
    user_id   BIGINT  NOT NULL,
    language  BOOLEAN NOT NULL,
    time_zone BOOLEAN NOT NULL,
    PRIMARY KEY (user_id),
    CONSTRAINT own_setting_user FOREIGN KEY (user_id) REFERENCES app_user (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- One row for each start of a replica while there is no administrator; all go when the first one gives a code.
CREATE TABLE setup_code (
    hash    CHAR(64)    COLLATE utf8mb4_bin NOT NULL,
    created DATETIME(6) NOT NULL,
    PRIMARY KEY (hash)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What proves that a form's memory of where it was opened is our own.
CREATE TABLE form_seal (
    id     INT           NOT NULL,
    secret VARBINARY(32) NOT NULL,
    PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
