package io.omni.tck;

import static io.omni.tck.IdMutants.store;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.LedgerStore;
import io.omni.core.ledger.Position;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;

/** Stores whose views tell something else than their positions. */
final class ViewMutants {

    private ViewMutants() {}

    static List<Mutant> all() {
        return List.of(
                store(
                        "L20",
                        "tells in a view what was there when it was prepared",
                        straight -> new ForwardingLedgerStore(straight) {
                            @Override
                            public Grid grid(String book, List<String> subjects, List<String> details) {
                                long[] then = new long[subjects.size() * details.size()];
                                straight.grid(book, subjects, details).read(StoreSuite.NOW, then);
                                return (at, available) -> System.arraycopy(then, 0, available, 0, then.length);
                            }
                        }),
                store(
                        "L20",
                        "leaves out of a view the details that come after it",
                        straight -> new ForwardingLedgerStore(straight) {
                            @Override
                            public Grid grid(String book, List<String> subjects, List<String> details) {
                                Grid grid = straight.grid(book, subjects, details);
                                long[] then = new long[subjects.size() * details.size()];
                                grid.read(StoreSuite.NOW, then);
                                return (at, available) -> {
                                    grid.read(at, available);
                                    for (int i = 0; i < then.length; i++) {
                                        available[i] = then[i] == 0 ? 0 : available[i];
                                    }
                                };
                            }
                        }),
                store(
                        "L20",
                        "counts holds in a view until they are swept up",
                        straight -> new ForwardingLedgerStore(straight) {
                            @Override
                            public Grid grid(String book, List<String> subjects, List<String> details) {
                                Grid grid = straight.grid(book, subjects, details);
                                return (at, available) -> grid.read(StoreSuite.NOW, available);
                            }
                        }),
                store("L20", "overlooks holds in a view", straight -> new Cells(straight, Position::balance)),
                store(
                        "L20",
                        "overlooks windows in a view",
                        straight -> new Cells(straight, position -> position.balance() - position.held())),
                store("L20", "mixes rows and columns of a view up", straight -> new ForwardingLedgerStore(straight) {
                    @Override
                    public Grid grid(String book, List<String> subjects, List<String> details) {
                        return straight.grid(book, details, subjects);
                    }
                }),
                store("L20", "leaves amounts of before in a view", straight -> new ForwardingLedgerStore(straight) {
                    @Override
                    public Grid grid(String book, List<String> subjects, List<String> details) {
                        Grid grid = straight.grid(book, subjects, details);
                        return (at, available) -> {
                            long[] fresh = new long[subjects.size() * details.size()];
                            grid.read(at, fresh);
                            for (int i = 0; i < fresh.length; i++) {
                                available[i] = fresh[i] == 0 ? available[i] : fresh[i];
                            }
                        };
                    }
                }),
                store("L20", "reads the accounts of a view one after the other", OneAfterTheOther::new));
    }

    private static class Cells extends ForwardingLedgerStore {

        private final ToLongFunction<Position> amount;

        Cells(LedgerStore straight, ToLongFunction<Position> amount) {
            super(straight);
            this.amount = amount;
        }

        @Override
        public Grid grid(String book, List<String> subjects, List<String> details) {
            return (at, available) -> {
                int index = 0;
                for (String subject : subjects) {
                    for (String detail : details) {
                        available[index++] = amount.applyAsLong(read(AccountId.of(book, subject, detail), at));
                    }
                }
            };
        }

        Position read(AccountId account, Instant at) {
            return straight.positions(List.of(account), at).get(0);
        }
    }

    /** Waits a little between accounts for somebody to write. */
    private static final class OneAfterTheOther extends Cells {

        private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

        private final AtomicInteger writes = new AtomicInteger();

        OneAfterTheOther(LedgerStore straight) {
            super(straight, Position::available);
        }

        @Override
        public void write(Batch batch) {
            straight.write(batch);
            writes.incrementAndGet();
        }

        @Override
        Position read(AccountId account, Instant at) {
            Position position = super.read(account, at);
            int before = writes.get();
            long until = System.nanoTime() + PATIENCE_NANOS;
            while (writes.get() == before && System.nanoTime() < until) {
                LockSupport.parkNanos(1_000);
            }
            return position;
        }
    }
}
