package io.omni.core.memory;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.Window;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes accounts, names and instants in as few bytes as they need, and reads them again: names that come again and again are numbers. Only
 * for this process: the numbers mean nothing to another.
 */
final class Packing {

    /** Flags of what follows; the highest ones say what there is of a window. */
    static final int WINDOW = 32;

    static final int FROM = 64;
    static final int UNTIL = 128;

    private static final int NANOS_OF_A_MILLI = 1_000_000;

    private final Subjects subjects;

    Packing(Subjects subjects) {
        this.subjects = subjects;
    }

    void writeAccount(AccountId account, Slab slab) {
        Book book = subjects.book(account.book());
        slab.writeCount(subjects.subject(account.subject()).number());
        slab.writeCount(book.number());
        writeName(account.detail(), book.details().find(account.detail()), slab);
    }

    AccountId readAccount(Slab slab) {
        Subject subject = subjects.subject((int) slab.readCount());
        Book book = subjects.book((int) slab.readCount());
        return AccountId.of(book.name(), subject.name(), readName(book.details(), slab));
    }

    /** The account of the same subject and book with the next number, which has it only if its detail has a number. */
    @Nullable AccountId after(AccountId account) {
        Names details = subjects.book(account.book()).details();
        int number = details.find(account.detail());
        return number == Names.NONE || number + 1 >= details.size()
                ? null
                : AccountId.of(account.book(), account.subject(), details.name(number + 1));
    }

    /** A name as its number and 1, or as 0 and the text. */
    static void writeName(String name, int number, Slab slab) {
        slab.writeCount(number + 1L);
        if (number == Names.NONE) {
            slab.writeText(name);
        }
    }

    static String readName(Names names, Slab slab) {
        int number = (int) slab.readCount() - 1;
        return number == Names.NONE ? slab.readText() : names.name(number);
    }

    static void writeHold(HoldId hold, Slab slab) {
        slab.writeLong(hold.value().getMostSignificantBits());
        slab.writeLong(hold.value().getLeastSignificantBits());
    }

    static UUID readHold(Slab slab) {
        return new UUID(slab.readLong(), slab.readLong());
    }

    static int flags(@Nullable Window window) {
        return window == null
                ? 0
                : WINDOW | (window.activeFrom() == null ? 0 : FROM) | (window.expiresAt() == null ? 0 : UNTIL);
    }

    /** Writes the instants of a window that is near a second. */
    static void writeWindow(@Nullable Window window, long second, Slab slab) {
        if (window != null && window.activeFrom() != null) {
            writeInstant(window.activeFrom(), second, slab);
        }
        if (window != null && window.expiresAt() != null) {
            writeInstant(window.expiresAt(), second, slab);
        }
    }

    static Window readWindow(int flags, long second, Slab slab) {
        Instant from = (flags & FROM) != 0 ? readInstant(second, slab) : null;
        Instant until = (flags & UNTIL) != 0 ? readInstant(second, slab) : null;
        return from == null && until == null ? Window.ALWAYS : new Window(from, until);
    }

    /** The seconds from another second, then the rest: twice the milliseconds, or twice the nanoseconds and 1. */
    static void writeInstant(Instant instant, long second, Slab slab) {
        int nanos = instant.getNano();
        slab.writeNumber(instant.getEpochSecond() - second);
        slab.writeCount(nanos % NANOS_OF_A_MILLI == 0 ? 2L * (nanos / NANOS_OF_A_MILLI) : 2L * nanos + 1);
    }

    static Instant readInstant(long second, Slab slab) {
        long seconds = slab.readNumber() + second;
        long rest = slab.readCount();
        return Instant.ofEpochSecond(seconds, (rest & 1) == 0 ? rest / 2 * NANOS_OF_A_MILLI : rest / 2);
    }
}
