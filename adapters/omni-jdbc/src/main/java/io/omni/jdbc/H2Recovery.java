package io.omni.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the last commit in a file that was not closed. H2 follows a chain of commits from the one that the head of the file names; where a
 * commit was small enough for a gap before, the chain leads past it, and up to twenty commits are overlooked. Here every place of the file is
 * looked at once, and the file is closed with a head that names the last commit.
 */
final class H2Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(H2Recovery.class);

    /** The head is text, twice, in a block each. */
    private static final int HEAD = 2 * 4096;

    private static final String CLOSED = ",clean:1,";

    private H2Recovery() {}

    static void of(Path file) {
        if (Files.exists(file) && !wasClosed(file)) {
            try {
                new MVStore.Builder()
                        .fileName(file.toString())
                        .autoCommitDisabled()
                        .recoveryMode()
                        .open()
                        .close();
                LOG.info("the file of H2 was not closed: its last commit was looked up");
            } catch (MVStoreException e) {
                // Whoever opens it next finds the same, and tells it better: it is open elsewhere, or no database.
                LOG.debug(
                        "the last commit of the file was not looked up: {}",
                        e.getClass().getName());
            }
        }
    }

    private static boolean wasClosed(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD);
            return head.length < HEAD || new String(head, StandardCharsets.ISO_8859_1).contains(CLOSED);
        } catch (IOException e) {
            LOG.debug("the head of the file was not read: {}", e.getClass().getName());
            return true;
        }
    }
}
