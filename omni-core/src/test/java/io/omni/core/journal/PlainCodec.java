package io.omni.core.journal;

import io.omni.core.id.UuidV7;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Fingerprint;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalLine;
import io.omni.core.ledger.PostingId;
import java.time.Instant;
import java.util.List;

/** Entries of one line on one account, as few words; and the text of each, which may hold anything but a line break. */
final class PlainCodec {

    static final JournalCodec CODEC = new JournalCodec(PlainCodec::write, PlainCodec::read);

    private static final Instant AT = Instant.parse("2026-11-22T08:00:00Z");

    private PlainCodec() {}

    /** The entry of a number. */
    static JournalEntry entry(long number, String cause) {
        return new JournalEntry(
                new PostingId(UuidV7.named(AT, "entry-" + number)),
                cause,
                Fingerprint.of(cause, "entry-" + number),
                AT,
                List.of(new JournalLine(AccountId.of("stock", "MUG", "leeds"), 1, 0, number, 0, null, null)));
    }

    private static String write(JournalEntry entry) {
        return "{\"n\":%d,\"cause\":\"%s\"}".formatted(entry.lines().get(0).balanceAfter(), entry.cause());
    }

    private static JournalEntry read(String text) {
        int comma = text.indexOf(',');
        return entry(
                Long.parseLong(text.substring("{\"n\":".length(), comma)),
                text.substring(comma + ",\"cause\":\"".length(), text.length() - 2));
    }
}
