package io.omni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.id.CommandId;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Position;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingBuilder;
import io.omni.core.ledger.PostingId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two ledgers that know nothing of each other, as in two processes, each combining callers of its own, sell the same few units. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoProcessesTest {

    @Nested
    class OverH2 extends OverADatabase {
        @Override
        DataSource database() {
            return Databases.h2Pool();
        }
    }

    @Nested
    class OverPostgreSql extends OverADatabase {
        @Override
        DataSource database() {
            return Databases.postgreSqlPool();
        }
    }

    abstract static class OverADatabase {

        private static final int CALLERS = 12;
        private static final int BASKETS = 25;
        private static final long UNITS = 100;
        private static final List<AccountId> SHELVES = List.of(
                AccountId.of("tck-stock", "cup", "berlin"),
                AccountId.of("tck-stock", "pot", "berlin"),
                AccountId.of("tck-stock", "tea", "berlin"));

        abstract DataSource database();

        private Ledger ledger() {
            return new JdbcStorage(ConnectionSource.of(database()), JdbcFixture.JSON, JdbcFixture.SOURCE)
                    .openLedger(InstantSource.system(), LedgerOptions.DEFAULT);
        }

        @Test
        @Tag("P-01")
        @Tag("P-09")
        void what_is_there_is_sold_exactly_once_and_no_caller_sees_a_race() throws Exception {
            JdbcFixture.empty(database());
            List<Ledger> processes = List.of(ledger(), ledger());
            SHELVES.forEach(shelf -> processes.get(0).post(receipt(shelf)));
            int units = Race.total(CALLERS, caller -> baskets(processes.get(caller % 2), new Random(caller)));
            List<Position> left =
                    processes.get(1).positions(SHELVES, InstantSource.system().instant());
            assertThat(left)
                    .allSatisfy(position -> assertThat(position.available()).isNotNegative());
            assertThat(units + left.stream().mapToLong(Position::balance).sum()).isEqualTo(UNITS * SHELVES.size());
            assertThat(left)
                    .anySatisfy(position -> assertThat(position.available()).isZero());
            assertThat(processes.get(0).journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
        }

        /** Buys two or three things at a time, in any order, and tells how many units it got. */
        private static int baskets(Ledger ledger, Random random) {
            int units = 0;
            for (int basket = 0; basket < BASKETS; basket++) {
                List<AccountId> wanted = new ArrayList<>(SHELVES);
                Collections.shuffle(wanted, random);
                List<AccountId> bought = wanted.subList(0, 2 + random.nextInt(2));
                PostingBuilder posting = Posting.of(nextId(), "tck.posting");
                bought.forEach(shelf -> posting.out(shelf, 1, new Contra("customer"), Floor.ZERO));
                units += ledger.post(posting.build()) instanceof Outcome.Posted ? bought.size() : 0;
            }
            return units;
        }

        private static Posting receipt(AccountId shelf) {
            return Posting.of(nextId(), "tck.posting")
                    .in(shelf, UNITS, new Contra("supplier"))
                    .build();
        }

        private static PostingId nextId() {
            return PostingId.of(CommandId.next(InstantSource.system()));
        }
    }
}
