-- Which comment an activity is of. Until now only its content said so.
ALTER TABLE activity ADD COLUMN comment_id BIGINT;
UPDATE activity SET comment_id = CAST(JSON_EXTRACT(content, '$.commentId') AS SIGNED)
WHERE kind IN ('IssueUpdated', 'IssueCommented');
CREATE INDEX activity_of_comment ON activity (comment_id, id);
