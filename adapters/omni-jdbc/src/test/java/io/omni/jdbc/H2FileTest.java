package io.omni.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.tck.Parcel;
import io.omni.tck.ParcelId;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that one line opens, and what is told where it cannot be opened. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class H2FileTest {

    private static final Parcel PARCEL = new Parcel(new ParcelId("a"), "berlin", Set.of(), 0);

    @TempDir
    private Path folder;

    private static H2Storage open(Path file) {
        return H2Storage.open(file, JdbcFixture.JSON, JdbcFixture.SOURCE);
    }

    @Test
    void what_is_kept_is_there_when_the_file_is_opened_again_by_either_name() {
        Path file = folder.resolve("omni");
        try (H2Storage storage = open(file)) {
            assertThat(storage.path()).isEqualTo(folder.resolve("omni.mv.db")).exists();
            storage.aggregates(Parcel.TYPE).save(PARCEL, Version.NONE);
        }
        try (H2Storage storage = open(folder.resolve("omni.mv.db"))) {
            assertThat(storage.aggregates(Parcel.TYPE).find(PARCEL.id()).map(Versioned::aggregate))
                    .contains(PARCEL);
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.trace.db");
    }

    @Test
    void two_storages_of_one_process_may_have_it_open_and_the_last_one_closes_it() throws SQLException {
        Path file = folder.resolve("omni");
        try (H2Storage first = open(file)) {
            try (H2Storage second = open(file)) {
                second.aggregates(Parcel.TYPE).save(PARCEL, Version.NONE);
            }
            assertThat(first.aggregates(Parcel.TYPE).find(PARCEL.id())).isPresent();
        }
    }

    @Test
    void a_storage_that_was_closed_says_so() {
        H2Storage storage = open(folder.resolve("omni"));
        storage.close();
        storage.close();
        assertThatThrownBy(() -> storage.aggregates(Parcel.TYPE).find(PARCEL.id()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("omni.mv.db was closed: open it again");
    }

    @Test
    void a_file_that_another_process_has_open_is_refused() throws Exception {
        Path file = folder.resolve("omni");
        try (H2Storage storage = H2Storage.open(file, Shop.JSON, JdbcFixture.SOURCE)) {
            new Deeds(storage).open();
        }
        Process shop = OtherProcess.plain().start(EmbeddedShop.class, file.toString(), "0");
        try {
            assertThat(shop.inputReader().readLine()).endsWith("done");
            assertRefused(file, "another process has it open");
        } finally {
            shop.toHandle().destroyForcibly();
            shop.waitFor();
        }
    }

    /** H2 writes what changed to new places: without housekeeping this takes 20 MB, and ever more. */
    @Test
    void a_file_that_is_written_to_again_and_again_stays_small() throws IOException, SQLException {
        Path file = folder.resolve("omni");
        try (H2Storage storage = open(file);
                Connection connection = DriverManager.getConnection("jdbc:h2:file:" + file, "sa", "");
                Statement setting = connection.createStatement()) {
            setting.execute("set retention_time 0");
            VersionedStore<ParcelId, Parcel> parcels = storage.aggregates(Parcel.TYPE);
            Version version = parcels.save(PARCEL, Version.NONE);
            for (int i = 0; i < 3_000; i++) {
                version = parcels.save(PARCEL, version);
            }
            assertThat(Files.size(storage.path())).isLessThan(4_000_000);
        }
        assertThat(Files.size(folder.resolve("omni.mv.db"))).isLessThan(1_000_000);
    }

    @Test
    void a_folder_that_is_not_there_is_told() {
        assertRefused(folder.resolve("data/omni"), "its folder is not there: make it first");
    }

    @Test
    void a_folder_in_the_place_of_the_file_is_told() throws IOException {
        Files.createDirectory(folder.resolve("omni.mv.db"));
        assertRefused(folder.resolve("omni"), "it is a folder: name a file");
    }

    @Test
    void a_file_that_is_no_database_is_left_as_it_is_and_told() throws IOException {
        Path file = Files.writeString(folder.resolve("omni.mv.db"), "shopping list\n".repeat(1_000));
        assertRefused(file, "it is no database");
        assertThat(file).content().startsWith("shopping list").hasSize(14_000);
    }

    @Test
    void the_database_of_another_application_is_left_as_it_is_and_told() throws SQLException {
        Path file = folder.resolve("omni");
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + file, "them", "secret");
                Statement table = connection.createStatement()) {
            table.execute("create table theirs (id integer)");
        }
        assertRefused(file, "it is the database of another application");
    }

    @Test
    void a_path_that_h2_would_take_for_settings_is_refused() {
        assertRefused(folder.resolve("omni;INIT=drop all objects"), "semicolon");
    }

    @Test
    void tables_of_another_version_leave_the_file_closed() throws SQLException {
        Path file = folder.resolve("omni");
        open(file).close();
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + file, "sa", "");
                Statement update = connection.createStatement()) {
            update.execute("update omni_mark set mark = 99 where name = 'schema'");
            assertThatThrownBy(() -> open(file))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("of version 99");
        }
    }

    @Test
    void without_h2_the_artifact_that_is_missing_is_named() throws Exception {
        List<URL> withoutH2 = new ArrayList<>();
        for (Path place : OtherProcess.places()) {
            if (!place.getFileName().toString().startsWith("h2-")) {
                withoutH2.add(place.toUri().toURL());
            }
        }
        try (URLClassLoader host = new URLClassLoader(withoutH2.toArray(URL[]::new), jdkAlone())) {
            Class<?> json = host.loadClass("io.omni.core.json.OmniJson");
            Object forms =
                    host.loadClass("io.omni.tck.ParcelJson").getMethod("forms").invoke(null);
            Object jsonOfParcels =
                    json.getMethod("of", forms.getClass().arrayType()).invoke(null, arrayOf(forms));
            assertThatThrownBy(() -> host.loadClass(H2Storage.class.getName())
                            .getMethod("open", Path.class, json, URI.class)
                            .invoke(null, folder.resolve("omni"), jsonOfParcels, JdbcFixture.SOURCE))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("add the artifact com.h2database:h2");
        }
    }

    /** The JDK's own class loaders know the modules of these tests, H2 among them. */
    private static ClassLoader jdkAlone() {
        return new ClassLoader(null) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                if (!name.startsWith("java")) {
                    throw new ClassNotFoundException(name);
                }
                return ClassLoader.getPlatformClassLoader().loadClass(name);
            }
        };
    }

    private static Object arrayOf(Object element) {
        Object array = java.lang.reflect.Array.newInstance(element.getClass(), 1);
        java.lang.reflect.Array.set(array, 0, element);
        return array;
    }

    private void assertRefused(Path file, String reason) {
        assertThatThrownBy(() -> open(file))
                .isInstanceOfSatisfying(
                        UnusableFile.class,
                        refused -> assertThat(refused.path().getParent()).isNotNull())
                .hasMessageContaining(reason);
    }
}
