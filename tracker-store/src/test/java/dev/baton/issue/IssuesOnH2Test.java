package dev.baton.issue;

import dev.baton.testdb.OnH2;

@OnH2
class IssuesOnH2Test extends IssuesContract {}
