package dev.baton.issue;

import dev.baton.testdb.OnMySql;

@OnMySql
class IssuesOnMySqlTest extends IssuesContract {}
