package io.omni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * A shop over a file whose process is killed again and again, at moments drawn by {@code -Dseed}, {@code -Dkills} times in all: a hundred
 * unless it says otherwise. Two shops at a time, for the second processor.
 */
@Tag("faults")
@DisplayNameGeneration(ReplaceUnderscores.class)
class HundredKillsTest {

    private static final int KILLS = Integer.getInteger("kills", 100);
    private static final long SEED = Long.getLong("seed", 1L);
    private static final int SHOPS = 2;
    private static final int SHORTEST_MILLIS = 10;
    private static final int LONGEST_MILLIS = 150;

    @Test
    void whatever_was_acknowledged_is_found_after_each_of_a_hundred_kills(@TempDir Path folder, TestReporter reporter)
            throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(SHOPS);
        try {
            OtherProcess process = firstShop(folder.resolve("first"));
            Stream<Callable<Integer>> lives = IntStream.range(0, SHOPS)
                    .mapToObj(shop -> () -> killAgainAndAgain(
                            process, folder.resolve("shop-" + shop), (KILLS + shop) / SHOPS, new Random(SEED + shop)));
            int acknowledged = 0;
            for (Future<Integer> each : threads.invokeAll(lives.toList())) {
                acknowledged += each.get();
            }
            reporter.publishEntry(
                    "%d kills".formatted(KILLS), "seed %d, %d deeds acknowledged".formatted(SEED, acknowledged));
            assertThat(acknowledged).as("deeds acknowledged, seed %s", SEED).isGreaterThan(KILLS);
        } finally {
            threads.shutdownNow();
        }
    }

    /** A process that is soon there, once one has opened shop and done one deed of each kind. */
    private static OtherProcess firstShop(Path folder) throws Exception {
        Path file = Files.createDirectory(folder).resolve("omni");
        openShop(file);
        return OtherProcess.archived(folder, EmbeddedShop.class, file.toString(), "0", Integer.toString(Deeds.round()));
    }

    private static void openShop(Path file) {
        try (H2Storage storage = open(file)) {
            new Deeds(storage).open();
        }
    }

    /** Tells how many deeds were acknowledged in all. */
    private static int killAgainAndAgain(OtherProcess process, Path file, int kills, Random random)
            throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>();
        openShop(file);
        for (int life = 0; life < kills; life++) {
            Map<String, String> acknowledged =
                    acknowledgedUntilKilled(process, file, life, random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS));
            assertKept(file, life, acknowledged);
            all.putAll(acknowledged);
        }
        try (H2Storage storage = open(file)) {
            assertAllKept(new Deeds(storage), all);
        }
        return all.size();
    }

    private static H2Storage open(Path file) {
        return H2Storage.open(file, Shop.JSON, JdbcFixture.SOURCE);
    }

    private static Map<String, String> acknowledgedUntilKilled(OtherProcess process, Path file, int life, int millis)
            throws IOException, InterruptedException {
        Process shop = process.start(EmbeddedShop.class, file.toString(), Integer.toString(life));
        Map<String, String> acknowledged = new LinkedHashMap<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(shop.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (acknowledged.isEmpty()) {
                    CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS)
                            .execute(() -> shop.toHandle().destroyForcibly());
                }
                String[] words = line.split(" ", -1);
                if (words.length == 3) {
                    acknowledged.put(words[0], words[1]);
                }
            }
        }
        assertThat(shop.waitFor()).as("how the process ended that was killed").isEqualTo(137);
        return acknowledged;
    }

    /** What was acknowledged is there; what was not is done, now or then, and once. */
    private static void assertKept(Path file, int life, Map<String, String> acknowledged) {
        try (H2Storage storage = open(file)) {
            Deeds deeds = new Deeds(storage);
            assertThat(acknowledged)
                    .as("seed %s, life %s", SEED, life)
                    .isNotEmpty()
                    .allSatisfy((name, answer) ->
                            assertThat(deeds.isKept(name, answer)).as(name).isTrue());
            String cutOff = Deeds.name(life, acknowledged.size());
            String answer = deeds.carryOut(cutOff);
            assertThat(deeds.isKept(cutOff, answer)).as(cutOff).isTrue();
            assertThat(deeds.carryOut(cutOff)).isEqualTo(answer);
            acknowledged.put(cutOff, answer);
            deeds.assertSound();
        }
    }

    private static void assertAllKept(Deeds deeds, Map<String, String> all) {
        assertThat(all).allSatisfy((name, answer) -> {
            assertThat(deeds.isKept(name, answer)).as(name).isTrue();
            assertThat(deeds.carryOut(name)).as(name).isEqualTo(answer);
        });
        List<String> orders = all.entrySet().stream()
                .filter(deed -> Deeds.isOrder(deed.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        assertThat(deeds.wereToldOf(orders)).isTrue();
        deeds.assertSound();
    }
}
