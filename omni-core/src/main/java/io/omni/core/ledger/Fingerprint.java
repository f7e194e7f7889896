package io.omni.core.ledger;

import io.omni.core.command.Command;
import io.omni.core.internal.Content;
import io.omni.core.internal.Murmur3;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By which a repeated command is told from another command under the same id: 128 bits of a hash of what the caller asked for. It covers
 * nothing that was worked out, such as instants, floors, expiry or the lots that were chosen.
 *
 * <p>The hash is MurmurHash3 (x64, 128 bits), the same in every process and version. It tells mistakes apart and not attacks: whoever can
 * choose both commands and their id could only repeat an own command.
 *
 * @param high the first 64 bits
 * @param low the next 64 bits
 */
public record Fingerprint(long high, long low) {

    /** Where a text has its length, which is never negative. */
    private static final long LINES = -1;

    private static final int ACCOUNT = 1;
    private static final int HOLD = 2;
    private static final int CONTRA = 4;

    /**
     * Takes the fingerprint of a command.
     *
     * @param cause names the kind of command
     * @param asked what the caller asked for, as text that is the same at each repetition and different for different commands
     * @return the fingerprint
     */
    public static Fingerprint of(String cause, String asked) {
        return of(new Murmur3().text(cause).text(asked));
    }

    /**
     * Takes the fingerprint of a command that asks for nothing but its lines: for the accounts, the amounts and the contras. Each line
     * begins with a word that tells what of these follows, so that no two commands make the same words.
     */
    static Fingerprint of(String cause, List<Line> sorted) {
        Murmur3 hash = new Murmur3().text(cause).word(LINES);
        AccountId before = null;
        for (Line line : sorted) {
            add(line, before, hash);
            before = line.account();
        }
        return of(hash);
    }

    private static void add(Line line, @Nullable AccountId before, Murmur3 hash) {
        AccountId account = line.account();
        HoldId hold = account.hold();
        Contra contra = line.contra();
        boolean same = before != null && account.isOnSameAs(before);
        hash.word((same ? 0 : ACCOUNT) | (hold == null ? 0 : HOLD) | (contra == null ? 0 : CONTRA));
        if (!same) {
            hash.text(account.subject()).text(account.book()).text(account.detail());
        }
        if (hold != null) {
            hash.word(hold.value().getMostSignificantBits()).word(hold.value().getLeastSignificantBits());
        }
        if (contra != null) {
            hash.text(contra.name());
        }
        hash.word(line.balance()).word(line.held());
    }

    private static Fingerprint of(Murmur3 hash) {
        hash.finish();
        return new Fingerprint(hash.first(), hash.second());
    }

    /**
     * Takes the fingerprint of a command: of its type and of all of its components but the id.
     *
     * @param command the command, a record
     * @return the fingerprint
     * @throws IllegalArgumentException if the command is no record, or contains something that has no stable text
     */
    public static Fingerprint of(Command command) {
        return of(command.type(), Content.of(command));
    }

    @Override
    public String toString() {
        return "%016x%016x".formatted(high, low);
    }
}
