package io.omni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.PostingId;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledProcessTest {

    @Test
    void what_a_process_told_of_is_in_the_file_of_h2_when_it_is_killed(@TempDir Path folder) throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("omni");
        List<PostingId> told = new ArrayList<>();
        for (int kill = 0; kill < 3; kill++) {
            told.addAll(OtherProcess.plain().toldUntilKilled(20 + 30 * kill, Till.class, url));
            assertKept(url, told);
        }
    }

    private static void assertKept(String url, List<PostingId> told) {
        try (HikariDataSource database = Databases.pool(url)) {
            assertThat(told).isNotEmpty();
            Ledger ledger = new JdbcStorage(ConnectionSource.of(database), JdbcFixture.JSON, JdbcFixture.SOURCE)
                    .openLedger(InstantSource.system(), LedgerOptions.DEFAULT);
            assertThat(told)
                    .isNotEmpty()
                    .allSatisfy(id -> assertThat(ledger.find(id)).isPresent());
            assertThat(ledger.positions(
                                    List.of(Till.SHELF), InstantSource.system().instant())
                            .get(0)
                            .balance())
                    .isGreaterThanOrEqualTo(told.size());
            assertThat(ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
        }
    }
}
