package dev.baton.project;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface CounterRepository extends JpaRepository<CounterEntity, Long> {

    /** Counts on, and locks the row until the transaction ends. */
    @Modifying
    @Query("update CounterEntity c set c.lastNumber = c.lastNumber + 1 where c.projectId = :projectId")
    void increment(long projectId);

    @Query("select c.lastNumber from CounterEntity c where c.projectId = :projectId")
    int lastNumber(long projectId);
}
