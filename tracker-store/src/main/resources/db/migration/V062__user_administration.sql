ALTER TABLE app_user ADD COLUMN login_name VARCHAR(100) COLLATE utf8mb4_bin;
ALTER TABLE app_user ADD CONSTRAINT app_user_login_name UNIQUE (login_name);
ALTER TABLE app_user ADD COLUMN deleted BOOLEAN NOT NULL DEFAULT FALSE;

-- By what address a deleted user was known, so that a chat does not let them in again by itself.
ALTER TABLE app_user ADD COLUMN former_mail_address VARCHAR(254) COLLATE utf8mb4_bin;
CREATE INDEX app_user_former_mail_address ON app_user (former_mail_address);

-- Keys get an id to speak of them by, without showing a hash.
CREATE TABLE user_api_key (
    id      BIGINT       NOT NULL AUTO_INCREMENT,
    hash    VARCHAR(64)  COLLATE utf8mb4_bin NOT NULL,
    user_id BIGINT       NOT NULL,
    label   VARCHAR(200) COLLATE utf8mb4_0900_as_cs,
    created DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT user_api_key_hash UNIQUE (hash),
    CONSTRAINT user_api_key_user FOREIGN KEY (user_id) REFERENCES app_user (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO user_api_key (hash, user_id, created) SELECT hash, user_id, created FROM api_key ORDER BY created, hash;
DROP TABLE api_key;
