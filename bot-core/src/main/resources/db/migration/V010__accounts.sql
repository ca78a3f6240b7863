-- Which chat user is which user of the tracker, and where they were seen last.
CREATE TABLE chat_account (
    id           BIGINT AUTO_INCREMENT PRIMARY KEY,
    platform     VARCHAR(16)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    workspace    VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    chat_user_id VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    user_id      BIGINT NOT NULL,
    -- null: known because others mentioned them, never seen themselves
    last_seen    DATETIME(6),
    CONSTRAINT chat_account_address UNIQUE (platform, workspace, chat_user_id)
);
CREATE INDEX chat_account_user ON chat_account (user_id, last_seen);

-- What users set by hand; everything else follows the profile of the chat they came from last.
CREATE TABLE own_setting (
    user_id   BIGINT PRIMARY KEY,
    language  BOOLEAN NOT NULL,
    time_zone BOOLEAN NOT NULL
);

-- One row for each start of a replica while there is no administrator; all go when the first one gives a code.
CREATE TABLE setup_code (
    hash    CHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PRIMARY KEY,
    created DATETIME(6) NOT NULL
);
