package io.omni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.zaxxer.hikari.HikariDataSource;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.PostingId;
import io.omni.tck.ParcelJson;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.h2.Driver;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGProperty;
import org.slf4j.Logger;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.ObjectMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledProcessTest {

    /** A line that was cut off by the death of the process tells nothing. */
    private static final int ID_LENGTH = 36;

    @Test
    void what_a_process_told_of_is_in_the_file_of_h2_when_it_is_killed(@TempDir Path folder) throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("omni");
        List<PostingId> told = new ArrayList<>();
        for (int kill = 0; kill < 3; kill++) {
            told.addAll(toldUntilKilled(url, 20 + 30 * kill));
            assertKept(url, told);
        }
    }

    private static List<PostingId> toldUntilKilled(String url, int postings) throws IOException, InterruptedException {
        Process till = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(),
                        Till.class.getName(),
                        url)
                .redirectError(Redirect.DISCARD)
                .start();
        List<PostingId> told = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(till.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.length() == ID_LENGTH) {
                    told.add(new PostingId(UUID.fromString(line)));
                }
                if (told.size() == postings) {
                    till.toHandle().destroyForcibly();
                }
            }
        }
        till.waitFor();
        return told;
    }

    /** Where the classes lie that a till needs, whether they were found as modules or on a class path; those of tests beside the others. */
    static String classPath() {
        Stream<Class<?>> needed = Stream.of(
                Till.class,
                JdbcStorage.class,
                Ledger.class,
                ParcelJson.class,
                ObjectMapper.class,
                JsonParser.class,
                JsonProperty.class,
                Logger.class,
                HikariDataSource.class,
                Driver.class,
                PGProperty.class,
                EmbeddedPostgres.class);
        return needed.map(KilledProcessTest::place)
                .flatMap(place -> Stream.of(place, place.resolveSibling("test-classes")))
                .map(Path::toString)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path place(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
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
