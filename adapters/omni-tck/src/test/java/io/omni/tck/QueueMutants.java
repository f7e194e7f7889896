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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Queues that lose events, or keep what they should not. */
final class QueueMutants {

    static final int ALL = 1_000;

    private QueueMutants() {}

    /** Bends the queues in memory. */
    interface QueueBend {
        OutboxQueue bend(OutboxQueue straight, InMemoryStorage memory);
    }

    static List<Mutant> all() {
        return Stream.of(distributing(), dying(), leaving(), undoing())
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

    static Mutant mutant(String rules, String name, QueueBend bend) {
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
}
