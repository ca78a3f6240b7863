package dev.baton.viewing;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ViewedIssueRepository extends ViewedRepository<ViewedIssueEntity> {

    @Modifying
    @Query("delete from ViewedIssueEntity v where v.issueId = :issueId")
    void forget(long issueId);
}
