package io.omni.tck;

import static io.omni.tck.PostingMutants.mutant;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.LedgerStore;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.PostingIdReused;
import io.omni.core.ledger.PostingTooOld;
import io.omni.core.ledger.StoredLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Ledgers that remember ids wrongly. */
final class IdMutants {

    private static final LedgerOptions FOR_EVER = new LedgerOptions(Duration.ofDays(100_000));

    private IdMutants() {}

    static List<Mutant> all() {
        return List.of(
                store("L4 L5", "does not look ids up", straight -> new ForwardingLedgerStore(straight) {
                    @Override
                    public Locked lock(Collection<AccountId> accounts, Collection<PostingId> ids, Instant at) {
                        Locked locked = straight.lock(accounts, ids, at);
                        return new Locked(locked.states(), locked.lapsed(), Map.of());
                    }
                }),
                store("L4", "does not find what was posted", straight -> new ForwardingLedgerStore(straight) {
                    @Override
                    public Optional<JournalEntry> find(PostingId id) {
                        return Optional.empty();
                    }
                }),
                mutant("L4", "answers a replay with today's entry", (ledger, bench) -> new BentLedger(ledger) {
                    @Override
                    Outcome answered(Posting posting, Outcome outcome) {
                        return outcome instanceof Outcome.AlreadyPosted already
                                ? new Outcome.AlreadyPosted(new JournalEntry(
                                        posting.id(),
                                        posting.cause(),
                                        posting.fingerprint(),
                                        bench.clock().instant(),
                                        already.entry().lines()))
                                : outcome;
                    }
                }),
                mutant("L4", "looks at the stock before it looks the id up", (ledger, bench) -> new BentLedger(ledger) {
                    @Override
                    public Outcome post(Posting posting) {
                        Outcome fresh = Undone.run(
                                bench.storage().unitOfWork(),
                                () -> straight.post(Bend.fresh(posting, posting.lines())));
                        return fresh instanceof Outcome.Refused ? fresh : straight.post(posting);
                    }
                }),
                mutant(
                        "L5",
                        "answers another command with the first one's entry",
                        (ledger, bench) -> new BentLedger(ledger) {
                            @Override
                            public Outcome post(Posting posting) {
                                Optional<JournalEntry> first = straight.find(posting.id());
                                return first.isPresent()
                                        ? new Outcome.AlreadyPosted(first.orElseThrow())
                                        : straight.post(posting);
                            }
                        }),
                mutant(
                        "L5",
                        "carries another command out before it complains",
                        (ledger, bench) -> new BentLedger(ledger) {
                            @Override
                            public Outcome post(Posting posting) {
                                try {
                                    return straight.post(posting);
                                } catch (PostingIdReused reused) {
                                    straight.post(Bend.fresh(posting, posting.lines()));
                                    throw reused;
                                }
                            }
                        }),
                mutant("L6", "remembers refusals", (ledger, bench) -> new BentLedger(ledger) {
                    private final Map<PostingId, Outcome> refusals = new HashMap<>();

                    @Override
                    public Outcome post(Posting posting) {
                        Outcome outcome = refusals.containsKey(posting.id())
                                ? refusals.get(posting.id())
                                : straight.post(posting);
                        if (outcome instanceof Outcome.Refused) {
                            refusals.put(posting.id(), outcome);
                        }
                        return outcome;
                    }
                }),
                mutant("L6", "uses up the id of a refused posting", (ledger, bench) -> new BentLedger(ledger) {
                    @Override
                    Outcome answered(Posting posting, Outcome outcome) {
                        if (outcome instanceof Outcome.Refused) {
                            straight.post(Posting.of(posting.id(), "mutant.refused")
                                    .in(StoreSuite.CELLAR, 1, StoreSuite.SUPPLIER)
                                    .out(StoreSuite.CELLAR, 1, StoreSuite.SUPPLIER, Floor.NONE)
                                    .build());
                        }
                        return outcome;
                    }
                }),
                mutant(
                        "L7",
                        "remembers ids for ever",
                        (ledger, bench) -> new StoredLedger(bench.storage(), bench.clock(), FOR_EVER)),
                mutant(
                        "L7",
                        "takes an id for too old only once it was forgotten",
                        (ledger, bench) -> new BentLedger(ledger) {
                            @Override
                            public Outcome post(Posting posting) {
                                try {
                                    return straight.post(posting);
                                } catch (PostingTooOld old) {
                                    return straight.find(posting.id())
                                            .<Outcome>map(Outcome.AlreadyPosted::new)
                                            .orElseThrow(() -> old);
                                }
                            }
                        }),
                mutant(
                        "L7",
                        "decides forgotten ids afresh",
                        (ledger, bench) -> new BentLedger(new StoredLedger(bench.storage(), bench.clock(), FOR_EVER)) {
                            @Override
                            public int forget() {
                                return ledger.forget();
                            }
                        }),
                store("L7", "forgets young ids with the old", straight -> new ForwardingLedgerStore(straight) {
                    @Override
                    public int forget(Instant before) {
                        return straight.forget(before.plus(Duration.ofDays(1_000)));
                    }
                }));
    }

    static Mutant store(String rules, String name, UnaryOperator<LedgerStore> bend) {
        return Mutant.of(Suite.LEDGER, rules, name, BentFixture.store(bend));
    }
}
