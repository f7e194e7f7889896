package io.omni.tck;

import static io.omni.tck.IdMutants.store;
import static io.omni.tck.PostingMutants.mutant;

import io.omni.core.event.RecordedEvent;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.Checkpoint;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalPage;
import io.omni.core.ledger.LedgerStore;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** Stores that keep the journal, the checkpoint or the events wrongly. */
final class BookMutants {

    private BookMutants() {}

    static List<Mutant> all() {
        return List.of(
                journal(
                        "L13 L18",
                        "loses an entry",
                        entries -> entries.size() < 2 ? entries : entries.subList(0, entries.size() - 1)),
                journal("L13 L18", "keeps an entry twice", entries -> {
                    List<JournalEntry> twice = new ArrayList<>(entries);
                    twice.addAll(entries.subList(0, Math.min(1, entries.size())));
                    return twice;
                }),
                journal("L13", "keeps entries in another order", entries -> {
                    List<JournalEntry> backwards = new ArrayList<>(entries);
                    Collections.reverse(backwards);
                    return backwards;
                }),
                journal(
                        "L13 L18",
                        "keeps wrong after-values",
                        entries -> entries.stream()
                                .map(entry -> Bend.lines(entry, line -> Bend.after(line, line.balanceAfter() + 1)))
                                .toList()),
                journal(
                        "L13",
                        "loses the last line of an entry",
                        entries -> entries.stream()
                                .map(entry -> new JournalEntry(
                                        entry.id(),
                                        entry.cause(),
                                        entry.fingerprint(),
                                        entry.recordedAt(),
                                        entry.lines().subList(0, entry.lines().size() - 1)))
                                .toList()),
                store("L13", "turns pages one entry too far", straight -> new ForwardingLedgerStore(straight) {
                    @Override
                    public JournalPage journal(long after, long upTo, int limit) {
                        JournalPage page = straight.journal(after, upTo, limit);
                        return new JournalPage(page.entries(), page.position() + 1);
                    }
                }),
                store("L13", "forgets entries with their ids", ForgetsEntries::new),
                mutant("L13", "journals refusals", (ledger, bench) -> new BentLedger(ledger) {
                    @Override
                    Outcome answered(Posting posting, Outcome outcome) {
                        if (outcome instanceof Outcome.Refused) {
                            straight.post(Bend.withoutFloors(Bend.fresh(posting, posting.lines())));
                        }
                        return outcome;
                    }
                }),
                store("L18", "keeps no checkpoint", straight -> new ForwardingLedgerStore(straight) {
                    @Override
                    public void keep(Checkpoint checkpoint) {
                        straight.keep(Checkpoint.START);
                    }
                }),
                store("L18", "keeps the first checkpoint for ever", straight -> new ForwardingLedgerStore(straight) {
                    @Override
                    public void keep(Checkpoint checkpoint) {
                        if (straight.checkpoint().position() == 0) {
                            straight.keep(checkpoint);
                        }
                    }
                }),
                store("L18", "shows the audit no accounts", straight -> new ForwardingLedgerStore(straight) {
                    @Override
                    public Checkpoint snapshot() {
                        return new Checkpoint(straight.snapshot().position(), List.of());
                    }
                }),
                store("L18", "shows the audit no holds", straight -> new ForwardingLedgerStore(straight) {
                    @Override
                    public Checkpoint snapshot() {
                        Checkpoint now = straight.snapshot();
                        List<AccountState> states = now.states().stream()
                                .filter(state -> !state.account().isHold())
                                .toList();
                        return new Checkpoint(now.position(), states);
                    }
                }),
                mutant("L14", "appends the events of refused postings", (ledger, bench) -> new BentLedger(ledger) {
                    @Override
                    Outcome answered(Posting posting, Outcome outcome) {
                        if (outcome instanceof Outcome.Refused) {
                            bench.storage().outbox().append(posting.events());
                        }
                        return outcome;
                    }
                }),
                mutant("L14", "appends the events of replayed postings", (ledger, bench) -> new BentLedger(ledger) {
                    @Override
                    Outcome answered(Posting posting, Outcome outcome) {
                        if (outcome instanceof Outcome.AlreadyPosted) {
                            bench.storage().outbox().append(posting.events());
                        }
                        return outcome;
                    }
                }),
                mutant("L14", "loses the events of postings", (ledger, bench) -> new BentLedger(ledger) {
                    @Override
                    Posting asked(Posting posting) {
                        return withEvents(posting, List.of());
                    }
                }),
                mutant("L14", "appends the events of postings backwards", (ledger, bench) -> new BentLedger(ledger) {
                    @Override
                    Posting asked(Posting posting) {
                        List<RecordedEvent> backwards = new ArrayList<>(posting.events());
                        Collections.reverse(backwards);
                        return withEvents(posting, backwards);
                    }
                }));
    }

    private static Posting withEvents(Posting posting, List<RecordedEvent> events) {
        return new Posting(posting.id(), posting.cause(), posting.fingerprint(), posting.lines(), events);
    }

    private static Mutant journal(String rules, String name, UnaryOperator<List<JournalEntry>> bend) {
        return store(rules, name, straight -> new ForwardingLedgerStore(straight) {
            @Override
            public JournalPage journal(long after, long upTo, int limit) {
                JournalPage page = straight.journal(after, upTo, limit);
                return new JournalPage(bend.apply(page.entries()), page.position());
            }
        });
    }

    private static final class ForgetsEntries extends ForwardingLedgerStore {

        private boolean forgotten;

        ForgetsEntries(LedgerStore straight) {
            super(straight);
        }

        @Override
        public int forget(Instant before) {
            forgotten = true;
            return straight.forget(before);
        }

        @Override
        public JournalPage journal(long after, long upTo, int limit) {
            JournalPage page = straight.journal(after, upTo, limit);
            return forgotten ? new JournalPage(List.of(), page.position()) : page;
        }
    }
}
