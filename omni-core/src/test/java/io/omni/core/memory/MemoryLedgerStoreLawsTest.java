package io.omni.core.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omni.core.id.UuidV7;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.LedgerStore;
import io.omni.core.ledger.Position;
import io.omni.core.ledger.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * Whatever is written in whatever units of work, the store gives back what a sorted map would: on pages with few accounts and with many, with
 * small amounts and with large ones, and when a page changes from one to the other.
 */
class MemoryLedgerStoreLawsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final List<HoldId> HOLDS = IntStream.range(0, 4)
            .mapToObj(i -> new HoldId(UuidV7.named(NOW, "hold-" + i)))
            .toList();
    private static final List<Instant> INSTANTS =
            List.of(Instant.MIN, NOW, NOW.plusNanos(1), NOW.plusSeconds(60), NOW.plusSeconds(600), Instant.MAX);
    private static final List<String> DETAILS =
            IntStream.range(0, 90).mapToObj(i -> "d" + i).toList();

    /** Writes some states, null for holds that go, in a unit of work that may fail. */
    record Unit(boolean fails, List<Change> changes) {}

    record Change(AccountId account, @Nullable AccountState next) {}

    private final InMemoryStorage storage = new InMemoryStorage();
    private final LedgerStore store = storage.ledger();
    private final TreeMap<AccountId, AccountState> model = new TreeMap<>();

    @Property(tries = 150)
    void the_store_gives_back_what_a_sorted_map_would(@ForAll("units") List<Unit> units) {
        units.forEach(this::run);
        positionsAndScansAreTheModels();
        gridsAreTheModels();
        holdsAreTheModels();
        assertThat(store.snapshot().states()).containsExactlyInAnyOrderElementsOf(model.values());
    }

    private void run(Unit unit) {
        if (unit.fails()) {
            assertThatThrownBy(() -> storage.unitOfWork().execute(() -> {
                        unit.changes().forEach(this::write);
                        throw new IllegalStateException("fails at its end");
                    }))
                    .hasMessage("fails at its end");
            return;
        }
        storage.unitOfWork().execute(() -> {
            unit.changes().forEach(this::write);
            return unit;
        });
        for (Change change : unit.changes()) {
            if (change.next() == null) {
                model.remove(change.account());
            } else {
                model.put(change.account(), change.next());
            }
        }
    }

    private void write(Change change) {
        store.lock(List.of(change.account().base(), change.account()), List.of(), NOW);
        store.write(
                change.next() == null
                        ? new LedgerStore.Batch(List.of(), List.of(), Set.of(change.account()))
                        : new LedgerStore.Batch(List.of(), List.of(change.next()), Set.of()));
    }

    private void positionsAndScansAreTheModels() {
        for (Instant at : INSTANTS) {
            for (String subject : List.of("a", "b")) {
                List<Position> expected = model.values().stream()
                        .filter(state -> !state.account().isHold()
                                && state.account().subject().equals(subject))
                        .map(state -> Position.of(state, lapsed(state.account(), at), at))
                        .toList();
                assertThat(store.scan(Set.of("stock", "lots"), subject, at)).containsExactlyElementsOf(expected);
            }
            assertThat(store.positions(model.keySet(), at))
                    .containsExactlyElementsOf(model.values().stream()
                            .map(state -> Position.of(state, lapsed(state.account(), at), at))
                            .toList());
        }
    }

    private void gridsAreTheModels() {
        for (Instant at : INSTANTS) {
            long[] available = new long[2 * DETAILS.size()];
            store.grid("stock", List.of("b", "a"), DETAILS).read(at, available);
            List<Long> expected = new ArrayList<>();
            for (String subject : List.of("b", "a")) {
                for (String detail : DETAILS) {
                    AccountId account = AccountId.of("stock", subject, detail);
                    expected.add(model.getOrDefault(account, AccountState.empty(account))
                            .available(at, lapsed(account, at)));
                }
            }
            assertThat(available)
                    .containsExactly(
                            expected.stream().mapToLong(Long::longValue).toArray());
        }
    }

    private void holdsAreTheModels() {
        for (HoldId hold : HOLDS) {
            assertThat(store.held(hold))
                    .containsExactlyElementsOf(model.values().stream()
                            .filter(state -> hold.equals(state.account().hold()) && state.balance() != 0)
                            .toList());
        }
        for (Instant at : INSTANTS) {
            List<AccountId> sweepable = storage.unitOfWork().execute(() -> store.sweepable(at, 1_000));
            assertThat(sweepable)
                    .containsExactlyInAnyOrderElementsOf(model.values().stream()
                            .filter(state -> state.account().isHold() && isLapsed(state, at))
                            .map(AccountState::account)
                            .toList())
                    .isSortedAccordingTo((x, y) -> expiry(x).compareTo(expiry(y)));
            assertThat(storage.unitOfWork().execute(() -> store.sweepable(at, 3)))
                    .extracting(this::expiry)
                    .containsExactlyElementsOf(
                            sweepable.stream().limit(3).map(this::expiry).toList());
        }
    }

    private Instant expiry(AccountId hold) {
        Instant at = model.getOrDefault(hold, AccountState.empty(hold)).window().expiresAt();
        return at == null ? Instant.MAX : at;
    }

    private long lapsed(AccountId account, Instant at) {
        return account.isHold()
                ? 0
                : model.values().stream()
                        .filter(state -> state.account().isHold()
                                && state.account().base().equals(account)
                                && isLapsed(state, at))
                        .mapToLong(AccountState::balance)
                        .sum();
    }

    private static boolean isLapsed(AccountState hold, Instant at) {
        return hold.balance() != 0 && hold.window().expiredAt(at);
    }

    @Provide
    Arbitrary<List<Unit>> units() {
        Arbitrary<List<Change>> changes = Arbitraries.frequencyOf(Tuple.of(3, accounts()), Tuple.of(2, holds()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
        return Combinators.combine(Arbitraries.of(false, false, true), changes)
                .as(Unit::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static Arbitrary<Change> accounts() {
        return Combinators.combine(bases(), amounts(), amounts(), windows())
                .as((account, balance, held, window) ->
                        new Change(account, new AccountState(account, balance, Math.abs(held / 4), window)));
    }

    private static Arbitrary<Change> holds() {
        Arbitrary<Long> remaining = Arbitraries.of(0L, 1L, 2L, 5L, 1L << 40);
        return Combinators.combine(
                        bases(), Arbitraries.of(HOLDS), remaining, windows(), Arbitraries.of(true, true, false))
                .as((base, hold, balance, window, stays) -> {
                    AccountId account = base.held(hold);
                    return new Change(account, stays ? new AccountState(account, balance, 0, window) : null);
                });
    }

    private static Arbitrary<AccountId> bases() {
        Arbitrary<String> details = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.of(DETAILS.subList(0, 4))), Tuple.of(3, Arbitraries.of(DETAILS)));
        return Combinators.combine(Arbitraries.of("stock", "stock", "lots"), Arbitraries.of("a", "a", "b"), details)
                .as(AccountId::of);
    }

    private static Arbitrary<Long> amounts() {
        return Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.longs().between(-50, 1_000)),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                (long) Integer.MIN_VALUE,
                                Integer.MAX_VALUE + 1L,
                                Long.MIN_VALUE / 2,
                                Long.MAX_VALUE / 2)));
    }

    private static Arbitrary<Window> windows() {
        Arbitrary<Instant> instants = Arbitraries.of(INSTANTS);
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(Window.ALWAYS)),
                Tuple.of(4, instants.map(Window::until)),
                Tuple.of(
                        1,
                        Combinators.combine(instants, instants)
                                .as((a, b) -> a.isBefore(b) ? new Window(a, b) : new Window(b, a))));
    }
}
