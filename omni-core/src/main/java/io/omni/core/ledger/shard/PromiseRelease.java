package io.omni.core.ledger.shard;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Line;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.Shortage;
import io.omni.core.ledger.shard.SpanningPosting.Part;
import io.omni.core.storage.ConcurrencyConflict;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Releases the holds that a promise made in one shard and is not to keep. They are the caller's own holds, so that they may have expired, and
 * a caller who did not wait for the answer may have settled some of them.
 */
final class PromiseRelease {

    private static final int ATTEMPTS = 10;

    private final Ledger ledger;
    private final Part part;
    private final Steps steps;
    private final InstantSource clock;
    private final Set<AccountId> expired = new HashSet<>();

    PromiseRelease(Ledger ledger, Part part, Steps steps, InstantSource clock) {
        this.ledger = ledger;
        this.part = part;
        this.steps = steps;
        this.clock = clock;
    }

    void run() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (ledger.find(steps.backId()).isPresent()) {
                return;
            }
            Optional<Posting> release = steps.release(remaining());
            if (release.isEmpty() || !(ledger.post(release.get()) instanceof Outcome.Refused refused)) {
                return;
            }
            refused.shortages().stream()
                    .filter(Shortage.HoldExpired.class::isInstance)
                    .forEach(shortage -> expired.add(shortage.account()));
        }
        throw new ConcurrencyConflict("the holds of %s in shard %s were changed while they were read"
                .formatted(steps.takeId(), part.shard()));
    }

    /** Of each hold no more than the promise put into it. */
    private List<AccountState> remaining() {
        List<AccountState> remaining = new ArrayList<>();
        for (Line line : part.lines()) {
            AccountId hold = line.account();
            if (hold.hold() == null || expired.contains(hold)) {
                continue;
            }
            ledger.held(hold.hold()).stream()
                    .filter(state ->
                            state.account().equals(hold) && !state.window().expiredAt(clock.instant()))
                    .forEach(state -> remaining.add(
                            new AccountState(hold, Math.min(state.balance(), line.balance()), 0, state.window())));
        }
        return remaining;
    }
}
