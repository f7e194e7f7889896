package io.omni.tck;

import io.omni.core.event.EventId;
import io.omni.core.event.SubscriptionId;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.storage.AfterDeath;
import io.omni.core.storage.ConcurrencyConflict;
import io.omni.core.storage.DeadLetter;
import io.omni.core.storage.DeliveryFailure;
import io.omni.core.storage.Lease;
import io.omni.core.storage.OutboxQueue;
import io.omni.core.storage.QueueLag;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Queues that lose events, or give them out twice, out of order or to the wrong worker. */
final class QueueMutants {

    private static final int ALL = 1_000;

    private QueueMutants() {}

    /** Bends the queues in memory. */
    private interface QueueBend {
        OutboxQueue bend(OutboxQueue straight, InMemoryStorage memory);
    }

    static List<Mutant> all() {
        return Stream.of(distributing(), leasing(), ordering(), settling(), dying(), leaving(), undoing())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Mutant> distributing() {
        return List.of(
                mutant("Q1", "knows only whoever subscribed first", (straight, memory) -> new BentQueue(straight) {
                    @Override
                    public void subscribe(SubscriptionId subscription) {
                        if (straight.lag().isEmpty()) {
                            straight.subscribe(subscription);
                        }
                    }
                }),
                mutant("Q1", "begins anew for whoever subscribes again", (straight, memory) -> new BentQueue(straight) {
                    @Override
                    public void subscribe(SubscriptionId subscription) {
                        straight.unsubscribe(subscription);
                        straight.subscribe(subscription);
                    }
                }),
                mutant("Q1", "distributes the first events twice", (straight, memory) -> new BentQueue(straight) {
                    private final AtomicBoolean twice = new AtomicBoolean();

                    @Override
                    public int distribute(int limit) {
                        if (!twice.getAndSet(true)) {
                            memory.outbox().append(memory.events());
                        }
                        return straight.distribute(limit);
                    }
                }),
                mutant("Q1", "distributes whatever the limit", (straight, memory) -> new BentQueue(straight) {
                    @Override
                    public int distribute(int limit) {
                        return straight.distribute(ALL);
                    }
                }),
                mutant(
                        "Q1",
                        "queues what was distributed before for later subscriptions",
                        (straight, memory) -> new BentQueue(straight) {
                            @Override
                            public void subscribe(SubscriptionId subscription) {
                                straight.subscribe(subscription);
                                memory.outbox().append(memory.events());
                            }
                        }),
                Mutant.of(
                        Suite.OUTBOX_QUEUE,
                        "Q2",
                        "distributes before the unit of work has ended",
                        BentFixture.outbox(UnitMutants::early)),
                mutant("Q5", "counts one subscription's delivery for all", CountsForAll::new),
                mutant(
                        "Q5",
                        "lets what fails for one keep others waiting",
                        (straight, memory) -> new BentQueue(straight) {
                            @Override
                            public boolean failed(Lease lease, DeliveryFailure failure, Instant nextAttempt) {
                                for (QueueLag lag : straight.lag()) {
                                    straight.lease(lag.subscription(), ALL, lease.until(), Duration.ofDays(1));
                                }
                                return straight.failed(lease, failure, nextAttempt);
                            }
                        }));
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

    private static List<Mutant> dying() {
        return List.of(
                mutant("Q10", "attempts dead events again", (straight, memory) -> new BentQueue(straight) {
                    @Override
                    public boolean dead(Lease lease, DeliveryFailure failure, Instant at, AfterDeath afterDeath) {
                        return straight.failed(lease, failure, at);
                    }
                }),
                dead("Q10", "goes on whatever it was told", AfterDeath.GO_ON),
                dead("Q10", "waits whatever it was told", AfterDeath.WAIT),
                mutant("Q10", "lists the first page again", (straight, memory) -> new BentQueue(straight) {
                    @Override
                    public List<DeadLetter> deadLetters(
                            SubscriptionId subscription, @Nullable EventId after, int limit) {
                        return straight.deadLetters(subscription, null, limit);
                    }
                }),
                mutant("Q10", "lists dead events backwards", (straight, memory) -> new BentQueue(straight) {
                    @Override
                    public List<DeadLetter> deadLetters(
                            SubscriptionId subscription, @Nullable EventId after, int limit) {
                        List<DeadLetter> page = new ArrayList<>(straight.deadLetters(subscription, after, limit));
                        Collections.reverse(page);
                        return page;
                    }
                }),
                mutant("Q11", "lets go of what is redriven", (straight, memory) -> new BentQueue(straight) {
                    @Override
                    public boolean redrive(SubscriptionId subscription, EventId event) {
                        return straight.discard(subscription, event);
                    }
                }),
                mutant("Q11", "counts on when an event is redriven", (straight, memory) -> new BentQueue(straight) {
                    @Override
                    public boolean redrive(SubscriptionId subscription, EventId event) {
                        boolean redriven = straight.redrive(subscription, event);
                        straight.lease(subscription, 1, Instant.EPOCH, Duration.ofMillis(1));
                        return redriven;
                    }
                }),
                mutant("Q11", "puts what is redriven at the end", (straight, memory) -> new BentQueue(straight) {
                    @Override
                    public boolean redrive(SubscriptionId subscription, EventId event) {
                        Optional<DeadLetter> letter = straight.deadLetters(subscription, null, ALL).stream()
                                .filter(dead -> dead.event().id().equals(event))
                                .findFirst();
                        letter.ifPresent(dead -> memory.outbox().append(List.of(dead.event())));
                        straight.distribute(ALL);
                        return straight.discard(subscription, event);
                    }
                }),
                mutant("Q11", "keeps what is discarded", (straight, memory) -> new BentQueue(straight) {
                    @Override
                    public boolean discard(SubscriptionId subscription, EventId event) {
                        return straight.deadLetters(subscription, null, ALL).stream()
                                .anyMatch(dead -> dead.event().id().equals(event));
                    }
                }),
                mutant(
                        "Q11",
                        "claims to have redriven what is not dead",
                        (straight, memory) -> new BentQueue(straight) {
                            @Override
                            public boolean redrive(SubscriptionId subscription, EventId event) {
                                straight.redrive(subscription, event);
                                return true;
                            }
                        }));
    }

    private static List<Mutant> leaving() {
        return List.of(
                purge("Q12", "purges nothing", (straight, before, limit) -> 0),
                purge(
                        "Q12",
                        "purges what happened at the instant",
                        (straight, before, limit) -> straight.purge(before.plusMillis(1), limit)),
                purge(
                        "Q12",
                        "purges all that it can at once",
                        (straight, before, limit) -> straight.purge(before, ALL)),
                purge("Q12", "purges what was not distributed", (straight, before, limit) -> {
                    straight.distribute(ALL);
                    return straight.purge(before, limit);
                }),
                purge("Q12", "purges what is dead", (straight, before, limit) -> {
                    for (QueueLag lag : straight.lag()) {
                        straight.deadLetters(lag.subscription(), null, ALL)
                                .forEach(dead -> straight.discard(
                                        lag.subscription(), dead.event().id()));
                    }
                    return straight.purge(before, limit);
                }),
                purge("Q12", "purges what is queued", (straight, before, limit) -> {
                    for (QueueLag lag : straight.lag()) {
                        straight.delivered(straight.lease(
                                lag.subscription(), ALL, Instant.MAX.minusSeconds(2), Duration.ofSeconds(1)));
                    }
                    return straight.purge(before, limit);
                }),
                lag(
                        "Q13",
                        "counts dead events among the others",
                        lag -> new QueueLag(lag.subscription(), lag.depth() + lag.dead(), lag.oldest(), lag.dead())),
                lag(
                        "Q13",
                        "counts no dead events",
                        lag -> new QueueLag(lag.subscription(), lag.depth(), lag.oldest(), 0)),
                lag(
                        "Q13",
                        "does not know since when it is behind",
                        lag -> new QueueLag(lag.subscription(), lag.depth(), Optional.empty(), lag.dead())),
                mutant("Q13", "overlooks what was not distributed", (straight, memory) -> new BentQueue(straight) {
                    private Map<SubscriptionId, QueueLag> distributed = new HashMap<>();

                    @Override
                    public int distribute(int limit) {
                        int events = straight.distribute(limit);
                        distributed.clear();
                        return events;
                    }

                    @Override
                    public List<QueueLag> lag() {
                        List<QueueLag> lags = straight.lag();
                        lags.forEach(lag -> distributed.putIfAbsent(lag.subscription(), lag));
                        return lags.stream()
                                .map(lag -> distributed.getOrDefault(lag.subscription(), lag))
                                .toList();
                    }
                }),
                mutant("Q15", "keeps the queue of whoever unsubscribed", (straight, memory) -> new BentQueue(straight) {
                    @Override
                    public void unsubscribe(SubscriptionId subscription) {}
                }));
    }

    private static List<Mutant> undoing() {
        return Stream.of(OutboxQueue.class.getMethods())
                .map(Method::getName)
                .filter(method -> !method.equals("lag") && !method.equals("deadLetters"))
                .sorted()
                .map(method -> mutant(
                        "Q14",
                        "keeps what %s did in a unit that failed".formatted(method),
                        (straight, memory) -> elsewhere(straight, method)))
                .toList();
    }

    private static Mutant mutant(String rules, String name, QueueBend bend) {
        return Mutant.of(Suite.OUTBOX_QUEUE, rules, name, BentFixture.storage(memory -> {
            OutboxQueue bent = bend.bend(memory.outboxQueue(), memory);
            return new BentStorage(memory) {
                @Override
                public OutboxQueue outboxQueue() {
                    return bent;
                }
            };
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

    private static Mutant dead(String rules, String name, AfterDeath always) {
        return mutant(rules, name, (straight, memory) -> new BentQueue(straight) {
            @Override
            public boolean dead(Lease lease, DeliveryFailure failure, Instant at, AfterDeath afterDeath) {
                return straight.dead(lease, failure, at, always);
            }
        });
    }

    /** Bends the purge. */
    private interface Purge {
        int purge(OutboxQueue straight, Instant before, int limit);
    }

    private static Mutant purge(String rules, String name, Purge bend) {
        return mutant(rules, name, (straight, memory) -> new BentQueue(straight) {
            @Override
            public int purge(Instant before, int limit) {
                return bend.purge(straight, before, limit);
            }
        });
    }

    private static Mutant lag(String rules, String name, UnaryOperator<QueueLag> bend) {
        return mutant(rules, name, (straight, memory) -> new BentQueue(straight) {
            @Override
            public List<QueueLag> lag() {
                return straight.lag().stream().map(bend).toList();
            }
        });
    }

    /** Runs one method on another thread, and so outside the unit of work; where the unit keeps it from going on, it gives up. */
    private static OutboxQueue elsewhere(OutboxQueue straight, String name) {
        return (OutboxQueue) Proxy.newProxyInstance(
                OutboxQueue.class.getClassLoader(),
                new Class<?>[] {OutboxQueue.class},
                (proxy, method, arguments) -> method.getName().equals(name)
                        ? elsewhere(straight, method, arguments)
                        : call(straight, method, arguments));
    }

    private static Object elsewhere(OutboxQueue straight, Method method, Object[] arguments) {
        try {
            return CompletableFuture.supplyAsync(() -> call(straight, method, arguments))
                    .orTimeout(50, TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException waiting) {
            throw new ConcurrencyConflict(String.valueOf(waiting.getCause()));
        }
    }

    private static Object call(OutboxQueue straight, Method method, Object[] arguments) {
        try {
            return method.invoke(straight, arguments);
        } catch (InvocationTargetException | IllegalAccessException e) {
            throw new IllegalStateException(method.getName(), e);
        }
    }

    private static final class CountsForAll extends BentQueue {

        CountsForAll(OutboxQueue straight, InMemoryStorage memory) {
            super(straight);
        }

        @Override
        public int delivered(Collection<Lease> leases) {
            for (QueueLag lag : straight.lag()) {
                for (Lease lease : leases) {
                    straight.delivered(straight.lease(lag.subscription(), ALL, lease.until(), QueueSuite.TERM).stream()
                            .filter(other -> other.event().equals(lease.event())
                                    && !other.subscription().equals(lease.subscription()))
                            .toList());
                }
            }
            return straight.delivered(leases);
        }
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
