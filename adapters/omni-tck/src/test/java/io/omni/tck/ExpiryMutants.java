package io.omni.tck;

import static io.omni.tck.IdMutants.store;
import static io.omni.tck.PostingMutants.mutant;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerStore;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Position;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.Shortage;
import io.omni.core.ledger.StoredLedger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ledgers that let holds expire wrongly. */
final class ExpiryMutants {

    private ExpiryMutants() {}

    static List<Mutant> all() {
        return List.of(
                store("L9 L11", "lets an expired hold count until it is swept up", ExpiresWhenSwept::new),
                mutant("L9", "settles an expired hold", (ledger, bench) -> new BentLedger(ledger) {
                    @Override
                    public Outcome post(Posting posting) {
                        Outcome outcome = straight.post(posting);
                        return outcome instanceof Outcome.Refused refused
                                        && refused.shortages().get(0) instanceof Shortage.HoldExpired expired
                                ? before(bench, expired.expiredAt()).post(posting)
                                : outcome;
                    }
                }),
                mutant("L9", "takes a hold for expired an instant too late", (ledger, bench) -> new BentLedger(ledger) {
                    @Override
                    public List<Position> positions(Collection<AccountId> accounts, Instant at) {
                        return straight.positions(accounts, at.minusNanos(1));
                    }
                }),
                store("L9", "lets a worker whose clock is behind settle what was sold", LeavesHoldsLying::new),
                store("L9", "does not list expired holds", straight -> new ForwardingLedgerStore(straight) {
                    @Override
                    public List<AccountState> held(HoldId hold) {
                        return straight.held(hold).stream()
                                .filter(state -> !state.window().expiredAt(StoreSuite.SOON))
                                .toList();
                    }
                }),
                store("L11", "forgets with the sweep that holds had expired", ForgetsSwept::new),
                mutant("L11", "sweeps up holds that have not expired", (ledger, bench) -> new BentLedger(ledger) {
                    @Override
                    public int sweep(int limit) {
                        InstantSource ahead = () -> bench.clock().instant().plus(Duration.ofDays(1));
                        return new StoredLedger(bench.storage(), ahead, bench.options()).sweep(limit);
                    }
                }),
                mutant("L11", "sweeps nothing up", (ledger, bench) -> new BentLedger(ledger) {
                    @Override
                    public int sweep(int limit) {
                        return 0;
                    }
                }),
                mutant("L11", "sweeps up more than it was asked for", (ledger, bench) -> new BentLedger(ledger) {
                    @Override
                    public int sweep(int limit) {
                        return straight.sweep(limit + 1);
                    }
                }));
    }

    private static Ledger before(BentFixture.Bench bench, Instant expiry) {
        return new StoredLedger(bench.storage(), () -> Bend.earlier(expiry), bench.options());
    }

    private static final class ExpiresWhenSwept extends ForwardingLedgerStore {

        ExpiresWhenSwept(LedgerStore straight) {
            super(straight);
        }

        @Override
        public Locked lock(Collection<AccountId> accounts, Collection<PostingId> ids, Instant at) {
            Locked locked = straight.lock(accounts, ids, at);
            return new Locked(locked.states(), Map.of(), locked.entries());
        }

        @Override
        public List<Position> positions(Collection<AccountId> accounts, Instant at) {
            return straight.positions(accounts, Instant.EPOCH);
        }
    }

    /** Takes the units of expired holds and leaves the holds as they are. */
    private static final class LeavesHoldsLying extends ForwardingLedgerStore {

        private final Map<AccountId, Long> lying = new HashMap<>();

        LeavesHoldsLying(LedgerStore straight) {
            super(straight);
        }

        @Override
        public Locked lock(Collection<AccountId> accounts, Collection<PostingId> ids, Instant at) {
            Locked locked = straight.lock(accounts, ids, at);
            Map<AccountId, AccountState> states = new HashMap<>(locked.states());
            lying.clear();
            locked.lapsed().forEach((account, holds) -> {
                long units = holds.stream().mapToLong(AccountState::balance).sum();
                lying.put(account, units);
                states.computeIfPresent(account, (key, state) -> more(state, -units));
            });
            return new Locked(states, Map.of(), locked.entries());
        }

        @Override
        public void write(Batch batch) {
            List<AccountState> states = new ArrayList<>();
            batch.states().forEach(state -> states.add(more(state, lying.getOrDefault(state.account(), 0L))));
            straight.write(new Batch(batch.entries(), states, batch.gone()));
        }

        private static AccountState more(AccountState state, long held) {
            return new AccountState(state.account(), state.balance(), state.held() + held, state.window());
        }
    }

    private static final class ForgetsSwept extends ForwardingLedgerStore {

        ForgetsSwept(LedgerStore straight) {
            super(straight);
        }

        @Override
        public void write(Batch batch) {
            Set<AccountId> gone = new LinkedHashSet<>(batch.gone());
            List<AccountState> states = new ArrayList<>();
            for (AccountState state : batch.states()) {
                if (state.account().isHold() && state.balance() == 0) {
                    gone.add(state.account());
                } else {
                    states.add(state);
                }
            }
            straight.write(new Batch(batch.entries(), states, gone));
        }
    }
}
