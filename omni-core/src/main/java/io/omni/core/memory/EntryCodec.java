package io.omni.core.memory;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.Fingerprint;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalLine;
import io.omni.core.ledger.PostingId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes entries in as few bytes as they need, about sixty for a hold, and makes them again: what is the same as on the line before is left
 * out.
 */
final class EntryCodec {

    private static final int OTHER_ACCOUNT = 1;
    private static final int HOLD = 2;
    private static final int OTHER_HOLD = 4;
    private static final int HELD = 8;
    private static final int CONTRA = 16;

    private static final int ROOM_FOR_NAMES = 4_096;

    private final Packing packing;
    private final Names causes = new Names(ROOM_FOR_NAMES);
    private final Names contras = new Names(ROOM_FOR_NAMES);

    EntryCodec(Packing packing) {
        this.packing = packing;
    }

    /** Writes an entry, beginning with the two words of its id. */
    void write(JournalEntry entry, Slab slab) {
        slab.writeLong(entry.id().value().getMostSignificantBits());
        slab.writeLong(entry.id().value().getLeastSignificantBits());
        long second = second(entry.id());
        slab.writeLong(entry.fingerprint().high());
        slab.writeLong(entry.fingerprint().low());
        Packing.writeName(entry.cause(), causes.add(entry.cause()), slab);
        Packing.writeInstant(entry.recordedAt(), second, slab);
        slab.writeCount(entry.lines().size());
        AccountId before = null;
        UUID hold = entry.id().value();
        for (JournalLine line : entry.lines()) {
            write(line, before, hold, second, slab);
            before = line.account();
            hold = lastHold(before, hold);
        }
    }

    JournalEntry read(Slab slab) {
        return read(new PostingId(new UUID(slab.readLong(), slab.readLong())), slab);
    }

    /** Reads what comes after the id. */
    JournalEntry read(PostingId id, Slab slab) {
        long second = second(id);
        Fingerprint fingerprint = new Fingerprint(slab.readLong(), slab.readLong());
        String cause = Packing.readName(causes, slab);
        Instant recordedAt = Packing.readInstant(second, slab);
        int size = (int) slab.readCount();
        List<JournalLine> lines = new ArrayList<>(size);
        AccountId before = null;
        UUID hold = id.value();
        for (int i = 0; i < size; i++) {
            JournalLine line = readLine(before, hold, second, slab);
            lines.add(line);
            before = line.account();
            hold = lastHold(before, hold);
        }
        return new JournalEntry(id, cause, fingerprint, recordedAt, lines);
    }

    /** Instants of an entry are near this one. */
    private static long second(PostingId id) {
        return id.value().getMostSignificantBits() / (1_000L << 16);
    }

    private static UUID lastHold(AccountId account, UUID before) {
        HoldId hold = account.hold();
        return hold == null ? before : hold.value();
    }

    private void write(JournalLine line, @Nullable AccountId before, UUID lastHold, long second, Slab slab) {
        AccountId account = line.account();
        int flags = flags(line, before, lastHold);
        slab.writeByte(flags);
        if ((flags & OTHER_ACCOUNT) != 0) {
            packing.writeAccount(account, slab);
        }
        if ((flags & OTHER_HOLD) != 0 && account.hold() != null) {
            Packing.writeHold(account.hold(), slab);
        }
        slab.writeNumber(line.balance());
        slab.writeNumber(line.balanceAfter());
        if ((flags & HELD) != 0) {
            slab.writeNumber(line.held());
            slab.writeNumber(line.heldAfter());
        }
        Contra contra = line.contra();
        if (contra != null) {
            Packing.writeName(contra.name(), contras.add(contra.name()), slab);
        }
        Packing.writeWindow(line.window(), second, slab);
    }

    private static int flags(JournalLine line, @Nullable AccountId before, UUID lastHold) {
        HoldId hold = line.account().hold();
        int flags = before != null && isOnSame(line.account(), before) ? 0 : OTHER_ACCOUNT;
        if (hold != null) {
            flags |= hold.value().equals(lastHold) ? HOLD : HOLD | OTHER_HOLD;
        }
        if (line.held() != 0 || line.heldAfter() != 0) {
            flags |= HELD;
        }
        if (line.contra() != null) {
            flags |= CONTRA;
        }
        return flags | Packing.flags(line.window());
    }

    private static boolean isOnSame(AccountId account, AccountId before) {
        return account.detail().equals(before.detail())
                && account.subject().equals(before.subject())
                && account.book().equals(before.book());
    }

    private JournalLine readLine(@Nullable AccountId before, UUID lastHold, long second, Slab slab) {
        int flags = slab.readByte();
        AccountId base = (flags & OTHER_ACCOUNT) != 0 || before == null ? packing.readAccount(slab) : before.base();
        UUID hold = (flags & OTHER_HOLD) != 0 ? Packing.readHold(slab) : lastHold;
        long balance = slab.readNumber();
        long balanceAfter = slab.readNumber();
        long held = (flags & HELD) != 0 ? slab.readNumber() : 0;
        long heldAfter = (flags & HELD) != 0 ? slab.readNumber() : 0;
        return new JournalLine(
                (flags & HOLD) != 0 ? base.held(new HoldId(hold)) : base,
                balance,
                held,
                balanceAfter,
                heldAfter,
                (flags & CONTRA) != 0 ? new Contra(Packing.readName(contras, slab)) : null,
                (flags & Packing.WINDOW) != 0 ? Packing.readWindow(flags, second, slab) : null);
    }
}
