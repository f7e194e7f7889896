package io.omni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.id.CommandId;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalPage;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who follows the journal to its end, page by page, misses nothing, though transactions end in another order than they began. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JournalFollowingTest {

    @Nested
    class OfH2 extends OfADatabase {
        @Override
        DataSource database() {
            return Databases.h2Pool();
        }
    }

    @Nested
    class OfPostgreSql extends OfADatabase {
        @Override
        DataSource database() {
            return Databases.postgreSqlPool();
        }
    }

    abstract static class OfADatabase {

        private static final int WRITERS = 4;
        private static final int POSTINGS = 60;
        private static final int LOOKS = 5;

        abstract DataSource database();

        /** For those who show that this test finds what is wrong. */
        ConnectionSource bent(ConnectionSource straight) {
            return straight;
        }

        @Test
        void who_follows_the_journal_misses_nothing() throws Exception {
            JdbcFixture.empty(database());
            JdbcStorage storage =
                    new JdbcStorage(bent(ConnectionSource.of(database())), JdbcFixture.JSON, JdbcFixture.SOURCE);
            Ledger ledger = storage.openLedger(InstantSource.system(), LedgerOptions.DEFAULT);
            ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
            try {
                List<Future<List<PostingId>>> written = new ArrayList<>();
                for (int writer = 0; writer < WRITERS; writer++) {
                    AccountId account = AccountId.of("tck-stock", "cup-" + writer, "berlin");
                    written.add(writers.submit(() -> write(storage, ledger, account)));
                }
                List<PostingId> followed = new ArrayList<>();
                long position = 0;
                while (followed.size() < WRITERS * POSTINGS && !isOver(written, ledger, position)) {
                    JournalPage page = ledger.journal().entries(position, 7);
                    page.entries().stream().map(JournalEntry::id).forEach(followed::add);
                    position = page.position();
                }
                List<PostingId> all = new ArrayList<>();
                for (Future<List<PostingId>> each : written) {
                    all.addAll(each.get(60, TimeUnit.SECONDS));
                }
                assertThat(followed).containsExactlyInAnyOrderElementsOf(all);
            } finally {
                writers.shutdownNow();
            }
        }

        /** All have written, and nothing is left to be read. */
        private static boolean isOver(List<Future<List<PostingId>>> written, Ledger ledger, long position) {
            return written.stream().allMatch(Future::isDone)
                    && ledger.journal().entries(position, 7).entries().isEmpty();
        }

        /** Each posting draws its position some time before its transaction ends. */
        private static List<PostingId> write(JdbcStorage storage, Ledger ledger, AccountId account) {
            List<PostingId> written = new ArrayList<>();
            for (int i = 0; i < POSTINGS; i++) {
                PostingId id = PostingId.of(CommandId.next(InstantSource.system()));
                Posting posting = Posting.of(id, "tck.posting")
                        .in(account, 1, new Contra("supplier"))
                        .build();
                storage.unitOfWork().execute(() -> {
                    ledger.post(posting);
                    return IntStream.range(0, LOOKS)
                            .mapToObj(look -> ledger.find(id))
                            .toList();
                });
                written.add(id);
            }
            return written;
        }
    }
}
