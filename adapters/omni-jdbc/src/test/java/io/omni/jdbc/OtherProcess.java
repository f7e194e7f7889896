package io.omni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.zaxxer.hikari.HikariDataSource;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.PostingId;
import io.omni.inventory.Inventory;
import io.omni.loyalty.Loyalty;
import io.omni.orders.assembly.Omni;
import io.omni.tck.ParcelJson;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.h2.Driver;
import org.postgresql.PGProperty;
import org.slf4j.Logger;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.ObjectMapper;

/** A Java process of its own, with the classes of these tests: one that is soon there, rather than fast in the end. */
final class OtherProcess {

    private static final List<String> SOON_THERE =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx96m");

    /** A line that was cut off by the death of the process tells nothing. */
    private static final int ID_LENGTH = 36;

    private final List<String> command = new ArrayList<>();

    private OtherProcess(List<Path> classPath, String option) {
        command.add(tool("java"));
        command.addAll(SOON_THERE);
        command.add(option);
        command.add("-cp");
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    }

    static OtherProcess plain() {
        return new OtherProcess(places(), "-ea");
    }

    /**
     * Begins with an archive of the classes that a first run loads, which takes half the time. There are archives of classes from jars only.
     *
     * @param folder for jars and archive
     */
    static OtherProcess archived(Path folder, Class<?> main, String... arguments) throws Exception {
        List<Path> jars = new ArrayList<>();
        for (Path place : places()) {
            jars.add(Files.isDirectory(place) ? jar(place, folder.resolve(jars.size() + ".jar")) : place);
        }
        Path archive = folder.resolve("classes.jsa");
        Process first = new OtherProcess(jars, "-XX:ArchiveClassesAtExit=" + archive).start(main, arguments);
        first.getInputStream().readAllBytes();
        assertThat(first.waitFor()).isZero();
        return new OtherProcess(jars, "-XX:SharedArchiveFile=" + archive);
    }

    private static Path jar(Path classes, Path jar) throws Exception {
        Process packing = new ProcessBuilder(tool("jar"), "cf0", jar.toString(), "-C", classes.toString(), ".")
                .redirectErrorStream(true)
                .start();
        packing.getInputStream().readAllBytes();
        assertThat(packing.waitFor()).isZero();
        return jar;
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    Process start(Class<?> main, String... arguments) throws IOException {
        return new ProcessBuilder(Stream.of(command, List.of(main.getName()), List.of(arguments))
                        .flatMap(List::stream)
                        .toList())
                .redirectError(Redirect.DISCARD)
                .start();
    }

    /** Starts one that tells the ids of what it has posted, a line each, kills it once it has told of so many, and gives all that it told. */
    List<PostingId> toldUntilKilled(int postings, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        Process process = start(main, arguments);
        List<PostingId> told = new ArrayList<>();
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.length() == ID_LENGTH) {
                    told.add(new PostingId(UUID.fromString(line)));
                }
                if (told.size() == postings) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
        return told;
    }

    /** Where the classes lie that it needs, whether they were found as modules or on a class path; those of tests beside the others. */
    static List<Path> places() {
        Stream<Class<?>> needed = Stream.of(
                OtherProcess.class,
                JdbcStorage.class,
                Ledger.class,
                Inventory.class,
                Loyalty.class,
                Omni.class,
                ParcelJson.class,
                ObjectMapper.class,
                JsonParser.class,
                JsonProperty.class,
                Logger.class,
                HikariDataSource.class,
                Driver.class,
                PGProperty.class,
                EmbeddedPostgres.class,
                Assertions.class);
        return needed.map(OtherProcess::place)
                .flatMap(place -> Stream.of(place, place.resolveSibling("test-classes")))
                .distinct()
                .filter(Files::exists)
                .toList();
    }

    private static Path place(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}
