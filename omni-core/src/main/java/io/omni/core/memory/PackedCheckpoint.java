package io.omni.core.memory;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.Checkpoint;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A checkpoint in as few bytes as it needs: few for an account, about thirty for a hold. It is kept for long and read seldom. */
final class PackedCheckpoint {

    private static final int OTHER_ACCOUNT = 1;
    private static final int HOLD = 2;
    private static final int HELD = 4;
    private static final int SAME_ACCOUNT = 8;

    private final long position;
    private final int size;
    private final Slab slab;

    private PackedCheckpoint(long position, int size, Slab slab) {
        this.position = position;
        this.size = size;
        this.slab = slab;
    }

    static PackedCheckpoint of(Checkpoint checkpoint, Packing packing) {
        Slab slab = new Slab();
        AccountState before = null;
        for (AccountState state : checkpoint.states()) {
            write(state, before, packing, slab);
            before = state;
        }
        slab.trim();
        return new PackedCheckpoint(checkpoint.position(), checkpoint.states().size(), slab);
    }

    long position() {
        return position;
    }

    /** Reading uses the slab's own place. */
    synchronized Checkpoint unpacked(Packing packing) {
        List<AccountState> states = new ArrayList<>(size);
        slab.readFrom(0);
        AccountState before = null;
        for (int i = 0; i < size; i++) {
            before = read(before, packing, slab);
            states.add(before);
        }
        return new Checkpoint(position, states);
    }

    private static void write(AccountState state, @Nullable AccountState before, Packing packing, Slab slab) {
        HoldId hold = state.account().hold();
        AccountId base = state.account().base();
        boolean always = state.window().equals(Window.ALWAYS);
        int flags = account(base, before, packing)
                | (hold == null ? 0 : HOLD)
                | (state.held() == 0 ? 0 : HELD)
                | (always ? 0 : Packing.flags(state.window()));
        slab.writeByte(flags);
        if ((flags & OTHER_ACCOUNT) != 0) {
            packing.writeAccount(base, slab);
        }
        if (hold != null) {
            Packing.writeHold(hold, slab);
        }
        slab.writeNumber(state.balance());
        if ((flags & HELD) != 0) {
            slab.writeNumber(state.held());
        }
        if (!always) {
            Packing.writeWindow(state.window(), second(before), slab);
        }
    }

    /** Most accounts are the one with the next number. */
    private static int account(AccountId base, @Nullable AccountState before, Packing packing) {
        if (before == null) {
            return OTHER_ACCOUNT;
        }
        if (base.equals(before.account().base())) {
            return SAME_ACCOUNT;
        }
        return base.equals(packing.after(before.account())) ? 0 : OTHER_ACCOUNT;
    }

    private static AccountState read(@Nullable AccountState before, Packing packing, Slab slab) {
        int flags = slab.readByte();
        AccountId base = readAccount(flags, before, packing, slab);
        AccountId account = (flags & HOLD) == 0 ? base : base.held(new HoldId(Packing.readHold(slab)));
        long balance = slab.readNumber();
        long held = (flags & HELD) == 0 ? 0 : slab.readNumber();
        Window window = (flags & Packing.WINDOW) == 0 ? Window.ALWAYS : Packing.readWindow(flags, second(before), slab);
        return new AccountState(account, balance, held, window);
    }

    private static AccountId readAccount(int flags, @Nullable AccountState before, Packing packing, Slab slab) {
        if (before == null || (flags & OTHER_ACCOUNT) != 0) {
            return packing.readAccount(slab);
        }
        AccountId next = (flags & SAME_ACCOUNT) != 0 ? before.account().base() : packing.after(before.account());
        if (next == null) {
            throw new IllegalStateException("no account comes after " + before.account());
        }
        return next;
    }

    /** Windows that follow each other are near each other. */
    private static long second(@Nullable AccountState before) {
        Instant until = before == null ? null : before.window().expiresAt();
        return until == null ? 0 : until.getEpochSecond();
    }
}
