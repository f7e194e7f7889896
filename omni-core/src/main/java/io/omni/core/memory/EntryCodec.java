package io.omni.core.memory;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.Fingerprint;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalLine;
import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes entries in as few bytes as they need, about sixty for a hold, and makes them again. Names that come again and again are numbers, and
 * what is the same as on the line before is left out. Only for this process: the numbers mean nothing to another.
 */
final class EntryCodec {

    private static final int OTHER_ACCOUNT = 1;
    private static final int HOLD = 2;
    private static final int OTHER_HOLD = 4;
    private static final int HELD = 8;
    private static final int CONTRA = 16;
    private static final int WINDOW = 32;
    private static final int FROM = 64;
    private static final int UNTIL = 128;

    private static final int ROOM_FOR_NAMES = 4_096;

    private final Subjects subjects;
    private final Names causes = new Names(ROOM_FOR_NAMES);
    private final Names contras = new Names(ROOM_FOR_NAMES);

    EntryCodec(Subjects subjects) {
        this.subjects = subjects;
    }

    /** Writes all of an entry but its id. */
    void write(JournalEntry entry, Slab slab) {
        long second = second(entry.id());
        slab.writeLong(entry.fingerprint().high());
        slab.writeLong(entry.fingerprint().low());
        writeName(entry.cause(), causes.add(entry.cause()), slab);
        writeInstant(entry.recordedAt(), second, slab);
        slab.writeCount(entry.lines().size());
        AccountId before = null;
        UUID hold = entry.id().value();
        for (JournalLine line : entry.lines()) {
            write(line, before, hold, second, slab);
            before = line.account();
            hold = lastHold(before, hold);
        }
    }

    JournalEntry read(PostingId id, Slab slab) {
        long second = second(id);
        Fingerprint fingerprint = new Fingerprint(slab.readLong(), slab.readLong());
        String cause = readName(causes, slab);
        Instant recordedAt = readInstant(second, slab);
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
            writeAccount(account, slab);
        }
        if ((flags & OTHER_HOLD) != 0 && account.hold() != null) {
            slab.writeLong(account.hold().value().getMostSignificantBits());
            slab.writeLong(account.hold().value().getLeastSignificantBits());
        }
        slab.writeNumber(line.balance());
        slab.writeNumber(line.balanceAfter());
        if ((flags & HELD) != 0) {
            slab.writeNumber(line.held());
            slab.writeNumber(line.heldAfter());
        }
        Contra contra = line.contra();
        if (contra != null) {
            writeName(contra.name(), contras.add(contra.name()), slab);
        }
        writeWindow(line.window(), second, slab);
    }

    private static int flags(JournalLine line, @Nullable AccountId before, UUID lastHold) {
        HoldId hold = line.account().hold();
        Window window = line.window();
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
        if (window != null) {
            flags |= WINDOW | (window.activeFrom() == null ? 0 : FROM) | (window.expiresAt() == null ? 0 : UNTIL);
        }
        return flags;
    }

    private static boolean isOnSame(AccountId account, AccountId before) {
        return account.detail().equals(before.detail())
                && account.subject().equals(before.subject())
                && account.book().equals(before.book());
    }

    private JournalLine readLine(@Nullable AccountId before, UUID lastHold, long second, Slab slab) {
        int flags = slab.readByte();
        AccountId base = (flags & OTHER_ACCOUNT) != 0 || before == null ? readAccount(slab) : before.base();
        UUID hold = (flags & OTHER_HOLD) != 0 ? new UUID(slab.readLong(), slab.readLong()) : lastHold;
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
                (flags & CONTRA) != 0 ? new Contra(readName(contras, slab)) : null,
                (flags & WINDOW) != 0 ? readWindow(flags, second, slab) : null);
    }

    private void writeAccount(AccountId account, Slab slab) {
        Book book = subjects.book(account.book());
        slab.writeCount(subjects.subject(account.subject()).number());
        slab.writeCount(book.number());
        writeName(account.detail(), book.details().find(account.detail()), slab);
    }

    private AccountId readAccount(Slab slab) {
        Subject subject = subjects.subject((int) slab.readCount());
        Book book = subjects.book((int) slab.readCount());
        return AccountId.of(book.name(), subject.name(), readName(book.details(), slab));
    }

    /** A name as its number and 1, or as 0 and the text. */
    private static void writeName(String name, int number, Slab slab) {
        slab.writeCount(number + 1L);
        if (number == Names.NONE) {
            slab.writeText(name);
        }
    }

    private static String readName(Names names, Slab slab) {
        int number = (int) slab.readCount() - 1;
        return number == Names.NONE ? slab.readText() : names.name(number);
    }

    private static void writeWindow(@Nullable Window window, long second, Slab slab) {
        if (window != null && window.activeFrom() != null) {
            writeInstant(window.activeFrom(), second, slab);
        }
        if (window != null && window.expiresAt() != null) {
            writeInstant(window.expiresAt(), second, slab);
        }
    }

    private static Window readWindow(int flags, long second, Slab slab) {
        Instant from = (flags & FROM) != 0 ? readInstant(second, slab) : null;
        Instant until = (flags & UNTIL) != 0 ? readInstant(second, slab) : null;
        return from == null && until == null ? Window.ALWAYS : new Window(from, until);
    }

    private static void writeInstant(Instant instant, long second, Slab slab) {
        slab.writeNumber(instant.getEpochSecond() - second);
        slab.writeCount(instant.getNano());
    }

    private static Instant readInstant(long second, Slab slab) {
        return Instant.ofEpochSecond(slab.readNumber() + second, slab.readCount());
    }
}
