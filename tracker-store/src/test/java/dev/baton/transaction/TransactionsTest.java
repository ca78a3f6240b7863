package dev.baton.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.StoreContract;
import dev.baton.testdb.OnH2;
import dev.baton.testdb.OnMySql;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.hibernate.TransactionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.orm.jpa.JpaSystemException;

class TransactionsTest {

    abstract static class Contract extends StoreContract {

        @Autowired
        Transactions transactions;

        @Autowired
        JdbcClient jdbc;

        @BeforeEach
        void twoRows() {
            jdbc.sql("DROP TABLE IF EXISTS race").update();
            jdbc.sql("CREATE TABLE race (id INT PRIMARY KEY, total INT NOT NULL)")
                    .update();
            jdbc.sql("INSERT INTO race VALUES (1, 0), (2, 0)").update();
        }

        @Test
        void aLostRaceIsRunAgainAsAWhole() {
            for (Supplier<RuntimeException> lost : lostRaces()) {
                var tries = new AtomicInteger();
                int before = total(1);
                var answer = transactions.run(() -> {
                    add(1);
                    if (tries.incrementAndGet() < 3) {
                        throw lost.get();
                    }
                    return "won";
                });
                assertThat(answer).isEqualTo("won");
                assertThat(tries).hasValue(3);
                assertThat(total(1)).isEqualTo(before + 1);
            }
        }

        private static Iterable<Supplier<RuntimeException>> lostRaces() {
            var lost = new ArrayList<Supplier<RuntimeException>>();
            lost.add(() -> new CannotAcquireLockException("1205"));
            lost.add(() -> new ObjectOptimisticLockingFailureException("Issue", 1L));
            // As Hibernate wraps it when Galera refuses a commit.
            lost.add(() -> new JpaSystemException(new TransactionException(
                    "Unable to commit", new SQLTransactionRollbackException("Deadlock found", "40001", 1213))));
            lost.add(() -> new IllegalStateException(new SQLException("Lock wait timeout exceeded", "HY000", 1205)));
            return lost;
        }

        @Test
        void whatWouldFailAgainIsNotTriedAgain() {
            var tries = new AtomicInteger();
            assertThatThrownBy(() -> transactions.run(() -> {
                        tries.incrementAndGet();
                        add(1);
                        throw new DataIntegrityViolationException("too long");
                    }))
                    .isInstanceOf(DataIntegrityViolationException.class);
            assertThat(tries).hasValue(1);
            assertThat(total(1)).isZero();
        }

        @Test
        void tryingHasAnEnd() {
            var begun = Instant.now();
            var tries = new AtomicInteger();
            assertThatThrownBy(() -> transactions.run(() -> {
                        tries.incrementAndGet();
                        throw new CannotAcquireLockException("always");
                    }))
                    .isInstanceOf(CannotAcquireLockException.class)
                    .hasMessage("always");
            assertThat(tries).hasValue(13);
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(60));
        }

        @Test
        void withinATransactionTheWholeIsRunAgainAndNotThePart() {
            var wholes = new AtomicInteger();
            transactions.run(() -> {
                add(1);
                return transactions.run(() -> {
                    add(2);
                    if (wholes.incrementAndGet() == 1) {
                        throw new CannotAcquireLockException("once");
                    }
                    return null;
                });
            });
            assertThat(wholes).hasValue(2);
            assertThat(total(1)).isEqualTo(1);
            assertThat(total(2)).isEqualTo(1);
        }

        @Test
        void apartStaysWhateverBecomesOfTheWhole() {
            assertThatThrownBy(() -> transactions.run(() -> {
                        add(1);
                        transactions.runApart(() -> {
                            add(2);
                            return null;
                        });
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
            assertThat(total(1)).isZero();
            assertThat(total(2)).isEqualTo(1);
        }

        @Test
        void aFailedReadLeavesTheWholeUsable() {
            transactions.run(() -> {
                add(1);
                assertThatThrownBy(() -> transactions.read(() -> users.get(-1))).isNotNull();
                return null;
            });
            assertThat(total(1)).isEqualTo(1);
            assertThatThrownBy(transactions::requireActive).isInstanceOf(IllegalStateException.class);
        }

        /** A genuine deadlock, which the database notices and lets one of the two lose. */
        @Test
        void whoTakesTheSameLocksInAnotherOrderGetsThemInTheEnd() throws Exception {
            var bothHaveOne = new CyclicBarrier(2);
            try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
                var one = people.submit(() -> inOrder(1, 2, bothHaveOne));
                var other = people.submit(() -> inOrder(2, 1, bothHaveOne));
                int tries = one.get(60, TimeUnit.SECONDS) + other.get(60, TimeUnit.SECONDS);
                assertThat(tries).isGreaterThanOrEqualTo(3);
            }
            assertThat(total(1)).isEqualTo(2);
            assertThat(total(2)).isEqualTo(2);
        }

        private int inOrder(int first, int second, CyclicBarrier bothHaveOne) {
            var tries = new AtomicInteger();
            transactions.run(() -> {
                add(first);
                if (tries.incrementAndGet() == 1) {
                    meet(bothHaveOne);
                }
                add(second);
                return null;
            });
            return tries.get();
        }

        private static void meet(CyclicBarrier barrier) {
            try {
                barrier.await(30, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        private void add(int id) {
            jdbc.sql("UPDATE race SET total = total + 1 WHERE id = ?").param(id).update();
        }

        private int total(int id) {
            return jdbc.sql("SELECT total FROM race WHERE id = ?")
                    .param(id)
                    .query(Integer.class)
                    .single();
        }
    }

    @Nested
    @OnMySql
    class OnMySqlTest extends Contract {}

    @Nested
    @OnH2
    class OnH2Test extends Contract {}
}
