package io.omni.tck;

import static io.omni.tck.QueueMutants.ALL;
import static io.omni.tck.QueueMutants.mutant;

import io.omni.core.event.EventId;
import io.omni.core.event.SubscriptionId;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.storage.AfterDeath;
import io.omni.core.storage.DeliveryFailure;
import io.omni.core.storage.Lease;
import io.omni.core.storage.OutboxQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Queues that give events out twice, out of order or to the wrong worker. */
final class LeaseMutants {

    private LeaseMutants() {}

    static List<Mutant> all() {
        return Stream.of(leasing(), ordering(), settling())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Mutant> leasing() {
        return List.of(
                mutant("Q3", "leases to whoever asks", (straight, memory) -> new BentQueue(straight) {
                    @Override
                    public List<Lease> lease(SubscriptionId subscription, int limit, Instant at, Duration term) {
                        return Undone.run(memory.unitOfWork(), () -> straight.lease(subscription, limit, at, term));
                    }
                }),
                mutant("Q3", "looks what is due, then leases, and locks nothing between", LooksFirst::new),
                mutant("Q3", "leases one more than was asked for", (straight, memory) -> new BentQueue(straight) {
                    @Override
                    public List<Lease> lease(SubscriptionId subscription, int limit, Instant at, Duration term) {
                        return straight.lease(subscription, limit + 1, at, term);
                    }
                }),
                mutant("Q3", "leases what is not due yet", (straight, memory) -> new BentQueue(straight) {
                    @Override
                    public List<Lease> lease(SubscriptionId subscription, int limit, Instant at, Duration term) {
                        return straight.lease(subscription, limit, at.plusMillis(1), term);
                    }
                }),
                term("Q3 Q7", "never ends a lease", Duration.ofDays(1_000)),
                term("Q7", "ends a lease a moment late", Duration.ofMillis(1)),
                leases(
                        "Q7",
                        "counts no attempts",
                        lease -> new Lease(
                                lease.subscription(),
                                lease.event(),
                                1,
                                lease.token(),
                                lease.until(),
                                lease.lastFailure())),
                leases(
                        "Q7",
                        "gives all leases one token",
                        lease -> new Lease(
                                lease.subscription(),
                                lease.event(),
                                lease.attempt(),
                                1,
                                lease.until(),
                                lease.lastFailure())),
                mutant("Q7", "lets go of what was leased twice", (straight, memory) -> new BentQueue(straight) {
                    @Override
                    public List<Lease> lease(SubscriptionId subscription, int limit, Instant at, Duration term) {
                        List<Lease> leases = straight.lease(subscription, limit, at, term);
                        straight.delivered(leases.stream()
                                .filter(lease -> lease.attempt() > 2)
                                .toList());
                        return leases;
                    }
                }));
    }

    private static List<Mutant> ordering() {
        return List.of(
                mutant("Q4", "leases a subject's next event with the first", LeasesAhead::new),
                mutant(
                        "Q4",
                        "goes on to the next event when one failed",
                        (straight, memory) -> new BentQueue(straight) {
                            @Override
                            public boolean failed(Lease lease, DeliveryFailure failure, Instant nextAttempt) {
                                return straight.dead(lease, failure, nextAttempt, AfterDeath.GO_ON);
                            }
                        }),
                mutant("Q4", "lets all subjects wait for one", (straight, memory) -> new BentQueue(straight) {
                    private final Set<EventId> busy = new HashSet<>();

                    @Override
                    public synchronized List<Lease> lease(
                            SubscriptionId subscription, int limit, Instant at, Duration term) {
                        List<Lease> leases = busy.isEmpty() ? straight.lease(subscription, limit, at, term) : List.of();
                        leases.forEach(lease -> busy.add(lease.event().id()));
                        return leases;
                    }

                    @Override
                    public synchronized int delivered(Collection<Lease> leases) {
                        leases.forEach(lease -> busy.remove(lease.event().id()));
                        return straight.delivered(leases);
                    }
                }),
                mutant("Q4", "lets fresh events go first", (straight, memory) -> new BentQueue(straight) {
                    @Override
                    public List<Lease> lease(SubscriptionId subscription, int limit, Instant at, Duration term) {
                        List<Lease> fresh = new ArrayList<>();
                        for (Lease lease : straight.lease(subscription, ALL, at, term)) {
                            if (fresh.size() < limit && lease.attempt() == 1) {
                                fresh.add(lease);
                            } else {
                                straight.failed(lease, new DeliveryFailure("none", ""), at);
                            }
                        }
                        return fresh;
                    }
                }));
    }

    private static List<Mutant> settling() {
        return List.of(
                mutant("Q6", "forgets what was delivered", (straight, memory) -> new BentQueue(straight) {
                    @Override
                    public int delivered(Collection<Lease> leases) {
                        return leases.size();
                    }
                }),
                mutant("Q6", "lets a subject rest after a delivery", (straight, memory) -> new BentQueue(straight) {
                    @Override
                    public int delivered(Collection<Lease> leases) {
                        int delivered = straight.delivered(leases);
                        for (Lease lease : leases) {
                            straight.lease(
                                    lease.subscription(), ALL, lease.until().minus(QueueSuite.TERM), QueueSuite.TERM);
                        }
                        return delivered;
                    }
                }),
                mutant(
                        "Q6",
                        "takes note of the first of several deliveries",
                        (straight, memory) -> new BentQueue(straight) {
                            @Override
                            public int delivered(Collection<Lease> leases) {
                                return straight.delivered(
                                        leases.stream().limit(1).toList());
                            }
                        }),
                mutant("Q8", "takes any lease for the last one", TakesAnyLease::new),
                mutant("Q8", "does not say that a lease did not count", (straight, memory) -> new BentQueue(straight) {
                    @Override
                    public int delivered(Collection<Lease> leases) {
                        straight.delivered(leases);
                        return leases.size();
                    }
                }),
                mutant("Q8", "counts no lease where one does not count", (straight, memory) -> new BentQueue(straight) {
                    @Override
                    public int delivered(Collection<Lease> leases) {
                        int delivered = straight.delivered(leases);
                        return delivered == leases.size() ? delivered : 0;
                    }
                }),
                mutant(
                        "Q16",
                        "counts what was given back as an attempt",
                        (straight, memory) -> new BentQueue(straight) {
                            @Override
                            public int giveBack(Collection<Lease> leases) {
                                return (int) leases.stream()
                                        .filter(lease -> straight.failed(lease, QueueSuite.REFUSED, Instant.EPOCH))
                                        .count();
                            }
                        }),
                mutant(
                        "Q16",
                        "keeps what was given back until the lease ends",
                        (straight, memory) -> new BentQueue(straight) {
                            @Override
                            public int giveBack(Collection<Lease> leases) {
                                return leases.size();
                            }
                        }),
                mutant("Q8", "takes back under any lease", (straight, memory) -> new BentQueue(straight) {
                    @Override
                    public int giveBack(Collection<Lease> leases) {
                        straight.giveBack(leases);
                        return leases.size();
                    }
                }),
                mutant("Q9", "attempts at once what failed", (straight, memory) -> new BentQueue(straight) {
                    @Override
                    public boolean failed(Lease lease, DeliveryFailure failure, Instant nextAttempt) {
                        return straight.failed(lease, failure, Instant.EPOCH);
                    }
                }),
                mutant("Q9", "lets what failed wait a moment longer", (straight, memory) -> new BentQueue(straight) {
                    @Override
                    public boolean failed(Lease lease, DeliveryFailure failure, Instant nextAttempt) {
                        return straight.failed(lease, failure, nextAttempt.plusMillis(1));
                    }
                }),
                mutant("Q9", "waits for the end of the lease", (straight, memory) -> new BentQueue(straight) {
                    @Override
                    public boolean failed(Lease lease, DeliveryFailure failure, Instant nextAttempt) {
                        Instant end = lease.until();
                        return straight.failed(lease, failure, nextAttempt.isBefore(end) ? end : nextAttempt);
                    }
                }),
                mutant("Q9", "forgets the reason", (straight, memory) -> new BentQueue(straight) {
                    @Override
                    public boolean failed(Lease lease, DeliveryFailure failure, Instant nextAttempt) {
                        return straight.failed(lease, new DeliveryFailure("unknown", ""), nextAttempt);
                    }
                }));
    }

    private static Mutant term(String rules, String name, Duration longer) {
        return mutant(rules, name, (straight, memory) -> new BentQueue(straight) {
            @Override
            public List<Lease> lease(SubscriptionId subscription, int limit, Instant at, Duration term) {
                return straight.lease(subscription, limit, at, term.plus(longer));
            }
        });
    }

    private static Mutant leases(String rules, String name, UnaryOperator<Lease> bend) {
        return mutant(rules, name, (straight, memory) -> new BentQueue(straight) {
            @Override
            public List<Lease> lease(SubscriptionId subscription, int limit, Instant at, Duration term) {
                return straight.lease(subscription, limit, at, term).stream()
                        .map(bend)
                        .toList();
            }
        });
    }

    private static final class LooksFirst extends BentQueue {

        private final Rendezvous rendezvous = new Rendezvous(4);
        private final InMemoryStorage memory;

        LooksFirst(OutboxQueue straight, InMemoryStorage memory) {
            super(straight);
            this.memory = memory;
        }

        @Override
        public List<Lease> lease(SubscriptionId subscription, int limit, Instant at, Duration term) {
            List<Lease> due = Undone.run(memory.unitOfWork(), () -> straight.lease(subscription, limit, at, term));
            rendezvous.join();
            straight.lease(subscription, limit, at, term);
            return due;
        }
    }

    /** Reads what comes next as if the first had been delivered, in a unit of work that it undoes. */
    private static final class LeasesAhead extends BentQueue {

        private final InMemoryStorage memory;

        LeasesAhead(OutboxQueue straight, InMemoryStorage memory) {
            super(straight);
            this.memory = memory;
        }

        @Override
        public List<Lease> lease(SubscriptionId subscription, int limit, Instant at, Duration term) {
            List<Lease> leases = new ArrayList<>(straight.lease(subscription, limit, at, term));
            leases.addAll(Undone.run(memory.unitOfWork(), () -> {
                straight.delivered(leases);
                return straight.lease(subscription, limit, at, term);
            }));
            return leases;
        }
    }

    private static final class TakesAnyLease extends BentQueue {

        private final Map<EventId, Lease> last = new HashMap<>();

        TakesAnyLease(OutboxQueue straight, InMemoryStorage memory) {
            super(straight);
        }

        @Override
        public List<Lease> lease(SubscriptionId subscription, int limit, Instant at, Duration term) {
            List<Lease> leases = straight.lease(subscription, limit, at, term);
            leases.forEach(lease -> last.put(lease.event().id(), lease));
            return leases;
        }

        @Override
        public int delivered(Collection<Lease> leases) {
            return straight.delivered(leases.stream()
                    .map(lease -> last.getOrDefault(lease.event().id(), lease))
                    .toList());
        }
    }
}
