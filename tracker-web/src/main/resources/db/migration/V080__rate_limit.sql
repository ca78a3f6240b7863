-- How much of an allowance each caller of the API has used in one minute, for all replicas. A row for each user and kind of
-- request, used again from minute to minute, so that the table stays small by itself.
CREATE TABLE rate_limit (
    user_id   BIGINT      NOT NULL,
    quota     VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
    at_minute BIGINT      NOT NULL,
    used      BIGINT      NOT NULL,
    PRIMARY KEY (user_id, quota)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
